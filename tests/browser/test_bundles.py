"""Bundles in browsers: few requests, overrides of a site in them, and modules that run once."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import PurePosixPath

import pytest
from playwright.sync_api import Browser, expect

from tests import ROOT
from tests.browser.chromium import visiting
from tests.browser.conftest import Watched, headers_of
from tests.browser.searching import search, titles
from tests.browser.server import serve_folder
from tests.making import SMALL, Site

CODES = "assets/js/search/engine/terms.js"
RESULTS = "assets/js/search/results.js"
TITLE = "카드를 바꾸고 싶어요"


def scripts_of_a_search(site: Site, browser: Browser) -> tuple[list[str], list[str]]:
    """Search a built site; returns the titles that were found, and the scripts that came."""
    with (
        serve_folder(site.output, headers=headers_of(site)) as address,
        visiting(browser) as page,
    ):
        asked: list[str] = []
        page.context.on("request", lambda request: asked.append(request.url))
        search(page, address, "q=카드")
        found = titles(page)
    return found, sorted({url.partition("/js/")[2] for url in asked if "/js/" in url})


def override(site: Site, name: str, change: Callable[[str], str]) -> Site:
    """Override a module of the theme by a changed copy of it; builds the site."""
    own = change((ROOT / "themes/doum" / name).read_text("utf-8"))
    site.write({**SMALL, f"theme/{name}": own}).build(index=True)
    return site


def test_a_search_loads_a_script_for_the_page_and_one_for_the_worker(
    make_site: Callable[[str], Site], browser: Browser
) -> None:
    site = make_site("bundled").write(SMALL)
    site.build(index=True)
    found, scripts = scripts_of_a_search(site, browser)
    assert found == [TITLE]
    assert [name for name in scripts if "/" in name] == ["search/engine/worker.js"]
    assert len(scripts) <= 5


def test_an_override_is_in_the_bundles(make_site: Callable[[str], Site], browser: Browser) -> None:
    change = 'title.append("✓", ...marked(item.title))'
    site = override(
        make_site("overridden"),
        RESULTS,
        lambda text: text.replace("title.append(...marked(item.title))", change),
    )
    found, scripts = scripts_of_a_search(site, browser)
    assert found == [f"✓{TITLE}"]
    assert not [name for name in scripts if name.endswith("results.js")]


@pytest.mark.parametrize("name", [CODES, RESULTS])
def test_an_override_that_cannot_be_joined_stays_apart(
    name: str, make_site: Callable[[str], Site], browser: Browser
) -> None:
    stem = PurePosixPath(name).stem
    site = override(make_site(f"apart-{stem}"), name, lambda text: f"{text}\nawait 0;\n")
    found, scripts = scripts_of_a_search(site, browser)
    assert found == [TITLE]
    assert [script for script in scripts if script.endswith(f"{stem}.js")]


def test_what_a_page_and_the_dialog_have_in_common_runs_once(
    address: str, watch: Callable[[str], Watched]
) -> None:
    watched = watch(address)
    watched.page.goto(f"{address}/workplace/status-guide/", wait_until="networkidle")
    watched.page.locator(".desks").scroll_into_view_if_needed()
    watched.page.wait_for_function("() => Boolean(customElements.get('desk-hours'))")
    watched.page.locator("#q").click()
    expect(watched.page.locator("dialog[open]")).to_be_visible()
    assert watched.complaints == []
