"""The table model: it filters and sorts as plain Python does, and tells no more than what changed."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt

from hlom_desktop.desk.rows import DISPLAY, EDIT, Column, RowTable, sorted_rows
from hlom_desktop.folding import folded
from hlom_desktop.refusals import NotUnderstood, Refusal


@dataclass(frozen=True)
class State:
    key: int
    name: str
    seats: int | None


def refuse_or_pass(row: State, typed: str) -> None:
    if not typed:
        raise NotUnderstood(text=typed)


COLUMNS: tuple[Column[State], ...] = (
    Column("name", "Name", lambda one: one.name, edit=refuse_or_pass),
    Column("seats", "Seats", lambda one: "" if one.seats is None else str(one.seats), sort=lambda one: one.seats),
)
STATES = (State(1, "Côte d’Ivoire", 4), State(2, "Colombia", None), State(3, "Türkiye", 2), State(4, "colombo", 2))
LETTERS = st.text("abcéÉñ Ø’", max_size=6)
STATE = st.builds(State, st.integers(0, 10**6), LETTERS, st.none() | st.integers(0, 5))
ROWS = st.lists(STATE, max_size=30, unique_by=lambda one: one.key)


def table(rows: tuple[State, ...] = STATES) -> RowTable[State]:
    return RowTable(COLUMNS, lambda one: one.key, rows)


def test_as_qt_expects(qtmodeltester: Any, qapp: Any) -> None:
    model = table()
    qtmodeltester.check(model)
    model.sort(1)
    model.filter_by("o")
    qtmodeltester.check(model)


@given(rows=ROWS, column=st.integers(0, 1), descending=st.booleans(), typed=LETTERS)
@settings(max_examples=150, deadline=None)
def test_filter_and_sort_equal_plain_python(rows: list[State], column: int, descending: bool, typed: str) -> None:
    model = table(tuple(rows))
    model.sort(column, Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder)
    model.filter_by(typed)
    words = folded(typed).split()
    kept = [one for one in rows if all(any(word in folded(column.text(one)) for column in COLUMNS) for word in words)]
    keys: list[Any] = [folded(one.name) or None if column == 0 else one.seats for one in kept]
    valued = [pair for pair in zip(keys, kept, strict=True) if pair[0] is not None]
    expected = [one for _, one in sorted(valued, key=lambda pair: pair[0], reverse=descending)]
    expected += [one for key, one in zip(keys, kept, strict=True) if key is None]
    assert list(model.shown) == expected


@given(rows=ROWS)
@settings(max_examples=50, deadline=None)
def test_places_hold_after_sorting(rows: list[State]) -> None:
    model = table(tuple(rows))
    held = {one.key: QPersistentModelIndex(model.index_of(one.key)) for one in rows}
    model.sort(1, Qt.SortOrder.DescendingOrder)
    assert {key: model.row_at(index.row()).key for key, index in held.items()} == {key: key for key in held}


def test_accents_and_case_do_not_count() -> None:
    model = table()
    model.filter_by("COTE ivoire")
    assert [one.key for one in model.shown] == [1]
    model.filter_by("colom")
    assert [one.key for one in model.shown] == [2, 4]
    model.filter_by("", lambda one: one.seats == 2)
    assert [one.key for one in model.shown] == [3, 4]


def test_nothing_is_sorted_last_in_both_directions() -> None:
    assert [one.key for one in sorted_rows(STATES, COLUMNS[1])] == [3, 4, 1, 2]
    assert [one.key for one in sorted_rows(STATES, COLUMNS[1], descending=True)] == [1, 3, 4, 2]


def test_only_changed_rows_are_told() -> None:
    model, told, resets = table(), [], []
    model.dataChanged.connect(lambda first, last: told.append((first.row(), last.row())))
    model.modelReset.connect(lambda: resets.append(True))
    rows = list(STATES)
    rows[0], rows[1], rows[3] = (replace(rows[at], name=f"{rows[at].name}!") for at in (0, 1, 3))
    model.replace_rows(rows)
    assert (told, resets) == ([(0, 1), (3, 3)], [])
    model.replace_rows(rows)
    assert (told, resets) == ([(0, 1), (3, 3)], [])
    model.replace_rows(rows[1:])
    assert (told, resets) == ([(0, 1), (3, 3)], [True])
    assert (model.index_of(2).row(), model.index_of(1)) == (0, QModelIndex())


def test_a_filter_sees_replaced_rows() -> None:
    model = table()
    model.filter_by("turk")
    model.replace_rows([*STATES, State(5, "Turkmenistan", 1)])
    assert [one.key for one in model.shown] == [3, 5]


def test_an_edit_is_carried_out_or_refused() -> None:
    model = table()
    refused: list[Refusal] = []
    model.refused.connect(refused.append)
    assert model.setData(model.index(0, 0), "Chad", EDIT)
    assert not model.setData(model.index(0, 0), "", EDIT)
    assert not model.setData(model.index(0, 1), "3", EDIT)
    assert [type(one) for one in refused] == [NotUnderstood]
    assert bool(model.flags(model.index(0, 0)) & Qt.ItemFlag.ItemIsEditable)
    assert not model.flags(model.index(0, 1)) & Qt.ItemFlag.ItemIsEditable
    assert model.data(model.index(1, 0), DISPLAY) == "Colombia"


@pytest.mark.parametrize(("text", "plain"), [("Łódź", "lodz"), ("ŒUVRE", "oeuvre"), ("Straße", "strasse"), ("a", "a")])
def test_folding(text: str, plain: str) -> None:
    assert folded(text) == plain
