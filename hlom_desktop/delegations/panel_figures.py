"""The view of the figures: what is counted of those who take part, and the names behind every bar."""

from __future__ import annotations

from typing import Any, cast

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hlom_desktop.conference.languages import Language
from hlom_desktop.delegations.figures.lines import name_lines
from hlom_desktop.delegations.figures.queries import counted_people
from hlom_desktop.delegations.figures.rules import figure, numbered
from hlom_desktop.delegations.figures.said import figure_title, part_label, sentences
from hlom_desktop.delegations.figures.values import Counted, CountedPeople, Figure, FigureKind, NameLine
from hlom_desktop.delegations.panel_figures_card import NameCard
from hlom_desktop.delegations.panel_figures_table import name_columns
from hlom_desktop.delegations.table import Telling
from hlom_desktop.desk.buttons import Button
from hlom_desktop.desk.choices import Choice, Toggle
from hlom_desktop.desk.labels import Label
from hlom_desktop.desk.place import Context
from hlom_desktop.desk.plots import Bar, BarsPlot
from hlom_desktop.desk.screen import MARGIN
from hlom_desktop.desk.table_place import TablePlace
from hlom_desktop.words import Words


class FiguresView(TablePlace[NameLine]):
    """One figure as bars, what can be said of them all in sentences, and below who stands behind the bar pressed.

    `go_to` takes the number of a part (`figures.rules.number_of`): by it other screens open a figure's names.
    """

    key = "figures"
    tables = frozenset({"delegation", "delegate"})
    product = "figures"

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        words = self.words
        self.telling = Telling(words, lambda: self.language)
        self.found: CountedPeople | None = None
        self.kind, self.part = FigureKind.STATES_BY_LEVEL, ""
        self.set_up(
            words("Figures"),
            words("Filter names"),
            name_columns(self.telling, lambda: self.kind),
            NameCard(context, self.telling),
            "",
            (words("Nothing to count yet"), words("Figures come with the delegations and their delegates.")),
        )
        self._lay_out_figures()

    # Laying out

    def _lay_out_figures(self) -> None:
        words, look = self.words, self.look
        self.choice = Choice(look, words("Figure"))
        self.choice.addItems([figure_title(kind, words) for kind in FigureKind])
        self.choice.activated.connect(lambda at: self.choose(tuple(FigureKind)[at]))
        self.bars = BarsPlot(look)
        self.bars.opened.connect(self._open)
        self.statement = Label(look, px=12, wrap=True)
        self.statement.setAccessibleName(words("For a statement"))
        self.statement.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.exact = Toggle(look, words("Exactly"), words("Exact figures in the sentences"))
        self.exact.toggled.connect(lambda _: self._tell())
        self.copy = Button(look, words("Copy"), "copy", height=26, name=words("Copy the sentences"))
        self.copy.clicked.connect(self._copy)
        self.shown = Label(look, px=12, bold=True)
        self.all = Button(look, words("Show all"), kind="link")
        self.all.clicked.connect(lambda: self._open(""))
        self.bar.insertWidget(1, self.shown)
        self.bar.insertWidget(2, self.all)
        band = QHBoxLayout()
        band.setContentsMargins(MARGIN, 12, MARGIN, 4)
        band.setSpacing(32)
        band.addLayout(self._column(self.choice, self.bars), 3)
        band.addLayout(self._column(self._statement_bar(), self.statement), 2)
        self.page.body.insertLayout(0, band)

    def _statement_bar(self) -> QWidget:
        holder = QWidget()
        line = QHBoxLayout(holder)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        line.addWidget(Label(self.look, self.words("For a statement"), px=13, bold=True), 1)
        line.addWidget(self.exact)
        line.addWidget(self.copy)
        return holder

    @staticmethod
    def _column(*widgets: QWidget) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(8)
        for widget in widgets:
            column.addWidget(widget)
        column.addStretch(1)
        return column

    # What is shown

    def read(self) -> None:
        """Ask for the figures and those behind them."""
        self.context.desk.read(counted_people, self.conference_id, then=self._took, slot=(id(self), "rows"))

    def _took(self, found: CountedPeople) -> None:
        self.found = found
        self._tell()
        self._show()

    def choose(self, kind: FigureKind, part: str = "") -> None:
        """Show a figure, and who stands behind one of its parts; behind all of them where none is named."""
        self.kind, self.part = kind, part
        self.table.replace_rows(())  # ids of delegations and of delegates are not told apart
        self._show()

    def _open(self, part: str) -> None:
        """A bar was pressed: its names; pressed again, all names."""
        at = self._row_of(QGuiApplication.focusObject())
        self.choose(self.kind, "" if part == self.part else part)
        row = self._bar_at(at)
        if row is not None:
            row.show()  # a widget that is not shown yet takes no keyboard
            row.setFocus(Qt.FocusReason.OtherFocusReason)

    def _row_of(self, widget: Any) -> int:
        """Which bar has the keyboard; −1 for none."""
        return next((at for at in range(self._bar_count()) if self._bar_at(at) is widget), -1)

    def _bar_count(self) -> int:
        column = self.bars.layout()
        return 0 if column is None else column.count()

    def _bar_at(self, at: int) -> QWidget | None:
        column = self.bars.layout()
        item = column.itemAt(at) if column is not None and at >= 0 else None
        return item.widget() if item is not None else None

    def _show(self) -> None:
        if self.found is None:
            return
        shown = figure(self.found.figures, self.kind)
        if not shown.part(self.part).number:
            self.part = ""
        self.choice.setCurrentIndex(tuple(FigureKind).index(self.kind))
        self.bars.set_bars([self._bar(shown, at) for at in range(len(shown.parts))])
        self.shown.setText(self._shown_words(shown))
        self.all.setVisible(bool(self.part))
        self.show_rows(self._lines(self.found))

    def _bar(self, shown: Figure, at: int) -> Bar:
        part = shown.parts[at]
        token = "accent" if part.key == self.part else "ink2"
        label = part_label(self.kind, part, self.words)
        return Bar(part.key, label, part.number, token, hatched=not part.is_known)  # type: ignore[arg-type]

    def _shown_words(self, shown: Figure) -> str:
        words, plural = self.words, self.words.plural
        number = shown.part(self.part).number if self.part else shown.total
        if shown.counted is Counted.DELEGATIONS:
            said = plural("{number} delegation", "{number} delegations", number)
        else:
            said = plural("{number} delegate", "{number} delegates", number)
        if not self.part:
            return said
        label = part_label(self.kind, shown.part(self.part), words)
        return words("{part}: {number}", part=label, number=said)

    def _lines(self, found: CountedPeople) -> tuple[NameLine, ...]:
        return name_lines(found, self.kind, self.part or None, cast("Language", self.language))

    def _show_body_or_empty(self) -> None:
        """The empty screen is that of a conference without delegations, not of a figure that counts nobody."""
        if self.found is not None and self.found.delegations:
            self.page.show_body()
        else:
            self.page.show_empty(*self._empty_words)

    def _said(self) -> str:
        if self.found is None:
            return ""
        return " ".join(sentences(self.found.figures, Words(self.language), exact=self.exact.isChecked()))

    def _tell(self) -> None:
        self.statement.setText(self._said())

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._said())

    def show_in_card(self, row: NameLine | None) -> None:
        """Show somebody behind the figure."""
        if isinstance(self.card, NameCard):
            self.card.show_line(row)

    def go_to(self, row_id: int) -> None:
        """Show the part of a figure that has this number; one that no part has changes nothing."""
        found = numbered(row_id)
        if found is not None:
            self.choose(*found)

    def retell(self) -> None:
        """The same names in the other language and its alphabet; sentences are in the language of the contents."""
        if self.found is not None:
            self.rows = self._lines(self.found)
            self._tell()
            super().retell()
