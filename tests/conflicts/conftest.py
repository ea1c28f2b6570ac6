"""Rows for pictures, made without a store: a test says only what it is about."""

from __future__ import annotations

from dataclasses import asdict
from datetime import UTC, date, datetime
from typing import Any

import pytest

from hlom_desktop.conference.hours import Hours
from hlom_desktop.conference.values import ConferenceRow, RoomRow, TopicRow, VenueRow
from hlom_desktop.conference.wording import Wording
from hlom_desktop.conflicts.picture import Picture
from hlom_desktop.conflicts.values import AcceptedFindingRow
from hlom_desktop.consultations.values import ConsultationKind, ConsultationRow, ConsultationStatus
from hlom_desktop.delegations.values import AudienceRow, DelegateRow, DelegationKind, DelegationRow, Level
from hlom_desktop.documents.values import DocumentIssueRow, DocumentRow, DocumentRuleRow
from hlom_desktop.interpretation.presets import UN
from hlom_desktop.interpretation.values import AssignmentRow, BoothRow, InterpretationRuleRow, TeamRow
from hlom_desktop.roadmap.values import ItemKind, ItemStatus, RoadmapItemRow
from hlom_desktop.sessions.values import (
    Access,
    ServiceKind,
    ServiceRow,
    SessionDocumentRow,
    SessionKind,
    SessionRow,
    SessionStatus,
    SubItemRow,
)
from hlom_desktop.side_events.values import ProposalRow, ProposalStatus
from hlom_desktop.speakers.values import (
    ConnectionTest,
    InscriptionKind,
    InscriptionRow,
    RoleKind,
    RoleRow,
    SpeakerMode,
    SpeakerStatus,
)
from hlom_desktop.speakers.values_list import AbsentGoes, CategoryRow, SittingRow, SpeakersListRow, SpokenForRow
from hlom_desktop.speakers.values_ready import HybridRuleRow, RecordingRow
from hlom_desktop.storage.base import Ref

DAY = date(2021, 12, 14)
AS_OF = datetime(2021, 12, 10, 8, tzinfo=UTC)
FIELDS: dict[type[Any], str] = {
    SessionRow: "sessions",
    RoomRow: "rooms",
    RoleRow: "roles",
    DelegationRow: "delegations",
    DelegateRow: "delegates",
    SpeakersListRow: "lists",
    SittingRow: "sittings",
    InscriptionRow: "inscriptions",
    CategoryRow: "categories",
    SpokenForRow: "spoken_for",
    RecordingRow: "recordings",
    HybridRuleRow: "hybrid_rules",
    ConsultationRow: "consultations",
    RoadmapItemRow: "items",
    ProposalRow: "proposals",
    DocumentRow: "documents",
    DocumentRuleRow: "document_rules",
    DocumentIssueRow: "issues",
    SessionDocumentRow: "attached",
    SubItemRow: "sub_items",
    ServiceRow: "services",
    VenueRow: "venues",
    TopicRow: "themes",
    AudienceRow: "audiences",
    BoothRow: "booths",
    TeamRow: "teams",
    AssignmentRow: "assignments",
    InterpretationRuleRow: "interpretation_rules",
    AcceptedFindingRow: "accepted",
}
GIVEN: dict[type[Any], dict[str, Any]] = {
    ConferenceRow: {
        "key": "hlom",
        "first_day": DAY,
        "last_day": date(2021, 12, 15),
        "zone": "Europe/Zurich",
        "languages": ("en", "fr", "es"),
        "print_version": 1,
    },
    SessionRow: {
        "kind": SessionKind.OTHER,
        "access": Access.OPEN,
        "status": SessionStatus.CONFIRMED,
        "spoken": (),
        "interpreted": (),
        "streaming": False,
    },
    RoomRow: {"virtual": False, "hybrid": False},
    RoleRow: {
        "kind": RoleKind.PANELLIST,
        "mode": SpeakerMode.IN_ROOM,
        "status": SpeakerStatus.CONFIRMED,
        "test": ConnectionTest.NOT_NEEDED,
        "function": Wording(),
    },
    DelegationRow: {"kind": DelegationKind.OTHER},
    DelegateRow: {"level": Level.MINISTER, "language": "en", "is_head": False},
    SpeakersListRow: {
        "minutes": 3,
        "group_minutes": 5,
        "turnover": 30,
        "by_category": False,
        "warning": 30,
        "level_keeps_place": True,
        "absent_goes": AbsentGoes.END_OF_CATEGORY,
    },
    HybridRuleRow: {name: value for name, value in asdict(HybridRuleRow()).items() if name != "ref"},
    InscriptionRow: {
        "level": Level.MINISTER,
        "mode": SpeakerMode.IN_ROOM,
        "test": ConnectionTest.NOT_NEEDED,
        "withdrawn": False,
        "inscribed": AS_OF,
        "kind": InscriptionKind.STATEMENT,
        "time_permitting": False,
        "waiting": False,
        "absent": False,
        "checked": (),
        "function": Wording(),
    },
    ConsultationRow: {"kind": ConsultationKind.BRIEFING, "status": ConsultationStatus.CONFIRMED},
    RoadmapItemRow: {"kind": ItemKind.MEETING, "status": ItemStatus.TENTATIVE, "in_table": True},
    ProposalRow: {"status": ProposalStatus.APPROVED, "number": 1},
    DocumentRow: {"languages": ("en", "fr", "es")},
    DocumentRuleRow: {"issue_weeks": 6, "submit_weeks": 10},
    ServiceRow: {"kind": ServiceKind.CAPTIONING},
    BoothRow: {"seats": 2},
    TeamRow: {"languages": ("en", "fr", "es"), "size": 6},
    AssignmentRow: {"pinned": False},
    InterpretationRuleRow: {**UN._asdict(), "in_force": True},
}


