"""The screen of invitations as a person uses it, by mouse and keyboard: what it shows, and where one begins."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton

from hlom_desktop.delegations.edits import delete_delegate
from hlom_desktop.desk.access import nameless
from hlom_desktop.desk.badges import BadgeMark
from hlom_desktop.desk.screen import Empty
from hlom_desktop.invitations.edits import add_rule
from hlom_desktop.invitations.model import Reply
from hlom_desktop.invitations.panel_touched import touched_by
from hlom_desktop.invitations.values import Answer, AttendanceBy
from hlom_desktop.sessions.edits import delete_session, move_session
from hlom_desktop.storage.base import Db
from hlom_desktop.storage.recording import say
from hlom_desktop.storage.writing import add

HELD = ("title", "attend", "current", "old", "none", "to_cancel")
ANSWERS = ("title", "answer-accepted", "answer-tentative", "answer-declined", "answer-none")


def answer(db: Db, store: Any, title: str, mailbox: str, given: Answer) -> None:
    """An answer that came in to what is held."""
    say(db, "Answer")
    row = next(one for one in store.read().given if one.mailbox == mailbox and one.summary == title)
    values = {"uid": row.uid, "session_id": row.session_id, "mailbox": mailbox, "answer": given}
    moments = {"stamp": row.stamp + timedelta(hours=1), "received": row.stamp + timedelta(hours=2)}
    add(db, Reply, conference_id=store.own, sequence=row.sequence, **values, **moments)


def given_and_moved(store: Any) -> None:
    """All attend the opening, heads a panel; given out, two answered; then the panel moves and Peru's head goes."""
    opening, panel = store.session("Opening"), store.session("Panel 1")
    store.do(add_rule, opening.ref.id, AttendanceBy.EVERYBODY)
    store.do(add_rule, panel.ref.id, AttendanceBy.HEADS)
    store.give_out()
    store.do(answer, store, "Opening", "mission@ghana.example", Answer.ACCEPTED)
    store.do(answer, store, "Opening", "minister@ghana.example", Answer.TENTATIVE)
    store.do(move_session, panel.ref, replace(panel.hours, start=900), panel.room_id)
    store.do(delete_delegate, store.delegate("Vice-Minister").ref)


def test_sessions_with_what_is_held_and_answered(store: Any, show: Any, qtmodeltester: Any) -> None:
    given_and_moved(store)
    stage = show()
    view = stage.view("sessions")
    assert stage.cells(view, *HELD) == [
        ["Opening", "4", "2", "", "", "1"],
        ["Panel 1", "2", "", "1", "", "1"],
        ["Panel 2", "", "", "", "", ""],
        ["Round table", "", "", "", "", ""],
    ]
    assert stage.cells(view, *ANSWERS)[:2] == [["Opening", "1", "1", "", ""], ["Panel 1", "", "", "", "1"]]
    bar = view.figures
    assert (bar.figure.text(), bar.of_what.text()) == ("2", "delegates hold an old version")
    assert bar.also.text() == "1 update · 2 cancellations"
    qtmodeltester.check(view.table)
    assert nameless(stage.window) == []
    stage.click(bar.make)
    stage.press(bar.send, Qt.Key.Key_Return)
    assert stage.passage.asked == [("make",), ("send",)]


def test_a_session_that_is_gone_stays_while_it_is_held(store: Any, show: Any) -> None:
    opening = store.session("Opening")
    store.do(add_rule, opening.ref.id, AttendanceBy.HEADS)
    store.give_out()
    store.do(delete_session, opening.ref)
    stage = show()
    view = stage.view("sessions")
    assert stage.cells(view, "when", *HELD)[-1] == ["session deleted", "Opening", "", "", "", "", "2"]
    view.go_to(opening.ref.id)
    stage.rest()
    card = view.session_card
    marks = [one.accessibleName() for one in card.badges.findChildren(BadgeMark) if not one.isHidden()]
    assert marks == ["No longer in the programme", "To be cancelled: 2"]
    assert not card.rules.isVisible()


