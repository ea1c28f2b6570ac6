"""Hours against the zone's clock: labels that contradict it, nights the clock changes, other places' hours."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hlom_desktop.conference.hours import (
    Contradiction,
    Hours,
    ambiguous,
    contradiction,
    local_hours,
    nonexistent,
)

ZURICH, DUBLIN, SYDNEY = "Europe/Zurich", "Europe/Dublin", "Australia/Sydney"
JANUARY = Hours(date(2021, 1, 27), 900, 180, ZURICH, label="CET")
SEPTEMBER = Hours(date(2022, 9, 15), 660, 120, ZURICH, label="CET")


def utc(year: int, month: int, day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(year, month, day, hour, minute, tzinfo=UTC)


def test_cet_in_january_is_geneva_s_clock() -> None:
    assert contradiction(JANUARY) is None
    assert (JANUARY.start_utc(), JANUARY.end_utc()) == (utc(2021, 1, 27, 14), utc(2021, 1, 27, 17))
    assert JANUARY.end == 18 * 60


def test_cet_in_september_is_left_open_until_the_organizer_chooses() -> None:
    assert contradiction(SEPTEMBER) == Contradiction(date(2022, 9, 15), "CET", (60,), ZURICH, 120)
    assert (SEPTEMBER.start_utc(), SEPTEMBER.end_utc(), local_hours(SEPTEMBER, SYDNEY)) == (None, None, None)
    literal = replace(SEPTEMBER, choice="label")
    assert (literal.start_utc(), literal.end_utc()) == (utc(2022, 9, 15, 10), utc(2022, 9, 15, 12))
    clock = replace(SEPTEMBER, choice="zone")
    assert (clock.start_utc(), clock.end_utc()) == (utc(2022, 9, 15, 9), utc(2022, 9, 15, 11))
    assert [hours.end for hours in (SEPTEMBER, literal, clock)] == [780, 780, 780]
    assert contradiction(clock) is not None


def test_local_hours_follow_the_choice() -> None:
    literal, clock = (local_hours(replace(SEPTEMBER, choice=choice), ZURICH) for choice in ("label", "zone"))
    assert literal == Hours(date(2022, 9, 15), 720, 120, ZURICH)
    assert clock == Hours(date(2022, 9, 15), 660, 120, ZURICH)


def test_three_in_the_afternoon_in_geneva_is_the_next_day_in_sydney() -> None:
    hours = Hours(date(2021, 12, 14), 900, 180, ZURICH)
    assert local_hours(hours, SYDNEY) == Hours(date(2021, 12, 15), 60, 180, SYDNEY)


LABELS = [
    ("IST", "Asia/Kolkata", None),
    ("IST", "Europe/Dublin", None),
    ("CST", "America/Chicago", None),
    ("CST", "Asia/Shanghai", None),
    ("IST", ZURICH, (330, 60, 120)),
    ("Geneva time", ZURICH, None),
    ("Geneva time", SYDNEY, (60,)),
    ("XYZ", ZURICH, ()),
    ("EST", "America/New_York", None),
    ("EDT", "America/New_York", (-240,)),
]


@pytest.mark.parametrize(("label", "zone", "stated"), LABELS, ids=[f"{row[0]} in {row[1]}" for row in LABELS])
def test_a_label_is_held_against_the_zone(label: str, zone: str, stated: tuple[int, ...] | None) -> None:
    """A winter day, but for Ireland's summer time."""
    day = date(2021, 7, 1) if zone == DUBLIN else date(2021, 12, 14)
    found = contradiction(Hours(day, 600, 60, zone, label=label))
    assert (found.label_offsets if found else None) == stated


def test_a_label_that_is_not_one_clock_cannot_be_chosen() -> None:
    unknown = Hours(date(2021, 12, 14), 600, 60, ZURICH, label="XYZ", choice="label")
    assert unknown.start_utc() is None
    assert replace(unknown, label="IST").start_utc() is None
    assert replace(unknown, choice="zone").start_utc() == utc(2021, 12, 14, 9)


CHANGES = [
    (ZURICH, date(2022, 3, 27), 150, True, False),
    (ZURICH, date(2022, 3, 27), 119, False, False),
    (ZURICH, date(2022, 3, 27), 180, False, False),
    (ZURICH, date(2022, 10, 30), 150, False, True),
    (ZURICH, date(2022, 10, 30), 180, False, False),
    (DUBLIN, date(2022, 3, 27), 90, True, False),
    (DUBLIN, date(2022, 10, 30), 90, False, True),
    (SYDNEY, date(2022, 10, 2), 150, True, False),
    (SYDNEY, date(2022, 4, 3), 150, False, True),
]


@pytest.mark.parametrize(
    ("zone", "day", "start", "gap", "twice"), CHANGES, ids=[f"{row[0]} {row[1]} {row[2]}" for row in CHANGES]
)
def test_nights_the_clock_changes(zone: str, day: date, start: int, gap: bool, twice: bool) -> None:
    hours = Hours(day, start, 60, zone)
    assert (nonexistent(hours), ambiguous(hours)) == (gap, twice)


def test_the_second_reading_in_autumn_is_an_hour_later() -> None:
    first = Hours(date(2022, 10, 30), 150, 60, ZURICH)
    assert first.start_utc() == utc(2022, 10, 30, 0, 30)
    assert replace(first, fold=1).start_utc() == utc(2022, 10, 30, 1, 30)
    assert replace(first, label="CEST").start_utc() == utc(2022, 10, 30, 0, 30)
    assert replace(first, label="CET").start_utc() == utc(2022, 10, 30, 1, 30)
    assert contradiction(replace(first, label="CET")) is None


def test_ninety_minutes_are_ninety_in_the_night_the_clock_changes() -> None:
    spring = Hours(date(2022, 3, 27), 90, 90, ZURICH)
    assert (spring.start_utc(), spring.end_utc(), spring.end) == (
        utc(2022, 3, 27, 0, 30),
        utc(2022, 3, 27, 2, 0),
        240,
    )
    autumn = Hours(date(2022, 10, 30), 90, 90, ZURICH)
    assert (autumn.end_utc(), autumn.end) == (utc(2022, 10, 30, 1, 0), 120)


def test_past_midnight() -> None:
    late = Hours(date(2021, 12, 14), 23 * 60, 120, ZURICH)
    assert (late.end, late.end_utc()) == (25 * 60, utc(2021, 12, 15, 0))


zones = st.sampled_from([ZURICH, DUBLIN, SYDNEY, "America/New_York", "Asia/Kathmandu", "UTC", "Pacific/Apia"])


@given(
    day=st.dates(date(2015, 1, 1), date(2030, 12, 31)),
    start=st.integers(0, 1439),
    minutes=st.integers(1, 720),
    zone=zones,
    other=zones,
    fold=st.integers(0, 1),
)
def test_other_places_hours_are_the_same_moment(
    day: date, start: int, minutes: int, zone: str, other: str, fold: int
) -> None:
    hours = Hours(day, start, minutes, zone, fold)
    there = local_hours(hours, other)
    assert there is not None
    assert (there.start_utc(), there.end_utc()) == (hours.start_utc(), hours.end_utc())
    assert not nonexistent(there)
    back = local_hours(there, zone)
    assert nonexistent(hours) or (back is not None and (back.day, back.start, back.end) == (day, start, hours.end))
    assert hours.end_utc() == (hours.start_utc() or datetime.max) + timedelta(minutes=minutes)
