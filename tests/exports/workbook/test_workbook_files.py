"""The files of the product “workbook”: their names, sheets and headings, the same bytes for the same store."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, time
from pathlib import Path

import openpyxl
import pytest

from hlom_desktop.conference.edits import change_conference
from hlom_desktop.conference.hours import Hours
from hlom_desktop.conference.queries import conference
from hlom_desktop.conference.wording import Wording
from hlom_desktop.exports.options import Options
from hlom_desktop.exports.subjects import UnknownSubject
from hlom_desktop.exports.workbook.gathering import gather_workbooks
from hlom_desktop.exports.workbook.pieces import workbook_pieces
from hlom_desktop.schema import METADATA
from hlom_desktop.sessions.edits import add_session
from hlom_desktop.sessions.values import KIND_LABELS, SessionKind
from hlom_desktop.storage.workspace import Workspace
from hlom_desktop.templates.catalogue import new_empty
from hlom_desktop.words import Words

NOW = datetime(2021, 12, 10, 8, tzinfo=UTC)


@pytest.fixture
def store(store_path: Path) -> Iterator[Workspace]:
    """A conference with one session, whose title looks like a formula."""
    assert METADATA.tables
    found = Workspace(store_path, "Tester", clock=lambda: NOW)
    found.do(new_empty, "hlom", Wording.from_texts(en="HLOM"), NOW)
    found.do(change_conference, found.read(conference, 1).ref, zone="Europe/Zurich")
    hours = Hours(date(2021, 12, 14), 600, 840, "Europe/Zurich")
    found.do(add_session, 1, Wording.from_texts(en="=1+1", fr="Séance"), SessionKind.PANEL, hours=hours, expected=40)
    yield found
    found.close()


def written(store: Workspace, options: Options, *, rehearsal: bool = False) -> list[Path]:
    pieces = workbook_pieces(store.read(gather_workbooks, "hlom"), options, ("xlsx",))
    return [path for piece in pieces for path in piece.write_into(options.folder, rehearsal=rehearsal).files]


def test_a_file_a_kind_and_language(store: Workspace, tmp_path: Path) -> None:
    options = Options(folder=tmp_path, issued_at=NOW, languages=("en", "fr"))
    kinds = ("delegates", "speakers", "sessions", "side-events", "contributions")
    names = [f"hlom-workbook-{kind}.{language}.xlsx" for kind in kinds for language in ("en", "fr")]
    assert [path.name for path in written(store, options)] == names
    one = replace(options, subject="sessions", languages=("es",))
    assert [path.name for path in written(store, one)] == ["hlom-workbook-sessions.es.xlsx"]
    assert [path.name for path in written(store, one, rehearsal=True)] == ["rehearsal-hlom-workbook-sessions.es.xlsx"]
    with pytest.raises(UnknownSubject):
        written(store, replace(options, subject="rooms"))


def test_what_stands_in_a_file(store: Workspace, tmp_path: Path) -> None:
    options = Options(folder=tmp_path, issued_at=NOW, languages=("fr",), subject="sessions")
    (path,) = written(store, options)
    first = path.read_bytes()
    book = openpyxl.load_workbook(path)
    page, kept = book.worksheets
    cells = {head.value: cell.value for head, cell in zip(page[1], page[2], strict=True) if cell.value is not None}
    uid = cells.pop("Clé")
    assert cells == {
        "Titre (EN)": "=1+1",
        "Titre (FR)": "Séance",
        "Type": Words("fr")(KIND_LABELS[SessionKind.PANEL]),
        "Jour": datetime(2021, 12, 14),
        "Début": time(10),
        "Fin": "24:00",
        "Fuseau horaire": "Europe/Zurich",
        "Accès": "Ouvert",
        "Participants attendus": 40,
        "Statut": "Proposé",
    }
    assert (page.title, kept.title, kept.sheet_state, page.freeze_panes) == ("Séances", "HLOM exported", "hidden", "B2")
    assert page.cell(2, 2).data_type == "s"
    assert [cell.value for cell in kept[1]][:6] == [
        *("hlom-workbook", 1, "sessions", "hlom", "fr", "2021-12-10T08:00:00+00:00"),
    ]
    assert (kept.cell(2, 1).value, kept.cell(3, 1).value) == ("uid", uid)
    assert written(store, options)[0].read_bytes() == first
