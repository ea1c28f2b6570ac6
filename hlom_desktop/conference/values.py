"""The conference's frozen values: modes, levels of access to its facts, where each fact was found."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from types import MappingProxyType

from hlom_desktop.conference.when.values import When
from hlom_desktop.conference.wording import Wording
from hlom_desktop.refusals import N_
from hlom_desktop.storage.ref import Ref


class Mode(StrEnum):
    """How a meeting is attended."""

    IN_PERSON = "in_person"
    HYBRID = "hybrid"
    VIRTUAL = "virtual"


MODE_LABELS: Mapping[Mode, str] = MappingProxyType(
    {Mode.IN_PERSON: N_("In person"), Mode.HYBRID: N_("Hybrid"), Mode.VIRTUAL: N_("Virtual")}
)


class CountQualifier(StrEnum):
    """How exactly a count was stated; dropping it would make the count wrong."""

    EXACTLY = "exactly"
    OVER = "over"
    CLOSE_TO = "close_to"
    SOME = "some"
    AROUND = "around"
    ABOUT = "about"


@dataclass(frozen=True)
class Source:
    """Where a fact was found: the document, a short phrase of it, the line."""

    document: str
    phrase: str | None = None
    line: int | None = None


@dataclass(frozen=True)
class ConferenceRow:
    """A conference: its name, days, zone, place and languages, each as far as it is known.

    `turnover` is how many minutes a room needs between two sessions.
    """

    ref: Ref
    key: str
    short: str
    title: Wording
    description: Wording | None
    dates: When | None
    first_day: date | None
    last_day: date | None
    zone: str | None
    second_zone: str | None
    city: Wording | None
    mode: Mode | None
    mode_note: Wording | None
    organizer: Wording | None
    level: Wording | None
    languages: tuple[str, ...]
    languages_note: Wording | None
    roadmap_label: Wording | None
    status: str | None
    ordinal: int | None
    as_of: datetime | None
    letterhead: str | None
    print_version: int
    origin: str | None
    sources: tuple[Source, ...]
    third_zone: str | None = None
    turnover: int | None = None


@dataclass(frozen=True)
class VenueRow:
    """A place with rooms, real or virtual; the building is open from `opens` to `closes`, minutes after midnight."""

    ref: Ref
    name: Wording
    city: Wording | None
    mode: Mode | None
    note: Wording | None
    status: str | None
    position: int
    origin: str | None
    sources: tuple[Source, ...]
    opens: int | None = None
    closes: int | None = None


@dataclass(frozen=True)
class VenueChangeRow:
    """A meeting's place as it was and as it became, its date kept."""

    ref: Ref
    consultation_id: int | None
    roadmap_item_id: int | None
    was: Wording
    became: Wording
    announced: When | None
    note: Wording | None
    sources: tuple[Source, ...]


@dataclass(frozen=True)
class RoomRow:
    """A room of a venue; seats None where unknown; `opens` and `closes` in minutes after midnight.

    One that is `out_of_service` holds nothing until it is in service again.
    """

    ref: Ref
    venue_id: int | None
    name: Wording
    number: str | None
    seats: int | None
    virtual: bool
    hybrid: bool
    opens: int | None
    closes: int | None
    position: int
    out_of_service: bool = False


@dataclass(frozen=True)
class TopicRow:
    """An objective, a theme or a track: what sessions and items are about."""

    ref: Ref
    number: int | None
    title: Wording
    position: int
    origin: str | None
    sources: tuple[Source, ...]


@dataclass(frozen=True)
class MandateRow:
    """The resolution or decision that asks for a meeting or a paper."""

    ref: Ref
    symbol: str | None
    title: Wording
    origin: str | None
    sources: tuple[Source, ...]


@dataclass(frozen=True)
class CountRow:
    """A figure as it was stated: amount, qualifier, unit, what it is part of."""

    ref: Ref
    amount: int
    qualifier: CountQualifier | None
    unit: Wording
    as_of: When | None
    part_of_id: int | None
    currency: str | None
    written_as: str | None
    members: tuple[str, ...]
    note: Wording | None
    position: int
    origin: str | None
    sources: tuple[Source, ...]


@dataclass(frozen=True)
class RelatedEventRow:
    """Another event that a document names: an earlier forum, a dialogue not convened."""

    ref: Ref
    title: Wording
    dates: When | None
    note: Wording | None
    position: int
    origin: str | None
    sources: tuple[Source, ...]
