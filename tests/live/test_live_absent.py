"""A live debate and its list of speakers: whoever is absent goes where the list puts them, and comes again there."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from hlom_desktop.conference.edits import add_room, change_conference
from hlom_desktop.conference.hours import Hours
from hlom_desktop.conference.wording import Wording
from hlom_desktop.delegations.model import Delegation
from hlom_desktop.delegations.values import DelegationKind, Level
from hlom_desktop.live.edits import go_live, press
from hlom_desktop.live.played import CueStatus
from hlom_desktop.live.queries import live_room
from hlom_desktop.live.shown import LiveRoom
from hlom_desktop.live.values import PressKind
from hlom_desktop.run_of_show.edits import make_cues
from hlom_desktop.run_of_show.following import follow
from hlom_desktop.sessions.edits import add_session
from hlom_desktop.sessions.values import SessionKind
from hlom_desktop.speakers.model import Inscription, Recording, Sitting, SpeakersList
from hlom_desktop.speakers.values import SpeakerMode
from hlom_desktop.speakers.values_list import AbsentGoes
from hlom_desktop.storage.base import Db, Ref
from hlom_desktop.storage.workspace import Workspace
from hlom_desktop.storage.writing import add
from hlom_desktop.templates.catalogue import new_empty

TEN = datetime(2021, 12, 14, 9, tzinfo=UTC)
DAY = TEN.date()


def text(en: str) -> Wording:
    return Wording.from_texts(en=en)


def make(db: Db, goes: AbsentGoes) -> dict[str, Any]:
    home = new_empty(db, "hlom", text("Meeting"), TEN)
    change_conference(db, Ref(home, 0), zone="Europe/Zurich", first_day=DAY, last_day=DAY)
    room = add_room(db, home, text("Plenary"))
    hours = Hours(DAY, 600, 60, "Europe/Zurich")
    debate = add_session(db, home, text("Debate"), SessionKind.GENERAL_DEBATE, hours=hours, room_id=room)
    speakers = add(db, SpeakersList, conference_id=home, title=text("Debate"), absent_goes=goes)
    sitting = add(db, Sitting, conference_id=home, speakers_list_id=speakers.id, session_id=debate)
    inscribed = {}
    for number, alpha2 in enumerate(("KE", "CR", "TR")):
        state = add(db, Delegation, conference_id=home, kind=DelegationKind.MEMBER_STATE, alpha2=alpha2, name=Wording())
        place = {"conference_id": home, "speakers_list_id": speakers.id, "sitting_id": sitting.id}
        when = datetime(2021, 11, 1, 9, number, tzinfo=UTC)
        who = {"delegation_id": state.id, "function": text("Minister"), "level": Level.MINISTER}
        mode = SpeakerMode.REMOTE if alpha2 == "CR" else SpeakerMode.IN_ROOM
        inscribed[alpha2] = add(db, Inscription, **place, **who, inscribed=when, mode=mode).id
    add(db, Recording, conference_id=home, inscription_id=inscribed["CR"], seconds=170, received=DAY)
    return {"home": home, "room": room, "inscribed": inscribed}


class Stage:
    """A debate that is live, its first speaker on."""

    def __init__(self, path: Path, goes: AbsentGoes) -> None:
        self.workspace = Workspace(path, "desk", followers=(follow,))
        made = SimpleNamespace(**self.workspace.do(make, goes).result)
        self.made, self.minutes = made, 0
        self.workspace.do(make_cues, made.home, DAY, made.room)
        self.run = Ref(self.workspace.do(go_live, made.home, DAY, made.room, TEN).result, 0)
        first = next(one for one in self.room.cues if one.inscription_id == made.inscribed["KE"])
        self.press(PressKind.CALL, cue_id=first.ref.id)

    @property
    def room(self) -> LiveRoom:
        return self.workspace.read(live_room, self.made.home, DAY, self.made.room)

    def press(self, kind: PressKind, **values: Any) -> None:
        self.minutes += 1
        self.workspace.do(press, self.run, kind, TEN + timedelta(minutes=self.minutes), **values)

    def names(self) -> tuple[str | None, list[str]]:
        """Who is on, and who is to come."""
        names = {cue: alpha2 for alpha2, cue in self.made.inscribed.items()}
        room = self.room
        of_cue = {one.ref.id: names.get(one.inscription_id) for one in room.cues}
        coming = [of_cue[line.cue_id] for line in room.played.to_come()]
        return of_cue.get(room.played.current), [one for one in coming if one is not None]

    def absent(self) -> list[str]:
        found = self.room.inscriptions
        names = {cue: alpha2 for alpha2, cue in self.made.inscribed.items()}
        return [names[one.ref.id] for one in found if one.absent]


@pytest.fixture
def stage(store_path: Path, request: pytest.FixtureRequest) -> Iterator[Stage]:
    made = Stage(store_path, getattr(request, "param", AbsentGoes.END_OF_CATEGORY))
    yield made
    made.workspace.close()


def test_the_absent_come_again_at_the_end(stage: Stage) -> None:
    assert stage.names() == ("KE", ["CR", "TR"])
    stage.press(PressKind.ABSENT)
    assert (stage.names(), stage.absent()) == (("CR", ["TR", "KE"]), ["KE"])
    stage.press(PressKind.NEXT)
    stage.press(PressKind.NEXT)
    assert stage.names() == ("KE", [])


def test_back_says_that_somebody_is_there_after_all(stage: Stage) -> None:
    stage.press(PressKind.ABSENT)
    stage.press(PressKind.BACK)
    assert (stage.names(), stage.absent()) == (("KE", ["CR", "TR"]), [])


@pytest.mark.parametrize("stage", [AbsentGoes.OUT], indirect=True)
def test_who_goes_out_has_no_cue_but_keeps_the_time(stage: Stage) -> None:
    gone = stage.room.played.current
    stage.press(PressKind.ABSENT)
    assert stage.names() == ("CR", ["TR"])
    room = stage.room
    assert gone not in {one.ref.id for one in room.cues}
    assert room.played.played(gone).status is CueStatus.ABSENT
    assert room.played.played(gone).elapsed(TEN) == timedelta(minutes=1)
    stage.press(PressKind.BACK)
    assert stage.room.played.current == gone


def test_a_dropped_line_takes_the_length_of_the_recording(stage: Stage) -> None:
    stage.press(PressKind.NEXT)
    stage.press(PressKind.RECORDING)
    last = stage.room.presses[-1]
    assert (last.kind, last.seconds) == (PressKind.RECORDING, 170)
    current = stage.room.played.played(stage.room.played.current)
    assert current.set_to == timedelta(minutes=1, seconds=170)


def test_swaps_on_the_list_move_the_cues(stage: Stage) -> None:
    from hlom_desktop.speakers.edits_order import swap

    inscribed = stage.made.inscribed
    stage.workspace.do(swap, Ref(inscribed["CR"], 0), Ref(inscribed["TR"], 0))
    assert stage.names() == ("KE", ["TR", "CR"])
