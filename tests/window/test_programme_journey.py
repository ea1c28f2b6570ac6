"""The programme in the real window: ten sessions placed, clashes made and resolved, two releases, a note in Spanish."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from hlom_desktop.app import Program
from hlom_desktop.conference.edits import add_room
from hlom_desktop.conference.model import Conference, Venue
from hlom_desktop.conference.values import Mode
from hlom_desktop.conference.wording import Wording
from hlom_desktop.desk.labels import Label
from hlom_desktop.findings import Severity
from hlom_desktop.interpretation.model import Assignment, Booth, Team
from hlom_desktop.mode_change.panel import ModeChangeDialog
from hlom_desktop.releases.queries import releases
from hlom_desktop.sessions.edits import add_session
from hlom_desktop.sessions.queries import sessions
from hlom_desktop.sessions.values import SessionKind, SessionRow, SessionStatus
from hlom_desktop.speakers.model import Role
from hlom_desktop.speakers.values import RoleKind, SpeakerStatus
from hlom_desktop.storage.base import Db
from hlom_desktop.storage.recording import say
from hlom_desktop.storage.workspace import Workspace
from hlom_desktop.storage.writing import add

NOW = datetime(2022, 3, 1, 9, 0, tzinfo=UTC)
FIRST, LAST = date(2022, 3, 27), date(2022, 3, 28)
ZONE = "Europe/Zurich"
PLENARY, TWO, THREE = 0, 1, 2
Key = Qt.Key

TEN: dict[str, tuple[SessionKind, int, int]] = {
    "Opening": (SessionKind.OPENING, PLENARY, 540),
    "General debate": (SessionKind.GENERAL_DEBATE, PLENARY, 630),
    "Panel on jobs": (SessionKind.PANEL, TWO, 720),
    "Panel on cities": (SessionKind.PANEL, TWO, 810),
    "Round table": (SessionKind.ROUND_TABLE, THREE, 810),
    "Briefing": (SessionKind.BRIEFING, THREE, 900),
    "Lunch talk": (SessionKind.SIDE_EVENT, THREE, 720),
    "Evening talk": (SessionKind.SIDE_EVENT, TWO, 960),
    "Drafting": (SessionKind.OTHER, TWO, 900),
    "Closing": (SessionKind.CLOSING, PLENARY, 1020),
}
"""Title, kind, and where it goes on the first day: the column of its room, and the minute."""

CLASHES = (
    ("room_taken", "Panel on cities", (THREE, 810)),
    ("person_twice", "Round table", (THREE, 720)),
    ("team_twice", "Panel on cities", (TWO, 720)),
    ("against_plenary", "Lunch talk", (THREE, 630)),
    ("booths_missing", "Panel on jobs", (THREE, 600)),
    ("not_there_yet", "Briefing", (THREE, 480)),
    ("outside_hours", "Evening talk", (TWO, 1080)),
)
"""A kind, the session that is moved, and where to: each is resolved by carrying it back."""


def _conference(db: Db) -> None:
    """Two days on which the clock springs forward, three rooms and one online, ten sessions that wait in the tray."""
    title = Wording.from_texts(en="Forum", fr="Forum", es="Foro")
    home = add(db, Conference, key="forum", short="Forum", title=title, first_day=FIRST, last_day=LAST, zone=ZONE,
               mode=Mode.HYBRID).id  # fmt: skip
    venue = add(db, Venue, conference_id=home, name=Wording(en="Palais"), opens=420, closes=1080).id
    rooms = [
        add_room(db, home, Wording(en=name), seats=300, venue_id=venue) for name in ("Plenary", "Room 2", "Room 3")
    ]
    add_room(db, home, Wording(en="Online"), virtual=True)
    for room in rooms[:2]:
        for language in ("en", "fr"):
            add(db, Booth, conference_id=home, room_id=room, language=language)
    team = add(db, Team, conference_id=home, name="A", languages=("en", "fr")).id
    for at, (name, (kind, _, _)) in enumerate(TEN.items()):
        panel = kind is SessionKind.PANEL
        both = {"spoken": ("en", "fr"), "interpreted": ("en", "fr")} if panel else {"spoken": ("en",)}
        wording = Wording.from_texts(en=name, fr=f"{name} (fr)", es=f"{name} (es)")
        made = add_session(db, home, wording, kind, minutes=60, mode=Mode.HYBRID, link=f"https://meet.example.org/{at}",
                           **both)  # fmt: skip
        if panel:
            add(db, Assignment, conference_id=home, session_id=made, team_id=team)
        arrives = datetime(2022, 3, 27, 10, 0, tzinfo=UTC) if name == "Briefing" else None
        person = "Amina Diallo" if name in ("Panel on jobs", "Round table") else f"Chair {at}"
        add(db, Role, conference_id=home, session_id=made, kind=RoleKind.CHAIR, function=Wording(en="Chair"),
            name=person, status=SpeakerStatus.CONFIRMED, arrives=arrives)  # fmt: skip
    say(db, "Add")


class Hand:
    """Keys and clicks at the window with the programme in sight, and what the store holds after them."""

    def __init__(self, qtbot: QtBot, program: Program) -> None:
        self.qtbot, self.window = qtbot, program.window
        self.rest()
        self.place: Any = self.go("programme")
        self.board = self.place.board

    def rest(self) -> None:
        """Wait until nothing is under way."""
        self.qtbot.wait(1)
        self.qtbot.waitUntil(lambda: self.window.seated.desk.is_idle, timeout=20_000)
        self.qtbot.wait(1)

    def go(self, key: str) -> Any:
        """Show a place."""
        self.window.walk.go_to(key)
        self.rest()
        return self.window.places[key]

    def click(self, widget: QWidget) -> None:
        """A click in the middle."""
        self.qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)
        self.rest()

    def rows(self) -> dict[str, SessionRow]:
        """Sessions by their English titles."""
        head = self.window.head
        assert head is not None
        return {row.title.en or "": row for row in self.window.seated.desk.workspace.read(sessions, head.id)}

    def clashes(self) -> set[str]:
        """The kinds of clashes found now."""
        return {one.kind for one in self.window.live.findings if one.severity is Severity.CLASH}

    def carry(self, column: int, minute: int) -> None:
        """What is held goes with the arrows to a column and an hour, and is dropped with Enter."""
        hand, grid = self.board.hand, self.board.grid
        columns = [(one.day, one.room_id) for one in hand.field.columns]
        for _ in range(400):
            slot = hand.carried.slot
            across = column - columns.index((slot.day, slot.room_id))
            down = minute - slot.start
            if not across and not down:
                break
            key = (Key.Key_Right if across > 0 else Key.Key_Left) if across else (
                Key.Key_Down if down > 0 else Key.Key_Up)  # fmt: skip
            QTest.keyClick(grid, key)
        QTest.keyClick(grid, Key.Key_Return)
        self.rest()

    def lift(self, title: str) -> None:
        """The keyboard on a session of the grid, and Space."""
        self.place.go_to(self.rows()[title].ref.id)
        self.board.grid.setFocus()
        QTest.keyClick(self.board.grid, Key.Key_Space)

    def type_hours(self, title: str, text: str) -> None:
        """In the session's card, over what stands there."""
        self.place.go_to(self.rows()[title].ref.id)
        line = self.place.card.form.fields["hours"].line
        line.setFocus()
        line.selectAll()
        self.qtbot.keyClicks(line, text)
        self.qtbot.keyClick(line, Key.Key_Return)
        self.rest()


