"""The list of side events and the sheets: what stands on them in three languages, and what does not."""

from __future__ import annotations

import subprocess
import tempfile
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import docx
import icalendar
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hlom_desktop.exports import marks
from hlom_desktop.exports.options import Options
from hlom_desktop.exports.page.content import page_content
from hlom_desktop.exports.paper.tree import Fact, Facts, Kind, Line, Paper, Paragraph, plain
from hlom_desktop.exports.pieces import DayOutside, write_pdf_piece
from hlom_desktop.exports.products import PRODUCTS, export
from hlom_desktop.exports.programme_gathering import programme_wanted
from hlom_desktop.exports.side_events.fitting import concept_on_page, facts_on_page, paragraphs
from hlom_desktop.exports.side_events.gathering import SideEvent, listed
from hlom_desktop.exports.side_events.listing import compose_side_events
from hlom_desktop.exports.side_events.pieces import side_event_pieces
from hlom_desktop.exports.side_events.sheet import SHORTENED, compose_sheet
from hlom_desktop.exports.subjects import UnknownSubject
from hlom_desktop.exports.typst_paper import write_pdf
from hlom_desktop.releases.edits import release_programme
from hlom_desktop.storage.workspace import Workspace
from hlom_desktop.words import Words

SECRETS = ("Undisclosed", "@", "Grant 4711", "Coffee", "Two microphones")


def energy_of(workspace: Workspace, key: str, asked: Options) -> tuple[Any, SideEvent]:
    programme = workspace.read(programme_wanted, key)
    found = listed(programme, asked)
    return found.programme, next(event for event in found.events if event.number == 1)


@pytest.mark.parametrize("language", ["en", "fr", "es"])
@pytest.mark.usefixtures("own")
def test_the_list_and_a_sheet(
    workspace: Workspace,
    key: str,
    options: Callable[..., Options],
    language: Any,
    told: Callable[[Paper], str],
    compare: Callable[[str, str], None],
) -> None:
    found = listed(workspace.read(programme_wanted, key), options())
    whole = compose_side_events(found, language, options().issued_at)
    programme, energy = energy_of(workspace, key, options())
    sheet = compose_sheet(programme, energy, language, options().issued_at)
    remarks = "".join(f"remark {remark.said(str)}\n" for remark in (*whole.remarks, *sheet.remarks))
    compare(f"side-events.{language}.txt", told(whole.paper) + told(sheet.paper) + remarks)


@pytest.mark.usefixtures("own")
def test_the_files_hold_no_address_nothing_closed_and_nothing_undecided(
    workspace: Workspace,
    key: str,
    options: Callable[..., Options],
    written: Callable[..., Any],
) -> None:
    asked = options(languages=("en",))
    pieces = side_event_pieces(workspace.read(programme_wanted, key), asked, ("pdf", "docx"))
    report = written(pieces, asked.folder)
    assert [path.name for path in report.files] == [
        f"small-2021-side-events{part}.en.{extension}"
        for part in ("", "-sheet-1", "-sheet-8")
        for extension in ("pdf", "docx")
    ]
    for path in report.files:
        text = text_of(path)
        assert [secret for secret in SECRETS if secret in text] == [], path.name
        assert ("A product" in text, "Water" in text) == (False, False), path.name
        assert ("Skills" in text) is ("sheet" not in path.name)


def text_of(path: Path) -> str:
    if path.suffix == ".pdf":
        return subprocess.run(["pdftotext", path, "-"], check=True, capture_output=True, encoding="utf-8").stdout
    return "".join(docx.Document(str(path)).element.body.itertext())


@pytest.mark.usefixtures("own")
def test_narrowed_by_day_room_and_subject(workspace: Workspace, key: str, options: Callable[..., Options]) -> None:
    programme = workspace.read(programme_wanted, key)

    def numbers(**asked: Any) -> list[int | None]:
        found = listed(programme, options(**asked))
        return [event.number for event in (*found.placed, *found.waiting)]

    assert numbers() == [1, None, 8, 2]
    assert numbers(day=date(2021, 12, 14)) == [1, None]
    assert numbers(room="1") == [8]
    assert numbers(subject="energy") == [1, 8, 2]  # the theme of all three
    assert numbers(subject="8") == [8]
    assert numbers(subject="Dinamarca") == [1]
    with pytest.raises(UnknownSubject):
        numbers(subject="draft")
    with pytest.raises(DayOutside):
        numbers(day=date(2021, 12, 20))
    asked = options(subject="8", languages=("fr",))
    names = [piece.name for piece in side_event_pieces(programme, asked, ("pdf",))]
    assert names == ["small-2021-side-events-8.fr.pdf", "small-2021-side-events-sheet-8.fr.pdf"]


def test_a_release_keeps_its_list(workspace: Workspace, key: str, own: int, options: Callable[..., Options]) -> None:
    workspace.do(release_programme, own, None)
    asked = options(languages=("en",), formats=("docx",), release=1, subject="1")
    report = export(workspace.read, PRODUCTS["side-events"], key, asked)
    assert [path.name for path in report.files] == [
        "small-2021-side-events-rev-1-1.en.docx",
        "small-2021-side-events-rev-1-sheet-1.en.docx",
    ]
    assert "@" not in text_of(report.files[0])


