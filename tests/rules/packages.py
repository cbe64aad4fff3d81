"""A Python that has every package of this one but some, for a process that is started with it."""

from __future__ import annotations

import os
import sysconfig
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from tests import ROOT

_START = """\
import sys

sys.path.remove({packages!r})
"""


@contextmanager
def packages_without(*names: str) -> Iterator[Path]:
    """Make a folder of links to the packages, and a start-up module that looks nowhere else.

    Args:
        names: how the packages and what belongs to them begin, as they lie in `site-packages`.
    """
    packages = Path(sysconfig.get_path("purelib"))
    with TemporaryDirectory() as place:
        for found in packages.iterdir():
            if not found.name.startswith(names):
                Path(place, found.name).symlink_to(found)
        start = _START.format(packages=str(packages))
        Path(place, "sitecustomize.py").write_text(start, "utf-8")
        yield Path(place)


def python_path(folder: Path) -> str:
    """Return a PYTHONPATH on which a folder comes first, and then this checkout."""
    return os.pathsep.join([str(folder), str(ROOT / "src")])
