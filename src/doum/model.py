"""The data of a site: front matter, documents, the library. Frozen, no I/O.

The classes named `…Meta` are the front matter that writers type: their fields are the
allowed keys, their types the allowed values, their descriptions the JSON Schema's.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Annotated, Any, Literal

from msgspec import Meta, Struct

from doum.errors import Problem
from doum.schema import Moment

Text = Annotated[str, Meta(min_length=1)]
Slug = Annotated[
    str,
    Meta(
        min_length=1,
        description="A piece of a URL: letters, digits, hyphens and underscores.",
    ),
]
IconName = Literal["chat", "channel", "megaphone", "briefcase", "lifebuoy"]
Accent = Literal["blue", "teal", "violet", "orange", "green", "pink", "indigo", "amber"]
FacetName = Literal["audience", "device", "plan"]
FACETS: tuple[FacetName, ...] = ("audience", "device", "plan")


class FrontMatter(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """The base of everything that a writer declares."""


class ContactMeta(FrontMatter, frozen=True, kw_only=True):
    """A way to reach people."""

    title: Text
    url: Annotated[str, Meta(pattern=r"^(https?://|mailto:|tel:)", description="Where it leads.")]
    hours: Annotated[str, Meta(description="When somebody answers.")] = ""


class CategoryMeta(FrontMatter, frozen=True, kw_only=True):
    """A node of a product's category tree."""

    slug: Slug
    title: Text
    summary: str = ""
    categories: tuple[CategoryMeta, ...] = ()


class SiteMeta(FrontMatter, frozen=True, kw_only=True, tag="site"):
    """`content/_index.md`: the home page's texts in one language."""

    title: Text
    summary: str = ""
    contact: tuple[ContactMeta, ...] = ()
    extra: dict[str, Any] = {}


class ProductMeta(FrontMatter, frozen=True, kw_only=True, tag="product"):
    """`content/<product>/_index.md`: what a product is, and its category tree."""

    title: Text
    summary: str = ""
    icon: IconName = "lifebuoy"
    accent: Accent = "blue"
    weight: Annotated[int, Meta(description="Order on the home page, smaller first.")] = 0
    contact: tuple[ContactMeta, ...] = ()
    status_url: str = ""
    categories: tuple[CategoryMeta, ...] = ()
    extra: dict[str, Any] = {}


class ArticleMeta(FrontMatter, frozen=True, kw_only=True, tag="article"):
    """The front matter of an article or a guide."""

    title: Annotated[str, Meta(min_length=1, description="The question, as a customer asks it.")]
    category: Annotated[
        tuple[str, ...], Meta(description="From the top down: slugs or titles of the tree.")
    ] = ()
    summary: Annotated[str, Meta(description="The answer in a sentence, for lists.")] = ""
    slug: Annotated[str, Meta(description="The last piece of the URL; else the file's name.")] = ""
    weight: Annotated[int, Meta(description="Order in the category, smaller first.")] = 0
    audience: Annotated[tuple[str, ...], Meta(description="Whom the answer is for.")] = ()
    device: Annotated[tuple[str, ...], Meta(description="Which devices it holds for.")] = ()
    plan: Annotated[tuple[str, ...], Meta(description="Which plans it holds for.")] = ()
    tags: tuple[str, ...] = ()
    keywords: Annotated[
        tuple[str, ...], Meta(description="Other words that customers use; searched, not shown.")
    ] = ()
    author: str = ""
    owner: str = ""
    updated: date | None = None
    reviewed: date | None = None
    related: Annotated[
        tuple[str, ...], Meta(description="Slugs of this product, or product/slug.")
    ] = ()
    aliases: Annotated[
        tuple[str, ...], Meta(description="Old addresses that lead here; each starts with /.")
    ] = ()
    popular: bool = False
    featured: bool = False
    draft: bool = False
    publish_at: Moment | None = None
    expires_at: Moment | None = None
    layout: Literal["article", "guide"] = "article"
    template: Annotated[str, Meta(description="A page template of the theme to use.")] = ""
    searchable: bool = True
    extra: dict[str, Any] = {}


class NoticeMeta(FrontMatter, frozen=True, kw_only=True, tag="notice"):
    """`content/_notices/*.md`: an announcement."""

    title: Text
    severity: Literal["info", "warning", "critical"] = "info"
    summary: str = ""
    slug: str = ""
    scope: Annotated[
        tuple[str, ...],
        Meta(
            description="Nothing for the whole site, or: product, product/category, product/slug."
        ),
    ] = ()
    starts: Annotated[Moment, Meta(description="From when; only translations inherit it.")] = ""
    ends: Annotated[Moment | None, Meta(description="Until when; a day counts whole.")] = None
    draft: bool = False
    extra: dict[str, Any] = {}


