"""What becomes of hours and titles: swapping twice and pushing to and fro change nothing, a split loses no minute."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hlom_desktop.conference.hours import Hours
from hlom_desktop.conference.wording import Wording
from hlom_desktop.refusals import Refusal
from hlom_desktop.sessions.rules_gestures import (
    NoPlaceYet,
    NothingToSplit,
    PastMidnight,
    continued,
    halves,
    pushed_rows,
    shifted,
    swapped,
    swapped_rows,
    with_followers,
)
from hlom_desktop.sessions.values import Access, SessionKind, SessionRow, SessionStatus
from hlom_desktop.storage.ref import Ref

ZONE, DAY = "Europe/Zurich", date(2021, 12, 14)
TITLE = Wording.from_texts(en="Debate")
days = st.sampled_from([DAY, date(2021, 10, 31), date(2022, 3, 27)])  # two on which the clock changes
hours = st.builds(
    Hours, day=days, start=st.integers(0, 1439), minutes=st.integers(2, 600), zone=st.sampled_from([ZONE, "UTC"])
)


def session(number: int, at: Hours | None, room_id: int | None = 1, **values: object) -> SessionRow:
    """A session that stands there."""
    row = SessionRow(
        ref=Ref(number, 1),
        uid=str(number),
        title=TITLE,
        description=None,
        kind=SessionKind.PANEL,
        objective_id=None,
        theme_id=None,
        mode=None,
        hours=at,
        minutes=at.minutes if at else 60,
        room_id=room_id,
        access=Access.OPEN,
        spoken=(),
        interpreted=(),
        repeat_id=None,
        link=None,
        expected=None,
        status=SessionStatus.PROPOSED,
        organizers=None,
        note=None,
        position=number,
        origin=None,
        sources=(),
    )
    return replace(row, **values)  # type: ignore[arg-type]


def at(start: int, minutes: int = 60, day: date = DAY) -> Hours:
    return Hours(day, start, minutes, ZONE)


@given(hours, hours)
def test_swapped_twice_is_as_before(one: Hours, other: Hours) -> None:
    first, second = swapped(one, other)
    assert (first.start, first.minutes, second.start, second.minutes) == (
        other.start,
        one.minutes,
        one.start,
        other.minutes,
    )
    assert swapped(first, second) == (one, other)


def test_swapped_rows_exchange_rooms_too() -> None:
    one, other = session(1, at(600), 3), session(2, at(900, 90), None)
    assert swapped_rows(one, other) == {
        1: replace(one, hours=at(900), room_id=None),
        2: replace(other, hours=at(600, 90), room_id=3),
    }
    with pytest.raises(NoPlaceYet, match="“Debate” has no hour yet"):
        swapped_rows(one, session(3, None))


@given(st.lists(st.tuples(st.integers(0, 1200), st.integers(5, 200)), min_size=1, max_size=8), st.integers(1, 120))
def test_pushed_to_and_fro_is_as_before(spans: list[tuple[int, int]], by: int) -> None:
    rows = tuple(session(number, at(*span)) for number, span in enumerate(spans))
    followers = with_followers(rows, rows[0], ZONE)
    try:
        pushed = pushed_rows(followers, by)
    except PastMidnight:
        return
    after = tuple(pushed.get(row.ref.id, row) for row in rows)
    again = with_followers(after, after[0], ZONE)
    assert {row.ref.id for row in again} == set(pushed)
    assert pushed_rows(again, -by) == {row.ref.id: row for row in followers}


def test_what_follows_is_in_the_same_room_and_on_the_same_day() -> None:
    pivot, same = session(1, at(600)), session(2, at(600, 30))
    later = session(3, at(720))
    others = (
        session(4, at(540)),
        session(5, at(720), 2),
        session(6, at(720, day=date(2021, 12, 15))),
        session(7, None),
        session(8, at(800), status=SessionStatus.CANCELLED),
    )
    abroad = session(9, Hours(DAY, 700, 30, "UTC"))  # 12:40 at the venue
    found = with_followers((*others, abroad, later, same, pivot), pivot, ZONE)
    assert [row.ref.id for row in found] == [1, 2, 3, 9]


@pytest.mark.parametrize(
    ("hours", "by", "expected"),
    [
        (at(600), 15, at(615)),
        (at(600), -600, at(0)),
        (at(600), -601, PastMidnight),
        (at(1380), 1, PastMidnight),
        (at(1380, 120), 15, at(1395, 120)),
        (at(1380, 120), 60, PastMidnight),
        (None, 15, NoPlaceYet),
    ],
)
def test_a_push_keeps_to_the_day(hours: Hours | None, by: int, expected: Hours | type[Refusal]) -> None:
    if isinstance(expected, Hours):
        assert shifted(TITLE, hours, by) == expected
    else:
        with pytest.raises(expected):
            shifted(TITLE, hours, by)


@given(hours, st.data())
def test_a_split_loses_no_minute(whole: Hours, data: st.DataObject) -> None:
    after = data.draw(st.integers(1, whole.minutes - 1))
    first, second = halves(TITLE, whole, after)
    assert (first.minutes, second.minutes) == (after, whole.minutes - after)
    assert first.start_utc() == whole.start_utc()
    assert first.end_utc() == second.start_utc()
    assert second.end_utc() == whole.end_utc()


@pytest.mark.parametrize("after", [-5, 0, 60, 90])
def test_a_split_is_inside(after: int) -> None:
    with pytest.raises(NothingToSplit):
        halves(TITLE, at(600), after)


def test_the_second_part_is_continued_in_each_language() -> None:
    title = Wording.from_texts(en="General debate", fr="Débat général").with_text("es", "Debate")
    marked = continued(title)
    assert (marked.en, marked.fr, marked.es) == (
        "General debate (continued)",
        "Débat général (suite)",
        "Debate (continuación)",
    )
    assert marked.stale() == ()
    assert continued(marked) == marked
    stale = title.with_text("en", "The general debate")
    assert continued(stale).stale() == ("fr", "es")
    assert continued(Wording.from_texts(fr="Débat")).missing() == ("en", "es")
