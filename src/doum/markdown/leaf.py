"""The pieces of inline text of a body, with the lines on which they begin."""

from __future__ import annotations

import re

from msgspec import Struct

_CODE = re.compile(r"\\[`<]|(`+)(?!`).*?(?<!`)\1(?!`)", re.S)


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


def without_code(text: str) -> str:
    """Return a text of the same length, with blanks for code and for escaped `<`."""
    if "`" not in text and "\\" not in text:
        return text
    return _CODE.sub(lambda found: re.sub(r"[^\n]", " ", found[0]), text)
