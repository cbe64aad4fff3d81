"""The positions of the keys and tables of a TOML file, which `tomllib` does not return."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping
from contextlib import suppress
from itertools import accumulate

from doum.schema import Position

_NOTHING = re.compile(r"(?:\s++|#[^\n]*+)*+")
_STRING = re.compile(
    r'"""(?:[^\\]|\\.)*?"{3,5}|\'\'\'.*?\'{3,5}|"(?:[^"\\\n]|\\.)*+"|\'[^\'\n]*+\'', re.S
)
_SCALAR = re.compile(r"[^\n,\]}#]*+")
_PIECE = r"(?:[\w-]++|\"(?:[^\"\\\n]|\\.)*+\"|'[^'\n]*+')"
_KEY = re.compile(rf"{_PIECE}(?:[ \t]*+\.[ \t]*+{_PIECE})*+")
_PIECES = re.compile(_PIECE)
_HEADER = re.compile(rf"(\[\[?)[ \t]*+({_KEY.pattern})[ \t]*+\]\]?")
_EQUALS = re.compile(r"[ \t]*+=[ \t]*+")


def places_in(text: str) -> Mapping[str, Position]:
    """Find the positions of the keys and tables of a file.

    Returns:
        Positions by path: `theme.options.accent`, `query.3.answers`.
    """
    walk = _Walk(text)
    with suppress(RecursionError):  # `tomllib` gives up there too
        walk.file()
    return walk.places


class _Walk:
    """Walks through a text, statement by statement, and skips what it cannot read."""

    def __init__(self, text: str) -> None:
        self.places: dict[str, Position] = {}
        self._text = text
        self._at = 0
        self._starts = [0, *accumulate(len(line) + 1 for line in text.split("\n"))]
        self._counts: dict[str, int] = {}

    def file(self) -> None:
        """Walk through the file."""
        table = ""
        while self._pass_nothing():
            header = _HEADER.match(self._text, self._at)
            if header:
                table = self._table(_pieces(header[2]), is_item=header[1] == "[[")
                self._at = header.end()
            elif not self._pair(table):
                end = self._text.find("\n", self._at)
                self._at = end if end >= 0 else len(self._text)

    def _table(self, pieces: list[str], *, is_item: bool) -> str:
        """Note a table and those above it; `[a.b]` belongs to the last `[[a]]`."""
        path = ""
        for piece in pieces:
            path = _joined(self._last(path), piece)
            self._note(path, self._at)
        if is_item:
            self._counts[path] = self._counts.get(path, -1) + 1
            path = self._last(path)
            self._note(path, self._at)
        return path

    def _last(self, path: str) -> str:
        return f"{path}.{self._counts[path]}" if path in self._counts else path

    def _pair(self, table: str) -> bool:
        """Walk through a key and its value."""
        key = _KEY.match(self._text, self._at)
        equals = key and _EQUALS.match(self._text, key.end())
        if not key or not equals:
            return False
        path = table
        for piece in _PIECES.finditer(key[0]):
            path = _joined(path, _bare(piece[0]))
            self._note(path, key.start() + piece.start())
        self._at = equals.end()
        self._value(path)
        return True

    def _value(self, path: str) -> None:
        first = self._text[self._at : self._at + 1]
        if first == "[":
            self._array(path)
        elif first == "{":
            self._inline(path)
        else:
            found = _STRING.match(self._text, self._at) or _SCALAR.match(self._text, self._at)
            self._at = found.end() if found else self._at

    def _array(self, path: str) -> None:
        number = 0
        self._at += 1
        while self._pass_nothing() and self._text[self._at] != "]":
            before = self._at
            if self._text[self._at] == "{":
                self._note(f"{path}.{number}", self._at)
            self._value(f"{path}.{number}")
            number += 1
            self._pass_comma(before)
        self._at += 1

    def _inline(self, path: str) -> None:
        self._at += 1
        while self._pass_nothing() and self._text[self._at] != "}":
            before = self._at
            self._pair(path)
            self._pass_comma(before)
        self._at += 1

    def _pass_comma(self, before: int) -> None:
        """Move on to the next value, by at least one character."""
        if self._pass_nothing() and (self._text[self._at] == "," or self._at == before):
            self._at += 1

    def _pass_nothing(self) -> bool:
        """Skip spaces, line breaks and comments; return whether any text is left."""
        found = _NOTHING.match(self._text, self._at)
        self._at = found.end() if found else self._at
        return self._at < len(self._text)

    def _note(self, path: str, at: int) -> None:
        line = bisect_right(self._starts, at)
        self.places.setdefault(path, Position(line, at - self._starts[line - 1] + 1))


def _joined(path: str, piece: str) -> str:
    return f"{path}.{piece}" if path else piece


def _pieces(key: str) -> list[str]:
    return [_bare(piece) for piece in _PIECES.findall(key)]


def _bare(piece: str) -> str:
    return piece[1:-1] if piece[0] in "\"'" else piece
