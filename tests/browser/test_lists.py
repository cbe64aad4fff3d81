"""Lists of a category: narrowed by links alone, without any script."""

from playwright.sync_api import Browser, expect

from tests.browser.chromium import visiting
from tests.browser.conftest import PHONE


def test_a_chip_narrows_the_list_and_takes_it_back(browser: Browser, address: str) -> None:
    with visiting(browser, viewport=PHONE, java_script_enabled=False) as page:
        page.goto(f"{address}/messenger/approval/")
        everything = page.locator(".answers > li").count()
        page.get_by_role("list", name="대상").get_by_role("link", name="관리자 6").click()
        expect(page).to_have_url(f"{address}/messenger/approval/audience-admin/")
        expect(page.get_by_text("답변 6건")).to_be_visible()
        answers = page.locator(".answers > li")
        expect(answers).to_have_count(6)
        for number in range(6):
            expect(answers.nth(number).locator(".badge", has_text="관리자")).to_be_visible()
        expect(page.locator("meta[name=robots]")).to_have_attribute("content", "noindex")
        page.get_by_role("link", name="관리자 6 전체 보기").click()
        expect(page).to_have_url(f"{address}/messenger/approval/")
        expect(page.locator(".answers > li")).to_have_count(everything)
