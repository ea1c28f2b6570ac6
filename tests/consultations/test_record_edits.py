"""The gestures on records, follow-ups and workstreams, on a real store."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import event

from hlom_desktop.conference.edits_order import moved
from hlom_desktop.conference.when.values import When
from hlom_desktop.conference.wording import Wording
from hlom_desktop.consultations import queries
from hlom_desktop.consultations.edits import follow_ups, meetings, record, workstreams
from hlom_desktop.consultations.rules import AlreadyInterested, NoText, NothingAsked
from hlom_desktop.consultations.values import ConsultationKind
from hlom_desktop.consultations.values_record import FollowUpStatus, ParagraphKind
from hlom_desktop.delegations.model import Delegation
from hlom_desktop.delegations.values import DelegationKind
from hlom_desktop.storage.base import Db, Ref
from hlom_desktop.storage.recording import say
from hlom_desktop.storage.workspace import Workspace
from hlom_desktop.storage.writing import add

ReadDate = Callable[[str], When]


@pytest.fixture
def meeting(workspace: Workspace) -> Ref:
    """A working group's meeting."""
    workspace.do(meetings.add_consultation, 1, Wording(en="Group"), ConsultationKind.WORKING_GROUP)
    return workspace.read(queries.consultations, 1)[0].ref


def texts(workspace: Workspace) -> list[tuple[int, str | None]]:
    return [(row.position, row.text.en) for row in workspace.read(queries.record_paragraphs, 1)]


@given(st.lists(st.integers(), unique=True, min_size=1), st.data())
def test_moving_keeps_the_others_in_their_order(rows: list[int], data: st.DataObject) -> None:
    row, to = data.draw(st.sampled_from(rows)), data.draw(st.integers(-2, 40))
    cells = [[one] for one in rows]
    whole = moved(cells, cells[rows.index(row)], to)
    assert [one for one in whole if one != [row]] == [[one] for one in rows if one != row]
    assert whole.index([row]) == max(0, min(to, len(rows) - 1))


def test_paragraphs_are_renumbered(workspace: Workspace, meeting: Ref) -> None:
    for text in ("One", "Three"):
        workspace.do(record.insert_paragraph, meeting, Wording(en=text))
    workspace.do(record.insert_paragraph, meeting, Wording(en="Two"), at=1)
    assert texts(workspace) == [(0, "One"), (1, "Two"), (2, "Three")]
    workspace.do(record.move_paragraph, workspace.read(queries.record_paragraphs, 1)[2].ref, 0)
    assert texts(workspace) == [(0, "Three"), (1, "One"), (2, "Two")]
    workspace.do(record.remove_paragraph, workspace.read(queries.record_paragraphs, 1)[0].ref)
    assert texts(workspace) == [(0, "One"), (1, "Two")]
    workspace.undo()
    assert texts(workspace) == [(0, "Three"), (1, "One"), (2, "Two")]


def test_a_decision_becomes_follow_ups_in_one_gesture_each(
    workspace: Workspace, meeting: Ref, a_date: ReadDate
) -> None:
    text = Wording(en="Asked for two papers")
    at = workspace.do(record.insert_paragraph, meeting, text).result
    (said,) = workspace.read(queries.record_paragraphs, 1)
    with pytest.raises(NothingAsked):
        workspace.do(record.record_decision, said.ref)
    workspace.do(record.change_paragraph, said.ref, kind=ParagraphKind.REQUEST)
    owners = (Wording(en="Director General"), Wording(en="Adviser"))
    paper = Wording(en="Paper on data")
    workspace.do(record.record_decision, said.ref, paper, owners=owners, alternatives=True, due=a_date("by end May"))
    workspace.do(record.record_decision, said.ref)
    (decision,) = workspace.read(queries.decisions, 1)
    assert (decision.paragraph_id, decision.kind, decision.text) == (at, ParagraphKind.REQUEST, text)
    shown = workspace.read(queries.follow_ups_shown, 1)
    first, second = shown.lines
    assert [owner.name for owner in first.owners] == list(owners)
    assert (first.row.what, first.row.due, first.row.alternatives) == (paper, a_date("by end May"), True)
    assert (second.row.what, second.owners, second.number) == (text, (), 1)
    for line in shown.lines:
        assert (line.row.paragraph_id, line.row.decision_id, line.meeting) == (at, decision.ref.id, shown.meetings[0])
    reworded = Wording(en="Asked for papers")
    workspace.do(record.change_paragraph, said.ref, text=reworded)
    assert [one.text for one in workspace.read(queries.decisions, 1)] == [reworded]
    workspace.do(record.change_paragraph, said.ref, kind=ParagraphKind.NARRATIVE)
    assert workspace.read(queries.decisions, 1) == ()
    assert [row.decision_id for row in workspace.read(queries.follow_ups, 1)] == [None, None]


