"""A plain text of several lines that is as high as what it holds."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QTextBlock,
    QTextBlockFormat,
    QTextCursor,
    QTextLine,
    QTextOption,
)
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextEdit, QWidget

from hlom_desktop.desk.look import LookSource
from hlom_desktop.desk.tokens import Token

BLEED = 5
"""Pixels that the frame stands out of the words at each side."""
_FRAME = 4  # border and padding above and below
_LINES = {11: 14, 12: 16, 13: 18, 15: 20, 22: 28}


class Paragraph(QTextEdit):
    """Edited in place. Ctrl+Enter or leaving commits, Esc restores, Tab goes on to the next field.

    With `single`, Enter commits and line breaks are pasted as spaces: a title that wraps.
    """

    committed = Signal(str)
    """The new text, only where it changed."""
    grown = Signal()
    """Its height changed."""

    def __init__(
        self,
        look: LookSource,
        name: str,
        *,
        px: int = 12,
        token: Token = "ink",
        bold: bool = False,
        single: bool = False,
        hint: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look, self._px, self._token, self._bold, self._single = look, px, token, bold, single
        self._value = ""
        self._changed: tuple[tuple[int, int], ...] = ()
        self.setProperty("inplace", True)
        self.setAccessibleName(name)
        self.setPlaceholderText(hint)
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.document().setDocumentMargin(0)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)  # the layout asks before the first paint, so nothing jumps
        self.setSizePolicy(policy)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        look.changed.connect(self._dress)
        self._dress()

    def _dress(self) -> None:
        self.setFont(self._look.font(self._px, self._bold))
        colours = self.palette()
        colours.setColor(QPalette.ColorRole.Text, self._look.color(self._token))
        colours.setColor(QPalette.ColorRole.PlaceholderText, self._look.color("ink3"))
        self.setPalette(colours)
        self._fit()

    def value(self) -> str:
        """The text held, not what is being typed."""
        return self._value

    def set_value(self, text: str, changed: tuple[tuple[int, int], ...] = ()) -> None:
        """Show `text`; stretches of it that `changed` names by start and end are underlined in warn."""
        self._value = text
        self._changed = changed
        if not (self.hasFocus() and self.document().isModified()):
            self.restore()

    def restore(self) -> None:
        """Back to the text held."""
        self.setPlainText(self._value)
        self._set_lines()
        self.document().setModified(False)

    def commit(self) -> None:
        """Send out what was typed where it is something new."""
        text = self.toPlainText().strip()
        if self._single:
            text = " ".join(text.split())
        self.document().setModified(False)
        if text != self._value:
            self._value = text
            self.committed.emit(text)

    def _set_lines(self) -> None:
        """Set the text in lines of the look's own height."""
        form = QTextBlockFormat()
        form.setLineHeight(_LINES[self._px], QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.mergeBlockFormat(form)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The text, and 2 px under what changed; only drawn, never part of the text."""
        super().paintEvent(event)
        if not self._changed or self.document().isModified():
            return
        painter = QPainter(self.viewport())
        block = self.document().firstBlock()
        while block.isValid():
            top = self.document().documentLayout().blockBoundingRect(block).topLeft()
            for at in range(block.layout().lineCount()):
                self._underline(painter, block, block.layout().lineAt(at), top)
            block = block.next()

    def _underline(self, painter: QPainter, block: QTextBlock, line: QTextLine, top: QPointF) -> None:
        first = block.position() + line.textStart()
        for start, end in self._changed:
            begin, stop = max(start, first), min(end, first + line.textLength())
            stop -= begin < stop and self._value[stop - 1 : stop] == " "
            if begin < stop:
                left: Any = line.cursorToX(begin - block.position())
                right: Any = line.cursorToX(stop - block.position())
                y = round(top.y() + line.y() + _LINES[self._px] - 2)
                wide = right[0] - left[0]
                painter.fillRect(QRectF(top.x() + left[0], y, wide, 2), self._look.color("warn"))

    def needed(self) -> int:
        """The height that the text needs."""
        return max(_LINES[self._px], round(self.document().size().height())) + _FRAME

    def _fit(self) -> None:
        if self.minimumHeight() != self.needed():
            self.setMinimumHeight(self.needed())
            self.updateGeometry()
            self.grown.emit()

    def hasHeightForWidth(self) -> bool:
        """Its height follows from its width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height that the text needs when it is set `width` pixels wide."""
        metrics = self._look.metrics(self._px, self._bold)
        room = QRect(0, 0, max(1, width - 2 * BLEED), 100_000)
        high = metrics.boundingRect(room, Qt.TextFlag.TextWordWrap, self.toPlainText() or " ").height()
        return max(1, round(high / metrics.lineSpacing())) * _LINES[self._px] + _FRAME

    def sizeHint(self) -> QSize:
        """As high as its text."""
        return QSize(80, self.needed())

    def minimumSizeHint(self) -> QSize:
        """As high as its text."""
        return QSize(40, self.needed())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Other widths wrap otherwise."""
        super().resizeEvent(event)
        self._fit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Leaving commits; a menu over the field is not leaving."""
        super().focusOutEvent(event)
        self.viewport().update()
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.commit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Enter commits (Enter alone in a title), Esc restores."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if enter and (self._single or control):
            self.commit()
        elif event.key() == Qt.Key.Key_Escape and self.toPlainText() != self._value:
            self.restore()
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)
