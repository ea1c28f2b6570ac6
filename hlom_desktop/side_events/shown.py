"""What the screen of side events shows, read together."""

from __future__ import annotations

from dataclasses import dataclass

from hlom_desktop.conference.values import ConferenceRow, RoomRow, TopicRow
from hlom_desktop.conference.when.sessions import UnSessions
from hlom_desktop.delegations.values import DelegationRow
from hlom_desktop.sessions.values import SessionRow
from hlom_desktop.side_events.values import ProposalRow, ProposedSpeakerRow, SponsorRow, StandRow
from hlom_desktop.side_events.values_call import CallRow, SlotRow, WishRow
from hlom_desktop.side_events.values_review import CriterionRow, DecisionLetterRow, MarkRow, ReviewerRow, ReviewRow
from hlom_desktop.storage.ref import Ref


@dataclass(frozen=True)
class SponsorLine:
    """Who stands behind a side event, with the delegation where it is one."""

    row: SponsorRow
    delegation: DelegationRow | None

    @property
    def ref(self) -> Ref:
        """The sponsor's."""
        return self.row.ref


@dataclass(frozen=True)
class ProposalLine:
    """A side event with its sponsors and speakers in their order, its theme, its session and that one's room."""

    row: ProposalRow
    sponsors: tuple[SponsorLine, ...]
    theme: TopicRow | None
    session: SessionRow | None
    room: RoomRow | None
    speakers: tuple[ProposedSpeakerRow, ...] = ()
    wishes: tuple[WishRow, ...] = ()

    @property
    def wished(self) -> tuple[int, ...]:
        """The slots wished for, by id, the first choice first."""
        return tuple(one.slot_id for one in self.wishes if one.possible)

    @property
    def impossible(self) -> frozenset[int]:
        """The slots in which it cannot be held, by id."""
        return frozenset(one.slot_id for one in self.wishes if not one.possible)

    @property
    def ref(self) -> Ref:
        """The proposal's."""
        return self.row.ref


@dataclass(frozen=True)
class SideEvents:
    """All that the screen shows, and what its fields offer."""

    conference: ConferenceRow
    un_sessions: UnSessions
    lines: tuple[ProposalLine, ...]
    stands: tuple[StandRow, ...]
    themes: tuple[TopicRow, ...]
    rooms: tuple[RoomRow, ...]
    sessions: tuple[SessionRow, ...]
    delegations: tuple[DelegationRow, ...]
    call: CallRow | None
    slots: tuple[SlotRow, ...]
    criteria: tuple[CriterionRow, ...]
    reviewers: tuple[ReviewerRow, ...]
    reviews: tuple[ReviewRow, ...]
    marks: tuple[MarkRow, ...]
    letters: tuple[DecisionLetterRow, ...]

    @property
    def zone(self) -> str:
        """The zone on whose clock hours are typed: the conference's, UTC while it has none."""
        return self.conference.zone or "UTC"

    def line(self, proposal_id: int | None) -> ProposalLine | None:
        """The side event of this id."""
        return next((line for line in self.lines if line.ref.id == proposal_id), None)
