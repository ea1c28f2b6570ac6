"""The card at the right: what is selected, edited in place, in the order of the page."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from hlom_desktop.desk.badges import Badge, BadgeRow
from hlom_desktop.desk.buttons import Button
from hlom_desktop.desk.fields import Field
from hlom_desktop.desk.labels import Ground, Label, Rule
from hlom_desktop.desk.look import LookSource
from hlom_desktop.desk.paragraph import BLEED, Paragraph
from hlom_desktop.desk.sizes import CARD_LEAST
from hlom_desktop.desk.texts import TextsEditor
from hlom_desktop.desk.tokens import Token
from hlom_desktop.words import Words


class Form(QWidget):
    """Fields under each other, labels in a column of 88 px."""

    committed = Signal(str, object)
    """Key of the field and its new value."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.fields: dict[str, Field] = {}

    def add(self, field: Field) -> Field:
        """Put `field` under the others."""
        self.fields[field.key] = field
        field.committed.connect(self.committed)
        self._column.addWidget(field)
        return field

    def set_values(self, values: dict[str, Any]) -> None:
        """Show the values of the named fields."""
        for key, value in values.items():
            self.fields[key].set_value(value)

    def refuse(self, key: str, text: str) -> None:
        """Say under the field of `key` why it was refused."""
        self.fields[key].refuse(text)


class Section(QWidget):
    """A part of the card under a rule: bold title left, what its figures are at the right, then its content."""

    def __init__(
        self,
        look: LookSource,
        title: str = "",
        info: str = "",
        *,
        rule: Token = "rule",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(0, 6, 0, 0)
        self.body.setSpacing(2)
        self.body.addWidget(Rule(look, rule))
        self.body.addSpacing(5)
        self._title = Label(look, title, bold=True, wrap=True)
        self._info = Label(look, info, px=11, token="ink3")
        if title or info:
            line = QHBoxLayout()
            line.addWidget(self._title, 1)
            line.addWidget(self._info)
            self.body.addLayout(line)

    def add(self, widget: QWidget) -> None:
        """Put `widget` under what is there."""
        self.body.addWidget(widget)

    def set_title(self, title: str) -> None:
        """Another title."""
        self._title.setText(title)

    def set_info(self, info: str) -> None:
        """What stands at the right of the title."""
        self._info.setText(info)


class Card(QScrollArea):
    """Eyebrow, title and badges over a black rule, then sections. Esc goes back to the screen."""

    left = Signal()
    """Esc: the keyboard goes back to the screen."""
    earlier = Signal()
    """To the one before."""
    later = Signal()
    """To the next one."""
    titled = Signal(str)
    """A new title was typed."""

    def __init__(
        self, look: LookSource, words: Words, *, title_editable: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMinimumWidth(CARD_LEAST)
        self.setAccessibleName(words("Card"))
        page = self._page = Ground(look, "paper", ("left",))
        self._column = QVBoxLayout(page)
        self._column.setContentsMargins(16 - BLEED, 11, 16 - BLEED, 16)
        self._column.setSpacing(0)
        self._eyebrow = Label(look, px=11, token="ink3")
        self._title = Paragraph(look, words("Title"), px=15, bold=True, single=True)
        self._title.setReadOnly(not title_editable)
        self._title.committed.connect(self.titled)
        if not title_editable:
            self._title.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.badges = BadgeRow(look)
        self._arrows = self._make_arrows(words)
        self._lay_out_head()
        self._column.addStretch(1)
        self.setWidget(page)

    def _make_arrows(self, words: Words) -> QWidget:
        holder = QWidget()
        line = QHBoxLayout(holder)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(0)
        before = Button(self._look, icon="caret-left", height=20, name=words("Previous"))
        after = Button(self._look, icon="caret-right", height=20, name=words("Next"))
        before.clicked.connect(self.earlier)
        after.clicked.connect(self.later)
        line.addWidget(before)
        line.addWidget(after)
        return holder

    def _lay_out_head(self) -> None:
        """Fields bleed by their frame, so that words, not frames, stand on the card's edge."""
        line = QHBoxLayout()
        line.addWidget(self._eyebrow, 1)
        line.addWidget(self._arrows)
        parts: tuple[tuple[QHBoxLayout | QWidget, int], ...] = ((line, 0), (self.badges, 6), (Rule(self._look), 10))
        for at, (part, above) in enumerate(parts):
            holder = QVBoxLayout()
            holder.setContentsMargins(BLEED, above, BLEED, 0)
            if isinstance(part, QHBoxLayout):
                holder.addLayout(part)
            else:
                holder.addWidget(part)
            self._column.addLayout(holder)
            if at == 0:
                self._column.addWidget(self._title)
        self._column.addSpacing(4)

    def set_head(self, eyebrow: str, title: str, badges: tuple[Badge, ...] = ()) -> None:
        """Show what the card is about."""
        self._eyebrow.setText(eyebrow)
        self._title.set_value(title)
        self.badges.set_badges(badges)

    def add(self, widget: QWidget) -> None:
        """Put `widget` under what is there."""
        inside = 0 if isinstance(widget, TextsEditor) else BLEED
        line = QHBoxLayout()
        line.setContentsMargins(inside, 4, inside, 0)
        line.addWidget(widget)
        self._column.insertLayout(self._column.count() - 1, line)

    def show_arrows(self, shown: bool) -> None:
        """Whether one can go to the previous and next from here."""
        self._arrows.setVisible(shown)

    def edit_title(self) -> None:
        """F2: the keyboard into the title, all of it selected."""
        self._title.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._title.selectAll()

    def enter(self) -> None:
        """Enter in a table: the keyboard to the first field of the card."""
        self._first().setFocus(Qt.FocusReason.TabFocusReason)

    def _first(self) -> QWidget:
        for one in self._page.findChildren(QWidget):
            tabbed = one.focusPolicy() & Qt.FocusPolicy.TabFocus
            if tabbed and one.isVisibleTo(self._page) and not self._arrows.isAncestorOf(one):
                return one
        return self._page

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves the card once the field has had it."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
