"""The ledger of a run: what its steps found wrong, and how long each took."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

from doum.pipeline.request import Stopwatch
from doum.problems import Problem, has_errors

T = TypeVar("T")


class Ledger:
    """Takes what each step hands over, keeps its problems, and passes the value on.

    Args:
        watch: times the steps.
        problems: what was found before the first step.
    """

    def __init__(self, watch: Stopwatch, problems: Iterable[Problem] = ()) -> None:
        self.watch = watch
        self.problems = list(problems)

    def done(self, stage: str, made: tuple[T, Iterable[Problem]]) -> T:
        """Enter what a step made; it ended just now.

        Args:
            stage: the name under which its time is counted.
            made: the step's value and its problems.
        """
        value, problems = made
        self.checked(stage, problems)
        return value

    def checked(self, stage: str, problems: Iterable[Problem]) -> None:
        """Enter what a step found that makes nothing."""
        self.problems += problems
        self.watch.lap(stage)

    def has_errors(self, *, strict: bool = False) -> bool:
        """Tell whether anything entered so far fails the build."""
        return has_errors(self.problems, strict)
