"""What was aimed at, what was measured, and why a target is missed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import groupby

from msgspec import Struct

from tests.benchmarks.peers.results import OWN, Figure, Key, short

COLD = """\
Hugo and Pagefind take 5 to 7 ms of CPU an article. The libraries that Doum stands on take as much
by themselves: 2.0 to 2.5 ms an article to take Korean words apart (lindera), 1.7 to 2.0 ms a body
(Python-Markdown), then Jinja for about four pages an article, gzip, and 0.08 ms for each file
that is made. What Doum does in Python comes on top of that."""
COLD_WALL = """\
About five sixths of a cold build can be shared out among processes: two make it 1.7 times as fast
at best. Reading, planning, and what joins the words of all articles are done by one. Hugo and
Pagefind use all processors as well."""
NOTHING = """\
Python starts in 0.02 s, and importing what it takes to compare files with those of the last build
makes it 0.2 s, even for two dozen articles; only beyond some thousand articles does looking at
the files count."""
ONE_EDIT = """\
Whatever the size, importing what makes pages takes 0.28 s, and loading the Korean analyser, which
every new text needs, 0.6 s. The rest is reading what earlier builds kept, and bringing the search
data up to date."""
WIDE_EDIT = """\
The name and the number of articles of a category are on the pages of the product and its lists,
which are printed again in both languages, and what changed is analysed again for the search: 0.28
s of imports and 0.6 s of loading the Korean analyser before any work."""
MEMORY = """\
The Korean dictionary takes 185 MB. Texts, pages and words pass in batches, but what articles say
about themselves, the list of all published files, and the sums and postings of words are held at
once; and each process has what it touches for itself."""

_FLOORS = (
    "\nSeconds are CPU seconds of cores like these, of parts that were measured by themselves."
)


class Target(Struct, frozen=True):
    """The most that Doum should need for something.

    Attributes:
        measure: `cpu` and `wall` are ratios to the reference; `memory` is MB, `limit` MB of
            address space that are enough for each process.
        reason: what is said if it is missed: the floor, and what else takes so much.
    """

    articles: int
    job: str
    measure: str
    most: float
    reason: str

    def measured(self, found: Mapping[Key, Figure]) -> float | None:
        """Return what was measured, `None` where nothing was."""
        figure = found.get((self.articles, self.job, OWN))
        if figure is None:
            return None
        if self.measure in _MEGABYTES:
            return getattr(figure, self.measure) or None
        return figure.ratios.get(self.measure)


_MEGABYTES = ("memory", "limit")
_NAMES = {
    "cpu": "CPU time, ratio",
    "wall": "wall time, ratio",
    "memory": "memory of all processes, MB",
    "limit": "address space of each process, MB",
}
TARGETS = (
    Target(200, "nothing changed", "wall", 0.12, NOTHING),
    Target(1_000, "cold", "cpu", 2.0, COLD),
    Target(1_000, "cold", "wall", 1.2, COLD_WALL),
    Target(1_000, "nothing changed", "wall", 0.03, NOTHING),
    Target(1_000, "a body edited", "cpu", 0.25, ONE_EDIT),
    Target(1_000, "a category renamed", "cpu", 0.6, WIDE_EDIT),
    Target(1_000, "an article added", "cpu", 0.6, WIDE_EDIT),
    Target(10_000, "cold", "cpu", 1.8, COLD),
    Target(10_000, "cold", "wall", 1.0, COLD_WALL),
    Target(10_000, "cold", "memory", 600, MEMORY),
    Target(10_000, "nothing changed", "wall", 0.01, NOTHING),
    Target(10_000, "a body edited", "cpu", 0.12, ONE_EDIT),
    Target(100_000, "cold", "limit", 3_000, MEMORY),
    Target(100_000, "cold", "memory", 2_000, MEMORY),
)


def table(found: Mapping[Key, Figure]) -> Iterator[str]:
    """Write what was aimed at beside what was measured, `!` where it is missed."""
    yield "| articles | job | measure | at most | measured | |"
    yield "|--:|---|---|--:|--:|---|"
    for target in TARGETS:
        value = target.measured(found)
        shown = "–" if value is None else short(value)
        what = f"{target.articles:,} | {target.job} | {_NAMES[target.measure]}"
        yield f"| {what} | {target.most:,g} | {shown} | {_verdict(value, target.most)} |"


def _verdict(value: float | None, most: float) -> str:
    if value is None:
        return "not measured"
    return "met" if value <= most else "**missed** !"


def reasons(found: Mapping[Key, Figure]) -> Iterator[str]:
    """Say why targets are missed, once for all that have the same reason."""
    missed = [
        (target, value)
        for target in TARGETS
        if (value := target.measured(found)) is not None and value > target.most
    ]
    order = [target.reason for target in TARGETS]
    missed.sort(key=lambda pair: order.index(pair[0].reason))
    if missed:
        yield _FLOORS
    for reason, group in groupby(missed, key=lambda pair: pair[0].reason):
        yield f"\n**{'; '.join(_missed(*pair) for pair in group)}.**\n{reason}"


def _missed(target: Target, value: float) -> str:
    what = f"{target.articles:,} articles, {target.job}, {_NAMES[target.measure]}"
    return f"{what}: {short(value)} instead of {target.most:,g}"
