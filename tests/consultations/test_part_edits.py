"""Lettered parts of a paragraph: letters run on, follow-ups go with their part, undo brings all back."""

from __future__ import annotations

from typing import Any

import pytest

from hlom_desktop.conference.wording import Wording
from hlom_desktop.consultations.edits import parts, record
from hlom_desktop.consultations.edits.meetings import add_consultation
from hlom_desktop.consultations.parts import part_letter, parts_of
from hlom_desktop.consultations.queries import consultations, decisions, follow_ups, record_paragraphs
from hlom_desktop.consultations.rules import NothingAsked
from hlom_desktop.consultations.values import ConsultationKind
from hlom_desktop.consultations.values_record import ParagraphKind
from hlom_desktop.storage.workspace import Workspace

HOME = 1


def said(text: str) -> Wording:
    return Wording(en=text)


@pytest.fixture
def paragraph(workspace: Workspace) -> Any:
    """A request in the record of a meeting."""
    workspace.do(add_consultation, HOME, said("Working group"), ConsultationKind.WORKING_GROUP)
    (meeting,) = workspace.read(consultations, HOME)
    workspace.do(record.insert_paragraph, meeting.ref, said("Three papers were asked for:"), ParagraphKind.REQUEST)
    return workspace.read(record_paragraphs, HOME)[0]


def lettered(workspace: Workspace) -> list[tuple[str, str | None]]:
    """Letters and texts of the parts as they stand."""
    (row,) = workspace.read(record_paragraphs, HOME)
    found = parts_of(row, workspace.read(decisions, HOME))
    return [(part_letter(at), one.text.en) for at, one in enumerate(found)]


def asked(workspace: Workspace) -> list[tuple[str | None, str | None]]:
    """Labels and texts of the follow-ups."""
    return [(one.label, one.what.en) for one in workspace.read(follow_ups, HOME)]


def test_letters_run_on_and_follow_ups_go_with_their_part(workspace: Workspace, paragraph: Any) -> None:
    for text in ("data", "policy", "capacity"):
        workspace.do(parts.add_part, paragraph.ref, said(text))
    for part in parts_of(paragraph, workspace.read(decisions, HOME)):
        workspace.do(record.record_decision, paragraph.ref, part=part.ref, owners=(said("Administration"),))
    assert asked(workspace) == [("(a)", "data"), ("(b)", "policy"), ("(c)", "capacity")]
    last = parts_of(paragraph, workspace.read(decisions, HOME))[-1]
    workspace.do(parts.move_part, last.ref, 0)
    assert lettered(workspace) == [("a", "capacity"), ("b", "data"), ("c", "policy")]
    assert asked(workspace) == [("(b)", "data"), ("(c)", "policy"), ("(a)", "capacity")]
    first = parts_of(paragraph, workspace.read(decisions, HOME))[0]
    workspace.do(parts.remove_part, first.ref)
    assert lettered(workspace) == [("a", "data"), ("b", "policy")]
    assert asked(workspace) == [("(a)", "data"), ("(b)", "policy"), (None, "capacity")]
    for _ in range(2):
        workspace.undo()
    assert asked(workspace) == [("(a)", "data"), ("(b)", "policy"), ("(c)", "capacity")]


def test_the_whole_paragraph_is_no_part_of_itself(workspace: Workspace, paragraph: Any) -> None:
    workspace.do(record.record_decision, paragraph.ref)
    workspace.do(parts.add_part, paragraph.ref, said("data"))
    assert lettered(workspace) == [("a", "data")]
    assert asked(workspace) == [(None, "Three papers were asked for:")]


def test_a_paragraph_that_only_tells_has_no_parts(workspace: Workspace, paragraph: Any) -> None:
    workspace.do(record.change_paragraph, paragraph.ref, kind=ParagraphKind.NARRATIVE)
    with pytest.raises(NothingAsked):
        workspace.do(parts.add_part, paragraph.ref, said("data"))


def test_letters_beyond_the_alphabet() -> None:
    assert [part_letter(at) for at in (0, 25, 26, 51, 52)] == ["a", "z", "aa", "zz", "aaa"]
