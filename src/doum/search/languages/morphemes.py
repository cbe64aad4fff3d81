"""Morphemes of an eojeol, as a tagger with mecab-ko-dic's tags gives them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

Morpheme = tuple[str, str, str]
"""Surface, tag, and the components of an inflected or compound form ("바꾸/VV/*+ㅓ도/EC/*")."""

Tagger = Callable[[str], Iterable[Morpheme]]

UNKNOWN = "UNKNOWN"
"""The tag of what is not in the dictionary."""

NOMINAL = "NOMINAL"
"""The tag of a noun that is made of a verb, such as 쓰기; its expression is the verb's stem."""

MAYBE = "MAYBE"
"""The tag of what is a noun only where another article has it as one: 알림, 나타남."""

END = ("", "JX", "")
"""Ends a word."""

LIGHT_NAMES = frozenset({"보기"})
"""Names of menus and buttons that are made of verbs that tell nothing."""


def noun(surface: str) -> Morpheme:
    """Return a noun."""
    return surface, "NNG", ""


def written(morphemes: Sequence[Morpheme]) -> str:
    """Return morphemes as they are written."""
    return "".join(surface for surface, _, _ in morphemes)


def tags_of(morphemes: Sequence[Morpheme]) -> str:
    """Return the tags for patterns, each with a 1 before it if it has but one syllable."""
    return " ".join(("1" if len(surface) == 1 else "") + tag for surface, tag, _ in morphemes)
