"""Facts about languages that do not need Babel."""

from __future__ import annotations

from typing import Literal

RIGHT_TO_LEFT = frozenset({"ar", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"})


def direction_of(language: str) -> Literal["ltr", "rtl"]:
    """Return the writing direction of a language."""
    return "rtl" if language.partition("-")[0] in RIGHT_TO_LEFT else "ltr"
