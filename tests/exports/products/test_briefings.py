"""Briefing sheets: their reference, in whose language and hour, for whom, and what never stands on them."""

from __future__ import annotations

import subprocess
import zipfile
from collections.abc import Callable
from datetime import UTC, date, datetime
from html import unescape
from pathlib import Path

import pytest

from hlom_desktop.conference.languages import Language
from hlom_desktop.conference.queries import conference_by_key
from hlom_desktop.conference.wording import Wording
from hlom_desktop.delegations.edits import add_delegate, add_state
from hlom_desktop.delegations.values import Level
from hlom_desktop.exports.briefings import briefing_pieces
from hlom_desktop.exports.briefings_gathering import gather_briefings, narrowed_briefings
from hlom_desktop.exports.briefings_sheet import compose_briefing
from hlom_desktop.exports.options import Options
from hlom_desktop.exports.paper.tree import Paper
from hlom_desktop.exports.pieces import DayOutside
from hlom_desktop.exports.subjects import UnknownSubject
from hlom_desktop.speakers import edits, edits_list, edits_recordings, edits_sittings, edits_tests
from hlom_desktop.speakers.in_session import SpeakerKind, SpeakerRef
from hlom_desktop.speakers.values import RoleKind, SpeakerMode
from hlom_desktop.storage.base import Db
from hlom_desktop.storage.ref import Ref
from hlom_desktop.storage.workspace import Workspace

Asked = Callable[..., Options]
NOW = datetime(2021, 12, 10, 8, 0, tzinfo=UTC)
MINISTER = Wording.from_texts(en="Minister of Labour", fr="Ministre du travail", es="Ministra de Trabajo")
NAIROBI = Wording.from_texts(en="Nairobi", fr="Nairobi", es="Nairobi")
SECRETS = ("+57 1 555", "+254 20 100", "someone@example.org", "Ana Test")


def speakers(db: Db, key: str) -> None:
    """In the debate remote Kenya (Spanish, with a test booked) and Colombia, recorded; its Minister also in a panel."""
    own = conference_by_key(db, key).ref.id
    kenya, colombia = add_state(db, own, "KE"), add_state(db, own, "CO")
    person = add_delegate(db, colombia, MINISTER, Level.MINISTER, name="Ana Test", language="fr")
    edits.add_role(db, 2, RoleKind.CHAIR, Wording.from_texts(en="Chair", fr="Présidence", es="Presidencia"))
    debate = edits_sittings.add_list(db, own, Wording.from_texts(en="General debate"))
    sitting = edits_sittings.add_sitting(db, Ref(debate, 0), 2)
    first = edits_list.inscribe(
        db, debate, kenya, MINISTER, Level.MINISTER, NOW, sitting_id=sitting, mode=SpeakerMode.REMOTE, city=NAIROBI,
        zone="Africa/Nairobi", language="es", platform="Interprefy", backup_phone="+254 20 100", technician="Jo Meyer",
        link_sent=date(2021, 12, 6), late=True,
    )  # fmt: skip
    second = edits_list.inscribe(
        db, debate, colombia, Wording(), Level.MINISTER, NOW, sitting_id=sitting, mode=SpeakerMode.RECORDED,
        delegate_id=person, backup_phone="+57 1 555", late=True,
    )  # fmt: skip
    edits.add_role(db, 1, RoleKind.PANELLIST, MINISTER, delegation_id=colombia, delegate_id=person)
    remote = SpeakerRef(SpeakerKind.INSCRIPTION, Ref(first, 0))
    edits_tests.book_test(db, remote, datetime(2021, 12, 10, 9, 30, tzinfo=UTC))
    edits_recordings.ask_recording(db, SpeakerRef(SpeakerKind.INSCRIPTION, Ref(second, 0)), date(2021, 12, 9))


@pytest.fixture
def asked_for(workspace: Workspace, key: str) -> Workspace:
    """A store of a small conference with speakers."""
    workspace.do(speakers, key)
    return workspace


