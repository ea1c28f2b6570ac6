"""Who stated which date, and when: the steps of an item's date as a list."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from hlom_desktop.conference.languages import Language
from hlom_desktop.conference.life import STEP_LABELS, DateStepRow
from hlom_desktop.conference.when.printing import as_stated
from hlom_desktop.desk.look import LookSource
from hlom_desktop.desk.row_view import RowView
from hlom_desktop.desk.rows import Column, RowTable
from hlom_desktop.documents.rules.days import day_said
from hlom_desktop.roadmap.timeline.months import shortened
from hlom_desktop.words import Words


class LifeList(QWidget):
    """The steps of a date, the oldest first: what was said, what that did to it, by whom, on which day."""

    def __init__(self, look: LookSource, words: Words) -> None:
        super().__init__()
        self._words, self._language = words, "en"
        columns = (
            Column[DateStepRow]("said", words("Date"), self._said, stretch=True),
            Column[DateStepRow]("kind", words("Step"), lambda step: words(STEP_LABELS[step.kind]), token="ink2"),
            Column[DateStepRow]("author", words("Who"), lambda step: step.author, token="ink2"),
            Column[DateStepRow]("at", words("When"), self._at, align="right", token="ink3"),
        )
        self.table: RowTable[DateStepRow] = RowTable(columns, lambda step: step.ref.id, parent=self)
        self.view: RowView[DateStepRow] = RowView(look, self.table, words("Who stated which date"), compact=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.addWidget(self.view)

    def show_steps(self, steps: Sequence[DateStepRow], language: Language) -> None:
        """Show the steps of another date."""
        self._language = language
        self.table.replace_rows(())
        self.table.replace_rows(steps)
        self.setVisible(bool(steps))

    def _said(self, step: DateStepRow) -> str:
        return self._words("no date") if step.dates is None else as_stated(step.dates, self._language)  # type: ignore[arg-type]

    def _at(self, step: DateStepRow) -> str:
        language: Any = self._words.language
        return shortened(day_said(step.at.date(), language), language)
