"""Desks: whom a reader may ask, and whether somebody answers now, by the reader's own clock."""

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.chromium import visiting
from tests.browser.searching import field

DESK = "1:1 문의"


@pytest.mark.parametrize(
    ("now", "zone", "expected"),
    [
        ("2026-11-23T02:00:00Z", "Asia/Seoul", "지금 문의할 수 있어요"),
        ("2026-11-23T08:59:30Z", "Asia/Seoul", "지금 문의할 수 있어요"),
        ("2026-11-23T03:00:00Z", "Asia/Seoul", "오늘 오후 1시에 열어요"),
        ("2026-11-23T09:00:00Z", "Asia/Seoul", "내일 오전 10시에 열어요"),
        ("2026-11-27T10:00:00Z", "Asia/Seoul", "월요일 오전 10시에 열어요"),
        ("2026-12-24T10:00:00Z", "Asia/Seoul", "월요일 오전 10시에 열어요"),
        ("2026-12-25T02:00:00Z", "Asia/Seoul", "월요일 오전 10시에 열어요"),
        ("2026-11-23T00:30:00Z", "America/New_York", "오늘 오후 8시 (GMT-5)에 열어요"),
        ("2026-11-23T01:30:00Z", "America/New_York", "지금 문의할 수 있어요"),
        ("2026-11-23T00:30:00Z", "Asia/Kolkata", "오늘 오전 6:30 (GMT+5:30)에 열어요"),
    ],
)
def test_a_desk_says_when_it_answers(
    now: str, zone: str, expected: str, address: str, browser: Browser
) -> None:
    with visiting(browser, timezone_id=zone, locale="ko-KR") as page:
        page.clock.set_fixed_time(now)
        page.goto(address + "/business/")
        desk = page.locator(".contact li", has_text=DESK)
        desk.scroll_into_view_if_needed()
        expect(desk.locator("desk-hours")).to_have_text(expected)
        expect(desk).to_contain_text("월~금 10:00~12:00, 13:00~18:00")


def test_a_desk_opens_while_its_page_is_being_read(address: str, browser: Browser) -> None:
    with visiting(browser, timezone_id="Asia/Seoul") as page:
        page.clock.install(time="2026-11-23T00:59:00Z")
        page.goto(address + "/business/")
        desk = page.locator(".contact li", has_text=DESK).locator("desk-hours")
        desk.locator("..").scroll_into_view_if_needed()
        expect(desk).to_have_text("오늘 오전 10시에 열어요")
        page.clock.run_for("01:30")
        expect(desk).to_have_text("지금 문의할 수 있어요")


def test_without_javascript_the_hours_are_there(address: str, browser: Browser) -> None:
    with visiting(browser, java_script_enabled=False) as page:
        page.goto(address + "/en/business/")
        desk = page.locator(".contact li").first
        expect(desk).to_contain_text("Mon–Fri 10:00–12:00, 13:00–18:00 (")


@pytest.mark.parametrize(
    ("url", "desk"),
    [
        ("/", "통합 문의"),
        ("/messenger/", "전화 상담"),
        ("/messenger/billing/", "전화 상담"),
        ("/messenger/change-card/", "전화 상담"),
        ("/workplace/support-guide/", "긴급 장애 전화"),
        ("/404.html", "통합 문의"),
        ("/thanks/", "통합 문의"),
    ],
)
def test_every_page_says_whom_to_ask(url: str, desk: str, address: str, page: Page) -> None:
    page.goto(address + url)
    expect(page.locator("main .contact").get_by_role("link", name=desk)).to_be_visible()


def test_a_desk_says_for_which_plans_it_is(address: str, page: Page) -> None:
    page.goto(address + "/messenger/change-card/")
    desk = page.locator(".contact li", has_text="전화 상담")
    expect(desk).to_contain_text("스탠다드")
    expect(desk.get_by_role("link")).to_have_attribute("href", "tel:+82-2-0000-0000")


@pytest.mark.parametrize(
    ("scope", "shown", "hidden"),
    [("", "통합 문의", "광고 1:1 문의"), ("&product=ads", "광고 1:1 문의", "통합 문의")],
)
def test_an_empty_search_says_whom_to_ask(
    scope: str, shown: str, hidden: str, address: str, page: Page
) -> None:
    page.goto(f"{address}/search/?q=쀍뷁퀡{scope}")
    contact = page.locator("main .contact")
    expect(contact.get_by_role("link", name=shown)).to_be_visible()
    expect(contact.get_by_role("link", name=hidden)).to_be_hidden()
    expect(field(page)).to_have_value("쀍뷁퀡")


def test_an_empty_answer_of_the_dialog_says_whom_to_ask(address: str, page: Page) -> None:
    page.goto(address + "/ads/")
    page.keyboard.press("/")
    dialog = page.get_by_role("dialog")
    dialog.get_by_role("combobox").fill("쀍뷁퀡")
    expect(dialog.get_by_role("link", name="광고 1:1 문의")).to_be_visible()
    dialog.get_by_role("combobox").fill("카드")
    expect(dialog.get_by_role("option").first).to_be_visible()
    expect(dialog.get_by_role("link", name="광고 1:1 문의")).to_be_hidden()
