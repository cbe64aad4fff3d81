"""The search page in a real browser, on the reference site's real index."""

import re
from collections.abc import Callable
from urllib.parse import quote

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from tests.browser.chromium import visiting
from tests.browser.conftest import PHONE, Watched
from tests.browser.searching import (
    RESULTS,
    answer_with,
    asked,
    field,
    first_number,
    open_filters,
    search,
    titles,
    total,
    wait,
    without_search_data,
)
from tests.browser.server import serve_folder
from tests.making import ARTICLE, DEMO, Site

HOSTILE = ("<img src=x onerror=alert(1)>", '"><script>alert(1)</script>', "%00", "(*[", "😀")
MESSENGER = {"title": [["요금제", False]], "excerpt": [], "product": "messenger"}
ITEM = MESSENGER | {"url": "/messenger/change-plan/", "category": "messenger/billing/plans"}
ITEM = ITEM | {"facets": {}, "updated": "", "hits": []}


def test_finds_a_planted_article_by_its_main_noun(
    tmp_path_factory: pytest.TempPathFactory, browser: Browser
) -> None:
    planted = Site(tmp_path_factory.mktemp("planted"))
    planted.write({"content/demo/_index.md": DEMO})
    for number in range(30):
        planted.write({f"content/demo/a{number}.md": ARTICLE + f"{number}번째 설명입니다.\n"})
    text = ARTICLE.replace("카드를 바꾸고 싶어요", "호루라기는 어디에서 부나요?")
    planted.write({"content/demo/whistle.md": text})
    planted.build(index=True)
    with visiting(browser) as page, serve_folder(planted.output) as address:
        search(page, address, "q=호루라기")
        assert titles(page) == ["호루라기는 어디에서 부나요?"]
        assert total(page) == 1
        page.locator("a.answer-title").click()
        page.wait_for_url("**/demo/whistle/")


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


@pytest.mark.parametrize("sort", ["", "updated", "title"])
def test_no_order_loses_an_answer(sort: str, address: str, page: Page) -> None:
    search(page, address, "q=카드")
    everything = total(page)
    search(page, address, f"q=카드&sort={sort}")
    assert total(page) == everything > 0


@pytest.mark.parametrize("sort", ["popular", "nonsense", "constructor"])
def test_an_order_that_there_is_not_is_the_best_match(sort: str, address: str, page: Page) -> None:
    search(page, address, "q=카드")
    best = titles(page)
    search(page, address, f"q=카드&sort={sort}")
    assert titles(page) == best != []
    expect(page.get_by_label("정렬")).to_have_value("")


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


def test_a_page_opened_before_a_publish_still_finds(
    tmp_path_factory: pytest.TempPathFactory, browser: Browser
) -> None:
    site = Site(tmp_path_factory.mktemp("republished"))
    site.write({"content/demo/_index.md": DEMO, "content/demo/a.md": ARTICLE})
    site.build(index=True)
    with visiting(browser) as page, serve_folder(site.output) as address:
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


def test_no_part_of_the_index_is_large(reference_site: Site) -> None:
    korean = list((reference_site.output / "pagefind" / "ko").rglob("*.pf_index"))
    assert korean
    assert max(part.stat().st_size for part in korean) < 150_000


def test_filters_by_product_and_category_with_counts(address: str, page: Page) -> None:
    search(page, address, "q=환불")
    everything = total(page)
    option = page.locator("select[name=product] option[value=ads]").inner_text()
    page.locator("select[name=product]").select_option("ads")
    wait(page)
    expect(page.locator(f"{RESULTS} .origin").first).to_contain_text("누리 광고")
    in_ads = total(page)
    assert 0 < in_ads == first_number(option) < everything
    assert asked(page)["product"] == "ads"
    link = page.locator(".filters nav a[data-go]", has_text="환불").first
    shown = first_number(link.locator("small").first.inner_text())
    link.click()
    page.wait_for_url("**category=*")
    wait(page)
    expect(page.locator(".filters nav [aria-current]")).to_be_focused()
    assert total(page) == shown <= in_ads


def test_chips_narrow_by_facets_and_are_let_go_again(address: str, page: Page) -> None:
    search(page, address, "q=결제")
    everything = total(page)
    chip = page.get_by_role("group", name="대상").get_by_role("button", name="관리자")
    shown = first_number(chip.inner_text())
    chip.click()
    expect(chip).to_have_attribute("aria-pressed", "true")
    wait(page)
    assert total(page) == shown < everything
    assert asked(page) == {"q": "결제", "audience": "admin"}
    chip.click()
    expect(chip).to_have_attribute("aria-pressed", "false")
    wait(page)
    assert total(page) == everything


