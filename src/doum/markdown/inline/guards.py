"""What a text has if a pattern matches: looking for that takes a fraction of the time of matching.

One class of characters is looked for several times as fast as alternatives are. So each guard
begins with one, and a text that has none of all of their characters is done with one look.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any, NamedTuple

from pymdownx.keys import KeysPattern

from doum.markdown.inline.bare_addresses import BareAddresses, could_have_address
from doum.markdown.inline.emphasis import Emphasis
from doum.markdown.inline.footnotes import NoteReference
from doum.markdown.inline.inline_reader import InlineReader, LineBreak

Test = Callable[[str], object]


class Guard(NamedTuple):
    """What a text has if a pattern matches.

    Attributes:
        signs: characters of which it has one.
        is_passed: a test that is true of it.
    """

    signs: str
    is_passed: Test


def _one_of(signs: str) -> Guard:
    return Guard(signs, re.compile(f"[{re.escape(signs)}]").search)


_GUARDS: Mapping[type, Guard] = {
    InlineReader: _one_of("`\\&[]<"),
    KeysPattern: Guard("+", lambda text: "++" in text),
    NoteReference: Guard("[", lambda text: "[^" in text),
    LineBreak: Guard("\n", lambda text: "  \n" in text),
    BareAddresses: Guard("@:wW-)+", could_have_address),
    Emphasis: _one_of("*_~"),
}


def guard_of(pattern: Any) -> Guard | None:
    """Return the guard of a pattern; `None` if nothing is known about it."""
    return _GUARDS.get(type(pattern))


def any_of(guards: Iterable[Guard | None]) -> Test:
    """Return a test that is true of all texts that pass one of the guards."""
    signs = [guard.signs if guard else "" for guard in guards]
    return _one_of("".join(signs)).is_passed if all(signs) else lambda _text: True
