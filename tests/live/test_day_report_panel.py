"""The day report on the screen, over a store in which a room was live."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from types import SimpleNamespace
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from hlom_desktop.desk.access import nameless
from hlom_desktop.desk.desk import Desk
from hlom_desktop.desk.look import LookSource
from hlom_desktop.desk.place import Context, Reader
from hlom_desktop.live.edits import go_live, press
from hlom_desktop.live.report.panel import ReportView
from hlom_desktop.live.report.values import Fate
from hlom_desktop.live.values import PressKind
from hlom_desktop.storage.base import Ref
from hlom_desktop.storage.workspace import Workspace
from hlom_desktop.words import Words


class Asked:
    """The window, as far as this screen asks it for something."""

    def __init__(self) -> None:
        self.heard: list[tuple[str, dict[str, Any]]] = []

    def export(self, product: str, **narrowed: Any) -> None:
        self.heard.append((product, narrowed))


def play(show: SimpleNamespace) -> None:
    """Half a minute late; the remarks take a minute more; Germany is skipped; the margin gives way."""
    work, ten = show.workspace, show.ten
    run = work.do(go_live, show.home, show.day, show.room, ten).result

    def pressed(after: int, kind: PressKind, **values: Any) -> None:
        work.do(press, Ref(run, 1), kind, ten + timedelta(seconds=after), **values)

    for after in (30, 150, 510):
        pressed(after, PressKind.NEXT)
    pressed(600, PressKind.SKIP, cue_id=show.cues[3])
    pressed(700, PressKind.NEXT)
    pressed(1200, PressKind.NEXT)
    pressed(1320, PressKind.END)


@pytest.fixture
def open_screen(show: SimpleNamespace, qtbot: Any) -> Iterator[Callable[[], SimpleNamespace]]:
    """Shows the view and its card in a window."""
    desk, asked = Desk(lambda: Workspace(show.path)), Asked()
    desk.start()

    def settle() -> None:
        qtbot.waitUntil(lambda: desk.is_idle and desk.is_ready, timeout=20_000)
        QApplication.processEvents()

    def show_it() -> SimpleNamespace:
        settle()
        now = show.ten + timedelta(hours=2)
        view = ReportView(Context(desk, LookSource(), Words("en"), Reader("en"), asked, lambda: now))  # type: ignore[arg-type]
        window = QWidget()
        row = QHBoxLayout(window)
        row.addWidget(view, 1)
        row.addWidget(view.card)
        window.resize(1198, 704)
        qtbot.addWidget(window)
        with qtbot.waitExposed(window):
            window.show()
        view.show_conference(show.home)
        settle()
        return SimpleNamespace(view=view, window=window, asked=asked, settle=settle)

    yield show_it
    desk.stop()


def test_nothing_was_live_yet(open_screen: Callable[[], SimpleNamespace]) -> None:
    screen = open_screen()
    assert (screen.view.report, screen.view.rows, screen.view.view.isVisible()) == (None, (), False)


def test_a_day_that_was_live(
    show: SimpleNamespace, open_screen: Callable[[], SimpleNamespace], qtmodeltester: Any
) -> None:
    play(show)
    screen = open_screen()
    view = screen.view
    columns = [column.key for column in view.table.columns]
    shown = ("item", "planned", "actual", "delay", "over")
    told = [tuple(view.table.columns[columns.index(key)].text(row) for key in shown) for row in view.table.shown]
    assert told == [
        ("Gavel", "10:00:00", "10:00:30", "+0:30", "0:00"),
        ("Opening remarks", "10:02:00", "10:02:30", "+0:30", "+1:00"),
        ("Bangladesh", "10:07:00", "10:08:30", "+1:30", "−0:20"),
        ("Germany", "10:10:30", "", "", ""),
        ("Margin", "10:14:00", "10:11:40", "−2:20", "+2:20"),
        ("Suspension", "10:20:00", "10:20:00", "0:00", "0:00"),
    ]
    figures = [(mark.value.text(), mark.label.text()) for mark in view.figures.marks]
    assert figures[:2] == [("10:00:30", "began 0:30 late"), ("10:22:00", "ended on time")]
    assert ("1", "cue skipped") in figures
    assert view.report.cues[3].fate is Fate.SKIPPED
    qtmodeltester.check(view.table)


def test_the_plot_chooses_a_cue(show: SimpleNamespace, open_screen: Callable[[], SimpleNamespace], qtbot: Any) -> None:
    play(show)
    screen = open_screen()
    plot = screen.view.plot
    assert plot.isVisible()
    assert "10:08:30 · +1:30 · Bangladesh" in plot.accessibleDescription()
    plot.setFocus()
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Return):
        qtbot.keyClick(plot, key)
    assert screen.view.view.current().number == 3
    QTest.mouseClick(plot, Qt.MouseButton.LeftButton, pos=QPoint(plot.width() * 3 // 4, 60))
    assert screen.view.view.current().number == 5
    screen.window.grab()
    assert nameless(screen.window) == []


def test_it_goes_to_a_cue_and_prints_its_room(
    show: SimpleNamespace, open_screen: Callable[[], SimpleNamespace], qtbot: Any
) -> None:
    play(show)
    screen = open_screen()
    screen.view.go_to(show.cues[2])
    assert screen.view.view.current().ref.id == show.cues[2]
    qtbot.mouseClick(screen.view.print, Qt.MouseButton.LeftButton)
    assert screen.asked.heard == [("day-report", {"day": date(2021, 12, 14), "room": "Room 1"})]
