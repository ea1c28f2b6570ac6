"""Lists of participants, of those without a reply, the platform's table, and notes verbales: papers and files."""

from __future__ import annotations

import csv
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import docx
import pytest

from hlom_desktop.conference.languages import LANGUAGES, Language
from hlom_desktop.conference.values import Mode
from hlom_desktop.conference.wording import Wording
from hlom_desktop.delegations import edits, edits_nomination, edits_notes
from hlom_desktop.delegations.model import Delegate, Delegation, NoteAddressee, NoteVerbale
from hlom_desktop.delegations.values import DelegationKind, Level
from hlom_desktop.delegations.values_nomination import SeatInDelegation
from hlom_desktop.exports.marked import Marked
from hlom_desktop.exports.notes_verbales.note_paper import compose_note
from hlom_desktop.exports.notes_verbales.pieces import note_pieces
from hlom_desktop.exports.options import Options
from hlom_desktop.exports.paper.tree import Paper
from hlom_desktop.exports.participants.gathering import gather_participants
from hlom_desktop.exports.participants.list_paper import ListKind, compose_list
from hlom_desktop.exports.participants.pieces import participants_pieces
from hlom_desktop.exports.participants.platform import platform_bytes
from hlom_desktop.exports.participants.without_reply import compose_without_reply
from hlom_desktop.exports.report import Report
from hlom_desktop.exports.subjects import UnknownSubject
from hlom_desktop.storage.base import Db, Ref
from hlom_desktop.storage.workspace import Workspace

NOW = datetime(2021, 12, 5, 8, 0, tzinfo=UTC)
Told = Callable[[Paper], str]


def said(en: str, fr: str | None = None, es: str | None = None) -> Wording:
    return Wording.from_texts(en=en, fr=fr, es=es)


MINISTER = said("Minister for Migration", "Ministre des migrations", "Ministra de Migración")
ENVOY = said("Permanent Representative", "Représentant permanent", "Representante Permanente")


def fresh(db: Db, kind: type[Any], row_id: int) -> Ref:
    """A row as it is now."""
    return Ref(row_id, db.get_one(kind, row_id).version)


def cycle(db: Db) -> None:
    """Colombia complete, Switzerland waiting, the Holy See silent, the Union with a mailbox; a note and a reminder."""
    homes = {code: edits.add_state(db, 1, code) for code in ("CH", "CO", "VA")}
    union = said("European Union", "Union européenne", "Unión Europea")
    homes["EU"] = edits.add_delegation(db, 1, union, DelegationKind.REGIONAL_ORGANIZATION)
    edits.change_delegation(db, fresh(db, Delegation, homes["EU"]), mailbox="union@example.org")
    rows: tuple[tuple[str, Wording, Level, dict[str, Any]], ...] = (
        ("CO", ENVOY, Level.PERMANENT_REPRESENTATIVE, {"seat": SeatInDelegation.ALTERNATE, "name": "Luis Peña"}),
        ("CO", MINISTER, Level.MINISTER, {"is_head": True, "title": "H.E. Ms.", "name": "Ana López"}),
        ("CO", said("Expert"), Level.EXPERT, {"name": "Eva Ruiz", "seat": SeatInDelegation.ADVISER}),
        ("CH", MINISTER, Level.MINISTER, {"is_head": True, "language": "fr"}),
        ("EU", ENVOY, Level.SENIOR_OFFICIAL, {"name": "=cmd|' /C calc'!A0", "mode": Mode.VIRTUAL}),
        ("EU", ENVOY, Level.SENIOR_OFFICIAL, {"name": "Ada Byron", "email": "ada@example.org"}),
    )
    people = [edits.add_delegate(db, homes[code], what, level, **values) for code, what, level, values in rows]
    edits_nomination.approve(db, [fresh(db, Delegate, people[at]) for at in (0, 1, 4)])
    edits_nomination.withdraw(db, [fresh(db, Delegate, people[5])])
    note = edits_notes.add_note(db, 1, number="SM/2021/17", reply_by=date(2021, 11, 15))
    edits_notes.address(db, fresh(db, NoteVerbale, note), homes.values())
    edits_notes.send_note(db, fresh(db, NoteVerbale, note), date(2021, 10, 15))
    answer = db.query(NoteAddressee).filter_by(delegation_id=homes["CO"]).one()
    edits_notes.record_reply(db, [Ref(answer.id, answer.version)], date(2021, 11, 1), "CO/5")
    reminder = edits_notes.remind(db, fresh(db, NoteVerbale, note), number="SM/2021/25", reply_by=date(2021, 12, 1))
    edits_notes.take_off(db, [_to(db, reminder, homes["EU"])])
    edits_notes.send_note(db, fresh(db, NoteVerbale, reminder), date(2021, 11, 22))


def _to(db: Db, note: int, home: int) -> Ref:
    row = db.query(NoteAddressee).filter_by(note_verbale_id=note, delegation_id=home).one()
    return Ref(row.id, row.version)


@pytest.fixture
def nominated(workspace: Workspace) -> Iterator[Workspace]:
    """The small conference in the middle of its nominations."""
    workspace.do(cycle)
    return workspace


