"""Makes room for another build without removing anything yet."""

from __future__ import annotations

import tempfile
from pathlib import Path


def set_aside(path: Path, folder: Path) -> None:
    """Move what is at a path, if anything, into a folder that is removed when all is measured.

    For minutes after many files were removed, ext4 takes five times as long to make a new one.
    """
    if path.exists():
        folder.mkdir(exist_ok=True)
        path.rename(Path(tempfile.mkdtemp(dir=folder)) / path.name)
