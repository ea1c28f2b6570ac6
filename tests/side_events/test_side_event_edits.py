"""The gestures on side events, each with what it leaves in the store, and undone."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from hlom_desktop.refusals import Refusal
from hlom_desktop.sessions.queries import sessions
from hlom_desktop.sessions.values import SessionKind, SessionStatus
from hlom_desktop.side_events.edits.placing import link_session, schedule, unschedule
from hlom_desktop.side_events.edits.proposals import (
    add_proposal,
    approve,
    change_proposal,
    decline,
    delete_proposal,
    merge,
    set_status,
)
from hlom_desktop.side_events.edits.sponsors import add_sponsor, change_sponsor, move_sponsor, remove_sponsor
from hlom_desktop.side_events.edits.stands import add_stand, change_stand, delete_stand
from hlom_desktop.side_events.queries import proposals, side_events, stands
from hlom_desktop.side_events.rules import (
    LengthOfSideEvent,
    MergedIntoItself,
    NobodyNamed,
    NotPlacedYet,
    NumberTaken,
    StatusNotOpen,
    sponsor_name,
)
from hlom_desktop.side_events.shown import ProposalLine
from hlom_desktop.side_events.values import ProposalStatus, SponsorRole
from hlom_desktop.storage.base import Ref
from hlom_desktop.storage.workspace import Workspace

from .making import LUNCH, make, text


def line(store: SimpleNamespace, proposal_id: int) -> ProposalLine:
    found = store.workspace.read(side_events, store.home).line(proposal_id)
    assert found is not None
    return found


def names(store: SimpleNamespace, proposal_id: int) -> list[tuple[str, str]]:
    return [(sponsor_name(one, "en"), one.row.role.value) for one in line(store, proposal_id).sponsors]


def test_numbers_go_up(store: SimpleNamespace) -> None:
    do = store.workspace.do
    made = do(add_proposal, store.home, text("Film")).result
    assert [row.number for row in store.workspace.read(proposals, store.home)] == [1, 2, 3]
    do(delete_proposal, line(store, store.skills).ref)
    do(add_proposal, store.home, text("Music"))
    assert [row.number for row in store.workspace.read(proposals, store.home)] == [1, 3, 4]
    with pytest.raises(NumberTaken) as caught:
        do(change_proposal, line(store, made).ref, number=1)
    assert str(caught.value) == "Number 1 is already “Clean energy”. Choose another one."


def test_columns_change_and_are_checked(store: SimpleNamespace) -> None:
    do = store.workspace.do
    values: dict[str, Any] = {"format": "panel", "expected": 140, "theme_id": store.theme, "languages": ("en", "fr")}
    do(change_proposal, line(store, store.energy).ref, **values)
    row = line(store, store.energy).row
    assert {key: getattr(row, key) for key in values} == values
    store.workspace.undo()
    assert line(store, store.energy).row.format is None
    with pytest.raises(LengthOfSideEvent):
        do(change_proposal, line(store, store.energy).ref, minutes=0)
    with pytest.raises(Refusal, match="e-mail"):
        do(change_proposal, line(store, store.energy).ref, contact_email="nobody")


def test_through_the_review(store: SimpleNamespace) -> None:
    do, reason = store.workspace.do, text("One event an organizer")
    do(set_status, line(store, store.skills).ref, ProposalStatus.UNDER_REVIEW)
    do(decline, line(store, store.skills).ref, reason)
    row = line(store, store.skills).row
    assert (row.status, row.reason) == (ProposalStatus.DECLINED, reason)
    with pytest.raises(StatusNotOpen):
        do(approve, line(store, store.skills).ref)
    do(set_status, line(store, store.skills).ref, ProposalStatus.UNDER_REVIEW)
    do(approve, line(store, store.skills).ref)
    assert line(store, store.skills).row.status is ProposalStatus.APPROVED
    assert store.workspace.undoable().message == "Approve side event “{title}”"
    with pytest.raises(NotPlacedYet):
        do(set_status, line(store, store.skills).ref, ProposalStatus.SCHEDULED)


def test_scheduling_makes_its_session_in_the_same_gesture(store: SimpleNamespace) -> None:
    do = store.workspace.do
    do(schedule, line(store, store.energy).ref, LUNCH, store.room2)
    placed = line(store, store.energy)
    session = placed.session
    assert session is not None
    assert placed.row.status is ProposalStatus.SCHEDULED
    assert (session.title.en, session.kind, session.hours, session.room_id) == (
        "Clean energy",
        SessionKind.SIDE_EVENT,
        LUNCH,
        store.room2,
    )
    assert session.organizers is not None
    assert (session.organizers.en, session.organizers.fr) == ("UNHCR with Denmark", session.organizers.fr)
    assert store.workspace.undoable().message == "Schedule side event “{title}”"
    do(schedule, placed.ref, LUNCH, store.room3)
    assert [row.room_id for row in store.workspace.read(sessions, store.home)] == [store.room3]
    store.workspace.undo()
    store.workspace.undo()
    assert store.workspace.read(sessions, store.home) == ()
    assert line(store, store.energy).row.status is ProposalStatus.APPROVED
    with pytest.raises(StatusNotOpen):
        do(schedule, line(store, store.skills).ref, LUNCH, store.room2)


def test_out_of_the_grid_and_cancelled(store: SimpleNamespace) -> None:
    do = store.workspace.do
    made = do(schedule, line(store, store.energy).ref, LUNCH, store.room2).result
    do(unschedule, line(store, store.energy).ref)
    row = line(store, store.energy)
    assert row.session is not None
    assert (row.row.status, row.row.session_id, row.session.hours) == (ProposalStatus.APPROVED, made, None)
    do(link_session, row.ref, None)
    assert line(store, store.energy).session is None
    do(schedule, line(store, store.energy).ref, LUNCH, None)
    do(set_status, line(store, store.energy).ref, ProposalStatus.CANCELLED)
    statuses = [one.status for one in store.workspace.read(sessions, store.home)]
    assert statuses == [SessionStatus.PROPOSED, SessionStatus.CANCELLED]


def test_what_was_cancelled_and_is_taken_up_again_is_no_longer_struck(store: SimpleNamespace) -> None:
    do = store.workspace.do
    made = do(schedule, line(store, store.energy).ref, LUNCH, store.room2).result
    do(set_status, line(store, store.energy).ref, ProposalStatus.CANCELLED)
    do(set_status, line(store, store.energy).ref, ProposalStatus.UNDER_REVIEW)
    session = line(store, store.energy).session
    assert session is not None
    assert (session.status, session.hours, session.minutes) == (SessionStatus.PROPOSED, None, 75)
    do(approve, line(store, store.energy).ref)
    do(schedule, line(store, store.energy).ref, LUNCH, store.room3)
    (held,) = store.workspace.read(sessions, store.home)
    assert (held.ref.id, held.status, held.room_id) == (made, SessionStatus.PROPOSED, store.room3)
    for _ in range(3):
        store.workspace.undo()
    (struck,) = store.workspace.read(sessions, store.home)
    assert (struck.status, struck.hours, struck.room_id) == (SessionStatus.CANCELLED, LUNCH, store.room2)


def test_merging_takes_the_sponsors_along(store: SimpleNamespace) -> None:
    do = store.workspace.do
    do(add_sponsor, line(store, store.skills).ref, SponsorRole.CO_SPONSOR, delegation_id=store.denmark)
    do(merge, line(store, store.skills).ref, line(store, store.energy).ref)
    assert names(store, store.energy) == [
        ("UNHCR", "organizer"),
        ("Denmark", "co_sponsor"),
        ("Academic network", "co_sponsor"),
    ]
    row = line(store, store.skills).row
    assert (row.status, row.merged_into_id) == (ProposalStatus.MERGED, store.energy)
    for one, other in ((store.energy, store.energy), (store.energy, store.skills)):
        with pytest.raises(MergedIntoItself):
            do(merge, line(store, one).ref, line(store, other).ref)
    store.workspace.undo()
    assert len(names(store, store.energy)) == 2


def test_sponsors(store: SimpleNamespace) -> None:
    do = store.workspace.do
    unhcr, denmark = line(store, store.energy).sponsors
    do(move_sponsor, denmark.ref, -1)
    do(change_sponsor, denmark.ref, role=SponsorRole.ORGANIZER)
    assert names(store, store.energy) == [("Denmark", "organizer"), ("UNHCR", "organizer")]
    do(remove_sponsor, unhcr.ref)
    assert names(store, store.energy) == [("Denmark", "organizer")]
    with pytest.raises(NobodyNamed):
        do(add_sponsor, line(store, store.energy).ref, SponsorRole.ORGANIZER)


def test_stands(store: SimpleNamespace) -> None:
    do = store.workspace.do
    do(add_stand, store.home, text("Exhibition"), virtual=False)
    row = store.workspace.read(stands, store.home)[0]
    do(change_stand, row.ref, organization=text("UNHCR"), languages=("en", "es"))
    row = store.workspace.read(stands, store.home)[0]
    assert (row.title.en, row.organization, row.languages, row.virtual) == (
        "Exhibition",
        text("UNHCR"),
        ("en", "es"),
        False,
    )
    do(delete_stand, row.ref)
    assert store.workspace.read(stands, store.home) == ()


def test_decided_on_the_day_that_it_is_at_the_conference(store_path: Path) -> None:
    workspace = Workspace(store_path, clock=lambda: datetime(2021, 10, 10, 22, 30, tzinfo=UTC))
    ids = workspace.do(make).result
    workspace.do(decline, Ref(ids["skills"], 0))
    workspace.do(merge, Ref(ids["energy"], 0), Ref(workspace.do(add_proposal, ids["home"], text("Other")).result, 0))
    decided = [row.decided for row in workspace.read(proposals, ids["home"])]
    workspace.close()
    assert decided == [date(2021, 10, 11), date(2021, 10, 11), None]  # half past midnight in Geneva
