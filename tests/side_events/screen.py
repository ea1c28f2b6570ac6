"""The screen of side events in a window, as the tests of its views use it."""

from __future__ import annotations

from collections.abc import Iterator
from types import SimpleNamespace
from typing import Any

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLineEdit, QWidget

from hlom_desktop.desk.desk import Desk
from hlom_desktop.desk.look import LookSource
from hlom_desktop.desk.place import Context, Reader
from hlom_desktop.findings import Finding
from hlom_desktop.side_events.edits.stands import add_stand
from hlom_desktop.side_events.panel import SideEventsPlace
from hlom_desktop.side_events.queries import side_events
from hlom_desktop.side_events.shown import ProposalLine, SideEvents
from hlom_desktop.storage.workspace import Workspace
from hlom_desktop.words import Words

from .making import NOW, text

KEY, LEFT = Qt.Key, Qt.MouseButton.LeftButton


class Asked:
    """The window, as far as this screen asks it for something: what was asked."""

    def __init__(self) -> None:
        self.heard: list[tuple[object, ...]] = []
        self.found: tuple[Finding, ...] = ()

    def go_to(self, place: str, row_id: int | None = None, view: str = "") -> None:
        self.heard.append((place, row_id))

    def export(self, product: str, **narrowed: Any) -> None:
        self.heard.append((product, *narrowed.items()))

    def findings_of(self, table: str, row_id: int) -> tuple[Any, ...]:
        return ()

    def findings_if_moved(self, session_id: int, hours: Any, room_id: int | None) -> tuple[Finding, ...]:
        self.heard.append(("if moved", session_id, hours, room_id))
        return self.found

    def people_of(self, session_id: int) -> tuple[Any, ...]:
        return ()


def opened(store: SimpleNamespace, qtbot: Any) -> Iterator[SimpleNamespace]:
    """The place and its cards in a window, over the store."""
    store.workspace.do(add_stand, store.home, text("Exhibition"))
    desk, asked = Desk(lambda: Workspace(store.path)), Asked()
    desk.start()
    qtbot.waitUntil(lambda: desk.is_idle and desk.is_ready, timeout=20_000)
    reader = Reader("en")
    place = SideEventsPlace(Context(desk, LookSource(), Words("en"), reader, asked, lambda: NOW))
    window = QWidget()
    row = QHBoxLayout(window)
    row.addWidget(place, 1)
    row.addWidget(place.card)
    place.card.setFixedWidth(384)
    window.resize(1200, 700)
    qtbot.addWidget(window)

    def settle() -> None:
        qtbot.wait(1)  # a cell's editor commits once the key's event is over
        qtbot.waitUntil(lambda: desk.is_idle, timeout=20_000)
        QApplication.processEvents()

    place.show_conference(store.home)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    settle()
    found = {"place": place, "asked": asked, "settle": settle, "store": store, "reader": reader, "window": window}
    yield SimpleNamespace(**found, board=place.board.board, card=place.board.proposal_card)
    desk.stop()


def everything(screen: SimpleNamespace) -> SideEvents:
    """All that is in the store now."""
    found: SideEvents = screen.store.workspace.read(side_events, screen.store.home)
    return found


def stored(screen: SimpleNamespace, proposal_id: int) -> ProposalLine:
    found = screen.store.workspace.read(side_events, screen.store.home).line(proposal_id)
    assert found is not None
    return found


def retype(screen: SimpleNamespace, qtbot: Any, line: QLineEdit, typed: str) -> None:
    line.setFocus()
    line.selectAll()
    qtbot.keyClicks(line, typed)
    qtbot.keyClick(line, KEY.Key_Return)
    screen.settle()


def carry(board: Any, start: QPointF, end: QPointF) -> None:
    """Press, move in steps, release."""
    view = board.viewport()
    QTest.mousePress(view, LEFT, pos=start.toPoint())
    for part in (0.2, 0.6, 1.0):
        point = start + (end - start) * part
        QTest.mouseMove(view, QPoint(point.toPoint()))
        QApplication.processEvents()
    assert board.carried is not None
    board.grab()
    QTest.mouseRelease(view, LEFT, pos=end.toPoint())
