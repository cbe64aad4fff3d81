"""Queries that ask the same, counted together."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable

from msgspec import Struct

from doum.insights.entries import Search
from doum.search.languages.word_runs import fold

_END = re.compile("[\\s?!.,;:~…。·\u1172\u116e\u110f\u1112ㅠㅜㅋㅎ]+$")
"""Signs at the end; NFKC makes conjoining jamo of ㅠ and ㅋ."""

_FEW = 2
_FAR_DOWN = 4


class Asked(Struct, frozen=True, kw_only=True):
    """A query, however it is spelt.

    Attributes:
        key: its folded form, without spaces and without signs at its end.
        text: how most readers type it.
        failed: how often the site had no good answer, and no result was taken.
        left: how often there were good results, and none was taken.
        articles: what was taken, with how often, most first.
        nexts: what was searched for instead, with how often, most first: (text, key, number).
        place: the middle place of the results that were taken, 0 if none was.
    """

    key: str
    language: str
    text: str
    count: int
    failed: int
    left: int
    taken: int
    place: int = 0
    articles: tuple[tuple[str, int], ...] = ()
    nexts: tuple[tuple[str, str, int], ...] = ()

    @property
    def is_failing(self) -> bool:
        """Whether it is worth looking at; one reader alone may have changed their mind."""
        is_left = self.left >= _FEW and 2 * self.left >= self.count
        return self.failed > 0 or is_left or self.is_hidden

    @property
    def is_hidden(self) -> bool:
        """Whether readers had to look for the result that they took."""
        return self.taken >= _FEW and self.place >= _FAR_DOWN


def key_of(text: str) -> str:
    """Return the folded form of a query."""
    folded = fold(text)
    return "".join((_END.sub("", folded) or folded).split())


def group_searches(searches: Iterable[Search], own: str) -> list[Asked]:
    """Count queries that ask the same together; those that fail most often come first.

    Args:
        own: the language of searches that do not say theirs.
    """
    groups: dict[tuple[str, str], list[Search]] = defaultdict(list)
    for search in searches:
        groups[search.language or own, key_of(search.query)].append(search)
    made = [_asked(key, language, found) for (language, key), found in groups.items()]
    return sorted(made, key=lambda a: (-a.failed - a.left, -a.failed, -a.count, a.key, a.language))


def _asked(key: str, language: str, searches: list[Search]) -> Asked:
    taken = [search for search in searches if search.article]
    failed = sum(search.has_failed for search in searches)
    places = sorted(search.place for search in taken if search.place)
    return Asked(
        key=key,
        language=language,
        text=_most(Counter(search.query for search in searches))[0][0],
        count=len(searches),
        failed=failed,
        left=len(searches) - len(taken) - failed,
        taken=len(taken),
        place=places[len(places) // 2] if places else 0,
        articles=tuple(_most(Counter(search.article for search in taken))),
        nexts=_nexts(key, searches),
    )


def _nexts(key: str, searches: list[Search]) -> tuple[tuple[str, str, int], ...]:
    texts: dict[str, Counter[str]] = defaultdict(Counter)
    for search in searches:
        if search.next and key_of(search.next) != key:
            texts[key_of(search.next)][search.next] += 1
    counted = _most(Counter({follower: sum(found.values()) for follower, found in texts.items()}))
    return tuple((_most(texts[follower])[0][0], follower, n) for follower, n in counted)


def _most(counter: Counter[str]) -> list[tuple[str, int]]:
    """Return texts with their numbers, most first; ties are broken by the text."""
    return sorted(counter.items(), key=lambda item: (-item[1], item[0]))
