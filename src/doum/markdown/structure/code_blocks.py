"""Fenced and indented code, and raw HTML: blocks whose lines are taken as they are."""

from __future__ import annotations

import re

from doum.markdown.inline.addressing import decoded
from doum.markdown.structure.line import Line
from doum.markdown.structure.raw_blocks import RawEnd

_OPEN = re.compile(r"(?P<mark>`{3,}(?=[^`]*\Z)|~{3,})[ \t]*(?P<info>.*)")
_TITLE = re.compile(r"(?<!\S)title=([\"'])(.*?)\1")
_LANGUAGE = re.compile(r"[{.\s]*([A-Za-z0-9_+#\-]+)")


class Fence:
    """Code between two fences (CommonMark 0.31.2, section 4.5).

    Attributes:
        line: the line of the first fence.
        closed: whether the second one was found.
        language: from the first word behind the fence.
        title: from `title="…"` in the rest of the line, which is not published otherwise.
    """

    def __init__(self, line: Line, found: re.Match[str]) -> None:
        self.line = line.number
        self.closed = False
        self.mark = found["mark"]
        language = _LANGUAGE.match(found["info"])
        self.language = language[1].lower() if language else ""
        title = _TITLE.search(found["info"])
        self.title = decoded(title[2]) if title else ""
        self._indent = line.indent
        self._end = re.compile(rf"{self.mark[0]}{{{len(self.mark)},}}[ \t]*")
        self._lines: list[str] = []

    def takes(self, line: Line) -> bool:
        """Take any line."""
        if line.indent < 4 and self._end.fullmatch(line.content):
            self.closed = True
        else:
            self._lines.append(line.verbatim(self._indent))
        return True

    @property
    def text(self) -> str:
        """The code."""
        return "\n".join(self._lines)


def fence_at(line: Line) -> Fence | None:
    """Return the fence with which a line opens a block of code."""
    found = _OPEN.match(line.content)
    return Fence(line, found) if found else None


class IndentedCode:
    """Code indented by four spaces (CommonMark 0.31.2, section 4.4)."""

    closed = False
    language = title = ""

    def __init__(self, line: Line) -> None:
        self._lines = [line.verbatim(4)]

    def takes(self, line: Line) -> bool:
        """Take lines that are indented or blank."""
        if line.indent < 4 and not line.blank:
            return False
        self._lines.append(line.verbatim(4))
        return True

    @property
    def text(self) -> str:
        """The code, without the blank lines around it."""
        lines = self._lines
        while lines and not lines[-1].strip():
            lines.pop()
        return "\n".join(lines)


class RawBlock:
    """A block of raw HTML.

    Attributes:
        line: the line on which it begins.
        end: how it ends.
        closed: whether its end was found.
    """

    def __init__(self, line: Line, end: RawEnd) -> None:
        self.line = line.number
        self.end = end
        self.closed = False
        self._lines: list[str] = []

    def takes(self, line: Line) -> bool:
        """Take the lines up to the end."""
        mark = self.end.mark
        if mark is None and line.blank:
            return False
        text = line.verbatim(0)
        self._lines.append(text)
        self.closed = mark is not None and mark.search(text) is not None
        return True

    @property
    def text(self) -> str:
        """The HTML."""
        return "\n".join(self._lines)
