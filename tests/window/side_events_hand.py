"""At the window on a conference of four days, its side events in sight, and what the store holds after each key."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from hlom_desktop.app import Program
from hlom_desktop.conference.edits import add_room, change_conference
from hlom_desktop.conference.edits_parts import add_topic, add_venue
from hlom_desktop.conference.topics import TopicKind
from hlom_desktop.conference.wording import Wording
from hlom_desktop.delegations.edits import add_all_states
from hlom_desktop.delegations.model import Delegation
from hlom_desktop.delegations.values import DelegationKind
from hlom_desktop.side_events.queries import side_events
from hlom_desktop.side_events.shown import SideEvents
from hlom_desktop.side_events.values import ProposalStatus
from hlom_desktop.storage.base import Db, Ref
from hlom_desktop.storage.writing import add
from hlom_desktop.templates.catalogue import new_empty
from hlom_desktop.window.exporting import ExportDialog
from hlom_desktop.window.report_dialog import ReportDialog

from .side_event_sheet import THEMES

NOW = datetime(2021, 11, 10, 9, tzinfo=UTC)
KEY, LEFT = Qt.Key, Qt.MouseButton.LeftButton
S = ProposalStatus


def text(en: str) -> Wording:
    return Wording.from_texts(en=en)


def make_conference(db: Db) -> int:
    """Four days, ten rooms of which four are hybrid, the themes, all States and IOM."""
    home = new_empty(db, "hlom", text("Officials’ meeting"), NOW)
    days = {"first_day": date(2021, 12, 14), "last_day": date(2021, 12, 17)}
    change_conference(db, Ref(home, 0), zone="Europe/Zurich", as_of=NOW, **days)
    venue = add_venue(db, home, text("Centre"))
    for number in range(1, 11):
        seats = 80 + 20 * (number % 3)
        add_room(db, home, text(f"Room {number}"), venue_id=venue, number=str(number), seats=seats, hybrid=number < 5)
    for theme in THEMES:
        add_topic(db, home, TopicKind.THEME, text(theme))
    add_all_states(db, home)
    iom = {"kind": DelegationKind.UN_ENTITY, "name": text("International Organization for Migration")}
    add(db, Delegation, conference_id=home, **iom)
    return home


class Hand:
    """Keys and clicks at the window, and what the store holds after them."""

    def __init__(self, qtbot: QtBot, program: Program, folder: Path) -> None:
        self.qtbot, self.window, self.folder = qtbot, program.window, folder
        self.rest()
        self.window.make_menus()
        assert self.window.head is not None
        self.home = self.window.head.id
        self.window.walk.go_to("side-events")
        self.rest()
        self.place: Any = self.window.places["side-events"]

    def rest(self) -> None:
        """Wait until nothing is under way."""
        self.qtbot.wait(1)
        self.qtbot.waitUntil(lambda: self.window.seated.desk.is_idle, timeout=60_000)
        self.qtbot.wait(1)

    def read(self, query: Any) -> Any:
        """What the store holds."""
        return self.window.seated.desk.workspace.read(query, self.home)

    def shown(self) -> SideEvents:
        """All of the side events."""
        found: SideEvents = self.read(side_events)
        return found

    def view(self, key: str) -> Any:
        """Show a view of the side events."""
        view = self.place.show_view(key)
        self.rest()
        return view

    def click(self, button: Any) -> None:
        """A click."""
        self.qtbot.waitUntil(lambda: button.isVisible() and button.isEnabled(), timeout=60_000)
        self.qtbot.mouseClick(button, LEFT)
        self.rest()

    def type(self, line: Any, typed: str) -> None:
        """Over what stands there."""
        line.setFocus()
        line.selectAll()
        self.qtbot.keyClicks(line, typed)
        self.qtbot.keyClick(line, KEY.Key_Return)
        self.rest()

    def choose(self, view: Any, number: int) -> Any:
        """The side event of this number in a view; its card."""
        row = next(one for one in self.shown().lines if one.row.number == number)
        assert view.view.select_key(row.ref.id)
        self.rest()
        return view.card

    def statuses(self) -> Counter[ProposalStatus]:
        """How many have each status."""
        return Counter(line.row.status for line in self.shown().lines)

    def places(self) -> dict[int, tuple[Any, ...]]:
        """Day, hour and room of each that has its place, by number."""
        found = {}
        for line in self.shown().lines:
            if line.session is not None and line.session.hours is not None:
                hours = line.session.hours
                found[line.row.number] = (hours.day, hours.start, line.session.room_id)
        return found

    def export(self, product: str) -> list[Path]:
        """Make a product's files by the dialog."""
        dialog = next(one for one in self.window.findChildren(ExportDialog) if one.isVisible())
        target = self.folder / product
        target.mkdir(exist_ok=True)
        before = set(target.rglob("*"))
        dialog.folder.setText(str(target))
        self.click(dialog.make)
        self.qtbot.waitUntil(lambda: bool(self.window.findChildren(ReportDialog)), timeout=120_000)
        next(one for one in self.window.findChildren(ReportDialog) if one.isVisible()).accept()
        self.rest()
        return sorted(path for path in set(target.rglob("*")) - before if path.is_file())

    def suggest(self) -> Any:
        """Ask for places, and wait until they are found."""
        view = self.view("suggested")
        self.click(view.ask)
        self.qtbot.waitUntil(lambda: view.answer is not None, timeout=120_000)
        self.rest()
        return view
