"""What changed of a list since it was given out."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hlom_desktop.conference.wording import Wording
from hlom_desktop.speakers.rules_issue import ChangeKind, changes_since, issued_turns
from hlom_desktop.speakers.values import SpeakerMode
from hlom_desktop.speakers.values_issue import IssuedTurn, ListIssueRow
from hlom_desktop.storage.ref import Ref

from .debates import debate, inscription


def turns(order: Sequence[int], sitting: int = 1, **values: object) -> tuple[IssuedTurn, ...]:
    """Turns of these ids, in this order."""
    return tuple(
        IssuedTurn(row_id, sitting, number, Wording(), Wording(), None, 210 * number, 3, SpeakerMode.IN_ROOM, None)
        for number, row_id in enumerate(order, 1)
    )


def issue(given_out: tuple[IssuedTurn, ...]) -> ListIssueRow:
    return ListIssueRow(Ref(1, 1), 1, 1, datetime(2021, 12, 14, tzinfo=UTC), "Tester", given_out)


def told(before: Sequence[int], now: Sequence[int]) -> list[tuple[str, int, int]]:
    """Each change: its kind, whose, by how many places or with whom."""
    return [
        (one.kind.value, one.turn.inscription_id, one.other.inscription_id if one.other else one.places)
        for one in changes_since(issue(turns(before)), turns(now))
    ]


@pytest.mark.parametrize(
    ("before", "now", "changes"),
    [
        ([1, 2, 3, 4], [1, 2, 3, 4], []),
        ([1, 2, 3, 4], [1, 4, 3, 2], [("swapped", 4, 2)]),
        ([1, 2, 3, 4], [4, 1, 2, 3], [("up", 4, 3)]),
        ([1, 2, 3, 4], [2, 3, 1, 4], [("down", 1, 2)]),
        ([1, 2, 3, 4], [1, 3, 4], [("gone", 2, 0)]),
        ([1, 2, 3], [1, 5, 2, 3], [("new", 5, 0)]),
        ([1, 2, 3, 4, 5], [6, 1, 5, 3, 4], [("new", 6, 0), ("up", 5, 2), ("gone", 2, 0)]),
        ([1, 2], [2, 1], [("swapped", 2, 1)]),
    ],
)
def test_what_is_told(before: list[int], now: list[int], changes: list[tuple[str, int, int]]) -> None:
    assert told(before, now) == changes


def test_what_else_of_a_turn_changes() -> None:
    before = debate([inscription(1), inscription(2), inscription(3)], lasts=[60, 60])
    now = debate(
        [inscription(1, minutes=5), inscription(2, sitting_id=2), inscription(3, mode=SpeakerMode.REMOTE)],
        lasts=[60, 60],
    )
    found = changes_since(issue(issued_turns(before)), issued_turns(now))
    assert [(one.kind, one.turn.inscription_id, one.turn.number) for one in found] == [
        (ChangeKind.MINUTES, 1, 1),
        (ChangeKind.MODE, 3, 2),
        (ChangeKind.SITTING, 2, 1),
    ]
    assert [one.number for one in issued_turns(now)] == [1, 2, 1]
    assert [one.starts for one in issued_turns(now)] == [0, 330, 0]


@given(before=st.permutations(range(8)), now=st.permutations(range(8)))
def test_nobody_is_told_to_have_moved_who_need_not_have(before: list[int], now: list[int]) -> None:
    found = changes_since(issue(turns(before)), turns(now))
    assert (found == ()) == (before == now)
    moved = {one.turn.inscription_id for one in found} | {one.other.inscription_id for one in found if one.other}
    still = [row_id for row_id in now if row_id not in moved]
    assert still == [row_id for row_id in before if row_id in still]
