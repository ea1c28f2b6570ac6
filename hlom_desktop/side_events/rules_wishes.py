"""How what organizers say of one slot changes what they say of all."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Literal

Saying = int | Literal["impossible"] | None
"""What is said of a slot: the place of the choice from 1, that it is impossible, or nothing."""


def saying_of(slot_id: int, wished: Sequence[int], impossible: Collection[int]) -> Saying:
    """What is said of a slot."""
    if slot_id in wished:
        return wished.index(slot_id) + 1
    return "impossible" if slot_id in impossible else None


def said_anew(
    slot_id: int, saying: Saying, wished: Sequence[int], impossible: Collection[int]
) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """The slots wished for and those that are impossible once `saying` is said of a slot.

    A choice pushes those from its place on one further down; where there are fewer choices it becomes the last.
    """
    choices = [one for one in wished if one != slot_id]
    without = [one for one in impossible if one != slot_id]
    if saying == "impossible":
        without.append(slot_id)
    elif saying is not None:
        choices.insert(saying - 1, slot_id)
    return tuple(choices), tuple(sorted(without))
