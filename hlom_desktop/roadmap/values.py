"""What happens when, before and after the meeting, as precisely as is known."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from types import MappingProxyType

from hlom_desktop.conference.life import DateStepRow
from hlom_desktop.conference.values import ConferenceRow, Source, TopicRow
from hlom_desktop.conference.when.sessions import UnSessions
from hlom_desktop.conference.when.values import When
from hlom_desktop.conference.wording import Wording
from hlom_desktop.refusals import N_
from hlom_desktop.roadmap.rules_dates import LinkTable, life_of
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


class LagUnit(StrEnum):
    """In what the time between two items is counted, as the organizer said it."""

    DAYS = "days"
    WEEKS = "weeks"

    @property
    def days(self) -> int:
        """Days of one."""
        return 7 if self is LagUnit.WEEKS else 1


@dataclass(frozen=True)
class RoadmapItemRow:
    """An item of the roadmap. `in_table` is false for what stands only in the document's text.

    `dates` are those of what it is linked to, where they say otherwise than its own.
    """

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
class Linked:
    """What an item is the date of: its table, the row as it was read, and its date."""

    table: LinkTable
    ref: Ref
    dates: When | None


@dataclass(frozen=True)
class DependencyRow:
    """`item` starts after, or finishes before, `on`; between them lie `lag` days or weeks at least."""

    ref: Ref
    item_id: int
    on_id: int
    kind: DependencyKind
    lag: int
    unit: LagUnit

    @property
    def days(self) -> int:
        """The lag in days."""
        return self.lag * self.unit.days


@dataclass(frozen=True)
class ApartRow:
    """The organizer's word that an item and another, named by its uid, are not the same."""

    ref: Ref
    item_id: int
    other: str


@dataclass(frozen=True)
class Neighbour:
    """An item of another conference of the store, with that one's key and short name.

    `apart` are the uids of the items that it was said not to be.
    """

    key: str
    short: str
    item: RoadmapItemRow
    apart: tuple[str, ...] = ()


@dataclass(frozen=True)
class Roadmap:
    """All that the roadmap's screen shows. `documents`, `consultations` and `sessions` are ids and titles.

    `steps` are those of all dates of the conference, the oldest first; `linked` is what items are the dates of, by
    the item's id.
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
    linked: Mapping[int, Linked] = field(default_factory=dict)
    apart: tuple[ApartRow, ...] = ()

    def steps_of(self, item_id: int) -> tuple[DateStepRow, ...]:
        """The life of one item's date, and of what it is linked to: its steps, the oldest first."""
        linked = self.linked.get(item_id)
        own = self._steps.get(("roadmap_item", item_id), ())
        return life_of(own, self._steps.get((linked.table, linked.ref.id), ()) if linked else ())

    def linked_ref(self, item_id: int) -> Ref | None:
        """The row that an item is the date of, as it was read; None for one with a date of its own."""
        linked = self.linked.get(item_id)
        return None if linked is None else linked.ref

    @cached_property
    def _steps(self) -> dict[tuple[str, int], list[DateStepRow]]:
        found: dict[tuple[str, int], list[DateStepRow]] = {}
        for step in self.steps:
            found.setdefault(_owner_of(step), []).append(step)
        return found

    @cached_property
    def _by_id(self) -> dict[int, RoadmapItemRow]:
        return {item.ref.id: item for item in self.items}

    def item(self, item_id: int | None) -> RoadmapItemRow | None:
        """One item; None where it is not there."""
        return None if item_id is None else self._by_id.get(item_id)


def _owner_of(step: DateStepRow) -> tuple[str, int]:
    owners = {
        "roadmap_item": step.roadmap_item_id,
        "consultation": step.consultation_id,
        "document": step.document_id,
        "session": step.session_id,
    }
    return next((table, row_id) for table, row_id in owners.items() if row_id is not None)
