"""The comparison of the words of a body with those of its page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from msgspec import Struct

from doum.words.texts import VisibleText, Word, words_in


class Shown(Struct, frozen=True):
    """The words of a page.

    Attributes:
        words: the visible ones, in their order.
        others: those of addresses, titles and other attributes, and the numbers of items.
    """

    words: tuple[str, ...]
    others: tuple[str, ...]


def shown_words(html: str) -> Shown:
    """Return the words of a page or a part of it."""
    read = VisibleText().read(html)
    text = "".join(one.text for one in read.texts)
    return Shown(tuple(words_in(text)), tuple(words_in(" ".join(read.attributes))))


def lost_words(written: Sequence[Word], shown: Shown) -> list[Word]:
    """Return the words that were written and are not on the page.

    A word must be there as often as it was written. What was read as text and is an attribute of
    the page, such as an address, is not lost.
    """
    missing = Counter(word.text for word in written) - Counter(shown.words)
    missing -= Counter(shown.others)
    return [written[index] for index in sorted(_places(written, shown, missing))]


def _places(written: Sequence[Word], shown: Shown, missing: Counter[str]) -> Iterator[int]:
    """Yield which words are missing: of equal ones, those whose neighbours are not on the page."""
    if not missing:
        return
    around = ("", *shown.words, "")
    pairs = {*pairwise(around)}
    texts = ["", *(word.text for word in written), ""]
    places: dict[str, list[tuple[int, int]]] = {}
    for index, word in enumerate(written, start=1):
        if word.text in missing:
            kept = (texts[index - 1], word.text) in pairs, (word.text, texts[index + 1]) in pairs
            places.setdefault(word.text, []).append((sum(kept), index - 1))
    for text, count in missing.items():
        yield from (index for _, index in sorted(places[text])[:count])
