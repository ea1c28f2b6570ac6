"""The key figures of a day, each over its words, in two rows."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from hlom_desktop.desk.labels import Label
from hlom_desktop.desk.look import LookSource
from hlom_desktop.live.report.said import Figure

COLUMNS = 6


class FigureMark(QWidget):
    """A bold figure with its words under it."""

    def __init__(self, look: LookSource) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.value = Label(look, px=15, bold=True)
        self.label = Label(look, px=11, token="ink2", wrap=True)
        self.label.setAlignment(Qt.AlignmentFlag.AlignTop)
        column.addWidget(self.value)
        column.addWidget(self.label, 1)

    def show_figure(self, figure: Figure) -> None:
        """Show another figure."""
        self.value.setText(figure.value)
        self.value.set_token("bad" if figure.bad else "ink")
        self.label.setText(figure.label)
        self.setAccessibleName(f"{figure.value} {figure.label}")


class Figures(QWidget):
    """All figures of a day or a session."""

    def __init__(self, look: LookSource, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._look = look
        self.marks: list[FigureMark] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(14)
        self._grid.setVerticalSpacing(8)
        for column in range(COLUMNS):
            self._grid.setColumnStretch(column, 1)

    def show_figures(self, figures: Sequence[Figure]) -> None:
        """Show these."""
        for at, figure in enumerate(figures):
            if at == len(self.marks):
                self.marks.append(FigureMark(self._look))
                self._grid.addWidget(self.marks[at], at // COLUMNS, at % COLUMNS)
            self.marks[at].show_figure(figure)
