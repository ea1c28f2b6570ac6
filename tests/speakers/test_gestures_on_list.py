"""The gestures on a list: open or closed, waiting, absent, levels, replies, categories, groups, giving it out."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hlom_desktop.conference.wording import Wording
from hlom_desktop.delegations.values import DelegationKind, Level, RegionalGroup
from hlom_desktop.speakers import edits_categories, edits_issue, edits_list, edits_order, edits_sittings
from hlom_desktop.speakers.debate import Debate
from hlom_desktop.speakers.queries import debate, debates, issues
from hlom_desktop.speakers.rules import LimitNotUsable
from hlom_desktop.speakers.rules_categories import USUAL
from hlom_desktop.speakers.rules_hand import order_of
from hlom_desktop.speakers.rules_issue import issued_turns
from hlom_desktop.speakers.rules_slots import HoursReversed
from hlom_desktop.speakers.values import InscriptionKind
from hlom_desktop.speakers.values_issue import ListIssueRow
from hlom_desktop.speakers.values_list import AbsentGoes
from hlom_desktop.storage.ref import Ref
from hlom_desktop.storage.workspace import Workspace

Do = Callable[..., Any]
START = datetime(2021, 11, 22, 9, tzinfo=UTC)
DAY = date(2021, 12, 14)
MINISTER = Wording.from_texts(en="Minister for Migration")
GROUP = Wording.from_texts(en="African Group")
LIST = Ref(1, 99)


@pytest.fixture
def now(store: Workspace) -> Callable[[], Debate]:
    """The debate as it is now."""
    return lambda: store.read(debate, 1, 1)


@pytest.fixture
def five(do: Do) -> list[int]:
    """The five States in the first sitting, all ministers, one minute after the other; 1 to 5 are their ids."""
    at = (START + timedelta(minutes=state) for state in range(1, 6))
    return [
        do(edits_list.inscribe, 1, state, MINISTER, Level.MINISTER, moment, sitting_id=1)
        for state, moment in enumerate(at, 1)
    ]


def ref(found: Debate, row_id: int) -> Ref:
    return next(one.ref for one in found.inscriptions if one.ref.id == row_id)


def order(found: Debate, sitting: int | None = 1) -> list[int]:
    return [one.ref.id for one in order_of(found, sitting)]


def test_a_list_opens_and_closes_on_days_of_the_conferences_clock(do: Do, now: Callable[[], Debate]) -> None:
    do(edits_sittings.change_list, LIST, opens=date(2021, 11, 22), closes=date(2021, 11, 23))
    midnight = datetime(2021, 11, 21, 23, tzinfo=UTC)
    second = timedelta(seconds=1)
    for moment, refused in (
        (midnight - second, edits_list.NotOpenYet),
        (midnight + timedelta(days=2), edits_list.AlreadyClosed),
    ):
        with pytest.raises(refused):
            do(edits_list.inscribe, 1, 1, MINISTER, Level.MINISTER, moment)
    made = do(edits_list.inscribe, 1, 1, MINISTER, Level.MINISTER, midnight)
    do(edits_list.inscribe, 1, 2, MINISTER, Level.MINISTER, midnight + timedelta(days=2) - second)
    do(edits_list.inscribe, 1, 3, MINISTER, Level.MINISTER, midnight + timedelta(days=9), late=True)
    with pytest.raises(edits_list.NotOpenYet):
        do(edits_list.change_inscription, ref(now(), made), inscribed=midnight - second)
    do(edits_list.change_inscription, ref(now(), made), late=True, inscribed=midnight - second)
    assert [one.inscribed for one in now().inscriptions if one.ref.id == made] == [midnight - second]


def test_who_waits_has_no_turn_until_promoted(do: Do, now: Callable[[], Debate], five: list[int]) -> None:
    do(edits_order.move_by, ref(now(), 2), -1)
    do(edits_list.keep_waiting, ref(now(), 2))
    assert order(now()) == [1, 3, 4, 5]
    with pytest.raises(edits_order.NotOnTheList):
        do(edits_order.move_by, ref(now(), 2), 1)
    do(edits_list.promote, ref(now(), 2))
    assert order(now()) == five


@pytest.mark.parametrize(
    ("goes", "after"),
    [
        (AbsentGoes.END_OF_CATEGORY, [2, 4, 1, 3, 5]),
        (AbsentGoes.END_OF_LIST, [2, 4, 3, 5, 1]),
        (AbsentGoes.OUT, [2, 4, 3, 5]),
    ],
)
def test_the_absent_and_their_return(
    do: Do, now: Callable[[], Debate], five: list[int], goes: AbsentGoes, after: list[int]
) -> None:
    do(edits_sittings.change_list, LIST, absent_goes=goes)
    for row_id in (3, 5):
        do(edits_list.change_inscription, ref(now(), row_id), level=Level.EXPERT)
    do(edits_list.mark_absent, ref(now(), 1))
    assert order(now()) == after
    do(edits_list.mark_present, ref(now(), 1))
    assert order(now()) == [1, 2, 4, 3, 5]


def test_who_was_absent_is_there_when_moved_by_hand(do: Do, now: Callable[[], Debate], five: list[int]) -> None:
    do(edits_list.mark_absent, ref(now(), 1))
    do(edits_order.move_to, ref(now(), 1), 2)
    row = now().inscriptions[0]
    assert (order(now()), row.absent, row.position) == ([2, 1, 3, 4, 5], False, 1)
    do(edits_order.move_to, ref(now(), 1), 99)
    assert order(now()) == [2, 3, 4, 5, 1]


def test_another_level_keeps_or_loses_the_place(
    store: Workspace, do: Do, now: Callable[[], Debate], five: list[int]
) -> None:
    do(edits_list.change_level, ref(now(), 2), Level.EXPERT)
    row = now().inscriptions[1]
    assert (order(now()), row.level, row.ranked_as) == (five, Level.EXPERT, Level.MINISTER)
    do(edits_list.change_level, ref(now(), 2), Level.MINISTER)
    assert now().inscriptions[1].ranked_as is None
    do(edits_sittings.change_list, LIST, level_keeps_place=False)
    do(edits_list.change_level, ref(now(), 2), Level.HEAD_OF_STATE)
    assert order(now()) == [2, 1, 3, 4, 5]
    do(edits_list.change_level, ref(now(), 2), Level.MINISTER)
    row = now().inscriptions[1]
    assert (order(now()), row.ranked_as, row.ranked_from) == (
        [1, 3, 4, 5, 2],
        None,
        datetime(2021, 12, 1, 9, tzinfo=UTC),
    )
    do(edits_list.change_inscription, row.ref, level=Level.MINISTER)
    assert order(now()) == five
    assert store.undo().message == "Edit the inscription of “{title}”"


def test_replies_at_the_end_of_the_day_two_at_most(do: Do, now: Callable[[], Debate], five: list[int]) -> None:
    with pytest.raises(edits_list.NoSittingThatDay):
        do(edits_list.add_reply, LIST, 2, START, DAY + timedelta(days=1))
    made = [do(edits_list.add_reply, LIST, 2, START + timedelta(days=22, hours=hour), DAY) for hour in (1, 2)]
    with pytest.raises(edits_list.TwoRepliesAtMost):
        do(edits_list.add_reply, LIST, 2, START, DAY)
    found = [one for one in now().inscriptions if one.ref.id in made]
    assert [(one.kind, one.sitting_id, one.function, one.level) for one in found] == [
        (InscriptionKind.REPLY, 2, MINISTER, Level.MINISTER)
    ] * 2
    assert [turn.minutes for turn in issued_turns(now()) if turn.inscription_id in made] == [10, 5]
    do(edits_list.withdraw, ref(now(), made[0]))
    assert do(edits_list.add_reply, LIST, 2, START, DAY)


def test_what_an_inscription_refuses(do: Do, now: Callable[[], Debate], five: list[int]) -> None:
    other = do(edits_sittings.add_list, 1, Wording.from_texts(en="Another list"))
    elsewhere = do(edits_categories.add_category, Ref(other, 99), Wording.from_texts(en="Ministers"))
    for refused, values in (
        (edits_list.OtherList, {"category_id": elsewhere}),
        (HoursReversed, {"arrives": START, "leaves": START}),
        (HoursReversed, {"wanted_from": 600, "wanted_until": 540}),
        (edits_list.AlreadyInscribed, {"delegation_id": 2}),
        (LimitNotUsable, {"minutes": 0}),
    ):
        with pytest.raises(refused):
            do(edits_list.change_inscription, ref(now(), 1), **values)
    do(edits_list.inscribe, 1, 1, MINISTER, Level.MINISTER, START, for_region=RegionalGroup.AFRICAN)
    with pytest.raises(edits_list.AlreadyInscribed):
        do(edits_list.inscribe, 1, 1, MINISTER, Level.MINISTER, START, for_region=RegionalGroup.AFRICAN)


def test_the_ladder(store: Workspace, do: Do, now: Callable[[], Debate], five: list[int]) -> None:
    do(edits_categories.take_usual_categories, LIST)
    assert [(one.title, one.levels, one.kinds, one.groups, one.position) for one in now().categories] == [
        (one.title, one.levels, one.kinds, one.groups, at) for at, one in enumerate(USUAL)
    ]
    mayors = (DelegationKind.LOCAL_AUTHORITY,)
    last = do(edits_categories.add_category, LIST, Wording.from_texts(en="Mayors"), kinds=mayors)
    assert [one.position for one in now().categories if one.ref.id == last] == [12]
    do(edits_categories.move_category, Ref(last, 99), 0)
    do(edits_categories.delete_category, now().categories[1].ref)
    assert [(one.title.en, one.position) for one in now().categories][:3] == [
        ("Mayors", 0),
        ("Heads of State", 1),
        ("Vice-Presidents, Crown Princes and Princesses", 2),
    ]
    do(edits_list.change_inscription, ref(now(), 5), category_id=last)
    assert order(now()) == [5, 1, 2, 3, 4]
    for refused, values in (
        (edits_categories.CategoryWithoutTitle, {"title": Wording()}),
        (LimitNotUsable, {"minutes": 0}),
    ):
        with pytest.raises(refused):
            do(edits_categories.change_category, Ref(last, 99), **values)
    do(edits_categories.take_usual_categories, LIST)
    assert (len(now().categories), order(now())) == (12, five)
    store.undo()
    assert order(now()) == [5, 1, 2, 3, 4]


def test_a_group_and_its_members(do: Do, now: Callable[[], Debate], five: list[int]) -> None:
    do(edits_categories.add_category, LIST, Wording.from_texts(en="All"))
    made = do(edits_list.inscribe, 1, 3, MINISTER, Level.EXPERT, START, sitting_id=1, on_behalf=GROUP)
    assert order(now()) == [*five, made]
    do(edits_categories.set_members, ref(now(), made), (4, 5))
    assert (now().spoken_for[made], order(now())) == ({4, 5}, [1, 2, 3, made, 4, 5])
    do(edits_categories.set_members, ref(now(), made), (5, 3))
    assert (now().spoken_for[made], order(now())) == ({3, 5}, [1, 2, made, 3, 4, 5])
    do(edits_list.change_inscription, ref(now(), made), for_region=RegionalGroup.AFRICAN)
    assert (now().spoken_for[made], order(now())) == ({2, 3, 4, 5}, [1, made, 2, 3, 4, 5])


def test_spreading_is_one_gesture(store: Workspace, do: Do, now: Callable[[], Debate], five: list[int]) -> None:
    for sitting in (1, 2):
        do(edits_sittings.change_sitting, Ref(sitting, 99), lead=0, reserve=0)
    with pytest.raises(edits_sittings.MinutesNotUsable):
        do(edits_sittings.change_sitting, Ref(1, 99), lead=-1)
    do(edits_order.spread_list, LIST)
    assert [order(now(), sitting) for sitting in (1, 2, None)] == [[1, 2], [3, 4], [5]]
    store.undo()
    assert order(now()) == five
    do(edits_order.move_by, ref(now(), 5), -4)
    do(edits_order.spread_list, LIST)
    assert [order(now(), sitting) for sitting in (1, 2, None)] == [[5, 1], [2, 3], [4]]


def test_a_list_is_given_out_and_stays_so(store: Workspace, do: Do, now: Callable[[], Debate], five: list[int]) -> None:
    first = do(edits_issue.issue_list, LIST)
    then = issued_turns(now())
    do(edits_list.withdraw, ref(now(), 1))
    second = do(edits_issue.issue_list, LIST)
    found = store.read(issues, 1)
    at = datetime(2021, 12, 1, 9, tzinfo=UTC)
    assert found == (
        ListIssueRow(found[0].ref, 1, 1, at, "Tester", then),
        ListIssueRow(found[1].ref, 1, 2, at, "Tester", issued_turns(now())),
    )
    assert ([one.ref.id for one in found], len(then), len(found[1].turns)) == ([first, second], 5, 4)
    store.undo()
    assert (order(now()), len(store.read(issues, 1))) == (five, 2)


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(data=st.data())
def test_a_swap_made_again_leaves_all_as_it_was(
    store: Workspace, do: Do, now: Callable[[], Debate], five: list[int], data: st.DataObject
) -> None:
    """In one sitting and between two, with and without hands; the store keeps what the examples before did to it."""
    row_id, steps = data.draw(st.integers(1, 5)), data.draw(st.integers(-2, 2))
    sitting = data.draw(st.sampled_from([1, 2]))
    do(edits_order.move_to_sitting, [ref(now(), row_id)], sitting)
    do(edits_order.move_by, ref(now(), row_id), steps)
    one, other = data.draw(st.permutations(range(1, 6)))[:2]
    before = [order(now(), sitting) for sitting in (1, 2)]
    hands = {one.ref.id for one in now().inscriptions if one.position is not None}
    do(edits_order.swap, ref(now(), one), ref(now(), other))
    swapped = [[{one: other, other: one}.get(row_id, row_id) for row_id in line] for line in before]
    assert [order(now(), sitting) for sitting in (1, 2)] == swapped
    do(edits_order.swap, ref(now(), one), ref(now(), other))
    assert [order(now(), sitting) for sitting in (1, 2)] == before
    assert {one.ref.id for one in now().inscriptions if one.position is not None} <= hands | {one, other}


def test_the_debates_of_a_conference(store: Workspace, five: list[int]) -> None:
    assert [(one.speakers.ref.id, len(one.inscriptions)) for one in store.read(debates, 1)] == [(1, 5)]
