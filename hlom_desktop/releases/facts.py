"""All that a programme is made of, as one frozen value: what a release keeps, and what every paper of the programme
is composed from, so that a paper cannot tell a release from the living programme.
"""

from __future__ import annotations

from dataclasses import dataclass

from hlom_desktop.conference.values import ConferenceRow, RoomRow, TopicRow, VenueRow
from hlom_desktop.delegations.values import DelegationRow
from hlom_desktop.documents.values import DocumentIssueRow, DocumentRow
from hlom_desktop.interpretation.values import AssignmentRow, BoothRow, InterpretationRuleRow, TeamRow
from hlom_desktop.sessions.values import RepeatGroupRow, ServiceRow, SessionDocumentRow, SessionRow, SubItemRow
from hlom_desktop.side_events.values import ProposalRow, SponsorRow, StandRow
from hlom_desktop.speakers.values import RoleRow


@dataclass(frozen=True)
class ProgrammeFacts:
    """The whole programme, closed sessions too, without anybody's address.

    A field added later has a default, so that an older release can still be read.
    """

    conference: ConferenceRow
    venues: tuple[VenueRow, ...]
    rooms: tuple[RoomRow, ...]
    themes: tuple[TopicRow, ...]
    objectives: tuple[TopicRow, ...]
    sessions: tuple[SessionRow, ...]
    sub_items: tuple[SubItemRow, ...]
    services: tuple[ServiceRow, ...]
    repeats: tuple[RepeatGroupRow, ...]
    documents: tuple[DocumentRow, ...]
    document_issues: tuple[DocumentIssueRow, ...]
    session_documents: tuple[SessionDocumentRow, ...]
    roles: tuple[RoleRow, ...]
    delegations: tuple[DelegationRow, ...]
    proposals: tuple[ProposalRow, ...]
    sponsors: tuple[SponsorRow, ...]
    stands: tuple[StandRow, ...]
    booths: tuple[BoothRow, ...]
    teams: tuple[TeamRow, ...]
    assignments: tuple[AssignmentRow, ...]
    interpretation_rules: tuple[InterpretationRuleRow, ...]
