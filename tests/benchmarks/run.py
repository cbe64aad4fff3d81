"""How long builds take, and how much they need, at several sizes: one command, one table.

`python -m tests.benchmarks.run --articles 1000 10000` prints the table in Markdown. CPU is that of
the whole process tree. Figures that miss their target are marked with `!`.
"""

from __future__ import annotations

import argparse
import gzip
import os
import re
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from statistics import median
from typing import NamedTuple

from tests import ROOT

UNTRUSTED = 2.1
"""Doum distrusts files that changed less than two seconds before it looked at them."""

WALL_TARGETS = {
    ("nothing changed", 1_000): 0.3,
    ("nothing changed", 10_000): 0.8,
    ("one body edited, pages only", 1_000): 0.4,
    ("one body edited, pages only", 10_000): 1.0,
}
CPU_TARGETS = {("cold", 10_000): 55.0}
MEMORY_TARGETS = {("cold", 10_000): 1_000.0}
CHROME_TARGET = 4_096
"""Bytes of HTML, as they travel, that an article's page may have besides the article's own."""

_FOOTER = "templates/partials/footer.html"
_TIME = re.compile(r"^Time: (.*?)(?: · [\d.]+ s in all)?$", re.M)
_PEAK = re.compile(r"^VmHWM:\s+(\d+) kB", re.M)
_BODY = re.compile(rb'<div class="prose"[^>]*>(.*?)<article-actions>', re.S)


class Run(NamedTuple):
    """One build: seconds, megabytes at the peak of Doum and of Pagefind, and what Doum printed."""

    wall: float
    cpu: float
    memory: float
    indexer_memory: float
    stages: str


class Job(NamedTuple):
    """A kind of build: what is done to the site before it, and the options that it is given."""

    name: str
    prepare: Callable[[Corpus, int], None]
    options: tuple[str, ...] = ()


class Corpus:
    """A corpus in a folder of its own, and the edits that are made to it.

    Args:
        folder: where to write it.
        articles: its size.
        options: those of a build that leaves nothing to do.
    """

    def __init__(self, folder: Path, articles: int, options: Sequence[str]) -> None:
        self.folder, self.options = folder, options
        command = [sys.executable, "-m", "tests.benchmarks.corpus", str(folder), str(articles)]
        subprocess.run(command, cwd=ROOT, check=True)
        products = (folder / "content").glob("[a-z]*/*/*.md")
        self.paths = sorted(path for path in products if not path.name.endswith(".en.md"))
        time.sleep(UNTRUSTED)

    def empty(self, _: int = 0) -> None:
        """Remove everything that builds made."""
        for name in (".doum", ".public.doum", "public"):
            shutil.rmtree(self.folder / name, ignore_errors=True)

    def settle(self, _: int = 0) -> None:
        """Build once all files are old enough to be trusted, so that nothing is left to do."""
        time.sleep(UNTRUSTED)
        measure(self.folder, self.options)

    def edit_body(self, turn: int) -> None:
        """Add a sentence to an article, another one each time."""
        path = self._next(turn)
        path.write_text(f"{path.read_text('utf-8')}\n{turn}번째로 고친 문장입니다.\n", "utf-8")

    def check_out(self, _: int = 0) -> None:
        """Put every file into a new folder, as a CI service does: sources from the repository,
        and from its cache what builds made. All files are new, and have the times of today.
        """
        fresh, old = (self.folder.with_name(f"{self.folder.name}-{end}") for end in ("new", "old"))
        shutil.copytree(self.folder, fresh, copy_function=shutil.copyfile)
        self.folder.rename(old)
        fresh.rename(self.folder)
        shutil.rmtree(old)

    def edit_checked_out(self, turn: int) -> None:
        """Change the body of an article in a new checkout."""
        self.check_out()
        self.edit_body(turn)

    def edit_title(self, turn: int) -> None:
        """Change a question, which other pages list."""
        path = self._next(turn)
        text = path.read_text("utf-8")
        path.write_text(text.replace("\ncategory:", f" ({turn}번째)\ncategory:", 1), "utf-8")

    def edit_template(self, turn: int) -> None:
        """Change a template that every page takes in."""
        path = self.folder / "theme" / _FOOTER
        path.parent.mkdir(parents=True, exist_ok=True)
        text = (ROOT / "themes" / "doum" / _FOOTER).read_text("utf-8")
        path.write_text(f"{text}<!-- {turn} -->\n", "utf-8")

    def chromes(self) -> Iterator[int]:
        """Yield what every article's page weighs, gzipped, besides the article's own HTML."""
        for path in (self.folder / "public").rglob("index.html"):
            page = path.read_bytes()
            body = _BODY.search(page)
            if body:
                yield len(gzip.compress(page[: body.start(1)] + page[body.end(1) :], 6))

    def _next(self, turn: int) -> Path:
        return self.paths[turn * 7919 % len(self.paths)]


