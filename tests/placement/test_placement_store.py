"""The question as it is read from a store, and the gesture that carries an answer out."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from types import SimpleNamespace
from typing import Any

import pytest

from hlom_desktop.conference.edits import add_room, change_room
from hlom_desktop.conference.hours import Hours
from hlom_desktop.conference.values import Mode
from hlom_desktop.delegations.model import Delegate, Delegation
from hlom_desktop.delegations.values import DelegationKind
from hlom_desktop.interpretation.edits import add_team, set_booths
from hlom_desktop.interpretation.edits_assigning import OtherConference, set_teams
from hlom_desktop.interpretation.queries import assignments
from hlom_desktop.placement.accepting import accepted
from hlom_desktop.placement.edits import accept_places
from hlom_desktop.placement.queries import placing
from hlom_desktop.placement.solving import solve
from hlom_desktop.placement.values import Busy, Held, Spot
from hlom_desktop.placement.values_answer import Answer
from hlom_desktop.releases.edits import release_programme
from hlom_desktop.sessions.edits import add_session, cancel_session, change_session, delete_session, move_session
from hlom_desktop.sessions.queries import sessions
from hlom_desktop.sessions.values import SessionKind
from hlom_desktop.side_events.edits.call import pin, set_call, set_wishes
from hlom_desktop.side_events.edits.placing import schedule
from hlom_desktop.side_events.edits.proposals import change_proposal
from hlom_desktop.side_events.edits.speakers import add_proposed_speaker
from hlom_desktop.side_events.edits.sponsors import add_sponsor
from hlom_desktop.side_events.queries import proposals
from hlom_desktop.side_events.values import ProposalStatus, SpeakerPart, SponsorRole
from hlom_desktop.speakers.edits import add_role
from hlom_desktop.speakers.values import RoleKind
from hlom_desktop.storage.base import Db, Ref
from hlom_desktop.storage.workspace import Workspace
from hlom_desktop.storage.writing import ChangedMeanwhile, GoneMeanwhile, add

from .conftest import DAY, EVENING, LUNCH, NOW, Ask, text


def ref(store: SimpleNamespace, name: str) -> Ref:
    """A proposal as it is now."""
    return next(row.ref for row in store.workspace.read(proposals, store.home) if row.uid == name)


def dump(store: SimpleNamespace) -> Any:
    """All that the conference holds but versions."""
    read = store.workspace.read
    rows = (*read(proposals, store.home), *read(sessions, store.home), *read(assignments, store.home))
    return [replace(row, ref=Ref(row.ref.id, 0)) for row in rows]


def moment(hours: Hours) -> int:
    start = hours.start_utc()
    assert start is not None
    return int(start.timestamp()) // 60


def test_what_is_read(store: SimpleNamespace, ask: Ask) -> None:
    question = ask()
    debate = Hours(DAY, 15 * 60, 180, "Europe/Zurich")
    busy = Busy(moment(debate), moment(debate) + 180, text("Debate"))
    assert [(one.id, one.start, one.end, one.past) for one in question.slots] == [
        (store.lunch, moment(LUNCH), moment(LUNCH) + 75, False),
        (store.evening, moment(EVENING), moment(EVENING) + 75, False),
    ]
    assert [(one.id, one.seats, one.hybrid, one.virtual, one.taken) for one in question.spaces] == [
        (store.room2, 60, False, False, ()),
        (store.room3, 120, True, False, (busy,)),
        (store.online, None, False, True, ()),
    ]
    assert question.official == (busy,)
    assert (question.parallel, question.total, question.crews, question.beside) == (None, None, (), ())
    energy, skills, youth = question.events
    assert (energy.wished, skills.wished, youth.wished) == ((store.lunch,), (store.lunch, store.evening), ())
    assert energy.organizers == {"organizers of energy"}
    assert [one.now for one in question.events] == [None, None, None]


def test_accepting_is_one_step_and_undo_restores_all(
    store: SimpleNamespace, ask: Ask, accept: Callable[[], Answer]
) -> None:
    before = dump(store)
    answer = accept()
    placed = {row.uid: row for row in store.workspace.read(proposals, store.home)}
    hours = {row.ref.id: (row.hours, row.room_id, row.kind) for row in store.workspace.read(sessions, store.home)}
    hour = replace(EVENING, minutes=60)
    assert placed["energy"].status is placed["skills"].status is ProposalStatus.SCHEDULED
    assert hours[placed["energy"].session_id] == (LUNCH, store.room3, SessionKind.SIDE_EVENT)
    assert hours[placed["skills"].session_id] == (hour, store.room3, SessionKind.SIDE_EVENT)
    assert placed["youth"].status is ProposalStatus.APPROVED
    step = store.workspace.undoable()
    assert (step.message, step.arguments) == ("Place {count} side events", {"count": 2})
    after = solve(ask())
    assert after.places == answer.places
    assert accepted(ask(), after) == ()
    store.workspace.undo()
    assert dump(store) == before


def test_a_room_out_of_service_moves_who_is_in_it(
    store: SimpleNamespace, ask: Ask, accept: Callable[[], Answer]
) -> None:
    accept()
    room4 = store.workspace.do(add_room, store.home, text("Room 4"), seats=200, hybrid=True).result
    assert accepted(ask(), solve(ask())) != ()
    store.workspace.do(change_proposal, ref(store, "youth"), status=ProposalStatus.DECLINED)
    assert accepted(ask(), solve(ask())) == ()
    store.workspace.do(change_room, Ref(store.room3, store.workspace.undoable().id), out_of_service=True)
    answer = solve(ask())
    assert {one.event: (one.place.spot, one.moved_from) for one in answer.placed} == {
        store.energy: (Spot(store.lunch, room4), Spot(store.lunch, store.room3)),
        store.skills: (Spot(store.evening, room4), Spot(store.evening, store.room3)),
    }


def test_pins_and_what_is_published_stay(store: SimpleNamespace, ask: Ask, accept: Callable[[], Answer]) -> None:
    accept()
    store.workspace.do(pin, ref(store, "energy"), True)
    store.workspace.do(release_programme, store.home, text(""))
    assert [one.held for one in ask().events] == [Held.PINNED, Held.PUBLISHED, None]
    store.workspace.do(change_room, Ref(store.room3, store.workspace.undoable().id), out_of_service=True)
    assert [one.held for one in ask().events] == [Held.PINNED, None, None]
    store.workspace.undo()
    session = next(row for row in store.workspace.read(sessions, store.home) if row.title.en == "Skills")
    store.workspace.do(move_session, session.ref, EVENING, store.room3)
    assert [one.held for one in ask().events] == [Held.PINNED, None, None]
    later = store.workspace.read(placing, store.home, datetime.fromtimestamp(60 * moment(EVENING), NOW.tzinfo))
    assert [one.held for one in later.events] == [Held.PINNED, Held.BEGUN, None]
    assert [one.past for one in later.slots] == [True, True]
    earlier = store.workspace.read(
        placing, store.home, datetime.fromtimestamp(60 * moment(EVENING), NOW.tzinfo) - timedelta(minutes=1)
    )
    assert [one.past for one in earlier.slots] == [True, False]


def test_hours_outside_every_slot_are_kept(store: SimpleNamespace, ask: Ask) -> None:
    own = Hours(DAY, 9 * 60, 45, "Europe/Zurich")
    store.workspace.do(schedule, ref(store, "energy"), own, store.room3)
    question = ask()
    assert question.event[store.energy].now == Spot(-store.energy, store.room3)
    assert question.slot[-store.energy].only == store.energy
    answer = solve(question)
    assert answer.places[store.energy].spot == Spot(-store.energy, store.room3)
    within = replace(LUNCH, minutes=30)
    store.workspace.do(schedule, ref(store, "energy"), within, store.room3)
    assert ask().event[store.energy].now == Spot(store.lunch, store.room3)


def test_doors_persons_and_what_is_struck(store: SimpleNamespace, ask: Ask) -> None:
    do = store.workspace.do

    def delegate(db: Db) -> int:
        values: dict[str, Any] = {"kind": DelegationKind.MEMBER_STATE, "alpha2": "DK", "name": text("Denmark")}
        home = add(db, Delegation, conference_id=store.home, **values).id
        more = {"uid": "li", "function": text("Minister"), "level": "minister", "language": "en", "mode": "in_person"}
        made = add(db, Delegate, conference_id=store.home, delegation_id=home, name="Li Wéi", is_head=False, **more)
        add_role(db, panel, RoleKind.PANELLIST, text("Minister"), delegate_id=made.id)
        return home

    panel = do(add_session, store.home, text("Panel"), SessionKind.BRIEFING, hours=LUNCH, room_id=store.room2).result
    denmark = do(delegate).result
    do(add_proposed_speaker, ref(store, "skills"), SpeakerPart.SPEAKER, "li  wei", delegation_id=denmark)
    do(add_proposed_speaker, ref(store, "youth"), SpeakerPart.SPEAKER, "Li Wei")
    do(change_room, Ref(store.room2, 0), opens=8 * 60, closes=19 * 60)
    question = ask()
    busy = Busy(moment(LUNCH), moment(LUNCH) + 75, text("Panel"))
    assert [one.busy for one in question.events] == [(), (busy,), ()]
    assert question.space[store.room2].shut == {store.evening}
    assert question.space[store.room2].taken == (busy,)
    do(cancel_session, Ref(panel, store.workspace.undoable().id))
    question = ask()
    assert [one.busy for one in question.events] == [(), (), ()]
    assert question.space[store.room2].taken == ()


def test_what_the_programme_says_of_it_comes_before_what_was_proposed(store: SimpleNamespace, ask: Ask) -> None:
    do = store.workspace.do
    made = do(schedule, ref(store, "youth"), LUNCH, store.room3).result
    do(change_session, Ref(made, store.workspace.undoable().id), mode=Mode.VIRTUAL, expected=30)
    assert ask().event[store.youth].expected == 30
    assert solve(ask()).places[store.youth].spot == Spot(store.lunch, store.online)
    do(change_session, Ref(made, store.workspace.undoable().id), expected=None)
    assert ask().event[store.youth].expected == 140


def test_the_call_limits(store: SimpleNamespace, ask: Ask) -> None:
    store.workspace.do(set_call, store.home, parallel=1, total=7, official_free=False)
    beside = {"hours": EVENING, "room_id": store.online}
    store.workspace.do(add_session, store.home, text("Reception"), SessionKind.SIDE_EVENT, **beside)
    question = ask()
    assert (question.parallel, question.total, question.official) == (1, 7, None)
    assert [one.title.en for one in question.beside] == ["Reception"]
    assert {place.spot.slot for place in solve(question).places.values()} == {store.lunch}


def test_a_team_is_given_too(store: SimpleNamespace, ask: Ask, accept: Callable[[], Answer]) -> None:
    do = store.workspace.do
    do(set_booths, Ref(store.room3, 0), ("en", "fr"))
    teams = [do(add_team, store.home, name, ("en", "fr")).result for name in ("A", "B")]
    do(set_teams, Ref(store.debate, 0), teams[:1])
    do(change_proposal, ref(store, "energy"), interpreted=("fr",), languages=("en",))
    assert ask().event[store.energy].teams == {*teams}
    assert [one.taken[0].title.en for one in ask().crews if one.taken] == ["Debate"]
    accept()
    given = {row.session_id: row.team_id for row in store.workspace.read(assignments, store.home)}
    session = next(row.ref.id for row in store.workspace.read(sessions, store.home) if row.title.en == "Energy")
    assert given[session] in teams
    assert store.workspace.undoable().message == "Place {count} side events"
    assert accepted(ask(), solve(ask())) == ()


def test_who_stands_against_a_rule_leaves_only_where_another_comes(store: SimpleNamespace, ask: Ask) -> None:
    """Two of one organizer at one hour: one loses its place, and its room goes to another, or stays with it."""
    do = store.workspace.do
    for name, room in (("energy", store.room3), ("skills", store.room2)):
        do(schedule, ref(store, name), LUNCH, room)
        do(add_sponsor, ref(store, name), SponsorRole.ORGANIZER, name=text("UNHCR"))
        do(set_wishes, ref(store, name), (store.lunch,), (store.evening,))
    do(change_proposal, ref(store, "skills"), expected=20)
    question = ask()
    answer = solve(question)
    assert [one.event for one in answer.unplaced] == [store.skills, store.youth]
    assert accepted(question, answer) == ()
    do(change_proposal, ref(store, "youth"), expected=20)
    do(set_wishes, ref(store, "youth"), (store.lunch,), (store.evening,))
    question = ask()
    changes = accepted(question, solve(question))
    assert [(one.proposal.id, one.room_id, one.leaves) for one in changes] == [
        (store.youth, store.room2, False),
        (store.skills, None, True),
    ]
    do(accept_places, store.home, changes)
    rows = {row.uid: row.status for row in store.workspace.read(proposals, store.home)}
    assert rows == {
        "energy": ProposalStatus.SCHEDULED,
        "skills": ProposalStatus.APPROVED,
        "youth": ProposalStatus.SCHEDULED,
    }


def test_stale_answers_are_refused(store: SimpleNamespace, ask: Ask) -> None:
    question = ask()
    changes = accepted(question, solve(question))
    other = Workspace(store.path, "Somebody")
    other.do(change_proposal, ref(store, "skills"), expected=20)
    other.close()
    before = dump(store)
    with pytest.raises(ChangedMeanwhile):
        store.workspace.do(accept_places, store.home, changes)
    assert dump(store) == before


def test_what_is_gone_or_pinned_meanwhile(store: SimpleNamespace, ask: Ask, accept: Callable[[], Answer]) -> None:
    accept()
    do = store.workspace.do
    do(change_room, Ref(store.room3, store.workspace.undoable().id), out_of_service=True)
    do(add_room, store.home, text("Room 4"), seats=200, hybrid=True)
    question = ask()
    changes = accepted(question, solve(question))
    do(pin, ref(store, "energy"), True)
    do(accept_places, store.home, changes)
    rooms = {row.title.en: row.room_id for row in store.workspace.read(sessions, store.home)}
    assert rooms["Energy"] == store.room3
    assert rooms["Skills"] != store.room3
    store.workspace.undo()
    store.workspace.undo()
    skills = next(row for row in store.workspace.read(sessions, store.home) if row.title.en == "Skills")
    do(delete_session, skills.ref)
    with pytest.raises(GoneMeanwhile):
        do(accept_places, store.home, changes)
    with pytest.raises(OtherConference):
        do(accept_places, store.home + 1, changes)
