"""A part of a card that has no rule of its own: what is in it brings one, or needs none."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget


class Part(QWidget):
    """Widgets under each other."""

    def __init__(self) -> None:
        super().__init__()
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(2)

    def add(self, widget: QWidget) -> None:
        """Put `widget` under what is there."""
        self.body.addWidget(widget)
