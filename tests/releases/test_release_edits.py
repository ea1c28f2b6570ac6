"""Releasing on a real workspace: frozen for good, numbered, ticked off; undo goes around it."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from typing import Any

import pytest
from sqlalchemy import event, text
from sqlalchemy.engine import Engine

from hlom_desktop.conference.edits import change_conference, delete_conference
from hlom_desktop.conference.queries import NoSuchConference, conference
from hlom_desktop.conference.wording import Wording
from hlom_desktop.releases.edits import (
    EmptyProgramme,
    NothingToRelease,
    release_programme,
    tick_duty,
    untick_duty,
)
from hlom_desktop.releases.frozen import ReleaseIsNewer, freeze, thaw
from hlom_desktop.releases.queries import (
    NoSuchRelease,
    facts_wanted,
    gather_facts,
    paper_state,
    release_tasks,
    releases,
    sessions_changed,
)
from hlom_desktop.releases.rules import on_paper, revision_name, tasks_of
from hlom_desktop.releases.shown import PaperState, paper_sentence
from hlom_desktop.releases.tables import RELEASED_TABLES
from hlom_desktop.releases.values import ReleaseDuty, ReleaseRow
from hlom_desktop.sessions.edits import cancel_session, change_session, delete_session, move_session
from hlom_desktop.storage.ref import Ref
from hlom_desktop.storage.workspace import CannotUndo
from hlom_desktop.templates.catalogue import new_empty
from hlom_desktop.words import Words


def rename(store: Any, was: str, now: str) -> None:
    session = store.session(was)
    store.do(change_session, session.ref, title=session.title.with_text("en", now))


def titles(store: Any, release: int | None = None) -> list[str | None]:
    facts = store.workspace.read(facts_wanted, "small", release)
    return [row.title.en for row in facts.sessions]


def rows(store: Any) -> list[object]:
    """Releases and their tasks, whatever wrote them last."""
    found = (*store.read(releases), *store.read(release_tasks))
    return [replace(row, ref=Ref(row.ref.id, 0)) for row in found]


def test_a_release_is_the_programme_as_it_stood(store: Any, now: Any) -> None:
    note = Wording(fr="Après le Bureau")
    living = store.workspace.read(gather_facts, "small")
    assert store.do(release_programme, store.own, note) == 1
    rename(store, "Panel 1", "Panel one")
    assert store.do(release_programme, store.own, None) == 2
    assert store.workspace.read(facts_wanted, "small", 1) == living
    assert (titles(store, 1)[1], titles(store, 2)[1], titles(store)[1]) == ("Panel 1", "Panel one", "Panel one")
    (first, second) = store.read(releases)
    assert first == ReleaseRow(first.ref, 1, now, "Ana", note)
    assert second == ReleaseRow(second.ref, 2, now, "Ana", None)
    tasks = store.read(release_tasks)
    assert [(one.duty, one.done) for one in tasks_of(second, tasks)] == [(duty, None) for duty in ReleaseDuty]
    assert (store.read(sessions_changed, 1), store.read(sessions_changed, 2)) == (4, 1)


def test_freezing_gives_back_what_was_frozen(store: Any) -> None:
    living = store.workspace.read(gather_facts, "small")
    assert thaw(freeze(living), 1) == living
    kept = json.loads(freeze(living))
    assert kept["schema"] == 1
    del kept["facts"]["sessions"][0]["streaming"]  # a field that an older program did not have
    assert thaw(json.dumps(kept), 1) == living
    with pytest.raises(ReleaseIsNewer) as caught:
        thaw(json.dumps(kept | {"schema": 2}), 3)
    assert str(caught.value) == (
        "Rev.3 was released by a newer version of this program. Install that version to read it."
    )


def test_nothing_changed_is_refused_in_a_sentence(store: Any) -> None:
    store.do(release_programme, store.own, None)
    rename(store, "Panel 1", "Panel one")
    rename(store, "Panel one", "Panel 1")  # written twice, and as it was
    store.do(change_conference, store.read(conference).ref, print_version=9)
    with pytest.raises(NothingToRelease) as caught:
        store.do(release_programme, store.own, None)
    assert str(caught.value) == "Nothing has changed since Rev.1, so there is nothing to release."
    empty = store.do(new_empty, "empty", Wording(en="Empty"), None)
    with pytest.raises(EmptyProgramme):
        store.do(release_programme, empty, None)
    assert len(store.read(releases)) == 1


def test_what_is_not_there_is_refused(store: Any) -> None:
    with pytest.raises(NoSuchRelease) as caught:
        store.workspace.read(facts_wanted, "small", 1)
    assert str(caught.value) == "There is no Rev.1: the programme has not been released yet."
    store.do(release_programme, store.own, None)
    with pytest.raises(NoSuchRelease) as caught:
        store.workspace.read(facts_wanted, "small", 7)
    assert str(caught.value) == "There is no Rev.7. Released are: Rev.1."
    with pytest.raises(NoSuchConference):
        store.workspace.read(facts_wanted, "elsewhere", 1)


def test_undo_passes_a_release_by(store: Any) -> None:
    rename(store, "Panel 1", "Before")
    store.do(release_programme, store.own, None)
    rename(store, "Panel 2", "After")
    workspace = store.workspace
    workspace.undo()
    workspace.undo()
    assert titles(store)[1:3] == ["Panel 1", "Panel 2"]
    assert titles(store, 1)[1:3] == ["Before", "Panel 2"]
    workspace.redo()
    workspace.redo()
    assert titles(store)[1:3] == ["Before", "After"]
    assert [row.number for row in store.read(releases)] == [1]


def test_what_was_undone_before_a_release_can_be_done_again_after_it(store: Any) -> None:
    rename(store, "Panel 1", "Before")
    store.workspace.undo()
    store.do(release_programme, store.own, None)
    assert store.workspace.redoable() is not None
    store.workspace.redo()
    assert (titles(store)[1], titles(store, 1)[1]) == ("Before", "Panel 1")


def test_a_released_conference_cannot_be_undone_but_deleted_and_brought_back(store: Any) -> None:
    store.do(release_programme, store.own, None)
    with pytest.raises(CannotUndo):
        store.workspace.undo()  # the gesture that made the conference
    before = rows(store)
    store.do(delete_conference, store.read(conference).ref)
    assert (store.read(releases), store.read(release_tasks)) == ((), ())
    store.workspace.undo()
    assert (rows(store), titles(store, 1)) == (before, titles(store))
    store.workspace.redo()
    assert store.read(releases) == ()


def test_ticks_are_ordinary_gestures(store: Any, now: Any) -> None:
    store.do(release_programme, store.own, None)
    web = store.read(release_tasks)[1]
    store.do(tick_duty, web.ref)
    done = store.read(release_tasks)[1]
    assert (done.duty, done.done, done.done_by) == (ReleaseDuty.WEB, now, "Ana")
    store.do(tick_duty, done.ref)
    assert store.workspace.undoable().message == "Tick off a task of {revision}"
    store.do(untick_duty, done.ref)
    assert store.read(release_tasks)[1].done is None
    store.workspace.undo()
    assert store.read(release_tasks)[1].done == now
    store.workspace.undo()
    assert store.read(release_tasks)[1].done is None


@pytest.mark.parametrize(
    ("language", "sentences"),
    [
        (
            "en",
            (
                "Draft, not released yet",
                "Rev.1 is released, not on paper · 0 sessions changed since",
                "Rev.1 is on paper · 1 session changed since",
                "Rev.1 is on paper, Rev.2 is released · 3 sessions changed since Rev.1",
                "Rev.2 is on paper · 0 sessions changed since",
            ),
        ),
    ],
)
def test_which_revision_is_on_paper(store: Any, language: str, sentences: tuple[str, ...]) -> None:
    told = []

    def tell() -> None:
        told.append(paper_sentence(store.read(paper_state), Words(language)))

    def print_newest() -> None:
        newest = store.read(releases)[-1]
        store.do(tick_duty, tasks_of(newest, store.read(release_tasks))[-1].ref)

    tell()
    store.do(release_programme, store.own, None)
    tell()
    print_newest()
    closed = store.session("Undisclosed bureau")
    store.do(move_session, closed.ref, replace(closed.hours, start=560), closed.room_id)
    tell()
    store.do(cancel_session, store.session("Panel 1").ref)
    store.do(release_programme, store.own, None)
    store.do(delete_session, store.session("Panel 2").ref)
    tell()
    store.workspace.undo()
    print_newest()
    tell()
    assert tuple(told) == sentences
    assert store.read(paper_state) == PaperState(2, 2, 0)
    assert on_paper(store.read(releases), ()) is None
    assert revision_name(12) == "Rev.12"


def test_a_release_is_named_in_the_history_(store: Any) -> None:
    store.do(release_programme, store.own, None)

    def kinds(db: Any) -> list[tuple[Any, ...]]:
        query = text("select kind, message, arguments from history_step order by id desc limit 1")
        return [tuple(row) for row in db.connection().execute(query)]

    assert store.workspace.read(kinds) == [("left", "Release {revision}", '{"revision":"Rev.1"}')]


def test_the_screen_knows_every_table_of_which_a_release_is_made(store: Any) -> None:
    read: set[str] = set()

    def listen(*told: Any) -> None:
        read.update(re.findall(r"FROM (\w+)", told[2]))

    event.listen(Engine, "before_cursor_execute", listen)
    try:
        store.workspace.read(gather_facts, "small")
    finally:
        event.remove(Engine, "before_cursor_execute", listen)
    assert read == set(RELEASED_TABLES)
