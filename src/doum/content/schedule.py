"""What is published now: drafts, and the dates between which things are shown."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo


class Schedule:
    """Decides by one moment, and remembers the next one at which a decision will change.

    Args:
        now: the moment of the build, in seconds since the epoch.
        timezone: in which dates without an offset are meant.
        drafts: whether drafts are shown.
    """

    def __init__(self, now: float, timezone: str, drafts: bool) -> None:
        self.now = now
        self.zone = ZoneInfo(timezone)
        self.drafts = drafts
        self.next_change: float | None = None

    def hides(self, draft: bool, starts: str | None, ends: str | None) -> str:
        """Return why a thing is not published now: `draft`, `early`, `over`, or nothing."""
        if draft and not self.drafts:
            return "draft"
        if starts and self._is_ahead(starts):
            return "early"
        if ends and not self._is_ahead(ends):
            return "over"
        return ""

    def _is_ahead(self, moment: str) -> bool:
        when = datetime.fromisoformat(moment)
        if when.tzinfo is None:
            when = when.replace(tzinfo=self.zone)
        seconds = when.timestamp()
        if seconds <= self.now:
            return False
        if self.next_change is None or seconds < self.next_change:
            self.next_change = seconds
        return True
