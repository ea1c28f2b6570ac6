"""What a gesture is: whole or not at all, named, recorded; and what two seats at one store may do to each other."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import delete, insert, select, update
from sqlalchemy.exc import IntegrityError

from hlom_desktop.conference.edits import add_room, change_room, delete_conference, delete_room
from hlom_desktop.conference.model import Conference, Room
from hlom_desktop.conference.queries import conferences
from hlom_desktop.conference.wording import Wording
from hlom_desktop.sessions.edits import add_session, change_session
from hlom_desktop.sessions.model import Session
from hlom_desktop.sessions.values import SessionKind
from hlom_desktop.storage.base import Db, Ref
from hlom_desktop.storage.history import last_step
from hlom_desktop.storage.recording import ForeignReference, say
from hlom_desktop.storage.workspace import CannotUndo, StillInUse, Workspace
from hlom_desktop.storage.writing import ChangedMeanwhile, GoneMeanwhile, add, delete_with
from hlom_desktop.templates.catalogue import new_empty, new_from_template

NOW = datetime(2021, 12, 10, 8, tzinfo=UTC)

ROOMS: Any = Room.__table__


def text(english: str) -> Wording:
    return Wording.from_texts(en=english)


def room_ref(db: Db, room_id: int) -> Ref:
    return Ref(*db.execute(select(Room.id, Room.version).where(Room.id == room_id)).one())


@pytest.fixture
def at_desk(stores: Any) -> tuple[Workspace, int, int]:
    """A workspace, a conference in it and a room of that."""
    workspace = stores.open()
    conference = workspace.do(new_empty, "hlom", text("HLOM"), NOW).result
    return workspace, conference, workspace.do(add_room, conference, text("Room XX")).result


def test_a_version_is_the_number_of_the_step_that_wrote_the_row(at_desk: Any) -> None:
    workspace, _, room = at_desk
    ref = workspace.read(room_ref, room)
    change = workspace.do(change_room, ref, seats=40).change
    assert (ref.version, workspace.read(room_ref, room).version) == (2, 3)
    assert (change.step, change.rows) == (3, {"room": frozenset({room})})
    assert workspace.undo().step == 4
    assert workspace.read(room_ref, room).version == 4


def test_an_edit_that_raises_leaves_nothing(at_desk: Any, whole: Any) -> None:
    workspace, conference, _ = at_desk
    before = whole(workspace.path), workspace.read(last_step)

    def fail(db: Db) -> None:
        add_room(db, conference, text("Room XXI"))
        raise ValueError("no")

    with pytest.raises(ValueError, match="no"):
        workspace.do(fail)
    assert (whole(workspace.path), workspace.read(last_step)) == before
    assert workspace.do(add_room, conference, text("Room XXI")).change.step == before[1] + 1


@pytest.mark.parametrize(
    "statement",
    [update(Room).values(seats=1), delete(Room), insert(Room).values(name=Wording()), ROOMS.delete()],
)
def test_a_bulk_statement_in_an_edit_is_refused(at_desk: Any, whole: Any, statement: Any) -> None:
    workspace, _, _ = at_desk
    before = whole(workspace.path)
    with pytest.raises(RuntimeError, match="bulk"):
        workspace.do(lambda db: db.execute(statement))
    assert whole(workspace.path) == before


@pytest.mark.parametrize("write", ["row", "core"])
def test_a_read_that_writes_is_refused(at_desk: Any, whole: Any, write: str) -> None:
    workspace, conference, _ = at_desk
    before = whole(workspace.path)

    def query(db: Db) -> None:
        if write == "row":
            add(db, Room, conference_id=conference, name=text("Room"))
        else:
            db.connection().execute(ROOMS.delete())

    with pytest.raises(RuntimeError, match="a read changes nothing"):
        workspace.read(query)
    assert whole(workspace.path) == before


def test_an_edit_must_name_its_gesture(at_desk: Any, whole: Any) -> None:
    workspace, conference, _ = at_desk
    before = whole(workspace.path)
    with pytest.raises(RuntimeError, match="say"):
        workspace.do(lambda db: add(db, Room, conference_id=conference, name=text("Room")))
    assert whole(workspace.path) == before


def test_an_edit_that_changes_nothing_is_no_step(at_desk: Any) -> None:
    workspace, _, room = at_desk
    before = workspace.read(last_step), workspace.read(room_ref, room)
    assert workspace.do(change_room, before[1], seats=None).change is None
    assert (workspace.read(last_step), workspace.read(room_ref, room)) == before


def test_ids_are_never_used_again(at_desk: Any) -> None:
    workspace, conference, room = at_desk
    workspace.undo()
    second = workspace.do(add_room, conference, text("Room XXI")).result
    workspace.do(delete_room, workspace.read(room_ref, second))
    assert workspace.do(add_room, conference, text("Room XXII")).result > second > room


def test_a_reference_to_another_conference_is_refused(at_desk: Any) -> None:
    workspace, conference, room = at_desk
    other = workspace.do(new_empty, "other", text("Other"), NOW).result
    session = workspace.do(add_session, other, text("Panel"), SessionKind.PANEL).result
    with pytest.raises(ForeignReference):
        workspace.do(add_session, other, text("Panel"), SessionKind.PANEL, room_id=room)
    with pytest.raises(ForeignReference):
        workspace.do(change_session, Ref(session, workspace.read(last_step)), room_id=room)
    assert workspace.do(add_session, conference, text("Panel"), SessionKind.PANEL, room_id=room).change is not None


def test_a_row_stays_in_its_conference(at_desk: Any) -> None:
    workspace, conference, room = at_desk
    other = workspace.do(new_empty, "other", text("Other"), NOW).result
    workspace.do(add_session, conference, text("Panel"), SessionKind.PANEL, room_id=room)
    with pytest.raises(ForeignReference):
        workspace.do(change_room, workspace.read(room_ref, room), conference_id=other)


def test_a_row_still_in_use_is_not_deleted_alone(at_desk: Any, whole: Any) -> None:
    workspace, conference, room = at_desk
    workspace.do(add_session, conference, text("Panel"), SessionKind.PANEL, room_id=room)
    before = whole(workspace.path)

    def careless(db: Db) -> None:
        db.delete(db.get(Room, room))
        say(db, "Delete")

    with pytest.raises(StillInUse):
        workspace.do(careless)
    assert whole(workspace.path) == before


def test_what_an_edit_set_before_is_seen_by_a_deletion(at_desk: Any) -> None:
    workspace, conference, room = at_desk
    session = workspace.do(add_session, conference, text("Panel"), SessionKind.PANEL).result

    def place_and_close(db: Db) -> None:
        db.get_one(Session, session).room_id = room
        delete_with(db, db.get_one(Room, room))
        say(db, "Place and close")

    assert workspace.do(place_and_close).change.rows == {"room": frozenset({room})}


def test_deleting_a_conference_is_one_gesture_and_undone_whole(stores: Any, whole: Any) -> None:
    workspace = stores.open()
    workspace.do(new_empty, "kept", text("Kept"), NOW)
    kept = whole(workspace.path)
    workspace.do(new_from_template, "hlom-2021-worked", "worked", NOW)
    before, steps = whole(workspace.path), workspace.read(last_step)
    change = workspace.do(delete_conference, workspace.read(conferences)[1].ref).change
    assert (whole(workspace.path), change.step) == (kept, steps + 1)
    workspace.undo()
    assert whole(workspace.path) == before
    workspace.redo()
    assert whole(workspace.path) == kept


def test_a_unique_value_that_changed_hands_in_a_gesture_is_undone(at_desk: Any, whole: Any) -> None:
    workspace, conference, _ = at_desk
    before = whole(workspace.path)

    def make_anew(db: Db) -> None:
        delete_with(db, db.get_one(Conference, conference))
        new_empty(db, "hlom", text("HLOM again"), NOW)

    workspace.do(make_anew)
    after = whole(workspace.path)
    workspace.undo()
    assert whole(workspace.path) == before
    workspace.redo()
    assert whole(workspace.path) == after


def test_undo_yields_where_another_row_took_what_must_be_unique(at_desk: Any, stores: Any, whole: Any) -> None:
    workspace, _, _ = at_desk
    workspace.do(delete_conference, workspace.read(conferences)[0].ref)
    stores.open(workspace.path, "bo").do(new_empty, "hlom", text("HLOM"), NOW)
    before = whole(workspace.path)
    with pytest.raises(CannotUndo):
        workspace.undo()
    assert whole(workspace.path) == before


def test_a_new_gesture_ends_what_could_be_redone_for_good(at_desk: Any, whole: Any) -> None:
    workspace, conference, _ = at_desk
    workspace.undo()
    workspace.do(add_room, conference, text("Tempus"))
    after = whole(workspace.path)
    workspace.undo()
    workspace.redo()
    assert whole(workspace.path) == after
    assert workspace.redoable() is None


def test_an_edit_that_breaks_a_rule_of_the_tables_leaves_nothing(at_desk: Any, whole: Any) -> None:
    workspace, _, _ = at_desk
    before = whole(workspace.path)
    with pytest.raises(IntegrityError):
        workspace.do(lambda db: add(db, Conference, key="hlom", short="twice", title=text("Twice")))
    assert whole(workspace.path) == before


class TestTwoSeats:
    """Two programs at one store."""

    def test_one_is_told_of_the_others_change_once(self, at_desk: Any, stores: Any) -> None:
        ana, conference, _ = at_desk
        bo = stores.open(ana.path, "bo")
        room = bo.do(add_room, conference, text("Tempus")).result
        ana.do(add_room, conference, text("Cinema"))
        (change,) = ana.changes_by_others()
        assert (change.rows, change.author, change.seat) == ({"room": frozenset({room})}, "bo", 2)
        assert ana.changes_by_others() == ()
        assert ana.others_here() == ("bo",)

    def test_what_was_changed_meanwhile_is_not_written_over(self, at_desk: Any, stores: Any, whole: Any) -> None:
        ana, _, room = at_desk
        bo = stores.open(ana.path, "bo")
        seen = ana.read(room_ref, room)
        bo.do(change_room, seen, seats=40)
        before = whole(ana.path)
        with pytest.raises(ChangedMeanwhile, match="bo changed this"):
            ana.do(change_room, seen, seats=50)
        assert whole(ana.path) == before
        bo.do(change_room, seen, seats=60)
        bo.do(delete_room, seen)
        with pytest.raises(GoneMeanwhile):
            ana.do(change_room, seen, seats=50)

    def test_undo_leaves_the_others_newer_change(self, at_desk: Any, stores: Any, whole: Any) -> None:
        ana, _, room = at_desk
        bo = stores.open(ana.path, "bo")
        ana.do(change_room, ana.read(room_ref, room), seats=40)
        bo.do(change_room, bo.read(room_ref, room), seats=50)
        before = whole(ana.path)
        with pytest.raises(CannotUndo):
            ana.undo()
        assert whole(ana.path) == before
        bo.undo()
        assert ana.undo().rows == {"room": frozenset({room})}
        with pytest.raises(CannotUndo):  # the room was made by ana, but bo's steps are not hers
            bo.redo()

    def test_a_seat_finds_its_own_steps_again(self, at_desk: Any, stores: Any) -> None:
        ana, conference, _ = at_desk
        path: Path = ana.path
        stores.open(path, "bo").do(add_room, conference, text("Tempus"))
        wanted = ana.undoable()
        stores.close_all()
        assert stores.open(path).undoable() == wanted
