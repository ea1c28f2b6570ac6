"""The view of the figures, used as a person does: a figure chosen, a bar pressed, names read, sentences copied."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from hlom_desktop.conference.values import Mode
from hlom_desktop.conference.wording import Wording
from hlom_desktop.delegations import edits
from hlom_desktop.delegations.figures.rules import number_of
from hlom_desktop.delegations.figures.values import FigureKind
from hlom_desktop.delegations.panel_figures import FiguresView
from hlom_desktop.delegations.values import Level
from hlom_desktop.desk.access import nameless
from hlom_desktop.desk.desk import Desk
from hlom_desktop.desk.look import LookSource
from hlom_desktop.desk.place import Context, Reader
from hlom_desktop.desk.plots import BarRow
from hlom_desktop.storage.workspace import Workspace
from hlom_desktop.words import Words

NOW = datetime(2021, 12, 1, 9, tzinfo=UTC)
MINISTER = Wording.from_texts(en="Minister for Migration", fr="Ministre des migrations")
ADVISER = Wording.from_texts(en="Adviser", fr="Conseillère", es="Asesora")


class Above:
    """What lies above the view: it keeps where one was sent."""

    def __init__(self) -> None:
        self.gone: list[tuple[Any, ...]] = []

    def go_to(self, place: str, row_id: int | None = None, view: str = "") -> None:
        """Kept."""
        self.gone.append((place, row_id, view))

    def export(self, product: str, **narrowed: Any) -> None:
        """Kept."""
        self.gone.append((product, narrowed))


class Shown:
    """The view in a window, with its desk."""

    def __init__(self, qtbot: Any, desk: Desk) -> None:
        self.qtbot, self.desk, self.above, self.reader = qtbot, desk, Above(), Reader("en")
        self.view = FiguresView(Context(desk, LookSource(), Words("en"), self.reader, self.above, lambda: NOW))  # type: ignore[arg-type]
        self.window = QWidget()
        line = QHBoxLayout(self.window)
        line.addWidget(self.view, 1)
        assert self.view.card is not None
        line.addWidget(self.view.card)
        self.window.resize(1200, 704)
        qtbot.addWidget(self.window)
        with qtbot.waitActive(self.window):
            self.window.show()
            self.window.activateWindow()
        self.view.show_conference(1)
        self.settle()

    def settle(self) -> None:
        """Until nothing asked for is under way."""
        self.qtbot.waitUntil(lambda: self.desk.is_idle, timeout=5000)

    def bars(self) -> list[str]:
        """What each bar says to a screen reader."""
        return [row.accessibleName() for row in self.rows()]

    def rows(self) -> list[BarRow]:
        """The bars, once those of before are gone."""
        QApplication.processEvents()
        return [one for one in self.view.bars.findChildren(BarRow) if one.isVisible()]

    def names(self) -> list[tuple[str, ...]]:
        """The table's rows."""
        table = self.view.table
        return [tuple(str(table.index(row, column).data()) for column in range(4)) for row in range(table.rowCount())]


@pytest.fixture
def screen(qtbot: Any, store: Workspace) -> Iterator[Shown]:
    """Kenya with a minister and an adviser, Switzerland with an adviser, the mayors with nobody."""
    kenya, switzerland = (store.do(edits.add_state, 1, code).result for code in ("KE", "CH"))
    store.do(edits.add_delegation, 1, Wording.from_texts(en="Mayors"))
    store.do(edits.add_delegate, kenya, MINISTER, Level.MINISTER, is_head=True, name="A. Mwangi")
    store.do(edits.add_delegate, kenya, ADVISER, Level.EXPERT, mode=Mode.VIRTUAL)
    store.do(edits.add_delegate, switzerland, ADVISER, Level.EXPERT)
    desk = Desk(lambda: Workspace(store.path, "Organizer"))
    failed: list[object] = []
    desk.failed.connect(failed.append)
    desk.start()
    qtbot.waitUntil(lambda: desk.is_ready and desk.is_idle, timeout=20_000)
    yield Shown(qtbot, desk)
    desk.stop()
    assert failed == []


def test_the_table_is_as_qt_expects_and_all_is_named(screen: Shown, qtmodeltester: Any) -> None:
    qtmodeltester.check(screen.view.table)
    assert nameless(screen.window) == []


