"""Building of the search data; analyses of unchanged articles come from the cache."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TypeVar

import msgspec

from doum.addresses.map import SEARCH_DATA
from doum.cache import Cache
from doum.model import Library
from doum.pipeline.analysing import Analyses, AnalysingJob
from doum.pipeline.index_writing import unknown_indexer, writer_of
from doum.pipeline.rendering import Bodies
from doum.pipeline.request import Progress
from doum.pipeline.staging import keep_search, stage_search
from doum.pipeline.workshop import Workshop
from doum.problems import Problem, problem
from doum.publish.lock import only_change
from doum.publish.rehearsal import Rehearsal
from doum.publish.write import Publication
from doum.search.index import Inputs, Kept, in_index_order, make_index
from doum.search.index_writers import IndexWriter
from doum.search.lexicon import Lexicon, make_lexicon, synonym_table
from doum.search.packing import PACKER
from doum.search.pagefind import find_indexer
from doum.search.passes import LostArticleError
from doum.search.records import Record, records_digest, records_of
from doum.search.search_store import DamagedFileError, Generation, SearchStore
from doum.search.synonyms import FILE, Synonyms, Table
from doum.settings import SearchSettings
from doum.text import Source, control_problems, read_text
from doum.toml import parse_toml

_Kept = TypeVar("_Kept")
_SYNONYMS = "synonyms"
_SPARE = 4
"""Unused tables of synonyms to keep."""

_Table = dict[str, list[list[str]]]


def index_articles(
    shop: Workshop,
    library: Library,
    bodies: Bodies,
    lexicons: Mapping[str, Lexicon],
    progress: Progress,
) -> tuple[tuple[str, ...], list[Problem]]:
    """Stage the search data of every language; make what is out of date.

    Returns:
        The paths of the staged files; none if the request keeps the published search data, or if
        the site has no search or is only checked.

    Raises:
        DoumError: if the indexer is missing or fails.
    """
    publication = shop.publication
    if not lexicons:
        return (), []
    writer = writer_of(shop, find_indexer()) if shop.request.index else None
    if isinstance(publication, Rehearsal):
        return (), []
    if writer is None:
        keep_search(publication, shop.before)
        return (), []
    records = records_of(library, bodies.rendered)
    staged: list[str] = []
    for language, lexicon in lexicons.items():
        job = AnalysingJob(language)
        analyses = Analyses(
            bodies, job, lexicon.language, shop.cache, shop.code, shop.workers, progress
        )
        spoken = in_index_order(record for record in records if record.language == language)
        staged += _staged(shop, publication, spoken, lexicon, analyses, writer)
    return tuple(staged), []


def _staged(
    shop: Workshop,
    publication: Publication,
    records: Sequence[Record],
    lexicon: Lexicon,
    analyses: Analyses,
    writer: IndexWriter,
) -> tuple[str, ...]:
    """Stage the search data of a language; builds into other folders use the same store."""
    base = f"{SEARCH_DATA}/{lexicon.code}/"
    store = SearchStore(shop.state / shop.request.search_store / lexicon.code)
    with only_change(store.folder):
        data = _search_data(shop, records, lexicon, analyses, writer, store)
        try:
            return stage_search(publication, base, data, store)
        except DamagedFileError:
            store.keep_only({})
            data = _search_data(shop, records, lexicon, analyses, writer, store)
            return stage_search(publication, base, data, store)


def _search_data(
    shop: Workshop,
    records: Sequence[Record],
    lexicon: Lexicon,
    analyses: Analyses,
    writer: IndexWriter,
    store: SearchStore,
) -> Generation:
    """Return the search data of a language; make it if that of the last run is out of date."""
    name = f"{shop.request.search_store}-{lexicon.code}"
    data = _loaded(shop.cache, name, Generation())
    maker = f"{shop.code} {PACKER}"
    digest = records_digest(records, writer.name, maker, lexicon.digest)
    if data.inputs == digest and data.is_in(store):
        return data
    store.keep_only(data.sizes)  # what another run left behind may not be whole
    before = _loaded(shop.cache, f"{name}-kept", Kept())
    inputs = Inputs(
        digest=digest,
        maker=maker,
        lexicon=lexicon,
        records=records,
        keys=analyses.make(records, before.keys),
        synonyms=_synonyms(lexicon, shop),
    )
    data, kept = _made(inputs, before, analyses, writer, store)
    shop.cache.save(f"{name}-kept", msgspec.msgpack.encode(kept))
    shop.cache.save(name, msgspec.msgpack.encode(data))
    store.keep_only(data.sizes)
    return data


def _made(
    inputs: Inputs, before: Kept, analyses: Analyses, writer: IndexWriter, store: SearchStore
) -> tuple[Generation, Kept]:
    """Bring the search data up to date, or make it anew if that cannot be done."""
    try:
        return make_index(inputs, before, analyses, writer, store)
    except LostArticleError:
        return make_index(inputs, Kept(), analyses, writer, store)


def _synonyms(lexicon: Lexicon, shop: Workshop) -> Table:
    """Return the synonyms of a lexicon, from the cache if possible: the analyser takes long."""
    key = f"{lexicon.digest} {lexicon.language.name} {shop.code}"
    shop.cache.hold(_SYNONYMS, [key], lexicon.code, spare=_SPARE)
    held = shop.cache.get(_SYNONYMS, [key])
    if key in held:
        return msgspec.msgpack.decode(held[key], type=_Table)
    table = synonym_table(lexicon)
    shop.cache.put(_SYNONYMS, {key: msgspec.msgpack.encode(table)})
    return table


def _loaded(cache: Cache, name: str, default: _Kept) -> _Kept:
    """Return what an earlier run saved; the default if there is none, or of another version."""
    data = cache.load(name)
    try:
        return msgspec.msgpack.decode(data, type=type(default)) if data else default
    except msgspec.DecodeError:
        return default


def read_lexicons(
    site: Path, languages: Sequence[str], settings: SearchSettings
) -> tuple[dict[str, Lexicon], list[Problem]]:
    """Create the lexicon of each language of a site.

    Args:
        languages: codes, the site's own first.
        settings: a site without a search has no lexicons.

    Returns:
        The lexicons by language, and problems with synonyms, analysers or the indexer.
    """
    if not settings.enabled:
        return {}, []
    own, problems = _read_synonyms(site)
    problems += unknown_indexer(settings)
    lexicons = {}
    for code in languages:
        lexicon = make_lexicon(code, own, is_default=code == languages[0])
        lexicons[code] = lexicon
        if extra := lexicon.language.missing:
            problems.append(problem("search-analyser", "", language=code, extra=extra))
    return lexicons, problems


def _read_synonyms(site: Path) -> tuple[Synonyms, list[Problem]]:
    path = site / FILE
    if not path.is_file():
        return Synonyms(), []
    source = read_text(path, FILE)
    if not isinstance(source, Source):
        return Synonyms(), [source]
    own, _, problems = parse_toml(Synonyms, FILE, source.text)
    return own or Synonyms(), problems + control_problems(source)
