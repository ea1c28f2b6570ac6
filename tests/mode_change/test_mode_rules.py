"""What follows a change of mode, in tables of cases; that it can be made twice, and taken back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hlom_desktop.conference.values import Mode
from hlom_desktop.conference.wording import Wording
from hlom_desktop.mode_change.rules import applied, in_scope, plan
from hlom_desktop.mode_change.rules_rows import LinkNotUsable, check_link
from hlom_desktop.mode_change.values import Before, Extent, Facts, ModePlan, OpenKind, Part, Scope, Settings
from hlom_desktop.speakers.values import ConnectionTest, RoleRow, SpeakerMode

PLENARY, ROOM_5, ONLINE = 1, 2, 3
ALL = Scope(Extent.CONFERENCE)
DAY = Scope(Extent.DAY, day=date(2021, 12, 14))
IN_PERSON, HYBRID, VIRTUAL = Mode.IN_PERSON, Mode.HYBRID, Mode.VIRTUAL
IN_ROOM, REMOTE, RECORDED = SpeakerMode.IN_ROOM, SpeakerMode.REMOTE, SpeakerMode.RECORDED
NONE, MISSING, PASSED = ConnectionTest.NOT_NEEDED, ConnectionTest.MISSING, ConnectionTest.PASSED
LINK = "https://example.org/{number}-{day}"


def sessions_of(made: ModePlan) -> dict[int, Any]:
    return {one.row.ref.id: (one.mode, one.room_id, one.link) for one in made.sessions}


def speakers_of(made: ModePlan) -> dict[str, Any]:
    return {f"{one.table} {one.row.ref.id}": (one.mode, one.zone, one.test) for one in made.speakers}


def open_of(made: ModePlan) -> list[tuple[OpenKind, int | None]]:
    return [(one.kind, one.session.ref.id if one.session else None) for one in made.open]


@pytest.mark.parametrize(
    ("scope", "expected"),
    [
        pytest.param(ALL, [4, 2, 1, 3, 6], id="conference"),
        pytest.param(DAY, [4, 2, 1], id="day"),
        pytest.param(Scope(Extent.SESSIONS, frozenset({3, 5, 6})), [3, 6], id="sessions, a cancelled one among them"),
    ],
)
def test_what_a_change_reaches(usual: Facts, scope: Scope, expected: list[int]) -> None:
    assert sorted(one.ref.id for one in in_scope(usual, scope)) == sorted(expected)


def test_a_conference_becomes_virtual(usual: Facts) -> None:
    made = plan(usual, ALL, VIRTUAL, Settings(link=LINK))
    number = {one.row.ref.id: one.link for one in made.sessions}
    assert sessions_of(made) == {
        1: (VIRTUAL, ONLINE, number[1]),
        2: (VIRTUAL, ONLINE, number[2]),
        3: (VIRTUAL, ONLINE, "https://example.org/3"),
        4: (VIRTUAL, ONLINE, None),
        6: (VIRTUAL, None, number[6]),
    }
    assert sorted(filter(None, number.values())) == [
        "https://example.org/1-2021-12-14",
        "https://example.org/2-2021-12-14",
        "https://example.org/3",
        "https://example.org/6-",
    ]
    assert speakers_of(made) == {
        "role 1": (REMOTE, "Africa/Nairobi", MISSING),
        "role 2": (REMOTE, "Asia/Amman", PASSED),
        "role 3": (RECORDED, None, NONE),
        "role 5": (REMOTE, "Australia/Sydney", MISSING),
        "role 6": (REMOTE, None, MISSING),
        "inscription 1": (REMOTE, "Australia/Sydney", MISSING),
        "inscription 3": (REMOTE, "Australia/Sydney", MISSING),
    }
    assert sorted(open_of(made)) == [(OpenKind.TOO_LONG, 1), (OpenKind.ZONE_UNKNOWN, 2)]
    assert (made.conference_mode, made.venue_mode, made.delegates, made.tests_due) == (VIRTUAL, VIRTUAL, (), 5)


def test_a_conference_in_person(usual: Facts) -> None:
    made = plan(usual, ALL, IN_PERSON, Settings(clear_links=True))
    assert sessions_of(made) == {
        1: (IN_PERSON, PLENARY, None),
        2: (IN_PERSON, ROOM_5, None),
        3: (IN_PERSON, ONLINE, None),
        4: (IN_PERSON, PLENARY, None),
        6: (IN_PERSON, None, None),
    }
    assert speakers_of(made)["role 2"] == (IN_ROOM, "Asia/Amman", NONE)
    assert open_of(made) == [(OpenKind.ROOM_TO_FIND, 3)]


def test_a_conference_becomes_hybrid(usual: Facts) -> None:
    made = plan(usual, ALL, HYBRID, Settings())
    assert sessions_of(made)[2] == (HYBRID, ROOM_5, None)
    assert [one for one in made.speakers if one.changed] == []
    assert sorted(open_of(made)) == [
        (OpenKind.LINK_MISSING, 1),
        (OpenKind.LINK_MISSING, 2),
        (OpenKind.LINK_MISSING, 6),
        (OpenKind.ROOM_NOT_HYBRID, 2),
        (OpenKind.ROOM_TO_FIND, 3),
        (OpenKind.TOO_LONG, 3),
    ]


@pytest.mark.parametrize(
    ("part", "left"),
    [
        pytest.param(Part.ROOMS, {"session": {"mode", "link"}, "role": {"mode", "zone", "test"}}, id="rooms"),
        pytest.param(Part.LINKS, {"session": {"mode", "room_id"}, "role": {"mode", "zone", "test"}}, id="links"),
        pytest.param(Part.ROLES, {"session": {"mode", "room_id", "link"}}, id="where they speak from"),
        pytest.param(Part.TESTS, {"session": {"mode", "room_id", "link"}, "role": {"mode", "zone"}}, id="tests"),
    ],
)
def test_each_part_has_its_switch(usual: Facts, part: Part, left: dict[str, set[str]]) -> None:
    settings = Settings(link=LINK)
    made = plan(
        usual, Scope(Extent.SESSIONS, frozenset({1})), VIRTUAL, replace(settings, parts=settings.parts - {part})
    )
    found: dict[str, set[str]] = {}
    for change in made.changes():
        if change.table != "inscription":
            found.setdefault(change.table, set()).update(name for name, _ in change.values)
    assert found == left


@pytest.mark.parametrize(
    ("settings", "room"),
    [
        pytest.param(Settings(), ONLINE, id="the room online"),
        pytest.param(Settings(virtual_room_id=9), ONLINE, id="a room that is gone"),
        pytest.param(Settings(without_room=True), None, id="no room"),
        pytest.param(Settings(parts=frozenset()), PLENARY, id="rooms kept"),
    ],
)
def test_the_room_of_a_virtual_session(usual: Facts, settings: Settings, room: int | None) -> None:
    made = plan(usual, Scope(Extent.SESSIONS, frozenset({1})), VIRTUAL, settings)
    assert [one.room_id for one in made.sessions] == [room]


def test_without_a_virtual_room_a_session_stays(usual: Facts) -> None:
    made = plan(replace(usual, rooms=usual.rooms[:2]), DAY, VIRTUAL, Settings())
    assert {one.room_id for one in made.sessions} == {PLENARY, ROOM_5}


def test_back_from_a_virtual_room(programme_of: Callable[..., Facts]) -> None:
    before = {("session", 1): (Before(4, "hybrid", PLENARY), Before(5, "virtual", ONLINE))}
    found = programme_of((VIRTUAL, ONLINE, {}), (IN_PERSON, PLENARY, {}), before=before)
    made = plan(found, Scope(Extent.SESSIONS, frozenset({1})), IN_PERSON, Settings())
    assert sessions_of(made) == {1: (IN_PERSON, PLENARY, None)}
    assert [(one.kind, one.other) for one in made.open] == [(OpenKind.ROOM_TAKEN, found.speaking.sessions[1])]


def test_delegates_follow_where_that_is_wished(usual: Facts) -> None:
    parts = Settings().parts | {Part.DELEGATES}
    made = plan(usual, ALL, VIRTUAL, Settings(parts=parts))
    assert [(one.ref.id, mode) for one, mode in made.delegates] == [(1, VIRTUAL)]
    assert plan(usual, DAY, VIRTUAL, Settings(parts=parts)).delegates == ()


def test_note_and_sessions_left_out(usual: Facts) -> None:
    note = Wording.from_texts(en="Fully virtual.")
    made = plan(usual, ALL, VIRTUAL, Settings(note=note, left_out=frozenset({2, 3, 4, 6})))
    assert (made.note, list(sessions_of(made))) == (note, [1])
    assert plan(usual, ALL, VIRTUAL, Settings(note=Wording())).note is None
    assert plan(usual, DAY, VIRTUAL, Settings(note=note)).note == usual.speaking.conference.mode_note


@pytest.mark.parametrize("text", ["", "https://example.org/a", LINK, "http://example.org/{number}"])
def test_usable_links(text: str) -> None:
    check_link(text)


@pytest.mark.parametrize(
    "text", ["example.org", "https://a b", "https://a/{x}", "https://a/{", "https://a/{}", "https://a/{number!r:>9}"]
)
def test_unusable_links(usual: Facts, text: str) -> None:
    with pytest.raises(LinkNotUsable):
        plan(usual, ALL, VIRTUAL, Settings(link=text))


# What holds of every programme

modes = st.sampled_from([IN_PERSON, HYBRID, VIRTUAL])


@st.composite
def programmes(draw: st.DrawFn, found: Facts) -> Facts:
    """A programme with other modes and rooms, and people elsewhere."""
    sessions = tuple(
        replace(one, mode=draw(modes), room_id=draw(st.sampled_from([PLENARY, ROOM_5, ONLINE, None])))
        for one in found.speaking.sessions
    )
    roles = tuple(
        replace(one, session_id=draw(st.integers(1, 6)), mode=draw(st.sampled_from(SpeakerMode)))
        for one in found.speaking.roles
    )
    return replace(found, speaking=replace(found.speaking, sessions=sessions, roles=roles))


scopes = st.one_of(
    st.just(ALL), st.just(DAY), st.frozensets(st.integers(1, 6)).map(lambda ids: Scope(Extent.SESSIONS, ids))
)
wishes = st.builds(
    Settings, parts=st.frozensets(st.sampled_from(Part)), link=st.sampled_from(["", LINK]), clear_links=st.booleans()
)


def with_history(before: Facts, made: ModePlan, step: int) -> Facts:
    """The facts after a plan, with what its step keeps of each row that it changed."""
    found = before.speaking
    tables = {
        "conference": (found.conference,),
        "venue": before.venues,
        "session": found.sessions,
        "role": found.roles,
        "inscription": found.inscriptions,
        "delegate": found.delegates,
    }
    rows: dict[Any, Any] = {(name, row.ref.id): row for name, held in tables.items() for row in held}
    kept = dict(before.before)
    for change in made.changes():
        key = change.table, change.ref.id
        kept[key] = (*kept.get(key, ()), Before(step, rows[key].mode, getattr(rows[key], "room_id", None)))
    return replace(applied(before, made), before=kept)


def shape(found: Facts) -> Any:
    """The modes and the rooms of everything."""
    rows = found.speaking
    people = (rows.roles, rows.inscriptions, rows.delegates)
    sessions = [(one.mode, one.room_id) for one in rows.sessions]
    return rows.conference.mode, found.venues[0].mode, sessions, [[one.mode for one in held] for held in people]


@given(st.data(), scopes, modes, wishes)
def test_the_same_wish_again_changes_nothing(
    usual: Facts, data: st.DataObject, scope: Scope, mode: Mode, settings: Settings
) -> None:
    found = data.draw(programmes(usual))
    after = with_history(found, plan(found, scope, mode, settings), 5)
    assert list(plan(after, scope, mode, settings).changes()) == []


@given(st.data(), scopes, modes)
def test_there_and_back_again(usual: Facts, data: st.DataObject, scope: Scope, mode: Mode) -> None:
    found = data.draw(programmes(usual))
    settings = Settings(parts=frozenset(Part))
    after = with_history(found, plan(found, scope, mode, settings), 5)
    assert shape(applied(after, plan(after, scope, None, settings))) == shape(found)


@given(st.data(), scopes, modes, wishes)
def test_nothing_outside_the_scope_changes(
    usual: Facts, data: st.DataObject, scope: Scope, mode: Mode, settings: Settings
) -> None:
    found = data.draw(programmes(usual))
    reached = {one.ref.id for one in in_scope(found, scope)}
    whole = scope.extent is Extent.CONFERENCE
    sittings = {one.ref.id: one.session_id for one in found.speaking.sittings}
    for one in plan(found, scope, mode, settings).speakers:
        home = one.row.session_id if isinstance(one.row, RoleRow) else sittings.get(one.row.sitting_id or 0)
        assert home in reached or (whole and home is None)
    for change in plan(found, scope, mode, settings).changes():
        assert change.table != "session" or change.ref.id in reached
        assert whole or change.table in {"session", "role", "inscription"}
