"""Resolves references: what a link or an image leads to, or the rule that it breaks.

A target is tried as an anchor of the same page, a URL of the site, a file beside the
article, a file under `content/`, and `product/slug`.  Links stay in the reader's language
where the target, or a stand-in for it, exists in it.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Mapping
from unicodedata import normalize
from urllib.parse import quote, unquote

from doum.addresses.anchors import Anchors
from doum.addresses.file_faults import file_fault, file_remark
from doum.addresses.impossible import fault_of
from doum.addresses.linked_pages import HOME, documents_of, pages_of, translated_articles
from doum.addresses.suggestions import Suggestions
from doum.addresses.urls import Urls
from doum.model import Article, FileFacts, Library, Reference, Rendered, Target
from doum.problems import Finding, closest, finding

_TOP = "top"
_SIGNS = re.compile(r"[ %?#]")
_SIGNS_OF_ADDRESSES = re.compile(r"[%?#]")
_ODD_SPACES = re.compile("[\u00a0\u2007\u202f]")
BROKEN = Target("", broken=True)


class Resolver:
    """Resolves references to any page, article or file of a site.

    Args:
        library: the site.
        rendered: the rendered bodies by document path, for their anchors.
        files: the files in `content/` that are not Markdown, by path.
        failed: Markdown files that could not be parsed; links to them report nothing more.
        theme_anchors: the ids in the theme's templates; empty if they are not known.

    Attributes:
        used: the files that are referred to.
        remarks: warnings about targets that exist, by URL and whether an image refers to it.
    """

    def __init__(
        self,
        library: Library,
        rendered: Mapping[str, Rendered],
        files: Mapping[str, FileFacts],
        urls: Urls,
        failed: frozenset[str] = frozenset(),
        theme_anchors: frozenset[str] = frozenset(),
    ) -> None:
        self.library, self.rendered, self.files, self.urls = library, rendered, files, urls
        self._failed = failed
        self.used: set[str] = set()
        self.remarks: dict[tuple[str, bool], Finding] = {}
        self._own = library.own
        self._keys = {
            _without_language(article.document.path, article.document.language): key
            for key, article in library.articles[self._own].items()
        }
        self._hidden = set(library.hidden.values())
        self._hidden_notices = {*library.hidden_notices, *library.hidden_notices.values()}
        self._documents = {
            language: dict(pages_of(library, language)) for language in library.languages
        }
        self._places = documents_of(library, self._documents)
        self._foreign = translated_articles(library)
        self._with_odd_spaces = {
            plain: path for path in files if (plain := _with_plain_spaces(path)) != path
        }
        self._theme_anchors = theme_anchors
        self._pages = Suggestions(self._suggested(), library.articles[self._own])
        self._pictures = Suggestions({path: path for path in files}, ())
        self._memo: dict[tuple[str, str, str, bool], Target | Finding] = {}
        self._anchors: dict[str, Anchors] = {}

    def resolve(self, path: str, language: str, reference: Reference) -> Target | Finding:
        """Return what a reference in the document at `path` leads to."""
        folder = path.rpartition("/")[0]
        memo = (folder, language, reference.target, reference.image)
        found = self._memo.get(memo)
        if found is None:
            written, mark, fragment = reference.target.partition("#")
            target, fragment = _plain(written), _plain(fragment)
            if not target and not reference.image:
                return self._in_itself(path, fragment)
            found = self._named_file(folder, reference)
            if found is None:
                found = self._find(folder, language, target, mark + fragment, reference)
            self._memo[memo] = found
        return found

    def _named_file(self, folder: str, reference: Reference) -> Target | Finding | None:
        """Resolve a target that is the name of a file with signs that mean more in addresses."""
        if not _SIGNS_OF_ADDRESSES.search(reference.target):
            return None
        for name in (_plain(reference.target), normalize("NFC", reference.target)):
            found = self._file(posixpath.normpath(posixpath.join(folder, name)), name)
            if found:
                return self._use(found, image=reference.image)
        return None

    def _find(
        self, folder: str, language: str, target: str, mark: str, reference: Reference
    ) -> Target | Finding:
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
                return finding("link-hidden", target=target)
            return self._in_article(article, mark, question + query)
        document, page = self._page_of(place, name, language)
        if page:
            anchor = self._anchor(document, mark[1:], page=page)
            if isinstance(anchor, Finding):
                return anchor
            return Target(self.urls.href(page) + question + query + mark[:1] + anchor)
        if place in self._hidden_notices or name.strip("/") in self._hidden_notices:
            return finding("link-hidden", target=target)
        found = self._file(place, name)
        if found:
            return self._use(found, image=False)
        return BROKEN if place in self._failed else self._nowhere(folder, target)

    def _nowhere(self, folder: str, target: str) -> Finding:
        return fault_of(target) or finding(
            "broken-link", target=target, guess=self._pages.near(folder, target)
        )

    def _page_of(self, place: str, name: str, language: str) -> tuple[str, str]:
        """Return the document and URL of a page other than an article; empty if there is none."""
        path = self._places.get(place) or (name.strip("/") if name != "/" else HOME)
        if path not in self._documents[self._own]:
            return "", ""
        shown = language if path in self._documents[language] else self._own
        url = self.urls.home(shown) if path == HOME else self.urls.at(shown, path)
        return self._documents[shown][path], url

    def _key(self, place: str, name: str) -> str | None:
        """Return the key of the article that is referred to, published or hidden."""
        without = _without_language(place.removesuffix(".md"), "")
        if place.endswith(".md") and without + ".md" in self._keys:
            return self._keys[without + ".md"]
        slugs = name.strip("/")
        if slugs in self.library.articles[self._own] or slugs in self._hidden:
            return slugs
        return self.library.hidden.get(place)

    def _article(self, key: str, language: str) -> Article | None:
        articles, stand_ins = self.library.articles, self.library.stand_ins.get(language, {})
        return articles[language].get(key) or stand_ins.get(key) or articles[self._own].get(key)

    def _in_itself(self, path: str, anchor: str) -> Target | Finding:
        """Resolve a link to an anchor of the document at `path`."""
        if not anchor:
            return finding("empty-link")
        if path not in self.rendered and anchor.lower() != _TOP:
            return finding("dead-anchor", anchor=anchor, page=path)
        article = self._foreign.get(path)
        found = self._anchor(path, anchor, article.key if article else "")
        return found if isinstance(found, Finding) else Target(f"#{found}")

    def _in_article(self, article: Article, mark: str, query: str) -> Target | Finding:
        found = self._anchor(article.document.path, mark[1:], article.key)
        if isinstance(found, Finding):
            return found
        return Target(self.urls.href(article.url) + query + mark[:1] + found)

    def _anchor(self, path: str, written: str, key: str = "", page: str = "") -> str | Finding:
        """Return the anchor of a document that is meant.

        Args:
            written: the anchor as in the link, perhaps followed by a text to highlight (`:~:`).
            key: that of the article; an anchor of its original is led to the same heading.
            page: the URL, for a page without a document.
        """
        anchor, directive, text = written.partition(":~:")
        rendered = self.rendered.get(path)
        if not anchor or anchor.lower() == _TOP or anchor in self._theme_anchors:
            return written
        if rendered is None:
            return _dead_anchor(anchor, None, path or page) if self._theme_anchors else written
        found = self._anchors_of(path).find(anchor) or self._twin_heading(key, rendered, anchor)
        if found is None:
            return _dead_anchor(anchor, rendered, path)
        return found + directive + text

    def _anchors_of(self, path: str) -> Anchors:
        if path not in self._anchors:
            self._anchors[path] = Anchors(self.rendered[path])
        return self._anchors[path]

    def _twin_heading(self, key: str, rendered: Rendered, anchor: str) -> str | None:
        """Return the translated heading at the position of the original's `anchor`."""
        original = self.library.articles[self._own].get(key)
        if original is None or original.document.path not in self.rendered:
            return None
        path = original.document.path
        headings = self.rendered[path].headings
        found = self._anchors_of(path).find(anchor)
        if found is None or len(headings) != len(rendered.headings):
            return None
        for heading, twin in zip(headings, rendered.headings, strict=True):
            if heading.id == found:
                return twin.id
        return None

    def _image(self, folder: str, place: str, name: str) -> Target | Finding:
        found = self._file(place, name)
        if found is None:
            return fault_of(name, image=True) or finding(
                "missing-image", target=name, guess=self._pictures.near(folder, name)
            )
        return self._use(found, image=True)

    def _file(self, place: str, name: str) -> str | None:
        candidates = (place, f"content/{name.lstrip('/')}")
        found = next((path for path in candidates if path in self.files), None)
        if found is None and self._with_odd_spaces:
            shown = (_with_plain_spaces(path) for path in candidates)
            found = next(filter(None, map(self._with_odd_spaces.get, shown)), None)
        return found

    def _use(self, path: str, *, image: bool) -> Target | Finding:
        facts = self.files[path]
        fault = file_fault(path, facts, image=image)
        if fault:
            return fault
        self.used.add(path)
        url = "/" + _SIGNS.sub(lambda found: quote(found[0]), path.partition("/")[2])
        target = Target(self.urls.href(url), facts.width, facts.height)
        if remark := file_remark(path, facts, image=image):
            self.remarks[target.url, image] = remark
        return target

    def _suggested(self) -> dict[str, str]:
        """Return what links may lead to, by its path in `content/`."""
        pages = (page for page in self._documents[self._own] if page != HOME)
        return (
            {f"content/{page}": page for page in pages}
            | {f"content/{key}": path for path, key in self._keys.items()}
            | {path: path for path in (*self._keys, *self.files)}
        )


def _with_plain_spaces(path: str) -> str:
    """Return a path as people type it: macOS writes U+202F into the names of screenshots."""
    return path if path.isascii() else _ODD_SPACES.sub(" ", path)


def _dead_anchor(anchor: str, rendered: Rendered | None, path: str) -> Finding:
    near = closest(anchor, rendered.anchors) if rendered else ""
    return finding("dead-anchor", anchor=anchor, page=path, guess=f"#{near}" if near else "")


def _plain(written: str) -> str:
    """Return a target percent-decoded and in NFC."""
    text = unquote(written) if "%" in written else written
    return text if text.isascii() else normalize("NFC", text)


def _without_language(path: str, language: str) -> str:
    suffix = f".{language}.md" if language else ""
    return path.removesuffix(suffix) + ".md" if suffix and path.endswith(suffix) else path
