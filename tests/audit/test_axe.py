"""axe finds nothing: on no page type, in no state, in no theme."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from tests.audit.pages import PAGE_TYPES
from tests.browser.chromium import visiting
from tests.browser.conftest import PHONE

SCHEMES = ("light", "dark")
OFF_BY_DEFAULT = (
    "target-size",
    "label-content-name-mismatch",
    "table-fake-caption",
    "p-as-heading",
)
OPTIONS = {"rules": {rule: {"enabled": True} for rule in OFF_BY_DEFAULT}}


@pytest.mark.parametrize("name", PAGE_TYPES)
@pytest.mark.parametrize("scheme", SCHEMES)
def test_axe_finds_nothing(name: str, scheme: str, address: str, browser: Browser) -> None:
    with visiting(browser, viewport=PHONE, color_scheme=scheme, bypass_csp=True) as page:
        page.goto(address + PAGE_TYPES[name].url, wait_until="networkidle")
        told = violations(page)
    assert told == ""


def violations(page: Page) -> str:
    """Return what axe finds on a page as it stands now."""
    results = Axe().run(page, options=OPTIONS)
    return results.generate_report() if results.violations_count else ""
