"""A small conference made by edits, and papers told as plain text, so that whole results can be compared."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

import hlom_desktop.schema
from hlom_desktop.conference.edits import add_room, change_conference
from hlom_desktop.conference.hours import Hours
from hlom_desktop.conference.model import Venue
from hlom_desktop.conference.queries import conference
from hlom_desktop.conference.values import Mode
from hlom_desktop.conference.when.parsing import parse_when
from hlom_desktop.conference.when.sessions import load_un_sessions
from hlom_desktop.conference.wording import Wording
from hlom_desktop.delegations.model import Delegation
from hlom_desktop.delegations.values import DelegationKind
from hlom_desktop.documents.edits import add_document
from hlom_desktop.exports.options import Options
from hlom_desktop.exports.paper.tree import (
    Cell,
    Facts,
    Heading,
    Item,
    Items,
    Note,
    Paper,
    Paragraph,
    Row,
    SectionRow,
    Slot,
    Table,
    Text,
)
from hlom_desktop.sessions.edits import add_session
from hlom_desktop.sessions.model import SessionDocument
from hlom_desktop.sessions.values import Access, SessionKind, SessionStatus
from hlom_desktop.side_events.model import Proposal, Sponsor, Stand
from hlom_desktop.side_events.values import ProposalStatus
from hlom_desktop.speakers.model import Role
from hlom_desktop.speakers.values import RoleKind, SpeakerStatus
from hlom_desktop.storage.base import Db
from hlom_desktop.storage.workspace import Workspace
from hlom_desktop.storage.writing import add
from hlom_desktop.templates.catalogue import new_empty

KEY = "small-2021"
NOW = datetime(2021, 12, 10, 8, 0, tzinfo=UTC)
REFERENCE = Path(__file__).parent.parent / "reference"
ALL = ("en", "fr", "es")
assert hlom_desktop.schema


def said(en: str, fr: str | None = None, es: str | None = None) -> Wording:
    """A text in up to three languages."""
    return Wording.from_texts(en=en, fr=fr, es=es)


def _setting(db: Db) -> int:
    own = new_empty(db, KEY, said("Small Meeting 2021", "Petite réunion 2021", "Pequeña reunión 2021"), NOW)
    change_conference(
        db,
        conference(db, own).ref,
        short="SM 2021",
        zone="Europe/Zurich",
        city=said("Geneva", "Genève", "Ginebra"),
        dates=parse_when("14 and 15 December 2021", "en", year=None, sessions=load_un_sessions()),
        first_day=date(2021, 12, 14),
        last_day=date(2021, 12, 15),
        organizer=said("UNHCR"),
        print_version=3,
    )
    add(db, Venue, conference_id=own, name=said("Conference Centre", "Centre de conférences", "Centro de Conferencias"))
    return own


def _session(db: Db, own: int, number: int, title: Wording, kind: SessionKind, **values: Any) -> int:
    usual = {"mode": Mode.HYBRID, "interpreted": ("en", "fr", "es"), "status": SessionStatus.CONFIRMED}
    if kind is SessionKind.SIDE_EVENT:
        usual["interpreted"] = ()
    return add_session(db, own, title, kind, uid=f"session-{number}@small", **(usual | values))


def at(start: int, minutes: int, day: int = 14, label: str | None = None) -> Hours:
    """Hours on a day of December 2021 in Geneva."""
    return Hours(date(2021, 12, day), start, minutes, "Europe/Zurich", label=label)


def small_conference(db: Db) -> int:
    """One of each: parallel side events, a closed and a cancelled session, one without hour, one of unclear hour."""
    own = _setting(db)
    hall = add_room(db, own, said("Plenary Hall", "Plénière", "Plenaria"), number="1")
    second = add_room(db, own, said("Room 2", "Salle 2", "Sala 2"), number="2")
    opening = _session(
        db, own, 1, said("Opening", "Ouverture", "Apertura"), SessionKind.OPENING,
        hours=at(600, 30), room_id=hall, link="https://meet.example.org/opening",
    )  # fmt: skip
    _session(
        db, own, 2, said("General debate: first sitting", "Débat général : première séance", "Debate general"),
        SessionKind.GENERAL_DEBATE, hours=at(630, 150), room_id=hall, status=SessionStatus.PROPOSED,
        description=said("Three minutes; five for a group.", "Trois minutes ; cinq pour un groupe.", "Tres minutos."),
    )  # fmt: skip
    closed = _session(
        db, own, 3, said("Undisclosed bureau", "Bureau caché", "Mesa oculta"), SessionKind.OTHER,
        hours=at(600, 30), room_id=second, access=Access.CLOSED,
    )  # fmt: skip
    _side_events(db, own, second)
    _session(
        db, own, 6, said("Panel on cities", "Débat sur les villes", "Mesa sobre ciudades"), SessionKind.PANEL,
        hours=at(900, 90), room_id=second, status=SessionStatus.CANCELLED,
    )  # fmt: skip
    _session(db, own, 7, said("Closing", "Clôture", "Clausura"), SessionKind.CLOSING, minutes=60)
    _session(
        db, own, 8, said("Call with the regions", "Appel des régions", "Llamada"), SessionKind.OTHER,
        hours=at(1020, 30, label="GMT"), interpreted=("en",),
    )  # fmt: skip
    paper = add_document(db, own, said("Background paper", "Document d’information", "Documento"), symbol="SM/2021/1")
    secret = add_document(db, own, said("Undisclosed paper"))
    for session_id, document_id in ((opening, paper), (closed, secret)):
        add(db, SessionDocument, conference_id=own, session_id=session_id, document_id=document_id)
    _roles(db, own, opening, closed)
    add(db, Stand, conference_id=own, title=said("Virtual exhibition", "Exposition virtuelle", "Exposición virtual"))
    return own


def _side_events(db: Db, own: int, room: int) -> None:
    usual: dict[str, Any] = {"kind": SessionKind.SIDE_EVENT, "room_id": room}
    hosted = _session(db, own, 4, said("Clean energy", "Énergie propre", "Energía limpia"), hours=at(795, 90), **usual)
    _session(db, own, 5, said("Matching requests with offers"), hours=at(795, 90), organizers=said("HLS"), **usual)
    denmark = add(
        db, Delegation, conference_id=own, kind=DelegationKind.MEMBER_STATE, alpha2="DK", name=said("Denmark")
    )
    proposal = add(
        db, Proposal, conference_id=own, number=1, title=said("Clean energy"), session_id=hosted,
        status=ProposalStatus.SCHEDULED,
    )  # fmt: skip
    add(db, Sponsor, conference_id=own, proposal_id=proposal.id, delegation_id=denmark.id)


def _roles(db: Db, own: int, opening: int, closed: int) -> None:
    chair = said("the High Commissioner", "le Haut Commissaire", "el Alto Comisionado")
    minister = said("Minister, Colombia", "Ministre, Colombie", "Ministra, Colombia")
    rows = (
        (opening, RoleKind.CHAIR, chair, SpeakerStatus.CONFIRMED),
        (opening, RoleKind.PANELLIST, minister, SpeakerStatus.CONFIRMED),
        (opening, RoleKind.PANELLIST, said("Mayor", "Maire", "Alcaldesa"), SpeakerStatus.CONFIRMED),
        (opening, RoleKind.PANELLIST, said("Absent expert"), SpeakerStatus.DECLINED),
        (closed, RoleKind.CHAIR, said("Undisclosed chair"), SpeakerStatus.CONFIRMED),
    )
    for position, (session_id, kind, function, status) in enumerate(rows):
        values = {"kind": kind, "function": function, "status": status, "position": position}
        add(db, Role, conference_id=own, session_id=session_id, **values)


@pytest.fixture
def workspace(store_path: Path) -> Iterator[Workspace]:
    """A seat at a store that holds the small conference."""
    opened = Workspace(store_path, clock=lambda: NOW)
    opened.do(small_conference)
    yield opened
    opened.close()


@pytest.fixture
def key() -> str:
    """The small conference's."""
    return KEY


