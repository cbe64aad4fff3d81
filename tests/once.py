"""What is made once for all workers of a run, and what only one of them does at a time."""

from __future__ import annotations

import fcntl
import os
import shutil
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

INSTALLING = Path(sys.prefix, "installing.lock")
"""Held while something is installed."""


@contextmanager
def alone(lock: Path) -> Iterator[None]:
    """Wait until no other process is here; the system lets go of a lock when a process ends."""
    with lock.open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield


def made_once(folders: pytest.TempPathFactory, name: str, make: Callable[[Path], object]) -> Path:
    """Return a folder that the first worker to ask for it has filled.

    Args:
        folders: where pytest has its folders for this run.
        name: the folder's name.
        make: fills the folder.
    """
    own = folders.getbasetemp()
    common = own.parent if "PYTEST_XDIST_WORKER" in os.environ else own
    folder, made = common / name, common / f"{name}.made"
    with alone(common / f"{name}.lock"):
        if not made.exists():
            shutil.rmtree(folder, ignore_errors=True)
            folder.mkdir()
            make(folder)
            made.touch()
    return folder
