"""The view of the audiences: the publics for whom sessions are held."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut

from hlom_desktop.conference.card import new_text
from hlom_desktop.delegations import edits_audiences, table
from hlom_desktop.delegations.card_audience import AudienceCard
from hlom_desktop.delegations.lines import AudienceLine, audience_lines
from hlom_desktop.delegations.panel_views import ParticipantsView
from hlom_desktop.delegations.shown import Nominating
from hlom_desktop.desk.place import Context
from hlom_desktop.refusals import N_


class AudiencesView(ParticipantsView[AudienceLine]):
    """The audiences in their order, which Alt with an arrow changes."""

    key, title, change = "audiences", "title", staticmethod(edits_audiences.change_audience)
    tables = ParticipantsView.tables | {"session"}

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        words = self.words
        self.set_up(
            words("Audiences"),
            words("Filter audiences"),
            table.audience_columns(self.telling, self.rename),
            AudienceCard(context, self.telling),
            words("New audience"),
            (words("No audiences yet"), words("Two sessions for one audience should not be held at the same hour.")),
        )
        for keys, by in (("Alt+Up", -1), ("Alt+Down", 1)):
            shortcut = QShortcut(QKeySequence(keys), self.view)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(lambda by=by: self._move(by))

    def lines(self, found: Nominating) -> tuple[AudienceLine, ...]:
        """The audiences."""
        return audience_lines(found)

    def show_in_card(self, row: AudienceLine | None) -> None:
        """Show an audience in the card."""
        if isinstance(self.card, AudienceCard):
            self.card.show_line(row)

    def add_row(self) -> None:
        """A new audience."""
        self.make(edits_audiences.add_audience, self.conference_id, new_text(self.language, N_("New audience")))

    def delete_row(self) -> None:
        """Delete the chosen audience; its sessions stay."""
        line = self.view.current()
        if line is not None:
            self.edit(edits_audiences.delete_audience, line.ref)

    def _move(self, by: int) -> None:
        line = self.view.current()
        to = self.rows.index(line) + by if line is not None else -1
        if line is not None and 0 <= to < len(self.rows):
            self.edit(edits_audiences.move_audience, line.ref, to)
