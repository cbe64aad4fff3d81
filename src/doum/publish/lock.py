"""One build at a time into one output folder."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from doum.problems import DoumError, ExitCode, problem
from doum.publish.manifest import state_folder


@contextmanager
def only_build(output: Path) -> Iterator[None]:
    """Lock the output folder for this process.

    Raises:
        DoumError: if another process has locked it, or its folder cannot be written.
    """
    state = state_folder(output)
    try:
        state.mkdir(parents=True, exist_ok=True)
        handle = os.open(state / "lock", os.O_RDWR | os.O_CREAT)
    except OSError as error:
        found = problem("output-unwritable", "", output=output, reason=error.strerror or error)
        raise DoumError([found], ExitCode.ENVIRONMENT) from error
    try:
        try:
            _take(handle)
        except BlockingIOError as error:
            found = problem("output-busy", "", output=output)
            raise DoumError([found], ExitCode.ENVIRONMENT) from error
        yield
    finally:
        os.close(handle)


def _take(handle: int) -> None:
    """Take the lock or raise `BlockingIOError`; the system releases it when the process ends."""
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
