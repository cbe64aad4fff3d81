"""Reading without a connection: what was read is there, what is new says so, nothing is stale."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.conftest import PATIENCE, headers_of
from tests.browser.searching import search, titles
from tests.browser.server import serve_folder
from tests.making import ARTICLE, DEMO, Site

SETTINGS = '[site]\nlanguages = ["ko", "en"]\n[offline]\nenabled = {}\n'
TITLE = "카드를 바꾸고 싶어요"


@pytest.fixture
def made(site: Site) -> Site:
    """A site that can be read offline."""
    site.write({"doum.toml": SETTINGS.format("true"), "content/demo/_index.md": DEMO})
    site.write({"content/demo/card.md": ARTICLE, "content/demo/other.md": ARTICLE})
    site.build()
    return site


@pytest.fixture
def home(made: Site) -> Iterator[str]:
    """Its address."""
    with serve_folder(made.output, headers=headers_of(made)) as address:
        yield address


def wait_until(page: Page, is_so: str) -> None:
    """Wait until what a page says of its caches and workers is so: an awaited expression."""
    script = """async ([is_so, patience]) => {
      const ask = new Function(`return (async () => ${is_so})()`);
      for (const end = Date.now() + patience; Date.now() < end; ) {
        if (await ask()) return true;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      return false;
    }"""
    assert page.evaluate(script, [is_so, PATIENCE]), is_so


def kept_page(context: BrowserContext, url: str) -> Page:
    """Open a page, and wait until the browser keeps it."""
    page = context.new_page()
    page.goto(url)
    wait_until(page, "navigator.serviceWorker.controller && caches.match(location.href)")
    return page


def workers(page: Page) -> int:
    """Count the workers that the browser holds."""
    return page.evaluate("async () => (await navigator.serviceWorker.getRegistrations()).length")


def test_pages_that_were_read_can_be_read_again(context: BrowserContext, home: str) -> None:
    page = kept_page(context, f"{home}/demo/card/")
    page.goto(f"{home}/demo/")
    context.set_offline(True)
    page.reload()
    expect(page.get_by_role("heading", level=1)).to_have_text("데모")
    page.goto(f"{home}/demo/card/")
    expect(page.get_by_role("heading", level=1)).to_have_text(TITLE)
    styled = "getComputedStyle(document.querySelector('.header-bar')).display"
    assert page.evaluate(styled) != "block"


def test_a_page_that_was_not_read_says_so_in_its_language(
    context: BrowserContext, home: str
) -> None:
    page = kept_page(context, f"{home}/demo/card/")
    context.set_offline(True)
    page.goto(f"{home}/demo/other/")
    expect(page.get_by_role("heading", level=1)).to_have_text("인터넷에 연결되어 있지 않아요")
    before = page.get_by_role("region", name="지금 읽을 수 있는 페이지")
    before.get_by_role("link", name=TITLE).click()
    expect(page).to_have_url(f"{home}/demo/card/")
    page.goto(f"{home}/en/demo/other/")
    expect(page.get_by_role("heading", level=1)).to_have_text("You are offline")


def test_what_was_searched_for_is_not_kept_and_the_search_page_is_listed_once(
    context: BrowserContext, home: str
) -> None:
    page = kept_page(context, f"{home}/demo/card/")
    for word in ("환불", "카드"):
        page.goto(f"{home}/search/?q={word}")
    context.set_offline(True)
    page.goto(f"{home}/demo/other/")
    before = page.get_by_role("region", name="지금 읽을 수 있는 페이지")
    expect(before.get_by_role("link")).to_have_text(["검색", TITLE])
    before.get_by_role("link", name="검색").click()
    expect(page).to_have_url(f"{home}/search/")
    page.goto(f"{home}/search/?q=환불")
    expect(page.get_by_role("searchbox")).to_have_value("환불")


def test_what_was_found_before_is_found_again(context: BrowserContext, made: Site) -> None:
    made.build(index=True)
    with serve_folder(made.output, headers=headers_of(made)) as home:
        page = kept_page(context, f"{home}/demo/card/")
        search(page, home, "q=설정")
        found = titles(page)
        context.set_offline(True)
        search(page, home, "q=설정")
        assert titles(page) == found
        assert TITLE in found


def test_with_a_connection_the_newest_publish_is_read(
    context: BrowserContext, home: str, made: Site
) -> None:
    page = kept_page(context, f"{home}/demo/card/")
    made.write({"content/demo/card.md": ARTICLE.replace("카드를", "새 카드를")})
    made.write({"theme/assets/css/99-site.css": "h1 { color: rgb(1, 2, 3) }"})
    made.build()
    page.reload()
    expect(page.get_by_role("heading", level=1)).to_have_text("새 " + TITLE)
    expect(page.get_by_role("heading", level=1)).to_have_css("color", "rgb(1, 2, 3)")


def test_turned_off_the_worker_goes_with_all_that_it_kept(
    context: BrowserContext, home: str, made: Site
) -> None:
    page = kept_page(context, f"{home}/demo/card/")
    assert workers(page) == 1
    made.write({"doum.toml": SETTINGS.format("false")})
    made.build()
    page.goto(f"{home}/demo/")
    page.evaluate("navigator.serviceWorker.ready.then((worker) => worker.update())")
    wait_until(page, "!(await caches.keys()).length")
    wait_until(page, "!(await navigator.serviceWorker.getRegistrations()).length")


def test_no_worker_comes_where_it_is_not_asked_for(context: BrowserContext, site: Site) -> None:
    site.build()
    with serve_folder(site.output) as address:
        page = context.new_page()
        page.goto(f"{address}/demo/card/", wait_until="networkidle")
        assert workers(page) == 0
    assert not (site.output / "offline.html").exists()
