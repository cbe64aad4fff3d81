"""The data of a site: documents as parsed, the library, rendered bodies. Frozen, no I/O."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Literal

from msgspec import Struct

from doum.meta import (
    AnyMeta,
    ArticleMeta,
    IntroductionMeta,
    Kind,
    NoticeMeta,
    ProductMeta,
    SiteMeta,
)
from doum.problems import Problem


class Document(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A source file as parsed, without its body.

    Attributes:
        path: relative to the site's folder, NFC.
        kind: what the file declares, which follows from its place and name.
        name: the file's name without language and extension.
        product: the product's folder; empty for files of the whole site.
        language: the language code in the file's name, or the site's own.
        meta: the front matter as written; `None` if a problem prevents reading it.
        keys: the keys in the file's own front matter.
        body_digest: digest of the body as written.
        body_line: the line of the file on which the body starts.
        snippets: the snippets that the body includes, each with the line of its first use.
    """

    path: str
    kind: Kind
    name: str
    product: str = ""
    language: str
    digest: str
    meta: AnyMeta | None = None
    keys: tuple[str, ...] = ()
    body_digest: str = ""
    body_line: int = 1
    snippets: dict[str, int] = {}
    problems: tuple[Problem, ...] = ()


def address_of(document: Document) -> str:
    """Return the path, without language and extension, that a document's translations share."""
    folder = document.path.rpartition("/")[0]
    return f"{folder}/{document.name}"


class Category(Struct, frozen=True, kw_only=True):
    """A category of a product; `path` joins the slugs from the product down."""

    path: str
    slug: str
    titles: Mapping[str, str]
    summaries: Mapping[str, str]
    children: tuple[Category, ...] = ()


def walk(categories: Iterable[Category]) -> Iterator[Category]:
    """Yield the categories of a tree in pre-order."""
    for category in categories:
        yield category
        yield from walk(category.children)


def lineage(path: str) -> tuple[str, ...]:
    """Return the paths of the product and of all categories from there to `path`, inclusive."""
    parts = path.split("/")
    return tuple("/".join(parts[:end]) for end in range(1, len(parts) + 1))


class Product(Struct, frozen=True, kw_only=True):
    """A product that the help is about: a folder of `content/`.

    Attributes:
        metas: its front matter by language, inherited keys filled in.
        categories: its top-level categories.
        intros: the documents that introduce it, by language.
    """

    slug: str
    metas: Mapping[str, ProductMeta]
    categories: tuple[Category, ...]
    intros: Mapping[str, Document]


class Article(Struct, frozen=True, kw_only=True):
    """One question and its answer (or a guide) in one language, inherited keys filled in.

    Attributes:
        key: `product/slug`, the same in every language.
        url: root-relative, without the site's base path.
        category: path of its category (`messenger/billing/plans`), or only the product.
        unpublished: why only a preview shows it.
    """

    key: str
    language: str
    product: str
    slug: str
    url: str
    category: str
    meta: ArticleMeta
    document: Document
    unpublished: Literal["", "draft", "early"] = ""


class Introduction(Struct, frozen=True, kw_only=True):
    """The text of a category's page in one language, inherited keys filled in.

    Attributes:
        category: path of the category (`messenger/billing/plans`).
        url: that of the category's page.
        unpublished: why only a preview shows it.
    """

    category: str
    language: str
    url: str
    meta: IntroductionMeta
    document: Document
    unpublished: Literal["", "draft", "early"] = ""

    @property
    def product(self) -> str:
        """The product of the category."""
        return self.category.partition("/")[0]


NoticeState = Literal["current", "upcoming", "past"]


class Notice(Struct, frozen=True, kw_only=True):
    """An announcement in one language; `starts_at` and `ends_at` are ISO times with offset.

    `state` is its state at build time; pages contain `upcoming` notices hidden.
    """

    slug: str
    language: str
    url: str
    meta: NoticeMeta
    starts_at: str
    ends_at: str
    state: NoticeState = "current"
    document: Document


