"""Data of the languages that have no rules of their own: `stop_words.toml`, `light_stems.toml`."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

from doum.search.languages.word_runs import fold_marks

_SHORTEST = 3


@cache
def _table(name: str) -> dict[str, Any]:
    return tomllib.loads((files("doum.search.languages") / name).read_text("utf-8"))


def stop_words(primary: str) -> tuple[str, ...]:
    """Return the stop words of a language without marks, none if there is no list."""
    return tuple(dict.fromkeys(fold_marks(_table("stop_words.toml").get(primary, "")).split()))


def light_affixes(primary: str) -> str:
    """Return the pattern of what to strip from both ends of a word; it leaves a few letters."""
    affixes = _table("light_stems.toml").get(primary, {})
    some = "." * _SHORTEST
    start = f"^(?:{affixes['prefixes']})(?={some})" if "prefixes" in affixes else ""
    end = f"(?<={some})(?:{affixes['suffixes']})$" if "suffixes" in affixes else ""
    return "|".join(part for part in (start, end) if part)
