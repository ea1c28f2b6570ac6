"""Fields of a card, edited in place: at rest they read like print, with the keyboard in them they are framed.

Enter or leaving a field commits what was typed, Esc restores it. A refusal stands under its field.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from hlom_desktop.desk.labels import Label
from hlom_desktop.desk.look import LookSource
from hlom_desktop.desk.tokens import Token
from hlom_desktop.refusals import N_, NotUnderstood, Refusal
from hlom_desktop.words import Words

LABEL_WIDTH = 88
_ROW = 24


class Field(QWidget):
    """One row of a card's form: label, editor, and under the editor what is understood or refused.

    The base of all fields; by itself it shows a text that cannot be edited.
    """

    committed = Signal(str, object)
    """Key and new value, only where it changed."""

    def __init__(self, look: LookSource, key: str, label: str, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look, self.key, self.label = look, key, label
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(3)
        self._label = Label(look, label, token="ink3", wrap=True)
        self._label.setFixedWidth(LABEL_WIDTH)
        self._label.setContentsMargins(0, 4, 0, 2)
        self._label.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        row.addWidget(self._label, 0, Qt.AlignmentFlag.AlignTop)
        self.column = QVBoxLayout()
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)
        row.addLayout(self.column, 1)
        self._note = Label(look, px=11, token="ink3", wrap=True)
        self._note.setContentsMargins(5, 1, 0, 3)
        self._note.hide()
        if not label:
            self._label.hide()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

    def place(self, editor: QWidget) -> None:
        """Put the editor in its place, named by the field's label."""
        if not editor.accessibleName():
            editor.setAccessibleName(self.label)
        self.setFocusProxy(editor)
        self.column.addWidget(editor)
        self.column.addWidget(self._note)

    def value(self) -> Any:
        """What the field holds, as it was last set or committed."""
        raise NotImplementedError

    def set_value(self, value: Any) -> None:
        """Show `value`; no signal. What is being typed is not touched while the keyboard is in the field."""
        raise NotImplementedError

    def refuse(self, text: str = "") -> None:
        """Say under the field why what was typed was refused; an empty text takes it back."""
        self.say(text, "bad")

    def say(self, text: str, token: Token = "ink3") -> None:
        """A sentence under the field, in 11 px."""
        self._note.setText(text)
        self._note.set_token(token)
        self._note.setVisible(bool(text))

    def note(self) -> str:
        """What stands under the field."""
        return self._note.text()


class ReadField(Field):
    """A value that cannot be edited here, wrapped over as many lines as it needs."""

    def __init__(self, look: LookSource, key: str, label: str, *, token: Token = "ink", bold: bool = False) -> None:
        super().__init__(look, key, label)
        self._text = Label(look, token=token, bold=bold, wrap=True)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._text.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._text.setContentsMargins(5, 3, 0, 1)
        self._text.setAccessibleName(label)
        self.place(self._text)

    def value(self) -> str:
        """The text shown."""
        return self._text.text()

    def set_value(self, value: Any) -> None:
        """Show `value`."""
        self._text.setText("" if value is None else str(value))

    def set_token(self, token: Token) -> None:
        """Another colour."""
        self._text.set_token(token)


