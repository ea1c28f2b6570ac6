"""A rehearsal is a marked copy: what is done in it stays in it, and the store itself is never touched."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

import hlom_desktop.schema  # noqa: F401
from hlom_desktop.conference.edits import add_room
from hlom_desktop.conference.queries import conferences, rooms
from hlom_desktop.conference.wording import Wording
from hlom_desktop.live.rehearsal import NothingToRehearse, make_rehearsal, rehearsal_of
from hlom_desktop.storage.peek import StoreIsForeign, StoreIsMissing
from hlom_desktop.storage.workspace import Workspace
from hlom_desktop.templates.catalogue import new_empty

NOW = datetime(2021, 12, 10, 8, tzinfo=UTC)


def clock() -> datetime:
    return NOW


def text(en: str) -> Wording:
    return Wording.from_texts(en=en)


@pytest.fixture
def workspace(store_path: Path) -> Iterator[Workspace]:
    """An open store with two conferences."""
    opened = Workspace(store_path, "desk", clock)
    for key in ("one", "two"):
        opened.do(new_empty, key, text(key), NOW)
    yield opened
    opened.close()


def test_a_copy_beside_the_open_store_marked_for_each_conference(workspace: Workspace) -> None:
    copy = make_rehearsal(workspace.path, None, clock)
    assert copy == workspace.path.with_name("conferences rehearsal.hlom")
    assert not list(copy.parent.glob(".rehearsal*"))
    opened = Workspace(copy, "desk", clock)
    own = [one.ref.id for one in opened.read(conferences)]
    found = [opened.read(rehearsal_of, one) for one in own]
    assert [(one.of, one.made) for one in found if one is not None] == [("conferences", NOW)] * 2
    assert opened.undoable() == workspace.undoable()  # so that no undo takes the mark away
    opened.close()
    assert workspace.read(rehearsal_of) is None


def test_what_lies_there_stays(workspace: Workspace, tmp_path: Path) -> None:
    store = workspace.path
    names = [make_rehearsal(store, None, clock).name for _ in range(3)]
    assert names == ["conferences rehearsal.hlom", "conferences rehearsal 2.hlom", "conferences rehearsal 3.hlom"]
    folder = tmp_path / "elsewhere"
    folder.mkdir()
    assert make_rehearsal(store, folder, clock) == folder / "conferences rehearsal.hlom"
    note = tmp_path / "notes.hlom"
    note.write_text("not a store")
    assert make_rehearsal(store, note, clock) == tmp_path / "notes 2.hlom"
    assert note.read_text() == "not a store"
    assert make_rehearsal(store, tmp_path / "new" / "try.hlom", clock).exists()


def test_what_is_done_in_it_stays_in_it(workspace: Workspace) -> None:
    copy = Workspace(make_rehearsal(workspace.path, None, clock), "desk", clock)
    own = copy.read(conferences)[0].ref.id
    copy.do(add_room, own, text("Room 9"))
    begun = copy.do(new_empty, "three", text("three"), NOW).result
    assert copy.read(rehearsal_of, begun) is not None
    copy.close()
    assert workspace.read(rooms, own) == ()
    assert [one.key for one in workspace.read(conferences)] == ["one", "two"]


def test_there_must_be_something_to_rehearse(store_path: Path, tmp_path: Path) -> None:
    with pytest.raises(StoreIsMissing):
        make_rehearsal(tmp_path / "none.hlom", None, clock)
    with pytest.raises(NothingToRehearse):
        make_rehearsal(store_path, None, clock)
    foreign = tmp_path / "letter.hlom"
    foreign.write_text("Dear colleague")
    with pytest.raises(StoreIsForeign):
        make_rehearsal(foreign, None, clock)
    assert not list(tmp_path.glob("*rehearsal*"))
