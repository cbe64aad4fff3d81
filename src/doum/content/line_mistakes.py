"""Lines of front matter without a key: items without `- `, comments of other tools, loose text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct

from doum.content.yaml_lines import Line

BULLET = re.compile(
    r"(?:[-*\u00b7\u2022\u2219\u25cf\u25e6\u30fb\u2010-\u2015\u2212\uff0d]\s*|\d{1,2}[.)]\s+)(?=\S)"
)
"""What writers begin an item with; YAML knows only `- `."""

_COMMENT = re.compile(r"//+|<!--|/\*+|%+|;+|--")


class Suspect(Struct, frozen=True):
    """A line that may be the mistake: the rule, its place, and the line as it should be.

    Attributes:
        tried: what the parser reads in its place, if that is not the line as it should be.
    """

    rule: str
    line: int
    column: int
    text: str
    values: tuple[tuple[str, str], ...] = ()
    tried: str | None = None


def without_key(lines: Sequence[Line]) -> Iterator[Suspect]:
    """Suspect the last line that has neither a key nor a `- `, with what it may have been.

    Args:
        lines: up to the one at which the parser gave up.
    """
    at = next((n for n in range(len(lines) - 1, -1, -1) if _is_loose(lines[n])), -1)
    if at < 0:
        return
    line = lines[at]
    indent, column = line.indent, len(line.indent) + 1
    if found := _COMMENT.match(line.value):
        text = line.value[found.end() :].removesuffix("-->").removesuffix("*/").strip()
        yield Suspect("line-without-key", line.number, column, f"{indent}# {text}".rstrip())
    beside = [other for other in lines[max(at - 1, 0) : at + 2] if other is not line]
    if any(other.dashes and other.indent == indent for other in beside):
        yield as_item(line)
    if at and lines[at - 1].key and _goes_on(lines[at - 1]):
        text = f"{lines[at - 1].indent}  {line.value}"
        yield Suspect("line-without-key", line.number, column, text)
    if any(other.key for other in lines):
        yield Suspect("line-without-key", line.number, column, f"{indent}# {line.value}")
    else:
        yield Suspect("front-matter-not-keys", line.number, column, "")


def as_item(line: Line) -> Suspect:
    """Suspect a line of being an item without `- `."""
    text = f"{line.indent}- {BULLET.sub('', line.value, count=1)}"
    return Suspect("yaml-item", line.number, len(line.indent) + 1, text)


def _is_loose(line: Line) -> bool:
    return not line.key and not line.dashes


def _goes_on(line: Line) -> bool:
    """Return whether text may follow a value in an indented line."""
    return bool(line.value) and line.value[0] not in "[{\"'|>#"
