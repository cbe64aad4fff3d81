"""How long a preview of a large site keeps its writer waiting: one command, one table.

`python -m tests.benchmarks.serving --articles 1000 10000` builds a corpus, starts `doum serve` on
it twice, and prints the table in Markdown. Figures that miss their target are marked with `!`.
"""

from __future__ import annotations

import argparse
import os
import re
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from http.client import HTTPConnection, HTTPException
from pathlib import Path
from statistics import median
from typing import NamedTuple
from urllib.parse import urlsplit

from tests import ROOT
from tests.benchmarks.edits import chosen, with_sentence
from tests.benchmarks.measuring import processes_of, watched
from tests.benchmarks.run import Corpus, beside, measure

EDITS = 3
INDEXED = "search is up to date"
PATIENCE = 600
SHARE = 50
"""A pause between two requests is at most a part in so many of the time waited so far."""

LEAST_PAUSE = 0.02
FIRST_TARGETS = {1_000: 3.0, 10_000: 3.0}
SEEN_TARGETS = {200: 0.15, 10_000: 0.4}
_TICK = os.sysconf("SC_CLK_TCK")
_STARTS = ("never previewed", "previewed before")


class Wait(NamedTuple):
    """Seconds that a writer waited, and CPU seconds of all processes meanwhile."""

    wall: float
    cpu: float


class Preview:
    """A running `doum serve`.

    Args:
        site: the site's folder.
    """

    def __init__(self, site: Path) -> None:
        self.began = time.perf_counter()
        environment = {
            **os.environ,
            "PYTHONPATH": str(ROOT / "src"),
            "DOUM_LANG": "en",
            "PYTHONUNBUFFERED": "1",
        }
        command = (sys.executable, "-m", "doum", "serve", "--site", str(site), "--port", "0")
        pipe = subprocess.PIPE
        self.process = subprocess.Popen(command, env=environment, stdout=pipe, text=True)
        self.lines: list[str] = []
        self._address = ""
        threading.Thread(target=self._listen, daemon=True).start()
        self.until(lambda: self._address)

    def until(self, is_so: Callable[[], object]) -> Wait:
        """Wait until something is so; the time is that since this was called."""
        began, cpu = time.perf_counter(), self.cpu()
        while not is_so():
            waited = time.perf_counter() - began
            if waited > PATIENCE or self.process.poll() is not None:
                raise TimeoutError("\n".join(self.lines))
            time.sleep(max(LEAST_PAUSE, waited / SHARE))
        return Wait(time.perf_counter() - began, self.cpu() - cpu)

    def since_start(self, is_so: Callable[[], object]) -> Wait:
        """Wait until something is so; the time is that since the preview was started."""
        self.until(is_so)
        return Wait(time.perf_counter() - self.began, self.cpu())

    def until_indexed(self) -> Wait:
        """Wait until the search knows what has just been seen."""
        before = self.count(INDEXED)
        return self.until(lambda: self.count(INDEXED) > before)

    def page(self, path: str) -> str:
        """Return a page; empty if it is not there yet."""
        connection = HTTPConnection(urlsplit(self._address).netloc, timeout=PATIENCE)
        with suppress(OSError, HTTPException):
            connection.request("GET", path)
            answer = connection.getresponse()
            text = answer.read().decode()
            connection.close()
            return text if answer.status == 200 else ""
        return ""

    def count(self, told: str) -> int:
        """Return how many lines on the terminal have a text."""
        return sum(told in line for line in self.lines)

    def cpu(self) -> float:
        """Return the CPU seconds of all its processes so far."""
        return sum(map(_cpu, processes_of(self.process.pid)))

    def _listen(self) -> None:
        assert self.process.stdout is not None
        for line in self.process.stdout:
            self.lines.append(line)
            if found := re.search(r"http://\S+", line):
                self._address = self._address or found[0]


def _cpu(pid: int) -> float:
    """Return the CPU seconds of a process and of those of its children that have ended."""
    with suppress(OSError):
        fields = Path(f"/proc/{pid}/stat").read_text("utf-8").rpartition(")")[2].split()
        return sum(map(int, fields[11:15])) / _TICK
    return 0.0


