"""The search data of a language: made from the analyses of its articles, or brought up to date.

What the next run needs of this one is in `Kept`. It depends on the articles alone and not on the
runs before, so that search data brought up to date is that of a clean build.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from hashlib import blake2b
from typing import Protocol

import msgspec
from msgspec import Struct

from doum.search.article_words import WeighedWords, Weights
from doum.search.blocks import Block
from doum.search.corpus import Counts
from doum.search.index_writers import IndexWriter
from doum.search.languages.language import Language
from doum.search.leaves import LeafFolder, MadeLeaf, folder_of, folder_sizes, leaf
from doum.search.lexicon import Lexicon, write_lexicon
from doum.search.moving import moved
from doum.search.packing import name_of
from doum.search.passes import ArticleChanges, Articles, Corpus, gathered, pass_over, sum_up, summed
from doum.search.postings import Edit, Postings, from_bytes, replaced, to_bytes
from doum.search.records import Record
from doum.search.search_store import Generation, SearchStore
from doum.search.synonyms import Table
from doum.search.traits import write_articles

_FEW = 8
"""Up to one article in this many is brought up to date, more are not worth it."""


class Texts(Articles, Protocol):
    """The analysed articles of a language, by key, with their texts."""

    def blocks(self, keys: Iterable[str]) -> Iterator[tuple[Block, ...]]:
        """Yield the texts of articles, in order; raises as the others do."""


class Kept(Struct, frozen=True, kw_only=True):
    """What the search data of a language were made from.

    Attributes:
        maker: the code that made them, and what compressed them.
        urls, keys: the articles in their order, and the keys of their analyses.
        leaves: their leaves.
        corpus: what they make known together.
        counts: the words -> the number of articles that they find.
        postings: the postings of the index, encoded.
    """

    maker: str = ""
    urls: tuple[str, ...] = ()
    keys: tuple[str, ...] = ()
    leaves: tuple[MadeLeaf, ...] = ()
    corpus: Corpus = Corpus()
    counts: dict[str, int] = {}
    postings: bytes = b""


class Inputs(Struct, frozen=True, kw_only=True):
    """What search data is made from.

    Attributes:
        digest: digest of all of it.
        maker: the code, and what compresses.
        records: the articles in the order of the index; see `in_index_order`.
        keys: the keys of their analyses.
        synonyms: the synonyms of the lexicon, as returned by `synonym_table`.
    """

    digest: str
    maker: str
    lexicon: Lexicon
    records: Sequence[Record]
    keys: Sequence[str]
    synonyms: Table


def in_index_order(records: Iterable[Record]) -> list[Record]:
    """Sort records as the index has them: neighbours are of the same category."""
    return sorted(records, key=lambda record: (_category(record), record.key))


def make_index(
    inputs: Inputs, before: Kept, articles: Texts, writer: IndexWriter, store: SearchStore
) -> tuple[Generation, Kept]:
    """Make the search data of a language.

    Args:
        before: what an earlier run kept; by default nothing, which makes it anew.
        store: takes the files.

    Raises:
        DoumError: if the writer fails.
        LostArticleError: if an article of the earlier run cannot be taken out.
    """
    before = before if before.maker == inputs.maker else Kept()
    urls = tuple(record.url for record in inputs.records)
    before, changes = _changes(before, urls, inputs.keys)
    corpus, counts, postings = _found(
        before, urls, inputs.keys, changes, articles, inputs.lexicon.language
    )
    folders, leaves = _leaves(before, inputs, articles, store)
    kept = Kept(
        maker=inputs.maker,
        urls=urls,
        keys=tuple(inputs.keys),
        leaves=leaves,
        corpus=corpus,
        counts=counts,
        postings=to_bytes(postings),
    )
    return _written(inputs, counts, postings, folders, writer, store), kept


def _written(
    inputs: Inputs,
    counts: Counts,
    postings: Postings,
    folders: tuple[LeafFolder, ...],
    writer: IndexWriter,
    store: SearchStore,
) -> Generation:
    """Write everything but the leaves."""
    paths: list[str] = []

    def put(path: str, data: bytes) -> None:
        store.put(path, data)
        paths.append(path)

    written = writer.write(inputs.lexicon.code, postings, store.folder)
    entry = {
        "documents": len(inputs.records),
        **write_lexicon(put, inputs.lexicon, inputs.synonyms, counts),
        **write_articles(put, inputs.records),
        "leaves": {"names": "".join(f.name for f in folders), "sizes": [f.size for f in folders]},
        "pagefind": written.told,
    }
    files = (*paths, *written.files)
    return Generation(
        inputs=inputs.digest,
        entry=msgspec.json.encode(entry),
        files=files,
        folders=folders,
        sizes=store.sizes([*files, *(folder.path for folder in folders)]),
    )


def _changes(before: Kept, urls: Sequence[str], keys: Sequence[str]) -> tuple[Kept, ArticleChanges]:
    """Compare articles with those of an earlier run; forget that if they are too different."""
    was, now = set(zip(before.urls, before.keys, strict=True)), set(zip(urls, keys, strict=True))
    came = [key for url, key in zip(urls, keys, strict=True) if (url, key) not in was]
    if len(came) * _FEW > len(keys):
        return Kept(leaves=before.leaves), ArticleChanges(came=keys)
    went = [key for url, key in was - now]
    stayed = [key for url, key in zip(urls, keys, strict=True) if (url, key) in was]
    return before, ArticleChanges(went, came, stayed)


def _found(
    before: Kept,
    urls: Sequence[str],
    keys: Sequence[str],
    changes: ArticleChanges,
    articles: Articles,
    language: Language,
) -> tuple[Corpus, dict[str, int], Postings]:
    """Return the sums of the articles, how many each word finds, and which it finds."""
    if not before.keys:
        corpus, gathering = sum_up(keys, articles, language)
        return corpus, gathering.counts(), gathering.postings()
    corpus, changes = pass_over(before.corpus, changes, articles, language)
    if len(changes.came) * _FEW > len(keys):
        gathering = gathered(corpus, articles.weighed(keys))
        return corpus, gathering.counts(), gathering.postings()
    counts, postings = _edited(before, urls, keys, corpus, changes, articles)
    return corpus, counts, postings


def _edited(
    before: Kept,
    urls: Sequence[str],
    keys: Sequence[str],
    corpus: Corpus,
    changes: ArticleChanges,
    articles: Articles,
) -> tuple[dict[str, int], Postings]:
    """Return what the words find after an edit: only what changed is put anew."""
    sums = summed(before.counts, before.corpus.weights, corpus.weights, changes, articles)
    new_place = {url: place for place, url in enumerate(urls)}
    places = [new_place.get(url, -1) for url in before.urls]
    postings = moved(from_bytes(before.postings), places, len(urls))
    key_before = dict(zip(before.urls, before.keys, strict=True))
    came = set(changes.came)
    again = [(url, key) for url, key in zip(urls, keys, strict=True) if key in came]
    then = articles.weighed(key_before[url] for url, _ in again if url in key_before)
    now = articles.weighed(key for _, key in again)
    edits = (
        Edit(
            new_place[url],
            _indexed(before.corpus, next(then)) if url in key_before else {},
            _indexed(corpus, article),
        )
        for (url, _), article in zip(again, now, strict=True)
    )
    return sums, replaced(postings, edits)


def _indexed(corpus: Corpus, article: WeighedWords) -> Weights:
    return {**corpus.weights(article), **article.pairs}


def _leaves(
    before: Kept, inputs: Inputs, articles: Texts, store: SearchStore
) -> tuple[tuple[LeafFolder, ...], tuple[MadeLeaf, ...]]:
    """Put the folders of leaves that the store does not have; make only what is in those."""
    known = {made.source: made.digest for made in before.leaves}
    folders: list[LeafFolder] = []
    leaves: list[MadeLeaf] = []
    for size in folder_sizes(map(_category, inputs.records)):
        part = slice(len(leaves), len(leaves) + size)
        records = inputs.records[part]
        sources = [_source(record) for record in records]
        digests = [known.get(source, "") for source in sources]
        if not all(digests) or not store.has(folder_of(digests).path):
            blocks = articles.blocks(inputs.keys[part])
            made = [leaf(*one) for one in zip(records, blocks, strict=True)]
            digests = [name_of(data) for data in made]
            store.put_leaves(folder_of(digests), made)
        folders.append(folder_of(digests))
        leaves += map(MadeLeaf, sources, digests)
    return tuple(folders), tuple(leaves)


def _source(record: Record) -> str:
    """Return a digest of everything that a leaf is made from."""
    return blake2b(msgspec.msgpack.encode(record), digest_size=12).hexdigest()


def _category(record: Record) -> str:
    """Return the path of a record's deepest category, or its product."""
    paths = [value for name, value in record.filters if name in ("product", "category")]
    return paths[-1] if paths else ""
