"""Stop words of the languages that have no rules of their own: `stop_words.toml`."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files

from doum.search.languages.word_runs import bare


@cache
def _all() -> dict[str, str]:
    path = files("doum.search.languages") / "stop_words.toml"
    return dict(tomllib.loads(path.read_text("utf-8")))


def stop_words(primary: str) -> tuple[str, ...]:
    """Return the stop words of a language without marks, none if there is no list."""
    return tuple(dict.fromkeys(bare(_all().get(primary, "")).split()))
