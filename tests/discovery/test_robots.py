"""`robots.txt` and the search description."""

from __future__ import annotations

from typing import NamedTuple
from urllib.parse import quote

import pytest

from doum.addresses.urls import make_urls
from doum.discovery.opensearch import opensearch_file
from doum.discovery.robots import robots_file
from tests.discovery.small import ADDRESS, NAMES, xml


class Crawler(NamedTuple):
    """What a crawler makes of the file by RFC 9309; Python's own parser drops a closing `?`."""

    agents: list[str]
    forbidden: list[str]
    sitemaps: list[str]

    def may_read(self, url: str) -> bool:
        """Tell whether no rule is a beginning of the path and query."""
        path = quote(url.removeprefix(ADDRESS), safe="/?=")
        return not any(rule and path.startswith(rule) for rule in self.forbidden)


def robots(address: str = ADDRESS, listed: bool = True) -> Crawler:
    """Read the file as a crawler does."""
    text = robots_file(make_urls(address, None, "ko"), ("ko", "en"), listed=listed)
    lines = [line.partition(":") for line in text.splitlines() if line]

    def values(key: str) -> list[str]:
        return [value.strip() for name, _, value in lines if name == key]

    assert len(lines) == sum(len(values(k)) for k in ("User-agent", "Disallow", "Sitemap"))
    return Crawler(values("User-agent"), values("Disallow"), values("Sitemap"))


@pytest.mark.parametrize("base", ["", "/help"])
def test_crawlers_read_all_but_results_and_search_data(base: str):
    made = robots(ADDRESS + base)
    for path in ("/", "/talk/refund/", "/search/", "/en/search/", "/assets/1/main.css"):
        assert made.may_read(f"{ADDRESS}{base}{path}")
    for path in ("/search/?q=환불", "/en/search/?q=refund", "/pagefind/ko/pagefind.js"):
        assert not made.may_read(f"{ADDRESS}{base}{path}")
    assert made.agents == ["*"]
    assert made.sitemaps == [f"{ADDRESS}{base}/sitemap.xml"]


def test_crawlers_may_read_of_an_unlisted_site_that_it_is():
    made = robots(listed=False)
    assert made.may_read(f"{ADDRESS}/search/?q=a")
    assert made.sitemaps == []


def test_a_browser_is_told_how_to_search():
    urls = make_urls(ADDRESS, "/help/", "ko")
    text = opensearch_file(
        urls, "en", title="A <very> long name of a help centre", description="", icon="/help/i.svg"
    )
    root = xml(text)
    assert root.tag == f"{{{NAMES['os']}}}OpenSearchDescription"
    assert 0 < len(root.findtext("os:ShortName", "", NAMES)) <= 16
    assert root.findtext("os:LongName", "", NAMES) == "A <very> long name of a help centre"
    assert root.findtext("os:Description", "", NAMES)
    assert root.findtext("os:Image", "", NAMES) == f"{ADDRESS}/help/i.svg"
    templates = {url.get("type"): url.get("template") for url in root.findall("os:Url", NAMES)}
    assert templates["text/html"] == f"{ADDRESS}/help/en/search/?q={{searchTerms}}"
