"""What the search shows where no answer fits, and to readers who ask for a person."""

from playwright.sync_api import Locator, Page, expect

from tests.browser.searching import RESULTS, answer_with, search

ITEM = {
    "key": "messenger/change-plan",
    "product": "messenger",
    "category": "messenger/billing/plans",
}
ITEM |= {"title": [["요금제", True]], "excerpt": [], "url": "/messenger/change-plan/"}
ITEM |= {"facets": {}, "updated": "", "hits": []}


def test_what_does_not_quite_fit_is_said_above_what_comes_close(address: str, page: Page) -> None:
    answer_with(page, {"total": 1, "items": [ITEM], "fit": "weak", "unknown": ["우주여행", "고장"]})
    search(page, address, "q=환불 우주여행 고장")
    expect(page.locator(".found")).to_have_text("꼭 맞는 답변을 찾지 못했어요.")
    expect(page.locator(".unknown")).to_have_text("이 사이트에 없는 말: ‘우주여행’ ‘고장’")
    desks, near = page.locator(".search-contact"), page.get_by_role("heading", name="비슷한 답변")
    assert top(desks) < top(near) < top(page.locator(RESULTS))
    answer_with(page, {"total": 1, "items": [ITEM]})
    search(page, address, "q=환불")
    expect(near).to_be_hidden()
    expect(page.locator(".unknown")).to_be_hidden()
    assert top(desks) > top(page.locator(RESULTS))


def test_who_asks_for_a_person_sees_the_contacts_first(address: str, page: Page) -> None:
    search(page, address, "q=상담원 연결")
    desks = page.locator(".search-contact")
    expect(desks.get_by_role("heading")).to_have_text("바로 문의할 수 있는 곳")
    expect(desks).to_contain_text("+82-2-1234-5678")
    expect(desks.locator("small").first).to_contain_text("10:00")
    assert top(desks) < top(page.locator(RESULTS))


def top(part: Locator) -> float:
    """Return where a part begins on the page."""
    box = part.first.bounding_box()
    assert box
    return box["y"]


def test_the_contacts_come_first_for_who_asks_for_a_person(address: str, page: Page) -> None:
    page.goto(address)
    page.keyboard.press("/")
    page.keyboard.type("고객센터 전화번호")
    dialog = page.get_by_role("dialog")
    expect(dialog.get_by_text("바로 문의할 수 있는 곳")).to_be_visible()
    expect(dialog.get_by_text("+82-2-1234-5678")).to_be_visible()


def test_answers_that_only_come_close_are_called_so(address: str, page: Page) -> None:
    answer_with(page, {"total": 1, "items": [ITEM], "fit": "weak", "unknown": ["우주여행"]})
    page.goto(address)
    page.keyboard.press("/")
    page.keyboard.type("우주여행")
    dialog = page.get_by_role("dialog")
    expect(dialog.get_by_text("꼭 맞는 답변을 찾지 못했어요.")).to_be_visible()
    expect(dialog.get_by_text("이 사이트에 없는 말: ‘우주여행’")).to_be_visible()
    expect(dialog.get_by_role("group", name="비슷한 답변").get_by_role("option")).to_have_count(1)
