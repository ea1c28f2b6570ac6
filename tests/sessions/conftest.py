"""A programme of two days made by the program's gestures, and a desk with the real clashes to show it on."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

import hlom_desktop.schema  # noqa: F401
from hlom_desktop.conference.edits import add_room
from hlom_desktop.conference.hours import Hours
from hlom_desktop.conference.model import Conference, Objective
from hlom_desktop.conference.values import Mode
from hlom_desktop.conference.wording import Wording
from hlom_desktop.conflicts.live import LiveFindings
from hlom_desktop.desk.desk import Desk
from hlom_desktop.desk.look import LookSource
from hlom_desktop.desk.place import Context, Reader
from hlom_desktop.documents.edits import add_document
from hlom_desktop.findings import Finding
from hlom_desktop.interpretation.model import Booth
from hlom_desktop.refusals import N_
from hlom_desktop.sessions import edits, queries
from hlom_desktop.sessions.panel import ProgrammePlace
from hlom_desktop.sessions.values import Access, Programme, SessionKind, SessionRow, SessionStatus
from hlom_desktop.speakers.model import Role
from hlom_desktop.speakers.queries import roles
from hlom_desktop.speakers.values import ConnectionTest, RoleKind, RoleRow, SpeakerMode, SpeakerStatus
from hlom_desktop.storage.base import Db
from hlom_desktop.storage.recording import say
from hlom_desktop.storage.workspace import Workspace
from hlom_desktop.storage.writing import add
from hlom_desktop.words import Words

NOW = datetime(2021, 12, 10, 8, tzinfo=UTC)
SESSIONS = Path(__file__).with_name("sessions_2021.csv")
ROOMS = (("Room 1", 900), ("Room 2", 250), ("Room 3", 120), ("Room 4", 120), ("Room 5", 60), ("Online", None))
ZONE = "Europe/Zurich"


def new_conference(db: Db) -> int:
    """The conference of December 2021, with two objectives and six rooms."""
    row = add(
        db,
        Conference,
        key="hlom-2021",
        short="HLOM 2021",
        title=Wording.from_texts(en="High-Level Officials Meeting"),
        first_day=date(2021, 12, 14),
        last_day=date(2021, 12, 15),
        zone=ZONE,
        second_zone="America/Bogota",
        city=Wording.from_texts(en="Geneva", fr="Genève", es="Ginebra"),
        mode=Mode.HYBRID,
    )
    for number, title in ((1, "Ease pressures on host countries"), (2, "Enhance refugee self-reliance")):
        wording = Wording.from_texts(en=title)
        add(db, Objective, conference_id=row.id, number=number, title=wording, position=number)
    for name, seats in ROOMS:
        fr, es = (name.replace("Room", "Salle"), name.replace("Room", "Sala"))
        wording = Wording.from_texts(en=name, fr=fr.replace("Online", "En ligne"), es=es.replace("Online", "En línea"))
        add_room(db, row.id, wording, seats=seats, virtual=seats is None)
    say(db, N_("New conference"))
    return row.id


def add_sessions(db: Db, conference_id: int) -> None:
    """The rows of the table beside this file; panels serve the objective of their title."""
    objectives = {one.title.en: one.ref.id for one in queries.programme(db, conference_id).objectives}
    rooms = [room.ref.id for room in queries.programme(db, conference_id).rooms]
    with SESSIONS.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            hours = None
            if row["day"]:
                hours = Hours(date(2021, 12, int(row["day"])), int(row["start"]), int(row["minutes"]), ZONE)
            edits.add_session(
                db,
                conference_id,
                Wording.from_texts(en=row["en"] or None, fr=row["fr"] or None, es=row["es"] or None),
                SessionKind(row["kind"]),
                hours=hours,
                minutes=int(row["minutes"]),
                room_id=rooms[int(row["room"]) - 1] if row["room"] else None,
                mode=Mode(row["mode"]) if row["mode"] else None,
                access=Access(row["access"]),
                spoken=tuple(row["spoken"].split()),
                interpreted=tuple(row["interpreted"].split()),
                status=SessionStatus(row["status"]),
                objective_id=objectives.get(row["en"]),
            )


def add_booths(db: Db, conference_id: int) -> None:
    """Every room that is one can interpret into the three languages."""
    for room in queries.programme(db, conference_id).rooms:
        for language in () if room.virtual else ("en", "fr", "es"):
            add(db, Booth, conference_id=conference_id, room_id=room.ref.id, language=language)
    say(db, N_("Add booths"))


def add_people(db: Db, conference_id: int, session_id: int) -> None:
    """Three panellists: in the room, remote and tested, remote and untested."""
    people = (
        ("Director of Resilience, UNHCR", SpeakerMode.IN_ROOM, None, ConnectionTest.NOT_NEEDED),
        ("Minister for Migration, Colombia", SpeakerMode.REMOTE, "America/Bogota", ConnectionTest.PASSED),
        ("Minister of Labour, Jordan", SpeakerMode.REMOTE, "Asia/Amman", ConnectionTest.MISSING),
    )
    for position, (function, mode, zone, test) in enumerate(people):
        add(
            db,
            Role,
            conference_id=conference_id,
            session_id=session_id,
            kind=RoleKind.PANELLIST,
            function=Wording.from_texts(en=function),
            mode=mode,
            zone=zone,
            test=test,
            status=SpeakerStatus.CONFIRMED,
            position=position,
        )
    say(db, N_("Add people"))


@dataclass
class Shown:
    """The screen of a programme with what stands behind it; `Actions` as the window answers them."""

    qtbot: QtBot
    desk: Desk
    context: Context = field(init=False)
    place: ProgrammePlace = field(init=False)
    conference_id: int = 0
    now: datetime = NOW
    roles: tuple[RoleRow, ...] = ()
    gone_to: list[tuple[str, int | None]] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)
    exported: list[str] = field(default_factory=list)
    modes_asked: list[tuple[tuple[int, ...], date | None]] = field(default_factory=list)

    def open(self, size: tuple[int, int] = (814, 704)) -> ProgrammePlace:
        """Make the screen and wait until it shows its rows."""
        look, words, reader = LookSource(), Words("en"), Reader("en")
        self.context = Context(self.desk, look, words, reader, self, lambda: self.now)
        self.live = LiveFindings(self.desk, lambda: NOW)
        self.place = ProgrammePlace(self.context)
        self.live.found.connect(lambda _: self.place.tell_findings())
        self.desk.refused.connect(lambda refusal: self.refused.append(str(refusal)))
        self.qtbot.addWidget(self.place)
        self.qtbot.addWidget(self.place.card)
        self.place.resize(*size)
        self.place.show()
        self.live.show_conference(self.conference_id)
        self.place.show_conference(self.conference_id)
        self.settle()
        return self.place

    def settle(self) -> None:
        """Until nothing is under way any more."""
        self.qtbot.waitUntil(lambda: self.desk.is_idle, timeout=10_000)
        self.qtbot.wait(20)
        self.qtbot.waitUntil(lambda: self.desk.is_idle, timeout=10_000)

    def do(self, edit: Any, *arguments: Any, **values: Any) -> Any:
        """A gesture, and its result."""
        results: list[Any] = []
        self.desk.do(edit, *arguments, then=results.append, **values)
        self.settle()
        return results[0]

    def programme(self) -> Programme:
        """What the store holds now."""
        return self.read(queries.programme, self.conference_id)

    def read(self, query: Callable[..., Any], *arguments: Any) -> Any:
        """What a query reads now."""
        results: list[Any] = []
        self.desk.read(query, *arguments, then=results.append)
        self.settle()
        return results[0]

    def row(self, title: str) -> SessionRow:
        """The session of this English title; the newest of several."""
        return [row for row in self.programme().sessions if row.title.en == title][-1]

    # What the window answers

    def go_to(self, place: str, row_id: int | None = None, view: str = "") -> None:
        """Remembered."""
        self.gone_to.append((place, row_id))

    def export(
        self, product: str, day: str | None = None, room_id: int | None = None, subject: str | None = None
    ) -> None:
        """Remembered."""
        self.exported.append(product)

    def findings_of(self, table: str, row_id: int) -> tuple[Finding, ...]:
        """What the real checks find."""
        return self.live.of(table, row_id)

    def findings_if_moved(self, session_id: int, hours: Any, room_id: int | None) -> tuple[Finding, ...]:
        """What the real checks would find."""
        return self.live.if_moved(session_id, hours, room_id)

    def invitations_touched(self, session_ids: Any) -> int:
        """None is held here."""
        return 0

    def findings_if_changed(self, sessions: Mapping[int, Any]) -> tuple[Finding, ...]:
        """What the real checks would find."""
        return self.live.if_changed(sessions)

    def accept_finding(self, finding: Finding, reason: str) -> None:
        """Nothing is accepted here."""

    def reopen_finding(self, finding: Finding) -> None:
        """Nothing is accepted here."""

    def change_mode(self, session_ids: tuple[int, ...] = (), day: date | None = None) -> None:
        """Remembered."""
        self.modes_asked.append((session_ids, day))

    def people_of(self, session_id: int) -> tuple[RoleRow, ...]:
        """The roles that were read."""
        return tuple(role for role in self.roles if role.session_id == session_id)


@pytest.fixture
def empty(qtbot: QtBot, store_path: Path) -> Iterator[Shown]:
    """A conference without sessions; the screen is not open yet."""
    desk = Desk(lambda: Workspace(store_path, "Ana"))
    desk.start()
    qtbot.waitUntil(lambda: desk.is_ready, timeout=10_000)
    shown = Shown(qtbot, desk)
    shown.conference_id = shown.do(new_conference)
    yield shown
    desk.stop()


@pytest.fixture
def full(empty: Shown) -> Shown:
    """The programme of the table, with people in one panel and a document; the screen is not open yet."""
    empty.do(add_sessions, empty.conference_id)
    empty.do(add_people, empty.conference_id, empty.row("Enhance refugee self-reliance").ref.id)
    empty.do(add_document, empty.conference_id, Wording.from_texts(en="Background paper"), symbol="HLOM/2021/2")
    empty.roles = empty.read(roles, empty.conference_id)
    return empty


@pytest.fixture
def place(full: Shown) -> ProgrammePlace:
    """The screen of the full programme, its rooms with booths."""
    full.do(add_booths, full.conference_id)
    return full.open()
