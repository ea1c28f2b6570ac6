"""The run of show follows its list, the roles and the programme, in one gesture with them, and back with them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from types import SimpleNamespace
from typing import Any

import pytest

from hlom_desktop.conference.edits import change_conference
from hlom_desktop.conference.hours import Hours
from hlom_desktop.delegations.values import Level
from hlom_desktop.run_of_show.edits import add_cue, change_cue, make_cues, set_length
from hlom_desktop.run_of_show.following import follow
from hlom_desktop.run_of_show.queries import cues
from hlom_desktop.run_of_show.values import CueRow, CueTeam
from hlom_desktop.sessions.edits import change_session, delete_session
from hlom_desktop.sessions.edits import move_session as move
from hlom_desktop.speakers.edits import add_role, change_role, delete_role
from hlom_desktop.speakers.edits_list import (
    add_reply,
    change_inscription,
    change_level,
    delete_inscription,
    inscribe,
    keep_waiting,
    mark_absent,
    put_back,
    withdraw,
)
from hlom_desktop.speakers.edits_order import move_by, move_to_sitting, swap
from hlom_desktop.speakers.edits_sittings import add_sitting, change_list, change_sitting, remove_sitting
from hlom_desktop.speakers.queries import debates, inscriptions, roles
from hlom_desktop.speakers.rules_turns import turns_of
from hlom_desktop.speakers.values import RoleKind, SpeakerMode, SpeakerStatus
from hlom_desktop.speakers.values_list import AbsentGoes
from hlom_desktop.storage.base import Db, Ref
from hlom_desktop.storage.workspace import Workspace

from .conftest import DAY, make, text


@pytest.fixture
def held(store_path: Any) -> Iterator[SimpleNamespace]:
    """The conference with its cues made and followers at work; four ministers more, and a list that can be changed."""
    workspace = Workspace(store_path, followers=(follow,))
    ids = workspace.do(make).result
    workspace.do(change_session, Ref(ids["debate"], 0), hours=Hours(DAY, 600, 90, "Europe/Zurich"))
    debate = workspace.read(debates, ids["home"])[0]
    for number in range(4):
        moment = datetime(2021, 11, 2, 9, number, tzinfo=UTC)
        place = {"sitting_id": debate.sittings[0].ref.id}
        workspace.do(
            inscribe, debate.speakers.ref.id, None, text(f"Minister {number}"), Level.MINISTER, moment, **place
        )
    workspace.do(make_cues, ids["home"], DAY, ids["room"])
    yield SimpleNamespace(workspace=workspace, **ids)
    workspace.close()


def sheet(held: SimpleNamespace) -> tuple[CueRow, ...]:
    found: tuple[CueRow, ...] = held.workspace.read(cues, held.home)
    return found


def of_list(held: SimpleNamespace) -> list[tuple[int, int, int, int]]:
    """What the list says: session, inscription, hour and length, of those who fit."""
    found = []
    for debate in held.workspace.read(debates, held.home):
        for sitting in debate.sittings:
            session = debate.sessions[sitting.session_id]
            start = 60 * session.hours.start if session.hours else 0
            found += [
                (session.ref.id, turn.inscription.ref.id, start + turn.starts, 60 * turn.minutes)
                for turn in turns_of(debate, sitting)
                if turn.fits
            ]
    return found


def of_sheet(held: SimpleNamespace) -> list[tuple[int | None, int, int, int]]:
    return [(one.session_id, one.inscription_id, one.start, one.seconds) for one in sheet(held) if one.inscription_id]


def speakers(held: SimpleNamespace) -> list[Ref]:
    """Those on the list, as inscribed: Costa Rica, Kenya, Türkiye (withdrawn), then the four."""
    return [one.ref for one in held.workspace.read(inscriptions, held.home)]


def sitting(held: SimpleNamespace) -> Any:
    return held.workspace.read(debates, held.home)[0].sittings[0]


def list_ref(held: SimpleNamespace) -> Ref:
    ref: Ref = held.workspace.read(debates, held.home)[0].speakers.ref
    return ref


def chair(held: SimpleNamespace) -> Ref:
    return next(one.ref for one in held.workspace.read(roles, held.home) if one.kind is RoleKind.CHAIR)


LATE = datetime(2021, 11, 3, tzinfo=UTC)
Gesture = Callable[[SimpleNamespace], tuple[Any, ...]]
GESTURES: dict[str, Gesture] = {
    "swap": lambda held: (swap, speakers(held)[0], speakers(held)[4]),
    "move": lambda held: (move_by, speakers(held)[6], -3),
    "withdraw the first": lambda held: (withdraw, speakers(held)[0]),
    "withdraw one": lambda held: (withdraw, speakers(held)[3]),
    "withdraw the last": lambda held: (withdraw, speakers(held)[6]),
    "put back": lambda held: (put_back, speakers(held)[2]),
    "delete": lambda held: (delete_inscription, speakers(held)[1]),
    "wait": lambda held: (keep_waiting, speakers(held)[1]),
    "absent": lambda held: (mark_absent, speakers(held)[0]),
    "another level": lambda held: (ranked_anew, list_ref(held), speakers(held)[5]),
    "own limit": lambda held: (lambda db: change_inscription(db, speakers(held)[1], minutes=7),),
    "inscribe": lambda held: (
        inscribe_first, list_ref(held).id, sitting(held).ref.id
    ),
    "limit of all": lambda held: (lambda db: change_list(db, list_ref(held), minutes=2),),
    "turnover": lambda held: (lambda db: change_list(db, list_ref(held), turnover=60),),
    "lead": lambda held: (lambda db: change_sitting(db, sitting(held).ref, lead=20),),
    "no sitting": lambda held: (move_to_sitting, speakers(held)[:2], None),
    "sitting removed": lambda held: (remove_sitting, sitting(held).ref),
    "opening longer": lambda held: (lambda db: change_role(db, chair(held), minutes=9),),
    "speaker before": lambda held: (add_role, held.debate, RoleKind.KEYNOTE, text("Nansen")),
    "session later": lambda held: (move, Ref(held.debate, 0), Hours(DAY, 615, 90, "Europe/Zurich"), held.room),
    "session longer": lambda held: (move, Ref(held.debate, 0), Hours(DAY, 600, 110, "Europe/Zurich"), held.room),
}  # fmt: skip


def inscribe_first(db: Db, list_id: int, sitting_id: int) -> int:
    return inscribe(db, list_id, None, text("President"), Level.HEAD_OF_STATE, LATE, sitting_id=sitting_id)


def ranked_anew(db: Db, list_ref: Ref, speaker: Ref) -> None:
    change_list(db, list_ref, level_keeps_place=False)
    change_level(db, speaker, Level.HEAD_OF_STATE)


@pytest.mark.parametrize("name", GESTURES)
def test_statements_are_the_turns_of_the_list(held: SimpleNamespace, name: str) -> None:
    before = sheet(held)
    assert of_sheet(held) == of_list(held)
    held.workspace.do(*GESTURES[name](held))
    after = sheet(held)
    assert of_sheet(held) == of_list(held)
    assert after != before
    assert [one.position for one in after] == list(range(len(after)))
    assert [one.start for one in after] == sorted(one.start for one in after)
    held.workspace.undo()
    assert [replace(one, ref=Ref(one.ref.id, 0)) for one in sheet(held)] == [
        replace(one, ref=Ref(one.ref.id, 0)) for one in before
    ]
    assert of_sheet(held) == of_list(held)
    held.workspace.redo()
    assert [one.start for one in sheet(held)] == [one.start for one in after]


def test_the_margin_gives_and_takes_and_the_closure_stands(held: SimpleNamespace) -> None:
    def ends() -> list[tuple[str | None, int, int]]:
        own = [one for one in sheet(held) if one.session_id == held.debate]
        return [(one.item.en, one.start, one.seconds) for one in own[-2:]]

    assert ends() == [("Margin", 37740, 3540), ("Suspension of the meeting", 41280, 120)]
    held.workspace.do(withdraw, speakers(held)[3])
    assert ends() == [("Margin", 37530, 3750), ("Suspension of the meeting", 41280, 120)]
    held.workspace.do(put_back, speakers(held)[2])
    assert ends()[0] == ("Margin", 37740, 3540)


def test_a_session_moved_takes_its_cues_along(held: SimpleNamespace) -> None:
    held.workspace.do(move, Ref(held.debate, 0), Hours(DAY.replace(day=15), 660, 60, "Europe/Zurich"), held.other)
    assert of_sheet(held) == of_list(held)
    there = [one for one in sheet(held) if one.day.day == 15]
    assert {one.room_id for one in there} == {held.other}
    assert [one.position for one in there] == list(range(len(there)))
    assert [(one.item.en, one.start, one.seconds) for one in there if one.fixed] == [
        ("Gavel", 39600, 120),
        ("Suspension of the meeting", 43080, 120),
    ]
    held.workspace.undo()
    assert {one.day for one in sheet(held)} == {DAY}


def cue_of(held: SimpleNamespace, inscription: int) -> CueRow:
    return next(one for one in sheet(held) if one.inscription_id == inscription)


def test_what_still_says_what_it_was_made_as_follows(held: SimpleNamespace) -> None:
    costa_rica, kenya = (one.id for one in speakers(held)[:2])
    held.workspace.do(change_cue, cue_of(held, kenya).ref, who_acts=text("Ushers"), notes=text("Row 6"))
    edit = {"mode": SpeakerMode.REMOTE, "city": text("Nairobi"), "language": "fr", "function": text("President")}
    held.workspace.do(lambda db: change_inscription(db, speakers(held)[1], **edit))
    cue = cue_of(held, kenya)
    assert (cue.remote, cue.from_where, cue.languages) == (True, text("Nairobi"), "FR")
    assert (cue.who, cue.lower_third and cue.lower_third.en) == (text("President"), "Kenya / President")
    assert (cue.who_acts, cue.notes) == (text("Ushers"), text("Row 6"))
    assert CueTeam.PLATFORM in cue.teams
    assert CueTeam.PROTOCOL not in cue.teams
    held.workspace.do(lambda db: change_inscription(db, speakers(held)[0], mode=SpeakerMode.RECORDED))
    cue = cue_of(held, costa_rica)
    assert (cue.remote, cue.recorded, cue.from_where and cue.from_where.en) == (False, True, "Playback")
    held.workspace.undo()
    cue = cue_of(held, costa_rica)
    assert (cue.remote, cue.recorded) == (True, False)


def test_roles_follow_by_field(held: SimpleNamespace) -> None:
    mayor = next(one for one in held.workspace.read(roles, held.home) if one.kind is RoleKind.PANELLIST)
    held.workspace.do(lambda db: change_role(db, mayor.ref, mode=SpeakerMode.IN_ROOM, minutes=12, language="es"))
    cue = next(one for one in sheet(held) if one.role_id == mayor.ref.id)
    assert (cue.remote, cue.seconds, cue.languages, cue.from_where and cue.from_where.en) == (
        False,
        720,
        "ES",
        "Podium",
    )
    held.workspace.do(lambda db: change_role(db, mayor.ref, status=SpeakerStatus.DECLINED, function=text("Nobody")))
    assert next(one for one in sheet(held) if one.role_id == mayor.ref.id).who == text("Mayor")
    held.workspace.do(delete_role, chair(held))
    podium = [one for one in sheet(held) if one.session_id == held.debate and one.item.en == "Gavel"]
    assert [one.role_id for one in podium] == [None]
    held.workspace.do(add_role, held.debate, RoleKind.CHAIR, text("Acting chair"))
    podium = [one for one in sheet(held) if one.session_id == held.debate and one.item.en == "Gavel"]
    assert [(one.role_id, one.who) for one in podium] == [(chair(held).id, text("Acting chair"))]


def test_what_was_put_in_by_hand_stays_among_them(held: SimpleNamespace) -> None:
    ids = [one.id for one in speakers(held)]
    held.workspace.do(
        add_cue, held.home, DAY, held.room, text("Film"), after=cue_of(held, ids[1]).ref, session_id=held.debate
    )
    held.workspace.do(set_length, cue_of(held, ids[3]).ref, 240)
    held.workspace.do(swap, speakers(held)[0], speakers(held)[4])
    held.workspace.do(lambda db: change_list(db, list_ref(held), minutes=2))
    run = [one for one in sheet(held) if one.session_id == held.debate][3:-2]
    assert [(one.inscription_id or "Film", one.start - 36480, one.seconds) for one in run] == [
        (ids[4], 0, 120),
        (ids[1], 150, 120),
        ("Film", 270, 180),
        (ids[3], 480, 240),
        (ids[0], 750, 120),
        (ids[5], 900, 120),
        (ids[6], 1050, 120),
    ]


def test_who_does_not_fit_gets_no_cue_but_keeps_one_and_replies_get_theirs(held: SimpleNamespace) -> None:
    held.workspace.do(move, Ref(held.debate, 0), Hours(DAY, 600, 24, "Europe/Zurich"), held.room)
    assert (len(of_list(held)), len(of_sheet(held))) == (4, 6)
    last = cue_of(held, speakers(held)[6].id)
    assert last.start + last.seconds > 60 * 624 - 120
    place = {"sitting_id": sitting(held).ref.id}
    held.workspace.do(inscribe, list_ref(held).id, None, text("Late"), Level.OTHER, LATE, **place)
    assert len(of_sheet(held)) == 6
    held.workspace.do(add_reply, list_ref(held), 1, datetime(2021, 12, 14, 9, tzinfo=UTC), DAY)
    reply = [one for one in sheet(held) if one.inscription_id][-1]
    assert (reply.item.en, reply.seconds) == ("Costa Rica, right of reply", 600)


def test_absent_and_out(held: SimpleNamespace) -> None:
    held.workspace.do(lambda db: change_list(db, list_ref(held), absent_goes=AbsentGoes.OUT))
    held.workspace.do(mark_absent, speakers(held)[1])
    assert of_sheet(held) == of_list(held)
    assert len(of_sheet(held)) == 5


def test_nothing_else_is_touched(held: SimpleNamespace) -> None:
    done = held.workspace.do(change_conference, Ref(held.home, 0), short="H")
    assert done.change.rows == {"conference": frozenset({held.home})}
    done = held.workspace.do(lambda db: change_inscription(db, speakers(held)[1], note="Seat 4"))
    assert set(done.change.rows) == {"inscription"}
    held.workspace.do(add_sitting, list_ref(held), held.panel)
    assert of_sheet(held) == of_list(held)
    held.workspace.do(delete_session, Ref(held.debate, 0))
    assert [one for one in sheet(held) if one.session_id == held.debate] == []
