"""One language of a site, prepared for planning: cards, category counts, navigation.

Everything here is made once and shared by the many pages that show it, so that the cost of a
page does not grow with the number of articles.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from hashlib import blake2b

from msgspec import msgpack
from msgspec.structs import asdict

from doum.addresses.urls import Urls
from doum.content.facets import Facets
from doum.model import (
    Article,
    Category,
    Library,
    Notice,
    Product,
    Rendered,
    Target,
    held_paths,
    lineage,
    walk,
)
from doum.plan.names import Names
from doum.plan.page import Body
from doum.views.parts import (
    ArticleCard,
    CategoryNode,
    Link,
    NavItem,
    NoticeCard,
    ProductCard,
    ProductLink,
)

NAVIGATION_LIMIT = 40
TOPICS = 4


class Shelf:
    """The articles of one language, by product and category, and the views made of them.

    Args:
        library: the site.
        language: the language whose pages are planned.
        rendered: the rendered bodies, by document path.
        targets: the targets of a document's references in this language, by document path.
        facets: the titles of facet values.
        urls: the site's URLs.
        alike: the keys of similar articles, by article key.
    """

    def __init__(
        self,
        library: Library,
        language: str,
        rendered: Mapping[str, Rendered],
        targets: Mapping[str, tuple[Target, ...]],
        facets: Facets,
        urls: Urls,
        alike: Mapping[str, tuple[str, ...]] | None = None,
    ) -> None:
        self.library, self.language, self.urls = library, language, urls
        self.names = Names(library, language, facets, urls)
        self.rendered, self.targets = rendered, targets
        self.alike = alike or {}
        self.articles = library.articles[language]
        self.stand_ins = library.stand_ins.get(language, {})
        self.by_category = _by_category(self.articles.values())
        self.stand_ins_by_category = _by_category(self.stand_ins.values())
        self.categories = {
            category.path: category
            for product in library.products.values()
            for category in walk(product.categories)
        }
        self.counts = _counts(self.by_category)
        self._stand_in_counts = _counts(self.stand_ins_by_category)
        self.introductions = library.introductions.get(language, {})
        self._held = held_paths(library, language)
        self._cards: dict[str, ArticleCard] = {}
        self._nodes: dict[str, tuple[CategoryNode, ...]] = {}

    def has(self, path: str) -> bool:
        """Return whether a product or category has a page in this language."""
        return self.names.is_own or path in self._held

    def products(self) -> list[Product]:
        """List the products that have a page in this language."""
        return [product for product in self.library.products.values() if self.has(product.slug)]

    def under(self, category: Category) -> list[Article]:
        """List the articles in and under a category, in the recommended order."""
        paths = (node.path for node in walk((category,)))
        return [article for path in paths for article in self.by_category.get(path, ())]

    def shown(self) -> list[Product]:
        """List the products that have any page in this language, even if only stand-ins."""
        products = self.library.products.values()
        return [p for p in products if self.has(p.slug) or p.slug in self._stand_in_counts]

    def readings(self, product: Product) -> int:
        """Count the pages that show an article of a product, translated or not."""
        return sum(of.get(product.slug, 0) for of in (self.counts, self._stand_in_counts))

    def closest(self, path: str) -> str:
        """Return the URL of the closest page to a product or category, up to the home page."""
        while path and not self.has(path):
            path = path.rpartition("/")[0]
        return self.urls.at(self.language, path) if path else self.urls.home(self.language)

    def product_link(self, product: Product) -> ProductLink:
        """Make the link to a product in menus."""
        meta = self.names.meta_of(product)
        return ProductLink(
            slug=product.slug,
            title=meta.title,
            url=self.names.href(product.slug),
            icon=meta.icon,
            accent=meta.accent,
            language=self.names.spoken(product.metas),
        )

    def product_card(self, product: Product) -> ProductCard:
        """Make the card of a product, with its first categories."""
        return ProductCard(
            **asdict(self.product_link(product)),
            summary=self.names.meta_of(product).summary,
            count=self.counts.get(product.slug, 0),
            topics=tuple(
                Link(title=node.title, url=node.url, language=node.language)
                for node in self.nodes(product)[:TOPICS]
            ),
        )

    def card(self, article: Article) -> ArticleCard:
        """Make an article's card for lists."""
        card = self._cards.get(article.key)
        if card is None:
            meta = article.meta
            rendered = self.rendered.get(article.document.path)
            product = self.library.products[article.product]
            product_meta = self.names.meta_of(product)
            card = self._cards[article.key] = ArticleCard(
                title=meta.title,
                url=self.urls.href(article.url),
                summary=meta.summary or (rendered.excerpt if rendered else ""),
                product=product_meta.title,
                accent=product_meta.accent,
                crumbs=tuple(
                    self.names.category_link(node) for node in self.trail(article.category)
                ),
                badges=self.names.badges(article),
                updated=meta.updated.isoformat() if meta.updated else "",
                guide=meta.layout == "guide",
                unpublished=article.unpublished,
                product_language=self.names.spoken(product.metas),
            )
        return card

    def trail(self, path: str) -> list[Category]:
        """Return the categories from the top down to the one at `path`."""
        return [self.categories[above] for above in lineage(path)[1:]]

    def breadcrumbs(self, product: Product, path: str) -> tuple[Link, ...]:
        """Make links from the product down to a category, skipping those without a page here."""
        if not self.has(product.slug):
            return ()
        trail = (node for node in self.trail(path) if self.has(node.path))
        return (
            self.names.product_link(product),
            *(self.names.category_link(node) for node in trail),
        )

    def nodes(self, product: Product) -> tuple[CategoryNode, ...]:
        """Make a product's category tree with counts; translations leave empty categories out."""
        if product.slug not in self._nodes:
            self._nodes[product.slug] = self._level(product.categories)
        return self._nodes[product.slug]

    def node(self, category: Category) -> CategoryNode:
        """Make one category with its subcategories."""
        return CategoryNode(
            path=category.path,
            title=self.names.title_of(category),
            url=self.names.href(category.path),
            count=self.counts.get(category.path, 0),
            summary=self._summary_of(category),
            children=self._level(category.children),
            language=self.names.spoken(category.titles),
        )

    def _level(self, categories: Iterable[Category]) -> tuple[CategoryNode, ...]:
        made = (self.node(category) for category in categories)
        return tuple(node for node in made if self.has(node.path))

    def _summary_of(self, category: Category) -> str:
        """Return a category's summary, that of its introduction first."""
        introduction = self.introductions.get(category.path)
        given = introduction.meta.summary if introduction else ""
        return given or category.summaries.get(self.language, "")

    def navigation(self, product: Product, current: str) -> tuple[NavItem, ...]:
        """Make the product's navigation as seen from a category, with only its branch open."""
        return _nav_items(self.nodes(product)[:NAVIGATION_LIMIT], current)

    def body(self, path: str) -> Body | None:
        """Return the body rendered from the document at `path`; `None` if there is none."""
        found = self.rendered.get(path)
        if found is None:
            return None
        return Body(
            path=path,
            html_digest=found.html_digest,
            references=found.references,
            targets=self.targets.get(path, ()),
            parts=found.parts,
        )

    def notice_card(self, notice: Notice) -> NoticeCard:
        """Make a notice's card; its digest tells a changed notice from a dismissed one."""
        meta, rendered = notice.meta, self.rendered.get(notice.document.path)
        told = (meta.title, meta.summary, meta.severity, notice.starts_at)
        text = rendered.html_digest if rendered else ""
        return NoticeCard(
            title=meta.title,
            url=self.urls.href(notice.url),
            severity=meta.severity,
            summary=meta.summary or (rendered.excerpt if rendered else ""),
            scope=tuple(link for path in meta.scope if (link := self.scope_link(path))),
            starts=meta.starts,
            ends=meta.ends or "",
            starts_at=notice.starts_at,
            ends_at=notice.ends_at,
            state=notice.state,
            digest=blake2b(msgpack.encode((told, text)), digest_size=6).hexdigest(),
        )

    def scope_link(self, path: str) -> Link | None:
        """Link the product, category or article of a notice; `None` if unknown in this language."""
        if path in self.articles:
            article = self.articles[path]
            return Link(title=article.meta.title, url=self.urls.href(article.url))
        if path in self.stand_ins:
            article = self.stand_ins[path]
            url = self.urls.href(article.url)
            return Link(title=article.meta.title, url=url, language=article.language)
        if path in self.categories and self.has(path):
            return self.names.category_link(self.categories[path])
        product = self.library.products.get(path)
        if product and self.has(path):
            return self.names.product_link(product)
        return None


def _by_category(articles: Iterable[Article]) -> dict[str, list[Article]]:
    found: dict[str, list[Article]] = {}
    for article in articles:
        found.setdefault(article.category, []).append(article)
    return found


def _counts(by_category: Mapping[str, Sequence[Article]]) -> dict[str, int]:
    """Count the articles in and under every category and product."""
    counts: dict[str, int] = {}
    for path, articles in by_category.items():
        for above in lineage(path):
            counts[above] = counts.get(above, 0) + len(articles)
    return counts


def _nav_items(nodes: Iterable[CategoryNode], current: str) -> tuple[NavItem, ...]:
    items = []
    for node in nodes:
        is_open = current == node.path or current.startswith(node.path + "/")
        children = node.children[:NAVIGATION_LIMIT] if is_open else ()
        items.append(
            NavItem(
                title=node.title,
                url=node.url,
                count=node.count,
                current=current == node.path,
                open=is_open,
                children=_nav_items(children, current),
                language=node.language,
            )
        )
    return tuple(items)
