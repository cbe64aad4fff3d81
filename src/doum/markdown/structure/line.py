"""A line of a body, read from left to right: container markers first, then content."""

from __future__ import annotations

import re

TAB_STOP = 4
_PLAIN = re.compile(r"[\u00a0\u3000]")
_ODD_SPACE = re.compile(
    r"[ \t>\u00a0]*?(?:[-+]|\*(?=.[^*]*\Z)|\d{1,9}[.)]|\#{1,6})[\u00a0\u3000]"
    r"|[ \t>\u00a0]*\u00a0[ \u00a0]*(?:[-+*]|\d{1,9}[.)]) "
)
"""A marker with a space of another kind behind or before it, as word processors paste it."""
_STRUCTURE = re.compile(r"[ \t>*+\-.):0-9]*")


class Line:
    """A line and how far it has been read.

    Tabs that may belong to the structure count as spaces to the next multiple of four, as in
    CommonMark 0.31.2, section 2.2; others remain tabs.

    Attributes:
        number: its number in the body, 1-based.
        content: what has not been read, without the spaces before it.
        indent: the number of those spaces.
    """

    __slots__ = ("_raw", "_start", "_text", "content", "indent", "number")

    def __init__(self, number: int, raw: str) -> None:
        self.number = number
        if not raw.isascii() and (found := _ODD_SPACE.match(raw)):
            raw = _PLAIN.sub(" ", found[0]) + raw[found.end() :]
        self._raw = self._text = raw
        if "\t" in raw:
            found = _STRUCTURE.match(raw)
            end = found.end() if found else 0
            self._text = raw[:end].expandtabs(TAB_STOP) + raw[end:]
        self._start = 0
        self._measure()

    def _measure(self) -> None:
        rest = self._text[self._start :]
        self.content = rest.lstrip(" ")
        self.indent = len(rest) - len(self.content)

    @property
    def blank(self) -> bool:
        """Whether nothing but spaces and tabs is left."""
        return not self.content.strip(" \t")

    def advance(self, columns: int) -> None:
        """Read a number of columns."""
        self._start += columns
        self._measure()

    def verbatim(self, indent: int) -> str:
        """Return what is left as typed, with at most `indent` columns of indentation removed."""
        target = self._start + min(indent, self.indent)
        if self._text is self._raw:
            return self._raw[target:]
        column = position = 0
        while column < target and position < len(self._raw):
            column += TAB_STOP - column % TAB_STOP if self._raw[position] == "\t" else 1
            position += 1
        return " " * (column - target) + self._raw[position:]
