"""The views of documents: as a list of papers, and as a plan by what is due next."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from types import MappingProxyType
from typing import Any

from PySide6.QtGui import QResizeEvent

from hlom_desktop.conference.card import new_text
from hlom_desktop.desk.badges import Badge
from hlom_desktop.desk.buttons import Segmented
from hlom_desktop.desk.choices import Choice
from hlom_desktop.desk.place import Context
from hlom_desktop.documents import edits
from hlom_desktop.documents.card.document import GESTURES, DocumentCard
from hlom_desktop.documents.lines import document_lines
from hlom_desktop.documents.panel_views import PapersView
from hlom_desktop.documents.shown import DocumentLine, Documents
from hlom_desktop.documents.table.documents import document_columns, plan_columns
from hlom_desktop.refusals import N_

_WIDE = 1000
"""Pixels from which the kind and the author have a column of their own."""

ASKED: Mapping[str, tuple[str, Callable[[DocumentLine], bool]]] = MappingProxyType(
    {
        "all": (N_("All documents"), lambda line: True),
        "late": (N_("Late"), lambda line: line.state.late is not None),
        "over": (N_("Too long"), lambda line: line.state.over > 0),
        "unsigned": (N_("Unsigned"), lambda line: line.state.unsigned),
    }
)


class DocumentLinesView(PapersView[DocumentLine]):
    """The base of both views: their rows are documents, their card is the document's."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.document_card = DocumentCard(context, self.telling)

    def lines(self, found: Documents) -> tuple[DocumentLine, ...]:
        """The documents as they stand today."""
        return document_lines(found, self.today())

    def show_in_card(self, row: DocumentLine | None) -> None:
        """Show a document in the card."""
        self.document_card.show_line(row, self.found)

    def add_row(self) -> None:
        """A new document, ready for its title."""
        self.make(edits.add_document, self.conference_id, new_text(self.language, N_("New document")))

    def delete_row(self) -> None:
        """Delete the chosen document; undo brings it back."""
        line = self.view.current()
        if line is not None:
            self.edit(edits.delete_document, line.ref)

    def put(self, line: DocumentLine, key: str, value: Any) -> None:
        """Set a column by a cell."""
        if key in GESTURES:
            self.edit(GESTURES[key], line.ref, value)
        else:
            self.edit(edits.change_document, line.ref, **{key: value})


class DocumentsView(DocumentLinesView):
    """The papers with their symbols, dates and languages."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        words = self.words
        self.set_up(
            words("Documents"),
            words("Type to filter documents"),
            document_columns(self.telling, self.put),
            self.document_card,
            words("Document"),
            (
                words("No documents yet"),
                words("Add the papers that the meetings need, with their dates and languages."),
            ),
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is room, the kind and the author have columns."""
        super().resizeEvent(event)
        self.view.hide_columns(() if event.size().width() >= _WIDE else ("kind", "author"))


class PlanView(DocumentLinesView):
    """The same documents by what is due next: what is late, over its words, unsigned."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        words = self.words
        self.set_up(
            words("Documents"),
            words("Type to filter documents"),
            plan_columns(self.telling, self.put),
            self.document_card,
            words("Document"),
            (
                words("Nothing to plan yet"),
                words("Add a document, put it before a meeting on that meeting’s card, and choose its rule."),
            ),
        )
        choices = [(key, words(label)) for key, (label, _) in ASKED.items()]
        self.which = Segmented(self.look, words("Which documents"), choices, "all", pad=8)
        self.which.chosen.connect(lambda _: self._show_asked())
        self.bar.insertWidget(1, self.which)
        self.by = Choice(self.look, words("Plan the selected documents by"))
        self.by.setPlaceholderText(words("Plan by…"))
        self.by.setMinimumWidth(self.look.width(words("Plan by…"), 12) + 40)
        self.by.activated.connect(self._plan_by)
        self.bar.addWidget(self.by)

    def lines(self, found: Documents) -> tuple[DocumentLine, ...]:
        """The documents asked for, the next due first, those without a plan last."""
        lines = super().lines(found)
        asked = ASKED[str(self.which.value())][1]
        return tuple(sorted(filter(asked, lines), key=_due))

    def _took(self, found: Documents) -> None:
        super()._took(found)
        self._offer_rules(found)
        self._tell_late(found)

    def _show_asked(self) -> None:
        if self.found is not None:
            self.show_rows(self.lines(self.found))

    def _show_body_or_empty(self) -> None:
        """Nothing that is late is no empty screen."""
        if self.found is not None and self.found.documents:
            self.page.show_body()
        else:
            super()._show_body_or_empty()

    def _tell_late(self, found: Documents) -> None:
        late = sum(line.state.late is not None and not line.state.late.doubtful for line in super().lines(found))
        said = self.words("{number} overdue", number=late)
        self.page.set_title(self.words("Documents"), "", (Badge(said, "warning-octagon-fill", "bad"),) if late else ())

    def _offer_rules(self, found: Documents) -> None:
        self.by.clear()
        for rule in found.rules:
            self.by.addItem(self.telling.text(rule.title), rule.ref.id)
        self.by.addItem(self.words("No rule"), None)
        self.by.setCurrentIndex(-1)
        self.by.setVisible(bool(found.rules))

    def _plan_by(self, at: int) -> None:
        refs = [line.ref for line in self.view.selected()]
        rule_id = self.by.itemData(at)
        self.by.setCurrentIndex(-1)
        if refs:
            self.edit(edits.set_rule, refs, rule_id)

    def retell(self) -> None:
        """The same rows, and the rules, in the other language."""
        super().retell()
        if self.found is not None:
            self._offer_rules(self.found)

    def go_to(self, row_id: int) -> None:
        """Choose a document, among all where it is not one of those asked for."""
        if self.row_of(row_id) is None and self.which.value() != "all":
            self.which.set_value("all")
            self._show_asked()
        super().go_to(row_id)


def _due(line: DocumentLine) -> tuple[date, int]:
    return line.state.due.day if line.state.due is not None else date.max, line.row.position
