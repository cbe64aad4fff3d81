"""What a command costs: seconds, and the memory of all its processes at one time.

Memory needs Linux's `/proc`; elsewhere it is 0.
"""

from __future__ import annotations

import os
import re
import subprocess
import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

LEAST_PAUSE = 0.02
"""Seconds between two looks at the memory."""

SHARE = 10
"""A pause is at least so many times as long as the look before it, which the kernel pays for."""

_PSS = re.compile(r"^Pss:\s+(\d+) kB", re.M)
_TAIL = 3_000


class Cost(NamedTuple):
    """What a command took.

    Attributes:
        wall: seconds.
        cpu: seconds of the command and of all processes that it started and waited for.
        memory: MB of all its processes together when that was most; what processes share counts
            once (the proportional set size).
        printed: its standard output.
    """

    wall: float
    cpu: float
    memory: float
    printed: str = ""


_AS_INSTALLED = {"PYTHONDONTWRITEBYTECODE": ""}
"""Let Python keep what it compiles, of a checkout too: what is installed is compiled once."""


class CommandError(Exception):
    """A command ended with an error; the message has the end of what it said."""


def cost_of(
    command: Sequence[str],
    folder: Path,
    environment: Mapping[str, str] | None = None,
    limit: int | None = None,
) -> Cost:
    """Run a command and measure it.

    Args:
        folder: where it runs.
        environment: variables beside those that are set.
        limit: MB of address space that each of its processes may have.

    Raises:
        CommandError: it ended with another exit code than 0.
    """
    began = time.perf_counter()
    with subprocess.Popen(
        _limited(command, limit) if limit else command,
        cwd=folder,
        env={**os.environ, **_AS_INSTALLED, **(environment or {})},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
    ) as process:
        with watched(process.pid) as peak:
            assert process.stdout is not None
            printed = process.stdout.read()
            _, status, usage = os.wait4(process.pid, 0)
            wall = time.perf_counter() - began
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        said = f"{' '.join(command)} ended with {process.returncode}:\n{printed[-_TAIL:]}"
        raise CommandError(said)
    return Cost(wall, usage.ru_utime + usage.ru_stime, max(peak, default=0.0), printed)


def together(costs: Sequence[Cost]) -> Cost:
    """Add up commands that ran one after the other; of their memory, the most."""
    return Cost(
        wall=sum(cost.wall for cost in costs),
        cpu=sum(cost.cpu for cost in costs),
        memory=max(cost.memory for cost in costs),
        printed="".join(cost.printed for cost in costs),
    )


def _limited(command: Sequence[str], megabytes: int) -> tuple[str, ...]:
    """Let a shell set the limit, which every process below it inherits."""
    return "sh", "-c", 'ulimit -v "$0" && exec "$@"', str(megabytes * 1024), *command


@contextmanager
def watched(pid: int) -> Iterator[list[float]]:
    """Collect the memory of a process and all below it until the end of the block."""
    looks: list[float] = []
    ended = threading.Event()
    watcher = threading.Thread(target=_watch, args=(pid, looks, ended), daemon=True)
    watcher.start()
    try:
        yield looks
    finally:
        ended.set()
        watcher.join()


def _watch(pid: int, looks: list[float], ended: threading.Event) -> None:
    pause = 0.0
    while not ended.wait(pause):
        began = time.perf_counter()
        looks.append(sum(map(_megabytes, processes_of(pid))))
        pause = max(LEAST_PAUSE, SHARE * (time.perf_counter() - began))


def processes_of(pid: int) -> Iterator[int]:
    """Yield a process and all below it; a child is listed with the thread that started it."""
    yield pid
    for thread in _threads(pid):
        for child in _read(f"/proc/{pid}/task/{thread}/children").split():
            yield from processes_of(int(child))


def _threads(pid: int) -> Sequence[str]:
    try:
        return os.listdir(f"/proc/{pid}/task")
    except OSError:  # it has just ended
        return ()


def _megabytes(pid: int) -> float:
    found = _PSS.search(_read(f"/proc/{pid}/smaps_rollup"))
    return int(found[1]) / 1024 if found else 0.0


def _read(path: str) -> str:
    try:
        return Path(path).read_text("utf-8")
    except OSError:
        return ""
