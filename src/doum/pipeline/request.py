"""What a build is asked for, what it says in the end, and the clocks in between."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

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
    """Times the stages of a build and tells whoever listens which one is on."""

    def __init__(self) -> None:
        self.timings: list[Timing] = []

    @contextmanager
    def stage(self, name: str) -> Iterator[None]:
        """Time one stage."""
        self.entered(name)
        wall, cpu = time.perf_counter(), _cpu()
        try:
            yield
        finally:
            self.timings.append(Timing(name, time.perf_counter() - wall, _cpu() - cpu))

    def entered(self, name: str) -> None:
        """Called when a stage begins; for showing progress."""

    def advanced(self, done: int, total: int) -> None:
        """Called while a stage goes on; for showing progress."""


def _cpu() -> float:
    times = os.times()
    return times.user + times.system + times.children_user + times.children_system


def build_moment() -> float:
    """Return the moment of the build in seconds: `SOURCE_DATE_EPOCH` where it is set, else now."""
    given = os.environ.get("SOURCE_DATE_EPOCH", "")
    return float(given) if given.isdigit() else time.time()
