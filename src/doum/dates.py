"""Dates and times as people write them: Korean, English and with dots or slashes, read as ISO 8601.

Only what can be read in one way is read: the year has four digits and comes first, or the month is
a word. What may be a day or a month (`3/4/2026`) is not.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, datetime, time
from unicodedata import normalize

ISO = re.compile(r"\d{4}-\d{2}-\d{2}([ T]\d{2}:\d{2}(:\d{2})?(Z|[+-]\d{2}:?\d{2})?)?")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_WEEKDAYS = "월화수목금토일"
_MONTH = (
    r"(?P<word>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_DATES = (
    re.compile(r"(?P<y>\d{4})\s*([.\-/])\s*(?P<m>\d{1,2})\s*\2\s*(?P<d>\d{1,2})\.?"),
    re.compile(r"(?P<y>\d{4})\s*[年년]\s*(?P<m>\d{1,2})\s*[月월]\s*(?P<d>\d{1,2})\s*[日일]"),
    re.compile(r"(?P<y>\d{4})(?P<m>\d{2})(?P<d>\d{2})(?!\d)"),
    re.compile(rf"(?P<d>\d{{1,2}})(?:st|nd|rd|th)?[ -]{_MONTH}[ ,-]+(?P<y>\d{{4}})", re.I),
    re.compile(rf"{_MONTH} (?P<d>\d{{1,2}})(?:st|nd|rd|th)?,? +(?P<y>\d{{4}})", re.I),
)
_DAY_WORDS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_WEEKDAY = re.compile(
    rf"\s*(?:\((?P<a>[{_WEEKDAYS}])(?:요일)?\)|(?P<b>[{_WEEKDAYS}])요일"
    rf"|\(?(?P<c>{'|'.join(_DAY_WORDS)})[a-z]*\)?)",
    re.I,
)
_TIME = re.compile(
    r"(?P<half>오전|오후|낮|am|pm)?\s*(?P<h>\d{1,2})"
    r"(?::(?P<min>\d{2})(?::(?P<s>\d{2})(?:\.\d+)?)?"
    r"|\s*시(?:\s*(?P<kmin>\d{1,2})\s*분|\s*(?P<half_past>반))?)?"
    r"\s*(?P<after>[ap]\.?m\.?)?\s*(?P<zone>Z|[+-]\d{2}:?\d{2}|KST|JST|UTC|GMT)?",
    re.I,
)
_ZONES = {"KST": "+09:00", "JST": "+09:00", "UTC": "Z", "GMT": "Z"}
"""The time zones whose names mean one offset everywhere."""

_DAY_LAST = re.compile(r"(\d{1,2})([./-])\s?(\d{1,2})\2\s?(\d{4})\.?")
_SHORT_YEAR = re.compile(r"['’]?(\d{2})년\s*(\d{1,2})월\s*(\d{1,2})일")


def iso_of(written: str, *, with_time: bool = True) -> str:
    """Return a date, or a date and time, in ISO 8601; an empty text if it cannot be read.

    Args:
        with_time: whether a time may follow; without, the time of day is left out.
    """
    text = normalize("NFKC", written).strip()
    for pattern in _DATES:
        if found := pattern.match(text):
            day = _date(found.groupdict())
            rest = _after_weekday(text[found.end() :], day) if day else None
            if day is None or rest is None:
                return ""
            return _joined(day, rest, with_time=with_time)
    return ""


def is_iso(text: str) -> bool:
    """Return whether a date, or a date and time, in the form of ISO 8601 exists."""
    try:
        datetime.fromisoformat(text)
    except ValueError:
        return False
    return True


def guess_of(written: str) -> str:
    """Return the ISO date that a text which is not read most likely means, or an empty text."""
    text = normalize("NFKC", written).strip()
    if short := _SHORT_YEAR.fullmatch(text):
        return _iso(2000 + int(short[1]), int(short[2]), int(short[3]))
    if found := _DAY_LAST.fullmatch(text):
        first, second, year = int(found[1]), int(found[3]), int(found[4])
        readings = {_iso(year, first, second), _iso(year, second, first)} - {""}
        return readings.pop() if len(readings) == 1 else ""
    return ""


def fault_of(written: str) -> str:
    """Return why a date is not read although its form is right, or an empty text.

    Returns:
        A key of `[expected]` in `messages/`: `calendar` if there is no such day, `weekday` if it is
        another day of the week.
    """
    text = normalize("NFKC", written).strip()
    for pattern in _DATES:
        if found := pattern.match(text):
            day = _date(found.groupdict())
            if day is None:
                return "calendar"
            return "weekday" if _after_weekday(text[found.end() :], day) is None else ""
    return ""


def _iso(year: int, month: int, day: int) -> str:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return ""


def _date(parts: Mapping[str, str]) -> date | None:
    word = parts.get("word", "")
    month = _MONTHS.index(word[:3].lower()) + 1 if word else int(parts["m"])
    try:
        return date(int(parts["y"]), month, int(parts["d"]))
    except ValueError:
        return None


def _after_weekday(rest: str, day: date) -> str | None:
    """Return what follows the day of the week; `None` if that is another day."""
    found = _WEEKDAY.match(rest)
    if not found:
        return rest
    word = (found["c"] or "").lower()
    named = _DAY_WORDS.index(word) if word else _WEEKDAYS.index(found["a"] or found["b"])
    return rest[found.end() :] if named == day.weekday() else None


def _joined(day: date, rest: str, *, with_time: bool) -> str:
    if not rest.strip():
        return day.isoformat()
    if rest[0] not in " T,(오낮":
        return ""
    clock = _clock(rest.lstrip(" T,"))
    if not clock:
        return ""
    return f"{day.isoformat()} {clock}" if with_time else day.isoformat()


def _clock(text: str) -> str:
    """Return a time of day, `15:30` with seconds and offset as written, or an empty text."""
    if text.strip() == "정오":
        return "12:00"
    found = _TIME.fullmatch(text.strip())
    if not found or not (found["min"] or found["after"] or "시" in text):
        return ""
    minute = found["min"] or found["kmin"] or ("30" if found["half_past"] else "00")
    hour = _hour(int(found["h"]), (found["half"] or found["after"] or "").lower())
    seconds = f":{found['s']}" if found["s"] else ""
    clock = f"{hour:02}:{int(minute):02}{seconds}"
    try:
        time.fromisoformat(clock)
    except ValueError:
        return ""
    zone = (found["zone"] or "").upper()
    return clock + _ZONES.get(zone, zone)


def _hour(hour: int, half: str) -> int:
    """Return an hour of 24; one that does not exist (`오후 15시` is 15, `오전 15시` none) as 99."""
    if half == "낮":
        return 12 if hour == 12 else 99
    if half == "오후" or half.startswith("p"):
        return hour + 12 if hour < 12 else hour
    if half == "오전" or half.startswith("a"):
        return 99 if hour > 12 else hour % 12
    return hour
