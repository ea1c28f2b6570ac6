"""The card of a figure: the contributions and the delegations behind it; or what a source states, and where."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal

from hlom_desktop.conference.card_sources import Sources
from hlom_desktop.conference.figures import count_said
from hlom_desktop.conference.shown import text_in
from hlom_desktop.conference.values import CountRow
from hlom_desktop.conference.when.printing import as_stated
from hlom_desktop.contributions.lines import FigureLine
from hlom_desktop.contributions.said import Names, makers_said
from hlom_desktop.contributions.shown import Contributions
from hlom_desktop.contributions.table.figures import PART_LABELS, figure_label
from hlom_desktop.delegations.card_parts import ListSection
from hlom_desktop.delegations.rules import in_alphabet
from hlom_desktop.delegations.table import Telling
from hlom_desktop.desk.card import Card
from hlom_desktop.desk.labels import Label
from hlom_desktop.desk.place import Context
from hlom_desktop.desk.rows import Column


class FigureCard(Card):
    """Who and what stands behind a figure. Nothing is edited here."""

    wanted = Signal(str, int)
    """The view and the row that the user wants to see."""

    def __init__(self, context: Context) -> None:
        super().__init__(context.look, context.words)
        self.context, self.words = context, context.words
        self.telling = Telling(self.words, lambda: context.reader.language)
        self._names: Names | None = None
        self.note = Label(context.look, token="ink2", wrap=True)
        self.add(self.note)
        self._set_lists()
        self.sources = Sources(context.look, self.words)
        self.add(self.sources)

    def _set_lists(self) -> None:
        words, language, look = self.words, self._language, self.context.look
        columns: tuple[Column[Any], ...] = (
            Column("title", "", lambda row: text_in(row.title, language()), stretch=True),
            Column("who", "", lambda row: makers_said(row, self._known(), language()), token="ink2", width=130),
        )
        self.contributions = ListSection(look, words("Contributions"), columns)
        self.contributions.view.opened.connect(lambda row: self.wanted.emit("contributions", row.ref.id))
        self.add(self.contributions)
        name = Column[Any](
            "name", "", lambda row: text_in(self._known().delegations[row.ref.id], language()), stretch=True
        )
        self.delegations = ListSection(look, words("Delegations"), (name,))
        self.delegations.view.opened.connect(lambda row: self.context.actions.go_to("delegations", row.ref.id))
        self.add(self.delegations)

    def _language(self) -> Any:
        return self.context.reader.language

    def _known(self) -> Names:
        assert self._names is not None
        return self._names

    def show_line(self, line: FigureLine | None, shown: Contributions | None, names: Names | None) -> None:
        """Show the names behind a figure."""
        self._names = names
        there = line is not None and shown is not None
        self.contributions.setVisible(there)
        self.delegations.setVisible(there)
        self._say("", ())
        if line is None or shown is None:
            self.set_head(self.words("Nothing is chosen."), "")
            return
        self._say(self.words("A joint contribution counts once, and so does each delegation."), ())
        mine, those = set(line.contributions), set(line.delegations)
        self.set_head(self.words(PART_LABELS[line.part]), figure_label(line, self.telling, self._known))
        self.contributions.show_rows([one for one in shown.contributions if one.ref.id in mine])
        named = [one for one in shown.delegations if one.ref.id in those]
        self.delegations.show_rows(in_alphabet(named, self._language()))
        self.delegations.setVisible(bool(named))

    def show_stated(self, row: CountRow) -> None:
        """Show a figure that a source states, with its qualifier."""
        self.contributions.hide()
        self.delegations.hide()
        when = as_stated(row.as_of, self._language()) if row.as_of is not None else ""
        self.set_head(self.words("Stated figure"), count_said(row, self._language()))
        self._say(" ".join(part for part in (when, text_in(row.note, self._language())) if part), row.sources)

    def _say(self, note: str, sources: Any) -> None:
        self.note.setText(note)
        self.note.setVisible(bool(note))
        self.sources.show_sources(sources)
