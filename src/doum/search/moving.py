"""Postings of articles that come, go, or stand elsewhere in the index."""

from __future__ import annotations

from array import array
from collections.abc import Sequence

from doum.search.postings import STEP, Postings, place_of, posting


def moved(postings: Postings, places: Sequence[int], articles: int) -> Postings:
    """Return postings with every article at its new place.

    Args:
        places: the new place of each article; -1 for one that is no longer there.
        articles: how many there are now; those at places that no other moves to have no words.
    """
    if articles == postings.articles and all(map(int.__eq__, places, range(articles))):
        return postings
    starts = [posting(new, 0) if new >= 0 else None for new in places]
    found = {}
    for code, numbers in postings.found.items():
        new = [
            start | number & STEP
            for number in numbers
            if (start := starts[place_of(number)]) is not None
        ]
        if new:
            found[code] = array(numbers.typecode, sorted(new))
    return Postings(articles, found)
