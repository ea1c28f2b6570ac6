"""Where sessions stand on the grid's clock, and how hours are typed and told."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hlom_desktop.conference.hours import Hours
from hlom_desktop.conference.hours_stated import EndMissing
from hlom_desktop.conference.languages import LANGUAGES, Language
from hlom_desktop.conference.when.sessions import load_un_sessions
from hlom_desktop.refusals import NotUnderstood
from hlom_desktop.sessions.day_words import (
    NoDayStated,
    NoHoursStated,
    NotOneDay,
    long_day,
    read_when,
    short_day,
    utc_words,
    when_words,
    zone_city,
)
from hlom_desktop.sessions.rules import Slot, hours_at

ZONE = "Europe/Zurich"
DAY = date(2021, 12, 14)
BEFORE = Hours(DAY, 600, 90, ZONE)
TABLE = load_un_sessions()


def read(text: str, language: Language = "en", before: Hours | None = BEFORE) -> Hours:
    return read_when(text, language, before=before, zone=ZONE, minutes=75, year=2021, table=TABLE)


@given(
    st.dates(date(2021, 1, 1), date(2021, 12, 31)),
    st.integers(0, 1439),
    st.integers(1, 600),
    st.sampled_from(LANGUAGES),
)
def test_what_the_field_shows_can_be_typed(day: date, start: int, minutes: int, language: Language) -> None:
    hours = Hours(day, start, minutes, ZONE)
    if hours.end - hours.start == minutes:  # else the clock changes in between
        assert read(when_words(hours, language), language, None) == hours


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("16:00-17:00", Hours(DAY, 960, 60, ZONE)),
        ("15 Dec", Hours(date(2021, 12, 15), 600, 90, ZONE)),
        ("Wed 15 Dec, 9-10.30 a.m.", Hours(date(2021, 12, 15), 540, 90, ZONE)),
        ("15:00-16:00 CET", Hours(DAY, 900, 60, ZONE, label="CET")),
    ],
)
def test_what_is_not_typed_stays(text: str, expected: Hours) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "before", "refusal"),
    [
        ("16:00-17:00", None, NoDayStated),
        ("14 Dec", None, NoHoursStated),
        ("December", BEFORE, NotOneDay),
        ("14-15 Dec, 10:00-11:00", BEFORE, NotOneDay),
        ("16:00", BEFORE, EndMissing),
        ("soon", BEFORE, NotUnderstood),
    ],
)
def test_what_cannot_be_hours_is_refused(text: str, before: Hours | None, refusal: type[NotUnderstood]) -> None:
    with pytest.raises(refusal):
        read(text, "en", before)


def test_days_and_zones_in_words() -> None:
    assert [short_day(DAY, one, weekday=True) for one in LANGUAGES] == ["Tue 14 Dec", "mar. 14 déc.", "mar. 14 dic."]
    assert [long_day(DAY, one) for one in LANGUAGES] == [
        "Tuesday, 14 December",
        "Mardi 14\u00a0décembre",
        "Martes 14 de diciembre",
    ]
    zones = ("UTC", ZONE, "America/Bogota", "Asia/Kolkata", "America/St_Johns")
    assert [utc_words(zone, DAY) for zone in zones] == ["UTC", "UTC+1", "UTC−5", "UTC+5:30", "UTC−3:30"]
    assert [zone_city("America/Bogota", one) for one in LANGUAGES] == ["Bogota", "Bogota", "Bogotá"]


@pytest.mark.parametrize(
    ("before", "slot", "expected"),
    [
        (None, Slot(DAY, 600, 660, 1), Hours(DAY, 600, 60, ZONE)),
        (Hours(DAY, 900, 60, ZONE, label="CET"), Slot(DAY, 600, 660, 1), Hours(DAY, 600, 60, ZONE, label="CET")),
        (
            Hours(DAY, 900, 60, ZONE, label="CET"),
            Slot(date(2021, 9, 14), 600, 660, 1),
            Hours(date(2021, 9, 14), 600, 60, ZONE),
        ),
        (
            Hours(date(2021, 9, 14), 900, 60, ZONE, label="CET", choice="zone"),
            Slot(date(2021, 9, 14), 900, 990, 2),
            Hours(date(2021, 9, 14), 900, 90, ZONE, label="CET", choice="zone"),
        ),
        (Hours(DAY, 900, 60, "UTC"), Slot(DAY, 900, 960, 1), Hours(DAY, 900, 60, ZONE)),
    ],
    ids=["new", "label still true", "label no longer true", "only longer", "another zone"],
)
def test_a_place_of_the_grid_is_on_the_venues_clock(before: Hours | None, slot: Slot, expected: Hours) -> None:
    assert hours_at(slot, ZONE, before) == expected