def same(text: str) -> Wording:
    """A text that is alike in the three languages."""
    return Wording.from_texts(en=text, fr=text, es=text)


def row(kind: type[Any], row_id: int, /, **values: Any) -> Any:
    """A row of `kind` with these values; what is not said is plain or unknown."""
    found: dict[str, Any] = dict.fromkeys(kind.__dataclass_fields__)
    found |= {"ref": Ref(row_id, 1)}
    for name, plain in (("uid", f"uid-{row_id}"), ("sources", ()), ("position", 0)):
        found |= {name: plain} if name in found else {}
    for name in {"title", "name", "function"} & found.keys():
        found[name] = same(f"{kind.__name__.removesuffix('Row')} {row_id}")
    if kind in (RoleRow, InscriptionRow, TeamRow):
        found["name"] = None if kind is not TeamRow else "ABCDEFGHIJ"[row_id % 10 - 1]
    return kind(**(found | GIVEN.get(kind, {}) | values))


def at(start: int | str, minutes: int = 60, day: date = DAY, zone: str = "Europe/Zurich", **more: Any) -> Hours:
    """Hours on the first day: `start` as “15:30”, or in minutes after midnight."""
    if isinstance(start, str):
        hour, minute = start.split(":")
        start = 60 * int(hour) + int(minute)
    return Hours(day, start, minutes, zone, **more)


def picture(*rows: Any, now: datetime = AS_OF, **conference: Any) -> Picture:
    """The picture of a conference of two days with these rows."""
    parts: dict[str, dict[int, Any]] = {}
    for one in rows:
        parts.setdefault(FIELDS[type(one)], {})[one.ref.id] = one
    return Picture(row(ConferenceRow, 1, **conference), now, **parts)


class Build:
    """Makes rows and pictures."""

    row = staticmethod(row)
    at = staticmethod(at)
    same = staticmethod(same)
    picture = staticmethod(picture)


@pytest.fixture(scope="session")
def build() -> Build:
    """What makes rows and pictures."""
    return Build()
