"""An address that leads nowhere: its words are searched for."""

from collections.abc import Callable
from urllib.parse import quote

from playwright.sync_api import Page, expect

from tests.browser.conftest import Watched

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
    expect(page.locator("main input[name=q]")).to_have_value("billing change plan")
    expect(page.locator(FOUND).first).to_be_visible()
    for link in page.locator(FOUND).all():
        assert (link.get_attribute("href") or "").startswith("/en/")
        assert link.get_attribute("lang") == "en"


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
