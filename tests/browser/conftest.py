"""The reference site in a real Chromium, and pages that remember what went wrong in them."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.browser.chromium import PATIENCE, find_chromium
from tests.browser.server import serve_folder
from tests.making import Site

ABORTED = "net::ERR_ABORTED"
PHONE = {"width": 390, "height": 844}
DESKTOP = {"width": 1280, "height": 900}
expect.set_options(timeout=PATIENCE)


@dataclass
class Watched:
    """A page, and everything that it complained of."""

    page: Page
    complaints: list[str] = field(default_factory=list)
    foreign: list[str] = field(default_factory=list)


@pytest.fixture(scope="session", autouse=True)
def _chromium() -> None:
    """Find a browser for commands, too."""
    find_chromium()


@pytest.fixture(scope="session")
def address(reference_site: Site) -> Iterator[str]:
    """The address of the reference site, served as any host would, with its own headers."""
    with serve_folder(reference_site.output, headers=headers_of(reference_site)) as address:
        yield address


def headers_of(site: Site) -> dict[str, str]:
    """Return the headers that the site's `_headers` gives to every path."""
    lines = (site.output / "_headers").read_text("utf-8").splitlines()
    start = lines.index("/*") + 1
    headers = {}
    for line in lines[start:]:
        if not line.startswith(" "):
            break
        name, _, value = line.strip().partition(": ")
        headers[name] = value
    return headers


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    with browser.new_context(viewport=DESKTOP, locale="ko-KR") as context:
        context.set_default_timeout(PATIENCE)
        yield context


@pytest.fixture
def page(context: BrowserContext) -> Page:
    return context.new_page()


@pytest.fixture
def watch(context: BrowserContext) -> Callable[[str], Watched]:
    """Open watched pages: console errors, page errors, failed and foreign requests are kept."""

    def open_page(origin: str) -> Watched:
        watched = Watched(context.new_page())
        page, told = watched.page, watched.complaints
        page.on("console", lambda m: told.append(m.text) if m.type == "error" else None)
        page.on("pageerror", lambda error: told.append(str(error)))
        # ERR_ABORTED is the browser letting go of a request, as of an icon when a reader leaves
        # the page before it came: a page that answers wrongly is told by the response below.
        page.on(
            "requestfailed",
            lambda r: None if r.failure == ABORTED else told.append(f"failed: {r.url} {r.failure}"),
        )
        page.on(
            "response", lambda r: told.append(f"{r.status}: {r.url}") if r.status >= 400 else None
        )
        page.on(
            "request",
            lambda r: watched.foreign.append(r.url) if not r.url.startswith(origin) else None,
        )
        return watched

    return open_page
