"""A strip of rooms over a day, each with a word about it: the end that is planned there, or how late it runs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QSizePolicy, QWidget

from hlom_desktop.desk.buttons import PaintedButton
from hlom_desktop.desk.labels import Ground
from hlom_desktop.desk.look import LookSource
from hlom_desktop.desk.painting import Run, draw_runs, draw_text, focus_ring, runs_width
from hlom_desktop.desk.tokens import Token

HEIGHT, PAD, LEAST, MOST = 41, 14, 72, 260
_ICON, _GAP = 16, 4


@dataclass(frozen=True)
class RoomTab:
    """A room: id, name, and what is said of its day; what matters now has an icon and its colour."""

    id: int
    name: str
    info: str
    icon: str = ""
    token: Token = "ink3"


class TabButton(PaintedButton):
    """One room of the strip."""

    def __init__(self, look: LookSource, tab: RoomTab) -> None:
        super().__init__(look, tab.name)
        self.tab = tab
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.show_tab(tab)

    def show_tab(self, tab: RoomTab) -> None:
        """The same room, as it is now."""
        changed = tab != self.tab
        self.tab = tab
        self.setAccessibleName(f"{tab.name}, {tab.info}")
        self.setToolTip(f"{tab.name}, {tab.info}")
        if changed:
            self.updateGeometry()
            self.update()

    def _info(self) -> tuple[Run, ...]:
        return (Run(self.tab.info, self.tab.token, icon=self.tab.icon),)

    def _wide(self) -> int:
        return self.look.width(self.text(), 12, True) + runs_width(self.look, self._info(), 12)

    def sizeHint(self) -> QSize:
        """Wide enough for name and info, within reason."""
        return QSize(min(MOST, self._wide() + 2 * PAD + 16), HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """A room's name may be elided where there are many."""
        return QSize(LEAST + (_ICON if self.tab.icon else 0), HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Chosen: paper, bold, a 3 px mark under it. Where both do not fit, info without an icon yields to the name."""
        painter, area, chosen = QPainter(self), QRectF(self.rect()), self.isChecked()
        ground: Token = "paper" if chosen else "hover" if self.over else "sunk"
        painter.fillRect(area, self.look.color(ground))
        painter.fillRect(QRectF(area.right() - 1, 0, 1, area.height()), self.look.color("rule"))
        painter.fillRect(QRectF(0, area.height() - 1, area.width(), 1), self.look.color("rule"))
        inner, info = area.adjusted(PAD, 0, -PAD, -2), self._info()
        if self.tab.icon or self._wide() + _GAP <= inner.width():
            draw_runs(painter, self.look, inner, info, 12, right=True)
            inner = inner.adjusted(0, 0, -runs_width(self.look, info, 12) - _GAP, 0)
        draw_text(painter, self.look, inner, self.text(), 12, bold=chosen, token="ink" if chosen else "ink2")
        if chosen:
            painter.fillRect(QRectF(0, area.height() - 3, area.width(), 3), self.look.color("accent"))
        if self.marked():
            focus_ring(painter, self.look, area)


class RoomStrip(Ground):
    """Chooses a room. A word that changes moves nothing but itself."""

    chosen = Signal(int)
    """The id of the room chosen."""

    def __init__(self, look: LookSource, name: str, parent: QWidget | None = None) -> None:
        super().__init__(look, "sunk", ("bottom",), parent=parent)
        self._source = look
        self.setAccessibleName(name)
        self.setFixedHeight(HEIGHT)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._row.addStretch(1)
        self._group = QButtonGroup(self)
        self._group.idClicked.connect(self.chosen)

    def show_tabs(self, tabs: Sequence[RoomTab], value: int | None) -> None:
        """Show these rooms, one of them chosen."""
        if [(one.id, one.name) for one in tabs] != [(one.tab.id, one.tab.name) for one in self._buttons()]:
            self._rebuild(tabs)
        for button, tab in zip(self._buttons(), tabs, strict=True):
            button.show_tab(tab)
        chosen = self._group.button(value) if value is not None else None
        if chosen is not None:
            chosen.setChecked(True)

    def _buttons(self) -> list[TabButton]:
        return [one for one in self._group.buttons() if isinstance(one, TabButton)]

    def _rebuild(self, tabs: Sequence[RoomTab]) -> None:
        focused = next((one.tab.id for one in self._buttons() if one.hasFocus()), None)
        for button in self._buttons():
            self._group.removeButton(button)
            self._row.removeWidget(button)
            button.hide()
            button.deleteLater()
        for at, tab in enumerate(tabs):
            button = TabButton(self._source, tab)
            self._group.addButton(button, tab.id)
            self._row.insertWidget(at, button)
            if tab.id == focused:
                button.show()  # the keyboard goes to nothing that is not yet shown
                button.setFocus(Qt.FocusReason.OtherFocusReason)

    def button(self, room_id: int) -> QWidget:
        """The room's button."""
        return self._group.button(room_id)
