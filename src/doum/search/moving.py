"""Postings of articles that come, go, or stand elsewhere in the index."""

from __future__ import annotations

from array import array
from collections.abc import Sequence

from doum.search.postings import Postings, place_of, posting


def moved(postings: Postings, places: Sequence[int], articles: int) -> Postings:
    """Return postings with every article at its new place.

    Args:
        places: the new place of each article; -1 for one that is no longer there.
        articles: how many there are now; one at a place that no other comes to has no words.
    """
    if articles == postings.articles and list(places) == [*range(articles)]:
        return postings
    shifts = [posting(new, 0) - posting(old, 0) for old, new in enumerate(places)]
    found = {}
    for code, numbers in postings.found.items():
        shifted = sorted(number + shifts[place_of(number)] for number in numbers)
        if there := [number for number in shifted if number >= 0]:
            found[code] = array(numbers.typecode, there)
    return Postings(articles, found)
