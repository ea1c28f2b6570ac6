"""A small programme in memory, and the worked example in a store."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from hlom_desktop.conference.hours import Hours
from hlom_desktop.conference.values import ConferenceRow, Mode, RoomRow, VenueRow
from hlom_desktop.conference.wording import Wording
from hlom_desktop.delegations.values import DelegateRow, DelegationKind, DelegationRow, Level
from hlom_desktop.mode_change.values import Facts
from hlom_desktop.schema import METADATA
from hlom_desktop.sessions.edits import change_session
from hlom_desktop.sessions.values import Access, SessionKind, SessionRow, SessionStatus
from hlom_desktop.speakers.values import (
    ConnectionTest,
    InscriptionRow,
    RoleKind,
    RoleRow,
    SpeakerMode,
    SpeakerStatus,
    Speaking,
)
from hlom_desktop.speakers.values_list import SittingRow, SpeakersListRow
from hlom_desktop.storage.ref import Ref
from hlom_desktop.storage.workspace import Workspace
from hlom_desktop.templates.catalogue import new_from_template

NOW = datetime(2021, 12, 10, 8, tzinfo=UTC)
PLENARY, ROOM_5, ONLINE = 1, 2, 3


def said(text: str) -> Wording:
    """A text in English."""
    return Wording.from_texts(en=text)


def made(kind: Any, row_id: int, /, **values: Any) -> Any:
    """A frozen row with nothing in what is not given."""
    names = [name for name in kind.__dataclass_fields__ if name not in values and name != "ref"]
    return kind(ref=Ref(row_id, 1), **dict.fromkeys(names), **values)


def session(row_id: int, mode: Mode | None, room_id: int | None, **values: Any) -> Any:
    """A panel on 14 December from 10 to 11 in Geneva, in the three languages."""
    usual = {
        "title": said(f"Session {row_id}"),
        "kind": SessionKind.PANEL,
        "hours": Hours(date(2021, 12, 14), 600, 60, "Europe/Zurich"),
        "access": Access.OPEN,
        "interpreted": ("en", "fr", "es"),
        "status": SessionStatus.CONFIRMED,
        "position": row_id,
    }
    return made(SessionRow, row_id, mode=mode, room_id=room_id, **(usual | values))


def role(row_id: int, session_id: int, mode: SpeakerMode = SpeakerMode.IN_ROOM, **values: Any) -> RoleRow:
    """A panellist, confirmed; a remote one is tested."""
    tested = ConnectionTest.PASSED if mode is SpeakerMode.REMOTE else ConnectionTest.NOT_NEEDED
    usual = {
        "kind": RoleKind.PANELLIST,
        "function": said(f"Panellist {row_id}"),
        "status": SpeakerStatus.CONFIRMED,
        "test": tested,
        "position": row_id,
    }
    return made(RoleRow, row_id, session_id=session_id, mode=mode, **(usual | values))


def inscription(row_id: int, sitting_id: int | None, delegation_id: int, **values: Any) -> InscriptionRow:
    """A minister in the room."""
    usual = {
        "function": said("Minister"),
        "level": Level.MINISTER,
        "inscribed": NOW,
        "mode": SpeakerMode.IN_ROOM,
        "test": ConnectionTest.NOT_NEEDED,
        "withdrawn": False,
    }
    values |= {"speakers_list_id": 1, "sitting_id": sitting_id, "delegation_id": delegation_id}
    return made(InscriptionRow, row_id, **(usual | values))


def delegation(row_id: int, zone: str | None = None, alpha2: str | None = None) -> DelegationRow:
    """A delegation of a State, or of no known zone."""
    name = said(f"Delegation {row_id}")
    kind = DelegationKind.MEMBER_STATE if alpha2 else DelegationKind.CIVIL_SOCIETY
    return made(DelegationRow, row_id, kind=kind, name=name, zone=zone, alpha2=alpha2)


def delegate(row_id: int, delegation_id: int, mode: Mode) -> DelegateRow:
    """An expert."""
    values = {"function": said("Expert"), "level": Level.EXPERT, "language": "en", "is_head": False}
    return made(DelegateRow, row_id, delegation_id=delegation_id, mode=mode, **values)


def room(row_id: int, name: str, *, virtual: bool = False, hybrid: bool = False) -> RoomRow:
    """A room."""
    return made(RoomRow, row_id, name=said(name), virtual=virtual, hybrid=hybrid)


def facts_of(sessions: tuple[SessionRow, ...], **values: Any) -> Facts:
    """These sessions of a hybrid conference with three rooms, and what is given of the rest."""
    home = made(
        ConferenceRow,
        1,
        title=said("HLOM"),
        zone="Europe/Zurich",
        mode=Mode.HYBRID,
        mode_note=said("It may be hybrid."),
    )
    rooms = (room(PLENARY, "Plenary", hybrid=True), room(ROOM_5, "Room 5"), room(ONLINE, "Online", virtual=True))
    speaking: dict[str, Any] = {"delegations": (), "delegates": (), "roles": (), "lists": (), "sittings": ()}
    speaking |= {"inscriptions": ()} | {name: values.pop(name) for name in tuple(values) if name in speaking}
    speaking |= {"inscriptions": values.pop("inscriptions", ())}
    venues = (made(VenueRow, 1, name=said("CICG"), mode=Mode.HYBRID),)
    found = Speaking(conference=home, sessions=sessions, **speaking)
    return Facts(**({"speaking": found, "rooms": rooms, "venues": venues} | values))


def the_usual() -> Facts:
    """Sessions 1 to 6: hybrid and long, in person, virtual on the second day, a break, cancelled, unplaced.

    Session 1 has five roles and a sitting with two inscribed; somebody waits for a sitting. Of the panellist of
    session 2 no zone is known.
    """
    long, second = (Hours(date(2021, 12, day), 600, 180, "Europe/Zurich") for day in (14, 15))
    sessions = (
        session(1, Mode.HYBRID, PLENARY, hours=long),
        session(2, Mode.IN_PERSON, ROOM_5, access=Access.CLOSED),
        session(3, Mode.VIRTUAL, ONLINE, hours=second, link="https://example.org/3"),
        session(4, Mode.HYBRID, PLENARY, kind=SessionKind.BREAK, interpreted=()),
        session(5, Mode.HYBRID, PLENARY, status=SessionStatus.CANCELLED),
        session(6, Mode.HYBRID, None, hours=None),
    )
    roles = (
        role(1, 1, delegation_id=1),
        role(2, 1, SpeakerMode.REMOTE, zone="Asia/Amman"),
        role(3, 1, SpeakerMode.RECORDED),
        role(4, 1, status=SpeakerStatus.DECLINED),
        role(5, 1, delegate_id=2),
        role(6, 2),
    )
    inscribed = (inscription(1, 1, 2), inscription(2, 1, 1, withdrawn=True), inscription(3, None, 2))
    people = (delegate(1, 1, Mode.IN_PERSON), delegate(2, 2, Mode.VIRTUAL))
    lists = (made(SpeakersListRow, 1, title=said("Debate"), minutes=3, group_minutes=5, turnover=30, position=0),)
    return facts_of(
        sessions,
        roles=roles,
        inscriptions=inscribed,
        delegates=people,
        delegations=(delegation(1, "Africa/Nairobi"), delegation(2, alpha2="AU")),
        lists=lists,
        sittings=(made(SittingRow, 1, speakers_list_id=1, session_id=1, position=0),),
    )


@pytest.fixture(scope="session")
def usual() -> Facts:
    """The small programme."""
    return the_usual()


@pytest.fixture
def programme_of() -> Callable[..., Facts]:
    """Facts of some sessions, each of them made by `session` from a mode, a room and other values."""

    def gather(*rows: tuple[Mode | None, int | None, dict[str, Any]], **values: Any) -> Facts:
        sessions = tuple(session(at, mode, room_id, **other) for at, (mode, room_id, other) in enumerate(rows, 1))
        return facts_of(sessions, **values)

    return gather


@pytest.fixture
def panellist() -> Callable[..., RoleRow]:
    """A role, made by `role`."""
    return role


@pytest.fixture
def worked(store_path: Path) -> Iterator[Workspace]:
    """The worked example of 2021, with the id 1. Its opening (8) and a briefing (11) have no link, whatever it says."""
    assert METADATA.tables
    found = Workspace(store_path, "Ana", clock=lambda: NOW)
    found.do(new_from_template, "hlom-2021-worked", "hlom-2021", NOW)
    found.do(change_session, Ref(8, 1), mode=Mode.HYBRID, room_id=1, link=None)
    found.do(change_session, Ref(11, 1), mode=Mode.IN_PERSON, room_id=5, link=None)
    yield found
    found.close()
