"""The search dialog that every page but the search page opens."""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.chromium import visiting
from tests.browser.conftest import DESKTOP, PHONE
from tests.browser.searching import answer_with, asked, field, search, wait, without_search_data

ARTICLE = "/messenger/change-plan/"


def opened(page: Page, url: str, key: str = "/") -> Locator:
    """Open the dialog on a page by a key."""
    page.goto(url, wait_until="networkidle")
    page.keyboard.press(key)
    dialog = page.get_by_role("dialog", name="검색")
    expect(dialog).to_be_visible()
    return dialog


def options(dialog: Locator) -> Locator:
    """Return the answers of the dialog, without the ways on."""
    return dialog.get_by_role("group", name="검색 결과").get_by_role("option")


def active(dialog: Locator) -> Locator:
    """Return the option that the arrow keys have reached."""
    return dialog.locator("[aria-selected=true]")


@pytest.mark.parametrize("key", ["/", "Control+k", "Meta+k"])
@pytest.mark.parametrize("url", ["/", ARTICLE, "/404.html"])
def test_a_key_opens_it_and_escape_gives_the_focus_back(
    key: str, url: str, address: str, page: Page
) -> None:
    dialog = opened(page, address + url, key)
    expect(dialog.get_by_role("combobox")).to_be_focused()
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    expect(page.locator("#q")).to_be_focused()


def test_a_press_on_the_field_opens_it(address: str, page: Page) -> None:
    page.goto(address + "/")
    page.locator("#q").click()
    dialog = page.get_by_role("dialog", name="검색")
    expect(dialog).to_be_visible()
    dialog.get_by_role("button", name="닫기").click()
    expect(dialog).to_be_hidden()


def test_focus_that_passes_by_opens_nothing_but_typing_does(address: str, page: Page) -> None:
    page.goto(address + "/", wait_until="networkidle")
    page.locator("#q").focus()
    dialog = page.get_by_role("dialog", name="검색")
    page.wait_for_timeout(400)
    expect(page.locator("dialog[open]")).to_have_count(0)
    page.keyboard.type("refund")
    expect(dialog.get_by_role("combobox")).to_have_value("refund")
    expect(dialog.get_by_role("combobox")).to_be_focused()


def test_a_page_holds_neither_its_markup_nor_its_data_before_it_is_wanted(
    address: str, page: Page
) -> None:
    asked_for: list[str] = []
    page.on("request", lambda request: asked_for.append(request.url))
    page.goto(address + ARTICLE, wait_until="networkidle")
    assert page.locator("dialog").count() == 0
    assert not any("/search" in url.replace("search/opener", "") for url in asked_for)
    with page.expect_request("**/search/dialog.js"):
        page.locator("#q").hover()
    assert not any("/pagefind/" in url for url in asked_for)


def test_answers_come_while_typing(address: str, page: Page) -> None:
    dialog = opened(page, address + "/")
    page.keyboard.type("세금계산서")
    expect(options(dialog)).to_have_count(6)
    first = options(dialog).first
    expect(first).to_contain_text("›")
    expect(first.locator("mark").first).to_be_visible()
    expect(dialog.get_by_role("status")).to_have_text(re.compile(r"총 \d+건"))
    expect(dialog.get_by_role("option", name=re.compile(r"전체 결과 \d+건 보기"))).to_be_visible()


def test_the_arrow_keys_walk_and_enter_opens(address: str, page: Page) -> None:
    dialog = opened(page, address + "/")
    combobox = dialog.get_by_role("combobox")
    expect(combobox).to_have_attribute("aria-expanded", "false")
    page.keyboard.type("요금제")
    expect(combobox).to_have_attribute("aria-expanded", "true")
    every = dialog.get_by_role("option")
    expect(active(dialog)).to_have_count(0)
    for key, at in (("ArrowDown", 0), ("ArrowDown", 1), ("ArrowUp", 0), ("End", -1), ("Home", 0)):
        page.keyboard.press(key)
        option = every.last if at < 0 else every.nth(at)
        expect(option).to_have_attribute("aria-selected", "true")
        reached = option.get_attribute("id")
        expect(combobox).to_have_attribute("aria-activedescendant", reached or "")
        expect(active(dialog)).to_have_count(1)
    page.keyboard.press("ArrowUp")
    expect(active(dialog)).to_have_count(0)
    expect(combobox).to_be_focused()
    page.keyboard.press("ArrowDown")
    href = every.first.get_attribute("href")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**{href}")


