"""How long builds take, and how much they need, at several sizes: one command, one table.

`python -m tests.benchmarks.run --articles 1000 10000` prints the table in Markdown. CPU and memory
are those of all processes. Figures that miss their target are marked with `!`. With `--limit 3000`,
no process gets more than 3,000 MB of address space.
"""

from __future__ import annotations

import argparse
import gzip
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from statistics import median
from typing import NamedTuple

from tests import ROOT
from tests.benchmarks.aside import set_aside
from tests.benchmarks.edits import chosen, with_sentence, with_title
from tests.benchmarks.measuring import Cost, cost_of

LARGE = 30_000
"""From so many articles on, a site is built cold, once, if nobody says what else to do."""

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
_BODY = re.compile(rb'<div class="prose"[^>]*>(.*?)<article-actions>', re.S)


class Job(NamedTuple):
    """A kind of build: what is done to the site before it, and the options that it is given."""

    name: str
    prepare: Callable[[Corpus, int], None]
    options: tuple[str, ...] = ()


class Corpus:
    """A corpus in a folder of its own, and the edits that are made to it.

    Args:
        folder: for the site and for what was removed from it; is made.
        articles: its size.
        options: those of a build that leaves nothing to do.
    """

    def __init__(self, folder: Path, articles: int, options: Sequence[str]) -> None:
        self.folder, self.aside, self.options = folder / "site", folder / "aside", options
        command = (sys.executable, "-m", "tests.benchmarks.corpus", str(self.folder), str(articles))
        subprocess.run(command, cwd=ROOT, check=True)
        products = (self.folder / "content").glob("[a-z]*/*/*.md")
        self.paths = sorted(str(path) for path in products if not path.name.endswith(".en.md"))
        time.sleep(UNTRUSTED)

    def empty(self, _: int = 0) -> None:
        """Take away everything that builds made."""
        for name in (".doum", ".public.doum", "public"):
            set_aside(self.folder / name, self.aside)

    def settle(self, _: int = 0) -> None:
        """Build once all files are old enough to be trusted, so that nothing is left to do."""
        time.sleep(UNTRUSTED)
        measure(self.folder, self.options)

    def edit_body(self, turn: int) -> None:
        """Add a sentence to an article, another one each time."""
        self._edit(turn, with_sentence)

    def check_out(self, _: int = 0) -> None:
        """Put every file into a new folder, as a CI service does: sources from the repository,
        and from its cache what builds made. All files are new, and have the times of today.
        """
        fresh = self.folder.with_name("fresh")
        shutil.copytree(self.folder, fresh, copy_function=shutil.copyfile)
        set_aside(self.folder, self.aside)
        fresh.rename(self.folder)

    def edit_checked_out(self, turn: int) -> None:
        """Change the body of an article in a new checkout."""
        self.check_out()
        self.edit_body(turn)

    def edit_title(self, turn: int) -> None:
        """Change a question, which other pages list."""
        self._edit(turn, with_title)

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

    def _edit(self, turn: int, edited: Callable[[str, int], str]) -> None:
        path = Path(chosen(self.paths, turn))
        path.write_text(edited(path.read_text("utf-8"), turn), "utf-8")


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


def measure(site: Path, options: Sequence[str], limit: int | None = None) -> Cost:
    """Build a site and measure it.

    Args:
        limit: MB of address space of each process.
    """
    command = (sys.executable, "-m", "doum", "build", "--site", str(site), *options)
    environment = {"PYTHONPATH": str(ROOT / "src"), "DOUM_LANG": "en"}
    return cost_of(command, site, environment, limit)


def median_of(runs: Sequence[Cost]) -> Cost:
    """Take the median of every figure, and what the run said that took the median time."""
    wall, cpu, memory = (median(getattr(run, name) for run in runs) for name in Cost._fields[:3])
    return Cost(wall, cpu, memory, sorted(runs)[len(runs) // 2].printed)


def report(
    folder: Path, articles: int, repeat: int, jobs: Sequence[Job], limit: int | None = None
) -> Iterator[str]:
    """Do all jobs at one size in an empty folder and write them as lines of Markdown."""
    yield f"\n### {articles:,} articles\n"
    yield "| job | wall s | CPU s | MB | stages (wall s) |"
    yield "|---|--:|--:|--:|---|"
    site = Corpus(folder, articles, jobs[0].options)
    turn = 0
    for job in jobs:
        runs = []
        for _ in range(repeat):
            turn += 1
            job.prepare(site, turn)
            runs.append(measure(site.folder, job.options, limit))
        yield row(job.name, articles, median_of(runs))
    if articles >= LARGE:
        return
    chromes = sorted(site.chromes())
    largest = beside(chromes[-1], CHROME_TARGET, "{:,.0f}")
    middle = f"{median(chromes):,.0f}"
    yield f"\nHTML besides the article's own, gzip: median {middle} bytes, most {largest}."


def row(name: str, articles: int, cost: Cost) -> str:
    """Write one line of the table."""
    key = name, articles
    cells = (
        name,
        beside(cost.wall, WALL_TARGETS.get(key), "{:.2f}"),
        beside(cost.cpu, CPU_TARGETS.get(key), "{:.2f}"),
        beside(cost.memory, MEMORY_TARGETS.get(key), "{:.0f}"),
        stages_of(cost),
    )
    return f"| {' | '.join(cells)} |"


def stages_of(cost: Cost) -> str:
    """Return the stages of a build with their seconds, as it said them."""
    stages = _TIME.search(cost.printed)
    return stages[1] if stages else ""


def beside(figure: float, target: float | None, form: str) -> str:
    """Write a figure, and beside it the target where there is one."""
    if target is None:
        return form.format(figure)
    mark = "" if figure <= target else " !"
    return f"{form.format(figure)} (≤ {form.format(target)}){mark}"


def chosen_jobs(articles: int, names: Sequence[str] | None, index: bool) -> tuple[Job, ...]:
    """Return the jobs of a size.

    Args:
        names: those asked for; `None` is all, and only a cold build of a large site.
        index: whether builds write the search index.
    """
    asked = names or ([JOBS[0].name] if articles >= LARGE else [job.name for job in JOBS])
    jobs = tuple(job for job in JOBS if job.name in asked)
    if index:
        return jobs
    kept = (job for job in jobs if job.name != "one body edited, with the index")
    return tuple(job._replace(options=("--no-index",)) for job in kept)


def main() -> None:
    """Measure what the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__)
    add = parser.add_argument
    add("--articles", type=int, nargs="+", default=[1_000, 10_000], help="up to 100000")
    add("--jobs", nargs="+", choices=[job.name for job in JOBS], help="only these")
    add("--repeat", type=int, help=f"medians of so many runs (3; 1 from {LARGE:,} articles on)")
    add("--no-index", action="store_true", help="leave the search index out")
    add("--limit", type=int, metavar="MB", help="address space of each process")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="doum-benchmark-") as folder:
        for place, articles in enumerate(given.articles):
            jobs = chosen_jobs(articles, given.jobs, not given.no_index)
            repeat = given.repeat or (1 if articles >= LARGE else 3)
            own = Path(folder) / str(place)
            for line in report(own, articles, repeat, jobs, given.limit):
                print(line, flush=True)


if __name__ == "__main__":
    main()
