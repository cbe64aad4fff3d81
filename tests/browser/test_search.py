"""The search page in a real browser, on the reference site's real index."""

import re
from collections.abc import Callable
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import Watched
from tests.browser.server import serve_folder
from tests.conftest import ARTICLE, PRODUCT, Site

HOSTILE = ("<img src=x onerror=alert(1)>", '"><script>alert(1)</script>', "%00", "(*[", "😀")
RESULTS = "ol.answers > li"


def search(page: Page, address: str, query: str) -> None:
    """Open the search page with a query in its address and wait for the answer."""
    page.goto(f"{address}/search/?{query}")
    wait(page)


def wait(page: Page) -> None:
    expect(page.locator(".search-results[aria-busy=false]")).to_be_attached()


def titles(page: Page) -> list[str]:
    return page.locator(f"{RESULTS} a.answer-title").all_inner_texts()


def total(page: Page) -> int:
    found = re.search(r"([\d,]+)", page.get_by_role("status").inner_text())
    return int(found[1].replace(",", "")) if found else 0


def test_finds_a_planted_article_by_its_main_noun(
    tmp_path_factory: pytest.TempPathFactory, browser: Browser
) -> None:
    planted = Site(tmp_path_factory.mktemp("planted"))
    planted.write({"content/demo/_index.md": PRODUCT})
    for number in range(30):
        planted.write({f"content/demo/a{number}.md": ARTICLE + f"{number}번째 설명입니다.\n"})
    text = ARTICLE.replace("카드를 바꾸고 싶어요", "호루라기는 어디에서 부나요?")
    planted.write({"content/demo/whistle.md": text})
    planted.build(index=True)
    page = browser.new_page()
    with serve_folder(planted.output) as address:
        search(page, address, "q=호루라기")
        assert titles(page) == ["호루라기는 어디에서 부나요?"]
        assert total(page) == 1
        page.locator("a.answer-title").click()
        page.wait_for_url("**/demo/whistle/")
    page.close()


@pytest.mark.parametrize(
    ("query", "title"),
    [
        ("요금제", "요금제를 바꾸고 싶어요"),
        ("세금계산서", "세금계산서는 어떻게 발급받나요?"),
        ("출퇴근", "출근과 퇴근은 어떻게 기록하나요?"),
    ],
)
def test_finds_articles_of_the_reference_site(
    query: str, title: str, address: str, page: Page
) -> None:
    search(page, address, f"q={query}")
    assert total(page) >= len(titles(page)) > 0
    assert title in titles(page)


def test_marks_the_words_and_shows_korean_as_people_write_it(address: str, page: Page) -> None:
    search(page, address, "q=환불")
    text = page.locator(RESULTS).first.inner_text()
    assert "환불" in text
    assert not any("\u1100" <= char <= "\u11ff" for char in text)
    marks = page.locator(f"{RESULTS} mark").all_inner_texts()
    assert marks
    assert any("환불" in mark for mark in marks)


def test_filters_by_product_and_category_with_counts(address: str, page: Page) -> None:
    search(page, address, "q=환불")
    everything = total(page)
    page.locator("details.filters").evaluate("details => { details.open = true }")
    page.locator("select[name=product]").select_option("ads")
    wait(page)
    expect(page.locator(f"{RESULTS} .origin").first).to_contain_text("누리 광고")
    in_ads = total(page)
    assert 0 < in_ads < everything
    assert parse_qs(urlsplit(page.url).query)["product"] == ["ads"]
    link = page.locator(".filters nav a[data-go]", has_text="환불").first
    shown = int(re.findall(r"\d+", link.inner_text())[-1])
    link.click()
    page.wait_for_url("**category=*")
    wait(page)
    expect(page.get_by_role("status")).to_contain_text(str(shown))
    assert total(page) == shown <= in_ads