class LineField(Field):
    """One line. `parse` reads what was typed and `show` writes a value; both are plain text where not given.

    `parse` raises a Refusal, or a ValueError, for what cannot be read.
    """

    def __init__(
        self,
        look: LookSource,
        key: str,
        label: str,
        words: Words,
        *,
        hint: str = "",
        parse: Callable[[str], Any] | None = None,
        show: Callable[[Any], str] | None = None,
    ) -> None:
        super().__init__(look, key, label)
        self._words, self._parse, self._show = words, parse or str.strip, show or _plain
        self._value: Any = None
        self.line = QLineEdit(self)
        self.line.setProperty("inplace", True)
        self.line.setPlaceholderText(hint)
        self.line.setFixedHeight(_ROW)
        self.line.installEventFilter(self)
        self.line.editingFinished.connect(self.commit)
        look.changed.connect(self._dress)
        self._dress()
        self.place(self.line)

    def _dress(self) -> None:
        self.line.setFont(self.look.font(12))

    def value(self) -> Any:
        """The value last set or committed."""
        return self._value

    def set_value(self, value: Any) -> None:
        """Show `value`; what is being typed stays."""
        self._value = value
        if not (self.line.hasFocus() and self.line.isModified()):
            self.restore()

    def restore(self) -> None:
        """Back to the value held."""
        self.line.setText("" if self._value is None else self._show(self._value))
        self.line.setCursorPosition(0)
        self.line.setModified(False)
        self.refuse()

    def commit(self) -> None:
        """Read what was typed and send it out where it is something new."""
        if not self.line.isModified():
            return
        self.line.setModified(False)
        try:
            value = self._parse(self.line.text())
        except Refusal as refusal:
            self.refuse(refusal.said(self._words))
            return
        except ValueError:
            self.refuse(NotUnderstood(text=self.line.text()).said(self._words))
            return
        self.refuse()
        if value != self._value and not (value == "" and self._value is None):
            self._value = value
            self.committed.emit(self.key, value)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Esc restores; a second Esc leaves the field to the card."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            touched = self.line.isModified() or bool(self.note())
            if event.key() == Qt.Key.Key_Escape and touched:
                self.restore()
                return True
        return super().eventFilter(watched, event)


class WhenField(LineField):
    """A date or time as one would type it; what is understood stands under it in grey while one types.

    `understand(text)` gives that sentence, or raises a Refusal.
    """

    def __init__(
        self,
        look: LookSource,
        key: str,
        label: str,
        words: Words,
        *,
        understand: Callable[[str], str],
        hint: str = "",
        parse: Callable[[str], Any] | None = None,
        show: Callable[[Any], str] | None = None,
    ) -> None:
        super().__init__(look, key, label, words, hint=hint, parse=parse, show=show)
        self._understand = understand
        self.line.textEdited.connect(self._typed)

    def _typed(self, text: str) -> None:
        if not text.strip():
            self.say("")
            return
        try:
            self.say(self._understand(text))
        except Refusal as refusal:
            self.say(refusal.said(self._words))


class NumberField(LineField):
    """A whole number between two bounds with its unit behind it; empty where nothing is known."""

    def __init__(
        self,
        look: LookSource,
        key: str,
        label: str,
        words: Words,
        *,
        unit: str = "",
        least: int = 0,
        most: int = 1_000_000,
        hint: str = "",
    ) -> None:
        super().__init__(look, key, label, words, hint=hint, parse=self._read, show=self._written)
        self._unit, self._least, self._most = unit, least, most

    def _written(self, value: int) -> str:
        return f"{value}\u00a0{self._unit}" if self._unit else str(value)

    def _read(self, typed: str) -> int | None:
        text = typed.strip().removesuffix(self._unit).strip()
        if not text:
            return None
        number = self.number(text)
        if number is None:
            raise NotUnderstood(text=typed)
        if not self._least <= number <= self._most:
            raise Refusal(N_("It must be between {least} and {most}."), least=self._least, most=self._most)
        return number

    def number(self, text: str) -> int | None:
        """The number in `text`; None where there is none."""
        digits = "".join(text.split())
        return int(digits) if digits.isdecimal() else None


class MinutesField(NumberField):
    """A length in minutes: `75`, `1:15` and `1 h 15` are the same."""

    def number(self, text: str) -> int | None:
        """Minutes in `text`."""
        parts = text.lower().replace("min", "").replace("h", ":").split(":")
        numbers = [part.strip() or "0" for part in parts]
        if len(numbers) > 2 or not all(one.isdecimal() for one in numbers):
            return None
        return int(numbers[0]) if len(numbers) == 1 else int(numbers[0]) * 60 + int(numbers[1])


def _plain(value: Any) -> str:
    return str(value)
