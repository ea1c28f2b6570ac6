"""The gestures on the roadmap: whole results on a real store, undone and redone."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import pytest

from hlom_desktop.conference.life import StepKind
from hlom_desktop.conference.when.parsing import parse_when
from hlom_desktop.conference.when.sessions import load_un_sessions
from hlom_desktop.conference.when.values import When
from hlom_desktop.conference.wording import Wording
from hlom_desktop.roadmap import edits, edits_dates, queries
from hlom_desktop.roadmap.rules import AlreadyDepends, DependencyCircle, HangsOnItself, due_soon, overdue
from hlom_desktop.roadmap.values import DependencyKind, ItemKind, ItemStatus, LagUnit
from hlom_desktop.storage.writing import GoneMeanwhile

if TYPE_CHECKING:
    from conftest import Store

NOW = datetime(2021, 10, 12, 9, tzinfo=UTC)
EARLIER = datetime(2021, 1, 14, 9, tzinfo=UTC)


def when(text: str) -> When:
    return parse_when(text, "en", year=2021, sessions=load_un_sessions())


def told(store: Store, item_id: int) -> list[tuple[StepKind, str | None, datetime, str]]:
    steps = store.roadmap().steps_of(item_id)
    return [(step.kind, step.dates.words if step.dates else None, step.at, step.author) for step in steps]


def test_a_new_item_keeps_when_its_date_was_stated(store: Store) -> None:
    first = store.new("Background paper", "November", ItemKind.DOCUMENT, owner=Wording.from_texts(en="Documents"))
    second = store.new("Report")
    roadmap = store.roadmap()
    assert [(item.ref.id, item.title.en, item.position, item.status) for item in roadmap.items] == [
        (first, "Background paper", 0, ItemStatus.TENTATIVE),
        (second, "Report", 1, ItemStatus.TENTATIVE),
    ]
    assert told(store, first) == [(StepKind.STATED, "November", EARLIER, "Ana")]
    assert told(store, second) == []
    with pytest.raises(edits.NoTitle):
        store.new("")


def test_a_date_becomes_firm_without_losing_what_it_was(store: Store) -> None:
    item = store.new("Background paper", "November")
    for text in ("10 to 30 November", "mid-November"):
        store.restate(item, text, NOW, by_ben=True)
    store.restate(item, "12 December")
    assert told(store, item) == [
        (StepKind.STATED, "November", EARLIER, "Ana"),
        (StepKind.NARROWED, "10 to 30 November", NOW, "Ben"),
        (StepKind.NARROWED, "mid-November", NOW, "Ben"),
        (StepKind.MOVED, "12 December", NOW, "Ana"),
    ]
    assert (store.item(item).dates, store.item(item).status) == (when("12 December"), ItemStatus.MOVED)
    store.workspace.undo()
    assert (store.item(item).dates, store.item(item).status) == (when("mid-November"), ItemStatus.TENTATIVE)
    assert len(told(store, item)) == 3
    store.workspace.redo()
    assert len(told(store, item)) == 4


def test_the_same_date_again_is_no_gesture(store: Store) -> None:
    item = store.new("Briefing", "23 June")
    done = store.workspace.do(edits_dates.restate_date, store.item(item).ref, when("23 June"))
    assert (done.result, done.change) == (None, None)


def test_done_and_confirmed_are_steps_too(store: Store) -> None:
    item = store.new("Briefing", "23 June")
    store.do(edits.confirm_item, store.item(item).ref)
    store.do(edits.mark_done, store.item(item).ref)
    assert [kind for kind, *_ in told(store, item)] == [StepKind.STATED, StepKind.CONFIRMED, StepKind.DONE]
    assert store.item(item).status is ItemStatus.DONE
    store.do(edits.cancel_item, store.item(item).ref)
    store.do(edits.reopen_item, store.item(item).ref)
    assert store.item(item).status is ItemStatus.TENTATIVE


def test_a_circle_is_refused_by_its_names(store: Store) -> None:
    paper, report, meeting = (store.new(title) for title in ("Paper", "Report", "Meeting"))
    store.do(edits.add_dependency, store.item(meeting).ref, report)
    store.do(edits.add_dependency, store.item(paper).ref, report, DependencyKind.FINISH_BEFORE, 7)
    with pytest.raises(DependencyCircle) as caught:
        store.do(edits.add_dependency, store.item(paper).ref, meeting)
    assert caught.value.arguments == {"circle": "Meeting → Paper → Report → Meeting"}
    with pytest.raises(HangsOnItself):
        store.do(edits.add_dependency, store.item(paper).ref, paper)
    with pytest.raises(AlreadyDepends):
        store.do(edits.add_dependency, store.item(report).ref, paper)
    kept = store.roadmap().dependencies
    assert [(one.item_id, one.on_id, one.kind, one.lag) for one in kept] == [
        (meeting, report, DependencyKind.START_AFTER, 0),
        (paper, report, DependencyKind.FINISH_BEFORE, 7),
    ]
    store.do(edits.change_lag, kept[1].ref, 3, LagUnit.WEEKS)
    store.do(edits.drop_dependency, kept[0].ref)
    assert [(one.lag, one.unit, one.days) for one in store.roadmap().dependencies] == [(3, LagUnit.WEEKS, 21)]
    with pytest.raises(edits.LagNotUsable):
        store.do(edits.change_lag, kept[1].ref, 523, LagUnit.WEEKS)
    with pytest.raises(edits.LagNotUsable):
        store.do(edits.change_lag, kept[1].ref, -1)


def test_an_item_cannot_be_a_part_of_itself(store: Store) -> None:
    whole, part = store.new("Whole"), store.new("Part")
    store.do(edits.change_item, store.item(part).ref, parent_id=whole)
    with pytest.raises(DependencyCircle):
        store.do(edits.change_item, store.item(whole).ref, parent_id=part)
    assert store.item(whole).parent_id is None


def test_deleting_takes_steps_and_dependencies_along(store: Store) -> None:
    paper, meeting = store.new("Paper", "May"), store.new("Meeting", "14 December")
    store.do(edits.add_dependency, store.item(meeting).ref, paper)
    ref = store.item(paper).ref
    store.do(edits.delete_item, ref)
    roadmap = store.roadmap()
    assert [item.ref.id for item in roadmap.items] == [meeting]
    assert (roadmap.dependencies, roadmap.steps_of(paper)) == ((), ())
    with pytest.raises(GoneMeanwhile):
        store.do(edits.change_item, ref, title=Wording.from_texts(en="Paper 2"))
    store.workspace.undo()
    assert len(store.roadmap().dependencies) == 1
    assert len(told(store, paper)) == 1


def test_what_is_due_and_what_is_late(full: Store) -> None:
    items = full.roadmap().items
    assert [item.title.en for item in overdue(items, NOW.date())] == ["Confirm the themes of the side events"]
    soon = [item.title.en for item in due_soon(items, NOW.date(), 20)]
    assert soon == [
        "Regional, thematic, stakeholder-specific stocktaking",
        "Pledges dashboard",
        "GCR indicator report",
        "Consultation on the modalities and programme",
        "List of speakers opens for inscription",
    ]


@pytest.mark.parametrize("count", [1, 3])
def test_reading_takes_the_same_number_of_queries(store: Store, count: int) -> None:
    from sqlalchemy import event

    for at in range(count):
        store.new(f"Item {at}", "May")
    asked: list[str] = []

    def read(db: Any) -> int:
        def note(connection: Any, cursor: Any, statement: str, *_: Any) -> None:
            asked.append(statement)

        event.listen(db.get_bind(), "before_cursor_execute", note)
        try:
            return len(queries.roadmap(db, store.conference).items)
        finally:
            event.remove(db.get_bind(), "before_cursor_execute", note)

    assert store.workspace.read(read) == count
    assert len([one for one in asked if one.startswith("SELECT")]) == 10