JOBS = (
    Job("cold", Corpus.empty),
    Job("nothing changed", Corpus.settle),
    Job("nothing changed, after a checkout", Corpus.check_out),
    Job("one body edited, pages only", Corpus.edit_body, ("--no-index",)),
    Job("one body edited, with the index", Corpus.edit_body),
    Job("one body edited, after a checkout", Corpus.edit_checked_out),
    Job("one title edited, pages only", Corpus.edit_title, ("--no-index",)),
    Job("one template edited, pages only", Corpus.edit_template, ("--no-index",)),
)


def measure(site: Path, options: Sequence[str]) -> Run:
    """Build a site and measure the process and its children."""
    command = [sys.executable, "-m", "doum", "build", "--site", str(site), *options]
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src"), "DOUM_LANG": "en"}
    began = time.perf_counter()
    with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True) as process:
        peaks: dict[int, float] = {}
        watcher = threading.Thread(target=_watch, args=(process.pid, peaks), daemon=True)
        watcher.start()
        assert process.stdout is not None
        printed = process.stdout.read()
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - began
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"The build ended with {process.returncode}:\n{printed}")
    found = _TIME.search(printed)
    children = [peak for pid, peak in peaks.items() if pid != process.pid]
    return Run(
        wall=wall,
        cpu=usage.ru_utime + usage.ru_stime,
        memory=peaks.get(process.pid, 0.0),
        indexer_memory=max(children, default=0.0),
        stages=found[1] if found else "",
    )


def _watch(parent: int, peaks: dict[int, float]) -> None:
    """Keep the peak memory of a process and its children, until it ends.

    `ru_maxrss` will not do: a child's begins with what its parent had when it was started.
    """
    while parent not in peaks or _peak(parent) is not None:
        children = _read(f"/proc/{parent}/task/{parent}/children").split()
        for pid in (parent, *map(int, children)):
            peaks[pid] = _peak(pid) or peaks.get(pid, 0.0)
        time.sleep(0.01)


def _peak(pid: int) -> float | None:
    found = _PEAK.search(_read(f"/proc/{pid}/status"))
    return int(found[1]) / 1024 if found else None


def _read(path: str) -> str:
    try:
        return Path(path).read_text("utf-8")
    except OSError:
        return ""


def median_of(runs: Sequence[Run]) -> Run:
    """Take the median of every figure, and the stages of the run that took the median time."""
    ordered = sorted(runs)
    figures = [median(getattr(run, name) for run in runs) for name in Run._fields[:4]]
    return Run(*figures, stages=ordered[len(ordered) // 2].stages)


def report(articles: int, repeat: int, jobs: Sequence[Job]) -> Iterator[str]:
    """Do all jobs at one size and write them as lines of Markdown."""
    yield f"\n### {articles:,} articles\n"
    yield "| job | wall s | CPU s | MB | Pagefind MB | stages (wall s) |"
    yield "|---|--:|--:|--:|--:|---|"
    with tempfile.TemporaryDirectory(prefix="doum-benchmark-") as folder:
        site = Corpus(Path(folder), articles, jobs[0].options)
        turn = 0
        for job in jobs:
            runs = []
            for _ in range(repeat):
                turn += 1
                job.prepare(site, turn)
                runs.append(measure(site.folder, job.options))
            yield row(job.name, articles, median_of(runs))
        chromes = sorted(site.chromes())
    largest = beside(chromes[-1], CHROME_TARGET, "{:,.0f}")
    middle = f"{median(chromes):,.0f}"
    yield f"\nHTML besides the article's own, gzip: median {middle} bytes, most {largest}."


def row(name: str, articles: int, run: Run) -> str:
    """Write one line of the table."""
    key = name, articles
    cells = (
        name,
        beside(run.wall, WALL_TARGETS.get(key), "{:.2f}"),
        beside(run.cpu, CPU_TARGETS.get(key), "{:.2f}"),
        beside(run.memory, MEMORY_TARGETS.get(key), "{:.0f}"),
        f"{run.indexer_memory:.0f}" if run.indexer_memory else "",
        run.stages,
    )
    return f"| {' | '.join(cells)} |"


def beside(figure: float, target: float | None, form: str) -> str:
    """Write a figure, and beside it the target where there is one."""
    if target is None:
        return form.format(figure)
    mark = "" if figure <= target else " !"
    return f"{form.format(figure)} (≤ {form.format(target)}){mark}"


def main() -> None:
    """Measure what the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, nargs="+", default=[1_000, 10_000])
    parser.add_argument("--repeat", type=int, default=3, help="medians of so many runs")
    parser.add_argument("--no-index", action="store_true", help="leave the search index out")
    given = parser.parse_args()
    jobs = JOBS
    if given.no_index:
        kept = [job for job in JOBS if job.name != "one body edited, with the index"]
        jobs = tuple(job._replace(options=("--no-index",)) for job in kept)
    for articles in given.articles:
        for line in report(articles, given.repeat, jobs):
            print(line, flush=True)


if __name__ == "__main__":
    main()
