"""What the menus do. Made once the first screen stands; dialogs are imported where they are opened."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFileDialog

from hlom_desktop.conference.shown import text_in
from hlom_desktop.window.dropping import FileDrop
from hlom_desktop.window.find_anything import FindAnything
from hlom_desktop.window.menus import Menus
from hlom_desktop.window.programme_gestures import ProgrammeGestures

if TYPE_CHECKING:
    from hlom_desktop.window.main_window import MainWindow


class Gestures:
    """The gestures of one window, by name."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self.programme = ProgrammeGestures(window)
        self.menus = Menus(window.parts.menu_row.menu_bar, window.words, window, self._by_name())
        self.menus.interface[window.words.language].setChecked(True)
        self.menus.looks[window.seated.settings.look].setChecked(True)
        self.finder = FindAnything(window)
        self.dropped = FileDrop(window)

    def _by_name(self) -> dict[str, Callable[..., object]]:
        """What each entry of the menus does."""
        window = self._window
        desk, walk = window.seated.desk, window.walk
        return {
            "new": self.new,
            "open": self.open,
            "delete": self.delete,
            "by_clock": self.by_clock,
            "export": self.export,
            "backup": self.backup,
            "restore": self.restore,
            "rehearse": self.rehearse,
            "send_mail": self.send_mail,
            "take_in": self.take_in,
            "quit": window.close,
            "change_mode": self.programme.change_mode,
            "undo": desk.undo,
            "redo": desk.redo,
            "find": self.find,
            "next_clash": walk.next_finding,
            "history": self.history,
            "go_to": walk.go_to,
            "back": walk.back,
            "card": window.parts.toggle_card,
            "next_part": walk.next_part,
            "next_language": window.parts.menu_row.next_language,
            "interface": window.language_wanted.emit,
            "look": self.look,
            "guide": self.guide,
            "keys": self.keys,
            "about": self.about,
        }

    def carry_out(self, name: str, *given: object) -> None:
        """A gesture that something else than a menu asks for."""
        if name == "undo":
            self._window.seated.desk.undo()
        else:
            of_programme = name in ("accept", "reopen", "change_mode")
            getattr(self.programme if of_programme else self, name)(*given)

    def show_conferences(self) -> None:
        """Name the conferences in their menu."""
        window = self._window
        titles = [(head.key, text_in(head.title, window.words.language)) for head in window.heads]
        head = window.head
        self.menus.show_conferences(titles, head.key if head else "", head is not None and head.as_of is not None)

    def show_history(self, undo: str | None, redo: str | None) -> None:
        """Name what Undo and Redo would take."""
        self.menus.show_history(undo, redo)

    # Conferences

    def new(self) -> None:
        """A new conference from a template, or empty."""
        from hlom_desktop.window.new_conference import NewConference

        NewConference(self._window, self._made).open()

    def _made(self, key: str) -> None:
        self._window.head = None
        self._window.seated.choose(conference=key)
        self._window.show_store()

    def open(self, key: str) -> None:
        """Show another conference of the store."""
        window = self._window
        window.show_conference(next((head for head in window.heads if head.key == key), window.head))

    def delete(self) -> None:
        """Delete the conference on screen; undo brings it back."""
        from hlom_desktop.conference.edits import delete_conference
        from hlom_desktop.conference.queries import conference

        window = self._window
        if window.head is None:
            return
        desk, head = window.seated.desk, window.head
        desk.read(conference, head.id, then=lambda row: desk.do(delete_conference, row.ref))

    def by_clock(self) -> None:
        """Let the conference go by the clock from now on, not by the hour that an example stands at."""
        from hlom_desktop.conference.edits import go_by_clock
        from hlom_desktop.conference.queries import conference

        window = self._window
        if window.head is not None:
            desk = window.seated.desk
            desk.read(conference, window.head.id, then=lambda row: desk.do(go_by_clock, row.ref))

    # Files

    def export(self, product: str, narrowed: Mapping[str, Any] = MappingProxyType({})) -> None:
        """Choose what to make and where, then make it."""
        from hlom_desktop.window.exporting import ExportDialog

        if self._window.head is not None:
            ExportDialog(self._window, product, narrowed).open()

    def backup(self) -> None:
        """A whole copy of the store where the user says."""
        from hlom_desktop.storage.backup import back_up_to

        window = self._window
        name = f"{window.seated.store.stem}-{datetime.now(UTC):%Y-%m-%d}.hlom"
        chosen, _ = QFileDialog.getSaveFileName(
            window, window.words("Back up the store"), name, window.words("Stores (*.hlom)")
        )
        if chosen:
            window.seated.desk.on_store(lambda store: back_up_to(store.path, Path(chosen)))

    def restore(self) -> None:
        """A backup in the store's place; the present store is saved first."""
        from hlom_desktop.storage.backup import backups_folder

        window = self._window
        folder = str(backups_folder(window.seated.store))
        chosen, _ = QFileDialog.getOpenFileName(
            window, window.words("Restore a backup"), folder, window.words("Stores (*.hlom)")
        )
        if chosen:
            window.seated.desk.on_store(lambda store: store.restore(Path(chosen)), lambda _: self._restored())

    def _restored(self) -> None:
        self._window.head = None
        for place in self._window.places.values():
            place.show_conference(None)
        self._window.show_store()

    def rehearse(self) -> None:
        """A marked copy of the store, in which everything may be tried."""
        from hlom_desktop.window.rehearsing import rehearse

        rehearse(self._window)

    def send_mail(self) -> None:
        """What of the invitations goes out by mail, and how far it is."""
        from hlom_desktop.delivery.panel import SendDialog

        window = self._window
        if window.head is not None:
            SendDialog(window.context, window.head.id, parent=window).open()

    def take_in(self) -> None:
        """Take a workbook, a CSV file or replies into the conference on screen."""
        from hlom_desktop.window.importing import choose_file

        if self._window.head is not None:
            choose_file(self._window)

    # Looking

    def find(self, typed: str = "") -> None:
        """Ctrl+K: find anything."""
        self.finder.come(typed)

    def history(self) -> None:
        """What was done, by whom and when."""
        from hlom_desktop.window.history_dialog import HistoryDialog

        HistoryDialog(self._window).open()

    def look(self, name: str) -> None:
        """Light, dark, or as the system has it."""
        seated = self._window.seated
        seated.choose(look=name)
        QTimer.singleShot(0, lambda: seated.look.turn_to(seated.wanted_look()))

    def guide(self) -> None:
        """The user guide."""
        from hlom_desktop.window.guide_dialog import GuideDialog

        GuideDialog(self._window).open()

    def keys(self) -> None:
        """The keys, in one list."""
        from hlom_desktop.window.keys_dialog import KeysDialog

        KeysDialog(self._window).open()

    def about(self) -> None:
        """Which version this is, on which data."""
        from hlom_desktop.window.about_dialog import AboutDialog

        AboutDialog(self._window).open()
