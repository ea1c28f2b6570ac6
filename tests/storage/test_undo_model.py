"""Random gestures on all tables, undone and done again, against the simplest model there is: two stacks of states."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

import hlom_desktop.schema  # noqa: F401  every table must be known
from hlom_desktop.storage.base import Base, Db
from hlom_desktop.storage.recording import say
from hlom_desktop.storage.workspace import NothingToRedo, NothingToUndo, Workspace
from hlom_desktop.storage.writing import delete_with

KINDS = sorted((mapper.class_ for mapper in Base.registry.mappers), key=lambda kind: str(kind.__tablename__))
# Without shrinking: a store is made for each try, and a failing sequence is short already.
SOME = settings(max_examples=12, deadline=None, phases=[Phase.explicit, Phase.reuse, Phase.generate])


def gesture(db: Db, invented: Any, draw: Any) -> None:
    """One to four inserts, changes and deletes of any rows; the first makes a conference where there is none."""
    homes = select(invented.kind("conference").id)
    if not db.scalars(homes).all():
        invented.conference(db, draw)
    for _ in range(draw(st.integers(1, 4))):
        present = db.scalars(homes).all()
        if present:
            one_act(db, invented, draw(st.sampled_from(present)), draw)
    say(db, "Gesture")


def one_act(db: Db, invented: Any, home: int, draw: Any) -> None:
    kind = draw(st.sampled_from(KINDS))
    mine = kind.id == home if kind.__tablename__ == "conference" else kind.conference_id == home
    present = db.scalars(select(kind).where(mine).order_by(kind.id)).all()
    act = draw(st.sampled_from(["add", "change", "change", "delete"])) if present else "add"
    if act == "add":
        invented.row(db, kind, home, draw)
        return
    row = draw(st.sampled_from(present))
    if act == "delete":
        delete_with(db, row)
        return
    values = invented.values(db, kind, home, draw)
    names = draw(st.lists(st.sampled_from(sorted(values)), min_size=1, max_size=4, unique=True))
    for name in names:
        setattr(row, name, values[name])
    db.flush()


@SOME
@given(st.data())
def test_all_is_undone_back_and_done_again(stores: Any, invented: Any, whole: Any, data: st.DataObject) -> None:
    workspace = stores.open()
    states = [whole(workspace.path)]
    for _ in range(data.draw(st.integers(1, 8))):
        if workspace.do(gesture, invented, data.draw).change is not None:
            states.append(whole(workspace.path))
    for state in states[-2::-1]:
        workspace.undo()
        assert whole(workspace.path) == state
    with pytest.raises(NothingToUndo):
        workspace.undo()
    for state in states[1:]:
        workspace.redo()
        assert whole(workspace.path) == state
    with pytest.raises(NothingToRedo):
        workspace.redo()
    stores.close_all()


def step_back(workspace: Workspace, done: list[Any], undone: list[Any]) -> None:
    if len(done) == 1:
        with pytest.raises(NothingToUndo):
            workspace.undo()
        return
    workspace.undo()
    undone.append(done.pop())


def step_forth(workspace: Workspace, done: list[Any], undone: list[Any]) -> None:
    if not undone:
        with pytest.raises(NothingToRedo):
            workspace.redo()
        return
    workspace.redo()
    done.append(undone.pop())


@settings(SOME, max_examples=20)
@given(st.data(), st.lists(st.sampled_from(["do", "do", "undo", "undo", "redo", "reopen"]), min_size=4, max_size=14))
def test_any_order_of_do_undo_redo(
    stores: Any, invented: Any, whole: Any, data: st.DataObject, acts: list[str]
) -> None:
    workspace = stores.open()
    path = workspace.path
    done, undone = [whole(path)], list[Any]()
    for act in acts:
        if act == "undo":
            step_back(workspace, done, undone)
        elif act == "redo":
            step_forth(workspace, done, undone)
        elif act == "reopen":
            stores.close_all()
            workspace = stores.open(path)
        elif workspace.do(gesture, invented, data.draw).change is not None:
            done.append(whole(path))
            undone.clear()
        assert whole(path) == done[-1]
        assert (workspace.undoable() is None, workspace.redoable() is None) == (len(done) == 1, not undone)
    stores.close_all()
