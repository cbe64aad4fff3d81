"""The data of a site: documents as parsed, the library, rendered bodies. Frozen, no I/O."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Literal

from msgspec import Struct

from doum.meta import AnyMeta, ArticleMeta, Kind, NoticeMeta, ProductMeta, SiteMeta
from doum.problems import Problem


class Document(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A source file as parsed, without its body.

    Attributes:
        path: relative to the site's folder, NFC.
        kind: what the file declares, told by its place and name.
        name: the file's name without language and extension.
        product: the product's folder, empty for what belongs to the whole site.
        language: the language that it is written in: the one in its name, or the site's own.
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
    language: str
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


def walk(categories: Iterable[Category]) -> Iterator[Category]:
    """Walk a tree from the top down, each node before its children."""
    for category in categories:
        yield category
        yield from walk(category.children)


def lineage(path: str) -> tuple[str, ...]:
    """Return the paths of a product and of the categories down to `path`, itself included."""
    parts = path.split("/")
    return tuple("/".join(parts[:end]) for end in range(1, len(parts) + 1))


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
        unpublished: why only previews show it.
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


NoticeState = Literal["current", "upcoming", "past"]


class Notice(Struct, frozen=True, kw_only=True):
    """An announcement in one language; `starts_at` and `ends_at` are ISO moments with offset.

    `state` is where the build finds it in time; `upcoming` ones are told ahead, hidden.
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
    """All that a site holds, by key; nothing in it points to another object of it.

    Attributes:
        languages: codes, the site's own first.
        timezone: in which dates and hours without an offset are meant.
        sites: the home page's texts by language.
        site_keys: which of them a language's own file gives, by language.
        products: by slug, in their order.
        articles: language -> key -> article, in reading order (product, category, weight, title).
        stand_ins: language -> key -> the source of an article that the language lacks, at its
            address there.
        notices: language -> notices in force, newest first.
        upcoming_notices: those that pages hold before their start, hidden.
        past_notices: those that are over.
        hidden: drafts and articles outside their dates: path of the document -> key.
        snippets: (name, language) -> document; the site's language stands in for others.
        next_change: the next moment (UTC seconds) at which a date changes what is published.
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
    snippets: Mapping[tuple[str, str], Document]
    next_change: float | None = None

    @property
    def own(self) -> str:
        """The site's own language: that of files whose names carry none."""
        return self.languages[0]

    @property
    def others(self) -> tuple[str, ...]:
        """The languages that the site is translated into."""
        return self.languages[1:]

    def notices_shown(self, language: str) -> tuple[Notice, ...]:
        """Return the notices that pages of a language hold, newest first."""
        return (*self.upcoming_notices[language], *self.notices[language])

    def notices_told(self, language: str) -> tuple[Notice, ...]:
        """Return the notices that have begun, whether or not they are over."""
        return (*self.notices[language], *self.past_notices[language])

    def notices_published(self, language: str) -> tuple[Notice, ...]:
        """Return the notices of a language that have a page."""
        return (*self.notices_shown(language), *self.past_notices[language])


class Reference(Struct, frozen=True, array_like=True):
    """A link or an image in a body that leads into the site.

    `target` is as written; `sized` tells that the writer gave the image its size.
    """

    target: str
    image: bool = False
    sized: bool = False


class Heading(Struct, frozen=True, array_like=True):
    """A heading of a body; `nested` in a block of it, such as a callout or a tab."""

    level: int
    id: str
    title: str
    nested: bool = False


class FileFacts(Struct, frozen=True, array_like=True):
    """What is known of a static file: its state on disk, digest, size in pixels (0 for none).

    `active` tells that an SVG holds a script.
    """

    stamp: str
    digest: str
    width: int = 0
    height: int = 0
    active: bool = False


class Rendered(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What rendering a body gives, apart from the HTML itself, which is kept beside it.

    Attributes:
        html_digest: digest of the HTML, in which references are still tokens.
        references: what token number i stands for.
        anchors: every id in the HTML.
        excerpt: the first sentences as plain text.
        text_digest: digest of the Markdown text, snippets included.
        parts: what it holds that a script improves: `code`, `details`, `figures`, `tables`,
            `tabs`, `video`.
        problems: what was found while rendering, at lines of the body, without the file.
    """

    html_digest: str
    references: tuple[Reference, ...] = ()
    headings: tuple[Heading, ...] = ()
    anchors: tuple[str, ...] = ()
    excerpt: str = ""
    text_digest: str = ""
    parts: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()


class Target(Struct, frozen=True, array_like=True, omit_defaults=True):
    """What a reference turned out to be: a URL, and an image's size in pixels."""

    url: str
    width: int = 0
    height: int = 0
    broken: bool = False
