"""The dialog of an import: the file's table, its columns, what it would do, and one button that does it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from hlom_desktop.desk.dialog import Dialog
from hlom_desktop.desk.labels import Rule
from hlom_desktop.desk.place import Context
from hlom_desktop.imports.columns.fields import ImportKind
from hlom_desktop.imports.columns.tables import COLUMN_TABLES
from hlom_desktop.imports.edits import Imported, import_rows
from hlom_desktop.imports.forms.reading import read_files
from hlom_desktop.imports.grid import Grid
from hlom_desktop.imports.headers import mapping_at
from hlom_desktop.imports.importing import Opened, likely_kind, opened, planned
from hlom_desktop.imports.merging.plan import Choices, Plan
from hlom_desktop.imports.panel_source import SourceChoices
from hlom_desktop.imports.panel_tables import ImportTables
from hlom_desktop.refusals import Refusal

WIDE, HIGH = 1160, 660
_FIRST_SEEN = ("asked", "new", "changed", "refused")


def named(paths: Sequence[Path]) -> str:
    """The file, and how many there are beside it."""
    more = len(paths) - 1
    return paths[0].name + (f" (+{more})" if more else "")


class ImportDialog(Dialog):
    """A spreadsheet previewed and imported. `kind` is what it holds, None to guess it from its columns.

    `imported` carries what was done.
    """

    imported = Signal(object)

    def __init__(
        self,
        context: Context,
        conference_id: int,
        paths: Sequence[Path],
        kind: ImportKind | None = None,
        parent: QWidget | None = None,
    ) -> None:
        words = context.words
        super().__init__(context.look, words, words("Import “{file}”", file=named(paths)), parent)
        self.setWindowTitle(words("Import"))
        self.resize(WIDE, HIGH)
        self.context, self.conference_id, self.paths, self.kind = context, conference_id, paths, kind
        self.grid: Grid | None = None
        self.opened: Opened | None = None
        self.plan: Plan | None = None
        self.choices = Choices()
        self.source = SourceChoices(self.look, words)
        self.source.kind_wanted.connect(self._read_as)
        self.source.headings_wanted.connect(self._headings_at)
        self.tables = ImportTables(self.look, words)
        self.tables.column_wanted.connect(self._map)
        self.tables.answered.connect(self._answer)
        self.tables.left_out_wanted.connect(self._leave_out)
        self.tables.theirs_wanted.connect(self._take_theirs)
        self.body.addWidget(self.source)
        self.body.addWidget(Rule(self.look, "rule"))
        self.body.addWidget(self.tables, 1)
        self.add_button(words("Cancel")).clicked.connect(self.reject)
        self.take = self.add_button(words("Import"), primary=True)
        self.take.clicked.connect(self._import)
        self.take.setEnabled(False)
        context.desk.changed.connect(self._changed_elsewhere)
        self._open()

    # The file

    def _open(self) -> None:
        """Read the file beside the store; why it is not read is said here."""
        paths = self.paths

        def work(*_: Any) -> tuple[Grid, ImportKind] | Refusal:
            try:
                grid = read_files(paths)
            except Refusal as refusal:
                return refusal
            return grid, likely_kind(grid)

        self.summary.setText(self.words("The file is being read …"))
        self.context.desk.job(self.words("Reading “{file}”", file=named(self.paths)), work, self._was_read)

    def _was_read(self, found: tuple[Grid, ImportKind] | Refusal) -> None:
        if self.is_over:
            return
        if isinstance(found, Refusal):
            self.summary.setText("")
            self.say(found.said(self.words))
            return
        self.grid, likely = found
        self.source.setVisible(not self.grid.forms)
        self._read_as(likely if self.grid.forms else self.kind or likely)

    def _read_as(self, kind: ImportKind) -> None:
        """Take the file for one of another kind: its columns are found anew."""
        self.kind, self.plan = kind, None
        self.choices = Choices()
        self.take.setEnabled(False)
        slot = (id(self), "opened")
        self.context.desk.read(opened, self.conference_id, self.grid, kind, then=self._was_opened, slot=slot)

    def _was_opened(self, found: Opened) -> None:
        if self.is_over:
            return
        self.opened = found
        self.source.show_file(found.grid, found.mapping)
        self.say(found.refused.said(self.words) if found.refused is not None else "")
        self._mapped()

    def _headings_at(self, sheet: str, row: int) -> None:
        """Take another row for the headings."""
        if self.opened is None or self.kind is None:
            return
        try:
            mapping = mapping_at(self.opened.grid, self.kind, sheet, row)
        except Refusal as refusal:
            self.say(refusal.said(self.words))
            return
        self.opened = replace(self.opened, mapping=mapping, refused=None)
        self.source.show_file(self.opened.grid, mapping)
        self._mapped()

    def _map(self, column: int, key: str | None) -> None:
        """Let a column hold a field, or none."""
        if self.opened is None:
            return
        mapping = self.opened.mapping
        held = next((one for one, at in mapping.columns.items() if at == column), None)
        if key is not None:
            mapping = mapping.with_column(key, column)
        elif held is not None:
            mapping = mapping.with_column(held, None)
        self.opened = replace(self.opened, mapping=mapping)
        self._mapped()

    def _mapped(self) -> None:
        if self.opened is not None:
            self.tables.show_columns(self.opened.grid, self.opened.mapping)
            self.ask()

    # The preview

    def ask(self) -> None:
        """Have the plan made anew; until it comes nothing can be imported."""
        if self.opened is None:
            return
        self.take.setEnabled(False)
        found = self.opened
        by_hand = found.mapping if found.mapping != found.proposed else None
        self.choices = replace(self.choices, keep=by_hand)
        asked = (found.grid, found.mapping, self.choices, self.context.now(), self.context.reader.language)
        self.context.desk.read(planned, self.conference_id, *asked, then=self._show, slot=(id(self), "plan"))

    def _changed_elsewhere(self, *_: object) -> None:
        if not self.is_over:
            self.ask()

    def _show(self, plan: Plan) -> None:
        if self.is_over or self.opened is None:
            return
        first, self.plan = self.plan is None, plan
        self.tables.show_plan(plan, self.choices, self.opened.grid)
        missing = self.opened.mapping.missing
        if missing:
            self.say(self._lacking(missing))
        elif first:
            self.tables.show_view(next((key for key in _FIRST_SEEN if plan.counts[key]), "unchanged"))
        self.summary.setText(self._summed(plan))
        self.take.setEnabled(self._number(plan) > 0)

    def _lacking(self, groups: tuple[tuple[str, ...], ...]) -> str:
        """Which columns a row needs and the file does not name."""
        assert self.opened is not None
        table, words = COLUMN_TABLES[self.opened.mapping.kind], self.words
        named = [" / ".join(table.field(key).label(words.language) for key in group) for group in groups]
        return words("No column holds: {columns}. Choose one under “Columns”.", columns="; ".join(named))

    def _number(self, plan: Plan) -> int:
        """How many rows would be written."""
        out = self.choices.left_out
        new = sum(row.place.row not in out for row in plan.new)
        changed = sum(row.place.row not in out and bool(row.accepted(self.choices)) for row in plan.changed)
        return new + changed

    def _summed(self, plan: Plan) -> str:
        words, counts = self.words, plan.counts
        new, changed, refused, asked = (counts[key] for key in ("new", "changed", "refused", "asked"))
        conflicts = counts["conflicts"]
        figures = (
            (words.plural("{number} row is new", "{number} rows are new", new), new),
            (words.plural("{number} row changes", "{number} rows change", changed), changed),
            (words.plural("{number} conflict", "{number} conflicts", conflicts), conflicts),
            (words.plural("{number} row is refused", "{number} rows are refused", refused), refused),
            (words.plural("{number} row waits for an answer", "{number} rows wait for an answer", asked), asked),
        )
        return " · ".join(said for said, count in figures if count) or words("Nothing changes.")

    def _answer(self, text: str, alpha2: str) -> None:
        self.choices = replace(self.choices, states={**self.choices.states, text: alpha2})
        self.ask()

    def _leave_out(self, rows: frozenset[int]) -> None:
        """Those that are all left out already come in again."""
        held = self.choices.left_out
        self.choices = replace(self.choices, left_out=held - rows if rows <= held else held | rows)
        self.ask()

    def _take_theirs(self, pairs: frozenset[tuple[int, str]]) -> None:
        held = self.choices.theirs
        self.choices = replace(self.choices, theirs=held - pairs if pairs <= held else held | pairs)
        self.ask()

    # The gesture

    def _import(self) -> None:
        if self.plan is None:
            return
        self.take.setEnabled(False)
        self.say("")
        asked = (self.conference_id, self.plan, self.choices)
        self.context.desk.do(import_rows, *asked, then=self._done, otherwise=self._refused)

    def _done(self, found: Imported) -> None:
        """Close; rows that were refused while they were written are told first."""
        self.imported.emit(found)
        if self.is_over:
            return
        if not found.refused:
            self.accept()
            return
        first = found.refused[0]
        reason = " ".join(first.told(self.words))
        if first.file:
            told = self.words("The others were imported. {reason}", reason=reason)
        else:
            row = first.place.row
            told = self.words("The others were imported. Row {row} was not: {reason}", row=row, reason=reason)
        self.say(told)

    def _refused(self, refusal: Refusal) -> None:
        """Say why not, and show how things stand now."""
        if not self.is_over:
            self.say(refusal.said(self.words))
            self.ask()
