"""Introductions: which file is the text of which category's page, in every language."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from doum.content.document import CATEGORY, INDEX, is_folder_page
from doum.content.schedule import Schedule
from doum.content.suggested_heads import article_head
from doum.content.trees import tree_of
from doum.meta import ArticleMeta, IntroductionMeta
from doum.model import Document, Introduction, Product, address_of
from doum.problems import Place, Problem, problem

_KEYS = frozenset(IntroductionMeta.__struct_fields__)
_DATES = frozenset({"publish_at", "expires_at"})
_OWN_WORDS = {"title": "", "summary": "", "keywords": (), "aliases": ()}
"""What a translation does not inherit."""

Introductions = dict[str, dict[str, Introduction]]


class IntroductionMaker:
    """Finds the introductions of categories among the documents; collects problems.

    `_category.md` introduces the category in its front matter, or that of its folder's name. The
    pages that other tools have for a folder (`index.md`, `README.md`) introduce the category of
    the folder's name, unless they declare themselves articles.

    Args:
        products: by slug.
        languages: the site's languages, its own first.
        schedule: decides which introductions are published.

    Attributes:
        introduced: path of an introduction's document, also of a hidden one -> its category.
    """

    def __init__(
        self, products: Mapping[str, Product], languages: Sequence[str], schedule: Schedule
    ) -> None:
        self.own, self.languages = languages[0], languages
        self.schedule = schedule
        self.problems: list[Problem] = []
        self.introduced: dict[str, str] = {}
        self._trees = {slug: tree_of(product) for slug, product in products.items()}

    def make(self, documents: Iterable[Document]) -> Introductions:
        """Return the published introductions by language and path of the category."""
        candidates = [document for document in documents if _may_introduce(document)]
        originals = self._originals(d for d in candidates if d.language == self.own)
        made: Introductions = {language: {} for language in self.languages}
        for document in candidates:
            original = originals.get(address_of(document))
            if original and original.path in self.introduced:
                self._add(made, document, original)
                self._same_language(document, original)
            elif original is None and document.kind == "introduction":
                path = address_of(document) + ".md"
                self.problems.append(problem("translation-alone", document.path, original=path))
        return made

    def _originals(self, documents: Iterable[Document]) -> dict[str, Document]:
        """Return the documents in the site's own language by address; find their categories."""
        originals: dict[str, Document] = {}
        held: dict[str, str] = {}
        for document in documents:
            if originals.setdefault(address_of(document), document) is not document:
                continue
            category = self._category_of(document) if document.product in self._trees else ""
            other = held.setdefault(category, document.path) if category else document.path
            if other != document.path:
                title = self._title_of(category)
                values = {"name": title, "other": other}
                self.problems.append(problem("duplicate-introduction", document.path, **values))
            if category:
                self.introduced[document.path] = category
        return originals

    def _category_of(self, document: Document) -> str:
        """Return the path of the category that a document introduces; empty if it does not."""
        tree, folders = self._trees[document.product], _folders_of(document)
        named = tree.of_folder(folders)
        if isinstance(document.meta, ArticleMeta):
            is_article = _is_article(document.meta, document.keys, named)
            fits = tree.locate(document.meta.category) in ((named, None), (document.product, None))
            return named if fits and not is_article else ""
        if not isinstance(document.meta, IntroductionMeta):
            return ""
        if document.meta.category:
            path, unknown = tree.locate(document.meta.category)
            if unknown is None:
                return path
            told = tree.unknown(path, document.meta.category[unknown:], document.language)
            place = Place(document.path, key=f"category.{unknown}")
            self.problems += [Problem(place=place, finding=told)] if tree.is_whole else []
        elif not named and tree.is_whole:
            self.problems.append(self._astray(document, document.meta.title, folders))
        return named if not document.meta.category else ""

    def _astray(self, document: Document, title: str, folders: Sequence[str]) -> Problem:
        """Report a document that introduces nothing."""
        if document.name not in (CATEGORY, INDEX):
            head = article_head(title)
            return problem("no-front-matter", document.path, 1, front_matter=head)
        known = self._trees[document.product].known_below(document.product, document.language)
        folder = "/".join(folders) or document.product
        return problem("stray-introduction", document.path, folder=folder, known=known)

    def _same_language(self, document: Document, original: Document) -> None:
        """Report a second file; those that are not articles are compared with all others."""
        is_second = document.language == self.own and document is not original
        if is_second and "article" in (document.kind, original.kind):
            found = problem("same-language", document.path, other=original.path)
            self.problems.append(found)

    def _title_of(self, category: str) -> str:
        return self._trees[category.partition("/")[0]].titles(category)[-1]

    def _add(self, made: Introductions, document: Document, original: Document) -> None:
        category = self.introduced[original.path]
        self.introduced[document.path] = category
        self.problems += _useless_keys(document)
        meta = _inherit(original, document)
        if meta is None:
            return
        if self.schedule.is_never(meta.publish_at, meta.expires_at) and (
            document is original or not _DATES.isdisjoint(document.keys)
        ):
            dates = {"starts": str(meta.publish_at), "ends": str(meta.expires_at)}
            found = problem("never-shown", document.path, at_key="expires_at", **dates)
            self.problems.append(found)
        if self.schedule.hides(meta.draft, meta.publish_at, meta.expires_at):
            return
        prefix = "" if document.language == self.own else f"/{document.language}"
        made[document.language].setdefault(
            category,
            Introduction(
                category=category,
                language=document.language,
                url=f"{prefix}/{category}/",
                meta=meta,
                document=document,
                unpublished=self.schedule.holds_back(meta.draft, meta.publish_at),
            ),
        )


def _may_introduce(document: Document) -> bool:
    """Return whether a file can be the text of a category, by its kind or its name."""
    return document.kind == "introduction" or (
        document.kind == "article" and is_folder_page(document.path, document.name)
    )


def _folders_of(document: Document) -> list[str]:
    """Return the folders of a document from its product down."""
    return document.path.split("/")[2:-1]


def _is_article(meta: ArticleMeta, keys: Sequence[str], category: str) -> bool:
    """Return whether the page of a folder declares itself an article."""
    slug = category.rpartition("/")[2]
    return meta.slug not in ("", slug) or "layout" in keys or "template" in keys


def _useless_keys(document: Document) -> Iterator[Problem]:
    """Report the keys of an article that do nothing in an introduction."""
    if document.kind == "article":
        for key in document.keys:
            if key not in _KEYS and key != "slug":
                yield problem("introduction-key", document.path, at_key=key, key=key)


def _inherit(original: Document, translation: Document) -> IntroductionMeta | None:
    """Fill in the keys that a translation inherits; `None` if one of the two is not valid."""
    if original.meta is None or translation.meta is None:
        return None
    given = {key: getattr(original.meta, key) for key in original.keys if key in _KEYS}
    if translation is not original:
        own = {key: getattr(translation.meta, key) for key in translation.keys if key in _KEYS}
        given |= _OWN_WORDS | own
    return IntroductionMeta(**given)
