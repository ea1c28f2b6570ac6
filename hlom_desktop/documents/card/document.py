"""The card of a document: what it is, its plan, its languages, the meetings before which it is put."""

from __future__ import annotations

from typing import Any

from hlom_desktop.conference.card_row import RowCard
from hlom_desktop.conference.shown import text_in
from hlom_desktop.desk.badges import Badge
from hlom_desktop.desk.choices import NOTHING, CheckSetField, ChoiceField
from hlom_desktop.desk.fields import Field, LineField
from hlom_desktop.desk.place import Context
from hlom_desktop.desk.rows import Column
from hlom_desktop.documents import edits
from hlom_desktop.documents.card.issues import Issues
from hlom_desktop.documents.card.parts import CardList, labelled, small_button, when_field, yes_or_no
from hlom_desktop.documents.card.plan import PlanSection
from hlom_desktop.documents.rules.days import stated_day
from hlom_desktop.documents.shown import Attached, DocumentLine, Documents
from hlom_desktop.documents.table.documents import symbol_tip
from hlom_desktop.documents.table.marks import faults, meeting_said
from hlom_desktop.documents.table.telling import Telling
from hlom_desktop.documents.values import (
    DOCUMENT_LABELS,
    DOCUMENT_LANGUAGES,
    DOCUMENT_STATUS_LABELS,
    DocumentRow,
)

GESTURES = {"dates": edits.restate_dates, "submitted": edits.mark_submitted, "signed": edits.mark_signed}
"""The columns that have a gesture of their own."""


class DocumentCard(RowCard[DocumentRow]):
    """One document, every column of it."""

    def __init__(self, context: Context, telling: Telling) -> None:
        super().__init__(context, edits.change_document, table="document", wordings=frozenset({"periodicity"}))
        self.telling, words = telling, self.words
        self.line: DocumentLine | None = None
        self.add_texts([("title", words("Title")), ("author", words("Author")), ("note", words("Note"))])
        self.add_form(self._identity())
        self.plan = PlanSection(self, telling)
        self.take_form(self.plan.form)
        self._set_buttons()
        self.add(self.plan)
        self.issues = Issues(self, telling)
        self.add(self.issues)
        self.meetings = self._meetings_list()
        self.add(self.meetings)
        self.add_sources()

    def _identity(self) -> list[Field]:
        look, words = self.look, self.words
        languages = [(one, one.upper(), words(name)) for one, name in DOCUMENT_LANGUAGES.items()]
        return [
            LineField(look, "symbol", words("Symbol"), words),
            ChoiceField(look, "kind", words("Kind"), labelled(DOCUMENT_LABELS, words)),
            ChoiceField(look, "personal_capacity", words("In a personal capacity"), yes_or_no(words)),
            ChoiceField(look, "mandate_id", words("Mandate")),
            when_field(look, "dates", words("Date"), self.telling),
            ChoiceField(look, "status", words("Status"), labelled(DOCUMENT_STATUS_LABELS, words)),
            LineField(look, "periodicity", words("Periodicity"), words),
            CheckSetField(look, "languages", words("Languages"), languages),
        ]

    def _set_buttons(self) -> None:
        words = self.words
        self.submitted = small_button(self.look, words("Submitted today"), "check")
        self.submitted.clicked.connect(lambda: self._today("submitted"))
        self.signed = small_button(self.look, words("Signed today"), "pen-nib")
        self.signed.clicked.connect(lambda: self._today("signed"))
        self.plan.put_buttons(self.submitted, self.signed)

    def _today(self, key: str) -> None:
        self.commit(key, stated_day(self.telling.today(), self.language))

    def _meetings_list(self) -> CardList[Attached]:
        """Where it is put before: attached and taken away on the card of the meeting."""
        columns = (
            Column[Attached](
                "title",
                "",
                lambda one: meeting_said(one, self.telling),
                stretch=True,
                token=lambda one: "ink3" if one.meeting.cancelled else "ink",
            ),
            Column[Attached]("dates", "", self._meeting_date, token="ink2", width=124),
        )
        made = CardList(self.look, self.words("Before these meetings"), columns, lambda one: one.key)
        made.view.opened.connect(lambda one: self.context.actions.go_to(one.meeting.place, one.meeting.id))
        return made

    def _meeting_date(self, one: Attached) -> str:
        hours = one.meeting.hours
        if hours is not None:
            return self.telling.when(stated_day(hours.day, self.language))
        return self.telling.when(one.meeting.dates)

    # Showing

    def show_line(self, line: DocumentLine | None, shown: Documents | None) -> None:
        """Show a document; None where nothing is chosen."""
        self.line = line
        if line is None or shown is None:
            self.show_values(None)
            return
        self._offer(shown)
        eyebrow = line.row.symbol or self.words("Document · no symbol")
        self.show_values(line.row, eyebrow, self._badges(line))
        if not line.usual:
            self.fields["symbol"].say(symbol_tip(line, self.telling), "warn")
        self.plan.show_line(line)
        self.submitted.setVisible(line.row.submitted is None)
        self.signed.setVisible(line.row.submitted is not None and line.row.signed is None)
        self.issues.show_line(line)
        self.meetings.show_rows(line.attached)
        self.meetings.setVisible(bool(line.attached))

    def _offer(self, shown: Documents) -> None:
        """The mandates and rules to choose from."""
        mandates: list[tuple[Any, str]] = [(None, NOTHING)]
        for mandate in shown.mandates:
            said = text_in(mandate.title, self.language)
            mandates.append((mandate.ref.id, f"{mandate.symbol} {said}" if mandate.symbol else said))
        rules = [(None, NOTHING), *((one.ref.id, text_in(one.title, self.language)) for one in shown.rules)]
        for key, choices in (("mandate_id", mandates), ("rule_id", rules)):
            field = self.fields[key]
            assert isinstance(field, ChoiceField)
            field.set_choices(choices)

    def _badges(self, line: DocumentLine) -> tuple[Badge, ...]:
        tones: dict[str, Any] = {"bad": "bad", "warn": "warn"}
        found = [Badge(mark.word, mark.icon, tones.get(mark.token, "plain")) for mark in faults(line, self.words)]
        if line.row.status is not None and len(found) < 2:
            found.insert(0, Badge(self.words(DOCUMENT_STATUS_LABELS[line.row.status])))
        return tuple(found)

    # Gestures

    def commit(self, key: str, value: Any) -> None:
        """The date, the rule, submission and signature are gestures of their own."""
        if self.row is None:
            return
        if key in GESTURES:
            self.carry_out(GESTURES[key], self.row.ref, value, at=key)
        elif key == "rule_id":
            self.carry_out(edits.set_rule, [self.row.ref], value, at=key)
        else:
            super().commit(key, value)
