"""What the screens of consultations and follow-ups show, each read together."""

from __future__ import annotations

from dataclasses import dataclass

from hlom_desktop.conference.life import DateStepRow
from hlom_desktop.conference.values import ConferenceRow, VenueChangeRow
from hlom_desktop.conference.when.sessions import UnSessions
from hlom_desktop.consultations.values import (
    AgendaItemRow,
    ConsultationDocumentRow,
    ConsultationRow,
    EnclosureRow,
    InterestRow,
    InviteeRow,
    OfficerRow,
    WorkstreamRow,
)
from hlom_desktop.consultations.values_record import (
    DecisionRow,
    FloorStatementRow,
    FollowUpOwnerRow,
    FollowUpRow,
    FootnoteRow,
    RecordParagraphRow,
)
from hlom_desktop.delegations.values import DelegationRow, StakeholderGroupRow
from hlom_desktop.documents.values import DocumentRow
from hlom_desktop.sessions.values import RepeatGroupRow
from hlom_desktop.storage.ref import Ref


@dataclass(frozen=True)
class FollowUpLine:
    """A follow-up with its owners in their order, the meeting it comes from, its paragraph and that one's number."""

    row: FollowUpRow
    owners: tuple[FollowUpOwnerRow, ...]
    meeting: ConsultationRow | None
    paragraph: RecordParagraphRow | None
    number: int | None

    @property
    def ref(self) -> Ref:
        """The follow-up's."""
        return self.row.ref


@dataclass(frozen=True)
class Meetings:
    """All that the screen of consultations shows; `steps` are those of all dates, the oldest first."""

    conference: ConferenceRow
    sessions: UnSessions
    meetings: tuple[ConsultationRow, ...]
    agenda: tuple[AgendaItemRow, ...]
    officers: tuple[OfficerRow, ...]
    paragraphs: tuple[RecordParagraphRow, ...]
    decisions: tuple[DecisionRow, ...]
    statements: tuple[FloorStatementRow, ...]
    follow_ups: tuple[FollowUpLine, ...]
    attached: tuple[ConsultationDocumentRow, ...]
    documents: tuple[DocumentRow, ...]
    changes: tuple[VenueChangeRow, ...]
    repeats: tuple[RepeatGroupRow, ...]
    workstreams: tuple[WorkstreamRow, ...]
    interests: tuple[InterestRow, ...]
    delegations: tuple[DelegationRow, ...]
    groups: tuple[StakeholderGroupRow, ...]
    footnotes: tuple[FootnoteRow, ...]
    enclosures: tuple[EnclosureRow, ...]
    invitees: tuple[InviteeRow, ...]
    steps: tuple[DateStepRow, ...]

    @property
    def zone(self) -> str:
        """The zone whose clock the hours are read on: the conference's, UTC while it has none."""
        return self.conference.zone or "UTC"


@dataclass(frozen=True)
class FollowUps:
    """All that the screen of follow-ups shows; meetings and paragraphs are those one can come from."""

    conference: ConferenceRow
    sessions: UnSessions
    lines: tuple[FollowUpLine, ...]
    meetings: tuple[ConsultationRow, ...]
    paragraphs: tuple[RecordParagraphRow, ...]
    footnotes: tuple[FootnoteRow, ...]
    delegations: tuple[DelegationRow, ...]
