"""A conference with a room, a debate and who speaks in it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from types import SimpleNamespace

import pytest

import hlom_desktop.schema  # noqa: F401
from hlom_desktop.conference.edits import add_room, change_conference
from hlom_desktop.conference.hours import Hours
from hlom_desktop.conference.wording import Wording
from hlom_desktop.delegations.model import Delegation
from hlom_desktop.delegations.values import DelegationKind, Level
from hlom_desktop.sessions.edits import add_session
from hlom_desktop.sessions.values import SessionKind
from hlom_desktop.speakers.model import Inscription, Role, Sitting, SpeakersList
from hlom_desktop.speakers.values import RoleKind, SpeakerMode
from hlom_desktop.storage.base import Db, Ref
from hlom_desktop.storage.workspace import Workspace
from hlom_desktop.storage.writing import add
from hlom_desktop.templates.catalogue import new_empty

DAY = date(2021, 12, 14)
NOW = datetime(2021, 12, 10, 8, tzinfo=UTC)


def text(en: str) -> Wording:
    return Wording.from_texts(en=en)


def make(db: Db) -> dict[str, int]:
    """One room, an opening with a chair, a debate with three inscriptions of which one is remote, one withdrawn."""
    home = new_empty(db, "hlom", text("Officials’ meeting"), NOW)
    change_conference(db, Ref(home, 0), zone="Europe/Zurich", first_day=DAY, last_day=DAY)
    room = add_room(db, home, text("Plenary"))
    other = add_room(db, home, text("Room 2"))
    debate = add_session(
        db, home, text("General debate"), SessionKind.GENERAL_DEBATE, hours=_hours(600, 30), room_id=room
    )
    panel = add_session(db, home, text("Panel"), SessionKind.PANEL, hours=_hours(720, 60), room_id=room)
    add_session(db, home, text("Talk"), SessionKind.OTHER, hours=_hours(900, 30), room_id=other)
    _role(db, home, debate, RoleKind.CHAIR, "Chair of the meeting", minutes=4)
    _role(db, home, panel, RoleKind.MODERATOR, "Moderator")
    _role(db, home, panel, RoleKind.PANELLIST, "Mayor", mode=SpeakerMode.REMOTE, zone="America/Bogota")
    speakers = add(db, SpeakersList, conference_id=home, title=text("Debate"))
    sitting = add(db, Sitting, conference_id=home, speakers_list_id=speakers.id, session_id=debate)
    for number, (alpha2, mode, withdrawn) in enumerate(
        (("CR", SpeakerMode.REMOTE, False), ("KE", SpeakerMode.IN_ROOM, False), ("TR", SpeakerMode.IN_ROOM, True))
    ):
        state = add(db, Delegation, conference_id=home, kind=DelegationKind.MEMBER_STATE, alpha2=alpha2, name=Wording())
        add(
            db,
            Inscription,
            conference_id=home,
            speakers_list_id=speakers.id,
            sitting_id=sitting.id,
            delegation_id=state.id,
            function=text("Minister"),
            level=Level.MINISTER,
            inscribed=datetime(2021, 11, 1, 9, number, tzinfo=UTC),
            mode=mode,
            language="es" if alpha2 == "CR" else "en",
            withdrawn=withdrawn,
        )
    return {"home": home, "room": room, "other": other, "debate": debate, "panel": panel}


def _hours(start: int, minutes: int) -> Hours:
    return Hours(DAY, start, minutes, "Europe/Zurich")


def _role(db: Db, home: int, session: int, kind: RoleKind, function: str, **values: object) -> None:
    add(db, Role, conference_id=home, session_id=session, kind=kind, function=text(function), **values)


@pytest.fixture
def store(store_path: Path) -> Iterator[SimpleNamespace]:
    """An open workspace with that conference; the ids of its rows beside it."""
    workspace = Workspace(store_path)
    ids = workspace.do(make).result
    yield SimpleNamespace(workspace=workspace, path=store_path, **ids)
    workspace.close()
