"""Snippets: text shared by articles, taken in by a line `--8<-- "name"`.

Taking in happens on the source text, before rendering, so that a body and the snippets in
it are one text with one digest.  Snippets do not take in snippets.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from msgspec import Struct

_LINE = re.compile(r'^(?P<indent>[ \t]*)--8<--[ \t]+"(?P<name>[^"\n]+)"[ \t]*$', re.M)


class Expanded(Struct, frozen=True):
    """A body with its snippets in it.

    Attributes:
        origin: for every line of `text` the line of the body that it came from, 1-based.
    """

    text: str
    origin: tuple[int, ...]


def names_in(body: str) -> dict[str, int]:
    """Map the snippets that a body takes in to the body's line, 1-based, that first does."""
    if "--8<--" not in body:
        return {}
    lines: dict[str, int] = {}
    for found in _LINE.finditer(body):
        lines.setdefault(found["name"], body.count("\n", 0, found.start()) + 1)
    return lines


def expand(body: str, snippets: Mapping[str, str]) -> Expanded:
    """Put the snippets' texts where a body names them, indented like the line that does.

    A name that is not in `snippets` leaves its line out; the check reports it.
    """
    lines: list[str] = []
    origin: list[int] = []
    for number, line in enumerate(body.split("\n"), start=1):
        found = _LINE.match(line) if "--8<--" in line else None
        taken = [line]
        if found:
            text = snippets.get(found["name"], "").strip("\n")
            taken = [found["indent"] + part if part else part for part in text.split("\n")]
        lines += taken
        origin += [number] * len(taken)
    return Expanded(text="\n".join(lines), origin=tuple(origin))
