"""After an unexpected error: the work is in the store already; say so, keep a report, go on or leave."""

from __future__ import annotations

import platform
import traceback
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

from hlom_desktop.paths import data_folder
from hlom_desktop.refusals import Refusal
from hlom_desktop.words import Words

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


def write_report(error: BaseException, folder: Path | None = None) -> Path:
    """What happened and where in the program, without the values that were in it; the file written."""
    home = folder or data_folder() / "reports"
    home.mkdir(parents=True, exist_ok=True)
    path = home / f"report-{datetime.now(UTC):%Y%m%d-%H%M%S-%f}.txt"
    frames = traceback.extract_tb(error.__traceback__)
    lines = [
        f"HLOM Desktop {version('hlom-desktop')}, Python {platform.python_version()}, {platform.system()}",
        type(error).__name__,  # not its text: that may hold somebody's data
        *(f"{Path(frame.filename).name}:{frame.lineno} {frame.name}" for frame in frames),
    ]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def refuse_store(refusal: Refusal, words: Words) -> None:
    """Say in a window why the store cannot be opened, where there is a display."""
    from PySide6.QtGui import QGuiApplication
    from PySide6.QtWidgets import QMessageBox

    if QGuiApplication.platformName() != "offscreen":
        QMessageBox.warning(None, words("HLOM Desktop"), refusal.said(words))


def tell_failure(parent: QWidget, words: Words, report: Path) -> None:
    """Say that something unexpected happened; the user goes on or leaves."""
    from PySide6.QtWidgets import QMessageBox

    box = QMessageBox(parent)
    box.setWindowTitle(words("HLOM Desktop"))
    box.setText(words("Something unexpected happened. Everything you had done is in the store; nothing was lost."))
    box.setInformativeText(words("A report was written to {path}. You can go on, or close the program.", path=report))
    box.addButton(words("Go on"), QMessageBox.ButtonRole.AcceptRole)
    leave = box.addButton(words("Close the program"), QMessageBox.ButtonRole.DestructiveRole)
    leave.clicked.connect(parent.close)
    box.open()
