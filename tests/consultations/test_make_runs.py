"""A meeting given in several runs, on a real store: what stands there afterwards, and after undo."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest

from hlom_desktop.conference.hours import Hours
from hlom_desktop.conference.hours_stated import StatedHours
from hlom_desktop.conference.queries import date_steps
from hlom_desktop.conference.when.values import When
from hlom_desktop.conference.wording import Wording
from hlom_desktop.consultations import queries
from hlom_desktop.consultations.edits import agenda, invitees, meetings, record
from hlom_desktop.consultations.edits.runs import make_runs
from hlom_desktop.consultations.runs.group import HeldAlready, run_number, runs_of, standing_starts
from hlom_desktop.consultations.runs.rules import NoLength, RunsOutOfRange
from hlom_desktop.consultations.values import ConsultationKind, ConsultationRow, ConsultationStatus
from hlom_desktop.delegations.edits import add_state
from hlom_desktop.documents.edits import add_document
from hlom_desktop.sessions.queries import repeat_groups
from hlom_desktop.storage.workspace import Workspace

ZURICH = "Europe/Zurich"
TITLE = Wording.from_texts(en="Global meeting", fr="Réunion mondiale", es="Reunión mundial")


def at(hour: int, day: int = 15) -> datetime:
    return datetime(2022, 9, day, hour, tzinfo=UTC)


def rows(workspace: Workspace) -> tuple[ConsultationRow, ...]:
    return workspace.read(queries.consultations, 1)


def standing(workspace: Workspace) -> list[tuple[int, Hours | None]]:
    return [(one.ref.id, one.hours) for one in runs_of(rows(workspace)[0], rows(workspace))]


@pytest.fixture
def meeting(workspace: Workspace, a_date: Callable[[str], When]) -> ConsultationRow:
    """A meeting in September with an agenda of two items, a paper, a paragraph and three States invited."""
    values = {"dates": a_date("September"), "languages": ("en", "fr"), "minutes": 120, "link": "https://example.org/1"}
    workspace.do(meetings.add_consultation, 1, TITLE, ConsultationKind.GLOBAL_MEETING, **values)
    ref = rows(workspace)[0].ref
    first = workspace.do(agenda.add_agenda_item, ref, Wording(en="Opening")).result
    workspace.do(agenda.add_agenda_item, ref, Wording(en="Welcome"), parent_id=first)
    workspace.do(meetings.attach_document, ref, workspace.do(add_document, 1, Wording(en="Note")).result)
    workspace.do(record.insert_paragraph, ref, Wording(en="The meeting opened."))
    for alpha2 in ("MX", "JP", "KE"):
        workspace.do(add_state, 1, alpha2)
    workspace.do(invitees.invite_all, ref)
    return rows(workspace)[0]


def hours(start: int, minutes: int = 120) -> Hours:
    return Hours(date(2022, 9, 15), start * 60, minutes, ZURICH)


def counted(workspace: Workspace) -> list[tuple[int, ...]]:
    """Agenda, papers, invited and paragraphs of each meeting."""
    reads: list[Any] = [queries.agenda_items, queries.consultation_documents, queries.invitees]
    all_rows = [workspace.read(read, 1) for read in (*reads, queries.record_paragraphs)]
    ids = sorted(one.ref.id for one in rows(workspace))
    return [tuple(sum(one.consultation_id == row for one in kind) for kind in all_rows) for row in ids]


def test_two_runs_are_made_in_one_gesture(workspace: Workspace, meeting: ConsultationRow) -> None:
    made = workspace.do(make_runs, meeting.ref, [at(16), at(8)]).result
    assert standing(workspace) == [(made[0], hours(10)), (made[1], hours(18))] == [(1, hours(10)), (2, hours(18))]
    first, second = rows(workspace)
    (group,) = workspace.read(repeat_groups, 1)
    assert (group.title, group.runs, first.repeat_id, second.repeat_id) == (TITLE, 2, group.ref.id, group.ref.id)
    assert (second.title, second.kind, second.languages, second.minutes) == (TITLE, first.kind, ("en", "fr"), 120)
    assert (second.link, second.uid == first.uid, second.origin) == (None, False, None)
    assert counted(workspace) == [(2, 1, 3, 1), (2, 1, 3, 0)]
    items = [one for one in workspace.read(queries.agenda_items, 1) if one.consultation_id == 2]
    assert [(one.label, one.parent_id) for one in items] == [("(a)", None), (items[1].label, items[0].ref.id)]
    assert [one.dates.words for one in rows(workspace) if one.dates] == ["15 September 2022"] * 2
    assert [run_number(one, rows(workspace)) for one in rows(workspace)] == [(1, 2), (2, 2)]
    assert {step.consultation_id for step in workspace.read(date_steps, 1)} == {1, 2}
    workspace.undo()
    assert [replace(one, ref=meeting.ref) for one in rows(workspace)] == [meeting]
    assert (workspace.read(repeat_groups, 1), counted(workspace)) == ((), [(2, 1, 3, 1)])


def test_runs_there_are_move_and_those_over_are_cancelled(workspace: Workspace, meeting: ConsultationRow) -> None:
    workspace.do(make_runs, meeting.ref, [at(2), at(8), at(16)])
    ref = rows(workspace)[2].ref
    workspace.do(record.insert_paragraph, ref, Wording(en="Here too."))
    assert workspace.do(make_runs, rows(workspace)[0].ref, [at(9), at(20)], minutes=90).result == (1, 3)
    assert standing(workspace) == [(1, hours(11, 90)), (3, hours(22, 90))]
    states = [(one.ref.id, one.status) for one in sorted(rows(workspace), key=lambda one: one.ref.id)]
    cancelled = ConsultationStatus.CANCELLED
    assert states == [(1, meeting.status), (2, cancelled), (3, meeting.status)]
    workspace.do(add_state, 1, "FR")
    workspace.do(invitees.invite_all, meeting.ref)
    assert [line[2] for line in counted(workspace)] == [4, 3, 4]
    assert workspace.do(make_runs, meeting.ref, [at(1), at(9), at(20)]).result == (2, 1, 3)
    assert [line[2] for line in counted(workspace)] == [4, 4, 4]
    assert workspace.do(make_runs, meeting.ref, [at(9)]).result == (1,)
    assert (len(rows(workspace)), workspace.read(repeat_groups, 1)[0].runs) == (3, 1)


def test_a_run_moved_alone_stays_in_its_group(workspace: Workspace, meeting: ConsultationRow) -> None:
    workspace.do(make_runs, meeting.ref, [at(8), at(16)])
    second = rows(workspace)[1]
    workspace.do(meetings.restate_hours, second.ref, StatedHours(20 * 60, 60), ZURICH)
    assert standing(workspace) == [(1, hours(10)), (2, hours(20, 60))]
    assert standing_starts(runs_of(second, rows(workspace))) == (at(8), at(18))


def test_the_venue_s_clock_and_the_day_are_kept(
    workspace: Workspace, meeting: ConsultationRow, a_date: Callable[[str], When]
) -> None:
    workspace.do(meetings.restate_dates, meeting.ref, a_date("15 September"))
    (made,) = workspace.do(make_runs, meeting.ref, [at(23)], zone="Asia/Tokyo", minutes=45).result
    row = rows(workspace)[0]
    assert (row.ref.id, row.hours, row.repeat_id) == (made, Hours(date(2022, 9, 16), 480, 45, "Asia/Tokyo"), None)
    assert row.dates is not None
    assert row.dates.words == "16 September 2022"
    workspace.undo()
    workspace.do(make_runs, meeting.ref, [at(8)])
    assert rows(workspace)[0].dates == a_date("15 September")


def test_what_cannot_be_is_refused(workspace: Workspace, meeting: ConsultationRow) -> None:
    for starts in ([], [at(hour) for hour in range(5)]):
        with pytest.raises(RunsOutOfRange):
            workspace.do(make_runs, meeting.ref, starts)
    workspace.do(meetings.change_consultation, meeting.ref, minutes=None)
    with pytest.raises(NoLength):
        workspace.do(make_runs, meeting.ref, [at(8)])
    workspace.do(meetings.change_consultation, meeting.ref, status=ConsultationStatus.HELD)
    with pytest.raises(HeldAlready):
        workspace.do(make_runs, meeting.ref, [at(8)], minutes=60)
