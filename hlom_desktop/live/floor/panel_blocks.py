"""How the room's view is laid out: head, now, buttons, next three, list; what is typed in it; and the room's screen."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent

from hlom_desktop.desk.buttons import Button
from hlom_desktop.desk.choices import Choice
from hlom_desktop.desk.labels import Rule
from hlom_desktop.desk.place import Context
from hlom_desktop.desk.screen import MARGIN
from hlom_desktop.live.floor.floor import FloorLine
from hlom_desktop.live.floor.panel_gestures import FloorGestures
from hlom_desktop.live.floor.panel_next import NextBlock
from hlom_desktop.live.floor.panel_now import NowBlock
from hlom_desktop.live.floor.panel_presses import PressBar
from hlom_desktop.live.floor.panel_state import StateField
from hlom_desktop.live.floor.projector import Projector
from hlom_desktop.refusals import Refusal

SITTING_WIDTH = 230


class FloorBlocks(FloorGestures):
    """The base of the room's view as it is laid out. `tick` shows a moment; it is called when a second begins."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.timer = QTimer(self)
        self.timer.setSingleShot(True)
        self.timer.setTimerType(Qt.TimerType.PreciseTimer)
        self.timer.timeout.connect(self.tick)

    def tick(self) -> None:
        """Show this moment."""
        raise NotImplementedError

    @property
    def is_seen(self) -> bool:
        """Whether somebody looks, here or at the room's screen."""
        return self.isVisible() or self.projector.isVisible()

    def read_if_seen(self) -> None:
        """As every place, and while the room's screen is open."""
        ready = self.context.desk.is_ready and self.conference_id is not None
        if self._stale and ready and self.is_seen:
            self._stale = False
            self.read()

    # Laying out

    def lay_out_head(self) -> None:
        """The choice of the sitting, and the button of the room's screen."""
        self.sitting = Choice(self.look, self.words("Sitting"))
        self.sitting.setMaximumWidth(SITTING_WIDTH)
        self.page.lead_with(self.sitting)
        self.projector_button = Button(self.look, self.words("Projector"), "presentation")
        self.projector_button.setToolTip("F11")
        self.projector_button.clicked.connect(self.toggle_projector)
        self.page.add_control(self.projector_button)
        self.projector = Projector(self.look, self.words("Room’s screen"), self)
        self.projector.closed.connect(self._projector_closed)

    def lay_out_blocks(self) -> None:
        """Now, the buttons, the next three; then the table. The State field takes the filter's place."""
        self.now = NowBlock(self.look)
        self.presses = PressBar(self.look, self.words)
        self.state = StateField(self.look, self.words, self)
        self.presses.second.addWidget(self.state)
        self.next = NextBlock(self.look, self.words("Next"))
        self.filter.hide()
        self.filter.setFocusProxy(self.state)
        self.bar.removeWidget(self.said)
        self.said.setWordWrap(True)
        self.said.hide()
        self.said.setContentsMargins(MARGIN, 0, MARGIN, 8)
        self.bar.setContentsMargins(0, 0, 0, 0)
        blocks = (self.now, self.presses, self.said, Rule(self.look), self.next, Rule(self.look))
        for at, block in enumerate(blocks):
            self.page.body.insertWidget(at, block)

    def show_rows(self, rows: Sequence[FloorLine]) -> None:
        """What was refused before is no longer said, and takes no place."""
        super().show_rows(rows)
        self.said.hide()

    def refuse(self, refusal: Refusal) -> None:
        """Say under the buttons why something was refused."""
        super().refuse(refusal)
        self.said.show()

    def edit(self, edit: Any, *arguments: Any, **values: Any) -> None:
        """Carry out a gesture; what was refused before is no longer said."""
        self.said.hide()
        super().edit(edit, *arguments, **values)

    # Typing

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """In the list letters are for the State field."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and self._takes(event):
            return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Letters that nobody has used are for the State field."""
        if not self._takes(event):
            super().keyPressEvent(event)

    def _takes(self, event: QKeyEvent) -> bool:
        held = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
        text = event.text()
        if not text.strip() or not text.isprintable() or event.modifiers() & held:
            return False
        self.state.take(text)
        return True

    # The room's screen

    def toggle_projector(self) -> None:
        """Show the room's screen, on the second screen where there is one; or close it."""
        if self.projector.isVisible():
            self.projector.close()
        else:
            self.projector.open_beside(self.screen())
            self.tick()

    def _projector_closed(self) -> None:
        if not self.isVisible():
            self.timer.stop()

    def showEvent(self, event: QShowEvent) -> None:
        """The clock runs while somebody looks."""
        super().showEvent(event)
        self.tick()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody looks; the room's screen, if it is open, is still kept."""
        super().hideEvent(event)
        if not self.projector.isVisible():
            self.timer.stop()
