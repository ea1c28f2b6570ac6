"""Ctrl+K: any session, delegate, item or action, by a few letters of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from hlom_desktop.conference.shown import text_in
from hlom_desktop.desk.finder import Finder
from hlom_desktop.desk.found import Found
from hlom_desktop.window.places import CONFERENCE, OVERVIEW, PLACES

if TYPE_CHECKING:
    from hlom_desktop.storage.base import Db
    from hlom_desktop.window.main_window import MainWindow


class FindAnything:
    """The finder of one window. Its items are read each time it comes, off the window's thread."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self._finder = Finder(window.seated.look, window.words, window)
        self._finder.chosen.connect(self._go)

    def come(self, typed: str = "") -> None:
        """Show the finder; places and actions at once, the rest when it is read."""
        window = self._window
        self._finder.set_items(self._places())
        self._finder.come(typed)
        if window.head is not None and window.seated.desk.is_ready:
            window.seated.desk.read(_everything, window.head.id, then=self._show, slot="find")

    def _places(self) -> list[Found]:
        words = self._window.words
        found = [Found(OVERVIEW[1], words(OVERVIEW[2]), words("Place"), ("go", OVERVIEW[0], None))]
        for one in (*PLACES, CONFERENCE):
            found.append(Found(one.icon, words(one.word), words("Place"), ("go", one.key, None)))
        gestures = self._window.gestures
        if gestures is not None:
            for action in gestures.menus.actions():
                found.append(Found("lightning", action.text(), words("Action"), ("act", action, None)))
        return found

    def _show(self, rows: list[tuple[str, str, str, int, Any, str]]) -> None:
        language, words = self._window.seated.reader.language, self._window.words
        items = self._places()
        for icon, kind, place, row_id, title, also in rows:
            said = text_in(title, language) if not isinstance(title, str) else title
            others = "" if isinstance(title, str) else " ".join(filter(None, (title.en, title.fr, title.es)))
            items.append(Found(icon, said, words(kind), ("go", place, row_id), f"{others} {also}"))
        self._finder.set_items(items)

    def _go(self, payload: Any) -> None:
        what, target, row_id = payload
        if what == "act":
            target.trigger()
        else:
            self._window.walk.go_to(target, row_id)


def _everything(db: Db, conference_id: int) -> list[tuple[str, str, str, int, Any, str]]:
    """Read on the worker, which imports what that takes."""
    from hlom_desktop.window.findable import findable

    return findable(db, conference_id)
