"""Times as exports have them: ISO 8601, seconds since the epoch, or as Excel prints them."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

_YEAR_FIRST = re.compile(r"(\d{4})\s*[-./年년]\s*(\d{1,2})\s*[-./月월]\s*(\d{1,2})\s*[.日일]?(.*)")
_YEAR_LAST = re.compile(r"(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})(.*)")
_CLOCK = re.compile(r"(\d{1,2}):(\d{2})(?::(\d{2}))?")
_AFTERNOON = re.compile(r"pm|p\.m\.|오후|午後", re.IGNORECASE)
_MORNING = re.compile(r"am|a\.m\.|오전|午前", re.IGNORECASE)
_NUMBER = re.compile(r"\d{1,14}(\.\d+)?")
_EXCEL = datetime(1899, 12, 30)
_EXCEL_DAYS = (30_000, 80_000)
_MILLISECONDS = 1e11


def seconds_of(text: str, zone: ZoneInfo) -> float | None:
    """Return a time in seconds since the epoch; `None` if it cannot be read.

    Args:
        zone: the time zone of times without an offset.
    """
    text = text.strip()
    try:
        if _NUMBER.fullmatch(text):
            return _of_number(float(text), zone)
        return (_of_iso(text, zone) or _of_parts(text, zone)).timestamp()
    except (ValueError, OverflowError, AttributeError):
        return None


def _of_number(number: float, zone: ZoneInfo) -> float:
    """Return the time of a count: days of Excel, milliseconds, or seconds."""
    if _EXCEL_DAYS[0] < number < _EXCEL_DAYS[1]:
        return (_EXCEL + timedelta(days=number)).replace(tzinfo=zone).timestamp()
    seconds = number / 1000 if number > _MILLISECONDS else number
    return datetime.fromtimestamp(seconds, UTC).timestamp()


def _of_iso(text: str, zone: ZoneInfo) -> datetime | None:
    try:
        made = datetime.fromisoformat(text)
    except ValueError:
        return None
    return made if made.tzinfo else made.replace(tzinfo=zone)


def _of_parts(text: str, zone: ZoneInfo) -> datetime:
    """Read `2026. 10. 13. 오후 2:02:06` and `10/13/2026 2:02 PM`.

    Raises:
        ValueError: if it is neither.
    """
    if found := _YEAR_FIRST.match(text):
        year, month, day = (int(found[group]) for group in (1, 2, 3))
    elif found := _YEAR_LAST.match(text):
        month, day, year = (int(found[group]) for group in (1, 2, 3))
        month, day = (day, month) if month > 12 >= day else (month, day)
    else:
        raise ValueError(text)
    return datetime(year, month, day, *_clock(found[4]), tzinfo=zone)


def _clock(text: str) -> tuple[int, int, int]:
    found = _CLOCK.search(text)
    if not found:
        return 0, 0, 0
    hour, minute, second = int(found[1]), int(found[2]), int(found[3] or 0)
    if _AFTERNOON.search(text) and hour < 12:
        hour += 12
    elif _MORNING.search(text) and hour == 12:
        hour = 0
    return hour, minute, second
