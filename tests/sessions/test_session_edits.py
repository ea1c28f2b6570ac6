"""The gestures on sessions that stand on a real store: whole rows before and after, and what they are called."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from hlom_desktop.conference.rules import NoName
from hlom_desktop.conference.wording import Wording
from hlom_desktop.sessions import edits
from hlom_desktop.sessions.rules import LengthNotUsable
from hlom_desktop.sessions.values import SessionRow, SessionStatus

SKILLS = "Skills and higher education"


def said(full: Any) -> str:
    """The name of the newest gesture."""
    step = full.desk.workspace.undoable()
    return str(step.message)


def bare(row: SessionRow, **values: Any) -> SessionRow:
    """The row without what a gesture is free to choose."""
    return replace(row, ref=None, **values)  # type: ignore[arg-type]


def test_a_duplicate_is_the_same_but_for_its_identity(full: Any) -> None:
    row = full.row(SKILLS)
    paper = full.programme().documents[0].ref.id
    full.do(edits.attach_document, row.ref, paper)
    copy_id = full.do(edits.duplicate_session, row.ref)
    after = full.programme()
    copy = next(one for one in after.sessions if one.ref.id == copy_id)
    assert bare(copy, uid="", position=0) == bare(row, uid="", position=0)
    assert copy.uid != row.uid
    assert copy.position == max(one.position for one in after.sessions)
    assert {(link.session_id, link.document_id) for link in after.attached} == {(row.ref.id, paper), (copy_id, paper)}
    assert said(full) == "Copy session “{title}”"


def test_a_title_is_never_blank(full: Any) -> None:
    row = full.row(SKILLS)
    before = full.programme().sessions
    refusals: list[Exception] = []
    full.desk.do(edits.change_session, row.ref, title=Wording(en="   "), otherwise=refusals.append)
    full.desk.do(edits.add_session, 1, Wording(fr=" "), row.kind, otherwise=refusals.append)
    full.settle()
    assert [type(one) for one in refusals] == [NoName, NoName]
    assert full.programme().sessions == before


def test_a_document_is_put_before_a_session_and_taken_away(full: Any) -> None:
    row, paper = full.row(SKILLS), full.programme().documents[0].ref.id
    full.do(edits.attach_document, row.ref, paper)
    attached = full.programme().attached
    assert [(link.session_id, link.document_id) for link in attached] == [(row.ref.id, paper)]
    full.do(edits.detach_document, attached[0].ref)
    assert full.programme().attached == ()
    assert said(full) == "Take a document away from “{title}”"
    full.desk.undo()
    full.settle()
    assert [link.document_id for link in full.programme().attached] == [paper]


def test_unplacing_keeps_the_length_and_cancelling_keeps_the_place(full: Any) -> None:
    row = full.row(SKILLS)
    full.do(edits.unplace_session, row.ref)
    assert bare(full.row(SKILLS)) == bare(row, hours=None, minutes=75, room_id=None)
    full.desk.undo()
    full.settle()
    full.do(edits.cancel_session, full.row(SKILLS).ref)
    assert bare(full.row(SKILLS)) == bare(row, status=SessionStatus.CANCELLED)


def test_a_session_without_length_is_refused_and_nothing_changes(full: Any) -> None:
    row = full.row(SKILLS)
    refusals: list[Exception] = []
    full.desk.do(edits.resize_session, row.ref, replace(row.hours, minutes=0), otherwise=refusals.append)
    full.settle()
    assert [type(one) for one in refusals] == [LengthNotUsable]
    assert full.row(SKILLS) == row


@pytest.mark.parametrize("kind", [edits.duplicate_session, edits.unplace_session, edits.delete_session])
def test_every_gesture_is_undone(full: Any, kind: Any) -> None:
    before = [bare(row) for row in full.programme().sessions]
    full.do(kind, full.row(SKILLS).ref)
    assert [bare(row) for row in full.programme().sessions] != before
    full.desk.undo()
    full.settle()
    assert [bare(row) for row in full.programme().sessions] == before


def test_a_new_session_is_the_last(full: Any) -> None:
    number = full.do(edits.add_session, full.conference_id, Wording.from_texts(en="Press"), "briefing", minutes=30)
    row = full.programme().sessions[-1]
    assert (row.ref.id, row.title.en, row.kind, row.minutes) == (number, "Press", "briefing", 30)
