"""Buttons: one primary a screen, plain ones, links, icons; and the segmented control that chooses a view."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QFocusEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QSizePolicy, QWidget

from hlom_desktop.desk.look import LookSource
from hlom_desktop.desk.painting import box, draw_text, focus_ring
from hlom_desktop.desk.tokens import Token

Kind = Literal["plain", "primary", "link"]
_KEYBOARD = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
    Qt.FocusReason.OtherFocusReason,
)


class PaintedButton(QAbstractButton):
    """A button that draws itself, and knows whether pointer or keyboard are at it."""

    def __init__(self, look: LookSource, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self.over = False
        self.by_keyboard = False
        self.setText(text)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.update)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Hover at once."""
        self.over = True
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """No longer hovered."""
        self.over = False
        self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the focus where it came by keyboard."""
        self.by_keyboard = event.reason() in _KEYBOARD
        super().focusInEvent(event)

    def marked(self) -> bool:
        """Whether the focus is to be drawn."""
        return self.hasFocus() and self.by_keyboard

    def minimumSizeHint(self) -> QSize:
        """Never elided."""
        return self.sizeHint()

    def keyPressEvent(self, event: object) -> None:
        """Enter presses too, not Space alone."""
        key = getattr(event, "key", lambda: None)()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            return
        super().keyPressEvent(event)  # type: ignore[arg-type]


class Button(PaintedButton):
    """A button with its word and, before it, an icon; on live screens its key is printed at the right.

    `height` is 28, small 26, live 36 to 40. An icon without a word needs `name`, which also is its tool tip.
    """

    def __init__(
        self,
        look: LookSource,
        text: str = "",
        icon: str = "",
        *,
        kind: Kind = "plain",
        height: int = 28,
        key: str = "",
        name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, text, parent)
        self._icon, self._kind, self._height, self._key = icon, kind, height, key
        self.setAccessibleName(name or text)
        if name:
            self.setToolTip(name)
        if kind == "link":
            self.setCursor(Qt.CursorShape.PointingHandCursor)

    def set_icon(self, icon: str) -> None:
        """Another icon of Phosphor's."""
        self._icon = icon
        self.updateGeometry()
        self.update()

    def _px(self) -> int:
        if self._kind == "link" or self._height <= 26:
            return 12
        return 15 if self._kind == "primary" and self._height >= 36 else 13

    def _bold(self) -> bool:
        return self._kind != "plain"

    def _pad(self) -> int:
        if self._kind == "link":
            return 0
        return (self._height - 16) // 2 if not self.text() else 18 if self._height >= 36 else 12

    def sizeHint(self) -> QSize:
        """As wide as icon, word and key need; never elided."""
        width = 2 * self._pad() + self.look.width(self.text(), self._px(), self._bold())
        width += (16 + (8 if self.text() else 0)) if self._icon else 0
        width += self._key_width() + 10 if self._key else 0
        return QSize(width, 16 if self._kind == "link" else self._height)

    def _key_width(self) -> int:
        return self.look.width(self._key, 11) + 8

    def _ink(self) -> Token:
        if not self.isEnabled():
            return "ink3"
        return {"primary": "on_accent", "link": "accent"}.get(self._kind, "ink")  # type: ignore[return-value]

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw ground, border, icon, word, key and focus."""
        painter, area, ink = QPainter(self), QRectF(self.rect()), self._ink()
        if self._kind != "link" and (self.text() or self.over or self.isChecked()):
            self._draw_ground(painter, area)
        if self._kind == "link" and self.over:
            line = self.look.width(self.text(), self._px(), True)
            painter.fillRect(QRectF(area.left(), area.bottom() - 1, line, 1), self.look.color(ink))
        x = area.left() + self._pad()
        if self._icon:
            place = QRectF(x, area.center().y() - 8, 16, 16)
            self.look.draw_icon(painter, place, self._icon, "ink2" if ink == "ink" and not self.text() else ink)
            x += 24
        place = QRectF(x, 0, area.right() - x, area.height())
        draw_text(painter, self.look, place, self.text(), self._px(), token=ink, bold=self._bold())
        if self._key:
            self._draw_key(painter, area, ink)
        if self.marked():
            focus_ring(painter, self.look, area, token="ink" if self._kind == "primary" else "accent")

    def _draw_ground(self, painter: QPainter, area: QRectF) -> None:
        primary = self._kind == "primary" and self.isEnabled()
        if primary:
            box(painter, self.look, area, "accent", "accent", radius=4)
            return
        fill: Token = "hover" if (self.over or self.isDown()) and self.isEnabled() else "paper"
        border: Token = "control" if self.isEnabled() else "rule2"
        if not self.text():
            border = fill
        box(painter, self.look, area, "atint" if self.isChecked() else fill, border, radius=4)

    def _draw_key(self, painter: QPainter, area: QRectF, ink: Token) -> None:
        width = self._key_width()
        cap = QRectF(area.right() - self._pad() - width, area.center().y() - 8, width, 16)
        if self._kind == "primary":
            draw_text(painter, self.look, cap.adjusted(4, 0, 0, 0), self._key, 11, token=ink)
            return
        box(painter, self.look, cap, None, "rule2")
        draw_text(painter, self.look, cap.adjusted(4, 0, 0, 0), self._key, 11, token="ink2")


class Segment(PaintedButton):
    """One choice of a segmented control."""

    def __init__(self, look: LookSource, text: str, pad: int, height: int, parent: QWidget) -> None:
        super().__init__(look, text, parent)
        self._pad, self._height = pad, height
        self.first = self.last = False
        self.setCheckable(True)

    def sizeHint(self) -> QSize:
        """Wide enough for the bold word, so that choosing moves nothing."""
        return QSize(self.look.width(self.text(), 12, True) + 2 * self._pad, self._height)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Chosen: tint, bold accent word and a 2 px accent line under it."""
        painter, area = QPainter(self), QRectF(self.rect())
        chosen = self.isChecked()
        inner = area.adjusted(1 if self.first else 0, 1, -1 if self.last else 0, -1)
        if chosen or self.over:
            painter.fillRect(inner, self.look.color("atint" if chosen else "hover"))
        if not self.last:
            painter.fillRect(QRectF(area.right() - 1, 1, 1, area.height() - 2), self.look.color("rule2"))
        if chosen:
            painter.fillRect(QRectF(inner.left(), area.bottom() - 2, inner.width(), 2), self.look.color("accent"))
        wide = self.look.width(self.text(), 12, chosen)
        place = QRectF(area.center().x() - wide / 2, 0, wide + 1, area.height())
        ink: Token = "ink3" if not self.isEnabled() else "accent" if chosen else "ink2"
        draw_text(painter, self.look, place, self.text(), 12, token=ink, bold=chosen)
        if self.marked():
            focus_ring(painter, self.look, area)


