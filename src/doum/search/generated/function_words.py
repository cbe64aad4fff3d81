"""Words that carry no meaning of their own; see `function_words.toml`."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files


@cache
def function_words(language: str) -> frozenset[str]:
    """Return the words of a language."""
    text = (files("doum.search.generated") / "function_words.toml").read_text("utf-8")
    return frozenset(tomllib.loads(text)[language].split())
