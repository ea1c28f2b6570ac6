"""The card of a delegation."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal

from hlom_desktop.conference.card_row import RowCard
from hlom_desktop.conference.shown import text_in
from hlom_desktop.delegations import edits
from hlom_desktop.delegations.card_forgetting import Forgetting
from hlom_desktop.delegations.card_parts import (
    ListSection,
    button_row,
    label_choices,
    language_choices,
    state_choices,
    zone_field,
)
from hlom_desktop.delegations.lines import DelegationLine
from hlom_desktop.delegations.rules import in_tree, usable_address
from hlom_desktop.delegations.rules_nomination import STAGE_LABELS, Stage
from hlom_desktop.delegations.shown import Nominating
from hlom_desktop.delegations.table import Telling
from hlom_desktop.delegations.table_notes import near_day
from hlom_desktop.delegations.table_texts import wording_runs
from hlom_desktop.delegations.values import (
    DELEGATION_LABELS,
    LEVEL_LABELS,
    REGION_LABELS,
    BroughtRow,
    DelegationRow,
)
from hlom_desktop.delegations.values_nomination import NOTE_LABELS, NoteAddresseeRow, NoteVerbaleRow
from hlom_desktop.desk.badges import Badge, Tone
from hlom_desktop.desk.buttons import Button
from hlom_desktop.desk.card import Form
from hlom_desktop.desk.choices import NOTHING, ChoiceField, ParagraphField
from hlom_desktop.desk.fields import LineField, ReadField
from hlom_desktop.desk.place import Context
from hlom_desktop.desk.rows import Column

SentNote = tuple[NoteVerbaleRow, NoteAddresseeRow | None]
"""A note that a mission was sent, and its answer."""


class DelegationCard(RowCard[DelegationRow]):
    """Name in three languages, what it is, who is in it, what it brings. A State's name is only shown."""

    wanted = Signal(str, int)
    """The view and the row that the user wants to see."""
    delegate_wanted = Signal()
    """A new delegate of this delegation."""
    liaison_forgotten = Signal()
    """The user means it: the mission's liaison officer is to be forgotten."""

    def __init__(self, context: Context, telling: Telling) -> None:
        super().__init__(context, edits.change_delegation, table="delegation", title="name")
        self.telling, look = telling, self.look
        self.texts = self.add_texts([("name", self.words("Name"))])
        self.official = Form()
        self._names = {one: ReadField(look, one, one.upper(), bold=True) for one in ("en", "fr", "es")}
        for field in self._names.values():
            self.official.add(field)
        self.add(self.official)
        self.form = self._fields()
        self.take_form(self.form)
        self.add(self.form)
        self._correspondence()
        self._people = ListSection(look, self.words("Delegates"), self._people_columns())
        self._people.view.opened.connect(lambda row: self.wanted.emit("delegates", row.ref.id))
        more = Button(look, self.words("New delegate"), "plus", height=26)
        more.clicked.connect(self.delegate_wanted)
        self._people.add(button_row(more))
        self.add(self._people)
        self._brought = ListSection(look, self.words("Contributions"), self._brought_columns(), key=lambda row: row.id)
        self._brought.view.opened.connect(lambda row: self.context.actions.go_to("contributions", row.id))
        self.add(self._brought)
        self.forgetting = Forgetting(
            look,
            self.words,
            self.words("Forget the liaison officer"),
            self.words(
                "Name and e-mail of the liaison officer are taken out here and in the whole history. Nothing brings "
                "them back, not even undo. Backups made before still hold them."
            ),
        )
        self.forgetting.forgotten.connect(self.liaison_forgotten)
        self.add(self.forgetting)

    def _correspondence(self) -> None:
        """The mailbox, the liaison officer, and the notes that the mission was sent."""
        words, look, hint = self.words, self.look, self.words("name@example.org")
        section = self.add_form(
            [
                LineField(look, "mailbox", words("Mailbox"), words, hint=hint, parse=usable_address),
                LineField(look, "liaison_name", words("Liaison officer"), words, hint=words("not known")),
                LineField(look, "liaison_email", words("Their e-mail"), words, hint=hint, parse=usable_address),
            ],
            words("Correspondence"),
        )
        self._notes = ListSection(look, words("Notes verbales"), self._note_columns(), key=lambda pair: pair[0].ref.id)
        self._notes.view.opened.connect(lambda pair: self.wanted.emit("notes", pair[0].ref.id))
        section.add(self._notes)

    def _note_columns(self) -> tuple[Column[SentNote], ...]:
        words, telling, this_year = self.words, self.telling, self.context.now().year

        def replied(pair: SentNote) -> str:
            answer = pair[1]
            return words("not replied") if answer is None else near_day(answer.replied, telling, this_year)

        return (
            Column("number", "", lambda pair: pair[0].number or words(NOTE_LABELS[pair[0].kind]), stretch=True),
            Column("sent", "", lambda pair: near_day(pair[0].sent, telling, this_year), token="ink2", width=108),
            Column("replied", "", replied, token=lambda pair: "ink" if pair[1] else "warn", width=108),
        )

    def _fields(self) -> Form:
        words, look, form = self.words, self.look, Form()
        form.add(ChoiceField(look, "kind", words("Kind"), label_choices(DELEGATION_LABELS, words)))
        self.state = ChoiceField(look, "alpha2", words("State"), hint=words("no State"))
        form.add(self.state)
        regions = label_choices(REGION_LABELS, words, NOTHING)
        form.add(ChoiceField(look, "region", words("Region"), regions, hint=NOTHING))
        self.group = ChoiceField(look, "stakeholder_group_id", words("Group"), hint=NOTHING)
        form.add(self.group)
        form.add(zone_field(look, words))
        form.add(ChoiceField(look, "language", words("Language"), language_choices(words, words("not known"))))
        form.add(ParagraphField(look, "note", words("Note"), hint=words("not printed anywhere")))
        return form

    def _people_columns(self) -> tuple[Column[Any], ...]:
        language = self.telling.language
        return (
            Column(
                "function",
                "",
                lambda row: row.name or self.telling.text(row.function),
                runs=lambda row: wording_runs(row.function, language(), bold=row.is_head),
                stretch=True,
            ),
            Column("level", "", lambda row: self.words(LEVEL_LABELS[row.level]), token="ink2", width=112),
        )

    def _brought_columns(self) -> tuple[Column[BroughtRow], ...]:
        def jointly(row: BroughtRow) -> str:
            return self.words("jointly") if row.partners else ""

        return (
            Column("title", "", lambda row: self.telling.text(row.title), stretch=True),
            Column("jointly", "", jointly, token="ink2", width=84),
            Column("received", "", lambda row: self.telling.day(row.received), token="ink2", width=96),
        )

    def show_line(self, line: DelegationLine | None, found: Nominating) -> None:
        """Show a delegation; nothing to edit where there is none."""
        self.show_parts(line.row if line is not None else None)
        if line is None:
            return
        row, language = line.row, self.telling.language()
        self.set_head(self.words(DELEGATION_LABELS[row.kind]), text_in(line.name, language), self._badges(line))
        is_state = row.alpha2 is not None
        self.texts.setVisible(not is_state)
        self.official.setVisible(is_state)
        for one, field in self._names.items():
            field.set_value(text_in(line.name, one))
        self.state.set_choices(state_choices(language, self.words("no State")))
        groups = [(one.ref.id, text_in(one.title, language)) for one, _ in in_tree(found.groups)]
        self.group.set_choices([(None, NOTHING), *groups])
        self.show_fields(row)
        self._people.show_rows(line.people)
        self._notes.show_rows(line.notes)
        self._notes.setVisible(bool(line.notes))
        self.forgetting.ask(False)
        self.forgetting.setVisible(bool(row.liaison_name or row.liaison_email))
        brought = [one for one in found.brought if row.ref.id in (one.delegation_id, *one.partners)]
        self._brought.show_rows(brought)
        self._brought.setVisible(bool(brought))

    def _badges(self, line: DelegationLine) -> tuple[Badge, ...]:
        found = [self._stage_badge(line)]
        if line.level is None:
            return tuple(found)
        found.append(Badge(self.words(LEVEL_LABELS[line.level]), "medal"))
        if line.head is None:
            found.append(Badge(self.words("no head"), "question", "warn"))
        return tuple(found)

    def _stage_badge(self, line: DelegationLine) -> Badge:
        """How far its nomination has come; what waits for somebody is coloured."""
        if line.silence is not None:
            return Badge(self.words("Not replied"), "hourglass-medium", "warn")
        if line.stage is Stage.NOT_INVITED:
            return Badge(self.words("nobody named yet"), "hourglass-medium", "warn")
        tone: Tone = "ok" if line.stage is Stage.APPROVED else "plain"
        return Badge(self.words(STAGE_LABELS[line.stage]), "", tone)
