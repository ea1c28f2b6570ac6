"""The large lines of the room's view: who speaks, from where, and the stopwatch with its bar."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from hlom_desktop.desk.look import LookSource
from hlom_desktop.desk.painting import Run, box, draw_runs, draw_text
from hlom_desktop.desk.screen import MARGIN
from hlom_desktop.desk.tokens import Token
from hlom_desktop.live.floor.projector_page import BAR_TOKENS
from hlom_desktop.live.floor.typeset import fitted
from hlom_desktop.live.floor.watch import Phase, Stopwatch

HEIGHT, CLOCK_WIDTH, FIGURE = 138, 280, 60
NAME_SIZES = (34, 28, 22)


@dataclass(frozen=True)
class NowFace:
    """What stands there. `details` are pieces of one line; `time` changes with the clock's colour, `marks` does not."""

    eyebrow: str = ""
    name: str = ""
    who: str = ""
    details: tuple[Run, ...] = ()
    watch: Stopwatch | None = None
    limit: str = ""
    time: str = ""
    marks: str = ""


class NowBlock(QWidget):
    """Painted anew only when something has changed."""

    def __init__(self, look: LookSource, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.face = NowFace()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(HEIGHT)
        look.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """As wide as there is."""
        return QSize(600, HEIGHT)

    def show_face(self, face: NowFace) -> None:
        """Show another state."""
        if face == self.face:
            return
        self.face = face
        figure = face.watch.figure if face.watch is not None else ""
        said = (face.eyebrow, face.name, face.who, *(run.text for run in face.details), figure, face.limit, face.time)
        self.setAccessibleName(". ".join(part for part in said if part))
        whole = look_width(self._look, face.name) > self.width() - 2 * MARGIN - CLOCK_WIDTH
        self.setToolTip(face.name if whole else "")
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Speaker at the left, clock at the right."""
        painter = QPainter(self)
        clock = CLOCK_WIDTH if self.face.watch is not None else 0
        self._speaker(painter, self.width() - 2 * MARGIN - (clock + 24 if clock else 0))
        if self.face.watch is not None:
            self._clock(painter, self.face.watch, self.width() - MARGIN - clock)

    def _speaker(self, painter: QPainter, width: float) -> None:
        look, face = self._look, self.face
        draw_text(painter, look, QRectF(MARGIN, 10, width, 18), face.eyebrow, 12, token="ink2")

        def measure(text: str, px: int, bold: bool) -> float:
            return look.width(text, px, bold)

        name = fitted(face.name, NAME_SIZES, True, width, 56, measure, 2)
        step = 24 if len(name.lines) > 1 else 0
        for at, line in enumerate(name.lines):
            draw_text(painter, look, QRectF(MARGIN, 34 + at * step - step / 2, width, 36), line, name.px, bold=True)
        draw_text(painter, look, QRectF(MARGIN, 76, width, 20), face.who, 15)
        draw_runs(painter, look, QRectF(MARGIN, 104, width, 16), face.details, 13)

    def _clock(self, painter: QPainter, watch: Stopwatch, left: float) -> None:
        look, face, right = self._look, self.face, float(self.width() - MARGIN)
        limit = look.width(face.limit, 15)
        draw_text(painter, look, QRectF(left, 46, right - left, 20), face.limit, 15, token="ink2", right=True)
        token: Token = "ink2" if watch.held else "bad" if watch.phase is Phase.OVER else "ink"
        room = QRectF(left, 10, right - left - limit - (10 if limit else 0), 64)
        _draw_figure(painter, look, room, watch.figure, token)
        bar = QRectF(left, 84, right - left, 10)
        colour: Token = "ink2" if watch.held else BAR_TOKENS[watch.phase]
        if watch.seconds:
            painter.fillRect(QRectF(left, bar.top(), bar.width() * watch.filled, bar.height()), look.color(colour))
            box(painter, look, bar, None, "control", radius=2)
        if watch.tick is not None:
            painter.fillRect(QRectF(left + bar.width() * watch.tick - 1, 80, 2, 18), look.color("ink"))
        under = QRectF(left, 104, right - left, 16)
        alarm = watch.phase is not Phase.CALM and not watch.held
        icon = "pause" if watch.held else "hourglass-medium"
        marks = look.width(face.marks, 12)
        said = Run(face.time, colour, bold=alarm or watch.held, icon=icon if alarm or watch.held else "")
        draw_runs(painter, look, under.adjusted(0, 0, -marks - 8, 0), (said,), 12)
        draw_text(painter, look, under, face.marks, 12, token="ink2", right=True)


def _draw_figure(painter: QPainter, look: LookSource, room: QRectF, figure: str, token: Token) -> None:
    """The stopwatch, its letters 2 px closer, right-aligned on the line of the limit."""
    painter.setFont(look.font(FIGURE, True, -2.0))
    painter.setPen(look.color(token))
    wide = painter.fontMetrics().horizontalAdvance(figure)
    painter.drawText(round(room.right() - wide), round(room.top() + 54), figure)


def look_width(look: LookSource, name: str) -> int:
    """Pixels that a name takes in the largest size."""
    return look.width(name, NAME_SIZES[0], True)
