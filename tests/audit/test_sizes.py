"""Readers who need it larger: 200% zoom and text twice as large lose nothing to the side."""

import pytest
from playwright.sync_api import Browser, Page

from tests.audit.pages import PAGE_TYPES
from tests.browser.chromium import visiting

ZOOMED = {"viewport": {"width": 640, "height": 450}, "device_scale_factor": 2}
"""A window of 1280 by 900 at 200%."""
TWICE = {"standard": 32, "fixed": 26}
OVERFLOW = "document.documentElement.scrollWidth - innerWidth"
TEXT = "parseFloat(getComputedStyle(document.querySelector('main h1, main p')).fontSize)"


@pytest.mark.parametrize("name", PAGE_TYPES)
def test_nothing_runs_out_at_twice_the_zoom(name: str, address: str, browser: Browser) -> None:
    with visiting(browser, **ZOOMED) as page:
        page.goto(address + PAGE_TYPES[name].url)
        overflow = page.evaluate(OVERFLOW)
    assert overflow <= 0


@pytest.mark.parametrize("name", PAGE_TYPES)
@pytest.mark.parametrize("width", [390, 1280])
def test_text_grows_with_the_reader_s_own_size(
    name: str, width: int, address: str, browser: Browser
) -> None:
    with visiting(browser, viewport={"width": width, "height": 900}) as page:
        page.goto(address + PAGE_TYPES[name].url)
        before = page.evaluate(TEXT)
        _enlarge(page)
        after, overflow = page.evaluate(TEXT), page.evaluate(OVERFLOW)
    assert after >= 1.6 * before
    assert overflow <= 0


def _enlarge(page: Page) -> None:
    """Set the size of text that the reader has chosen in the browser's settings."""
    session = page.context.new_cdp_session(page)
    session.send("Page.setFontSizes", {"fontSizes": TWICE})
