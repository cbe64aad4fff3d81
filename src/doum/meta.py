"""What writers declare: the front matter of every kind of file.

The fields are the allowed keys, their types the values; editors show the descriptions.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Annotated, Any, Literal

from msgspec import Meta, Struct

from doum.declared_types import Moment

Text = Annotated[str, Meta(min_length=1, pattern=r"\S")]
Weight = Annotated[
    int,
    Meta(
        ge=-1_000_000, le=1_000_000, description="Order among its siblings, smaller numbers first."
    ),
]
Word = Annotated[str, Meta(extra={"word": True})]
"""A name or an address: a ` #` behind it is a comment, because it cannot hold one."""

Slug = Annotated[
    Word,
    Meta(min_length=1, description="Part of the URL: letters, digits, hyphens and underscores."),
]
IconName = Literal["chat", "channel", "megaphone", "briefcase", "lifebuoy"]
Accent = Annotated[
    str,
    Meta(
        pattern=r"^(blue|teal|violet|orange|green|pink|indigo|amber|#[0-9a-fA-F]{6})$",
        description='Accent colour: a name, or a colour such as "#2a6f4e", in quotes.',
        extra={"expected": 'blue, teal, violet, orange, green, pink, indigo, amber, "#2a6f4e"'},
    ),
]
Keywords = Annotated[
    tuple[str, ...], Meta(description="Other words that customers use: searched, not shown.")
]
Reviewed = Annotated[
    date | None, Meta(description="Date of the last review: 2026-11-22. Not shown.")
]
LastPart = Annotated[
    Word, Meta(description="Last part of the URL. By default, the name of the file.")
]
Aliases = Annotated[
    tuple[Word, ...], Meta(description="Old URLs that redirect here; each starts with /.")
]
Draft = Annotated[bool, Meta(description="Do not publish it yet.")]
PublishAt = Annotated[
    Moment | None,
    Meta(
        description="When to publish it: a date (2026-12-01), or a date and time "
        "(2026-12-01 09:00) in the site's time zone."
    ),
]
ExpiresAt = Annotated[
    Moment | None,
    Meta(
        description="When to stop publishing it: a date (2026-12-31), through the end of that "
        "day, or a date and time (2026-12-31 18:00) in the site's time zone."
    ),
]
Searchable = Annotated[bool, Meta(description="Include it in the search.")]
Extra = Annotated[dict[str, Any], Meta(description="Your own keys, for templates.")]
FacetName = Literal["audience", "device", "plan"]
FACETS: tuple[FacetName, ...] = ("audience", "device", "plan")


class FrontMatter(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """The base of the front matter of every kind of file."""


class ContactMeta(FrontMatter, frozen=True, kw_only=True):
    """A desk: a way to contact people."""

    title: Annotated[Text, Meta(description="Text of the link, such as Call us.")]
    url: Annotated[
        str,
        Meta(
            pattern=r"^(https?://|mailto:|tel:)",
            description="Link to the desk; starts with https:, http:, mailto: or tel:.",
        ),
    ]
    hours: Annotated[
        str,
        Meta(description="Opening hours in your own words, shown instead of those in `open`."),
    ] = ""
    open: Annotated[
        tuple[str, ...],
        Meta(
            description="Opening hours in the site's time zone, such as mon-fri 10:00-18:00. "
            "Readers see whether the desk is open now."
        ),
    ] = ()
    closed: Annotated[
        tuple[date, ...], Meta(description="Dates on which the desk is closed: 2026-12-25.")
    ] = ()
    plan: Annotated[
        tuple[str, ...], Meta(description="Plans that the desk serves. By default, all.")
    ] = ()


class CategoryMeta(FrontMatter, frozen=True, kw_only=True):
    """A category of a product, with its subcategories."""

    slug: Slug
    title: Annotated[Text, Meta(description="Name of the category.")]
    summary: Annotated[str, Meta(description="The category in a sentence.")] = ""
    categories: Annotated[
        tuple[CategoryMeta, ...], Meta(description="Subcategories, in their order.")
    ] = ()


class SiteMeta(FrontMatter, frozen=True, kw_only=True, tag="site"):
    """`content/_index.md`: the texts of the home page in one language."""

    title: Annotated[Text, Meta(description="Name of the help centre.")]
    summary: Annotated[str, Meta(description="The help centre in a sentence.")] = ""
    contact: Annotated[
        tuple[ContactMeta, ...],
        Meta(description="Ways to contact you, for pages whose product has none that fits."),
    ] = ()
    extra: Extra = {}


class ProductMeta(FrontMatter, frozen=True, kw_only=True, tag="product"):
    """`content/<product>/_index.md`: a product and its categories."""

    title: Annotated[Text, Meta(description="Name of the product.")]
    summary: Annotated[str, Meta(description="The product in a sentence.")] = ""
    icon: Annotated[IconName, Meta(description="Icon of the product.")] = "lifebuoy"
    accent: Accent = "blue"
    weight: Weight = 0
    contact: Annotated[
        tuple[ContactMeta, ...], Meta(description="Ways to contact the product's support.")
    ] = ()
    status_url: Annotated[
        str, Meta(pattern=r"^(https?://.*)?$", description="URL of the product's status page.")
    ] = ""
    categories: Annotated[
        tuple[CategoryMeta, ...], Meta(description="Categories of the product, in their order.")
    ] = ()
    extra: Extra = {}


class ArticleMeta(FrontMatter, frozen=True, kw_only=True, tag="article"):
    """The front matter of an article or a guide."""

    title: Annotated[Text, Meta(description="The question, as a customer asks it.")]
    category: Annotated[
        tuple[str, ...],
        Meta(description="Categories from the top level down, by slug or title: [billing, plans]."),
    ] = ()
    summary: Annotated[
        str,
        Meta(
            description="The answer in a sentence, for lists. By default, the beginning of the "
            "text."
        ),
    ] = ""
    slug: LastPart = ""
    weight: Weight = 0
    audience: Annotated[
        tuple[str, ...], Meta(description="Audiences that the article is for. By default, all.")
    ] = ()
    device: Annotated[
        tuple[str, ...], Meta(description="Devices that the article applies to. By default, all.")
    ] = ()
    plan: Annotated[
        tuple[str, ...], Meta(description="Plans that the article applies to. By default, all.")
    ] = ()
    tags: Annotated[
        tuple[str, ...], Meta(description="Tags, shown below the article and searched.")
    ] = ()
    keywords: Keywords = ()
    author: Annotated[str, Meta(description="Author, shown to readers.")] = ""
    owner: Annotated[
        str, Meta(description="Person or team in charge of the article. Not shown.")
    ] = ""
    updated: Annotated[
        date | None, Meta(description="Date of the last change, shown to readers: 2026-11-22.")
    ] = None
    reviewed: Reviewed = None
    related: Annotated[
        tuple[Word, ...],
        Meta(
            description="Related articles: slugs of the same product, or product/slug. Similar "
            "articles are added."
        ),
    ] = ()
    aliases: Aliases = ()
    popular: Annotated[bool, Meta(description="List it under the popular questions.")] = False
    featured: Annotated[
        bool, Meta(description="List it below the search field of the home page.")
    ] = False
    draft: Draft = False
    publish_at: PublishAt = None
    expires_at: ExpiresAt = None
    layout: Annotated[
        Literal["article", "guide"],
        Meta(description="`article` for one answer, `guide` for a longer text with sections."),
    ] = "article"
    template: Annotated[
        Word,
        Meta(
            description="Page template of the theme, such as wide.html. By default, that of the "
            "layout."
        ),
    ] = ""
    searchable: Searchable = True
    notify: Annotated[
        bool, Meta(description="Announce it in the feeds whenever `updated` changes.")
    ] = False
    extra: Extra = {}


class IntroductionMeta(FrontMatter, frozen=True, kw_only=True, tag="introduction"):
    """`_category.md` in a folder of a product: the text of a category's page."""

    title: Annotated[str, Meta(description="Searched. The page shows the category's name.")] = ""
    category: Annotated[
        tuple[str, ...],
        Meta(description="Category to introduce. By default, that of the folder's name."),
    ] = ()
    summary: Annotated[str, Meta(description="Replaces the summary in `_index.md`.")] = ""
    keywords: Keywords = ()
    owner: Annotated[str, Meta(description="Person or team in charge of the text. Not shown.")] = ""
    updated: Annotated[
        date | None, Meta(description="Date of the last change, for search engines: 2026-11-22.")
    ] = None
    reviewed: Reviewed = None
    aliases: Aliases = ()
    draft: Draft = False
    publish_at: PublishAt = None
    expires_at: ExpiresAt = None
    searchable: Searchable = True


