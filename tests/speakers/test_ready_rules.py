"""Who is ready: the speakers of roles and lists together, what is open for each and on each day."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest

from hlom_desktop.conference.wording import Wording
from hlom_desktop.delegations.edits import add_delegate
from hlom_desktop.delegations.values import Level
from hlom_desktop.speakers import edits, edits_list, edits_ready, edits_recordings
from hlom_desktop.speakers.in_session import Readying, SpeakerKind, SpeakerRef
from hlom_desktop.speakers.queries_ready import readying
from hlom_desktop.speakers.rules_ready import (
    Checked,
    DayReadiness,
    Point,
    PointState,
    after_tick,
    by_day,
    checklist,
    is_overdue,
    next_mark,
    open_points,
    own_language,
    recording_due,
    usual_display_name,
)
from hlom_desktop.speakers.values import RoleKind, SpeakerMode, SpeakerStatus
from hlom_desktop.speakers.values_ready import HybridRuleRow, RecordingRow
from hlom_desktop.storage.ref import Ref
from hlom_desktop.storage.workspace import Workspace

START = datetime(2021, 11, 22, 9, tzinfo=UTC)
MINISTER = Wording.from_texts(en="Minister", fr="Ministre", es="Ministra")
REMOTE = {"mode": SpeakerMode.REMOTE}


@pytest.fixture
def found(store: Workspace, do: Callable[..., Any]) -> Readying:
    """A chair in the room and a remote panellist; on the list Kenya, remote Australia, Morocco withdrawn, Colombia
    without a sitting.
    """
    do(edits.add_role, 1, RoleKind.CHAIR, MINISTER, name="Ana López", delegation_id=1)
    do(edits.add_role, 2, RoleKind.PANELLIST, MINISTER, delegation_id=3, **REMOTE)
    do(edits.add_role, 2, RoleKind.PANELLIST, MINISTER, delegation_id=2, status=SpeakerStatus.DECLINED, **REMOTE)
    for state, values in ((2, {}), (3, REMOTE), (4, {}), (5, {"mode": SpeakerMode.RECORDED, "sitting_id": None})):
        do(edits_list.inscribe, 1, state, MINISTER, Level.MINISTER, START, **({"sitting_id": 1} | values))
    morocco = store.read(readying, 1).floor.inscriptions[2]
    do(edits_list.withdraw, morocco.ref)
    return store.read(readying, 1)


def test_roles_and_lists_in_the_order_of_time(found: Readying) -> None:
    told = [
        (one.ref.id, one.number, str(one.starts)[11:16] if one.starts else None, one.minutes, one.zone)
        for one in found.speakers
    ]
    zone = "Australia/Sydney"
    assert told == [
        (1, None, "15:00", None, None),
        (-1, 1, "15:09", 3, None),
        (-2, 2, "15:12", 3, zone),
        (2, 1, "18:00", None, zone),
        (-4, None, None, None, "America/Bogota"),
    ]
    assert found.of(-2) == found.speakers[2]
    assert [one.name for one in found.speakers if one.name] == ["Ana López"]


def test_what_applies_follows_from_the_mode(found: Readying) -> None:
    chair, _, remote, _, recorded = found.speakers
    assert checklist(chair) == ()
    assert [one.point for one in checklist(remote)] == list(Point)
    assert open_points(remote) == tuple(point for point in Point if point is not Point.ZONE)
    assert open_points(recorded) == (Point.STATEMENT, Point.RECORDING)


def test_points_are_computed_ticked_or_set_aside(store: Workspace, do: Callable[..., Any], found: Readying) -> None:
    speaker = found.speakers[2].speaker
    do(edits_ready.change_speaker, speaker, platform="Interprefy", display_name="Australia - Minister")
    do(edits_ready.tick_point, speaker, Point.QUIET, done=True)
    do(edits_ready.tick_point, speaker, Point.RECORDING, done=True)
    do(edits_ready.tick_point, speaker, Point.DISPLAY_NAME, done=True)
    remote = store.read(readying, 1).of(-2)
    assert remote is not None
    stand = {one.point: one for one in checklist(remote)}
    assert stand[Point.DISPLAY_NAME] == Checked(Point.DISPLAY_NAME, PointState.DONE, True)
    assert stand[Point.QUIET] == Checked(Point.QUIET, PointState.DONE, False)
    assert stand[Point.RECORDING] == Checked(Point.RECORDING, PointState.SET_ASIDE, True)
    assert stand[Point.WIRED] == Checked(Point.WIRED, PointState.OPEN, False)
    assert len(open_points(remote)) == len(Point) - 4


def test_what_is_open_on_each_day(store: Workspace, do: Callable[..., Any], found: Readying) -> None:
    points = len(Point) - 1
    day = date(2021, 12, 14)
    assert by_day(found.speakers) == (DayReadiness(day, 2, 0, 2 * points), DayReadiness(None, 1, 0, 2))
    recorded = found.speakers[4]
    row_id = do(edits_recordings.ask_recording, recorded.speaker, date(2021, 12, 9))
    do(edits_recordings.receive_recording, Ref(row_id, 99), date(2021, 12, 8))
    do(edits_ready.tick_point, recorded.speaker, Point.STATEMENT, done=True)
    assert by_day(store.read(readying, 1).speakers)[1] == DayReadiness(None, 1, 1, 0)


def test_the_usual_display_name(store: Workspace, do: Callable[..., Any], found: Readying) -> None:
    chair, kenya, *_ = found.speakers
    assert usual_display_name(chair) == "Switzerland - Ana López"
    assert usual_display_name(kenya) == "Kenya - Minister"
    french = replace(kenya, row=replace(kenya.row, language="fr"))
    assert (own_language(french), usual_display_name(french)) == ("fr", "Kenya - Ministre")
    assert own_language(replace(kenya, row=replace(kenya.row, language="ar"))) == "en"
    person = do(add_delegate, 2, MINISTER, Level.MINISTER, name="Wanjiru Otieno", language="es")
    do(edits_list.change_inscription, kenya.row.ref, delegate_id=person)
    named = store.read(readying, 1).of(-1)
    assert named is not None
    assert (named.name, own_language(named), usual_display_name(named)) == (
        "Wanjiru Otieno",
        "es",
        "Kenya - Wanjiru Otieno",
    )


def test_recordings_have_a_day_and_a_mark(found: Readying) -> None:
    remote, waiting = found.speakers[2], found.speakers[4]
    assert recording_due(remote, HybridRuleRow()) == date(2021, 12, 9)
    assert recording_due(waiting, HybridRuleRow()) is None
    due = RecordingRow(Ref(1, 1), 1, None, date(2021, 12, 9), None, None, None, None, None, None)
    assert [is_overdue(due, date(2021, 12, day)) for day in (9, 10)] == [False, True]
    assert not is_overdue(replace(due, received=date(2021, 12, 10)), date(2021, 12, 11))
    assert next_mark([None, "R2", "R10", "film", "Rx"]) == "R11"
    assert next_mark([]) == "R1"


def test_ticks_stand_in_the_order_of_the_checklist() -> None:
    assert after_tick(("quiet",), Point.WIRED, done=True) == ("wired", "quiet")
    assert after_tick(("wired", "quiet"), Point.WIRED, done=False) == ("quiet",)


def test_a_speaker_has_one_place_among_both_kinds() -> None:
    assert SpeakerRef(SpeakerKind.ROLE, Ref(7, 1)).place == 7
    assert SpeakerRef(SpeakerKind.INSCRIPTION, Ref(7, 1)).place == -7
