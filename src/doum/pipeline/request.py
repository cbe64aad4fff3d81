"""The request for a build, its outcome, and the clocks in between."""

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

_INDECISIVE = frozenset("site output search_store write words index strict jobs cluster".split())
"""The attributes of a request that make no difference to what is published."""


class Request(Struct, frozen=True, kw_only=True):
    """A request for a build.

    Attributes:
        site: the site's folder.
        output: the published folder; by default that of the settings.
        base_path: the base path; by default that of the site's URL.
        drafts: include drafts and scheduled content.
        strict: treat warnings as errors.
        unlisted: ask search engines not to list any page.
        write: publish the site; otherwise only check it.
        words: compare the words of every body with its page.
        index: build the search index; otherwise keep the published one.
        share: draw share images if the settings enable them; a preview does not need them.
        search_store: name in `.doum/` for the search data, and user of the cache; a preview has
            its own.
        jobs: the number of processes for work that can be shared out.
        cluster: the address of the scheduler of a Dask cluster that does that work instead.
    """

    site: Path
    output: Path | None = None
    base_path: str | None = None
    drafts: bool = False
    strict: bool = False
    unlisted: bool = False
    write: bool = True
    words: bool = False
    index: bool = True
    share: bool = True
    search_store: str = "search"
    jobs: int = 1
    cluster: str = ""

    @property
    def decisive(self) -> bytes:
        """The part of the request that determines what is published, as bytes to digest.

        The folders, what to do this time, by whom and how strict to be do not count. A new
        attribute counts unless it is excluded in `_INDECISIVE`.
        """
        given = msgspec.structs.asdict(self)
        return msgspec.msgpack.encode({n: v for n, v in given.items() if n not in _INDECISIVE})


Progress = Callable[[int, int], None]
"""Called with the number of items done, and their total."""


class Timing(Struct, frozen=True):
    """The duration of a stage in seconds; CPU time includes that of subprocesses."""

    stage: str
    wall: float
    cpu: float


class WordCount(Struct, frozen=True):
    """The number of words that were compared with their pages, and of the bodies they are in."""

    words: int
    bodies: int


class Outcome(Struct, frozen=True, kw_only=True):
    """The outcome of a build.

    Attributes:
        words: what the word check compared, if it was asked for.
        unchanged: whether nothing had changed since the last build, so that nothing was done.
    """

    output: Path
    base_path: str
    problems: tuple[Problem, ...]
    summary: Summary
    changes: Changes
    timings: tuple[Timing, ...]
    words: WordCount | None = None
    unchanged: bool = False


class Stopwatch:
    """Times the consecutive stages of a build, and passes on the progress of long ones."""

    def __init__(self) -> None:
        self._times: dict[str, tuple[float, float]] = {}
        self._last = time.perf_counter(), _cpu()

    def lap(self, stage: str) -> None:
        """Add the time since the last lap to a stage."""
        now = time.perf_counter(), _cpu()
        wall, cpu = self._times.get(stage, (0.0, 0.0))
        self._times[stage] = (wall + now[0] - self._last[0], cpu + now[1] - self._last[1])
        self._last = now

    @property
    def timings(self) -> tuple[Timing, ...]:
        """The duration of each stage, in the order in which they first ran."""
        return tuple(Timing(stage, *times) for stage, times in self._times.items())

    def progress(self, stage: str) -> Progress:
        """Return the callback for the progress of a stage."""
        return partial(self.show_progress, stage)

    def show_progress(self, stage: str, done: int, total: int) -> None:
        """Handle the progress of a stage; a hook for subclasses."""

    def close(self) -> None:
        """Take away what shows the progress; a hook for subclasses."""


def _cpu() -> float:
    times = os.times()
    return times.user + times.system + times.children_user + times.children_system


def build_moment() -> float:
    """Return the time of the build in seconds: `SOURCE_DATE_EPOCH` if it is set, else now."""
    given = os.environ.get("SOURCE_DATE_EPOCH", "")
    return float(given) if given.isdigit() else time.time()
