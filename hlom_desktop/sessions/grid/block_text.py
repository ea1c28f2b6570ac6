"""The texts of a block by its height: how much is said where there is little room."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter

from hlom_desktop.desk.look import LookSource
from hlom_desktop.desk.painting import baseline, draw_text
from hlom_desktop.desk.tokens import Token
from hlom_desktop.findings import Severity
from hlom_desktop.sessions.grid.blocks import Block, Form

ONE_LINE, TWO_LINES, BADGES_ABOVE, WITH_FIGURES = 32, 52, 76, 110
"""Below these heights: hour and title on one line; on two lines; badges beside the hour; no figures."""
LINE_BOX = 16
"""What a line of 11 px takes with its accents and descenders: lower blocks let it stand out."""
_HOUR_TOO = 20  # below, a line is only the title
_ICON = 14
_PAD = 6.0


def wrapped(metrics: QFontMetrics, text: str, width: float, most: int, first: float = 0.0) -> list[str]:
    """`text` in at most `most` lines, the first `first` pixels shorter, the last elided where there is more."""
    lines: list[str] = []
    words = text.split()
    at = 0
    while at < len(words) and len(lines) < most:
        room = width - (first if not lines else 0.0)
        if len(lines) == most - 1:
            lines.append(metrics.elidedText(" ".join(words[at:]), Qt.TextElideMode.ElideRight, max(0, int(room))))
            return lines
        line = words[at]
        if metrics.horizontalAdvance(line) > room:
            if lines or not first:
                line = metrics.elidedText(line, Qt.TextElideMode.ElideRight, max(0, int(room)))
                lines.append(line)
                at += 1
            else:
                lines.append("")
            continue
        at += 1
        while at < len(words) and metrics.horizontalAdvance(f"{line} {words[at]}") <= room:
            line = f"{line} {words[at]}"
            at += 1
        lines.append(line)
    return lines


class BlockText:
    """Writes one block's texts into `area` with `painter`; `quiet` is the place that a lifted block left."""

    def __init__(self, painter: QPainter, look: LookSource, block: Block, area: QRectF, quiet: bool) -> None:
        self._painter, self._look, self._block = painter, look, block
        self._area = area.adjusted(_PAD, 0, -_PAD, 0)
        faded = quiet or block.cancelled or block.form is Form.BREAK
        self._ink: Token = "ink3" if faded else "ink"
        self._bold = block.form in (Form.PLENARY, Form.PANEL) and not quiet
        spare = max(0.0, (LINE_BOX - area.height()) / 2)
        painter.setClipRect(area.adjusted(0, -spare, 0, spare))

    def write(self) -> None:
        """All that fits."""
        height = self._area.height()
        if height < ONE_LINE:
            self._one_line()
        elif height < TWO_LINES:
            self._two_lines()
        elif height < BADGES_ABOVE:
            self._badges_above()
        else:
            self._badges_at_foot(height >= WITH_FIGURES)

    def _line(self, top: float, height: float = 16.0) -> QRectF:
        return QRectF(self._area.left(), self._area.top() + top, self._area.width(), height)

    def _one_line(self) -> None:
        place = self._line((self._area.height() - 14) / 2, 14)
        place.setRight(self._mark_severity(place) - 2)
        if self._area.height() >= _HOUR_TOO:
            place.setLeft(place.left() + self._hour(place, 11))
        place.setLeft(self._text_mark(place))
        draw_text(
            self._painter, self._look, place, self._block.title, 11,
            token=self._ink, bold=self._bold, struck=self._block.cancelled,
        )  # fmt: skip

    def _two_lines(self) -> None:
        block, look = self._block, self._look
        top = max(2.0, (min(self._area.height(), 42) - 28) / 2)
        line = self._line(top, 14)
        right = self._mark_severity(line)
        x = line.left() + self._hour(line, 11)
        for name in (*(name for name in block.icons if name in ("repeat", "lock-simple-fill")), block.text_mark):
            if name:
                token: Token = "warn" if name == block.text_mark else "ink2"
                look.draw_icon(self._painter, QRectF(x, line.center().y() - 6, 12, 12), name, token)
                x += 15
        taken = x - line.left() + (line.right() - right)
        texts = wrapped(look.metrics(11, self._bold), block.title, line.width(), 2, taken)
        for number, text in enumerate(texts):
            self._title_line(text, x if number == 0 else line.left(), line.translated(0, 14 * number), 11)

    def _badges_above(self) -> None:
        line = self._line(4)
        taken = self._hour(line, 12)
        right = self._mark_severity(line)
        rest = QRectF(line.left() + taken, line.top(), right - line.left() - taken, 16)
        rest.setLeft(self._text_mark(rest))
        self._badges(rest, at_right=True)
        self._title(20, self._area.height() - 2)

    def _badges_at_foot(self, figures: bool) -> None:
        block, line = self._block, self._line(4)
        taken = self._hour(line, 12)
        right = self._mark_severity(line)
        self._text_mark(QRectF(line.left() + taken, line.top(), right - line.left() - taken, 16))
        foot = self._area.height() - 20
        self._badges(self._line(foot), at_right=False)
        top = 20.0
        if figures and block.fact:
            foot -= 16
            draw_text(self._painter, self._look, self._line(foot), block.fact, 11, token="ink2")
        if figures and block.number:
            token: Token = "ink3" if block.cancelled else "accent"
            draw_text(self._painter, self._look, self._line(top, 26), block.number, 22, token=token, bold=True)
            top += 26
        self._title(top, foot - 2)

    def _hour(self, line: QRectF, px: int) -> float:
        """The bold hour; the pixels it takes with the space after it."""
        bold = self._block.form is not Form.BREAK
        token: Token = self._ink
        draw_text(self._painter, self._look, line, self._block.hour, px, token=token, bold=bold)
        return self._look.width(self._block.hour, px, bold) + 5

    def _title(self, top: float, bottom: float) -> None:
        most = max(1, int((bottom - top) / 15))
        line = self._line(top, 15)
        lines = wrapped(self._look.metrics(12, self._bold), self._block.title, line.width(), most)
        for number, text in enumerate(lines):
            self._title_line(text, line.left(), line.translated(0, 15 * number), 12)

    def _title_line(self, text: str, x: float, line: QRectF, px: int) -> None:
        """A line already fitted: drawn without measuring it again."""
        look = self._look
        self._painter.setFont(look.font(px, self._bold, 0.0, self._block.cancelled))
        self._painter.setPen(look.color(self._ink))
        self._painter.drawText(QPointF(x, baseline(look.metrics(px, self._bold), line)), text)

    def _text_mark(self, place: QRectF) -> float:
        """The mark of a title that is not translated or older; where the next may stand."""
        if not self._block.text_mark:
            return place.left()
        box = QRectF(place.left(), place.center().y() - 6, 12, 12)
        self._look.draw_icon(self._painter, box, self._block.text_mark, "warn")
        return place.left() + 15

    def _mark_severity(self, line: QRectF) -> float:
        """What is found, in the upper right corner; where what stands left of it ends."""
        severity = self._block.severity
        if severity is None:
            return line.right()
        clash = severity is Severity.CLASH
        name, token = ("warning-octagon-fill", "bad") if clash else ("warning-fill", "warn")
        box = QRectF(line.right() - _ICON + 1, line.center().y() - _ICON / 2, _ICON, _ICON)
        self._look.draw_icon(self._painter, box, name, token)  # type: ignore[arg-type]
        return line.right() - _ICON - 2

    def _badges(self, line: QRectF, *, at_right: bool) -> None:
        """Mode, access, repeat, languages; the languages' words go first where there is no room for all."""
        block, look = self._block, self._look
        names = [*block.icons, *([block.language_icon] if block.language_icon else [])]
        wide = len(names) * (_ICON + 4) - 4 if names else 0
        words = look.width(block.languages, 11) + 4 if block.languages else 0
        with_words = bool(words) and wide + words <= line.width()
        while names and not with_words and wide > line.width():
            names.pop()
            wide = max(0, len(names) * (_ICON + 4) - 4)
        x = line.right() - wide - (words if with_words else 0) if at_right else line.left()
        if x < line.left():
            return
        token: Token = "ink3" if self._ink == "ink3" else "ink2"
        for name in names:
            look.draw_icon(self._painter, QRectF(x, line.center().y() - _ICON / 2, _ICON, _ICON), name, token)
            x += _ICON + 4
        if with_words:
            place = QRectF(x, line.top(), line.right() - x + 2, line.height())
            draw_text(self._painter, look, place, block.languages, 11, token=token)
