"""Two items that look like one are offered, never joined by themselves."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from hlom_desktop.conference.life import StepKind
from hlom_desktop.conference.queries import conference_by_key
from hlom_desktop.conference.wording import Wording
from hlom_desktop.consultations.edits.meetings import add_consultation
from hlom_desktop.consultations.values import ConsultationKind
from hlom_desktop.roadmap import edits, edits_alike, queries
from hlom_desktop.roadmap.edits_alike import MergedWithItself
from hlom_desktop.roadmap.rules import DependencyCircle
from hlom_desktop.roadmap.rules_alike import Alike, likely_same
from hlom_desktop.roadmap.values import DependencyKind, ItemKind, Roadmap
from hlom_desktop.storage.workspace import Workspace
from hlom_desktop.storage.writing import GoneMeanwhile
from hlom_desktop.templates.catalogue import new_from_template

if TYPE_CHECKING:
    from conftest import Store

CHANGED = datetime(2021, 6, 1, tzinfo=UTC)
GENEVA = Wording.from_texts(en="Geneva")


def offered(found: tuple[Alike, ...]) -> list[tuple[str | None, str | None, str | None]]:
    return [(pair.item.title.en, pair.other.title.en, pair.key) for pair in found]


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (("Informal briefing on outcomes", "23 June"), ("Briefing on the outcomes", "June"), True),
        (("Informal briefing on outcomes", "23 June"), ("Briefing on the outcomes", "July"), False),
        (("Informal briefing on outcomes", "23 June"), ("Consultation of States", "23 June"), False),
        (("Informal briefing on outcomes", "23 June"), ("Briefing on the outcomes", "TBC"), False),
        (("Briefing", "23 June"), ("Briefing of the press", "23 June"), False),
    ],
)
def test_days_that_overlap_and_most_words(
    store: Store, one: tuple[str, str], other: tuple[str, str], expected: bool
) -> None:
    for title, dates in (one, other):
        store.new(title, dates)
    assert offered(likely_same(store.roadmap())) == ([(one[0], other[0], None)] if expected else [])


def test_the_same_days_in_the_same_place_need_one_word(store: Store) -> None:
    store.new("Stocktaking meeting", "4-6 December", place=Wording.from_texts(en="Puerto Vallarta, Mexico"))
    store.new("Preparatory meeting", "4-6 December", place=Wording.from_texts(en="Mexico"))
    store.new("Reception", "4-6 December", place=Wording.from_texts(en="Mexico"))
    store.new("Closing meeting", "4-6 December", place=GENEVA)
    assert offered(likely_same(store.roadmap())) == [("Stocktaking meeting", "Preparatory meeting", None)]


def test_said_not_to_be_the_same_it_is_not_offered_again(store: Store) -> None:
    one, other = store.new("Informal briefing", "23 June"), store.new("Informal briefing", "23 June")
    store.do(edits_alike.set_apart, store.item(other).ref, store.item(one).uid)
    assert likely_same(store.roadmap()) == ()
    store.workspace.undo()
    assert len(likely_same(store.roadmap())) == 1


def test_merged_one_stays_with_all_that_hung_on_the_other(store: Store) -> None:
    values: dict[str, Any] = {"place": GENEVA, "owner": Wording.from_texts(en="UNHCR")}
    stays = store.new("Briefing", "June", ItemKind.BRIEFING, owner=Wording.from_texts(en="Ana"))
    goes = store.new("Informal briefing", "23 June", **values)
    paper, call, part = (store.new(title) for title in ("Paper", "Call", "Part"))
    store.do(edits.change_item, store.item(part).ref, parent_id=goes)
    for item, on in ((stays, paper), (goes, paper), (call, goes), (goes, stays)):
        store.do(edits.add_dependency, store.item(item).ref, on)
    store.do(edits_alike.set_apart, store.item(goes).ref, store.item(call).uid)
    meeting = store.do(
        add_consultation, store.conference, GENEVA, ConsultationKind.BRIEFING, dates=store.item(goes).dates
    )
    store.do(edits.change_item, store.item(goes).ref, consultation_id=meeting)
    store.do(edits_alike.merge_items, store.item(stays).ref, store.item(goes).ref, at=CHANGED)
    roadmap, item = store.roadmap(), store.item(stays)
    assert (roadmap.item(goes), store.item(part).parent_id) == (None, stays)
    assert (item.title.en, item.owner.en, item.place, item.consultation_id) == ("Briefing", "Ana", GENEVA, meeting)
    assert item.dates.words == "23 June"
    assert [(one.kind, one.dates and one.dates.words) for one in roadmap.steps_of(stays)] == [
        (StepKind.STATED, "June"),
        (StepKind.STATED, "23 June"),
    ]
    assert [(one.item_id, one.on_id) for one in roadmap.dependencies] == [(stays, paper), (call, stays)]
    assert [(one.item_id, one.other) for one in roadmap.apart] == [(stays, store.item(call).uid)]
    store.workspace.undo()
    assert len(store.roadmap().items) == 5
    assert len(store.roadmap().dependencies) == 4


def test_what_lies_between_two_keeps_them_from_being_one(store: Store) -> None:
    one, between, other = (store.new(title) for title in ("Paper", "Review", "Paper again"))
    store.do(edits.add_dependency, store.item(between).ref, one)
    store.do(edits.add_dependency, store.item(between).ref, other, DependencyKind.FINISH_BEFORE)
    with pytest.raises(DependencyCircle) as caught:
        store.do(edits_alike.merge_items, store.item(one).ref, store.item(other).ref)
    assert caught.value.arguments == {"circle": "Review → Paper → Review"}
    with pytest.raises(MergedWithItself):
        store.do(edits_alike.merge_items, store.item(one).ref, store.item(one).ref)
    assert len(store.roadmap().items) == 3


@pytest.fixture
def both(store_path: Path) -> Workspace:
    """A store with the templates of seeds 001 and 003."""
    workspace = Workspace(store_path)
    for name in ("compacts-2017", "iom-wg-2017"):
        workspace.do(new_from_template, name, name, datetime(2026, 1, 5, tzinfo=UTC))
    return workspace


def look(workspace: Workspace, key: str) -> tuple[Roadmap, tuple[Alike, ...]]:
    home = workspace.read(conference_by_key, key).ref.id
    roadmap = workspace.read(queries.roadmap, home)
    return roadmap, likely_same(roadmap, workspace.read(queries.neighbours, home))


def test_the_meeting_of_two_documents_is_offered_from_both(both: Workspace) -> None:
    preparatory, stocktaking = "Preparatory meeting (migration compact)", "Stocktaking meeting on the global compact"
    assert (preparatory, stocktaking, "iom-wg-2017") in offered(look(both, "compacts-2017")[1])
    assert (stocktaking, preparatory, "compacts-2017") in offered(look(both, "iom-wg-2017")[1])
    both.close()


def test_taken_over_it_is_offered_no_longer_and_the_other_is_as_it_was(both: Workspace) -> None:
    offers = look(both, "compacts-2017")[1]
    pair = next(one for one in offers if one.other.origin == "ev-stock")
    both.do(edits_alike.take_over, pair.item.ref, pair.other.ref.id)
    roadmap, after = look(both, "compacts-2017")
    assert pair.other.ref.id not in {one.other.ref.id for one in after}
    item = roadmap.item(pair.item.ref.id)
    assert item is not None
    assert item.place == pair.item.place
    assert item.sources == (*pair.item.sources, *pair.other.sources)
    assert look(both, "iom-wg-2017")[0].item(pair.other.ref.id) == pair.other
    with pytest.raises(GoneMeanwhile):
        both.do(edits_alike.take_over, item.ref, 9999)
    both.close()


def test_said_on_one_side_it_is_not_offered_on_the_other(both: Workspace) -> None:
    pair = next(one for one in look(both, "compacts-2017")[1] if one.other.origin == "ev-stock")
    both.do(edits_alike.set_apart, pair.item.ref, pair.other.uid)
    assert all(one.item.origin != "ev-stock" for one in look(both, "iom-wg-2017")[1])
    assert all(one.other.origin != "ev-stock" for one in look(both, "compacts-2017")[1])
    both.close()
