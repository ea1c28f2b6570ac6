"""A hand on the mouse and the keys over the grid."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from hlom_desktop.conference.hours import Hours
from hlom_desktop.sessions.panel import ProgrammePlace

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
ZONE = "Europe/Zurich"


class Pointer:
    """Moves, presses and types as a person does; reads what the store holds then."""

    def __init__(self, full: Any) -> None:
        self.full, self.place, self.board = full, full.place, full.place.board
        self.grid = self.board.grid
        self.view: QWidget = self.grid.viewport()
        self.rooms = [room.ref.id for room in full.programme().rooms]

    def at(self, column: int, minute: float, x: float = 40) -> QPoint:
        """The point of a column (from 1) at a minute, in the part in sight."""
        geometry = self.grid.surface.geometry
        down = geometry.y_of(minute) - self.grid.verticalScrollBar().value()
        across = geometry.x_of(column - 1) - self.grid.horizontalScrollBar().value()
        return QPoint(round(across + x), round(down))

    def drag(
        self,
        start: QPoint,
        end: QPoint,
        source: QWidget | None = None,
        *,
        drop: bool = True,
        held: Qt.KeyboardModifier = NONE,
    ) -> None:
        """Press, move in steps, let go; `start` is in `source`, `end` in the grid."""
        source = source or self.view
        end = source.mapFromGlobal(self.view.mapToGlobal(end))
        QTest.mousePress(source, LEFT, held, start)
        for step in (1, 2, 3, 4):
            self.move(source, start + (end - start) * step / 4, held)
        if drop:
            QTest.mouseRelease(source, LEFT, held, end)
            self.full.settle()

    def move(self, source: QWidget, to: QPoint, held: Qt.KeyboardModifier = NONE) -> None:
        """The pointer goes on with the button down; QTest moves it without keys, which are given here."""
        if held == NONE:
            QTest.mouseMove(source, to)
            return
        place, screen = QPointF(to), QPointF(source.mapToGlobal(to))
        event = QMouseEvent(QEvent.Type.MouseMove, place, screen, Qt.MouseButton.NoButton, LEFT, held)
        QApplication.sendEvent(source, event)

    def to(self, widget: QWidget) -> QPoint:
        """The middle of a widget, as a point of the grid."""
        return self.view.mapFromGlobal(widget.mapToGlobal(widget.rect().center()))

    def click(self, at: QPoint, held: Qt.KeyboardModifier = NONE) -> None:
        """A click on the grid."""
        QTest.mouseClick(self.view, LEFT, held, at)
        self.full.settle()

    def press(self, *keys: Qt.Key, held: Qt.KeyboardModifier = NONE) -> None:
        """Keys where the keyboard is, one after the other."""
        for key in keys:
            QTest.keyClick(self.place.window().focusWidget() or self.grid, key, held)
        self.full.settle()

    def stand_on(self, title: str) -> None:
        """The keyboard on a session of the grid."""
        self.place.go_to(self.full.row(title).ref.id)
        self.grid.setFocus()

    def undo(self) -> None:
        """Ctrl+Z."""
        self.full.desk.undo()
        self.full.settle()

    def hours(self, title: str) -> tuple[int, int, int] | None:
        """The day of December, the start and the minutes of a session."""
        hours: Hours | None = self.full.row(title).hours
        return None if hours is None else (hours.day.day, hours.start, hours.minutes)

    def room(self, title: str) -> int | None:
        """The number of its room, from 1."""
        room_id = self.full.row(title).room_id
        return None if room_id is None else self.rooms.index(room_id) + 1

    def said(self) -> str:
        """What the newest gesture is called."""
        return str(self.full.desk.workspace.undoable().message)


@pytest.fixture
def pointer(full: Any, place: ProgrammePlace) -> Pointer:
    """A hand on the mouse."""
    place.activateWindow()
    place.board.grid.setFocus()
    return Pointer(full)


@pytest.fixture
def wide(full: Any) -> Pointer:
    """A hand on the mouse in a window so wide that both days stand side by side."""
    full.open((2100, 900))
    return Pointer(full)


@pytest.fixture
def day() -> date:
    """The first day."""
    return date(2021, 12, 14)
