"""Analyses of articles: the missing ones are made in batches and kept; passes read them in turn."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import ClassVar, TypeVar

from msgspec import Struct

from doum.cache import Cache
from doum.pipeline.rendering import Bodies
from doum.pipeline.request import Progress
from doum.search.analysis import analyse
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
from doum.search.passes import LostArticleError
from doum.search.records import Record
from doum.workers.job import Workers, in_batches

_ROOMS = _WORDS, _BLOCKS = "words", "blocks"
_BATCH = 100
_ANY = "가"
_Read = TypeVar("_Read")


class AnalysingJob(Struct, frozen=True):
    """The job of analysing articles: (record, HTML) -> values for the cache, by room.

    Attributes:
        language: the code of their language.
    """

    language: str
    least: ClassVar[int] = 100
    reads_files: ClassVar[bool] = False

    def start(self) -> Callable[[tuple[Record, str]], dict[str, bytes]]:
        """Load the analyser of the language."""
        language = language_of(self.language)
        language.analyse(_ANY)
        language.readings(_ANY)

        def work(item: tuple[Record, str]) -> dict[str, bytes]:
            article = analyse(language, *item)
            return {_WORDS: encode(kept_words(article)), _BLOCKS: encode(article.blocks)}

        return work


class Analyses:
    """The analyses of the articles of a language, in the cache.

    Args:
        language: what analyses them.
        code: digest of the code that analyses.
        progress: called with the number of analysed articles, and with that of a pass over many.
    """

    def __init__(
        self,
        bodies: Bodies,
        job: AnalysingJob,
        language: Language,
        cache: Cache,
        code: str,
        workers: Workers,
        progress: Progress,
    ) -> None:
        self._bodies, self._job, self._cache = bodies, job, cache
        self._workers, self._progress = workers, progress
        self._analyser = f"{language.name} {code}"
        self._records: dict[str, Record] = {}

    def make(self, records: Iterable[Record], known: Collection[str] = ()) -> list[str]:
        """Make the analyses of records that the cache does not have.

        Args:
            known: the keys that the index before was made of. Their analyses stay, as some are to
                be taken out of it. It needs few of them again: the cache is asked for these when
                they are read, and they are made then if it lacks them.

        Returns:
            The keys of all records, in their order.
        """
        keyed = [(record.text_digest(self._analyser), record) for record in records]
        self._records = dict(keyed)
        for room in _ROOMS:
            self._cache.hold(room, (*self._records, *known), self._job.language)
        asked = self._records.keys() - (() if self._cache.is_new else set(known))
        missing = set().union(*(self._cache.lacking(room, asked) for room in _ROOMS))
        deque(self._analysed([key for key in self._records if key in missing]), maxlen=0)
        return [key for key, _ in keyed]

    def words(self, keys: Iterable[str]) -> Iterator[Words]:
        """Yield the words of articles.

        Raises:
            LostArticleError: if one is missing that is not of a record given to `make`.
        """
        return self._read(_WORDS, keys, decode_words)

    def weighed(self, keys: Iterable[str]) -> Iterator[WeighedWords]:
        """Yield the words of articles with their weights; raises as `words` does."""
        return self._read(_WORDS, keys, decode_weighed)

    def having(self, words: Collection[str], keys: Iterable[str]) -> Iterator[bool]:
        """Yield whether articles have any of some words, own or joined; raises as `words` does."""
        return self._read(_WORDS, keys, having(words))

    def blocks(self, keys: Iterable[str]) -> Iterator[tuple[Block, ...]]:
        """Yield the texts of articles; raises as `words` does."""
        return self._read(_BLOCKS, keys, decode_blocks)

    def _read(
        self, room: str, keys: Iterable[str], decode: Callable[[bytes], _Read]
    ) -> Iterator[_Read]:
        for number, batch in enumerate(in_batches(keys, _BATCH), 1):
            held = self._cache.get(room, batch)
            lost = [key for key in dict.fromkeys(batch) if key not in held]
            for key, made in self._analysed(lost):
                held[key] = made[room]
            for key in batch:
                yield decode(held[key])
            if len(batch) == _BATCH:  # a pass over all articles is work to watch, a few are not
                self._progress(number * _BATCH, len(self._records))

    def _analysed(self, keys: Sequence[str]) -> Iterator[tuple[str, Mapping[str, bytes]]]:
        """Analyse articles, keep what was found, and yield it."""
        if unknown := next((key for key in keys if key not in self._records), ""):
            raise LostArticleError(unknown)
        batches = map(self._with_html, in_batches(keys, _BATCH))
        rest = iter(keys)
        done = 0
        for batch, made in self._workers.run(self._job, batches, len(keys)):
            done += len(batch)
            self._progress(done, len(keys))
            fresh = dict(zip(islice(rest, len(batch)), made, strict=True))
            for room in _ROOMS:
                self._cache.put(room, {key: values[room] for key, values in fresh.items()})
            yield from fresh.items()

    def _with_html(self, keys: Sequence[str]) -> list[tuple[Record, str]]:
        records = [self._records[key] for key in keys]
        html = self._bodies.html({record.document for record in records})
        return [(record, html[record.document]) for record in records]
