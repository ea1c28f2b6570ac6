"""The card of a session in a window of its own, with the window's answers."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from hlom_desktop.conference.wording import Wording
from hlom_desktop.desk.choices import ChoiceField
from hlom_desktop.desk.fields import LineField
from hlom_desktop.desk.look import LookSource
from hlom_desktop.desk.place import Context, Reader
from hlom_desktop.findings import Finding
from hlom_desktop.sessions.card import SessionCard
from hlom_desktop.sessions.edits_parts import add_sub_item
from hlom_desktop.sessions.values import SessionRow
from hlom_desktop.words import Words

PANEL = "Enhance refugee self-reliance"
KEY = Qt.Key


class Above:
    """The window's answers: the people and findings given, and what was accepted and reopened."""

    def __init__(self, people: tuple[Any, ...]) -> None:
        self.people, self.found = people, ()
        self.accepted: list[tuple[str, str]] = []
        self.reopened: list[str] = []

    def findings_of(self, table: str, row_id: int) -> tuple[Finding, ...]:
        return self.found

    def people_of(self, session_id: int) -> tuple[Any, ...]:
        return tuple(role for role in self.people if role.session_id == session_id)

    def accept_finding(self, finding: Finding, reason: str) -> None:
        self.accepted.append((finding.kind, reason))

    def reopen_finding(self, finding: Finding) -> None:
        self.reopened.append(finding.kind)


class Carded:
    """The card of the panel in a window of its own, shown anew after every gesture."""

    def __init__(self, full: Any) -> None:
        self.full, self.above = full, Above(full.roles)
        self.reader = Reader("en")
        actions: Any = self.above
        context = Context(full.desk, LookSource(), Words("en"), self.reader, actions, lambda: full.now)
        self.card = SessionCard(context)
        self.card.resize(384, 1700)
        full.qtbot.addWidget(self.card)
        with full.qtbot.waitActive(self.card):
            self.card.show()
            self.card.activateWindow()
        self.settle()

    def settle(self) -> None:
        self.full.qtbot.wait(1)
        self.full.settle()
        self.card.show_session(self.row, self.full.programme())

    @property
    def row(self) -> SessionRow:
        found: SessionRow = self.full.row(PANEL)
        return found

    def parts(self) -> list[tuple[str | None, int | None]]:
        return [(one.title.en, one.minutes) for one in self.full.programme().sub_items]

    def retype(self, field: LineField, text: str, *, refused: bool = False) -> None:
        field.line.setFocus()
        field.line.selectAll()
        QTest.keyClick(field.line, KEY.Key_Delete)
        QTest.keyClicks(field.line, text)
        QTest.keyClick(field.line, KEY.Key_Return)
        if not refused:
            self.settle()

    def choose(self, field: ChoiceField, word: str) -> None:
        field.list.setCurrentIndex(field.list.findText(word))
        field.list.activated.emit(field.list.currentIndex())
        self.settle()


@pytest.fixture
def carded(full: Any) -> Carded:
    return Carded(full)


@pytest.fixture
def parted(carded: Carded) -> Carded:
    """The panel with sub-items of 30, 20 and unknown minutes."""
    for title, minutes in (("Opening", 30), ("Debate", 20), ("Closing", None)):
        carded.full.do(add_sub_item, carded.row.ref, Wording.from_texts(en=title), minutes=minutes)
    carded.settle()
    return carded
