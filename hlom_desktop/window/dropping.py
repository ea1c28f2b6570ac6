"""Files dropped onto the main window: shown while they hang over it, then taken in as by Import."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMimeData, QObject, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout

from hlom_desktop.desk.labels import Ground, Label
from hlom_desktop.refusals import N_, Refusal
from hlom_desktop.window.importable import REPLIES, TABLES

if TYPE_CHECKING:
    from hlom_desktop.window.main_window import MainWindow
    from hlom_desktop.words import Words


class CannotBeDropped(Refusal):
    """A file of a kind that Import does not take."""

    message = N_(
        "“{file}” is neither a spreadsheet nor a reply. Drop workbooks (.xlsx), CSV files, or replies ({endings})."
    )


class TablesOrReplies(Refusal):
    """Spreadsheets and replies dropped together."""

    message = N_("Tables and replies are imported separately. Drop only the ones or only the others.")


def check_dropped(paths: Sequence[Path]) -> None:
    """That all of them are spreadsheets, or all replies. Raises `CannotBeDropped`, `TablesOrReplies`."""
    for path in paths:
        if path.suffix.lower() not in (*TABLES, *REPLIES):
            raise CannotBeDropped(file=path.name, endings=", ".join(REPLIES))
    if len({path.suffix.lower() in REPLIES for path in paths}) > 1:
        raise TablesOrReplies


class FileDrop(QObject):
    """Takes files that are dropped onto a window. What hangs over it is named, or refused, before it is let go."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.cue = DropCue(window)
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hear what is dragged over the window and dropped there."""
        match event.type():
            case QEvent.Type.DragEnter | QEvent.Type.DragMove | QEvent.Type.Drop:
                return isinstance(event, QDropEvent) and self._heard(event)
            case QEvent.Type.DragLeave:
                self.cue.hide()
        return super().eventFilter(watched, event)

    def _heard(self, event: QDropEvent) -> bool:
        paths = files_of(event.mimeData())
        if not paths or self._window.head is None or QApplication.activeModalWidget() is not None:
            return False
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        if event.type() is QEvent.Type.Drop:
            self.cue.hide()
            self._take(paths)
        elif event.type() is QEvent.Type.DragEnter:
            self.cue.tell(_sentence(paths, self._window.words))
        return True

    def _take(self, paths: tuple[Path, ...]) -> None:
        try:
            check_dropped(paths)
        except Refusal as refusal:
            self._window.news.say_refusal(refusal)
            return
        from hlom_desktop.window.importing import take_files  # with what the first screen does without

        take_files(self._window, paths)


def files_of(dragged: QMimeData) -> tuple[Path, ...]:
    """The files of this computer that are dragged; none where anything else is among them."""
    urls = dragged.urls() if dragged.hasUrls() else []
    return tuple(Path(url.toLocalFile()) for url in urls) if all(url.isLocalFile() for url in urls) else ()


def _sentence(paths: Sequence[Path], words: Words) -> str:
    """What letting go would do, or why it does nothing."""
    try:
        check_dropped(paths)
    except Refusal as refusal:
        return refusal.said(words)
    if len(paths) == 1:
        return words("Release to import “{file}”", file=paths[0].name)
    return words("Release to import {number} files", number=len(paths))


class DropCue(Ground):
    """A framed sentence in the middle of the window; what lies under it still hears the mouse."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window.seated.look, "paper", ("top", "right", "bottom", "left"), "accent", window)
        self._window = window
        self.label = Label(window.seated.look, px=15, bold=True, wrap=True)
        self.label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 28, 32, 28)
        column.addWidget(self.label)
        self.hide()

    def tell(self, sentence: str) -> None:
        """Show the sentence over everything else."""
        window = self._window
        self.label.setText(sentence)
        self.setFixedWidth(min(560, window.width() - 80))
        self.adjustSize()
        self.move((window.width() - self.width()) // 2, (window.height() - self.height()) // 2)
        self.raise_()
        self.show()
