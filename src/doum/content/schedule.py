"""The schedule: what is published now, according to drafts and dates."""

from __future__ import annotations

from datetime import MAXYEAR, datetime, timedelta
from typing import Literal
from zoneinfo import ZoneInfo

_DAY = len("2026-11-22")


class Schedule:
    """Decides what is published at a moment, and records when a decision will change next.

    Args:
        now: the time of the build, in seconds since the epoch.
        timezone: time zone for dates and times without an offset.
        drafts: whether to include drafts and scheduled content.
    """

    def __init__(self, now: float, timezone: str, drafts: bool) -> None:
        self.now = now
        self.zone = ZoneInfo(timezone)
        self.drafts = drafts
        self.next_change: float | None = None

    def hides(self, draft: bool, starts: str | None, ends: str | None) -> str:
        """Return why something is not published now: `draft`, `early`, `over`, or nothing."""
        if draft and not self.drafts:
            return "draft"
        if starts and self._is_ahead(starts) and not self.drafts:
            return "early"
        if ends and not self._is_ahead(ends, is_end=True):
            return "over"
        return ""

    def holds_back(self, draft: bool, starts: str | None) -> Literal["", "draft", "early"]:
        """Return why only a preview shows something: `draft`, `early`, or nothing."""
        if draft:
            return "draft"
        return "early" if starts and self._is_ahead(starts) else ""

    def moment(self, written: str, *, is_end: bool = False) -> datetime:
        """Return the moment of a date or time; of a day its start or, with `is_end`, its end."""
        when = datetime.fromisoformat(written)
        if is_end and len(written) == _DAY and when.year < MAXYEAR:
            when += timedelta(days=1)
        return when if when.tzinfo else when.replace(tzinfo=self.zone)

    def is_never(self, starts: str | None, ends: str | None) -> bool:
        """Return whether something ends before it starts, so that it is never published."""
        if not starts or not ends:
            return False
        return self.moment(ends, is_end=True) <= self.moment(starts)

    def _is_ahead(self, written: str, *, is_end: bool = False) -> bool:
        seconds = self.moment(written, is_end=is_end).timestamp()
        if seconds <= self.now:
            return False
        if self.next_change is None or seconds < self.next_change:
            self.next_change = seconds
        return True
