"""The gestures on statements: what is sent in advance stays confidential until it is spoken."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from hlom_desktop.conference.rules import NoName
from hlom_desktop.conference.wording import Wording
from hlom_desktop.documents import edits_statements as edits
from hlom_desktop.documents.lines import statement_lines
from hlom_desktop.documents.rules.days import stated_day
from hlom_desktop.documents.rules.statements import StillConfidential, is_confidential
from hlom_desktop.documents.values import StatementStage, StatementVersionRow

if TYPE_CHECKING:
    from conftest import Store

MOROCCO = Wording(en="African Member States")


def line(store: Store) -> Any:
    return statement_lines(store.shown())[0]


@pytest.fixture
def statement(store: Store) -> int:
    """A statement sent in advance."""
    made: int = store.do(edits.add_statement, 1, MOROCCO, delegation_id=1, consultation_id=1)
    store.do(edits.add_version, line(store).ref, StatementStage.RECEIVED, received=store.date("1 October"), words=420)
    return made


def test_a_statement_is_made_at_one_place(store: Store, statement: int) -> None:
    found = line(store)
    assert (found.row.who, found.row.delegation_id, found.meeting.title) == (MOROCCO, 1, Wording(en="Briefing"))
    store.do(edits.change_statement, found.ref, session_id=2)
    moved = line(store)
    assert moved.row == replace(found.row, ref=moved.ref, consultation_id=None, session_id=2)
    assert moved.meeting.place == "programme"
    with pytest.raises(NoName):
        store.do(edits.change_statement, moved.ref, who=Wording())
    store.do(edits.delete_statement, moved.ref)
    assert (store.shown().statements, store.shown().versions) == ((), ())
    store.workspace.undo()
    assert len(line(store).versions) == 1


def test_a_text_sent_in_advance_cannot_be_made_public(store: Store, statement: int) -> None:
    (received,) = line(store).versions
    assert received == StatementVersionRow(
        received.ref, statement, StatementStage.RECEIVED, store.date("1 October"), True, 420, None, 0
    )
    with pytest.raises(StillConfidential):
        store.do(edits.change_version, received.ref, confidential=False)
    with pytest.raises(StillConfidential):
        store.do(edits.add_version, line(store).ref, StatementStage.TO_BOOTHS, confidential=False)
    assert (line(store).versions, line(store).public) == ((received,), None)


def test_delivered_it_is_public(store: Store, statement: int) -> None:
    made = store.do(edits.mark_delivered, line(store).ref)
    received, delivered = line(store).versions
    day = stated_day(date(2021, 10, 12))
    assert delivered == StatementVersionRow(
        delivered.ref, statement, StatementStage.AS_DELIVERED, day, False, 420, None, 1
    )
    assert (delivered.ref.id, line(store).public, line(store).delivered) == (made, delivered, True)
    store.do(edits.change_version, received.ref, confidential=False)
    assert not is_confidential(line(store).versions[0], line(store).versions)
    assert line(store).public == delivered
    store.do(edits.delete_version, delivered.ref)
    assert (is_confidential(line(store).versions[0], line(store).versions), line(store).public) == (True, None)


def test_what_was_said_is_made_public_where_it_is_there(store: Store, statement: int) -> None:
    said = store.do(edits.add_version, line(store).ref, StatementStage.AS_DELIVERED, confidential=True)
    assert line(store).public is None
    assert store.do(edits.mark_delivered, line(store).ref) == said
    assert line(store).public.ref.id == said


def test_another_stage_is_confidential_or_public_as_that_stage_is(store: Store, statement: int) -> None:
    store.do(edits.change_version, line(store).versions[0].ref, stage=StatementStage.PUBLISHABLE)
    assert (line(store).versions[0].confidential, line(store).public) == (False, line(store).versions[0])
    store.do(edits.change_version, line(store).versions[0].ref, stage=StatementStage.TO_BOOTHS)
    assert (line(store).versions[0].confidential, line(store).public) == (True, None)
