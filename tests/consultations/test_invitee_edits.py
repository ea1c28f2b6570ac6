"""The gestures on who is invited, on a real store: what stands there afterwards, and after undo."""

from __future__ import annotations

from typing import Any

import pytest

from hlom_desktop.conference.wording import Wording
from hlom_desktop.consultations import queries
from hlom_desktop.consultations.edits import invitees, meetings, workstreams
from hlom_desktop.consultations.edits.workstreams import NobodyInterested
from hlom_desktop.consultations.invited import invited_lines, with_hours
from hlom_desktop.consultations.runs.values import Invited
from hlom_desktop.consultations.values import ConsultationKind
from hlom_desktop.delegations.edits import add_delegation, add_state, change_delegation
from hlom_desktop.delegations.edits_groups import add_group
from hlom_desktop.delegations.queries import delegations, groups
from hlom_desktop.delegations.values import DelegationKind, RegionalGroup
from hlom_desktop.storage.workspace import Workspace

STATES = ("MX", "CH", "JP", "KE", "FR")


def said(workspace: Workspace) -> str:
    step = workspace.undoable()
    assert step is not None
    return step.message


@pytest.fixture
def meeting(workspace: Workspace) -> Any:
    """A consultation, five States, a group with a group inside it, and three delegations in them."""
    for alpha2 in STATES:
        workspace.do(add_state, 1, alpha2)
    society = workspace.do(add_group, 1, Wording(en="Civil society")).result
    cities = workspace.do(add_group, 1, Wording(en="Cities"), society).result
    for name, group in (("Relief", society), ("Mayors", cities), ("Harbour", cities)):
        values = {"stakeholder_group_id": group}
        workspace.do(add_delegation, 1, Wording(en=name), DelegationKind.CIVIL_SOCIETY, **values)
    workspace.do(meetings.add_consultation, 1, Wording(en="Consultation"), ConsultationKind.CONSULTATION)
    return workspace.read(queries.consultations, 1)[0]


def lines(workspace: Workspace, meeting_id: int) -> list[tuple[str, bool]]:
    """Each line of the invited by name, and whether by an invitation of its own."""
    asked = [one for one in workspace.read(queries.invitees, 1) if one.consultation_id == meeting_id]
    found = invited_lines(asked, workspace.read(delegations, 1), workspace.read(groups, 1))
    return [
        ((one.delegation.name if one.delegation else one.group.title).en, one.invitee is not None)  # type: ignore[union-attr]
        for one in found
    ]


def test_all_of_a_kind_or_region_are_invited_once(workspace: Workspace, meeting: Any) -> None:
    at = meeting.ref.id
    assert workspace.do(invitees.invite_region, meeting.ref, RegionalGroup.WESTERN_EUROPEAN).result == 2
    assert said(workspace) == "Invite {number} delegations and groups to “{title}”"
    assert lines(workspace, at) == [("France", True), ("Switzerland", True)]
    assert workspace.do(invitees.invite_kind, meeting.ref, DelegationKind.MEMBER_STATE).result == 3
    assert len(lines(workspace, at)) == 5
    with pytest.raises(invitees.AllInvited):
        workspace.do(invitees.invite_kind, meeting.ref, DelegationKind.MEMBER_STATE)
    with pytest.raises(invitees.NobodyOfThese):
        workspace.do(invitees.invite_kind, meeting.ref, DelegationKind.MEDIA)
    assert workspace.do(invitees.invite_all, meeting.ref).result == 3
    for _ in range(3):
        workspace.undo()
    assert lines(workspace, at) == []


def test_a_group_brings_its_delegations(workspace: Workspace, meeting: Any) -> None:
    at, (society, _) = meeting.ref.id, workspace.read(groups, 1)
    mayors = next(one for one in workspace.read(delegations, 1) if one.name.en == "Mayors")
    workspace.do(invitees.invite, meeting.ref, delegations=[mayors.ref.id])
    workspace.do(invitees.invite, meeting.ref, groups=[society.ref.id])
    through = [("Harbour", False), ("Relief", False)]
    assert lines(workspace, at) == [("Mayors", True), ("Civil society", True), *through]
    assert workspace.do(invitees.invite_all, meeting.ref).result == 5
    own = [one for one in workspace.read(queries.invitees, 1) if one.delegation_id == mayors.ref.id]
    workspace.do(invitees.uninvite, meeting.ref, [own[0].ref])
    assert said(workspace) == "Take back the invitation of “{name}” to “{title}”"
    assert ("Mayors", False) in lines(workspace, at)
    states = [one.ref for one in workspace.read(queries.invitees, 1) if one.delegation_id is not None]
    workspace.do(invitees.uninvite, meeting.ref, states)
    assert said(workspace) == "Take back {number} invitations to “{title}”"
    assert [name for name, own in lines(workspace, at) if own] == ["Civil society"]


def test_those_interested_are_invited_in_one_gesture(workspace: Workspace, meeting: Any) -> None:
    title = Wording.from_texts(en="Matching", fr="Mise en relation", es="Emparejamiento")
    workspace.do(workstreams.add_workstream, 1, title)
    (stream,) = workspace.read(queries.workstreams, 1)
    with pytest.raises(NobodyInterested):
        workspace.do(workstreams.meet_interested, stream.ref)
    for one in workspace.read(delegations, 1)[:2]:
        workspace.do(workstreams.state_interest, stream.ref, delegation_id=one.ref.id)
    cities = workspace.read(groups, 1)[1]
    workspace.do(workstreams.state_interest, stream.ref, stakeholder_group_id=cities.ref.id)
    made = workspace.do(workstreams.meet_interested, stream.ref).result
    row = next(one for one in workspace.read(queries.consultations, 1) if one.ref.id == made)
    asked = (row.title, row.kind, row.workstream_id)
    assert asked == (title, ConsultationKind.WORKSTREAM_MEETING, stream.ref.id)
    invited = [("Mexico", True), ("Switzerland", True), ("Cities", True), ("Harbour", False), ("Mayors", False)]
    assert lines(workspace, made) == invited
    assert workspace.do(invitees.invite_interested, meeting.ref, stream.ref.id).result == 3
    assert lines(workspace, meeting.ref.id) == invited
    workspace.undo()
    workspace.undo()
    assert [one.ref.id for one in workspace.read(queries.consultations, 1)] == [meeting.ref.id]
    assert workspace.read(queries.invitees, 1) == ()


def test_zones_are_the_delegation_s_own_or_the_state_s(workspace: Workspace, meeting: Any) -> None:
    mexico, switzerland, *_ = workspace.read(delegations, 1)
    workspace.do(change_delegation, mexico.ref, zone="America/Tijuana")
    workspace.do(change_delegation, switzerland.ref, zone=None)
    workspace.do(invitees.invite_all, meeting.ref)
    found = invited_lines(workspace.read(queries.invitees, 1), workspace.read(delegations, 1), ())
    assert with_hours(found)[-1:] + with_hours(found)[:1] == (
        Invited(switzerland.ref.id, "Europe/Zurich", RegionalGroup.WESTERN_EUROPEAN),
        Invited(5, "Europe/Paris", RegionalGroup.WESTERN_EUROPEAN),
    )
    assert [one.zone for one in with_hours(found)][-2] == "America/Tijuana"
    assert (len(found), len(with_hours(found))) == (8, 5)
