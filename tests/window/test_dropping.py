"""Files dropped onto the main window, with real drag events."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from hlom_desktop.app import Program
from hlom_desktop.exports.options import Options
from hlom_desktop.exports.products import PRODUCTS, export
from hlom_desktop.imports.columns.fields import ImportKind
from hlom_desktop.imports.panel import ImportDialog
from hlom_desktop.storage.workspace import Workspace
from hlom_desktop.window.dropping import DropCue
from hlom_desktop.window.importing import RepliesTaken
from hlom_desktop.window.main_window import MainWindow

from ..imports.form_stage import fill
from .conftest import KEY, NOW

BUTTON, PLAIN = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


def dragged(*paths: Path | str) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl(one) if isinstance(one, str) else QUrl.fromLocalFile(str(one)) for one in paths])
    return data


def enter(window: MainWindow, data: QMimeData) -> bool:
    event = QDragEnterEvent(QPoint(400, 300), Qt.DropAction.CopyAction, data, BUTTON, PLAIN)
    event.ignore()
    QApplication.sendEvent(window, event)
    return event.isAccepted()


def drop(window: MainWindow, data: QMimeData) -> bool:
    """Drag over the window and let go: Qt sends a drop to whom the drag entered last."""
    enter(window, data)
    event = QDropEvent(QPointF(400, 300), Qt.DropAction.CopyAction, data, BUTTON, PLAIN, QEvent.Type.Drop)
    event.ignore()
    QApplication.sendEvent(window, event)
    return event.isAccepted()


@pytest.fixture
def window(program: Program, qtbot: QtBot) -> MainWindow:
    """The window with its menus, as it is a moment after the start."""
    program.window.show()
    program.window.make_menus()
    return program.window


def settled(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.wait(5)
    qtbot.waitUntil(lambda: window.seated.desk.is_idle, timeout=30_000)


def forms(store: Path, folder: Path) -> list[Path]:
    """A form in each language, filled in."""
    workspace = Workspace(store)
    files = export(workspace.read, PRODUCTS["side-event-form"], KEY, Options(folder=folder, issued_at=NOW)).files
    workspace.close()
    return [fill(path, {"title": f"Dropped {path.name}", "organizers": ["UNHCR"]}) for path in files]


def test_forms_are_dropped_seen_and_imported_together(
    qtbot: QtBot, window: MainWindow, store_path: Path, tmp_path: Path
) -> None:
    files = forms(store_path, tmp_path)
    cue = window.findChild(DropCue)
    assert isinstance(cue, DropCue)
    assert enter(window, dragged(*files))
    assert (cue.isVisible(), cue.label.text()) == (True, "Release to import 3 files")
    QApplication.sendEvent(window, QDragLeaveEvent())
    assert not cue.isVisible()
    enter(window, dragged(files[0]))
    assert cue.label.text() == f"Release to import “{files[0].name}”"
    assert drop(window, dragged(*files))
    assert not cue.isVisible()
    (dialog,) = window.findChildren(ImportDialog)
    settled(qtbot, window)
    assert dialog.kind is ImportKind.SIDE_EVENTS
    assert not dialog.source.isVisible()
    assert dialog.summary.text() == "3 rows are new"
    assert not drop(window, dragged(files[0]))  # a dialog is open
    dialog.take.click()
    qtbot.waitUntil(lambda: not window.findChildren(ImportDialog), timeout=30_000)
    workspace = Workspace(store_path)
    from hlom_desktop.side_events.queries import side_events

    titles = [line.row.title.best(line.row.title.source)[0] for line in workspace.read(side_events, 1).lines]
    workspace.close()
    assert titles[-3:] == [f"Dropped {path.name}" for path in files]


def test_a_table_of_any_kind_is_dropped(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    path = tmp_path / "people.csv"
    path.write_text("Country,Name,Function\nFrance,Ada Lo,Judge\n", encoding="utf-8")
    assert drop(window, dragged(path))
    (dialog,) = window.findChildren(ImportDialog)
    settled(qtbot, window)
    assert (dialog.kind, dialog.summary.text()) == (ImportKind.DELEGATES, "1 row is new")
    dialog.reject()


def test_replies_are_dropped(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    path = tmp_path / "reply.ics"
    path.write_text("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n", encoding="utf-8")
    assert drop(window, dragged(path))
    qtbot.waitUntil(lambda: bool(window.findChildren(RepliesTaken)), timeout=30_000)
    window.findChildren(RepliesTaken)[0].accept()


@pytest.mark.parametrize(
    ("names", "told"),
    [
        (
            ("photo.png",),
            "“photo.png” is neither a spreadsheet nor a reply. Drop workbooks (.xlsx), CSV files, or replies",
        ),
        (("a.csv", "notes.docx"), "“notes.docx” is neither a spreadsheet nor a reply."),
        (("a.csv", "b.ics"), "Tables and replies are imported separately. Drop only the ones or only the others."),
    ],
)
def test_what_is_no_spreadsheet_is_refused_in_a_sentence(
    window: MainWindow, tmp_path: Path, names: tuple[str, ...], told: str
) -> None:
    data = dragged(*(tmp_path / name for name in names))
    assert enter(window, data)
    cue = window.findChild(DropCue)
    assert isinstance(cue, DropCue)
    assert cue.label.text().startswith(told)
    assert drop(window, data)
    assert window.news.refused.startswith(told)
    assert not window.findChildren(ImportDialog)


def test_what_is_no_file_is_left_to_others(window: MainWindow) -> None:
    text = QMimeData()
    text.setText("words")
    for data in (text, dragged("https://example.org/list.xlsx"), QMimeData()):
        assert not enter(window, data)
        assert not drop(window, data)