@pytest.mark.parametrize("language", ["en", "fr", "es"])
def test_the_sheets_are_as_their_reference(
    asked_for: Workspace,
    key: str,
    language: Language,
    told: Callable[[Paper], str],
    compare: Callable[[str, str | bytes], None],
) -> None:
    briefings = asked_for.read(gather_briefings, key)
    sheets = [compose_briefing(briefings.found, person, language, NOW).paper for person in briefings.people]
    compare(f"briefings.{language}.txt", "\n".join(told(sheet) for sheet in sheets))


def test_one_file_a_speaker_in_their_own_language(asked_for: Workspace, key: str, options: Asked) -> None:
    briefings = asked_for.read(gather_briefings, key)

    def names(**asked: object) -> list[str]:
        return [piece.name for piece in briefing_pieces(briefings, options(**asked), ("pdf",))]

    kenya, colombia = "briefings-kenya-minister-of-labour", "briefings-colombia-minister-of-labour"
    assert [name for name in names() if "labour" in name] == [f"{key}-{colombia}.fr.pdf", f"{key}-{kenya}.es.pdf"]
    assert names(subject="kenya") == [f"{key}-{kenya}.es.pdf"]
    assert names(subject="Ministre du travail", languages=("en",)) == [
        f"{key}-{colombia}.en.pdf",
        f"{key}-{kenya}.en.pdf",
    ]
    assert names(subject="Colombia", languages=("es", "en")) == [f"{key}-{colombia}.es.pdf"]
    assert names(subject="mayor") == [f"{key}-briefings-mayor.en.pdf"]
    assert names(subject="Colombie", day=date(2021, 12, 14)) == [
        f"{key}-briefings-2021-12-14-colombia-minister-of-labour.fr.pdf"
    ]


def test_what_narrows_and_what_is_refused(asked_for: Workspace, key: str, options: Asked) -> None:
    briefings = asked_for.read(gather_briefings, key)
    person = narrowed_briefings(briefings, options(subject="Colombia", day=date(2021, 12, 14))).people[0]
    assert [one.ref.id for one in person.statements] == [7, -2]
    with pytest.raises(UnknownSubject):
        narrowed_briefings(briefings, options(subject="Atlantis"))
    with pytest.raises(DayOutside):
        narrowed_briefings(briefings, options(day=date(2021, 12, 24)))


def test_files_are_made_and_hold_nothing_of_others(asked_for: Workspace, key: str, options: Asked) -> None:
    briefings = asked_for.read(gather_briefings, key)
    asked = options(subject="Kenya")
    for piece in briefing_pieces(briefings, asked, ("pdf", "docx")):
        path = asked.folder / piece.name
        report = piece.write(path)
        text = words_in(path)
        assert "Kenya" in text
        assert "12.39 (hora de Nairobi)" in text
        assert "+254 20 100" in text
        assert not [secret for secret in SECRETS if secret in text and secret != "+254 20 100"]
        assert not [remark for remark in report.remarks if "Kenya" in str(remark.arguments)]


def test_where_nobody_speaks_that_is_said(workspace: Workspace, key: str, options: Asked) -> None:
    briefings = workspace.read(gather_briefings, key)
    nobody = type(briefings)(briefings.found, ())
    (piece,) = briefing_pieces(nobody, options(), ("pdf", "docx"))
    remarks = piece.write(Path()).remarks
    assert [remark.message for remark in remarks] == ["Nobody speaks yet, so there is nobody to brief."]


def words_in(path: Path) -> str:
    """All that a paper says."""
    if path.suffix == ".docx":
        with zipfile.ZipFile(path) as parts:
            return unescape(" ".join(parts.read(name).decode() for name in parts.namelist() if name.endswith(".xml")))
    done = subprocess.run(["pdftotext", "-layout", path, "-"], capture_output=True, check=True, text=True)
    return done.stdout
