"""Facts about languages that do not need Babel."""

from __future__ import annotations

from typing import Literal

RIGHT_TO_LEFT = frozenset({"ar", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"})


def direction_of(language: str) -> Literal["ltr", "rtl"]:
    """Return the writing direction of a language."""
    return "rtl" if language.partition("-")[0] in RIGHT_TO_LEFT else "ltr"


_TRADITIONAL = frozenset({"HANT", "TW", "HK", "MO"})
"""Scripts and regions of Chinese that is written in traditional characters."""
_REGION_LETTERS = 2


def catalog_names(language: str) -> tuple[str, ...]:
    """Return the names of files with texts for readers of a language, closest first.

    Readers of `pt-BR` can read `pt`, and those of `zh-TW` `zh-Hant`. A language in another script
    than usual, such as `sr-Latn`, has no others.
    """
    base, _, rest = language.partition("-")
    others: tuple[str, ...]
    if base == "zh":
        is_traditional = rest.upper() in _TRADITIONAL
        others = ("zh-Hant",) if is_traditional else ("zh-Hans", "zh")
    else:
        others = (base,) if len(rest) <= _REGION_LETTERS else ()
    return tuple(dict.fromkeys((language, *others)))
