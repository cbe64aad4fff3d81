"""What the search costs at build time: the analysis of each article, and the whole stage."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, NamedTuple

from doum.pipeline import analysing
from doum.pipeline.request import Outcome, Request, Stopwatch
from doum.run import run_build
from tests.benchmarks.run import Corpus


class Indexed(NamedTuple):
    """A build's search stage: articles analysed, CPU seconds of that, and the stage's seconds."""

    analysed: int
    analysis: float
    wall: float
    cpu: float


class _Clock:
    """Times a function, call by call."""

    def __init__(self, function: Callable[..., Any]) -> None:
        self._function = function
        self.calls, self.seconds = 0, 0.0

    def __call__(self, *args: Any) -> Any:
        began = time.thread_time()
        try:
            return self._function(*args)
        finally:
            self.seconds += time.thread_time() - began
            self.calls += 1


def index_jobs(site: Corpus) -> Iterator[tuple[str, Indexed]]:
    """Build a site cold, again, and with one body edited."""
    yield "cold", _indexed(site)
    site.settle()
    yield "nothing changed", _indexed(site)
    site.edit_body(1)
    yield "one body edited", _indexed(site)


def _indexed(site: Corpus) -> Indexed:
    with _clocked() as clock:
        outcome = run_build(Request(site=site.folder), Stopwatch())
    return Indexed(clock.calls, clock.seconds, *_stage(outcome))


def _stage(outcome: Outcome) -> tuple[float, float]:
    if outcome.unchanged:
        return 0.0, 0.0
    return next((t.wall, t.cpu) for t in outcome.timings if t.stage == "index")


@contextmanager
def _clocked() -> Iterator[_Clock]:
    original = analysing.analyse
    clock = _Clock(original)
    analysing.analyse = clock  # type: ignore[assignment]
    try:
        yield clock
    finally:
        analysing.analyse = original
