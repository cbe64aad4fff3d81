"""Machine-readable opening hours, as written in front matter (`mon-fri 10:00-12:00`)."""

from __future__ import annotations

import re

from doum.views.desks import OpenHours

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_DAY = "|".join(DAYS)
_OPEN = re.compile(
    rf"({_DAY})(?:-({_DAY}))? ([0-9]{{1,2}}):([0-9]{{2}})-([0-9]{{1,2}}):([0-9]{{2}})"
)
_MIDNIGHT = 24 * 60


def parse_hours(text: str) -> OpenHours | None:
    """Parse opening hours; return `None` unless they are valid and end after they start."""
    found = _OPEN.fullmatch(text.strip().lower())
    if found is None:
        return None
    first, last, *clock = found.groups()
    hour, minute, end_hour, end_minute = (int(number) for number in clock)
    hours = OpenHours(
        first=DAYS.index(first) + 1,
        last=DAYS.index(last or first) + 1,
        start=hour * 60 + minute,
        end=end_hour * 60 + end_minute,
    )
    is_clock = max(minute, end_minute) < 60 and hours.end <= _MIDNIGHT
    is_span = hours.first <= hours.last and hours.start < hours.end
    return hours if is_clock and is_span else None
