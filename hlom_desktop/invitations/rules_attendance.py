"""Who attends what: rules turned into persons, and persons into the mailboxes that are written to."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from types import MappingProxyType

from hlom_desktop.conference.languages import LANGUAGES, Language
from hlom_desktop.conference.values import Mode
from hlom_desktop.delegations.rules import rank
from hlom_desktop.delegations.values import DelegateRow, DelegationRow
from hlom_desktop.delegations.values_nomination import Nomination
from hlom_desktop.invitations.shown import Inviting
from hlom_desktop.invitations.values import AttendanceBy, AttendanceRow
from hlom_desktop.sessions.rules import in_order
from hlom_desktop.sessions.values import SessionRow, SessionStatus


@dataclass(frozen=True)
class Wanted:
    """An event that a mailbox should hold now: one of a session, whoever of the mailbox attends it.

    `delegate_ids` by precedence; `zones` are the clocks by which they live, without those who are there in person;
    `shared` where a mission's several delegates, or nobody in particular, read the mailbox.
    """

    session_id: int
    mailbox: str
    delegate_ids: tuple[int, ...]
    language: Language
    zones: tuple[str, ...] = ()
    shared: bool = False


def mailbox_of(delegate: DelegateRow, delegation: DelegationRow | None) -> str | None:
    """Where a delegate is written to, in small letters: the own address, else the mission's; None without either."""
    address = delegate.email or (delegation.mailbox if delegation is not None else None)
    return (address or "").strip().lower() or None


def attending(inviting: Inviting) -> Mapping[int, frozenset[int]]:
    """The delegates of each session that anybody attends, by the session's id.

    Only approved delegates count; a rule that excludes takes out whomever others bring in.
    """
    approved = tuple(row for row in inviting.delegates if row.nomination is Nomination.APPROVED)
    meant = _Meant(inviting, approved)
    found: dict[int, set[int]] = {}
    for rule in sorted(inviting.rules, key=lambda rule: rule.excludes):
        people = meant.by(rule)
        if rule.excludes:
            found.get(rule.session_id, set()).difference_update(people)
        else:
            found.setdefault(rule.session_id, set()).update(people)
    return MappingProxyType({session: frozenset(people) for session, people in found.items() if people})


class _Meant:
    """Whom rules mean, each kind of rule and target worked out once."""

    def __init__(self, inviting: Inviting, delegates: tuple[DelegateRow, ...]) -> None:
        self._inviting = inviting
        self._delegates = delegates
        self._known: dict[object, frozenset[int]] = {}

    def by(self, rule: AttendanceRow) -> frozenset[int]:
        """The ids of the delegates whom the rule means."""
        target = (rule.by, rule.delegate_id, rule.delegation_id, rule.stakeholder_group_id)
        key = (*target, rule.workstream_id, rule.audience_id, rule.level, rule.region)
        if key not in self._known:
            fits = self._test(rule)
            self._known[key] = frozenset(row.ref.id for row in self._delegates if fits(row))
        return self._known[key]

    def _test(self, rule: AttendanceRow) -> Callable[[DelegateRow], bool]:
        match rule.by:
            case AttendanceBy.EVERYBODY:
                return lambda row: True
            case AttendanceBy.HEADS:
                return lambda row: row.is_head
            case AttendanceBy.PERSON:
                return lambda row: row.ref.id == rule.delegate_id
            case AttendanceBy.LEVEL:
                level = rule.level
                return lambda row: level is not None and rank(row.level) <= rank(level)
            case AttendanceBy.AUDIENCE:
                there = self._audience(rule.audience_id)
                return lambda row: row.ref.id in there
        homes = self._homes(rule)
        return lambda row: row.delegation_id in homes

    def _homes(self, rule: AttendanceRow) -> frozenset[int]:
        """The delegations whose delegates a rule means."""
        rows = self._inviting.delegations
        match rule.by:
            case AttendanceBy.DELEGATION:
                return frozenset(row.ref.id for row in rows if row.ref.id == rule.delegation_id)
            case AttendanceBy.REGION:
                return frozenset(row.ref.id for row in rows if row.region is not None and row.region == rule.region)
            case AttendanceBy.STAKEHOLDER_GROUP:
                return self._of_groups({rule.stakeholder_group_id})
        stated = [row for row in self._inviting.interests if row.workstream_id == rule.workstream_id]
        named = {row.delegation_id for row in stated if row.delegation_id is not None}
        return self._of_groups({row.stakeholder_group_id for row in stated}) | named

    def _of_groups(self, wanted: set[int | None]) -> frozenset[int]:
        """The delegations of these groups and of those that stand inside them."""
        inside = wanted - {None}
        rows = self._inviting.groups
        while more := {row.ref.id for row in rows if row.parent_id in inside} - inside:
            inside |= more
        return frozenset(row.ref.id for row in self._inviting.delegations if row.stakeholder_group_id in inside)

    def _audience(self, audience_id: int | None) -> frozenset[int]:
        rows = self._inviting.delegate_audiences
        return frozenset(row.delegate_id for row in rows if row.audience_id == audience_id)


