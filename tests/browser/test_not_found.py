"""An address that leads nowhere: its words are searched for."""

import re
from collections.abc import Callable
from urllib.parse import quote

from playwright.sync_api import Page, expect

from tests.browser.conftest import Watched
from tests.browser.server import serve_folder
from tests.making import Site

FOUND = "not-found .answers a"


def test_the_words_of_the_address_are_searched_for(address: str, page: Page) -> None:
    page.goto(address + quote("/ads/세금계산서-발급_2023.html"))
    expect(page.locator("main input[name=q]")).to_have_value("ads 세금계산서 발급")
    expect(page.get_by_role("heading", name="주소에 있는 말로 찾은 답변")).to_be_visible()
    titles = page.locator(FOUND).all_inner_texts()
    assert 0 < len(titles) <= 5
    assert any("세금계산서" in title for title in titles)
    page.locator(FOUND).first.click()
    expect(page.locator("article h1")).to_have_text(titles[0])


def test_they_are_searched_for_in_the_language_of_the_address(address: str, page: Page) -> None:
    page.goto(address + "/en/billing/change-plan")
    expect(page.get_by_role("heading", level=1)).to_have_text("Page not found")
    expect(page.locator("main input[name=q]")).to_have_value("billing change plan")
    expect(page.locator(FOUND).first).to_be_visible()
    for link in page.locator(FOUND).all():
        assert (link.get_attribute("href") or "").startswith("/en/")
    page.keyboard.press("Control+k")
    page.keyboard.press("Enter")
    page.wait_for_url("**/en/search/**")


def test_hosts_are_told_which_page_is_for_which_language(reference_site: Site) -> None:
    rules = (reference_site.output / "_redirects").read_text("utf-8").splitlines()
    assert {"/en/* /en/404.html 404", "/ja/* /ja/404.html 404"} <= set(rules)


def test_a_host_that_knows_one_page_only_still_searches_in_the_language_of_the_address(
    reference_site: Site, page: Page
) -> None:
    with serve_folder(reference_site.output) as address:
        own = (reference_site.output / "404.html").read_text("utf-8")
        page.route("**/en/billing/**", lambda route: route.fulfill(status=404, body=own))
        page.goto(address + "/en/billing/change-plan")
        expect(page.get_by_role("heading", level=1)).to_contain_text("찾을 수 없습니다")
        expect(page.locator(FOUND).first).to_have_attribute("lang", "en")
        expect(page.locator(FOUND).first).to_have_attribute("href", re.compile("^/en/"))
        page.keyboard.press("Control+k")
        expect(page.get_by_role("dialog")).to_have_attribute("lang", "en")
        page.keyboard.press("Escape")
        page.locator("main").get_by_role("button", name="검색").click()
        page.wait_for_url("**/en/search/?q=*")


def test_it_is_quiet_where_nothing_is_found(address: str, page: Page) -> None:
    page.goto(address + "/qqqqzzzz/", wait_until="networkidle")
    expect(page.locator("main input[name=q]")).to_have_value("qqqqzzzz")
    expect(page.get_by_role("heading", level=1)).to_contain_text("찾을 수 없습니다")
    expect(page.locator("not-found")).to_be_hidden()


def test_it_is_quiet_where_the_address_has_no_words(address: str, page: Page) -> None:
    page.goto(address + "/2023/11/404.html", wait_until="networkidle")
    expect(page.locator("main input[name=q]")).to_have_value("")
    expect(page.locator("not-found")).to_be_hidden()


def test_an_address_that_is_no_text_is_no_trouble(
    address: str, watch: Callable[[str], Watched]
) -> None:
    watched = watch(address)
    watched.page.goto(address + "/%E0%A4%A/", wait_until="networkidle")
    expect(watched.page.get_by_role("heading", level=1)).to_contain_text("찾을 수 없습니다")
    assert [told for told in watched.complaints if "404" not in told] == []
