"""Snippets: text that articles share and include with a line `--8<-- "name"`.

Snippets are included in the source text, before rendering, so that a body and its snippets are
one text with one digest. Snippets cannot include snippets.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from msgspec import Struct

from doum.content.fences import lines_outside_code

_FENCE = "/" * 9
"""Longer than the fence of any block in a snippet."""

_LINE = re.compile(r'^(?P<indent>[ \t]*)--8<--[ \t]+"(?P<name>[^"\n]+)"[ \t]*$')


class Expanded(Struct, frozen=True):
    """A body with its snippets included.

    Attributes:
        origin: for every line of `text`, the line of the body that it comes from, 1-based.
    """

    text: str
    origin: tuple[int, ...]


def names_in(body: str) -> dict[str, int]:
    """Return the snippets that a body includes, each with the line of its first use (1-based)."""
    lines: dict[str, int] = {}
    for number, found in _uses(body):
        lines.setdefault(found["name"], number)
    return lines


def expand(body: str, snippets: Mapping[str, str]) -> Expanded:
    """Replace the lines of a body that include snippets by their texts, indented like the line.

    A name that is not in `snippets` leaves an empty line; the check reports it.
    """
    uses = dict(_uses(body))
    lines: list[str] = []
    origin: list[int] = []
    for number, line in enumerate(body.split("\n"), start=1):
        taken = [line]
        if number in uses:
            indent, name = uses[number]["indent"], uses[number]["name"]
            text = snippets.get(name, "").strip("\n")
            taken = [indent + part if part else part for part in text.split("\n")]
        lines += taken
        origin += [number] * len(taken)
    return Expanded(text="\n".join(lines), origin=tuple(origin))


def in_language(text: str, language: str) -> str:
    """Mark the language of a snippet's text, for a body in another language."""
    return f"{_FENCE} language | {language}\n\n{text.strip()}\n\n{_FENCE}"


def _uses(body: str) -> Iterator[tuple[int, re.Match[str]]]:
    """Yield (line number, match) for the lines, outside of code, that include a snippet."""
    if "--8<--" in body:
        for number, line in lines_outside_code(body):
            found = _LINE.match(line)
            if found:
                yield number, found
