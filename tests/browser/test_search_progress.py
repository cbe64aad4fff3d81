"""Signs that an answer is on its way: in the field, on the search page, in the dialog."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, Page, Route, expect

from tests.browser.chromium import visiting
from tests.browser.searching import DATA, field, search, wait

ARTICLE = "/messenger/change-plan/"
BAR = """selector => {
  const bar = getComputedStyle(document.querySelector(selector), "::after");
  const { animationName, animationDelay, height } = bar;
  return [animationName, animationDelay, height];
}"""
OPACITY = "node => Number(getComputedStyle(node).opacity)"


@contextmanager
def held(page: Page, pattern: str) -> Iterator[None]:
    """Hold requests back until the end."""
    waiting: list[Route] = []

    def hold(route: Route) -> None:
        waiting.append(route)

    page.context.route(pattern, hold)
    yield
    for route in waiting:
        route.continue_()
    page.context.unroute(pattern, hold)


def test_the_field_of_a_page_shows_that_the_dialog_is_on_its_way(address: str, page: Page) -> None:
    page.goto(address + ARTICLE, wait_until="networkidle")
    form = page.locator("form.search-form")
    with held(page, "**/search/"):
        page.locator("#q").click()
        expect(form).to_have_attribute("data-busy", "")
        assert page.evaluate(BAR, "form.search-form") == ["busy", "0.1s", "3px"]
    expect(page.locator("dialog[open]")).to_be_visible()
    expect(form).not_to_have_attribute("data-busy", "")


def test_a_field_whose_dialog_cannot_come_stops_saying_so(address: str, page: Page) -> None:
    page.goto(address + ARTICLE, wait_until="networkidle")
    page.context.route("**/search/", lambda route: route.abort())
    page.locator("#q").click()
    expect(page.locator("form.search-form")).not_to_have_attribute("data-busy", "")


def test_the_dialog_shows_it_and_says_it_once_it_takes_long(address: str, page: Page) -> None:
    page.goto(address + ARTICLE, wait_until="networkidle")
    with held(page, DATA):
        page.locator("#q").click()
        dialog = page.locator("dialog[open]")
        dialog.get_by_role("combobox").fill("요금제")
        expect(dialog.locator("form")).to_have_attribute("data-busy", "")
        expect(dialog.get_by_text("검색하고 있습니다…").first).to_be_visible()
        expect(dialog.get_by_role("status")).to_have_text("검색하고 있습니다…")
    expect(dialog.get_by_role("option").first).to_be_visible()
    expect(dialog.locator("form")).not_to_have_attribute("data-busy", "")
    expect(dialog.get_by_role("status")).not_to_have_text("검색하고 있습니다…")


def test_answers_of_the_query_before_look_old_in_the_dialog(address: str, page: Page) -> None:
    page.goto(address + ARTICLE, wait_until="networkidle")
    page.locator("#q").click()
    dialog = page.locator("dialog[open]")
    dialog.get_by_role("combobox").fill("요금제")
    expect(dialog.get_by_role("option").first).to_be_visible()
    answers = dialog.get_by_role("listbox")
    with held(page, DATA):
        dialog.get_by_role("combobox").fill("세금계산서")
        expect(answers).to_have_attribute("aria-busy", "true")
        _until(lambda: answers.evaluate(OPACITY) == 0.5)
    expect(answers).to_have_attribute("aria-busy", "false")
    _until(lambda: answers.evaluate(OPACITY) == 1)


def test_results_of_the_query_before_look_old_on_the_search_page(address: str, page: Page) -> None:
    search(page, address, "q=요금제")
    results = page.locator(".search-results > .result-list")
    with held(page, DATA):
        field(page).press_sequentially(" 세금계산서")
        form = page.locator("doum-search form").first
        expect(form).to_have_attribute("data-busy", "")
        _until(lambda: results.evaluate(OPACITY) == 0.5)
        expect(page.locator(".search-results [role=status]")).to_have_text("검색하고 있습니다…")
    wait(page)
    expect(form).not_to_have_attribute("data-busy", "")
    _until(lambda: results.evaluate(OPACITY) == 1)


def test_the_page_is_busy_from_the_first_letter_on(address: str, page: Page) -> None:
    search(page, address, "q=요금제")
    busy = page.evaluate("""() => {
      const field = document.querySelector("main input[name=q]");
      field.value = "요금";
      field.dispatchEvent(new InputEvent("input"));
      return field.form.hasAttribute("data-busy");
    }""")
    assert busy, "before anything is asked"
    wait(page)


def test_nothing_moves_for_who_wants_no_motion(address: str, browser: Browser) -> None:
    with visiting(browser, reduced_motion="reduce") as page:
        page.goto(address + ARTICLE, wait_until="networkidle")
        with held(page, "**/search/"):
            page.locator("#q").click()
            expect(page.locator("form.search-form")).to_have_attribute("data-busy", "")
            assert page.evaluate(BAR, "form.search-form")[0] == "none"


def _until(holds: object, patience: float = 5.0) -> None:
    """Wait for something that is true in a moment."""
    assert callable(holds)
    end = time.monotonic() + patience
    while not holds():
        assert time.monotonic() < end
        time.sleep(0.02)
