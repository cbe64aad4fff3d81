"""A pool of processes that do one job, and end with it or with the process that started them.

Each process has a pipe of its own, and the pool no threads. `concurrent.futures` shares its pipes
and locks between all processes: if one is killed while it sends a result, the pool waits for ever.
"""

from __future__ import annotations

import gc
import multiprocessing
import os
import signal
import sys
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from functools import cache
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from typing import Any, Literal, cast

from doum.workers.job import Done, Item, Job, Made, in_order

Method = Literal["fork", "spawn"]
Work = Callable[[Any], Any]
Start = Callable[[], Work]

_AHEAD = 2
"""Batches for each process: the one that it has, and the next one."""

_PATIENCE = 5.0
"""Seconds in which a process has to end before it is killed."""

_WORTH: dict[Method, int] = {"fork": 1, "spawn": 6}


def start_method() -> Method:
    """Return how processes are started here; forking is unsafe beside threads, and on macOS."""
    is_safe = hasattr(os, "fork") and sys.platform != "darwin"
    return "fork" if is_safe and threading.active_count() == 1 else "spawn"


def worth(method: Method) -> int:
    """Return how many times as many items a job needs to be worth processes as forked ones do."""
    return _WORTH[method]


def shared_out(
    size: int, method: Method, job: Job[Item, Made], batches: Iterable[Sequence[Item]]
) -> Done[Item, Made]:
    """Do a job with a pool of processes.

    Forked processes inherit what the job has loaded; others load it themselves. The batch of a
    process that dies is done by another one, and by this one if there is none left.
    """
    with _opened(size, method, job) as pool:
        yield from in_order(pool.submit, iter(batches), size * _AHEAD)


@contextmanager
def _opened(size: int, method: Method, job: Job[Any, Any]) -> Iterator[_Pool]:
    pool = _Pool(job.start)
    try:
        if method == "fork":
            pool.here()
        for _ in range(size):
            pool.open(method)
        yield pool
    finally:
        pool.close()


class _Pool:
    """Processes, and the batches that they have or wait for.

    Args:
        start: returns the function that does the work on an item.
    """

    def __init__(self, start: Start) -> None:
        self.here = cache(start)
        self._start = start
        self._idle: list[Connection] = []
        self._busy: dict[Connection, _Result] = {}
        self._waiting: deque[_Result] = deque()
        self._processes: list[BaseProcess] = []

    def open(self, method: Method) -> None:
        """Start a process, which closes the pipes of others that it inherits."""
        context: Any = multiprocessing.get_context(method)
        ours, theirs = context.Pipe()
        self._idle.append(ours)
        start, inherited = (self.here, self._idle) if method == "fork" else (self._start, [])
        process = context.Process(target=_serve, args=(theirs, start, inherited), daemon=True)
        process.start()
        theirs.close()
        self._processes.append(process)

    def submit(self, batch: Sequence[Any]) -> _Result:
        """Take a batch; it is sent to the first process that is idle."""
        result = _Result(self, batch)
        self._waiting.append(result)
        self.progress(0)
        return result

    def progress(self, seconds: float | None = None) -> bool:
        """Take the results that are there, and send the batches that wait.

        Args:
            seconds: how long to wait for results; `None` for as long as it takes.

        Returns:
            Whether any process is left.
        """
        for pipe in wait([*self._busy], seconds) if self._busy else ():
            known = cast(Connection, pipe)  # or its like on Windows
            self._receive(known, self._busy.pop(known))
        while self._idle and self._waiting:
            self._send(self._idle.pop(), self._waiting.popleft())
        return bool(self._busy or self._idle)

    def close(self) -> None:
        """End all processes, whatever they are doing."""
        for pipe in (*self._idle, *self._busy):
            pipe.close()
        for process in self._processes:
            process.terminate()
        for process in self._processes:
            process.join(_PATIENCE)
            process.kill()  # it may have inherited that it does not listen
            process.join()

    def _send(self, pipe: Connection, result: _Result) -> None:
        try:
            pipe.send(result.batch)
        except OSError:
            self._lose(pipe, result)
        else:
            self._busy[pipe] = result

    def _receive(self, pipe: Connection, result: _Result) -> None:
        try:
            result.outcome = pipe.recv()
        except (EOFError, OSError):
            self._lose(pipe, result)
        else:
            self._idle.append(pipe)

    def _lose(self, pipe: Connection, result: _Result) -> None:
        """Go on without a process that has died."""
        pipe.close()
        self._waiting.appendleft(result)


class _Result:
    """The result of a batch, once it has been made."""

    def __init__(self, pool: _Pool, batch: Sequence[Any]) -> None:
        self._pool, self.batch = pool, batch
        self.outcome: list[Any] | Exception | None = None

    def result(self) -> list[Any]:
        """Wait for the result and return it, or raise what the work has raised."""
        while self.outcome is None:
            if not self._pool.progress():
                self.outcome = _outcome(self._pool.here, self.batch)
        if isinstance(self.outcome, Exception):
            raise self.outcome
        return self.outcome


def _serve(pipe: Connection, start: Start, inherited: Sequence[Connection]) -> None:
    """Do batches until the other end of the pipe is closed, be it because its process has died."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    for other in inherited:
        other.close()
    gc.freeze()
    begin = cache(start)
    with suppress(EOFError, OSError):
        while True:
            pipe.send(_outcome(begin, pipe.recv()))


def _outcome(start: Start, batch: Sequence[Any]) -> list[Any] | Exception:
    """Return what was made of a batch, or what the work has raised."""
    try:
        work = start()
        return [work(item) for item in batch]
    except Exception as error:
        return error
