"""Rendering of bodies: those with a known digest and recipe come from the cache."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from typing import ClassVar

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from doum.cache import Cache
from doum.content.snippets import Expanded
from doum.markdown.render import Recipe, Renderer, labels_in, render_key
from doum.model import Document, Library, Rendered
from doum.pipeline.manuscripts import Manuscripts
from doum.pipeline.reading import Content
from doum.pipeline.request import Progress
from doum.problems import Problem
from doum.settings import DoumSettings
from doum.theme.catalogs import Catalog
from doum.web_addresses import SCHEMES
from doum.workers.job import Done, Workers, in_batches

_ROOM = "html"
_BATCH = 50
_NOTHING = Expanded("", (1,))


class Unrendered(Struct, frozen=True):
    """A body to render, with its key in the cache."""

    key: str
    language: str
    body: Expanded


class RenderingJob(Struct, frozen=True):
    """The job of rendering bodies: the HTML and the facts of each.

    Attributes:
        recipes: the recipes by language.
    """

    recipes: Mapping[str, Recipe]
    least: ClassVar[int] = 200
    reads_files: ClassVar[bool] = False

    def start(self) -> Callable[[Unrendered], tuple[bytes, Rendered]]:
        """Make the renderers, and render nothing, which loads what they need."""
        renderers = {language: Renderer(recipe) for language, recipe in self.recipes.items()}
        for renderer in renderers.values():
            renderer.render(_NOTHING)

        def render(item: Unrendered) -> tuple[bytes, Rendered]:
            html, facts = renderers[item.language].render(item.body)
            return html.encode(), facts

        return render


def recipes_of(
    catalogs: Mapping[str, Catalog], settings: DoumSettings, code: str
) -> dict[str, Recipe]:
    """Return the recipe for bodies in each language."""
    return {
        language: Recipe(
            labels=labels_in(catalog.gettext),
            raw_html=settings.markdown.raw_html,
            code=code,
            schemes=(*SCHEMES, *settings.link.schemes),
        )
        for language, catalog in catalogs.items()
    }


class Bodies:
    """The rendered bodies of a site, with their HTML and text on demand.

    Args:
        manuscripts: the bodies as written.
        recipes: the recipes by language.
        rendered: the results of rendering, by document path.
        keys: the cache keys of the HTML, by document path.
    """

    def __init__(
        self,
        manuscripts: Manuscripts,
        recipes: Mapping[str, Recipe],
        rendered: Mapping[str, Rendered],
        keys: Mapping[str, str],
        cache: Cache,
    ) -> None:
        self.rendered = rendered
        self._manuscripts, self._recipes = manuscripts, recipes
        self._keys, self._cache = keys, cache
        self._by_path: dict[str, Document] = {}

    def html(self, paths: Iterable[str]) -> dict[str, str]:
        """Return the HTML of documents, with its tokens, by path."""
        wanted = {path: self._keys[path] for path in paths}
        held = self._cache.get(_ROOM, wanted.values())
        lost = [path for path, key in wanted.items() if key not in held]
        for path in lost:
            held[wanted[path]] = self._again(path)
        return {path: held[key].decode() for path, key in wanted.items()}

    def documents(self) -> Iterator[Document]:
        """Yield the documents with a body."""
        return self._manuscripts.documents()

    def written(self, document: Document) -> Expanded:
        """Return the Markdown text of a document, snippets included."""
        return self._manuscripts.expanded(document)

    def _again(self, path: str) -> bytes:
        """Render a body whose HTML the cache has lost."""
        document = self._document(path)
        body = self._manuscripts.expanded(document)
        html = Renderer(self._recipes[document.language]).render(body)[0].encode()
        self._cache.put(_ROOM, {self._keys[path]: html})
        return html

    def _document(self, path: str) -> Document:
        if not self._by_path:
            self._by_path = {document.path: document for document in self._manuscripts.documents()}
        return self._by_path[path]


def render_bodies(
    library: Library,
    content: Content,
    recipes: Mapping[str, Recipe],
    cache: Cache,
    workers: Workers,
    progress: Progress,
) -> tuple[Bodies, list[Problem]]:
    """Render the bodies of the library that the cache does not have."""
    manuscripts = Manuscripts(library, content)
    documents = list(manuscripts.documents())
    digests = {language: recipe.digest for language, recipe in recipes.items()}
    keys = {
        document.path: render_key(
            digests[document.language], document.body_digest, manuscripts.snippet_keys(document)
        )
        for document in documents
    }
    known = _known(cache, keys.values())
    missing = [document for document in documents if keys[document.path] not in known]
    if missing:
        items = (Unrendered(keys[d.path], d.language, manuscripts.expanded(d)) for d in missing)
        job = RenderingJob({d.language: recipes[d.language] for d in missing})
        made = workers.run(job, in_batches(items, _BATCH), len(missing))
        known |= _put(made, cache, lambda done: progress(done, len(missing)))
        cache.save("rendered", msgspec.msgpack.encode(known))
    rendered = {path: known[key] for path, key in keys.items()}
    problems = [found for d in documents for found in manuscripts.unknown_snippets(d)]
    problems += [found for d in documents for found in _placed(d, rendered[d.path])]
    return Bodies(manuscripts, recipes, rendered, keys, cache), problems


def _put(
    made: Done[Unrendered, tuple[bytes, Rendered]], cache: Cache, progress: Callable[[int], None]
) -> dict[str, Rendered]:
    """Put the HTML of bodies into the cache batch by batch; return the facts by key."""
    known: dict[str, Rendered] = {}
    for batch, results in made:
        pairs = [(item.key, result) for item, result in zip(batch, results, strict=True)]
        cache.put(_ROOM, {key: html for key, (html, _) in pairs})
        known |= {key: facts for key, (_, facts) in pairs}
        progress(len(known))
    return known


def _known(cache: Cache, keys: Collection[str]) -> dict[str, Rendered]:
    """Return the facts of the bodies whose HTML is kept, and keep that of some from now on."""
    kept = cache.hold(_ROOM, keys) - cache.lacking(_ROOM, keys)
    data = cache.load("rendered")
    try:
        known = msgspec.msgpack.decode(data, type=dict[str, Rendered]) if data else {}
    except msgspec.DecodeError:
        return {}
    return {key: facts for key, facts in known.items() if key in kept}


def _placed(document: Document, rendered: Rendered) -> Iterator[Problem]:
    """Yield the problems of a body with its file and the lines in that file."""
    for found in rendered.problems:
        line = found.place.line + document.body_line - 1
        yield replace(found, place=replace(found.place, path=document.path, line=line))
