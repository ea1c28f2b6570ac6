"""The views of runs and workstreams as a person uses them: by keys and clicks, on the dialogue platform of 2023."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QPoint, Qt

from hlom_desktop.consultations import queries
from hlom_desktop.consultations.edits.invitees import uninvite
from hlom_desktop.consultations.panel import ConsultationsPlace
from hlom_desktop.consultations.panel_views import MEETINGS, RUNS, WORKSTREAMS
from hlom_desktop.consultations.runs.group import runs_of, start_of
from hlom_desktop.consultations.runs.rules import judge, serving
from hlom_desktop.consultations.runs.values import PartOfDay
from hlom_desktop.consultations.values import ConsultationKind
from hlom_desktop.delegations.edits import add_all_states, add_delegation, add_state
from hlom_desktop.delegations.edits_groups import add_group
from hlom_desktop.desk.access import nameless

TWELVE = ("NZ", "AU", "JP", "NP", "IN", "KE", "NG", "CH", "BR", "US", "MX", "CA")
"""States in twelve zones, once Canada sits in Vancouver."""


@pytest.fixture
def place(stage: Any) -> Any:
    """The first global meeting, “repeated twice”, and twelve States."""
    found = stage.show("acsg-2023", ConsultationsPlace)
    for alpha2 in TWELVE:
        stage.desk.do(add_state, stage.conference_id, alpha2)
    stage.rest()
    row = next(row for row in found.meetings.rows if row.number == 1)
    found.go_to(row.ref.id)
    found.show_view(RUNS)
    stage.rest()
    asked = [one.ref for one in found.runs.shown.invitees if one.consultation_id == row.ref.id]
    if asked:
        stage.desk.do(uninvite, row.ref, asked)
    stage.rest()
    return found


def put(stage: Any, place: Any, key: str, text: str) -> Any:
    """Type into one of the settings; the field."""
    field = place.runs.form.fields[key]
    field.line.setFocus()
    field.line.selectAll()
    stage.type_into(field.line, text)
    return field


def choose(stage: Any, field: Any, word: str) -> None:
    """Choose what begins so from a list."""
    words = [field.list.itemText(at) for at in range(field.list.count())]
    field.list.activated.emit(next(at for at, one in enumerate(words) if one.startswith(word)))
    stage.rest()


def settle(stage: Any, place: Any) -> None:
    """Day, length and number of runs, in Zurich's clock."""
    put(stage, place, "day", "14 March 2023")
    put(stage, place, "minutes", "2:00")
    put(stage, place, "zone", "europe/zurich")
    choose(stage, place.runs.form.fields["runs"], "2")


def invite_states(stage: Any, place: Any) -> None:
    """All Member States, from the list of those that bring several."""
    choose(stage, place.runs.runs_card.invitees.many, "Member State (12)")


def test_two_runs_for_twelve_zones(stage: Any, place: Any) -> None:
    before = stage.desk.workspace.read(queries.consultations, stage.conference_id)
    asked_before = stage.desk.workspace.read(queries.invitees, stage.conference_id)
    page, invitees = place.runs, place.runs.runs_card.invitees
    note = "“Repeated twice” can mean two runs in all, or one run and two repeats; the organizer decides."
    assert (page.note.text(), page.form.asked.runs) == (note, None)
    invite_states(stage, place)
    canada = next(line for line in invitees.table.rows if line.delegation.alpha2 == "CA")
    assert invitees.table.setData(invitees.table.index_of(canada.key, 1), "america/vancouver")
    stage.rest()
    zones = {line.zone for line in invitees.table.rows}
    assert (len(zones), "America/Vancouver" in zones) == (12, True)
    settle(stage, place)
    stage.click(page.propose)
    lines = page.found.table.rows
    assert [line.number for line in lines] == [1, 2, 3, 4, 5]
    assert page.found.figure.text() == f"{lines[0].proposal.working} of 12"
    assert (lines[0].proposal.unserved, page.found.unserved.rows, page.found.all_served.isVisible()) == ((), (), True)
    parts = [one.part for one in serving(page._invited, lines[0].proposal.starts, 120)]
    assert parts.count(PartOfDay.WORKING) == lines[0].proposal.working
    stage.click(page.found.make)
    runs = runs_of(page.meeting, page.shown.meetings)
    assert tuple(start_of(run.hours) for run in runs) == lines[0].proposal.starts
    assert [run.hours.day for run in runs if run.hours] == [date(2023, 3, 14)] * 2
    assert page.of.text() == "14 March 2023 · First global meeting of the Dialogue Platform (run 1 of 2)"
    assert [one.runs for one in page.shown.repeats if one.ref.id == page.meeting.repeat_id] == [2]
    assert [line.number for line in page.found.table.rows] == [0, 1, 2, 3, 4, 5]
    asked = stage.desk.workspace.read(queries.invitees, stage.conference_id)
    assert [sum(one.consultation_id == run.ref.id for one in asked) for run in runs] == [12, 12]
    for _ in range(4):
        stage.desk.undo()
    stage.rest()
    after = stage.desk.workspace.read(queries.consultations, stage.conference_id)
    assert [(one.ref.id, one.dates, one.hours, one.repeat_id) for one in after] == [
        (one.ref.id, one.dates, one.hours, one.repeat_id) for one in before
    ]
    assert stage.desk.workspace.read(queries.invitees, stage.conference_id) == asked_before