@contextmanager
def preview_of(site: Path) -> Iterator[tuple[Preview, list[float]]]:
    """Run a preview, and collect the MB that it takes."""
    preview = Preview(site)
    try:
        with watched(preview.process.pid) as memory:
            yield preview, memory
    finally:
        preview.process.terminate()
        preview.process.wait(PATIENCE)


class Writer:
    """Edits articles of a corpus, one after the other, and looks at their pages."""

    def __init__(self, site: Corpus) -> None:
        self.site, self.turn = site, 0

    def save(self) -> tuple[str, str]:
        """Edit the body of another article; return its page, and what is new there."""
        self.turn += 1
        path = Path(chosen(self.site.paths, self.turn))
        text = with_sentence(path.read_text("utf-8"), self.turn)
        path.write_text(text, "utf-8")
        return self.address(path), text.rstrip().rpartition("\n")[2]

    def address(self, path: Path) -> str:
        """Return the path of an article's page."""
        product = path.relative_to(self.site.folder / "content").parts[0]
        return f"/{product}/{path.stem}/"

    def save_and_look(self, preview: Preview) -> Wait:
        """Return how long it takes until an edit is on its page."""
        page, new = self.save()
        return preview.until(lambda: new in preview.page(page))


def report(articles: int) -> Iterator[str]:
    """Measure a site of a size and write the figures as lines of Markdown."""
    with tempfile.TemporaryDirectory(prefix="doum-serving-") as folder:
        site = Corpus(Path(folder), articles, ())
        measure(site.folder, ())
        writer = Writer(site)
        for start in _STARTS:
            with preview_of(site.folder) as (preview, memory):
                yield from _rows(articles, start, _first(preview, writer), FIRST_TARGETS)
                if start == _STARTS[-1]:
                    yield from _rows(articles, "save", _edits(preview, writer), SEEN_TARGETS)
            yield f"| {articles:,} | {start}: most MB | {max(memory):.0f} | |"


def _first(preview: Preview, writer: Writer) -> Iterator[tuple[str, Wait]]:
    """Yield how long it takes after the start until pages are there, are new, and are found."""
    article = writer.address(Path(writer.site.paths[0]))
    yield "first answer", preview.since_start(lambda: preview.page("/"))
    yield "an article", preview.since_start(lambda: preview.page(article))
    yield "as it is now", preview.since_start(lambda: preview.count("rebuilt"))
    yield "found by the search", preview.since_start(lambda: preview.count(INDEXED))


def _edits(preview: Preview, writer: Writer) -> Iterator[tuple[str, Wait]]:
    """Yield how long it takes to see an edit: with nothing else to do, and while it is indexed."""
    calm, hasty, found = [], [], []
    for _ in range(EDITS):
        calm.append(writer.save_and_look(preview))
        found.append(preview.until_indexed())
    for _ in range(EDITS):
        writer.save_and_look(preview)
        hasty.append(writer.save_and_look(preview))
        preview.until_indexed()
    yield "seen", _median(calm)
    yield "found after it was seen", _median(found)
    yield "seen, right after another one", _median(hasty)


def _median(waits: Sequence[Wait]) -> Wait:
    return Wait(median(wait.wall for wait in waits), median(wait.cpu for wait in waits))


def _rows(
    articles: int, what: str, waits: Iterator[tuple[str, Wait]], targets: dict[int, float]
) -> Iterator[str]:
    for name, wait in waits:
        target = targets.get(articles) if name in ("first answer", "seen") else None
        wall = beside(wait.wall, target, "{:.2f}")
        yield f"| {articles:,} | {what}: {name} | {wall} | {wait.cpu:.2f} |"


def main() -> None:
    """Measure what the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, nargs="+", default=[1_000, 10_000])
    print("| articles | what | wall s | CPU s |\n|--:|---|--:|--:|")
    for articles in parser.parse_args().articles:
        for line in report(articles):
            print(line, flush=True)


if __name__ == "__main__":
    main()
