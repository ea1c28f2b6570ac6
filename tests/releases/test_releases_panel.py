"""The screen of releases as a person uses it, by mouse and keyboard."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from hlom_desktop.conference.wording import Wording
from hlom_desktop.desk.access import nameless
from hlom_desktop.desk.screen import Empty
from hlom_desktop.releases.edits import release_programme
from hlom_desktop.releases.queries import release_tasks, releases
from hlom_desktop.releases.values import ReleaseDuty
from hlom_desktop.sessions.edits import cancel_session, change_session, move_session
from hlom_desktop.sessions.values import Access

TEXT = "10 Dec 2021, 09:00"


def revisions(stage: Any) -> list[list[str]]:
    table = stage.place.table
    return [[column.text(row) for column in table.columns] for row in table.shown]


def changed(stage: Any) -> list[tuple[str, str, str, str]]:
    return [(one.kind, one.title, one.was, one.now) for one in stage.place.changes.shown]


def note(stage: Any) -> list[str]:
    """What the card tells of the change note."""
    return [label.text() for label in stage.card._told.findChildren(QLabel) if not label.isHidden()]


def test_the_first_release_by_keyboard(qtmodeltester: Any, store: Any, stage: Any) -> None:
    place, bar = stage.place, stage.place.bar_of_release
    counts: list[object] = []
    place.counted.connect(counts.append)
    empty = place.page.findChild(Empty)
    assert (revisions(stage), empty.button.text(), nameless(stage.window)) == ([], "Release Rev.1 …", [])
    assert place.state.text() == "Draft, not released yet"
    stage.click(empty.button)
    assert (bar.isVisible(), bar.note.hasFocus(), place.release.isVisible()) == (True, True, False)
    assert nameless(stage.window) == []
    stage.type(bar.note, "First draft for missions", Qt.Key.Key_Return)
    assert (bar.isVisible(), place.release.isVisible(), place.release.text()) == (False, True, "Release Rev.2 …")
    assert revisions(stage) == [["Rev.1", TEXT, "Ana", "First draft for missions", "0 of 7"]]
    assert store.read(releases)[0].note == Wording(en="First draft for missions")
    assert (counts, note(stage)) == ([1], ["The first revision: there is none before it."])
    assert place.state.text() == "Rev.1 is released, not on paper · 0 sessions changed since"
    assert place.next_info.text() == "0 sessions changed since Rev.1"
    qtmodeltester.check(place.table)


def test_esc_releases_nothing_and_what_is_refused_is_said_in_place(store: Any, stage: Any) -> None:
    place, bar = stage.place, stage.place.bar_of_release
    store.do(release_programme, store.own, None)
    stage.qtbot.waitUntil(lambda: bool(place.rows), timeout=20_000)
    stage.rest()
    QTest.keyClick(place.view, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert bar.isVisible()
    stage.type(bar.note, "For nobody", Qt.Key.Key_Escape)
    assert (bar.isVisible(), place.view.hasFocus(), len(revisions(stage))) == (False, True, 1)
    stage.click(place.release)
    assert bar.note.text() == ""
    stage.click(bar.release)
    assert bar.said.text() == "Nothing has changed since Rev.1, so there is nothing to release."
    assert (bar.isVisible(), len(revisions(stage))) == (True, 1)
    stage.click(bar.cancel)
    assert not bar.isVisible()


def change_some(store: Any) -> None:
    """One session moved to another room and hour, one cancelled, one closed meeting longer."""
    one, two, closed = (store.session(title) for title in ("Panel 1", "Panel 2", "Undisclosed bureau"))
    store.do(move_session, one.ref, replace(one.hours, start=900), one.room_id + 1)
    store.do(cancel_session, two.ref)
    store.do(change_session, closed.ref, hours=replace(closed.hours, minutes=45))


def test_what_would_be_in_the_next_one_then_its_change_note(qtmodeltester: Any, store: Any, stage: Any) -> None:
    place = stage.place
    store.do(release_programme, store.own, None)
    change_some(store)
    stage.qtbot.waitUntil(lambda: len(changed(stage)) == 4, timeout=20_000)
    assert changed(stage) == [
        ("Longer or shorter", "Undisclosed bureau", "Tue 14 Dec, 09:00–09:30", "Tue 14 Dec, 09:00–09:45"),
        ("Rescheduled", "Panel 1", "Tue 14 Dec, 11:00–12:00", "Tue 14 Dec, 15:00–16:00"),
        ("In another room", "Panel 1", "Hall", "Room 2"),
        ("Will not take place", "Panel 2", "Wed 15 Dec, 10:00–11:00", ""),
    ]
    assert (place.next.text(), place.next_info.text()) == ("In Rev.2", "3 sessions changed since Rev.1")
    qtmodeltester.check(place.changes)
    place.changes_view.select_key(place.changes.shown[1].key)
    stage.type(place.changes_view, "", Qt.Key.Key_Return)
    assert stage.passage.asked == [("programme", store.session("Panel 1").ref.id)]
    stage.click(place.release)
    stage.click(place.bar_of_release.release)
    stage.rest()
    assert [row[0] for row in revisions(stage)] == ["Rev.2", "Rev.1"]
    assert (changed(stage), place.changes_view.isVisible()) == ([], False)
    assert place.view.current().release.number == 2
    assert note(stage) == [
        "Panel 1",
        "Rescheduled: Tue 14 Dec, 11:00–12:00 → Tue 14 Dec, 15:00–16:00",
        "In another room: Hall → Room 2",
        "Panel 2",
        "Will not take place: Wed 15 Dec, 10:00–11:00",
    ]
    stage.reader.turn_to("es")
    stage.rest()
    assert note(stage)[2:4] == ["In another room: Hall (es) → Room 2 (es)", "Panel 2 (es)"]
    assert nameless(stage.window) == []


def test_a_session_closed_meanwhile_is_only_gone(store: Any, stage: Any) -> None:
    store.do(release_programme, store.own, None)
    session = store.session("Panel 1")
    store.do(change_session, session.ref, access=Access.CLOSED, title=Wording(en="Undisclosed consultation"))
    store.do(release_programme, store.own, None)
    stage.qtbot.waitUntil(lambda: len(note(stage)) == 2, timeout=20_000)
    assert note(stage) == ["Panel 1", "No longer in the programme: Tue 14 Dec, 11:00–12:00"]


def test_the_tick_list_by_mouse_and_keys(store: Any, stage: Any) -> None:
    store.do(release_programme, store.own, None)
    stage.qtbot.waitUntil(lambda: bool(stage.place.rows), timeout=20_000)
    lines = stage.card.duties.lines
    stage.click(lines[ReleaseDuty.PRINTED])
    stage.type(lines[ReleaseDuty.DOORS], "", Qt.Key.Key_Space)
    done = {task.duty for task in store.read(release_tasks) if task.done is not None}
    assert done == {ReleaseDuty.PRINTED, ReleaseDuty.DOORS}
    assert revisions(stage) == [["Rev.1, on paper", TEXT, "Ana", "", "2 of 7"]]
    assert {duty for duty, line in lines.items() if line.isChecked()} == done
    assert lines[ReleaseDuty.DOORS].accessibleName() == f"Door sheets changed, {TEXT} · Ana"
    assert stage.place.state.text() == "Rev.1 is on paper · 0 sessions changed since"
    stage.click(lines[ReleaseDuty.DOORS])
    stage.desk.undo()
    stage.rest()
    assert lines[ReleaseDuty.DOORS].isChecked()
    stage.desk.undo()
    stage.desk.undo()
    stage.rest()
    assert [line.isChecked() for line in lines.values()] == [False] * 7


def test_any_paper_of_any_revision(store: Any, stage: Any) -> None:
    store.do(release_programme, store.own, None)
    change_some(store)
    store.do(release_programme, store.own, None)
    stage.qtbot.waitUntil(lambda: len(revisions(stage)) == 2, timeout=20_000)
    stage.rest()
    buttons = stage.card.buttons
    stage.click(buttons["agenda"])
    stage.click(buttons["change-note"])
    stage.place.go_to(store.read(releases)[0].ref.id)
    stage.rest()
    assert not buttons["change-note"].isVisible()
    stage.click(buttons["programme"])
    assert stage.passage.asked == [("agenda", 2), ("change-note", 2), ("programme", 1)]


def test_rows_are_filtered_by_what_one_types(store: Any, stage: Any) -> None:
    store.do(release_programme, store.own, Wording(en="For missions"))
    change_some(store)
    store.do(release_programme, store.own, None)
    stage.qtbot.waitUntil(lambda: len(revisions(stage)) == 2, timeout=20_000)
    stage.type(stage.place.filter, "missions")
    assert [row[0] for row in revisions(stage)] == ["Rev.1"]


def test_a_title_changed_in_one_language_is_told_in_it(store: Any, stage: Any) -> None:
    store.do(release_programme, store.own, None)
    panel = store.session("Panel 1")
    store.do(change_session, panel.ref, title=panel.title.with_text("fr", "Débat"), interpreted=("en", "es"))
    stage.qtbot.waitUntil(lambda: len(changed(stage)) == 2, timeout=20_000)
    assert changed(stage) == [
        ("Under another title", "Panel 1", "Panel 1 (fr)", "Débat"),
        ("In other languages", "Panel 1", "Interpretation: EN FR", "Interpretation: EN ES"),
    ]
