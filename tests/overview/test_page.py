"""The first page's plain queries, on the real store of the worked example."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

import hlom_desktop.schema
from hlom_desktop.conference.when.parsing import parse_when
from hlom_desktop.conference.when.sessions import load_un_sessions
from hlom_desktop.consultations.edits.meetings import restate_dates
from hlom_desktop.consultations.queries import consultations
from hlom_desktop.overview.page import figures, heads, read_page
from hlom_desktop.roadmap.queries import items as items_read
from hlom_desktop.storage.workspace import Workspace
from hlom_desktop.templates.catalogue import new_from_template

TODAY = date(2021, 12, 10)
KEY = "hlom-2021-worked"


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store with the worked example and a template after it."""
    assert hlom_desktop.schema.METADATA.tables
    path = tmp_path_factory.mktemp("overview") / "store.hlom"
    workspace = Workspace(path)
    for name in (KEY, "imrf-2022"):
        workspace.do(new_from_template, name, name, datetime(2026, 1, 5, tzinfo=UTC))
    workspace.close()
    return path


def test_the_newest_conference_comes_first(store: Path) -> None:
    assert [head.key for head in heads(store)] == ["imrf-2022", KEY]


def test_the_head_says_when_and_where(store: Path) -> None:
    head = heads(store)[1]
    assert (head.first_day, head.last_day, head.zone, head.mode) == (
        date(2021, 12, 14),
        date(2021, 12, 15),
        "Europe/Zurich",
        "hybrid",
    )
    assert head.as_of == datetime(2021, 12, 10, 8, 0, tzinfo=UTC)
    assert head.place is not None
    assert head.place.fr is not None


def test_the_page_counts_what_the_store_holds(store: Path) -> None:
    page = read_page(store, heads(store)[1], TODAY)
    assert (page.sessions, page.inscribed, page.delegates) == (48, 120, 400)
    assert sum(number for _, number in page.inscribed_by_day) == 120
    assert sum(number for _, number in page.participation.levels) == 153
    assert [area.area for area in page.translations] == [
        "programme",
        "roadmap",
        "consultations",
        "side-events",
        "documents",
    ]
    programme = page.translations[0]
    assert (sum(programme.missing.values()), sum(programme.stale.values())) == (1, 1)


def test_what_is_due_is_in_order_and_overdue_first(store: Path) -> None:
    due = read_page(store, heads(store)[1], TODAY).due
    ends = [one.dates.end for one in due]
    assert len(due) == 10
    assert ends == sorted(ends)  # type: ignore[type-var]
    assert any(end is not None and end < TODAY for end in ends)


def test_the_first_paint_reads_less(store: Path) -> None:
    page = read_page(store, heads(store)[1], TODAY, whole=False)
    assert (page.translations, page.untested) == ((), ())
    assert page.sessions == 48


def test_figures_of_an_almost_empty_conference_leave_noughts_out(store: Path) -> None:
    found = figures(store, heads(store)[0].id)
    assert found["follow-ups"] == 9
    assert "programme" not in found or found["programme"] > 0
    assert figures(store, heads(store)[1].id)["side-events"] == 40


def test_an_item_is_due_when_its_meeting_is(tmp_path: Path) -> None:
    path = tmp_path / "store.hlom"
    workspace = Workspace(path)
    workspace.do(new_from_template, "hlom-2021", "hlom-2021", datetime(2021, 1, 5, tzinfo=UTC))
    (head,) = heads(path)
    briefing = next(row for row in workspace.read(consultations, head.id) if row.title.en == "June informal briefing")
    moved = parse_when("30 June", "en", year=2021, sessions=load_un_sessions())
    workspace.do(restate_dates, briefing.ref, moved)
    due = [one for one in read_page(path, head, date(2021, 6, 1)).due if one.place == "roadmap"]
    items = {item.ref.id: item.dates for item in workspace.read(items_read, head.id)}
    workspace.close()
    assert moved in [one.dates for one in due]
    assert [(one.row_id, one.dates) for one in due] == [(one.row_id, items[one.row_id]) for one in due]
    assert "27 January" in [one.dates.words for one in due]