class Library(Struct, frozen=True, kw_only=True):
    """The whole content of a site, by key; its objects do not refer to each other.

    Attributes:
        languages: codes, the site's own first.
        timezone: time zone for dates and times without an offset.
        sites: texts of the home page by language.
        site_keys: the keys in each language's own file, by language.
        products: by slug, in order.
        articles: language -> key -> article, in reading order (product, category, weight, title).
        stand_ins: language -> key -> the original of an article that the language lacks, with its
            URL in that language.
        notices: language -> notices in force, newest first.
        upcoming_notices: language -> notices that pages contain, hidden, before they start.
        past_notices: language -> notices that are over.
        hidden: drafts and articles outside their dates: path of the document -> key.
        hidden_notices: drafts and notices that start later: path of the document -> path of the
            page.
        snippets: (name, language) -> document; the own language's where a language has none.
        next_change: the next time (UTC seconds) at which a date changes what is published.
        introductions: language -> path of a category -> its introduction.
        introduced: path of an introduction's document, also of a hidden one -> its category.
    """

    languages: tuple[str, ...]
    timezone: str = "Asia/Seoul"
    sites: Mapping[str, SiteMeta]
    site_keys: Mapping[str, tuple[str, ...]]
    products: Mapping[str, Product]
    articles: Mapping[str, Mapping[str, Article]]
    stand_ins: Mapping[str, Mapping[str, Article]]
    notices: Mapping[str, tuple[Notice, ...]]
    upcoming_notices: Mapping[str, tuple[Notice, ...]]
    past_notices: Mapping[str, tuple[Notice, ...]]
    hidden: Mapping[str, str]
    hidden_notices: Mapping[str, str] = {}
    snippets: Mapping[tuple[str, str], Document]
    next_change: float | None = None
    introductions: Mapping[str, Mapping[str, Introduction]] = {}
    introduced: Mapping[str, str] = {}

    @property
    def own(self) -> str:
        """The site's own language: that of files without a language code in their names."""
        return self.languages[0]

    @property
    def others(self) -> tuple[str, ...]:
        """The languages that the site is translated into."""
        return self.languages[1:]

    def notices_shown(self, language: str) -> tuple[Notice, ...]:
        """Return the notices that pages of a language contain, newest first."""
        return (*self.upcoming_notices[language], *self.notices[language])

    def notices_told(self, language: str) -> tuple[Notice, ...]:
        """Return the notices that have started, including those that are over."""
        return (*self.notices[language], *self.past_notices[language])

    def notices_published(self, language: str) -> tuple[Notice, ...]:
        """Return the notices of a language that have a page."""
        return (*self.notices_shown(language), *self.past_notices[language])


def held_paths(library: Library, language: str) -> set[str]:
    """Return the paths of the products and categories with articles or text in a language."""
    places = {article.category for article in library.articles[language].values()}
    places |= library.introductions.get(language, {}).keys()
    return {path for place in places for path in lineage(place)}


class Reference(Struct, frozen=True, array_like=True):
    """A link or an image to a page or file of the site; `sized` if the writer gave its size."""

    target: str
    image: bool = False
    sized: bool = False


class Heading(Struct, frozen=True, array_like=True):
    """A heading of a body; `nested` if it is inside a block, such as a callout or a tab."""

    level: int
    id: str
    title: str
    nested: bool = False


FileState = Literal["", "active", "bare", "broken", "empty"]


class FileFacts(Struct, frozen=True, array_like=True):
    """Facts about a static file.

    Attributes:
        width: in pixels; 0 if it has none, or none that is known.
        size: in bytes.
        format: the name of the format that its bytes have; empty if it is not known.
        state: what is wrong with its content: an SVG with a script (`active`) or without its
            namespace (`bare`), an image that cannot be shown (`broken`), no content (`empty`).
    """

    digest: str
    width: int = 0
    height: int = 0
    size: int = 0
    format: str = ""
    state: FileState = ""


class Rendered(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """The result of rendering a body, without the HTML, which is stored separately.

    Attributes:
        html_digest: digest of the HTML, in which references are still tokens.
        references: the reference for each token, by the token's number.
        anchors: every id in the HTML.
        excerpt: the first sentences as plain text.
        parts: the parts that scripts enhance: `code`, `details`, `figures`, `tables`, `tabs`,
            `video`.
        problems: problems found while rendering, with lines of the body and without the file.
    """

    html_digest: str
    references: tuple[Reference, ...] = ()
    headings: tuple[Heading, ...] = ()
    anchors: tuple[str, ...] = ()
    excerpt: str = ""
    parts: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()


class Target(Struct, frozen=True, array_like=True, omit_defaults=True):
    """A resolved reference: the URL and, for an image, its size in pixels."""

    url: str
    width: int = 0
    height: int = 0
    broken: bool = False
