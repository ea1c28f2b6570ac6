"""Who speaks: roles in sessions, and the list of speakers of a debate."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING

from hlom_desktop.conference.values import ConferenceRow
from hlom_desktop.conference.wording import Wording
from hlom_desktop.delegations.values import (
    DelegateRow,
    DelegationRow,
    Gender,
    Level,
    RegionalGroup,
)
from hlom_desktop.refusals import N_
from hlom_desktop.sessions.values import SessionRow
from hlom_desktop.speakers.values_list import CategoryRow, SittingRow, SpeakersListRow, SpokenForRow
from hlom_desktop.storage.ref import Ref

if TYPE_CHECKING:
    from hlom_desktop.speakers.values_issue import ListIssueRow


class RoleKind(StrEnum):
    """What a person does in a session."""

    CHAIR = "chair"
    CO_CHAIR = "co_chair"
    MODERATOR = "moderator"
    KEYNOTE = "keynote"
    PANELLIST = "panellist"
    SPEAKER = "speaker"
    RAPPORTEUR = "rapporteur"


ROLE_LABELS: Mapping[RoleKind, str] = MappingProxyType(
    {
        RoleKind.CHAIR: N_("Chair"),
        RoleKind.CO_CHAIR: N_("Co-Chair"),
        RoleKind.MODERATOR: N_("Moderator"),
        RoleKind.KEYNOTE: N_("Keynote speaker"),
        RoleKind.PANELLIST: N_("Panellist"),
        RoleKind.SPEAKER: N_("Speaker"),
        RoleKind.RAPPORTEUR: N_("Rapporteur"),
    }
)


class SpeakerMode(StrEnum):
    """From where a person speaks."""

    IN_ROOM = "in_room"
    REMOTE = "remote"
    RECORDED = "recorded"


SPEAKER_MODE_LABELS: Mapping[SpeakerMode, str] = MappingProxyType(
    {
        SpeakerMode.IN_ROOM: N_("In the room"),
        SpeakerMode.REMOTE: N_("Remote"),
        SpeakerMode.RECORDED: N_("Recorded"),
    }
)


class SpeakerStatus(StrEnum):
    """How firm a speaker is."""

    PROPOSED = "proposed"
    INVITED = "invited"
    CONFIRMED = "confirmed"
    DECLINED = "declined"
    STAND_IN = "stand_in"


SPEAKER_STATUS_LABELS: Mapping[SpeakerStatus, str] = MappingProxyType(
    {
        SpeakerStatus.PROPOSED: N_("Proposed"),
        SpeakerStatus.INVITED: N_("Invited"),
        SpeakerStatus.CONFIRMED: N_("Confirmed"),
        SpeakerStatus.DECLINED: N_("Declined"),
        SpeakerStatus.STAND_IN: N_("Stand-in"),
    }
)


class ConnectionTest(StrEnum):
    """How far the test of a remote speaker's connection has come."""

    NOT_NEEDED = "not_needed"
    MISSING = "missing"
    BOOKED = "booked"
    PASSED = "passed"
    FAILED = "failed"


TEST_LABELS: Mapping[ConnectionTest, str] = MappingProxyType(
    {
        ConnectionTest.NOT_NEEDED: N_("Not needed"),
        ConnectionTest.MISSING: N_("Not tested"),
        ConnectionTest.BOOKED: N_("Test booked"),
        ConnectionTest.PASSED: N_("Tested"),
        ConnectionTest.FAILED: N_("Test failed"),
    }
)


class InscriptionKind(StrEnum):
    """What a delegation asked the floor for."""

    STATEMENT = "statement"
    REPLY = "reply"


INSCRIPTION_LABELS: Mapping[InscriptionKind, str] = MappingProxyType(
    {InscriptionKind.STATEMENT: N_("Statement"), InscriptionKind.REPLY: N_("Right of reply")}
)


@dataclass(frozen=True)
class RoleRow:
    """A person, or only a function, in a session; there only from `arrives` to `leaves`, where these are known."""

    ref: Ref
    session_id: int
    kind: RoleKind
    name: str | None
    function: Wording
    gender: Gender | None
    delegation_id: int | None
    delegate_id: int | None
    mode: SpeakerMode
    language: str | None
    minutes: int | None
    status: SpeakerStatus
    zone: str | None
    city: Wording | None
    test: ConnectionTest
    tested_on: date | None
    tested_by: str | None
    note: str | None
    position: int
    arrives: datetime | None = None
    leaves: datetime | None = None
    platform: str | None = None
    display_name: str | None = None
    backup_phone: str | None = None
    technician: str | None = None
    link_sent: date | None = None
    checked: tuple[str, ...] = ()
    statement_id: int | None = None


@dataclass(frozen=True)
class InscriptionRow:
    """A delegation on a list of speakers, by function; `position` only where it was moved by hand."""

    ref: Ref
    speakers_list_id: int
    sitting_id: int | None
    delegation_id: int | None
    function: Wording
    gender: Gender | None
    level: Level
    on_behalf: Wording | None
    inscribed: datetime
    mode: SpeakerMode
    language: str | None
    minutes: int | None
    zone: str | None
    city: Wording | None
    test: ConnectionTest
    tested_on: date | None
    withdrawn: bool
    position: int | None
    kind: InscriptionKind = InscriptionKind.STATEMENT
    name: str | None = None
    delegate_id: int | None = None
    for_region: RegionalGroup | None = None
    category_id: int | None = None
    ranked_as: Level | None = None
    ranked_from: datetime | None = None
    wanted_day: date | None = None
    wanted_from: int | None = None
    wanted_until: int | None = None
    arrives: datetime | None = None
    leaves: datetime | None = None
    time_permitting: bool = False
    waiting: bool = False
    absent: bool = False
    tested_by: str | None = None
    note: str | None = None
    platform: str | None = None
    display_name: str | None = None
    backup_phone: str | None = None
    technician: str | None = None
    link_sent: date | None = None
    checked: tuple[str, ...] = ()
    statement_id: int | None = None


@dataclass(frozen=True)
class Speaking:
    """All that is spoken, read together, with what orders the lists and what was given out of them."""

    conference: ConferenceRow
    sessions: tuple[SessionRow, ...]
    delegations: tuple[DelegationRow, ...]
    delegates: tuple[DelegateRow, ...]
    roles: tuple[RoleRow, ...]
    lists: tuple[SpeakersListRow, ...]
    sittings: tuple[SittingRow, ...]
    inscriptions: tuple[InscriptionRow, ...]
    categories: tuple[CategoryRow, ...] = ()
    spoken_for: tuple[SpokenForRow, ...] = ()
    issues: tuple[ListIssueRow, ...] = ()

    @property
    def zone(self) -> str:
        """The zone in which expected hours are said: the conference's, UTC while it has none."""
        return self.conference.zone or "UTC"
