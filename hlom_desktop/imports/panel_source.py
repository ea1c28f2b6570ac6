"""Where the table of an import stands: what it holds, its sheet and the row of its headings."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from hlom_desktop.desk.choices import ChoiceField
from hlom_desktop.desk.fields import NumberField
from hlom_desktop.desk.look import LookSource
from hlom_desktop.imports.column_mapping import ColumnMapping
from hlom_desktop.imports.columns.fields import ImportKind
from hlom_desktop.imports.grid import Grid
from hlom_desktop.imports.limits import MOST_ROWS
from hlom_desktop.refusals import N_
from hlom_desktop.words import Words

KIND_LABELS = {
    ImportKind.DELEGATES: N_("Delegates"),
    ImportKind.SPEAKERS: N_("Speakers"),
    ImportKind.SESSIONS: N_("Sessions"),
    ImportKind.SIDE_EVENTS: N_("Side events"),
    ImportKind.CONTRIBUTIONS: N_("Contributions"),
}


class SourceChoices(QWidget):
    """The fields above the preview. `kind_wanted` carries a kind, `headings_wanted` a sheet and a row."""

    kind_wanted = Signal(object)
    headings_wanted = Signal(str, int)

    def __init__(self, look: LookSource, words: Words) -> None:
        super().__init__()
        kinds = [(kind, words(label)) for kind, label in KIND_LABELS.items()]
        self.kind = ChoiceField(look, "kind", words("What it holds"), kinds)
        self.sheet = ChoiceField(look, "sheet", words("Sheet"))
        self.row = NumberField(look, "row", words("Heading row"), words, least=1, most=MOST_ROWS)
        self.kind.committed.connect(lambda _, kind: self.kind_wanted.emit(kind))
        self.sheet.committed.connect(self._sheet_chosen)
        self.row.committed.connect(self._headings)
        self._first: dict[str, int] = {}
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(32)
        for field, wide in ((self.kind, 2), (self.sheet, 2), (self.row, 1)):
            line.addWidget(field, wide)
        line.addStretch(2)

    def show_file(self, grid: Grid, mapping: ColumnMapping) -> None:
        """Show where the table was found. Hidden sheets are offered only where the table stands on one."""
        seen = [one for one in grid.sheets if not one.hidden or one.name == mapping.sheet]
        self._first = {one.name: one.rows[0].number for one in seen}
        self.kind.set_value(mapping.kind)
        self.sheet.set_choices([(one.name, one.name) for one in seen])
        self.sheet.set_value(mapping.sheet)
        self.row.set_value(mapping.last)

    def _sheet_chosen(self, _: str, sheet: str) -> None:
        self.headings_wanted.emit(sheet, self._first[sheet])

    def _headings(self, _: str, row: int | None) -> None:
        if row is not None:
            self.headings_wanted.emit(str(self.sheet.value()), row)
