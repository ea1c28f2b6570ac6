"""A debate of two sittings in the small conference, given out once and changed since; papers told as text."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from hlom_desktop.conference.hours import Hours
from hlom_desktop.conference.wording import Wording
from hlom_desktop.delegations.model import Delegation
from hlom_desktop.delegations.values import DelegationKind, Gender, Level
from hlom_desktop.exports.paper.passages import Spoken, Sums
from hlom_desktop.exports.paper.tree import Heading, Note, Paper, Row, SectionRow, Table, Text
from hlom_desktop.sessions.model import Session
from hlom_desktop.sessions.values import SessionKind
from hlom_desktop.speakers import edits_issue, edits_list, edits_order
from hlom_desktop.speakers.model import Inscription, PrecedenceCategory, Recording, Sitting, SpeakersList
from hlom_desktop.speakers.queries import debates
from hlom_desktop.speakers.rules_turns import turns_of
from hlom_desktop.speakers.values import SpeakerMode
from hlom_desktop.storage.base import Db, Ref
from hlom_desktop.storage.recording import say
from hlom_desktop.storage.workspace import Workspace
from hlom_desktop.storage.writing import add

OPENS = datetime(2021, 11, 8, 9, tzinfo=UTC)


def said(en: str, fr: str | None = None, es: str | None = None) -> Wording:
    """A text in up to three languages."""
    return Wording.from_texts(en=en, fr=fr, es=es)


INTERIOR = said("Minister of the Interior", "Ministre de l’intérieur", "Ministro del Interior")
FOREIGN = said("Minister for Foreign Affairs", "Ministre des affaires étrangères", "Ministro de Relaciones Exteriores")
DIRECTOR = said("Director General of Migration", "Directeur général des migrations", "Director General de Migración")


def a_list(db: Db) -> None:
    """A list heard in the general debate, of half an hour, and in the afternoon of the next day."""
    sessions = {one.title.en: one for one in db.query(Session)}
    morning = sessions["General debate: first sitting"]
    morning.hours = Hours(date(2021, 12, 14), 630, 30, "Europe/Zurich")
    later = add(
        db, Session, conference_id=1, uid="session-99@small", kind=SessionKind.GENERAL_DEBATE,
        title=said("General debate: second sitting", "Débat général : deuxième séance", "Debate general (2)"),
        hours=Hours(date(2021, 12, 15), 900, 60, "Europe/Zurich"), room_id=morning.room_id,
    )  # fmt: skip
    title = said("General debate", "Débat général", "Debate general")
    home = add(db, SpeakersList, conference_id=1, title=title, opens=date(2021, 11, 8))
    for position, session in enumerate((morning, later)):
        values = {"speakers_list_id": home.id, "session_id": session.id, "position": position, "lead": 3 - 3 * position}
        add(db, Sitting, conference_id=1, reserve=2, **values)
    groups = said("Statements on behalf of groups", "Déclarations au nom de groupes", "Declaraciones de grupos")
    ladder = ((groups, True, ()), (said("Ministers", "Ministres", "Ministros"), False, (Level.MINISTER,)))
    for position, (name, for_groups, levels) in enumerate((*ladder, (said("Other speakers"), False, ()))):
        values = {"title": name, "groups": for_groups, "levels": levels, "position": position}
        add(db, PrecedenceCategory, conference_id=1, speakers_list_id=home.id, **values)
    say(db, "Add a list")


def speakers(db: Db) -> None:
    """Seven speakers in the first sitting, one in the second."""
    africa = said("African Member States", "États membres d’Afrique", "Estados miembros africanos")
    remote: dict[str, Any] = {"mode": SpeakerMode.REMOTE, "zone": "America/Costa_Rica", "city": said("San José")}
    tokyo: dict[str, Any] = {"mode": SpeakerMode.REMOTE, "zone": "Asia/Tokyo"}
    rows: tuple[tuple[str, Wording, Level, Gender | None, dict[str, Any]], ...] = (
        ("MA", INTERIOR, Level.MINISTER, Gender.MASCULINE, {"on_behalf": africa, "language": "fr"}),
        ("CR", FOREIGN, Level.MINISTER, Gender.FEMININE, remote | {"language": "es"}),
        ("CO", FOREIGN, Level.MINISTER, None, {"language": "es"}),
        ("JP", INTERIOR, Level.MINISTER, Gender.FEMININE, tokyo | {"language": "en"}),
        ("NL", INTERIOR, Level.MINISTER, Gender.MASCULINE, {"mode": SpeakerMode.RECORDED, "language": "en"}),
        ("UG", said("Minister for Relief"), Level.MINISTER, Gender.MASCULINE, {"language": "en"}),
        ("HT", DIRECTOR, Level.SENIOR_OFFICIAL, None, {"language": "fr", "name": "Anne Joseph"}),
        ("NO", INTERIOR, Level.MINISTER, Gender.FEMININE, {"sitting_id": 2}),
    )
    for minute, (code, function, level, gender, values) in enumerate(rows):
        at = OPENS + timedelta(minutes=minute)
        places = {"sitting_id": 1, "gender": gender} | values
        edits_list.inscribe(db, 1, _state(db, code), function, level, at, **places)
    costa_rica = db.query(Inscription).filter_by(zone="America/Costa_Rica").one()
    received = {"inscription_id": costa_rica.id, "received": date(2021, 12, 9), "seconds": 290, "mark": "R2"}
    add(db, Recording, conference_id=1, **received)


def _state(db: Db, code: str) -> int:
    """A Member State's delegation."""
    return add(db, Delegation, conference_id=1, kind=DelegationKind.MEMBER_STATE, alpha2=code, name=Wording()).id


