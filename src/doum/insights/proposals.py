"""What to do about queries that fail: a synonym, a keyword of an article, or a new article."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise
from typing import Literal

from msgspec import Struct

from doum.insights.asked import Asked, key_of
from doum.insights.known_site import KnownSite
from doum.problems import closest

Kind = Literal["synonym", "keyword", "missing", "known"]
Reason = Literal["next", "taken", "spelling", "title", "nothing", "known"]
_SIMILAR = 0.8
_SHORTEST_SPELLING = 3
_MOST_WORDS = 3
"""A longer query is a sentence, which is no synonym of anything."""

_SHARE = 1 / 3
"""The share of readers that must ask for the same next: others have turned to something else."""

_PAIRS = 3
_COVERED = 0.6
_MOST_ASKED = 500
"""The queries whose spelling is compared with every word of the site."""


class Proposal(Struct, frozen=True, kw_only=True):
    """A proposal for a query.

    Attributes:
        readers: how many readers it rests on.
        word: what the query is a synonym of.
        article: the article that answers it, or that is to have the keyword; empty if unknown.
        reason: why: what was searched for next, what was taken, how it is spelt, what a title
            has of it, that nothing fits, or that something has been done already.
        total: of how many readers.
    """

    kind: Kind
    query: str
    language: str
    reason: Reason
    readers: int
    total: int
    word: str = ""
    article: str = ""


def propose(asked: Iterable[Asked], site: KnownSite, least: int) -> dict[tuple[str, str], Proposal]:
    """Propose what to do about queries.

    Args:
        asked: every query, those that fail most often first.
        least: the number of readers below which nothing is proposed.

    Returns:
        Proposals by language and key of the query.
    """
    asked = tuple(asked)
    proposer = _Proposer(asked, site, least)
    failing = [one for one in asked if one.is_failing]
    return {
        (one.language, one.key): found
        for number, one in enumerate(failing)
        if (found := next(proposer.of(one, number), None))
    }


class _Proposer:
    def __init__(self, asked: Iterable[Asked], site: KnownSite, least: int) -> None:
        self._site, self._least = site, least
        self._asked = {(one.language, one.key): one for one in asked}
        self._synonyms = _pairs_of(site)
        self._known = _known_of(site)
        self._titles = {language: _Titles(site, language) for language in site.languages}

    def of(self, asked: Asked, number: int) -> Iterator[Proposal]:
        """Yield proposals, the one with the best reason first."""
        if (asked.language, asked.key) in self._known:
            if asked.failed + asked.left < self._least:
                return
            yield _proposal("known", asked, "known", asked.failed + asked.left, asked.count)
            return
        yield from self._of_next(asked)
        yield from self._of_taken(asked)
        if asked.failed < self._least:
            return
        if number < _MOST_ASKED:
            yield from self._of_spelling(asked)
        yield from self._of_title(asked)
        yield _proposal("missing", asked, "nothing", asked.failed, asked.count)

    def _of_next(self, asked: Asked) -> Iterator[Proposal]:
        total = sum(number for _, _, number in asked.nexts)
        for text, key, readers in asked.nexts:
            if readers < self._least or readers < total * _SHARE:
                return
            follower = self._asked.get((asked.language, key))
            words = self._site.words.get(asked.language, frozenset())
            if key not in words and not (follower and follower.taken > follower.failed):
                continue
            article = self._best_article(asked.language, follower)
            kind: Kind = "keyword"
            if _is_term(asked.text) and _is_term(text) and self._is_new(asked, key):
                kind = "synonym"
            elif not article or not self._lacks_keyword(asked, article):
                continue
            yield _proposal(kind, asked, "next", readers, asked.count, text, article)

    def _of_taken(self, asked: Asked) -> Iterator[Proposal]:
        """Propose a keyword of an article that readers had to look for."""
        article = self._best_article(asked.language, asked)
        readers = dict(asked.articles).get(article, 0)
        if (
            readers >= self._least
            and (asked.failed or asked.is_hidden)
            and self._lacks_keyword(asked, article)
        ):
            yield _proposal("keyword", asked, "taken", readers, asked.count, article=article)

    def _of_spelling(self, asked: Asked) -> Iterator[Proposal]:
        words = self._site.words.get(asked.language, frozenset())
        if " " in asked.text or len(asked.key) < _SHORTEST_SPELLING or asked.key in words:
            return
        near = [w for w in words if abs(len(w) - len(asked.key)) < 2 and {*w} & {*asked.key}]
        word = closest(asked.key, near, _SIMILAR)
        if word and self._is_new(asked, word):
            yield _proposal("synonym", asked, "spelling", asked.failed, asked.count, word=word)

    def _of_title(self, asked: Asked) -> Iterator[Proposal]:
        titles = self._titles.get(asked.language)
        article = titles.most_alike(asked.key) if titles else ""
        if article and self._lacks_keyword(asked, article):
            yield _proposal("keyword", asked, "title", asked.failed, asked.count, article=article)

    def _best_article(self, language: str, asked: Asked | None) -> str:
        """Return what is taken most of what the site still has."""
        found = (self._site.article(language, key) for key, _ in (asked.articles if asked else ()))
        return next((article.key for article in found if article), "")

    def _is_new(self, asked: Asked, key: str) -> bool:
        return (asked.language, asked.key, key) not in self._synonyms

    def _lacks_keyword(self, asked: Asked, key: str) -> bool:
        article = self._site.article(asked.language, key)
        return article is not None and asked.key not in map(key_of, article.keywords)


def _proposal(
    kind: Kind,
    asked: Asked,
    reason: Reason,
    readers: int,
    total: int,
    word: str = "",
    article: str = "",
) -> Proposal:
    return Proposal(
        kind=kind,
        query=asked.text,
        language=asked.language,
        reason=reason,
        readers=readers,
        total=total,
        word=word,
        article=article,
    )


def _is_term(text: str) -> bool:
    return len(text.split()) <= _MOST_WORDS


def _pairs_of(site: KnownSite) -> set[tuple[str, str, str]]:
    """Return the pairs of words that are synonyms already."""
    return {
        (group.language, key_of(said), key_of(meant))
        for group in site.groups
        for said in group.words
        for meant in group.to or group.words
    }


def _known_of(site: KnownSite) -> set[tuple[str, str]]:
    """Return what writers have made a synonym or a keyword: entries may be older than that."""
    said = {(group.language, key_of(word)) for group in site.own_groups for word in group.words}
    keywords = {
        (article.language, key_of(word))
        for article in site.articles.values()
        for word in article.keywords
    }
    return said | keywords


class _Titles:
    """The titles and keywords of a language, by their pairs of letters."""

    def __init__(self, site: KnownSite, language: str) -> None:
        self._held: Mapping[str, set[str]] = defaultdict(set)
        for (spoken, key), article in site.articles.items():
            if spoken == language:
                for text in (article.title, *article.keywords):
                    for pair in _pairs(key_of(text)):
                        self._held[pair].add(key)

    def most_alike(self, query: str) -> str:
        """Return the article whose title has most of a query; empty if none has enough."""
        pairs = _pairs(query)
        counts = Counter(key for pair in pairs for key in self._held.get(pair, ()))
        if len(pairs) < _PAIRS or not counts:
            return ""
        key, number = min(counts.items(), key=lambda item: (-item[1], item[0]))
        return key if number >= _COVERED * len(pairs) else ""


def _pairs(key: str) -> set[str]:
    return {left + right for left, right in pairwise(key)}
