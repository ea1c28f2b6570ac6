"""The screen: timeline and table share what is chosen and filtered; drags, keys and the card are gestures."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit

from hlom_desktop.conference.life import StepKind
from hlom_desktop.desk.access import nameless
from hlom_desktop.desk.look import DARK_LOOK
from hlom_desktop.roadmap.values import DependencyKind, ItemStatus

if TYPE_CHECKING:
    from conftest import Shown
    from pytestqt.modeltest import ModelTester

LEFT = Qt.MouseButton.LeftButton


def key_of(shown: Shown, start: str) -> int:
    return next(key for title, key in shown.store.ids.items() if title.startswith(start))


def point_of(shown: Shown, key: int) -> QPoint:
    area = shown.place.timeline.scene.area_of(key)
    assert area is not None
    return area.center().toPoint()


def choose(shown: Shown, key: str) -> None:
    """Press the segment of a choice of what is shown."""
    bar = shown.place.shown_bar
    segments = bar.choice.findChildren(QAbstractButton)
    QTest.mouseClick(segments[[name for name, _ in bar._choices()].index(key)], LEFT)


def drag(shown: Shown, key: int, pixels: int, *, drop: bool = True) -> None:
    """A mark dragged with the left button, in steps as a hand does it."""
    view, start = shown.place.timeline.viewport(), point_of(shown, key)
    QTest.mousePress(view, LEFT, Qt.KeyboardModifier.NoModifier, start)
    for part in (pixels // 2, pixels):
        QTest.mouseMove(view, start + QPoint(part, 0))
    if drop:
        QTest.mouseRelease(view, LEFT, Qt.KeyboardModifier.NoModifier, start + QPoint(pixels, 0))
        shown.wait()


def test_every_widget_has_a_name(shown: Shown) -> None:
    assert nameless(shown.place) == []
    assert nameless(shown.place.item_card) == []


def test_the_table_is_a_model(shown: Shown, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(shown.place.table)
    qtmodeltester.check(shown.place.item_card.links.table)
    assert len(shown.place.table.shown) == len(shown.place.timeline.scene.chart.bars) == 16


def test_a_filter_holds_for_both(shown: Shown) -> None:
    QTest.keyClicks(shown.place.filter, "consult")
    keys = {item.ref.id for item in shown.place.table.shown}
    assert keys == {bar.key for bar in shown.place.timeline.scene.chart.bars}
    assert keys == {key_of(shown, "Consultation on the HLOM"), key_of(shown, "Consultation on the mod")}
    assert shown.place.timeline.scene.chart.lanes == ("Consultations, briefings",)
    shown.place.filter.clear()
    choose(shown, "open")
    assert len(shown.place.timeline.scene.chart.bars) == 10


def test_what_is_chosen_is_chosen_in_both_and_in_the_card(shown: Shown) -> None:
    key = key_of(shown, "Consultation on the mod")
    QTest.mouseClick(shown.place.timeline.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, point_of(shown, key))
    current = shown.place.view.current()
    assert current is not None
    assert current.ref.id == key
    assert shown.place.item_card.row == current
    other = key_of(shown, "Issuance")
    shown.place.view.select_key(other)
    assert shown.place.timeline.scene.selected == other


def test_a_drag_moves_a_date_in_one_gesture(shown: Shown) -> None:
    key, timeline = key_of(shown, "Consultation on the mod"), shown.place.timeline
    per_day = timeline.scene.scale.per_day
    drag(shown, key, round(10 * per_day), drop=False)
    assert timeline.scene.dragged is not None
    assert timeline.scene.dragged[0].date == "6 Nov"
    QTest.mouseRelease(timeline.viewport(), LEFT)
    shown.wait()
    item = shown.store.item(key)
    assert item.dates.start == date(2021, 11, 6)
    assert [step.kind for step in shown.store.roadmap().steps_of(key)] == [StepKind.STATED, StepKind.MOVED]
    shown.desk.undo()
    shown.wait()
    assert shown.store.item(key).dates.words == "27 October"


def test_esc_leaves_a_drag(shown: Shown) -> None:
    key, timeline = key_of(shown, "Consultation on the mod"), shown.place.timeline
    drag(shown, key, 60, drop=False)
    QTest.keyClick(timeline, Qt.Key.Key_Escape)
    assert not timeline.is_dragging
    QTest.mouseRelease(timeline.viewport(), LEFT)
    shown.wait()
    assert shown.store.item(key).dates.words == "27 October"


def test_a_mark_is_carried_by_keys(shown: Shown) -> None:
    key, timeline = key_of(shown, "Pledges dashboard"), shown.place.timeline
    timeline.setFocus()
    timeline.pick(key)
    for one in (Qt.Key.Key_Space, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_Return):
        QTest.keyClick(timeline, one)
    shown.wait()
    assert shown.store.item(key).dates.words == "November"
    assert shown.store.item(key).status is ItemStatus.MOVED
    meeting = key_of(shown, "High")
    timeline.pick(meeting)
    QTest.keyClick(timeline, Qt.Key.Key_Space)
    QTest.keyClick(timeline, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(timeline, Qt.Key.Key_Return)
    shown.wait()
    assert shown.store.item(meeting).dates.words == "14–16 December"


def test_arrows_go_to_the_neighbour(shown: Shown) -> None:
    timeline = shown.place.timeline
    timeline.setFocus()
    timeline.pick(key_of(shown, "Informal"))
    QTest.keyClick(timeline, Qt.Key.Key_Up)
    assert timeline.scene.selected == key_of(shown, "Consultation on the HLOM")
    QTest.keyClick(timeline, Qt.Key.Key_Right)
    assert timeline.scene.selected == key_of(shown, "Request")
    QTest.keyClick(timeline, Qt.Key.Key_Left)
    assert timeline.scene.selected == key_of(shown, "Consultation on the HLOM")


def test_zooming_keeps_the_day_under_the_pointer(shown: Shown) -> None:
    timeline = shown.place.timeline
    where, before = QPointF(400, 100), timeline.scene.day_at(400)
    event = QWheelEvent(
        where, where, QPoint(), QPoint(0, 480), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    per_day = timeline.scene.scale.per_day
    QApplication.sendEvent(timeline.viewport(), event)
    assert timeline.scene.scale.per_day > per_day * 2
    assert abs((timeline.scene.day_at(400) - before).days) <= 1
    timeline.setFocus()
    QTest.keyClick(timeline, Qt.Key.Key_Minus)
    QTest.keyClick(timeline, Qt.Key.Key_PageDown)
    QTest.keyClick(timeline, Qt.Key.Key_T)
    middle = timeline.scene.day_at((timeline.scene.left + timeline.scene.right) / 2)
    assert abs((middle - date(2021, 10, 12)).days) <= 1


def test_the_empty_ground_pans(shown: Shown) -> None:
    timeline = shown.place.timeline
    view = timeline.viewport()
    timeline.zoom_to("quarter", date(2021, 2, 1))
    before = timeline.scene.x
    QTest.mousePress(view, LEFT, Qt.KeyboardModifier.NoModifier, QPoint(400, 100))
    QTest.mouseMove(view, QPoint(350, 100))
    QTest.mouseMove(view, QPoint(300, 100))
    QTest.mouseRelease(view, LEFT, Qt.KeyboardModifier.NoModifier, QPoint(300, 100))
    assert timeline.scene.x == before + 100


def test_a_typed_date_says_what_is_understood(shown: Shown) -> None:
    key, card = key_of(shown, "Issuance"), shown.place.item_card
    shown.place.go_to(key)
    field = card.form.fields["dates"]
    line = field.findChild(QLineEdit)
    assert line is not None
    line.setFocus()
    line.selectAll()
    QTest.keyClicks(line, "by end Sept")
    assert field.note() == "= by the end of September 2021"
    line.selectAll()
    QTest.keyClicks(line, "18 Nov")
    QTest.keyClick(line, Qt.Key.Key_Return)
    shown.wait()
    assert shown.store.item(key).dates.start == date(2021, 11, 18)
    assert card.history.text().endswith("18 November since October")
    line.setFocus()
    line.selectAll()
    QTest.keyClicks(line, "31 June")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert field.note() == "“31 June” names a day that does not exist."


def test_the_card_marks_done_and_links(shown: Shown) -> None:
    key, meeting, card = key_of(shown, "Pledges"), key_of(shown, "High"), shown.place.item_card
    shown.place.go_to(key)
    card.form.committed.emit("status", ItemStatus.DONE)
    shown.wait()
    assert shown.store.item(key).status is ItemStatus.DONE
    card.links.after.committed.emit("after", meeting)
    shown.wait()
    assert [(one.said, one.between) for one in card.links.table.shown] == [
        ("High-Level Officials Meeting at the CICG in Geneva, 14–15 Dec", "6 weeks")
    ]
    assert DependencyKind.FINISH_BEFORE in {one.kind for one in shown.store.roadmap().dependencies}
    card.links.before.committed.emit("before", meeting)
    shown.wait()
    assert card.links.before.note().startswith("This would close a circle: High-Level")
    QTest.mouseClick(card.links.remove, LEFT)
    shown.wait()
    assert card.links.table.shown == ()


def test_a_new_item_by_key_and_its_end(shown: Shown) -> None:
    place = shown.place
    place.activateWindow()
    place.view.setFocus()
    QTest.qWaitForWindowActive(place)
    QTest.keyClick(place.view, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    QTest.keyRelease(place.view, Qt.Key.Key_Control)
    shown.wait()
    current = place.view.current()
    assert current is not None
    assert (current.title.en, len(place.table.shown)) == ("New item", 17)
    place.view.setFocus()
    QTest.keyClick(place.view, Qt.Key.Key_Delete)
    shown.wait()
    assert len(place.table.shown) == 16


def test_cells_are_edited_in_place(shown: Shown) -> None:
    place, key = shown.place, key_of(shown, "Informal")
    assert place.table.setData(place.table.index_of(key, 0), "24 June")
    assert place.table.setData(place.table.index_of(key, 4), "Briefing")
    assert place.table.setData(place.table.index_of(key, 6), "UNHCR")
    shown.wait()
    item = shown.store.item(key)
    assert (item.dates.words, item.title.en, item.owner.en) == ("24 June", "Briefing", "UNHCR")
    assert not place.table.setData(place.table.index_of(key, 0), "31 June")
    assert place.said.text() == "“31 June” names a day that does not exist."


def test_another_language_and_another_look(shown: Shown) -> None:
    place = shown.place
    place.context.reader.turn_to("fr")
    bar = place.timeline.scene.chart.bar(key_of(shown, "Informal"))
    assert bar is not None
    assert bar.label == "23\u00a0juin · Séance d’information"
    light = place.timeline.grab().toImage()
    shown.look.turn_to(DARK_LOOK)
    dark = place.timeline.grab().toImage()
    assert light.pixelColor(5, 60).lightness() > 200
    assert dark.pixelColor(5, 60).lightness() < 60


def test_lanes_by_track_and_owner(shown: Shown) -> None:
    place = shown.place
    place.lanes.activated.emit(2)
    lanes = place.timeline.scene.chart.lanes
    assert lanes == ("Documents", "Pledges", "Secretariat", "Side events", "Speakers", "UNHCR", "No owner")
    place.lanes.activated.emit(1)
    assert place.timeline.scene.chart.lanes == ("No track",)


def test_the_table_stands_beside_a_wide_timeline(shown: Shown) -> None:
    shown.place.resize(2100, 900)
    assert shown.place.splitter.orientation() == Qt.Orientation.Horizontal
    shown.place.resize(814, 704)
    assert shown.place.splitter.orientation() == Qt.Orientation.Vertical
