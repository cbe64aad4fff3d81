"""Jobs that other processes do: what they say is by whom and how often something was done."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import ClassVar

from msgspec import Struct


class Doubling(Struct, frozen=True):
    """Doubles numbers, each of which takes a while, and notes who did it.

    Attributes:
        notes: a folder, which gets a file for each process with a line for each number.
        seconds: how long a number takes.
    """

    notes: Path
    seconds: float = 0.0
    least: ClassVar[int] = 10
    reads_files: ClassVar[bool] = False

    def start(self) -> Callable[[int], int]:
        """Note that a process begins."""
        (self.notes / str(os.getpid())).touch()

        def double(number: int) -> int:
            time.sleep(self.seconds)
            with (self.notes / str(os.getpid())).open("a") as notes:
                notes.write(f"{number}\n")
            return 2 * number

        return double


class Local(Struct, frozen=True):
    """Tells in which process it was done; it reads files of this computer."""

    least: ClassVar[int] = 0
    reads_files: ClassVar[bool] = True

    def start(self) -> Callable[[int], int]:
        """Need nothing."""
        return lambda _: os.getpid()


class Failing(Struct, frozen=True):
    """Raises an error."""

    error: Exception
    least: ClassVar[int] = 0
    reads_files: ClassVar[bool] = False

    def start(self) -> Callable[[int], int]:
        """Need nothing."""

        def fail(_: int) -> int:
            raise self.error

        return fail


def has_printed_pages() -> bool:
    """Return whether this process has rendered bodies and printed pages."""
    return {"doum.markdown.render", "doum.theme.environment"} <= sys.modules.keys()


def other_code() -> str:
    """Return what differs in each process."""
    return str(os.getpid())


def same_code() -> str:
    """Return what is the same in every process."""
    return "the same"