def test_the_chosen_filters_are_tags_that_can_be_taken_off(address: str, page: Page) -> None:
    search(page, address, "q=결제&category=messenger/billing&audience=admin")
    tags = page.get_by_role("list", name="선택한 조건")
    expect(tags.get_by_role("link")).to_have_text(
        [
            re.compile("누리 메신저"),
            re.compile("결제 및 청구"),
            re.compile("관리자"),
            "모든 조건 빼기",
        ]
    )
    tags.get_by_role("link", name="‘결제 및 청구’ 조건 빼기").click()
    page.wait_for_url(lambda url: "category" not in url)
    wait(page)
    assert asked(page) == {"q": "결제", "product": "messenger", "audience": "admin"}
    expect(page.locator(".found")).to_be_focused()
    tags.get_by_role("link", name="모든 조건 빼기").click()
    page.wait_for_url(lambda url: "product" not in url)
    expect(tags.get_by_role("link")).to_have_count(0)


def test_every_result_says_where_it_is_from(address: str, page: Page) -> None:
    search(page, address, "q=결제&product=messenger")
    for origin in page.locator(f"{RESULTS} .origin").all():
        crumbs = origin.get_by_role("listitem").all_inner_texts()
        assert crumbs[0] == "누리 메신저"
        assert len(crumbs) > 1


def test_the_address_restores_everything_on_reload_and_on_back(address: str, page: Page) -> None:
    search(page, address, "q=결제")
    first = titles(page)
    page.locator(".pagination").get_by_role("link", name="2", exact=True).click()
    page.wait_for_url("**page=2*")
    wait(page)
    second = titles(page)
    assert first != second
    expect(page.locator(".found")).to_contain_text("쪽 중 2쪽")
    expect(page.locator(".found")).to_be_focused()
    page.reload()
    wait(page)
    assert titles(page) == second
    page.go_back()
    expect(page.locator(f"{RESULTS} a.answer-title").first).to_have_text(first[0])
    wait(page)
    assert titles(page) == first
    assert field(page).input_value() == "결제"
    page.go_forward()
    expect(page.locator(f"{RESULTS} a.answer-title").first).to_have_text(second[0])


def test_a_shared_address_shows_all_that_it_asks_for(address: str, page: Page) -> None:
    search(page, address, "q=결제&product=messenger&audience=admin&plan=standard&sort=title")
    expect(page.locator("select[name=product]")).to_have_value("messenger")
    expect(page.get_by_label("정렬")).to_have_value("title")
    for name in ("관리자", "스탠다드"):
        chip = page.locator(".filters").get_by_role("button", name=name)
        expect(chip).to_have_attribute("aria-pressed", "true")
    page.locator("a.answer-title").first.click()
    page.wait_for_url("**/messenger/**")
    page.go_back()
    wait(page)
    expect(page.get_by_label("정렬")).to_have_value("title")
    assert total(page) > 0


def test_typing_replaces_the_address_and_choosing_adds_one(address: str, page: Page) -> None:
    page.goto(address + "/messenger/")
    page.goto(address + "/search/")
    wait(page)
    field(page).press_sequentially("환불")
    page.wait_for_url("**q=*")
    wait(page)
    page.get_by_label("정렬").select_option("title")
    page.wait_for_url("**sort=title*")
    page.go_back()
    page.wait_for_url(lambda url: "sort" not in url)
    assert asked(page) == {"q": "환불"}
    page.go_back()
    page.wait_for_url("**/messenger/")


def test_back_leads_to_the_search_before_and_not_through_its_letters(
    address: str, page: Page
) -> None:
    search(page, address, "")
    for q in ("결제", "환불"):
        field(page).fill("")
        field(page).press_sequentially(q)
        wait(page)
        field(page).press("Enter")
        page.wait_for_url(lambda url, q=q: quote(q) in url)
    page.go_back()
    page.wait_for_url(lambda url: quote("결제") in url)
    expect(field(page)).to_have_value("결제")
    page.go_back()
    page.wait_for_url(lambda url: "q=" not in url)
    expect(field(page)).to_have_value("")


def test_the_status_is_announced_once_typing_pauses(address: str, page: Page) -> None:
    search(page, address, "q=환불")
    expect(page.get_by_role("status")).to_have_text(page.locator(".found").inner_text())


def test_a_product_alone_lists_its_answers(address: str, page: Page) -> None:
    search(page, address, "product=business")
    assert total(page) == 18


