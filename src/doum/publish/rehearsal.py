"""What stands in for a publication where a site is only checked: it compares and writes nothing."""

from __future__ import annotations

from pathlib import Path

from doum.publish.manifest import Manifest


class Rehearsal:
    """Answers as a publication would.

    Args:
        before: the manifest of the last publish.
    """

    def __init__(self, before: Manifest | None) -> None:
        self._before = before.files if before else {}

    def keeps(self, path: str, digest: str) -> bool:
        """Tell whether a file was published with this digest."""
        written = self._before.get(path)
        return written is not None and written.digest == digest

    def add(self, path: str, digest: str, data: bytes) -> None:
        """Pass over a file's new bytes."""

    def add_copy(self, path: str, digest: str, source: str | Path) -> None:
        """Pass over a copy of a file."""

    def abandon(self) -> None:
        """Drop nothing."""
