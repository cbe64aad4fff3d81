"""Files that appear whole: readers see the old or the new one, whatever happens meanwhile."""

from __future__ import annotations

import os
import re
import time
from contextlib import suppress
from pathlib import Path

_ASIDE = re.compile(r"\..+\.[0-9a-f]{16}\.new")
"""The names of files in the making; no two writers ever choose the same."""

_LONG = 3600.0
"""Seconds after which nobody is still writing a file."""


def write_whole(path: Path, *pieces: bytes, durably: bool = False) -> None:
    """Write a file, or replace one and keep its permissions.

    Args:
        pieces: the content.
        durably: let it reach the disk before it appears, so that a power cut leaves it whole, too.

    Raises:
        OSError: if it cannot be written; what was there stays.
    """
    aside = f"{path.parent}/.{path.name}.{os.urandom(8).hex()}.new"
    try:
        with open(aside, "xb") as file:
            for piece in pieces:
                file.write(piece)
            if durably:
                file.flush()
                os.fsync(file.fileno())
        with suppress(FileNotFoundError):
            os.chmod(aside, os.stat(path).st_mode)  # noqa: PTH101
        os.replace(aside, path)
    except BaseException:
        with suppress(OSError):
            os.unlink(aside)  # noqa: PTH108
        raise


def sweep(folder: Path, age: float = _LONG) -> None:
    """Remove what killed processes had in the making in a folder.

    Args:
        age: in seconds; what is younger may still be in the making, unless the folder is locked.
    """
    latest = time.time() - age
    for name in os.listdir(folder):
        if _ASIDE.fullmatch(name):
            with suppress(OSError):  # another process has been quicker
                if os.stat(f"{folder}/{name}").st_mtime <= latest:
                    os.unlink(f"{folder}/{name}")  # noqa: PTH108
