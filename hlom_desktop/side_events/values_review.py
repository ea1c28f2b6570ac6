"""The review of proposals: criteria, reviewers, what each found, and the letters that tell of the decision."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from types import MappingProxyType

from hlom_desktop.conference.wording import Wording
from hlom_desktop.refusals import N_
from hlom_desktop.storage.ref import Ref


@dataclass(frozen=True)
class CriterionRow:
    """What proposals are judged by: marks from 0 to `most`, which count `weight` times."""

    ref: Ref
    name: Wording
    weight: int
    most: int
    position: int


@dataclass(frozen=True)
class ReviewerRow:
    """Who judges; the delegation is the reviewer's own, whose proposals they do not judge."""

    ref: Ref
    name: str
    delegation_id: int | None
    position: int


@dataclass(frozen=True)
class ReviewRow:
    """What one reviewer says of one proposal; `conflict` says why they must not judge it, None where they may."""

    ref: Ref
    proposal_id: int
    reviewer_id: int
    remark: str | None
    conflict: str | None


@dataclass(frozen=True)
class MarkRow:
    """The mark of one review for one criterion."""

    ref: Ref
    review_id: int
    criterion_id: int
    value: int


class DecisionKind(StrEnum):
    """What a letter tells the organizers of a proposal."""

    ACCEPTANCE = "acceptance"
    REFUSAL = "refusal"
    CHANGE = "change"


DECISION_LABELS: Mapping[DecisionKind, str] = MappingProxyType(
    {
        DecisionKind.ACCEPTANCE: N_("Letter of acceptance"),
        DecisionKind.REFUSAL: N_("Letter of refusal"),
        DecisionKind.CHANGE: N_("Letter of change"),
    }
)


@dataclass(frozen=True)
class DecisionLetterRow:
    """A letter that went out: what it told is kept as text, so that a later change of it is seen."""

    ref: Ref
    proposal_id: int
    kind: DecisionKind
    at: datetime
    told: str
