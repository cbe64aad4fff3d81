"""A process that has a job done by a pool, and prints a line a batch.

`python -m tests.process.workers.doing METHOD OUTPUT ITEM...`: the output folder is locked as by a
build. An item is a number of milliseconds to sleep, or `death`, which kills a process of the pool,
or `fault`, which raises an error.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import ClassVar

from msgspec import Struct

from doum.problems import DoumError, ExitCode, problem
from doum.publish.lock import only_build
from doum.workers.job import in_batches
from doum.workers.processes import Method, shared_out


class Doing(Struct, frozen=True):
    """The job of doing what an item says; gives the item and the process that did it.

    Attributes:
        boss: the process that opened the pool.
    """

    boss: int
    least: ClassVar[int] = 1
    reads_files: ClassVar[bool] = False

    def start(self) -> Callable[[str], tuple[str, int]]:
        """Need nothing."""
        return self.do

    def do(self, item: str) -> tuple[str, int]:
        """Do an item."""
        if item == "fault":
            raise DoumError([problem("changed-meanwhile", "content/가.md", 3)], ExitCode.USAGE)
        if item != "death":
            time.sleep(int(item) / 1000)
        elif os.getpid() != self.boss:
            os.kill(os.getpid(), signal.SIGKILL)
        return item, os.getpid()


def main(method: Method, items: list[str]) -> None:
    """Print each batch of two, `here` or `there`; then what went wrong, and who is left."""
    boss = os.getpid()
    try:
        for _, made in shared_out(2, method, Doing(boss), in_batches(items, 2)):
            places = ["here" if process == boss else "there" for _, process in made]
            print(*[item for item, _ in made], *sorted(set(places)), flush=True)
    except DoumError as error:
        print(error, error.problems[0].place.line, repr(error.exit_code), flush=True)
    print(len(multiprocessing.active_children()), "left", flush=True)


if __name__ == "__main__":
    with only_build(Path(sys.argv[2])):
        main("fork" if sys.argv[1] == "fork" else "spawn", sys.argv[3:])
