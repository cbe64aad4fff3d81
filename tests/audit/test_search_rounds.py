"""What a first search costs on its way: requests and bytes, which nobody adds to unnoticed."""

from __future__ import annotations

from collections import Counter

from playwright.sync_api import BrowserContext

from tests.audit.test_wire import opened
from tests.benchmarks.wire import Sent, Wire

__all__ = ["opened"]
MOST_REQUESTS = 36
MOST_BYTES = 225 * 1024
QUERY = "세금계산서 발급"
ARTICLE = "/messenger/change-plan/"
RESULT = ".search-results[aria-busy=false] ol.answers li"


def weigh(sent: list[Sent]) -> None:
    """Hold what came to the limits."""
    told = Counter(one.kind for one in sent)
    assert {"code", "wasm", "meta", "index", "words", "leaves"} <= told.keys()
    assert len(sent) <= MOST_REQUESTS, told
    assert sum(one.bytes for one in sent) <= MOST_BYTES
    assert max(Counter(one.path for one in sent).values()) == 1, "each once"


def test_a_search_page_with_its_first_results(wire: Wire, opened: BrowserContext) -> None:
    wire.take()
    page = opened.new_page()
    page.goto(f"{wire.address}/search/?q={QUERY}", wait_until="networkidle")
    page.locator(RESULT).first.wait_for()
    weigh(wire.take())


def test_an_article_with_the_first_answers_of_its_dialog(
    wire: Wire, opened: BrowserContext
) -> None:
    wire.take()
    page = opened.new_page()
    page.goto(wire.address + ARTICLE, wait_until="networkidle")
    page.locator("#q").click()
    page.keyboard.insert_text(QUERY)
    page.locator("dialog [role=option]").first.wait_for()
    page.wait_for_load_state("networkidle")
    weigh(wire.take())


def test_a_later_search_asks_for_what_it_does_not_have(wire: Wire, opened: BrowserContext) -> None:
    page = opened.new_page()
    page.goto(f"{wire.address}/search/?q={QUERY}", wait_until="networkidle")
    page.locator(RESULT).first.wait_for()
    wire.take()
    page.locator("main input[name=q]").fill("휴가 신청")
    page.locator("form:not([data-busy])").first.wait_for(state="attached")
    page.wait_for_load_state("networkidle")
    sent = wire.take()
    assert {one.kind for one in sent} <= {"index", "leaves", "words"}
    assert len(sent) <= 20
