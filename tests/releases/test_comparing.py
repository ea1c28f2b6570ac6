"""What differs between two programmes: each kind by itself, and any two against a comparison field by field."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hlom_desktop.conference.hours import Hours
from hlom_desktop.conference.values import ConferenceRow, Mode, RoomRow
from hlom_desktop.conference.wording import Wording
from hlom_desktop.releases.comparing import (
    Change,
    ChangeKind,
    Comparison,
    by_session,
    compare,
    public_facts,
    renamed_in,
)
from hlom_desktop.releases.facts import ProgrammeFacts
from hlom_desktop.sessions.values import Access, SessionKind, SessionRow, SessionStatus
from hlom_desktop.speakers.values import ConnectionTest, RoleKind, RoleRow, SpeakerMode, SpeakerStatus
from hlom_desktop.storage import codec
from hlom_desktop.storage.ref import Ref

K = ChangeKind
ZONE = "Europe/Zurich"


def at(start: int, minutes: int = 60, day: int = 14, zone: str = ZONE) -> Hours:
    return Hours(date(2021, 12, day), start, minutes, zone)


def session(number: int = 1, **values: Any) -> SessionRow:
    usual = codec.revive(
        SessionRow,
        {"ref": {"id": number, "version": 1}, "uid": f"s{number}", "title": {"en": f"Session {number}"}}
        | {"kind": "panel", "access": "open", "spoken": ["en"], "interpreted": ["fr"], "status": "confirmed"}
        | {"position": number, "sources": []},
    )
    return replace(usual, **({"hours": at(600), "room_id": 1, "mode": Mode.HYBRID} | values))


def role(session_id: int = 1, name: str = "A", **values: Any) -> RoleRow:
    whole = {"session_id": session_id, "kind": RoleKind.CHAIR, "name": name, "function": Wording(), "gender": None}
    whole |= {"delegation_id": None, "delegate_id": None, "mode": SpeakerMode.IN_ROOM, "language": None}
    whole |= {"minutes": None, "status": SpeakerStatus.CONFIRMED, "zone": None, "city": None, "note": None}
    whole |= {"test": ConnectionTest.NOT_NEEDED, "tested_on": None, "tested_by": None, "position": 0}
    return RoleRow(ref=Ref(1, 1), **(whole | values))


def room(number: int, name: str = "") -> RoomRow:
    return RoomRow(Ref(number, 1), None, Wording(en=name or f"Room {number}"), None, None, False, False, None, None, 0)


def facts(*sessions: SessionRow, roles: tuple[RoleRow, ...] = (), rooms: tuple[RoomRow, ...] = ()) -> ProgrammeFacts:
    conference = codec.revive(
        ConferenceRow,
        {"ref": {"id": 1, "version": 1}, "key": "k", "short": "K", "title": {"en": "K"}, "zone": ZONE}
        | {"languages": [], "print_version": 1, "sources": []},
    )
    empty = dict.fromkeys(ProgrammeFacts.__dataclass_fields__, ())
    given_ = {"conference": conference, "sessions": sessions, "roles": roles, "rooms": rooms or (room(1), room(2))}
    return ProgrammeFacts(**(empty | given_))


def kinds(before: ProgrammeFacts, after: ProgrammeFacts) -> list[ChangeKind]:
    return [change.kind for change in compare(before, after)]


RENAMED = Wording.from_texts(en="Other", fr="Séance")
CANCELLED = SessionStatus.CANCELLED


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        pytest.param({}, {}, [], id="nothing"),
        pytest.param({}, {"hours": at(660)}, [K.MOVED], id="another-hour"),
        pytest.param({}, {"hours": at(600, day=15)}, [K.MOVED], id="another-day"),
        pytest.param({}, {"hours": at(660, 90)}, [K.MOVED, K.LENGTH], id="another-hour-and-longer"),
        pytest.param({}, {"hours": at(600, 45)}, [K.LENGTH], id="shorter"),
        pytest.param({}, {"hours": at(540, zone="UTC")}, [], id="the-same-moment-by-another-clock"),
        pytest.param({}, {"hours": None}, [K.MOVED], id="taken-out-of-the-grid"),
        pytest.param({}, {"room_id": 2}, [K.ROOM], id="another-room"),
        pytest.param({}, {"room_id": None}, [K.ROOM], id="no-room"),
        pytest.param({}, {"mode": Mode.VIRTUAL}, [K.MODE], id="virtual"),
        pytest.param({}, {"title": Wording(en="Other")}, [K.RENAMED], id="renamed"),
        pytest.param({}, {"title": Wording(en="Session 1", fr="Séance")}, [], id="translated"),
        pytest.param({}, {"access": Access.INVITATION}, [K.ACCESS], id="by-invitation"),
        pytest.param({}, {"spoken": ("en", "es")}, [K.LANGUAGES], id="spoken"),
        pytest.param({"interpreted": ("fr", "es")}, {"interpreted": ("es", "fr")}, [], id="languages-in-other-order"),
        pytest.param({}, {"status": CANCELLED, "hours": at(660)}, [K.CANCELLED], id="cancelled"),
        pytest.param({"status": CANCELLED}, {"hours": at(660)}, [K.REINSTATED, K.MOVED], id="held-after-all"),
        pytest.param({"status": CANCELLED}, {"status": CANCELLED, "room_id": 2}, [], id="stays-cancelled"),
        pytest.param({}, {"note": Wording(en="x"), "expected": 3, "position": 9}, [], id="what-no-paper-tells"),
        pytest.param({"status": SessionStatus.PROPOSED}, {}, [], id="confirmed"),
    ],
)
def test_each_kind(before: dict[str, Any], after: dict[str, Any], expected: list[ChangeKind]) -> None:
    assert kinds(facts(session(**before)), facts(session(**after))) == expected


def test_sessions_that_come_and_go() -> None:
    one, two, gone = session(1), session(2), session(3, status=CANCELLED)
    assert compare(facts(one, gone), facts(two)) == (
        Change(K.GONE, "s1", one, None),
        Change(K.NEW, "s2", None, two),
    )


def test_a_room_is_what_people_look_for() -> None:
    one = facts(session(), rooms=(room(1, "Hall"),))
    assert kinds(one, facts(session(room_id=7), rooms=(room(7, "Hall"),))) == []
    assert kinds(one, facts(session(), rooms=(room(1, "Hall A"),))) == [K.ROOM]


def test_speakers_are_those_who_take_part() -> None:
    before = facts(session(), roles=(role(name="A"), role(name="B", status=SpeakerStatus.DECLINED)))
    assert kinds(before, facts(session(), roles=(role(name="A", minutes=5, note="x"),))) == []
    assert kinds(before, facts(session(), roles=(role(name="A", mode=SpeakerMode.REMOTE),))) == [K.SPEAKERS]
    assert kinds(before, facts(session(), roles=(role(name="A"), role(name="B")))) == [K.SPEAKERS]


def test_a_title_is_another_only_to_those_who_see_another() -> None:
    whole = Wording.from_texts(en="Opening", fr="Ouverture", es="Apertura")
    assert renamed_in(whole, whole.with_text("fr", "Séance d’ouverture")) == ("fr",)
    assert renamed_in(Wording(en="A"), Wording(en="B")) == ("en", "fr", "es")
    assert renamed_in(Wording(en="A"), RENAMED) == ("en", "es")


def test_closed_sessions_are_gone_or_new_to_the_public() -> None:
    opened, closed = session(title=Wording(en="Bureau")), session(title=Wording(en="Secret"), access=Access.CLOSED)
    other = session(2, access=Access.CLOSED)
    before, after = facts(opened, other), facts(closed, replace(other, room_id=2))
    assert kinds(before, after) == [K.RENAMED, K.ACCESS, K.ROOM]
    assert compare(public_facts(before), public_facts(after)) == (Change(K.GONE, "s1", opened, None),)
    assert compare(public_facts(after), public_facts(before)) == (Change(K.NEW, "s1", None, opened),)
    whole = Comparison.of(before, after)
    assert (whole.sessions, whole.public().sessions) == (2, 1)


def test_changes_stand_in_the_order_of_the_days() -> None:
    before = facts(session(1, hours=at(600, day=15)), session(2), session(3, hours=None), session(4))
    after = facts(
        session(1, hours=at(540, day=15), room_id=2),
        session(2, mode=None),
        session(3, hours=None, mode=None),
        session(4),
    )
    changes = compare(before, after)
    assert [(one.uid, one.kind) for one in changes] == [
        ("s2", K.MODE),
        ("s1", K.MOVED),
        ("s1", K.ROOM),
        ("s3", K.MODE),
    ]
    assert [[one.kind for one in told] for told in by_session(changes)] == [[K.MODE], [K.MOVED, K.ROOM], [K.MODE]]


drawn = st.builds(
    session,
    st.integers(1, 5),
    title=st.sampled_from([Wording(en="A"), Wording(en="B"), Wording.from_texts(en="A", fr="C")]),
    kind=st.sampled_from(SessionKind),
    hours=st.one_of(st.none(), st.builds(at, st.integers(0, 1439), st.integers(1, 200), st.sampled_from([14, 15]))),
    room_id=st.sampled_from([None, 1, 2]),
    mode=st.sampled_from([None, *Mode]),
    access=st.sampled_from(Access),
    interpreted=st.sampled_from([(), ("fr",), ("es", "fr")]),
    status=st.sampled_from(SessionStatus),
)
programmes = st.lists(drawn, max_size=5, unique_by=lambda one: one.uid).map(lambda rows: facts(*rows))


def by_fields(before: SessionRow, after: SessionRow) -> set[ChangeKind]:
    """The same, asked of each field in turn; for sessions by the conference's own clock, held on both sides."""
    found = {
        K.ROOM: before.room_id != after.room_id,
        K.MODE: before.mode != after.mode,
        K.ACCESS: before.access != after.access,
        K.LANGUAGES: set(before.interpreted) != set(after.interpreted),
        K.RENAMED: before.title.en != after.title.en,
    }
    one, two = before.hours, after.hours
    if one is None or two is None:
        found[K.MOVED] = one is not two
    else:
        found |= {K.MOVED: (one.day, one.start) != (two.day, two.start), K.LENGTH: one.minutes != two.minutes}
    return {kind for kind, differs in found.items() if differs}


