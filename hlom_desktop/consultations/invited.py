"""Who is invited to a meeting: delegations, groups, and the delegations that come through a group."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from hlom_desktop.conference.languages import Language
from hlom_desktop.consultations.runs.values import Invited
from hlom_desktop.consultations.values import InviteeRow
from hlom_desktop.delegations.rules import in_alphabet
from hlom_desktop.delegations.states import capital_zone
from hlom_desktop.delegations.values import DelegationRow, StakeholderGroupRow


@dataclass(frozen=True)
class InvitedLine:
    """One who is invited: a delegation or a group by an invitation of its own, or a delegation through its group.

    `invitee` is None for those who come through a group: their invitation is the group's.
    """

    invitee: InviteeRow | None
    delegation: DelegationRow | None
    group: StakeholderGroupRow | None

    @property
    def key(self) -> Hashable:
        """What tells one line from the others."""
        if self.delegation is not None:
            return "delegation", self.delegation.ref.id
        return "group", self.group.ref.id if self.group else 0

    @property
    def zone(self) -> str | None:
        """Where a delegation will sit, as far as anybody knows."""
        return None if self.delegation is None else zone_of(self.delegation)


def zone_of(delegation: DelegationRow) -> str | None:
    """A delegation's own zone, else that of its State's seat of government; None where neither is known."""
    if delegation.zone is not None or delegation.alpha2 is None:
        return delegation.zone
    try:
        return capital_zone(delegation.alpha2)
    except KeyError:
        return None


def groups_within(group_id: int, parents: Mapping[int, int | None]) -> frozenset[int]:
    """A group and all that stand inside it; `parents` tells for each group in which one it stands."""
    found, newest = {group_id}, {group_id}
    while newest:
        newest = {one for one, parent in parents.items() if parent in newest} - found
        found |= newest
    return frozenset(found)


def invited_lines(
    invitees: Iterable[InviteeRow],
    delegations: Sequence[DelegationRow],
    groups: Sequence[StakeholderGroupRow],
    language: Language = "en",
) -> tuple[InvitedLine, ...]:
    """Everyone invited once: delegations in the alphabet of `language`, then each group with those who come by it."""
    own: dict[int, InviteeRow] = {}
    asked: dict[int, InviteeRow] = {}
    for one in invitees:
        if one.delegation_id is not None:
            own.setdefault(one.delegation_id, one)
        elif one.stakeholder_group_id is not None:
            asked.setdefault(one.stakeholder_group_id, one)
    ordered = in_alphabet(delegations, language)
    lines = [InvitedLine(own[one.ref.id], one, None) for one in ordered if one.ref.id in own]
    told = set(own)
    parents = {one.ref.id: one.parent_id for one in groups}
    for group in groups:
        if group.ref.id not in asked:
            continue
        lines.append(InvitedLine(asked[group.ref.id], None, group))
        within = groups_within(group.ref.id, parents)
        come = [one for one in ordered if one.stakeholder_group_id in within and one.ref.id not in told]
        lines += [InvitedLine(None, one, group) for one in come]
        told |= {one.ref.id for one in come}
    return tuple(lines)


def invited_delegations(lines: Iterable[InvitedLine]) -> tuple[DelegationRow, ...]:
    """The delegations invited, by themselves or through a group."""
    return tuple(one.delegation for one in lines if one.delegation is not None)


def with_hours(lines: Iterable[InvitedLine]) -> tuple[Invited, ...]:
    """The delegations for whom runs can be proposed: those whose zone is known."""
    found = ((one, zone_of(one)) for one in invited_delegations(lines))
    return tuple(Invited(one.ref.id, zone, one.region) for one, zone in found if zone is not None)
