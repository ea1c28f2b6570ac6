"""What is linked in a template says one date, nothing of ours stands as a fact, and the checks find what they found."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest

from hlom_desktop.conference.wording import Wording
from hlom_desktop.conflicts.checks import check
from hlom_desktop.conflicts.picture import gather_picture
from hlom_desktop.roadmap import queries
from hlom_desktop.roadmap.rules import is_kept, order_of
from hlom_desktop.roadmap.rules_dates import linked_to, says_same
from hlom_desktop.storage.workspace import Workspace
from hlom_desktop.templates.catalogue import DOCUMENT_DAYS, new_from_template

NOW = datetime(2026, 1, 1, tzinfo=UTC)
Rows = dict[str, list[dict[str, Any]]]

FOUND = {
    "hlom-2021": {"no_hour": 7},
    "compacts-2017": {},
    "iom-wg-2017": {},
    "imrf-2022": {"label_against_zone": 1, "no_hour": 2},
    "acsg-2023": {},
}
# A meeting that recurs has no date of its own; its item says how often.
RECURS = {"gm-n-date"}


@pytest.fixture
def rows(workspace: Workspace, rows_of: Callable[..., Rows]) -> Callable[[str], Rows]:
    """Reads all rows of a template, by table."""
    return lambda name: workspace.read(rows_of, workspace.do(new_from_template, name, name, NOW).result)


@pytest.mark.parametrize("name", DOCUMENT_DAYS)
def test_an_item_says_the_date_of_what_it_is_linked_to(name: str, rows: Callable[[str], Rows]) -> None:
    read = rows(name)
    dates = {(table, row["id"]): row["dates"] for table in ("document", "consultation") for row in read[table]}
    for item in read["roadmap_item"]:
        link = linked_to(item["kind"], item["consultation_id"], item["document_id"], item["session_id"])
        assert item["kind"] != "document" or link is not None, item["origin"]
        if link is not None and item["origin"] not in RECURS:
            assert says_same(item["dates"], dates[link]), item["origin"]


@pytest.mark.parametrize("name", DOCUMENT_DAYS)
def test_what_hangs_on_another_may_still_come_after_it(name: str, workspace: Workspace) -> None:
    roadmap = workspace.read(queries.roadmap, workspace.do(new_from_template, name, name, NOW).result)
    items = {item.ref.id: item.dates for item in roadmap.items}
    pairs = [(one, *order_of(one)) for one in roadmap.dependencies]
    assert [one for one, before, after in pairs if not is_kept(one, items[before], items[after])] == []


def test_no_remark_of_ours_stands_as_a_purpose(rows: Callable[[str], Rows]) -> None:
    ours = ("not stated", "is stated", "year", "the day is that")
    for name in DOCUMENT_DAYS:
        purposes = [row["purpose"].en for row in rows(name)["consultation"] if row["purpose"]]
        assert [text for text in purposes if any(part in text for part in ours)] == []


@pytest.mark.parametrize("name", DOCUMENT_DAYS)
def test_every_text_in_the_store_is_in_three_languages(name: str, rows: Callable[[str], Rows]) -> None:
    texts = [value for found in rows(name).values() for row in found for value in row.values()]
    assert [text for text in texts if isinstance(text, Wording) and text.missing()] == []


@pytest.mark.parametrize("name", FOUND)
def test_what_the_checks_find(name: str, workspace: Workspace) -> None:
    made = workspace.do(new_from_template, name, name, NOW).result
    assert Counter(one.kind for one in check(workspace.read(gather_picture, made, NOW))) == FOUND[name]
