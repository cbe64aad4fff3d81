"""Products and their category trees, declared in `_index.md` or collected from the articles."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

import msgspec

from doum.addresses.map import RESERVED_CATEGORIES, RESERVED_PRODUCTS
from doum.content.slugs import is_slug, slugify
from doum.meta import ArticleMeta, CategoryMeta, ProductMeta
from doum.model import Category, Document, Library, Product
from doum.problems import Problem, problem


def make_products(
    documents: Iterable[Document], languages: Sequence[str]
) -> tuple[dict[str, Product], list[Problem]]:
    """Create the products of a site, ordered by weight, then slug.

    Args:
        documents: all documents; products are the folders that contain any.
        languages: the site's languages, its own first.
    """
    declared: dict[str, dict[str, Document]] = {}
    answers: dict[str, list[Document]] = {}
    for document in documents:
        if document.kind == "product":
            declared.setdefault(document.product, {})[document.language] = document
        elif document.kind in ("article", "introduction") and document.product:
            answers.setdefault(document.product, []).append(document)
    problems: list[Problem] = []
    products = []
    for slug in sorted({*declared, *answers}):
        intros = declared.get(slug, {})
        problems += _name_problems(slug, intros, languages)
        products.append(_product(slug, intros, answers.get(slug, []), languages, problems))
    products.sort(key=lambda product: (product.metas[languages[0]].weight, product.slug))
    return {product.slug: product for product in products}, problems


def _name_problems(
    slug: str, intros: Mapping[str, Document], languages: Sequence[str]
) -> Iterator[Problem]:
    path = f"content/{slug}"
    if slug in RESERVED_PRODUCTS or slug in languages:
        yield problem("reserved-name", path, name=slug)
    elif slug.startswith("_"):
        yield problem("unknown-folder", path, name=slug)
    elif not is_slug(slug):
        yield problem("bad-slug", path, slug=slug)
    if languages[0] not in intros and not slug.startswith("_"):
        yield problem("product-undeclared", path, name=slug)


def _product(
    slug: str,
    intros: Mapping[str, Document],
    answers: Sequence[Document],
    languages: Sequence[str],
    problems: list[Problem],
) -> Product:
    own, *others = languages
    intro = intros.get(own)
    base = intro.meta if intro and isinstance(intro.meta, ProductMeta) else ProductMeta(title=slug)
    metas = {own: base}
    for language in others:
        document = intros.get(language)
        if document and isinstance(document.meta, ProductMeta):
            given = {key: getattr(document.meta, key) for key in document.keys}
            given.setdefault("summary", "")
            metas[language] = msgspec.structs.replace(base, **given)
    tree = base.categories or _gathered(answers, own)
    trees = {
        language: meta.categories
        for language, meta in metas.items()
        if language in intros and "categories" in intros[language].keys
    }
    trees[own] = tree
    if intro:
        problems += _tree_problems(intro, tree)
    for language in trees.keys() - {own}:
        problems += _stray_categories(intros[language], trees[language], tree)
    return Product(
        slug=slug,
        metas=metas,
        categories=_categories(slug, trees, own),
        intros=intros,
    )


def _gathered(answers: Iterable[Document], own: str) -> tuple[CategoryMeta, ...]:
    """Build a tree from the `category` lists of a product's articles, in order of appearance."""
    tree: dict[str, dict] = {}  # type: ignore[type-arg]
    for document in sorted(answers, key=lambda document: document.path):
        if isinstance(document.meta, ArticleMeta) and document.language == own:
            level = tree
            for title in document.meta.category:
                level = level.setdefault(title, {})

    def nodes(level: Mapping[str, dict]) -> tuple[CategoryMeta, ...]:  # type: ignore[type-arg]
        taken = set(RESERVED_CATEGORIES)
        made = []
        for title, below in level.items():
            slug, number = slugify(title), 1
            while slug in taken:
                number += 1
                slug = f"{slugify(title)}-{number}"
            taken.add(slug)
            made.append(CategoryMeta(slug=slug, title=title, categories=nodes(below)))
        return tuple(made)

    return nodes(tree)


def _categories(
    parent: str, trees: Mapping[str, tuple[CategoryMeta, ...]], own: str
) -> tuple[Category, ...]:
    """Join one level of the trees of all languages by slug."""
    made = []
    for node in trees[own]:
        same = {
            language: found
            for language, nodes in trees.items()
            for found in nodes
            if found.slug == node.slug
        }
        made.append(
            Category(
                path=f"{parent}/{node.slug}",
                slug=node.slug,
                titles={language: found.title for language, found in same.items()},
                summaries={lang: found.summary for lang, found in same.items() if found.summary},
                children=_categories(
                    f"{parent}/{node.slug}",
                    {language: found.categories for language, found in same.items()},
                    own,
                ),
            )
        )
    return tuple(made)


def _tree_problems(
    document: Document, nodes: Sequence[CategoryMeta], above: str = "categories"
) -> Iterator[Problem]:
    """Report invalid slugs, and siblings with the same slug or title."""
    path = document.path
    slugs: set[str] = set()
    titles: set[str] = set()
    for index, node in enumerate(nodes):
        key = f"{above}.{index}"
        if not is_slug(node.slug):
            yield problem("bad-slug", path, at_key=f"{key}.slug", slug=node.slug)
        elif node.slug in RESERVED_CATEGORIES:
            yield problem("reserved-name", path, at_key=f"{key}.slug", name=node.slug)
        if node.slug.casefold() in slugs or node.title in titles:
            yield problem("duplicate-category", path, at_key=key, name=node.title, slug=node.slug)
        slugs.add(node.slug.casefold())
        titles.add(node.title)
        yield from _tree_problems(document, node.categories, f"{key}.categories")


def _stray_categories(
    document: Document,
    nodes: Sequence[CategoryMeta],
    own: Sequence[CategoryMeta],
    above: str = "categories",
) -> Iterator[Problem]:
    """Report categories in a translation that the tree in the own language does not have."""
    by_slug = {node.slug: node for node in own}
    for index, node in enumerate(nodes):
        key = f"{above}.{index}"
        if node.slug in by_slug:
            below = by_slug[node.slug].categories
            yield from _stray_categories(document, node.categories, below, f"{key}.categories")
        else:
            known = ", ".join(by_slug)
            values = {"name": node.slug, "known": known}
            yield problem("stray-category", document.path, at_key=f"{key}.slug", **values)


def accents_of(library: Library) -> frozenset[str]:
    """Return the accents of all products of a site."""
    return frozenset(
        meta.accent for product in library.products.values() for meta in product.metas.values()
    )
