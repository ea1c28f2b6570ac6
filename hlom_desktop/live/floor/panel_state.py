"""The field for a few letters of a State, and the list under it of whom they may mean."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hlom_desktop.desk.filter_field import SearchLine
from hlom_desktop.desk.found import Found, FoundView
from hlom_desktop.desk.labels import Ground, Label
from hlom_desktop.desk.look import LookSource
from hlom_desktop.live.floor.typed import Called, meant
from hlom_desktop.words import Words

SHOWN = 8


class StateField(SearchLine):
    """Letters name a speaker, Enter calls. Up and Down choose among several, Esc empties; Space on nothing is Next."""

    called = Signal(int)
    """The inscription of who is to speak now."""
    spaced = Signal()
    """Space was pressed where nothing was typed."""

    def __init__(self, look: LookSource, words: Words, over: QWidget) -> None:
        """The suggestions lie over the widget `over`."""
        super().__init__(look, "lightning", words("Type a State, Enter"))
        self.words = words
        self._among: tuple[Called, ...] = ()
        self._said: dict[int, Found] = {}
        self._coming: frozenset[int] = frozenset()
        self.list = Suggestions(look, words, over)
        self.list.picked.connect(self._call)
        self.textChanged.connect(self._typed)
        self.setFixedHeight(28)

    def offer(self, among: Sequence[Called], said: Sequence[Found], coming: frozenset[int]) -> None:
        """Who is on the list, how each is shown (`payload` is the inscription's id), and who is still to speak."""
        self._among, self._coming = tuple(among), coming
        self._said = {one.payload: one for one in said}

    def found(self) -> tuple[Found, ...]:
        """Whom the letters typed may mean: those still to speak first."""
        ids = [one.inscription_id for one in meant(self.text(), self._among)]
        return tuple(self._said[one] for one in sorted(ids, key=lambda one: one not in self._coming))

    def only(self) -> Found | None:
        """Whom Enter calls: the only one meant, else the only one of them who is still to speak."""
        found = self.found()
        coming = [one for one in found if one.payload in self._coming]
        few = coming or list(found)
        return few[0] if len(few) == 1 else None

    def take(self, text: str) -> None:
        """Letters that were typed elsewhere."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.insert(text)

    def _typed(self) -> None:
        if not self.text().strip():
            self.list.hide()
            self.setAccessibleDescription("")
            return
        found = self.found()
        if not found:
            self.say(self.words("Nobody on this list is called “{text}”.", text=self.text().strip()))
            return
        self.list.show_found(found, self, first=self.only() is not None)
        self.setAccessibleDescription(", ".join(one.title for one in found))

    def say(self, sentence: str) -> None:
        """A sentence under the field."""
        self.list.say(sentence, self)
        self.setAccessibleDescription(sentence)

    def enter(self) -> None:
        """Call whom the letters mean, or say why nobody can be called."""
        found, chosen = self.found(), self.list.chosen() or self.only()
        if chosen is not None:
            self._call(chosen.payload)
        elif found:
            self.list.show_found(found, self, self.words("Several are called so: choose one, or type more."))

    def _call(self, inscription_id: int) -> None:
        self.clear()
        self.called.emit(inscription_id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter calls, Esc empties, Up and Down choose."""
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.enter()
        elif key == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Up) and self.list.isVisible():
            self.list.step(1 if key == Qt.Key.Key_Down else -1)
        elif key == Qt.Key.Key_Space and not self.text():
            self.spaced.emit()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show again what the letters may mean."""
        super().focusInEvent(event)
        self._typed()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The list goes with the keyboard."""
        super().focusOutEvent(event)
        self.list.hide()


class Suggestions(Ground):
    """Lies under the field, over the screen; it never takes the keyboard."""

    picked = Signal(int)
    """The inscription that was pressed."""

    def __init__(self, look: LookSource, words: Words, over: QWidget) -> None:
        super().__init__(look, "paper", ("top", "bottom", "left", "right"), "ink", parent=over)
        self._over = over
        self.view = FoundView(look, words, SHOWN)
        self.view.viewport().installEventFilter(self)
        self.sentence = Label(look, px=12, token="bad", wrap=True)
        self.sentence.setContentsMargins(12, 6, 12, 6)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addWidget(self.view)
        column.addWidget(self.sentence)
        self.hide()

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        """A press picks before the field loses the keyboard."""
        if event.type() == QEvent.Type.MouseButtonPress:
            pressed = self.view.at(self.view.indexAt(event.position().toPoint()))  # type: ignore[attr-defined]
            if pressed is not None:
                self.picked.emit(pressed.payload)
            return True
        return super().eventFilter(watched, event)  # type: ignore[arg-type]

    def show_found(self, found: Sequence[Found], field: QWidget, sentence: str = "", *, first: bool = False) -> None:
        """List these; with `first`, Enter takes the first of them."""
        self.view.show_found(found[:SHOWN], first=first)
        self.sentence.setText(sentence)
        self._place(field)

    def say(self, sentence: str, field: QWidget) -> None:
        """A sentence instead."""
        self.view.show_found((), first=False)
        self.sentence.setText(sentence)
        self._place(field)

    def chosen(self) -> Found | None:
        """Who is chosen in the list."""
        return self.view.chosen() if self.isVisible() else None

    def said(self) -> str:
        """The sentence under the list."""
        return self.sentence.text() if self.isVisible() else ""

    def step(self, by: int) -> None:
        """To the one above or below."""
        self.view.step(by)

    def _place(self, field: QWidget) -> None:
        self.sentence.setVisible(bool(self.sentence.text()))
        wide = max(field.width(), 440)
        corner = field.mapTo(self._over, QPoint(field.width() - wide, field.height() + 2))
        high = self.view.high + 2
        if self.sentence.isVisibleTo(self):
            high += self.sentence.heightForWidth(wide - 2)
        self.setGeometry(max(8, corner.x()), corner.y(), wide, high)
        self.show()
        self.raise_()
