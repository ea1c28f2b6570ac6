"""The history: who did what and when, in sentences, and what each step touched."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from hlom_desktop.conference.edits import add_room, change_room, delete_room
from hlom_desktop.conference.languages import Language
from hlom_desktop.conference.model import Room
from hlom_desktop.conference.wording import Wording
from hlom_desktop.storage import codec
from hlom_desktop.storage.base import Db, Ref
from hlom_desktop.storage.history import MANY_ROWS, Change, changes_since, row_history, step_of, steps
from hlom_desktop.storage.recording import say
from hlom_desktop.storage.writing import add
from hlom_desktop.telling import tell_step
from hlom_desktop.templates.catalogue import new_empty
from hlom_desktop.words import Words

NOW = datetime(2021, 12, 10, 8, tzinfo=UTC)
TITLE = Wording.from_texts(en="High-level meeting", fr="Réunion de haut niveau", es="Reunión de alto nivel")
ROOM = Wording.from_texts(en="Room XX", fr="Salle XX", es="Sala XX")


@pytest.fixture
def lived(stores: Any) -> tuple[Any, int, int]:
    """A workspace in which a room was added, changed, put back, changed again; its conference and the room."""
    workspace = stores.open()
    conference = workspace.do(new_empty, "hlom", TITLE, NOW).result
    room = workspace.do(add_room, conference, ROOM).result
    workspace.do(change_room, Ref(room, 2), seats=40)
    workspace.undo()
    workspace.redo()
    return workspace, conference, room


@pytest.mark.parametrize("language", ["en", "fr", "es"])
def test_steps_are_told_in_the_readers_language(lived: Any, language: Language) -> None:
    workspace, _, _ = lived
    words = Words(language)
    told = [tell_step(step, words) for step in reversed(workspace.read(steps))]
    title, room = TITLE.best(language)[0], ROOM.best(language)[0]
    edited = words("Edit room “{title}”", title=room)
    assert told == [
        words("New conference “{title}”", title=title),
        words("Add room “{title}”", title=room),
        edited,
        words("Undo: {step}", step=edited),
        words("Redo: {step}", step=edited),
    ]
    assert title in told[0]
    assert room in told[4]


def test_a_step_says_who_when_and_what(lived: Any) -> None:
    workspace, conference, _ = lived
    found = [
        (step.id, step.at, step.author, step.seat, step.kind, step.undone, step.conference_id, step.rows)
        for step in workspace.read(steps, conference)
    ]
    assert found == [
        (number, NOW, "ana", 1, kind, False, conference, 1)
        for number, kind in [(5, "redo"), (4, "undo"), (3, "do"), (2, "do"), (1, "do")]
    ]
    workspace.undo()
    assert workspace.read(step_of, 3).undone
    assert workspace.read(steps, conference + 1) == ()
    assert [step.id for step in workspace.read(steps, limit=2)] == [6, 5]


def test_what_changed_since_a_step(lived: Any) -> None:
    workspace, conference, room = lived
    after = [
        Change(number, {"room": frozenset({room})}, message, (("title", title),), "ana", 1, conference)
        for number, message, title in [
            (4, "Edit room “{title}”", workspace.read(step_of, 3).arguments["title"]),
            (5, "Edit room “{title}”", workspace.read(step_of, 3).arguments["title"]),
        ]
    ]
    assert workspace.read(changes_since, 3) == tuple(after)
    assert workspace.read(changes_since, 3, not_by=1) == ()
    assert after[0].touches("session", "room")
    assert not after[0].touches("session")


def test_the_history_of_a_row(lived: Any) -> None:
    workspace, _, room = lived
    workspace.do(delete_room, Ref(room, 5))
    found = workspace.read(row_history, "room", room)
    assert [(step.id, was.get("name"), was.get("seats")) for step, was in found] == [
        (6, codec.plain(ROOM), 40),
        (5, codec.plain(ROOM), None),
        (4, codec.plain(ROOM), 40),
        (3, codec.plain(ROOM), None),
        (2, None, None),
    ]
    assert workspace.read(row_history, "room", room + 1) == ()


@pytest.mark.parametrize("more", [0, 1])
def test_above_five_hundred_rows_only_tables_are_named(lived: Any, more: int) -> None:
    workspace, conference, room = lived

    def many(db: Db) -> None:
        for _ in range(MANY_ROWS + more):
            db.add(Room(conference_id=conference, name=ROOM))
        db.flush()
        say(db, "Add many")

    ids = None if more else frozenset(range(room + 1, room + 1 + MANY_ROWS))
    assert workspace.do(many).change.rows == {"room": ids}
    assert workspace.undo().rows == {"room": ids}


def test_the_first_name_said_is_kept(lived: Any) -> None:
    workspace, conference, _ = lived

    def twice(db: Db) -> None:
        say(db, "First")
        add(db, Room, conference_id=conference, name=ROOM)
        say(db, "Second")

    assert workspace.do(twice).change.message == "First"
