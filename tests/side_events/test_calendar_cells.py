"""The calendar without pixels, and where its cells lie."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hlom_desktop.side_events.edits.call import add_slot, pin
from hlom_desktop.side_events.edits.placing import schedule
from hlom_desktop.side_events.edits.proposals import approve, change_proposal
from hlom_desktop.side_events.grid.cells import (
    WAITING,
    Calendar,
    CalendarBlock,
    CalendarColumn,
    CalendarRow,
    calendar_of,
    hours_at,
)
from hlom_desktop.side_events.grid.layout import LEAST_ROW, lay_out
from hlom_desktop.side_events.queries import side_events
from hlom_desktop.side_events.rules_judged import judged
from hlom_desktop.side_events.shown import ProposalLine
from hlom_desktop.storage.ref import Ref
from hlom_desktop.words import Words

from .making import DAY, LUNCH

WORDS = Words("en")


def calendar(store: SimpleNamespace) -> Calendar:
    shown = store.workspace.read(side_events, store.home)
    lines = judged(shown)
    return calendar_of(lines, {one.ref.id for one in lines}, shown, WORDS, "en")


def line(store: SimpleNamespace, proposal_id: int) -> ProposalLine:
    found = store.workspace.read(side_events, store.home).line(proposal_id)
    assert found is not None
    return found


def test_slots_down_rooms_across_and_those_that_wait(store: SimpleNamespace) -> None:
    do = store.workspace.do
    slot = do(add_slot, store.home, LUNCH).result
    rows = (CalendarRow(DAY, 795, 870, slot),)
    columns = (CalendarColumn(store.room2, "Room 2"), CalendarColumn(store.room3, "Room 3"))
    said = "Clean energy. UNHCR with Denmark. complete"
    energy = CalendarBlock(store.energy, "Clean energy", "UNHCR with Denmark", WAITING, False, said)
    assert calendar(store) == Calendar(rows, columns, (energy,))
    do(schedule, line(store, store.energy).ref, replace(LUNCH, start=810, minutes=30), store.room3)
    do(pin, line(store, store.energy).ref, True)
    said = "Clean energy. UNHCR with Denmark. Room 3, Tue 14 Dec 13:30"
    placed = replace(energy, cell=(0, 1), pinned=True, said=said)
    assert calendar(store) == Calendar(rows, columns, (placed,))


def test_hours_outside_the_slots_and_places_without_a_room_are_shown(store: SimpleNamespace) -> None:
    do = store.workspace.do
    slot = do(add_slot, store.home, LUNCH).result
    do(schedule, line(store, store.energy).ref, replace(LUNCH, start=600), None)
    found = calendar(store)
    assert found.rows == (CalendarRow(DAY, 600, 675, None), CalendarRow(DAY, 795, 870, slot))
    assert [one.name for one in found.columns] == ["Room 2", "Room 3", "no room"]
    assert [one.cell for one in found.blocks] == [(0, 2)]


@pytest.mark.parametrize(("asked", "given"), [(None, 75), (60, 60), (90, 75)])
def test_in_a_slot_it_lasts_as_long_as_asked_and_no_longer_than_the_slot(
    store: SimpleNamespace, asked: int | None, given: int
) -> None:
    store.workspace.do(change_proposal, Ref(store.energy, 0), minutes=asked)
    shown = store.workspace.read(side_events, store.home)
    row = CalendarRow(DAY, 795, 870, 1)
    assert hours_at(row, line(store, store.energy), shown) == replace(LUNCH, minutes=given)


def test_what_begins_in_the_slot_already_keeps_its_hours(store: SimpleNamespace) -> None:
    do, own = store.workspace.do, replace(LUNCH, start=810, minutes=90)
    do(schedule, line(store, store.energy).ref, own, store.room2)
    shown = store.workspace.read(side_events, store.home)
    assert hours_at(CalendarRow(DAY, 795, 870, 1), line(store, store.energy), shown) == own
    other = CalendarRow(DAY + timedelta(days=1), 1095, 1170, 2)
    moved = replace(LUNCH, day=other.day, start=1095, minutes=75)
    assert hours_at(other, line(store, store.energy), shown) == moved


def test_only_approved_and_scheduled_ones_stand_there(store: SimpleNamespace) -> None:
    assert [one.id for one in calendar(store).blocks] == [store.energy]
    store.workspace.do(approve, line(store, store.skills).ref)
    assert [one.id for one in calendar(store).blocks] == [store.energy, store.skills]


CELLS = st.lists(st.one_of(st.just(WAITING), st.tuples(st.integers(0, 3), st.integers(0, 2))), max_size=12)


@given(CELLS, st.integers(300, 2400))
def test_cells_and_blocks_lie_beside_and_under_each_other(cells: list[tuple[int, int]], width: int) -> None:
    rows = tuple(CalendarRow(DAY + timedelta(days=at // 2), 600 + 100 * at, 660 + 100 * at, at) for at in range(4))
    columns = tuple(CalendarColumn(at, str(at)) for at in range(3))
    blocks = tuple(
        CalendarBlock(at, "word " * (at % 4 + 1), "", cell, at % 3 == 0, "") for at, cell in enumerate(cells)
    )
    layout = lay_out(Calendar(rows, columns, blocks), width, lambda title, wide: tuple(title.split()))
    assert [one.cell for one in layout.cells] == [*((row, at) for row in range(4) for at in range(3)), WAITING]
    assert [at for at, _ in layout.days] == [0, 2]
    for place in layout.places:
        cell = layout.cell(place.card.cell)
        assert cell is not None
        assert cell.x < place.x
        assert place.x + place.width < cell.x + cell.width
        assert cell.y < place.y
        assert place.y + place.height <= cell.y + cell.height
        assert layout.place_at(place.x + 1, place.y + 1) == place
        assert layout.cell_at(place.x + 1, place.y + 1) == place.card.cell
        assert layout.neighbour(place.card.id, 0, 0) == place
    for one in layout.cells:
        assert one.height >= LEAST_ROW
        for other in layout.cells:
            apart = one.x + one.width <= other.x or other.x + other.width <= one.x
            under = one.y + one.height <= other.y or other.y + other.height <= one.y
            assert one is other or apart or under
