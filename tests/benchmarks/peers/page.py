"""The page about a run: tables of ratios, what was aimed at, and where Doum loses."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby

from tests.benchmarks.peers.jobs import JOBS
from tests.benchmarks.peers.peer import Peer
from tests.benchmarks.peers.results import REFERENCE, Figure, Key, Run, figures

OWN = "doum"
MARGIN = 1.05
"""What is not more than so many times as much is no loss: runs differ by that."""

NAMES = {
    "cpu": "CPU time",
    "wall": "wall time",
    "memory": "memory",
    "size": "bytes published",
    "files": "number of files",
}
TARGETS: Mapping[tuple[int, str, str], float] = {
    (200, "nothing changed", "wall"): 0.12,
    (1_000, "cold", "cpu"): 2.0,
    (1_000, "cold", "wall"): 1.2,
    (1_000, "nothing changed", "wall"): 0.03,
    (1_000, "a body edited", "cpu"): 0.25,
    (1_000, "a category renamed", "cpu"): 0.6,
    (1_000, "an article added", "cpu"): 0.6,
    (10_000, "cold", "cpu"): 1.8,
    (10_000, "cold", "wall"): 1.0,
    (10_000, "nothing changed", "wall"): 0.01,
    (10_000, "a body edited", "cpu"): 0.12,
}
"""The most that a ratio to `REFERENCE` should be, by articles, job and measure."""

MEMORY_TARGETS = {(10_000, "cold"): 600.0}
"""MB that all processes together should need at most."""

BY_HAND = "## Why targets are missed"
"""The section that people write; it stays as it is when the page is written again."""

_INTRODUCTION = f"""\
# Doum beside other generators

