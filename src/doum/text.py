"""Reading of text files: UTF-8, normalised to NFC and LF, without a BOM or control characters."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from hashlib import blake2b
from pathlib import Path
from unicodedata import is_normalized, normalize

from msgspec import Struct

from doum.problems import Problem, problem

_FEW_ZEROS = 3
CONTROLS = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
"""Characters that no page may contain: controls but tab and line feed, and non-characters."""

_GAPS = "\x0b\x0c\x1c\x1d\x1e\x1f"  # between words or lines


class Control(Struct, frozen=True):
    """A control character in a text file: its line and column, 1-based, and its code."""

    line: int
    column: int
    code: int


class Source(Struct, frozen=True):
    """A text file as read: NFC, LF, without a BOM or control characters.

    Attributes:
        digest: that of the text, control characters included.
        controls: the control characters that it had, the first of each line.
        stored: the digest of the bytes of the file.
    """

    path: str
    text: str
    digest: str
    controls: tuple[Control, ...] = ()
    stored: str = ""


def read_text(location: str | Path, path: str) -> Source | Problem:
    """Read a text file.

    Args:
        location: the path to open.
        path: the path relative to the site, for the problem.
    """
    try:
        data = Path(location).read_bytes()
    except OSError as error:
        return problem("unreadable", path, reason=error.strerror or str(error))
    return decode(path, data)


def text_of(site: Path, path: str) -> str:
    """Return the text of a file of a site; empty if it cannot be read.

    Args:
        path: relative to the site's folder.
    """
    found = read_text(site / path, path)
    return found.text if isinstance(found, Source) else ""


def decode(path: str, data: bytes) -> Source | Problem:
    """Decode the bytes of a file; if it is not UTF-8, report its probable encoding."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = data[: error.start]
        return problem(
            "not-utf8",
            path,
            before.count(b"\n") + 1,
            len(before.rpartition(b"\n")[2].decode("utf-8", "replace")) + 1,
            encoding=guess_encoding(data),
        )
    if "\0" in text and _utf16(data):
        return problem("not-utf8", path, 1, 1, encoding="UTF-16")
    if "\0" in text:
        line = text.count("\n", 0, text.index("\0")) + 1
        return problem("not-text", path, line)
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if not text.isascii() and not is_normalized("NFC", text):
        text = normalize("NFC", text)
    digest, controls = digest_of(text), tuple(_controls_in(text))
    if controls:
        text = normalize("NFC", without_controls(text))
    stored = digest_of_bytes(data)
    return Source(path=path, text=text, digest=digest, controls=controls, stored=stored)


def control_problems(source: Source) -> list[Problem]:
    """Report the control characters that a file had."""
    return [
        problem("control-character", source.path, one.line, one.column, code=named(one.code))
        for one in source.controls
    ]


def _controls_in(text: str) -> Iterator[Control]:
    """Yield the first control character of every line that has one."""
    found = CONTROLS.search(text)
    line, start = 1, 0
    while found:
        line += text.count("\n", start, found.start())
        start = text.rfind("\n", 0, found.start()) + 1
        yield Control(line, found.start() - start + 1, ord(found[0]))
        end = text.find("\n", found.end())
        found, start = (CONTROLS.search(text, end) if end >= 0 else None), end


def without_controls(text: str) -> str:
    """Remove control characters.

    Those between words become spaces, and those of Windows-1252 what they are there, as browsers
    read them: U+0093 is a quotation mark.
    """
    return CONTROLS.sub(_instead, text)


def _instead(found: re.Match[str]) -> str:
    if found[0] in _GAPS:
        return " "
    if "\x80" <= found[0] <= "\x9f":
        return found[0].encode("latin-1").decode("cp1252", "ignore")
    return ""


def named(code: int) -> str:
    """Return the name of a character: U+001A."""
    return f"U+{code:04X}"


def printable(path: str) -> str:
    """Return a path of the file system that can be printed: bytes that are not UTF-8 as codes."""
    return os.fsencode(path).decode("utf-8", "backslashreplace")


def digest_of(text: str) -> str:
    """Return the digest of a text, as used throughout Doum."""
    return digest_of_bytes(text.encode("utf-8", "surrogatepass"))


def digest_of_bytes(data: bytes) -> str:
    """Return the digest of the content of a file, as used throughout Doum."""
    return blake2b(data, digest_size=12).hexdigest()


def guess_encoding(data: bytes) -> str:
    """Guess an encoding from those that Korean and Japanese editors use."""
    if _utf16(data):
        return "UTF-16"
    for name, codec, first, last in (
        ("CP949 (EUC-KR)", "cp949", "가", "힣"),
        ("Shift_JIS", "cp932", "ぁ", "ヿ"),
    ):
        try:
            text = data.decode(codec)
        except UnicodeDecodeError:
            continue
        if any(first <= char <= last for char in text):
            return name
    return "Windows-1252"


def _utf16(data: bytes) -> bool:
    """Return whether bytes are UTF-16: by their mark, or as text with its line feeds in pairs.

    ASCII characters have a NUL byte each, on the same side; Korean ones have none.
    """
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return True
    for codec, zeros, others in (
        ("utf-16-le", data[1::2], data[::2]),
        ("utf-16-be", data[::2], data[1::2]),
    ):
        if zeros.count(0) > max(_FEW_ZEROS, 4 * others.count(0), len(data) // 50):
            try:
                data[: len(data) // 2 * 2].decode(codec)
            except UnicodeDecodeError:
                continue
            return True
    return False
