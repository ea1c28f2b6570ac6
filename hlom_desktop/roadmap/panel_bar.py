"""The bar over the roadmap's table: which items are shown, and since when what moved is told."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Literal, cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from hlom_desktop.conference.hours_printed import print_day
from hlom_desktop.conference.when.values import When
from hlom_desktop.desk.buttons import Segmented
from hlom_desktop.desk.filter_field import SearchLine
from hlom_desktop.desk.look import LookSource
from hlom_desktop.refusals import NotUnderstood, Refusal
from hlom_desktop.words import Words

Shown = Literal["all", "open", "soon", "late", "moved"]
"""Every item, those still to happen, those due soon or overdue, or those that moved since a day."""

_A_WHILE = timedelta(days=30)


class ShownBar(QWidget):
    """Chooses among all items, the open ones, what is due soon or overdue, and what moved since a day."""

    changed = Signal()
    """Others are to be shown."""
    refused = Signal(object)
    """A Refusal of what was typed as a day."""

    def __init__(self, look: LookSource, words: Words, read_date: Callable[[str], When | None]) -> None:
        super().__init__()
        self._words, self._read_date = words, read_date
        self._since: date | None = None
        self._counts = (0, 0)
        self.choice = Segmented(look, words("Items shown"), self._choices(), "all", pad=9)
        self.choice.chosen.connect(self._chosen)
        self.line = SearchLine(look, "calendar-blank", words("a day, such as 1 March"))
        self.line.setAccessibleName(words("Moved since"))
        self.line.setFixedWidth(150)
        self.line.editingFinished.connect(self._typed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.choice)
        row.addWidget(self.line)
        self._lay_out()

    @property
    def shown(self) -> Shown:
        """Which items are to be shown."""
        return cast("Shown", self.choice.value())

    @property
    def since(self) -> date | None:
        """The day since which what moved is shown; None in all other views."""
        return self._since if self.shown == "moved" else None

    def set_counts(self, soon: int, late: int) -> None:
        """How many items are due soon, and how many overdue."""
        if (soon, late) == self._counts:
            return
        self._counts = (soon, late)
        held = self.choice.isAncestorOf(self.focusWidget()) if self.focusWidget() else False
        self.choice.set_choices(self._choices(), self.shown)
        if held:
            self.choice.setFocus()

    def suggest(self, today: date) -> None:
        """The day that is meant while none was typed: a month ago."""
        if self._since is None:
            self._since = today - _A_WHILE
            self._say()

    def show_all(self) -> None:
        """Show every item, such as one that was just made."""
        if self.shown != "all":
            self.choice.set_value("all")
            self._chosen()

    def _choices(self) -> list[tuple[str, str]]:
        words, (soon, late) = self._words, self._counts
        return [
            ("all", words("All items")),
            ("open", words("Still open")),
            ("soon", words("Due soon {count}", count=soon)),
            ("late", words("Overdue {count}", count=late)),
            ("moved", words("Moved since")),
        ]

    def _chosen(self) -> None:
        self._lay_out()
        self.changed.emit()

    def _lay_out(self) -> None:
        self.line.setVisible(self.shown == "moved")

    def _say(self) -> None:
        language: str = self._words.language
        self.line.setText(print_day(self._since, language, weekday=False) if self._since else "")  # type: ignore[arg-type]

    def _typed(self) -> None:
        if not self.line.isModified():
            return
        self.line.setModified(False)
        try:
            when = self._read_date(self.line.text())
            day = (when.start or when.end) if when is not None else None
            if day is None:
                raise NotUnderstood(text=self.line.text())
        except Refusal as refusal:
            self.refused.emit(refusal)
            return
        self._since = day
        self._say()
        self.changed.emit()
