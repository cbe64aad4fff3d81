"""The replacement for a publication if a site is only checked: it compares and writes nothing."""

from __future__ import annotations

from doum.publish.manifest import Manifest


class Rehearsal:
    """Has the interface of a publication, without effects.

    Args:
        before: the manifest of the last publish.
    """

    def __init__(self, before: Manifest | None) -> None:
        self._before = before.files if before else {}

    def keeps(self, path: str, digest: str) -> bool:
        """Return whether a file was published with this digest."""
        written = self._before.get(path)
        return written is not None and written.digest == digest

    def add(self, path: str, digest: str, data: bytes) -> None:
        """Ignore the new content of a file."""

    def abandon(self) -> None:
        """Do nothing."""
