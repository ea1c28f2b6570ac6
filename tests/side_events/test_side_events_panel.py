"""The screen of side events, by mouse and by keyboard."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from hlom_desktop.desk.access import nameless
from hlom_desktop.desk.desk import Desk
from hlom_desktop.desk.look import LookSource
from hlom_desktop.desk.place import Context, Reader
from hlom_desktop.desk.views_place import FurtherView
from hlom_desktop.side_events.edits.call import add_usual_slots
from hlom_desktop.side_events.edits.proposals import set_status
from hlom_desktop.side_events.panel import SideEventsPlace
from hlom_desktop.side_events.panel_stands import StandsView
from hlom_desktop.side_events.queries import side_events, stands
from hlom_desktop.side_events.values import ProposalStatus
from hlom_desktop.storage.workspace import Workspace
from hlom_desktop.words import Words

from .making import NOW, text
from .screen import KEY, LEFT, Asked, carry, retype, stored


def test_opens_on_the_board_and_everything_is_named(screen: SimpleNamespace, qtmodeltester: Any) -> None:
    assert screen.place.shown == "board"
    assert [len(column.cards) for column in screen.board.columns] == [1, 0, 1, 0, 0]
    for key in ("table", "calendar", "review", "call", "exhibition", "board"):
        view = screen.place.show_view(key)
        screen.settle()
        qtmodeltester.check(view.table)
        assert nameless(screen.window) == []


def test_a_card_is_carried_by_mouse(screen: SimpleNamespace) -> None:
    board, skills = screen.board, screen.store.skills
    carry(board, board.centre_of(skills), board.column_middle(ProposalStatus.UNDER_REVIEW))
    screen.settle()
    assert stored(screen, skills).row.status is ProposalStatus.UNDER_REVIEW
    carry(board, board.centre_of(skills), board.column_middle(ProposalStatus.SCHEDULED))
    screen.settle()
    assert stored(screen, skills).row.status is ProposalStatus.UNDER_REVIEW


def test_a_card_is_carried_by_keyboard(screen: SimpleNamespace, qtbot: Any) -> None:
    board, skills = screen.board, screen.store.skills
    board.setFocus()
    for key in (KEY.Key_Left, KEY.Key_Right, KEY.Key_Left):
        qtbot.keyClick(board, key)
    assert board.current == skills
    qtbot.keyClick(board, KEY.Key_Space)
    qtbot.keyClick(board, KEY.Key_Right)
    assert board.accessibleDescription() == "“Skills” is carried over “Under review”."
    qtbot.keyClick(board, KEY.Key_Escape)
    assert board.carried is None
    for key in (KEY.Key_Space, KEY.Key_Right, KEY.Key_Right, KEY.Key_Return):
        qtbot.keyClick(board, key)
    screen.settle()
    assert stored(screen, skills).row.status is ProposalStatus.APPROVED
    assert board.accessibleDescription().startswith("Skills. Academic network. Approved.")


def test_scheduling_asks_for_its_place_and_declining_for_a_reason(screen: SimpleNamespace, qtbot: Any) -> None:
    board, card, store = screen.board, screen.card, screen.store
    carry(board, board.centre_of(store.energy), board.column_middle(ProposalStatus.SCHEDULED))
    screen.settle()
    assert card.place.hours.note().startswith("It has no place yet.")
    assert card.place.hours.line.hasFocus()
    card.place.room.list.setFocus()
    qtbot.keyClick(card.place.room.list, KEY.Key_Down)
    retype(screen, qtbot, card.place.hours.line, "14 Dec, 13:15-14:30")
    line = stored(screen, store.energy)
    assert line.session is not None
    assert (line.row.status, line.room.name.en if line.room else None) == (ProposalStatus.SCHEDULED, "Room 2")
    qtbot.mouseClick(card.place.go, LEFT)
    assert screen.asked.heard == [("programme", line.session.ref.id)]
    carry(board, board.centre_of(store.skills), board.column_middle(ProposalStatus.DECLINED))
    screen.settle()
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused.accessibleName() == "Reason, EN"
    qtbot.keyClicks(focused, "One event an organizer")
    board.setFocus()
    screen.settle()
    assert stored(screen, store.skills).row.reason == text("One event an organizer")


def test_the_table_is_filtered_sorted_and_edited(screen: SimpleNamespace, qtbot: Any) -> None:
    view = screen.place.show_view("table")
    screen.settle()
    qtbot.keyClicks(view.filter, "denmark")
    assert [line.row.title.en for line in view.table.shown] == ["Clean energy"]
    view.filter.clear()
    view.table.sort(1, Qt.SortOrder.DescendingOrder)
    assert [line.row.title.en for line in view.table.shown] == ["Skills", "Clean energy"]
    view.view.setCurrentIndex(view.table.index(0, 5))
    view.view.edit(view.view.currentIndex())
    editor = view.view.viewport().findChild(QLineEdit)
    qtbot.keyClicks(editor, "85")
    qtbot.keyClick(editor, KEY.Key_Return)
    screen.settle()
    assert stored(screen, screen.store.skills).row.expected == 85


def test_new_ones_and_deleted_ones(screen: SimpleNamespace, qtbot: Any) -> None:
    board, home = screen.board, screen.store.home
    board.setFocus()
    qtbot.keyClick(board, KEY.Key_N, Qt.KeyboardModifier.ControlModifier)
    screen.settle()
    lines = screen.store.workspace.read(side_events, home).lines
    assert [(line.row.number, line.row.title.en) for line in lines][2:] == [(3, "New side event")]
    assert board.current == lines[2].ref.id
    board.setFocus()
    qtbot.keyClick(board, KEY.Key_Delete)
    screen.settle()
    assert len(screen.store.workspace.read(side_events, home).lines) == 2


def test_sponsors_in_the_card(screen: SimpleNamespace, qtbot: Any) -> None:
    card, store = screen.card, screen.store
    QTest.mouseClick(screen.board.viewport(), LEFT, pos=screen.board.centre_of(store.energy).toPoint())
    sponsors = card.sponsors
    qtbot.mouseClick(sponsors.buttons["down"], LEFT)
    screen.settle()
    qtbot.mouseClick(sponsors.buttons["role"], LEFT)
    screen.settle()
    found = [(one.row.delegation_id, one.row.role.value) for one in stored(screen, store.energy).sponsors]
    assert found == [(store.denmark, "co_sponsor"), (store.unhcr, "co_sponsor")]
    retype(screen, qtbot, sponsors.name.line, "Mayors Mechanism")
    names = [one.row.name.en for one in stored(screen, store.energy).sponsors if one.row.name]
    assert names == ["Mayors Mechanism"]
    sponsors.view.setFocus()
    qtbot.keyClick(sponsors.view, KEY.Key_Delete)
    screen.settle()
    assert len(stored(screen, store.energy).sponsors) == 2


def test_texts_and_fields_of_the_card(screen: SimpleNamespace, qtbot: Any) -> None:
    card, store = screen.card, screen.store
    screen.place.go_to(store.skills)
    screen.settle()
    retype(screen, qtbot, card.fields["contact_email"].line, "nobody")
    assert card.fields["contact_email"].note().startswith("This is not an e-mail address.")
    retype(screen, qtbot, card.fields["received"].line, "20 Sept")
    card._write("title", "fr", "Compétences")
    screen.settle()
    row = stored(screen, store.skills).row
    assert (str(row.received), row.title.fr) == ("2021-09-20", "Compétences")
    screen.reader.turn_to("fr")
    assert screen.board.card(store.skills).title == "Compétences"


def test_stands(screen: SimpleNamespace, qtbot: Any) -> None:
    view = screen.place.show_view("exhibition")
    screen.settle()
    retype(screen, qtbot, view.stand_card.fields["link"].line, "https://example.org/expo")
    view.view.setFocus()
    qtbot.keyClick(view.view, KEY.Key_N, Qt.KeyboardModifier.ControlModifier)
    screen.settle()
    found = screen.store.workspace.read(stands, screen.store.home)
    assert [(one.title.en, one.link) for one in found] == [
        ("Exhibition", "https://example.org/expo"),
        ("New stand", None),
    ]


def test_rows_are_copied_as_a_table_also_from_board_and_calendar(screen: SimpleNamespace, qtbot: Any) -> None:
    titles = ["No.", "Title", "Who organizes it", "Status", "Lang.", "Expected", "Score", "Place"]
    screen.store.workspace.do(add_usual_slots, screen.store.home)
    for key in ("board", "calendar"):
        view = screen.place.show_view(key)
        screen.settle()
        view.view.clearSelection()
        view.surface.setFocus()
        QApplication.clipboard().clear()
        qtbot.keyClick(view.surface, KEY.Key_C, Qt.KeyboardModifier.ControlModifier)
        heads, *rows = QApplication.clipboard().text().splitlines()
        assert heads.split("\t") == titles
        assert [row.split("\t")[1] for row in rows] == ["Clean energy", "Skills"]


def test_views_share_what_is_chosen_and_drafts_are_not_in_the_review(screen: SimpleNamespace) -> None:
    place, store = screen.place, screen.store
    place.go_to(store.skills)
    screen.settle()
    for key in ("table", "review", "calendar", "board"):
        view = place.show_view(key)
        screen.settle()
        assert view.view.current().ref.id == store.skills
    place.show_view("review")
    ref = stored(screen, store.energy).ref
    place.context.desk.do(set_status, ref, ProposalStatus.CANCELLED)
    screen.settle()
    assert [one.ref.id for one in place.review.table.shown] == [store.skills]
    place.go_to(store.energy)
    screen.settle()
    assert (place.shown, place.board.view.current().ref.id) == ("board", store.energy)


def test_views_of_concepts_above_stand_among_its_own(store: SimpleNamespace, qtbot: Any) -> None:
    desk = Desk(lambda: Workspace(store.path))
    context: Any = Context(desk, LookSource(), Words("en"), Reader("en"), Asked(), lambda: NOW)
    further = FurtherView("suggestion", "Suggested places", StandsView)
    place = SideEventsPlace(context, (further,))
    qtbot.addWidget(place)
    assert list(place.views) == ["table", "board", "calendar", "review", "suggestion", "call", "exhibition"]
    assert isinstance(place.show_view("suggestion"), StandsView)
    desk.stop()
