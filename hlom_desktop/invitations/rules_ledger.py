"""The ledger: what each mailbox holds, what is due to it, and under which SEQUENCE (RFC 5546, section 2.1.4)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from hlom_desktop.invitations.rules_attendance import Wanted, wanted
from hlom_desktop.invitations.shown import Inviting
from hlom_desktop.invitations.values import GivenRow, Method
from hlom_desktop.refusals import N_

Key = tuple[int, str]
"""A session's id and a mailbox: what an event of the ledger is found by."""


class DueKind(StrEnum):
    """What a mailbox is to be told of a session."""

    NEW = "new"
    UPDATE = "update"
    CANCEL = "cancel"


DUE_LABELS: Mapping[DueKind, str] = MappingProxyType(
    {DueKind.NEW: N_("Invitation"), DueKind.UPDATE: N_("Change"), DueKind.CANCEL: N_("Cancellation")}
)


@dataclass(frozen=True)
class Due:
    """One message that is due. `wanted` is the event as it should be, None for a cancellation; `last` what is held."""

    kind: DueKind
    session_id: int
    mailbox: str
    delegate_ids: tuple[int, ...]
    sequence: int
    last: GivenRow | None
    wanted: Wanted | None = None

    @property
    def method(self) -> Method:
        """What the message asks of a calendar."""
        return Method.CANCEL if self.kind is DueKind.CANCEL else Method.REQUEST


class Holds(StrEnum):
    """Which version of an event a mailbox holds."""

    CURRENT = "current"
    OLD = "old"
    NONE = "none"
    TO_CANCEL = "to_cancel"


HOLDS_LABELS: Mapping[Holds, str] = MappingProxyType(
    {
        Holds.CURRENT: N_("Up to date"),
        Holds.OLD: N_("Old version"),
        Holds.NONE: N_("Not yet invited"),
        Holds.TO_CANCEL: N_("To be cancelled"),
    }
)


@dataclass(frozen=True)
class Standing:
    """How an event stands with a mailbox; `last` is what it was given last, perhaps a cancellation."""

    holds: Holds
    session_id: int
    mailbox: str
    delegate_ids: tuple[int, ...]
    last: GivenRow | None


def latest(given: Iterable[GivenRow]) -> Mapping[Key, GivenRow]:
    """What each mailbox was told last of each session; the ledger's rows come oldest first."""
    return MappingProxyType({(row.session_id, row.mailbox): row for row in given})


def held(given: Iterable[GivenRow]) -> Mapping[Key, GivenRow]:
    """As `latest`, only what is still in the mailbox's calendar."""
    return MappingProxyType({key: row for key, row in latest(given).items() if row.method is Method.REQUEST})


def due(inviting: Inviting, prints: Mapping[Key, str]) -> tuple[Due, ...]:
    """What is to go out so that every mailbox holds what it should; by mailbox, cancellations first.

    `prints` are the fingerprints of all that is wanted now, as `rules_told.prints_of` gives them.
    """
    last, found = latest(inviting.given), []
    events = wanted(inviting)
    keys = {(one.session_id, one.mailbox) for one in events}
    for one in events:
        key = (one.session_id, one.mailbox)
        row = last.get(key)
        if row is not None and row.method is Method.REQUEST:
            if row.fingerprint == prints[key]:
                continue
            kind = DueKind.UPDATE
        else:
            kind = DueKind.NEW
        sequence = next_sequence(inviting, one.session_id, row)
        found.append(Due(kind, one.session_id, one.mailbox, one.delegate_ids, sequence, row, one))
    for key, row in last.items():
        if row.method is Method.REQUEST and key not in keys:
            sequence = next_sequence(inviting, row.session_id, row)
            found.append(Due(DueKind.CANCEL, row.session_id, row.mailbox, row.delegate_ids, sequence, row))
    return tuple(sorted(found, key=lambda one: (one.mailbox, one.kind is not DueKind.CANCEL)))


def next_sequence(inviting: Inviting, session_id: int, last: GivenRow | None) -> int:
    """The SEQUENCE of what goes out next: above all that went before, and never below the session's own version,
    which the published programme has under the same UID.
    """
    session = inviting.session_by_id.get(session_id)
    return max(0 if session is None else session.ref.version, 0 if last is None else last.sequence + 1)


def standing(inviting: Inviting, prints: Mapping[Key, str]) -> tuple[Standing, ...]:
    """How every event stands with every mailbox that should hold it, or does still."""
    last, found = latest(inviting.given), []
    events = wanted(inviting)
    for one in events:
        row = last.get((one.session_id, one.mailbox))
        if row is None or row.method is Method.CANCEL:
            holds = Holds.NONE
        else:
            holds = Holds.CURRENT if row.fingerprint == prints[one.session_id, one.mailbox] else Holds.OLD
        found.append(Standing(holds, one.session_id, one.mailbox, one.delegate_ids, row))
    keys = {(one.session_id, one.mailbox) for one in events}
    for key, row in last.items():
        if row.method is Method.REQUEST and key not in keys:
            found.append(Standing(Holds.TO_CANCEL, row.session_id, row.mailbox, row.delegate_ids, row))
    return tuple(found)


def number_outdated(standings: Iterable[Standing]) -> int:
    """How many delegates hold an old version, or one of what they no longer attend: each counted once."""
    stale = (one for one in standings if one.holds in (Holds.OLD, Holds.TO_CANCEL))
    return len({delegate for one in stale for delegate in one.delegate_ids})
