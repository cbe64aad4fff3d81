"""What a build is asked for, what it says in the end, and the clocks in between."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import msgspec
from msgspec import Struct

from doum.problems import Problem
from doum.publish.manifest import Summary
from doum.publish.write import Changes


class Request(Struct, frozen=True, kw_only=True):
    """A build as asked for.

    Attributes:
        site: the site's folder.
        output: the published folder; else the settings say.
        base_path: the base path; else the site's address says.
        drafts: show drafts.
        strict: warnings fail the build.
        unlisted: search engines are told to leave all of it alone.
        write: publish; else only check.
        index: make the search index; else keep the one that is published.
        share: draw share images where the settings want them; nobody shares a preview.
        search_store: folder of `.doum/` in which indexes are kept; a preview has its own.
    """

    site: Path
    output: Path | None = None
    base_path: str | None = None
    drafts: bool = False
    strict: bool = False
    unlisted: bool = False
    write: bool = True
    index: bool = True
    share: bool = True
    search_store: str = "search"

    @property
    def decisive(self) -> bytes:
        """All of it that can decide what is published, as bytes to digest.

        Where the site is and goes, and what of the work is done this time, decides nothing; a new
        attribute counts unless it is named here.
        """
        given = msgspec.structs.asdict(self)
        for name in ("site", "output", "write", "index"):
            del given[name]
        return msgspec.msgpack.encode(given)


Progress = Callable[[int, int], None]
"""Is told how much of how much is done."""


class Timing(Struct, frozen=True):
    """How long a stage took, in seconds; CPU includes the programs that it ran."""

    stage: str
    wall: float
    cpu: float


class Outcome(Struct, frozen=True, kw_only=True):
    """What a build did.

    Attributes:
        unchanged: nothing had changed since the last build, so nothing was done.
    """

    output: Path
    base_path: str
    problems: tuple[Problem, ...]
    summary: Summary
    changes: Changes
    timings: tuple[Timing, ...]
    unchanged: bool = False


class Stopwatch:
    """Times the stages of a build, one after the other, and tells how far a long one is."""

    def __init__(self) -> None:
        self._times: dict[str, tuple[float, float]] = {}
        self._last = time.perf_counter(), _cpu()

    def lap(self, stage: str) -> None:
        """Count the time since the last lap for a stage."""
        now = time.perf_counter(), _cpu()
        wall, cpu = self._times.get(stage, (0.0, 0.0))
        self._times[stage] = (wall + now[0] - self._last[0], cpu + now[1] - self._last[1])
        self._last = now

    @property
    def timings(self) -> tuple[Timing, ...]:
        """How long each stage took, in the order in which they began."""
        return tuple(Timing(stage, *times) for stage, times in self._times.items())

    def progress(self, stage: str) -> Progress:
        """Return what a stage reports its progress to."""
        return partial(self.advanced, stage)

    def advanced(self, stage: str, done: int, total: int) -> None:
        """Called while a stage goes on; for showing progress."""


def _cpu() -> float:
    times = os.times()
    return times.user + times.system + times.children_user + times.children_system


def build_moment() -> float:
    """Return the moment of the build in seconds: `SOURCE_DATE_EPOCH` where it is set, else now."""
    given = os.environ.get("SOURCE_DATE_EPOCH", "")
    return float(given) if given.isdigit() else time.time()
