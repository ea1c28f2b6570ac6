"""The programme as a list, with the field that filters it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hlom_desktop.conference.languages import Language
from hlom_desktop.desk.filter_field import FilterField
from hlom_desktop.desk.look import LookSource
from hlom_desktop.desk.row_view import RowView
from hlom_desktop.desk.rows import RowTable
from hlom_desktop.desk.screen import MARGIN
from hlom_desktop.sessions.rules import in_order
from hlom_desktop.sessions.table import Change, cells
from hlom_desktop.sessions.values import Programme, SessionRow
from hlom_desktop.words import Words


class ProgrammeList(QWidget):
    """One row a session; cells are edited through `change`."""

    def __init__(
        self,
        look: LookSource,
        words: Words,
        programme: Callable[[], Programme],
        language: Callable[[], Language],
        change: Change,
    ) -> None:
        super().__init__()
        made = cells(words, programme, language, change)
        self.table: RowTable[SessionRow] = RowTable(made.columns(), key=lambda row: row.ref.id, parent=self)
        self.view: RowView[SessionRow] = RowView(look, self.table, words("Programme as a list"))
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.filter = FilterField(look, words("Filter sessions"), self)
        self.filter.filtered.connect(self.table.filter_by)
        self.filter.left_down.connect(self.view.setFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, 8, MARGIN, 0)
        column.setSpacing(8)
        bar = QHBoxLayout()
        bar.addWidget(self.filter)
        bar.addStretch(1)
        column.addLayout(bar)
        column.addWidget(self.view, 1)

    def fill(self, programme: Programme, *, anew: bool = False) -> None:
        """Rows into the list; that the list keeps its own row meanwhile is no choice of the user's."""
        with QSignalBlocker(self.view):
            if anew:
                self.table.replace_rows(())
            self.table.replace_rows(in_order(programme.sessions))

    def select(self, session_id: int | None) -> None:
        """Choose a session without a signal."""
        if session_id is not None:
            with QSignalBlocker(self.view):
                self.view.select_key(session_id)
