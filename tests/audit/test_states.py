"""axe finds nothing in what a reader opens: menus, sections, tabs, the search, forms, errors."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.audit.pages import PAGE_TYPES
from tests.audit.test_axe import SCHEMES, violations
from tests.browser.chromium import visiting
from tests.browser.conftest import PHONE


def _menu(kind: str) -> Callable[[Page], None]:
    def open_menu(page: Page) -> None:
        page.locator(f".menu-{kind} > summary").click()
        expect(page.locator(f".menu-{kind} .menu-panel")).to_be_visible()

    return open_menu


def _dialog(query: str, shown: str) -> Callable[[Page], None]:
    def ask(page: Page) -> None:
        page.keyboard.press("/")
        page.get_by_role("dialog").get_by_role("combobox").fill(query)
        expect(page.get_by_role("dialog")).to_contain_text(shown)

    return ask


def _search(query: str) -> Callable[[Page], None]:
    def ask(page: Page) -> None:
        page.locator("main input[name=q]").fill(query)
        expect(page.locator(".found")).to_contain_text("총")

    return ask


def _section(page: Page) -> None:
    page.locator("details.section > summary").nth(1).click()
    expect(page.locator("details.section .prose").nth(1)).to_be_visible()


def _all_sections(page: Page) -> None:
    page.locator("expand-all button").click()
    expect(page.locator("details.section:not([open])")).to_have_count(0)


def _tab(page: Page) -> None:
    page.get_by_role("tab").nth(1).click()
    expect(page.get_by_role("tab").nth(1)).to_have_attribute("aria-selected", "true")


def _contents(page: Page) -> None:
    page.locator(".contents > summary").click()
    expect(page.locator(".contents a").first).to_be_visible()


def _no(page: Page) -> None:
    page.route("**/thanks/", lambda route: route.fulfill(status=200, body=""))
    page.locator("article-feedback fieldset button[value=no]").first.click()
    expect(page.locator("article-feedback textarea").first).to_be_visible()


def _told_why(page: Page) -> None:
    _no(page)
    page.locator("article-feedback [name=reason]").first.check()
    page.locator("article-feedback details button").first.click()
    expect(page.locator("article-feedback > p").first).to_be_focused()


def _not_sent(page: Page) -> None:
    page.route("**/thanks/", lambda route: route.abort())
    page.locator("article-feedback fieldset button[value=yes]").first.click()
    expect(page.locator("article-feedback [role=alert]")).to_be_visible()


def _zoomed(page: Page) -> None:
    page.locator("button.zoom").first.click()
    expect(page.locator("dialog.zoom-view img")).to_be_visible()


def _more(page: Page) -> None:
    page.locator("more-answers button").click()
    expect(page.locator("main .answers > li")).to_have_count(12)


def _dismissed(page: Page) -> None:
    page.locator("notice-banner button:visible").first.click()
    expect(page.locator("notice-banner:visible")).to_have_count(0)


STATES = {
    "products open": ("article", _menu("products")),
    "languages open": ("article", _menu("languages")),
    "languages of what is not translated": ("second page", _menu("languages")),
    "theme open": ("article", _menu("theme")),
    "contents open": ("article", _contents),
    "a tab chosen": ("article with tabs", _tab),
    "a section open": ("guide", _section),
    "all sections open": ("guide", _all_sections),
    "dialog before typing": ("article", _dialog("", "")),
    "dialog with answers": ("article", _dialog("환불", "환불")),
    "dialog without answers": ("article", _dialog("qqqzzz", "qqqzzz")),
    "search with answers": ("search", _search("환불")),
    "search without answers": ("search", _search("qqqzzz")),
    "a banner dismissed": ("home", _dismissed),
    "a figure in full": ("article with figures", _zoomed),
    "more answers": ("category", _more),
    "feedback asks why": ("article", _no),
    "feedback told why": ("article", _told_why),
    "feedback not sent": ("article", _not_sent),
    "a section's feedback asks why": ("guide", lambda page: (_all_sections(page), _no(page))),
}


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("scheme", SCHEMES)
def test_axe_finds_nothing_in_the_state(
    state: str, scheme: str, address: str, browser: Browser
) -> None:
    name, bring_about = STATES[state]
    with visiting(browser, viewport=PHONE, color_scheme=scheme, bypass_csp=True) as page:
        page.goto(address + PAGE_TYPES[name].url, wait_until="networkidle")
        bring_about(page)
        told = violations(page)
    assert told == ""
