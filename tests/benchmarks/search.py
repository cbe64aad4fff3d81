"""What a search costs a reader, in bytes and in time, at several sizes: one command, one table.

`python -m tests.benchmarks.search --articles 1000 10000` builds corpora of that size and asks them
in Chromium, through the scripts that they publish. `!` marks figures that miss their target.
"""

from __future__ import annotations

import argparse
import json
import tempfile
import time
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from statistics import median, quantiles
from typing import Any, NamedTuple

from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from tests.benchmarks.asked import ASKED, Asked
from tests.benchmarks.indexing import Indexed, index_jobs
from tests.benchmarks.keystrokes import typed
from tests.benchmarks.run import Corpus, beside
from tests.benchmarks.wire import KINDS, Sent, Wire, counted
from tests.browser.chromium import find_chromium

ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-sync"]
QUIET = 0.8
"""A page has loaded everything once its host has been idle for so many seconds."""

FIRST_TARGET, LATER_TARGET, LATER_MEDIAN_TARGET = 500, 100, 40
ANSWER_TARGETS = {1_000: 50, 10_000: 150}
JANK_TARGET = 16
ANALYSIS_TARGET = 3
LANGUAGE = "ko"
FACETS = ["audience", "device", "plan"]
_ANSWERED = ".search-results[aria-busy=false]"
PATIENCE = 120_000
_PAGE, _WORKER = "CrRendererMain", "DedicatedWorker thread"
CADENCE = 80
"""Milliseconds between two keys of a quick typist."""

_OPEN = """async ([client, language]) => {
  const { SearchClient } = await import(client);
  window.client = new SearchClient({ index: "/pagefind/", language });
  window.ask = async (request) => {
    const began = performance.now();
    const answer = await window.client.find(request);
    return { ms: performance.now() - began, total: answer.total };
  };
}"""
_ASK = "request => window.ask(request)"
_GAPS = """([requests, pause]) => new Promise((resolve) => {
  const from = performance.now(), until = from + Math.max(2_000, requests.length * pause) + 500;
  const gaps = [];
  let before = from, asked = 0;
  const frame = (now) => {
    gaps.push(now - before);
    before = now;
    if (asked < requests.length && now - from > asked * pause) window.ask(requests[asked++]);
    if (now < until) requestAnimationFrame(frame);
    else resolve(gaps.slice(1));
  };
  requestAnimationFrame(frame);
})"""


class Typed(NamedTuple):
    """How quick typing is answered: milliseconds of every keystroke, and of the page's own thread.

    Attributes:
        fresh: answers while the data comes over the wire as it is needed.
        loaded: answers by a new worker, the data being in the browser's cache.
        begun: those of them to a single letter or syllable, which many words begin with.
        worker: CPU of the worker for a keystroke, at the mean.
        idle: times between two frames while nothing is asked.
        busy: the same while somebody types.
        task: the longest task of the page's thread while somebody types, in CPU time.
    """

    fresh: list[float]
    loaded: list[float]
    begun: list[float]
    worker: float
    idle: list[float]
    busy: list[float]
    task: float


class Reader:
    """A reader with a browser, whose cache is empty to begin with."""

    def __init__(self, browser: Browser, wire: Wire, output: Path) -> None:
        self.browser, self.wire = browser, wire
        folder = next(output.glob("assets/*/js/search/engine/client.js"))
        self.client = f"/{folder.relative_to(output).as_posix()}"
        self.context: BrowserContext = browser.new_context(locale="ko-KR")
        wire.connect()

    def open(self) -> Page:
        """Open the home page, and the search in it."""
        page = self.context.new_page()
        page.goto(f"{self.wire.address}/")
        page.evaluate(_OPEN, [self.client, LANGUAGE])
        return page

    def settled(self) -> list[Sent]:
        """Wait until nothing is loaded any more, and return what has been sent."""
        while time.monotonic() - self.wire.latest < QUIET:
            time.sleep(QUIET / 10)
        return self.wire.take()


