"""The pages of one product in one language: its home page, categories, articles and guides."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from doum.model import Article, Category, Notice, Product, walk
from doum.plan.filters import filters_of
from doum.plan.heads import Heads
from doum.plan.likeness import MOST
from doum.plan.lists import ListPage, list_pages
from doum.plan.outline import article_page, guide_page, introduced_page
from doum.plan.overview_pages import chosen, site_link
from doum.plan.page import Page
from doum.plan.related import related_keys
from doum.plan.shelf import Shelf
from doum.plan.twin_pages import twin_of
from doum.views.frame import ProductView, SiteView
from doum.views.pages import CategoryPage, ProductPage, ReadingPage
from doum.views.parts import CategoryNode, Link, NavItem, NoticeCard

REVISION = 12


class ProductPages:
    """Plans the pages of one product.

    Args:
        site: the values shared by every page of the language.
        shelf: the language's articles.
        translate: returns the interface text for a message id.
    """

    def __init__(
        self,
        site: SiteView,
        product: Product,
        shelf: Shelf,
        heads: Heads,
        translate: Callable[[str], str],
    ) -> None:
        self.site, self.product, self.shelf, self.heads = site, product, shelf, heads
        self.translate = translate
        self.notices = [n for n in shelf.library.notices_shown(shelf.language) if n.meta.scope]
        self.view = self._view()

    def plan(self, page_size: int) -> Iterator[Page]:
        """Yield the product's pages, the most general first."""
        if self.shelf.has(self.product.slug):
            yield self._home()
        for category in walk(self.product.categories):
            if self.shelf.has(category.path):
                yield from self._lists(category, page_size)
        for path in (self.product.slug, *(c.path for c in walk(self.product.categories))):
            yield from self._articles(path)

    def _view(self) -> ProductView:
        shelf, product = self.shelf, self.product
        meta = shelf.names.meta_of(product)
        return ProductView(
            slug=product.slug,
            title=meta.title,
            url=shelf.names.href(product.slug) if shelf.has(product.slug) else self._own_url(),
            accent=meta.accent,
            desks=shelf.names.desks(product),
            language=shelf.names.spoken(product.metas),
            notices=self.site.notices
            + self._notices(lambda notice: product.slug in notice.meta.scope),
        )

    def _own_url(self) -> str:
        """Return the product's page in the site's own language, where it always exists."""
        urls = self.shelf.urls
        return urls.href(urls.at(urls.own, self.product.slug))

    def _notices(self, is_meant: Callable[[Notice], bool]) -> tuple[NoticeCard, ...]:
        return tuple(self.shelf.notice_card(notice) for notice in self.notices if is_meant(notice))

    def _notices_at(self, path: str, article: str = "") -> tuple[NoticeCard, ...]:
        """Return the notices about a category, its ancestors, or one of its articles."""
        if not self.notices:
            return ()
        places = {article, *(node.path for node in self.shelf.trail(path))}
        return self._notices(lambda notice: not places.isdisjoint(notice.meta.scope))

    def _page(
        self, url: str, template: str, page: ProductPage | CategoryPage, path: str = ""
    ) -> Page:
        """Make a page; `path` is the document that introduces it."""
        return Page(
            url=url,
            template=template,
            language=self.shelf.language,
            site=self.site,
            product=self.view,
            page=page,
            body=self.shelf.body(path),
            document=path,
        )

    def _home(self) -> Page:
        shelf, product = self.shelf, self.product
        meta = shelf.names.meta_of(product)
        intro = product.intros.get(shelf.language)
        path = intro.path if intro else ""
        guides = [
            article
            for article in shelf.articles.values()
            if article.product == product.slug and article.meta.layout == "guide"
        ]
        loose = shelf.by_category.get(product.slug, ())
        head = self.heads.of_product(
            shelf.language,
            self.view.title,
            product.slug,
            description=meta.summary,
        )
        breadcrumbs = (site_link(self.site),)
        page = ProductPage(
            head=self.heads.with_trail(head, breadcrumbs),
            breadcrumbs=breadcrumbs,
            summary=meta.summary,
            icon=meta.icon,
            count=shelf.counts.get(product.slug, 0),
            categories=shelf.nodes(product),
            popular=chosen(shelf, "popular", product.slug),
            guides=tuple(shelf.card(article) for article in guides),
            articles=tuple(shelf.card(article) for article in loose),
            has_body=path in shelf.rendered,
        )
        return self._page(shelf.urls.at(shelf.language, product.slug), "product.html", page, path)

    def _lists(self, category: Category, page_size: int) -> Iterator[Page]:
        shelf = self.shelf
        articles = shelf.under(category)
        first = shelf.urls.at(shelf.language, category.path)
        shared = (
            shelf.node(category),
            self._crumbs(category.path)[:-1],
            shelf.navigation(self.product, category.path),
        )
        filters = filters_of(shelf, category, articles)
        introduction = shelf.introductions.get(category.path)
        for part in list_pages(
            first, articles, page_size, shelf.urls.href, self.translate, filters
        ):
            page = self._category(category, part, first, *shared)
            path = ""
            if introduction and part.url == first:
                path = introduction.document.path
                page = introduced_page(page, introduction, shelf.rendered[path])
            yield self._page(part.url, "category.html", page, path)

    def _category(
        self,
        category: Category,
        part: ListPage,
        first: str,
        node: CategoryNode,
        breadcrumbs: tuple[Link, ...],
        navigation: tuple[NavItem, ...],
    ) -> CategoryPage:
        shelf = self.shelf
        number = part.pagination.current
        title = f"{node.title} · {part.chosen.badge.label}" if part.chosen else node.title
        head = self.heads.of_product(
            shelf.language,
            f"{title} ({number})" if number > 1 else title,
            category.path,
            url=part.url,
            description=node.summary,
            canonical=first if part.order.slug or part.chosen else part.url,
        )
        return CategoryPage(
            head=self.heads.with_trail(head, breadcrumbs),
            title=node.title,
            summary=node.summary,
            breadcrumbs=breadcrumbs,
            navigation=navigation,
            subcategories=node.children,
            sorts=part.sorts,
            filters=part.filters,
            articles=tuple(shelf.card(article) for article in part.articles),
            count=part.count,
            pagination=part.pagination,
            language=node.language,
            notices=self._notices_at(category.path),
        )

    def _articles(self, path: str) -> Iterator[Page]:
        """Plan the pages of the articles directly in one category."""
        shelf = self.shelf
        articles = shelf.by_category.get(path, [])
        stand_ins = shelf.stand_ins_by_category.get(path, [])
        if not articles and not stand_ins:
            return
        breadcrumbs = self._crumbs(path)
        navigation = shelf.navigation(self.product, path)

        def reading(article: Article, related: tuple[str, ...]) -> ReadingPage:
            notices = self._notices_at(path, article.key)
            return self._reading(article, breadcrumbs, navigation, notices, related)

        for index, article in enumerate(articles):
            shared = reading(article, related_keys(shelf, article))
            before = articles[index - 1] if index else None
            after = articles[index + 1] if index + 1 < len(articles) else None
            page = self._article_page(
                article, shared, self._neighbour(before), self._neighbour(after)
            )
            yield page
            yield twin_of(page, shared, self.shelf.urls.origin)
        for article in stand_ins:
            near = [*related_keys(shelf, article), *(other.key for other in articles)]
            shared = reading(article, tuple(dict.fromkeys(near))[:MOST])
            yield self._article_page(article, shared, None, None)

    def _crumbs(self, path: str) -> tuple[Link, ...]:
        home = site_link(self.site)
        return (home, *self.shelf.breadcrumbs(self.product, path))

    def _neighbour(self, article: Article | None) -> Link | None:
        if article is None:
            return None
        return Link(title=article.meta.title, url=self.shelf.urls.href(article.url))

    def _reading(
        self,
        article: Article,
        breadcrumbs: tuple[Link, ...],
        navigation: tuple[NavItem, ...],
        notices: tuple[NoticeCard, ...],
        related: tuple[str, ...],
    ) -> ReadingPage:
        shelf = self.shelf
        card = shelf.card(article)
        head = self.heads.of_article(
            shelf.language, card.title, article.key, article.url, card.summary
        )
        is_translated = article.language == shelf.language
        return ReadingPage(
            head=self.heads.with_trail(head, breadcrumbs),
            title=card.title,
            summary=article.meta.summary,
            breadcrumbs=breadcrumbs,
            navigation=navigation,
            badges=card.badges,
            key=article.key,
            revision=article.document.body_digest[:REVISION],
            desks=shelf.names.desks(self.product, article.meta.plan),
            related=tuple(shelf.card(shelf.articles[key]) for key in related),
            updated=card.updated,
            author=article.meta.author,
            author_language=shelf.names.author_language(article),
            tags=article.meta.tags,
            notices=notices,
            extra=article.meta.extra,
            unpublished=article.unpublished,
            publish_at=(article.meta.publish_at or "") if article.unpublished else "",
            language="" if is_translated else article.language,
            closest_url="" if is_translated else shelf.urls.href(shelf.closest(article.category)),
        )

    def _article_page(
        self, article: Article, shared: ReadingPage, before: Link | None, after: Link | None
    ) -> Page:
        rendered = self.shelf.rendered.get(article.document.path)
        headings = rendered.headings if rendered else ()
        is_guide = article.meta.layout == "guide"
        return Page(
            url=article.url,
            template=article.meta.template or f"{article.meta.layout}.html",
            language=self.shelf.language,
            site=self.site,
            product=self.view,
            page=guide_page(shared, headings)
            if is_guide
            else article_page(shared, headings, before, after),
            body=self.shelf.body(article.document.path),
            document=article.document.path,
        )
