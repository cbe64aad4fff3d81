"""Documents for Pagefind's own indexing: codes of words, grouped by weight; nobody reads them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from doum.search.postings import STEPS, Postings, place_of, step_of

_NO_WORDS = "qa"
"""What a document without words has: Pagefind leaves out empty ones. No word has this code."""


def index_language(language: str) -> str:
    """Return the language of the documents: a private one that Pagefind does not process."""
    return f"x-{language}"


def documents_of(language: str, postings: Postings) -> Iterator[str]:
    """Return the document of each article, in the order of the index.

    Args:
        language: a language code.
    """
    count = max(1, postings.articles)  # Pagefind cannot build an empty index
    words: list[defaultdict[int, list[str]]] = [defaultdict(list) for _ in range(count)]
    for code in sorted(postings.found):
        for number in postings.found[code]:
            words[place_of(number)][step_of(number)].append(code)
    return (_document(language, codes) for codes in words)


def _document(language: str, codes: Mapping[int, list[str]]) -> str:
    groups = "".join(
        f'<p data-pagefind-weight="{STEPS[step]}">{" ".join(found)}</p>'
        for step, found in sorted(codes.items())
    )
    return (
        f'<!doctype html><html lang="{index_language(language)}"><meta charset="utf-8">'
        f"<body data-pagefind-body>{groups or _NO_WORDS}</body></html>"
    )
