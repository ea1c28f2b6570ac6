"""The rows of a table: by field, under their section, without headings repeated."""

from __future__ import annotations

from hlom_desktop.imports.columns.fields import ImportKind
from hlom_desktop.imports.grid import Place
from hlom_desktop.imports.headers import proposed_mapping
from hlom_desktop.imports.table_rows import TableRow, table_rows

from .files import grid_of


def test_rows_without_headings_repeated_and_under_their_section() -> None:
    grid = grid_of(
        ("Name", "Function", "E-mail", "Other"),
        ("FRANCE", None, None, None),
        ("Ana", "Minister", "a@example.org", "x"),
        (),
        ("NAME", "function", "E-mail:", "Other"),
        ("Bo", None, None, None),
        ("Cy", "Adviser", None, None),
        (None, None, None, "only what is not mapped"),
        ("Dé", None, "d@example.org", None),
    )
    mapping = proposed_mapping(grid, ImportKind.DELEGATES)
    assert mapping.missing == (("delegation",),)
    assert list(table_rows(grid, mapping)) == [
        TableRow(Place("S", 3), {"name": "Ana", "function": "Minister", "email": "a@example.org"}, "FRANCE"),
        TableRow(Place("S", 7), {"name": "Cy", "function": "Adviser"}, "Bo"),
        TableRow(Place("S", 9), {"name": "Dé", "email": "d@example.org"}, "only what is not mapped"),
    ]


def test_a_row_with_all_it_needs_is_no_section() -> None:
    grid = grid_of(("Title", "Organizer", "Language"), ("On water", None, None), ("On fire", "France", "French"))
    found = list(table_rows(grid, proposed_mapping(grid, ImportKind.SIDE_EVENTS)))
    assert [(dict(row.cells), row.section) for row in found] == [
        ({"title": "On water"}, None),
        ({"title": "On fire", "organizers": "France", "languages": "French"}, None),
    ]