@pytest.fixture
def options(tmp_path: Path) -> Callable[..., Options]:
    """What is asked for, into a folder of the test's own."""
    folder = tmp_path / "out"
    folder.mkdir()
    return lambda **values: Options(folder, NOW, **values)


@pytest.fixture
def compare() -> Callable[[str, str | bytes], None]:
    """Holds a result against its reference file; HLOM_WRITE_REFERENCE=1 writes that instead."""

    def check(name: str, result: str | bytes) -> None:
        data = result.encode() if isinstance(result, str) else result
        path = REFERENCE / name
        if os.environ.get("HLOM_WRITE_REFERENCE"):
            path.write_bytes(data)
        assert data.decode().splitlines() == path.read_bytes().decode().splitlines()

    return check


def _text(text: Text) -> str:
    parts = []
    for run in text:
        name = run.mark.value if run.mark else "".join(("b" * run.bold, "i" * run.italic))
        language = f":{run.lang}" if run.lang else ""
        link, note = f"->{run.to}" if run.to else "", f"(note: {_text(run.note)})" if run.note else ""
        said = f"{{{name}{language} {run.text}}}" if name or language else run.text
        parts.append(said + link + note)
    return "".join(parts).replace("\u00a0", "~").replace("\u202f", "^")


def _cells(cells: tuple[Cell, ...]) -> str:
    return " | ".join(" / ".join(f"{line.style.value}={_text(line.runs)}" for line in cell.lines) for cell in cells)


