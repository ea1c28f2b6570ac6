"""The card of somebody behind a figure: what is counted of them, and the way to where it is edited."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from hlom_desktop.conference.shown import text_in
from hlom_desktop.conference.values import MODE_LABELS
from hlom_desktop.delegations.figures.values import Counted, NameLine
from hlom_desktop.delegations.table import Telling
from hlom_desktop.delegations.values import (
    DELEGATION_LABELS,
    GENDER_LABELS,
    LANGUAGE_LABELS,
    REGION_LABELS,
    DelegateRow,
)
from hlom_desktop.delegations.values_nomination import NOMINATION_LABELS
from hlom_desktop.desk.buttons import Button
from hlom_desktop.desk.card import Card, Section
from hlom_desktop.desk.labels import Label
from hlom_desktop.desk.place import Context

_LABEL_WIDTH = 88


class NameCard(Card):
    """What is counted of a delegation or a delegate; edited in the view that has it."""

    def __init__(self, context: Context, telling: Telling) -> None:
        super().__init__(context.look, context.words)
        self._context, self._telling = context, telling
        self._line: NameLine | None = None
        self._facts: QWidget | None = None
        self._section = Section(context.look)
        self.open = Button(context.look, context.words("Open its card"), "arrow-right", height=26)
        self.open.clicked.connect(self._go)
        self._section.add(self.open)
        self._section.body.setAlignment(self.open, Qt.AlignmentFlag.AlignLeft)
        self.add(self._section)

    def show_line(self, line: NameLine | None) -> None:
        """Show somebody; nothing where nobody is chosen."""
        self._line = line
        self._section.setVisible(line is not None)
        if self._facts is not None:
            self._facts.hide()
            self._facts.deleteLater()
            self._facts = None
        if line is None:
            self.set_head("", "")
            return
        name = text_in(line.name, self._telling.language())
        if line.of is Counted.DELEGATIONS:
            self.set_head(self._context.words("Delegation"), name)
        else:
            self.set_head(name, self._called(line.person))
        self._facts = self._grid(tuple(self._told(line)))
        self._section.body.insertWidget(self._section.body.count() - 1, self._facts)

    def _called(self, person: DelegateRow | None) -> str:
        return "" if person is None else person.name or self._telling.text(person.function)

    def _told(self, line: NameLine) -> Iterator[tuple[str, str]]:
        words, person = self._context.words, line.person
        yield words("Kind"), words(DELEGATION_LABELS[line.home.kind])
        if line.home.region is not None:
            yield words("Regional group"), words(REGION_LABELS[line.home.region])
        if person is None:
            return
        yield words("Name"), person.name or ""
        yield words("Function"), self._telling.text(person.function)
        yield words("Level"), self._telling.level(line.level)
        yield words("Mode"), words(MODE_LABELS[person.mode])
        if person.language in LANGUAGE_LABELS:
            yield words("Language"), words(LANGUAGE_LABELS[person.language])
        if person.gender is not None:
            yield words("Gender"), words(GENDER_LABELS[person.gender])
        yield words("Nomination"), words(NOMINATION_LABELS[person.nomination])

    def _grid(self, told: tuple[tuple[str, str], ...]) -> QWidget:
        holder = QWidget()
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 8)
        grid.setVerticalSpacing(6)
        grid.setHorizontalSpacing(8)
        grid.setColumnMinimumWidth(0, _LABEL_WIDTH)
        grid.setColumnStretch(1, 1)
        look = self._context.look
        for at, (label, said) in enumerate(pair for pair in told if pair[1]):
            grid.addWidget(Label(look, label, token="ink3"), at, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(Label(look, said, wrap=True), at, 1)
        return holder

    def _go(self) -> None:
        line = self._line
        if line is not None:
            view = "delegations" if line.of is Counted.DELEGATIONS else "delegates"
            self._context.actions.go_to("delegations", line.ref.id, view=view)
