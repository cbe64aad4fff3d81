"""Resolving references: what a writer's link or image leads to, or the rule that it breaks.

A target is tried as an anchor of the same page, a URL of the site, a file beside the
article, a file under `content/`, and `product/slug`.  Links keep to the reader's language
where the target has it.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable, Iterator, Mapping
from unicodedata import normalize
from urllib.parse import quote, unquote

from msgspec import Struct

from doum.content.files import FileFacts, is_refused
from doum.content.products import walk
from doum.errors import closest
from doum.model import Article, Library, Reference, Rendered, Target
from doum.site.urls import Urls

_SIMILAR = 0.75
_SIGNS = re.compile(r"[ %?#]")
BROKEN = Target("", broken=True)
Values = tuple[tuple[str, str], ...]


class Unresolved(Struct, frozen=True):
    """A reference that leads nowhere: the rule it breaks, and what the rule's sentences print."""

    rule: str
    values: Values


class Resolver:
    """Knows every place in a site that can be referred to.

    Args:
        library: the site.
        rendered: what rendering gave, by document path, for the anchors.
        files: the files in `content/` that are not Markdown, by path.
        failed: Markdown files that could not be parsed; links to them say nothing more.
    """

    def __init__(
        self,
        library: Library,
        rendered: Mapping[str, Rendered],
        files: Mapping[str, FileFacts],
        urls: Urls,
        failed: frozenset[str] = frozenset(),
    ) -> None:
        self.library, self.rendered, self.files, self.urls = library, rendered, files, urls
        self._failed = failed
        self.used: set[str] = set()
        self._own = library.languages[0]
        self._keys = {
            _without_language(article.document.path, article.document.language): key
            for key, article in library.articles[self._own].items()
        }
        self._hidden = set(library.hidden.values())
        self._pages = {
            category.path
            for product in library.products.values()
            for category in walk(product.categories)
        } | {"", "search", "notices", *library.products}
        self._notices = {notice.slug for notices in library.notices.values() for notice in notices}
        self._foreign = {
            name: article
            for language in library.languages[1:]
            for article in library.articles[language].values()
            for name in (article.document.path, article.url.strip("/"))
        }
        self._shown = {
            language: {"", "search", "notices", *_places(articles.values())}
            | {f"notices/{notice.slug}" for notice in library.notices[language]}
            for language, articles in library.articles.items()
        }
        self._memo: dict[tuple[str, str, str, bool], Target | Unresolved] = {}

    def resolve(self, path: str, language: str, reference: Reference) -> Target | Unresolved:
        """Return what a reference in the document at `path` leads to."""
        folder = path.rpartition("/")[0]
        memo = (folder, language, reference.target, reference.image)
        found = self._memo.get(memo)
        if found is None:
            written, mark, fragment = reference.target.partition("#")
            target, fragment = _plain(written), _plain(fragment)
            if not target:
                return Unresolved("dead-anchor", (("anchor", fragment), ("page", path)))
            found = self._find(folder, language, target, mark + fragment, reference)
            self._memo[memo] = found
        return found

    def _find(
        self, folder: str, language: str, target: str, mark: str, reference: Reference
    ) -> Target | Unresolved:
        name, question, query = target.partition("?")
        place = posixpath.normpath(posixpath.join(folder, name))
        if reference.image:
            return self._image(folder, place, name)
        foreign = self._foreign.get(place) or self._foreign.get(name.strip("/"))
        if foreign is not None:
            return self._in_article(foreign, mark, question + query)
        key = self._key(place, name)
        if key is not None:
            article = self._article(key, language)
            if article is None:
                return Unresolved("link-hidden", (("target", target),))
            return self._in_article(article, mark, question + query)
        page = self._page(_page_name(place, name), language)
        if page:
            return Target(self.urls.href(page) + question + query + mark)
        found = self._file(place, name)
        if found:
            if is_refused(found):
                return Unresolved("file-refused", (("target", target),))
            return self._use(found)
        if place in self._failed:
            return BROKEN
        return Unresolved("broken-link", self._guess(folder, target, {*self._keys, *self.files}))

    def _page(self, name: str, language: str) -> str:
        """Return the URL of a page that is no article, nothing where there is none."""
        path = name.strip("/")
        language = language if path in self._shown[language] else self._own
        if path in self._pages and (path or name == "/"):
            return self.urls.at(language, path) if path else self.urls.home(language)
        if path.removeprefix("notices/") in self._notices and path.startswith("notices/"):
            return self.urls.at(language, path)
        return ""

    def _key(self, place: str, name: str) -> str | None:
        """Return the key of the article meant, published or hidden."""
        without = _without_language(place.removesuffix(".md"), "")
        if place.endswith(".md") and without + ".md" in self._keys:
            return self._keys[without + ".md"]
        slugs = name.strip("/")
        if slugs in self.library.articles[self._own] or slugs in self._hidden:
            return slugs
        return self.library.hidden.get(place)

    def _article(self, key: str, language: str) -> Article | None:
        articles = self.library.articles
        return articles[language].get(key) or articles[self._own].get(key)

    def _in_article(self, article: Article, mark: str, query: str) -> Target | Unresolved:
        anchor = mark[1:]
        rendered = self.rendered.get(article.document.path)
        if anchor and rendered and anchor not in rendered.anchors:
            twin = self._twin_heading(article, rendered, anchor)
            if twin is None:
                near = closest(anchor, rendered.anchors)
                values = (
                    ("anchor", anchor),
                    ("page", article.document.path),
                    ("guess", f"#{near}" if near else ""),
                )
                return Unresolved("dead-anchor", values)
            mark = f"#{twin}"
        return Target(self.urls.href(article.url) + query + mark)

    def _twin_heading(self, article: Article, rendered: Rendered, anchor: str) -> str | None:
        """Return a translation's heading that stands where the source's `anchor` stands."""
        source = self.library.articles[self._own][article.key]
        original = self.rendered.get(source.document.path)
        if original is None or len(original.headings) != len(rendered.headings):
            return None
        for heading, twin in zip(original.headings, rendered.headings, strict=True):
            if heading.id == anchor:
                return twin.id
        return None

    def _image(self, folder: str, place: str, name: str) -> Target | Unresolved:
        found = self._file(place, name)
        if found is None:
            return Unresolved("missing-image", self._guess(folder, name, set(self.files)))
        if is_refused(found):
            return Unresolved("file-refused", (("target", name),))
        return self._use(found)

    def _file(self, place: str, name: str) -> str | None:
        candidates = (place, f"content/{name.lstrip('/')}")
        return next((path for path in candidates if path in self.files), None)

    def _use(self, path: str) -> Target:
        self.used.add(path)
        facts = self.files[path]
        url = "/" + _SIGNS.sub(lambda found: quote(found[0]), path.partition("/")[2])
        return Target(self.urls.href(url), facts.width, facts.height)

    def _guess(self, folder: str, target: str, known: set[str]) -> Values:
        """Suggest what was meant: a key like it, or a file whose name is like it."""
        if not target.endswith(".md") and target.count("/") == 1 and not target.startswith("."):
            near = closest(target, self.library.articles[self._own], _SIMILAR)
            if near:
                return (("target", target), ("guess", near))
        names = {posixpath.basename(path).casefold(): path for path in sorted(known)}
        name = closest(posixpath.basename(target).casefold(), names, _SIMILAR)
        guess = posixpath.relpath(names[name], folder) if name else ""
        return (("target", target), ("guess", guess))


def _plain(written: str) -> str:
    """Return a target without percent signs, in NFC."""
    text = unquote(written) if "%" in written else written
    return text if text.isascii() else normalize("NFC", text)


def _without_language(path: str, language: str) -> str:
    suffix = f".{language}.md" if language else ""
    return path.removesuffix(suffix) + ".md" if suffix and path.endswith(suffix) else path


def _places(articles: Iterable[Article]) -> Iterator[str]:
    """Yield the products and categories that hold an article."""
    for article in articles:
        parts = article.category.split("/")
        yield from ("/".join(parts[:end]) for end in range(1, len(parts) + 1))


def _page_name(place: str, name: str) -> str:
    """Return the path of the page that a file of `content/` is shown on, else the name."""
    if place.startswith("content/_notices/") and place.endswith(".md"):
        return f"notices/{posixpath.basename(place).removesuffix('.md')}"
    if place.startswith("content/") and place.endswith("/_index.md"):
        return place.removeprefix("content/").removesuffix("/_index.md")
    return name