def _row(row: Row | SectionRow | Slot) -> list[str]:
    if isinstance(row, SectionRow):
        return [f"  section {_text(row.text)}"]
    if isinstance(row, Slot):
        return [f"  slot {_cells((row.hours,))}", *(f"    {_cells(one.cells)}" for one in row.rows)]
    return [f"  {'absorbs ' * row.absorbs}{_cells(row.cells)}"]


def _read(block: Paragraph | Facts | Items) -> list[str]:
    """Blocks that are read, not looked up."""
    if isinstance(block, Facts):
        return [f"fact {row.label}: {_cells((Cell(row.lines),))}" for row in block.rows]
    if isinstance(block, Items):
        return [line for item in block.items for line in _item(item, 0)]
    kind = f"[{block.kind}] " if block.kind else ""
    subs = [f"  {sub.label} {_text(sub.text)}" for sub in block.subs]
    return [f"{block.number}. {kind}{_text(block.text)}", *subs]


def _item(item: Item, depth: int) -> list[str]:
    below = [line for one in item.items for line in _item(one, depth + 1)]
    return [f"{'  ' * depth}item {item.label} {_cells((Cell(item.lines),))}", *below]


@pytest.fixture
def told() -> Callable[[Paper], str]:
    """A paper as text, marks in braces, no-break spaces as ~ and ^."""

    def tell(paper: Paper) -> str:
        lines = [f"{paper.kind.value} {paper.language} {paper.title} [{paper.draft}, {paper.version}]"]
        lines += [f"{paper.organizer} / {_text(paper.conference)}", *map(_text, paper.under_title)]
        lines += [f"note {_text(note)}" for note in paper.notes]
        if paper.sheet is not None:
            lines.append(f"sheet {paper.sheet.place} / {_text(paper.sheet.words)} / {paper.sheet.version}")
        for block in paper.blocks:
            if isinstance(block, Heading):
                lines.append(f"{'day' if block.day else 'heading'} {_text(block.text)}")
            elif isinstance(block, Note):
                lines.append(f"note {_text(block.text)}")
            elif isinstance(block, Table):
                lines.append("table " + " | ".join(column.label for column in block.columns))
                lines += [line for row in block.rows for line in _row(row)]
            else:
                lines += _read(block)
        lines += [f"key {_text((entry.mark,))} {entry.meaning}" for entry in paper.key]
        return "\n".join([*lines, f"{paper.printed} · {paper.page_words}", ""])

    return tell
