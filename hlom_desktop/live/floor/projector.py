"""The room's screen: who speaks, how long still, who is next. A window of its own for a second screen."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeyEvent, QPainter, QPaintEvent, QScreen
from PySide6.QtWidgets import QWidget

from hlom_desktop.desk.look import LookSource
from hlom_desktop.live.floor.face import Face
from hlom_desktop.live.floor.projector_page import HEIGHT, NARROWEST, Page


class Projector(QWidget):
    """Full screen, without chrome and without a pointer; Esc or F11 closes it. It paints only what has changed."""

    closed = Signal()
    """It was closed, by whatever way."""

    def __init__(self, look: LookSource, name: str, parent: QWidget | None = None) -> None:
        """`name` is the window's title, and what a screen reader says first."""
        super().__init__(parent, Qt.WindowType.Window)
        self._look, self._name = look, name
        self.face = Face()
        self.setWindowTitle(name)
        self.setAccessibleName(name)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setCursor(Qt.CursorShape.BlankCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.resize(1024, 576)
        look.changed.connect(self.update)

    def show_face(self, face: Face) -> None:
        """Show another state; the same one again costs nothing."""
        if face != self.face:
            self.face = face
            self.setAccessibleName(f"{self._name}. {face.said}")
            self.update()

    def open_beside(self, desk: QScreen | None) -> None:
        """Fill the first screen that is not the desk's; the desk's own where there is no other.

        On a second screen the keyboard stays at the desk.
        """
        second = second_screen(QGuiApplication.screens(), desk)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating, second is not None)
        place = second or desk
        if place is not None:
            self.setScreen(place)
            self.setGeometry(place.geometry())
        self.showFullScreen()
        parent = self.parentWidget()
        active = parent.window() if second is not None and parent is not None else self
        active.activateWindow()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The page, scaled by the height of the screen."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), self._look.color("paper"))
        scale = min(self.height() / HEIGHT, self.width() / NARROWEST)
        if scale > 0:
            painter.scale(scale, scale)
            Page(painter, self._look, self.width() / scale).paint(self.face)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes."""
        if event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_F11):
            self.close()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Tell the desk."""
        super().closeEvent(event)
        self.closed.emit()


def second_screen(screens: list[QScreen], desk: QScreen | None) -> QScreen | None:
    """The first screen that is not the desk's; None where there is one screen only."""
    return next((one for one in screens if one is not desk), None)
