"""Chinese: simplified and traditional characters stand for each other."""

from __future__ import annotations

import tomllib
from collections.abc import Collection
from functools import cache
from importlib.resources import files


@cache
def _pairs() -> tuple[tuple[str, str], ...]:
    text = (files("doum.search.languages") / "chinese.toml").read_text("utf-8")
    letters = "".join(tomllib.loads(text)["pairs"].split())
    return tuple(zip(letters[::2], letters[1::2], strict=True))


def variants(words: Collection[str]) -> str:
    """Return the pairs of characters of which the words of a site have one or the other."""
    known = set("".join(words))
    return "".join(old + new for old, new in _pairs() if old in known or new in known)