class NoticeMeta(FrontMatter, frozen=True, kw_only=True, tag="notice"):
    """`content/_notices/*.md`: an announcement."""

    title: Annotated[Text, Meta(description="What readers need to know, in a line.")]
    severity: Annotated[
        Literal["info", "warning", "critical"], Meta(description="How serious it is.")
    ] = "info"
    summary: Annotated[
        str,
        Meta(description="The notice in a sentence. By default, the beginning of the text."),
    ] = ""
    slug: LastPart = ""
    scope: Annotated[
        tuple[Word, ...],
        Meta(
            description="Where to show it: product, product/category or product/slug. By default, "
            "on the whole site."
        ),
    ] = ()
    starts: Annotated[
        Moment,
        Meta(
            description="When to start showing it: a date (2026-11-22), or a date and time "
            "(2026-11-22 09:00) in the site's time zone. Required, except in translations."
        ),
    ] = ""
    ends: Annotated[
        Moment | None,
        Meta(
            description="When to stop showing it: a date (2026-11-30), through the end of that "
            "day, or a date and time (2026-11-30 04:00) in the site's time zone."
        ),
    ] = None
    prepublish: Annotated[
        bool,
        Meta(
            description="Put it into the pages, hidden, before it starts. Browsers then show it on "
            "time, without a build."
        ),
    ] = False
    draft: Draft = False
    extra: Extra = {}


class SnippetMeta(FrontMatter, frozen=True, kw_only=True, tag="snippet"):
    """`content/_snippets/*.md`: text that articles share. It has no front matter."""


Kind = Literal["site", "product", "introduction", "article", "notice", "snippet"]
AnyMeta = SiteMeta | ProductMeta | IntroductionMeta | ArticleMeta | NoticeMeta | SnippetMeta
META_OF: Mapping[Kind, type[FrontMatter]] = {
    "site": SiteMeta,
    "product": ProductMeta,
    "introduction": IntroductionMeta,
    "article": ArticleMeta,
    "notice": NoticeMeta,
    "snippet": SnippetMeta,
}
