"""Articles: inheritance by translations, resolving of categories and facets, and URLs."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import msgspec

from doum.content.document import FOLDER_PAGES
from doum.content.facets import Facets, unknown_value
from doum.content.schedule import Schedule
from doum.content.slugs import is_slug
from doum.content.trees import tree_of
from doum.meta import FACETS, ArticleMeta
from doum.model import Article, Document, Product, address_of
from doum.problems import Problem, problem

_ARTICLES_ALONE = frozenset({"slug", "layout", "template"})
"""Keys by which the page of a folder declares itself an article."""


class ArticleMaker:
    """Creates the articles of a site from its documents; collects problems and hidden articles.

    Args:
        products: by slug.
        languages: the site's languages, its own first.
        facets: the declared facet values.
        schedule: decides which articles are published.
    """

    def __init__(
        self,
        products: Mapping[str, Product],
        languages: Sequence[str],
        facets: Facets,
        schedule: Schedule,
    ) -> None:
        self.products = products
        self.own = languages[0]
        self.languages = languages
        self.facets = facets
        self.schedule = schedule
        self.problems: list[Problem] = []
        self.hidden: dict[str, str] = {}
        self._claimed: dict[str, str] = {}
        self._hidden_originals: set[str] = set()
        self._trees = {slug: tree_of(product) for slug, product in products.items()}
        self._rank = {slug: rank for rank, slug in enumerate(products)}

    def make(self, documents: Iterable[Document]) -> dict[str, dict[str, Article]]:
        """Return the published articles by language and key, in reading order."""
        originals, translations = self._originals(documents)
        made: dict[str, list[Article]] = {language: [] for language in self.languages}
        for document in originals.values():
            self._add(made, document, document.meta)
        for document in translations:
            self._add_translation(made, document, originals.get(address_of(document)))
        return {
            language: {article.key: article for article in sorted(articles, key=self._position)}
            for language, articles in made.items()
        }

    def _originals(
        self, documents: Iterable[Document]
    ) -> tuple[dict[str, Document], list[Document]]:
        """Return the articles in the site's own language by address, and the translations."""
        originals: dict[str, Document] = {}
        translations: list[Document] = []
        for document in documents:
            if document.kind != "article" or not document.product:
                continue
            if document.language == self.own:
                other = originals.setdefault(address_of(document), document)
                if other is not document:
                    self._report("same-language", document, "", other=other.path)
            elif document.language in self.languages:
                translations.append(document)
        return originals, translations

    def _add_translation(
        self, made: dict[str, list[Article]], document: Document, original: Document | None
    ) -> None:
        if original is None:
            self._report("translation-alone", document, "", original=address_of(document) + ".md")
        elif isinstance(original.meta, ArticleMeta) and isinstance(document.meta, ArticleMeta):
            if "slug" in document.keys:
                self._report("translation-slug", document, "slug")
            self._add(made, document, _inherit(original, document))

    def _add(self, made: dict[str, list[Article]], document: Document, meta: Any) -> None:
        if not isinstance(meta, ArticleMeta):
            return
        slug = meta.slug or document.name
        if not is_slug(slug):
            self._report("bad-slug", document, "slug", slug=slug)
            return
        language = document.language
        key = f"{document.product}/{slug}"
        if language == self.own and self._is_folder_page(document):
            self._report("folder-page", document, "", url=f"/{key}/")
        self._check_dates(document, meta)
        reason = self.schedule.hides(meta.draft, meta.publish_at, meta.expires_at)
        if reason:
            self.hidden[document.path] = key
            if language == self.own:
                self._hidden_originals.add(key)
        other = self._claimed.setdefault(f"{language}:{key}", document.path)
        if other != document.path:
            url = f"/{key}/"
            self._report("url-conflict", document, "slug", url=url, other=other)
            return
        category = self._category(document, meta)
        values = self._facet_values(document, meta)
        if not reason and key not in self._hidden_originals:
            prefix = "" if language == self.own else f"/{language}"
            made[language].append(
                Article(
                    key=key,
                    language=language,
                    product=document.product,
                    slug=slug,
                    url=f"{prefix}/{key}/",
                    category=category,
                    meta=msgspec.structs.replace(meta, **values) if values else meta,
                    document=document,
                    unpublished=self.schedule.holds_back(meta.draft, meta.publish_at),
                )
            )

    def _check_dates(self, document: Document, meta: ArticleMeta) -> None:
        """Report an article that ends before it begins."""
        if self.schedule.is_never(meta.publish_at, meta.expires_at):
            dates = {"starts": str(meta.publish_at), "ends": str(meta.expires_at)}
            at = "expires_at" if "expires_at" in document.keys else "publish_at"
            self._report("never-shown", document, at, **dates)

    def _is_folder_page(self, document: Document) -> bool:
        """Return whether other tools take an article for the page of its folder, no category."""
        if document.name.lower() not in FOLDER_PAGES or not _ARTICLES_ALONE.isdisjoint(
            document.keys
        ):
            return False
        return not self._trees[document.product].of_folder(document.path.split("/")[2:-1])

    def _category(self, document: Document, meta: ArticleMeta) -> str:
        tree = self._trees[document.product]
        path, unknown = tree.locate(meta.category)
        if unknown is not None and tree.is_whole:
            told = tree.unknown(path, meta.category[unknown:], document.language)
            self._report(told.rule, document, f"category.{unknown}", **dict(told.values))
        return path

    def _facet_values(self, document: Document, meta: ArticleMeta) -> dict[str, tuple[str, ...]]:
        """Return the facets that change if the words of the writer are replaced by values."""
        changed: dict[str, tuple[str, ...]] = {}
        for facet in FACETS:
            written = getattr(meta, facet)
            if written:
                values = []
                for index, word in enumerate(written):
                    value = self.facets.value(facet, word)
                    if value is None:
                        told = unknown_value(self.facets, facet, word)
                        self._report("unknown-facet", document, f"{facet}.{index}", **told)
                    else:
                        values.append(value)
                if tuple(values) != written:
                    changed[facet] = tuple(values)
        return changed

    def _position(self, article: Article) -> tuple[int, int, int, str]:
        order = self._trees[article.product].order
        rank = self._rank[article.product]
        return rank, order[article.category], article.meta.weight, article.meta.title

    def _report(self, rule: str, document: Document, key: str, **values: str) -> None:
        """Report a problem; one of an inherited key is reported at the original only."""
        name = key.partition(".")[0]
        if name and document.language != self.own and name not in document.keys:
            return
        self.problems.append(problem(rule, document.path, at_key=key, **values))


def _inherit(original: Document, translation: Document) -> ArticleMeta:
    """Fill in the keys that a translation inherits; aliases are not inherited."""
    assert isinstance(original.meta, ArticleMeta) and isinstance(translation.meta, ArticleMeta)
    given = {key: getattr(translation.meta, key) for key in translation.keys if key != "slug"}
    given.setdefault("summary", "")
    given.setdefault("keywords", ())
    given.setdefault("tags", ())
    given.setdefault("aliases", ())
    if not original.meta.slug:
        given["slug"] = original.name
    return msgspec.structs.replace(original.meta, **given)
