"""Pagefind's service: files in the order of the documents, and its failures."""

from __future__ import annotations

import os
import sys

import pytest

from doum.search.pagefind import find_indexer
from doum.search.pagefind_documents import documents_of
from doum.search.pagefind_service import ServiceError, index_of
from doum.search.postings import postings_of

SCRIPT = "import sys; sys.stdin.read(1); {}"


def service() -> list[str]:
    return [str(find_indexer().binary), "--service"]


def test_the_index_has_a_page_for_each_document():
    files = index_of(service(), os.environ, documents_of("ko", postings_of([{"환불": 1.0}] * 3)))
    assert len([name for name in files if name.startswith("fragment/")]) == 3
    assert {"pagefind.js", "wasm.unknown.pagefind", "pagefind-entry.json"} <= files.keys()


def test_a_document_without_words_is_a_page_too():
    documents = documents_of("ko", postings_of([{}, {"a": 1.0}]))
    files = index_of(service(), os.environ, documents)
    assert len([name for name in files if name.startswith("fragment/")]) == 2


@pytest.mark.parametrize(
    ("ending", "reason"),
    [
        ("sys.exit('out of memory')", "out of memory"),
        ("sys.exit(1)", "no reason given"),
    ],
)
def test_a_service_that_ends_says_why(ending, reason):
    command = [sys.executable, "-c", SCRIPT.format(ending)]
    with pytest.raises(ServiceError, match=reason):
        index_of(command, os.environ, ["<p>a</p>"] * 5_000)


def test_what_it_refuses_is_told():
    answer = "eyJwYXlsb2FkIjp7InR5cGUiOiJFcnJvciIsIm1lc3NhZ2UiOiJubyBtb3JlIHNwYWNlIn19,"
    command = [sys.executable, "-c", SCRIPT.format(f"print({answer!r}, flush=True)")]
    with pytest.raises(ServiceError, match="no more space"):
        index_of(command, os.environ, ["<p>a</p>"])
