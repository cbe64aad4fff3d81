"""Links to what is hidden: they open the tab and the details around it; wide parts have names."""

from collections.abc import Callable, Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from tests.browser.anchored import anchored
from tests.browser.chromium import visiting
from tests.browser.conftest import PHONE, Watched, headers_of
from tests.browser.server import serve_folder
from tests.making import Site

SELECTED = "[role=tab][aria-selected=true]"


@pytest.fixture(scope="module")
def tabs(make_site: Callable[[str], Site]) -> Iterator[str]:
    """The address of the article with the tabs."""
    site = anchored(make_site("anchored"))
    with serve_folder(site.output, headers=headers_of(site)) as address:
        yield f"{address}/demo/tabs/"


@pytest.mark.parametrize("heading", ["PC 메뉴", "모바일 메뉴", "안쪽", "깊은 곳"])
def test_an_address_opens_what_hides_its_heading(tabs: str, heading: str, page: Page) -> None:
    page.goto(f"{tabs}#{heading.lower().replace(' ', '-')}", wait_until="networkidle")
    expect(page.get_by_role("heading", name=heading)).to_be_in_viewport()


def test_a_link_in_the_page_opens_it_again_and_again(tabs: str, page: Page) -> None:
    page.goto(tabs, wait_until="networkidle")
    heading = page.get_by_role("heading", name="모바일 메뉴")
    expect(heading).not_to_be_visible()
    for _ in range(2):  # the second time, the address stays the same
        page.get_by_role("link", name="모바일로").click()
        expect(heading).to_be_in_viewport()
        page.get_by_role("tab", name="PC").first.click()
        expect(heading).not_to_be_visible()


def test_a_link_from_another_page_opens_it(tabs: str, page: Page) -> None:
    page.goto(tabs.replace("/tabs/", "/link/"))
    page.locator(".prose").get_by_role("link", name="모바일").click()
    expect(page.get_by_role("heading", name="모바일 메뉴")).to_be_in_viewport()


def test_back_opens_what_was_open(tabs: str, watch: Callable[[str], Watched]) -> None:
    watched = watch(tabs)
    page = watched.page
    page.goto(tabs, wait_until="networkidle")
    page.get_by_role("link", name="모바일로").click()
    page.get_by_role("link", name="PC로").click()
    expect(page.get_by_role("heading", name="PC 메뉴")).to_be_visible()
    page.go_back()
    expect(page.get_by_role("heading", name="모바일 메뉴")).to_be_in_viewport()
    assert watched.complaints == []


def test_a_link_chooses_no_tab_elsewhere(tabs: str, page: Page) -> None:
    page.goto(f"{tabs}#모바일-메뉴", wait_until="networkidle")
    expect(page.locator(SELECTED).nth(0)).to_have_text("모바일")
    expect(page.locator(SELECTED).nth(1)).to_have_text("PC")
    page.goto("about:blank")
    page.goto(tabs, wait_until="networkidle")
    expect(page.locator(SELECTED).nth(0)).to_have_text("PC")


def test_a_link_goes_before_the_tab_of_the_last_visit(tabs: str, page: Page) -> None:
    page.goto(tabs, wait_until="networkidle")
    page.get_by_role("tab", name="모바일").first.click()
    page.goto("about:blank")
    page.goto(f"{tabs}#pc-메뉴", wait_until="networkidle")
    expect(page.get_by_role("heading", name="PC 메뉴")).to_be_in_viewport()
    expect(page.locator(SELECTED).nth(1)).to_have_text("모바일")


def test_an_anchor_as_github_makes_it_leads_to_the_heading(tabs: str, page: Page) -> None:
    page.goto(tabs, wait_until="networkidle")
    page.get_by_role("link", name="깃허브").click()
    expect(page.get_by_role("heading", name="A & B")).to_be_in_viewport()


@pytest.mark.parametrize("fragment", ["", "#", "#%", "#%EA", "#gone", "#main"])
def test_any_other_address_changes_nothing(
    tabs: str, fragment: str, watch: Callable[[str], Watched]
) -> None:
    watched = watch(tabs)
    watched.page.goto(tabs + fragment, wait_until="networkidle")
    expect(watched.page.locator(SELECTED).first).to_have_text("PC")
    expect(watched.page.locator("details.details[open]")).to_have_count(0)
    assert watched.complaints == []


def test_wide_tables_and_code_of_one_heading_have_names_of_their_own(
    tabs: str, browser: Browser
) -> None:
    with visiting(browser, viewport=PHONE, bypass_csp=True) as page:
        page.goto(tabs.replace("/tabs/", "/tables/"), wait_until="networkidle")
        regions = page.locator(".prose [role=region]")
        expect(regions).to_have_count(5)
        names = [region.get_attribute("aria-label") for region in regions.all()]
        assert names[0] == "요금"
        assert len(set(names)) == 5
        results = Axe().run(page, options={"rules": {"landmark-unique": {"enabled": True}}})
        assert results.violations_count == 0, results.generate_report()
