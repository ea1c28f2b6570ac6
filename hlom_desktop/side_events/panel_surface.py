"""The views that draw side events on a surface instead of a table: the board, the calendar."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from hlom_desktop.desk.place import Context
from hlom_desktop.side_events.panel_views import ProposalsView
from hlom_desktop.side_events.rules_judged import Judged


class SurfaceView(ProposalsView):
    """The side events that the filter leaves, on a surface; the table behind it stays hidden and keeps the choice."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.surface: Any = None

    def draw_on(self, surface: QWidget) -> None:
        """Put the surface where the table would be."""
        self.surface = surface
        self.view.hide()
        self.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.page.body.addWidget(surface, 1)
        self.page.body.setStretch(1, 0)  # where the table would be
        self.surface.picked.connect(self.view.select_key)
        self.surface.opened.connect(lambda _: self.proposal_card.enter())
        self.table.filtered.connect(lambda _: self.draw())
        self.filter.left_down.connect(surface.setFocus)
        self.proposal_card.left.connect(surface.setFocus)
        for key, act in (("Del", self.delete_row), ("Ctrl+C", self.view.copy_rows)):
            shortcut = QShortcut(QKeySequence(key), surface)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(act)

    def draw(self) -> None:
        """Draw what the table holds; the chosen one stays chosen."""
        if self.seen is None:
            return
        self.show_on_surface()
        current = self.view.current()
        self.surface.choose(current.ref.id if current is not None else None)

    def show_on_surface(self) -> None:
        """Give the surface its cards."""
        raise NotImplementedError

    def show_rows(self, rows: Any) -> None:
        """Show the cards of what was read."""
        super().show_rows(rows)
        self.draw()

    def retell(self) -> None:
        """Show the same cards in the other language."""
        super().retell()
        self.draw()

    def show_in_card(self, row: Judged | None) -> None:
        """The side event chosen, also on the surface."""
        super().show_in_card(row)
        if self.surface is not None and row is not None and self.surface.current != row.ref.id:
            self.surface.choose(row.ref.id)
