"""A small conference with a mission of shared mailbox, readers of calendar files, and a mailbox's calendar."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from icalendar import Calendar

import hlom_desktop.schema
from hlom_desktop.conference.edits import add_room, change_conference
from hlom_desktop.conference.hours import Hours
from hlom_desktop.conference.model import Venue
from hlom_desktop.conference.queries import conference
from hlom_desktop.conference.values import Mode
from hlom_desktop.conference.wording import Wording
from hlom_desktop.delegations.edits import add_delegate
from hlom_desktop.delegations.model import Delegation
from hlom_desktop.delegations.values import DelegationKind, Level
from hlom_desktop.delegations.values_nomination import Nomination
from hlom_desktop.exports.options import Options
from hlom_desktop.invitations.edits import add_rule
from hlom_desktop.invitations.queries import inviting
from hlom_desktop.invitations.shown import Inviting
from hlom_desktop.invitations.values import AttendanceBy
from hlom_desktop.sessions.edits import add_session
from hlom_desktop.sessions.values import SessionKind, SessionStatus
from hlom_desktop.storage.base import Db
from hlom_desktop.storage.workspace import Workspace
from hlom_desktop.storage.writing import add
from hlom_desktop.templates.catalogue import new_empty

KEY = "small-2021"
NOW = datetime(2021, 12, 10, 8, tzinfo=UTC)
assert hlom_desktop.schema


def said(en: str, fr: str | None = None, es: str | None = None) -> Wording:
    return Wording.from_texts(en=en, fr=fr, es=es)


def hours(start: int, minutes: int = 60, day: int = 14) -> Hours:
    return Hours(date(2021, 12, day), start, minutes, "Europe/Zurich")


def small(db: Db) -> dict[str, int]:
    """Four sessions; Kenya with a mission's mailbox and three delegates, Colombia with two of their own, from afar."""
    own = new_empty(db, KEY, said("Small Meeting 2021", "Petite réunion 2021", "Pequeña reunión 2021"), NOW)
    change_conference(
        db, conference(db, own).ref, short="SM 2021", zone="Europe/Zurich", city=said("Geneva", "Genève", "Ginebra"),
        organizer=said("UNHCR"),
    )  # fmt: skip
    add(db, Venue, conference_id=own, name=said("Palais; Door E", "Palais ; porte E"))
    hall = add_room(db, own, said("Plenary Hall", "Plénière", "Plenaria"))
    common: dict[str, Any] = {"room_id": hall, "status": SessionStatus.CONFIRMED, "mode": Mode.HYBRID}
    found = {"conference": own}
    for number, (title, kind) in enumerate(
        (
            (said("Opening", "Séance d’ouverture ; première", "Apertura"), SessionKind.OPENING),
            (said("General debate", "Débat général", "Debate general"), SessionKind.GENERAL_DEBATE),
            (said("Panel, on “cities”", "Débat sur les villes"), SessionKind.PANEL),
            (said("Closing"), SessionKind.CLOSING),
        )
    ):
        values = common | {"hours": hours(600 + 90 * number), "uid": f"session-{number}@small"}
        found[f"s{number}"] = add_session(db, own, title, kind, link=f"https://meet.example.org/{number}", **values)
    kenya = add(
        db, Delegation, conference_id=own, kind=DelegationKind.MEMBER_STATE, alpha2="KE", name=said("Kenya"),
        zone="Africa/Nairobi", mailbox="Mission@kenya.example", liaison_email="liaison@host.example", language="fr",
    )  # fmt: skip
    colombia = add(
        db, Delegation, conference_id=own, kind=DelegationKind.MEMBER_STATE, alpha2="CO", name=said("Colombia"),
        zone="America/Bogota",
    )  # fmt: skip
    found |= {"kenya": kenya.id, "colombia": colombia.id}
    approved = {"nomination": Nomination.APPROVED}
    for number, name in enumerate(("Minister", "Ambassador", "Adviser")):
        level = (Level.MINISTER, Level.PERMANENT_REPRESENTATIVE, Level.EXPERT)[number]
        found[f"k{number}"] = add_delegate(db, kenya.id, said(name), level, is_head=number == 0, **approved)
    for number, mayor in enumerate((said("Mayor", "Maire", "Alcaldesa"), said("Deputy", "Adjoint", "Adjunta"))):
        values = approved | {"email": f"c{number}@colombia.example", "mode": Mode.VIRTUAL, "language": "es"}
        found[f"c{number}"] = add_delegate(db, colombia.id, mayor, **values)
    return found


@pytest.fixture(scope="session")
def filled_store(tmp_path_factory: pytest.TempPathFactory, empty_store: Path) -> tuple[Path, dict[str, int]]:
    """The small conference, made once."""
    path = Path(shutil.copy(empty_store, tmp_path_factory.mktemp("filled")))
    workspace = Workspace(path, clock=lambda: NOW)
    ids = workspace.do(small).result
    workspace.close()
    return path, ids


@dataclass
class House:
    """A seat at a copy of the store, the ids of what is in it, and where files go."""

    workspace: Workspace
    ids: dict[str, int]
    folder: Path
    at: datetime = NOW

    def inviting(self) -> Inviting:
        return self.workspace.read(inviting, self.ids["conference"])

    def do(self, edit: Callable[..., Any], *args: Any, **named: Any) -> Any:
        return self.workspace.do(edit, *args, **named).result

    def rule(self, session: str, by: AttendanceBy, target: Any = None, **named: Any) -> int:
        return int(self.do(add_rule, self.ids[session], by, target, **named))

    def options(self, **values: Any) -> Options:
        """Each time an hour later."""
        self.at += timedelta(hours=1)
        return Options(self.folder, self.at, **values)