def test_statements_from_the_floor(workspace: Workspace, meeting: Ref) -> None:
    at = workspace.do(record.insert_paragraph, meeting, Wording(en="One")).result
    workspace.do(record.add_statement, meeting, Wording(en="Morocco"), Wording(en="For Africa"), paragraph_id=at)
    (statement,) = workspace.read(queries.floor_statements, 1)
    workspace.do(record.change_statement, statement.ref, gist=Wording(en="Joint statement"))
    (changed,) = workspace.read(queries.floor_statements, 1)
    assert changed == replace(statement, ref=changed.ref, gist=Wording(en="Joint statement"))
    workspace.do(record.remove_statement, changed.ref)
    assert workspace.read(queries.floor_statements, 1) == ()


def test_a_follow_up_from_open_to_done(workspace: Workspace, meeting: Ref) -> None:
    workspace.do(record.insert_paragraph, meeting, Wording(en="One"), ParagraphKind.REQUEST)
    (said,) = workspace.read(queries.record_paragraphs, 1)
    workspace.do(follow_ups.add_follow_up, 1, Wording(en="Write"), owners=(Wording(en="A"), Wording(en="B")))
    (row,) = workspace.read(queries.follow_ups, 1)
    workspace.do(follow_ups.change_follow_up, row.ref, paragraph_id=said.ref.id)
    (linked,) = workspace.read(queries.follow_ups, 1)
    assert linked == replace(row, ref=linked.ref, paragraph_id=said.ref.id, consultation_id=meeting.id)
    before = workspace.read(queries.follow_up_owners, 1)
    names = (Wording(en="B"), Wording(en="C"))
    workspace.do(follow_ups.set_owners, row.ref, names, alternatives=True)
    after = workspace.read(queries.follow_up_owners, 1)
    assert [(one.name, one.position) for one in after] == [(names[0], 0), (names[1], 1)]
    assert after[0].ref.id == before[1].ref.id
    workspace.do(follow_ups.set_owners, row.ref, (), alternatives=True)
    assert workspace.read(queries.follow_ups, 1)[0].alternatives is False
    for edit, status in ((follow_ups.mark_done, FollowUpStatus.DONE), (follow_ups.reopen, FollowUpStatus.OPEN)):
        workspace.do(edit, row.ref)
        assert workspace.read(queries.follow_ups, 1)[0].status is status
    with pytest.raises(NoText):
        workspace.do(follow_ups.change_follow_up, row.ref, what=Wording())
    workspace.do(follow_ups.delete_follow_up, row.ref)
    assert workspace.read(queries.follow_ups, 1) == ()


def add_state(db: Db) -> int:
    row = add(db, Delegation, conference_id=1, kind=DelegationKind.MEMBER_STATE, alpha2="CL", name=Wording())
    say(db, "Add")
    return row.id


def test_an_interest_in_a_workstream_is_stated_once(workspace: Workspace) -> None:
    chile = workspace.do(add_state).result
    workspace.do(workstreams.add_workstream, 1, Wording(en="Matching"), number=1)
    (row,) = workspace.read(queries.workstreams, 1)
    workspace.do(workstreams.state_interest, row.ref, delegation_id=chile)
    with pytest.raises(AlreadyInterested):
        workspace.do(workstreams.state_interest, row.ref, delegation_id=chile)
    (interest,) = workspace.read(queries.interests, 1)
    assert (interest.workstream_id, interest.delegation_id, interest.stakeholder_group_id) == (row.ref.id, chile, None)
    workspace.do(workstreams.change_workstream, row.ref, lead=Wording(en="UNHCR"))
    assert workspace.read(queries.workstreams, 1)[0].lead == Wording(en="UNHCR")
    workspace.do(workstreams.drop_interest, interest.ref)
    assert workspace.read(queries.interests, 1) == ()
    workspace.do(workstreams.delete_workstream, row.ref)
    assert workspace.read(queries.workstreams, 1) == ()


def test_the_screen_is_read_in_a_constant_number_of_queries(workspace: Workspace, meeting: Ref) -> None:
    counts = []
    for many in (1, 8):
        for number in range(many):
            workspace.do(record.insert_paragraph, meeting, Wording(en=str(number)), ParagraphKind.REQUEST)
        for said in workspace.read(queries.record_paragraphs, 1):
            workspace.do(record.record_decision, said.ref, owners=(Wording(en="A"),))
        counts.append(selects(workspace))
    assert counts[0] == counts[1]


def selects(workspace: Workspace) -> int:
    """How many queries the screen's rows take."""
    told: list[str] = []

    def listen(*arguments: Any) -> None:
        told.append(arguments[2])

    event.listen(workspace._engine, "before_cursor_execute", listen)
    workspace.read(queries.meetings_shown, 1)
    event.remove(workspace._engine, "before_cursor_execute", listen)
    return sum(one.startswith("SELECT") for one in told)
