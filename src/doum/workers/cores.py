"""How many processors a build may use."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

MOST = 8
"""Beyond this, the steps that are not shared out decide how long a build takes."""

_QUOTA = Path("/sys/fs/cgroup/cpu.max")
"""A container's share of the processors, as Linux tells it: microseconds of each period."""


def available_cores(quota: Path = _QUOTA) -> int:
    """Return how many processors this process may use, at most `MOST`.

    Args:
        quota: the file with the share of the container that this process is in.
    """
    if hasattr(os, "sched_getaffinity"):
        bound = len(os.sched_getaffinity(0))
    else:
        bound = os.cpu_count() or 1
    return max(1, min(bound, _share(quota), MOST))


def _share(quota: Path) -> int:
    with suppress(OSError, ValueError):
        given, period = map(int, quota.read_text("ascii").split())
        return given // period
    return MOST
