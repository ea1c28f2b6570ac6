"""The card of an issue: when and by whom, what it gave out, its mails, and its release for sending."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hlom_desktop.conference.wording import Wording
from hlom_desktop.delegations.card_parts import ListSection, button_row
from hlom_desktop.delegations.table import Telling
from hlom_desktop.desk.badges import Badge
from hlom_desktop.desk.buttons import Button
from hlom_desktop.desk.card import Card, Section
from hlom_desktop.desk.choices import NOTHING
from hlom_desktop.desk.fields import ReadField
from hlom_desktop.desk.labels import Label
from hlom_desktop.desk.place import Context
from hlom_desktop.desk.rows import Column
from hlom_desktop.invitations.edits import release_issue
from hlom_desktop.invitations.table_lines import IssueLine
from hlom_desktop.refusals import Refusal
from hlom_desktop.sessions.day_words import moment_words

Told = tuple[Wording, int]


class IssueCard(Card):
    """One issue. Releasing it is asked twice, for no undo takes it back."""

    def __init__(self, context: Context, telling: Telling) -> None:
        super().__init__(context.look, context.words)
        self.context, self.look, self.words, self.telling = context, context.look, context.words, telling
        self.line: IssueLine | None = None
        self._zone: str | None = None
        words = self.words
        labels = {
            "at": words("Made"),
            "author": words("By"),
            "released": words("Released for sending"),
            "given": words("Gave out"),
            "mailboxes": words("Mailboxes"),
            "mails": words("Mails"),
        }
        self.fields = {key: ReadField(self.look, key, label) for key, label in labels.items()}
        self.facts = QWidget()
        column = QVBoxLayout(self.facts)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for field in self.fields.values():
            column.addWidget(field)
        self.add(self.facts)
        self._add_release()
        columns: tuple[Column[Told], ...] = (
            Column("title", words("Session"), lambda row: telling.text(row[0]), stretch=True),
            Column("number", words("Messages"), lambda row: str(row[1]), sort=lambda row: row[1], align="right"),
        )
        self.sessions = ListSection(self.look, words("Sessions"), columns, key=id)
        self.add(self.sessions)

    def _add_release(self) -> None:
        words = self.words
        self.sending = Section(self.look, words("Sending"))
        self.meaning = Label(self.look, token="ink2", wrap=True)
        self.said = Label(self.look, px=11, token="bad", wrap=True)
        self.release = Button(self.look, words("Release for sending …"), height=26)
        self.release.clicked.connect(self._ask)
        self.sure = Button(self.look, words("Release for sending"), height=26)
        self.sure.clicked.connect(self._release)
        self.cancel = Button(self.look, words("Cancel"), height=26)
        self.cancel.clicked.connect(self._leave)
        for widget in (self.meaning, button_row(self.release, self.sure, self.cancel), self.said):
            self.sending.add(widget)
        self.add(self.sending)

    # Showing

    def show_line(self, line: IssueLine | None, zone: str | None = None) -> None:
        """Show an issue; None where none is chosen."""
        self.line, self._zone = line, zone
        for part in (self.facts, self.sending, self.sessions):
            part.setVisible(line is not None)
        self.show_arrows(line is not None)
        if line is None:
            self.set_head(self.words("Nothing is chosen."), "")
            return
        words = self.words
        badges = (Badge(words("Released for sending"), "check", "ok"),) if line.issue.released else ()
        self.set_head(words("Issue of invitations"), words("No. {number}", number=line.issue.number), badges)
        self._show_facts(line)
        self._ask_no_more(line)
        self.sessions.show_rows(line.by_session)

    def _show_facts(self, line: IssueLine) -> None:
        words, language = self.words, self.telling.language()
        issue, fields = line.issue, self.fields
        fields["at"].set_value(moment_words(issue.at, self._zone, language))  # type: ignore[arg-type]
        fields["author"].set_value(issue.author)
        released = moment_words(issue.released, self._zone, language) if issue.released else NOTHING  # type: ignore[arg-type]
        fields["released"].set_value(released)
        said = (
            words.plural("{number} invitation", "{number} invitations", line.first),
            words.plural("{number} update", "{number} updates", line.updates),
            words.plural("{number} cancellation", "{number} cancellations", line.cancellations),
        )
        numbers = (line.first, line.updates, line.cancellations)
        fields["given"].set_value(", ".join(one for one, number in zip(said, numbers, strict=True) if number))
        fields["mailboxes"].set_value(str(line.mailboxes))
        fields["mails"].set_value(self._mails(line))

    def _mails(self, line: IssueLine) -> str:
        words = self.words
        said = (
            words.plural("{number} sent", "{number} sent", line.sent),
            words.plural("{number} not sent", "{number} not sent", line.failed),
            words.plural("{number} waiting", "{number} waiting", line.waiting),
        )
        numbers = (line.sent, line.failed, line.waiting)
        return ", ".join(one for one, number in zip(said, numbers, strict=True) if number) or NOTHING

    # Releasing

    def _ask_no_more(self, line: IssueLine) -> None:
        words, released = self.words, line.issue.released is not None
        self.said.setText("")
        self.said.hide()
        self.release.setVisible(not released)
        self.sure.hide()
        self.cancel.hide()
        self.meaning.setText(
            words("Its messages may be sent.")
            if released
            else words("Nothing of it is sent by mail before it is released.")
        )

    def _ask(self) -> None:
        self.release.hide()
        self.sure.show()
        self.cancel.show()
        self.meaning.setText(self.words("Its messages may then be sent. No undo takes that back."))
        self.sure.setFocus(Qt.FocusReason.OtherFocusReason)

    def _leave(self) -> None:
        if self.line is not None:
            self._ask_no_more(self.line)
            self.release.setFocus(Qt.FocusReason.OtherFocusReason)

    def _release(self) -> None:
        if self.line is not None:
            self.context.desk.do(release_issue, self.line.ref, origin=self, otherwise=self._refuse)

    def _refuse(self, refusal: Refusal) -> None:
        self.said.setText(refusal.said(self.words))
        self.said.show()
