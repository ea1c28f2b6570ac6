"""What must hold of delegations and their delegates, how they are named and ordered, and what is counted of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from hlom_desktop.conference.languages import Language
from hlom_desktop.conference.wording import Wording
from hlom_desktop.conference.zones import UnknownZone, zone_named
from hlom_desktop.delegations.states import sort_key, state
from hlom_desktop.delegations.values import (
    DelegateRow,
    DelegationKind,
    DelegationRow,
    Level,
    RegionalGroup,
    StakeholderGroupRow,
)
from hlom_desktop.delegations.values_nomination import Nomination, SeatInDelegation
from hlom_desktop.refusals import N_, Refusal

LADDER = tuple(Level)
MINISTERIAL = frozenset(LADDER[: LADDER.index(Level.VICE_MINISTER) + 1])
"""Ministerial or deputy ministerial level, or above: from Head of State to Vice-Minister."""

GONE = frozenset({Nomination.DECLINED, Nomination.WITHDRAWN})
"""States of a nomination in which nobody comes."""
SEATS = (SeatInDelegation.ALTERNATE, None, SeatInDelegation.ADVISER)
"""How the members of a delegation follow its head."""


class AddressNotUsable(Refusal):
    """What was typed is not an e-mail address. The refusal never repeats it."""

    message = N_("This is not an e-mail address. Write one such as name@example.org.")


class GroupCircle(Refusal):
    """A group of stakeholders would stand inside itself."""

    message = N_("A group cannot stand inside itself. Choose another group above it.")


@cache
def state_wording(alpha2: str) -> Wording:
    """A State's UN short names. A code that is no State's raises `KeyError`."""
    return Wording.from_texts(**state(alpha2).names)


def wording_of(delegation: DelegationRow) -> Wording:
    """A delegation's name in the three languages: a State's as the United Nations writes it."""
    if delegation.alpha2 is None:
        return delegation.name
    try:
        return state_wording(delegation.alpha2)
    except KeyError:
        return delegation.name


def name_in(delegation: DelegationRow, language: Language) -> str:
    """A delegation's name for a reader of `language`."""
    return wording_of(delegation).best(language)[0]


def in_alphabet(delegations: Iterable[DelegationRow], language: Language) -> tuple[DelegationRow, ...]:
    """The delegations in the alphabetical order of `language`."""
    return tuple(sorted(delegations, key=lambda one: (sort_key(name_in(one, language), language), one.ref.id)))


def rank(level: Level) -> int:
    """A level's place on the ladder of precedence, 0 for Heads of State."""
    return LADDER.index(level)


def is_coming(delegate: DelegateRow) -> bool:
    """Whether a person is named and neither refused nor withdrawn."""
    return delegate.nomination not in GONE


def coming(delegates: Iterable[DelegateRow]) -> tuple[DelegateRow, ...]:
    """Those of a provisional list: all but who was not accepted or has withdrawn."""
    return tuple(filter(is_coming, delegates))


def highest_level(delegates: Iterable[DelegateRow]) -> Level | None:
    """The highest level in a delegation; None where nobody is named yet."""
    return min((delegate.level for delegate in delegates), key=rank, default=None)


def by_delegation(delegates: Iterable[DelegateRow]) -> Mapping[int, tuple[DelegateRow, ...]]:
    """Delegates by their delegation's id: the head, alternates, others and advisers, each by precedence."""
    found: dict[int, list[DelegateRow]] = {}
    for one in sorted(delegates, key=lambda one: (not one.is_head, SEATS.index(one.seat), rank(one.level), one.ref.id)):
        found.setdefault(one.delegation_id, []).append(one)
    return {home: tuple(people) for home, people in found.items()}


def count_by_kind(delegations: Iterable[DelegationRow]) -> Mapping[DelegationKind, int]:
    """How many delegations of each kind, in the order of the kinds; those of none left out."""
    counted = Counter(one.kind for one in delegations)
    return {kind: counted[kind] for kind in DelegationKind if counted[kind]}


def count_by_region(delegations: Iterable[DelegationRow]) -> Mapping[RegionalGroup, int]:
    """How many delegations of each regional group; those without a group left out."""
    counted = Counter(one.region for one in delegations)
    return {region: counted[region] for region in RegionalGroup if counted[region]}


def count_by_level(delegates: Iterable[DelegateRow]) -> Mapping[Level, int]:
    """How many delegates of each level, highest first; those of none left out."""
    counted = Counter(one.level for one in delegates)
    return {level: counted[level] for level in Level if counted[level]}


@dataclass(frozen=True)
class Representation:
    """“153 Member States represented, over 50 at ministerial or deputy ministerial level”: the figures, exact."""

    member_states: int
    ministerial: int
    observer_states: int
    others: int


def representation(delegations: Iterable[DelegationRow], delegates: Iterable[DelegateRow]) -> Representation:
    """Who is represented: delegations that have named at least one delegate who is to come.

    `ministerial` counts Member States whose highest delegate is a Vice-Minister or above.
    """
    people = by_delegation(coming(delegates))
    present = [one for one in delegations if one.ref.id in people]
    members = [one for one in present if one.kind is DelegationKind.MEMBER_STATE]
    observers = sum(one.kind is DelegationKind.OBSERVER_STATE for one in present)
    ministerial = sum(highest_level(people[one.ref.id]) in MINISTERIAL for one in members)
    return Representation(len(members), ministerial, observers, len(present) - len(members) - observers)


def shared_mailboxes(delegates: Iterable[DelegateRow]) -> frozenset[str]:
    """Addresses, in small letters, that several delegates have: a mission's mailbox."""
    counted = Counter(one.email.casefold() for one in delegates if one.email)
    return frozenset(address for address, number in counted.items() if number > 1)


def usable_address(typed: str | None) -> str | None:
    """An e-mail address as typed, None for none. Raises `AddressNotUsable`."""
    address = (typed or "").strip()
    if not address:
        return None
    local, at, domain = address.rpartition("@")
    if not (local and at and "." in domain.strip(".")) or any(c.isspace() or c in ",;<>()@" for c in local + domain):
        raise AddressNotUsable
    return address


def usable_zone(typed: str | None) -> str | None:
    """An IANA zone as typed, None for none. Raises `UnknownZone`."""
    zone = (typed or "").strip()
    if not zone:
        return None
    try:
        return zone_named(zone).key
    except UnknownZone:
        return zone_named(zone.replace(" ", "_")).key


def stands_inside(groups: Mapping[int, int | None], group: int, parent: int | None) -> bool:
    """Whether `parent` is `group` or stands somewhere inside it. `groups` gives each group's own parent."""
    seen: set[int] = set()
    while parent is not None and parent not in seen:
        if parent == group:
            return True
        seen.add(parent)
        parent = groups.get(parent)
    return False


def in_tree(groups: Iterable[StakeholderGroupRow]) -> tuple[tuple[StakeholderGroupRow, int], ...]:
    """Each group after the one that it stands in, with its depth: 0 for those in none."""
    rows = tuple(groups)
    inside: dict[int | None, list[StakeholderGroupRow]] = {}
    known = {row.ref.id for row in rows}
    for row in rows:
        inside.setdefault(row.parent_id if row.parent_id in known else None, []).append(row)
    found: list[tuple[StakeholderGroupRow, int]] = []
    waiting = [(row, 0) for row in reversed(inside.get(None, []))]
    while waiting:
        row, depth = waiting.pop()
        found.append((row, depth))
        waiting.extend((below, depth + 1) for below in reversed(inside.get(row.ref.id, [])))
    return tuple(found)
