"""How those who take part are counted, and how a number is rounded in a statement."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from hlom_desktop.conference.values import CountQualifier
from hlom_desktop.delegations.figures.values import (
    NOBODY_YET,
    OTHER_LANGUAGE,
    PART_LABELS,
    REPRESENTED,
    UNKNOWN,
    Figure,
    FigureKind,
    Part,
    Rounded,
)
from hlom_desktop.delegations.rules import by_delegation, highest_level
from hlom_desktop.delegations.values import LANGUAGE_LABELS, DelegateRow, DelegationKind, DelegationRow
from hlom_desktop.delegations.values_nomination import Nomination

OUT: Final = frozenset({Nomination.DECLINED, Nomination.WITHDRAWN})
"""Nominations of those who do not take part."""

ROUND_FROM: Final = 50
"""Smaller numbers are always stated exactly: “44 reviews”, but “over 50”."""

_NEXT_FROM: Final = 7
"""Of ten: from seven on a number is “close to” the next ten, as 167 is close to 170; below it is “over” the last."""

_NUMBERED: Final = tuple((kind, key) for kind in FigureKind for key in (*PART_LABELS[kind], UNKNOWN))


def number_of(kind: FigureKind, key: str = "") -> int:
    """The number by which a part of a figure is opened from elsewhere; its first part where `key` names none."""
    first = next(at for at, (one, _) in enumerate(_NUMBERED) if one is kind)
    return next((at for at, pair in enumerate(_NUMBERED) if pair == (kind, key)), first) + 1


def numbered(number: int) -> tuple[FigureKind, str] | None:
    """The figure and the key of the part of a number; None for a number that none has."""
    return _NUMBERED[number - 1] if 0 < number <= len(_NUMBERED) else None


def taking_part(delegates: Iterable[DelegateRow]) -> tuple[DelegateRow, ...]:
    """The delegates named, without those who were not accepted or were withdrawn."""
    return tuple(one for one in delegates if one.nomination not in OUT)


def figures_of(delegations: Iterable[DelegationRow], delegates: Iterable[DelegateRow]) -> tuple[Figure, ...]:
    """Every figure, in the order of the kinds.

    A delegation is represented once one of its delegates takes part. Nominations are counted of all delegates, all
    else of those who take part. Delegates of a delegation that is not given are not counted.
    """
    homes = {one.ref.id: one for one in delegations}
    everybody = tuple(one for one in delegates if one.delegation_id in homes)
    coming = taking_part(everybody)
    people = by_delegation(coming)
    present = tuple(one for one in homes.values() if one.ref.id in people)
    states = tuple(one for one in present if one.kind is DelegationKind.MEMBER_STATE)
    answered = {one.ref.id: REPRESENTED if one.ref.id in people else NOBODY_YET for one in homes.values()}
    keyed: dict[FigureKind, dict[int, str | None]] = {
        FigureKind.ANSWERED: dict(answered),
        FigureKind.DELEGATIONS_BY_KIND: {one.ref.id: one.kind for one in present},
        FigureKind.STATES_BY_LEVEL: {one.ref.id: highest_level(people[one.ref.id]) for one in states},
        FigureKind.STATES_BY_REGION: {one.ref.id: one.region for one in states},
        FigureKind.DELEGATIONS_BY_LANGUAGE: {one.ref.id: _language(one.language) for one in present},
        FigureKind.DELEGATES_BY_NOMINATION: {one.ref.id: one.nomination for one in everybody},
        **_of_delegates(coming, homes),
    }
    return tuple(_figure(kind, keyed[kind]) for kind in FigureKind)


def _of_delegates(
    coming: tuple[DelegateRow, ...], homes: Mapping[int, DelegationRow]
) -> dict[FigureKind, dict[int, str | None]]:
    home = {one.ref.id: homes[one.delegation_id] for one in coming}
    of_states = [one for one in coming if home[one.ref.id].kind is DelegationKind.MEMBER_STATE]
    return {
        FigureKind.DELEGATES_BY_KIND: {one.ref.id: home[one.ref.id].kind for one in coming},
        FigureKind.DELEGATES_BY_LEVEL: {one.ref.id: one.level for one in coming},
        FigureKind.DELEGATES_BY_REGION: {one.ref.id: home[one.ref.id].region for one in of_states},
        FigureKind.DELEGATES_BY_MODE: {one.ref.id: one.mode for one in coming},
        FigureKind.DELEGATES_BY_LANGUAGE: {one.ref.id: _language(one.language) for one in coming},
        FigureKind.DELEGATES_BY_GENDER: {one.ref.id: one.gender for one in coming},
    }


def _language(code: str | None) -> str | None:
    if not code:
        return None
    return code.lower() if code.lower() in LANGUAGE_LABELS else OTHER_LANGUAGE


def _figure(kind: FigureKind, keyed: Mapping[int, str | None]) -> Figure:
    """The parts that count anything, in their order, what is not stated last."""
    found: dict[str, list[int]] = {}
    for row_id, key in keyed.items():
        found.setdefault(UNKNOWN if key is None else str(key), []).append(row_id)
    order = (*PART_LABELS[kind], UNKNOWN)
    return Figure(kind, tuple(Part(key, tuple(found[key])) for key in order if key in found))


def figure(figures: Iterable[Figure], kind: FigureKind) -> Figure:
    """The figure of a kind; an empty one where it is not among them."""
    return next((one for one in figures if one.kind is kind), Figure(kind, ()))


def rounded(number: int) -> Rounded:
    """A number as a statement gives it: 53 as “over 50”, 168 as “close to 170”, 50 and 44 as they are.

    From 1,000 on hundreds are what is round. Nothing is ever said that the number does not bear out: what is over a
    figure is greater, what is close to one is less, by at most three tenths of the step.
    """
    step = 10 if number < 1000 else 100
    below, rest = number - number % step, number % step
    if number < ROUND_FROM or rest == 0:
        return Rounded(CountQualifier.EXACTLY, number)
    if rest * 10 >= _NEXT_FROM * step:
        return Rounded(CountQualifier.CLOSE_TO, below + step)
    return Rounded(CountQualifier.OVER, below)
