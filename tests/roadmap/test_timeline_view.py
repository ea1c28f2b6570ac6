"""The timeline under the hand: edges pulled, what would follow shown and taken along, cells, zoom and pan."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QNativeGestureEvent, QPointingDevice, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from hlom_desktop.conference.values import ConferenceRow
from hlom_desktop.conference.when.parsing import parse_when
from hlom_desktop.conference.when.sessions import load_un_sessions
from hlom_desktop.conference.when.values import When
from hlom_desktop.conference.wording import Wording
from hlom_desktop.desk.access import nameless
from hlom_desktop.desk.look import DARK_LOOK, LookSource
from hlom_desktop.roadmap.timeline.bars import chart_of
from hlom_desktop.roadmap.timeline.scale import DAYS_SEEN
from hlom_desktop.roadmap.timeline.view import TimelineView
from hlom_desktop.roadmap.values import (
    DependencyKind,
    DependencyRow,
    ItemKind,
    ItemStatus,
    LagUnit,
    Roadmap,
    RoadmapItemRow,
)
from hlom_desktop.storage.ref import Ref
from hlom_desktop.words import Words

LEFT, NONE, SHIFT = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
TODAY = date(2021, 10, 12)
SESSIONS = load_un_sessions()
DATES = ("May", "27 October", "14-15 December", "by 20 November", "2021", "mid-June", None)
MAY, OCTOBER, MEETING, BY, YEAR, JUNE, UNDATED = range(1, 8)

Dropped = list[tuple[int, str, bool]]


def when(text: str) -> When:
    return parse_when(text, "en", year=2021, sessions=SESSIONS)


def row(row_kind: type[Any], **known: object) -> Any:
    """A row of which only this is known."""
    return row_kind(**{one.name: () if one.name == "sources" else None for one in fields(row_kind)} | known)


def roadmap(dates: tuple[str | None, ...] = DATES) -> Roadmap:
    items = tuple(
        row(
            RoadmapItemRow,
            ref=Ref(key, 1),
            kind=ItemKind.DOCUMENT,
            title=Wording(en=f"Item {key}"),
            dates=when(text) if text else None,
            status=ItemStatus.CONFIRMED,
            position=key,
        )
        for key, text in enumerate(dates, 1)
    )
    link = DependencyRow(Ref(1, 1), MEETING, MAY, DependencyKind.START_AFTER, 0, LagUnit.DAYS)
    return Roadmap(row(ConferenceRow, ref=Ref(1, 1)), items, (), (link,), (), SESSIONS)


def shown(qtbot: QtBot, whole: Roadmap) -> TimelineView:
    view, words = TimelineView(LookSource(), Words("en")), Words("en")
    qtbot.addWidget(view)
    view.resize(900, 400)
    view.show()
    view.show_chart(chart_of(whole, whole.items, "kind", "en", words, TODAY), TODAY, "en")
    view.setFocus()
    return view


@pytest.fixture
def view(qtbot: QtBot) -> TimelineView:
    return shown(qtbot, roadmap())


@pytest.fixture
def dropped(view: TimelineView) -> Dropped:
    found: Dropped = []
    view.restated.connect(lambda key, stated, along: found.append((key, stated.words, along)))
    return found


def edge(view: TimelineView, key: int, *, last: bool, inward: float = 2) -> QPoint:
    area = view.scene.area_of(key)
    assert area is not None
    return QPointF(area.right() - inward if last else area.left() + inward, area.center().y()).toPoint()


def drag(view: TimelineView, start: QPoint, pixels: float, *, modifier: Qt.KeyboardModifier = NONE) -> None:
    QTest.mousePress(view.viewport(), LEFT, NONE, start)
    for part in (pixels / 2, pixels):
        QTest.mouseMove(view.viewport(), start + QPoint(round(part), 0))
    QTest.mouseRelease(view.viewport(), LEFT, modifier, start + QPoint(round(pixels), 0))


def months(view: TimelineView, count: float) -> float:
    return count * 30.4 * view.scene.scale.per_day


def test_an_edge_is_pulled_by_months(view: TimelineView, dropped: Dropped) -> None:
    drag(view, edge(view, MAY, last=True), months(view, 1))
    drag(view, edge(view, MAY, last=False), months(view, -2))
    drag(view, edge(view, YEAR, last=True), months(view, -2))
    assert dropped == [(MAY, "May–June", False), (MAY, "March–May", False), (YEAR, "January–October 2021", False)]


def test_an_edge_is_pulled_by_days_when_days_are_wide(view: TimelineView, dropped: Dropped) -> None:
    view.zoom_to("month", date(2021, 5, 1))
    drag(view, edge(view, MAY, last=True), -10 * view.scene.scale.per_day)
    view.zoom_to("week", date(2021, 12, 12))
    drag(view, edge(view, MEETING, last=True), view.scene.scale.per_day)
    assert dropped == [(MAY, "1–21 May", False), (MEETING, "14–16 December", False)]


def test_a_small_mark_is_pulled_from_outside(view: TimelineView, dropped: Dropped) -> None:
    day = view.scene.scale.per_day
    drag(view, edge(view, OCTOBER, last=True, inward=-3), 12 * day)
    drag(view, edge(view, OCTOBER, last=True, inward=7), 12 * day)
    assert dropped == [(OCTOBER, "27 October–8 November", False), (OCTOBER, "8 November", False)]


def test_a_by_has_an_end_only(view: TimelineView, dropped: Dropped) -> None:
    assert view.grip_at(QPointF(edge(view, BY, last=True))) == (BY, "last")
    assert view.grip_at(QPointF(edge(view, BY, last=False))) == (BY, "body")
    drag(view, edge(view, BY, last=True), 10 * view.scene.scale.per_day)
    assert dropped == [(BY, "by 30 November", False)]


def test_an_end_before_the_start_is_refused(view: TimelineView, dropped: Dropped) -> None:
    drag(view, edge(view, MAY, last=True), months(view, -3))
    assert dropped == []
    assert view.scene.dragged is None


def test_the_cursor_tells_an_edge(view: TimelineView) -> None:
    shapes = []
    for point in (edge(view, MAY, last=True), edge(view, MAY, last=True, inward=12), QPoint(600, 380)):
        QTest.mouseMove(view.viewport(), point)
        shapes.append(view.viewport().cursor().shape())
    shape = Qt.CursorShape
    assert shapes == [shape.SizeHorCursor, shape.PointingHandCursor, shape.ArrowCursor]


def test_what_follows_is_shown_and_taken_along_with_shift(view: TimelineView, dropped: Dropped) -> None:
    asked = []

    def followers(key: int, stated: When) -> Mapping[int, When]:
        asked.append((key, stated.words))
        return {MEETING: when("14-15 January 2022")}

    view.followers = followers
    start = edge(view, MAY, last=True, inward=15)
    QTest.mousePress(view.viewport(), LEFT, NONE, start)
    for pixels in (months(view, 0.5), months(view, 1), months(view, 1) + 1):
        QTest.mouseMove(view.viewport(), start + QPoint(round(pixels), 0))
    held = view.scene.dragged
    assert held is not None
    assert (held.bar.date, held.note) == ("Jun", "1 item hangs on it. With Shift it moves too.")
    assert [ghost.mark.key for ghost in held.ghosts] == [MEETING]
    assert asked == [(MAY, "June")]
    assert not view.grab().isNull()
    QTest.mouseRelease(view.viewport(), LEFT, SHIFT, start + QPoint(round(months(view, 1)), 0))
    assert dropped == [(MAY, "June", True)]


def test_a_move_that_waits_stays_drawn(view: TimelineView) -> None:
    before = view.grab().toImage()
    view.show_pending(MAY, when("June"), {MEETING: when("14-15 January 2022"), OCTOBER: when("28 October")})
    assert view.scene.asked is not None
    assert view.scene.asked.note == "2 items hang on it. With Shift they move too."
    assert view.grab().toImage() != before
    view.clear_pending()
    assert view.grab().toImage() == before


def test_esc_leaves_an_edge(view: TimelineView, dropped: Dropped) -> None:
    start = edge(view, MAY, last=True)
    QTest.mousePress(view.viewport(), LEFT, NONE, start)
    for pixels in (30, 90):
        QTest.mouseMove(view.viewport(), start + QPoint(pixels, 0))
    assert view.is_dragging
    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert not view.is_dragging
    QTest.mouseRelease(view.viewport(), LEFT, NONE, start + QPoint(90, 0))
    assert dropped == []


def test_keys_move_a_mark_and_its_edges(view: TimelineView, dropped: Dropped) -> None:
    control = Qt.KeyboardModifier.ControlModifier
    gestures: list[tuple[int, list[tuple[Qt.Key, Qt.KeyboardModifier]]]] = [
        (MAY, [(Qt.Key.Key_Right, NONE), (Qt.Key.Key_Return, NONE)]),
        (MAY, [(Qt.Key.Key_Right, NONE), (Qt.Key.Key_Return, SHIFT)]),
        (MAY, [(Qt.Key.Key_Right, SHIFT), (Qt.Key.Key_Right, SHIFT), (Qt.Key.Key_Return, SHIFT)]),
        (MEETING, [(Qt.Key.Key_Left, control), (Qt.Key.Key_Return, NONE)]),
        (MEETING, [(Qt.Key.Key_Left, SHIFT)] * 4 + [(Qt.Key.Key_Right, SHIFT), (Qt.Key.Key_Return, NONE)]),
        (MEETING, [(Qt.Key.Key_Right, NONE), (Qt.Key.Key_Escape, NONE)]),
    ]
    for key, presses in gestures:
        view.pick(key)
        QTest.keyClick(view, Qt.Key.Key_Space)
        for press, modifier in presses:
            QTest.keyClick(view, press, modifier)
    assert dropped == [
        (MAY, "June", False), (MAY, "June", True), (MAY, "May–July", False), (MEETING, "13–15 December", False),
    ]  # fmt: skip


def test_a_cell_says_how_many_and_opens(qtbot: QtBot) -> None:
    view = shown(qtbot, roadmap(("3 May", "4 May", "5 May", "9 December 2024")))
    view.zoom_to("decade", date(2020, 1, 1))
    (cell,) = view.scene.layout.bins
    point = view.scene.bin_area(cell).center()
    assert view.tip_at(point).split("\n") == [
        "3 items, 3–5 May 2021. Click to zoom in.", "3 May · Item 1", "4 May · Item 2", "5 May · Item 3",
    ]  # fmt: skip
    view.select(2)
    assert view.scene.area_of(2) == view.scene.bin_area(cell)
    QTest.mouseClick(view.viewport(), LEFT, NONE, point.toPoint())
    assert view.scene.layout.bins == ()
    assert all(
        view.scene.left <= area.left() <= view.scene.right for key in (1, 2, 3) if (area := view.scene.area_of(key))
    )
    assert view.tip_at(QPointF(edge(view, 1, last=True))) == "Item 1\n3 May 2021\noverdue 162 days"


def test_every_zoom_keeps_the_day_under_the_pointer(qtbot: QtBot) -> None:
    view = shown(qtbot, roadmap(("1 May 1990", "May", "1 May 2050")))
    heard: list[str] = []
    view.zoomed.connect(heard.append)
    for zoom in DAYS_SEEN:
        view.zoom_to(zoom, date(2021, 5, 1))
        before = view.scene.day_at(500)
        for turned in (240, -240):
            where = QPointF(500, 100)
            wheel = QWheelEvent(
                where, where, QPoint(), QPoint(0, turned), Qt.MouseButton.NoButton,
                Qt.KeyboardModifier.ControlModifier, Qt.ScrollPhase.NoScrollPhase, False,
            )  # fmt: skip
            QApplication.sendEvent(view.viewport(), wheel)
            seen = 2 / view.scene.scale.per_day
            assert abs((view.scene.day_at(500) - before).days) <= 1 + seen
    assert heard[::3] == list(DAYS_SEEN)


def test_two_fingers_zoom(view: TimelineView) -> None:
    per_day, before, where = view.scene.scale.per_day, view.scene.day_at(400), QPointF(400, 100)
    kind = Qt.NativeGestureType.ZoomNativeGesture
    device = QPointingDevice.primaryPointingDevice()
    pinch = QNativeGestureEvent(kind, device, 2, where, where, where, 0.5, QPointF())
    QApplication.sendEvent(view.viewport(), pinch)
    assert view.scene.scale.per_day == pytest.approx(per_day * 1.5)
    assert abs((view.scene.day_at(400) - before).days) <= 1


def test_keys_go_to_both_ends_and_to_today(view: TimelineView) -> None:
    view.zoom_to("month", date(2021, 6, 1))
    QTest.keyClick(view, Qt.Key.Key_End)
    assert view.scene.day_at(view.scene.right - 60) >= date(2021, 12, 29)
    QTest.keyClick(view, Qt.Key.Key_Home)
    assert date(2020, 12, 29) <= view.scene.day_at(view.scene.left) <= date(2021, 1, 1)
    QTest.keyClick(view, Qt.Key.Key_T)
    assert view.scene.day_at((view.scene.left + view.scene.right) / 2) == TODAY


def test_arrows_reach_everything(view: TimelineView) -> None:
    view.pick(YEAR)
    seen = []
    for _ in DATES:
        seen.append(view.scene.selected)
        QTest.keyClick(view, Qt.Key.Key_Right)
    QTest.keyClick(view, Qt.Key.Key_Home)
    first = [key for key in range(20) if view.scene.area_of(key)]
    assert sorted(first) == [1, 2, 3, 4, 5, 6, 7]
    assert len(set(seen)) >= 4
    assert view.scene.selected == UNDATED


@pytest.mark.parametrize("zoom", list(DAYS_SEEN))
def test_every_zoom_is_painted_light_and_dark(view: TimelineView, zoom: Any) -> None:
    view.zoom_to(zoom, date(2021, 5, 1))
    light = view.grab().toImage()
    view.look.turn_to(DARK_LOOK)
    dark = view.grab().toImage()
    assert light.pixelColor(5, 200).lightness() > 200
    assert dark.pixelColor(5, 200).lightness() < 60
    assert nameless(view) == []
