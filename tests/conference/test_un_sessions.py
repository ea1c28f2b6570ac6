"""The General Assembly's sessions the program brings, and the organizer's corrections."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest

from hlom_desktop.conference.when.parsing import parse_when
from hlom_desktop.conference.when.sessions import UnSession, load_un_sessions

SESSIONS = load_un_sessions()

OPENINGS = {
    60: date(2005, 9, 13), 65: date(2010, 9, 14), 67: date(2012, 9, 18), 70: date(2015, 9, 15),
    71: date(2016, 9, 13), 72: date(2017, 9, 12), 73: date(2018, 9, 18), 75: date(2020, 9, 15),
    77: date(2022, 9, 13), 78: date(2023, 9, 5), 79: date(2024, 9, 10), 80: date(2025, 9, 9),
}  # fmt: skip


@pytest.mark.parametrize("number", OPENINGS)
def test_known_openings(number: int) -> None:
    session = SESSIONS.of(number)
    assert session is not None
    assert session.start == OPENINGS[number]


def test_sessions_follow_each_other_without_a_gap() -> None:
    assert [row.number for row in SESSIONS.rows] == list(range(60, 91))
    assert SESSIONS.of(71) == UnSession(71, date(2016, 9, 13), date(2017, 9, 11))
    for earlier, later in pairwise(SESSIONS.rows):
        assert later.start == earlier.end + timedelta(days=1)
        assert later.start.weekday() == 1


def test_the_organizer_s_dates_count() -> None:
    corrected = SESSIONS.with_session(UnSession(85, date(2030, 9, 3), date(2031, 9, 8)))
    when = parse_when("by the end of the eighty-fifth session", "en", year=2030, sessions=corrected)
    assert (when.end, len(corrected.rows)) == (date(2031, 9, 8), 31)
    assert SESSIONS.of(91) is None
    assert SESSIONS.with_session(UnSession(91, date(2036, 9, 9), date(2037, 9, 7))).of(91) is not None
