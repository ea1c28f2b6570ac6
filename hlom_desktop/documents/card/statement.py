"""The card of a statement: who, where, and the versions of its text."""

from __future__ import annotations

from typing import Any

from hlom_desktop.conference.card_row import RowCard
from hlom_desktop.conference.shown import text_in
from hlom_desktop.desk.badges import Badge
from hlom_desktop.desk.buttons import Button
from hlom_desktop.desk.card import Form
from hlom_desktop.desk.choices import NOTHING, ChoiceField
from hlom_desktop.desk.fields import LineField, NumberField
from hlom_desktop.desk.place import Context
from hlom_desktop.documents import edits_statements as edits
from hlom_desktop.documents.card.parts import CardList, labelled, small_button, when_field, yes_or_no
from hlom_desktop.documents.rules.days import stated_day
from hlom_desktop.documents.shown import Documents, StatementLine
from hlom_desktop.documents.table.statements import public_said, version_columns
from hlom_desktop.documents.table.telling import Telling
from hlom_desktop.documents.values import (
    DOCUMENT_LANGUAGES,
    STAGE_LABELS,
    StatementRow,
    StatementVersionRow,
)


class StatementCard(RowCard[StatementRow]):
    """One statement with its versions; the form under them is of the version at the keyboard."""

    def __init__(self, context: Context, telling: Telling) -> None:
        super().__init__(context, edits.change_statement, table="statement", title="who")
        self.telling = telling
        self.line: StatementLine | None = None
        look, words = self.look, self.words
        self.add_texts([("who", words("Who")), ("note", words("Note"))])
        self.add_form(
            [
                ChoiceField(look, "delegation_id", words("Delegation")),
                ChoiceField(look, "consultation_id", words("Meeting")),
                ChoiceField(look, "session_id", words("Session")),
                ChoiceField(look, "language", words("Language"), labelled(DOCUMENT_LANGUAGES, words)),
            ]
        )
        self.versions = self._version_list()
        self.version_form = self._version_form()
        self.versions.add(self.version_form)
        self.add(self.versions)
        self.versions.view.picked.connect(self._show_version)
        self.add_sources()

    def _version_list(self) -> CardList[StatementVersionRow]:
        look, words = self.look, self.words
        columns = version_columns(self.telling, lambda: self.line.versions if self.line else (), self._put)
        made = CardList(look, words("Versions"), columns, lambda row: row.ref.id)
        made.table.refused.connect(lambda refusal: self.refuse(refusal.said(words)))
        self.stage = ChoiceField(look, "new", "", labelled(STAGE_LABELS, words)[1:], hint=words("Add a version"))
        self.stage.list.setAccessibleName(words("Add a version"))
        self.stage.list.view().setAccessibleName(words("Add a version"))
        self.stage.committed.connect(self._add)
        self.trash = small_button(look, "", "trash", words("Delete this version"))
        self.trash.setToolTip(self.trash.accessibleName())
        self.trash.clicked.connect(self._delete)
        self.delivered = Button(look, words("Delivered"), "check", height=24)
        self.delivered.clicked.connect(self._deliver)
        made.on_delete(self._delete)
        made.put_under(self.stage, self.delivered, self.trash)
        return made

    def _version_form(self) -> Form:
        look, words, form = self.look, self.words, Form()
        form.add(ChoiceField(look, "stage", words("Version"), labelled(STAGE_LABELS, words)[1:]))
        form.add(when_field(look, "received", words("Date"), self.telling))
        form.add(ChoiceField(look, "confidential", words("Confidential"), yes_or_no(words)))
        form.add(NumberField(look, "words", words("Words"), words))
        form.add(LineField(look, "link", words("Link"), words, hint="https://"))
        form.committed.connect(self._commit_version)
        return form

    # Showing

    def show_line(self, line: StatementLine | None, shown: Documents | None) -> None:
        """Show a statement; None where nothing is chosen."""
        grown = _has_grown(self.line, line)
        self.line = line
        if line is None or shown is None:
            self.show_values(None)
            return
        self._offer(shown)
        self.show_values(line.row, self.words("Statement"), self._badges(line))
        self.versions.show_rows(line.versions)
        if line.versions and (grown or self.versions.view.current() is None):
            self.versions.view.select_key(line.versions[-1].ref.id)
        self._show_version(self.versions.view.current())
        public = line.public is not None and line.delivered
        self.delivered.setVisible(bool(line.versions) and not public)

    def _badges(self, line: StatementLine) -> tuple[Badge, ...]:
        if not line.versions:
            return ()
        said = public_said(line, self.telling)
        return (Badge(said) if line.public is not None else Badge(said, "lock-simple-fill"),)

    def _offer(self, shown: Documents) -> None:
        language, nobody = self.language, [(None, NOTHING)]
        offered: dict[str, list[tuple[Any, str]]] = {
            "delegation_id": sorted(
                ((key, text_in(name, language)) for key, name in shown.speakers), key=lambda one: one[1]
            ),
            "consultation_id": [
                (one.id, text_in(one.title, language)) for one in shown.meetings if one.place == "consultations"
            ],
            "session_id": [
                (one.id, text_in(one.title, language)) for one in shown.meetings if one.place == "programme"
            ],
        }
        for key, choices in offered.items():
            field = self.fields[key]
            assert isinstance(field, ChoiceField)
            field.set_choices([*nobody, *choices])
            field.setVisible(bool(choices))

    def _show_version(self, row: StatementVersionRow | None) -> None:
        self.version_form.setVisible(row is not None)
        self.trash.setEnabled(row is not None)
        if row is not None:
            self.version_form.set_values({key: getattr(row, key) for key in self.version_form.fields})

    # Gestures

    def _put(self, row: StatementVersionRow, key: str, value: Any) -> None:
        self.carry_out(edits.change_version, row.ref, **{key: value})

    def _commit_version(self, key: str, value: Any) -> None:
        row = self.versions.view.current()
        if row is not None:
            field, stated = self.version_form.fields[key], None if value == "" else value
            self.carry_out(edits.change_version, row.ref, at=field, **{key: stated})

    def _add(self, key: str, stage: Any) -> None:
        del key
        self.stage.set_value(None)
        if self.line is not None and stage is not None:
            today = stated_day(self.telling.today(), self.language)
            self.carry_out(edits.add_version, self.line.ref, stage, received=today)

    def _delete(self) -> None:
        row = self.versions.view.current()
        if row is not None:
            self.carry_out(edits.delete_version, row.ref)

    def _deliver(self) -> None:
        if self.line is not None:
            self.carry_out(edits.mark_delivered, self.line.ref)


def _has_grown(before: StatementLine | None, now: StatementLine | None) -> bool:
    """Whether a version was added to the statement that is still shown."""
    if before is None or now is None or before.ref.id != now.ref.id:
        return False
    return len(before.versions) < len(now.versions)
