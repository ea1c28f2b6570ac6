"""The request to the interpretation service: its reference, what it narrows to, and what a closed session leaves."""

from __future__ import annotations

import subprocess
import zipfile
from collections.abc import Callable
from datetime import UTC, date, datetime
from html import unescape
from pathlib import Path

import pytest
from openpyxl import load_workbook

from hlom_desktop.conference.languages import LANGUAGES
from hlom_desktop.conference.queries import conference_by_key
from hlom_desktop.conference.wording import Wording
from hlom_desktop.exports.interpretation_gathering import Request, gather_interpretation, narrowed_request
from hlom_desktop.exports.interpretation_pieces import interpretation_pieces, paper_of_request
from hlom_desktop.exports.interpretation_sheet import compose_request
from hlom_desktop.exports.marked import Marked
from hlom_desktop.exports.options import Options
from hlom_desktop.exports.paper.tree import Paper
from hlom_desktop.exports.pieces import DayOutside
from hlom_desktop.exports.subjects import UnknownSubject
from hlom_desktop.interpretation.edits import add_team, interpret, set_booths
from hlom_desktop.interpretation.edits_assigning import set_teams
from hlom_desktop.sessions.model import Service
from hlom_desktop.sessions.values import ServiceKind
from hlom_desktop.speakers.model import Role
from hlom_desktop.speakers.values import RoleKind, SpeakerMode
from hlom_desktop.storage.base import Db
from hlom_desktop.storage.ref import Ref
from hlom_desktop.storage.workspace import Workspace
from hlom_desktop.storage.writing import add

Asked = Callable[..., Options]
NOW = datetime(2021, 12, 10, 8, 0, tzinfo=UTC)
SECRETS = ("Undisclosed", "caché", "oculta")


def interpreters(db: Db, key: str) -> None:
    """Team A in the opening and the closed session, team Nord in the debate; a remote speaker; International Sign."""
    own = conference_by_key(db, key).ref.id
    first, second = add_team(db, own, "A"), add_team(db, own, "Nord", ("en", "ar"), 5)
    set_booths(db, Ref(1, 0), ("en", "fr", "es"))
    for session, teams in ((1, (first,)), (2, (second,)), (3, (first,))):
        set_teams(db, Ref(session, 0), teams)
    interpret(db, (Ref(2, 0),), ("en", "ar"))
    function = Wording.from_texts(en="Far away")
    add(db, Role, conference_id=own, session_id=2, kind=RoleKind.SPEAKER, function=function, mode=SpeakerMode.REMOTE)
    for session in (1, 3):
        add(db, Service, conference_id=own, session_id=session, kind=ServiceKind.INTERNATIONAL_SIGN)


@pytest.fixture
def asked_for(workspace: Workspace, key: str) -> Workspace:
    """A store of a small conference with interpreters."""
    workspace.do(interpreters, key)
    return workspace


def paper(request: Request, language: str = "en", subject: str | None = None) -> Paper:
    marked = Marked(language)  # type: ignore[arg-type]
    return paper_of_request(request, compose_request(request, marked, subject), marked, NOW).paper


def test_the_request_is_that_of_the_reference(
    asked_for: Workspace, key: str, told: Callable[[Paper], str], compare: Callable[[str, str | bytes], None]
) -> None:
    request = asked_for.read(gather_interpretation, key)
    for language in LANGUAGES:
        compare(f"interpretation.{language}.txt", told(paper(request, language)))


def test_a_day_and_a_team(asked_for: Workspace, key: str, options: Asked) -> None:
    request = asked_for.read(gather_interpretation, key)
    names = [one.name for one in interpretation_pieces(request, options(languages=("en",)), ("pdf", "xlsx"))]
    assert names == [f"{key}-interpretation.en.pdf", f"{key}-interpretation.en.xlsx"]
    narrow = options(languages=("fr",), day=date(2021, 12, 14), subject="nord")
    (piece,) = interpretation_pieces(request, narrow, ("pdf",))
    assert piece.name == f"{key}-interpretation-2021-12-14-nord.fr.pdf"
    kept = narrowed_request(request, narrow)
    assert ([one.ref.id for one in kept.sessions], [one.name for one in kept.teams]) == ([2], ["Nord"])
    with pytest.raises(UnknownSubject):
        narrowed_request(request, options(subject="Sud"))
    with pytest.raises(DayOutside):
        narrowed_request(request, options(day=date(2021, 12, 20)))


def test_nothing_of_a_closed_session_is_in_any_file(asked_for: Workspace, key: str, options: Asked) -> None:
    request = asked_for.read(gather_interpretation, key)
    asked = options()
    written = []
    for piece in interpretation_pieces(request, asked, ("pdf", "xlsx")):
        report = piece.write(asked.folder / piece.name)
        assert not any(secret in remark.said(str) for remark in report.remarks for secret in SECRETS)
        written += list(report.files)
    assert len(written) == 6
    for path, reserved in zip(written, ("Reserved",) * 2 + ("Réservé",) * 2 + ("Reservado",) * 2, strict=True):
        text = _text(path)
        assert reserved in text
        assert not any(secret in text for secret in SECRETS)
    assert not any(secret in repr(request) for secret in SECRETS)


def _text(path: Path) -> str:
    if path.suffix == ".pdf":
        said = [["pdftotext", "-layout", str(path), "-"], ["pdfinfo", str(path)]]
        return "".join(subprocess.run(line, capture_output=True, check=True, text=True).stdout for line in said)
    with zipfile.ZipFile(path) as book:
        return unescape("".join(book.read(name).decode("utf-8", "replace") for name in book.namelist()))


def test_the_workbook_counts(asked_for: Workspace, key: str, options: Asked) -> None:
    request = asked_for.read(gather_interpretation, key)
    asked = options(languages=("en",))
    (piece,) = interpretation_pieces(request, asked, ("xlsx",))
    piece.write(asked.folder / piece.name)
    book = load_workbook(asked.folder / piece.name)
    assert book.sheetnames == ["Request for interpretation", "Team A", "Nord"]
    rows = [[cell.value for cell in row] for row in book["Nord"].iter_rows()]
    assert rows[-1] == [
        "10:30–13:00", "Plenary Hall", "General debate: first sitting\nHybrid", "–\n→\u00a0EN\u00a0AR",
        "EN\u00a0FR\u00a0ES", 5, 1, None, None,
    ]  # fmt: skip


def test_where_nothing_is_interpreted(workspace: Workspace, key: str, told: Callable[[Paper], str]) -> None:
    workspace.do(interpret, tuple(Ref(row_id, 0) for row_id in range(1, 9)), ())
    text = told(paper(workspace.read(gather_interpretation, key)))
    assert "No session is interpreted yet." in text
