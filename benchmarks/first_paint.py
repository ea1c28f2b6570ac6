"""`python -m benchmarks.first_paint bare|program STORE`: prints the CPU seconds from its start to its first screen."""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow, QTableWidget, QTableWidgetItem, QWidget


class FirstPaint(QObject):
    """Ends the program once a widget, or one inside it, has been painted; says how much CPU it took till then."""

    def __init__(self, watched: QWidget) -> None:
        super().__init__()
        self._watched = watched
        self._painted_at = 0.0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note each painting in the first round of them."""
        if event.type() is QEvent.Type.Paint and isinstance(watched, QWidget) and self._holds(watched):
            if not self._painted_at:
                QTimer.singleShot(0, self._end)
            self._painted_at = time.process_time()
        return False

    def _holds(self, widget: QWidget) -> bool:
        return widget is self._watched or self._watched.isAncestorOf(widget)

    def _end(self) -> None:
        os.write(1, f"{self._painted_at}\n".encode())
        os._exit(0)  # nothing of the program is wanted any more


def bare_window() -> QWidget:
    """A window with a table of a hundred rows, and nothing else."""
    window = QMainWindow()
    rows = QTableWidget(100, 6, window)
    for row in range(100):
        for column in range(6):
            rows.setItem(row, column, QTableWidgetItem(f"{row} {column}"))
    window.setCentralWidget(rows)
    window.resize(1366, 768)
    window.show()
    return window


def main(what: str, store: str) -> int:
    """Show the window and wait for its first screen."""
    if what == "bare":
        application = QApplication([])
        window = bare_window()
    else:
        from hlom_desktop.app import Program, make_seated
        from hlom_desktop.settings import Settings
        from hlom_desktop.storage import peek

        application = QApplication([])
        peek.probe(Path(store))
        settings = Settings(interface="en", content="en", look="light")
        own = Path(store).with_suffix(".settings.json")  # written anew at once: never a device, which would be replaced
        program = Program(application, make_seated(application, Path(store), settings, own, None), "en")
        window = program.window.places["overview"]
    watch = FirstPaint(window)
    application.installEventFilter(watch)
    return application.exec()


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
