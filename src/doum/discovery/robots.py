"""`robots.txt`: what crawlers need not read, and where the sitemaps are."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import quote

from doum.addresses.map import SEARCH, SEARCH_DATA, SITEMAP
from doum.addresses.urls import Urls


def robots_file(urls: Urls, languages: Sequence[str], *, listed: bool) -> str:
    """Write the file.

    The search page itself may be read, so that its `noindex` is seen; its results and the data
    behind them may not.  Nothing of an unlisted site is forbidden, for the same reason.

    Args:
        languages: those whose search pages there are.
        listed: whether search engines are to list the site.
    """
    lines = ["User-agent: *"]
    if not listed:
        return "\n".join([*lines, "Disallow:", ""])
    searches = [f"{urls.at(language, SEARCH)}?" for language in languages]
    lines += [
        f"Disallow: {quote(urls.href(url), safe='/?')}" for url in (*searches, f"/{SEARCH_DATA}/")
    ]
    return "\n".join([*lines, "", f"Sitemap: {urls.permalink(f'/{SITEMAP}')}", ""])
