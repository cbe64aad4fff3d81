"""Building of the search data of a language, stored by the digest of its inputs.

The hashed files of the previous data are published once more, so that the search still works
in tabs that were opened before a publish.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import msgspec
from msgspec import Struct

from doum.addresses.map import SEARCH_DATA
from doum.search.analysis import Analysed
from doum.search.compounds import with_parts
from doum.search.corpus import found_by
from doum.search.index_writers import IndexWriter
from doum.search.leaves import leaf, write_leaves
from doum.search.lexicon import Lexicon, write_lexicon
from doum.search.postings import postings_of
from doum.search.records import Record, records_digest
from doum.search.traits import write_articles

_ENTRY = "lexicon.json"
"""The one file that is not named by its digest."""

_DIGEST = re.compile(r"[0-9a-f]{24}$")
AnalyseAll = Callable[[Sequence[Record]], list[Analysed]]


class _Generations(Struct, frozen=True):
    current: str = ""
    previous: str = ""


def make_index(
    store: Path,
    records: Sequence[Record],
    lexicon: Lexicon,
    writer: IndexWriter,
    code: str,
    analyse: AnalyseAll,
) -> Mapping[str, Path]:
    """Build the search data of a language, or reuse that of the same records.

    Args:
        store: folder in which the language's search data is kept between runs.
        lexicon: the lexicon of the language.
        code: digest of Doum's own code.
        analyse: returns the analyses of records, in their order.

    Returns:
        The files to publish: path in the published folder -> location of the file.
    """
    digest = records_digest(records, writer.name, code, lexicon.digest)
    generations = _read_generations(store)
    if generations.current != digest:
        if not (store / digest).is_dir():
            _make(store, digest, records, lexicon, writer, analyse)
        generations = _Generations(digest, generations.current)
        (store / "generations.json").write_bytes(msgspec.json.encode(generations))
        for folder in store.iterdir():
            if _DIGEST.match(folder.name) and folder.name not in (digest, generations.previous):
                shutil.rmtree(folder, ignore_errors=True)
    published = f"{SEARCH_DATA}/{lexicon.code}/"
    files = _files(store / generations.previous, published) if generations.previous else {}
    kept = {path: file for path, file in files.items() if not path.endswith(_ENTRY)}
    return kept | _files(store / digest, published)


def _make(
    store: Path,
    digest: str,
    records: Sequence[Record],
    lexicon: Lexicon,
    writer: IndexWriter,
    analyse: AnalyseAll,
) -> None:
    store.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(dir=store, prefix="making-") as place:
        made = Path(place, "index")
        records = sorted(records, key=lambda record: (_place(record), record.key))
        analysed = analyse(records)
        words = with_parts(found_by(analysed), lexicon.language)
        found = [
            {**weights, **article.pairs} for weights, article in zip(words, analysed, strict=True)
        ]
        written = writer.write(lexicon.code, postings_of(found), made)
        for folder in ("leaves", "words"):
            (made / folder).mkdir()
        entry = write_lexicon(made / "words", lexicon, words)
        entry |= write_articles(made / "words", records)
        leaves = [leaf(r, article.blocks) for r, article in zip(records, analysed, strict=True)]
        entry["leaves"] = write_leaves(
            made / "leaves", zip(map(_place, records), leaves, strict=True)
        )
        entry["pagefind"] = written.told
        (made / _ENTRY).write_bytes(msgspec.json.encode(entry))
        if not (store / digest).exists():
            made.rename(store / digest)


def _place(record: Record) -> str:
    """Return the path of a record's deepest category, or its product."""
    places = [value for name, value in record.filters if name in ("product", "category")]
    return places[-1] if places else ""


def _read_generations(store: Path) -> _Generations:
    try:
        return msgspec.json.decode((store / "generations.json").read_bytes(), type=_Generations)
    except (OSError, msgspec.DecodeError):
        return _Generations()


def _files(folder: Path, published: str) -> dict[str, Path]:
    return {
        published + path.relative_to(folder).as_posix(): path
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
