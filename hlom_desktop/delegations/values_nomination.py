"""The cycle of nomination: notes to missions, their answers, and how far each person named has come."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from types import MappingProxyType

from hlom_desktop.conference.wording import Wording
from hlom_desktop.refusals import N_
from hlom_desktop.storage.ref import Ref


class Nomination(StrEnum):
    """How far a person's nomination has come; only who is approved gets links and invitations."""

    NOMINATED = "nominated"
    VERIFIED = "verified"
    APPROVED = "approved"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"


NOMINATION_LABELS: Mapping[Nomination, str] = MappingProxyType(
    {
        Nomination.NOMINATED: N_("Nominated"),
        Nomination.VERIFIED: N_("Verified"),
        Nomination.APPROVED: N_("Approved"),
        Nomination.DECLINED: N_("Not accepted"),
        Nomination.WITHDRAWN: N_("Withdrawn"),
    }
)


class SeatInDelegation(StrEnum):
    """What a delegate is in the delegation, beside its head."""

    ALTERNATE = "alternate"
    ADVISER = "adviser"


SEAT_LABELS: Mapping[SeatInDelegation, str] = MappingProxyType(
    {SeatInDelegation.ALTERNATE: N_("Alternate"), SeatInDelegation.ADVISER: N_("Adviser")}
)


class NoteKind(StrEnum):
    """What a note verbale is for."""

    INVITATION = "invitation"
    REMINDER = "reminder"


NOTE_LABELS: Mapping[NoteKind, str] = MappingProxyType(
    {NoteKind.INVITATION: N_("Invitation to nominate"), NoteKind.REMINDER: N_("Reminder")}
)


@dataclass(frozen=True)
class DelegateAudienceRow:
    """That a delegate belongs to a public for whom sessions are held."""

    ref: Ref
    delegate_id: int
    audience_id: int


@dataclass(frozen=True)
class NoteVerbaleRow:
    """A note verbale; `text` in place of the usual one. `sent` None while it is a draft."""

    ref: Ref
    number: str | None
    kind: NoteKind
    sent: date | None
    reply_by: date | None
    text: Wording | None
    position: int


@dataclass(frozen=True)
class NoteAddresseeRow:
    """A delegation to which a note went, and its answer: `replied` None while there is none."""

    ref: Ref
    note_verbale_id: int
    delegation_id: int
    replied: date | None
    reply_number: str | None
