"""The language that a table's headings are in: that of most of the labels among them."""

from __future__ import annotations

from hlom_desktop.conference.languages import LANGUAGES, Language
from hlom_desktop.imports.column_mapping import ColumnMapping
from hlom_desktop.imports.column_names import heading
from hlom_desktop.imports.grid import Grid
from hlom_desktop.imports.headers import header_of


def language_of_headings(grid: Grid, mapping: ColumnMapping, otherwise: str) -> Language:
    """The language in which most columns bear their official label; `otherwise`, or English, where two are even."""
    headings = header_of(grid, mapping).headings
    counts = dict.fromkeys(LANGUAGES, 0)
    for key, column in mapping.columns.items():
        text = heading(headings[column].partition("(")[0]) if column < len(headings) else ""
        for language in LANGUAGES:
            counts[language] += text == heading(mapping.table.field(key).label(language))
    most = max(counts.values())
    best = [language for language in LANGUAGES if counts[language] == most]
    return next((language for language in best if language == otherwise), best[0])
