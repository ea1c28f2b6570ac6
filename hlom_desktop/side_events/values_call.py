"""The call for side events: its rules as settings, and the slots in which side events may be held."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from types import MappingProxyType

from hlom_desktop.conference.hours import Hours
from hlom_desktop.conference.wording import Wording
from hlom_desktop.refusals import N_
from hlom_desktop.storage.ref import Ref


class Backing(StrEnum):
    """Who must be among those who stand behind a side event."""

    ANYBODY = "anybody"
    STATE = "state"
    STATE_OR_UN = "state_or_un"


BACKING_LABELS: Mapping[Backing, str] = MappingProxyType(
    {
        Backing.ANYBODY: N_("Anybody"),
        Backing.STATE: N_("A State"),
        Backing.STATE_OR_UN: N_("A State or an entity of the United Nations"),
    }
)


@dataclass(frozen=True)
class CallRow:
    """The rules of the call; None where the call sets no such rule.

    `per_organizer` proposals at most by one organizer; a side event lasts `least_minutes` to `most_minutes`;
    `parallel` at most at once, `total` at most in all; `languages` are those in which proposals may be made;
    `official_free`: never while a plenary or a panel sits. `opens` and `closes` are the first and the last day on
    which proposals are received.
    """

    ref: Ref
    opens: date | None
    closes: date | None
    per_organizer: int | None
    backing: Backing
    least_minutes: int | None
    most_minutes: int | None
    parallel: int | None
    total: int | None
    official_free: bool
    languages: tuple[str, ...]
    note: Wording | None


@dataclass(frozen=True)
class SlotRow:
    """Hours in which side events may be held, in every room that is free then."""

    ref: Ref
    hours: Hours


@dataclass(frozen=True)
class WishRow:
    """What the organizers of a proposal say of a slot: wished for, the first at position 0, or impossible."""

    ref: Ref
    proposal_id: int
    slot_id: int
    possible: bool
    position: int
