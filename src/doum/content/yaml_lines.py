"""Lines of front matter, taken apart as far as that goes without a YAML parser.

What a parser refuses has no events, so that mistakes are looked for in the lines themselves.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

FIRST_LINE = 2
"""The line of the file on which front matter begins."""

_PARTS = re.compile(
    r"""(?P<indent>\s*)(?P<dashes>(?:-\s+)*)"""
    r"""(?:(?P<key>"[^"]*"|'[^']*'|[^\s"'\[\]{}#&*!|>%@`,?:-](?:[^:：]|[:：](?!\s|$))*?)"""
    r"""\s*:(?=\s|$)(?P<gap>\s*))?(?P<value>.*)"""
)
_BLOCK_SCALAR = re.compile(r"[|>][-+0-9]*\s*(?:#.*)?$")


class Line(Struct, frozen=True):
    """A line outside of block scalars and comments: indentation, `- `, a key and a value."""

    number: int
    indent: str
    dashes: str
    key: str
    gap: str
    value: str
    text: str

    @property
    def column(self) -> int:
        """The column of the value."""
        return len(self.text) - len(self.value) + 1

    def with_value(self, value: str) -> str:
        """Return the line with another value."""
        return self.text[: len(self.text) - len(self.value)] + value


def lines_of(head: str) -> Iterator[Line]:
    """Yield the lines of front matter without blank ones, comments, and the text of `|` and `>`."""
    block = -1
    for number, text in enumerate(head.split("\n"), start=FIRST_LINE):
        stripped = text.strip()
        if not stripped:
            continue
        width = len(text) - len(text.lstrip(" "))
        if 0 <= block < width:
            continue
        block = -1
        if not stripped.startswith("#"):
            line = _line(number, text.rstrip(" \t"))
            if (line.key or line.dashes) and _BLOCK_SCALAR.match(line.value):
                block = len(line.indent + (line.dashes if line.key else line.dashes[:-2]))
            yield line


def _line(number: int, text: str) -> Line:
    found = _PARTS.fullmatch(text)
    assert found is not None
    parts = {name: value or "" for name, value in found.groupdict().items()}
    return Line(number=number, text=text, **parts)
