"""Manuscripts: bodies as written, with their snippets included."""

from __future__ import annotations

from collections.abc import Iterator

from doum.content.snippets import Expanded, expand, in_language
from doum.model import Document, Library
from doum.pipeline.reading import Content
from doum.problems import DoumError, Problem, problem
from doum.text import digest_of


class Manuscripts:
    """The bodies of a site as text."""

    def __init__(self, library: Library, content: Content) -> None:
        self._library, self._content = library, content

    def documents(self) -> Iterator[Document]:
        """Yield the documents whose bodies the site shows."""
        library = self._library
        for articles in library.articles.values():
            for article in articles.values():
                yield article.document
        for introductions in library.introductions.values():
            for introduction in introductions.values():
                yield introduction.document
        for language in library.languages:
            for notice in library.notices_published(language):
                yield notice.document
        for product in library.products.values():
            yield from product.intros.values()

    def expanded(self, document: Document) -> Expanded:
        """Return a body with its snippets included.

        Raises:
            DoumError: if a file has changed since it was read.
        """
        snippets = self._library.snippets
        used = {
            name: self._snippet(snippets[name, document.language], document.language)
            for name in document.snippets
            if (name, document.language) in snippets
        }
        return expand(self._body(document), used)

    def snippet_keys(self, document: Document) -> tuple[str, ...]:
        """Return keys that identify the text of each snippet of a body."""
        keys = []
        for name in document.snippets:
            found = self._library.snippets.get((name, document.language))
            keys.append(f"{name}={found.language}:{found.body_digest}" if found else name)
        return tuple(keys)

    def unknown_snippets(self, document: Document) -> Iterator[Problem]:
        """Report the snippets of a body that do not exist."""
        snippets, language = self._library.snippets, document.language
        for name, line in document.snippets.items():
            if (name, language) not in snippets:
                known = ", ".join(sorted(n for n, spoken in snippets if spoken == language)) or "-"
                yield problem("unknown-snippet", document.path, line, 1, name=name, known=known)

    def _snippet(self, snippet: Document, language: str) -> str:
        text = self._body(snippet)
        return text if snippet.language == language else in_language(text, snippet.language)

    def _body(self, document: Document) -> str:
        body = self._content.body(document.path)
        if digest_of(body) != document.body_digest:
            raise DoumError([problem("changed-meanwhile", document.path)])
        return body