def test_control_enter_opens_beside(address: str, page: Page) -> None:
    dialog = opened(page, address + "/")
    page.keyboard.type("요금제")
    expect(options(dialog).first).to_be_visible()
    page.keyboard.press("ArrowDown")
    with page.context.expect_page() as beside:
        page.keyboard.press("Control+Enter")
    href = options(dialog).first.get_attribute("href")
    beside.value.wait_for_url(f"**{href}")
    expect(dialog).to_be_visible()


def test_enter_with_nothing_active_goes_to_the_full_page(address: str, page: Page) -> None:
    opened(page, address + "/channel/")
    page.keyboard.type("친구")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search/?*")
    wait(page)
    assert asked(page) == {"q": "친구", "product": "channel"}
    expect(page.locator(".found")).to_contain_text("총")


def test_the_last_option_leads_to_all_results(address: str, page: Page) -> None:
    dialog = opened(page, address + "/")
    page.keyboard.type("결제")
    dialog.get_by_role("option", name=re.compile("전체 결과")).click()
    page.wait_for_url("**/search/?q=*")
    assert asked(page) == {"q": "결제"}


def test_a_product_s_page_searches_that_product_until_the_scope_is_taken_off(
    address: str, page: Page
) -> None:
    dialog = opened(page, address + "/channel/")
    scope = dialog.get_by_role("button", name="‘누리 채널 관리자’ 조건 빼기")
    expect(scope).to_be_visible()
    page.keyboard.type("세금계산서")
    expect(options(dialog).first).to_be_visible()
    for option in options(dialog).all():
        expect(option).to_contain_text("누리 채널 관리자")
    dialog.get_by_role("option", name="전체 서비스에서 검색하기").click()
    expect(scope).to_be_hidden()
    expect(options(dialog).filter(has_text="누리 광고").first).to_be_visible()


def test_backspace_in_the_empty_field_takes_the_scope_off(address: str, page: Page) -> None:
    dialog = opened(page, address + "/channel/")
    scope = dialog.locator(".scope")
    page.keyboard.type("a")
    page.keyboard.press("Backspace")
    expect(scope).to_be_visible()
    page.keyboard.press("Backspace")
    expect(scope).to_be_hidden()
    expect(dialog.get_by_role("combobox")).to_be_focused()


def test_popular_questions_come_before_typing(address: str, page: Page) -> None:
    dialog = opened(page, address + "/")
    popular = dialog.get_by_role("region", name="자주 찾는 질문").get_by_role("link")
    expect(popular.first).to_be_visible()
    page.keyboard.press("ArrowDown")
    expect(popular.first).to_be_focused()
    page.keyboard.press("ArrowUp")
    expect(dialog.get_by_role("combobox")).to_be_focused()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page.locator("article h1")).to_be_visible()


def test_recent_searches_are_kept_asked_again_and_cleared(address: str, page: Page) -> None:
    for q in ("환불", "요금제", "카드"):
        opened(page, address + "/")
        page.keyboard.type(q)
        page.keyboard.press("Enter")
        page.wait_for_url("**/search/?q=*")
    dialog = opened(page, address + ARTICLE)
    recent = dialog.locator(".recent-search")
    expect(recent).to_have_text(["카드", "요금제", "환불"])
    dialog.get_by_role("button", name="‘요금제’ 지우기").click()
    expect(recent).to_have_text(["카드", "환불"])
    expect(dialog.get_by_role("button", name="‘환불’ 지우기")).to_be_focused()
    recent.first.click()
    expect(dialog.get_by_role("combobox")).to_have_value("카드")
    expect(options(dialog).first).to_be_visible()
    page.keyboard.press("Escape")
    dialog = opened(page, address + ARTICLE)
    dialog.get_by_role("button", name="모두 지우기").click()
    expect(recent).to_have_count(0)
    expect(dialog.get_by_role("combobox")).to_be_focused()
    expect(opened(page, address + ARTICLE).locator(".recent-search")).to_have_count(0)


def test_an_opened_answer_is_remembered_and_typing_alone_is_not(address: str, page: Page) -> None:
    dialog = opened(page, address + "/")
    page.keyboard.type("환불")
    expect(options(dialog).first).to_be_visible()
    page.keyboard.press("Escape")
    dialog = opened(page, address + "/")
    expect(dialog.locator(".recent-search")).to_have_count(0)
    page.keyboard.type("환불")
    options(dialog).first.click()
    expect(page.locator("article h1")).to_be_visible()
    expect(opened(page, address + "/").locator(".recent-search")).to_have_text(["환불"])


def test_works_where_the_browser_keeps_nothing(address: str, page: Page) -> None:
    page.add_init_script(
        "Object.defineProperty(window, 'localStorage', { get() { throw new Error('no') } })"
    )
    dialog = opened(page, address + "/")
    page.keyboard.type("환불")
    expect(options(dialog).first).to_be_visible()
    page.keyboard.press("Enter")
    page.wait_for_url("**/search/?q=*")


