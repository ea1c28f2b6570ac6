"""How a call stands: who was asked, who answered, who was reminded, how long there is."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from hlom_desktop.conference.when.values import is_overdue
from hlom_desktop.consultations.values import InterestRow
from hlom_desktop.contributions.rules.makers import by_contribution, makers
from hlom_desktop.contributions.values import (
    AddresseeRow,
    CallRow,
    ContributionKind,
    ContributionRow,
    PartnerRow,
)
from hlom_desktop.delegations.rules import stands_inside
from hlom_desktop.delegations.values import DelegationRow, StakeholderGroupRow


@dataclass(frozen=True)
class CallState:
    """A call's addressees, as ids of delegations in the order in which they were addressed.

    `waiting` have not answered; `reminded` are those of them that were reminded; `unasked` answered without being
    addressed. `days` are those to the deadline's last day, negative after it, None where it has none. `overdue`: that
    day is past and somebody has not answered; “by end September” is overdue on 1 October, not before.
    """

    addressed: tuple[int, ...]
    answered: tuple[int, ...]
    waiting: tuple[int, ...]
    reminded: tuple[int, ...]
    unasked: tuple[int, ...]
    days: int | None
    overdue: bool


def answers_of(call_id: int, contributions: Iterable[ContributionRow]) -> tuple[ContributionRow, ...]:
    """The contributions that answer a call."""
    return tuple(row for row in contributions if row.call_id == call_id)


def answered_by(
    call_id: int, contributions: Iterable[ContributionRow], partners: Iterable[PartnerRow]
) -> Mapping[int, tuple[ContributionRow, ...]]:
    """The answers to a call by delegation: what it made itself or as a partner."""
    together = by_contribution(partners)
    found: dict[int, list[ContributionRow]] = {}
    for row in answers_of(call_id, contributions):
        for maker in makers(row, together):
            found.setdefault(maker, []).append(row)
    return {maker: tuple(rows) for maker, rows in found.items()}


def call_state(
    call: CallRow,
    addressees: Iterable[AddresseeRow],
    contributions: Iterable[ContributionRow],
    partners: Iterable[PartnerRow],
    today: date,
) -> CallState:
    """How a call stands on the day `today`."""
    asked = [one for one in addressees if one.call_id == call.ref.id]
    addressed = tuple(dict.fromkeys(one.delegation_id for one in asked))
    answers = answered_by(call.ref.id, contributions, partners)
    waiting = tuple(one for one in addressed if one not in answers)
    reminded = {one.delegation_id for one in asked if one.reminded is not None}
    last = call.deadline.end if call.deadline is not None else None
    past = call.deadline is not None and is_overdue(call.deadline, today)
    return CallState(
        addressed=addressed,
        answered=tuple(one for one in addressed if one in answers),
        waiting=waiting,
        reminded=tuple(one for one in waiting if one in reminded),
        unasked=tuple(one for one in answers if one not in addressed),
        days=None if last is None else (last - today).days,
        overdue=past and bool(waiting),
    )


def in_group(
    delegations: Iterable[DelegationRow], groups: Iterable[StakeholderGroupRow], wanted: Collection[int]
) -> tuple[int, ...]:
    """The delegations in any of the groups `wanted`, or in one that stands inside them."""
    parents = {one.ref.id: one.parent_id for one in groups}
    inside = {one for one in parents if any(stands_inside(parents, group, one) for group in wanted)}
    return tuple(one.ref.id for one in delegations if one.stakeholder_group_id in inside)


def interested(
    workstream_id: int,
    interests: Iterable[InterestRow],
    delegations: Iterable[DelegationRow],
    groups: Iterable[StakeholderGroupRow],
) -> tuple[int, ...]:
    """The delegations interested in a workstream, themselves or by their group."""
    stated = [one for one in interests if one.workstream_id == workstream_id]
    rows = tuple(delegations)
    by_group = in_group(rows, groups, [one.stakeholder_group_id for one in stated if one.stakeholder_group_id])
    named = {one.delegation_id for one in stated} | set(by_group)
    return tuple(one.ref.id for one in rows if one.ref.id in named)


def pledged(contributions: Iterable[ContributionRow], partners: Iterable[PartnerRow]) -> tuple[int, ...]:
    """The delegations that made a pledge, alone or together, each once."""
    together = by_contribution(partners)
    pledges = (row for row in contributions if row.kind is ContributionKind.PLEDGE)
    return tuple(dict.fromkeys(maker for row in pledges for maker in makers(row, together)))
