"""What was measured, kept as JSON, and the figures that are made of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from statistics import median

import msgspec
from msgspec import Struct

OWN = "doum"
REFERENCE = "hugo + pagefind"
"""What all others are compared with."""


class Measured(Struct, frozen=True):
    """One build.

    Attributes:
        wall, cpu: seconds, of all commands of the generator and all their processes.
        memory: MB of all processes together at the peak.
        load: processes waiting or running in the minute before it.
        size, files: bytes and number of the files published; 0 where nobody counted.
        limit: MB of address space that each process had; 0 where it had as much as it liked.
    """

    articles: int
    job: str
    peer: str
    turn: int
    wall: float
    cpu: float
    memory: float
    load: float
    size: int = 0
    files: int = 0
    limit: int = 0


class Run(Struct, frozen=True):
    """One run of the benchmark.

    Attributes:
        date: of its beginning, as `2026-11-30 12:00`.
        machine: what it ran on, by name: processor, cores, memory, kernel.
        versions: by package.
        load: before it began.
    """

    date: str
    machine: Mapping[str, str]
    versions: Mapping[str, str]
    load: float
    measured: tuple[Measured, ...] = ()


class Figure(Struct, frozen=True):
    """A generator's medians at one size and job.

    Attributes:
        turns: of so many builds.
        ratios: to `REFERENCE`, by measure: `cpu`, `wall`, `memory`, `size`, `files`; medians of
            the ratios turn by turn; empty where it was not measured in the same run.
        limit: MB of address space that each process had; 0 where it had as much as it liked.
    """

    articles: int
    job: str
    peer: str
    turns: int
    wall: float
    cpu: float
    memory: float
    size: float
    files: float
    ratios: Mapping[str, float]
    limit: int = 0


MEASURES = ("cpu", "wall", "memory", "size", "files")
Key = tuple[int, str, str]


def load_runs(path: Path) -> tuple[Run, ...]:
    """Read the runs of a file; none where there is no file."""
    return msgspec.json.decode(path.read_bytes(), type=tuple[Run, ...]) if path.exists() else ()


def save_runs(path: Path, runs: Sequence[Run]) -> None:
    """Write runs, a line each build."""
    path.write_bytes(msgspec.json.encode(runs).replace(b"},{", b"},\n{") + b"\n")


def figures(runs: Iterable[Run]) -> dict[Key, Figure]:
    """Return the figures by articles, job and generator; a later run replaces an earlier one."""
    found: dict[Key, Figure] = {}
    for run in sorted(runs, key=lambda run: run.date):
        found |= _figures_of(run)
    return found


def _figures_of(run: Run) -> dict[Key, Figure]:
    builds: dict[Key, dict[int, Measured]] = defaultdict(dict)
    for one in run.measured:
        builds[one.articles, one.job, one.peer][one.turn] = one
    return {
        key: _figure(key, turns, builds.get((*key[:2], REFERENCE), {}))
        for key, turns in builds.items()
    }


def _figure(key: Key, turns: Mapping[int, Measured], beside: Mapping[int, Measured]) -> Figure:
    articles, job, peer = key
    values = {name: median(getattr(one, name) for one in turns.values()) for name in MEASURES}
    pairs = [(turns[turn], beside[turn]) for turn in turns.keys() & beside.keys()]
    ratios = {name: _ratio(name, pairs) for name in MEASURES}
    return Figure(
        articles=articles,
        job=job,
        peer=peer,
        turns=len(turns),
        **values,
        ratios={name: ratio for name, ratio in ratios.items() if ratio is not None},
        limit=max(one.limit for one in turns.values()),
    )


def _ratio(measure: str, pairs: Iterable[tuple[Measured, Measured]]) -> float | None:
    """Return the median of the ratios of one measure, `None` where nothing can be compared."""
    values = [(getattr(one, measure), getattr(other, measure)) for one, other in pairs]
    ratios = [one / other for one, other in values if one and other]
    return median(ratios) if ratios else None


def short(value: float) -> str:
    """Write a number with two or three digits that count."""
    return f"{value:,.0f}" if value >= 100 else f"{value:.3g}" if value >= 1 else f"{value:.2g}"
