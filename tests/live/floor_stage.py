"""A debate of six speakers in a room, a clock that is moved by hand, and the room's view of it in a window."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QWidget

import hlom_desktop.schema  # noqa: F401
from hlom_desktop.conference.edits import add_room, change_conference
from hlom_desktop.conference.hours import Hours
from hlom_desktop.conference.wording import Wording
from hlom_desktop.delegations.edits import add_state
from hlom_desktop.delegations.values import Level
from hlom_desktop.desk.desk import Desk
from hlom_desktop.desk.look import LookSource
from hlom_desktop.desk.place import Context, Reader
from hlom_desktop.live.floor.panel import FloorView
from hlom_desktop.live.floor.queries import on_floor
from hlom_desktop.live.floor.shown import OnFloor
from hlom_desktop.run_of_show.following import follow
from hlom_desktop.sessions.edits import add_session
from hlom_desktop.sessions.values import SessionKind
from hlom_desktop.speakers.edits_list import inscribe
from hlom_desktop.speakers.edits_sittings import add_list, add_sitting
from hlom_desktop.speakers.model import Sitting
from hlom_desktop.speakers.values import SpeakerMode
from hlom_desktop.storage.base import Db, Ref
from hlom_desktop.storage.workspace import Workspace
from hlom_desktop.templates.catalogue import new_empty
from hlom_desktop.words import Words

DAY = date(2021, 12, 14)
THREE = datetime(2021, 12, 14, 14, tzinfo=UTC)
"""Three in the afternoon in Geneva, when the sitting opens."""
STATES = ("MA", "CO", "DE", "AU", "KE", "GB")


def text(en: str, fr: str | None = None, es: str | None = None) -> Wording:
    """A wording."""
    return Wording.from_texts(en=en, fr=fr, es=es)


class HandClock:
    """A wall clock and a steady one, both moved by hand."""

    def __init__(self, at: datetime = THREE) -> None:
        self.wall, self.seconds = at, 0.0

    def now(self) -> datetime:
        """The wall clock."""
        return self.wall

    def steady(self) -> float:
        """Seconds that passed."""
        return self.seconds

    def pass_by(self, seconds: float) -> None:
        """Time passes on both."""
        self.seconds += seconds
        self.wall += timedelta(seconds=seconds)


def make_debate(db: Db) -> None:
    """Morocco for a group, Colombia, Germany, remote Australia, Kenya, the United Kingdom: sitting 1 of 25 minutes
    from 15:00, with nothing before its first speaker and two minutes kept free; sitting 2 on the next morning.
    """
    home = new_empty(db, "hlom", text("HLOM"), THREE)
    change_conference(db, Ref(home, 0), first_day=DAY, last_day=date(2021, 12, 15), zone="Europe/Zurich")
    room = add_room(db, home, text("Room 1"))
    for code in STATES:
        add_state(db, home, code)
    for day, start, title in ((14, 900, "General debate"), (15, 600, "General debate, second sitting")):
        hours = Hours(date(2021, 12, day), start, 25, "Europe/Zurich")
        kind = SessionKind.GENERAL_DEBATE
        add_session(
            db, home, text(title), kind, hours=hours, room_id=room, spoken=("en",), interpreted=("en", "fr", "es")
        )
    speakers = add_list(db, home, text("General debate", "Débat général", "Debate general"))
    for session in (1, 2):
        add_sitting(db, Ref(speakers, 0), session)
    for sitting in db.query(Sitting).all():
        sitting.lead, sitting.reserve = 0, 2
    db.flush()
    for at, code in enumerate(STATES, start=1):
        values: dict[str, Any] = {"sitting_id": 1, "language": "es" if code == "CO" else "en"}
        values |= {"on_behalf": text("African Group")} if code == "MA" else {}
        values |= {"mode": SpeakerMode.REMOTE, "zone": "Australia/Sydney"} if code == "AU" else {}
        when = datetime(2021, 11, 8, 9, at, tzinfo=UTC)
        inscribe(db, speakers, at, text("Minister", "Ministre", "Ministra"), Level.MINISTER, when, **values)


class Stage:
    """The view in a window with its card."""

    def __init__(self, qtbot: Any, path: Path, clock: HandClock) -> None:
        self.qtbot, self.clock = qtbot, clock
        self.gone: list[tuple[Any, ...]] = []
        self.workspace = Workspace(path, "Reader", clock=clock.now)
        self.desk = Desk(lambda: Workspace(path, "Desk", clock=clock.now, followers=(follow,)))
        self.failed: list[object] = []
        self.desk.failed.connect(self.failed.append)
        self.desk.start()
        qtbot.waitUntil(lambda: self.desk.is_ready and self.desk.is_idle, timeout=20_000)
        self.reader = Reader("en")
        above: Any = self
        context = Context(self.desk, LookSource(), Words("en"), self.reader, above, clock.now, clock.steady)
        self.view = FloorView(context)
        self.card: Any = self.view.card
        self.window = QWidget()
        line = QHBoxLayout(self.window)
        line.addWidget(self.view, 1)
        line.addWidget(self.card)
        self.card.setFixedWidth(328)
        self.window.resize(1200, 760)
        qtbot.addWidget(self.window)
        with qtbot.waitActive(self.window):
            self.window.show()
            self.window.activateWindow()
        self.view.show_conference(1)
        self.settle()

    def go_to(self, *where: Any) -> None:
        """Somewhere else in the window: noted."""
        self.gone.append(where)

    def settle(self) -> None:
        """Until nothing asked for is under way."""
        self.qtbot.waitUntil(lambda: self.desk.is_idle, timeout=20_000)

    def pass_by(self, seconds: float) -> None:
        """Time passes, and the view looks at the clock."""
        self.clock.pass_by(seconds)
        self.view.tick()
        self.settle()

    def key(self, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key where the keyboard is."""
        widget = self.window.focusWidget()
        assert widget is not None
        self.qtbot.keyClick(widget, key, held)
        self.settle()

    def ctrl(self, key: Qt.Key) -> None:
        """Press a key with Ctrl."""
        self.key(key, Qt.KeyboardModifier.ControlModifier)

    def type(self, letters: str) -> None:
        """Type where the keyboard is."""
        for letter in letters:
            widget = self.window.focusWidget()
            assert widget is not None
            self.qtbot.keyClicks(widget, letter)

    def press(self, button: QAbstractButton) -> None:
        """Click a button."""
        assert button.isVisible()
        assert button.isEnabled()
        self.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        self.settle()

    def open(self) -> None:
        """Open the list, the keyboard in the table."""
        self.press(self.view.presses.open)
        self.view.view.setFocus()

    def column(self, key: str) -> list[str]:
        """What a column of the list shows."""
        table = self.view.table
        at = [column.key for column in table.columns].index(key)
        return [str(table.index(row, at).data()) for row in range(table.rowCount())]

    def choose(self, name: str) -> None:
        """Choose a speaker in the list."""
        at = self.column("delegation").index(name)
        self.view.view.select_key(self.view.table.row_at(at).ref.id)

    def on_floor(self) -> OnFloor:
        """What another program at the same store sees."""
        return self.workspace.read(on_floor, 1, 1, self.clock.now())

    def stop(self) -> None:
        """Close all."""
        self.desk.stop()
        self.workspace.close()
        assert self.failed == []
