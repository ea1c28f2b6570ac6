"""A place that is a table: what one types filters it, its rows sort and copy, the card shows the chosen one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, ClassVar, Generic, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QVBoxLayout, QWidget

from hlom_desktop.desk.buttons import Button
from hlom_desktop.desk.card import Card
from hlom_desktop.desk.filter_field import FilterField
from hlom_desktop.desk.labels import Label
from hlom_desktop.desk.place import Context, Place
from hlom_desktop.desk.row_view import RowView
from hlom_desktop.desk.rows import Column, RowTable
from hlom_desktop.desk.screen import MARGIN, Screen
from hlom_desktop.refusals import Refusal

Row = TypeVar("Row")


class TablePlace(Place, Generic[Row]):
    """The base of screens that show rows with a `ref`: subclasses give columns, a card and what reads the rows.

    A subclass calls `set_up` once, implements `read`, `show_in_card`, and what of `add_row`, `delete_row` it can.
    """

    product: ClassVar[str] = ""
    """The product that the button in the head makes of what is shown; empty where there is none."""
    edits_by_press: ClassVar[bool] = False
    """A press on a cell of the chosen row edits it, where it can be; elsewhere the keyboard alone does."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._wanted: int | None = None
        self._fresh: int | None = None

    def set_up(
        self,
        title: str,
        hint: str,
        columns: Sequence[Column[Row]],
        card: Card,
        add: str = "",
        empty: tuple[str, str] = ("", ""),
    ) -> None:
        """Lay out head, filter, table; `hint` stands in the filter, `add` on the button that makes a row.

        `empty` is the title and the sentence of a screen that has no rows yet.
        """
        self._add_words, self._empty_words = add, empty
        self.page = Screen(self.look, self.words, title)
        self.table: RowTable[Row] = RowTable(columns, key=lambda row: row.ref.id, parent=self)  # type: ignore[attr-defined]
        self.view: RowView[Row] = RowView(self.look, self.table, title)
        self.filter = FilterField(self.look, hint, self)
        self.said = Label(self.look, px=11, token="bad")
        self.card = card
        self.rows: tuple[Row, ...] = ()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.page)
        if add:
            button = Button(self.look, add, "plus", key="")
            button.clicked.connect(self.add_row)
            self.page.controls.addWidget(button)
        if self.product:
            name = self.words("Export …")
            self.export = Button(self.look, icon="printer", name=name)
            self.export.clicked.connect(lambda: self.context.actions.export(self.product, subject=self.subject()))
            self.page.controls.addWidget(self.export)
        if self.edits_by_press:
            triggers = QAbstractItemView.EditTrigger
            self.view.setEditTriggers(triggers.EditKeyPressed | triggers.SelectedClicked)
        self._lay_out_table()
        self._connect(card)

    def _lay_out_table(self) -> None:
        self.bar = QHBoxLayout()
        self.bar.setContentsMargins(MARGIN, 8, MARGIN, 8)
        self.bar.setSpacing(8)
        self.bar.addWidget(self.filter)
        self.bar.addStretch(1)
        self.bar.addWidget(self.said)
        self.page.body.addLayout(self.bar)
        around = QHBoxLayout()
        around.setContentsMargins(MARGIN, 0, MARGIN, 0)
        around.addWidget(self.view)
        self.page.body.addLayout(around, 1)

    def _connect(self, card: Card) -> None:
        self.filter.filtered.connect(self.table.filter_by)
        self.filter.left_down.connect(self.view.setFocus)
        self.view.picked.connect(self._picked)
        self.view.opened.connect(lambda _: card.enter())
        self.table.refused.connect(self.refuse)
        card.left.connect(self.view.setFocus)
        card.earlier.connect(lambda: self._step(-1))
        card.later.connect(lambda: self._step(1))
        for key, act in (("Ctrl+N", self.add_row), ("Del", self.delete_row), ("F2", self.edit_chosen)):
            shortcut = QShortcut(QKeySequence(key), self.view if key == "Del" else self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    def edit_chosen(self) -> None:
        """F2: edit the cell at the keyboard where that can be, else the title in the card."""
        index = self.view.currentIndex()
        if self.view.hasFocus() and index.isValid() and self.table.flags(index) & Qt.ItemFlag.ItemIsEditable:
            self.view.edit(index)
        elif isinstance(self.card, Card):
            self.card.edit_title()

    # What subclasses do

    def show_in_card(self, row: Row | None) -> None:
        """Show a row in the card; None where nothing is chosen."""
        raise NotImplementedError

    def subject(self) -> str | None:
        """What of the screen's product is wanted, by its name; None for all of it."""
        return None

    def add_row(self) -> None:
        """Make a new row, where the screen can."""

    def delete_row(self) -> None:
        """Delete the chosen row, where the screen can; undo brings it back."""

    # What they call

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show what was read, keeping the choice; the first row is chosen where none was."""
        self.rows = tuple(rows)
        self.said.setText("")
        self.table.replace_rows(self.rows)
        self.counted.emit(len(self.rows) or None)
        self._show_body_or_empty()
        if self._wanted is not None and self.view.select_key(self._wanted):
            self._wanted = None
        elif self.view.current() is None and self.rows:
            self.view.select_key(self.rows[0].ref.id)  # type: ignore[attr-defined]
        self.show_in_card(self.view.current())
        self._enter_fresh()

    def _show_body_or_empty(self) -> None:
        title, sentence = self._empty_words
        if self.rows or not title:
            self.page.show_body()
        else:
            self.page.show_empty(title, sentence, self._add_words).pressed.connect(self.add_row)

    def row_of(self, row_id: int) -> Row | None:
        """The row with this id, among those read."""
        return next((row for row in self.rows if row.ref.id == row_id), None)  # type: ignore[attr-defined]

    def refuse(self, refusal: Refusal) -> None:
        """Say above the table why something was refused."""
        self.said.setText(refusal.said(self.words))

    def edit(self, edit: Any, *arguments: Any, **values: Any) -> None:
        """Carry out a gesture of this screen; what is refused is said above the table."""
        self.said.setText("")
        self.context.desk.do(edit, *arguments, origin=self, otherwise=self.refuse, **values)

    def make(self, edit: Any, *arguments: Any, **values: Any) -> None:
        """Carry out a gesture that makes a row and gives its id, which is then chosen and ready for its title."""
        self.context.desk.do(edit, *arguments, origin=self, then=self._made, otherwise=self.refuse, **values)

    def _made(self, row_id: int) -> None:
        self.filter.clear()
        self._fresh = row_id
        self.go_to(row_id)
        self._enter_fresh()

    def _enter_fresh(self) -> None:
        """The keyboard into the title of a row just made, but not before that row is the one in the card."""
        row = self.view.current()
        if self._fresh is not None and row is not None and row.ref.id == self._fresh:  # type: ignore[attr-defined]
            self._fresh = None
            if isinstance(self.card, Card):
                self.card.edit_title()

    def go_to(self, row_id: int) -> None:
        """Choose a row now, or when it has been read."""
        if not self.view.select_key(row_id):
            self._wanted = row_id

    def retell(self) -> None:
        """Show the same rows in the other language."""
        current = self.view.current()
        self.table.replace_rows(())
        self.table.replace_rows(self.rows)
        if current is not None:
            self.view.select_key(current.ref.id)  # type: ignore[attr-defined]
        self.show_in_card(self.view.current())

    def _picked(self, row: Row | None) -> None:
        self.show_in_card(row)

    def _step(self, by: int) -> None:
        index = self.view.currentIndex()
        at = index.row() + by
        if index.isValid() and 0 <= at < self.table.rowCount():
            self.view.setCurrentIndex(self.table.index(at, index.column()))
