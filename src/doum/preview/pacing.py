"""The clock of a preview's builds: it shows how far they are, and lets newer changes go first."""

from __future__ import annotations

from collections.abc import Callable

from doum.pipeline.request import Stopwatch


class OvertakenError(Exception):
    """Something has changed that writers want to see before the rest of this build."""


class PreviewWatch(Stopwatch):
    """Times a build of the preview.

    Args:
        screen: shows the progress on the terminal.
        tell: called with the stage and how many per cent of it are done.
        is_overtaken: whether the build is to end at once, with `OvertakenError`.
    """

    def __init__(
        self,
        screen: Stopwatch,
        tell: Callable[[str, int], None],
        is_overtaken: Callable[[], bool],
    ) -> None:
        super().__init__()
        self._screen, self._tell, self._is_overtaken = screen, tell, is_overtaken

    def lap(self, stage: str) -> None:
        """Add the time since the last lap to a stage."""
        super().lap(stage)
        self._screen.lap(stage)
        self._give_way()

    def show_progress(self, stage: str, done: int, total: int) -> None:
        """Show the progress of a stage."""
        self._screen.show_progress(stage, done, total)
        self._tell(stage, 100 * done // max(total, 1))
        self._give_way()

    def _give_way(self) -> None:
        if self._is_overtaken():
            raise OvertakenError
