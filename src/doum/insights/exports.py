"""Reading of exports: Netlify's CSV, a spreadsheet's, or the JSON lines of a webhook."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import msgspec
from msgspec import Struct

from doum.insights.csv_rows import csv_records, header_of, name_of
from doum.insights.entries import Entry, entry_of, is_from_bot
from doum.problems import Problem, problem, some_of

_NEEDED = {"query", "article"}
_INSIDE = ("data", "payload", "body", "fields", "event")
"""Where the records of Netlify's notifications and of logs hold the form's own values."""

_SPREADSHEETS = {"ko": "cp949", "ja": "cp932", "zh": "gb18030"}
_LONGEST_LINE = 200
_LINE_BREAK = re.compile("\r\n?|\n")

Record = Mapping[str, str]


class Export(Struct, frozen=True, kw_only=True):
    """The entries of exports.

    Attributes:
        entries: in the order of the files.
        problems: lines that could not be read, and files that are no exports.
        bots: the number of entries that bots sent.
        repeated: the number of entries that another file has, too.
    """

    entries: tuple[Entry, ...] = ()
    problems: tuple[Problem, ...] = ()
    bots: int = 0
    repeated: int = 0


def read_exports(files: Sequence[Path], language: str, zone: ZoneInfo) -> Export:
    """Read exports; entries that several files have are counted once.

    Args:
        language: the site's own; spreadsheets save CSV in an encoding of their country.
        zone: the time zone of times without an offset.
    """
    read = [_read(file, language, zone) for file in dict.fromkeys(files)]
    entries: list[Entry] = []
    seen: set[Entry] = set()
    for export in read:
        entries += [entry for entry in export.entries if entry.time is None or entry not in seen]
        seen.update(export.entries)
    return Export(
        entries=tuple(entries),
        problems=tuple(found for export in read for found in export.problems),
        bots=sum(export.bots for export in read),
        repeated=sum(len(export.entries) for export in read) - len(entries),
    )


def _read(file: Path, language: str, zone: ZoneInfo) -> Export:
    try:
        text = decoded(file.read_bytes(), language)
    except OSError as error:
        return Export(problems=(problem("unreadable", str(file), reason=error.strerror or error),))
    if text.strip() and not _is_json(text) and not _NEEDED & {*header_of(text)}:
        columns = some_of([name[:40] for name in header_of(text)]) or "-"
        return Export(problems=(problem("export-file", str(file), columns=columns),))
    return _entries(file, text, zone)


def _entries(file: Path, text: str, zone: ZoneInfo) -> Export:
    lines = _LINE_BREAK.split(text)
    entries, problems, bots = [], [], 0
    for line, record in _json_records(text) if _is_json(text) else csv_records(text):
        if record and is_from_bot(record):
            bots += 1
        elif entry := record and entry_of(record, zone):
            entries.append(entry)
        else:
            shown = "".join(filter(str.isprintable, lines[line - 1]))[:_LONGEST_LINE]
            found = problem("export-line", str(file), line)
            problems.append(msgspec.structs.replace(found, text=shown))
    return Export(entries=tuple(entries), problems=tuple(problems), bots=bots)


def decoded(data: bytes, language: str) -> str:
    """Decode an export: UTF-8, UTF-16 with a mark, or what spreadsheets of a country save."""
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return data.decode("utf-16", "replace").lstrip("\ufeff")
    for encoding in ("utf-8-sig", _SPREADSHEETS.get(language[:2], "cp1252")):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    return data.decode("utf-8-sig", "replace")


def _is_json(text: str) -> bool:
    return text.lstrip()[:1] in ("{", "[")


def _json_records(text: str) -> Iterator[tuple[int, Record | None]]:
    """Yield the records of JSON lines, or of one list, with their lines."""
    if text.lstrip().startswith("["):
        try:
            whole = msgspec.json.decode(text)
        except msgspec.DecodeError:
            pass
        else:
            yield from ((1, _flat(value)) for value in whole)
            return
    for number, line in enumerate(_LINE_BREAK.split(text), start=1):
        if line.strip().strip("[],"):
            yield number, _parsed(line.strip().rstrip(","))


def _parsed(line: str) -> Record | None:
    try:
        return _flat(msgspec.json.decode(line))
    except (msgspec.DecodeError, RecursionError):
        return None


def _flat(value: Any, depth: int = 0) -> Record | None:
    """Return the form's values, wherever a record holds them, with the time of the record."""
    if isinstance(value, str) and depth:
        return _parsed(value) if value.startswith("{") else None
    if not isinstance(value, dict):
        return None
    own = {name_of(key): _written(held) for key, held in value.items()}
    if _NEEDED & own.keys() or depth > 2:
        return own
    inner = (_flat(value[name], depth + 1) for name in _INSIDE if name in value)
    return next((own | dict(found) for found in inner if found), None)


def _written(value: Any) -> str:
    return "" if value is None or isinstance(value, dict | list) else str(value)
