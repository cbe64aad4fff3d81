"""Searching with a Korean keyboard: real composition events, as an input method sends them."""

import re
from urllib.parse import quote

from playwright.sync_api import Locator, Page, expect

from tests.browser.searching import RESULTS, Keyboard, asked, field, search, wait

KEYS = ("Enter", "ArrowDown", "ArrowUp", "Home", "End", "Escape", "Backspace")


def opened(page: Page, url: str) -> Locator:
    """Open the dialog on a page."""
    page.goto(url, wait_until="networkidle")
    page.keyboard.press("/")
    dialog = page.get_by_role("dialog", name="검색")
    expect(dialog).to_be_visible()
    return dialog


def test_the_page_s_results_follow_a_syllable_that_is_not_finished(
    address: str, page: Page
) -> None:
    search(page, address, "")
    keyboard = Keyboard(page)
    for text in ("ㅎ", "화", "환", "환ㅂ", "환부"):
        keyboard.compose(text)
    expect(page.locator(RESULTS).first).to_be_visible()
    expect(field(page)).to_have_value("환부")
    keyboard.commit("환불")
    page.wait_for_url("**q=%ED%99%98%EB%B6%88")
    wait(page)
    expect(page.locator(RESULTS).first).to_contain_text("환불")


def test_no_answer_disturbs_what_is_being_composed(address: str, page: Page) -> None:
    search(page, address, "q=결제")
    field(page).focus()
    page.keyboard.press("End")
    keyboard = Keyboard(page)
    for text in ("ㅋ", "카", "캄", "카므"):
        keyboard.compose(text)
        page.wait_for_timeout(250)
    keyboard.commit("카드")
    expect(field(page)).to_have_value("결제카드")


def test_enter_that_ends_a_composition_does_not_submit_the_page(address: str, page: Page) -> None:
    search(page, address, "")
    length = page.evaluate("history.length")
    keyboard = Keyboard(page)
    keyboard.compose("환불")
    keyboard.press("Enter")
    keyboard.commit("환불")
    page.wait_for_url("**q=*")
    wait(page)
    assert page.evaluate("history.length") == length


def test_the_dialog_answers_while_a_syllable_is_composed(address: str, page: Page) -> None:
    dialog = opened(page, address + "/")
    keyboard = Keyboard(page)
    keyboard.compose("환부")
    expect(dialog.get_by_role("option").first).to_be_visible()
    keyboard.commit("환불")
    expect(dialog.get_by_role("combobox")).to_have_value("환불")
    expect(dialog.get_by_role("option").first).to_contain_text("환불")


def test_no_key_means_anything_while_composing(address: str, page: Page) -> None:
    dialog = opened(page, address + "/channel/")
    page.keyboard.insert_text("친구")
    options = dialog.get_by_role("option")
    expect(options.first).to_be_visible()
    keyboard = Keyboard(page)
    for key in KEYS:
        keyboard.compose("그")
        keyboard.press(key)
        expect(dialog.locator("[aria-selected=true]")).to_have_count(0)
        expect(dialog.locator(".scope")).to_be_visible()
        expect(dialog).to_be_visible()
    assert page.url.endswith("/channel/")
    keyboard.commit("그룹")
    answered = re.compile(f"q={quote('친구그룹')}")
    expect(dialog.locator(".option-all")).to_have_attribute("href", answered)
    page.keyboard.press("ArrowDown")
    expect(options.first).to_have_attribute("aria-selected", "true")
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()


def test_the_dialog_waits_for_a_syllable_begun_in_the_page_s_field(
    address: str, page: Page
) -> None:
    page.goto(address + "/", wait_until="networkidle")
    page.locator("#q").focus()
    keyboard = Keyboard(page)
    for text in ("ㅎ", "화", "환"):
        keyboard.compose(text)
        page.wait_for_timeout(300)
        expect(page.locator("dialog[open]")).to_have_count(0)
    keyboard.commit("환")
    dialog = page.get_by_role("dialog", name="검색")
    expect(dialog.get_by_role("combobox")).to_have_value("환")
    keyboard.compose("불")
    keyboard.commit("불")
    expect(dialog.get_by_role("combobox")).to_have_value("환불")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search/?*")
    assert asked(page) == {"q": "환불"}
