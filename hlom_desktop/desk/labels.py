"""Texts and rules on a screen that is laid out, not painted; they follow when the look changes."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from hlom_desktop.desk.look import LookSource
from hlom_desktop.desk.painting import Run, draw_runs, runs_width
from hlom_desktop.desk.tokens import Token


class Label(QLabel):
    """Text in one of the look's sizes and colours. Never rich text: what users typed stays as typed."""

    def __init__(
        self,
        look: LookSource,
        text: str = "",
        *,
        px: int = 12,
        token: Token = "ink",
        bold: bool = False,
        wrap: bool = False,
        spacing: float = 0.0,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._look, self._px, self._token, self._bold, self._spacing = look, px, token, bold, spacing
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        if wrap:
            self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        look.changed.connect(self._dress)
        self._dress()

    def set_token(self, token: Token) -> None:
        """Another colour: grey for what is past, `bad` for what is wrong."""
        self._token = token
        self._dress()

    def _dress(self) -> None:
        self.setFont(self._look.font(self._px, self._bold, self._spacing))
        colours = self.palette()
        colours.setColor(QPalette.ColorRole.WindowText, self._look.color(self._token))
        self.setPalette(colours)


class RunLabel(QWidget):
    """One line of pieces of several colours, weights and icons; a long one has the whole as its tool tip."""

    def __init__(
        self,
        look: LookSource,
        runs: tuple[Run, ...] = (),
        *,
        px: int = 12,
        right: bool = False,
        height: int = 16,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look, self._runs, self._px, self._right, self._height = look, runs, px, right, height
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.update)
        self.set_runs(runs)

    def set_runs(self, runs: tuple[Run, ...]) -> None:
        """Show other pieces."""
        self._runs = runs
        words = "".join(run.text for run in runs)
        self.setAccessibleName(words)
        self.setToolTip(words if len(words) > 40 else "")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as its pieces."""
        return QSize(runs_width(self._look, self._runs, self._px) + 1, self._height)

    def minimumSizeHint(self) -> QSize:
        """It may be elided down to a few letters."""
        return QSize(24, self._height)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the pieces."""
        draw_runs(QPainter(self), self._look, QRectF(self.rect()), self._runs, self._px, right=self._right)


class Rule(QWidget):
    """A horizontal rule of one pixel: `strong` over a section, `rule` between groups."""

    def __init__(self, look: LookSource, token: Token = "strong", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._token = look, token
        self.setFixedHeight(1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Fill the line."""
        QPainter(self).fillRect(self.rect(), self._look.color(self._token))


class Ground(QWidget):
    """A plain surface in one of the look's grounds, with a rule along any of its edges (`top`, `left`, …)."""

    def __init__(
        self,
        look: LookSource,
        token: Token = "paper",
        edges: tuple[str, ...] = (),
        edge_token: Token = "rule",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look, self._token, self._edges, self._edge_token = look, token, edges, edge_token
        look.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Fill the ground and draw its edges."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._look.color(self._token))
        line = self._look.color(self._edge_token)
        for edge in self._edges:
            across = edge in ("top", "bottom")
            x = self.width() - 1 if edge == "right" else 0
            y = self.height() - 1 if edge == "bottom" else 0
            painter.fillRect(x, y, self.width() if across else 1, 1 if across else self.height(), line)
