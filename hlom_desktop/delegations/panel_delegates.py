"""The view of the delegates: who comes for whom, and how far each nomination has come."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtGui import QResizeEvent

from hlom_desktop.conference.card import new_text
from hlom_desktop.delegations import edits, edits_forgetting, edits_nomination, table
from hlom_desktop.delegations.card_delegate import DelegateCard
from hlom_desktop.delegations.lines import DelegateLine, delegate_lines
from hlom_desktop.delegations.panel_views import ParticipantsView
from hlom_desktop.delegations.shown import Nominating
from hlom_desktop.delegations.values_nomination import NOMINATION_LABELS
from hlom_desktop.desk.buttons import Button
from hlom_desktop.desk.choices import Choice
from hlom_desktop.desk.place import Context
from hlom_desktop.refusals import N_, Refusal

ALL, SILENT = "all", "silent"
_WIDE = 900
"""Pixels from which addresses have a column."""


class NoDelegationYet(Refusal):
    """A delegate is of a delegation."""

    message = N_("Add a delegation first: a delegate is part of one.")


class DelegatesView(ParticipantsView[DelegateLine]):
    """The persons of all delegations, all or those of one state; several are verified or approved at once."""

    key, title, change = "delegates", "function", staticmethod(edits.change_delegate)
    product = "participants"

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        words = self.words
        card = DelegateCard(context, self.telling)
        self.set_up(
            words("Delegates"),
            words("Filter delegates"),
            table.delegate_columns(self.telling, self.rename),
            card,
            words("New delegate"),
            (words("No delegates yet"), words("Choose a delegation and add who comes for it.")),
        )
        card.forgotten.connect(self._forget)
        self.which = Choice(self.look, words("Which nominations"))
        self.which.addItem(words("All nominations"), ALL)
        for state, label in NOMINATION_LABELS.items():
            self.which.addItem(words(label), state)
        self.which.addItem(words("Not replied"), SILENT)
        self.which.currentIndexChanged.connect(lambda _: self._show_asked())
        self.bar.insertWidget(1, self.which)
        self._add_gestures()

    def _add_gestures(self) -> None:
        """What is done with all that are selected."""
        words = self.words
        steps: Sequence[tuple[str, Callable[..., int]]] = (
            (words("Verify"), edits_nomination.verify),
            (words("Approve"), edits_nomination.approve),
            (words("Do not accept"), edits_nomination.decline),
            (words("Withdrawn"), edits_nomination.withdraw),
        )
        for word, edit in steps:
            button = Button(self.look, word, height=26)
            button.clicked.connect(lambda _=False, edit=edit: self._bring(edit))
            self.bar.addWidget(button)

    def _bring(self, edit: Callable[..., int]) -> None:
        refs = [line.ref for line in self.view.selected()]
        if refs:
            self.edit(edit, refs)

    def lines(self, found: Nominating) -> tuple[DelegateLine, ...]:
        """The delegates by delegation, those asked for."""
        asked = self.which.currentData()
        lines = delegate_lines(found, self.language)  # type: ignore[arg-type]
        return tuple(line for line in lines if _is_asked(line, asked))

    def _show_asked(self) -> None:
        if self.found is not None:
            self.show_rows(self.lines(self.found))

    def _show_body_or_empty(self) -> None:
        """Nobody in a state is no empty screen."""
        if self.found is not None and self.found.delegates:
            self.page.show_body()
        else:
            super()._show_body_or_empty()

    def go_to(self, row_id: int) -> None:
        """Choose a delegate, among all where it is not one of those asked for."""
        if self.row_of(row_id) is None and self.which.currentIndex() > 0:
            self.which.setCurrentIndex(0)
        super().go_to(row_id)

    def show_in_card(self, row: DelegateLine | None) -> None:
        """Show a delegate in the card."""
        card = self.card
        if isinstance(card, DelegateCard) and self.found is not None:
            card.show_line(row, self.found)

    def add_row(self) -> None:
        """A new delegate of the delegation whose delegate is chosen, else of the first."""
        line = self.view.current()
        homes = self.found.delegations if self.found is not None else ()
        home = line.row.delegation_id if line is not None else next((one.ref.id for one in homes), None)
        if home is None:
            self.refuse(NoDelegationYet())
            return
        self.make(edits.add_delegate, home, new_text(self.language, N_("New delegate")))

    def delete_row(self) -> None:
        """Delete the chosen delegate."""
        line = self.view.current()
        if line is not None:
            self.edit(edits.delete_delegate, line.ref)

    def _forget(self) -> None:
        line = self.view.current()
        if line is not None:
            self.edit(edits_forgetting.forget_delegate, line.ref)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Addresses where there is room; the card has them too."""
        super().resizeEvent(event)
        self.view.hide_columns(() if event.size().width() >= _WIDE else ("email",))


def _is_asked(line: DelegateLine, asked: Any) -> bool:
    if asked == SILENT:
        return line.silent
    return asked in (ALL, line.row.nomination)
