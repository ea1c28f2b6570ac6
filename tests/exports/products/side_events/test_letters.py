"""Letters to organizers: each kind in three languages, as paper and message, and nothing of one in another's."""

from __future__ import annotations

import email
import email.policy
import subprocess
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import docx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from hlom_desktop.conference.hours import Hours
from hlom_desktop.conference.values import Mode
from hlom_desktop.conference.wording import Wording
from hlom_desktop.exports.letters.gathering import gather_letters
from hlom_desktop.exports.letters.letter import LetterWriter
from hlom_desktop.exports.letters.mail import mail_body
from hlom_desktop.exports.letters.pieces import NO_LETTER, WITHOUT_ADDRESS, compose_letter, letter_pieces
from hlom_desktop.exports.marked import Marked
from hlom_desktop.exports.options import Options
from hlom_desktop.exports.paper.tree import Paper
from hlom_desktop.exports.products import PRODUCTS, export
from hlom_desktop.exports.subjects import UnknownSubject
from hlom_desktop.sessions.values import Access, SessionKind, SessionRow, SessionStatus
from hlom_desktop.side_events.edits.letters import note_letters
from hlom_desktop.side_events.edits.placing import unschedule
from hlom_desktop.side_events.edits.proposals import change_proposal, set_status
from hlom_desktop.side_events.edits.sponsors import remove_sponsor
from hlom_desktop.side_events.queries import side_events
from hlom_desktop.side_events.rules_letters import Told, read_told, told_of
from hlom_desktop.side_events.shown import ProposalLine
from hlom_desktop.side_events.values import ProposalRow, ProposalStatus
from hlom_desktop.storage.base import Db
from hlom_desktop.storage.ref import Ref
from hlom_desktop.storage.workspace import Workspace


def line(workspace: Workspace, own: int, number: int) -> ProposalLine:
    return next(one for one in workspace.read(side_events, own).lines if one.row.number == number)


@pytest.mark.parametrize("language", ["en", "fr", "es"])
@pytest.mark.usefixtures("own")
def test_the_letters(
    workspace: Workspace,
    key: str,
    options: Callable[..., Options],
    language: Any,
    told: Callable[[Paper], str],
    compare: Callable[[str, str], None],
) -> None:
    letters = workspace.read(gather_letters, key)
    parts = []
    for owed in letters.owed:
        composed = compose_letter(letters, owed, language, options().issued_at)
        parts += [told(composed.paper), "".join(f"remark {remark.said(str)}\n" for remark in composed.remarks)]
    writer = LetterWriter(letters, Marked(language))
    parts.append(mail_body(writer.blocks(letters.owed[0]), Marked(language).words))
    compare(f"letters.{language}.txt", "".join(parts))


def test_each_is_owed_what_holds_now(workspace: Workspace, key: str, own: int) -> None:
    def owed() -> dict[int, str]:
        return {one.line.row.number: one.kind.value for one in workspace.read(gather_letters, key).owed}

    assert owed() == {1: "acceptance", 3: "refusal", 4: "refusal", 6: "acceptance", 7: "change", 8: "change"}
    workspace.do(unschedule, line(workspace, own, 8).ref)
    workspace.do(set_status, line(workspace, own, 8).ref, ProposalStatus.UNDER_REVIEW)
    assert owed()[8] == "change"
    workspace.do(_tell_all, own)
    assert owed() == {}


def _tell_all(db: Db, own: int) -> None:
    found = side_events(db, own)
    note_letters(db, own, [one.ref.id for one in found.lines])


@pytest.mark.usefixtures("own")
def test_a_file_each_named_by_number_in_the_contact_s_language(
    workspace: Workspace, key: str, options: Callable[..., Options]
) -> None:
    before = workspace.read(gather_letters, key)
    report = export(workspace.read, PRODUCTS["letters"], key, options())
    languages = {1: "fr", 3: "en", 4: "en", 6: "en", 7: "en", 8: "en"}
    assert [path.name for path in report.files] == [
        f"small-2021-letters-{number}.{language}.{extension}"
        for number, language in languages.items()
        for extension in ("docx", "pdf", "eml")
    ]
    assert workspace.read(gather_letters, key) == before  # writing notes nothing
    said = [remark.said(str) for remark in report.remarks]
    assert [one for one in said if "side event no." in one] == [
        "Acceptance of side event no. 1, “Clean energy”.",
        "Refusal or merger of side event no. 3, “A product”.",
        "Refusal or merger of side event no. 4, “Data”.",
        "Acceptance of side event no. 6, “Undisclosed talk”.",
        "Change of side event no. 7, “Water”.",
        "Change of side event no. 8, “Cities”.",
    ]
    only_french = letter_pieces(before, options(languages=("fr",)), ("pdf",))
    assert {piece.name.split(".")[-2] for piece in only_french} == {"fr"}


@pytest.mark.usefixtures("own")
def test_nothing_of_one_applicant_stands_in_another_s(
    workspace: Workspace, key: str, options: Callable[..., Options]
) -> None:
    export(workspace.read, PRODUCTS["letters"], key, options())
    own_words = {
        1: ("energy@example.org", "Undisclosed Contact", "Two microphones", "Ana Ruiz"),
        **{n: (f"n{n}@example.org", f"Organizer {n}") for n in (3, 6, 7, 8)},
        4: ("n4@example.org",),  # who was merged stands behind number 1 too
    }
    for path in sorted(options().folder.iterdir()):
        number, text = int(path.name.split(".")[0].rsplit("-", 1)[1]), text_of(path)
        others = [word for key_, words in own_words.items() if key_ != number for word in words]
        assert [word for word in others if word in text] == [], path.name
        assert ("@" in text) is (path.suffix == ".eml"), path.name
        assert "4711" not in text


