"""The four views of the screen of delegations: each a table with its card over the same participants."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Generic, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractItemView

from hlom_desktop.conference.card import with_text
from hlom_desktop.conference.wording import Wording
from hlom_desktop.delegations.queries import participants
from hlom_desktop.delegations.table import Telling
from hlom_desktop.delegations.values import Participants
from hlom_desktop.desk.card import Card, Form
from hlom_desktop.desk.place import Context
from hlom_desktop.desk.table_place import TablePlace
from hlom_desktop.desk.texts import TextsEditor
from hlom_desktop.refusals import Refusal
from hlom_desktop.words import Words

Line = TypeVar("Line")


class ParticipantsView(TablePlace[Line], Generic[Line]):
    """The base of the views: reads the participants, and writes what the card's fields commit.

    A subclass sets `wordings`, the columns that hold three texts, the title's first, and `change`, the edit that
    sets columns of its rows.
    """

    tables = frozenset({"delegation", "delegate", "stakeholder_group", "contribution", "objective", "un_session"})
    wordings: tuple[str, ...]
    change: Callable[..., None]

    wanted = Signal(str, int)
    """A row of another view that the user wants to see."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.telling = Telling(self.words, lambda: self.language)
        self.found: Participants | None = None

    def lines(self, found: Participants) -> tuple[Line, ...]:
        """The view's rows out of all that was read."""
        raise NotImplementedError

    def set_up(self, *parts: Any, **more: Any) -> None:
        """As every table place; and a press on a cell of the chosen row edits it, where it can be."""
        super().set_up(*parts, **more)
        triggers = QAbstractItemView.EditTrigger
        self.view.setEditTriggers(triggers.EditKeyPressed | triggers.SelectedClicked)

    def bind(self, card: Card, texts: TextsEditor, form: Form) -> None:
        """Write what the card's title, texts and fields commit."""
        card.titled.connect(lambda text: self._write_text(self.wordings[0], self.language, text))
        texts.committed.connect(self._write_text)
        texts.still_right.connect(self._still_right)
        form.committed.connect(self._write)

    def read(self) -> None:
        """Ask for the participants."""
        self.context.desk.read(participants, self.conference_id, then=self._took, slot=(id(self), "rows"))

    def _took(self, found: Participants) -> None:
        self.found = found
        self.show_rows(self.lines(found))

    def retell(self) -> None:
        """The same rows in the other language, and in its alphabet."""
        if self.found is not None:
            self.rows = self.lines(self.found)
            super().retell()

    def new_text(self, message: str) -> Wording:
        """The first text of a new row, in the language in which contents are read."""
        return with_text(None, self.language, Words(self.language)(message))

    def rename(self, line: Any, typed: str) -> None:
        """Write a text typed in a cell, in the language in which contents are read."""
        name = self.wordings[0]
        self.edit(self.change, line.ref, **{name: with_text(getattr(line.row, name), self.language, typed)})

    def _current(self) -> Any:
        return self.view.current()

    def _write_text(self, key: str, language: str, text: str) -> None:
        line = self._current()
        if line is not None:
            values = {key: with_text(getattr(line.row, key), language, text)}
            self.context.desk.do(lambda db: self.change(db, line.ref, **values), origin=self, otherwise=self._restore)

    def _still_right(self, language: str) -> None:
        line = self._current()
        if line is not None:
            found = {key: getattr(line.row, key) for key in self.wordings}
            right = {key: one.still_right(language) for key, one in found.items() if one is not None}
            self.edit(self.change, line.ref, **right)

    def _restore(self, refusal: Refusal) -> None:
        self.refuse(refusal)
        self.show_in_card(self._current())

    def _write(self, key: str, value: object) -> None:
        line, form = self._current(), self.card_form()
        if line is None:
            return

        def refuse(refusal: Refusal) -> None:
            form.refuse(key, refusal.said(self.words))

        self.said.setText("")
        self.context.desk.do(lambda db: self.change(db, line.ref, **{key: value}), origin=self, otherwise=refuse)

    def card_form(self) -> Form:
        """The card's fields."""
        card: Any = self.card
        form: Form = card.form
        return form
