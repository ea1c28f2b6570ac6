"""The picture from a real store: read in a constant number of queries, and patched to what reading anew would give."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import event

from hlom_desktop.conference.model import Conference, Room
from hlom_desktop.conference.wording import Wording
from hlom_desktop.conflicts.checks import check
from hlom_desktop.conflicts.picture import Picture, gather_picture, patch_picture
from hlom_desktop.conflicts.refreshing import refreshed, sessions_touched
from hlom_desktop.schema import METADATA
from hlom_desktop.sessions.edits import add_session, cancel_session, delete_session, move_session, unplace_session
from hlom_desktop.sessions.model import Session
from hlom_desktop.sessions.values import SessionKind
from hlom_desktop.speakers.model import Role
from hlom_desktop.speakers.values import RoleKind, SpeakerMode
from hlom_desktop.storage.base import Db, Ref
from hlom_desktop.storage.history import Change
from hlom_desktop.storage.recording import say
from hlom_desktop.storage.workspace import Workspace
from hlom_desktop.storage.writing import GoneMeanwhile, add, take

NOW = datetime(2021, 12, 1, tzinfo=UTC)


@pytest.fixture
def workspace(store_path: Path) -> Iterator[Workspace]:
    """A store with one conference of two days and two rooms."""
    assert METADATA.tables
    found = Workspace(store_path, "Tester")
    found.do(_prepare)
    yield found
    found.close()


def _prepare(db: Db) -> None:
    title = Wording(en="HLOM")
    days = {"first_day": date(2021, 12, 14), "last_day": date(2021, 12, 15), "zone": "Europe/Zurich"}
    home = add(db, Conference, key="hlom", short="HLOM", title=title, **days).id
    for number in (1, 2):
        add(db, Room, conference_id=home, name=Wording(en=f"Room {number}"), seats=50)
    say(db, "Prepare")


def _add_role(db: Db, session_id: int, name: str) -> None:
    add(
        db,
        Role,
        conference_id=1,
        session_id=session_id,
        kind=RoleKind.CHAIR,
        name=name,
        function=Wording(),
        mode=SpeakerMode.REMOTE,
    )
    say(db, "Add a role")


def _rename_room(db: Db, room_id: int, virtual: bool) -> None:
    room = take(db, Room, Ref(room_id, 0))
    room.virtual = virtual
    say(db, "Change a room")


def _say_the_hour(db: Db, as_of: datetime) -> None:
    take(db, Conference, Ref(1, 0)).as_of = as_of
    say(db, "Say the hour")


def _delete_conference(db: Db) -> None:
    for session in db.query(Session).all():
        db.delete(session)
    for room in db.query(Room).all():
        db.delete(room)
    db.delete(take(db, Conference, Ref(1, 0)))
    say(db, "Delete")


def _edit(build: Any, workspace: Workspace, chance: random.Random, picture: Picture) -> Change | None:
    """One gesture at random, on what is there."""
    hours = build.at(9 * 60 + 15 * chance.randrange(12), 60)
    if len(picture.sessions) < 3:
        title = Wording.from_texts(en=f"Session {chance.random()}")
        return workspace.do(add_session, 1, title, SessionKind.PANEL, hours=hours, room_id=1).change
    session = chance.choice(sorted(picture.sessions))
    ref = picture.sessions[session].ref
    gestures: list[Any] = [
        lambda: workspace.do(add_session, 1, Wording.from_texts(en="One more"), SessionKind.OTHER).change,
        lambda: workspace.do(move_session, ref, hours, chance.choice([1, 2, None])).change,
        lambda: workspace.do(move_session, ref, hours, 1).change,
        lambda: workspace.do(unplace_session, ref).change,
        lambda: workspace.do(cancel_session, ref).change,
        lambda: workspace.do(delete_session, ref).change,
        lambda: workspace.do(_add_role, session, chance.choice(["Li", "Wu"])).change,
        lambda: workspace.do(_rename_room, 2, chance.choice([True, False])).change,
        workspace.undo,
    ]
    made: Change | None = chance.choice(gestures)()
    return made


@pytest.mark.parametrize("seed", range(3))
def test_a_patched_picture_is_what_reading_anew_gives(build: Any, workspace: Workspace, seed: int) -> None:
    chance = random.Random(seed)
    picture = workspace.read(gather_picture, 1, NOW)
    findings, now = check(picture), NOW
    for _ in range(40):
        change = _edit(build, workspace, chance, picture)
        if change is None:
            continue
        now += timedelta(hours=8)
        patched = workspace.read(patch_picture, picture, change, now)
        anew = workspace.read(gather_picture, 1, now)
        assert patched == anew
        assert (patched.spans, patched.placed, patched.faces) == (anew.spans, anew.placed, anew.faces)
        findings = refreshed(findings, patched, sessions_touched(picture, patched, change))
        assert findings == check(anew)
        picture = patched


def test_a_clash_through_the_store(build: Any, workspace: Workspace) -> None:
    titles = [Wording.from_texts(en=text, fr=text, es=text) for text in ("Opening", "Panel")]
    ids = [
        workspace.do(add_session, 1, title, SessionKind.OTHER, hours=build.at("10:00"), room_id=1).result
        for title in titles
    ]
    picture = workspace.read(gather_picture, 1, NOW)
    assert [finding.key for finding in check(picture)] == [
        ("room_taken", (("room", 1), ("session", ids[0]), ("session", ids[1])))
    ]
    assert check(picture.with_moved(ids[1], build.at("10:00"), 2)) == ()
    assert [row.ref.id for row in picture.in_room(1)] == ids


def test_reading_takes_as_many_queries_for_three_sessions_as_for_one(build: Any, workspace: Workspace) -> None:
    def counted(db: Db) -> int:
        asked: list[str] = []
        connection = db.connection()
        event.listen(connection, "before_cursor_execute", lambda *seen: asked.append(seen[2]))
        gather_picture(db, 1, NOW)
        return len(asked)

    counts = []
    for number in (1, 2, 3):
        workspace.do(add_session, 1, Wording(en=f"{number}"), SessionKind.PANEL, hours=build.at("10:00"))
        counts.append(workspace.read(counted))
    assert counts == [30, 30, 30]


def test_a_conference_that_is_gone(workspace: Workspace) -> None:
    picture = workspace.read(gather_picture, 1, NOW)
    change = workspace.do(_delete_conference).change
    assert change is not None
    with pytest.raises(GoneMeanwhile):
        workspace.read(patch_picture, picture, change, NOW)


def test_the_hour_is_the_one_given_whatever_the_conference_says(workspace: Workspace) -> None:
    later = datetime(2021, 12, 10, tzinfo=UTC)
    picture = workspace.read(gather_picture, 1, NOW)
    change = workspace.do(_say_the_hour, datetime(2021, 12, 24, tzinfo=UTC)).change
    assert change is not None
    patched = workspace.read(patch_picture, picture, change, later)
    assert (picture.now, patched.now) == (NOW, later)
    assert patched == workspace.read(gather_picture, 1, later)
