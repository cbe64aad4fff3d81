"""Code spans, in which no notation applies (CommonMark 0.31.2, section 6.1)."""

from __future__ import annotations

import re
from collections.abc import Iterator

_TICKS = re.compile(r"`+")
_OPENING = re.compile(r"\\[`<]|`+")
_NOT_LINE_END = re.compile(r"[^\n]")


class TickRuns:
    """The runs of backticks in a text, to find the one that closes a span.

    Args:
        text: read once, however many spans it has.
    """

    def __init__(self, text: str) -> None:
        self._places: dict[int, list[int]] = {}
        for run in reversed(list(_TICKS.finditer(text))):
            self._places.setdefault(len(run[0]), []).append(run.start())

    def closing(self, start: int, length: int) -> int:
        """Return where the next run of a length begins, or -1; `start` must ascend."""
        places = self._places.get(length, [])
        while places and places[-1] < start:
            places.pop()
        return places[-1] if places else -1


def without_code(text: str) -> str:
    """Return a text of the same length, with blanks for code spans and for escaped `<`."""
    if "`" not in text and "\\" not in text:
        return text
    pieces, position = [], 0
    for start, end in _hidden(text):
        pieces += [text[position:start], _NOT_LINE_END.sub(" ", text[start:end])]
        position = end
    return "".join([*pieces, text[position:]])


def _hidden(text: str) -> Iterator[tuple[int, int]]:
    """Yield where code spans and escapes begin and end."""
    runs, position = TickRuns(text), 0
    while found := _OPENING.search(text, position):
        position = found.end()
        if found[0][0] == "\\":
            yield found.span()
        elif (close := runs.closing(position, len(found[0]))) >= 0:
            position = close + len(found[0])
            yield found.start(), position
