"""The view of the script, used as a person does: choosing a block, typing its words, reading what is said."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QTextEdit, QWidget

from hlom_desktop.conference.wording import Wording
from hlom_desktop.delegations.values import Gender, Level
from hlom_desktop.desk.access import nameless
from hlom_desktop.desk.desk import Desk
from hlom_desktop.desk.look import LookSource
from hlom_desktop.desk.place import Context, Reader
from hlom_desktop.speakers import edits_list
from hlom_desktop.speakers.panel_script import ScriptView
from hlom_desktop.speakers.queries_script import script_texts
from hlom_desktop.storage.workspace import Workspace
from hlom_desktop.words import Words

NOW = datetime(2021, 12, 13, 9, tzinfo=UTC)
AT = datetime(2021, 11, 22, 9, tzinfo=UTC)
MINISTER = Wording.from_texts(en="Minister of Peace", fr="Ministre de la paix", es="Ministra de Paz")


class Above:
    """What lies above the view."""

    def __init__(self) -> None:
        self.exported: list[tuple[str, str | None]] = []

    def export(self, product: str, **narrowed: Any) -> None:
        """Remember what was asked for."""
        self.exported.append((product, narrowed.get("subject")))


class Shown:
    """The view in a window, with its desk."""

    def __init__(self, qtbot: Any, desk: Desk) -> None:
        self.qtbot, self.desk, self.above = qtbot, desk, Above()
        self.reader = Reader("en")
        above: Any = self.above
        self.view = ScriptView(Context(desk, LookSource(), Words("en"), self.reader, above, lambda: NOW))
        self.window = QWidget()
        line = QHBoxLayout(self.window)
        line.addWidget(self.view, 1)
        assert self.view.card is not None
        line.addWidget(self.view.card)
        self.view.card.setFixedWidth(384)
        self.window.resize(1200, 900)
        qtbot.addWidget(self.window)
        with qtbot.waitActive(self.window):
            self.window.show()
            self.window.activateWindow()
        self.view.show_conference(1)
        self.settle()

    def settle(self) -> None:
        """Until nothing asked for is under way."""
        self.qtbot.waitUntil(lambda: self.desk.is_idle, timeout=20_000)

    def write(self, language: str, text: str) -> None:
        """Type a block's words in one language and leave the field."""
        card: Any = self.view.card
        field = card.form.fields[language].findChild(QTextEdit)
        field.setFocus()
        field.selectAll()
        self.qtbot.keyClicks(field, text)
        self.qtbot.keyClick(field, Qt.Key.Key_Tab)
        self.settle()

    @property
    def page(self) -> str:
        """What the preview says."""
        return self.view.preview.toPlainText().replace("\u00a0", " ")


@pytest.fixture
def shown(qtbot: Any, store: Workspace) -> Iterator[Shown]:
    """The view of a debate with one speaker in its first sitting."""
    values = {"gender": Gender.FEMININE, "sitting_id": 1}
    store.do(edits_list.inscribe, 1, 4, MINISTER, Level.MINISTER, AT, **values)
    desk = Desk(lambda: Workspace(store.path, clock=lambda: NOW))
    failed: list[object] = []
    desk.failed.connect(failed.append)
    desk.start()
    qtbot.waitUntil(lambda: desk.is_ready and desk.is_idle, timeout=20_000)
    yield Shown(qtbot, desk)
    desk.stop()
    assert failed == []


def test_blocks_and_the_script_of_a_sitting(shown: Shown, qtmodeltester: Any) -> None:
    qtmodeltester.check(shown.view.table)
    assert nameless(shown.window) == []
    assert len(shown.view.rows) == 27
    assert "I now give the floor to Her Excellency the Minister of Peace of Morocco." in shown.page
    shown.view.sitting.setCurrentIndex(1)
    shown.view.sitting.activated.emit(1)
    assert "The meeting is resumed." in shown.page
    assert "Morocco" not in shown.page


def test_the_preview_is_in_the_language_of_contents(shown: Shown) -> None:
    shown.reader.turn_to("fr")
    assert "à Son Excellence Madame la Ministre de la paix du Maroc." in shown.page


def test_words_of_ones_own_and_the_usual_again(shown: Shown, store: Workspace) -> None:
    shown.view.go_to(6)
    shown.write("en", "The floor goes to {speaker}.")
    assert "The floor goes to Her Excellency the Minister of Peace of Morocco." in shown.page
    assert [row.text for row in store.read(script_texts, 1)] == [Wording.from_texts(en="The floor goes to {speaker}.")]
    card: Any = shown.view.card
    shown.qtbot.mouseClick(card.usual, Qt.MouseButton.LeftButton)
    shown.settle()
    assert "I now give the floor to Her Excellency" in shown.page
    assert store.read(script_texts, 1) == ()


def test_what_cannot_be_filled_in_is_said_under_its_field(shown: Shown, store: Workspace) -> None:
    shown.view.go_to(6)
    shown.write("fr", "Parole {qui}.")
    card: Any = shown.view.card
    said = card.form.fields["fr"].note()
    assert said.startswith("“{qui}” cannot be filled in here. What can be: {speaker}, {delegation}, {minutes}.")
    assert store.read(script_texts, 1) == ()


def test_the_printer_asks_for_the_script(shown: Shown) -> None:
    shown.qtbot.mouseClick(shown.view.export, Qt.MouseButton.LeftButton)
    assert shown.above.exported == [("script", None)]
