"""Searches and votes by week or month."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date, datetime, timedelta
from typing import Literal
from zoneinfo import ZoneInfo

from msgspec import Struct

from doum.insights.entries import Entry, Search

Unit = Literal["week", "month"]
_MOST_WEEKS = 16


class Period(Struct, frozen=True, kw_only=True):
    """A week or a month.

    Attributes:
        start: its first day.
        failed: searches without a good answer, of which no result was taken.
        left: searches with good results of which none was taken.
    """

    start: date
    searches: int = 0
    failed: int = 0
    left: int = 0
    yes: int = 0
    no: int = 0


def unit_of(entries: Iterable[Entry]) -> Unit:
    """Return weeks for up to sixteen of them, else months."""
    times = [entry.time for entry in entries if entry.time is not None]
    span = max(times, default=0.0) - min(times, default=0.0)
    return "week" if span <= timedelta(weeks=_MOST_WEEKS).total_seconds() else "month"


def trends_of(entries: Iterable[Entry], unit: Unit, zone: ZoneInfo) -> list[Period]:
    """Count entries by period; a period without any is left out, as are entries without a time."""
    held: dict[date, list[Entry]] = defaultdict(list)
    for entry in entries:
        if entry.time is not None:
            held[_start(datetime.fromtimestamp(entry.time, zone).date(), unit)].append(entry)
    return [_period(start, found) for start, found in sorted(held.items())]


def _start(day: date, unit: Unit) -> date:
    return day.replace(day=1) if unit == "month" else day - timedelta(days=day.weekday())


def _period(start: date, entries: list[Entry]) -> Period:
    searches = [entry for entry in entries if isinstance(entry, Search)]
    votes = [entry.helpful for entry in entries if not isinstance(entry, Search)]
    failed = sum(search.has_failed for search in searches)
    return Period(
        start=start,
        searches=len(searches),
        failed=failed,
        left=sum(not search.article for search in searches) - failed,
        yes=votes.count("yes"),
        no=votes.count("no"),
    )
