"""What is published now, and when that changes next."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from doum.content.schedule import Schedule
from tests.making import NOON


def schedule(now: float = NOON, timezone: str = "Asia/Seoul", drafts: bool = False) -> Schedule:
    """Make a schedule for noon in Korea."""
    return Schedule(now, timezone, drafts)


def at(text: str) -> float:
    """Return the seconds of a moment in UTC."""
    return datetime.fromisoformat(text).replace(tzinfo=UTC).timestamp()


@pytest.mark.parametrize(
    ("starts", "ends", "reason"),
    [
        (None, None, ""),
        ("2026-11-22", None, ""),
        ("2026-11-22 12:00", None, ""),
        ("2026-11-22 12:01", None, "early"),
        ("2026-11-23", None, "early"),
        (None, "2026-11-22 12:00", "over"),
        (None, "2026-11-22 12:01", ""),
        (None, "2026-11-22", ""),
        (None, "2026-11-21", "over"),
        ("2026-11-22", "2026-11-22", ""),
        ("2026-11-21", "2026-11-23", ""),
        ("2026-11-23", "2026-11-21", "early"),
        ("2026-11-22T03:00:00Z", None, ""),
        ("2026-11-22T03:01:00Z", None, "early"),
        ("2026-11-22 12:30+09:30", None, ""),
        ("", "", ""),
        ("0001-01-01", "9999-12-31", ""),
    ],
)
def test_a_thing_is_shown_from_its_start_until_its_end_in_the_site_s_time_zone(
    starts, ends, reason
):
    assert schedule().hides(False, starts, ends) == reason


def test_the_time_zone_decides_which_moment_a_day_begins():
    assert schedule(timezone="UTC").hides(False, "2026-11-22 12:00", None) == "early"


def test_a_draft_is_hidden_unless_drafts_are_shown():
    assert schedule().hides(True, None, None) == "draft"
    assert schedule(drafts=True).hides(True, None, None) == ""


def test_showing_drafts_shows_what_is_not_yet_but_not_what_is_no_more():
    assert schedule(drafts=True).hides(True, "2026-11-23", None) == ""
    assert schedule(drafts=True).hides(True, None, "2026-11-21") == "over"


def test_the_next_change_is_the_nearest_date_ahead():
    made = schedule()
    for starts, ends in [("2026-12-25", None), ("2026-11-01", "2026-11-22"), ("2026-11-30", None)]:
        made.hides(False, starts, ends)
    assert made.next_change == at("2026-11-22 15:00")


def test_dates_that_are_past_change_nothing():
    made = schedule()
    made.hides(False, "2026-11-01", "2026-11-02")
    assert made.next_change is None


def test_the_end_of_what_has_not_begun_is_asked_for_when_it_begins():
    made = schedule()
    made.hides(False, "2026-11-30", "2026-11-25")
    assert made.next_change == at("2026-11-29 15:00")


def test_a_draft_s_dates_change_nothing():
    made = schedule()
    made.hides(True, "2026-11-30", None)
    assert made.next_change is None