def moments(session: SessionRow) -> tuple[datetime, datetime] | None:
    """When a session is held, from and to, in UTC; None while nobody knows, or when it is cancelled."""
    if session.hours is None or session.status is SessionStatus.CANCELLED:
        return None
    start, end = session.hours.start_utc(), session.hours.end_utc()
    return None if start is None or end is None else (start, end)


@dataclass(frozen=True)
class _Reader:
    """How a mailbox is written to, whichever of its delegates attend."""

    language: Language
    shared: bool


def wanted(inviting: Inviting) -> tuple[Wanted, ...]:
    """Every event that anybody should hold now, by mailbox and, within it, by hour."""
    going = attending(inviting)
    people = by_precedence(inviting.delegates)
    order = {row.ref.id: at for at, row in enumerate(people)}
    boxes = {row.ref.id: mailbox_of(row, inviting.delegation_by_id.get(row.delegation_id)) for row in people}
    readers = _readers(inviting, people, boxes)
    zones = {row.ref.id: own_zone(inviting, row) for row in people}
    found: list[Wanted] = []
    for session in in_order(inviting.sessions):
        if session.ref.id not in going or moments(session) is None:
            continue
        shares: dict[str, list[int]] = {}
        for one in sorted(going[session.ref.id], key=order.__getitem__):
            box = boxes[one]
            if box is not None:
                shares.setdefault(box, []).append(one)
        for box, ids in shares.items():
            reader = readers[box]
            found.append(Wanted(session.ref.id, box, tuple(ids), reader.language, _zones(zones, ids), reader.shared))
    return tuple(sorted(found, key=lambda one: one.mailbox))


def by_precedence(delegates: Iterable[DelegateRow]) -> tuple[DelegateRow, ...]:
    """Heads first, then by level, then as they were named."""
    return tuple(sorted(delegates, key=lambda row: (not row.is_head, rank(row.level), row.ref.id)))


def _readers(
    inviting: Inviting, people: tuple[DelegateRow, ...], boxes: Mapping[int, str | None]
) -> Mapping[str, _Reader]:
    """How each mailbox is written to; of several delegates the first's language counts, of a mission its own."""
    found: dict[str, _Reader] = {}
    for row in people:
        box = boxes[row.ref.id]
        if box is None or row.nomination is not Nomination.APPROVED:
            continue
        home = inviting.delegation_by_id.get(row.delegation_id)
        missions = home is not None and (home.mailbox or "").strip().lower() == box
        own = home.language if missions and home is not None and home.language else row.language
        first = found.get(box)
        found[box] = _Reader(written_in(own), missions) if first is None else _Reader(first.language, shared=True)
    return found


def written_in(language: str | None) -> Language:
    """The working language in which a speaker of `language` is written to: English where it is none of them."""
    return next((one for one in LANGUAGES if one == language), "en")


def _zones(zones: Mapping[int, str | None], delegate_ids: Iterable[int]) -> tuple[str, ...]:
    return tuple(sorted({zone for one in delegate_ids if (zone := zones[one]) is not None}))


def own_zone(inviting: Inviting, delegate: DelegateRow) -> str | None:
    """The clock by which a delegate lives during the conference: the own, else from afar the capital's.

    None for who is there in person: the conference's clock is theirs.
    """
    if delegate.zone is not None or delegate.mode is Mode.IN_PERSON:
        return delegate.zone
    home = inviting.delegation_by_id.get(delegate.delegation_id)
    return None if home is None else home.zone


def without_mailbox(inviting: Inviting) -> frozenset[int]:
    """The ids of delegates who attend something and cannot be written to."""
    people: frozenset[int] = frozenset().union(*attending(inviting).values())
    rows = (inviting.delegate_by_id[one] for one in people)
    return frozenset(
        row.ref.id for row in rows if mailbox_of(row, inviting.delegation_by_id.get(row.delegation_id)) is None
    )
