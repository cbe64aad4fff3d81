"""Front matter to begin a file with, made of what the file says itself."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from html import unescape
from typing import Any

from doum.content.quoting import as_written, quoted
from doum.dates import iso_of
from doum.declared_types import base_of, field_types, shape_of
from doum.key_names import key_named
from doum.meta import META_OF, Kind

MOST_LINES = 60
_MOST_KEYS = 20
_LONGEST = 300
_LATER = "date"
"""What other tools call the day of writing; the day of the last change is meant before it."""

_HEADING = re.compile(r"#\s+(.+?)\s*#*")
_UNDERLINE = re.compile(r"=+\s*")
_CODE = re.compile(r"(?<!\\)(`+)\s?(.+?)\s?\1")
_LINK = re.compile(r"!?\[([^\]]*)\](?:\([^)]*\)|\[[^\]]*\])")
_TAG = re.compile(r"</?[A-Za-z][^<>]*>")
_ATTRIBUTES = re.compile(r"\s*\{:?\s*[#.][^{}]*\}\s*$")
_MARKED = re.compile(r"(?<![\\\w*])(\*\*|__|~~|==|\*|_)(?=\S)(.+?)(?<=\S)\1(?![A-Za-z0-9])")
_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")
_STRUCTURE = re.compile(r"[\[\]{},]")


def title_in(lines: Iterable[str]) -> str:
    """Return the title that a first heading gives, without marks; empty if there is none."""
    written = [line for line in lines if line.strip()][:2]
    if written and (found := _HEADING.fullmatch(written[0].strip())):
        return plain_text(found[1])
    if len(written) > 1 and _UNDERLINE.fullmatch(written[1]):
        return plain_text(written[0].strip())
    return ""


def plain_text(markdown: str) -> str:
    """Return a line of Markdown without its marks."""
    text = _LINK.sub(r"\1", _CODE.sub(r"\2", _ATTRIBUTES.sub("", markdown[:_LONGEST])))
    text = _TAG.sub("", text)
    for _ in range(2):  # bold inside of italics
        text = _MARKED.sub(r"\2", text)
    return " ".join(unescape(_ESCAPE.sub(r"\1", text)).split())


def article_head(title: str) -> str:
    """Return front matter to begin an article with."""
    return suggested("article", {"title": title})


def toml_keys(fence: str, lines: list[str]) -> Mapping[str, Any]:
    """Return what TOML front matter declares."""
    end = next((n for n, line in enumerate(lines) if line.strip() == fence.strip()), len(lines))
    try:
        return tomllib.loads("\n".join(lines[:end]))
    except (tomllib.TOMLDecodeError, RecursionError):
        return {}


def json_keys(text: str) -> Mapping[str, Any]:
    """Return what an object of JSON declares at the start of a text."""
    try:
        found, _ = json.JSONDecoder().raw_decode(text.lstrip())
    except (ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}


def suggested(kind: Kind, values: Mapping[str, Any], *, is_translation: bool = False) -> str:
    """Return front matter to begin a file of a kind with, its keys in the words of Doum."""
    known = field_types(META_OF[kind])
    keys = {"title": "…"}
    for name, value in list(values.items())[:_MOST_KEYS]:
        key = name if name in known else key_named(name, known)
        text = _yaml(known[key], value) if key else ""
        if text and not (name == _LATER and key in keys):
            keys[key] = text
    if kind == "article" and not is_translation:
        keys.setdefault("category", "[…]")
    if kind == "notice" and not is_translation:
        keys.setdefault("starts", "…")
    lines = [f"{key}: {value}" for key, value in keys.items() if key in known]
    return "\n".join(["---", *lines, "---"])


def _yaml(kind: Any, value: object) -> str:
    """Return a value as a key of this type takes it; empty if it does not."""
    if isinstance(value, list):
        texts = [str(item) for item in value if isinstance(item, str | int | float)]
        return f"[{', '.join(map(_item, texts))}]" if len(texts) == len(value) else ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, date):
        return _day(kind, value)
    if not isinstance(value, str | int | float):
        return ""
    text = " ".join(str(value).split())
    if not text:
        return ""
    if not text:
        return ""
    if base_of(shape_of(kind)[1]) is date:
        return iso_of(text, with_time=False) or text
    return as_written(text)


def _item(text: str) -> str:
    return quoted(text) if _STRUCTURE.search(text) else as_written(text)


def _day(kind: Any, value: date) -> str:
    """Return a date, with its time of day if the key takes one."""
    if base_of(shape_of(kind)[1]) is date or not isinstance(value, datetime):
        return value.strftime("%Y-%m-%d")
    return value.isoformat(" ", "minutes")
