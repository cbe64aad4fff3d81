"""Sitemaps keep to the protocol, and to what is canonical."""

from __future__ import annotations

import re
from datetime import date
from urllib.parse import quote, urlsplit

import pytest

from doum.addresses.urls import make_urls
from doum.discovery.indexable import IndexablePage, Inventory
from doum.discovery.sitemaps import MOST_BYTES, MOST_URLS, _texts, sitemap_files
from tests.discovery.small import ADDRESS, NAMES, small_site, xml
from tests.making import notice, question

URLS = make_urls(ADDRESS, None, "ko")
URI = re.compile(r"https://[\w.]+(/[A-Za-z0-9\-._~!$&'()*+,;=:@%]*)*")


def sitemaps(page_size: int = 20, **more: str) -> dict[str, str]:
    """Write the sitemaps of the small site."""
    made = small_site(**more)
    shelves = {language: made.shelf(language) for language in made.library.languages}
    return sitemap_files(Inventory(shelves, page_size), made.urls)


def entries(text: str) -> dict[str, dict[str, str]]:
    """Read a sitemap by the protocol: path -> its date, and its versions by language."""
    root = xml(text)
    assert root.tag == f"{{{NAMES['map']}}}urlset"
    found: dict[str, dict[str, str]] = {}
    for element in root:
        assert element.tag == f"{{{NAMES['map']}}}url"
        tags = [child.tag.rpartition("}")[2] for child in element]
        assert tags == ["loc", *["lastmod"] * tags.count("lastmod"), *["link"] * tags.count("link")]
        assert tags.count("lastmod") <= 1
        path = address(element.findtext("map:loc", "", NAMES))
        links = element.findall("xhtml:link", NAMES)
        assert all(link.get("rel") == "alternate" for link in links)
        found[path] = {link.get("hreflang", ""): address(link.get("href", "")) for link in links}
        if changed := element.findtext("map:lastmod", "", NAMES):
            date.fromisoformat(changed)
            found[path]["lastmod"] = changed
    assert len(found) == len(root)
    return found


def address(url: str) -> str:
    """Return the path of an address that the protocol takes: absolute, encoded, of this host."""
    assert URI.fullmatch(url)
    assert len(url) < 2_048
    assert url.startswith(ADDRESS + "/")
    return urlsplit(url).path


def test_the_index_names_every_sitemap_and_when_it_changed():
    files = sitemaps()
    root = xml(files["sitemap.xml"])
    assert root.tag == f"{{{NAMES['map']}}}sitemapindex"
    named = {
        address(element.findtext("map:loc", "", NAMES)): element.findtext("map:lastmod", "", NAMES)
        for element in root
    }
    assert named.keys() == {f"/{name}" for name in files if name != "sitemap.xml"}
    assert named["/sitemap.ko.talk.xml"] == "2026-11-05"
    assert named["/sitemap.ko.ads.xml"] == "2026-10-02"


def test_every_page_stands_in_the_sitemap_of_its_language_and_product():
    files = sitemaps()
    assert entries(files["sitemap.ko.talk.xml"]).keys() == {
        "/talk/",
        "/talk/billing/",
        "/talk/billing/plans/",
        "/talk/account/",
        "/talk/refund/",
        "/talk/card/",
    }
    assert entries(files["sitemap.en.talk.xml"]).keys() == {
        "/en/talk/",
        "/en/talk/billing/",
        "/en/talk/card/",
    }
    assert entries(files["sitemap.ko.xml"]).keys() == {"/", "/notices/"}
    assert "sitemap.en.ads.xml" not in files


def test_an_address_in_korean_is_percent_encoded():
    found = entries(sitemaps()["sitemap.ko.ads.xml"])
    assert found.keys() == {"/ads/", quote("/ads/세금계산서/")}


def test_a_page_names_its_versions_itself_and_the_default():
    found = entries(sitemaps()["sitemap.en.talk.xml"])["/en/talk/card/"]
    assert found == {
        "ko": "/talk/card/",
        "en": "/en/talk/card/",
        "x-default": "/talk/card/",
        "lastmod": "2026-11-05",
    }


def test_a_page_of_one_language_names_no_other():
    assert entries(sitemaps()["sitemap.ko.talk.xml"])["/talk/refund/"] == {"lastmod": "2026-11-01"}


def test_a_list_is_as_new_as_the_newest_on_it():
    found = entries(sitemaps()["sitemap.ko.talk.xml"])
    assert found["/talk/billing/"]["lastmod"] == "2026-11-05"
    assert found["/talk/billing/plans/"]["lastmod"] == "2026-11-01"
    assert "lastmod" not in found["/talk/account/"]


def test_pages_of_a_list_stand_in_it_and_other_orders_do_not():
    more = {f"ads__q{n}": question(f"질문 {n}", category="[보고서]") for n in range(5)}
    more["ads___index"] = "---\ntitle: 광고\ncategories:\n  - {slug: c, title: 보고서}\n---\n"
    found = entries(sitemaps(page_size=2, **more)["sitemap.ko.ads.xml"])
    lists = {path for path in found if path.startswith("/ads/c/")}
    assert lists == {"/ads/c/", "/ads/c/page/2/", "/ads/c/page/3/"}


def test_notices_count_from_the_day_on_which_they_begin():
    found = entries(sitemaps(_notices__a=notice("점검", "2026-11-20 10:00"))["sitemap.ko.xml"])
    assert found["/notices/a/"]["lastmod"] == "2026-11-20"
    assert found["/notices/"]["lastmod"] == found["/"]["lastmod"] == "2026-11-20"


@pytest.mark.parametrize("hidden", ["draft: true", "publish_at: 2999-01-01"])
def test_what_is_hidden_is_not_told(hidden: str):
    text = f"---\ntitle: 비밀\n{hidden}\n---\n글\n"
    assert "secret" not in "".join(sitemaps(talk__secret=text).values())


def test_a_sitemap_is_cut_at_the_protocols_limits():
    pages = [IndexablePage(f"/{number}/") for number in range(MOST_URLS + 1)]
    first, second = _texts(pages, URLS)
    assert (first.count("<url>"), second.count("<url>")) == (MOST_URLS, 1)
    long = [IndexablePage(f"/{number}{'a' * 1900}/") for number in range(30_000)]
    parts = list(_texts(long, URLS))
    assert len(parts) == 2
    assert all(len(part.encode()) <= MOST_BYTES for part in parts)
    assert sum(part.count("<url>") for part in parts) == len(long)


def test_a_notice_that_is_over_is_found_and_one_to_come_is_not():
    over = notice("끝난 점검", "2026-10-01", ends="2026-10-02")
    ahead = notice("다가올 점검", "2027-10-01", prepublish="true")
    found = entries(sitemaps(_notices__a=over, _notices__b=ahead)["sitemap.ko.xml"])
    assert found.keys() == {"/", "/notices/", "/notices/a/"}
