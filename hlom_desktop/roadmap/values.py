"""What happens when, before and after the meeting, as precisely as is known."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from functools import cached_property
from types import MappingProxyType

from hlom_desktop.conference.values import ConferenceRow, Source, TopicRow
from hlom_desktop.conference.when.sessions import UnSessions
from hlom_desktop.conference.when.values import When
from hlom_desktop.conference.wording import Wording
from hlom_desktop.refusals import N_
from hlom_desktop.storage.ref import Ref


class ItemKind(StrEnum):
    """What sort of thing is planned, in the order of the lanes."""

    STOCKTAKING = "stocktaking"
    CONSULTATION = "consultation"
    BRIEFING = "briefing"
    UPDATE_REQUEST = "update_request"
    ORAL_UPDATE = "oral_update"
    DOCUMENT = "document"
    DEADLINE = "deadline"
    DECISION = "decision"
    APPOINTMENT = "appointment"
    PROCESS = "process"
    MEETING = "meeting"


ITEM_LABELS: Mapping[ItemKind, str] = MappingProxyType(
    {
        ItemKind.STOCKTAKING: N_("Stocktaking"),
        ItemKind.CONSULTATION: N_("Consultation"),
        ItemKind.BRIEFING: N_("Informal briefing"),
        ItemKind.UPDATE_REQUEST: N_("Request for updates"),
        ItemKind.ORAL_UPDATE: N_("Oral update"),
        ItemKind.DOCUMENT: N_("Document"),
        ItemKind.DEADLINE: N_("Deadline"),
        ItemKind.DECISION: N_("Resolution or decision"),
        ItemKind.APPOINTMENT: N_("Appointment"),
        ItemKind.PROCESS: N_("Process"),
        ItemKind.MEETING: N_("Meeting"),
    }
)


class ItemStatus(StrEnum):
    """How firm an item is."""

    TENTATIVE = "tentative"
    CONFIRMED = "confirmed"
    DONE = "done"
    MOVED = "moved"
    CANCELLED = "cancelled"


ITEM_STATUS_LABELS: Mapping[ItemStatus, str] = MappingProxyType(
    {
        ItemStatus.TENTATIVE: N_("Tentative"),
        ItemStatus.CONFIRMED: N_("Confirmed"),
        ItemStatus.DONE: N_("Done"),
        ItemStatus.MOVED: N_("Moved"),
        ItemStatus.CANCELLED: N_("Cancelled"),
    }
)


class DependencyKind(StrEnum):
    """How an item hangs on another."""

    START_AFTER = "start_after"
    FINISH_BEFORE = "finish_before"


class StepKind(StrEnum):
    """What a date step did to an item's date."""

    STATED = "stated"
    NARROWED = "narrowed"
    WIDENED = "widened"
    MOVED = "moved"
    CONFIRMED = "confirmed"
    DONE = "done"


@dataclass(frozen=True)
class RoadmapItemRow:
    """An item of the roadmap. `in_table` is false for what stands only in the document's text."""

    ref: Ref
    uid: str
    kind: ItemKind
    kind_stated: str | None
    title: Wording
    note: Wording | None
    dates: When | None
    status: ItemStatus
    in_table: bool
    track_id: int | None
    parent_id: int | None
    owner: Wording | None
    people: Wording | None
    place: Wording | None
    result: Wording | None
    consultation_id: int | None
    document_id: int | None
    session_id: int | None
    same_as: str | None
    position: int
    origin: str | None
    sources: tuple[Source, ...]


@dataclass(frozen=True)
class DateStepRow:
    """One step in the life of an item's date: what was said, when, by whom."""

    ref: Ref
    roadmap_item_id: int
    kind: StepKind
    dates: When | None
    at: datetime
    author: str


@dataclass(frozen=True)
class DependencyRow:
    """`item` starts after, or finishes before, `on`; `lag` in days."""

    ref: Ref
    item_id: int
    on_id: int
    kind: DependencyKind
    lag: int


@dataclass(frozen=True)
class Roadmap:
    """All that the roadmap's screen shows. `documents`, `consultations` and `sessions` are ids and titles.

    `steps` are the oldest first.
    """

    conference: ConferenceRow
    items: tuple[RoadmapItemRow, ...]
    steps: tuple[DateStepRow, ...]
    dependencies: tuple[DependencyRow, ...]
    tracks: tuple[TopicRow, ...]
    un_sessions: UnSessions
    documents: tuple[tuple[int, Wording], ...] = ()
    consultations: tuple[tuple[int, Wording], ...] = ()
    sessions: tuple[tuple[int, Wording], ...] = ()

    def steps_of(self, item_id: int) -> tuple[DateStepRow, ...]:
        """The steps of one item's date, the oldest first."""
        return self._steps_by_item.get(item_id, ())

    @cached_property
    def _steps_by_item(self) -> dict[int, tuple[DateStepRow, ...]]:
        found: dict[int, tuple[DateStepRow, ...]] = {}
        for step in self.steps:
            found[step.roadmap_item_id] = (*found.get(step.roadmap_item_id, ()), step)
        return found

    def item(self, item_id: int | None) -> RoadmapItemRow | None:
        """One item; None where it is not there."""
        return next((item for item in self.items if item.ref.id == item_id), None)
