"""Opening hours formatted for a language: Mon–Fri 10:00–12:00, 13:00–18:00."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from doum.views.desks import Contact, OpenHours

_ALWAYS = (OpenHours(first=1, last=7, start=0, end=24 * 60),)


def format_hours(desk: Contact, language: str, translate: Callable[[str], str]) -> str:
    """Format a desk's opening hours, grouped by days."""
    if desk.open == _ALWAYS:
        return translate("Around the clock")
    by_days: dict[str, list[str]] = {}
    for hours in desk.open:
        days = _span(_day(hours.first, language), _day(hours.last, language), language)
        clock = _span(_clock(hours.start), _clock(hours.end), language)
        by_days.setdefault(days, []).append(clock)
    text = ", ".join(f"{days} {', '.join(clocks)}" for days, clocks in by_days.items())
    return f"{text} ({_zone(desk.zone, language)})" if desk.zone else text


def _clock(minutes: int) -> str:
    return f"{minutes // 60}:{minutes % 60:02}"


def _span(start: str, end: str, language: str) -> str:
    """Join start and end with the language's range pattern."""
    return start if start == end else _pattern(language).format(start, end)


@cache
def _pattern(language: str) -> str:
    from babel.core import Locale

    pattern: str = Locale.parse(language, sep="-").interval_formats[None]
    return "".join(pattern.split())


@cache
def _day(number: int, language: str) -> str:
    from babel.dates import get_day_names

    names = get_day_names("abbreviated", "stand-alone", language.replace("-", "_"))
    return str(names[number - 1])


@cache
def _zone(name: str, language: str) -> str:
    from babel.dates import get_timezone_name

    return get_timezone_name(name, zone_variant="generic", locale=language.replace("-", "_"))