def first_searches(browser: Browser, wire: Wire, output: Path, asked: Asked) -> list[list[Sent]]:
    """Follow links to the search page's results, each with an empty cache."""
    found = []
    for query in asked.first:
        reader = Reader(browser, wire, output)
        page = reader.context.new_page()
        page.goto(f"{wire.address}/search/?q={query}")
        page.locator(_ANSWERED).wait_for(state="attached", timeout=PATIENCE)
        sent = reader.settled()
        if not any(one.kind == "wasm" for one in sent):
            raise SystemExit(f"The page did not search for {query!r}.")
        found.append(sent)
        reader.context.close()
    return found


def later_searches(browser: Browser, wire: Wire, output: Path, asked: Asked) -> list[list[Sent]]:
    """Ask one query after the other in a page that has had its first."""
    reader = Reader(browser, wire, output)
    page = reader.open()
    page.evaluate(_ASK, full(asked.first[0]))
    reader.settled()
    found = []
    for query in asked.later:
        page.evaluate(_ASK, full(query))
        page.wait_for_timeout(100)
        found.append(wire.take())
    reader.context.close()
    return found


def typing(browser: Browser, wire: Wire, output: Path, asked: Asked) -> Typed:
    """Type queries letter by letter, first with an empty cache, then with a full one."""
    reader = Reader(browser, wire, output)
    states = [state for query in asked.typed for state in typed(query)]
    requests = [quick(state) for state in states]
    pages = [_warm(reader), _warm(reader)]
    fresh, loaded = ([page.evaluate(_ASK, r)["ms"] for r in requests] for page in pages)
    page = _warm(reader)
    idle = page.evaluate(_GAPS, [[], CADENCE])
    browser.start_tracing(page=page, categories=["disabled-by-default-devtools.timeline"])
    busy = page.evaluate(_GAPS, [requests, CADENCE])
    tasks = tasks_of(json.loads(browser.stop_tracing())["traceEvents"])
    reader.context.close()
    worker = sum(tasks[_WORKER]) / len(requests)
    begun = [ms for ms, state in zip(loaded, states, strict=True) if len(state) == 1]
    return Typed(fresh, loaded, begun, worker, idle, busy, max(tasks[_PAGE]))


def _warm(reader: Reader) -> Page:
    page = reader.open()
    page.evaluate("async () => { window.client.warm(); await window.client.find({ q: '' }); }")
    reader.settled()
    return page


def full(q: str) -> dict[str, object]:
    """Ask as the search page does."""
    return {"q": q, "facets": FACETS, "page": 1, "size": 10}


def quick(q: str) -> dict[str, object]:
    """Ask as the dialog does while somebody types."""
    return {"q": q, "facets": FACETS, "size": 6, "counts": False, "composing": True}


def tasks_of(events: Sequence[dict[str, Any]]) -> dict[str, list[float]]:
    """List the milliseconds of CPU that tasks took, by the name of their thread."""
    threads = {
        (event["pid"], event["tid"]): event["args"]["name"]
        for event in events
        if event["name"] == "thread_name"
    }
    tasks: dict[str, list[float]] = defaultdict(list)
    for event in events:
        if event["name"] == "RunTask":
            name = threads.get((event["pid"], event["tid"]), "")
            tasks[name].append(event.get("tdur", 0) / 1_000)
    return tasks


def report(browser: Browser, articles: int, asked: Asked) -> Iterator[str]:
    """Measure one size and write it as lines of Markdown."""
    with tempfile.TemporaryDirectory(prefix="doum-benchmark-") as folder:
        site = Corpus(Path(folder), articles, ())
        yield f"\n### {articles:,} articles\n"
        yield from build_lines(list(index_jobs(site)))
        output = site.folder / "public"
        with counted(output) as wire:
            yield from byte_lines("first", first_searches(browser, wire, output, asked))
            yield from byte_lines("later", later_searches(browser, wire, output, asked))
            yield from typing_lines(articles, typing(browser, wire, output, asked))


