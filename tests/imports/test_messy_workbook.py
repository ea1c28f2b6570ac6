"""A workbook as a mission sends it, read from its file to values: titles, groups, merges, dates, slips."""

from __future__ import annotations

from datetime import date, datetime

from hlom_desktop.delegations.values import Level
from hlom_desktop.imports.columns.fields import ImportKind
from hlom_desktop.imports.grid import CellValue
from hlom_desktop.imports.headers import proposed_mapping
from hlom_desktop.imports.states import Ambiguous, Found
from hlom_desktop.imports.table_rows import table_rows
from hlom_desktop.imports.values_read.delegations import DelegationNamed
from hlom_desktop.imports.values_read.reader import read_cell
from hlom_desktop.imports.values_read.times import ReadingContext
from hlom_desktop.refusals import Refusal

from .files import Written, book_of

ROWS = (
    ("Réunion de hauts responsables, 14-15 décembre 2021",),
    (),
    ("Pays / Country", "Délégué(e)", None, None, "Contact", None, "Reçu"),
    (None, "Nom", "Fonction (FR)", "Niveau", "Courriel", "Langue", None),
    ("Côte d'Ivoire", "Awa K.", "Ministre de l’intérieur", "Ministre", "awa@example.org", "FR", date(2021, 11, 2)),
    (None, "Bo L.", "Conseiller", "Expert", "bo@example", "français", datetime(2021, 11, 2, 9)),
    ("Korea", "Chun P.", "Director", "DG", "chun@example.org; office@example.org", "English", "2 nov. 2021"),
    ("Pays / Country", "Nom", "Fonction (FR)", "Niveau", "Courriel", "Langue", "Reçu"),
    ("Swizerland", "Dora M.", "State Secretary", "Secretary of State", None, "allemand", None),
)
KEYS = ("delegation", "name", "function.fr", "level", "email", "language")
IVORY_COAST = DelegationNamed("Côte d'Ivoire", Found("CI"))
KOREA = DelegationNamed("Korea", Ambiguous(("KR", "KP")))
SWITZERLAND = DelegationNamed("Swizerland", Found("CH", guessed=True))
READ = (
    (IVORY_COAST, "Awa K.", "Ministre de l’intérieur", Level.MINISTER, ("awa@example.org",), "fr"),
    (IVORY_COAST, "Bo L.", "Conseiller", Level.EXPERT, "NotAnAddress", "fr"),
    (KOREA, "Chun P.", "Director", Level.SENIOR_OFFICIAL, ("chun@example.org", "office@example.org"), "en"),
    (SWITZERLAND, "Dora M.", "State Secretary", "MinisterOrVice", None, "NotOneOf"),
)


def test_a_list_of_delegates_from_file_to_values(written: Written, context: ReadingContext) -> None:
    book = book_of(("Please fill in the sheet “Liste”.",), title="Read me")
    sheet = book.create_sheet("Liste")
    for row in ROWS:
        sheet.append(row)
    for merged in ("A1:G1", "A3:A4", "B3:D3", "E3:F3", "A5:A6", "G3:G4"):
        sheet.merge_cells(merged)
    grid = written(book)
    mapping = proposed_mapping(grid, ImportKind.DELEGATES)
    assert (mapping.sheet, mapping.last, mapping.missing) == ("Liste", 4, ())
    assert dict(mapping.columns) == {key: KEYS.index(key) for key in mapping.columns}

    def read(key: str, cell: CellValue) -> object:
        found = read_cell(cell, mapping.table.field(key).values, context)
        return type(found).__name__ if isinstance(found, Refusal) else found

    rows = list(table_rows(grid, mapping))
    assert [row.place.row for row in rows] == [5, 6, 7, 9]
    assert tuple(tuple(read(key, row.cells.get(key)) for key in KEYS) for row in rows) == READ