def test_delegates_with_the_reason_why_they_are_not_reached(store: Any, show: Any, qtmodeltester: Any) -> None:
    given_and_moved(store)
    stage = show()
    view = stage.view("delegates")
    shown = ("delegation", "delegate", "sessions", "version", "issue", "answer-accepted")
    assert stage.cells(view, *shown) == [
        ["France", "Ambassador for migration", "2", "No mailbox", "", ""],
        ["Ghana", "Minister for Foreign Affairs", "2", "1 old", "1", ""],
        ["Ghana", "Ambassador", "1", "Present version", "1", "1"],
        ["Ghana", "Counsellor", "1", "Present version", "1", "1"],
        ["Nepal", "Secretary", "2", "Not approved", "", ""],
        ["", "Mailbox that no delegate has any more", "", "2 to be cancelled", "1", ""],
    ]
    qtmodeltester.check(view.table)
    assert nameless(stage.window) == []
    choices = {one.text(): one for one in view.scope.findChildren(QAbstractButton)}
    stage.click(choices["Cannot be reached"])
    assert stage.cells(view, "delegation") == [["France"], ["Nepal"]]
    stage.click(choices["Something is due"])
    assert stage.cells(view, "delegation") == [["Ghana"], [""]]
    view.go_to(store.delegate("Secretary").ref.id)
    assert view.delegate_card.why.text() == "Invitations are made once the nomination is approved."


def test_the_card_of_a_delegate(store: Any, show: Any) -> None:
    given_and_moved(store)
    stage = show()
    view = stage.view("delegates")
    person = store.delegate("Minister for Foreign Affairs")
    view.go_to(person.ref.id)
    card = view.delegate_card
    sessions = [[column.text(row) for column in card.sessions.table.columns] for row in card.sessions.table.shown]
    assert sessions == [
        ["14 Dec  10:00", "Opening", "Current", "Perhaps"],
        ["14 Dec  15:00", "Panel 1", "Old", ""],
    ]
    assert {key: field.value() for key, field in card.fields.items()} == {
        "mailbox": "minister@ghana.example",
        "language": "English",
        "issue": "No. 1",
    }
    stage.press(card.sessions.view, Qt.Key.Key_Return)
    stage.click(card.person)
    assert stage.passage.asked == [
        ("programme", store.session("Opening").ref.id, ""),
        ("delegations", person.ref.id, "delegates"),
    ]
    stage.reader.turn_to("fr")
    stage.rest()
    assert card.sessions.table.shown[0].title.fr == "Opening (fr)"
    assert stage.cells(view, "delegate")[1] == ["Minister for Foreign Affairs (fr)"]


def test_before_anything_is_given_out_it_is_said_what_to_do(store: Any, show: Any) -> None:
    stage = show()
    bar = stage.view("sessions").figures
    assert bar.also.text() == "Say first who attends: choose a session, then add a rule in its card."
    assert not bar.make.isEnabled()
    empty = stage.view("issues").page.findChild(Empty)
    assert empty.button.text() == "Go to the sessions"
    stage.click(empty.button)
    assert stage.place.shown == "sessions"
    empty = stage.view("delegates").page.findChild(Empty)
    stage.press(empty.button, Qt.Key.Key_Return)
    assert stage.place.shown == "sessions"
    store.do(add_rule, store.session("Opening").ref.id, AttendanceBy.HEADS)
    issues = stage.view("issues")
    stage.qtbot.waitUntil(lambda: issues.page.findChild(Empty).button.text() == "Make invitations …", timeout=5000)
    stage.click(issues.page.findChild(Empty).button)
    assert stage.passage.asked == [("make",)]


def test_a_meeting_without_sessions_leads_to_the_programme(store: Any, show: Any) -> None:
    for row in store.read().sessions:
        store.do(delete_session, row.ref)
    stage = show()
    empty = stage.view("sessions").page.findChild(Empty)
    stage.click(empty.button)
    assert (empty.button.text(), stage.passage.asked) == ("Go to the programme", [("programme", None, "")])


def test_the_rail_counts_those_who_hold_an_old_version(store: Any, show: Any) -> None:
    given_and_moved(store)
    stage = show()
    counted: list[object] = []
    stage.place.counted.connect(counted.append)
    stage.place.show_conference(store.own)
    stage.rest()
    assert counted == [2]


def test_how_many_invitations_a_move_touches(store: Any) -> None:
    given_and_moved(store)
    opening, panel, other = (store.session(title).ref.id for title in ("Opening", "Panel 1", "Panel 2"))
    found = store.read()
    assert [touched_by(found, ids) for ids in ((opening,), (panel,), (opening, panel), (other,), ())] == [3, 2, 5, 0, 0]


def test_one_is_sent_to_the_view_in_which_a_row_stands(store: Any, show: Any) -> None:
    given_and_moved(store)
    secretary = store.delegate("Secretary").ref.id
    stage = show()
    stage.place.go_to(secretary)
    stage.rest()
    stage.rest()
    view = stage.place.views[stage.place.shown]
    in_sessions = any(row.ref.id == secretary for row in store.read().sessions)
    assert stage.place.shown == ("sessions" if in_sessions else "delegates")
    assert view.view.current().ref.id == secretary
