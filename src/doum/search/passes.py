"""The words that find each article of a language, worked out in passes over all articles.

What one pass needs to know of all articles, the passes before it have summed up. If sums of an
earlier run are given, the passes are over the articles that came, went or changed, and over those
in which what became known since makes a difference. Either way the result is the same.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from typing import Protocol

from msgspec import Struct
from msgspec.structs import replace

from doum.search.article_words import WeighedWords, Weights, Words
from doum.search.compounds import Compounds, compounds_of, with_parts
from doum.search.corpus import (
    Counts,
    Tables,
    bare_words,
    lone_gerunds,
    renamed,
    tables_of,
    words_found,
)
from doum.search.languages.language import Language
from doum.search.postings import Gathering


class LostArticleError(Exception):
    """The analysis of an article that is no longer in the site is not in the cache either."""


class Articles(Protocol):
    """The analysed articles of a language, by key; every method raises `LostArticleError`."""

    def words(self, keys: Iterable[str]) -> Iterator[Words]:
        """Yield the words of articles, in order."""

    def weighed(self, keys: Iterable[str]) -> Iterator[WeighedWords]:
        """Yield the words of articles with their weights, in order."""

    def having(self, words: Collection[str], keys: Iterable[str]) -> Iterator[bool]:
        """Yield whether an article has any of some words, own or joined, in order."""


class ArticleChanges(Struct, frozen=True):
    """The keys of articles that went, came and stayed; one that changed went and came."""

    went: Sequence[str] = ()
    came: Sequence[str] = ()
    stayed: Sequence[str] = ()

    def touching(self, keys: Collection[str]) -> ArticleChanges:
        """Return the changes with articles that stayed taken as gone and come again."""
        again = [key for key in self.stayed if key in keys]
        stayed = [key for key in self.stayed if key not in keys]
        return ArticleChanges([*self.went, *again], [*self.came, *again], stayed)


class Corpus(Struct, frozen=True, kw_only=True):
    """What the articles of a language make known together: sums, and what follows from them.

    Attributes:
        own: words -> the number of articles that have them.
        names: names of things -> the number of articles that have them.
        lone_gerunds: nouns in 기 -> the number of articles that have them without their verb.
        found: words -> the number of articles that they find, with their particles.
        bare: words -> the number of articles that they find, without particles; only if the
            language has compounds.
    """

    own: dict[str, int] = {}
    names: dict[str, int] = {}
    lone_gerunds: dict[str, int] = {}
    found: dict[str, int] = {}
    bare: dict[str, int] = {}
    tables: Tables = Tables()
    bare_words: dict[str, str] = {}
    compounds: Compounds = {}

    def found_by(self, article: WeighedWords) -> Weights:
        """Return the words that find an article, with their particles."""
        return words_found(article, self.tables)

    def bare_of(self, article: WeighedWords) -> Weights:
        """Return the words that find an article, without the parts of compounds."""
        return renamed(self.found_by(article), self.bare_words)

    def weights(self, article: WeighedWords) -> Weights:
        """Return the words that find an article, with their weights."""
        return with_parts(self.bare_of(article), self.compounds)


def pass_over(
    before: Corpus, changes: ArticleChanges, articles: Articles, language: Language
) -> tuple[Corpus, ArticleChanges]:
    """Sum up the articles of a language.

    Args:
        before: the sums of an earlier run, over the articles that went and stayed.

    Returns:
        The sums, and the changes, with those articles as gone and come that other words find now.
    """
    own, names, lone = _with_words(before, changes, articles)
    tables = tables_of(own, names, lone)
    changes = _touched(changes, _sources(_news(before.tables, tables), tables), articles)
    corpus = Corpus(own=own, names=names, lone_gerunds=lone, tables=tables)

    found = summed(before.found, before.found_by, corpus.found_by, changes, articles)
    bare_words_now = bare_words(found, names)
    news = _differences(before.bare_words, bare_words_now)
    changes = _touched(changes, _sources(news, tables), articles)
    corpus = replace(corpus, found=found, bare_words=bare_words_now)
    if not language.links:
        return corpus, changes

    bare = summed(before.bare, before.bare_of, corpus.bare_of, changes, articles)
    compounds = compounds_of(bare, language)
    news = _differences(before.compounds, compounds)
    news |= {word for word, name in bare_words_now.items() if name in news}
    changes = _touched(changes, _sources(news, tables), articles)
    return replace(corpus, bare=bare, compounds=compounds), changes


def sum_up(keys: Sequence[str], articles: Articles, language: Language) -> tuple[Corpus, Gathering]:
    """Sum up the articles of a language for the first time, and gather what finds them.

    Returns:
        The sums, as of `pass_over` where all articles came, and the words of all articles.
    """
    own, names, lone = _with_words(Corpus(), ArticleChanges(came=keys), articles)
    corpus = Corpus(own=own, names=names, lone_gerunds=lone, tables=tables_of(own, names, lone))
    gathering = Gathering()
    for article in articles.weighed(keys):
        gathering.add(corpus.found_by(article), article.pairs)
    found = gathering.counts()
    corpus = replace(corpus, found=found, bare_words=bare_words(found, names))
    gathering.rename(corpus.bare_words)
    if not language.links:
        return corpus, gathering

    bare = gathering.counts()
    corpus = replace(corpus, bare=bare, compounds=compounds_of(bare, language))
    return corpus, gathered(corpus, articles.weighed(keys))


def gathered(corpus: Corpus, articles: Iterable[WeighedWords]) -> Gathering:
    """Gather what finds articles, in their order."""
    gathering = Gathering()
    for article in articles:
        gathering.add(corpus.weights(article), article.pairs)
    return gathering


def _with_words(
    before: Corpus, changes: ArticleChanges, articles: Articles
) -> tuple[dict[str, int], dict[str, int], dict[str, int]]:
    own, names, lone = Counter(before.own), Counter(before.names), Counter(before.lone_gerunds)
    for article in articles.words(changes.came):
        own.update(article.own)
        names.update(article.names)
        lone.update(lone_gerunds(article))
    for article in articles.words(changes.went):
        own.subtract(article.own)
        names.subtract(article.names)
        lone.subtract(lone_gerunds(article))
    return _positive(own), _positive(names), _positive(lone)


def summed(
    sums: Counts,
    before: Callable[[WeighedWords], Weights],
    now: Callable[[WeighedWords], Weights],
    changes: ArticleChanges,
    articles: Articles,
) -> dict[str, int]:
    """Return sums over the words of articles once some have changed.

    Args:
        before, now: return the words of an article.
    """
    counts = Counter(sums)
    for article in articles.weighed(changes.came):
        counts.update(now(article).keys())
    for article in articles.weighed(changes.went):
        counts.subtract(before(article).keys())
    return _positive(counts)


def _positive(counts: Counter[str]) -> dict[str, int]:
    return {word: number for word, number in counts.items() if number}


def _news(before: Tables, now: Tables) -> set[str]:
    tables = _differences(before.halves, now.halves) | _differences(before.gerunds, now.gerunds)
    return tables | (before.known ^ now.known)


def _differences(before: Mapping[str, object], now: Mapping[str, object]) -> set[str]:
    return {word for word, _ in before.items() ^ now.items()}


def _sources(words: set[str], tables: Tables) -> set[str]:
    """Return words, and all words through which an article may be found by them."""
    if not words:
        return words
    wholes = words | _wholes(words, tables)
    verbs = {verb for verb, noun in tables.gerunds.items() if noun in words}
    return wholes | _wholes(wholes, tables) | verbs


def _wholes(words: set[str], tables: Tables) -> set[str]:
    return {whole for whole, halves in tables.halves.items() if not words.isdisjoint(halves)}


def _touched(changes: ArticleChanges, words: set[str], articles: Articles) -> ArticleChanges:
    """Take the articles that stayed and have any of the words as gone and come again."""
    if not words or not changes.stayed:
        return changes
    stayed = zip(changes.stayed, articles.having(words, changes.stayed), strict=True)
    return changes.touching({key for key, has in stayed if has})
