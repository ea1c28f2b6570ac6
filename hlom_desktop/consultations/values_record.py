"""The record of a meeting: its paragraphs, what they decide, who took the floor, and what is to be done after it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from hlom_desktop.conference.values import Source
from hlom_desktop.conference.when.values import When
from hlom_desktop.conference.wording import Wording
from hlom_desktop.refusals import N_
from hlom_desktop.storage.ref import Ref


class ParagraphKind(StrEnum):
    """What a paragraph of a record holds. A supported proposal is not a decision."""

    NARRATIVE = "narrative"
    GROUP_STATEMENT = "group_statement"
    REQUEST = "request"
    DECISION = "decision"
    UNDERTAKING = "undertaking"
    SUPPORTED_PROPOSAL = "supported_proposal"


PARAGRAPH_LABELS: Mapping[ParagraphKind, str] = MappingProxyType(
    {
        ParagraphKind.NARRATIVE: N_("Narrative"),
        ParagraphKind.GROUP_STATEMENT: N_("Group statement"),
        ParagraphKind.REQUEST: N_("Request"),
        ParagraphKind.DECISION: N_("Decision"),
        ParagraphKind.UNDERTAKING: N_("Undertaking"),
        ParagraphKind.SUPPORTED_PROPOSAL: N_("Supported, no decision"),
    }
)


class FollowUpStatus(StrEnum):
    """How far a follow-up has come."""

    OPEN = "open"
    UNDER_WAY = "under_way"
    DONE = "done"
    DROPPED = "dropped"


FOLLOW_UP_LABELS: Mapping[FollowUpStatus, str] = MappingProxyType(
    {
        FollowUpStatus.OPEN: N_("Open"),
        FollowUpStatus.UNDER_WAY: N_("Under way"),
        FollowUpStatus.DONE: N_("Done"),
        FollowUpStatus.DROPPED: N_("Dropped"),
    }
)


class FloorState(StrEnum):
    """Where a request for the floor stands, by show of plate."""

    WAITING = "waiting"
    SPOKEN = "spoken"
    WITHDRAWN = "withdrawn"


FLOOR_LABELS: Mapping[FloorState, str] = MappingProxyType(
    {
        FloorState.WAITING: N_("Waiting"),
        FloorState.SPOKEN: N_("Has spoken"),
        FloorState.WITHDRAWN: N_("Withdrawn"),
    }
)


@dataclass(frozen=True)
class FloorStatementRow:
    """A place on the floor list: who asks for the floor or had it; then the gist of what was said."""

    ref: Ref
    consultation_id: int
    paragraph_id: int | None
    delegation_id: int | None
    state: FloorState
    who: Wording
    gist: Wording
    position: int
    origin: str | None
    sources: tuple[Source, ...]


@dataclass(frozen=True)
class RecordParagraphRow:
    """A numbered paragraph of a record; its number is its place among the meeting's paragraphs."""

    ref: Ref
    consultation_id: int
    agenda_item_id: int | None
    kind: ParagraphKind
    text: Wording
    on_behalf: Wording | None
    delivered_by: Wording | None
    position: int
    sources: tuple[Source, ...]


@dataclass(frozen=True)
class FootnoteRow:
    """A footnote of a paragraph.

    Its mark stands where the text has “[1]”, its number in the paragraph, else at the end.
    """

    ref: Ref
    paragraph_id: int
    text: Wording
    position: int


@dataclass(frozen=True)
class DecisionRow:
    """What a paragraph decides, requests or undertakes."""

    ref: Ref
    paragraph_id: int
    kind: ParagraphKind
    text: Wording
    position: int


@dataclass(frozen=True)
class FollowUpRow:
    """What somebody is to do: owners may be several, alternatives, or none; a due date as vague as it is."""

    ref: Ref
    uid: str
    label: str | None
    what: Wording
    due: When | None
    due_stated: Wording | None
    status: FollowUpStatus
    alternatives: bool
    mandate: str | None
    consultation_id: int | None
    decision_id: int | None
    paragraph_id: int | None
    position: int
    origin: str | None
    sources: tuple[Source, ...]


@dataclass(frozen=True)
class FollowUpOwnerRow:
    """One owner of a follow-up."""

    ref: Ref
    follow_up_id: int
    name: Wording
    delegation_id: int | None
    position: int
