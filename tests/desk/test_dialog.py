"""The frame of every dialog: what it says, and that it knows when it is over."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from hlom_desktop.desk.dialog import Dialog
from hlom_desktop.desk.look import LookSource
from hlom_desktop.words import Words

Key = Qt.Key


@pytest.fixture
def under(qtbot: QtBot) -> QWidget:
    """The window that dialogs stand over."""
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def dialog(under: QWidget) -> Dialog:
    """An open dialog with one button."""
    made = Dialog(LookSource(), Words("en"), "Mail", under)
    made.add_button("Send", primary=True).clicked.connect(made.accept)
    made.open()
    return made


def test_it_says_what_was_refused_what_was_done_and_nothing(dialog: Dialog) -> None:
    def shown() -> tuple[bool, str, str]:
        ink = dialog.said.palette().color(QPalette.ColorRole.WindowText).name()
        return dialog.said.isVisible(), dialog.said.text(), ink

    bad, good = (dialog.look.color(token).name() for token in ("bad", "ok"))
    assert shown() == (False, "", bad)
    dialog.say("This key is taken.")
    assert shown() == (True, "This key is taken.", bad)
    dialog.say("The test was sent.", good=True)
    assert shown() == (True, "The test was sent.", good)
    dialog.say("")
    assert shown() == (False, "", bad)


@pytest.mark.parametrize(("key", "result"), [(Key.Key_Escape, 0), (Key.Key_Return, 1)])
def test_closed_it_is_over_and_then_gone(qtbot: QtBot, dialog: Dialog, key: Qt.Key, result: int) -> None:
    ended: list[tuple[int, bool]] = []
    dialog.finished.connect(lambda code: ended.append((code, dialog.is_over)))
    assert not dialog.is_over
    qtbot.keyClick(dialog.focusWidget() or dialog, key)
    assert ended == [(result, True)]
    QCoreApplication.sendPostedEvents(dialog, QEvent.Type.DeferredDelete)
    assert not isValid(dialog)
