"""Building of the search data; analyses of unchanged articles come from the cache."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import msgspec

from doum.cache import Cache
from doum.model import Library
from doum.pipeline.index_writing import unknown_indexer, writer_of
from doum.pipeline.rendering import Bodies
from doum.pipeline.request import Progress
from doum.pipeline.workshop import Workshop
from doum.problems import Problem, problem
from doum.search.analysis import Analysed, analyse
from doum.search.index import make_index
from doum.search.lexicon import Lexicon, make_lexicon
from doum.search.pagefind import find_indexer
from doum.search.records import Record, records_of
from doum.search.synonyms import FILE, Synonyms
from doum.settings import SearchSettings
from doum.text import Source, control_problems, read_text
from doum.toml import parse_toml

_ROOM = "analysis"


class Analyses:
    """The analyses of a site's articles.

    Args:
        code: digest of the code that analyses.
        progress: called with the number of analysed articles.
    """

    def __init__(
        self,
        bodies: Bodies,
        lexicons: Mapping[str, Lexicon],
        cache: Cache,
        code: str,
        progress: Progress,
    ) -> None:
        self._bodies, self._lexicons, self._cache = bodies, lexicons, cache
        self._code, self._progress = code, progress

    def of(self, records: Sequence[Record]) -> list[Analysed]:
        """Return the analyses of records, in their order."""
        keys = [self._key(record) for record in records]
        held = self._cache.get(_ROOM, keys)
        missing = {key: r for key, r in zip(keys, records, strict=True) if key not in held}
        html = self._bodies.html({record.document for record in missing.values()})
        fresh = {}
        for index, (key, record) in enumerate(missing.items()):
            language = self._lexicons[record.language].language
            fresh[key] = msgspec.msgpack.encode(analyse(language, record, html[record.document]))
            if index % 50 == 0:
                self._progress(index, len(missing))
        self._cache.put(_ROOM, fresh)
        decoder = msgspec.msgpack.Decoder(Analysed)
        return [decoder.decode(fresh.get(key) or held[key]) for key in keys]

    def _key(self, record: Record) -> str:
        return record.text_digest(f"{self._lexicons[record.language].language.name} {self._code}")


def index_articles(
    shop: Workshop,
    library: Library,
    bodies: Bodies,
    lexicons: Mapping[str, Lexicon],
    progress: Progress,
) -> tuple[dict[str, Path], list[Problem]]:
    """Build the search data of every language whose stored data is out of date.

    Returns:
        The files by their published paths; none if the site has no search, if the request keeps
        the index, or if the site is only checked.

    Raises:
        DoumError: if the indexer is missing or fails.
    """
    if not (lexicons and shop.request.index):
        return {}, []
    writer = writer_of(shop, find_indexer())
    if not shop.request.write:
        return {}, []
    store = shop.state / shop.request.search_store
    analyses = Analyses(bodies, lexicons, shop.cache, shop.code, progress)
    records = records_of(library, bodies.rendered)
    files: dict[str, Path] = {}
    for language, lexicon in lexicons.items():
        spoken = [record for record in records if record.language == language]
        files |= make_index(store / language, spoken, lexicon, writer, shop.code, analyses.of)
    return files, []


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
