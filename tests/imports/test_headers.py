"""The table in a spreadsheet is found: its sheet, its headings in three languages, its columns, its rows."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hlom_desktop.imports.column_mapping import ColumnMapping, MappingNotUsable, fingerprint_of, mapping_of
from hlom_desktop.imports.column_names import Match, heading, known_keys, matches
from hlom_desktop.imports.columns.fields import ImportKind
from hlom_desktop.imports.columns.tables import COLUMN_TABLES
from hlom_desktop.imports.grid import Grid
from hlom_desktop.imports.headers import (
    NoHeadings,
    NoSuchRow,
    headings,
    kept_mapping,
    mapping_at,
    proposed_mapping,
    rivals,
)
from hlom_desktop.imports.table_rows import table_rows
from hlom_desktop.words import Words

from .files import Written, book_of, grid_of, sheet_of

DELEGATES, SPEAKERS, SESSIONS = ImportKind.DELEGATES, ImportKind.SPEAKERS, ImportKind.SESSIONS
SIDE_EVENTS, CONTRIBUTIONS = ImportKind.SIDE_EVENTS, ImportKind.CONTRIBUTIONS


def columns(mapping: ColumnMapping) -> dict[str, int]:
    """The columns by key, as a plain dict."""
    return dict(mapping.columns)


@pytest.mark.parametrize("kind", ImportKind)
def test_each_official_label_names_its_own_field(kind: ImportKind) -> None:
    for field in COLUMN_TABLES[kind].fields:
        for label in field.labels:
            assert matches(label, kind)[0] == Match(field.key, 8), label


@pytest.mark.parametrize("kind", ImportKind)
@pytest.mark.parametrize("language", ["fr", "es"])
def test_the_official_labels_of_a_language_are_one_table(kind: ImportKind, language: str) -> None:
    labels = tuple(field.label(language) for field in COLUMN_TABLES[kind].fields)
    mapping = proposed_mapping(grid_of(("Title of the list",), labels), kind)
    assert columns(mapping) == {field.key: at for at, field in enumerate(COLUMN_TABLES[kind].fields)}
    assert (mapping.first, mapping.guessed, mapping.missing) == (2, (), ())


@pytest.mark.parametrize("kind", ImportKind)
def test_every_synonym_names_its_field(kind: ImportKind) -> None:
    for field in COLUMN_TABLES[kind].fields:
        for name in field.names:
            assert heading(name), (field.key, name)
            assert field.key in {match.key for match in matches(name, kind)}, name


SAID_ALIKE = ("Delegation", "Function", "Level", "Language", "E-mail", "Time zone", "Needs", "Room", "Theme")


@pytest.mark.parametrize("label", SAID_ALIKE)
@pytest.mark.parametrize("language", ["fr", "es"])
def test_the_catalogues_say_a_label_by_one_of_its_names(label: str, language: str) -> None:
    translated = heading(Words(language)(label))
    fields = [field for table in COLUMN_TABLES.values() for field in table.fields if field.label("en") == label]
    assert fields
    assert all(translated in map(heading, field.names) for field in fields)


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("COUNTRY *", DELEGATES, "delegation"),
        ("Pays / Country / País", DELEGATES, "delegation"),
        ("Nom de famille\n(Family name)", DELEGATES, "family_name"),
        ("Name (as in the passport)", DELEGATES, "name"),
        ("E-Mail-Address:", DELEGATES, "email"),
        ("Adresse électronique", DELEGATES, "email"),
        ("Function (FR)", DELEGATES, "function.fr"),
        ("fonction en français", DELEGATES, "function.fr"),
        ("Title (English)", DELEGATES, "function.en"),
        ("Titre ES", SESSIONS, "title.es"),
        ("Level (EN)", DELEGATES, "level"),
        ("N°", SIDE_EVENTS, "number"),
        ("#", SIDE_EVENTS, "number"),
        ("n.º", SIDE_EVENTS, "number"),
        ("Preferred e-mail for invitations", DELEGATES, "email"),
        ("Country you represent", DELEGATES, "delegation"),
        ("Favourite colour", DELEGATES, None),
        ("A long sentence that mentions the name of the delegation somewhere in it", DELEGATES, None),
        ("Name" * 40, DELEGATES, None),
        ("Name / E-mail", DELEGATES, None),
    ],
)
def test_what_a_heading_names(text: str, kind: ImportKind, expected: str | None) -> None:
    found = matches(text, kind)
    assert (found[0].key if found else None) == expected


def test_headings_stand_below_titles_and_notes() -> None:
    grid = grid_of(
        ("High-Level Officials Meeting: list of delegates",),
        ("As on 14 December 2021", None, "Please send changes to the secretariat"),
        (),
        ("No", "State", "Delegate", "Title", "Level", "Email", "Head of delegation"),
        ("1", "France", "Ana", "Minister", "Minister", "a@example.org", "Yes"),
    )
    mapping = proposed_mapping(grid, DELEGATES)
    assert mapping == mapping_of(
        DELEGATES,
        "S",
        (4, 4),
        fingerprint_of(("No", "State", "Delegate", "Title", "Level", "Email", "Head of delegation")),
        {"delegation": 1, "name": 2, "function": 3, "level": 4, "email": 5, "is_head": 6},
    )
    assert mapping.missing == ()
    assert [row.cells["name"] for row in table_rows(grid, mapping)] == ["Ana"]


def test_a_header_of_two_lines_with_merged_groups(written: Written) -> None:
    book = book_of(
        ("Delegates",),
        ("Country", "Delegate", None, None, "Contact", None),
        (None, "Name", "Function", "Level", "E-mail", "Language"),
        ("France", "Ana", "Minister", "Minister", "a@example.org", "French"),
    )
    book.active.merge_cells("A1:F1")
    book.active.merge_cells("A2:A3")
    book.active.merge_cells("B2:D2")
    book.active.merge_cells("E2:F2")
    grid = written(book)
    mapping = proposed_mapping(grid, DELEGATES)
    assert (mapping.first, mapping.last) == (2, 3)
    assert columns(mapping) == {"delegation": 0, "name": 1, "function": 2, "level": 3, "language": 5, "email": 4}
    assert headings(grid, mapping) == (
        *("Country", "Delegate Name", "Delegate Function", "Delegate Level", "Contact E-mail", "Contact Language"),
    )
    assert [row.place.row for row in table_rows(grid, mapping)] == [4]


def test_groups_without_merges_hold_until_the_next() -> None:
    grid = grid_of(
        ("Session", "", "Speaker", "", ""),
        ("Title", "Date", "Name", "Role", "Country"),
        ("Opening", "14/12/2021", "Ana", "Chair", "France"),
    )
    mapping = proposed_mapping(grid, SPEAKERS)
    assert (mapping.first, mapping.last) == (1, 2)
    assert columns(mapping) == {"session": 0, "day": 1, "name": 2, "kind": 3, "delegation": 4}


def test_a_first_row_that_holds_names_of_columns_is_no_second_line() -> None:
    grid = grid_of(
        ("Session", "Name", "Role", "Status"), ("Panel", "Ana", "Speaker", "Confirmed"), ("Panel", "Bo", "Chair", "Yes")
    )
    mapping = proposed_mapping(grid, SPEAKERS)
    assert (mapping.first, mapping.last) == (1, 1)
    assert len(list(table_rows(grid, mapping))) == 2


def test_the_sheet_most_like_one_is_taken_hidden_ones_last() -> None:
    rows = (("Country", "Name", "E-mail"), ("France", "Ana", None))
    grid = Grid(
        "f.xlsx",
        (
            sheet_of(("Read me",), ("Country codes are those of ISO", "Name of the list"), name="Notes"),
            sheet_of(*rows, ("Spain", "Bo", None), ("Peru", "Cy", None), name="Old", hidden=True),
            sheet_of(rows[0], name="Form"),
            sheet_of(*rows, name="List"),
        ),
    )
    assert proposed_mapping(grid, DELEGATES).sheet == "List"
    only_hidden = Grid("f.xlsx", grid.sheets[:2])
    assert proposed_mapping(only_hidden, DELEGATES).sheet == "Old"


def test_columns_that_might_be_the_same_are_told_and_the_official_name_wins() -> None:
    grid = grid_of(("Title", "Function", "Country", "Delegation", "Colour"), ("Ms", "Minister", "FR", "France", "red"))
    mapping = proposed_mapping(grid, DELEGATES)
    assert columns(mapping) == {"delegation": 3, "function": 1, "courtesy": 0}
    assert rivals(grid, mapping) == (("delegation", 2),)


def test_where_no_heading_is_known_it_is_said_and_the_hand_decides() -> None:
    grid = grid_of(("x", "y"), ("France", "Ana"))
    with pytest.raises(NoHeadings) as found:
        proposed_mapping(grid, DELEGATES)
    assert str(found.value) == "No row of “f.xlsx” names columns known here. Choose the row and the columns by hand."
    mapping = mapping_at(grid, DELEGATES, "S", 1).with_column("delegation", 0).with_column("name", 1)
    assert columns(mapping) == {"delegation": 0, "name": 1}
    assert [dict(row.cells) for row in table_rows(grid, mapping)] == [{"delegation": "France", "name": "Ana"}]
    for sheet, first, last in (("T", 1, 1), ("S", 9, 9), ("S", 2, 1), ("S", 1, 3)):
        with pytest.raises(NoSuchRow):
            mapping_at(grid, DELEGATES, sheet, first, last)


def test_a_hand_moves_a_field_and_takes_the_column_from_another() -> None:
    grid = grid_of(("Country you represent", "Name", "Other"))
    mapping = proposed_mapping(grid, DELEGATES)
    assert (columns(mapping), mapping.guessed) == ({"delegation": 0, "name": 1}, ("delegation",))
    assert columns(mapping.with_column("note", 1)) == {"delegation": 0, "note": 1}
    assert columns(mapping.with_column("name", 2)) == {"delegation": 0, "name": 2}
    moved = mapping.with_column("delegation", 2)
    assert (columns(moved), moved.guessed) == ({"delegation": 2, "name": 1}, ())
    assert mapping.with_column("delegation", None).missing == (("delegation",),)
    assert mapping.with_column("name", None).missing == (("name", "family_name", "function"),)
    assert mapping.with_column("name", None).with_column("function.fr", 1).missing == ()
    with pytest.raises(KeyError):
        mapping.with_column("colour", 0)


def test_a_mapping_kept_is_taken_again_wherever_the_same_headings_stand() -> None:
    first = grid_of(("x", "État", "Nom du délégué"), ("1", "France", "Ana"))
    kept = mapping_at(first, DELEGATES, "S", 1).with_column("level", 0)
    kept = ColumnMapping.from_json(kept.to_json())
    later = Grid(
        "g.xlsx", (sheet_of(("List",), (), ("X ", "ETAT", "Nom du delegue*"), ("2", "Peru", "Bo"), name="New"),)
    )
    found = kept_mapping(later, [kept])
    assert found == mapping_of(DELEGATES, "New", (3, 3), kept.fingerprint, {"delegation": 1, "name": 2, "level": 0})
    assert kept_mapping(grid_of(("État", "x", "Nom du délégué")), [kept]) is None


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(ImportKind), st.data())
def test_a_mapping_comes_back_from_json(kind: ImportKind, data: st.DataObject) -> None:
    keys = data.draw(st.lists(st.sampled_from(known_keys(kind)), unique=True))
    mapping = mapping_of(
        kind,
        data.draw(st.text(max_size=9)),
        (2, 3),
        "0" * 16,
        {key: at for at, key in enumerate(keys)},
        guessed=keys[:2],
    )
    assert ColumnMapping.from_json(mapping.to_json()) == mapping


GOOD = '{"kind": "delegates", "sheet": "S", "rows": [1, 1], "fingerprint": "0", "columns": {"name": 0}, "guessed": []}'


@pytest.mark.parametrize(
    "text",
    [
        *("", "[]", "null", "{}", "[" * 99_999, '{"kind": "delegates"}'),
        *(GOOD.replace("delegates", "colours"), GOOD.replace('"name"', '"colour"'), GOOD.replace(": 0}", ": 200}")),
        *(GOOD.replace("[1, 1]", "[1]"), GOOD.replace(": 0}", ": null}"), GOOD.replace('{"name": 0}', "3")),
    ],
)
def test_what_is_no_kept_mapping_is_refused(text: str) -> None:
    assert columns(ColumnMapping.from_json(GOOD)) == {"name": 0}
    with pytest.raises(MappingNotUsable):
        ColumnMapping.from_json(text)


def test_keys_of_fields() -> None:
    table = COLUMN_TABLES[CONTRIBUTIONS]
    assert table.field("title.fr") is table.field("title")
    assert {"title", "title.en", "title.fr", "title.es", "kind"} <= set(known_keys(CONTRIBUTIONS))
    with pytest.raises(KeyError):
        table.field("colour")
