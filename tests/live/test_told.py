"""Who must be told of a delay, worked out by hand on a small room; and the line of how late it ran."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from types import SimpleNamespace
from typing import Any

import pytest

from hlom_desktop.conference.wording import Wording
from hlom_desktop.interpretation.values import AssignmentRow, TeamRow
from hlom_desktop.live.card_tell_words import tell_words
from hlom_desktop.live.edits import go_live
from hlom_desktop.live.queries import live_room
from hlom_desktop.live.rules import state_at
from hlom_desktop.live.rules_line import drift_line
from hlom_desktop.live.rules_told import Telling, TellKind, tellings
from hlom_desktop.live.shown import LiveRoom
from hlom_desktop.live.values import PressKind, PressRow
from hlom_desktop.speakers.values import ConnectionTest, RoleKind, RoleRow, SpeakerMode, SpeakerStatus
from hlom_desktop.storage.ref import Ref
from hlom_desktop.words import Words

TEN = datetime(2021, 12, 14, 9, tzinfo=UTC)
Made = Callable[..., Any]


def text(en: str) -> Wording:
    return Wording.from_texts(en=en)


@pytest.fixture
def room(show: SimpleNamespace, a_log: Made) -> LiveRoom:
    """The gavel is on since ten; Bangladesh speaks from Dhaka, Germany from the floor; another session follows."""
    show.workspace.do(go_live, show.home, show.day, show.room, TEN)
    found = show.workspace.read(live_room, show.home, show.day, show.room)
    role = RoleRow(
        Ref(50, 1), 7, RoleKind.SPEAKER, None, text("Minister"), None, None, None, SpeakerMode.REMOTE, "en", 3,
        SpeakerStatus.CONFIRMED, "Asia/Dhaka", text("Dhaka"), ConnectionTest.PASSED, None, None, None, 0,
    )  # fmt: skip
    cues = [replace(one, session_id=7) for one in found.cues]
    cues[2] = replace(cues[2], remote=True, role_id=50)
    cues[3] = replace(cues[3], inscription_id=60)
    last = replace(cues[5], ref=Ref(99, 1), session_id=8, item=text("Technical check"), start=37500, fixed=True)
    cast = replace(
        found.cast,
        roles=(role,),
        teams=(TeamRow(Ref(3, 1), "A", ("en",), 6, 0),),
        assignments=(AssignmentRow(Ref(1, 1), 7, 3),),
    )
    presses = tuple(a_log((PressKind.NEXT, 0, cues[0].ref.id)))
    return replace(found, cues=(*cues, last), presses=presses, cast=cast)


def at(room: LiveRoom, minutes: float) -> tuple[Telling, ...]:
    return tellings(room, state_at(room.played, TEN + timedelta(minutes=minutes)))


def told(room: LiveRoom, key: str, minutes: float, seconds: int) -> LiveRoom:
    moment = TEN + timedelta(minutes=minutes)
    number = len(room.presses) + 1
    row = PressRow(Ref(number, 1), 1, number, PressKind.TOLD, moment, None, seconds, key)
    return replace(room, presses=(*room.presses, row))


def hours(found: tuple[Telling, ...]) -> list[tuple[TellKind, str, str]]:
    return [(one.kind, f"{one.old:%H:%M}", f"{one.new:%H:%M}") for one in found]


def test_nobody_while_it_is_less_than_five_minutes(room: LiveRoom) -> None:
    assert at(room, 2) == ()
    assert at(room, 6) == ()


def test_speakers_from_elsewhere_and_the_next_on_the_floor(room: LiveRoom) -> None:
    found = at(room, 8)
    assert hours(found) == [(TellKind.REMOTE, "09:07", "09:13"), (TellKind.FLOOR, "09:10", "09:16")]
    assert (found[0].zone, found[0].waits) == ("Asia/Dhaka", TEN + timedelta(minutes=-8))
    said = tell_words(Words("en"), found[0], "Room 1", "Europe/Zurich", "en")
    assert "".join(run.text for run in said.hours) == "15:07 → 15:13 in Dhaka"
    assert said.note[0].text == "on the line from 14:52"


def test_the_next_user_and_the_interpreters(room: LiveRoom) -> None:
    found = {one.kind: one for one in at(room, 15)}
    user = found[TellKind.NEXT_USER]
    assert (user.cue_id, user.limit, user.old, user.new) == (
        99,
        3,
        TEN + timedelta(minutes=25),
        TEN + timedelta(minutes=29),
    )
    assert tell_words(Words("en"), user, "Room 1", "Europe/Zurich", "en").note[0].text == "4 min over as it stands"
    assert TellKind.INTERPRETERS not in found
    late = {one.kind: one for one in at(room, 110)}
    assert late[TellKind.INTERPRETERS].old == TEN + timedelta(minutes=120)
    assert late[TellKind.INTERPRETERS].shift == timedelta(minutes=4)


def test_who_was_told_is_told_again_only_when_it_has_moved_on(room: LiveRoom) -> None:
    key = at(room, 8)[0].key
    after = told(room, key, 8, 360)
    assert [(one.kind, one.told is not None) for one in at(after, 9)] == [
        (TellKind.FLOOR, False),
        (TellKind.NEXT_USER, False),
        (TellKind.REMOTE, True),
    ]
    again = next(one for one in at(after, 14) if one.kind is TellKind.REMOTE)
    assert (again.told, f"{again.old:%H:%M}", f"{again.new:%H:%M}") == (None, "09:13", "09:19")


def test_the_line_of_the_drift(room: LiveRoom) -> None:
    line = drift_line(state_at(room.played, TEN + timedelta(minutes=8)))
    assert line is not None
    assert [(f"{moment:%H:%M}", drift.total_seconds() / 60) for moment, drift in line.past] == [
        ("09:00", 0),
        ("09:08", 6),
    ]
    assert [drift.total_seconds() / 60 for _, drift in line.expected] == [6, 6, 6, 6, 0]
