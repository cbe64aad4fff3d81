"""What machines read of the reference site leads to pages that are there, and to all of them."""

import re
from collections.abc import Iterator
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from playwright.sync_api import Page, expect

from tests.browser.server import serve_folder
from tests.making import Site

HOST = "https://help.nuri.example"
LOCATION = re.compile(r"<loc>([^<]+)</loc>")
ENTRY = re.compile(r"<entry>.*?<id>([^<]+)</id>", re.S)
LINK = re.compile(r"^- \[.+?\]\(([^)]+)\)", re.M)
CANONICAL = re.compile(r'<link rel="canonical" href="([^"]+)">')
VERSION = re.compile(r'rel="alternate" hreflang="([^"]+)" href="([^"]+)"')
NOINDEX = re.compile(r'<meta name="robots" content="noindex">')
FEED = re.compile(r'<link rel="alternate" type="application/(?:atom|feed)[^>]* href="([^"]+)">')

SHOWN = """[...document.querySelectorAll("feed *")]
  .filter((element) => !element.children.length && element.checkVisibility())
  .map((element) => element.textContent)"""


class Client:
    """Asks the server for addresses of the site as it will be."""

    def __init__(self, address: str) -> None:
        self.host = urlsplit(address).netloc

    def get(self, url: str) -> str:
        """Return the text at an address; anything but 200 fails."""
        assert url.startswith(HOST + "/"), url
        connection = HTTPConnection(self.host)
        connection.request("GET", url.removeprefix(HOST))
        response = connection.getresponse()
        assert response.status == 200, url
        text = response.read().decode("utf-8")
        connection.close()
        return text


@pytest.fixture(scope="module")
def client(reference_site: Site) -> Iterator[Client]:
    with serve_folder(reference_site.output) as address:
        yield Client(address)


@pytest.fixture(scope="module")
def listed(client: Client) -> dict[str, list[tuple[str, str]]]:
    """The addresses in all sitemaps, found as a crawler finds them, and their other versions."""
    start = re.search(r"^Sitemap: (.+)$", client.get(f"{HOST}/robots.txt"), re.M)
    assert start
    sitemaps = LOCATION.findall(client.get(start[1]))
    assert len(sitemaps) > 10
    found: dict[str, list[tuple[str, str]]] = {}
    for line in (line for sitemap in sitemaps for line in client.get(sitemap).splitlines()):
        for url in LOCATION.findall(line):
            assert url not in found
            found[url] = VERSION.findall(line)
    return found


def pages_of(site: Site) -> Iterator[tuple[Path, str]]:
    for path in site.output.rglob("*.html"):
        yield path, path.read_text("utf-8")


def test_every_address_in_the_sitemaps_is_its_own_canonical_one(
    listed: dict[str, list[tuple[str, str]]], client: Client
) -> None:
    assert len(listed) > 250
    for url, versions in listed.items():
        page = client.get(url)
        assert VERSION.findall(page) == versions
        assert CANONICAL.findall(page) == [url]
        assert not NOINDEX.search(page)


def test_every_page_to_be_indexed_is_in_one_sitemap(
    listed: dict[str, list[tuple[str, str]]], reference_site: Site
) -> None:
    indexable = set()
    for path, page in pages_of(reference_site):
        own = path.relative_to(reference_site.output).as_posix().removesuffix("index.html")
        canonical = CANONICAL.findall(page)
        if not NOINDEX.search(page) and unquote("".join(canonical)) == f"{HOST}/{own}":
            indexable.add(canonical[0])
    assert indexable == listed.keys()


def test_feeds_lead_to_pages_and_pages_to_feeds(reference_site: Site, client: Client) -> None:
    linked = {HOST + url for _, page in pages_of(reference_site) for url in FEED.findall(page)}
    output = reference_site.output
    made = {f"{HOST}/{path.relative_to(output).as_posix()}" for path in output.rglob("feed.*")}
    assert {url for url in made if "/assets/" not in url} == linked
    told = {url for feed in linked for url in ENTRY.findall(client.get(feed))}
    assert len(told) > 10
    for url in told:
        assert CANONICAL.findall(client.get(url)) == [url]


@pytest.mark.parametrize("language", ["", "en/", "ja/"])
def test_language_models_are_led_to_the_text_of_every_article(
    language: str, reference_site: Site, client: Client
) -> None:
    links = LINK.findall(client.get(f"{HOST}/{language}llms.txt"))
    made = {
        f"/{path.relative_to(reference_site.output).as_posix()}"
        for path in reference_site.output.rglob("index.md")
    }
    own = {
        path
        for path in made
        if (path.split("/")[1] + "/" if path[1:3] in ("en", "ja") else "") == language
    }
    assert {unquote(url.removeprefix(HOST)) for url in links} == own
    for url in links:
        assert client.get(url).startswith("# ")


def test_the_search_that_browsers_are_told_of_finds(address: str, page: Page) -> None:
    page.goto(address + "/")
    described = page.locator("link[rel=search]").get_attribute("href") or ""
    text = page.request.get(address + described).text()
    template = re.search(r'type="text/html" template="([^"]+)"', text)
    assert template
    page.goto(template[1].replace(HOST, address).replace("{searchTerms}", "세금계산서"))
    expect(page.locator("ol.answers > li").first).to_contain_text("세금계산서")


@pytest.mark.parametrize("url", ["/messenger/", "/notices/"])
def test_a_reader_who_opens_a_feed_sees_what_it_is_for(url: str, address: str, page: Page) -> None:
    page.goto(address + url)
    page.locator("main").get_by_role("link", name="새 소식 구독").click()
    page.wait_for_url("**/feed.xml")
    shown = page.evaluate(SHOWN)
    assert any("누리를 사칭한" in text for text in shown)
    assert not any(text.startswith(("http", "2026-")) for text in shown)
    assert any("피드 리더" in text for text in shown)
