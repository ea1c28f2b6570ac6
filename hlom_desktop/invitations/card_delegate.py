"""The card of a delegate: where they are written to, and each of their sessions with what is held and answered."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtWidgets import QVBoxLayout, QWidget

from hlom_desktop.delegations.card_parts import ListSection, button_row
from hlom_desktop.delegations.rules import wording_of
from hlom_desktop.delegations.table import Telling
from hlom_desktop.delegations.values import LANGUAGE_LABELS
from hlom_desktop.desk.badges import Badge
from hlom_desktop.desk.buttons import Button
from hlom_desktop.desk.card import Card
from hlom_desktop.desk.choices import NOTHING
from hlom_desktop.desk.fields import ReadField
from hlom_desktop.desk.labels import Label
from hlom_desktop.desk.painting import Run
from hlom_desktop.desk.place import Context
from hlom_desktop.desk.rows import Column
from hlom_desktop.desk.tokens import Token
from hlom_desktop.invitations.rules_ledger import Holds
from hlom_desktop.invitations.table import (
    ANSWER_HEADS,
    VERSION_HEADS,
    person_words,
    reason_words,
    slot_words,
    start_words,
)
from hlom_desktop.invitations.table_lines import DelegateLine, HeldSession, Unreached
from hlom_desktop.invitations.values import ANSWER_LABELS, Answer

# A card is narrow: its words are those of the heads of the table.
_HOLDS: Mapping[Holds, str] = MappingProxyType({key: head for key, head, _ in VERSION_HEADS})
_TOKENS: Mapping[Holds, Token] = MappingProxyType({key: token for key, _, token in VERSION_HEADS})
_ANSWERS: Mapping[Answer | None, str] = MappingProxyType({key: head for key, head, _ in ANSWER_HEADS})


class DelegateCard(Card):
    """One delegate, or one mailbox that is nobody's any more; nothing is changed here."""

    def __init__(self, context: Context, telling: Telling) -> None:
        super().__init__(context.look, context.words)
        self.context, self.look, self.words, self.telling = context, context.look, context.words, telling
        self.line: DelegateLine | None = None
        words = self.words
        self.why = Label(self.look, token="ink2", wrap=True)
        self.add(self.why)
        labels = {"mailbox": words("Mailbox"), "language": words("Language"), "issue": words("Last issue")}
        self.fields = {key: ReadField(self.look, key, label) for key, label in labels.items()}
        self.facts = QWidget()
        column = QVBoxLayout(self.facts)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for field in self.fields.values():
            column.addWidget(field)
        self.add(self.facts)
        self.sessions = ListSection(self.look, words("Sessions"), self._columns())
        self.sessions.view.opened.connect(lambda row: context.actions.go_to("programme", row.ref.id))
        self.add(self.sessions)
        self.person = Button(self.look, words("Show among the delegates"), kind="link")
        self.person.clicked.connect(self._go)
        self.links = button_row(self.person)
        self.add(self.links)

    def _columns(self) -> tuple[Column[HeldSession], ...]:
        words, telling = self.words, self.telling

        def tip(row: HeldSession) -> str:
            return f"{slot_words(row.slot, telling)}  {telling.text(row.title)}"

        return (
            Column("when", words("When"), lambda row: start_words(row.slot, telling), token="ink2"),
            Column("title", words("Session"), lambda row: telling.text(row.title), tip=tip, stretch=True),
            Column("holds", words("Holds"), self._holds, runs=lambda row: (Run(self._holds(row), self._token(row)),)),
            Column("answer", words("Answer"), self._answer, width=56),
        )

    def _holds(self, row: HeldSession) -> str:
        return NOTHING if row.held is None else self.words(_HOLDS[row.held.holds])

    def _token(self, row: HeldSession) -> Token:
        return "ink3" if row.held is None else _TOKENS[row.held.holds]

    def _answer(self, row: HeldSession) -> str:
        if row.held is None or row.held.reply is None:
            return ""
        return self.words(_ANSWERS.get(row.held.reply.answer) or ANSWER_LABELS[row.held.reply.answer])

    # Showing

    def show_line(self, line: DelegateLine | None) -> None:
        """Show a delegate; None where none is chosen."""
        self.line = line
        for part in (self.facts, self.sessions, self.links, self.why):
            part.setVisible(line is not None)
        self.show_arrows(line is not None)
        if line is None:
            self.set_head(self.words("Nothing is chosen."), "")
            return
        home = self.telling.text(wording_of(line.home)) if line.home is not None else ""
        self.set_head(home, person_words(line, self.telling), self._badges(line))
        self.why.setText(self._why(line))
        self.why.setVisible(bool(self.why.text()))
        self._show_facts(line)
        self.sessions.show_rows(line.sessions)
        self.links.setVisible(line.row is not None)

    def _show_facts(self, line: DelegateLine) -> None:
        words = self.words
        language = line.row.language if line.row is not None else ""
        said = words(LANGUAGE_LABELS[language]) if language in LANGUAGE_LABELS else language
        issue = words("No. {number}", number=line.last_issue) if line.last_issue else NOTHING
        self.fields["mailbox"].set_value(line.mailbox or NOTHING)
        self.fields["language"].set_value(said or NOTHING)
        self.fields["issue"].set_value(issue)

    def _badges(self, line: DelegateLine) -> tuple[Badge, ...]:
        found = []
        if line.unreached is not None:
            found.append(Badge(reason_words(line, self.telling), "warning-fill", "warn"))
        if line.shared:
            name = self.words("Several delegates share this mailbox.")
            found.append(Badge(self.words("shared mailbox"), "users-three", name=name))
        return tuple(found)

    def _why(self, line: DelegateLine) -> str:
        """What to do so that somebody can be reached."""
        words = self.words
        if line.row is None:
            return words("What it still holds is cancelled with the next invitations.")
        if line.unreached is Unreached.NO_MAILBOX:
            return words("Give the delegate an e-mail address, or the delegation a mailbox; then invitations are made.")
        if line.unreached is Unreached.NOT_APPROVED:
            return words("Invitations are made once the nomination is approved.")
        return ""

    def _go(self) -> None:
        if self.line is not None and self.line.row is not None:
            self.context.actions.go_to("delegations", self.line.row.ref.id, "delegates")
