"""What a page loads: small, in one round, and the same rules as in the readable sources."""

import gzip
import re
from collections.abc import Callable
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Request

from tests.browser.chromium import visiting
from tests.browser.conftest import DESKTOP, PHONE, Watched
from tests.making import Site

ARTICLES = {
    "article": "/messenger/change-plan/",
    "tabs": "/workplace/report-a-problem/",
    "guide": "/workplace/support-guide/",
}
PAGES = ARTICLES | {
    "home": "/",
    "product": "/messenger/",
    "category": "/messenger/approval/",
    "notice": "/notices/2026-11-30-maintenance/",
    "not found": "/404.html",
}
SHIFTS = """
globalThis.moved = 0;
new PerformanceObserver(list => {
  for (const shift of list.getEntries()) globalThis.moved += shift.value;
}).observe({ type: "layout-shift", buffered: true });
"""


def loaded(page: Page, url: str) -> list[Request]:
    """Open a page and return all that it asked for."""
    requests: list[Request] = []
    page.on("request", lambda request: requests.append(request))  # noqa: PLW0108 - no builtins
    page.goto(url, wait_until="networkidle")
    return requests


def path_of(request: Request) -> str:
    return urlsplit(request.url).path


@pytest.mark.parametrize("name", ARTICLES)
def test_an_article_s_styles_and_scripts_weigh_at_most_fifteen_kilobytes(
    name: str, address: str, page: Page, reference_site: Site
) -> None:
    paths = {path_of(r) for r in loaded(page, address + ARTICLES[name])}
    files = [path for path in paths if path.endswith((".css", ".js"))]
    sizes = {f: len(gzip.compress((reference_site.output / f[1:]).read_bytes(), 6)) for f in files}
    assert any(path.endswith("main.css") for path in files)
    assert sum(sizes.values()) <= 15 * 1024, sizes


@pytest.mark.parametrize("name", PAGES)
def test_all_that_a_page_needs_is_named_in_its_html(name: str, address: str, page: Page) -> None:
    requests = loaded(page, address + PAGES[name])
    html = page.request.get(address + PAGES[name]).text()
    named = {path.partition("#")[0] for path in re.findall(r'(?:href|src)="(/[^"]+)"', html)}
    assert {path_of(r) for r in requests[1:]} <= named
    assert not [r.url for r in requests if r.resource_type == "font"]
    assert not [path_of(r) for r in requests if "search/" in path_of(r).rpartition("assets/")[2]]


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize("viewport", [PHONE, DESKTOP], ids=["phone", "desktop"])
def test_nothing_moves_while_a_page_comes(
    name: str, viewport: dict[str, int], address: str, browser: Browser
) -> None:
    with visiting(browser, viewport=viewport) as page:
        page.add_init_script(SHIFTS)
        page.goto(address + PAGES[name], wait_until="networkidle")
        page.wait_for_timeout(100)
        moved = page.evaluate("moved")
    assert moved == 0


def test_a_dismissed_banner_is_gone_before_anything_is_painted(
    address: str, context: BrowserContext
) -> None:
    page = context.new_page()
    page.goto(address + "/messenger/")
    banner = page.locator("notice-banner").first
    banner.get_by_role("button").click()
    context.add_init_script(SHIFTS)
    page.goto(address + "/messenger/change-plan/", wait_until="networkidle")
    assert page.locator("notice-banner").first.is_hidden()
    assert page.evaluate("moved") == 0


def test_no_script_complains_where_a_page_has_every_part(
    address: str, watch: Callable[[str], Watched]
) -> None:
    watched = watch(address)
    for url in PAGES.values():
        watched.page.goto(address + url, wait_until="networkidle")
    assert watched.complaints == []
