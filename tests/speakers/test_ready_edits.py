"""The gestures on tests, recordings, checklists and statements: whole results, undone and redone."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from hlom_desktop.conference.wording import Wording
from hlom_desktop.delegations.values import Level
from hlom_desktop.speakers import edits, edits_list, edits_ready, edits_recordings, edits_tests, values_ready
from hlom_desktop.speakers.in_session import Readying, SpeakerInSession
from hlom_desktop.speakers.queries_ready import readying
from hlom_desktop.speakers.rules_slots import HoursReversed
from hlom_desktop.speakers.rules_tests import plan_for
from hlom_desktop.speakers.values import ConnectionTest, RoleKind, SpeakerMode
from hlom_desktop.speakers.values_ready import RecordingRow
from hlom_desktop.storage.history import steps
from hlom_desktop.storage.ref import Ref
from hlom_desktop.storage.workspace import Workspace
from hlom_desktop.storage.writing import ChangedMeanwhile

Do = Callable[..., Any]
NOW = datetime(2021, 12, 1, 9, tzinfo=UTC)  # the store's clock
MINISTER = Wording.from_texts(en="Minister", fr="Ministre", es="Ministra")
TEN = datetime(2021, 12, 9, 9, tzinfo=UTC)  # 10 a.m. in Geneva
STATES = tuple[ConnectionTest, "date | None", "str | None"]


@pytest.fixture
def found(store: Workspace, do: Do) -> Callable[[], Readying]:
    """A remote panellist of Australia, and on the list remote Kenya and Switzerland in the room."""
    do(edits.add_role, 2, RoleKind.PANELLIST, MINISTER, delegation_id=3, mode=SpeakerMode.REMOTE)
    do(edits_list.inscribe, 1, 2, MINISTER, Level.MINISTER, NOW, sitting_id=1, mode=SpeakerMode.REMOTE)
    do(edits_list.inscribe, 1, 1, MINISTER, Level.MINISTER, NOW, sitting_id=1)
    return lambda: store.read(readying, 1)


def one(found: Callable[[], Readying], place: int) -> SpeakerInSession:
    """The speaker of this id, as it is now."""
    speaker = found().of(place)
    assert speaker is not None
    return speaker


def state(speaker: SpeakerInSession) -> STATES:
    """How the test stands in the role or inscription itself."""
    return speaker.row.test, speaker.row.tested_on, speaker.row.tested_by


@pytest.mark.parametrize("place", [1, -1])
def test_a_test_is_booked_failed_repeated_and_passed(do: Do, found: Callable[[], Readying], place: int) -> None:
    first = do(edits_tests.book_test, one(found, place).speaker, TEN)
    assert state(one(found, place)) == (ConnectionTest.BOOKED, None, None)
    ref = one(found, place).slots[0].ref
    do(edits_tests.decide_test, ref, ConnectionTest.FAILED, "Platform desk")
    assert state(one(found, place)) == (ConnectionTest.FAILED, date(2021, 12, 9), "Platform desk")
    do(edits_tests.book_test, one(found, place).speaker, TEN + timedelta(days=1), 20, "Jo")
    assert state(one(found, place)) == (ConnectionTest.BOOKED, None, "Jo")
    second = one(found, place).slots[1]
    do(edits_tests.decide_test, second.ref, ConnectionTest.PASSED)
    speaker = one(found, place)
    owner = {"role_id": 1, "inscription_id": None} if place > 0 else {"role_id": None, "inscription_id": 1}
    assert [replace(slot, ref=Ref(slot.ref.id, 0)) for slot in speaker.slots] == [
        values_ready.TestSlotRow(
            Ref(first, 0), **owner, starts=TEN, minutes=15, by="Platform desk", result=ConnectionTest.FAILED, note=None
        ),
        values_ready.TestSlotRow(
            Ref(second.ref.id, 0),
            **owner,
            starts=TEN + timedelta(days=1),
            minutes=20,
            by="Jo",
            result=ConnectionTest.PASSED,
            note=None,
        ),
    ]
    assert state(speaker) == (ConnectionTest.PASSED, date(2021, 12, 10), "Jo")
    do(edits_tests.delete_test, speaker.slots[1].ref)
    assert state(one(found, place)) == (ConnectionTest.FAILED, date(2021, 12, 9), "Platform desk")
    do(edits_tests.delete_test, one(found, place).slots[0].ref)
    assert state(one(found, place)) == (ConnectionTest.MISSING, None, None)


def test_one_press_in_the_card_of_a_role_keeps_the_attempts_right(do: Do, found: Callable[[], Readying]) -> None:
    do(edits_tests.book_test, one(found, 1).speaker, TEN, by="Jo")
    do(edits.record_role_test, one(found, 1).row.ref, ConnectionTest.PASSED, date(2021, 12, 9))
    speaker = one(found, 1)
    assert [(slot.starts, slot.by, slot.result) for slot in speaker.slots] == [(TEN, "Jo", ConnectionTest.PASSED)]
    do(edits.record_inscription_test, one(found, -1).row.ref, ConnectionTest.FAILED, date(2021, 12, 1))
    assert [(slot.starts, slot.result) for slot in one(found, -1).slots] == [(NOW, ConnectionTest.FAILED)]
    do(edits.record_inscription_test, one(found, -1).row.ref, ConnectionTest.PASSED, date(2021, 12, 13))
    noon = datetime(2021, 12, 13, 11, tzinfo=UTC)
    assert [slot.starts for slot in one(found, -1).slots] == [NOW, noon]


@pytest.mark.parametrize("place", [1, -1])
def test_in_the_room_nothing_stays_booked(do: Do, found: Callable[[], Readying], place: int) -> None:
    do(edits_tests.book_test, one(found, place).speaker, TEN)
    do(edits_ready.change_speaker, one(found, place).speaker, mode=SpeakerMode.IN_ROOM)
    assert one(found, place).slots == ()
    assert state(one(found, place)) == (ConnectionTest.NOT_NEEDED, None, None)


def test_a_test_is_moved_and_refused(store: Workspace, do: Do, found: Callable[[], Readying]) -> None:
    do(edits_tests.book_test, one(found, 1).speaker, TEN)
    slot = one(found, 1).slots[0]
    do(edits_tests.change_test, slot.ref, starts=TEN + timedelta(hours=1), by="", note="Line drops")
    moved = one(found, 1).slots[0]
    assert (moved.starts, moved.by, moved.note) == (TEN + timedelta(hours=1), None, "Line drops")
    for refusal, edit, arguments in (
        (edits_tests.NotRemote, edits_tests.book_test, (one(found, -2).speaker, TEN)),
        (edits_tests.TestLengthNotUsable, edits_tests.book_test, (one(found, 1).speaker, TEN, 0)),
    ):
        with pytest.raises(refusal):
            do(edit, *arguments)
    with pytest.raises(edits_tests.TestLengthNotUsable):
        do(edits_tests.change_test, moved.ref, minutes=241)


def test_a_plan_is_booked_in_one_gesture(store: Workspace, do: Do, found: Callable[[], Readying]) -> None:
    before = found()
    plan = plan_for(before, NOW)
    speakers = {speaker.ref.id: speaker.speaker for speaker in before.speakers}
    bookings = [edits_tests.Booking(speakers[it.place], it.starts, it.minutes) for it in plan.proposed]
    assert [it.place for it in plan.proposed] == [-1, 1]
    do(edits_tests.book_tests, bookings)
    after = found()
    assert [state(one(found, place))[0] for place in (1, -1)] == [ConnectionTest.BOOKED] * 2
    assert plan_for(after, NOW).proposed == ()
    assert store.read(steps)[0].message == "Book {number} tests of connections"
    store.undo()
    assert found().slots == ()
    assert state(one(found, 1)) == (ConnectionTest.MISSING, None, None)


def test_a_stale_plan_is_refused(store: Workspace, do: Do, found: Callable[[], Readying]) -> None:
    do(edits_ready.change_hybrid_rule, 1, at_once=1)
    kenya, australia = one(found, -1).speaker, one(found, 1).speaker
    do(edits_tests.book_test, australia, TEN)
    with pytest.raises(edits_tests.TakenMeanwhile):
        do(edits_tests.book_tests, [edits_tests.Booking(kenya, TEN + timedelta(minutes=5), 15)])
    other = Workspace(store.path, "Another")
    other.do(edits_ready.change_speaker, kenya, platform="Zoom")
    other.close()
    with pytest.raises(ChangedMeanwhile):
        do(edits_tests.book_tests, [edits_tests.Booking(kenya, TEN + timedelta(hours=5), 15)])


def test_recordings_are_asked_for_and_received(store: Workspace, do: Do, found: Callable[[], Readying]) -> None:
    do(edits_ready.change_speaker, one(found, -1).speaker, language="fr")
    first = do(edits_recordings.ask_recording, one(found, -1).speaker, date(2021, 12, 9))
    second = do(edits_recordings.ask_recording, one(found, 1).speaker)
    assert [row.mark for row in found().recordings] == ["R1", "R2"]
    row = one(found, -1).recordings[0]
    do(edits_recordings.receive_recording, row.ref, date(2021, 12, 8))
    do(edits_recordings.change_recording, row.ref, seconds=270, captions="EN, FR", note="")
    row = one(found, -1).recordings[0]
    assert row == RecordingRow(row.ref, None, 1, date(2021, 12, 9), date(2021, 12, 8), 270, "fr", "EN, FR", "R1", None)
    assert row.ref.id == first
    with pytest.raises(edits_recordings.RecordingLengthNotUsable):
        do(edits_recordings.change_recording, row.ref, seconds=0)
    do(edits_recordings.delete_recording, Ref(second, 99))
    assert one(found, 1).recordings == ()


def test_a_statement_is_opened_for_a_speaker(store: Workspace, do: Do, found: Callable[[], Readying]) -> None:
    statement = do(edits_ready.write_statement, one(found, -1).speaker)
    speaker = one(found, -1)
    assert speaker.statement is not None
    told = (speaker.statement.ref.id, speaker.statement.who, speaker.statement.delegation_id)
    assert (*told, speaker.statement.session_id) == (statement, MINISTER, 2, 1)
    assert store.read(steps)[0].message == "Add the statement of “{who}”"
    store.undo()
    assert (one(found, -1).statement, found().statements) == (None, ())


def test_the_rule_is_made_when_first_changed(store: Workspace, do: Do, found: Callable[[], Readying]) -> None:
    assert found().rule == values_ready.HybridRuleRow()
    do(edits_ready.change_hybrid_rule, 1, test_minutes=20)
    do(edits_ready.change_hybrid_rule, 1, desk_opens=600)
    rule = found().rule
    assert replace(rule, ref=None) == values_ready.HybridRuleRow(test_minutes=20, desk_opens=600)
    for refusal, figures in (
        (edits_ready.RuleNotUsable, {"at_once": 0}),
        (HoursReversed, {"desk_closes": 540}),
        (HoursReversed, {"there_from": 1300}),
    ):
        with pytest.raises(refusal):
            do(edits_ready.change_hybrid_rule, 1, **figures)
    assert found().rule == rule
