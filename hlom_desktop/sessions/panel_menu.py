"""The menus on the grid: on a session, on several, on an empty place. Each entry names its key."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from hlom_desktop.conference.languages import Language
from hlom_desktop.sessions.day_words import short_day
from hlom_desktop.sessions.grid.area import FINE, GridArea
from hlom_desktop.sessions.grid.keyboard import Asked
from hlom_desktop.sessions.panel_proposals import Proposals
from hlom_desktop.sessions.rules import Slot, days_of, is_struck_first, length
from hlom_desktop.sessions.values import Programme, SessionRow
from hlom_desktop.words import Words

_MOST_WAITING = 12
_WIDEST = 360


class GridMenus(QObject):
    """Makes a menu for each time it is wanted; gestures are asked of `proposals`."""

    opened = Signal()
    """Into the card."""
    new_wanted = Signal(object)
    """The Slot of a new session."""

    def __init__(self, words: Words, grid: GridArea, proposals: Proposals, parent: QWidget) -> None:
        super().__init__(parent)
        self._words, self._grid, self._proposals, self._parent = words, grid, proposals, parent
        self.shown: QMenu | None = None

    def show_for(self, ids: tuple[int, ...], programme: Programme, language: Language, at: QPoint) -> None:
        """The menu of the sessions chosen."""
        menu = self._new_menu(self._words("Session"))
        rows = [row for row in programme.sessions if row.ref.id in ids]
        stand = bool(rows) and all(row.hours is not None for row in rows)
        one = len(rows) == 1
        if one:
            self._entry(menu, self._words("Open its card"), "Enter", self.opened.emit)
        self._gesture(menu, self._words("Split…"), "S", Asked.SPLIT, ids, one and stand)
        self._gesture(menu, self._words("Push what follows…"), "P", Asked.PUSH, ids, one and stand)
        self._gesture(menu, self._words("Swap the two…"), "X", Asked.SWAP, ids, len(rows) == 2 and stand)
        self._gesture(menu, self._words("Copy"), "Ctrl+D", Asked.COPY, ids, one)
        self._days(menu, ids, rows, programme, language, stand)
        self._gesture(menu, self._words("Change mode…"), "M", Asked.MODE, ids, bool(rows))
        menu.addSeparator()
        self._gesture(menu, self._words("Take out of the grid"), "Backspace", Asked.OUT, ids, stand)
        struck = bool(rows) and all(is_struck_first(row) for row in rows)
        away = self._words("Cancel it") if struck and one else self._words("Cancel them") if struck else ""
        self._gesture(menu, away or self._words("Delete"), "Del", Asked.AWAY, ids, bool(rows))
        self._pop(menu, at)

    def show_for_place(self, slot: Slot, programme: Programme, language: Language, at: QPoint) -> None:
        """The menu of an empty place."""
        menu, words, grid = self._new_menu(self._words("Empty place")), self._words, self._grid
        self._entry(menu, words("New session here"), "", lambda: self.new_wanted.emit(slot))
        waiting = [row for row in programme.sessions if row.hours is None][:_MOST_WAITING]
        inner = menu.addMenu(words("Place here"))
        inner.setEnabled(bool(waiting))
        for row in waiting:
            self._waiting(inner, row, slot, language)
        menu.addSeparator()
        self._entry(menu, words("Zoom in"), "+", lambda: grid.zoom_by(1))
        self._entry(menu, words("Zoom out"), "-", lambda: grid.zoom_by(-1))
        self._entry(menu, words("Whole day in sight"), "0", grid.fit)
        snap = self._entry(menu, words("Snap to 5 minutes"), "5", grid.turn_snap)
        snap.setCheckable(True)
        snap.setChecked(grid.step == FINE)
        self._pop(menu, at)

    def _new_menu(self, name: str) -> QMenu:
        if self.shown is not None:
            self.shown.deleteLater()
        menu = QMenu(self._parent)
        menu.setAccessibleName(name)
        return menu

    def _pop(self, menu: QMenu, at: QPoint) -> None:
        self.shown = menu
        menu.popup(at)

    def _entry(self, menu: QMenu, text: str, key: str, act: Callable[[], object]) -> QAction:
        action = menu.addAction(f"{_plain(text)}\t{key}" if key else _plain(text))
        action.triggered.connect(lambda _: act())
        return action

    def _gesture(self, menu: QMenu, text: str, key: str, asked: Asked, ids: tuple[int, ...], enabled: bool) -> None:
        self._entry(menu, text, key, lambda: self._proposals.ask(asked, ids)).setEnabled(enabled)

    def _days(
        self,
        menu: QMenu,
        ids: tuple[int, ...],
        rows: list[SessionRow],
        programme: Programme,
        language: Language,
        enabled: bool,
    ) -> None:
        inner = menu.addMenu(self._words("Move to another day"))
        here = {row.hours.day for row in rows if row.hours is not None}
        days = [day for day in days_of(programme.conference, programme.sessions) if {day} != here]
        inner.setEnabled(enabled and bool(days))
        for day in days:
            self._day(inner, ids, day, language)

    def _day(self, menu: QMenu, ids: tuple[int, ...], day: date, language: Language) -> None:
        said = short_day(day, language, weekday=True)
        self._entry(menu, said, "", lambda: self._proposals.ask_day(ids, day))

    def _waiting(self, menu: QMenu, row: SessionRow, slot: Slot, language: Language) -> None:
        place = Slot(slot.day, slot.start, slot.start + length(row), slot.room_id)
        title = row.title.best(language)[0] or self._words("Without a title")
        title = self._grid.fontMetrics().elidedText(title, Qt.TextElideMode.ElideRight, _WIDEST)
        self._entry(menu, title, "", lambda: self._proposals.ask_place(row.ref.id, place))


def _plain(text: str) -> str:
    """A title’s own ampersand is no key of the menu."""
    return text.replace("&", "&&")
