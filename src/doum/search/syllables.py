"""Pairs of neighbouring syllables in heads: a last resort for slips and whole sentences.

They are index words like others, but begin with a mark of their own. No vocabulary lists them, so
that queries are never read by them; the browser asks for those of a query that finds little.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise

from doum.search.languages.word_runs import fold

MARK = "·"
"""Begins a pair of syllables; the browser's `MARK` in `search/engine/syllables.js`."""

SHARE = 0.3
"""How much a pair weighs of what its field does."""

_MOST_TEXTS = 4_096
_HANGUL = re.compile(r"[가-힣]+(?: [가-힣]+)*")


@lru_cache(_MOST_TEXTS)
def syllable_pairs(text: str) -> tuple[str, ...]:
    """Return the pairs of neighbouring Hangul syllables, also of those on both sides of a space."""
    runs = (run.replace(" ", "") for run in _HANGUL.findall(fold(text)))
    return tuple(MARK + left + right for run in runs for left, right in pairwise(run))
