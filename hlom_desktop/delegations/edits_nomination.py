"""The gestures on nominations: how far persons have come, one or several at once, and to which publics they belong."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from sqlalchemy import select

from hlom_desktop.delegations.edits import said_of
from hlom_desktop.delegations.model import Audience, Delegate, DelegateAudience
from hlom_desktop.delegations.values_nomination import Nomination
from hlom_desktop.refusals import N_
from hlom_desktop.storage.base import Db, Ref
from hlom_desktop.storage.recording import say
from hlom_desktop.storage.writing import GoneMeanwhile, add, delete_with, take

_ONE: Mapping[Nomination, str] = MappingProxyType(
    {
        Nomination.NOMINATED: N_("Nominate “{title}”"),
        Nomination.VERIFIED: N_("Verify the nomination of “{title}”"),
        Nomination.APPROVED: N_("Approve the nomination of “{title}”"),
        Nomination.DECLINED: N_("Do not accept the nomination of “{title}”"),
        Nomination.WITHDRAWN: N_("Withdraw the nomination of “{title}”"),
    }
)
_MANY: Mapping[Nomination, str] = MappingProxyType(
    {
        Nomination.NOMINATED: N_("Nominate {number} delegates"),
        Nomination.VERIFIED: N_("Verify {number} nominations"),
        Nomination.APPROVED: N_("Approve {number} nominations"),
        Nomination.DECLINED: N_("Do not accept {number} nominations"),
        Nomination.WITHDRAWN: N_("Withdraw {number} nominations"),
    }
)


def set_nomination(db: Db, refs: Sequence[Ref], state: Nomination) -> int:
    """Bring persons to a state, in one gesture; how many were not there yet. Raises `GoneMeanwhile`.

    Any state may follow any other: a mission names anew whom it had withdrawn, and undo is no way back after a week.
    """
    moved = [row for row in (take(db, Delegate, ref) for ref in refs) if row.nomination is not state]
    for row in moved:
        row.nomination = state
    if len(moved) == 1:
        say(db, _ONE[state], title=said_of(db, moved[0]))
    elif moved:
        say(db, _MANY[state], number=len(moved))
    return len(moved)


def nominate(db: Db, refs: Sequence[Ref]) -> int:
    """Name persons, perhaps anew; how many. Raises `GoneMeanwhile`."""
    return set_nomination(db, refs, Nomination.NOMINATED)


def verify(db: Db, refs: Sequence[Ref]) -> int:
    """Say that nominations were looked at and are in order; how many. Raises `GoneMeanwhile`."""
    return set_nomination(db, refs, Nomination.VERIFIED)


def approve(db: Db, refs: Sequence[Ref]) -> int:
    """Approve nominations: those persons stand in the final list and are invited; how many. Raises `GoneMeanwhile`."""
    return set_nomination(db, refs, Nomination.APPROVED)


def decline(db: Db, refs: Sequence[Ref]) -> int:
    """Do not accept nominations; how many. Raises `GoneMeanwhile`."""
    return set_nomination(db, refs, Nomination.DECLINED)


def withdraw(db: Db, refs: Sequence[Ref]) -> int:
    """Say that missions have taken nominations back; how many. Raises `GoneMeanwhile`."""
    return set_nomination(db, refs, Nomination.WITHDRAWN)


def set_audiences(db: Db, ref: Ref, audience_ids: Sequence[int]) -> None:
    """The publics to which a delegate belongs, and no others. Raises `GoneMeanwhile`."""
    row = take(db, Delegate, ref)
    there = {one.audience_id: one for one in db.scalars(select(DelegateAudience).filter_by(delegate_id=row.id))}
    for audience_id in dict.fromkeys(audience_ids):
        if db.get(Audience, audience_id) is None:
            raise GoneMeanwhile
        if audience_id not in there:
            values = {"conference_id": row.conference_id, "delegate_id": row.id, "audience_id": audience_id}
            add(db, DelegateAudience, **values)
    for audience_id, found in there.items():
        if audience_id not in audience_ids:
            delete_with(db, found)
    say(db, N_("Set the audiences of “{title}”"), title=said_of(db, row))