def made(workspace: Workspace, options: Options, pieces: Any, formats: tuple[str, ...]) -> Report:
    """The files of a product, written."""
    found = workspace.read(gather_participants, "small-2021")
    report = Report()
    for piece in pieces(found, options, formats):
        report += piece.write_into(options.folder, rehearsal=False)
    return report


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_papers(nominated: Workspace, language: Language, told: Told, compare: Callable[[str, str], None]) -> None:
    found = nominated.read(gather_participants, "small-2021")
    texts = [told(compose_list(found, which, Marked(language), NOW).paper) for which in ListKind]
    texts.append(told(compose_without_reply(found, Marked(language), NOW).paper))
    compare(f"participants.{language}.txt", "\n".join(texts))
    notes = [told(compose_note(found, note, Marked(language), NOW).paper) for note in found.notes]
    compare(f"note-verbale.{language}.txt", "\n".join(notes))


def test_the_platforms_table(nominated: Workspace, options: Callable[..., Options]) -> None:
    report = made(nominated, options(languages=("en",)), participants_pieces, ("csv",))
    (path,) = report.files
    assert path.name == "small-2021-participants-platform.en.csv"
    assert path.read_bytes().startswith(b"\xef\xbb\xbfName,Title,")
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    assert rows == [
        ["Name", "Title", "Function", "Delegation", "E-mail", "Language", "Mode"],
        ["Ana López", "H.E. Ms.", "Minister for Migration", "Colombia", "", "en", "In person"],
        ["Luis Peña", "", "Permanent Representative", "Colombia", "", "en", "In person"],
        ["'=cmd|' /C calc'!A0", "", "Permanent Representative", "European Union", "union@example.org", "en", "Virtual"],
    ]
    assert [one.said(str) for one in report.remarks] == [
        "Approved delegates with neither an e-mail nor a mailbox of their delegation: 2."
    ]


def test_every_kind_of_formula_is_written_as_text() -> None:
    cells = ("=1", "+1", "-1", "@a", "\t=1", "plain", "a=1")
    assert platform_bytes((cells,)).decode("utf-8-sig") == "'=1,'+1,'-1,'@a,'\t=1,plain,a=1\r\n"


def test_names_of_the_files_and_what_narrows_them(nominated: Workspace, options: Callable[..., Options]) -> None:
    found = nominated.read(gather_participants, "small-2021")

    def names(pieces: Any, **values: Any) -> list[str]:
        return [piece.name for piece in pieces(found, options(languages=("fr",), **values), ("docx", "csv"))]

    assert names(participants_pieces) == [
        "small-2021-participants-provisional.fr.docx",
        "small-2021-participants-final.fr.docx",
        "small-2021-participants-without-reply.fr.docx",
        "small-2021-participants-platform.fr.csv",
    ]
    assert names(participants_pieces, subject="final") == ["small-2021-participants-final.fr.docx"]
    assert names(participants_pieces, subject="without reply") == ["small-2021-participants-without-reply.fr.docx"]
    assert [name for name in names(note_pieces) if name.endswith("docx")] == [
        "small-2021-note-verbale-sm-2021-17.fr.docx",
        "small-2021-note-verbale-sm-2021-25.fr.docx",
    ]
    assert len(names(note_pieces, subject="Reminder")) == 2
    with pytest.raises(UnknownSubject):
        names(participants_pieces, subject="nothing")


def test_where_there_is_nobody(workspace: Workspace, options: Callable[..., Options]) -> None:
    report = made(workspace, options(), participants_pieces, ("pdf", "docx", "csv"))
    assert (report.files, [one.said(str) for one in report.remarks]) == (
        (),
        [
            "Nobody is named yet, so there is no list of participants.",
            "Nobody is approved yet, so there is no final list of participants.",
            "No mission to which a note was sent has still to reply.",
            "Nobody is approved yet, so there is no table for the platform.",
        ],
    )
    report = made(workspace, options(), note_pieces, ("pdf",))
    assert [one.said(str) for one in report.remarks] == ["There is no note verbale yet."]


def test_a_text_of_its_own_is_marked_where_it_is_not_translated(nominated: Workspace, told: Told) -> None:
    found = nominated.read(gather_participants, "small-2021")
    own = said("The Secretariat writes.\n\nIt asks again.")
    note = replace(found.notes[0], text=own, sent=None)
    made_in_french = compose_note(found, note, Marked("fr"), NOW)
    lines = told(made_in_french.paper).splitlines()
    assert [line for line in lines if "writes" in line or "asks" in line] == [
        ". {language [EN]}~{missing:en The Secretariat writes.}",
        ". {language [EN]}~{missing:en It asks again.}",
    ]
    assert sum(line.startswith("key {b [EN]}") for line in lines) == 1
    assert len(made_in_french.remarks) == 1
    english = told(compose_note(found, replace(note, text=own), Marked("en"), NOW).paper)
    assert ". The Secretariat writes.\n. It asks again.\nheading Addressees" in english


def test_the_files_open_and_hold_no_address(nominated: Workspace, options: Callable[..., Options]) -> None:
    asked = options(languages=("en",))
    report = made(nominated, asked, participants_pieces, ("pdf", "docx")) + made(
        nominated, asked, note_pieces, ("pdf", "docx")
    )
    assert len(report.files) == 10
    for path in report.files:
        text = _words(path)
        assert "example.org" not in text
        assert ("Colombia" in text) is ("without-reply" not in path.name and "2021-25" not in path.name)


def _words(path: Path) -> str:
    if path.suffix == ".pdf":
        done = subprocess.run(["pdftotext", path, "-"], check=True, capture_output=True, encoding="utf-8")
        return done.stdout
    return "".join(docx.Document(str(path)).element.body.itertext())
