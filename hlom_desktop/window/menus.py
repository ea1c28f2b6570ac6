"""The menus and their keys. Each entry is one line here; what it does is the window's."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from hlom_desktop.exports.products import GIVEN_OUT, PRODUCTS
from hlom_desktop.window.places import OVERVIEW, PLACES
from hlom_desktop.words import INTERFACE_LANGUAGES, Words

LANGUAGE_NAMES = {"en": "English", "fr": "Français", "es": "Español"}


class Menus:
    """The menu bar of one window. Undo and Redo are renamed as the history moves."""

    def __init__(self, bar: QMenuBar, words: Words, window: QWidget, do: dict[str, Callable[..., object]]) -> None:
        self._words, self._window, self._do = words, window, do
        self._file(bar.addMenu(words("File")))
        self._edit(bar.addMenu(words("Edit")))
        self._view(bar.addMenu(words("View")))
        self.conferences = bar.addMenu(words("Conference"))
        self._help(bar.addMenu(words("Help")))

    def _entry(self, menu: QMenu, text: str, act: str, keys: str = "", *given: object) -> QAction:
        action = QAction(text, self._window)
        if keys:
            action.setShortcut(QKeySequence(keys))
        action.triggered.connect(lambda: self._do[act](*given))
        menu.addAction(action)
        return action

    def _file(self, menu: QMenu) -> None:
        words = self._words
        self._entry(menu, words("New conference …"), "new", "Ctrl+Shift+N")
        export = menu.addMenu(words("Export"))
        for product in (*PRODUCTS.values(), *GIVEN_OUT.values()):
            self._entry(export, words(product.title) + " …", "export", "", product.name)
        self._entry(menu, words("Import …"), "take_in")
        menu.addSeparator()
        self._entry(menu, words("Back up the store …"), "backup")
        self._entry(menu, words("Restore a backup …"), "restore")
        self._entry(menu, words("Rehearse …"), "rehearse")
        menu.addSeparator()
        self._entry(menu, words("Quit"), "quit", "Ctrl+Q")

    def _edit(self, menu: QMenu) -> None:
        words = self._words
        self.undo = self._entry(menu, words("Undo"), "undo", "Ctrl+Z")
        self.redo = self._entry(menu, words("Redo"), "redo", "Ctrl+Shift+Z")
        menu.addSeparator()
        self._entry(menu, words("Find anything"), "find", "Ctrl+K")
        self._entry(menu, words("Next clash"), "next_clash", "F8")
        menu.addSeparator()
        self._entry(menu, words("History …"), "history", "Ctrl+H")

    def _view(self, menu: QMenu) -> None:
        words = self._words
        places = [(OVERVIEW[0], OVERVIEW[2]), *((one.key, one.word) for one in PLACES)]
        for at, (key, word) in enumerate(places):
            keys = f"Ctrl+{(at + 1) % 10}" if at < 10 else ""
            self._entry(menu, words(word), "go_to", keys, key)
        menu.addSeparator()
        self._entry(menu, words("Back"), "back", "Alt+Left")
        self._entry(menu, words("Card"), "card", "F4")
        self._entry(menu, words("Next part of the window"), "next_part", "F6")
        self._entry(menu, words("Next content language"), "next_language", "Ctrl+Shift+L")
        menu.addSeparator()
        names = [(one, LANGUAGE_NAMES[one]) for one in INTERFACE_LANGUAGES]
        self.interface = self._one_of(menu.addMenu(words("Interface language")), names, "interface")
        looks = [("light", words("Light")), ("dark", words("Dark")), ("system", words("As the system"))]
        self.looks = self._one_of(menu.addMenu(words("Look")), looks, "look")

    def _one_of(self, menu: QMenu, choices: Sequence[tuple[str, str]], act: str) -> dict[str, QAction]:
        group = QActionGroup(self._window)
        actions = {}
        for key, word in choices:
            actions[key] = self._entry(menu, word, act, "", key)
            actions[key].setCheckable(True)
            group.addAction(actions[key])
        return actions

    def _help(self, menu: QMenu) -> None:
        self._entry(menu, self._words("Guide"), "guide", "F1")
        self._entry(menu, self._words("Keys"), "keys")
        self._entry(menu, self._words("About HLOM Desktop"), "about")

    def actions(self) -> list[QAction]:
        """Every entry that can be carried out now, for the finder."""
        found = self._window.findChildren(QAction)
        return [action for action in found if action.menu() is None and action.text() and action.isEnabled()]

    def show_history(self, undo: str | None, redo: str | None) -> None:
        """Name what Undo and Redo would take; nothing to take greys them."""
        words = self._words
        self.undo.setText(words("Undo “{step}”", step=undo) if undo else words("Undo"))
        self.redo.setText(words("Redo “{step}”", step=redo) if redo else words("Redo"))
        self.undo.setEnabled(undo is not None)
        self.redo.setEnabled(redo is not None)

    def show_conferences(self, titles: Sequence[tuple[str, str]], current: str, stands: bool) -> None:
        """The conferences of the store by key and title, the one on screen checked; `stands`: at an example's hour."""
        self.conferences.clear()
        for action in self._one_of(self.conferences, titles, "open").values():
            action.setChecked(False)
        for (key, _), action in zip(titles, self.conferences.actions(), strict=False):
            action.setChecked(key == current)
        self.conferences.addSeparator()
        self._entry(self.conferences, self._words("Days, rooms and languages"), "go_to", "", "conference")
        self._entry(self.conferences, self._words("Change the mode of the conference …"), "change_mode")
        if stands:
            self._entry(self.conferences, self._words("Go by today’s date"), "by_clock")
        self._entry(self.conferences, self._words("Delete this conference"), "delete")
