"""Link reference definitions at the beginning of a paragraph (CommonMark 0.31.2, section 4.7)."""

from __future__ import annotations

import re
from collections.abc import MutableMapping

from doum.markdown.inline.addressing import (
    DESTINATION,
    LABEL,
    TITLE,
    decoded,
    destination_of,
    normalized,
)

References = MutableMapping[str, tuple[str, str | None]]
"""Addresses and titles by normalized label."""

_END = r"[ \t]*(?:\n|\Z)"
_GAP = r"[ \t]*\n?[ \t]*"
_START = re.compile(rf"{LABEL}:{_GAP}({DESTINATION})", re.S)
_WITH_TITLE = re.compile(rf"(?:[ \t]+|[ \t]*\n[ \t]*)({TITLE}){_END}", re.S)
_PLAUSIBLE = re.compile(r"[/.#:@?=<%\\]|^[\x21-\x7e]+$")
"""An address; a single word of another script, as in `[필독]: 공지`, is text."""
_WITHOUT_TITLE = re.compile(_END)


def take_definitions(text: str, references: References) -> int:
    """Read the definitions with which a paragraph begins.

    Args:
        text: the paragraph's text.
        references: receives the definitions; the first of a label stays.

    Returns:
        The position behind the last definition.
    """
    position = 0
    while text.startswith("[", position):
        found = _START.match(text, position)
        if not found or not found[1].strip() or found[1].startswith("^"):
            break
        title = _WITH_TITLE.match(text, found.end())
        if title is None or "\n\n" in title[1]:
            title = None
        end = title or _WITHOUT_TITLE.match(text, found.end())
        if end is None or (title is None and not _PLAUSIBLE.search(found[2])):
            break
        words = decoded(title[1][1:-1]) if title else None
        references.setdefault(normalized(found[1]), (destination_of(found[2]), words))
        position = end.end()
    return position