def text_of(path: Path) -> str:
    if path.suffix == ".pdf":
        return subprocess.run(["pdftotext", path, "-"], check=True, capture_output=True, encoding="utf-8").stdout
    if path.suffix == ".docx":
        return "".join(docx.Document(str(path)).element.body.itertext())
    message = email.message_from_bytes(path.read_bytes(), policy=email.policy.default)
    heads = "\n".join(str(value) for name, value in message.items() if name != "Message-ID")
    return f"{heads}\n{message.get_content()}"  # type: ignore[attr-defined]


@pytest.mark.usefixtures("own")
def test_the_message_is_a_draft_to_the_contact_alone(
    workspace: Workspace, key: str, options: Callable[..., Options]
) -> None:
    asked = options(subject="1", formats=("eml",))
    (path,) = export(workspace.read, PRODUCTS["letters"], key, asked).files
    message = email.message_from_bytes(path.read_bytes(), policy=email.policy.default)
    assert dict(message.items()) == {
        "To": "energy@example.org",
        "Subject": "SM 2021 : événement parallèle n° 1, « Énergie propre »",
        "Date": "Fri, 10 Dec 2021 08:00:00 +0000",
        "Message-ID": "<side-event-1.1639123200@hlom.invalid>",
        "X-Unsent": "1",
        "Content-Type": 'text/plain; charset="utf-8"',
        "Content-Transfer-Encoding": "quoted-printable",
        "MIME-Version": "1.0",
        "Content-Language": "fr",
    }


def test_without_an_address_the_message_waits_for_one(
    workspace: Workspace, key: str, own: int, options: Callable[..., Options]
) -> None:
    workspace.do(change_proposal, line(workspace, own, 3).ref, contact_email=None)
    report = export(workspace.read, PRODUCTS["letters"], key, options(subject="3", formats=("eml",)))
    message = email.message_from_bytes(report.files[0].read_bytes(), policy=email.policy.default)
    assert "To" not in message
    assert [remark.message for remark in report.remarks][1] == WITHOUT_ADDRESS
    with pytest.raises(UnknownSubject):
        export(workspace.read, PRODUCTS["letters"], key, options(subject="2"))  # who was told what holds


def test_where_everybody_was_told(workspace: Workspace, key: str, own: int, options: Callable[..., Options]) -> None:
    workspace.do(_tell_all, own)
    report = export(workspace.read, PRODUCTS["letters"], key, options())
    assert (report.files, [remark.message for remark in report.remarks]) == ((), [NO_LETTER])


_DAYS, _ROOMS = st.dates(date(2017, 1, 1), date(2040, 1, 1)), st.none() | st.integers(1, 10**9)


@given(_DAYS, st.integers(0, 1439), st.integers(1, 1440), _ROOMS, st.sampled_from(ProposalStatus), st.text(max_size=40))
def test_what_was_told_is_read_again(
    energy: ProposalLine, day: date, start: int, minutes: int, room: int | None, status: ProposalStatus, reason: str
) -> None:
    assert energy.session is not None
    session = replace(energy.session, hours=Hours(day, start, minutes, "UTC"), room_id=room)
    row: ProposalRow = replace(energy.row, status=status, reason=Wording.from_texts(en=reason), merged_into_id=room)
    said = read_told(told_of(replace(energy, row=row, session=session)))
    placed = Told(status, day, start, minutes, room)
    assert said == (placed if status is ProposalStatus.SCHEDULED else Told(status))


@pytest.fixture(scope="module")
def energy() -> ProposalLine:
    """A side event with a session, made of nothing but what `told_of` looks at."""
    row = ProposalRow(
        Ref(1, 1), "uid", 1, Wording(), None, None, None, Mode.HYBRID, (), None, None, None, None, None, None, None,
        ProposalStatus.APPROVED, None, 1, None, None, None, None, (),
    )  # fmt: skip
    session = SessionRow(
        Ref(1, 1), "uid", Wording(), None, SessionKind.SIDE_EVENT, None, None, None, None, None, None, Access.OPEN, (),
        (), None, None, None, SessionStatus.PROPOSED, None, None, 0, None, (),
    )  # fmt: skip
    return ProposalLine(row, (), None, session, None)


@pytest.mark.usefixtures("own")
def test_a_letter_of_merger_says_only_what_is_so(workspace: Workspace, key: str) -> None:
    def body() -> str:
        letters = workspace.read(gather_letters, key)
        owed = next(one for one in letters.owed if one.line.row.number == 4)
        return mail_body(LetterWriter(letters, Marked("en")).blocks(owed), Marked("en").words)

    assert "are now among those who stand behind" in body()
    letters = workspace.read(gather_letters, key)
    (other,) = [one.merged_into for one in letters.owed if one.line.row.number == 4]
    assert other is not None
    workspace.do(remove_sponsor, other.sponsors[-1].ref)
    assert "are now among those who stand behind" not in body()
    assert "merged with side event no. 1" in " ".join(body().split())