def test_what_is_missing_is_said_where_it_is(stage: Any, place: Any) -> None:
    page = place.runs
    stage.click(page.propose)
    assert page.form.fields["day"].note() == "Say on which day first: one day, such as 15 September."
    assert put(stage, place, "day", "March").note() == "“March” is not one day. Type one such as 14 December 2021."
    put(stage, place, "day", "14 March")
    stage.click(page.propose)
    assert page.said.text() == "No delegation is invited. Invite those who are to attend first."
    invite_states(stage, place)
    stage.click(page.propose)
    note = "A meeting is given in one to four runs. Choose a number from 1 to 4."
    assert page.form.fields["runs"].note() == note
    choose(stage, page.form.fields["runs"], "2")
    stage.click(page.propose)
    assert page.form.fields["minutes"].note() == "Say how long the meeting is first: one minute at least."
    put(stage, place, "minutes", "20:00")
    assert page.meeting.minutes == 1200
    choose(stage, page.form.fields["runs"], "4")
    stage.click(page.propose)
    assert page.said.text().startswith("So many runs do not fit into the day.")


def drag_away_and_give_up(stage: Any, found: Any) -> None:
    """Drag the run towards the day's begin: figures follow while it is held, and come back with Esc."""
    strip, before = found.strip, (found.figures.text(), found.unserved.rows)
    x = round(strip._places().x_of(strip._day.place(strip.starts[0]) + 60))
    stage.qtbot.mousePress(strip, Qt.MouseButton.LeftButton, pos=QPoint(x, strip.height() - 40))
    stage.qtbot.mouseMove(strip, QPoint(x - 20, strip.height() - 40))
    stage.qtbot.mouseMove(strip, QPoint(x - 120, strip.height() - 40))
    assert strip.starts != found.starts
    held = judge(found._invited, strip.starts, 120)
    assert found.figures.text() == f"in working hours, {held.waking} in waking hours"
    assert [row.key for row in found.unserved.rows] == list(held.unserved)
    stage.qtbot.keyClick(strip, Qt.Key.Key_Escape)
    stage.qtbot.mouseRelease(strip, Qt.MouseButton.LeftButton, pos=QPoint(x - 120, strip.height() - 40))
    assert (found.figures.text(), found.unserved.rows) == before


def test_a_run_moved_by_hand_tells_whom_it_leaves(stage: Any, place: Any) -> None:
    page, before = place.runs, len(place.runs.shown.meetings)
    invite_states(stage, place)
    settle(stage, place)
    put(stage, place, "earliest", "8")
    put(stage, place, "latest", "18 h")
    choose(stage, page.form.fields["runs"], "1")
    stage.click(page.propose)
    found = page.found
    one = found.table.rows[0].proposal
    left = [row.name for row in found.unserved.rows]
    assert (len(left), found.figure.text()) == (len(one.unserved), f"{one.working} of 12")
    assert "New Zealand" in left
    line = next(row for row in found.unserved.rows if row.name == "New Zealand")
    there = one.starts[0].astimezone(ZoneInfo("Pacific/Auckland"))
    assert line.hours.startswith(f"{there:%H:%M}")
    found.strip.setFocus()
    stage.press(found.strip, Qt.Key.Key_Left)
    moved = one.starts[0] - timedelta(minutes=30)
    assert found.starts == (moved,)
    drag_away_and_give_up(stage, found)
    assert found.starts == (moved,)
    stage.desk.do(add_delegation, stage.conference_id, place.runs.meeting.title)
    stage.rest()
    assert found.starts == (moved,)
    stage.click(found.make)
    assert start_of(page.meeting.hours) == moved
    assert len(page.shown.meetings) == before


