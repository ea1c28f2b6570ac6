"""The view of the figures: what is counted, with the names behind it, beside what sources state."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout

from hlom_desktop.conference.values import CountRow
from hlom_desktop.contributions.card.figure import FigureCard
from hlom_desktop.contributions.lines import FigureLine, figure_lines
from hlom_desktop.contributions.panel_views import ContributionsPage
from hlom_desktop.contributions.shown import Contributions
from hlom_desktop.contributions.table.figures import figure_columns, stated_columns
from hlom_desktop.contributions.values import CONTRIBUTION_LABELS, ContributionKind
from hlom_desktop.desk.choices import Choice
from hlom_desktop.desk.place import Context
from hlom_desktop.desk.row_view import RowView
from hlom_desktop.desk.rows import RowTable

STATED = 264
"""The least width of what sources state beside the figures, in pixels; in wide windows it has a third."""


class FiguresView(ContributionsPage[FigureLine]):
    """How many of which kind, objective, stage and maker; of all contributions or of one kind."""

    key = "figures"

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        words, card = self.words, FigureCard(context)
        self.set_up(
            words("Contributions"),
            words("Filter figures"),
            figure_columns(self.telling, self.names),
            card,
            "",
            (words("No figures yet"), words("Contributions are counted here as soon as there is one.")),
        )
        card.wanted.connect(self.wanted)
        self.kind = Choice(self.look, words("Which contributions"))
        self.kind.addItem(words("All contributions"), None)
        for kind, label in CONTRIBUTION_LABELS.items():
            self.kind.addItem(words(label), kind)
        self.kind.activated.connect(lambda _: self._count())
        self.bar.insertWidget(1, self.kind)
        self._set_stated()

    def _set_stated(self) -> None:
        self.stated_table: RowTable[CountRow] = RowTable(
            stated_columns(self.telling), key=lambda row: row.ref.id, parent=self
        )
        self.stated: RowView[CountRow] = RowView(
            self.look, self.stated_table, self.words("Figures as sources state them"), many=False
        )
        self.stated.picked.connect(self._show_stated)
        body = self.page.body.itemAt(1)
        line = body.layout() if body is not None else None
        assert isinstance(line, QHBoxLayout)
        line.setSpacing(24)
        line.addWidget(self.stated)

    def lines(self, found: Contributions) -> tuple[FigureLine, ...]:
        """The figures of the kind that is chosen; none where nothing was brought nor stated."""
        kind = self.kind.currentData()
        if not found.contributions and not found.counts:
            return ()
        return figure_lines(found, None if kind is None else ContributionKind(kind))

    def take(self, found: Contributions) -> None:
        """Show what was counted, and what is stated where anything is."""
        super().take(found)
        self.stated_table.replace_rows(found.counts)
        self.stated.setVisible(bool(found.counts))

    def retell(self) -> None:
        """The same figures in the other language."""
        super().retell()
        if self.found is not None:
            self.stated_table.replace_rows(())
            self.stated_table.replace_rows(self.found.counts)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A third for what sources state."""
        super().resizeEvent(event)
        self.stated.setFixedWidth(max(STATED, self.width() // 3))

    def _count(self) -> None:
        if self.found is not None:
            self.show_rows(self.lines(self.found))

    def show_in_card(self, row: FigureLine | None) -> None:
        """Show what stands behind a figure."""
        if isinstance(self.card, FigureCard):
            self.card.show_line(row, self.found, self._names)

    def _show_stated(self, row: CountRow | None) -> None:
        if row is not None and isinstance(self.card, FigureCard):
            self.card.show_stated(row)
