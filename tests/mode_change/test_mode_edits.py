"""A change of mode in the store: whole, undone, done again, refused, and taken back days later."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from hlom_desktop.conference.edits import delete_room
from hlom_desktop.conference.queries import conference, rooms, venues
from hlom_desktop.conference.values import Mode
from hlom_desktop.conference.wording import Wording
from hlom_desktop.mode_change.edits import NothingChanges, RoomGone, change_mode
from hlom_desktop.mode_change.queries import facts, preview
from hlom_desktop.mode_change.rules import applied, in_scope, plan
from hlom_desktop.mode_change.rules_rows import LinkNotUsable
from hlom_desktop.mode_change.values import Extent, Facts, ModePlan, OpenKind, Part, Scope, Settings
from hlom_desktop.sessions.edits import change_session, delete_session
from hlom_desktop.speakers import queries_ready
from hlom_desktop.speakers.edits_tests import book_test
from hlom_desktop.speakers.in_session import SpeakerKind, SpeakerRef
from hlom_desktop.speakers.queries import roles
from hlom_desktop.speakers.values import ConnectionTest, SpeakerMode
from hlom_desktop.storage.workspace import Workspace
from hlom_desktop.storage.writing import ChangedMeanwhile, GoneMeanwhile

ALL = Scope(Extent.CONFERENCE)
DAY = Scope(Extent.DAY, day=date(2021, 12, 15))
LINK = "https://platform.example.org/{number}"
WHOLE = Settings(parts=frozenset(Part), link=LINK, note=Wording.from_texts(en="Fully virtual."))


def planned(store: Workspace, scope: Scope, mode: Mode | None, settings: Settings = WHOLE) -> ModePlan:
    found: ModePlan = store.read(preview, 1, scope, mode, settings).plan
    return found


def state(found: Facts) -> Any:
    """All rows, without the steps that had last written them."""

    def plain(rows: Any) -> list[Any]:
        return [{name: value for name, value in vars(row).items() if name != "ref"} for row in rows]

    speaking = found.speaking
    tables = (speaking.sessions, speaking.roles, speaking.inscriptions, speaking.delegates, found.venues)
    return plain([speaking.conference]), *(plain(rows) for rows in tables)


@pytest.mark.parametrize(
    ("scope", "mode"),
    [
        pytest.param(ALL, Mode.VIRTUAL, id="the conference virtual"),
        pytest.param(DAY, Mode.VIRTUAL, id="a day virtual"),
        pytest.param(Scope(Extent.SESSIONS, frozenset({11})), Mode.HYBRID, id="a session hybrid"),
        pytest.param(ALL, Mode.IN_PERSON, id="the conference in person"),
    ],
)
def test_a_plan_is_carried_out_whole_and_undone(worked: Workspace, scope: Scope, mode: Mode) -> None:
    before = worked.read(facts, 1)
    made = plan(before, scope, mode, WHOLE)
    done = worked.do(change_mode, 1, made)
    assert done.result == len(made.changed_sessions) > 0
    after = worked.read(facts, 1)
    assert state(after) == state(applied(before, made))
    worked.undo()
    assert state(worked.read(facts, 1)) == state(before)
    worked.redo()
    assert state(worked.read(facts, 1)) == state(after)


def test_the_hlom_becomes_virtual(worked: Workspace) -> None:
    made = planned(worked, ALL, Mode.VIRTUAL)
    worked.do(change_mode, 1, made)
    after = worked.read(facts, 1)
    held = in_scope(after, ALL)
    assert {one.mode for one in (*held, *after.speaking.delegates)} == {Mode.VIRTUAL}
    assert {one.mode.value for one in planned(worked, ALL, Mode.VIRTUAL).speakers} == {"remote", "recorded"}
    virtual = {row.ref.id for row in after.rooms if row.virtual}
    assert {one.room_id for one in held if one.hours} <= virtual
    assert {one.kind.value for one in held if one.link is None} <= {"break"}
    assert worked.read(conference, 1).mode_note == Wording.from_texts(en="Fully virtual.")
    assert worked.read(venues, 1)[0].mode is Mode.VIRTUAL
    assert OpenKind.TOO_LONG in {one.kind for one in made.open}
    assert OpenKind.LINK_MISSING not in {one.kind for one in made.open}


@pytest.mark.parametrize(
    ("scope", "message", "arguments"),
    [
        (ALL, "Make virtual: {title}", {"en": "High-Level Officials Meeting 2021"}),
        (DAY, "Make virtual: {title}", {"en": "Wednesday, 15 December 2021", "fr": "Mercredi 15\u00a0décembre 2021"}),
        (Scope(Extent.SESSIONS, frozenset({8})), "Make virtual: {title}", {"en": "Opening session"}),
        (Scope(Extent.SESSIONS, frozenset({8, 1})), "Make {number} sessions virtual", 2),
    ],
    ids=["conference", "day", "one session", "several"],
)
def test_the_history_names_it(worked: Workspace, scope: Scope, message: str, arguments: Any) -> None:
    worked.do(change_mode, 1, planned(worked, scope, Mode.VIRTUAL))
    step = worked.undoable()
    assert step is not None
    assert step.message == message
    held = next(iter(step.arguments.values()))
    assert (held if isinstance(held, int) else {name: held[name] for name in arguments}) == arguments


def test_as_before_gives_back_modes_and_rooms(worked: Workspace) -> None:
    before = worked.read(facts, 1).speaking
    worked.do(change_mode, 1, planned(worked, ALL, Mode.VIRTUAL))
    worked.do(change_mode, 1, planned(worked, ALL, None))
    after = worked.read(facts, 1).speaking
    assert [(one.mode, one.room_id) for one in after.sessions] == [(one.mode, one.room_id) for one in before.sessions]
    for name in ("roles", "inscriptions", "delegates"):
        assert [one.mode for one in getattr(after, name)] == [one.mode for one in getattr(before, name)]
    assert after.conference.mode is Mode.HYBRID


def test_hybrid_again_remembers_who_was_in_the_room(worked: Workspace) -> None:
    scope = Scope(Extent.SESSIONS, frozenset({1, 2}))
    before = worked.read(facts, 1).speaking
    for mode in (Mode.VIRTUAL, Mode.IN_PERSON, Mode.HYBRID):
        worked.do(change_mode, 1, planned(worked, scope, mode))
    after = worked.read(facts, 1).speaking
    assert [one.mode for one in after.roles] == [one.mode for one in before.roles]
    assert [one.mode for one in after.inscriptions] == [one.mode for one in before.inscriptions]
    assert [one.room_id for one in after.sessions] == [one.room_id for one in before.sessions]


def test_what_was_undone_is_not_remembered(worked: Workspace) -> None:
    worked.do(change_mode, 1, planned(worked, ALL, Mode.VIRTUAL))
    worked.undo()
    assert worked.read(facts, 1).before == {}


def test_what_another_changed_or_deleted_is_refused_whole(worked: Workspace, store_path: Path) -> None:
    made = planned(worked, DAY, Mode.VIRTUAL)
    before = state(worked.read(facts, 1))
    other = Workspace(store_path, "Ben")
    last = made.sessions[-1].row
    other.do(change_session, last.ref, expected=12)
    with pytest.raises(ChangedMeanwhile):
        worked.do(change_mode, 1, made)
    other.undo()
    assert state(worked.read(facts, 1)) == before
    made = planned(worked, DAY, Mode.VIRTUAL)
    other.do(delete_session, made.sessions[0].row.ref)
    with pytest.raises(GoneMeanwhile):
        worked.do(change_mode, 1, made)
    other.close()


def test_a_room_that_is_gone_is_refused(worked: Workspace) -> None:
    made = planned(worked, DAY, Mode.VIRTUAL)
    worked.do(delete_room, next(row.ref for row in worked.read(rooms, 1) if row.virtual))
    with pytest.raises(RoomGone):
        worked.do(change_mode, 1, made)


def test_nothing_to_change_is_refused(worked: Workspace) -> None:
    with pytest.raises(NothingChanges):
        worked.do(change_mode, 1, planned(worked, Scope(Extent.SESSIONS, frozenset({15})), Mode.VIRTUAL))


def test_a_preview_says_why_a_link_cannot_be(worked: Workspace) -> None:
    found = worked.read(preview, 1, DAY, Mode.VIRTUAL, Settings(link="platform"))
    assert isinstance(found.refused, LinkNotUsable)
    assert found.plan == worked.read(preview, 1, DAY, Mode.VIRTUAL, Settings()).plan


def test_a_test_that_is_no_longer_needed_is_no_longer_booked(worked: Workspace) -> None:
    remote = next(one for one in worked.read(roles, 1) if one.mode is SpeakerMode.REMOTE)
    speaker = SpeakerRef(SpeakerKind.ROLE, remote.ref)
    worked.do(book_test, speaker, datetime(2021, 12, 13, 9, tzinfo=UTC))

    def mine() -> list[Any]:
        return [one for one in worked.read(queries_ready.test_slots, 1) if one.role_id == remote.ref.id]

    booked = mine()
    worked.do(change_mode, 1, planned(worked, ALL, Mode.IN_PERSON))
    assert [one for one in mine() if one.result is ConnectionTest.BOOKED] == []
    worked.undo()
    assert [(one.starts, one.result) for one in mine()] == [(one.starts, one.result) for one in booked]
