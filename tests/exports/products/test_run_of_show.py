"""The run of show: a whole sheet and a whole workbook, local hours of remote speakers, which sheets are made."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, time

import openpyxl
import pytest

from hlom_desktop.conference.wording import Wording
from hlom_desktop.delegations.values import Level
from hlom_desktop.exports.options import Options
from hlom_desktop.exports.paper.tree import Paper
from hlom_desktop.exports.pieces import UnknownRoom
from hlom_desktop.exports.products import PRODUCTS, export
from hlom_desktop.exports.run_of_show_gathering import NoCues, NoCuesThere, gather_run_of_show, sheets_of
from hlom_desktop.exports.run_of_show_sheet import compose_run_of_show, length_words
from hlom_desktop.run_of_show.model import Cue
from hlom_desktop.run_of_show.values import CueColour, CueTeam
from hlom_desktop.speakers.model import Inscription, SpeakersList
from hlom_desktop.speakers.values import SpeakerMode
from hlom_desktop.storage.base import Db
from hlom_desktop.storage.recording import say
from hlom_desktop.storage.workspace import Workspace
from hlom_desktop.storage.writing import add


def _said(text: str) -> Wording:
    return Wording.from_texts(en=text, fr=f"{text} (fr)", es=f"{text} (es)")


def _inscription(db: Db, speakers_list: int, zone: str, city: str) -> int:
    row = add(
        db, Inscription, conference_id=1, speakers_list_id=speakers_list, function=_said("Minister"),
        level=Level.MINISTER, inscribed=datetime(2021, 11, 1, tzinfo=UTC), mode=SpeakerMode.REMOTE, zone=zone,
        city=_said(city),
    )  # fmt: skip
    return row.id


def _cues(db: Db) -> None:
    speakers = add(db, SpeakersList, conference_id=1, title=_said("Debate")).id
    canberra = _inscription(db, speakers, "Australia/Sydney", "Canberra")
    san_jose = _inscription(db, speakers, "America/Costa_Rica", "San José")
    texts = {"from_where": _said("Podium"), "languages": "EN", "sound_and_picture": _said("Podium 1")}
    rows = (
        {"start": 36000, "seconds": 120, "section": _said("Opening"), "item": _said("Gavel"), "fixed": True, **texts},
        {"start": 36120, "seconds": 290, "item": _said("Film"), "notes": _said("Roll on “go”"), "who": _said("Studio"),
         "colour": CueColour.RED, "teams": (CueTeam.VIDEO,)},
        {"start": 38280, "seconds": 300, "section": _said("Debate"), "item": _said("Costa Rica"), "remote": True,
         "inscription_id": san_jose, "channels": "EN FR"},
        {"start": 39060, "seconds": 180, "item": _said("Australia"), "remote": True, "inscription_id": canberra,
         "channels": "EN FR", "teams": (CueTeam.PLATFORM,)},
        {"start": 39630, "seconds": 180, "item": _said("Somewhere"), "remote": True},
        {"start": 39810, "seconds": 60, "item": _said("Gap"), "absorbs_delay": True, "slides": _said("Slide"),
         "standby": _said("On the nod"), "notes": _said("Wait")},
    )  # fmt: skip
    for position, row in enumerate(rows):
        add(db, Cue, conference_id=1, room_id=1, day=date(2021, 12, 14), position=position, **row)
    add(db, Cue, conference_id=1, room_id=2, day=date(2021, 12, 15), start=9 * 3600, seconds=60, item=_said("Doors"))
    say(db, "Plan cues")


@pytest.mark.parametrize("language", ["en", "fr", "es"])
def test_the_sheet(
    workspace: Workspace,
    key: str,
    options: Callable[..., Options],
    language: str,
    told: Callable[[Paper], str],
    compare: Callable[[str, str], None],
) -> None:
    workspace.do(_cues)
    show = workspace.read(gather_run_of_show, key)
    sheet = sheets_of(show, options())[0]
    made = compose_run_of_show(show, sheet, language, options().issued_at)  # type: ignore[arg-type]
    remarks = "".join(f"remark {remark.said(str)}\n" for remark in made.remarks)
    compare(f"run-of-show.{language}.txt", told(made.paper) + remarks)


def test_the_workbook(workspace: Workspace, key: str, options: Callable[..., Options]) -> None:
    workspace.do(_cues)
    report = export(workspace.read, PRODUCTS["run-of-show"], key, options(languages=("en",), room="1"))
    assert [path.name for path in report.files] == [
        "small-2021-run-of-show-2021-12-14-plenary-hall.en.xlsx",
        "small-2021-run-of-show-2021-12-14-plenary-hall.en.pdf",
    ]
    page = openpyxl.load_workbook(report.files[0]).worksheets[0]
    assert [tuple(row) for row in page.iter_rows(min_row=4, values_only=True)] == [
        ("No.", "Start", "Min.", "What and who", "From", "Lang.", "Sound and picture", "Cue and notes", "Who acts",
         "Actual start", "Actual end", "Interpretation", "Teams", "Mark", "Changed"),
        (None, None, None, "Opening   10:00–10:07", *(None,) * 11),
        (1, time(10, 0), 2, "Gavel", "Podium", "EN", "Podium 1", "FIXED", "–", None, None, None, "All", None, None),
        (2, time(10, 2), 4.83, "Film\nStudio", "–", "–", "–", "Roll on “go”", "–", None, None,
         None, "Video", "R", None),
        (None, None, None, "Debate   10:38–11:05", *(None,) * 11),
        (3, time(10, 38), 5, "Costa Rica", "REMOTE · San José, 03:38, night", "–", "–", "–", "–", None, None,
         "EN FR", "All", None, None),
        (4, time(10, 51), 3, "Australia", "REMOTE · Canberra, 20:51", "–", "–", "–", "–", None, None,
         "EN FR", "Platform", None, None),
        (5, time(11, 0, 30), 3, "Somewhere", "REMOTE · –", "–", "–", "–", "–", None, None, None, "All", None, None),
        (6, time(11, 3, 30), 1, "Gap", "–", "–", "Slide", "On the nod · Wait", "–", None, None,
         None, "All", None, None),
    ]  # fmt: skip
    assert (page.freeze_panes, page.print_title_rows, page.print_area, page.page_setup.orientation) == (
        "A5",
        "$4:$4",
        "'Plenary Hall 2021-12-14'!$A$1:$O$12",
        "landscape",
    )


def test_a_sheet_for_each_room_and_day_with_cues(
    workspace: Workspace, key: str, options: Callable[..., Options]
) -> None:
    workspace.do(_cues)
    report = export(workspace.read, PRODUCTS["run-of-show"], key, options(formats=("xlsx",)))
    assert [path.name for path in report.files] == [
        f"small-2021-run-of-show-{rest}.xlsx"
        for rest in (
            "2021-12-14-plenary-hall.en",
            "2021-12-14-plenary-hall.fr",
            "2021-12-14-plenary-hall.es",
            "2021-12-15-room-2.en",
            "2021-12-15-room-2.fr",
            "2021-12-15-room-2.es",
        )
    ]


def test_what_is_not_there_is_refused(workspace: Workspace, key: str, options: Callable[..., Options]) -> None:
    show = workspace.read(gather_run_of_show, key)
    for asked in (options(room="2"), options(day=date(2021, 12, 14))):
        with pytest.raises(NoCues):
            sheets_of(show, asked)
    workspace.do(_cues)
    show = workspace.read(gather_run_of_show, key)
    with pytest.raises(NoCuesThere) as caught:
        sheets_of(show, options(room="2", day=date(2021, 12, 14)))
    assert str(caught.value) == (
        "No cue is planned there. There are cues for: Plenary Hall (2021-12-14); Room 2 (2021-12-15)."
    )
    with pytest.raises(UnknownRoom):
        sheets_of(show, options(room="Attic"))


def test_without_any_cue_the_report_says_so(workspace: Workspace, key: str, options: Callable[..., Options]) -> None:
    report = export(workspace.read, PRODUCTS["run-of-show"], key, options())
    assert report.files == ()
    assert [remark.said(str) for remark in report.remarks] == [
        "No cue is planned yet, so there is no run of show to print."
    ]
    assert list(options().folder.iterdir()) == []


@pytest.mark.parametrize(("seconds", "printed"), [(2700, "45′"), (290, "4′50"), (185, "3′05"), (30, "30″"), (0, "0′")])
def test_lengths(seconds: int, printed: str) -> None:
    assert length_words(seconds) == printed
