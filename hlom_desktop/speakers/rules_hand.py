"""Places given by hand: which positions make an order, and whether they are still needed."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

from hlom_desktop.speakers.debate import Debate
from hlom_desktop.speakers.rules_turns import turns_of
from hlom_desktop.speakers.values import InscriptionRow


def order_of(debate: Debate, sitting_id: int | None) -> tuple[InscriptionRow, ...]:
    """Who speaks in a sitting, or has none yet, in their order."""
    return tuple(turn.inscription for turn in turns_of(debate, debate.sitting(sitting_id)))


def hand_positions(
    ordered: Sequence[InscriptionRow], order_wanted: Sequence[int], moved: Iterable[int]
) -> dict[int, int]:
    """Positions by id that make `order_wanted`, ids of `ordered` of which `moved` left their places.

    Only these, and those that had been moved by hand before, get a position; the others follow the rule.
    """
    by_hand = set(moved) | {one.ref.id for one in ordered if one.position is not None}
    return {row_id: at for at, row_id in enumerate(order_wanted) if row_id in by_hand}


def are_needless(debate: Debate, marked: Collection[int]) -> bool:
    """Whether these would stand where they stand without having been moved by hand."""
    freed = [replace(one, position=None) if one.ref.id in marked else one for one in debate.inscriptions]
    without = replace(debate, inscriptions=tuple(freed))
    return all(
        [one.ref.id for one in order_of(debate, sitting_id)] == [one.ref.id for one in order_of(without, sitting_id)]
        for sitting_id in {one.sitting_id for one in debate.inscriptions if one.ref.id in marked}
    )
