"""Labels that run on, and agendas as trees."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hlom_desktop.consultations.agenda_order import first_label, in_tree, next_label, relabelled, running_from


@pytest.mark.parametrize(
    ("labels", "expected"),
    [
        ([], "(a)"),
        (["(a)", "(b)"], "(c)"),
        (["(z)"], "(aa)"),
        (["(az)"], "(ba)"),
        (["a)"], "b)"),
        (["(h)", "(i)"], "(j)"),
        (["(i)", "(ii)"], "(iii)"),
        (["(i)"], "(ii)"),
        (["1", "2"], "3"),
        (["9."], "10."),
        (["Item 4"], "Item 5"),
        (["(a)", ""], "(b)"),
        (["Annex"], ""),
    ],
)
def test_next_label(labels: list[str], expected: str) -> None:
    assert next_label(labels) == expected


def test_first_labels_under_a_letter_are_roman() -> None:
    firsts = {"": "(a)", "(b)": "(i)", "(ii)": "a.", "3.": "(a)", "Item 4": "(a)"}
    assert {above: first_label(above) for above in firsts} == firsts


def test_romans_run_on() -> None:
    written = running_from("(i)", 14)
    assert written[3:5] + written[8:] == ("(iv)", "(v)", "(ix)", "(x)", "(xi)", "(xii)", "(xiii)", "(xiv)")


@pytest.mark.parametrize(
    ("labels", "expected"),
    [
        (["(a)", "(b)", "(c)"], ("(a)", "(b)", "(c)")),
        (["(i)", "(ii)"], ("(i)", "(ii)")),
        (["3", "4"], ("3", "4")),
        (["(a)", "(c)"], None),
        (["", ""], None),
        ([], ()),
    ],
)
def test_labels_that_run_on_are_kept_in_their_places(labels: list[str], expected: tuple[str, ...] | None) -> None:
    assert relabelled(labels) == expected
    if expected:
        assert relabelled(labels, 1) == expected[:1]


@given(st.lists(st.integers(0, 12), max_size=12))
def test_a_tree_has_each_item_once_and_before_its_parts(parents: list[int]) -> None:
    items = [(at, parent if parent < at else None) for at, parent in enumerate(parents, 1)]
    items = [(one, None if parent == 0 else parent) for one, parent in items]
    tree = in_tree(items)
    assert sorted(one for one, _ in tree) == [one for one, _ in items]
    depths, places = dict(tree), {one: at for at, (one, _) in enumerate(tree)}
    for one, parent in items:
        if parent is None:
            assert depths[one] == 0
        else:
            assert (depths[one], places[parent] < places[one]) == (depths[parent] + 1, True)
