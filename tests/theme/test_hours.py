"""Opening hours as a reader of each language expects them."""

from __future__ import annotations

import pytest

from doum.theme.hours import format_hours
from doum.views.desks import Contact
from doum.views.opening import parse_hours

LUNCH = ("mon-fri 10:00-12:00", "mon-fri 13:00-18:00")


def written(hours: tuple[str, ...], language: str, zone: str = "") -> str:
    """Write the hours of a desk."""
    opening = tuple(found for text in hours if (found := parse_hours(text)))
    assert len(opening) == len(hours)
    desk = Contact(title="문의", url="tel:1", open=opening, zone=zone)
    return format_hours(desk, language, lambda message: f"[{message}]")


@pytest.mark.parametrize(
    ("hours", "language", "expected"),
    [
        (LUNCH, "ko", "월~금 10:00~12:00, 13:00~18:00"),
        (LUNCH, "en", "Mon–Fri 10:00–12:00, 13:00–18:00"),
        (LUNCH, "ja", "月～金 10:00～12:00, 13:00～18:00"),
        (("mon-fri 9:05-18:00", "sat 10:00-24:00"), "ko", "월~금 9:05~18:00, 토 10:00~24:00"),
        (("mon-sun 0:00-24:00",), "ko", "[Around the clock]"),
    ],
)
def test_days_are_named_once_and_joined_as_the_language_does(hours, language, expected):
    assert written(hours, language) == expected


def test_the_time_zone_is_named_where_readers_may_live_in_another():
    assert written(("sat 10:00-12:00",), "en", "Asia/Seoul").startswith("Sat 10:00–12:00 (")
    assert "Kore" in written(("sat 10:00-12:00",), "en", "Asia/Seoul")
