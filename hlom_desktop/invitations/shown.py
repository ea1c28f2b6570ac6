"""All that invitations are made of and shown from, read together."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from hlom_desktop.conference.values import ConferenceRow, RoomRow, VenueRow
from hlom_desktop.consultations.values import InterestRow, WorkstreamRow
from hlom_desktop.delegations.values import AudienceRow, DelegateRow, DelegationRow, StakeholderGroupRow
from hlom_desktop.delegations.values_nomination import DelegateAudienceRow
from hlom_desktop.invitations.values import (
    AttendanceRow,
    GivenRow,
    IssueRow,
    LetterRow,
    MailAccountRow,
    MailRow,
    ReplyRow,
)
from hlom_desktop.sessions.values import SessionRow


@dataclass(frozen=True)
class Inviting:
    """Sessions, who may attend them, by which rules, what each mailbox was given, and what was answered."""

    conference: ConferenceRow
    sessions: tuple[SessionRow, ...]
    rooms: tuple[RoomRow, ...]
    venues: tuple[VenueRow, ...]
    delegations: tuple[DelegationRow, ...]
    delegates: tuple[DelegateRow, ...]
    groups: tuple[StakeholderGroupRow, ...]
    audiences: tuple[AudienceRow, ...]
    delegate_audiences: tuple[DelegateAudienceRow, ...]
    workstreams: tuple[WorkstreamRow, ...]
    interests: tuple[InterestRow, ...]
    rules: tuple[AttendanceRow, ...]
    given: tuple[GivenRow, ...]
    issues: tuple[IssueRow, ...]
    replies: tuple[ReplyRow, ...]
    mails: tuple[MailRow, ...]
    letters: tuple[LetterRow, ...]
    account: MailAccountRow | None

    @cached_property
    def session_by_id(self) -> Mapping[int, SessionRow]:
        """Sessions by their id."""
        return {row.ref.id: row for row in self.sessions}

    @cached_property
    def delegation_by_id(self) -> Mapping[int, DelegationRow]:
        """Delegations by their id."""
        return {row.ref.id: row for row in self.delegations}

    @cached_property
    def delegate_by_id(self) -> Mapping[int, DelegateRow]:
        """Delegates by their id."""
        return {row.ref.id: row for row in self.delegates}
