"""The view of statements: who speaks where, and which of its texts the public may see."""

from __future__ import annotations

from hlom_desktop.conference.card import new_text
from hlom_desktop.desk.place import Context
from hlom_desktop.documents import edits_statements as edits
from hlom_desktop.documents.card.statement import StatementCard
from hlom_desktop.documents.lines import statement_lines
from hlom_desktop.documents.panel_views import PapersView
from hlom_desktop.documents.shown import Documents, StatementLine
from hlom_desktop.documents.table.statements import statement_columns
from hlom_desktop.refusals import N_


class StatementsView(PapersView[StatementLine]):
    """The statements, their versions in the card."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        words = self.words
        self.statement_card = StatementCard(context, self.telling)
        self.set_up(
            words("Documents"),
            words("Type to filter statements"),
            statement_columns(self.telling, self.setting(edits.change_statement)),
            self.statement_card,
            words("Statement"),
            (
                words("No statements yet"),
                words("Add who speaks, and each version of the text. What is sent in advance stays confidential."),
            ),
        )

    def lines(self, found: Documents) -> tuple[StatementLine, ...]:
        """The statements with their versions."""
        return statement_lines(found)

    def show_in_card(self, row: StatementLine | None) -> None:
        """Show a statement in the card."""
        self.statement_card.show_line(row, self.found)

    def add_row(self) -> None:
        """A new statement, ready for who makes it."""
        self.make(edits.add_statement, self.conference_id, new_text(self.language, N_("New speaker")))

    def delete_row(self) -> None:
        """Delete the chosen statement with its versions."""
        line = self.view.current()
        if line is not None:
            self.edit(edits.delete_statement, line.ref)
