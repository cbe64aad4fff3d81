"""Locating of problems: finding the line of each, and its text."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby
from pathlib import Path

from msgspec.structs import replace

from doum import toml
from doum.check.snippet_mistakes import told_in_snippets
from doum.content.front_matter import position_of
from doum.pipeline.reading import Content
from doum.problems import Place, Problem, add_lines
from doum.settings import FILE_NAME
from doum.text import text_of


def located(problems: Iterable[Problem], content: Content, site: Path) -> tuple[Problem, ...]:
    """Return problems sorted by place, each once, and with the text of its line."""

    def text(path: str) -> str:
        return content.text(path) if path in content.locations else text_of(site, path)

    written = told_in_snippets(problems, content.documents, content.text)
    placed = sorted(_placed(found, content, site) for found in written)
    return tuple(add_lines((found for found, _ in groupby(placed)), text))


def _placed(found: Problem, content: Content, site: Path) -> Problem:
    """Find the line of a problem that has only a key of the front matter or the settings."""
    path, key = found.place.path, found.place.key
    if key and path == FILE_NAME:
        return toml.located(found, (site / FILE_NAME).read_text("utf-8-sig"))
    if not key or path not in content.locations:
        return found
    position = position_of(content.text(path), key)
    return replace(found, place=Place(path, position.line, position.column))
