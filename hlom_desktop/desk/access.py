"""Whether each widget that the keyboard reaches has a name for screen readers."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractScrollArea, QScrollBar, QWidget


def nameless(widget: QWidget) -> list[QWidget]:
    """The focusable widgets in `widget`, itself included, of which a screen reader could say no name."""
    found = []
    for one in (widget, *widget.findChildren(QWidget)):
        if one.focusPolicy() == Qt.FocusPolicy.NoFocus or isinstance(one, QScrollBar):
            continue
        parent = one.parentWidget()
        if isinstance(parent, QAbstractScrollArea) and one is parent.viewport():
            continue
        face = QAccessible.queryAccessibleInterface(one)
        if face is None or not face.text(QAccessible.Text.Name):
            found.append(one)
    return found
