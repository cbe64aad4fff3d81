"""What a page costs on its way: bytes, rounds of requests, and nothing that moves when it comes."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, CDPSession, Page

from tests.audit.pages import PAGE_TYPES
from tests.benchmarks.wire import Wire
from tests.browser.conftest import DESKTOP, PHONE

ARTICLES = [name for name in PAGE_TYPES if "article" in name] + ["guide", "Korean address"]
MOST_CODE = 15 * 1024
"""Bytes of CSS and JavaScript of an article page, compressed."""

SLOW = {"offline": False, "latency": 60, "downloadThroughput": 4e5, "uploadThroughput": 4e5}
"""So slow that a page is painted before its scripts have come."""

SHIFTS = """new Promise((done) => {
  const name = (node) => node?.outerHTML?.slice(0, 90) ?? node?.nodeName;
  const found = [];
  new PerformanceObserver((list) => {
    for (const { value, sources } of list.getEntries())
      found.push(`${value}: ${sources.map(({ node }) => name(node))}`);
  }).observe({ type: "layout-shift", buffered: true });
  setTimeout(() => done(found), 100);
})"""


@pytest.fixture
def opened(browser: Browser) -> Iterator[BrowserContext]:
    """A reader who has not been here before."""
    with browser.new_context(viewport=PHONE) as context:  # type: ignore[arg-type]
        yield context


@pytest.mark.parametrize("name", ARTICLES)
def test_the_code_of_an_article_is_light(name: str, wire: Wire, opened: BrowserContext) -> None:
    wire.take()
    opened.new_page().goto(wire.address + PAGE_TYPES[name].url, wait_until="networkidle")
    code = {sent.path: sent.body for sent in wire.take() if sent.path.endswith((".css", ".js"))}
    assert len(code) >= 2
    assert sum(code.values()) <= MOST_CODE, code


@pytest.mark.parametrize("name", ARTICLES)
def test_an_article_is_one_round_of_requests(
    name: str, address: str, opened: BrowserContext
) -> None:
    page = opened.new_page()
    asked = _asked(opened.new_cdp_session(page))
    page.goto(address + PAGE_TYPES[name].url, wait_until="networkidle")
    document = asked[0]["documentURL"]
    later = {
        request["request"]["url"]: request["initiator"]["type"]
        for request in asked[1:]
        if not _is_asked_by(document, request)
    }
    assert later == {}
    assert not [request for request in asked if request["type"] == "Font"]


def _asked(session: CDPSession) -> list[dict]:
    """Return a list that every request of a page is put into."""
    asked: list[dict] = []

    def note(request: dict) -> None:
        asked.append(request)

    session.on("Network.requestWillBeSent", note)
    session.send("Network.enable")
    return asked


def _is_asked_by(document: str, request: dict) -> bool:
    """Tell whether the document itself names what is asked for.

    Nothing waits for what the browser asks for in its own time: pictures, and its icon.
    """
    initiator = request["initiator"]
    if initiator["type"] == "other":
        return request["type"] == "Image" or request["request"]["url"].endswith("favicon.svg")
    return initiator["type"] in ("parser", "preload") and initiator.get("url") == document


@pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["phone", "desktop"])
@pytest.mark.parametrize("name", PAGE_TYPES)
def test_nothing_moves(
    name: str, size: dict[str, int], address: str, opened: BrowserContext
) -> None:
    page = _slow_page(opened, size)
    page.goto(address + PAGE_TYPES[name].url)
    _read_to_the_end(page)
    assert page.evaluate(SHIFTS) == []


def test_nothing_moves_for_who_has_been_here(address: str, opened: BrowserContext) -> None:
    page = _slow_page(opened, PHONE)
    page.goto(address + PAGE_TYPES["article with tabs"].url)
    page.get_by_role("tab").nth(1).click()
    while page.locator("notice-banner button:visible").count():
        page.locator("notice-banner button:visible").first.click()
    for name in ("article with tabs", "home", "guide"):
        page.goto(address + PAGE_TYPES[name].url)
        assert page.locator("notice-banner:visible").count() == 0
        _read_to_the_end(page)
        assert page.evaluate(SHIFTS) == []


def _slow_page(context: BrowserContext, size: dict[str, int]) -> Page:
    page = context.new_page()
    page.set_viewport_size(size)  # type: ignore[arg-type]
    session = context.new_cdp_session(page)
    session.send("Network.enable")
    session.send("Network.emulateNetworkConditions", SLOW)
    return page


def _read_to_the_end(page: Page) -> None:
    """Scroll down a screen at a time, as far as it goes; a little after all is there."""
    page.wait_for_timeout(200)
    for _ in range(20):
        page.mouse.wheel(0, 700)
        page.wait_for_timeout(30)
        if page.evaluate("scrollY + innerHeight >= document.documentElement.scrollHeight - 1"):
            return
