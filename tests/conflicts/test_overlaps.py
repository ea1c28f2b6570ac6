"""Rooms and persons cannot be in two places at once: tables of cases, and every picture against all its pairs."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import combinations
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hlom_desktop.conference.values import RoomRow
from hlom_desktop.conference.wording import Wording
from hlom_desktop.conflicts.checks import check
from hlom_desktop.conflicts.picture import Picture
from hlom_desktop.conflicts.placed import span_of
from hlom_desktop.conflicts.refreshing import refreshed, spread
from hlom_desktop.delegations.values import DelegateRow
from hlom_desktop.findings import Finding
from hlom_desktop.sessions.values import SessionRow, SessionStatus
from hlom_desktop.speakers.values import RoleRow, SpeakerMode, SpeakerStatus

NEXT = date(2021, 12, 15)
AUTUMN = date(2021, 10, 31)
TIMES = {
    "apart": (("10:00", 60), ("12:00", 60), False),
    "touching-ends": (("10:00", 60), ("11:00", 60), False),
    "touching-ends-reversed": (("11:00", 60), ("10:00", 60), False),
    "one-minute-over": (("10:00", 61), ("11:00", 60), True),
    "equal": (("10:00", 60), ("10:00", 60), True),
    "contained": (("10:00", 180), ("11:00", 30), True),
    "contained-at-the-start": (("10:00", 180), ("10:00", 30), True),
    "contained-at-the-end": (("10:00", 180), ("12:30", 30), True),
    "past-midnight": (("23:00", 120), ("00:30", 60, NEXT), True),
    "past-midnight-touching": (("23:00", 60), ("00:00", 60, NEXT), False),
    "past-midnight-of-utc": (("00:30", 60), ("01:15", 60), True),
    "same-clock-other-day": (("10:00", 60), ("10:00", 60, NEXT), False),
    "same-clock-other-zone": (("10:00", 60), ("10:00", 60, date(2021, 12, 14), "America/New_York"), False),
    "same-moment-other-zone": (("16:00", 60), ("10:00", 60, date(2021, 12, 14), "America/New_York"), True),
    "other-day-same-moment": (("23:30", 60), ("07:45", 60, NEXT, "Asia/Tokyo"), True),
    "clock-goes-back-first-and-second": (("02:00", 60, AUTUMN), ("03:00", 60, AUTUMN), False),
    "clock-goes-back-through": (("02:00", 90, AUTUMN), ("03:00", 60, AUTUMN), False),
    "unknown-zone": (("10:00", 60), ("10:00", 60, date(2021, 12, 14), "Mars/Olympus"), False),
}


def kinds(found: tuple[Finding, ...], *wanted: str) -> list[Finding]:
    return [finding for finding in found if finding.kind in wanted]


@pytest.mark.parametrize(("first", "second", "clashes"), TIMES.values(), ids=TIMES)
def test_two_sessions_in_one_room(build: Any, first: Any, second: Any, clashes: bool) -> None:
    sessions = [build.row(SessionRow, n, hours=build.at(*when), room_id=1) for n, when in ((1, first), (2, second))]
    picture = build.picture(build.row(RoomRow, 1), *sessions)
    keys = [("room_taken", (("room", 1), ("session", 1), ("session", 2)))] if clashes else []
    for touched in (None, frozenset({1}), frozenset({2}), frozenset({1, 2})):
        assert [finding.key for finding in kinds(check(picture, touched), "room_taken")] == keys


@pytest.mark.parametrize(
    ("rooms", "values"),
    [
        ((1, 2), {}),
        ((3, 3), {}),
        ((None, None), {}),
        ((1, 1), {"status": SessionStatus.CANCELLED}),
        ((1, 1), {"hours": None}),
    ],
    ids=["other-room", "virtual-room", "no-room", "cancelled", "no-hour"],
)
def test_no_clash(build: Any, rooms: tuple[int | None, int | None], values: dict[str, Any]) -> None:
    one = build.row(SessionRow, 1, hours=build.at("10:00"), room_id=rooms[0])
    other = build.row(SessionRow, 2, **{"hours": build.at("10:00"), "room_id": rooms[1]} | values)
    places = [build.row(RoomRow, number, virtual=number == 3) for number in (1, 2, 3)]
    assert kinds(check(build.picture(one, other, *places)), "room_taken") == []


MINISTER, ADVISER = Wording(en="Minister for Migration"), Wording(en="Adviser")
SAME = {
    "same-delegate": ({"delegate_id": 1}, {"delegate_id": 1}, ("delegate", 1)),
    "other-delegate-same-function": ({"delegate_id": 1}, {"delegate_id": 2}, None),
    "delegate-and-name": ({"delegate_id": 1}, {"name": " ana  LÓPEZ ", "delegation_id": 7}, ("delegate", 1)),
    "name-and-delegate": ({"name": "Ana López", "delegation_id": 7}, {"delegate_id": 1}, ("delegate", 1)),
    "delegate-and-function": ({"delegate_id": 1}, {"function": MINISTER, "delegation_id": 7}, ("delegate", 1)),
    "same-name": ({"name": "Ana López"}, {"name": "Ana López"}, ("role", 1)),
    "same-name-other-delegation": ({"name": "Li", "delegation_id": 7}, {"name": "Li", "delegation_id": 8}, None),
    "same-function": (*2 * ({"function": MINISTER, "delegation_id": 7},), ("role", 1)),
    "other-function": ({"function": MINISTER, "delegation_id": 7}, {"function": ADVISER, "delegation_id": 7}, None),
    "function-of-nobody": ({"function": MINISTER}, {"function": MINISTER}, None),
    "other-names-same-function": (
        {"name": "Li", "function": MINISTER, "delegation_id": 7},
        {"name": "Wu", "function": MINISTER, "delegation_id": 7},
        None,
    ),
    "declined": ({"delegate_id": 1}, {"delegate_id": 1, "status": SpeakerStatus.DECLINED}, None),
    "recorded": ({"delegate_id": 1, "mode": SpeakerMode.RECORDED}, {"delegate_id": 1}, None),
    "remote": ({"delegate_id": 1, "mode": SpeakerMode.REMOTE}, {"delegate_id": 1}, ("delegate", 1)),
    "unknown": ({}, {}, None),
}


@pytest.mark.parametrize(("one", "other", "person"), SAME.values(), ids=SAME)
def test_who_is_one_person(build: Any, one: Any, other: Any, person: tuple[str, int] | None) -> None:
    delegates = [
        build.row(DelegateRow, 1, delegation_id=7, name="Ana López", function=MINISTER),
        build.row(DelegateRow, 2, delegation_id=7, name=None, function=MINISTER),
    ]
    sessions = [build.row(SessionRow, n, hours=build.at("10:00")) for n in (1, 2)]
    roles = [build.row(RoleRow, n, session_id=n, **values) for n, values in ((1, one), (2, other))]
    picture = build.picture(*delegates, *sessions, *roles)
    keys = [("person_twice", tuple(sorted([person, ("session", 1), ("session", 2)])))] if person else []
    for touched in (None, frozenset({1}), frozenset({2})):
        assert [finding.key for finding in kinds(check(picture, touched), "person_twice")] == keys


@pytest.mark.parametrize(("first", "second", "clashes"), TIMES.values(), ids=TIMES)
def test_one_person_in_two_sessions(build: Any, first: Any, second: Any, clashes: bool) -> None:
    sessions = [build.row(SessionRow, n, hours=build.at(*when)) for n, when in ((1, first), (2, second))]
    roles = [build.row(RoleRow, n, session_id=n % 2 + 1, name="Ana López") for n in (1, 2, 3)]
    assert len(kinds(check(build.picture(*sessions, *roles)), "person_twice")) == int(clashes)


SLOTS = st.tuples(
    st.integers(0, 60).map(lambda quarter: 60 * 20 + 15 * quarter),  # from 20:00 to the next noon
    st.integers(1, 30).map(lambda ten: 10 * ten),
    st.sampled_from([None, 1, 2, 3]),
    st.sampled_from(["Europe/Zurich", "America/New_York", "Asia/Kathmandu"]),
    st.sampled_from([*SessionStatus]),
    st.booleans(),
)
FACES = st.tuples(
    st.integers(1, 8), st.sampled_from([None, 1, 2]), st.sampled_from([None, "Li", "Wu"]), st.sampled_from([None, 7])
)
PROGRAMMES = st.tuples(st.lists(SLOTS, min_size=2, max_size=8), st.lists(FACES, max_size=10))


def programme(build: Any, drawn: Any) -> Picture:
    slots, faces = drawn
    sessions = []
    for number, (start, minutes, room, zone, status, placed) in enumerate(slots, 1):
        hours = build.at(start % 1440, minutes, date(2021, 12, 14) + timedelta(days=start // 1440), zone)
        sessions.append(build.row(SessionRow, number, hours=hours if placed else None, room_id=room, status=status))
    roles = [
        build.row(RoleRow, n, session_id=session, delegate_id=delegate, name=name, delegation_id=home)
        for n, (session, delegate, name, home) in enumerate(faces, 1)
        if session <= len(sessions)
    ]
    delegates = [build.row(DelegateRow, n, delegation_id=7, name=("Li", "Wu")[n - 1]) for n in (1, 2)]
    rooms = [build.row(RoomRow, n, virtual=n == 3) for n in (1, 2, 3)]
    return build.picture(*sessions, *roles, *delegates, *rooms)  # type: ignore[no-any-return]


def all_pairs(picture: Picture) -> set[tuple[str, int, int]]:
    """Clashes of rooms and persons, found by looking at every pair of sessions."""
    found = set()
    for one, other in combinations(sorted(picture.sessions.values(), key=lambda row: row.ref.id), 2):
        span, their = span_of(one), span_of(other)
        if span is None or their is None or not (span.start < their.end and their.start < span.end):
            continue
        if one.room_id == other.room_id and one.room_id in (1, 2):
            found.add(("room_taken", one.ref.id, other.ref.id))
        for role in picture.people:
            for second in picture.people:
                where = picture.roles[role].session_id, picture.roles[second].session_id
                same = picture.people[role].is_same_as(picture.people[second])
                if where == (one.ref.id, other.ref.id) and same:
                    found.add(("person_twice", *where))
    return found


@given(drawn=PROGRAMMES)
def test_the_index_finds_what_all_pairs_find(build: Any, drawn: Any) -> None:
    picture = programme(build, drawn)
    clashes = kinds(check(picture), "room_taken", "person_twice")
    assert {(one.kind, one.subjects[0].id, one.subjects[1].id) for one in clashes} == all_pairs(picture)


@given(drawn=PROGRAMMES, touched=st.frozensets(st.integers(1, 9), max_size=3))
def test_a_touched_session_has_its_part_of_the_whole_check(build: Any, drawn: Any, touched: frozenset[int]) -> None:
    picture = programme(build, drawn)
    whole = check(picture)
    assert check(picture, touched) == tuple(one for one in whole if one.concerns("session", touched))


@given(drawn=PROGRAMMES, moves=st.lists(st.tuples(st.integers(1, 8), SLOTS), max_size=4))
def test_a_moved_session_is_as_if_it_had_been_there(build: Any, drawn: Any, moves: Any) -> None:
    picture = programme(build, drawn)
    found = check(picture)
    for number, (start, minutes, room, zone, _, placed) in moves:
        if number not in picture.sessions:
            continue
        hours = build.at(start % 1440, minutes, NEXT, zone) if placed else None
        moved = picture.with_moved(number, hours, room)
        anew = Picture(**{name: getattr(moved, name) for name in Picture.__dataclass_fields__})
        assert moved == anew
        assert (moved.spans, moved.placed, moved.faces) == (anew.spans, anew.placed, anew.faces)
        found = refreshed(found, moved, spread(picture, moved, frozenset({number})))
        assert found == check(anew)
        picture = moved