@pytest.fixture(scope="session")
def house_at(filled_store: tuple[Path, dict[str, int]]) -> Callable[[Path], House]:
    """Opens a copy of the small conference in a folder."""
    path, ids = filled_store

    def opened(folder: Path) -> House:
        folder.joinpath("out").mkdir()
        workspace = Workspace(Path(shutil.copy(path, folder)), clock=lambda: NOW)
        return House(workspace, ids, folder / "out")

    return opened


@pytest.fixture
def house(tmp_path: Path, house_at: Callable[[Path], House]) -> Iterator[House]:
    """The small conference in a store of the test's own."""
    opened = house_at(tmp_path)
    yield opened
    opened.workspace.close()


# A strict reader of bytes (RFC 5545, 3.1; RFC 5546, 3.2)

_COUNTS = {
    "REQUEST": {"UID": 1, "DTSTAMP": 1, "DTSTART": 1, "DTEND": 1, "ORGANIZER": 1, "ATTENDEE": 1, "SUMMARY": 1,
                "SEQUENCE": 1},
    "CANCEL": {"UID": 1, "DTSTAMP": 1, "ORGANIZER": 1, "ATTENDEE": 1, "SEQUENCE": 1, "SUMMARY": 1},
    "PUBLISH": {"UID": 1, "DTSTAMP": 1, "DTSTART": 1, "DTEND": 1, "ORGANIZER": 1, "ATTENDEE": 0, "SUMMARY": 1},
}  # fmt: skip
_ALSO = ("STATUS", "LOCATION", "DESCRIPTION", "URL", "TRANSP", "CATEGORIES", "CONFERENCE", "SEQUENCE", "DTSTART",
         "DTEND")  # fmt: skip
_LINE = re.compile(r'([A-Z-]+)((?:;[A-Z-]+=(?:"[^"]*"|[^";:,]*))*):(.*)', re.DOTALL)


def read_strictly(data: bytes) -> SimpleNamespace:
    """The method and the events of a file, each its properties by name; anything not as it must be fails."""
    assert data.endswith(b"\r\n")
    physical = data.removesuffix(b"\r\n").split(b"\r\n")
    for octets in physical:
        assert 0 < len(octets) <= 75
        assert all(octet >= 32 and octet != 127 for octet in octets)
        octets.decode()
    lines = data.replace(b"\r\n ", b"").decode().removesuffix("\r\n").split("\r\n")
    stack: list[str] = []
    events: list[dict[str, str]] = []
    top: dict[str, str] = {}
    for line in lines:
        match = _LINE.fullmatch(line)
        assert match, line
        name, value = match[1], match[3]
        if name == "BEGIN":
            stack.append(value)
            if value == "VEVENT":
                events.append({})
        elif name == "END":
            assert stack.pop() == value
        elif stack == ["VCALENDAR"]:
            assert name not in top
            top[name] = value
        elif stack[-1] == "VEVENT":
            assert name not in events[-1], f"{name} twice"
            events[-1][name] = value
            events[-1][f"{name};"] = match[2]
    assert not stack
    assert (top["VERSION"], lines[0], lines[-1]) == ("2.0", "BEGIN:VCALENDAR", "END:VCALENDAR")
    method = top["METHOD"]
    for event in events:
        told = {name for name in event if not name.endswith(";")}
        assert all((name in told) == bool(number) for name, number in _COUNTS[method].items())
        assert told <= {*_COUNTS[method], *_ALSO}
    if method != "PUBLISH":
        assert len(events) == 1
    return SimpleNamespace(method=method, events=events)


@dataclass
class Mailbox:
    """A calendar program as RFC 5546 wants it: the highest SEQUENCE, then the latest DTSTAMP; CANCEL takes away."""

    held: dict[str, tuple[datetime, datetime, str]] = field(default_factory=dict)
    versions: dict[str, tuple[int, datetime]] = field(default_factory=dict)

    def take(self, data: bytes) -> None:
        """Apply one file, read strictly and by the icalendar library, which must agree."""
        strict = read_strictly(data)
        if strict.method == "PUBLISH":
            return
        (event,) = Calendar.from_ical(data).walk("VEVENT")
        (plain,) = strict.events
        uid, version = str(event["UID"]), (int(plain["SEQUENCE"]), event.decoded("DTSTAMP"))
        assert (uid, str(event["SEQUENCE"])) == (plain["UID"], plain["SEQUENCE"])
        known = self.versions.get(uid)
        if strict.method == "CANCEL":
            assert known is not None
            assert version[0] > known[0], "a cancellation has a higher SEQUENCE"
        elif known is not None and version <= known:
            return
        self.versions[uid] = version
        self.held.pop(uid, None)
        if strict.method == "REQUEST":
            start, end = (event.decoded(name).astimezone(UTC) for name in ("DTSTART", "DTEND"))
            self.held[uid] = (start, end, str(event["SUMMARY"]))


@pytest.fixture
def strictly() -> Callable[[bytes], SimpleNamespace]:
    """The strict reader."""
    return read_strictly


@pytest.fixture
def mailbox() -> type[Mailbox]:
    """The calendar program."""
    return Mailbox


@pytest.fixture
def placed() -> Callable[..., Hours]:
    """Hours on a day of December 2021 in Geneva."""
    return hours
