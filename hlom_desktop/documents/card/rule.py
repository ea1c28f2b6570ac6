"""The card of a rule: its weeks and words, and the documents planned by it."""

from __future__ import annotations

from PySide6.QtCore import Signal

from hlom_desktop.conference.card_row import RowCard
from hlom_desktop.desk.fields import NumberField
from hlom_desktop.desk.painting import Run
from hlom_desktop.desk.place import Context
from hlom_desktop.desk.rows import Column
from hlom_desktop.documents.card.parts import CardList
from hlom_desktop.documents.edits_rules import change_rule
from hlom_desktop.documents.rules.planning import MOST_WEEKS, MOST_WORDS
from hlom_desktop.documents.table.marks import wording_runs
from hlom_desktop.documents.table.rules import WEEKS
from hlom_desktop.documents.table.telling import Telling
from hlom_desktop.documents.values import DocumentRow, DocumentRuleRow

_NEEDED = ("submit_weeks", "issue_weeks")


class RuleCard(RowCard[DocumentRuleRow]):
    """One rule."""

    wanted = Signal(str, int)
    """The view and the row that the user wants to see."""

    def __init__(self, context: Context, telling: Telling) -> None:
        super().__init__(context, change_rule, table="document_rule")
        look, words = self.look, self.words
        self.add_texts([("title", words("Title"))])
        weeks = [NumberField(look, key, words(label), words, most=MOST_WEEKS) for key, label in WEEKS]
        self.add_form([*weeks], words("Weeks before the meeting"))
        self.add_form([NumberField(look, "words", words("Most words"), words, least=1, most=MOST_WORDS)])
        columns = (
            Column[DocumentRow](
                "title",
                "",
                lambda row: " ".join(filter(None, (row.symbol, telling.text(row.title)))),
                stretch=True,
                runs=lambda row: wording_runs(
                    row.title, telling.reads(), *((Run(f"{row.symbol} ", bold=True),) if row.symbol else ())
                ),
            ),
        )
        self.documents = CardList(look, words("Documents planned by it"), columns, lambda row: row.ref.id)
        self.documents.view.opened.connect(lambda row: self.wanted.emit("documents", row.ref.id))
        self.add(self.documents)

    def show_rule(self, row: DocumentRuleRow | None, used: tuple[DocumentRow, ...]) -> None:
        """Show a rule and the documents that are planned by it."""
        self.show_values(row, self.words("Rule"))
        self.documents.show_rows(used, str(len(used) or ""))
        self.documents.setVisible(row is not None and bool(used))

    def commit(self, key: str, value: object) -> None:
        """A week that every rule needs cannot be emptied: it stays as it was."""
        if key in _NEEDED and value is None and self.row is not None:
            self.fields[key].set_value(getattr(self.row, key))
        else:
            super().commit(key, value)