def test_a_bar_opens_its_names_and_closes_them_again(screen: Shown) -> None:
    assert screen.bars() == ["Minister: 1", "Expert: 1"]
    everybody = [
        ("Kenya", "Minister", "A. Mwangi, Minister for Migration", "Minister"),
        ("Switzerland", "Expert", "Adviser", "Expert"),
    ]
    assert screen.names() == everybody
    screen.qtbot.mouseClick(screen.rows()[1], Qt.MouseButton.LeftButton)
    assert screen.names() == everybody[1:]
    assert screen.view.shown.text() == "Expert: 1 delegation"
    screen.qtbot.mouseClick(screen.view.all, Qt.MouseButton.LeftButton)
    assert screen.names() == everybody
    assert not screen.view.all.isVisible()


def test_by_keyboard_the_bar_keeps_the_focus(screen: Shown) -> None:
    screen.rows()[0].setFocus()
    screen.qtbot.keyClick(screen.rows()[0], Qt.Key.Key_Return)
    assert [name[0] for name in screen.names()] == ["Kenya"]
    assert screen.rows()[0].hasFocus()
    screen.qtbot.keyClick(screen.rows()[0], Qt.Key.Key_Space)
    assert len(screen.names()) == 2


def test_another_figure_is_chosen(screen: Shown) -> None:
    screen.view.choice.setFocus()
    for _ in range(8):
        screen.qtbot.keyClick(screen.view.choice, Qt.Key.Key_Down)
    screen.view.choice.activated.emit(screen.view.choice.currentIndex())
    assert screen.view.kind is tuple(FigureKind)[screen.view.choice.currentIndex()]
    screen.view.choose(FigureKind.DELEGATES_BY_MODE)
    assert screen.bars() == ["In person: 2", "Virtual: 1"]
    assert [name[:2] for name in screen.names()] == [
        ("Kenya", "In person"),
        ("Switzerland", "In person"),
        ("Kenya", "Virtual"),
    ]
    screen.view.choose(FigureKind.DELEGATES_BY_GENDER)
    assert screen.bars() == ["Not stated: 3"]


def test_other_screens_open_a_part_by_its_number(screen: Shown) -> None:
    screen.view.go_to(number_of(FigureKind.ANSWERED, "nobody_yet"))
    assert screen.names() == [("Mayors", "Nobody named yet", "", "")]
    screen.view.go_to(100_000)
    assert screen.names() == [("Mayors", "Nobody named yet", "", "")]


def test_the_card_leads_to_where_they_are_edited(screen: Shown) -> None:
    card: Any = screen.view.card
    screen.qtbot.mouseClick(card.open, Qt.MouseButton.LeftButton)
    screen.view.choose(FigureKind.DELEGATES_BY_MODE, "virtual")
    screen.qtbot.mouseClick(card.open, Qt.MouseButton.LeftButton)
    screen.qtbot.mouseClick(screen.view.export, Qt.MouseButton.LeftButton)
    assert screen.above.gone == [
        ("delegations", 1, "delegations"),
        ("delegations", 2, "delegates"),
        ("figures", {"subject": None}),
    ]


def test_sentences_and_rows_are_copied(screen: Shown) -> None:
    screen.qtbot.mouseClick(screen.view.copy, Qt.MouseButton.LeftButton)
    said = QGuiApplication.clipboard().text()
    assert said.startswith("Two Member States are represented, one of them at ministerial or deputy ministerial level.")
    screen.view.view.setFocus()
    screen.view.view.selectAll()
    screen.qtbot.keyClick(screen.view.view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text().splitlines()[-1].split("\t")[:2] == ["Switzerland", "Expert"]


def test_an_edit_elsewhere_is_counted_at_once_and_the_other_language_read(screen: Shown) -> None:
    screen.desk.do(edits.add_delegate, 2, MINISTER, Level.VICE_MINISTER, origin=None)
    screen.settle()
    assert screen.bars() == ["Minister: 1", "Vice-Minister: 1"]
    screen.reader.turn_to("fr")
    assert [name[2] for name in screen.names()] == ["A. Mwangi, Ministre des migrations", "Ministre des migrations"]
    assert [name[0] for name in screen.names()] == ["Kenya", "Suisse"]


def test_nothing_to_count(qtbot: Any, store: Workspace) -> None:
    desk = Desk(lambda: Workspace(store.path, "Organizer"))
    desk.start()
    qtbot.waitUntil(lambda: desk.is_ready and desk.is_idle, timeout=20_000)
    shown = Shown(qtbot, desk)
    assert not shown.view.bars.isVisible()
    assert shown.names() == []
    desk.stop()
