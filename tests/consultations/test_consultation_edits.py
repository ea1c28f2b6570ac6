"""The gestures on meetings and their agendas, on a real store: what stands there afterwards, and after undo."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from hlom_desktop.conference.hours import Hours
from hlom_desktop.conference.hours_stated import StatedHours
from hlom_desktop.conference.life import StepKind
from hlom_desktop.conference.queries import date_steps, venue_changes
from hlom_desktop.conference.when.values import When
from hlom_desktop.conference.wording import Wording
from hlom_desktop.consultations import queries
from hlom_desktop.consultations.edits import agenda, enclosures, meetings
from hlom_desktop.consultations.rules import HangsOnItself, NoText, NothingToChoose
from hlom_desktop.consultations.values import ConsultationKind, ConsultationStatus, EnclosureRow, OfficerRole
from hlom_desktop.documents.edits import add_document
from hlom_desktop.storage.workspace import Workspace

ReadDate = Callable[[str], When]

BRIEFING = Wording(en="Briefing")


def the_meeting(workspace: Workspace, row_id: int = 1) -> Any:
    return next(row for row in workspace.read(queries.consultations, 1) if row.ref.id == row_id)


@pytest.fixture
def meeting(workspace: Workspace, a_date: ReadDate) -> int:
    """A briefing on 15 September."""
    dates = a_date("15 September")
    done = workspace.do(meetings.add_consultation, 1, BRIEFING, ConsultationKind.BRIEFING, dates=dates)
    return done.result


def test_a_meeting_is_added_changed_cancelled_and_deleted(workspace: Workspace, meeting: int) -> None:
    row = the_meeting(workspace)
    assert (row.title, row.kind, row.status) == (BRIEFING, ConsultationKind.BRIEFING, ConsultationStatus.TENTATIVE)
    workspace.do(meetings.change_consultation, row.ref, number=2, audience=Wording(en="Member States"))
    changed = the_meeting(workspace)
    assert changed == replace(row, ref=changed.ref, number=2, audience=Wording(en="Member States"))
    workspace.do(meetings.cancel_consultation, changed.ref)
    assert the_meeting(workspace).status is ConsultationStatus.CANCELLED
    workspace.do(meetings.delete_consultation, the_meeting(workspace).ref)
    assert workspace.read(queries.consultations, 1) == ()
    for _ in range(3):
        workspace.undo()
    assert the_meeting(workspace) == replace(row, ref=the_meeting(workspace).ref)


def test_what_cannot_be_is_refused(workspace: Workspace, meeting: int) -> None:
    ref = the_meeting(workspace).ref
    with pytest.raises(NoText):
        workspace.do(meetings.change_consultation, ref, title=Wording())
    with pytest.raises(HangsOnItself):
        workspace.do(meetings.change_consultation, ref, parent_id=meeting)
    with pytest.raises(NoText):
        workspace.do(meetings.move_venue, ref, Wording())


def test_cet_in_september_is_kept_until_somebody_chooses(workspace: Workspace, meeting: int, a_date: ReadDate) -> None:
    zone = "Europe/Zurich"
    workspace.do(meetings.restate_hours, the_meeting(workspace).ref, StatedHours(660, 120, "CET"), zone)
    stated = Hours(date(2022, 9, 15), 660, 120, zone, label="CET")
    assert the_meeting(workspace).hours == stated
    assert stated.start_utc() is None
    for choice, hour in (("label", 10), ("zone", 9)):
        workspace.do(meetings.choose_hours, the_meeting(workspace).ref, choice)
        chosen = the_meeting(workspace).hours
        assert chosen == replace(stated, choice=choice)
        assert chosen.start_utc().hour == hour
    workspace.do(meetings.restate_dates, the_meeting(workspace).ref, a_date("27 January"))
    assert the_meeting(workspace).hours == replace(stated, day=date(2022, 1, 27))
    with pytest.raises(NothingToChoose):
        workspace.do(meetings.choose_hours, the_meeting(workspace).ref, "zone")
    workspace.do(meetings.restate_dates, the_meeting(workspace).ref, a_date("October"))
    assert (the_meeting(workspace).dates, the_meeting(workspace).hours) == (a_date("October"), None)


def test_a_moved_meeting_keeps_where_it_was(workspace: Workspace, meeting: int, a_date: ReadDate) -> None:
    first, second = Wording(en="Guadalajara"), Wording(en="Puerto Vallarta")
    assert workspace.do(meetings.move_venue, the_meeting(workspace).ref, first).result is None
    workspace.do(meetings.move_venue, the_meeting(workspace).ref, second, announced=a_date("28 August"))
    (kept,) = workspace.read(venue_changes, 1)
    assert (kept.was, kept.became, kept.announced, kept.consultation_id) == (first, second, a_date("28 August"), 1)
    assert (the_meeting(workspace).place, the_meeting(workspace).dates) == (second, a_date("15 September"))
    note = Wording(en="By the host")
    workspace.do(meetings.change_venue_change, kept.ref, note=note)
    assert workspace.read(venue_changes, 1)[0].note == note
    workspace.do(meetings.drop_venue_change, workspace.read(venue_changes, 1)[0].ref)
    assert (workspace.read(venue_changes, 1), the_meeting(workspace).place) == ((), second)


def steps(workspace: Workspace) -> list[tuple[StepKind, str | None]]:
    found = workspace.read(date_steps, 1)
    assert {one.author for one in found} <= {"Tester"}
    return [(one.kind, one.dates.words if one.dates else None) for one in found]


def test_a_date_has_a_life(workspace: Workspace, a_date: ReadDate) -> None:
    workspace.do(meetings.add_consultation, 1, BRIEFING, ConsultationKind.BRIEFING, dates=a_date("May"))
    for said, kind in (("18 May", StepKind.NARROWED), ("19 May", StepKind.MOVED), ("19 May", None)):
        assert workspace.do(meetings.restate_dates, the_meeting(workspace).ref, a_date(said)).result is kind
    for status in (ConsultationStatus.CONFIRMED, ConsultationStatus.CONFIRMED, ConsultationStatus.HELD):
        workspace.do(meetings.change_consultation, the_meeting(workspace).ref, status=status)
    workspace.do(meetings.change_consultation, the_meeting(workspace).ref, number=3)
    workspace.do(meetings.cancel_consultation, the_meeting(workspace).ref)
    assert steps(workspace) == [
        (StepKind.STATED, "May"),
        (StepKind.NARROWED, "18 May"),
        (StepKind.MOVED, "19 May"),
        (StepKind.CONFIRMED, "19 May"),
        (StepKind.DONE, "19 May"),
    ]


def labels(workspace: Workspace) -> list[tuple[str, str | None]]:
    return [(row.label, row.title.en) for row in workspace.read(queries.agenda_items, 1)]


def test_an_agenda_keeps_its_letters_running(workspace: Workspace, meeting: int) -> None:
    for title in ("Opening", "Update", "Other business"):
        workspace.do(agenda.add_agenda_item, the_meeting(workspace).ref, Wording(en=title))
    assert labels(workspace) == [("(a)", "Opening"), ("(b)", "Update"), ("(c)", "Other business")]
    last = workspace.read(queries.agenda_items, 1)[2]
    workspace.do(agenda.move_agenda_item, last.ref, 0)
    assert labels(workspace) == [("(a)", "Other business"), ("(b)", "Opening"), ("(c)", "Update")]
    workspace.do(agenda.remove_agenda_item, workspace.read(queries.agenda_items, 1)[1].ref)
    assert labels(workspace) == [("(a)", "Other business"), ("(b)", "Update")]
    workspace.do(agenda.change_agenda_item, workspace.read(queries.agenda_items, 1)[1].ref, label="Annex")
    workspace.do(agenda.move_agenda_item, workspace.read(queries.agenda_items, 1)[1].ref, 0)
    assert labels(workspace) == [("Annex", "Update"), ("(a)", "Other business")]


def test_sub_items_are_lettered_anew_wherever_they_go(workspace: Workspace, meeting: int) -> None:
    def item(title: str) -> Any:
        return next(row.ref for row in workspace.read(queries.agenda_items, 1) if row.title.en == title)

    for title in "ABCD":
        workspace.do(agenda.add_agenda_item, the_meeting(workspace).ref, Wording(en=title))
    workspace.do(agenda.indent_agenda_item, item("A"))
    for title in "BC":
        workspace.do(agenda.indent_agenda_item, item(title))
    assert labels(workspace) == [("(a)", "A"), ("(i)", "B"), ("(ii)", "C"), ("(b)", "D")]
    top, parts = item("A").id, [row.parent_id for row in workspace.read(queries.agenda_items, 1)]
    assert parts == [None, top, top, None]
    workspace.do(agenda.add_agenda_item, the_meeting(workspace).ref, Wording(en="E"), parent_id=top)
    workspace.do(agenda.move_agenda_item, item("E"), 0)
    workspace.do(agenda.move_agenda_item, item("D"), 0)
    assert labels(workspace) == [("(a)", "D"), ("(b)", "A"), ("(i)", "E"), ("(ii)", "B"), ("(iii)", "C")]
    workspace.do(agenda.outdent_agenda_item, item("E"))
    workspace.do(agenda.outdent_agenda_item, item("E"))
    assert labels(workspace) == [("(a)", "D"), ("(b)", "A"), ("(i)", "B"), ("(ii)", "C"), ("(c)", "E")]
    workspace.do(agenda.remove_agenda_item, item("A"))
    assert labels(workspace) == [("(a)", "D"), ("(b)", "B"), ("(c)", "C"), ("(d)", "E")]
    assert [row.position for row in workspace.read(queries.agenda_items, 1)] == [0, 1, 2, 3]
    with pytest.raises(HangsOnItself):
        workspace.do(agenda.change_agenda_item, item("B"), parent_id=item("B").id)
    workspace.undo()
    assert labels(workspace)[2] == ("(i)", "B")


def test_enclosures_stand_in_their_order(workspace: Workspace, meeting: int) -> None:
    ref = the_meeting(workspace).ref
    paper = workspace.do(add_document, 1, Wording(en="Concept note")).result
    workspace.do(enclosures.add_enclosure, ref, Wording(en="Form"))
    workspace.do(enclosures.add_enclosure, ref, document_id=paper)
    with pytest.raises(NoText):
        workspace.do(enclosures.add_enclosure, ref)
    first, second = workspace.read(queries.enclosures, 1)
    assert second == EnclosureRow(second.ref, meeting, Wording(en="Concept note"), paper, 1)
    workspace.do(enclosures.move_enclosure, second.ref, 0)
    workspace.do(enclosures.change_enclosure, first.ref, title=Wording(en="Map"))
    said = [(one.title.en, one.position) for one in workspace.read(queries.enclosures, 1)]
    assert said == [("Concept note", 0), ("Map", 1)]
    workspace.do(enclosures.remove_enclosure, workspace.read(queries.enclosures, 1)[0].ref)
    assert [(one.title.en, one.position) for one in workspace.read(queries.enclosures, 1)] == [("Map", 0)]


def test_officers_and_documents_come_and_go(workspace: Workspace, meeting: int, a_date: ReadDate) -> None:
    ref = the_meeting(workspace).ref
    workspace.do(meetings.add_officer, ref, Wording(en="Chairperson"))
    (officer,) = workspace.read(queries.officers, 1)
    told = {"role": OfficerRole.CHAIR, "term": a_date("since April"), "personal_capacity": True, "name": "Ana Ruiz"}
    workspace.do(meetings.change_officer, officer.ref, **told)
    (named,) = workspace.read(queries.officers, 1)
    assert named == replace(officer, ref=named.ref, **told)
    paper = workspace.do(add_document, 1, Wording(en="Note")).result
    for _ in range(2):
        workspace.do(meetings.attach_document, ref, paper)
    (attached,) = workspace.read(queries.consultation_documents, 1)
    assert (attached.consultation_id, attached.document_id) == (meeting, paper)
    item = workspace.do(agenda.add_agenda_item, ref, Wording(en="Opening")).result
    workspace.do(meetings.change_attached, attached.ref, agenda_item_id=item)
    (attached,) = workspace.read(queries.consultation_documents, 1)
    assert attached.agenda_item_id == item
    workspace.do(agenda.remove_agenda_item, workspace.read(queries.agenda_items, 1)[0].ref)
    (attached,) = workspace.read(queries.consultation_documents, 1)
    assert attached.agenda_item_id is None
    workspace.do(meetings.detach_document, attached.ref)
    workspace.do(meetings.remove_officer, named.ref)
    assert (workspace.read(queries.consultation_documents, 1), workspace.read(queries.officers, 1)) == ((), ())
