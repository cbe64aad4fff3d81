"""Lists of answers: real pages, and a button that takes the next one in."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.chromium import visiting
from tests.browser.server import serve_folder
from tests.making import ARTICLE, DEMO, Site

COUNT = 57
LIST = "main .answers > li"
META = "---\ntitle: 데모\nsummary: 데모\n---\n"


@pytest.fixture(scope="module")
def listed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a category of 57 answers, twenty on a page."""
    site = Site(tmp_path_factory.mktemp("listed"))
    site.write({"content/demo/_index.md": DEMO})
    for number in range(COUNT):
        text = ARTICLE.replace("카드를 바꾸고 싶어요", f"{number + 1:02}번째 질문인가요?")
        site.write({f"content/demo/pay/a{number:02}.md": text})
    site.build()
    (page,) = [
        p
        for p in site.output.glob("demo/**/page/2/index.html")
        if "title" not in p.parts and "updated" not in p.parts
    ][:1]
    with serve_folder(site.output) as address:
        yield address + "/" + page.parents[2].relative_to(site.output).as_posix() + "/"


def test_more_answers_come_into_the_list(listed: str, page: Page) -> None:
    page.goto(listed, wait_until="networkidle")
    expect(page.locator(LIST)).to_have_count(20)
    shown = page.locator("more-answers").get_by_role("status")
    expect(shown).to_have_text("57건 중 20건")
    page.get_by_role("button", name="더보기").click()
    expect(page.locator(LIST)).to_have_count(40)
    expect(shown).to_have_text("57건 중 40건")
    expect(page.locator(LIST).nth(20).locator("a")).to_be_focused()
    assert page.url == listed + "page/2/"
    page.get_by_role("button", name="더보기").click()
    expect(page.locator(LIST)).to_have_count(57)
    expect(shown).to_have_text("57건 중 57건")
    expect(page.get_by_role("button", name="더보기")).to_have_count(0)
    titles = page.locator(f"{LIST} a").all_inner_texts()
    assert titles == sorted(set(titles))


def test_back_from_an_article_leads_to_the_same_place(listed: str, page: Page) -> None:
    page.goto(listed, wait_until="networkidle")
    for count in (40, 57):
        page.get_by_role("button", name="더보기").click()
        expect(page.locator(LIST)).to_have_count(count)
    link = page.locator(LIST).nth(45).locator("a")
    link.scroll_into_view_if_needed()
    before = link.bounding_box()
    link.click()
    page.wait_for_url("**/demo/a45/")
    page.go_back(wait_until="networkidle")
    expect(page.locator(LIST)).to_have_count(57)
    expect(page.locator(LIST).nth(45).locator("a")).to_be_in_viewport()
    after = page.locator(LIST).nth(45).locator("a").bounding_box()
    assert before
    assert after
    assert abs(after["y"] - before["y"]) <= 2


def test_a_page_that_cannot_be_fetched_is_gone_to(listed: str, page: Page) -> None:
    page.goto(listed, wait_until="networkidle")
    tries: list[str] = []

    def refuse_once(route: object) -> None:
        tries.append("")
        route.abort() if len(tries) == 1 else route.continue_()  # type: ignore[attr-defined]

    page.route(listed + "page/2/", refuse_once)
    page.get_by_role("button", name="더보기").click()
    page.wait_for_url(listed + "page/2/")
    expect(page.locator(LIST)).to_have_count(20)


def test_without_a_script_the_pages_are_links(listed: str, browser: Browser) -> None:
    with visiting(browser, java_script_enabled=False) as page:
        page.goto(listed)
        assert not page.get_by_role("button", name="더보기").is_visible()
        page.get_by_role("link", name="다음").click()
        assert page.url == listed + "page/2/"
        assert page.get_by_text("57건 중 40건").is_visible()
