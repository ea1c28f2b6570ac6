"""The tables of the preview of an import: columns, rows by what becomes of them, questions."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from hlom_desktop.delegations.states import state_name
from hlom_desktop.desk.buttons import Button, Segmented
from hlom_desktop.desk.choices import NOTHING, Choice
from hlom_desktop.desk.look import LookSource
from hlom_desktop.desk.row_view import RowView
from hlom_desktop.desk.rows import Column, RowTable
from hlom_desktop.desk.tokens import Token
from hlom_desktop.imports.column_mapping import ColumnMapping
from hlom_desktop.imports.column_names import known_keys
from hlom_desktop.imports.grid import Grid
from hlom_desktop.imports.merging.plan import Choices, Plan
from hlom_desktop.imports.panel_rows import (
    AskedShown,
    ChangeShown,
    ColumnShown,
    RowShown,
    Shown,
    columns_shown,
    label_of,
)
from hlom_desktop.refusals import N_
from hlom_desktop.words import Words

VIEW_LABELS: Mapping[str, str] = MappingProxyType(
    {
        "columns": N_("Columns"),
        "new": N_("New"),
        "changed": N_("Changed"),
        "unchanged": N_("Unchanged"),
        "missing": N_("Missing in the file"),
        "refused": N_("Refused"),
        "asked": N_("To answer"),
        "remarks": N_("Remarks"),
    }
)
_LEAVING = frozenset(("new", "changed"))


class ImportTables(QWidget):
    """One table of several is seen, with what can be chosen for its rows under it.

    `column_wanted` carries a column and the key of the field it is to hold, None for none; `answered` a name and the
    code of its State; `left_out_wanted` numbers of rows; `theirs_wanted` pairs of a row's number and a key.
    """

    column_wanted = Signal(int, object)
    answered = Signal(str, str)
    left_out_wanted = Signal(object)
    theirs_wanted = Signal(object)

    def __init__(self, look: LookSource, words: Words) -> None:
        super().__init__()
        self.look, self.words = look, words
        self.views: dict[str, RowView[Any]] = {}
        self._keys: list[str | None] = []
        self._pages = QStackedLayout()
        for key, columns, row_key in self._tables():
            view = RowView(look, RowTable(columns, key=row_key, parent=self), words(VIEW_LABELS[key]))
            self.views[key] = view
            self._pages.addWidget(view)
        self.shown = Segmented(look, words("Preview"), [(key, words(label)) for key, label in VIEW_LABELS.items()])
        self.shown.chosen.connect(self.show_view)
        self.field = Choice(look, words("This column holds"))
        self.field.setPlaceholderText(words("This column holds"))
        self.field.activated.connect(self._field_chosen)
        self.state = Choice(look, words("Which State is meant"))
        self.state.setPlaceholderText(words("Which State is meant"))
        self.state.activated.connect(self._state_chosen)
        self.leave_out = Button(look, words("Leave out"), height=26)
        self.leave_out.clicked.connect(self._leave_out)
        self.theirs = Button(look, words("Take the file’s"), height=26)
        self.theirs.clicked.connect(self._theirs)
        for key in ("columns", "asked", "new", "changed"):
            self.views[key].picked.connect(self._fit)
        self._lay_out()
        self.show_view("columns")

    def _lay_out(self) -> None:
        bar = QHBoxLayout()
        bar.setSpacing(8)
        bar.addWidget(self.shown)
        bar.addStretch(1)
        for control in (self.field, self.state, self.theirs, self.leave_out):
            bar.addWidget(control)
        self.field.setMinimumWidth(220)
        self.state.setMinimumWidth(260)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(bar)
        column.addLayout(self._pages, 1)

    def _tables(self) -> Sequence[tuple[str, Sequence[Column[Any]], Callable[[Any], Any]]]:
        words = self.words
        row: Column[Any] = Column("row", words("Row"), lambda one: str(one.row), lambda one: one.row, "right", 56)
        title: Column[Any] = Column("title", words("Who or what"), lambda one: one.title, width=280, token=_token)
        told: Column[Any] = Column(
            "told", words("What it says"), lambda one: one.told, stretch=True, token=_token, tip=lambda one: one.told
        )
        reason: Column[Any] = Column(
            "told", words("Reason"), lambda one: one.told, stretch=True, tip=lambda one: one.told
        )
        under: Column[Any] = Column("title", words("Column"), lambda one: one.title, width=220)
        key: Column[Any] = Column("key", words("Key"), lambda one: one.key, width=280, token="ink3")
        wide: Column[Any] = Column("title", words("Who or what"), lambda one: one.title, stretch=True)
        return (
            ("columns", self._columns_of_file(), lambda one: one.column),
            ("new", (row, title, told), lambda one: one.row),
            ("changed", (row, title, *self._columns_of_change()), lambda one: (one.row, one.key)),
            ("unchanged", (row, wide), lambda one: one.row),
            ("missing", (wide, key), lambda one: one.key),
            ("refused", (row, under, reason), lambda one: one.row),
            ("asked", self._columns_of_question(), lambda one: one.text),
            ("remarks", (Column("told", words("Remarks"), lambda one: one.told, stretch=True),), lambda one: one.key),
        )

    def _columns_of_file(self) -> Sequence[Column[ColumnShown]]:
        words = self.words
        return (
            Column("letters", words("Column"), lambda one: one.letters, lambda one: one.column, width=72),
            Column("heading", words("Heading in the file"), lambda one: one.heading, width=240, bold=True),
            Column("held", words("Holds"), lambda one: one.held or NOTHING, width=240, token=_of_column),
            Column("examples", words("For example"), lambda one: one.examples, stretch=True, token="ink2"),
        )

    def _columns_of_change(self) -> Sequence[Column[ChangeShown]]:
        words = self.words
        return (
            Column("label", words("Column"), lambda one: one.label, width=160, token=_token),
            Column("was", words("Was"), lambda one: one.was, width=190, token="ink2", tip=lambda one: one.was),
            Column("now", words("Is now"), lambda one: one.now, stretch=True, token=_token, tip=lambda one: one.now),
            Column("conflict", words("Both changed"), self._conflict, width=210, token="warn"),
        )

    def _conflict(self, one: ChangeShown) -> str:
        if not one.conflict:
            return ""
        words = self.words
        return words("the file’s is taken") if one.theirs else words("ours is kept")

    def _columns_of_question(self) -> Sequence[Column[AskedShown]]:
        words = self.words
        return (
            Column("text", words("In the file"), lambda one: one.text, width=240, bold=True),
            Column("names", words("May be"), lambda one: one.names, stretch=True),
            Column("rows", words("Rows"), lambda one: ", ".join(map(str, one.rows)), width=160, token="ink2"),
        )

    # What is shown

    def show_columns(self, grid: Grid, mapping: ColumnMapping) -> None:
        """Show what each column of the file holds."""
        self.views["columns"].table.replace_rows(columns_shown(grid, mapping, self.words))
        self._keys = [None, *known_keys(mapping.kind)]
        self.field.clear()
        self.field.addItem(NOTHING)
        self.field.addItems([label_of(mapping, key, self.words) for key in self._keys if key is not None])
        self._fit()

    def show_plan(self, plan: Plan, choices: Choices, grid: Grid) -> None:
        """Show what the file would do."""
        shown = Shown(plan, choices, self.words)
        rows: dict[str, Sequence[Any]] = {
            "new": shown.new(),
            "changed": shown.changed(),
            "unchanged": shown.unchanged(),
            "missing": shown.missing(),
            "refused": shown.refused(),
            "asked": shown.asked(),
            "remarks": shown.remarks(grid),
        }
        for key, found in rows.items():
            self.views[key].table.replace_rows(found)
        figures = {**{key: len(found) for key, found in rows.items()}, "changed": len(plan.changed)}
        titles = [(key, self._titled(key, figures)) for key in VIEW_LABELS]
        self.shown.set_choices(titles, self.shown.value())
        self._fit()

    def _titled(self, key: str, figures: Mapping[str, int]) -> str:
        label = self.words(VIEW_LABELS[key])
        return f"{label} {figures[key]}" if key in figures else label

    def show_view(self, key: object) -> None:
        """Show one of the tables."""
        self.shown.set_value(key)
        self._pages.setCurrentIndex(tuple(VIEW_LABELS).index(str(key)))
        self._fit()

    def current(self) -> str:
        """The table that is seen."""
        return str(self.shown.value())

    def _fit(self, *_: object) -> None:
        """Offer what can be chosen for the row that is current."""
        view, words = self.current(), self.words
        self.field.setVisible(view == "columns")
        self.state.setVisible(view == "asked")
        self.leave_out.setVisible(view in _LEAVING)
        self.theirs.setVisible(view == "changed")
        column = self.views["columns"].current()
        self.field.setEnabled(column is not None)
        if column is not None:
            self.field.setCurrentIndex(self._keys.index(column.key))
        asked = self.views["asked"].current()
        self.state.setEnabled(asked is not None)
        self.state.clear()
        for alpha2 in asked.candidates if asked is not None else ():
            self.state.addItem(state_name(alpha2, words.language), alpha2)
        self.state.setCurrentIndex(-1)
        row = self.views[view].current() if view in _LEAVING else None
        self._name(self.leave_out, words("Take in again") if row is not None and row.left_out else words("Leave out"))
        change = self.views["changed"].current()
        self.theirs.setEnabled(change is not None and change.conflict)
        taken = change is not None and change.theirs
        self._name(self.theirs, words("Keep ours") if taken else words("Take the file’s"))

    @staticmethod
    def _name(button: Button, word: str) -> None:
        button.setText(word)
        button.setAccessibleName(word)
        button.updateGeometry()

    # What is chosen

    def _field_chosen(self, at: int) -> None:
        column = self.views["columns"].current()
        if column is not None:
            self.column_wanted.emit(column.column, self._keys[at])

    def _state_chosen(self, at: int) -> None:
        asked = self.views["asked"].current()
        if asked is not None and at >= 0:
            self.answered.emit(asked.text, str(self.state.itemData(at)))

    def _leave_out(self) -> None:
        rows = frozenset(one.row for one in self.views[self.current()].selected())
        if rows:
            self.left_out_wanted.emit(rows)

    def _theirs(self) -> None:
        pairs = frozenset((one.row, one.key) for one in self.views["changed"].selected() if one.conflict)
        if pairs:
            self.theirs_wanted.emit(pairs)


def _token(one: RowShown | ChangeShown) -> Token:
    """Rows that are left out stand back."""
    return "ink3" if one.left_out else "ink"


def _of_column(one: ColumnShown) -> Token:
    """What is only guessed is to be looked at."""
    return "ink3" if one.key is None else "warn" if one.guessed else "ink"
