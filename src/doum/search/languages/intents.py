"""What readers mean beside the words of a query: to reach a person, or to learn how."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files

from msgspec import Struct


class Intents(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """The words of `intents.toml` in one language; browsers use them.

    Attributes:
        contact: words that ask for a person, without spaces.
        around: words that may stand around those.
        asking: parts of titles that explain something.
        trouble: parts of titles that tell of a problem.
    """

    contact: tuple[str, ...] = ()
    around: tuple[str, ...] = ()
    asking: tuple[str, ...] = ()
    trouble: tuple[str, ...] = ()


def intents_of(code: str) -> Intents:
    """Return the words of a language.

    Args:
        code: a language code; a language without words has none.
    """
    return _all().get(code.partition("-")[0], Intents())


@cache
def _all() -> dict[str, Intents]:
    text = (files("doum.search.languages") / "intents.toml").read_text("utf-8")
    return {
        code: Intents(**{name: tuple(value.split()) for name, value in lists.items()})
        for code, lists in tomllib.loads(text).items()
    }
