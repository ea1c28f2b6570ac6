"""The programme's sessions: slots with a kind, a room, an hour, a mode and an access."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from types import MappingProxyType

from hlom_desktop.conference.hours import Hours
from hlom_desktop.conference.values import ConferenceRow, Mode, RoomRow, Source, TopicRow
from hlom_desktop.conference.wording import Wording
from hlom_desktop.delegations.values import AudienceRow
from hlom_desktop.documents.values import DocumentRow
from hlom_desktop.refusals import N_
from hlom_desktop.storage.ref import Ref


class SessionKind(StrEnum):
    """What happens in a session."""

    OPENING = "opening"
    GENERAL_DEBATE = "general_debate"
    PANEL = "panel"
    ROUND_TABLE = "round_table"
    BRIEFING = "briefing"
    SIDE_EVENT = "side_event"
    CLOSING = "closing"
    BREAK = "break"
    OTHER = "other"


KIND_LABELS: Mapping[SessionKind, str] = MappingProxyType(
    {
        SessionKind.OPENING: N_("Opening session"),
        SessionKind.GENERAL_DEBATE: N_("General debate"),
        SessionKind.PANEL: N_("Panel"),
        SessionKind.ROUND_TABLE: N_("Round table"),
        SessionKind.BRIEFING: N_("Briefing"),
        SessionKind.SIDE_EVENT: N_("Side event"),
        SessionKind.CLOSING: N_("Closing session"),
        SessionKind.BREAK: N_("Break"),
        SessionKind.OTHER: N_("Other session"),
    }
)

PLENARY_KINDS = frozenset({SessionKind.OPENING, SessionKind.GENERAL_DEBATE, SessionKind.CLOSING})


class Access(StrEnum):
    """Who may enter; a closed session appears in no public paper or calendar."""

    OPEN = "open"
    CLOSED = "closed"
    INVITATION = "invitation"
    PRESS_AT_OPENING = "press_at_opening"


ACCESS_LABELS: Mapping[Access, str] = MappingProxyType(
    {
        Access.OPEN: N_("Open"),
        Access.CLOSED: N_("Closed"),
        Access.INVITATION: N_("By invitation"),
        Access.PRESS_AT_OPENING: N_("Press at the opening"),
    }
)


class SessionStatus(StrEnum):
    """How firm a session is."""

    PROPOSED = "proposed"
    CONFIRMED = "confirmed"
    CANCELLED = "cancelled"


STATUS_LABELS: Mapping[SessionStatus, str] = MappingProxyType(
    {
        SessionStatus.PROPOSED: N_("Proposed"),
        SessionStatus.CONFIRMED: N_("Confirmed"),
        SessionStatus.CANCELLED: N_("Cancelled"),
    }
)


class ServiceKind(StrEnum):
    """A service that lets everybody follow a session."""

    CAPTIONING = "captioning"
    INTERNATIONAL_SIGN = "international_sign"
    SUPPORT_PERSON = "support_person"
    PRIORITY_ENTRY = "priority_entry"


SERVICE_LABELS: Mapping[ServiceKind, str] = MappingProxyType(
    {
        ServiceKind.CAPTIONING: N_("Captioning"),
        ServiceKind.INTERNATIONAL_SIGN: N_("International Sign"),
        ServiceKind.SUPPORT_PERSON: N_("Support person"),
        ServiceKind.PRIORITY_ENTRY: N_("Priority entry"),
    }
)


@dataclass(frozen=True)
class SessionRow:
    """A slot of the programme. Without `hours` it is unplaced; `minutes` is then its planned length.

    `capacity` is its own limit of people, below the room's seats.
    """

    ref: Ref
    uid: str
    title: Wording
    description: Wording | None
    kind: SessionKind
    objective_id: int | None
    theme_id: int | None
    mode: Mode | None
    hours: Hours | None
    minutes: int | None
    room_id: int | None
    access: Access
    spoken: tuple[str, ...]
    interpreted: tuple[str, ...]
    repeat_id: int | None
    link: str | None
    expected: int | None
    status: SessionStatus
    organizers: Wording | None
    note: Wording | None
    position: int
    origin: str | None
    sources: tuple[Source, ...]
    capacity: int | None = None
    audience_id: int | None = None
    streaming: bool = False
    stream_link: str | None = None


@dataclass(frozen=True)
class SubItemRow:
    """A part of a session, such as one of the statements of an opening; `minutes` None while nobody knows."""

    ref: Ref
    session_id: int
    title: Wording
    minutes: int | None
    role_id: int | None
    position: int


@dataclass(frozen=True)
class ServiceRow:
    """An accessibility service that a session needs; `booked` is the day on which it was, None while it is not."""

    ref: Ref
    session_id: int
    kind: ServiceKind
    provider: str | None
    booked: date | None
    note: str | None


@dataclass(frozen=True)
class RoomBooth:
    """A booth of a room, by the language that is spoken out of it."""

    room_id: int
    language: str


@dataclass(frozen=True)
class RepeatGroupRow:
    """Runs of one meeting, given so that every zone can attend one; `runs` None until the organizer decides."""

    ref: Ref
    title: Wording
    runs: int | None
    note: Wording | None
    origin: str | None
    sources: tuple[Source, ...]


@dataclass(frozen=True)
class SessionDocumentRow:
    """A document before a session."""

    ref: Ref
    session_id: int
    document_id: int


@dataclass(frozen=True)
class Programme:
    """All that the programme's screen shows, read together."""

    conference: ConferenceRow
    rooms: tuple[RoomRow, ...]
    sessions: tuple[SessionRow, ...]
    objectives: tuple[TopicRow, ...]
    themes: tuple[TopicRow, ...]
    repeats: tuple[RepeatGroupRow, ...]
    documents: tuple[DocumentRow, ...]
    attached: tuple[SessionDocumentRow, ...]
    sub_items: tuple[SubItemRow, ...] = ()
    services: tuple[ServiceRow, ...] = ()
    audiences: tuple[AudienceRow, ...] = ()
    booths: tuple[RoomBooth, ...] = ()

    @property
    def zone(self) -> str:
        """The zone in which the grid is drawn: the conference's, UTC while it has none."""
        return self.conference.zone or "UTC"

    def session(self, session_id: int | None) -> SessionRow | None:
        """The session with this id; None where it is gone."""
        return next((row for row in self.sessions if row.ref.id == session_id), None)
