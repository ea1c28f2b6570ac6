"""What States and others bring between meetings, the calls that ask for it, and which offer meets which request."""

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


class ContributionKind(StrEnum):
    """What States and others bring between meetings."""

    PLEDGE = "pledge"
    REVIEW = "review"
    INPUT = "input"
    COMMENT = "comment"
    REQUEST = "request"
    OFFER = "offer"


CONTRIBUTION_LABELS: Mapping[ContributionKind, str] = MappingProxyType(
    {
        ContributionKind.PLEDGE: N_("Pledge"),
        ContributionKind.REVIEW: N_("Voluntary review"),
        ContributionKind.INPUT: N_("Input"),
        ContributionKind.COMMENT: N_("Comment"),
        ContributionKind.REQUEST: N_("Request for support"),
        ContributionKind.OFFER: N_("Offer"),
    }
)


class ContributionStage(StrEnum):
    """How far a pledge or another undertaking has come."""

    ANNOUNCED = "announced"
    PLANNED = "planned"
    UNDER_WAY = "under_way"
    FULFILLED = "fulfilled"
    WITHDRAWN = "withdrawn"


CONTRIBUTION_STAGE_LABELS: Mapping[ContributionStage, str] = MappingProxyType(
    {
        ContributionStage.ANNOUNCED: N_("Announced"),
        ContributionStage.PLANNED: N_("Planned"),
        ContributionStage.UNDER_WAY: N_("Under way"),
        ContributionStage.FULFILLED: N_("Fulfilled"),
        ContributionStage.WITHDRAWN: N_("Withdrawn"),
    }
)


class MatchState(StrEnum):
    """How far a request and an offer have come together."""

    PROPOSED = "proposed"
    AGREED = "agreed"
    UNDER_WAY = "under_way"
    DONE = "done"
    DROPPED = "dropped"


MATCH_LABELS: Mapping[MatchState, str] = MappingProxyType(
    {
        MatchState.PROPOSED: N_("Proposed"),
        MatchState.AGREED: N_("Agreed"),
        MatchState.UNDER_WAY: N_("Under way"),
        MatchState.DONE: N_("Done"),
        MatchState.DROPPED: N_("Dropped"),
    }
)


@dataclass(frozen=True)
class ContributionRow:
    """A pledge, review, input, comment, request or offer, and how far it has come.

    `delegation_id` makes it, `entity` names the ministry or office where that is said; partners are rows of their own:
    a joint pledge of three States is one pledge and three States. `call_id` is the call it answers, `about_id` the
    contribution it gives news of.
    """

    ref: Ref
    uid: str
    kind: ContributionKind
    title: Wording
    delegation_id: int | None
    entity: Wording | None
    objective_id: int | None
    stage: ContributionStage | None
    asked: When | None
    reminded: When | None
    received: When | None
    call_id: int | None
    about_id: int | None
    note: Wording | None
    origin: str | None
    sources: tuple[Source, ...]


@dataclass(frozen=True)
class PartnerRow:
    """A delegation that makes a contribution together with another."""

    ref: Ref
    contribution_id: int
    delegation_id: int


@dataclass(frozen=True)
class TakenUpRow:
    """Where a contribution was taken up: a paragraph of a record, an agenda item, a document, or as the note says."""

    ref: Ref
    contribution_id: int
    paragraph_id: int | None
    agenda_item_id: int | None
    document_id: int | None
    note: Wording | None


@dataclass(frozen=True)
class CallRow:
    """A call for contributions of one kind: for written input, updates, pledges.

    `roadmap_item_id` is the item that dates it.
    """

    ref: Ref
    uid: str
    kind: ContributionKind
    title: Wording
    text: Wording | None
    issued: When | None
    deadline: When | None
    link: str | None
    consultation_id: int | None
    workstream_id: int | None
    roadmap_item_id: int | None
    position: int
    origin: str | None
    sources: tuple[Source, ...]


@dataclass(frozen=True)
class AddresseeRow:
    """A delegation to which a call is addressed, and when it was reminded last."""

    ref: Ref
    call_id: int
    delegation_id: int
    reminded: When | None


@dataclass(frozen=True)
class MatchRow:
    """A request for support and the offer that may meet it."""

    ref: Ref
    request_id: int
    offer_id: int
    state: MatchState
    since: When | None
    note: Wording | None
