"""Snippets: text shared by articles, taken in by a line `--8<-- "name"`.

Taking in happens on the source text, before rendering, so that a body and the snippets in
it are one text with one digest.  Snippets do not take in snippets.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from msgspec import Struct

from doum.content.fences import lines_outside_code

_FENCE = "/" * 9
"""More than any block in a snippet has."""

_LINE = re.compile(r'^(?P<indent>[ \t]*)--8<--[ \t]+"(?P<name>[^"\n]+)"[ \t]*$')


class Expanded(Struct, frozen=True):
    """A body with its snippets in it.

    Attributes:
        origin: for every line of `text` the line of the body that it came from, 1-based.
    """

    text: str
    origin: tuple[int, ...]


def names_in(body: str) -> dict[str, int]:
    """Map the snippets that a body takes in to the body's line, 1-based, that first does."""
    lines: dict[str, int] = {}
    for number, found in _uses(body):
        lines.setdefault(found["name"], number)
    return lines


def expand(body: str, snippets: Mapping[str, str]) -> Expanded:
    """Put the snippets' texts where a body names them, indented like the line that does.

    A name that is not in `snippets` leaves its line out; the check reports it.
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
    """Mark a snippet's text as what it is, for a body in another language."""
    return f"{_FENCE} language | {language}\n\n{text.strip()}\n\n{_FENCE}"


def _uses(body: str) -> Iterator[tuple[int, re.Match[str]]]:
    """Yield the lines, outside code, that take in a snippet."""
    if "--8<--" in body:
        for number, line in lines_outside_code(body):
            found = _LINE.match(line)
            if found:
                yield number, found
