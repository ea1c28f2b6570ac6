"""The row at the top: menus, the field that finds anything, and the language of the contents."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QMenuBar, QSizePolicy, QWidget

from hlom_desktop.desk.buttons import Segmented
from hlom_desktop.desk.filter_field import SearchLine
from hlom_desktop.desk.labels import Ground
from hlom_desktop.desk.look import LookSource
from hlom_desktop.words import Words

HEIGHT = 36


class MenuRow(Ground):
    """Add menus to `menu_bar`. The find field is a door: pressing it or typing into it opens the finder."""

    find_wanted = Signal(str)
    """The finder is wanted, with what was typed already."""
    language_chosen = Signal(str)
    """`en`, `fr` or `es`: the language in which contents are shown."""

    def __init__(self, look: LookSource, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(look, "desk", ("bottom",), parent=parent)
        self.setFixedHeight(HEIGHT)
        self.menu_bar = QMenuBar()
        self.menu_bar.setNativeMenuBar(False)
        self.menu_bar.setAccessibleName(words("Menu"))
        self.menu_bar.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.find_field = SearchLine(look, "magnifying-glass", words("Find anything"), words("Ctrl K"))
        self.find_field.setFixedWidth(248)
        self.find_field.installEventFilter(self)
        choices = (("en", "EN"), ("fr", "FR"), ("es", "ES"))
        self.languages = Segmented(look, words("Content language"), choices)
        self.languages.chosen.connect(lambda key: self.language_chosen.emit(str(key)))
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 0, 12, 1)
        row.setSpacing(10)
        row.addWidget(self.menu_bar, 1)
        row.addWidget(self.find_field)
        row.addWidget(self.languages)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Pressing the field, or a letter typed into it, opens the finder."""
        if event.type() == QEvent.Type.MouseButtonPress:
            self.find_wanted.emit("")
            return True
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
            letter = event.text() if event.text().isprintable() and not enter else ""
            plain = not event.modifiers() & Qt.KeyboardModifier.ControlModifier
            if enter or (letter and plain):
                self.find_wanted.emit(letter)
                return True
        return super().eventFilter(watched, event)

    def next_language(self) -> None:
        """Ctrl+Shift+L: the contents in the next language."""
        order = ("en", "fr", "es")
        following = order[(order.index(str(self.languages.value())) + 1) % len(order)]
        self.languages.set_value(following)
        self.language_chosen.emit(following)
