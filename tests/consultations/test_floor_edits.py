"""The gestures on the floor list and on footnotes, on a real store."""

from __future__ import annotations

import pytest

from hlom_desktop.conference.wording import Wording
from hlom_desktop.consultations import queries
from hlom_desktop.consultations.edits import floor, footnotes, meetings, record
from hlom_desktop.consultations.references import RecordTexts
from hlom_desktop.consultations.rules import AskedAlready, NoText
from hlom_desktop.consultations.values import ConsultationKind
from hlom_desktop.consultations.values_record import FloorState, FootnoteRow, ParagraphKind
from hlom_desktop.storage.base import Ref
from hlom_desktop.storage.workspace import Workspace

WAITING, SPOKEN, WITHDRAWN = FloorState.WAITING, FloorState.SPOKEN, FloorState.WITHDRAWN


@pytest.fixture
def meeting(workspace: Workspace) -> Ref:
    """A working group's meeting."""
    workspace.do(meetings.add_consultation, 1, Wording(en="Group"), ConsultationKind.WORKING_GROUP)
    return workspace.read(queries.consultations, 1)[0].ref


def said(workspace: Workspace) -> list[tuple[str | None, FloorState]]:
    rows = workspace.read(queries.floor_statements, 1)
    assert [row.position for row in rows] == list(range(len(rows)))
    return [(row.who.en, row.state) for row in rows]


def one(workspace: Workspace, name: str) -> Ref:
    return next(row.ref for row in workspace.read(queries.floor_statements, 1) if row.who.en == name)


def ask(workspace: Workspace, meeting: Ref, *names: str) -> None:
    workspace.do(floor.ask_for_floor, meeting, [(Wording(en=name), None) for name in names])


def test_who_has_spoken_stands_before_who_waits(workspace: Workspace, meeting: Ref) -> None:
    ask(workspace, meeting, "A", "B", "C")
    ask(workspace, meeting, "D")
    workspace.do(floor.move_on_floor, one(workspace, "D"), 0)
    assert said(workspace) == [("D", WAITING), ("A", WAITING), ("B", WAITING), ("C", WAITING)]
    workspace.do(floor.mark_spoken, one(workspace, "B"))
    workspace.do(floor.mark_spoken, one(workspace, "C"))
    workspace.do(floor.withdraw, one(workspace, "D"))
    assert said(workspace) == [("B", SPOKEN), ("C", SPOKEN), ("D", WITHDRAWN), ("A", WAITING)]
    workspace.do(floor.reopen, one(workspace, "D"))
    workspace.do(floor.move_on_floor, one(workspace, "D"), 1)
    assert said(workspace) == [("B", SPOKEN), ("C", SPOKEN), ("A", WAITING), ("D", WAITING)]
    workspace.undo()
    assert said(workspace)[2:] == [("D", WAITING), ("A", WAITING)]


def test_nobody_waits_twice_but_may_ask_again_after_speaking(workspace: Workspace, meeting: Ref) -> None:
    ask(workspace, meeting, "A")
    with pytest.raises(AskedAlready):
        ask(workspace, meeting, "B", "A")
    with pytest.raises(AskedAlready):
        ask(workspace, meeting, "B", "B")
    with pytest.raises(NoText):
        workspace.do(floor.ask_for_floor, meeting, [(Wording(), None)])
    assert said(workspace) == [("A", WAITING)]
    workspace.do(floor.mark_spoken, one(workspace, "A"))
    ask(workspace, meeting, "A")
    assert said(workspace) == [("A", SPOKEN), ("A", WAITING)]


def test_footnotes_take_their_marks_along(workspace: Workspace, meeting: Ref) -> None:
    text = Wording(en="Paper[1] and pledge[2].").with_text("fr", "Document[1] et annonce[2].")
    workspace.do(record.insert_paragraph, meeting, text)
    (row,) = workspace.read(queries.record_paragraphs, 1)
    first = workspace.do(footnotes.add_footnote, row.ref, Wording(en="First")).result
    second = workspace.do(footnotes.add_footnote, row.ref, Wording(en="Second")).result
    notes = workspace.read(queries.footnotes, 1)
    assert notes == (
        FootnoteRow(Ref(first, notes[0].ref.version), row.ref.id, Wording(en="First"), 0),
        FootnoteRow(Ref(second, notes[1].ref.version), row.ref.id, Wording(en="Second"), 1),
    )
    workspace.do(footnotes.move_footnote, notes[1].ref, 0)
    (moved,) = workspace.read(queries.record_paragraphs, 1)
    assert (moved.text.en, moved.text.fr) == ("Paper[2] and pledge[1].", "Document[2] et annonce[1].")
    assert moved.text.stale() == ()
    workspace.do(footnotes.remove_footnote, workspace.read(queries.footnotes, 1)[0].ref)
    (removed,) = workspace.read(queries.record_paragraphs, 1)
    texts = RecordTexts((removed,), workspace.read(queries.footnotes, 1))
    assert (removed.text.en, texts.said(removed, "en")) == ("Paper[1] and pledge.", "Paper¹ and pledge.")
    workspace.do(footnotes.change_footnote, workspace.read(queries.footnotes, 1)[0].ref, text=Wording(en="Only"))
    assert [note.text.en for note in workspace.read(queries.footnotes, 1)] == ["Only"]
    with pytest.raises(NoText):
        workspace.do(footnotes.add_footnote, removed.ref, Wording())


def test_a_reference_outlives_moves_and_tells_of_a_loss(workspace: Workspace, meeting: Ref) -> None:
    at = workspace.do(record.insert_paragraph, meeting, Wording(en="Asked for")).result
    workspace.do(record.insert_paragraph, meeting, Wording(en=f"As in [¶#{at}]"))

    def printed() -> list[str]:
        rows = workspace.read(queries.record_paragraphs, 1)
        texts = RecordTexts(rows, ())
        return [texts.said(row, "en") for row in rows]

    workspace.do(record.insert_paragraph, meeting, Wording(en="Opened"), at=0)
    assert printed() == ["Opened", "Asked for", "As in 2"]
    workspace.do(record.move_paragraph, workspace.read(queries.record_paragraphs, 1)[1].ref, 2)
    assert printed() == ["Opened", "As in 3", "Asked for"]
    workspace.do(record.remove_paragraph, workspace.read(queries.record_paragraphs, 1)[2].ref)
    assert printed() == ["Opened", "As in [¶?]"]
    workspace.undo()
    assert printed() == ["Opened", "As in 3", "Asked for"]


def test_a_follow_up_s_text_stands_by_itself(workspace: Workspace, meeting: Ref) -> None:
    at = workspace.do(record.insert_paragraph, meeting, Wording(en="Asked for")).result
    text = Wording(en=f"As in paragraph [¶#{at}],[1] write [2]")
    workspace.do(record.insert_paragraph, meeting, text, ParagraphKind.REQUEST)
    (_, row) = workspace.read(queries.record_paragraphs, 1)
    workspace.do(footnotes.add_footnote, row.ref, Wording(en="Note"))
    workspace.do(record.record_decision, row.ref)
    (follow_up,) = workspace.read(queries.follow_ups, 1)
    assert follow_up.what == Wording(en="As in paragraph 1, write [2]")
