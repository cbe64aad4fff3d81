"""Rendering bodies: those of a digest and recipe seen before come from the cache."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

import msgspec
from msgspec.structs import replace

from doum.cache import Cache
from doum.content.snippets import Expanded, expand, in_language
from doum.markdown.render import Recipe, Renderer, labels_in, render_key
from doum.model import Document, Library, Rendered
from doum.pipeline.reading import Content
from doum.problems import DoumError, Problem, problem
from doum.settings import MarkdownSettings
from doum.text import digest_of
from doum.theme.catalogs import Catalog

_BATCH = 500


def recipes_of(
    catalogs: Mapping[str, Catalog], markdown: MarkdownSettings, code: str
) -> dict[str, Recipe]:
    """Return how bodies are rendered in every language."""
    return {
        language: Recipe(labels=labels_in(catalog.gettext), raw_html=markdown.raw_html, code=code)
        for language, catalog in catalogs.items()
    }


class Bodies:
    """The rendered bodies of a site: what is known of each, and its HTML on demand.

    Args:
        recipes: how bodies render, by language.
    """

    def __init__(
        self, library: Library, content: Content, recipes: Mapping[str, Recipe], cache: Cache
    ) -> None:
        self._library, self._content, self._cache = library, content, cache
        self._recipes = recipes
        self._digests = {language: recipe.digest for language, recipe in recipes.items()}
        self._fresh: dict[str, bytes] = {}
        self._by_path: dict[str, Document] | None = None
        self.keys: dict[str, str] = {}
        self.rendered: dict[str, Rendered] = {}
        self.problems: list[Problem] = []

    def render(self, advanced: Callable[[int, int], None]) -> None:
        """Render every body that the library shows and the cache does not hold."""
        documents = list(self._documents())
        for document in documents:
            self.keys[document.path] = self._key(document)
        known = self._known()
        missing = [d for d in documents if self.keys[d.path] not in known]
        renderers: dict[str, Renderer] = {}
        for index, document in enumerate(missing):
            language = document.language
            if language not in renderers:
                renderers[language] = Renderer(self._recipes[language])
            body = self._expanded(document)
            html, known[self.keys[document.path]] = renderers[language].render(body)
            self._fresh[self.keys[document.path]] = html.encode()
            if len(self._fresh) >= _BATCH:
                self._flush()
            if index % 50 == 0:
                advanced(index, len(missing))
        self._flush()
        for document in documents:
            self.rendered[document.path] = known[self.keys[document.path]]
            self.problems += _placed(document, self.rendered[document.path])
        if missing:
            self._keep(known)

    def _known(self) -> dict[str, Rendered]:
        data = self._cache.load("rendered")
        try:
            return msgspec.msgpack.decode(data, type=dict[str, Rendered]) if data else {}
        except msgspec.DecodeError:
            return {}

    def _keep(self, known: dict[str, Rendered]) -> None:
        """Keep what is known, without the unused once they are a fifth of it."""
        used = set(self.keys.values())
        if len(known) > 1.25 * len(used) + 100:
            self._cache.drop("html", known.keys() - used)
            known = {key: known[key] for key in used}
        self._cache.save("rendered", msgspec.msgpack.encode(known))

    def html(self, paths: Iterable[str]) -> dict[str, str]:
        """Return the HTML of documents, with its tokens, by path."""
        wanted = {path: self.keys[path] for path in paths}
        held = self._cache.get("html", wanted.values())
        lost = [path for path, key in wanted.items() if key not in held]
        for path in lost:
            held[wanted[path]] = self._again(path)
        return {path: held[key].decode() for path, key in wanted.items()}

    def text(self, path: str) -> str:
        """Return the Markdown text of a document, snippets included."""
        return self._expanded(self._documents_by_path()[path]).text

    def _again(self, path: str) -> bytes:
        """Render a body whose HTML the cache has lost."""
        document = self._documents_by_path()[path]
        language = document.language
        body = self._expanded(document)
        html = Renderer(self._recipes[language]).render(body)[0].encode()
        self._cache.put("html", {self.keys[path]: html})
        return html

    def _documents_by_path(self) -> Mapping[str, Document]:
        if self._by_path is None:
            self._by_path = {document.path: document for document in self._documents()}
        return self._by_path

    def _expanded(self, document: Document) -> Expanded:
        return expand(self._body(document), self._snippets(document))

    def _body(self, document: Document) -> str:
        """Return a document's body as it was when its digest was taken.

        Raises:
            DoumError: where somebody has changed the file since.
        """
        body = self._content.body(document.path)
        if digest_of(body) != document.body_digest:
            raise DoumError([problem("changed-meanwhile", document.path)])
        return body

    def _flush(self) -> None:
        self._cache.put("html", self._fresh)
        self._fresh = {}

    def _documents(self) -> Iterable[Document]:
        library = self._library
        for articles in library.articles.values():
            for article in articles.values():
                yield article.document
        for language in library.languages:
            for notice in library.notices_published(language):
                yield notice.document
        for product in library.products.values():
            yield from product.intros.values()

    def _key(self, document: Document) -> str:
        language = document.language
        snippets = []
        for name, line in document.snippets.items():
            found = self._library.snippets.get((name, language))
            snippets.append(f"{name}={found.language}:{found.body_digest}" if found else name)
            if found is None:
                names = sorted(name for name, lang in self._library.snippets if lang == language)
                self.problems.append(
                    problem(
                        "unknown-snippet",
                        document.path,
                        line,
                        1,
                        name=name,
                        known=", ".join(names) or "-",
                    )
                )
        return render_key(self._digests[language], document.body_digest, tuple(snippets))

    def _snippets(self, document: Document) -> dict[str, str]:
        language = document.language
        return {
            name: self._snippet(self._library.snippets[name, language], language)
            for name in document.snippets
            if (name, language) in self._library.snippets
        }

    def _snippet(self, snippet: Document, language: str) -> str:
        spoken = snippet.language
        text = self._body(snippet)
        return text if spoken == language else in_language(text, spoken)


def _placed(document: Document, rendered: Rendered) -> Iterable[Problem]:
    """Give the problems of a body their file, and lines of it."""
    for found in rendered.problems:
        line = found.place.line + document.body_line - 1
        yield replace(found, place=replace(found.place, path=document.path, line=line))
