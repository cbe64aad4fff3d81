"""Every page type loads in a real browser: no console error, no failed or foreign request."""

import gzip
import re
from collections.abc import Callable
from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.audit.pages import PAGE_TYPES
from tests.browser.chromium import visiting
from tests.browser.conftest import DESKTOP, PHONE, Watched
from tests.browser.server import serve_folder
from tests.making import Site


@pytest.mark.parametrize("name", PAGE_TYPES)
def test_loads_without_a_complaint(
    name: str, address: str, watch: Callable[[str], Watched]
) -> None:
    url, title, _ = PAGE_TYPES[name]
    watched = watch(address)
    watched.page.goto(address + url, wait_until="networkidle")
    assert title in watched.page.locator("h1").inner_text()
    assert watched.complaints == []
    assert watched.foreign == []


@pytest.mark.parametrize("name", PAGE_TYPES)
@pytest.mark.parametrize("width", [320, PHONE["width"], DESKTOP["width"]])
def test_never_scrolls_sideways(name: str, width: int, address: str, browser: Browser) -> None:
    with visiting(browser, viewport={"width": width, "height": 800}) as page:
        page.goto(address + PAGE_TYPES[name].url, wait_until="networkidle")
        overflow = page.evaluate("document.documentElement.scrollWidth - innerWidth")
    assert overflow <= 0


def test_every_page_type_is_reached_by_links(address: str, page: Page) -> None:
    page.goto(address + "/")
    page.locator("#products").get_by_role("link", name="누리 메신저").click()
    page.wait_for_url("**/messenger/")
    page.locator("main").get_by_role("link", name="결제 및 청구").first.click()
    page.wait_for_url("**/messenger/billing/")
    page.locator("main").get_by_role("link", name="요금제를 바꾸고 싶어요").first.click()
    page.wait_for_url("**/messenger/change-plan/")
    page.goto(address + "/")
    page.locator("main").get_by_role("link", name="공지사항").first.click()
    page.wait_for_url("**/notices/")
    page.locator("main").get_by_role("link", name="정기 점검").first.click()
    page.wait_for_url("**/notices/2026-11-30-maintenance/")
    page.goto(address + "/workplace/")
    page.locator("main").get_by_role("link", name="누리 워크 지원 안내").first.click()
    page.wait_for_url("**/workplace/support-guide/")


@pytest.mark.parametrize(
    "own",
    [
        pytest.param(r'<div class="prose"[^>]*>.*?</article>', id="besides text and buttons"),
        pytest.param(
            r'<div class="prose"[^>]*>.*?(?=<article-actions>)|{slug}',
            id="besides text and address",
        ),
    ],
)
def test_an_article_weighs_at_most_four_kilobytes_besides_its_own(
    own: str, reference_site: Site
) -> None:
    headings = r'<(details class="contents"|select name="section")>.*?</(details|select)>'
    weights = {}
    for path in reference_site.output.rglob("index.html"):
        page, slug = path.read_text("utf-8"), path.parent.name
        if '<article class="article"' in page:
            spelled = f"(?:{re.escape(slug)}|{re.escape(quote(slug))})"
            text = re.sub(f"(?s){own.replace('{slug}', spelled)}|{headings}", "", page)
            weights[path] = len(gzip.compress(text.encode(), 6))
    assert len(weights) > 350
    assert max(weights.values()) <= 4_096


def test_an_unknown_address_gets_the_page_that_says_so(address: str, page: Page) -> None:
    response = page.goto(address + "/nowhere/at/all/")
    assert response is not None
    assert response.status == 404
    assert "찾을 수 없습니다" in page.locator("h1").inner_text()
    assert page.locator("main form[role=search]").count() == 1


def test_an_old_address_leads_to_the_article(address: str, page: Page) -> None:
    page.goto(address + "/faq/ads-1001/", wait_until="commit")
    page.wait_for_url("**/ads/*/")
    assert page.locator("article h1").count() == 1


def test_a_list_is_paged_and_sorted_by_real_links(address: str, page: Page) -> None:
    page.goto(address + "/channel/managing/")
    titles = titles_of_all_pages(page)
    page.goto(address + "/channel/managing/")
    page.get_by_role("link", name="제목순").click()
    page.wait_for_url("**/channel/managing/title/")
    sorted_titles = titles_of_all_pages(page)
    assert len(titles) == 13
    assert sorted(titles) == sorted(sorted_titles)
    assert titles != sorted_titles