def changes(db: Db) -> None:
    """Uganda withdraws, Kenya is new, Colombia and the Netherlands exchange their places, Japan has four minutes."""
    turns = {one.inscription.delegation_id: one.inscription.ref for one in turns_of(debates(db, 1)[0], _first(db))}
    codes = {one.alpha2: turns.get(one.id) for one in db.query(Delegation) if one.alpha2}
    refs = {code: ref for code, ref in codes.items() if ref is not None}
    edits_list.withdraw(db, refs["UG"])
    late = OPENS + timedelta(hours=1)
    values = {"sitting_id": 1, "gender": Gender.FEMININE, "language": "en"}
    edits_list.inscribe(db, 1, _state(db, "KE"), INTERIOR, Level.MINISTER, late, **values)
    edits_order.swap(db, refs["CO"], refs["NL"])
    edits_list.change_inscription(db, refs["JP"], minutes=4)


def _first(db: Db) -> Any:
    return debates(db, 1)[0].sittings[0]


@pytest.fixture
def debate(workspace: Workspace) -> Workspace:
    """The small conference with its list, never given out."""
    workspace.do(a_list)
    workspace.do(speakers)
    return workspace


@pytest.fixture
def changed(debate: Workspace) -> Workspace:
    """The list as version 1, changed since."""
    debate.do(edits_issue.issue_list, Ref(1, 99))
    debate.do(changes)
    return debate


def _text(text: Text) -> str:
    parts = []
    for run in text:
        name = run.mark.value if run.mark else "".join(("b" * run.bold, "i" * run.italic))
        language = f":{run.lang}" if run.lang else ""
        parts.append(f"{{{name}{language} {run.text}}}" if name or language else run.text)
    return "".join(parts).replace("\u00a0", "~").replace("\u202f", "^").replace("\u2007", "#").replace("\u2002", "_")


def _row(row: Any) -> str:
    if isinstance(row, SectionRow):
        return f"  section {_text(row.text)}"
    assert isinstance(row, Row)
    cells = " | ".join(" / ".join(_text(line.runs) for line in cell.lines) for cell in row.cells)
    return f"  {'changed ' * row.changed}{cells}"


def _block(block: Any) -> list[str]:
    if isinstance(block, Heading):
        return [f"day {_text(block.text)}"]
    if isinstance(block, Note):
        return [f"note {_text(block.text)}"]
    if isinstance(block, Table):
        return ["table " + " | ".join(column.label for column in block.columns), *map(_row, block.rows)]
    if isinstance(block, Sums):
        return [f"sum {row.label}: {row.value}{' (bold)' * row.bold}".replace("\u00a0", "~") for row in block.rows]
    assert isinstance(block, Spoken)
    head = " · ".join((block.hour, *map(_text, block.margin))).replace("\u00a0", "~")
    lines = [f"  {'&' * line.close}{line.voice.value} {_text(line.text)}" for line in block.lines]
    return [head, *lines, *(f"  variant {one.label}: {_text(one.text)}" for one in block.variants)]


@pytest.fixture
def spoken_told() -> Callable[[Paper], str]:
    """A paper as text, marks in braces; no-break spaces as ~ and ^, figure spaces as #."""

    def tell(paper: Paper) -> str:
        lines = [f"{paper.kind.value} {paper.title} [{paper.draft or paper.reserved}, {paper.version}] {paper.beside}"]
        lines += [*(_text(one) for one in paper.under_title), *(f"note {_text(one)}" for one in paper.notes)]
        lines += [line for block in paper.blocks for line in _block(block)]
        lines += [f"key {_text((entry.mark,))} {entry.meaning}" for entry in paper.key]
        return "\n".join([*lines, paper.printed, ""])

    return tell
