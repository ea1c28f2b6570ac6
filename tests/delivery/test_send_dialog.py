"""The dialog of mail as a person uses it, with a mail server that really answers."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from hlom_desktop.delivery.panel import ACCOUNT, LETTERS, MESSAGES, SendDialog
from hlom_desktop.desk.access import nameless
from hlom_desktop.desk.desk import Desk
from hlom_desktop.desk.look import LookSource
from hlom_desktop.desk.place import Context, Reader
from hlom_desktop.invitations.values import LetterKind
from hlom_desktop.storage.workspace import Workspace
from hlom_desktop.words import Words


class Seat:
    """A desk at the small conference, and dialogs on it."""

    def __init__(self, qtbot: QtBot, desk: Desk, now: Any) -> None:
        self.qtbot, self.desk, self.now = qtbot, desk, now

    def open(self, view: str = MESSAGES) -> SendDialog:
        actions: Any = self
        context = Context(self.desk, LookSource(), Words("en"), Reader("en"), actions, self.now)
        dialog = SendDialog(context, 1, view)
        self.qtbot.addWidget(dialog)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        dialog.show()
        self.rest()
        return dialog

    def rest(self) -> None:
        self.qtbot.wait(5)
        self.qtbot.waitUntil(lambda: self.desk.is_idle, timeout=20_000)
        self.qtbot.wait(5)

    def click(self, widget: QWidget) -> None:
        assert widget.isVisible()
        assert widget.isEnabled()
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton)
        self.rest()

    def type(self, widget: QWidget, text: str, key: Qt.Key = Qt.Key.Key_Return) -> None:
        widget.setFocus()
        QTest.keyClicks(widget, text)
        QTest.keyClick(widget, key)
        self.rest()


@pytest.fixture
def seat(qtbot: QtBot, house: Any, clock: Any) -> Iterator[Seat]:
    """A desk that is ready."""
    desk = Desk(lambda: Workspace(house.workspace.path, "Ana"))
    desk.start()
    qtbot.waitUntil(lambda: desk.is_ready, timeout=10_000)
    yield Seat(qtbot, desk, clock)
    desk.stop()


def listed(dialog: SendDialog) -> list[tuple[str, ...]]:
    """To whom, session, letter and state of each message shown."""
    table = dialog.messages.table
    return sorted(tuple(table.columns[at].text(row) for at in (0, 1, 2, 4)) for row in table.rows)


def test_released_sent_and_settled(seat: Seat, house: Any, server: Any) -> None:
    house.account(server.port)
    house.give()
    dialog = seat.open()
    assert listed(dialog) == [
        ("Kenya", "Opening", "Invitation", "Not released"),
        ("Kenya", "Panel 1", "Invitation", "Not released"),
        ("Minister", "Opening (fr)", "Invitation", "Not released"),
    ]
    assert (dialog.send.isEnabled(), nameless(dialog)) == (False, [])
    seat.click(dialog.messages.release)
    assert (dialog.send.text(), dialog.messages.release.isVisible()) == ("Send 3 messages", False)
    server.script = ["drop after", "rcpt 550 5.1.1 Unknown"]
    seat.click(dialog.send)
    assert dialog.said.text() == "Not everything was sent. The list says why."
    assert {row[3] for row in listed(dialog)} == {"Arrived?", "Not sent", "Sent"}
    assert dialog.summary.text() == "1 sent · 1 not sent · 1 perhaps arrived"
    table, view = dialog.messages.table, dialog.messages.view
    unsure = next(row for row in table.rows if row.unsure)
    view.select_key(unsure.key)
    seat.click(dialog.messages.arrived)
    failed = next(row for row in table.rows if row.problem and row.problem.startswith("never"))
    view.select_key(failed.key)
    seat.click(dialog.messages.again)
    assert dialog.send.text() == "Send 1 message"
    seat.click(dialog.send)
    assert (dialog.said.text(), dialog.summary.text()) == ("1 message was sent.", "3 sent")
    ModelTester(None).check(table)
    seat.click(dialog.test)
    assert dialog.said.text() == "The test was sent. Look into your mailbox."
    assert server.reached[-1] == "secretariat@example.org"
    dialog.write_drafts(house.folder)
    seat.rest()
    assert dialog.said.text() == "The drafts are in small-drafts-1."


def test_the_account_by_keyboard(seat: Seat, house: Any, keys: Any) -> None:
    dialog = seat.open(ACCOUNT)
    assert (dialog.summary.text(), nameless(dialog)) == ("No mail account is set up yet.", [])
    fields: Any = dialog.account.form.fields
    seat.type(fields["host"].line, "smtp example.org")
    seat.click(dialog.account.keep)
    assert dialog.said.text() == "Write the name of the mail server alone, such as smtp.example.org."
    fields["host"].line.selectAll()
    seat.type(fields["host"].line, "smtp.example.org")
    seat.type(fields["user"].line, "clerk")
    seat.type(fields["address"].line, "clerk@example.org")
    seat.type(dialog.account.password.line, "secret", Qt.Key.Key_Tab)
    seat.click(dialog.account.keep)
    assert dialog.said.text() == "The account and its password are kept."
    assert (list(keys.kept.values()), dialog.account.password.value()) == (["secret"], "")
    row = house.seen().inviting.account
    assert (row.host, row.port, row.user, row.address) == ("smtp.example.org", 587, "clerk", "clerk@example.org")


def test_without_a_keyring_the_password_is_refused(seat: Seat, house: Any, keys: Any) -> None:
    import keyring
    from keyring.backends.fail import Keyring as NoneAtAll

    keyring.set_keyring(NoneAtAll())
    house.account(587, user="clerk")
    dialog = seat.open(ACCOUNT)
    seat.type(dialog.account.password.line, "secret", Qt.Key.Key_Tab)
    seat.click(dialog.account.keep)
    assert dialog.said.text().startswith("This computer has no keyring")


def test_a_letter_is_worded_and_the_usual_comes_back(seat: Seat, house: Any) -> None:
    dialog = seat.open(LETTERS)
    page = dialog.letters
    subject = page.texts._cells["subject", "en"].text
    assert (page.own.text(), page.usual.isVisible(), nameless(dialog)) == ("The usual letter", False, [])
    subject.setFocus()
    subject.selectAll()
    seat.type(subject, "Welcome to {sesion}")
    assert dialog.said.text().startswith("“{sesion}” cannot be filled in.")
    assert house.seen().inviting.letters == ()
    subject.setFocus()
    subject.selectAll()
    seat.type(subject, "Welcome to {session}")
    row = house.seen().inviting.letters[0]
    assert (row.kind, row.subject.en, page.own.text()) == (
        *(LetterKind.INVITATION, "Welcome to {session}"),
        "In your own words",
    )
    seat.click(page.usual)
    assert (house.seen().inviting.letters, page.own.text()) == ((), "The usual letter")


def test_closed_while_it_sends_it_goes_on(seat: Seat, house: Any, server: Any) -> None:
    house.account(server.port)
    house.give()
    house.release()
    dialog = seat.open()
    QTest.mouseClick(dialog.send, Qt.MouseButton.LeftButton)
    dialog.reject()
    seat.rest()
    assert len(server.reached) == 3
