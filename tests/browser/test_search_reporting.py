"""What is sent of a search, when, and what is never sent."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.chromium import visiting
from tests.browser.conftest import headers_of
from tests.browser.searching import answer_with, field, search, wait
from tests.browser.taking import Taken, netlify, webhook
from tests.making import DEMO, Site, question

SETTINGS = '[search]\nfeedback = true\n[feedback]\nadapter = "{adapter}"\nurl = "{url}"\n'
FILES = {
    "content/demo/_index.md": DEMO,
    "content/demo/card.md": question("카드를 바꾸고 싶어요", "설정에서 바꿉니다."),
    "content/demo/lost.md": question("카드를 잃어버렸어요", "카드를 정지합니다."),
    "content/demo/refund.md": question("환불은 언제 되나요?", "사흘 안에 됩니다."),
    "content/demo/refund.en.md": question("When do I get my refund?", "Within three days."),
}
SENT = {"language": "ko", "product": "", "fit": "good", "article": "", "place": "", "next": ""}
READ = 3200
"""Milliseconds after which a reader has read the results."""


@pytest.fixture(scope="module")
def reporting(tmp_path_factory: pytest.TempPathFactory) -> Site:
    site = Site(tmp_path_factory.mktemp("reporting")).write(FILES)
    site.write({"doum.toml": SETTINGS.format(adapter="netlify", url="")})
    site.build(index=True)
    return site


@pytest.fixture
def taken(reporting: Site) -> Iterator[Taken]:
    """The site, on a server that takes what is sent."""
    with netlify(reporting.output, headers_of(reporting)) as taken:
        yield taken


def sent(taken: Taken) -> list[dict[str, str]]:
    """Return what was sent, without what is the same for every search."""
    for fields in taken.fields:
        assert fields.pop("form-name", "search") == "search"
        assert fields.pop("website", "") == ""
    return taken.fields


def leave(page: Page, taken: Taken, many: int) -> None:
    """Leave the page, and wait until what is sent has come."""
    page.goto(taken.address + "/thanks/")
    for _ in range(50):
        if len(taken.fields) >= many:
            break
        page.wait_for_timeout(100)
    page.wait_for_timeout(300)


def dialog_with(page: Page, taken: Taken, query: str, url: str = "/demo/card/") -> None:
    """Ask the dialog of a page, and wait for the answer."""
    page.goto(taken.address + url, wait_until="networkidle")
    page.keyboard.press("/")
    page.get_by_role("combobox").fill(query)
    expect(page.get_by_role("dialog").locator("[data-state~=loading]")).to_be_hidden()


def test_a_query_that_found_nothing_is_sent_when_its_reader_leaves(
    page: Page, taken: Taken
) -> None:
    search(page, taken.address, "q=우주여행")
    page.wait_for_timeout(300)
    assert taken.fields == []
    leave(page, taken, 1)
    assert sent(taken) == [SENT | {"query": "우주여행", "fit": "none"}]


def test_the_result_that_is_taken_is_sent_once_with_its_place(page: Page, taken: Taken) -> None:
    search(page, taken.address, "q=카드&product=demo")
    link = page.locator("a.answer-title").nth(1)
    key = "demo/" + str(link.get_attribute("href")).strip("/").rpartition("/")[2]
    link.click()
    page.wait_for_url("**/demo/*/")
    page.go_back()
    wait(page)
    page.wait_for_timeout(1200)
    leave(page, taken, 1)
    assert sent(taken) == [
        SENT | {"query": "카드", "product": "demo", "article": key, "place": "2"}
    ]


def test_a_query_left_without_a_click_tells_what_was_asked_next(page: Page, taken: Taken) -> None:
    search(page, taken.address, "q=우주여행")
    field(page).fill("환불")
    expect(page.locator("a.answer-title").first).to_have_text("환불은 언제 되나요?")
    page.locator("a.answer-title").first.click()
    page.wait_for_url("**/demo/refund/")
    leave(page, taken, 2)
    first, second = sorted(sent(taken), key=lambda one: one["article"])
    assert first == SENT | {"query": "우주여행", "fit": "none", "next": "환불"}
    assert second == SENT | {"query": "환불", "article": "demo/refund", "place": "1"}


def test_nothing_is_sent_while_typing(page: Page, taken: Taken) -> None:
    page.goto(f"{taken.address}/search/")
    field(page).press_sequentially("카드를 잃어버", delay=150)
    wait(page)
    page.wait_for_timeout(READ)
    assert taken.fields == []
    field(page).press_sequentially("렸어요", delay=60)
    expect(page.locator("a.answer-title").first).to_have_text("카드를 잃어버렸어요")
    page.wait_for_timeout(1200)
    leave(page, taken, 2)
    words = [(one["query"], one["next"]) for one in sent(taken)]
    assert words == [("카드를 잃어버", "카드를 잃어버렸어요"), ("카드를 잃어버렸어요", "")]


def test_steps_of_typing_are_never_sent(page: Page, taken: Taken) -> None:
    page.goto(f"{taken.address}/search/")
    field(page).press_sequentially("카드를 잃어버렸어요", delay=250)
    wait(page)
    page.wait_for_timeout(1200)
    leave(page, taken, 1)
    assert [one["query"] for one in sent(taken)] == ["카드를 잃어버렸어요"]


def test_the_dialog_sends_what_was_taken_by_keyboard(page: Page, taken: Taken) -> None:
    dialog_with(page, taken, "환불", "/demo/lost/")
    expect(page.get_by_role("option").first).to_contain_text("환불은 언제")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url("**/demo/refund/")
    leave(page, taken, 1)
    found = SENT | {"article": "demo/refund", "place": "1"}
    assert sent(taken) == [found | {"query": "환불", "product": "demo"}]


def test_what_the_dialog_hands_to_the_search_page_is_sent_once(page: Page, taken: Taken) -> None:
    dialog_with(page, taken, "우주여행")
    page.wait_for_timeout(1200)
    page.keyboard.press("Enter")
    page.wait_for_url("**/search/**")
    wait(page)
    assert taken.fields == []
    leave(page, taken, 1)
    assert [one["query"] for one in sent(taken)] == ["우주여행"]


def test_a_result_in_a_tab_beside_is_taken(page: Page, taken: Taken) -> None:
    search(page, taken.address, "q=환불")
    with page.context.expect_page():
        page.locator("a.answer-title").first.click(button="middle")
    for _ in range(50):
        if taken.fields:
            break
        page.wait_for_timeout(100)
    assert [one["article"] for one in sent(taken)] == ["demo/refund"]
    leave(page, taken, 1)
    assert len(taken.fields) == 1


@pytest.mark.parametrize(
    "query", ["minsu@example.com", "010-1234-5678", "4111 1111 1111 1111", "환불 110-123-456789"]
)
def test_what_may_say_who_somebody_is_is_never_sent(query: str, page: Page, taken: Taken) -> None:
    search(page, taken.address, f"q={query}")
    page.wait_for_timeout(1200)
    field(page).fill("환불")
    wait(page)
    page.wait_for_timeout(1200)
    leave(page, taken, 1)
    assert sent(taken) == [SENT | {"query": "환불"}]


def test_it_is_not_told_as_what_came_next_either(page: Page, taken: Taken) -> None:
    search(page, taken.address, "q=우주여행")
    field(page).fill("010-1234-5678")
    wait(page)
    page.wait_for_timeout(1200)
    leave(page, taken, 1)
    assert sent(taken) == [SENT | {"query": "우주여행", "fit": "none"}]


@pytest.mark.parametrize(
    "wish",
    [
        "Object.defineProperty(Navigator.prototype, 'doNotTrack', { get: () => '1' })",
        "Object.defineProperty(Navigator.prototype, 'globalPrivacyControl', { get: () => true })",
    ],
)
def test_a_browser_that_asks_not_to_be_followed_is_not(wish: str, page: Page, taken: Taken) -> None:
    page.add_init_script(wish)
    search(page, taken.address, "q=우주여행")
    page.wait_for_timeout(1200)
    leave(page, taken, 1)
    search(page, taken.address, "q=환불")
    page.locator("a.answer-title").first.click()
    page.wait_for_url("**/demo/refund/")
    page.wait_for_timeout(300)
    assert taken.fields == []


def test_nothing_sent_tells_who_it_was(page: Page, taken: Taken) -> None:
    page.context.add_cookies([{"name": "who", "value": "me", "url": taken.address}])
    search(page, taken.address, "q=환불&from=mail")
    page.wait_for_timeout(1200)
    leave(page, taken, 1)
    assert [one for one in taken.headers if {"cookie", "referer"} & one.keys()] == []
    assert sent(taken) == [SENT | {"query": "환불"}]


def test_the_fit_of_the_answer_is_sent(page: Page, taken: Taken) -> None:
    answer_with(page, {"total": 1, "fit": "weak", "items": []})
    search(page, taken.address, "q=환불")
    page.wait_for_timeout(1200)
    leave(page, taken, 1)
    assert sent(taken) == [SENT | {"query": "환불", "fit": "weak"}]


def test_a_webhook_gets_json(tmp_path: Path, browser: Browser) -> None:
    with webhook() as hook:
        site = Site(tmp_path).write(FILES)
        site.write({"doum.toml": SETTINGS.format(adapter="webhook", url=hook.address + "/doum")})
        site.build(index=True)
        with netlify(site.output, headers_of(site)) as served, visiting(browser) as page:
            search(page, served.address, "q=우주여행")
            page.goto(served.address + "/demo/card/")
            for _ in range(50):
                if hook.fields:
                    break
                page.wait_for_timeout(100)
        assert served.fields == []
    assert hook.fields == [SENT | {"query": "우주여행", "fit": "none"}]
    assert hook.headers[0]["content-type"] == "application/json"


@pytest.mark.parametrize(
    ("url", "says"),
    [
        ("/search/", "검색어만 보내고, 누가 검색했는지는 보내지 않습니다"),
        ("/en/search/", "the words alone, never who searched"),
    ],
)
def test_the_search_page_and_the_dialog_say_so(
    url: str, says: str, page: Page, taken: Taken
) -> None:
    page.goto(taken.address + url)
    expect(page.locator("main").get_by_text(says)).to_be_visible()
    page.goto(taken.address + url.replace("search/", ""), wait_until="networkidle")
    page.keyboard.press("/")
    expect(page.get_by_role("dialog").get_by_text(says)).to_be_visible()


def test_netlify_finds_every_field_of_the_form(page: Page, taken: Taken) -> None:
    page.goto(taken.address + "/thanks/")
    form = page.locator("form[name=search]")
    names = form.locator("[name]").evaluate_all("fields => fields.map(field => field.name)")
    assert form.get_attribute("data-netlify") == "true"
    assert {*names} == SENT.keys() | {"query", "website"}


def test_by_default_nothing_is_sent_and_nothing_is_loaded_for_it(
    reference_site: Site, page: Page
) -> None:
    requests: list[str] = []
    page.on("request", lambda request: requests.append(request.url))
    with netlify(reference_site.output, headers_of(reference_site)) as taken:
        search(page, taken.address, "q=우주여행")
        assert page.locator(".search-report").count() == 0
        page.wait_for_timeout(1200)
        search(page, taken.address, "q=환불")
        page.locator("a.answer-title").first.click()
        page.wait_for_url("**/refund*/")
        page.goto(taken.address + "/thanks/")
        assert page.locator("form[name=search]").count() == 0
        page.wait_for_timeout(300)
    assert taken.fields == []
    assert [url for url in requests if "reporting" in url or "private_text" in url] == []
    assert "data-report" not in (reference_site.output / "search/index.html").read_text("utf-8")
    assert json.dumps(taken.headers) == "[]"