class SnippetMeta(FrontMatter, frozen=True, kw_only=True, tag="snippet"):
    """`content/_snippets/*.md`: text shared by articles; it declares nothing."""


Kind = Literal["site", "product", "article", "notice", "snippet"]
AnyMeta = SiteMeta | ProductMeta | ArticleMeta | NoticeMeta | SnippetMeta
META_OF: Mapping[Kind, type[FrontMatter]] = {
    "site": SiteMeta,
    "product": ProductMeta,
    "article": ArticleMeta,
    "notice": NoticeMeta,
    "snippet": SnippetMeta,
}


class Document(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A source file as parsed, without its body.

    Attributes:
        path: relative to the site's folder, NFC.
        kind: what the file declares, told by its place and name.
        name: the file's name without language and extension.
        product: the product's folder, empty for what belongs to the whole site.
        language: the language in the file's name, empty for the site's own.
        meta: the front matter as written; `None` where a problem kept it from being read.
        keys: the keys that the file itself gives.
        body_digest: digest of the body as written.
        body_line: the file's line on which the body starts.
        snippets: the snippets that the body takes in, and the line that first does.
    """

    path: str
    kind: Kind
    name: str
    product: str = ""
    language: str = ""
    digest: str
    meta: AnyMeta | None = None
    keys: tuple[str, ...] = ()
    body_digest: str = ""
    body_line: int = 1
    snippets: dict[str, int] = {}
    problems: tuple[Problem, ...] = ()


class Category(Struct, frozen=True, kw_only=True):
    """A node of a product's tree; `path` joins the slugs from the product down."""

    path: str
    slug: str
    titles: Mapping[str, str]
    summaries: Mapping[str, str]
    children: tuple[Category, ...] = ()


class Product(Struct, frozen=True, kw_only=True):
    """A thing that the help is about: a folder of `content/`.

    Attributes:
        metas: what it declares, by language, inherited keys filled in.
        categories: the top of its tree.
        intros: the documents whose bodies introduce it, by language.
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
        category: path of its category (`messenger/billing/plans`), or just the product.
    """

    key: str
    language: str
    product: str
    slug: str
    url: str
    category: str
    meta: ArticleMeta
    document: Document


class Notice(Struct, frozen=True, kw_only=True):
    """An announcement in one language; `starts_at` and `ends_at` are ISO moments with offset."""

    slug: str
    language: str
    url: str
    meta: NoticeMeta
    starts_at: str
    ends_at: str
    document: Document


class Library(Struct, frozen=True, kw_only=True):
    """All that a site holds, by key; nothing in it points to another object of it.

    Attributes:
        languages: codes, the site's own first.
        sites: the home page's texts by language.
        products: by slug, in their order.
        articles: language -> key -> article, in reading order (product, category, weight, title).
        notices: language -> notices, newest first.
        hidden: keys of drafts and of articles outside their dates, with the reason.
        snippets: (name, language) -> document; the site's language stands in for others.
        next_change: the next moment (UTC seconds) at which a date changes what is published.
    """

    languages: tuple[str, ...]
    sites: Mapping[str, SiteMeta]
    products: Mapping[str, Product]
    articles: Mapping[str, Mapping[str, Article]]
    notices: Mapping[str, tuple[Notice, ...]]
    hidden: Mapping[str, str]
    snippets: Mapping[tuple[str, str], Document]
    next_change: float | None = None


Mistake = tuple[str, int, tuple[tuple[str, str], ...]]
"""A rule, a line of the body and the rule's values: a problem that does not know its file yet."""


class Reference(Struct, frozen=True, array_like=True):
    """A link or an image in a body that leads into the site.

    `target` is as written; `sized` tells that the writer gave the image its size.
    """

    target: str
    image: bool = False
    sized: bool = False


class Heading(Struct, frozen=True, array_like=True):
    """A heading of a body."""

    level: int
    id: str
    title: str


class Rendered(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What rendering a body gives, apart from the HTML itself, which is kept beside it.

    Attributes:
        html_digest: digest of the HTML, in which references are still tokens.
        references: what token number i stands for.
        anchors: every id in the HTML.
        excerpt: the first sentences as plain text.
        problems: what was found while rendering.
    """

    html_digest: str
    references: tuple[Reference, ...] = ()
    headings: tuple[Heading, ...] = ()
    anchors: tuple[str, ...] = ()
    excerpt: str = ""
    problems: tuple[Mistake, ...] = ()


class Target(Struct, frozen=True, array_like=True, omit_defaults=True):
    """What a reference turned out to be: a URL, and an image's size in pixels."""

    url: str
    width: int = 0
    height: int = 0
    broken: bool = False