def test_a_corrected_query_says_so_and_can_be_asked_exactly(address: str, page: Page) -> None:
    corrected = {"from": "새금제", "to": "요금제"}
    answer_with(page, {"total": 1, "items": [ITEM], "corrected": corrected})
    search(page, address, "q=새금제")
    expect(page.locator(".notes")).to_contain_text("‘새금제’ 대신 ‘요금제’ 검색 결과입니다.")
    page.get_by_role("link", name="‘새금제’ 그대로 검색하기").click()
    page.wait_for_url("**exact=1*")
    assert asked(page) == {"q": "새금제", "exact": "1"}
    field(page).press_sequentially("도")
    page.wait_for_url(lambda url: "exact" not in url)


def test_what_might_be_meant_is_offered(address: str, page: Page) -> None:
    answer_with(page, {"total": 1, "items": [ITEM], "suggestion": "요금제"})
    search(page, address, "q=요금재")
    expect(page.locator(".notes")).to_contain_text("혹시 이 말을 찾으셨나요?")
    page.locator(".notes").get_by_role("link", name="요금제").click()
    expect(field(page)).to_have_value("요금제")


def test_an_empty_result_helps(address: str, page: Page) -> None:
    empty = {
        "spelling": ["환불"],
        "without": [{"name": "product", "total": 3}, {"name": "device", "total": 0}],
        "products": [{"product": "messenger", "total": 2}],
        "languages": [{"language": "en", "total": 1}],
    }
    answer_with(page, {"empty": empty})
    search(page, address, "q=황불&product=ads&device=pc")
    results = page.locator(".search-results")
    expect(results.locator("[data-state=empty] .empty-title")).to_have_text(
        "‘황불’에 대한 검색 결과가 없습니다."
    )
    links = results.locator("[data-way] a")
    assert links.all_inner_texts() == [
        *("환불", "‘누리 광고’ 조건 빼기 3건", "모든 조건 빼기"),
        *("누리 메신저 2건", "English 1건"),
    ]
    expect(results.get_by_role("heading", name="자주 찾는 질문")).to_be_visible()
    expect(page.get_by_role("heading", name="해결되지 않았나요?")).to_be_visible()
    links.nth(1).click()
    page.wait_for_url(lambda url: "product" not in url)
    assert asked(page) == {"q": "황불", "device": "pc"}
    page.go_back()
    page.get_by_role("link", name="English 1건").click()
    page.wait_for_url("**/en/search/?q=*")


def test_the_ways_out_of_an_empty_result_lead_to_as_much_as_they_say(
    address: str, page: Page
) -> None:
    search(page, address, "q=출퇴근&product=ads&audience=admin")
    assert total(page) == 0
    for way in ("without", "products"):
        link = page.locator(f"[data-way={way}] a").first
        shown = first_number(link.locator("small").inner_text())
        link.click()
        expect(page.locator(".found")).to_contain_text(f"총 {shown}건")
        page.go_back()
        expect(page.locator(".found")).to_contain_text("총 0건")


def test_a_search_that_cannot_load_can_be_tried_again(address: str, page: Page) -> None:
    with without_search_data(page):
        search(page, address, "q=환불")
        expect(page.get_by_text("검색을 불러오지 못했습니다.").last).to_be_visible()
        expect(page.get_by_role("heading", name="자주 찾는 질문")).to_be_visible()
    page.get_by_role("button", name="다시 시도하기").click()
    expect(page.locator(RESULTS).first).to_be_visible()


def test_the_filters_of_a_phone_open_and_close_over_the_results(
    address: str, browser: Browser
) -> None:
    with visiting(browser, viewport=PHONE) as page:
        search(page, address, "q=결제")
        chip = page.get_by_role("button", name="관리자")
        expect(chip).to_be_hidden()
        page.get_by_text("검색 조건").click()
        chip.click()
        done = page.get_by_role("button", name=re.compile("결과 .*건 보기"))
        expect(done).to_have_text(f"결과 {first_number(chip.inner_text())}건 보기")
        done.click()
        expect(chip).to_be_hidden()
        expect(page.locator(".filters summary")).to_contain_text("관리자")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(
    "query", ["q=결제&category=messenger/billing&audience=admin", "q=qqqqzzzz"]
)
def test_axe_finds_nothing_on_any_state(
    query: str, scheme: str, address: str, browser: Browser
) -> None:
    with visiting(browser, viewport=PHONE, color_scheme=scheme, bypass_csp=True) as page:
        search(page, address, query)
        open_filters(page)
        results = Axe().run(page)
        overflow = page.evaluate("document.documentElement.scrollWidth - innerWidth")
    assert results.violations_count == 0, results.generate_report()
    assert overflow <= 0


def test_the_same_words_are_looked_for_in_the_other_languages(address: str, page: Page) -> None:
    page.goto(address + "/en/search/?q=세금계산서")
    way = page.get_by_role("link", name="한국어")
    expect(way).to_be_visible()
    way.click()
    page.wait_for_url("**/search/?q=*")
    wait(page)
    assert total(page) > 0
