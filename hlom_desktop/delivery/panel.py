"""The dialog of mail: messages, letters and account; drafts, a test to oneself, and sending."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QStackedLayout, QWidget

from hlom_desktop.delivery.panel_account import AccountPage
from hlom_desktop.delivery.panel_jobs import DRAFTS, SEND, TEST, MailJobs
from hlom_desktop.delivery.panel_letters import LettersPage
from hlom_desktop.delivery.panel_messages import MessagesPage
from hlom_desktop.delivery.queries import delivery
from hlom_desktop.delivery.shown import Delivery
from hlom_desktop.delivery.values import Outcome
from hlom_desktop.desk.buttons import Segmented
from hlom_desktop.desk.dialog import Dialog
from hlom_desktop.desk.place import Context
from hlom_desktop.desk.progress import ProgressLine
from hlom_desktop.exports.report import Report
from hlom_desktop.refusals import Refusal

WIDE, HIGH = 1060, 640
READS_EVERY = 1.0
"""Seconds between two looks at the messages while they are sent."""
MESSAGES, LETTERS, ACCOUNT = "messages", "letters", "account"
TABLES = (
    "mail",
    "letter",
    "mail_account",
    "invitation_issue",
    "given",
    "conference",
    "delegate",
    "delegation",
    "session",
)


class SendDialog(Dialog):
    """What goes out by mail, and how far it is. Closed while it sends, it goes on; the window shows the progress."""

    def __init__(
        self, context: Context, conference_id: int, view: str = MESSAGES, parent: QWidget | None = None
    ) -> None:
        super().__init__(context.look, context.words, context.words("Mail"), parent)
        self.context, self.conference_id = context, conference_id
        self.found: Delivery | None = None
        self._read_at = 0.0
        self.resize(WIDE, HIGH)
        self.jobs = MailJobs(context, self._key)
        self.messages = MessagesPage(context)
        self.letters = LettersPage(context, conference_id)
        self.account = AccountPage(context, conference_id)
        self._make_views(view)
        self._make_foot()
        for page in (self.messages, self.letters, self.account):
            page.said.connect(lambda text, good: self.say(text, good=good))
        self.jobs.moved.connect(self._moved)
        self.jobs.ended.connect(self._ended)
        self.progress.cancelled.connect(self.jobs.stop)
        context.desk.changed.connect(self._changed)
        context.reader.changed.connect(self.ask)
        self.ask()

    def _make_views(self, view: str) -> None:
        words = self.words
        choices = [(MESSAGES, words("Messages")), (LETTERS, words("Letters")), (ACCOUNT, words("Account"))]
        self.view = Segmented(self.look, words("Mail"), choices, view)
        self.view.chosen.connect(lambda key: self.show_view(str(key)))
        self.head.addWidget(self.view)
        self.progress = ProgressLine(self.look, words)
        self.body.addWidget(self.progress)
        self._pages = QStackedLayout()
        for page in (self.messages, self.letters, self.account):
            self._pages.addWidget(page)
        self.body.addLayout(self._pages, 1)
        self.show_view(view)

    def _make_foot(self) -> None:
        words = self.words
        self.make_drafts = self.add_button(words("Make drafts …"))
        self.test = self.add_button(words("Send a test to myself"))
        self.add_button(words("Close")).clicked.connect(self.reject)
        self.send = self.add_button(words("Send"), primary=True)
        self.make_drafts.clicked.connect(self._choose_folder)
        self.test.clicked.connect(lambda: self._begin(self.jobs.test, words("A test is being sent …")))
        self.send.clicked.connect(lambda: self._begin(self.jobs.send, words("Messages are being sent …")))
        self._offer()

    def show_view(self, view: str) -> None:
        """Show messages, letters or the account."""
        self.view.set_value(view)
        self._pages.setCurrentIndex((MESSAGES, LETTERS, ACCOUNT).index(view))

    # Reading

    def ask(self) -> None:
        """Have everything read anew."""
        if not self.is_over:
            self._read_at = self.context.steady()
            self.context.desk.read(delivery, self.conference_id, then=self._show, slot=(id(self), "mail"))

    def _changed(self, change: Any, origin: object) -> None:
        if change.touches(*TABLES):
            self.ask()

    def _show(self, found: Delivery) -> None:
        if self.is_over:
            return
        self.found = found
        self.messages.show_delivery(found, sending=self.jobs.running == SEND)
        self.letters.show_delivery(found)
        self.account.show_delivery(found)
        self._offer()

    def _key(self) -> str:
        return "" if self.found is None else self.found.inviting.conference.key

    def _offer(self) -> None:
        """Which buttons answer now, and what stands beside them."""
        found, idle, words = self.found, not self.jobs.running, self.words
        ready = found is not None and idle and not found.rehearsal
        account = found is not None and found.inviting.account is not None
        waiting = self.messages.waiting
        self.send.setText(
            words.plural("Send {number} message", "Send {number} messages", waiting) if waiting else words("Send")
        )
        self.send.setEnabled(ready and account and waiting > 0)
        self.test.setEnabled(ready and account)
        self.make_drafts.setEnabled(ready and bool(found and found.inviting.issues))
        self.summary.setText(self._summed())

    def _summed(self) -> str:
        if self.found is None:
            return ""
        if self.found.rehearsal:
            return self.words("This is a rehearsal: nothing is sent from it.")
        if self.found.inviting.account is None:
            return self.words("No mail account is set up yet.")
        return self.messages.summed()

    # Jobs

    def _begin(self, job: Any, sentence: str) -> None:
        self.say("")
        job()
        self.progress.start(sentence)
        self._offer()

    def done(self, result: int) -> None:
        """Closed: a job under way goes on by itself."""
        self.jobs.dismiss()
        super().done(result)

    def _choose_folder(self) -> None:
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        chosen = QFileDialog.getExistingDirectory(self, self.words("Folder"), documents)
        if chosen:
            self.write_drafts(Path(chosen))

    def write_drafts(self, folder: Path) -> None:
        """Write the drafts of the newest issue into a folder."""
        self._begin(lambda: self.jobs.drafts(folder), self.words("Drafts are being written …"))

    def _moved(self, done: int, of: int) -> None:
        self.progress.advance(done / of, self.words("{done} of {number} messages", done=done, number=of))
        if self.context.steady() - self._read_at >= READS_EVERY:
            self.ask()

    def _ended(self, job: str, result: Any) -> None:
        if self.is_over:
            return
        self.progress.finish()
        self.ask()
        self._offer()
        words = self.words
        match result:
            case Refusal():
                self.say(result.said(words))
            case OSError():
                self.say(words("This folder cannot be written: {reason}.", reason=result.strerror or ""))
            case Outcome():
                self._say_outcome(result)
            case Report() if job == DRAFTS:
                self._say_drafts(result)
            case _ if job == TEST:
                self.say(words("The test was sent. Look into your mailbox."), good=True)

    def _say_outcome(self, outcome: Outcome) -> None:
        words = self.words
        if outcome.stopped is not None:
            self.say(outcome.stopped.said(words))
        elif outcome.failed or outcome.unsure:
            self.say(words("Not everything was sent. The list says why."))
        else:
            sent = words.plural("{number} message was sent.", "{number} messages were sent.", outcome.sent)
            self.say(sent, good=True)

    def _say_drafts(self, report: Report) -> None:
        words = self.words
        said = [words("The drafts are in {folder}.", folder=report.files[0].parent.name)] if report.files else []
        self.say(" ".join([*said, *(one.said(words) for one in report.remarks)]), good=not report.remarks)
