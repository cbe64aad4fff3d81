"""The characters to draw: all letters, and ornaments such as emoji if the font has them."""

from __future__ import annotations

from unicodedata import bidirectional, category, normalize

_ORNAMENTS = frozenset({"So", "Sk", "Me", "Cc", "Cf", "Cn", "Co", "Cs"})
_SHAPED = frozenset({"Mn", "Mc"})
_RIGHT_TO_LEFT = frozenset({"R", "AL"})


def drawn_text(text: str, known: frozenset[str]) -> str:
    """Remove the ornaments that the font does not have from a text."""
    return "".join(
        character
        for character in normalize("NFC", text)
        if character.isspace() or character in known or not _is_ornament(character)
    )


def missing_letters(text: str, known: frozenset[str]) -> str:
    """Return the letters of a text that cannot be drawn, each once.

    These are letters that the font does not have, and those of scripts that need shaping or
    reordering (such as Arabic and Thai), which is not supported.
    """
    letters = {c for c in drawn_text(text, known) if not c.isspace()}
    return "".join(sorted(c for c in letters if c not in known or _is_shaped(c)))


def _is_ornament(character: str) -> bool:
    return category(character) in _ORNAMENTS or "\ufe00" <= character <= "\ufe0f"


def _is_shaped(character: str) -> bool:
    return category(character) in _SHAPED or bidirectional(character) in _RIGHT_TO_LEFT
