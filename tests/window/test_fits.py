"""No word of the interface is wider than its place, in any of the three languages."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from shutil import copy

import pytest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from hlom_desktop.app import Program
from hlom_desktop.desk.buttons import Button, Segment
from hlom_desktop.desk.row_view import RowView
from hlom_desktop.window.places import CONFERENCE, OVERVIEW, PLACES

ROUNDING = 2


def clipped_labels(window: QWidget) -> list[str]:
    """Labels in one line whose text is wider than they are."""
    found = []
    for label in window.findChildren(QLabel):
        if label.isVisible() and label.text() and not label.wordWrap():
            needed = label.fontMetrics().horizontalAdvance(label.text())
            if needed > label.contentsRect().width() + ROUNDING:
                found.append(f"{label.text()}: {needed} in {label.contentsRect().width()}")
    return found


def clipped_buttons(window: QWidget) -> list[str]:
    """Buttons and segments that were made narrower than they need."""
    return [
        f"{button.text()}: {button.sizeHint().width()} in {button.width()}"
        for kind in (Button, Segment)
        for button in window.findChildren(kind)
        if button.isVisible() and button.width() + ROUNDING < button.sizeHint().width()
    ]


def clipped_heads(window: QWidget) -> list[str]:
    """Column heads that are wider than their column."""
    found = []
    for view in window.findChildren(RowView):
        if not view.isVisible() or not view.horizontalHeader().isVisible():
            continue
        for at, column in enumerate(view.table.columns):
            if view.isColumnHidden(at):
                continue
            needed = view.look.width(column.title, 11)
            if needed > view.columnWidth(at) + ROUNDING:
                found.append(f"{column.title}: {needed} in {view.columnWidth(at)}")
    return found


@pytest.mark.parametrize("language", ["en", "fr", "es"])
def test_words_fit_their_places(
    language: str, start: Callable[..., Program], worked_store: Path, store_path: Path, qtbot: QtBot
) -> None:
    copy(worked_store, store_path)
    program = start(store_path, language)
    window = program.window
    window.resize(1366, 768)
    found = {}
    for key in (OVERVIEW[0], *(one.key for one in PLACES), CONFERENCE.key):
        window.walk.go_to(key)
        qtbot.waitUntil(lambda: window.seated.desk.is_idle, timeout=20_000)
        qtbot.wait(20)
        clipped = [*clipped_labels(window), *clipped_buttons(window), *clipped_heads(window)]
        if clipped:
            found[key] = clipped
    assert found == {}
