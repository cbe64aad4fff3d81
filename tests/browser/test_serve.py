"""`doum serve` as a writer meets it: save, see it; break it, be told; mend it, go on."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import IO
from urllib.request import urlopen

import pytest
from playwright.sync_api import Error, Page, expect

from tests import ROOT
from tests.making import ARTICLE, Site


@contextmanager
def serving(site: Site) -> Iterator[tuple[str, IO[str]]]:
    """Run a preview; yield its address and what it prints after that."""
    environment = dict(
        os.environ, PYTHONPATH=str(ROOT / "src"), DOUM_LANG="en", PYTHONUNBUFFERED="1"
    )
    command = [sys.executable, "-m", "doum", "serve", "--site", str(site.folder), "--port", "0"]
    process = subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    address = re.search(r"http://\S+", process.stdout.readline())
    assert address is not None
    try:
        yield address[0].rstrip("/"), process.stdout
    finally:
        process.terminate()
        process.wait(10)
        process.stdout.close()


@pytest.fixture
def preview(site: Site) -> Iterator[str]:
    with serving(site) as (address, printed):
        for told in ("rebuilt", "search"):
            while told not in printed.readline():
                pass
        yield address


def test_a_save_is_shown_and_a_mistake_is_laid_over_the_last_good_site(
    site: Site, preview: str, page: Page
) -> None:
    page.set_default_timeout(15_000)
    page.goto(preview + "/demo/card/")
    expect(page.locator("article h1")).to_have_text("카드를 바꾸고 싶어요")

    site.write({"content/demo/card.md": ARTICLE.replace("설정에서", "내 정보에서")})
    expect(page.locator("article .prose")).to_contain_text("내 정보에서", timeout=15_000)

    site.write({"content/demo/card.md": ARTICLE + "[환불](refund.md)\n"})
    overlay = page.locator("doum-problems")
    expect(overlay).to_contain_text("content/demo/card.md:6:6", timeout=15_000)
    expect(overlay).to_contain_text("leads nowhere")
    assert "내 정보에서" in page.locator("article .prose").inner_text()

    page.reload()
    expect(overlay).to_contain_text("leads nowhere")
    page.keyboard.press("Escape")
    expect(overlay).to_have_count(0)

    site.write({"content/demo/refund.md": ARTICLE.replace("카드를 바꾸고", "환불을 받고")})
    expect(page.locator("article .prose a")).to_have_text("환불", timeout=15_000)
    expect(overlay).to_have_count(0)
    assert not site.output.exists()


def test_drafts_are_shown_and_search_finds_what_was_just_written(
    site: Site, preview: str, page: Page
) -> None:
    draft = ARTICLE.replace("title: 카드를 바꾸고 싶어요", "title: 호루라기 부는 법\ndraft: true")
    site.write({"content/demo/whistle.md": draft})
    for _ in range(40):
        with suppress(Error):  # the preview may be reloading the page this very moment
            page.goto(preview + "/demo/whistle/")
        if page.locator("article h1").count():
            break
        page.wait_for_timeout(250)
    expect(page.locator("article h1")).to_have_text("호루라기 부는 법")
    found = page.locator("ol.answers a.answer-title", has_text="호루라기")
    for _ in range(20):
        with suppress(Error):
            page.goto(preview + "/search/?q=호루라기")
        expect(page.locator(".search-results[aria-busy=false]")).to_be_attached()
        if found.count():
            break
        page.wait_for_timeout(500)
    expect(found).to_have_count(1)


def test_who_comes_before_the_site_waits_for_it_at_a_page(site: Site, page: Page) -> None:
    page.set_default_timeout(15_000)
    site.write({"content/demo/card.md": ARTICLE + "[환불](refund.md)\n"})
    with serving(site) as (address, _):
        page.goto(address + "/demo/card/")
        expect(page.locator("h1", has_text="미리 보기를 만들고 있습니다")).to_be_attached()
        expect(page.locator("doum-problems")).to_contain_text("leads nowhere")
        site.write({"content/demo/card.md": ARTICLE})
        expect(page.locator("article h1")).to_have_text("카드를 바꾸고 싶어요", timeout=15_000)


def test_a_page_that_is_older_than_its_source_says_so(preview: str, page: Page) -> None:
    with urlopen(preview + "/demo/card/") as answer:
        version = re.search(r"preview\.js\?version=(\d+)", answer.read().decode())
    assert version
    told = {"version": int(version[1]), "problems": [], "note": "다시 만들고", "progress": "3%"}
    state = json.dumps(told)
    page.route(
        "**/__doum/events",
        lambda route: route.fulfill(content_type="text/event-stream", body=f"data: {state}\n\n"),
    )
    page.goto(preview + "/demo/card/")
    note = page.locator("doum-note")
    expect(note.get_by_role("status")).to_have_text("다시 만들고")
    expect(note).to_contain_text("3%")
