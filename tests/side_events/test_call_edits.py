"""The gestures on the call, its slots, wishes and pins."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from types import SimpleNamespace

import pytest

from hlom_desktop.conference.edits import change_conference
from hlom_desktop.conference.hours import Hours
from hlom_desktop.conference.queries import conference
from hlom_desktop.refusals import Refusal
from hlom_desktop.side_events.edits.call import (
    NoDaysYet,
    SlotThere,
    add_slot,
    add_usual_slots,
    change_slot,
    pin,
    remove_slot,
    set_call,
    set_wishes,
    take_preset,
)
from hlom_desktop.side_events.queries import call, proposals, side_events, slots
from hlom_desktop.side_events.rules_call import PRESETS, CallClosesBeforeOpening, LengthsCross
from hlom_desktop.side_events.values_call import Backing, CallRow
from hlom_desktop.storage.ref import Ref

from .making import DAY, LUNCH, text

EVENING = replace(LUNCH, start=18 * 60 + 15)


def test_rules_are_set_one_by_one_and_taken_back(store: SimpleNamespace) -> None:
    do, read = store.workspace.do, store.workspace.read
    assert read(call, store.home) is None
    do(set_call, store.home, opens=date(2021, 9, 1))
    do(set_call, store.home, closes=date(2021, 10, 1), per_organizer=2, note=text("By e-mail"))
    found = read(call, store.home)
    assert found == CallRow(
        found.ref,
        date(2021, 9, 1),
        date(2021, 10, 1),
        2,
        Backing.ANYBODY,
        None,
        None,
        None,
        None,
        True,
        (),
        text("By e-mail"),
    )
    do(set_call, store.home, per_organizer=0)
    assert read(call, store.home).per_organizer is None
    for _ in range(3):
        store.workspace.undo()
    assert read(call, store.home) is None


@pytest.mark.parametrize("preset", PRESETS, ids=[one.key for one in PRESETS])
def test_presets_fill_the_rules_and_leave_the_days(store: SimpleNamespace, preset: object) -> None:
    do, read = store.workspace.do, store.workspace.read
    do(set_call, store.home, opens=date(2021, 9, 1), languages=("en", "fr"), total=3)
    do(take_preset, store.home, preset)
    found = read(call, store.home)
    values = preset.values  # type: ignore[attr-defined]
    assert {key: getattr(found, key) for key in values} == dict(values)
    assert (found.opens, found.languages) == (date(2021, 9, 1), ("en", "fr"))


def test_rules_that_contradict_each_other_are_refused(store: SimpleNamespace) -> None:
    do, read = store.workspace.do, store.workspace.read
    do(set_call, store.home, opens=date(2021, 9, 1), most_minutes=60)
    before = read(call, store.home)
    with pytest.raises(CallClosesBeforeOpening):
        do(set_call, store.home, closes=date(2021, 8, 31))
    with pytest.raises(LengthsCross):
        do(set_call, store.home, least_minutes=61)
    with pytest.raises(Refusal):
        do(set_call, store.home, parallel=-1)
    assert read(call, store.home) == before


def test_slots_are_added_changed_and_removed_with_their_wishes(store: SimpleNamespace) -> None:
    do, read = store.workspace.do, store.workspace.read
    later = do(add_slot, store.home, EVENING).result
    first = do(add_slot, store.home, LUNCH).result
    assert [(one.ref.id, one.hours) for one in read(slots, store.home)] == [(first, LUNCH), (later, EVENING)]
    with pytest.raises(SlotThere):
        do(add_slot, store.home, LUNCH)
    with pytest.raises(Refusal):
        do(add_slot, store.home, replace(LUNCH, minutes=0))
    do(set_wishes, Ref(store.energy, 0), [first, later], [])
    with pytest.raises(SlotThere):
        do(change_slot, read(slots, store.home)[0].ref, EVENING)
    moved = replace(LUNCH, day=DAY + timedelta(days=1))
    do(change_slot, read(slots, store.home)[0].ref, moved)
    assert [one.hours for one in read(slots, store.home)] == [EVENING, moved]
    energy = read(side_events, store.home).line(store.energy)
    assert energy.wished == (first, later)
    do(remove_slot, read(slots, store.home)[1].ref)
    assert read(side_events, store.home).line(store.energy).wished == (later,)
    store.workspace.undo()
    assert read(side_events, store.home).line(store.energy).wished == (first, later)


def test_the_usual_slots_are_added_once(store: SimpleNamespace) -> None:
    do, read = store.workspace.do, store.workspace.read
    do(add_slot, store.home, LUNCH)
    assert do(add_usual_slots, store.home).result == 3
    next_day = DAY + timedelta(days=1)
    zone = "Europe/Zurich"
    assert [one.hours for one in read(slots, store.home)] == [
        Hours(DAY, 795, 75, zone),
        Hours(DAY, 1095, 75, zone),
        Hours(next_day, 795, 75, zone),
        Hours(next_day, 1095, 75, zone),
    ]
    assert do(add_usual_slots, store.home).result == 0
    do(change_conference, read(conference, store.home).ref, first_day=None, last_day=None)
    with pytest.raises(NoDaysYet):
        do(add_usual_slots, store.home)


def test_wishes_replace_those_before(store: SimpleNamespace) -> None:
    do, read = store.workspace.do, store.workspace.read
    one, two, three = (do(add_slot, store.home, replace(LUNCH, start=start)).result for start in (600, 700, 800))

    def said() -> tuple[tuple[int, ...], frozenset[int]]:
        line = read(side_events, store.home).line(store.energy)
        return line.wished, line.impossible

    do(set_wishes, Ref(store.energy, 0), [three, one, three], [two, one])
    assert said() == ((three, one), frozenset({two}))
    do(set_wishes, Ref(store.energy, 0), [], [one])
    assert said() == ((), frozenset({one}))
    store.workspace.undo()
    assert said() == ((three, one), frozenset({two}))


def test_pins(store: SimpleNamespace) -> None:
    do, read = store.workspace.do, store.workspace.read
    do(pin, Ref(store.energy, 0), True)
    assert store.workspace.undoable().message == "Pin “{title}” to its place"
    assert [row.pinned for row in read(proposals, store.home)] == [True, False]
    do(pin, read(proposals, store.home)[0].ref, False)
    assert store.workspace.undoable().message == "Let “{title}” move"
    assert [row.pinned for row in read(proposals, store.home)] == [False, False]
