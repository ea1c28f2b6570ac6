"""The screen of documents: papers with their symbols, dates and languages."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from PySide6.QtWidgets import QWidget

from hlom_desktop.conference.card import date_field, with_text
from hlom_desktop.conference.card_row import RowCard
from hlom_desktop.conference.languages import Language
from hlom_desktop.conference.queries import conference, mandates
from hlom_desktop.conference.shown import language_marks, text_in
from hlom_desktop.conference.values import ConferenceRow, MandateRow
from hlom_desktop.conference.when.printing import as_cell, as_stated
from hlom_desktop.conference.when.values import When, sort_key
from hlom_desktop.desk.choices import NOTHING, CheckSetField, ChoiceField
from hlom_desktop.desk.fields import LineField
from hlom_desktop.desk.painting import Run
from hlom_desktop.desk.place import Context
from hlom_desktop.desk.rows import Column
from hlom_desktop.desk.table_place import TablePlace
from hlom_desktop.documents.edits import add_document, change_document, delete_document
from hlom_desktop.documents.queries import documents
from hlom_desktop.documents.values import DOCUMENT_LABELS, DOCUMENT_STATUS_LABELS, DocumentRow
from hlom_desktop.storage.base import Db
from hlom_desktop.words import Words


class Shelf(NamedTuple):
    """All that the screen shows."""

    conference: ConferenceRow
    documents: tuple[DocumentRow, ...]
    mandates: tuple[MandateRow, ...]


def read_shelf(db: Db, conference_id: int) -> Shelf:
    """The documents of a conference, and what they refer to."""
    return Shelf(conference(db, conference_id), documents(db, conference_id), mandates(db, conference_id))


class DocumentsPlace(TablePlace[DocumentRow]):
    """Documents as a table, the chosen one in the card."""

    key = "documents"
    tables = frozenset({"document", "mandate"})

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.shelf: Shelf | None = None
        words = self.words
        self.document_card = DocumentCard(context)
        self.set_up(
            words("Documents"),
            words("Type to filter documents"),
            self._columns(),
            self.document_card,
            words("Document"),
            (
                words("No documents yet"),
                words("Add the papers that the meetings need, with their dates and languages."),
            ),
        )

    def _columns(self) -> list[Column[DocumentRow]]:
        words = self.words
        return [
            Column(
                "symbol", words("Symbol"), lambda row: row.symbol or "", bold=True, width=110, edit=self._set_symbol
            ),
            Column("title", words("Title"), lambda row: text_in(row.title, self.language), stretch=True),
            Column("author", words("Author"), lambda row: row.author or "", token="ink2"),
            Column("dates", words("Date"), lambda row: self._date(row.dates), sort=_order, width=130),
            Column("status", words("Status"), self._status, token="ink2"),
            Column("languages", words("Issued in"), lambda row: " ".join(row.languages).upper()),
            Column("texts", words("Texts"), lambda row: " ".join(dict(language_marks(row.title))), runs=_text_runs),
        ]

    def _date(self, when: When | None) -> str:
        return "" if when is None else as_cell(as_stated(when, self.language))  # type: ignore[arg-type]

    def _status(self, row: DocumentRow) -> str:
        return "" if row.status is None else self.words(DOCUMENT_STATUS_LABELS[row.status])

    def _set_symbol(self, row: DocumentRow, typed: str) -> None:
        self.edit(change_document, row.ref, symbol=typed.strip() or None)

    def read(self) -> None:
        """Ask for the rows."""
        self.context.desk.read(read_shelf, self.conference_id, then=self._show, slot=(id(self), "rows"))

    def _show(self, shelf: Shelf) -> None:
        self.shelf = shelf
        self.document_card.take(shelf)
        self.show_rows(shelf.documents)

    def show_in_card(self, row: DocumentRow | None) -> None:
        """The document chosen."""
        eyebrow = "" if row is None else row.symbol or self.words("Document · no symbol")
        self.document_card.show_values(row, eyebrow)

    def add_row(self) -> None:
        """A new document, ready for its title."""
        title = with_text(None, self.language, Words(self.language)("New document"))
        self.make(add_document, self.conference_id, title)

    def delete_row(self) -> None:
        """Delete the chosen document; undo brings it back."""
        if (row := self.view.current()) is not None:
            self.edit(delete_document, row.ref)


class DocumentCard(RowCard[DocumentRow]):
    """One document, every column of it."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, change_document, table="document")
        words, look = self.words, self.look
        self.year: int | None = None
        self.add_texts([("title", words("Title")), ("note", words("Note"))])
        languages = [(one, one.upper(), one.upper()) for one in ("en", "fr", "es")]
        self.add_form(
            [
                LineField(look, "symbol", words("Symbol"), words),
                date_field(look, "dates", words("Date"), words, language=self._reads, year=lambda: self.year),
                ChoiceField(look, "status", words("Status"), labelled(DOCUMENT_STATUS_LABELS, words)),
                CheckSetField(look, "languages", words("Issued in"), languages),
                ChoiceField(look, "kind", words("Kind"), labelled(DOCUMENT_LABELS, words)),
                LineField(look, "author", words("Author"), words),
                ChoiceField(look, "mandate_id", words("Mandate")),
                LineField(look, "periodicity", words("Periodicity"), words),
            ]
        )
        self.add_sources()

    def _reads(self) -> Language:
        return self.language

    def take(self, shelf: Shelf) -> None:
        """What the fields choose from: the year that dates are in, the mandates."""
        first = shelf.conference.first_day
        self.year = first.year if first is not None else None
        choices: list[tuple[int | None, str]] = [(None, NOTHING)]
        for mandate in shelf.mandates:
            said = text_in(mandate.title, self.language)
            choices.append((mandate.ref.id, f"{mandate.symbol} {said}" if mandate.symbol else said))
        field = self.fields["mandate_id"]
        if isinstance(field, ChoiceField):
            field.set_choices(choices)


def labelled(labels: Mapping[Any, str], words: Words) -> list[tuple[Any, str]]:
    """The choices of an enum, none of them first."""
    return [(None, NOTHING), *((key, words(label)) for key, label in labels.items())]


def _order(row: DocumentRow) -> object:
    return None if row.dates is None else sort_key(row.dates)


def _text_runs(row: DocumentRow) -> tuple[Run, ...]:
    """Each language, marked where it is missing or older than its source."""
    runs: list[Run] = []
    icons = {"missing": "circle-dashed", "stale": "clock-counter-clockwise"}
    for name, state in language_marks(row.title):
        runs.append(Run(f"{name} ", "ink" if state == "there" else "warn"))
        if state in icons:
            runs.append(Run(icon=icons[state], token="warn"))
    return tuple(runs)
