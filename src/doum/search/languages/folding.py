"""Letters as readers type them: without accents and vowel points, in every script.

`search/engine/folding.js` folds the same way; `tests/search/reading.json` holds both to it.
"""

from __future__ import annotations

import re
from unicodedata import normalize

_FOLDABLE = re.compile(r"[^ -~\t\n\r가-힣ㄱ-ㅎㅏ-ㅣ\u3040-\u30ff一-鿿·\u2026]")
_PART = re.compile("[^\u3131-\u318e]+")
"""All but single jamo, which would be joined."""

_MARKS = re.compile(
    "[\u0300-\u036f\u0483-\u0487"  # Latin, Greek, Cyrillic
    "\u0591-\u05c7\u05f3\u05f4"  # Hebrew
    "\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed"  # Arabic
    "\u093c\u0e47-\u0e4e\u0ec8-\u0ecd"  # dots of Devanagari, tones of Thai and Lao
    "\u200b-\u200f\u2060\ufeff\u00ad]"  # invisible
)
_DIGITS = (0x0660, 0x06F0, 0x0966, 0x09E6, 0x0E50, 0x0ED0, 0x1040, 0x17E0)
_PAIRS = """
ßss ẞSS æae ÆAE œoe ŒOE øo ØO đd ĐD ðd ÐD þth ÞTh łl ŁL ħh ĦH ıi ŋn ŊN
ςσ ىي ةه یي کك ٱا ہه ँं ‘' ’' ‛' ʼ' `' ‐- ‑- ‒- –- —- −- ﹣- －-
"""
"""A letter or sign, and what it is typed as."""

_SPELT = {pair[0]: pair[1:] for pair in _PAIRS.split()} | {
    chr(zero + digit): str(digit) for zero in _DIGITS for digit in range(10)
}
_REPLACED = str.maketrans(_SPELT)
_TRADEMARKS = re.compile("[\u2122\u00ae\u00a9]")


def unmarked(text: str) -> str:
    """Return a text with its letters as typed without accents, in NFKC; keeps capitals.

    The marks that make another letter stay: vowel signs of Indic scripts and Thai, voiced kana.
    """
    if not _FOLDABLE.search(text):
        return text
    return _PART.sub(lambda part: _unmarked(part[0]), text)


def _unmarked(text: str) -> str:
    apart = normalize("NFD", normalize("NFKC", _TRADEMARKS.sub("", text)))
    return normalize("NFC", _MARKS.sub("", apart)).translate(_REPLACED)
