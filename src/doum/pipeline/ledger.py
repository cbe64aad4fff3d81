"""The ledger of a run: the problems that its steps found, and how long each step took."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

from doum.pipeline.request import Stopwatch
from doum.problems import Problem, has_errors

T = TypeVar("T")


class Ledger:
    """Records the problems and the time of each step, and passes on its value.

    Args:
        watch: times the steps.
        problems: problems found before the first step.
    """

    def __init__(self, watch: Stopwatch, problems: Iterable[Problem] = ()) -> None:
        self.watch = watch
        self.problems = list(problems)

    def done(self, stage: str, made: tuple[T, Iterable[Problem]]) -> T:
        """Record a step that has just ended, and return its value.

        Args:
            stage: the stage to add its time to.
            made: the step's value and its problems.
        """
        value, problems = made
        self.problems += problems
        self.watch.lap(stage)
        return value

    def has_errors(self, *, strict: bool = False) -> bool:
        """Return whether any problem recorded so far fails the build."""
        return has_errors(self.problems, strict)
