"""What is counted of contributions; each figure is the ids that stand behind it."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from hlom_desktop.contributions.rules.makers import by_contribution, makers
from hlom_desktop.contributions.values import ContributionKind, ContributionRow, ContributionStage, PartnerRow
from hlom_desktop.delegations.values import DelegationKind, DelegationRow

K = TypeVar("K", bound=Hashable)

STATES = frozenset({DelegationKind.MEMBER_STATE, DelegationKind.OBSERVER_STATE})


@dataclass(frozen=True)
class Figures:
    """Ids of contributions, and in `makers`, `delegations` and `states` ids of delegations, each once.

    A joint contribution is one contribution: it stands under each kind of delegation that makes it, and counts for
    each of them. Objective and stage are None where none is stated. Kinds and stages of which there is none are left
    out.
    """

    contributions: tuple[int, ...]
    by_kind: Mapping[ContributionKind, tuple[int, ...]]
    by_objective: Mapping[int | None, tuple[int, ...]]
    by_stage: Mapping[ContributionStage | None, tuple[int, ...]]
    by_maker: Mapping[DelegationKind, tuple[int, ...]]
    makers: Mapping[DelegationKind, tuple[int, ...]]
    delegations: tuple[int, ...]
    states: tuple[int, ...]


def figures(
    contributions: Iterable[ContributionRow], partners: Iterable[PartnerRow], delegations: Iterable[DelegationRow]
) -> Figures:
    """The figures of these contributions; delegations that are not among `delegations` count as unknown."""
    rows = tuple(contributions)
    together = by_contribution(partners)
    kinds = {one.ref.id: one.kind for one in delegations}
    made_by = {row.ref.id: tuple(one for one in makers(row, together) if one in kinds) for row in rows}
    those = tuple(dict.fromkeys(one for row in rows for one in made_by[row.ref.id]))
    return Figures(
        contributions=tuple(row.ref.id for row in rows),
        by_kind=_in_order(_grouped(rows, lambda row: row.kind), ContributionKind),
        by_objective=_grouped(rows, lambda row: row.objective_id),
        by_stage=_in_order(_grouped(rows, lambda row: row.stage), (*ContributionStage, None)),
        by_maker={
            kind: found
            for kind in DelegationKind
            if (found := tuple(row.ref.id for row in rows if kind in {kinds[one] for one in made_by[row.ref.id]}))
        },
        makers={kind: found for kind in DelegationKind if (found := tuple(o for o in those if kinds[o] is kind))},
        delegations=those,
        states=tuple(one for one in those if kinds[one] in STATES),
    )


def _grouped(rows: Iterable[ContributionRow], key: Callable[[ContributionRow], K]) -> dict[K, tuple[int, ...]]:
    found: dict[K, list[int]] = {}
    for row in rows:
        found.setdefault(key(row), []).append(row.ref.id)
    return {one: tuple(ids) for one, ids in found.items()}


def _in_order(found: Mapping[K, tuple[int, ...]], order: Iterable[K]) -> dict[K, tuple[int, ...]]:
    return {one: found[one] for one in order if one in found}
