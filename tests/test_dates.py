"""Dates as people write them: read where there is one way to read them."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doum.dates import fault_of, guess_of, iso_of
from tests.making import law


@pytest.mark.parametrize(
    ("written", "iso"),
    [
        ("2025.3.7", "2025-03-07"),
        ("2025. 3. 7.", "2025-03-07"),
        ("2025/03/07", "2025-03-07"),
        ("2025-3-7", "2025-03-07"),
        ("2025년 3월 7일", "2025-03-07"),
        ("2025年3月7日", "2025-03-07"),
        ("20250307", "2025-03-07"),
        ("２０２５．３．７", "2025-03-07"),
        ("2025. 3. 7.(금)", "2025-03-07"),
        ("2025년 3월 7일 금요일 오후 2시", "2025-03-07 14:00"),
        ("2025.3.7 오전 9시", "2025-03-07 09:00"),
        ("2025.3.7 오후 3시 30분", "2025-03-07 15:30"),
        ("2025.3.7 오후 3시 반", "2025-03-07 15:30"),
        ("2025.3.7 오전 12시", "2025-03-07 00:00"),
        ("2025.3.7 오후 12시 5분", "2025-03-07 12:05"),
        ("2025.3.7 정오", "2025-03-07 12:00"),
        ("2025-03-07 9:00", "2025-03-07 09:00"),
        ("2025-03-07 3:30 PM", "2025-03-07 15:30"),
        ("2025-03-07 09:00:00 +0900", "2025-03-07 09:00:00+0900"),
        ("2025-03-07T00:00:00.000Z", "2025-03-07 00:00:00Z"),
        ("7 March 2025", "2025-03-07"),
        ("2025-03-07 (Fri)", "2025-03-07"),
        ("2025-03-07 09:00 KST", "2025-03-07 09:00+09:00"),
        ("2025. 3. 7. 오후 3시 KST", "2025-03-07 15:00+09:00"),
        ("2025-03-07 09:00 UTC", "2025-03-07 09:00Z"),
        ("Mar 7th, 2025", "2025-03-07"),
    ],
)
def test_a_date_with_one_reading_is_read(written, iso):
    assert iso_of(written) == iso
    assert iso_of(written, with_time=False) == iso[:10]


@pytest.mark.parametrize(
    "written",
    [
        "3/7/2025", "7.3.2025", "25.3.7", "3월 7일", "2025.3", "2025.13.7", "2025.2.30", "9:00",
        "2025.3.7 25:00", "2025.3.7 오전 13시", "2025.3.7 자정", "2025.3.7 (월)", "2025.3/7",
        "2025.3.7 ~ 3.9", "2025.3.7 9", "2025.3.75", "내일", "", "v2025.3.7", "2025-03-0709:00",
        "2025-03-07 (Sat)", "2025-03-07 09:00 PST", "2025-03-07 KST",
    ],
)  # fmt: skip
def test_what_may_be_another_date_or_none_is_not_read(written):
    assert iso_of(written) == ""


@pytest.mark.parametrize(
    ("written", "fault"),
    [
        ("2025-02-29", "calendar"),
        ("2025년 4월 31일", "calendar"),
        ("Sep 31, 2025", "calendar"),
        ("2025-13-01", "calendar"),
        ("2025. 3. 7.(목)", "weekday"),
        ("2025-03-07 Thursday", "weekday"),
        ("2025-03-07 25:00", ""),
        ("2025-03", ""),
        ("내일", ""),
    ],
)
def test_a_day_that_does_not_exist_and_a_wrong_day_of_the_week_are_told_apart(written, fault):
    assert fault_of(written) == fault


@pytest.mark.parametrize(
    ("written", "guess"),
    [
        ("03/27/2025", "2025-03-27"),
        ("27.3.2025", "2025-03-27"),
        ("5.5.2025", "2025-05-05"),
        ("25년 3월 7일", "2025-03-07"),
        ("3/7/2025", ""),
        ("30.30.2025", ""),
        ("곧", ""),
    ],
)
def test_a_date_that_is_not_read_is_guessed_where_there_is_one_guess(written, guess):
    assert guess_of(written) == guess


@law
@given(st.dates(date(1000, 1, 1)))
def test_every_day_is_read_in_every_form(day):
    for form in (
        "{0:04}.{1}.{2}",
        "{0:04}. {1}. {2}.",
        "{0:04}/{1:02}/{2:02}",
        "{0:04}년 {1}월 {2}일",
    ):
        assert iso_of(form.format(day.year, day.month, day.day)) == day.isoformat()


@law
@given(st.text(max_size=30))
def test_no_text_makes_reading_fail(text):
    assert iso_of(text) == "" or date.fromisoformat(iso_of(text)[:10])
    guess_of(text)
