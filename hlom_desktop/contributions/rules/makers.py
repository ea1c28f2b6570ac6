"""Who makes a contribution, and what must hold of it: a joint pledge of three States is one pledge and three States."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from hlom_desktop.contributions.values import ContributionRow, PartnerRow
from hlom_desktop.refusals import N_, Refusal


class PartnerTwice(Refusal):
    """The same delegation twice among those who make a contribution."""

    message = N_("A delegation makes a contribution once: it is named already.")


class AboutItself(Refusal):
    """A contribution that would give news of itself, perhaps by way of others."""

    message = N_("A contribution cannot be about itself. Choose another one.")


def by_contribution(partners: Iterable[PartnerRow]) -> Mapping[int, tuple[int, ...]]:
    """The ids of the partners' delegations by contribution, in the order in which they were named."""
    found: dict[int, list[int]] = {}
    for one in partners:
        found.setdefault(one.contribution_id, []).append(one.delegation_id)
    return {contribution: tuple(delegations) for contribution, delegations in found.items()}


def makers(row: ContributionRow, partners: Mapping[int, Sequence[int]]) -> tuple[int, ...]:
    """The delegations that make a contribution, each once: the one it is from, then its partners."""
    first = () if row.delegation_id is None else (row.delegation_id,)
    return tuple(dict.fromkeys((*first, *partners.get(row.ref.id, ()))))


def check_makers(delegation_id: int | None, partners: Sequence[int]) -> None:
    """No delegation is named twice. Raises `PartnerTwice`."""
    named = [one for one in (delegation_id, *partners) if one is not None]
    if len(named) != len(set(named)):
        raise PartnerTwice


def check_about(row_id: int, about: Mapping[int, int | None]) -> None:
    """No contribution gives news of itself; `about` gives of which each does. Raises `AboutItself`."""
    seen, above = {row_id}, about.get(row_id)
    while above is not None:
        if above in seen:
            raise AboutItself
        seen.add(above)
        above = about.get(above)