`python -m tests.benchmarks.peers` writes this page. All build the same articles, in Korean with one
in twenty in English, and index them for a search; after each edit all build again. What stands for
a generator is its ratio to {REFERENCE} in the same turn of the same run, the median of all turns;
the generators take their turns one after the other, and each begins as often as the others. CPU is
that of the commands and all processes that they start. Memory is that of all processes at one time;
what they share counts once (PSS, looked at every 20 ms, or less often where a look takes long)."""

_ORDER = [job.name for job in JOBS]


def page(runs: Sequence[Run], peers: Sequence[Peer], before: str = "") -> str:
    """Write the page.

    Args:
        before: the page as it was, whose section by hand is kept.
    """
    found = figures(runs)
    sections = [
        *_head(runs),
        *(("\n## Where Doum loses\n", *losses(found.values())) if found else ()),
        *targets(found),
        *(
            line
            for articles in sorted({key[0] for key in found})
            for line in _size(articles, found)
        ),
        "\n## What each of them makes\n",
        *(f"- **{peer.name}**: {peer.does}" for peer in peers),
        "",
        kept(before),
    ]
    return "\n".join(sections)


def kept(before: str) -> str:
    """Return the section by hand of a page, an empty one where there is none."""
    _, heading, text = before.partition(BY_HAND)
    return heading + text if heading else f"{BY_HAND}\n"


def _head(runs: Sequence[Run]) -> Iterator[str]:
    yield _INTRODUCTION
    if not runs:
        yield "\nNothing has been measured yet."
    for run in runs:
        loads = [one.load for one in run.measured] or [run.load]
        yield f"\nRun of {run.date}:\n"
        yield f"- {', '.join(f'{name} {value}' for name, value in run.machine.items())}"
        yield f"- {', '.join(f'{name} {value}' for name, value in run.versions.items())}"
        yield (
            f"- load (of the minute before): {run.load} at the beginning, "
            f"{min(loads)} to {max(loads)} between the builds, which is their own as well"
        )


def losses(found: Iterable[Figure]) -> Iterator[str]:
    """Say where Doum needs more than another generator, one line a size and job."""
    ordered = sorted(found, key=lambda one: (one.articles, _ORDER.index(one.job), one.peer))
    lines = []
    for (articles, job), group in groupby(ordered, key=lambda one: (one.articles, one.job)):
        here = {figure.peer: figure for figure in group}
        own = here.pop(OWN, None)
        said = [_more(measure, own, here.values()) for measure in NAMES] if own else []
        if any(said):
            lines.append(f"- {articles:,} articles, {job}: {'; '.join(filter(None, said))}.")
    yield from lines or [f"Nowhere by more than {MARGIN - 1:.0%}."]


def _more(measure: str, own: Figure, others: Iterable[Figure]) -> str:
    """Say how many times as much as others Doum needs, empty where it is no more."""
    times = {
        other.peer: own.ratios[measure] / other.ratios[measure]
        for other in others
        if measure in own.ratios and measure in other.ratios
    }
    more = sorted(((ratio, name) for name, ratio in times.items() if ratio > MARGIN), reverse=True)
    return f"{NAMES[measure]} {', '.join(map(_times, more))}" if more else ""


def _times(more: tuple[float, str]) -> str:
    ratio, name = more
    return f"{_short(ratio)} times that of {name}"


def targets(found: Mapping[Key, Figure]) -> Iterator[str]:
    """Write what was aimed at beside what was measured."""
    rows = [
        (
            articles,
            job,
            f"{NAMES[measure]}, ratio",
            target,
            found[articles, job, OWN].ratios[measure],
        )
        for (articles, job, measure), target in TARGETS.items()
        if measure in _ratios(found, articles, job)
    ]
    rows += [
        (articles, job, "memory, MB", target, found[articles, job, OWN].memory)
        for (articles, job), target in MEMORY_TARGETS.items()
        if (articles, job, OWN) in found
    ]
    if rows:
        yield "\n## Targets\n"
        yield "| articles | job | measure | at most | measured | |"
        yield "|--:|---|---|--:|--:|---|"
    for articles, job, measure, target, value in rows:
        mark = "met" if value <= target else "**missed**"
        yield f"| {articles:,} | {job} | {measure} | {target:g} | {_short(value)} | {mark} |"


def _ratios(found: Mapping[Key, Figure], articles: int, job: str) -> Mapping[str, float]:
    own = found.get((articles, job, OWN))
    return own.ratios if own else {}


def _size(articles: int, found: Mapping[Key, Figure]) -> Iterator[str]:
    """Write the tables of one size."""
    here = {key[1:]: figure for key, figure in found.items() if key[0] == articles}
    peers = sorted(
        {peer for _, peer in here}, key=lambda name: (name != REFERENCE, name != OWN, name)
    )
    yield f"\n## {articles:,} articles\n"
    yield f"CPU and wall time as ratios to {REFERENCE}; in brackets CPU s and wall s.\n"
    yield f"| job | turns | {' | '.join(peers)} |"
    yield f"|---|--:|{'---|' * len(peers)}"
    for job in _ORDER:
        row = [here.get((job, peer)) for peer in peers]
        if any(row):
            turns = max(figure.turns for figure in row if figure)
            yield f"| {job} | {turns} | {' | '.join(map(_speed, row))} |"
    yield "\n| | memory MB, cold | memory MB, a body edited | published MB | files |"
    yield "|---|--:|--:|--:|--:|"
    for peer in peers:
        yield f"| {peer} | {' | '.join(_sizes(here, peer))} |"


def _speed(figure: Figure | None) -> str:
    if figure is None:
        return ""
    took = f"({_short(figure.cpu)}, {_short(figure.wall)})"
    if figure.peer == REFERENCE or not figure.ratios:
        return took
    return f"**{_short(figure.ratios['cpu'])} / {_short(figure.ratios['wall'])}** {took}"


def _sizes(here: Mapping[tuple[str, str], Figure], peer: str) -> Iterator[str]:
    cold, edited = here.get(("cold", peer)), here.get(("a body edited", peer))
    yield f"{cold.memory:,.0f}" if cold else ""
    yield f"{edited.memory:,.0f}" if edited else ""
    yield f"{cold.size / 1e6:,.1f}" if cold else ""
    yield f"{cold.files:,.0f}" if cold else ""


def _short(value: float) -> str:
    """Write a number with two or three digits that count."""
    return f"{value:,.0f}" if value >= 100 else f"{value:.3g}" if value >= 1 else f"{value:.2g}"
