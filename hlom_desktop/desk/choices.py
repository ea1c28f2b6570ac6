"""Fields that choose: one of a list, a set of short words such as languages, and texts of several lines."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QSizePolicy, QWidget

from hlom_desktop.desk.buttons import PaintedButton
from hlom_desktop.desk.fields import Field
from hlom_desktop.desk.flow import Flow
from hlom_desktop.desk.look import LookSource
from hlom_desktop.desk.painting import box, draw_text, focus_ring
from hlom_desktop.desk.paragraph import Paragraph

NOTHING = "\u2013"
"""An en dash: the choice of nothing, alike whatever the gender of the field's label in any language."""


class Choice(QComboBox):
    """A list to choose from. In place it shows its frame only under the pointer or the keyboard."""

    def __init__(self, look: LookSource, name: str, *, in_place: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._in_place, self._over = look, in_place, False
        self.setAccessibleName(name)
        self.view().setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFixedHeight(24 if in_place else 28)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setMaxVisibleItems(16)
        look.changed.connect(self._dress)
        self._dress()

    def _dress(self) -> None:
        self.setFont(self._look.font(12))

    def enterEvent(self, event: Any) -> None:
        """Hover at once."""
        self._over = True
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """No longer hovered."""
        self._over = False
        self.update()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The wheel scrolls the card; it never changes a choice by accident."""
        event.ignore()

    def sizeHint(self) -> QSize:
        """As wide as its widest choice."""
        wide = max((self._look.width(self.itemText(at), 12) for at in range(self.count())), default=80)
        return QSize(wide + 34, self.height())

    def minimumSizeHint(self) -> QSize:
        """It may be elided."""
        return QSize(64, self.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Frame, word and caret."""
        painter, area, look = QPainter(self), QRectF(self.rect()), self._look
        framed = not self._in_place or self._over or self.hasFocus()
        if framed:
            box(painter, look, area, "paper", "control", radius=4)
        left = 5 if self._in_place else 9
        place = area.adjusted(left, 0, -22, 0)
        empty = self.currentIndex() < 0 or not self.currentText()
        text = self.placeholderText() if empty else self.currentText()
        draw_text(painter, look, place, text, 12, token="ink3" if empty or not self.isEnabled() else "ink")
        if framed:
            caret = QRectF(area.right() - 20, area.center().y() - 6, 12, 12)
            look.draw_icon(painter, caret, "caret-down")
        if self.hasFocus():
            focus_ring(painter, look, area)


class ChoiceField(Field):
    """One of a list of choices, each a key and its word."""

    def __init__(
        self,
        look: LookSource,
        key: str,
        label: str,
        choices: Sequence[tuple[Any, str]] = (),
        *,
        hint: str = "",
    ) -> None:
        super().__init__(look, key, label)
        self._keys: list[Any] = []
        self._value: Any = None
        self.list = Choice(look, label, in_place=True)
        self.list.setPlaceholderText(hint)
        self.list.activated.connect(self._chosen)
        self.place(self.list)
        self.set_choices(choices)

    def set_choices(self, choices: Sequence[tuple[Any, str]]) -> None:
        """Offer other choices; the value stays."""
        self._keys = [key for key, _ in choices]
        self.list.clear()
        self.list.addItems([word for _, word in choices])
        self.set_value(self._value)

    def value(self) -> Any:
        """The key chosen."""
        return self._value

    def set_value(self, value: Any) -> None:
        """Choose `value`; nothing where it is not among the choices."""
        self._value = value
        self.list.setCurrentIndex(self._keys.index(value) if value in self._keys else -1)
        self.refuse()

    def _chosen(self, at: int) -> None:
        if self._keys[at] != self._value:
            self._value = self._keys[at]
            self.committed.emit(self.key, self._value)


class Toggle(PaintedButton):
    """A short word that is on or off, 20 px high: `EN`, `FR`."""

    def __init__(self, look: LookSource, text: str, name: str) -> None:
        super().__init__(look, text)
        self.setAccessibleName(name)
        self.setToolTip(name if name != text else "")
        self.setCheckable(True)

    def sizeHint(self) -> QSize:
        """Wide enough for the bold word."""
        return QSize(self.look.width(self.text(), 11, True) + 14, 20)

    def paintEvent(self, event: QPaintEvent) -> None:
        """On: tint, accent frame, bold; off: plain frame."""
        painter, area, on = QPainter(self), QRectF(self.rect()), self.isChecked()
        fill = "atint" if on else "hover" if self.over else "paper"
        box(painter, self.look, area, fill, "accent" if on else "control")  # type: ignore[arg-type]
        wide = self.look.width(self.text(), 11, on)
        place = QRectF(area.center().x() - wide / 2, 0, wide + 1, area.height())
        draw_text(painter, self.look, place, self.text(), 11, token="accent" if on else "ink3", bold=on)
        if self.marked():
            focus_ring(painter, self.look, area)


class CheckSet(QWidget):
    """Several words of which any may be on. Tab goes from word to word."""

    toggled = Signal(object)
    """The keys that are on now, in the order offered."""

    def __init__(
        self, look: LookSource, name: str, choices: Sequence[tuple[Any, str, str]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        row = Flow(self, (5, 2, 0, 2), 4)
        self._toggles: dict[Any, Toggle] = {}
        for key, word, whole in choices:
            toggle = Toggle(look, word, f"{name}: {whole}")
            toggle.clicked.connect(self._clicked)
            self._toggles[key] = toggle
            row.addWidget(toggle)

    def value(self) -> tuple[Any, ...]:
        """The keys that are on, in the order offered."""
        return tuple(key for key, toggle in self._toggles.items() if toggle.isChecked())

    def set_value(self, keys: Collection[Any]) -> None:
        """Turn on exactly `keys`."""
        for key, toggle in self._toggles.items():
            toggle.setChecked(key in keys)

    def first(self) -> QWidget | None:
        """Where the keyboard enters."""
        return next(iter(self._toggles.values()), None)

    def _clicked(self) -> None:
        self.toggled.emit(self.value())


class CheckSetField(Field):
    """A set of short words, such as languages; each choice is its key, its short word and its whole name."""

    def __init__(self, look: LookSource, key: str, label: str, choices: Sequence[tuple[Any, str, str]] = ()) -> None:
        super().__init__(look, key, label)
        self._offered = tuple(choices)
        self.set = self._set_of(choices)
        self.place(self.set)
        self.setFocusProxy(self.set.first() or self.set)

    def _set_of(self, choices: Sequence[tuple[Any, str, str]]) -> CheckSet:
        made = CheckSet(self.look, self.label, choices)
        made.toggled.connect(self._toggled)
        return made

    def offer(self, choices: Sequence[tuple[Any, str, str]]) -> None:
        """Offer other choices, of which those that were on stay on; built anew only where they are others."""
        if tuple(choices) == self._offered:
            return
        self._offered, before = tuple(choices), self.set
        self.set = self._set_of(choices)
        self.set.set_value(before.value())
        self.column.replaceWidget(before, self.set)
        before.deleteLater()
        self.setFocusProxy(self.set.first() or self.set)

    def value(self) -> tuple[Any, ...]:
        """The keys that are on."""
        return self.set.value()

    def set_value(self, value: Any) -> None:
        """Turn on exactly the keys of `value`."""
        self.set.set_value(value or ())
        self.refuse()

    def _toggled(self, keys: object) -> None:
        self.committed.emit(self.key, keys)


class ParagraphField(Field):
    """A text of several lines; Ctrl+Enter or leaving it commits, Esc restores."""

    def __init__(self, look: LookSource, key: str, label: str, *, hint: str = "") -> None:
        super().__init__(look, key, label)
        self.text = Paragraph(look, label, hint=hint)
        self.text.committed.connect(self._committed)
        self.place(self.text)

    def value(self) -> str:
        """The text held."""
        return self.text.value()

    def set_value(self, value: Any) -> None:
        """Show `value`; what is being typed stays."""
        self.text.set_value("" if value is None else str(value))
        self.refuse()

    def _committed(self, text: str) -> None:
        self.committed.emit(self.key, text)