class Segmented(QWidget):
    """A choice of one among few, all shown. Left and right arrows choose; Tab goes to the chosen one only."""

    chosen = Signal(object)
    """The key of what the user chose."""

    def __init__(
        self,
        look: LookSource,
        name: str,
        choices: Sequence[tuple[object, str]],
        value: object = None,
        *,
        pad: int = 11,
        height: int = 26,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._group = QButtonGroup(self)
        self._group.idClicked.connect(self._clicked)
        self._pad, self._height = pad, height
        self._keys: list[object] = []
        look.changed.connect(self.update)
        self.set_choices(choices, value)

    def set_choices(self, choices: Sequence[tuple[object, str]], value: object = None) -> None:
        """Offer other choices, each a key and its word; `value` is chosen, else the first."""
        for button in self._group.buttons():
            self._group.removeButton(button)
            self._row.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._keys = [key for key, _ in choices]
        for at, (_, word) in enumerate(choices):
            segment = Segment(self._look, word, self._pad, self._height, self)
            segment.setAccessibleName(f"{self.accessibleName()}: {word}")
            segment.first, segment.last = at == 0, at == len(choices) - 1
            self._row.addWidget(segment)
            self._group.addButton(segment, at)
        if self._keys:
            self.set_value(value if value in self._keys else self._keys[0])

    def value(self) -> object:
        """The key that is chosen; None where there is nothing to choose."""
        at = self._group.checkedId()
        return self._keys[at] if at >= 0 else None

    def set_value(self, key: object) -> None:
        """Choose `key` without a signal. ValueError: not among the choices."""
        self._group.button(self._keys.index(key)).setChecked(True)

    def _clicked(self, at: int) -> None:
        self.chosen.emit(self._keys[at])

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground under all segments."""
        box(QPainter(self), self._look, QRectF(self.rect()), "paper", "control", radius=4)
