"""Characters that nobody sees, and spaces that only look like plain ones, with their names."""

from __future__ import annotations

import re
from unicodedata import category

ODD_SPACES = "\u00a0\u1680" + "".join(map(chr, range(0x2000, 0x200B))) + "\u202f\u205f\u3000"
"""Spaces other than the plain one."""

NO_WIDTH = (
    "\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u115f\u1160\u180e\u200b-\u200f"
    "\u2028-\u202e\u2060-\u2069\u3164\ufeff\uffa0\ufff9-\ufffb"
)
"""Characters without a shape, as in a set of a pattern."""

DIRECTIONS = frozenset("\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""Marks of the direction of writing."""

UNSEEN = re.compile(f"[{NO_WIDTH}{ODD_SPACES}]")
_NAMES = {
    "\u00a0": "no-break-space",
    "\u00ad": "soft-hyphen",
    "\u200b": "zero-width-space",
    "\u200c": "zero-width-non-joiner",
    "\u200d": "zero-width-joiner",
    "\u2028": "line-separator",
    "\u2029": "line-separator",
    "\u2060": "word-joiner",
    "\u3000": "full-width-space",
    "\ufeff": "byte-order-mark",
    **dict.fromkeys("\u115f\u1160\u3164\uffa0", "hangul-filler"),
    **dict.fromkeys(DIRECTIONS, "direction-mark"),
}
"""Keys of `[characters]` in `messages/`."""


def code_of(char: str) -> str:
    """Return the code of a character as it is written: U+200B."""
    return f"U+{ord(char):04X}"


def name_of_unseen(char: str) -> str:
    """Return the name of a character, a key of `[characters]` in `messages/`."""
    if char in _NAMES:
        return _NAMES[char]
    if category(char) == "Zs":
        return "wide-space"
    return "control-character" if category(char) == "Cc" else "invisible-character"
