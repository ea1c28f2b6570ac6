"""All that the screen of contributions and their paper show, read together."""

from __future__ import annotations

from dataclasses import dataclass

from hlom_desktop.conference.values import ConferenceRow, CountRow, TopicRow
from hlom_desktop.conference.when.sessions import UnSessions
from hlom_desktop.conference.when.values import When
from hlom_desktop.conference.wording import Wording
from hlom_desktop.consultations.values import AgendaItemRow, ConsultationRow, InterestRow, WorkstreamRow
from hlom_desktop.consultations.values_record import RecordParagraphRow
from hlom_desktop.contributions.values import (
    AddresseeRow,
    CallRow,
    ContributionRow,
    MatchRow,
    PartnerRow,
    TakenUpRow,
)
from hlom_desktop.delegations.values import DelegationRow, StakeholderGroupRow
from hlom_desktop.documents.values import DocumentRow


@dataclass(frozen=True)
class DatingItem:
    """An item of the roadmap that may date a call."""

    id: int
    title: Wording
    dates: When | None


@dataclass(frozen=True)
class Contributions:
    """What was brought and what was called for, with all that both refer to.

    `counts` are the figures that sources state, with their qualifiers; `paragraphs` those of all records, each record
    in its order.
    """

    conference: ConferenceRow
    sessions: UnSessions
    contributions: tuple[ContributionRow, ...]
    partners: tuple[PartnerRow, ...]
    taken_up: tuple[TakenUpRow, ...]
    calls: tuple[CallRow, ...]
    addressees: tuple[AddresseeRow, ...]
    matches: tuple[MatchRow, ...]
    delegations: tuple[DelegationRow, ...]
    groups: tuple[StakeholderGroupRow, ...]
    objectives: tuple[TopicRow, ...]
    workstreams: tuple[WorkstreamRow, ...]
    interests: tuple[InterestRow, ...]
    meetings: tuple[ConsultationRow, ...]
    agenda: tuple[AgendaItemRow, ...]
    paragraphs: tuple[RecordParagraphRow, ...]
    documents: tuple[DocumentRow, ...]
    items: tuple[DatingItem, ...]
    counts: tuple[CountRow, ...]

    @property
    def zone(self) -> str:
        """The zone in which days begin: the conference's, UTC while it has none."""
        return self.conference.zone or "UTC"
