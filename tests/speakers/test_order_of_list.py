"""The order of a list of speakers, by table and against plain slow versions of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hlom_desktop.delegations.values import Level
from hlom_desktop.speakers import rules_order as rules
from hlom_desktop.speakers.debate import Debate
from hlom_desktop.speakers.rules_hand import are_needless, hand_positions, order_of
from hlom_desktop.speakers.rules_turns import Turn, turns_of
from hlom_desktop.speakers.values import InscriptionKind, InscriptionRow
from hlom_desktop.speakers.values_list import AbsentGoes

from .debates import LIST, START, debate, debates, ids, inscription, usual_categories

TEN = datetime(2021, 12, 14, 9, tzinfo=UTC)


def turns(found: Debate) -> tuple[Turn, ...]:
    return turns_of(found, found.sittings[0])


def test_groups_then_levels_then_time() -> None:
    rows = [
        inscription(1, Level.MINISTER),
        inscription(2, Level.PERMANENT_REPRESENTATIVE, group=True),
        inscription(3, Level.HEAD_OF_STATE),
        inscription(4, Level.MINISTER, inscribed=START),
        inscription(5, Level.MINISTER, group=True),
        inscription(6, Level.HEAD_OF_STATE, withdrawn=True),
        inscription(7, Level.HEAD_OF_STATE, waiting=True),
    ]
    assert ids(turns(debate(rows))) == [5, 2, 3, 4, 1]


def test_the_usual_categories() -> None:
    rows = [
        inscription(1, Level.MINISTER, delegation_id=7),
        inscription(2, Level.HEAD_OF_STATE, delegation_id=8),
        inscription(3, Level.EXPERT, delegation_id=1),
        inscription(4, Level.PERMANENT_REPRESENTATIVE, delegation_id=2),
        inscription(5, Level.HEAD_OF_GOVERNMENT),
        inscription(6, Level.EXPERT, group=True, delegation_id=3),
        inscription(7, Level.VICE_MINISTER, category_id=2, delegation_id=4),
    ]
    found = turns(debate(rows, categories=usual_categories()))
    assert [(one.inscription.ref.id, one.category.position if one.category else None) for one in found] == [
        (6, 0),
        (7, 1),
        (5, 3),
        (4, 7),
        (3, 7),
        (1, 8),
        (2, 10),
    ]


def test_a_group_speaks_before_the_first_of_its_members_whatever_the_categories() -> None:
    states_first = tuple(replace(one, position=(one.position + 11) % 12) for one in usual_categories())
    ladder = tuple(sorted(states_first, key=lambda one: one.position))
    rows = [
        inscription(1, Level.HEAD_OF_STATE, delegation_id=5),
        inscription(2, Level.MINISTER, delegation_id=1),
        inscription(3, Level.HEAD_OF_GOVERNMENT, delegation_id=2),
        inscription(4, Level.MINISTER, group=True, delegation_id=3),
    ]
    members = {4: frozenset({1, 2, 3, 4})}
    assert ids(turns(debate(rows, categories=ladder))) == [1, 3, 2, 4]
    found = turns(debate(rows, categories=ladder, groups=members))
    assert ids(found) == [1, 4, 3, 2]
    assert [one.why.before_members for one in found] == [False, True, False, False]


@pytest.mark.parametrize(
    ("goes", "order"),
    [(AbsentGoes.END_OF_CATEGORY, [2, 3, 1, 4]), (AbsentGoes.END_OF_LIST, [2, 3, 4, 1]), (AbsentGoes.OUT, [2, 3, 4])],
)
def test_where_the_absent_go(goes: AbsentGoes, order: list[int]) -> None:
    rows = [inscription(1, absent=True, position=0), inscription(2), inscription(3), inscription(4, Level.EXPERT)]
    assert ids(turns(debate(rows, speakers=replace(LIST, absent_goes=goes)))) == order


def test_replies_come_after_all_statements_and_last_who_speaks_if_time_permits() -> None:
    reply = {"kind": InscriptionKind.REPLY}
    rows = [
        inscription(1, time_permitting=True),
        inscription(2, delegation_id=1, inscribed=START + timedelta(hours=2), **reply),
        inscription(3, delegation_id=1, inscribed=START + timedelta(hours=1), **reply),
        inscription(4, delegation_id=2, inscribed=START + timedelta(hours=3), **reply),
        inscription(5, Level.OTHER),
    ]
    found = turns(debate(rows))
    assert [(one.inscription.ref.id, one.minutes) for one in found] == [(5, 3), (3, 10), (4, 10), (2, 5), (1, 3)]


def test_who_kept_the_place_and_who_lost_it() -> None:
    lost = START + timedelta(days=9)
    rows = [
        inscription(1, Level.EXPERT, ranked_as=Level.MINISTER),
        inscription(2, Level.EXPERT, ranked_from=lost),
        inscription(3, Level.MINISTER),
        inscription(4, Level.EXPERT),
    ]
    found = turns(debate(rows))
    assert ids(found) == [1, 3, 4, 2]
    assert [(one.why.level, one.why.since) for one in (found[0], found[3])] == [
        (Level.MINISTER, rows[0].inscribed),
        (Level.EXPERT, lost),
    ]


def test_a_hand_keeps_its_place_when_others_come_and_go() -> None:
    by_hand = inscription(9, Level.EXPERT, position=1)
    rows = [inscription(1), by_hand, inscription(2), inscription(3)]
    assert ids(turns(debate(rows))) == [1, 9, 2, 3]
    assert ids(turns(debate([*rows, inscription(4, group=True)]))) == [4, 9, 1, 2, 3]
    assert ids(turns(debate([by_hand]))) == [9]
    assert [one.why.by_hand for one in turns(debate(rows))] == [False, True, False, False]


def test_two_in_each_others_place_have_swapped() -> None:
    rows = [inscription(1, position=2), inscription(2), inscription(3, position=0), inscription(4, position=3)]
    found = turns(debate(rows))
    assert ids(found) == [3, 2, 1, 4]
    assert [one.why.swapped_with for one in found] == [3, None, 1, None]


def test_who_arrives_later_is_held_back_and_who_leaves_earlier_called_sooner() -> None:
    rows = [
        inscription(1, arrives=TEN + timedelta(minutes=7)),
        inscription(2),
        inscription(3),
        inscription(4),
        inscription(5, leaves=TEN + timedelta(minutes=7)),
        inscription(6, arrives=TEN - timedelta(hours=1), leaves=TEN + timedelta(hours=1)),
    ]
    found = turns(debate(rows))
    assert ids(found) == [2, 5, 1, 3, 4, 6]
    assert [(one.why.held, one.why.hurried) for one in found] == [
        (False, False),
        (False, True),
        (True, False),
        *[(False, False)] * 3,
    ]
    assert all(not one.why.missed for one in found)


def test_where_it_cannot_be_honoured_it_is_said() -> None:
    rows = [
        inscription(1, arrives=TEN + timedelta(hours=2)),
        inscription(2, leaves=TEN - timedelta(minutes=1)),
        inscription(3, wanted_day=TEN.date() + timedelta(days=1)),
        inscription(4, wanted_from=600, wanted_until=605),
    ]
    found = turns(debate(rows))
    assert ids(found) == [4, 2, 3, 1]
    missed = {one.inscription.ref.id: set(one.why.missed) for one in found}
    assert missed == {1: {"arrives"}, 2: {"leaves"}, 3: {"wanted"}, 4: set()}
    unplaced = debate(rows, lasts=[None])
    assert ids(turns(unplaced)) == [1, 2, 3, 4]
    assert {frozenset[str]()} == {one.why.missed for one in turns(unplaced)}


def test_members_wait_for_their_group_that_arrives_later() -> None:
    rows = [
        inscription(1, group=True, delegation_id=5, arrives=TEN + timedelta(minutes=4)),
        inscription(2, delegation_id=1),
        inscription(3, delegation_id=6),
        inscription(4, delegation_id=6, level=Level.EXPERT),
        inscription(5, delegation_id=2),
    ]
    assert ids(turns(debate(rows, groups={1: frozenset({1, 2})}))) == [3, 4, 1, 2, 5]


def slowly_ordered(found: Debate) -> list[int]:
    """The order by repeated selection: for each place, who of all that are left should have it."""
    left = [one for one in found.by_sitting.get(1, ()) if rules.is_heard(found, one)]
    order: list[int] = []
    while left:
        hands = [one for one in left if one.position is not None and not one.absent]
        others = [one for one in left if one not in hands]
        due = [one for one in hands if one.position is not None and (one.position <= len(order) or not others)]
        chosen = None
        for one in due or others:
            if chosen is None or _place(found, one, others, by_hand=bool(due)) < _place(
                found, chosen, others, by_hand=bool(due)
            ):
                chosen = one
        assert chosen is not None
        left.remove(chosen)
        order.append(chosen.ref.id)
    return order


def _place(found: Debate, one: InscriptionRow, others: list[InscriptionRow], *, by_hand: bool) -> Any:
    own = rules.precedence(found, one)
    if by_hand:
        return (one.position, own)
    members = [
        rules.precedence(found, other)
        for other in others
        if rules.leads_members(found, one) and rules.is_member(found, other, one)
    ]
    first = min([own, *members])
    return (first, first == own, own)


@given(found=debates())
def test_the_order_is_that_of_repeated_selection(found: Debate) -> None:
    assert ids(turns(found)) == slowly_ordered(found)


@given(found=debates(bound=True))
def test_all_who_are_heard_have_one_turn_and_hands_keep_their_places(found: Debate) -> None:
    order = turns(found)
    heard = [one for one in found.inscriptions if rules.is_heard(found, one)]
    assert sorted(ids(order)) == sorted(ids(heard))
    assert [one.number for one in order] == list(range(1, len(order) + 1))
    hands = [one for one in order if one.why.by_hand]
    positions = [one.inscription.position for one in hands]
    if len(set(positions)) == len(positions):
        rest = len(order) - len(hands)
        for at, one in enumerate(hands):
            assert one.inscription.position is not None
            assert one.number - 1 == min(one.inscription.position, rest + at)
    parts = [rules.part_of(found, one.inscription) for one in order if not one.why.by_hand]
    assert parts == sorted(parts)
    again = replace(found, inscriptions=tuple(reversed(found.inscriptions)))
    assert ids(turns(again)) == ids(order)


@given(found=debates(bound=True))
def test_groups_stand_before_their_members_unless_a_hand_or_an_hour_has_it_otherwise(found: Debate) -> None:
    order = [one for one in turns(found) if not one.why.by_hand]
    for at, turn in enumerate(order):
        if (
            rules.leads_members(found, turn.inscription)
            and not turn.inscription.arrives
            and not turn.inscription.wanted_from
        ):
            members = [one for one in order[:at] if rules.is_member(found, one.inscription, turn.inscription)]
            assert members == []


@given(found=debates(bound=True))
def test_the_unbound_stand_in_the_order_of_the_rule(found: Debate) -> None:
    bound = {one.ref.id for one in found.inscriptions if one.arrives or one.leaves or one.wanted_day or one.wanted_from}
    led = {row_id for members in found.spoken_for.values() for row_id in members}
    order = [one.inscription for one in turns(found) if not one.why.by_hand]
    free = [one for one in order if one.ref.id not in bound and one.delegation_id not in led]
    free = [one for one in free if not rules.leads_members(found, one)]
    assert free == sorted(free, key=lambda one: rules.precedence(found, one))


@given(found=debates(), places=st.tuples(st.integers(0, 24), st.integers(0, 24)))
def test_a_move_by_hand_gives_exactly_the_order_wanted(found: Debate, places: tuple[int, int]) -> None:
    found = replace(found, inscriptions=tuple(replace(one, absent=False) for one in found.inscriptions))
    ordered = order_of(found, 1)
    if not ordered:
        return
    wanted = ids(ordered)
    moved = wanted.pop(places[0] % len(wanted))
    wanted.insert(places[1] % (len(wanted) + 1), moved)
    positions = hand_positions(ordered, wanted, {moved})
    after = replace(
        found,
        inscriptions=tuple(
            replace(one, position=positions.get(one.ref.id, one.position)) for one in found.inscriptions
        ),
    )
    assert ids(order_of(after, 1)) == wanted
    freed = tuple(replace(one, position=None) if one.ref.id == moved else one for one in after.inscriptions)
    assert are_needless(after, {moved}) == (ids(order_of(replace(after, inscriptions=freed), 1)) == wanted)
