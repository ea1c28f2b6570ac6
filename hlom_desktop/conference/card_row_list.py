"""A list in a card: its rows edited in place, moved by keys, buttons or pointer, added to by typing, removed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Generic

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QWidget

from hlom_desktop.conference.card_edited import EditedCard
from hlom_desktop.desk.buttons import Button
from hlom_desktop.desk.card import Section
from hlom_desktop.desk.choices import ChoiceField
from hlom_desktop.desk.fields import LineField
from hlom_desktop.desk.row_dragging import RowDragging
from hlom_desktop.desk.row_view import RowView
from hlom_desktop.desk.rows import Column, Row, RowTable


class RowList(Section, Generic[Row]):
    """A section with a compact table of rows that have a `ref`.

    `hint` stands in the line under it, in which what one types becomes a row; `pick` is a list to choose one from
    instead. Up, down and remove act on the row at which the keyboard is; of a movable list the pointer takes rows to
    another place.
    """

    typed = Signal(str)
    """What was typed into the line for new rows."""
    chosen = Signal(object)
    """The key of what was chosen to be added."""
    moved = Signal(object, int)
    """A row, and its place from 0."""
    removed = Signal(object)
    """The row to be removed."""
    opened = Signal(object)
    """Enter or a double click on a row."""
    picked = Signal(object)
    """The row at which the keyboard is; None where there is none."""

    def __init__(
        self,
        card: EditedCard[Any],
        title: str,
        columns: Sequence[Column[Row]],
        *,
        hint: str = "",
        pick: str = "",
        movable: bool = False,
        removable: bool = True,
    ) -> None:
        super().__init__(card.look, title)
        self._card, self._say, self._told = card, card.words, ""
        self.table: RowTable[Row] = RowTable(columns, key=lambda row: row.ref.id, parent=self)  # type: ignore[attr-defined]
        self.view: RowView[Row] = RowView(card.look, self.table, title, compact=True, many=False)
        self.view.opened.connect(self.opened)
        self.view.picked.connect(self._pick_one)
        self.table.refused.connect(lambda refusal: card.refuse(refusal.said(card.words)))
        self.add(self.view)
        self.bar = QWidget()
        self._line = QHBoxLayout(self.bar)
        self._line.setContentsMargins(0, 2, 0, 0)
        self._line.setSpacing(2)
        self.field: LineField | None = None
        self.choice: ChoiceField | None = None
        self._set_adding(hint, pick)
        self._buttons: list[Button] = []
        words = self._say
        if movable:
            RowDragging(card.look, self.view).moved.connect(self.moved)
            self.add_action("arrow-up", words("{list}: move up", list=title), "Alt+Up", lambda: self._move(-1))
            self.add_action("arrow-down", words("{list}: move down", list=title), "Alt+Down", lambda: self._move(1))
        if removable:
            self.add_action("trash", words("{list}: remove", list=title), "Del", self._remove)
        self.add(self.bar)

    def _set_adding(self, hint: str, pick: str) -> None:
        if hint:
            self.field = LineField(self._card.look, "new", "", self._say, hint=hint)
            self.field.line.setAccessibleName(hint)
            self.field.committed.connect(self._typed)
            self._line.addWidget(self.field, 1)
        elif pick:
            self.choice = ChoiceField(self._card.look, "new", "", hint=pick)
            self.choice.list.setAccessibleName(pick)
            self.choice.list.view().setAccessibleName(pick)
            self.choice.committed.connect(self._chosen)
            self._line.addWidget(self.choice, 1)
        else:
            self._line.addStretch(1)

    def add_action(self, icon: str, name: str, key: str, act: Callable[[], None], *, first: bool = False) -> Button:
        """A button, and a key in the list, that act on the row at which the keyboard is; `first` of the buttons."""
        button = Button(self._card.look, icon=icon, height=24, name=name)
        button.setToolTip(f"{name} ({QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)})")
        button.clicked.connect(act)
        shortcut = QShortcut(QKeySequence(key), self.view)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(act)
        self._line.insertWidget(1 if first else self._line.count(), button)
        self._buttons.append(button)
        return button

    def show_rows(self, rows: Sequence[Row], info: str = "", *, anew: bool = False) -> None:
        """Show other rows, staying at the one chosen; `info` stands at the right of the title.

        In another language, or where what is shown of the rows depends on more than they hold, all are read `anew`.
        """
        current = self.view.current()
        if anew or self._told != self._card.language:
            self._told = self._card.language
            self.table.replace_rows(())
        self.table.replace_rows(rows)
        if current is not None and self.view.current() is None:
            self.view.select_key(self.table.key_of(current))
        self.set_info(info)
        self.view.setVisible(bool(rows))
        for button in self._buttons:
            button.setVisible(bool(rows))
        self._pick_one(self.view.current())

    def _pick_one(self, row: Row | None) -> None:
        for button in self._buttons:
            button.setEnabled(row is not None)
        self.picked.emit(row)

    def _typed(self, key: str, text: str) -> None:
        del key
        if self.field is not None:
            self.field.set_value(None)
        if text:
            self.typed.emit(text)

    def _chosen(self, key: str, value: object) -> None:
        del key
        if self.choice is not None:
            self.choice.set_value(None)
        self.chosen.emit(value)

    def _move(self, by: int) -> None:
        row = self.view.current()
        if row is not None:
            to = self.table.rows.index(row) + by
            if 0 <= to < len(self.table.rows):
                self.moved.emit(row, to)

    def _remove(self) -> None:
        row = self.view.current()
        if row is not None:
            self.removed.emit(row)