@given(programmes)
def test_a_programme_does_not_differ_from_itself(one: ProgrammeFacts) -> None:
    assert compare(one, one) == ()


@given(programmes, programmes)
def test_any_two_against_their_fields(before: ProgrammeFacts, after: ProgrammeFacts) -> None:
    old, new = ({row.uid: row for row in side.sessions} for side in (before, after))
    expected: set[tuple[str, ChangeKind]] = set()
    for uid in old.keys() | new.keys():
        held = [uid in side and side[uid].status is not CANCELLED for side in (old, new)]
        if uid not in new or uid not in old:
            kind = K.NEW if uid in new else K.GONE
            expected |= {(uid, kind)} if any(held) else set()
        elif held == [True, False]:
            expected.add((uid, K.CANCELLED))
        elif held[1]:
            expected |= {(uid, kind) for kind in by_fields(old[uid], new[uid])}
            expected |= set() if held[0] else {(uid, K.REINSTATED)}
    assert {(one.uid, one.kind) for one in compare(before, after)} == expected


@given(programmes, programmes)
def test_what_is_new_one_way_is_gone_the_other(before: ProgrammeFacts, after: ProgrammeFacts) -> None:
    there, back = compare(before, after), compare(after, before)
    assert {one.uid for one in there if one.kind is K.NEW} == {one.uid for one in back if one.kind is K.GONE}
    assert {one.uid for one in there if one.kind is K.CANCELLED} == {
        one.uid for one in back if one.kind is K.REINSTATED
    }
    same = {K.MOVED, K.LENGTH, K.ROOM, K.MODE, K.RENAMED, K.ACCESS, K.LANGUAGES}
    for kind in same:
        both = [one for one in there if one.kind is kind and _held(one)]
        other = [one for one in back if one.kind is kind and _held(one)]
        assert {(one.uid, one.before, one.after) for one in both} == {(one.uid, one.after, one.before) for one in other}


def _held(change: Change) -> bool:
    return all(one is not None and one.status is not CANCELLED for one in (change.before, change.after))


@given(programmes, programmes)
def test_the_public_is_told_of_no_closed_session(before: ProgrammeFacts, after: ProgrammeFacts) -> None:
    for one in Comparison.of(before, after).public().changes:
        for row in (one.before, one.after):
            assert row is None or row.access is not Access.CLOSED