def build_lines(jobs: Sequence[tuple[str, Indexed]]) -> Iterator[str]:
    """Write what the search costs a build."""
    yield "| build | analysed | analysis, CPU ms an article | search stage, wall s | CPU s |"
    yield "|---|--:|--:|--:|--:|"
    for name, done in jobs:
        target = ANALYSIS_TARGET if name == "cold" else None
        each = beside(done.analysis * 1_000 / (done.analysed or 1), target, "{:.2f}")
        yield f"| {name} | {done.analysed:,} | {each} | {done.wall:.2f} | {done.cpu:.2f} |"


def byte_lines(name: str, searches: Sequence[Sequence[Sent]]) -> Iterator[str]:
    """Write what searches cost over the wire, by kind: medians, and the largest whole."""
    targets = {"first": (None, FIRST_TARGET), "later": (LATER_MEDIAN_TARGET, LATER_TARGET)}[name]
    wholes = [sum(one.bytes for one in sent) / 1_000 for sent in searches]
    yield f"\n| {name} search, KB | median | largest | {' | '.join(KINDS)} | headers |"
    yield f"|---|{'--:|' * (3 + len(KINDS))}"
    for title, sent in (("bytes", list(searches)), ("requests", list(searches))):
        yield f"| {title} | {_cells(title, sent, wholes, targets)} |"


def _cells(
    title: str,
    searches: Sequence[Sequence[Sent]],
    wholes: Sequence[float],
    targets: tuple[float | None, float],
) -> str:
    if title == "requests":
        counts = [len(sent) for sent in searches]
        by_kind = [Counter(one.kind for one in sent) for sent in searches]
        cells = [f"{median(counts):.0f}", str(max(counts))]
        return " | ".join([*cells, *(f"{median(c[k] for c in by_kind):.0f}" for k in KINDS), ""])
    heads = median(sum(one.head for one in sent) for sent in searches)
    cells = [
        beside(median(wholes), targets[0], "{:.0f}"),
        beside(max(wholes), targets[1], "{:.0f}"),
    ]
    for kind in KINDS:
        bodies = [sum(one.body for one in sent if one.kind == kind) for sent in searches]
        cells.append(f"{median(bodies) / 1_000:.1f}")
    return " | ".join([*cells, f"{heads / 1_000:.1f}"])


def typing_lines(articles: int, figures: Typed) -> Iterator[str]:
    """Write how quick typing is answered."""
    target = ANSWER_TARGETS.get(articles)
    yield f"\n| {len(figures.loaded)} keystrokes, each answered in ms | median | p95 | most |"
    yield "|---|--:|--:|--:|"
    rows = {
        "loading as needed": figures.fresh,
        "once loaded": figures.loaded,
        "once loaded, first syllable": figures.begun,
    }
    for name, times in rows.items():
        cells = (beside(median(times), target, "{:.0f}"), f"{high(times):.0f}", f"{max(times):.0f}")
        yield f"| {name} | {' | '.join(cells)} |"
    yield f"\nCPU of the worker for a keystroke: {figures.worker:.1f} ms at the mean."
    idle = high(figures.idle)
    over = beside(high(figures.busy) - idle, JANK_TARGET, "{:.0f}")
    yield f"Between two frames (p95): {idle:.0f} ms idle, {over} ms more while typing."
    task = beside(figures.task, JANK_TARGET, "{:.1f}")
    yield f"Longest task of the page's own thread while typing: {task} ms of CPU."


def high(times: Sequence[float]) -> float:
    """Return what one in twenty is above."""
    return quantiles(times, n=20, method="inclusive")[-1]


def main() -> None:
    """Measure what the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, nargs="+", default=[1_000, 10_000])
    parser.add_argument("--queries", type=int, default=len(ASKED.later), help="at most so many")
    given = parser.parse_args()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=ARGUMENTS)
        for articles in given.articles:
            for line in report(browser, articles, ASKED.few(given.queries)):
                print(line, flush=True)


if __name__ == "__main__":
    main()
