"""The room that problems have: a terminal, or a page of a log."""

from __future__ import annotations

import os
from typing import TextIO

from msgspec import Struct

from doum.report import width

_PAGE = 60
"""The lines for problems where there is no terminal, such as in the log of a CI job."""

_OTHER_LINES = 7
"""The lines of a terminal for the counts, what follows them, and the prompt."""

_FEWEST_LINES = 12


class Screen(Struct, frozen=True):
    """The room for problems: a number of lines, and the width at which they wrap (0: never)."""

    height: int
    width: int = 0

    def lines(self, text: str) -> int:
        """Return how many lines of the screen a text takes."""
        from click import unstyle

        written = unstyle(text).split("\n")
        if not self.width:
            return len(written)
        return sum(max(1, -(-width(line) // self.width)) for line in written)


LOG = Screen(_PAGE)


def screen_of(stream: TextIO, below: int = 0) -> Screen:
    """Return the room for problems on what a stream is written to.

    Args:
        below: how many more lines follow the problems than their counts.
    """
    if not stream.isatty():
        return LOG
    try:
        columns, lines = os.get_terminal_size(stream.fileno())
    except (OSError, ValueError):
        columns, lines = 80, 24
    return Screen(max(lines - _OTHER_LINES - below, _FEWEST_LINES), columns)
