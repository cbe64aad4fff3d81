"""What writers declare: the front matter of every kind of file.

The fields are the allowed keys, their types the allowed values, their descriptions the JSON
Schema's.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Annotated, Any, Literal

from msgspec import Meta, Struct

from doum.schema import Moment

Text = Annotated[str, Meta(min_length=1, pattern=r"\S")]
Weight = Annotated[int, Meta(ge=-1_000_000, le=1_000_000, description="Order, smaller first.")]
Slug = Annotated[
    str,
    Meta(
        min_length=1,
        description="A piece of a URL: letters, digits, hyphens and underscores.",
    ),
]
IconName = Literal["chat", "channel", "megaphone", "briefcase", "lifebuoy"]
Accent = Annotated[
    str,
    Meta(
        pattern=r"^(blue|teal|violet|orange|green|pink|indigo|amber|#[0-9a-fA-F]{6})$",
        description='A name, or a colour such as "#2a6f4e", in quotes.',
        extra={"expected": 'blue, teal, violet, orange, green, pink, indigo, amber, "#2a6f4e"'},
    ),
]
FacetName = Literal["audience", "device", "plan"]
FACETS: tuple[FacetName, ...] = ("audience", "device", "plan")


class FrontMatter(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """The base of everything that a writer declares."""


class ContactMeta(FrontMatter, frozen=True, kw_only=True):
    """A way to reach people."""

    title: Text
    url: Annotated[str, Meta(pattern=r"^(https?://|mailto:|tel:)", description="Where it leads.")]
    hours: Annotated[str, Meta(description="When somebody answers, in your own words.")] = ""
    open: Annotated[
        tuple[str, ...],
        Meta(description="When somebody answers, for the clock: mon-fri 10:00-18:00."),
    ] = ()
    closed: Annotated[tuple[date, ...], Meta(description="Days on which nobody does.")] = ()
    plan: Annotated[tuple[str, ...], Meta(description="For which plans; left out, for all.")] = ()


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
    weight: Weight = 0
    contact: tuple[ContactMeta, ...] = ()
    status_url: Annotated[
        str, Meta(pattern=r"^(https?://.*)?$", description="Its status page.")
    ] = ""
    categories: tuple[CategoryMeta, ...] = ()
    extra: dict[str, Any] = {}


class ArticleMeta(FrontMatter, frozen=True, kw_only=True, tag="article"):
    """The front matter of an article or a guide."""

    title: Annotated[Text, Meta(description="The question, as a customer asks it.")]
    category: Annotated[
        tuple[str, ...], Meta(description="From the top down: slugs or titles of the tree.")
    ] = ()
    summary: Annotated[str, Meta(description="The answer in a sentence, for lists.")] = ""
    slug: Annotated[str, Meta(description="The last piece of the URL; else the file's name.")] = ""
    weight: Weight = 0
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
    notify: Annotated[
        bool, Meta(description="Readers who follow the feeds are told when it is updated.")
    ] = False
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
    prepublish: Annotated[
        bool, Meta(description="Put it into pages before it starts; browsers show it on time.")
    ] = False
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
