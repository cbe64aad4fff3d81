"""Reading and parsing of `content/`: each changed file once, unchanged files not at all."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import msgspec
from msgspec import Struct

from doum.cache import Cache
from doum.content.beginnings import problems_of
from doum.content.document import CONTENT, body_of, parse_document
from doum.content.files import facts_of
from doum.content.source import Entry, read, scan
from doum.model import Document, FileFacts
from doum.pipeline.snapshot import Snapshot
from doum.problems import Problem
from doum.text import Source


class _Known(Struct, frozen=True, array_like=True):
    stored: str
    document: Document


class _Remembered(Struct, frozen=True):
    code: str = ""
    documents: dict[str, _Known] = {}
    files: dict[str, FileFacts] = {}


class Content(Struct, frozen=True, kw_only=True):
    """The content of a site as read.

    Attributes:
        files: facts about the files other than Markdown, by path.
        locations: the path to open for each file, by path in the site.
        texts: the Markdown texts read in this run, by path.
    """

    documents: tuple[Document, ...]
    files: Mapping[str, FileFacts]
    locations: Mapping[str, str]
    texts: dict[str, str]

    def text(self, path: str) -> str:
        """Return the text of a Markdown file."""
        if path not in self.texts:
            location = self.locations[path]
            found = read(Entry(path, location, 0))
            self.texts[path] = found.text if isinstance(found, Source) else ""
        return self.texts[path]

    def body(self, path: str) -> str:
        """Return the body of a Markdown file."""
        return body_of(Source(path, self.text(path), ""))


def read_content(
    site: Path, own: str, cache: Cache, code: str, snapshot: Snapshot
) -> tuple[Content, list[Problem]]:
    """Read and parse a site's content.

    Args:
        own: the site's own language.
        code: digest of Doum's own code; documents parsed by another version are not reused.
        snapshot: says which files are what they were.
    """
    code = f"{code} {own}"
    entries, problems = scan(site, CONTENT)
    before = _load(cache, code)
    markdown = [entry for entry in entries if entry.path.endswith(".md")]
    others = [entry for entry in entries if not entry.path.endswith(".md")]
    texts: dict[str, str] = {}
    known: dict[str, _Known] = {}
    for entry in markdown:
        made = _document(entry, own, before.documents.get(entry.path), snapshot, texts)
        if isinstance(made, Problem):
            problems.append(made)
        else:
            known[entry.path] = made
    files = facts_of(others, before.files, snapshot.digest_of)
    now = _Remembered(code, known, files)
    if texts or known.keys() != before.documents.keys() or files != before.files:
        cache.save("content", msgspec.msgpack.encode(now))
    documents = tuple(item.document for item in known.values())
    problems += problems_of(documents)
    content = Content(
        documents=documents,
        files=files,
        locations={entry.path: entry.location for entry in entries},
        texts=texts,
    )
    return content, problems


def _load(cache: Cache, code: str) -> _Remembered:
    data = cache.load("content")
    if data is None:
        return _Remembered()
    try:
        before = msgspec.msgpack.decode(data, type=_Remembered)
    except msgspec.DecodeError:
        return _Remembered()
    return before if before.code == code else _Remembered()


def _document(
    entry: Entry, own: str, known: _Known | None, snapshot: Snapshot, texts: dict[str, str]
) -> _Known | Problem:
    if known and known.stored == snapshot.digest_of(entry.location):
        return known
    found = read(entry)
    if isinstance(found, Problem):
        return found
    texts[entry.path] = found.text
    if known and known.document.digest == found.digest:
        return _Known(found.stored, known.document)
    return _Known(found.stored, parse_document(found, own))
