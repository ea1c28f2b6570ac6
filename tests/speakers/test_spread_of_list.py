"""A list spread over its sittings."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from hypothesis import given

from hlom_desktop.speakers.debate import Debate
from hlom_desktop.speakers.rules_order import by_precedence, is_by_hand, is_heard
from hlom_desktop.speakers.rules_spread import Spread, spread
from hlom_desktop.speakers.rules_turns import available_of, limit_of, turns_of
from hlom_desktop.speakers.values import InscriptionKind

from .debates import debate, debates, inscription

EVENING = datetime(2021, 12, 14, 15, 30, tzinfo=UTC)


def spread_out(found: Debate, result: Spread) -> Debate:
    """The debate after its list was spread."""
    rows = tuple(
        replace(one, sitting_id=result.sittings[one.ref.id], position=None) if one.ref.id in result.moved else one
        for one in found.inscriptions
    )
    return replace(found, inscriptions=rows)


def test_each_sitting_is_filled_and_the_next_begins_where_it_ends() -> None:
    rows = [inscription(number, sitting_id=None) for number in range(1, 8)]
    found = spread(debate(rows, lasts=[11, 7]))
    assert found.sittings == {1: 1, 2: 1, 3: 1, 4: 2, 5: 2, 6: None, 7: None}
    assert (found.moved, found.kept, found.nowhere) == ((1, 2, 3, 4, 5), (), 2)


def test_hands_and_replies_stay_and_take_their_time() -> None:
    rows = [
        inscription(1),
        inscription(2, minutes=6),
        inscription(3, position=0, sitting_id=1),
        inscription(4, kind=InscriptionKind.REPLY, sitting_id=2, delegation_id=1),
        inscription(5),
    ]
    found = spread(debate(rows, lasts=[12, 18]))
    assert found.sittings == {1: 1, 2: 2, 3: 1, 4: 2, 5: None}
    assert found.kept == (3, 4)


def test_who_is_bound_to_hours_goes_where_they_are_honoured() -> None:
    rows = [inscription(1, arrives=EVENING), inscription(2), inscription(3, sitting_id=None)]
    found = spread(debate(rows, lasts=[60, 180]))
    assert found.sittings == {1: 2, 2: 1, 3: 1}
    after = spread_out(debate(rows, lasts=[60, 180]), found)
    assert turns_of(after, after.sittings[1])[0].why.missed == {"arrives"}


@given(found=debates(bound=True, sittings=3))
def test_all_are_heard_once_no_sitting_is_overfilled_and_doing_it_again_changes_nothing(found: Debate) -> None:
    result = spread(found)
    heard = [one for one in found.inscriptions if is_heard(found, one)]
    assert sorted(result.sittings) == sorted(one.ref.id for one in heard)
    lengths = {one.ref.id: 60 * limit_of(found, one) + found.speakers.turnover for one in heard}
    for sitting in found.sittings:
        mine = [row_id for row_id, at in result.sittings.items() if at == sitting.ref.id]
        kept = [row_id for row_id in mine if row_id in result.kept]
        available = available_of(found, sitting)
        if available is not None and len(mine) > len(kept):
            assert sum(lengths[row_id] for row_id in mine) <= available
    for one in heard:
        held = is_by_hand(one) or one.kind is InscriptionKind.REPLY
        assert not held or one.sitting_id is None or result.sittings[one.ref.id] == one.sitting_id
    again = spread_out(found, result)
    assert spread(again).moved == ()


@given(found=debates(sittings=3))
def test_the_unbound_are_heard_in_the_order_of_the_whole_list(found: Debate) -> None:
    result = spread(found)
    free = [one for one in found.inscriptions if is_heard(found, one) and one.ref.id not in result.kept]
    places = [result.sittings[one.ref.id] or 99 for one in by_precedence(found, free)]
    in_time = [one.ref.id for one in found.sittings]
    order = [in_time.index(place) if place != 99 else 99 for place in places]
    assert order == sorted(order)
