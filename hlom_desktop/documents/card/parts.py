"""Parts that the cards of documents share: choices and lists."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping, Sequence
from typing import Any, Generic

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QWidget

from hlom_desktop.conference.card import date_field
from hlom_desktop.desk.buttons import Button
from hlom_desktop.desk.card import Section
from hlom_desktop.desk.choices import NOTHING
from hlom_desktop.desk.fields import Field
from hlom_desktop.desk.look import LookSource
from hlom_desktop.desk.row_view import RowView
from hlom_desktop.desk.rows import Column, Row, RowTable
from hlom_desktop.documents.table.telling import Telling
from hlom_desktop.words import Words

Choices = list[tuple[Any, str]]


def labelled(labels: Mapping[Any, str], words: Words) -> Choices:
    """The choices of an enum, none of them first."""
    return [(None, NOTHING), *((key, words(label)) for key, label in labels.items())]


def yes_or_no(words: Words) -> Choices:
    """Something that is so or not."""
    return [(False, words("No")), (True, words("Yes"))]


def when_field(look: LookSource, key: str, label: str, telling: Telling) -> Field:
    """A field for a date as precisely as it is known."""
    return date_field(
        look,
        key,
        label,
        telling.words,
        language=telling.reads,
        year=telling.year,
        sessions=telling.sessions,
        today=telling.today,
    )


class CardList(Section, Generic[Row]):
    """A section of a card with a list of rows; what is under the list acts on the row at the keyboard."""

    def __init__(
        self,
        look: LookSource,
        title: str,
        columns: Sequence[Column[Row]],
        key: Callable[[Row], Hashable],
    ) -> None:
        super().__init__(look, title, " ")
        self.table: RowTable[Row] = RowTable(columns, key=key, parent=self)
        self.view: RowView[Row] = RowView(look, self.table, title, compact=True, many=False)
        self.add(self.view)
        self.bar = QWidget()
        self._line = QHBoxLayout(self.bar)
        self._line.setContentsMargins(0, 2, 0, 0)
        self._line.setSpacing(4)
        self.add(self.bar)
        self.bar.hide()

    def put_under(self, *widgets: QWidget) -> None:
        """Put controls beside each other under the list; a field takes the room that is left."""
        for widget in widgets:
            self._line.addWidget(widget, 1 if isinstance(widget, Field) else 0)
        if not any(isinstance(widget, Field) for widget in widgets):
            self._line.addStretch(1)
        self.bar.show()

    def on_delete(self, act: Callable[[], None]) -> None:
        """What Del does in the list."""
        shortcut = QShortcut(QKeySequence("Del"), self.view)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(act)

    def show_rows(self, rows: Sequence[Row], info: str = "") -> None:
        """Show these rows, all painted anew; the list goes where there are none."""
        self.table.replace_rows(rows)
        self.view.viewport().update()
        self.view.setVisible(bool(rows))
        self.set_info(info)


def small_button(look: LookSource, words: str, icon: str = "", name: str = "") -> Button:
    """A button under a list."""
    return Button(look, words, icon, height=24, name=name)
