"""The stores that are measured: the worked example, and a conference of ten thousand sessions."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import hlom_desktop.schema  # noqa: F401  every table must be known
from hlom_desktop.conference.hours import Hours
from hlom_desktop.conference.model import Room
from hlom_desktop.conference.wording import Wording
from hlom_desktop.sessions.model import Session
from hlom_desktop.sessions.values import Access, SessionKind, SessionStatus
from hlom_desktop.speakers.model import Role
from hlom_desktop.speakers.values import ConnectionTest, RoleKind, SpeakerMode, SpeakerStatus
from hlom_desktop.storage import opening
from hlom_desktop.storage.workspace import Workspace
from hlom_desktop.templates.catalogue import new_empty, new_from_template

NOW = datetime(2021, 12, 10, 8, tzinfo=UTC)
SESSIONS, ROLES_EACH, ROOMS = 10_000, 5, 20


def worked_example(folder: Path) -> Path:
    """A store that holds the worked example only."""
    path = folder / "worked.hlom"
    workspace = Workspace(path, "bench")
    workspace.do(new_from_template, "hlom-2021-worked", "hlom-2021-worked", NOW)
    workspace.close()
    return path


def large_store(folder: Path) -> Path:
    """A store with 10,000 sessions in 20 rooms and 50,000 roles; its conference has the id 1."""
    path = folder / "large.hlom"
    workspace = Workspace(path, "bench")
    workspace.do(new_empty, "large", Wording.from_texts(en="Large"), NOW)
    workspace.close()
    engine = opening.engine_for(path).execution_options(writes=True)
    with engine.begin() as connection:
        for kind, rows in ((Room, _rooms()), (Session, _sessions()), (Role, _roles())):
            table: Any = kind.__table__
            connection.execute(table.insert(), [{"conference_id": 1, "version": 1, **row} for row in rows])
    engine.dispose()
    return path


def _rooms() -> Iterator[dict[str, Any]]:
    for number in range(1, ROOMS + 1):
        yield {"name": _text(f"Room {number}"), "position": number, "virtual": False, "hybrid": False}


def _sessions() -> Iterator[dict[str, Any]]:
    for number in range(SESSIONS):
        slot, room = divmod(number, ROOMS)
        day = date(2021, 12, 14) + timedelta(days=slot // 16)
        yield {
            "uid": f"session-{number}",
            "title": _text(f"Panel {number} on responsibility-sharing"),
            "kind": SessionKind.PANEL,
            "hours": Hours(day, 8 * 60 + 45 * (slot % 16), 45, "Europe/Zurich"),
            "room_id": room + 1,
            "access": Access.OPEN,
            "status": SessionStatus.CONFIRMED,
            "position": number,
            "sources": (),
            "spoken": (),
            "interpreted": (),
        }


def _roles() -> Iterator[dict[str, Any]]:
    for number in range(SESSIONS * ROLES_EACH):
        yield {
            "session_id": number // ROLES_EACH + 1,
            "kind": RoleKind.PANELLIST,
            "function": _text(f"Minister {number % 4000}"),
            "mode": SpeakerMode.IN_ROOM,
            "status": SpeakerStatus.CONFIRMED,
            "test": ConnectionTest.NOT_NEEDED,
            "position": number % ROLES_EACH,
        }


def _text(english: str) -> Wording:
    return Wording.from_texts(en=english, fr=english, es=english)
