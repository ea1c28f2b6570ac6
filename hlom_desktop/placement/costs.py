"""What a placement is worth: how many have a place, how few move, how near it is to what was wished for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterator
from typing import NamedTuple

from hlom_desktop.placement.values import Event, Places, Question, Slot, Space, Spot

A_RANK = 2
"""For each choice after the first."""
NOT_WISHED = 12
"""For a slot that is none of those wished for, where any is."""
OTHER_SLOT = 30
"""For leaving the slot in which it stands: people have noted the hour."""
NO_ROOM_WISHED = 3
"""For another room than the one wished for."""
ONE_THEME, ONE_AUDIENCE = 4, 1
"""For each side event beyond the first on one theme, or backed by one delegation, at one moment."""
ROOMY, FAR_TOO_LARGE = 2, 4
"""A room with more than so many seats for each person expected is one worse than need be, or two."""


class Worth(NamedTuple):
    """The more the better, the first first: those that stand and keep a place, those placed in all, the sum of their
    scores; then, negative, moves, and what is less than wished for.
    """

    standing: int
    placed: int
    score: int
    moves: int
    wishes: int


def slot_cost(event: Event, slot: Slot) -> int:
    """What its organizers lack in a slot."""
    cost = OTHER_SLOT if event.held is None and event.now is not None and event.now.slot != slot.id else 0
    if slot.id in event.wished:
        return cost + min(A_RANK * event.wished.index(slot.id), NOT_WISHED - A_RANK)
    return cost + (NOT_WISHED if event.wished else 0)


def fit(event: Event, space: Space) -> int:
    """How much too large a room is."""
    if event.expected is None or space.seats is None or space.virtual:
        return 0
    return (space.seats > ROOMY * event.expected) + (space.seats > FAR_TOO_LARGE * event.expected)


def room_cost(event: Event, space: Space) -> int:
    """What its organizers lack in a room."""
    return fit(event, space) + (NO_ROOM_WISHED if event.room not in (None, space.id) else 0)


def is_moved(event: Event, spot: Spot) -> bool:
    """Whether it stood elsewhere."""
    return event.stands and spot != event.now


def groups(event: Event) -> Iterator[tuple[Hashable, int]]:
    """What it shares with its like, and what it costs to be at one moment with them."""
    if event.theme is not None:
        yield ("theme", event.theme), ONE_THEME
    for one in sorted(event.audience):
        yield ("audience", one), ONE_AUDIENCE


def most_cost(question: Question) -> int:
    """More than all that is less than wished for can ever come to."""
    alone = OTHER_SLOT + NOT_WISHED + NO_ROOM_WISHED + 2
    shared = sum(cost for event in question.events for _, cost in groups(event))
    return 1 + alone * len(question.movable) + shared * max(1, len(question.moments))


def worth(question: Question, places: Places) -> Worth:
    """What a placement is worth; those that are held count only as neighbours."""
    there = [(one, places[one.id].spot) for one in question.movable if one.id in places]
    cost = 0
    for event, spot in there:
        cost += slot_cost(event, question.slot[spot.slot]) + room_cost(event, question.space[spot.room or 0])
    for moment in question.moments:
        met: Counter[tuple[Hashable, int]] = Counter()
        for row_id, place in places.items():
            if place.spot.slot in moment:
                met.update(groups(question.event[row_id]))
        cost += sum(each * (count - 1) for (_, each), count in met.items())
    return Worth(
        sum(event.stands for event, _ in there),
        len(there),
        sum(event.score for event, _ in there),
        -sum(is_moved(event, spot) for event, spot in there),
        -cost,
    )
