"""`robots.txt`: what crawlers should not fetch, and where the sitemaps are."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import quote

from doum.addresses.map import SEARCH, SEARCH_DATA, SITEMAP
from doum.addresses.urls import Urls


def robots_file(urls: Urls, languages: Sequence[str], *, listed: bool) -> str:
    """Write the file.

    The search page itself may be crawled, so that its `noindex` is seen; its results and the
    search data may not.  An unlisted site disallows nothing, for the same reason.

    Args:
        languages: the languages that have a search page.
        listed: whether search engines may list the site.
    """
    lines = ["User-agent: *"]
    if not listed:
        return "\n".join([*lines, "Disallow:", ""])
    searches = [f"{urls.at(language, SEARCH)}?" for language in languages]
    lines += [
        f"Disallow: {quote(urls.href(url), safe='/?')}" for url in (*searches, f"/{SEARCH_DATA}/")
    ]
    return "\n".join([*lines, "", f"Sitemap: {urls.permalink(f'/{SITEMAP}')}", ""])