@pytest.mark.usefixtures("own")
def test_programme_page_and_calendar_tell_of_side_events(
    workspace: Workspace, key: str, options: Callable[..., Options]
) -> None:
    report = export(workspace.read, PRODUCTS["programme"], key, options(languages=("en",), formats=("ics",)))
    events = icalendar.Calendar.from_ical(report.files[0].read_bytes()).walk("VEVENT")
    energy = next(event for event in events if str(event["SUMMARY"]) == "Clean energy")
    assert str(energy["DESCRIPTION"]).splitlines() == [
        "Denmark, Organizer 4",
        "Moderator: Ana Ruiz, Director",
        "Speakers: Li Wei, Director",
        "Hybrid",
        "Theme 1: Energy",
        "Format: round table",
        "Further information: https://example.org/energy",
    ]
    content = page_content(workspace.read(programme_wanted, key), ("en",), options().issued_at).embedded
    (shown,) = [one for one in content["sessions"] if one["title"]["en"] == ["Clean energy"]]  # type: ignore[union-attr,index,call-overload]
    lines = shown["lines"]["en"]  # type: ignore[index,call-overload]
    link = "https://example.org/energy"
    assert lines[-1] == ["Further information: ", {"t": link, "h": link}]  # type: ignore[index]
    assert ["Format: ", "round table"] in lines  # type: ignore[operator]


@pytest.mark.usefixtures("own")
@pytest.mark.parametrize("language", ["en", "fr", "es"])
def test_a_sheet_is_one_page_however_much_is_said(
    workspace: Workspace, key: str, options: Callable[..., Options], language: Any
) -> None:
    programme, energy = energy_of(workspace, key, options())
    assert energy.proposal is not None
    assert energy.session is not None
    roles = [row for row in programme.roles if row.session_id == energy.session.ref.id]
    many = tuple(replace(role, name=f"{role.name} the {at}th of a long line") for role in roles for at in range(60))
    proposal = replace(energy.proposal, format="round table and more " * 40, accessibility="Captions " * 200)
    long = marks.words("Of clean energy and its long way " * 6)
    session = replace(
        energy.session,
        title=type(energy.session.title).from_texts(**{language: plain(long)}),
        description=type(energy.session.title).from_texts(**{language: "\n".join(["What it costs. " * 40] * 20)}),
    )
    event = replace(energy, proposal=proposal, session=session)
    composed = compose_sheet(replace(programme, roles=many), event, language, options().issued_at)
    assert [remark.message for remark in composed.remarks].count(SHORTENED) == 1
    path = options().folder / "sheet.pdf"
    write_pdf_piece(composed, path)
    assert pages_of(path) == 1


def pages_of(path: Path) -> int:
    told = subprocess.run(["pdfinfo", path], check=True, capture_output=True, text=True).stdout
    return int(next(row.split()[1] for row in told.splitlines() if row.startswith("Pages:")))


_TEXTS = st.text(st.characters(codec="utf-8", exclude_categories=("Cs", "Cc")), max_size=400)


@given(_TEXTS, st.lists(st.lists(_TEXTS, min_size=1, max_size=30), max_size=12), st.lists(_TEXTS, max_size=8))
@settings(max_examples=60)
def test_what_is_kept_fits_and_what_fits_is_kept(title: str, facts: list[list[str]], concept: list[str]) -> None:
    given_facts = tuple(Fact("Label", tuple(Line(marks.words(text or "–")) for text in lines)) for lines in facts)
    kept, left = facts_on_page(title[:120], given_facts, Words("en"))
    assert [fact.label for fact in kept] == [fact.label for fact in given_facts]
    whole = marks.words("\n".join(concept))
    said = concept_on_page(whole, left)
    if left > 0 and said != paragraphs(whole):
        assert sum(len(plain(text)) for text in said) <= len(plain(whole)) + 1
    short = tuple(Fact("Label", (marks.line("word"),)) for _ in range(5))
    assert facts_on_page("Title", short, Words("en"))[0] == short


@given(st.lists(st.integers(0, 60), min_size=3, max_size=3), st.integers(0, 4000))
@settings(max_examples=15, deadline=None)
def test_pages_of_any_length(counts: list[int], length: int) -> None:
    """Facts and concept of any length, set by the real layout."""
    facts = tuple(
        Fact("Speakers", tuple(marks.line(f"Somebody {at}, whose function is a long one") for at in range(n)))
        for n in counts
        if n
    )
    kept, left = facts_on_page("A title", facts, Words("en"))
    said = concept_on_page(marks.words("Energy arrives. " * (length // 16)), left)
    paper = Paper(
        kind=Kind.SIDE_EVENT,
        title="A title",
        language="en",
        organizer="UNHCR",
        conference=marks.words("A conference"),
        printed="Printed",
        printed_at=datetime(2021, 12, 10, tzinfo=UTC),
        page_words="{page} of {pages}",
        under_title=(marks.words("Side event no. 1"),),
        blocks=(Facts(kept), *(Paragraph("", text) for text in said)),
    )
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "sheet.pdf"
        write_pdf(paper, path)
        assert pages_of(path) == 1
