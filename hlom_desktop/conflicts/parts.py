"""The tables that the checks look at: each with its field in the picture, its frozen row and its mapped class."""

from __future__ import annotations

from typing import Any, NamedTuple

from hlom_desktop.conference.model import Room, Theme, Venue
from hlom_desktop.conference.values import RoomRow, TopicRow, VenueRow
from hlom_desktop.conflicts.model import AcceptedFinding
from hlom_desktop.conflicts.values import AcceptedFindingRow
from hlom_desktop.consultations.model import Consultation
from hlom_desktop.consultations.values import ConsultationRow
from hlom_desktop.delegations.model import Audience, Delegate, Delegation
from hlom_desktop.delegations.values import AudienceRow, DelegateRow, DelegationRow
from hlom_desktop.documents.model import Document, DocumentIssue, DocumentRule
from hlom_desktop.documents.values import DocumentIssueRow, DocumentRow, DocumentRuleRow
from hlom_desktop.interpretation.model import Assignment, Booth, InterpretationRule, Team
from hlom_desktop.interpretation.values import AssignmentRow, BoothRow, InterpretationRuleRow, TeamRow
from hlom_desktop.roadmap.model import RoadmapItem
from hlom_desktop.roadmap.values import RoadmapItemRow
from hlom_desktop.sessions.model import Service, Session, SessionDocument, SubItem
from hlom_desktop.sessions.values import ServiceRow, SessionDocumentRow, SessionRow, SubItemRow
from hlom_desktop.side_events.model import Proposal
from hlom_desktop.side_events.values import ProposalRow
from hlom_desktop.speakers.model import (
    HybridRule,
    Inscription,
    PrecedenceCategory,
    Recording,
    Role,
    Sitting,
    SpeakersList,
    SpokenFor,
)
from hlom_desktop.speakers.values import InscriptionRow, RoleRow
from hlom_desktop.speakers.values_list import CategoryRow, SittingRow, SpeakersListRow, SpokenForRow
from hlom_desktop.speakers.values_ready import HybridRuleRow, RecordingRow
from hlom_desktop.storage.base import Db
from hlom_desktop.storage.reading import read_rows


class Part(NamedTuple):
    """A table of the picture: its field there, its frozen row, its mapped class."""

    field: str
    row: type[Any]
    kind: type[Any]

    @property
    def table(self) -> str:
        """The table's name in the store."""
        return str(self.kind.__tablename__)


PARTS = (
    Part("sessions", SessionRow, Session),
    Part("rooms", RoomRow, Room),
    Part("venues", VenueRow, Venue),
    Part("themes", TopicRow, Theme),
    Part("audiences", AudienceRow, Audience),
    Part("roles", RoleRow, Role),
    Part("delegations", DelegationRow, Delegation),
    Part("delegates", DelegateRow, Delegate),
    Part("lists", SpeakersListRow, SpeakersList),
    Part("sittings", SittingRow, Sitting),
    Part("inscriptions", InscriptionRow, Inscription),
    Part("categories", CategoryRow, PrecedenceCategory),
    Part("spoken_for", SpokenForRow, SpokenFor),
    Part("recordings", RecordingRow, Recording),
    Part("hybrid_rules", HybridRuleRow, HybridRule),
    Part("consultations", ConsultationRow, Consultation),
    Part("items", RoadmapItemRow, RoadmapItem),
    Part("proposals", ProposalRow, Proposal),
    Part("documents", DocumentRow, Document),
    Part("document_rules", DocumentRuleRow, DocumentRule),
    Part("issues", DocumentIssueRow, DocumentIssue),
    Part("attached", SessionDocumentRow, SessionDocument),
    Part("sub_items", SubItemRow, SubItem),
    Part("services", ServiceRow, Service),
    Part("booths", BoothRow, Booth),
    Part("teams", TeamRow, Team),
    Part("assignments", AssignmentRow, Assignment),
    Part("interpretation_rules", InterpretationRuleRow, InterpretationRule),
    Part("accepted", AcceptedFindingRow, AcceptedFinding),
)


def read_part(db: Db, part: Part, conference_id: int, ids: frozenset[int] | None = None) -> dict[int, Any]:
    """The rows of a part by id: all of the conference's, or those of `ids` that are there."""
    conditions = [] if ids is None else [part.kind.__table__.c.id.in_(sorted(ids))]
    rows = read_rows(db, part.row, part.kind, *conditions, conference_id=conference_id)
    return {row.ref.id: row for row in rows}
