"""The product table: every product in every format from the worked example, files written one by one."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from hlom_desktop.conference.queries import NoSuchConference
from hlom_desktop.exports.options import Options
from hlom_desktop.exports.products import FORMATS, PRODUCTS, export
from hlom_desktop.live.edits import go_live, press
from hlom_desktop.live.values import PressKind
from hlom_desktop.releases.edits import release_programme
from hlom_desktop.run_of_show.queries import cues
from hlom_desktop.sessions.edits import cancel_session
from hlom_desktop.sessions.queries import sessions
from hlom_desktop.storage.base import Ref
from hlom_desktop.storage.workspace import Workspace
from hlom_desktop.templates.catalogue import new_from_template

NOW = datetime(2021, 12, 10, 8, 0, tzinfo=UTC)
EXAMPLE = "hlom-2021-worked"
FEW = {"briefings": {"subject": "Kenya"}, "side-events": {"subject": "Kenya"}, "letters": {"subject": "Kenya"}}
"""What narrows a product that would be hundreds of files."""


@pytest.fixture(scope="module")
def example(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    opened = Workspace(tmp_path_factory.mktemp("example") / "store.hlom", clock=lambda: NOW)
    own = opened.do(new_from_template, EXAMPLE, EXAMPLE, NOW).result
    opened.do(release_programme, own, None)
    opened.do(cancel_session, opened.read(sessions, own)[0].ref)
    opened.do(release_programme, own, None)  # two revisions, for the note between them
    first = opened.read(cues, own)[0]
    run = opened.do(go_live, own, first.day, first.room_id, NOW).result
    opened.do(press, Ref(run, 0), PressKind.NEXT, NOW)  # a day to report on
    yield opened
    opened.close()


def test_the_table() -> None:
    assert {name: product.formats for name, product in PRODUCTS.items()} == {
        "agenda": ("pdf", "docx"),
        "roadmap": ("pdf", "docx", "ics"),
        "slips": ("pdf", "docx", "xlsx"),
        "reminders": ("ics",),
        "consultation": ("pdf", "docx", "ics"),
        "record": ("pdf", "docx"),
        "follow-ups": ("pdf", "docx", "xlsx"),
        "documents": ("pdf", "docx", "xlsx"),
        "contributions": ("pdf", "docx", "xlsx"),
        "glance": ("pdf", "docx"),
        "programme": ("pdf", "docx", "ics", "html"),
        "doors": ("pdf", "docx"),
        "interpretation": ("pdf", "xlsx"),
        "change-note": ("pdf", "docx"),
        "side-events": ("pdf", "docx"),
        "exhibition": ("pdf", "docx", "xlsx"),
        "letters": ("docx", "pdf", "eml"),
        "note-verbale": ("docx", "pdf"),
        "participants": ("pdf", "docx", "csv"),
        "figures": ("pdf", "docx", "xlsx"),
        "workbook": ("xlsx",),
        "side-event-form": ("xlsx",),
        "list-of-speakers": ("pdf", "docx"),
        "script": ("pdf", "docx"),
        "briefings": ("pdf", "docx"),
        "run-of-show": ("xlsx", "pdf"),
        "day-report": ("pdf", "docx", "xlsx"),
    }
    assert FORMATS == ("pdf", "docx", "ics", "xlsx", "html", "eml", "csv")


def test_the_table_loads_no_format_and_no_database() -> None:
    code = "import sys, hlom_desktop.exports.products; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout.split()
    assert not {"typst", "docx", "openpyxl", "babel", "sqlalchemy", "PySide6"} & set(loaded)


@pytest.mark.parametrize("name", list(PRODUCTS))
def test_every_format_of_the_worked_example_and_the_same_again(
    example: Workspace, name: str, options: Callable[..., Options]
) -> None:
    wanted = options(**FEW.get(name, {}))
    report = export(example.read, PRODUCTS[name], EXAMPLE, wanted)
    assert report.files
    assert {path.suffix[1:] for path in report.files} == set(PRODUCTS[name].formats)
    assert sorted(path.name for path in wanted.folder.iterdir()) == sorted(path.name for path in report.files)
    for remark in report.remarks:
        assert "{" not in remark.said(str)
    before = {path: path.read_bytes() for path in report.files}
    french = export(example.read, PRODUCTS[name], EXAMPLE, replace(wanted, languages=("fr",))).files
    assert french
    if set(french) - set(before):  # one page holds all languages that are asked for, and is named for them
        before |= {path: path.read_bytes() for path in french}
        french = export(example.read, PRODUCTS[name], EXAMPLE, replace(wanted, languages=("fr",))).files
    assert [path.read_bytes() for path in french] == [before[path] for path in french]


def test_progress_and_cancel(workspace: Workspace, key: str, options: Callable[..., Options]) -> None:
    heard: list[tuple[int, int]] = []
    asked = options(formats=("docx",))
    whole = export(workspace.read, PRODUCTS["agenda"], key, asked, lambda done, of: heard.append((done, of)))
    assert (len(whole.files), heard) == (3, [(0, 3), (1, 3), (2, 3), (3, 3)])
    heard.clear()
    part = export(
        workspace.read,
        PRODUCTS["agenda"],
        key,
        asked,
        lambda done, of: heard.append((done, of)),
        lambda: len(heard) == 2,
    )
    assert ([path.name for path in part.files], heard) == (
        ["small-2021-agenda.en.docx", "small-2021-agenda.fr.docx"],
        [(0, 3), (1, 3)],
    )


def test_an_empty_calendar_is_not_written(example: Workspace, options: Callable[..., Options]) -> None:
    example.do(new_from_template, "acsg-2023", "acsg", NOW)
    report = export(example.read, PRODUCTS["programme"], "acsg", options(languages=("en",), formats=("ics",)))
    assert report.files == ()
    assert [remark.said(str) for remark in report.remarks] == [
        "Nothing has a place in the calendar yet, so “acsg-programme.en.ics” was not written."
    ]


def test_an_unknown_conference_is_refused(workspace: Workspace, options: Callable[..., Options]) -> None:
    with pytest.raises(NoSuchConference):
        export(workspace.read, PRODUCTS["agenda"], "elsewhere", options())