@pytest.fixture
def hand(qtbot: QtBot, start: Callable[..., Program], store_path: Path) -> Hand:
    """At the window on a conference with ten sessions in the tray."""
    workspace = Workspace(store_path, clock=lambda: NOW)
    workspace.do(_conference)
    workspace.close()
    program = start(store_path)
    program.window.resize(1366, 900)
    program.window.show()
    return Hand(qtbot, program)


def test_from_the_tray_to_rev_2(hand: Hand) -> None:
    _place_all(hand)
    _clash_and_resolve(hand)
    _release(hand, 1)
    for title, hour in (("Drafting", 960), ("Lunch talk", 705), ("Evening talk", 1005)):
        hand.lift(title)
        hand.carry(TEN[title][1], hour)
    _make_virtual(hand)
    _release(hand, 2)
    _read_in_spanish(hand)


def _place_all(hand: Hand) -> None:
    """Each from the tray by Space, arrows and Enter."""
    for title, (_, column, minute) in TEN.items():
        tray = hand.board.tray
        tray.setFocus()
        hand.place.go_to(hand.rows()[title].ref.id)
        QTest.keyClick(tray, Key.Key_Space)
        hand.carry(column, minute)
    assert {title: (row.hours.day, row.hours.start) for title, row in hand.rows().items() if row.hours} == {
        title: (FIRST, minute) for title, (_, _, minute) in TEN.items()
    }
    assert hand.clashes() == set()


def _clash_and_resolve(hand: Hand) -> None:
    for kind, title, there in CLASHES:
        hand.lift(title)
        hand.carry(*there)
        assert kind in hand.clashes(), kind
        hand.lift(title)
        hand.carry(*TEN[title][1:])
        assert hand.clashes() == set(), kind
    for kind, text in (("outside_days", "29 Mar, 15:00-16:00"), ("hour_gap", "27 Mar, 02:30-03:30")):
        hand.type_hours("Drafting", text)
        assert kind in hand.clashes(), kind
        hand.type_hours("Drafting", "27 Mar, 15:00-16:00")
        assert hand.clashes() == set(), kind


def _release(hand: Hand, number: int) -> None:
    place = hand.go("releases")
    place.add_row()
    hand.click(place.bar_of_release.release)
    head = hand.window.head
    assert head is not None
    made = hand.window.seated.desk.workspace.read(releases, head.id)
    assert [one.number for one in made] == list(range(1, number + 1))
    hand.go("programme")


def _make_virtual(hand: Hand) -> None:
    """The day in sight, by the button in the head and the one of the dialog."""
    hand.click(hand.place.head.mode)
    (dialog,) = hand.window.findChildren(ModeChangeDialog)
    hand.rest()
    dialog.choices.extent.set_value(dialog.choices.extent.value())
    assert dialog.change.isEnabled()
    hand.click(dialog.change)
    held = [row for row in hand.rows().values() if row.status is not SessionStatus.CANCELLED]
    assert {row.mode for row in held} == {Mode.VIRTUAL}


def _read_in_spanish(hand: Hand) -> None:
    hand.window.seated.reader.turn_to("es")
    card = hand.go("releases").release_card
    hand.rest()
    said = [label.text() for label in card.changes.findChildren(Label)]
    assert {"Drafting (es)", "Lunch talk (es)", "Evening talk (es)"} <= set(said)
    assert any("15.00" in one and "16.00" in one for one in said)
