"""Articles in memory, as the passes over a corpus read them from the cache."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from doum.search.analysis import Analysed
from doum.search.article_words import (
    WeighedWords,
    Words,
    decode_blocks,
    decode_weighed,
    decode_words,
    encode,
    having,
    kept_words,
)
from doum.search.blocks import Block
from doum.search.languages.language import Language, language_of
from doum.search.passes import ArticleChanges, Corpus, LostArticleError, pass_over


class Held:
    """Analysed articles by key.

    Args:
        articles: may be added to.
    """

    def __init__(self, articles: Mapping[str, Analysed]) -> None:
        self.articles = articles

    def words(self, keys: Iterable[str]) -> Iterator[Words]:
        """Yield the words of articles."""
        return (decode_words(encode(kept_words(article))) for article in self._of(keys))

    def weighed(self, keys: Iterable[str]) -> Iterator[WeighedWords]:
        """Yield the words of articles with their weights."""
        return (decode_weighed(encode(kept_words(article))) for article in self._of(keys))

    def having(self, words: Collection[str], keys: Iterable[str]) -> Iterator[bool]:
        """Yield whether articles have any of some words, own or joined."""
        has = having(words)
        return (has(encode(kept_words(article))) for article in self._of(keys))

    def blocks(self, keys: Iterable[str]) -> Iterator[tuple[Block, ...]]:
        """Yield the texts of articles."""
        return (decode_blocks(encode(article.blocks)) for article in self._of(keys))

    def _of(self, keys: Iterable[str]) -> Iterator[Analysed]:
        for key in keys:
            if key not in self.articles:
                raise LostArticleError(key)
            yield self.articles[key]


def held(articles: Sequence[Analysed]) -> Held:
    """Name articles by their numbers."""
    return Held({str(number): article for number, article in enumerate(articles)})


def corpus_of(articles: Held, language: Language | None = None) -> Corpus:
    """Pass over articles for the first time."""
    changes = ArticleChanges(came=list(articles.articles))
    return pass_over(Corpus(), changes, articles, language or language_of("ko"))[0]


def found_by(
    articles: Sequence[Analysed], language: Language | None = None
) -> list[Mapping[str, float]]:
    """Return the words that find each article, with their weights."""
    known = held(articles)
    corpus = corpus_of(known, language)
    return [corpus.weights(article) for article in known.weighed(known.articles)]
