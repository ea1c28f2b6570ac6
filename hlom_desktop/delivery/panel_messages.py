"""The messages of the issues: which issue may go, what waits, what was sent, and what a person has to settle."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hlom_desktop.delivery.edits_mail import mark_arrived, send_again
from hlom_desktop.delivery.lines import MessageLine, message_lines
from hlom_desktop.delivery.said import counted, problem_said
from hlom_desktop.delivery.shown import Delivery
from hlom_desktop.delivery.table import message_columns
from hlom_desktop.desk.buttons import Button
from hlom_desktop.desk.labels import Label
from hlom_desktop.desk.place import Context
from hlom_desktop.desk.row_view import RowView
from hlom_desktop.desk.rows import RowTable
from hlom_desktop.exports.paper_words import local_moment
from hlom_desktop.invitations.edits import release_issue
from hlom_desktop.invitations.values import IssueRow, MailState
from hlom_desktop.refusals import Refusal


class MessagesPage(QWidget):
    """The issue above, the list, what can be done with a chosen message below. `said` is a sentence, and if good."""

    said = Signal(str, bool)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context, self.words, self.look = context, context.words, context.look
        self.found: Delivery | None = None
        words = self.words
        self.issue = Label(self.look)
        self.release = Button(self.look, words("Release for sending"), height=26)
        self.release.clicked.connect(self._release)
        columns = message_columns(words, self._local)
        self.table: RowTable[MessageLine] = RowTable(columns, lambda one: one.key)
        self.view: RowView[MessageLine] = RowView(self.look, self.table, words("Messages"))
        self.view.picked.connect(lambda _: self._offer())
        self.view.selectionModel().selectionChanged.connect(lambda *_: self._offer())
        self.chosen = Label(self.look, token="ink2", wrap=True)
        self.arrived = Button(self.look, words("It arrived"), height=26)
        self.again = Button(self.look, words("Send again"), height=26)
        self.arrived.clicked.connect(lambda: self._settle(mark_arrived, lambda one: one.unsure))
        self.again.clicked.connect(lambda: self._settle(send_again, _may_go_again))
        self._lay_out()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        head, foot = QHBoxLayout(), QHBoxLayout()
        for line in (head, foot):
            line.setSpacing(8)
        head.addWidget(self.issue, 1)
        head.addWidget(self.release)
        foot.addWidget(self.chosen, 1)
        foot.addWidget(self.arrived)
        foot.addWidget(self.again)
        column.addLayout(head)
        column.addWidget(self.view, 1)
        column.addLayout(foot)

    def _local(self, at: Any) -> Any:
        return at if self.found is None else local_moment(at, self.found.inviting.conference)

    # Showing

    def show_delivery(self, found: Delivery, *, sending: bool = False) -> None:
        """Show how things stand; `sending` while a run goes on."""
        self.found = found
        language: Any = self.context.reader.language
        self.table.replace_rows(message_lines(found, language, sending=sending))
        issue = found.newest_issue
        self.issue.setText(self._issue_words(issue))
        self.release.setVisible(issue is not None and issue.released is None)
        self._offer()

    def _issue_words(self, issue: IssueRow | None) -> str:
        words = self.words
        if issue is None:
            return words("No invitations were given out yet.")
        if issue.released is None:
            return words("Issue {number} of the invitations is not released for sending.", number=issue.number)
        return words("Issue {number} of the invitations is released for sending.", number=issue.number)

    def summed(self) -> str:
        """How many messages wait, are sent, failed, or are to be settled."""
        if self.found is None:
            return ""
        states = Counter(mail.state for mail in self.found.inviting.mails)
        sent, failed, unsure = (states[one] for one in (MailState.SENT, MailState.FAILED, MailState.SENDING))
        return counted(sent, self.waiting, failed, unsure, self.words)

    @property
    def waiting(self) -> int:
        """How many messages would be sent now."""
        return 0 if self.found is None else len(self.found.queue) + len(self.found.unmade)

    def _offer(self) -> None:
        """What can be done with the chosen messages."""
        rows = self.view.selected()
        self.arrived.setVisible(any(one.unsure for one in rows))
        self.again.setVisible(any(_may_go_again(one) for one in rows))
        ask = self.words("Ask the delegation, or look among the account’s sent messages, before you send it again.")
        said = list(dict.fromkeys(problem_said(one, self.words) for one in rows))[:1]
        self.chosen.setText(" ".join([*said, *([ask] if any(one.unsure for one in rows) else [])]))

    # Gestures

    def _release(self) -> None:
        issue = self.found.newest_issue if self.found is not None else None
        if issue is not None:
            self.context.desk.do(release_issue, issue.ref, otherwise=self._refused)

    def _settle(self, edit: Callable[..., None], fits: Callable[[MessageLine], bool]) -> None:
        for one in self.view.selected():
            if one.mail is not None and fits(one):
                self.context.desk.do(edit, one.mail, otherwise=self._refused)

    def _refused(self, refusal: Refusal) -> None:
        self.said.emit(refusal.said(self.words), False)


def _may_go_again(one: MessageLine) -> bool:
    return one.state in (MailState.SENDING, MailState.FAILED)
