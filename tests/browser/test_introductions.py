"""The introduction of a category in a real browser: found by the search, readable on any screen."""

from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from tests.browser.chromium import visiting
from tests.browser.conftest import PHONE
from tests.browser.searching import search, titles
from tests.browser.server import serve_folder
from tests.making import ARTICLE, DEMO, Site

INTRODUCTION = """\
매월 1일에 결제합니다.

## 결제일

말일 정산은 하지 않습니다.

## 결제 수단

| 수단 | 되나요? |
|---|---|
| 계좌 이체 | 예 |

## 영수증

```sh
receipts --last-month --as=pdf --to=a-folder-with-a-rather-long-name/and-another-one
```
"""
LARGE = {"width": 1280, "height": 900}


@pytest.fixture(scope="module")
def introduced(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a site with a long introduction of its only category."""
    site = Site(tmp_path_factory.mktemp("introduced"))
    site.write({"content/demo/_index.md": DEMO, "content/demo/card.md": ARTICLE})
    site.write({"content/demo/bank.md": ARTICLE.replace("카드", "통장")})
    site.write({"content/demo/billing/_category.md": INTRODUCTION})
    site.build(index=True)
    with serve_folder(site.output) as address:
        yield address


def test_the_search_leads_to_the_page_of_the_category(introduced: str, page: Page) -> None:
    search(page, introduced, "q=말일 정산")
    assert titles(page) == ["결제"]
    origin = page.locator(".search-results .origin").first
    assert origin.inner_text() == "데모"
    page.get_by_role("link", name="결제일").first.click()
    page.wait_for_url(introduced + "/demo/billing/#*")
    expect(page.get_by_role("heading", name="결제일")).to_be_in_viewport()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("viewport", [PHONE, LARGE], ids=["phone", "large"])
def test_a_long_introduction_fits_and_is_accessible(
    introduced: str, browser: Browser, viewport: dict[str, int], scheme: str
) -> None:
    with visiting(browser, viewport=viewport, color_scheme=scheme, bypass_csp=True) as page:
        page.goto(introduced + "/demo/billing/")
        page.locator(".contents summary").click()
        results = Axe().run(page)
        overflow = page.evaluate("document.documentElement.scrollWidth - innerWidth")
        levels = page.locator("main").locator("h1, h2, h3").all_inner_texts()
    assert results.violations_count == 0, results.generate_report()
    assert overflow <= 0
    assert levels[:5] == ["결제", "결제일", "결제 수단", "영수증", "답변 2건"]


def test_the_contents_lead_to_a_heading_without_a_script(introduced: str, browser: Browser) -> None:
    with visiting(browser, java_script_enabled=False) as page:
        page.goto(introduced + "/demo/billing/")
        page.locator(".contents summary").click()
        page.locator(".contents").get_by_role("link", name="영수증").click()
        expect(page.get_by_role("heading", name="영수증")).to_be_in_viewport()
