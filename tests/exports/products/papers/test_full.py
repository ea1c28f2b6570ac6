"""The programme in full: all that is public of each session, in three languages."""

from __future__ import annotations

from collections.abc import Callable

import docx
import pytest

from hlom_desktop.conference.queries import conference_by_key
from hlom_desktop.conference.wording import Wording
from hlom_desktop.exports.full import compose_full
from hlom_desktop.exports.options import Options
from hlom_desktop.exports.paper.tree import Paper
from hlom_desktop.exports.programme_gathering import programme_wanted
from hlom_desktop.exports.report import Report
from hlom_desktop.sessions.model import Service, Session, SubItem
from hlom_desktop.sessions.values import ServiceKind
from hlom_desktop.storage.base import Db
from hlom_desktop.storage.recording import say
from hlom_desktop.storage.workspace import Workspace
from hlom_desktop.storage.writing import add


def richer(db: Db, key: str) -> None:
    """Gives the opening parts, services, a stream, organizers and a note of the house's own."""
    own = conference_by_key(db, key).ref.id
    programme = programme_wanted(db, key)
    opening = next(session for session in programme.sessions if session.title.en == "Opening")
    chair = next(role for role in programme.roles if role.session_id == opening.ref.id)
    part = Wording.from_texts(en="Welcome", fr="Bienvenue", es="Bienvenida")
    add(db, SubItem, conference_id=own, session_id=opening.ref.id, title=part, minutes=5, role_id=chair.ref.id)
    add(db, SubItem, conference_id=own, session_id=opening.ref.id, title=Wording(en="Film"), minutes=None, position=1)
    for kind in (ServiceKind.INTERNATIONAL_SIGN, ServiceKind.CAPTIONING):
        add(db, Service, conference_id=own, session_id=opening.ref.id, kind=kind, provider="Undisclosed provider")
    row = db.get_one(Session, opening.ref.id)
    row.streaming, row.stream_link, row.spoken = True, "https://tv.example.org/1", ("en", "fr")
    say(db, "Fill in the opening")
    row.organizers, row.note = Wording(en="UNHCR", fr="HCR", es="ACNUR"), Wording(en="Undisclosed note")


@pytest.mark.parametrize("language", ["en", "fr", "es"])
def test_the_programme_in_full(
    workspace: Workspace,
    key: str,
    options: Callable[..., Options],
    language: str,
    told: Callable[[Paper], str],
    compare: Callable[[str, str], None],
) -> None:
    workspace.do(richer, key)
    made = compose_full(workspace.read(programme_wanted, key), language, options().issued_at)  # type: ignore[arg-type]
    remarks = "".join(f"remark {remark.said(str)}\n" for remark in made.remarks)
    compare(f"programme-full.{language}.txt", told(made.paper) + remarks)


@pytest.mark.parametrize("product", ["programme", "glance", "glance-a4"])
def test_no_trace_of_what_is_not_public(
    workspace: Workspace,
    key: str,
    options: Callable[..., Options],
    product: str,
    written: Callable[..., Report],
    contents: Callable[..., str],
) -> None:
    workspace.do(richer, key)
    report = written(workspace, product, key, options())
    assert len(report.files) == 6
    said = " ".join(remark.said(str) for remark in report.remarks)
    for path in report.files:
        whole = contents(path) + said + path.name
        assert [word for word in ("Undisclosed", "caché", "oculta") if word in whole] == []


def test_the_word_document(
    workspace: Workspace, key: str, options: Callable[..., Options], written: Callable[..., Report]
) -> None:
    workspace.do(richer, key)
    report = written(workspace, "programme", key, options(languages=("en",)), ("docx", "ics"))
    assert [path.name for path in report.files] == ["small-2021-programme.en.docx"]
    document = docx.Document(str(report.files[0]))
    assert [cell.text for cell in document.tables[0].rows[1].cells] == [
        "10:00\n– 10:30",
        "Opening\nOrganizers: UNHCR\n– 5\u00a0min · Welcome: the High Commissioner\n– Film\n"
        "Chair: the High Commissioner\nPanellists: Minister, Colombia; Mayor\nDocument: SM/2021/1, Background paper\n"
        "Languages spoken: English and French\nHybrid · Interpretation: English, French and Spanish\n"
        "Accessibility: Captioning · International Sign\nStreamed live · https://tv.example.org/1",
        "Plenary Hall",
    ]
