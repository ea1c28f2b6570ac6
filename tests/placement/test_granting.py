"""What is granted to find a place: written, the store asks the same question that was asked when it was tried."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from types import SimpleNamespace

import pytest

from hlom_desktop.conference.edits import change_room
from hlom_desktop.conference.queries import rooms
from hlom_desktop.conference.values import Mode
from hlom_desktop.placement.edits_granting import accept_with
from hlom_desktop.placement.queries import placing
from hlom_desktop.placement.reliefs import relieved
from hlom_desktop.placement.values import Question
from hlom_desktop.placement.values_answer import Relief, ReliefKind
from hlom_desktop.sessions.edits import change_session
from hlom_desktop.sessions.queries import sessions
from hlom_desktop.side_events.edits.call import pin, set_call, set_wishes
from hlom_desktop.side_events.edits.placing import schedule
from hlom_desktop.side_events.edits.proposals import change_proposal
from hlom_desktop.side_events.queries import proposals
from hlom_desktop.storage.ref import Ref
from hlom_desktop.storage.writing import GoneMeanwhile

from .conftest import LUNCH, NOW


def plain(question: Question) -> Question:
    """Without the steps that had last written the rows."""
    events = (replace(one, ref=Ref(one.id, 0), session=None) for one in question.events)
    return replace(question, events=tuple(events))


@pytest.fixture
def asked(store: SimpleNamespace) -> Callable[[], Question]:
    """Something of every kind stands in the way; the question as it is now."""
    do = store.workspace.do
    room = next(one for one in store.workspace.read(rooms, store.home) if one.ref.id == store.room2)
    do(change_room, room.ref, out_of_service=True)
    do(set_call, store.home, parallel=1, total=1)
    do(set_wishes, Ref(store.skills, 0), (store.lunch,), (store.evening,))
    do(change_proposal, Ref(store.youth, 0), interpreted=("fr",), languages=("en", "fr"))
    do(schedule, Ref(store.energy, 0), LUNCH, store.room3)
    do(pin, Ref(store.energy, 0), True)
    return lambda: store.workspace.read(placing, store.home, NOW)


GRANTS: dict[str, Callable[[SimpleNamespace], Relief]] = {
    "slot": lambda ids: Relief(ReliefKind.SLOT, ids.skills, ids.evening),
    "expected": lambda ids: Relief(ReliefKind.EXPECTED, ids.youth, 60),
    "minutes": lambda ids: Relief(ReliefKind.MINUTES, ids.energy, 60),
    "service": lambda ids: Relief(ReliefKind.SERVICE, ids.youth, ids.room2),
    "unpin": lambda ids: Relief(ReliefKind.UNPIN, ids.youth, ids.energy),
    "in person": lambda ids: Relief(ReliefKind.IN_PERSON, ids.energy),
    "no interpretation": lambda ids: Relief(ReliefKind.NO_INTERPRETATION, ids.youth),
    "at once": lambda ids: Relief(ReliefKind.PARALLEL, ids.youth, 2),
    "in all": lambda ids: Relief(ReliefKind.TOTAL, ids.youth, 3),
    "published": lambda ids: Relief(ReliefKind.MOVE_PUBLISHED, ids.youth, ids.skills),
}


@pytest.mark.parametrize("grant", GRANTS)
def test_a_grant_that_is_written_is_the_one_that_was_tried(
    store: SimpleNamespace, asked: Callable[[], Question], grant: str
) -> None:
    relief, before = GRANTS[grant](store), asked()
    tried = relieved(before, relief)
    assert grant == "published" or plain(tried) != plain(before)
    store.workspace.do(accept_with, store.home, (), (relief,))
    assert plain(asked()) == plain(tried)
    if grant != "published":
        store.workspace.undo()
    assert plain(asked()) == plain(before)


CHANGED = {
    "expected": {"expected": 90},
    "in person": {"mode": Mode.VIRTUAL},
    "no interpretation": {"interpreted": ("ar",)},
}


@pytest.mark.parametrize("grant", CHANGED)
def test_what_a_hand_changed_in_the_programme_is_granted_too(
    store: SimpleNamespace, asked: Callable[[], Question], grant: str
) -> None:
    asked()
    do = store.workspace.do
    do(schedule, Ref(store.youth, store.workspace.undoable().id), LUNCH, store.room3)
    held = next(row for row in store.workspace.read(sessions, store.home) if row.title.en == "Youth")
    do(change_session, held.ref, **CHANGED[grant])
    before, relief = asked_again(store), replace(GRANTS[grant](store), event=store.youth)
    tried = relieved(before, relief)
    assert plain(tried) != plain(before)
    do(accept_with, store.home, (), (relief,))
    assert plain(asked_again(store)) == plain(tried)


def asked_again(store: SimpleNamespace) -> Question:
    found: Question = store.workspace.read(placing, store.home, NOW)
    return found


def test_several_are_granted_in_one_gesture(store: SimpleNamespace, asked: Callable[[], Question]) -> None:
    before = asked()
    reliefs = tuple(make(store) for make in GRANTS.values())
    store.workspace.do(accept_with, store.home, (), reliefs)
    tried = before
    for relief in reliefs:
        tried = relieved(tried, relief)
    assert plain(asked()) == plain(tried)
    assert store.workspace.undoable().message == "Place {count} side events"
    store.workspace.undo()
    assert plain(asked()) == plain(before)


def test_what_is_gone_is_not_granted(store: SimpleNamespace, asked: Callable[[], Question]) -> None:
    asked()
    before = store.workspace.read(proposals, store.home)
    with pytest.raises(GoneMeanwhile):
        store.workspace.do(
            accept_with,
            store.home,
            (),
            (Relief(ReliefKind.EXPECTED, store.youth, 60), Relief(ReliefKind.SERVICE, store.youth, 999)),
        )
    assert store.workspace.read(proposals, store.home) == before