def test_an_empty_answer_offers_what_was_meant_and_all_products(address: str, page: Page) -> None:
    empty = {"spelling": ["환불"], "without": [{"name": "product", "total": 3}]}
    answer_with(page, {"empty": empty | {"products": [], "languages": []}})
    dialog = opened(page, address + "/ads/")
    page.keyboard.type("황불")
    expect(dialog.get_by_text("‘황불’에 대한 검색 결과가 없습니다.").first).to_be_visible()
    expect(dialog.get_by_role("option")).to_have_text(
        ["혹시 이 말을 찾으셨나요? 환불", "전체 서비스에서 검색하기 3건"]
    )
    expect(dialog.get_by_role("region", name="자주 찾는 질문")).to_be_visible()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(dialog.get_by_role("combobox")).to_have_value("환불")


def test_a_search_that_cannot_load_says_so(address: str, page: Page) -> None:
    dialog = opened(page, address + "/")
    with without_search_data(page):
        page.keyboard.type("환불")
        expect(dialog.get_by_text("검색을 불러오지 못했습니다.").first).to_be_visible()
    dialog.get_by_role("button", name="다시 시도하기").click()
    expect(options(dialog).first).to_be_visible()


def test_the_field_leads_on_where_the_dialog_cannot_be_had(address: str, page: Page) -> None:
    page.route("**/search/", lambda route: route.abort())
    page.goto(address + ARTICLE, wait_until="networkidle")
    page.locator("#q").click()
    page.keyboard.type("환불")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search/?*")
    assert asked(page) == {"q": "환불", "product": "messenger"}


def test_hostile_words_are_text(address: str, page: Page) -> None:
    words = "<img src=x onerror=alert(1)>"
    answer_with(page, {"suggestion": words, "corrected": {"from": words, "to": words}})
    dialog = opened(page, address + "/")
    page.keyboard.insert_text(words)
    expect(dialog.get_by_role("option").filter(has_text=words)).to_have_count(2)
    assert dialog.locator("img").count() == 0


def test_on_the_search_page_the_keys_move_to_its_field(address: str, page: Page) -> None:
    for key in ("/", "Control+k"):
        search(page, address, "q=환불")
        page.keyboard.press(key)
        expect(field(page)).to_be_focused()
        assert page.locator("dialog").count() == 0


def test_a_phone_s_dialog_fills_the_screen(address: str, browser: Browser) -> None:
    with visiting(browser, viewport=PHONE, has_touch=True) as page:
        page.goto(address + ARTICLE, wait_until="networkidle")
        page.locator("#q").tap()
        dialog = page.get_by_role("dialog", name="검색")
        expect(dialog).to_be_visible()
        assert dialog.bounding_box() == {"x": 0, "y": 0, **PHONE}
        page.keyboard.insert_text("결제")
        third = options(dialog).nth(2)
        href = third.get_attribute("href") or ""
        third.tap()
        page.wait_for_url(f"**{href}")
        expect(page.locator("article h1")).to_be_visible()


@pytest.mark.parametrize("viewport", [PHONE, DESKTOP, {"width": 320, "height": 640}])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_on_any_state(
    viewport: dict[str, int], scheme: str, address: str, browser: Browser
) -> None:
    with visiting(browser, viewport=viewport, color_scheme=scheme, bypass_csp=True) as page:
        page.add_init_script(
            "localStorage.setItem('doum-recent', JSON.stringify(['환불', '카드']))"
        )
        dialog = opened(page, address + ARTICLE)
        expect(dialog.locator(".recent-search")).to_have_count(2)
        for q in ("", "결제", "qqqqzzzz"):
            page.keyboard.press("Control+a")
            page.keyboard.insert_text(q) if q else None
            page.keyboard.press("ArrowDown")
            page.wait_for_timeout(700)
            results = Axe().run(page)
            assert results.violations_count == 0, (q, results.generate_report())
            assert dialog.evaluate("dialog => dialog.scrollWidth - dialog.clientWidth") <= 0
            dialog.get_by_role("combobox").focus()


def test_popular_questions_are_those_of_the_scope(address: str, page: Page) -> None:
    page.goto(f"{address}/messenger/")
    page.keyboard.press("/")
    popular = page.get_by_role("dialog").get_by_role("region", name="자주 찾는 질문")
    links = popular.get_by_role("link")
    expect(links.first).to_be_visible()
    shown = [link.get_attribute("href") or "" for link in links.all() if link.is_visible()]
    assert shown and all(url.startswith("/messenger/") for url in shown)
    page.keyboard.press("Backspace")  # removes the scope
    expect(popular.locator("a[href^='/ads/']").first).to_be_visible()
