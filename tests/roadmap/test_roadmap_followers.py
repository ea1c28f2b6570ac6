"""What hangs on a moved item, against a search by hand."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hlom_desktop.conference.when.parsing import parse_when
from hlom_desktop.conference.when.sessions import load_un_sessions
from hlom_desktop.conference.when.values import When
from hlom_desktop.conference.wording import Wording
from hlom_desktop.refusals import NotUnderstood
from hlom_desktop.roadmap.rules_followers import followers
from hlom_desktop.roadmap.rules_lag import lag_said, read_lag
from hlom_desktop.roadmap.said import shifted
from hlom_desktop.roadmap.values import (
    DependencyKind,
    DependencyRow,
    ItemKind,
    ItemStatus,
    LagUnit,
    Linked,
    Roadmap,
    RoadmapItemRow,
)
from hlom_desktop.storage.ref import Ref
from hlom_desktop.words import Words

SESSIONS = load_un_sessions()

UNKNOWN = (
    *("kind_stated", "note", "track_id", "parent_id", "owner", "people", "place", "result"),
    *("consultation_id", "document_id", "session_id", "same_as", "origin"),
)


def when(text: str) -> When:
    return parse_when(text, "en", year=2021, sessions=SESSIONS)


DATES = {text: when(text) for text in ("18 May", "June", "by 20 November", "14-15 December", "TBC")}


def item(item_id: int, dates: When | None, status: ItemStatus = ItemStatus.TENTATIVE) -> RoadmapItemRow:
    empty: dict[str, Any] = dict.fromkeys(UNKNOWN)
    known: dict[str, Any] = {"in_table": True, "position": item_id, "sources": (), "title": Wording()}
    ref = Ref(item_id, 1)
    return RoadmapItemRow(
        ref=ref, uid=f"u{item_id}", kind=ItemKind.DEADLINE, dates=dates, status=status, **known, **empty
    )


def plan(
    items: list[RoadmapItemRow], hanging: list[tuple[int, int, DependencyKind]], linked: dict[int, Linked]
) -> Roadmap:
    found = [DependencyRow(Ref(at, 1), one, on, kind, 0, LagUnit.DAYS) for at, (one, on, kind) in enumerate(hanging, 1)]
    conference: Any = None
    return Roadmap(conference, tuple(items), (), tuple(found), (), SESSIONS, linked=linked)


@given(
    st.lists(st.tuples(st.sampled_from([*DATES, None]), st.sampled_from(ItemStatus)), min_size=7, max_size=7),
    st.lists(st.tuples(st.integers(1, 7), st.integers(1, 7), st.sampled_from(DependencyKind)), max_size=12),
    st.sets(st.integers(2, 7), max_size=2),
    st.integers(-60, 60),
)
def test_all_that_hangs_on_it_moves_as_far(
    rows: list[tuple[str | None, ItemStatus]],
    hanging: list[tuple[int, int, DependencyKind]],
    placed: set[int],
    days: int,
) -> None:
    items = [item(at, DATES[text] if text else None, status) for at, (text, status) in enumerate(rows, 1)]
    items[0] = item(1, DATES["18 May"])
    linked = {one: Linked("session", Ref(one, 1), when("18 May")) for one in placed}
    now = shifted(DATES["18 May"], days)
    stays = {one.ref.id for one in items if one.status in (ItemStatus.DONE, ItemStatus.CANCELLED)} | placed
    reached, before = {1}, set[int]()
    while reached != before:
        before = set(reached)
        reached |= {one for one, on, _ in hanging if on in before and one not in stays}
    expected = {}
    for one in items[1:]:
        if one.ref.id in reached and one.dates is not None and shifted(one.dates, days) != one.dates:
            expected[one.ref.id] = shifted(one.dates, days)
    assert followers(plan(items, hanging, linked), 1, now) == (expected if days else {})


@pytest.mark.parametrize(("was", "now"), [("May", "18 May"), ("18 May", "May"), (None, "18 May"), ("18 May", None)])
def test_a_date_that_is_not_moved_moves_nothing(was: str | None, now: str | None) -> None:
    items = [item(1, when(was) if was else None), item(2, when("1 June"))]
    planned = plan(items, [(2, 1, DependencyKind.START_AFTER)], {})
    assert followers(planned, 1, when(now) if now else None) == {}
    assert followers(planned, 99, when("1 May")) == {}


def test_a_day_beyond_the_calendar_stays() -> None:
    last = When("31 December 9999", "en", first=date(9999, 12, 31), last=date(9999, 12, 31), start=date(9999, 12, 31))
    planned = plan([item(1, when("18 May")), item(2, last)], [(2, 1, DependencyKind.FINISH_BEFORE)], {})
    assert followers(planned, 1, when("19 May")) == {}


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("3 weeks", (3, LagUnit.WEEKS)),
        ("10 d", (10, LagUnit.DAYS)),
        ("10d", (10, LagUnit.DAYS)),
        ("2 sem.", (2, LagUnit.WEEKS)),
        ("3 semaines", (3, LagUnit.WEEKS)),
        ("1 Semana", (1, LagUnit.WEEKS)),
        ("5 días", (5, LagUnit.DAYS)),
        ("4 j", (4, LagUnit.DAYS)),
        ("14", (14, LagUnit.DAYS)),
        ("at least 3 weeks", (3, LagUnit.WEEKS)),
        ("au moins 2 jours", (2, LagUnit.DAYS)),
        ("–", (0, LagUnit.DAYS)),
        ("", (0, LagUnit.DAYS)),
    ],
)
def test_a_lag_is_read_in_three_languages(typed: str, expected: tuple[int, LagUnit]) -> None:
    assert read_lag(typed) == expected


@pytest.mark.parametrize("typed", ["-3", "three weeks", "3 months", "3 weeks 2 days", "1234567 d", "3.5 weeks"])
def test_what_is_no_lag_is_refused(typed: str) -> None:
    with pytest.raises(NotUnderstood):
        read_lag(typed)


@given(st.integers(0, 3660), st.sampled_from(LagUnit))
def test_what_is_said_of_a_lag_is_read_back(lag: int, unit: LagUnit) -> None:
    said = lag_said(lag, unit, Words("en"))
    assert said == "no lag" if lag == 0 else read_lag(said) == (lag, unit)
    assert read_lag(str(lag), unit)[1] is unit
