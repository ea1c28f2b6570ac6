"""A day with its hour as it is typed, on the clock of a zone."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Literal

import pytest

from hlom_desktop.conference.hours_typed import NoSuchHour, NotADay, NotAMoment, read_moment
from hlom_desktop.conference.when.sessions import load_un_sessions
from hlom_desktop.refusals import Refusal

DAY = date(2021, 12, 14)
ZURICH = "Europe/Zurich"


def utc(*parts: int) -> datetime:
    return datetime(*parts, tzinfo=UTC)  # type: ignore[misc,arg-type]


@pytest.mark.parametrize(
    ("typed", "language", "expected"),
    [
        pytest.param("14 Dec, 10:30", "en", utc(2021, 12, 14, 9, 30), id="the year of the day beside it"),
        pytest.param("15 December 2021 at 10.30", "en", utc(2021, 12, 15, 9, 30), id="a point"),
        pytest.param("2021-12-14 00:00", "en", utc(2021, 12, 13, 23, 0), id="midnight"),
        pytest.param("14 Dec 24:00", "en", utc(2021, 12, 14, 23, 0), id="the end of the day"),
        pytest.param("14 Dec, 3 p.m.", "en", utc(2021, 12, 14, 14, 0), id="p.m."),
        pytest.param("14 Dec, 12:15 am", "en", utc(2021, 12, 13, 23, 15), id="after midnight"),
        pytest.param("14 décembre 2021 à 10 h 30", "fr", utc(2021, 12, 14, 9, 30), id="French"),
        pytest.param("14 déc., 9 h", "fr", utc(2021, 12, 14, 8, 0), id="French, a full hour"),
        pytest.param("15 de diciembre de 2021, 10.30", "es", utc(2021, 12, 15, 9, 30), id="Spanish"),
        pytest.param("18:45", "en", utc(2021, 12, 14, 17, 45), id="an hour alone"),
        pytest.param("31 Oct 2021, 02:30", "en", utc(2021, 10, 31, 0, 30), id="the first of two"),
        pytest.param("  ", "en", None, id="nothing"),
    ],
)
def test_moments(typed: str, language: Literal["en", "fr", "es"], expected: datetime | None) -> None:
    assert read_moment(typed, language, load_un_sessions(), zone=ZURICH, day=DAY) == expected


@pytest.mark.parametrize(
    ("typed", "refusal"),
    [
        ("14 Dec", NotAMoment),
        ("soon", NotAMoment),
        ("14 Dec, 25:00", NotAMoment),
        ("14 Dec, 10:75", NotAMoment),
        ("14 Dec, 13 p.m.", NotAMoment),
        ("December 2021, 10:30", NotADay),
        ("28 March 2021, 02:30", NoSuchHour),
    ],
)
def test_what_is_no_moment(typed: str, refusal: type[Refusal]) -> None:
    with pytest.raises(refusal):
        read_moment(typed, "en", load_un_sessions(), zone=ZURICH, day=DAY)


def test_an_hour_without_any_day() -> None:
    with pytest.raises(NotAMoment):
        read_moment("10:30", "en", load_un_sessions(), zone=ZURICH)
