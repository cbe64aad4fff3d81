"""Sitemaps: one for every language and product, and the index of them all.

They are beside the home page, not in a folder: a sitemap may list only URLs below its own.
Parts of their names are joined by dots, which occur in no language or product name.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from doum.addresses.map import SITEMAP, sitemap_name
from doum.addresses.urls import Urls
from doum.discovery.indexable import IndexablePage, Inventory
from doum.discovery.xml import DECLARATION, xml_text

MOST_URLS = 50_000
MOST_BYTES = 50 * 1024 * 1024
_NAMESPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
_URLSET = f'{DECLARATION}<urlset {_NAMESPACE} xmlns:xhtml="http://www.w3.org/1999/xhtml">\n'
_END = "</urlset>\n"


def sitemap_files(inventory: Inventory, urls: Urls) -> dict[str, str]:
    """Write the sitemaps and their index, by file name."""
    files: dict[str, str] = {}
    changed: dict[str, str] = {}
    for name, pages in _groups(inventory):
        newest = max((page.changed for page in pages), default="")
        for number, text in enumerate(_texts(pages, urls), 1):
            file = sitemap_name(name, number)
            files[file], changed[file] = text, newest
    return {SITEMAP: _index(changed, urls), **files}


def _groups(inventory: Inventory) -> Iterator[tuple[str, list[IndexablePage]]]:
    for language, shelf in inventory.shelves.items():
        yield language, list(inventory.overview(language))
        for product in shelf.products():
            pages = list(inventory.of_product(language, product))
            yield f"{language}.{product.slug}", pages


def _index(changed: Mapping[str, str], urls: Urls) -> str:
    lines = [f"{DECLARATION}<sitemapindex {_NAMESPACE}>"]
    for file, date in changed.items():
        location = xml_text(urls.permalink(f"/{file}"))
        lines.append(f"<sitemap><loc>{location}</loc>{_dated(date)}</sitemap>")
    return "\n".join([*lines, "</sitemapindex>", ""])


def _texts(pages: Iterable[IndexablePage], urls: Urls) -> Iterator[str]:
    """Write as few sitemaps as the protocol's limits allow."""
    room = MOST_BYTES - len(_URLSET) - len(_END)
    lines: list[str] = []
    size = 0
    for page in pages:
        line = _entry(page, urls)
        if lines and (len(lines) == MOST_URLS or size + len(line) > room):
            yield "".join([_URLSET, *lines, _END])
            lines, size = [], 0
        lines.append(line)
        size += len(line)
    yield "".join([_URLSET, *lines, _END])


def _entry(page: IndexablePage, urls: Urls) -> str:
    """Write one page as one line; URLs are percent-encoded, so that a character is a byte."""
    links = [_alternate(language, url, urls) for language, url in page.versions.items()]
    if urls.own in page.versions:
        links.append(_alternate("x-default", page.versions[urls.own], urls))
    location = xml_text(urls.permalink(page.url))
    return f"<url><loc>{location}</loc>{_dated(page.changed)}{''.join(links)}</url>\n"


def _alternate(language: str, url: str, urls: Urls) -> str:
    href = xml_text(urls.permalink(url))
    return f'<xhtml:link rel="alternate" hreflang="{language}" href="{href}"/>'


def _dated(date: str) -> str:
    return f"<lastmod>{date}</lastmod>" if date else ""
