"""The page about all runs: where Doum loses, what was aimed at, tables of each size."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby

from tests.benchmarks.peers.jobs import JOBS
from tests.benchmarks.peers.peer import Peer
from tests.benchmarks.peers.results import OWN, REFERENCE, Figure, Key, Run, figures, short
from tests.benchmarks.peers.targets import reasons, table

MARGIN = 1.05
"""What is not more than so many times as much is no loss: runs differ by that."""

NAMES = {
    "cpu": "CPU time",
    "wall": "wall time",
    "memory": "memory",
    "size": "bytes",
    "files": "files",
}
_INTRODUCTION = f"""\
# Doum beside other generators

`python -m tests.benchmarks.peers` writes this page. All build the same made-up help centre, in
Korean with one article in twenty in English as well, and index it for a search; after each edit
all build again, with whatever they keep themselves from build to build. The templates and
settings of the others are in `tests/benchmarks/peers`. After every build, the benchmark looks
into the published pages for what is new, and ends with an error if anything is not there.

What stands for a generator is its ratio to {REFERENCE} in the same turn of the same run: the
median of all turns, of which tables have the number. The generators take their turns one after
the other, and each begins as often as the others. CPU is that of the commands and all processes
that they start. Memory is that of all processes at one time; what they share counts once (PSS,
looked at every 20 ms, or less often where a look takes long). What earlier builds made is moved
out of the way before a cold build; sources are in the memory of the system."""
_ORDER = [job.name for job in JOBS]
_LOSSES = f"""\
Doum's need as a multiple of that of another, where it is more than {MARGIN - 1:.0%} above.

| articles | job | {" | ".join(NAMES.values())} |
|--:|---|{"---|" * len(NAMES)}"""
_LARGEST = """\
Built cold, with no other generator beside.

| articles | wall s | CPU s | CPU ms an article | memory MB | limit MB | published MB | files |
|--:|--:|--:|--:|--:|--:|--:|--:|"""


def page(runs: Sequence[Run], peers: Sequence[Peer]) -> str:
    """Write the page."""
    found = figures(runs)
    sections = [
        *_head(runs),
        *(_results(found) if found else ("\nNothing has been measured yet.",)),
        "\n## What each of them makes\n",
        *(f"- **{peer.name}**: {peer.does}" for peer in peers),
        "",
    ]
    return "\n".join(sections)


def _results(found: Mapping[Key, Figure]) -> Iterator[str]:
    yield "\n## Where Doum loses\n"
    yield from losses(found.values())
    yield "\n## Targets\n"
    yield from table(found)
    if why := list(reasons(found)):
        yield "\n## Why targets are missed"
        yield from why
    sizes = sorted({key[0] for key in found})
    compared = [size for size in sizes if any(key[::2] == (size, REFERENCE) for key in found)]
    for articles in compared:
        yield from _size(articles, found)
    if alone := [size for size in sizes if size not in compared]:
        yield from _largest(alone, found)


def _head(runs: Sequence[Run]) -> Iterator[str]:
    yield _INTRODUCTION
    for run in runs:
        loads = [one.load for one in run.measured] or [run.load]
        sizes = sorted({one.articles for one in run.measured})
        yield f"\nRun of {run.date}, {', '.join(f'{size:,}' for size in sizes)} articles:\n"
        yield f"- Machine: {_listed(run.machine)}"
        yield f"- Versions: {_listed(run.versions)}"
        yield (
            f"- Load (of the minute before): {run.load} at the beginning, "
            f"{min(loads)} to {max(loads)} between the builds, which is their own as well"
        )


def _listed(values: Mapping[str, str]) -> str:
    return ", ".join(f"{name} {value}" for name, value in values.items())


def losses(found: Iterable[Figure]) -> Iterator[str]:
    """Write where Doum needs more than another generator, one line a size and job."""
    found = list(found)
    if not any(one.ratios for one in found if one.peer == OWN):
        yield "Nothing has been compared yet."
        return
    ordered = sorted(found, key=lambda one: (one.articles, _ORDER.index(one.job), one.peer))
    lines = []
    for (articles, job), group in groupby(ordered, key=lambda one: (one.articles, one.job)):
        here = {figure.peer: figure for figure in group}
        own = here.pop(OWN, None)
        cells = [_more(measure, own, here.values()) for measure in NAMES] if own else []
        if any(cells):
            lines.append(f"| {articles:,} | {job} | {' | '.join(cells)} |")
    yield from (_LOSSES, *lines) if lines else (f"Nowhere by more than {MARGIN - 1:.0%}.",)


def _more(measure: str, own: Figure, others: Iterable[Figure]) -> str:
    """Say how many times as much as others Doum needs, empty where it is no more."""
    times = {
        other.peer.split()[0]: own.ratios[measure] / other.ratios[measure]
        for other in others
        if measure in own.ratios and measure in other.ratios
    }
    more = sorted(((ratio, name) for name, ratio in times.items() if ratio > MARGIN), reverse=True)
    return ", ".join(f"{name} {short(ratio)}" for ratio, name in more)


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
    took = f"({short(figure.cpu)}, {short(figure.wall)})"
    if figure.peer == REFERENCE or not figure.ratios:
        return took
    return f"**{short(figure.ratios['cpu'])} / {short(figure.ratios['wall'])}** {took}"


def _sizes(here: Mapping[tuple[str, str], Figure], peer: str) -> Iterator[str]:
    cold, edited = here.get(("cold", peer)), here.get(("a body edited", peer))
    yield f"{cold.memory:,.0f}" if cold else ""
    yield f"{edited.memory:,.0f}" if edited else ""
    yield f"{cold.size / 1e6:,.1f}" if cold else ""
    yield f"{cold.files:,.0f}" if cold else ""


def _largest(sizes: Iterable[int], found: Mapping[Key, Figure]) -> Iterator[str]:
    """Write what cold builds took of sites that only Doum was given."""
    built = [found[size, "cold", OWN] for size in sizes if (size, "cold", OWN) in found]
    if built:
        yield f"\n## Very large sites\n\n{_LARGEST}"
    for one in built:
        cells = (
            f"{one.articles:,}",
            f"{one.wall:,.0f}",
            f"{one.cpu:,.0f}",
            f"{one.cpu / one.articles * 1_000:.1f}",
            f"{one.memory:,.0f}",
            f"{one.limit:,}" if one.limit else "none",
            f"{one.size / 1e6:,.0f}" if one.size else "",
            f"{one.files:,.0f}" if one.files else "",
        )
        yield f"| {' | '.join(cells)} |"
