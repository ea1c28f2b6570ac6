"""What the tables of the screen show of each row: the row with what others say of it."""

from __future__ import annotations

from dataclasses import dataclass

from hlom_desktop.conference.languages import Language
from hlom_desktop.conference.wording import Wording
from hlom_desktop.delegations.rules import (
    by_delegation,
    highest_level,
    in_alphabet,
    in_tree,
    shared_mailboxes,
    wording_of,
)
from hlom_desktop.delegations.values import (
    AudienceRow,
    DelegateRow,
    DelegationRow,
    Level,
    Participants,
    StakeholderGroupRow,
)
from hlom_desktop.storage.ref import Ref


@dataclass(frozen=True)
class DelegationLine:
    """A delegation: its name as it is to be shown, its people with the head first, its group."""

    ref: Ref
    row: DelegationRow
    name: Wording
    people: tuple[DelegateRow, ...]
    group: Wording | None

    @property
    def head(self) -> DelegateRow | None:
        """Who leads it; None where nobody is named as the head."""
        return self.people[0] if self.people and self.people[0].is_head else None

    @property
    def level(self) -> Level | None:
        """The highest level among its people."""
        return highest_level(self.people)


@dataclass(frozen=True)
class DelegateLine:
    """A delegate with the delegation's name; `shared` where several have the same mailbox."""

    ref: Ref
    row: DelegateRow
    home: Wording
    shared: bool


@dataclass(frozen=True)
class GroupLine:
    """A group of stakeholders: how deep it stands, inside which, and how many delegations are in it."""

    ref: Ref
    row: StakeholderGroupRow
    depth: int
    parent: Wording | None
    delegations: tuple[DelegationRow, ...]


@dataclass(frozen=True)
class AudienceLine:
    """An audience, and how many sessions are held for it."""

    ref: Ref
    row: AudienceRow
    sessions: int


def delegation_lines(found: Participants, language: Language) -> tuple[DelegationLine, ...]:
    """The delegations in the alphabetical order of `language`."""
    people = by_delegation(found.delegates)
    groups = {group.ref.id: group.title for group in found.groups}
    return tuple(
        DelegationLine(
            row.ref, row, wording_of(row), people.get(row.ref.id, ()), groups.get(row.stakeholder_group_id or 0)
        )
        for row in in_alphabet(found.delegations, language)
    )


def delegate_lines(found: Participants, language: Language) -> tuple[DelegateLine, ...]:
    """The delegates by delegation in the alphabetical order of `language`, heads first, then by precedence."""
    people = by_delegation(found.delegates)
    shared = shared_mailboxes(found.delegates)
    return tuple(
        DelegateLine(one.ref, one, wording_of(home), (one.email or "").casefold() in shared)
        for home in in_alphabet(found.delegations, language)
        for one in people.get(home.ref.id, ())
    )


def group_lines(found: Participants, language: Language) -> tuple[GroupLine, ...]:
    """The groups as a tree; the delegations in each in the alphabetical order of `language`."""
    titles = {group.ref.id: group.title for group in found.groups}
    inside: dict[int, list[DelegationRow]] = {}
    for home in in_alphabet(found.delegations, language):
        inside.setdefault(home.stakeholder_group_id or 0, []).append(home)
    return tuple(
        GroupLine(row.ref, row, depth, titles.get(row.parent_id or 0), tuple(inside.get(row.ref.id, ())))
        for row, depth in in_tree(found.groups)
    )


def audience_lines(found: Participants) -> tuple[AudienceLine, ...]:
    """The audiences in their order."""
    held = dict(found.sessions_for)
    return tuple(AudienceLine(row.ref, row, held.get(row.ref.id, 0)) for row in found.audiences)
