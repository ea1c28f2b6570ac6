"""A screen in a window over a real store, used as a person does."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QLineEdit, QWidget

from hlom_desktop.desk.desk import Desk
from hlom_desktop.desk.look import LookSource
from hlom_desktop.desk.place import Context, Reader
from hlom_desktop.findings import Finding
from hlom_desktop.storage.workspace import Workspace
from hlom_desktop.words import Words


class Above:
    """What lies above a screen: it keeps where one was sent and what is printed, and knows of nothing else."""

    def __init__(self) -> None:
        self.gone: list[tuple[str, int | None, str]] = []
        self.exported: list[tuple[str, dict[str, Any]]] = []

    def go_to(self, place: str, row_id: int | None = None, view: str = "") -> None:
        """Kept."""
        self.gone.append((place, row_id, view))

    def export(self, product: str, **narrowed: Any) -> None:
        """Kept."""
        self.exported.append((product, narrowed))

    def invitations_touched(self, session_ids: Collection[int]) -> int:
        """None is held."""
        return 0

    def send_mail(self) -> None:
        """Nothing."""

    def findings_of(self, table: str, row_id: int) -> tuple[Finding, ...]:
        """None."""
        return ()

    def findings_if_moved(self, session_id: int, hours: Any, room_id: int | None) -> tuple[Finding, ...]:
        """None."""
        return ()

    def findings_if_changed(self, sessions: Mapping[int, Any]) -> tuple[Finding, ...]:
        """None."""
        return ()

    def accept_finding(self, finding: Finding, reason: str) -> None:
        """Nothing."""

    def reopen_finding(self, finding: Finding) -> None:
        """Nothing."""

    def change_mode(self, session_ids: tuple[int, ...] = (), day: date | None = None) -> None:
        """Nothing."""

    def people_of(self, session_id: int) -> tuple[Any, ...]:
        """Nobody."""
        return ()


@contextmanager
def started(qtbot: Any, path: Path, **workspace: Any) -> Iterator[Desk]:
    """A desk over a store, ready; nothing may have failed on it unnoticed."""
    desk = Desk(lambda: Workspace(path, "Organizer", **workspace))
    failed: list[object] = []
    desk.failed.connect(failed.append)
    desk.start()
    try:
        qtbot.waitUntil(lambda: desk.is_ready and desk.is_idle, timeout=20_000)
        yield desk
    finally:
        desk.stop()
    assert failed == []


class Screen:
    """A place and its card side by side in a window. `look_up` reads what is written down now."""

    def __init__(
        self,
        qtbot: Any,
        desk: Desk,
        make: Callable[[Context], Any],
        now: datetime,
        look_up: Callable[[], Any],
        *,
        high: int = 900,
        conference: int = 1,
    ) -> None:
        self.qtbot, self.desk, self.look_up = qtbot, desk, look_up
        self.reader, self.above = Reader("en"), Above()
        self.place = make(Context(desk, LookSource(), Words("en"), self.reader, self.above, lambda: now))
        self.card = self.place.card
        self.window = QWidget()
        line = QHBoxLayout(self.window)
        line.addWidget(self.place, 1)
        line.addWidget(self.card)
        self.card.setFixedWidth(384)
        self.window.resize(1200, high)
        qtbot.addWidget(self.window)
        with qtbot.waitActive(self.window):
            self.window.show()
            self.window.activateWindow()
        self.place.show_conference(conference)
        self.settle()

    def settle(self) -> None:
        """Until nothing asked for is under way."""
        self.qtbot.waitUntil(lambda: self.desk.is_idle, timeout=20_000)

    def view(self, key: str) -> Any:
        """A view, shown."""
        found = self.place.show_view(key)
        self.settle()
        return found

    def texts(self, table: Any, key: str) -> list[str]:
        """What a column of a table shows."""
        at = [column.key for column in table.columns].index(key)
        return [str(table.index(row, at).data()) for row in range(table.rowCount())]

    def column(self, view: Any, key: str) -> list[str]:
        """What a column of a view's table shows."""
        return self.texts(view.table, key)

    def press(self, under: QWidget, word: str) -> None:
        """Click the button of this word or name, once it is shown."""

        def found() -> list[QAbstractButton]:
            buttons = [one for one in under.findChildren(QAbstractButton) if one.isVisible()]
            return [one for one in buttons if word in (one.text(), one.accessibleName())]

        self.qtbot.waitUntil(lambda: bool(found()), timeout=20_000)
        self.qtbot.mouseClick(found()[0], Qt.MouseButton.LeftButton)
        self.settle()

    def retype(self, line: QLineEdit, text: str) -> None:
        """Type into a field, in the place of what it holds, and press Enter."""
        line.setFocus()
        line.selectAll()
        self.qtbot.keyClick(line, Qt.Key.Key_Delete)
        self.qtbot.keyClicks(line, text)
        self.qtbot.keyClick(line, Qt.Key.Key_Return)
        self.settle()
