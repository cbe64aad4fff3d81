"""A pool of processes that do one job, and end with it or with the process that started them."""

from __future__ import annotations

import gc
import multiprocessing
import os
import signal
import sys
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from functools import cache
from itertools import chain
from multiprocessing.connection import Connection
from typing import Any, Literal

from doum.workers.job import Alone, Done, Item, Job, Made, in_order

Method = Literal["fork", "spawn"]
Work = Callable[[Any], Any]

_AHEAD = 3
"""Batches that each process has or waits for: it is never idle, and few are in memory."""

_WORTH: dict[Method, int] = {"fork": 1, "spawn": 6}


def start_method() -> Method:
    """Return how processes are started here; forking is unsafe beside threads, and on macOS."""
    is_safe = hasattr(os, "fork") and sys.platform != "darwin"
    return "fork" if is_safe and threading.active_count() == 1 else "spawn"


def worth(method: Method) -> int:
    """Return how many times as many items a job needs to be worth processes as forked ones do."""
    return _WORTH[method]


def shared_out(
    size: int,
    method: Method,
    job: Job[Item, Made],
    batches: Iterable[Sequence[Item]],
    total: int,
) -> Done[Item, Made]:
    """Do a job with a pool of processes; if one of them dies, do what is left in this process."""
    source = iter(batches)
    waiting: deque[Sequence[Item]] = deque()
    try:
        with _opened(size, method, job) as submit:
            yield from in_order(submit, source, waiting, size * _AHEAD)
    except BrokenProcessPool:
        yield from Alone().run(job, chain(waiting, source), total)


@contextmanager
def _opened(
    size: int, method: Method, job: Job[Any, Any]
) -> Iterator[Callable[[Sequence[Any]], Future[list[Any]]]]:
    """Open a pool; yield the function that submits a batch to it.

    Forked processes inherit what the job has loaded. Every process holds one end of a pipe, the
    leash, and ends at once when the other end is closed, be it because this process has died.
    """
    leash, end = multiprocessing.Pipe(duplex=False)
    is_forked = method == "fork"
    start = _loaded(job.start()) if is_forked else job.start
    pool = ProcessPoolExecutor(
        size,
        multiprocessing.get_context(method),
        initializer=_begin,
        initargs=(start, leash, end if is_forked else None),
    )
    try:
        yield lambda batch: pool.submit(_do, batch)
        pool.shutdown()
    finally:
        end.close()
        pool.shutdown(cancel_futures=True)
        leash.close()


def _loaded(work: Work) -> Callable[[], Work]:
    return lambda: work


_start: list[Callable[[], Work]] = []
"""In a process of a pool: returns the function that does the work."""


def _begin(start: Callable[[], Work], leash: Connection, other_end: Connection | None) -> None:
    """Prepare a process of a pool."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if other_end is not None:
        other_end.close()
    threading.Thread(target=_end_with, args=(leash,), daemon=True).start()
    _start[:] = [cache(start)]
    gc.freeze()


def _end_with(leash: Connection) -> None:
    """End this process once the other end of its leash is closed."""
    leash.poll(None)
    os._exit(1)


def _do(batch: Sequence[Any]) -> list[Any]:
    """Do the work on a batch; the work is loaded here, so that its errors are the batch's."""
    work = _start[0]()
    return [work(item) for item in batch]
