"""The screen of speakers in a window, for tests that use it as a person does."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QLineEdit, QWidget

from hlom_desktop.conference.wording import Wording
from hlom_desktop.delegations.values import Level
from hlom_desktop.desk.desk import Desk
from hlom_desktop.desk.look import LookSource
from hlom_desktop.desk.place import Context, Reader
from hlom_desktop.speakers import edits, edits_list, edits_sittings
from hlom_desktop.speakers.panel import SpeakersPlace
from hlom_desktop.speakers.queries import speaking
from hlom_desktop.speakers.values import RoleKind, SpeakerMode, Speaking
from hlom_desktop.storage.ref import Ref
from hlom_desktop.storage.workspace import Workspace
from hlom_desktop.words import Words

NOW = datetime(2021, 12, 13, 9, tzinfo=UTC)
MINISTER = Wording.from_texts(en="Minister", fr="Ministre", es="Ministra")


class Above:
    """What lies above the screen: it answers that there is nothing."""

    def go_to(self, place: str, row_id: int | None = None, view: str = "") -> None:
        """Nowhere."""

    def export(
        self, product: str, day: str | None = None, room_id: int | None = None, subject: str | None = None
    ) -> None:
        """Nothing."""

    def findings_of(self, table: str, row_id: int) -> tuple[Any, ...]:
        """None."""
        return ()

    def findings_if_moved(self, session_id: int, hours: Any, room_id: int | None) -> tuple[Any, ...]:
        """None."""
        return ()

    def people_of(self, session_id: int) -> tuple[Any, ...]:
        """Nobody."""
        return ()


class Shown:
    """The screen in a window, with its desk."""

    def __init__(self, qtbot: Any, desk: Desk, look_up: Callable[[], Speaking], conference: int = 1) -> None:
        self.qtbot, self.desk, self.look_up = qtbot, desk, look_up
        self.reader = Reader("en")
        context = Context(desk, LookSource(), Words("en"), self.reader, Above(), lambda: NOW)
        self.place = SpeakersPlace(context)
        self.window = QWidget()
        line = QHBoxLayout(self.window)
        line.addWidget(self.place, 1)
        assert self.place.card is not None
        line.addWidget(self.place.card)
        self.place.card.setFixedWidth(384)
        self.window.resize(1200, 900)
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

    def column(self, view: Any, key: str) -> list[str]:
        """What a column shows."""
        at = [column.key for column in view.table.columns].index(key)
        return [str(view.table.index(row, at).data()) for row in range(view.table.rowCount())]

    def press(self, under: QWidget, word: str) -> None:
        """Click the button of this word."""
        found = [one for one in under.findChildren(QAbstractButton) if one.text() == word and one.isVisible()]
        self.qtbot.mouseClick(found[0], Qt.MouseButton.LeftButton)
        self.settle()

    def retype(self, line: QLineEdit, text: str) -> None:
        """Type into a field and press Enter."""
        line.setFocus()
        line.selectAll()
        self.qtbot.keyClick(line, Qt.Key.Key_Delete)
        self.qtbot.keyClicks(line, text)
        self.qtbot.keyClick(line, Qt.Key.Key_Return)
        self.settle()


def debate_on_screen(qtbot: Any, store: Workspace) -> Iterator[Shown]:
    """Two roles; on the list Switzerland, Kenya, remote Australia and Morocco for a group, of ten minutes' time."""
    store.do(edits.add_role, 1, RoleKind.CHAIR, MINISTER, name="Ana López", delegation_id=1)
    store.do(edits.add_role, 2, RoleKind.PANELLIST, MINISTER, delegation_id=3, mode=SpeakerMode.REMOTE)
    group = Wording.from_texts(en="African Group")
    for sitting in (1, 2):
        store.do(edits_sittings.change_sitting, Ref(sitting, 99), lead=0, reserve=0)
    for state, values in ((1, {}), (2, {}), (3, {"mode": SpeakerMode.REMOTE}), (4, {"on_behalf": group})):
        at = NOW - timedelta(days=9) + timedelta(minutes=state)
        store.do(edits_list.inscribe, 1, state, MINISTER, Level.MINISTER, at, sitting_id=1, **values)
    desk = Desk(lambda: Workspace(store.path, "Organizer"))
    failed: list[object] = []
    desk.failed.connect(failed.append)
    desk.start()
    qtbot.waitUntil(lambda: desk.is_ready and desk.is_idle, timeout=20_000)
    yield Shown(qtbot, desk, lambda: store.read(speaking, 1))
    desk.stop()
    assert failed == []
