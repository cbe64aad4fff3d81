"""One build at a time into one output folder, and one at a time that changes a store."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from doum.problems import DoumError, ExitCode, Problem, problem
from doum.publish.manifest import state_folder

_PAUSE = 0.05
_PATIENCE = 600.0
"""Seconds that a build waits for another one: longer than the search data of a large site take.

The rule `cache-locked` speaks of ten minutes.
"""

_handles: set[int] = set()
"""The open locks of this process."""


@contextmanager
def only_build(output: Path) -> Iterator[None]:
    """Lock the output folder for this process.

    Raises:
        DoumError: if another process has locked it, or its folder cannot be written.
    """
    state = state_folder(output)
    try:
        state.mkdir(parents=True, exist_ok=True)
        handle = _opened(state / "lock")
    except OSError as error:
        found = problem("output-unwritable", "", output=output, reason=error.strerror or error)
        raise DoumError([found], ExitCode.ENVIRONMENT) from error
    with _held(handle, problem("output-busy", "", output=output), patience=0):
        yield


@contextmanager
def only_change(store: Path, patience: float = _PATIENCE) -> Iterator[None]:
    """Lock a folder of results for this process, once no other process has it.

    Args:
        store: the folder; the lock lies beside it.
        patience: the longest to wait, in seconds.

    Raises:
        DoumError: if another process has it for longer.
        OSError: if the folder above cannot be written.
    """
    store.parent.mkdir(parents=True, exist_ok=True)
    handle = _opened(store.with_name(f"{store.name}.lock"))
    busy = problem("cache-locked", "", path=store, seconds=round(patience))
    with _held(handle, busy, patience):
        yield


def _opened(lock: Path) -> int:
    handle = os.open(lock, os.O_RDWR | os.O_CREAT)
    _handles.add(handle)
    return handle


def _close(handle: int) -> None:
    if handle in _handles:  # else it was closed after a fork, and the number may be another file's
        _handles.remove(handle)
        os.close(handle)


def _close_all() -> None:
    """Close the locks that a forked process has inherited, which would outlive their owner there.

    It does not release them: only the process that took them does, or its end.
    """
    for handle in tuple(_handles):
        _close(handle)


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_close_all)


@contextmanager
def _held(handle: int, busy: Problem, patience: float) -> Iterator[None]:
    end = time.monotonic() + patience
    try:
        while not _is_taken(handle):
            if time.monotonic() >= end:
                raise DoumError([busy], ExitCode.ENVIRONMENT)
            time.sleep(_PAUSE)
        yield
    finally:
        _close(handle)


def _is_taken(handle: int) -> bool:
    """Take a lock if it is free; the system releases it when the process ends."""
    try:
        _take(handle)
    except BlockingIOError:
        return False
    return True


def _take(handle: int) -> None:
    """Take a lock or raise `BlockingIOError`."""
    try:
        import fcntl
    except ImportError:
        import msvcrt

        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined]
        except OSError as error:
            raise BlockingIOError from error
    else:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