def titles_of_all_pages(page: Page) -> list[str]:
    """Walk a list to its last page."""
    titles = page.locator("main .answers > li").all_inner_texts()
    following = page.locator("main a[rel=next]")
    if following.count():
        following.click()
        page.wait_for_url("**/page/2/")
        titles += titles_of_all_pages(page)
    return titles


def test_a_section_of_a_guide_is_opened_by_its_address(address: str, page: Page) -> None:
    page.goto(address + "/workplace/support-guide/")
    section = page.locator("details.section").nth(2)
    assert section.get_attribute("open") is None
    page.goto(f"{address}/workplace/support-guide/#{section.get_attribute('id')}")
    expect(page.locator("details.section[open]")).to_have_count(1)
    assert section.get_attribute("open") is not None


def test_tabs_show_one_alternative_and_follow_the_arrow_keys(address: str, page: Page) -> None:
    page.goto(address + "/workplace/report-a-problem/")
    tabs = page.get_by_role("tab")
    expect(tabs.first).to_have_text("PC")
    expect(tabs.nth(1)).to_have_text("모바일")
    expect(tabs.first).to_have_attribute("aria-selected", "true")
    tabs.first.focus()
    page.keyboard.press("ArrowRight")
    expect(tabs.nth(1)).to_have_attribute("aria-selected", "true")
    expect(page.get_by_role("tabpanel")).to_have_count(1)


def test_the_language_switch_goes_to_the_same_page(address: str, page: Page) -> None:
    page.goto(address + "/messenger/change-plan/")
    page.locator("a[hreflang=en]").first.evaluate("link => link.click()")
    page.wait_for_url("**/en/messenger/change-plan/")
    assert page.locator("html").get_attribute("lang") == "en"


def test_reading_needs_no_script(address: str, browser: Browser) -> None:
    with visiting(browser, java_script_enabled=False, viewport=PHONE) as page:
        page.goto(address + "/workplace/report-a-problem/")
        for title in page.locator(".tab-title").all():
            assert title.is_visible()
        page.goto(address + "/search/")
        assert page.locator("noscript p", has_text="자바스크립트").first.is_visible()
        assert not page.locator(".search").is_visible()
        page.locator("main").get_by_role("link", name="결제 및 청구").first.click()
        assert page.url.endswith("/messenger/billing/")


def test_a_video_asks_nobody_before_the_reader_does(
    address: str, watch: Callable[[str], Watched]
) -> None:
    watched = watch(address)
    watched.page.goto(address + "/messenger/join-workspace/", wait_until="networkidle")
    assert watched.page.locator("figure.video").count() == 1
    assert watched.page.locator("iframe").count() == 0
    assert watched.foreign == []


def test_works_under_a_base_path(
    reference_site: Site, tmp_path: Path, watch: Callable[[str], Watched]
) -> None:
    output = tmp_path / "public"
    reference_site.build(output=output, base_path="/help/", index=True)
    with serve_folder(output, base="/help/") as address:
        origin = address.removesuffix("/help")
        watched = watch(origin)
        page = watched.page
        page.goto(address + "/", wait_until="networkidle")
        page.locator("#products").get_by_role("link", name="누리 메신저").click()
        page.wait_for_url("**/help/messenger/")
        page.goto(address + "/search/?q=세금계산서", wait_until="networkidle")
        page.locator("ol.answers > li a").first.click()
        page.wait_for_url("**/help/*/**")
        assert page.locator("article h1").count() == 1
        assert watched.complaints == []
        assert watched.foreign == []


def test_a_film_is_loaded_when_the_reader_asks(address: str, page: Page) -> None:
    page.goto(address + "/messenger/join-workspace/", wait_until="networkidle")
    page.locator("figure.video a").click()
    frame = page.locator("figure.video iframe")
    expect(frame).to_have_count(1)
    source = frame.get_attribute("src") or ""
    assert source.startswith("https://www.youtube-nocookie.com/embed/")