def test_those_who_come_through_a_group_are_shown_under_it(stage: Any, place: Any) -> None:
    invitees = place.runs.runs_card.invitees
    title = place.runs.meeting.title
    stage.desk.do(add_group, stage.conference_id, title)
    stage.rest()
    group = place.runs.shown.groups[-1]
    stage.desk.do(add_delegation, stage.conference_id, title, stakeholder_group_id=group.ref.id)
    stage.rest()
    choose(stage, invitees.one, title.en)
    assert [line.invitee is not None for line in invitees.table.rows] == [True, False]
    said = "1 delegation without a time zone is left out."
    assert (place.runs.left_out.text(), invitees._info.text()) == (said, "1 delegation, 1 group")
    invitees.view.setFocus()
    invitees.view.select_key(invitees.table.rows[1].key)
    stage.press(invitees.view, Qt.Key.Key_Delete)
    assert len(invitees.table.rows) == 2
    invitees.view.select_key(invitees.table.rows[0].key)
    stage.press(invitees.view, Qt.Key.Key_Delete)
    assert invitees.table.rows == ()


def test_those_interested_are_invited_from_the_workstream(stage: Any, place: Any) -> None:
    place.show_view(WORKSTREAMS)
    stage.rest()
    card = place.workstreams.workstream_card
    assert not card.meet.isVisible()
    for _ in range(2):
        card.interests.choice.list.activated.emit(0)
        stage.rest()
    stage.click(card.meet)
    card.meetings.view.setFocus()
    stage.press(card.meetings.view, Qt.Key.Key_Return)
    went, opened = stage.passage.went
    assert went == opened
    assert went[1] is not None
    place.go_to(went[1])
    stage.rest()
    row = place.meetings.view.current()
    stream = place.workstreams.rows[0] if place.workstreams.rows else None
    assert (place.view, row.kind) == (MEETINGS, ConsultationKind.WORKSTREAM_MEETING)
    assert stream is not None
    assert (row.title, row.workstream_id, went[0]) == (stream.title, stream.ref.id, "consultations")
    place.show_view(RUNS)
    stage.rest()
    assert len(place.runs.runs_card.invitees.table.rows) == 2


def test_everything_is_named_and_the_models_hold(qtmodeltester: Any, stage: Any, place: Any) -> None:
    invite_states(stage, place)
    settle(stage, place)
    stage.click(place.runs.propose)
    assert (nameless(place), nameless(place.cards)) == ([], [])
    for table in (place.runs.found.table, place.runs.found.unserved, place.runs.runs_card.invitees.table):
        qtmodeltester.check(table)
    stage.reader.turn_to("fr")
    stage.rest()
    assert place.runs.of.text() == "Première réunion mondiale de la plateforme de dialogue"
    assert [row.number for row in place.runs.found.table.rows] == [1, 2, 3, 4, 5]


def test_a_long_search_can_be_given_up(stage: Any, place: Any) -> None:
    stage.desk.do(add_all_states, stage.conference_id)
    stage.rest()
    choose(stage, place.runs.runs_card.invitees.many, "All delegations")
    settle(stage, place)
    choose(stage, place.runs.form.fields["runs"], "4")
    stage.qtbot.mouseClick(place.runs.propose, Qt.MouseButton.LeftButton)
    assert not place.runs.propose.isEnabled()
    stage.desk.cancel_job()
    stage.rest()
    assert (place.runs.found.isVisible(), place.runs.propose.isEnabled()) == (False, True)


def test_without_a_meeting_there_is_nothing_to_run(stage: Any, place: Any) -> None:
    place.runs.show_meeting(None)
    stage.rest()
    assert (place.runs.form.isVisible(), place.runs.runs_card.row) == (False, None)
    stage.click(place.runs.propose)
    assert place.runs.meeting is None
