"""The pieces of inline text of a body, with the lines on which they begin."""

from __future__ import annotations

from msgspec import Struct


class Leaf(Struct, frozen=True):
    """A piece of text of the block structure: no code, no comment.

    Attributes:
        line: the line on which it begins, 1-based.
        text: its lines without markers and indentation, one source line each.
        kind: `paragraph`, `heading`, `cell`; `definition` for definitions of links, `html` for a
            block of raw HTML.
    """

    line: int
    text: str
    kind: str