def test_the_address_restores_everything_on_reload_and_on_back(address: str, page: Page) -> None:
    search(page, address, "q=결제")
    first = titles(page)
    page.locator(".pagination a", has_text="2").first.click()
    page.wait_for_url("**page=2*")
    wait(page)
    second = titles(page)
    assert first != second
    page.reload()
    wait(page)
    assert titles(page) == second
    page.go_back()
    expect(page).not_to_have_url(re.compile("page=2"))
    wait(page)
    expect(page.locator(f"{RESULTS} a.answer-title").first).to_have_text(first[0])
    assert titles(page) == first
    assert page.locator("main input[name=q]").input_value() == "결제"
    page.locator("details.filters").evaluate("details => { details.open = true }")
    page.locator("select[name=product]").select_option("channel")
    page.wait_for_url("**product=channel*")
    wait(page)
    narrowed = titles(page)
    page.locator("a.answer-title").first.click()
    page.wait_for_url("**/channel/**")
    page.go_back()
    wait(page)
    expect(page.locator("select[name=product]")).to_have_value("channel")
    expect(page.locator(f"{RESULTS} a.answer-title").first).to_have_text(narrowed[0])


def test_the_header_form_leads_to_the_results(address: str, page: Page) -> None:
    page.goto(address + "/channel/")
    page.keyboard.press("/")
    page.keyboard.type("친구")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search/?*")
    wait(page)
    query = parse_qs(urlsplit(page.url).query)
    assert query["q"] == ["친구"]
    assert query["product"] == ["channel"]
    assert total(page) > 0


def test_a_product_alone_lists_its_answers(address: str, page: Page) -> None:
    search(page, address, "product=business")
    assert total(page) == 18


@pytest.mark.parametrize("sort", ["", "updated", "title"])
def test_no_order_loses_an_answer(sort: str, address: str, page: Page) -> None:
    search(page, address, "q=카드")
    everything = total(page)
    search(page, address, f"q=카드&sort={sort}")
    assert total(page) == everything > 0


def test_nothing_found_says_so_and_helps(address: str, page: Page) -> None:
    search(page, address, "q=qqqqzzzz&product=ads")
    expect(page.locator("[data-state=empty] .empty-title")).to_contain_text("qqqqzzzz")
    assert page.locator("[data-state~=empty] a").count() > 0


def test_hostile_queries_are_text(address: str, watch: Callable[[str], Watched]) -> None:
    watched = watch(address)
    page = watched.page
    for query in HOSTILE:
        page.goto(address + "/search/")
        wait(page)
        page.locator("main input[name=q]").fill(query)
        page.keyboard.press("Enter")
        wait(page)
        assert page.locator("main img[src=x], main script:not([type])").count() == 0
    assert watched.complaints == []


def test_typing_korean_searches_when_a_syllable_is_done(address: str, page: Page) -> None:
    page.goto(address + "/search/")
    wait(page)
    field = page.locator("main input[name=q]")
    field.focus()
    client = page.context.new_cdp_session(page)
    client.send("Input.imeSetComposition", {"text": "환부", "selectionStart": 2, "selectionEnd": 2})
    page.wait_for_timeout(400)
    assert "q=" not in page.url
    client.send("Input.insertText", {"text": "환불"})
    page.wait_for_url("**q=*")
    wait(page)
    assert total(page) > 0


def test_a_page_opened_before_a_publish_still_finds(
    tmp_path_factory: pytest.TempPathFactory, browser: Browser
) -> None:
    site = Site(tmp_path_factory.mktemp("republished"))
    site.write({"content/demo/_index.md": PRODUCT, "content/demo/a.md": ARTICLE})
    site.build(index=True)
    page = browser.new_page()
    with serve_folder(site.output) as address:
        search(page, address, "q=설정")
        assert total(page) == 1
        for number in range(3):
            site.write({f"content/demo/b{number}.md": ARTICLE + f"호루라기 {number}\n"})
            site.build(index=True)
        page.locator("main input[name=q]").fill("카드")
        page.keyboard.press("Enter")
        page.wait_for_url("**q=%EC%B9%B4%EB%93%9C*")
        wait(page)
        expect(page.locator(RESULTS).first).to_be_visible()
    page.close()


def test_no_part_of_the_index_is_large(reference_site: Site) -> None:
    korean = list((reference_site.output / "pagefind" / "ko").rglob("*.pf_index"))
    assert korean
    assert max(part.stat().st_size for part in korean) < 150_000
