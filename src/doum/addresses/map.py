"""Every URL that Doum reserves: pages, files and folders of a published site.

Paths are relative to the published folder, page names to the home page of a language.
Nothing that a writer names may use one of them.
"""

from __future__ import annotations

from collections.abc import Iterator

SEARCH, NOTICES, THANKS = "search", "notices", "thanks"
"""Pages of each language, below its home page."""

NOT_FOUND = "404.html"
"""Below every home page: what hosts show for a URL that does not exist."""

OFFLINE = "offline.html"
"""Below every home page: what the service worker shows without a connection."""

WORKER = "sw.js"
HEADERS, REDIRECTS = "_headers", "_redirects"
ROBOTS = "robots.txt"
SITEMAP = "sitemap.xml"

ASSETS = "assets"
SHARE_IMAGES = f"{ASSETS}/share"
SEARCH_DATA = "pagefind"
SEARCH_ENTRY = "lexicon.json"
"""In the search data of a language, the one file not named by its content: it names the others."""

ATOM, JSON_FEED = "feed.xml", "feed.json"
LLMS = "llms.txt"
OPENSEARCH = "opensearch.xml"
TWIN = "index.md"
"""Beside an article's page: its twin, the article as Markdown."""

PAGE, LATEST, BY_TITLE = "page", "latest", "title"
"""Below a category: further pages of its list, and the list in other orders."""

RESERVED_PRODUCTS = frozenset({SEARCH, NOTICES, THANKS, ASSETS, SEARCH_DATA, "404", "index"})
RESERVED_CATEGORIES = frozenset({PAGE, LATEST, BY_TITLE})

OUTPUTS = (HEADERS, REDIRECTS, ASSETS, SEARCH_DATA, WORKER)
"""What every published folder contains beside its pages."""


def sitemap_name(part: str, number: int = 1) -> str:
    """Return the file name of a sitemap; large parts of the site have several, by number."""
    return f"sitemap.{part}.xml" if number == 1 else f"sitemap.{part}.{number}.xml"


def is_sitemap(path: str) -> bool:
    """Return whether a published file is a sitemap."""
    return path == SITEMAP or (path.startswith("sitemap.") and path.endswith(".xml"))


def root_files() -> Iterator[str]:
    """Yield the URLs of the files that exist only once, at the root."""
    for name in (HEADERS, REDIRECTS, ROBOTS, WORKER):
        yield f"/{name}"


def pages_below(home: str) -> Iterator[str]:
    """Yield the URLs of a language's pages that belong to no product.

    Args:
        home: the URL of the language's home page.
    """
    yield home
    yield home + NOT_FOUND
    for page in (SEARCH, NOTICES, THANKS):
        yield f"{home}{page}/"


def lists_of(url: str) -> Iterator[str]:
    """Yield the URL of the first page of a category's list, for each sort order."""
    yield url
    for order in (LATEST, BY_TITLE):
        yield f"{url}{order}/"
