"""What moved since a day, against a plain reading of every step; on a real store who moved it and when."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hlom_desktop.conference.life import DateStepRow, StepKind, step_kind
from hlom_desktop.conference.when.parsing import parse_when
from hlom_desktop.conference.when.sessions import load_un_sessions
from hlom_desktop.conference.when.values import When
from hlom_desktop.conference.wording import Wording
from hlom_desktop.roadmap import edits
from hlom_desktop.roadmap.rules_slips import SlipKind, slips
from hlom_desktop.roadmap.values import ItemKind, ItemStatus, Roadmap, RoadmapItemRow
from hlom_desktop.storage.ref import Ref

if TYPE_CHECKING:
    from conftest import Store

SESSIONS = load_un_sessions()
START = datetime(2021, 1, 1, 9, tzinfo=UTC)
TEXTS = ("May", "18 May", "19 May", "June", "by 20 May", "by 27 May", "TBC", "2021", None)

UNKNOWN = (
    *("kind_stated", "note", "track_id", "parent_id", "owner", "people", "place", "result"),
    *("consultation_id", "document_id", "session_id", "same_as", "origin"),
)


def when(text: str) -> When:
    return parse_when(text, "en", year=2021, sessions=SESSIONS)


STATED = {text: when(text) if text else None for text in TEXTS}


def item(item_id: int, dates: When | None, status: ItemStatus = ItemStatus.TENTATIVE) -> RoadmapItemRow:
    empty: dict[str, Any] = dict.fromkeys(UNKNOWN)
    ref, title = Ref(item_id, 1), Wording.from_texts(en=f"Item {item_id}")
    known: dict[str, Any] = {"in_table": True, "position": item_id, "sources": ()}
    return RoadmapItemRow(
        ref=ref, uid=f"u{item_id}", kind=ItemKind.DEADLINE, title=title, dates=dates, status=status, **known, **empty
    )


def roadmap_of(lives: list[list[tuple[int, str | None]]]) -> Roadmap:
    """A roadmap whose items were stated so: for each the days after the start, and what was said then."""
    items: list[RoadmapItemRow] = []
    steps: list[DateStepRow] = []
    for at, life in enumerate(lives, 1):
        said: When | None = None
        for days, text in life:
            moment, now = START + timedelta(days=days), STATED[text]
            if now != said:
                steps.append(
                    DateStepRow(Ref(len(steps) + 1, 1), at, None, None, None, step_kind(said, now), now, moment, "Ana")
                )
            said = now
        items.append(item(at, said))
    conference: Any = None
    ordered = tuple(sorted(steps, key=lambda step: (step.at, step.ref.id)))
    return Roadmap(conference, tuple(items), ordered, (), (), SESSIONS)


life = st.lists(st.tuples(st.integers(0, 9), st.sampled_from(TEXTS)), max_size=6, unique_by=lambda one: one[0])


@given(st.lists(life.map(lambda one: sorted(one, key=lambda step: step[0])), max_size=5), st.integers(-1, 10))
def test_against_what_was_said_on_each_day(lives: list[list[tuple[int, str | None]]], days: int) -> None:
    since = (START + timedelta(days=days)).date()
    expected = {}
    for at, one in enumerate(lives, 1):
        said = [STATED[text] for day, text in one if day <= days]
        after, was, times = [STATED[text] for day, text in one if day > days], said[-1] if said else None, 0
        before = was
        for now in after:
            if not same(before, now):
                times += 1
            before = now
        if times:
            expected[at] = (was, STATED[one[-1][1]], times)
    found = slips(roadmap_of(lives), since)
    assert {slip.item.ref.id: (slip.was, slip.now, slip.times) for slip in found} == expected
    assert [abs(slip.days or 0) for slip in found] == sorted((abs(slip.days or 0) for slip in found), reverse=True)


def same(one: When | None, other: When | None) -> bool:
    if one is None or other is None:
        return one is other
    return (one.start, one.end, one.words if not (one.start or one.end) else "") == (
        other.start,
        other.end,
        other.words if not (other.start or other.end) else "",
    )


@pytest.mark.parametrize(
    ("was", "now", "kind", "days"),
    [
        ("18 May", "19 May", SlipKind.LATER, 1),
        ("19 May", "18 May", SlipKind.EARLIER, -1),
        ("May", "June", SlipKind.LATER, 31),
        ("May", "18 May", SlipKind.NARROWED, None),
        ("18 May", "May", SlipKind.WIDENED, None),
        ("18 May", None, SlipKind.WIDENED, None),
        (None, "18 May", SlipKind.STATED, None),
        ("by 20 May", "by 27 May", SlipKind.LATER, 7),
        ("TBC", "18 May", SlipKind.NARROWED, None),
    ],
)
def test_what_became_of_a_date(was: str | None, now: str | None, kind: SlipKind, days: int | None) -> None:
    life = [(0, was), (5, now)] if was else [(5, now)]
    (slip,) = slips(roadmap_of([life]), START.date())
    assert (slip.was, slip.now, slip.kind, slip.days, slip.times) == (STATED[was], STATED[now], kind, days, 1)


def test_there_and_back_is_told_with_no_days() -> None:
    (slip,) = slips(roadmap_of([[(0, "18 May"), (3, "19 May"), (4, "18 May")]]), START.date())
    assert (slip.kind, slip.days, slip.times) == (SlipKind.BACK, 0, 2)


def test_who_moved_it_and_when(full: Store) -> None:
    summer, autumn = datetime(2021, 7, 1, tzinfo=UTC), datetime(2021, 10, 20, tzinfo=UTC)
    meeting = next(key for title, key in full.ids.items() if title.startswith("High"))
    full.restate(meeting, "16-17 December", autumn, by_ben=True)
    full.do(edits.mark_done, full.item(full.ids["Pledges dashboard"]).ref)
    found = slips(full.roadmap(), summer.date())
    assert [((one.item.title.en or "")[:8], one.kind, one.days, one.by, one.at, one.times) for one in found] == [
        ("Proposal", SlipKind.LATER, 7, "Ana", datetime(2021, 10, 12, 9, tzinfo=UTC), 1),
        ("High-Lev", SlipKind.LATER, 2, "Ben", autumn, 1),
        ("Issuance", SlipKind.NARROWED, None, "Ana", datetime(2021, 10, 12, 9, tzinfo=UTC), 2),
    ]
    assert (found[2].was, found[2].now) == (when("November"), when("mid-November"))
    full.do(edits.cancel_item, full.item(meeting).ref)
    assert {one.kind for one in slips(full.roadmap(), date(2021, 10, 15))} == {SlipKind.CANCELLED}
    assert slips(full.roadmap(), autumn.date()) == ()


def test_what_was_there_before_steps_were_kept_was_said_before(store: Store) -> None:
    meeting = item(1, when("19 May"))
    at = datetime(2021, 5, 1, tzinfo=UTC)
    kept = [
        DateStepRow(Ref(row, 1), 1, None, None, None, kind, when(text), at, "Ben")
        for row, kind, text in ((1, StepKind.STATED, "18 May"), (2, StepKind.MOVED, "19 May"))
    ]
    planned = Roadmap(store.roadmap().conference, (meeting,), tuple(kept), (), (), SESSIONS)
    (slip,) = slips(planned, date(2021, 3, 1))
    assert (slip.was, slip.now, slip.days) == (when("18 May"), when("19 May"), 1)
