"""A card whose fields carry out edits on the row that it shows."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any, Generic, TypeVar

from PySide6.QtWidgets import QWidget

from hlom_desktop.conference.card import with_text
from hlom_desktop.conference.card_texts import RowTexts, rewritten
from hlom_desktop.conference.languages import Language
from hlom_desktop.conference.shown import text_in
from hlom_desktop.conference.wording import Wording
from hlom_desktop.conference.zones import zone_named
from hlom_desktop.desk.card import Card, Form, Section
from hlom_desktop.desk.fields import Field
from hlom_desktop.desk.labels import Label
from hlom_desktop.desk.place import Context
from hlom_desktop.refusals import Refusal

Row = TypeVar("Row")


class EditedCard(Card, Generic[Row]):
    """The base of cards for rows with a `ref`: what is typed is one gesture, what is refused is said where it was.

    A field's key is the column that it sets through `change(db, ref, …)`. `title` names the column that stands at
    the head, `table` the row's table, in whose history earlier texts are found. Fields named in `wordings` hold a
    text in three languages and edit it in the language that is read.
    """

    def __init__(
        self,
        context: Context,
        change: Callable[..., Any],
        *,
        table: str = "",
        title: str = "title",
        wordings: frozenset[str] = frozenset(),
        title_editable: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(context.look, context.words, title_editable=title_editable, parent=parent)
        self.context, self.look, self.words = context, context.look, context.words
        self.row: Row | None = None
        self.fields: dict[str, Field] = {}
        self._table, self._title_key = table, title
        self._change, self._wordings = change, wordings
        self._texts: list[RowTexts] = []
        self.said = Label(self.look, px=11, token="bad", wrap=True)
        self.said.hide()
        self.add(self.said)
        self.titled.connect(lambda text: self._write(title, self.language, text))

    @property
    def language(self) -> Language:
        """The language in which contents are read."""
        return self.context.reader.language  # type: ignore[return-value]

    def today(self, zone: str | None) -> date:
        """The day it is at the conference."""
        return self.context.now().astimezone(zone_named(zone or "UTC")).date()

    # Laying out

    def add_texts(self, rows: Sequence[tuple[str, str]], heading: str = "") -> RowTexts:
        """Texts in three languages, key and label of each."""
        texts = RowTexts(self.context, rows, self.set_columns, table=self._table, required=self._title_key)
        self._texts.append(texts)
        if heading:
            self.add(Section(self.look, heading))
        self.add(texts)
        return texts

    def take_form(self, form: Form) -> None:
        """Carry out what is typed in the fields of a form."""
        self.fields.update(form.fields)
        form.committed.connect(self.commit)

    # Showing

    def show_texts(self, row: Row) -> None:
        """Show the row's texts in three languages."""
        for texts in self._texts:
            texts.show_row(row)

    def show_fields(self, row: Row) -> None:
        """Show the row's values in the fields."""
        for key, field in self.fields.items():
            if key in self._wordings:
                self.show_wording(field, getattr(row, key))
            else:
                field.set_value(self.value_of(row, key))

    def value_of(self, row: Row, key: str) -> Any:
        """What the field of `key` shows of a row, where it is no text in three languages."""
        return getattr(row, key)

    def show_wording(self, field: Field, wording: Wording | None) -> None:
        """Show a text in the language that is read, else in its source language, and say so."""
        field.set_value(text_in(wording, self.language))
        if wording is not None and self.language in wording.missing():
            field.say(self.words("not translated: in {language}", language=wording.source.upper()), "warn")

    # Gestures

    def commit(self, key: str, value: Any) -> None:
        """Carry out what was typed in a field."""
        if key in self._wordings:
            self.change(key, self.typed(getattr(self.row, key, None), value or ""))
        else:
            self.change(key, None if value == "" else value)

    def typed(self, wording: Wording | None, text: str) -> Wording | None:
        """A wording with `text` in the language that is read; None where nothing is left of it."""
        changed = with_text(wording, self.language, text)
        return None if changed.is_empty else changed

    def change(self, key: str, value: Any) -> None:
        """Set one column."""
        self.set_columns(**{key: value})

    def set_columns(self, **columns: Any) -> None:
        """Set columns of the row shown; a refusal is said under the first one's field."""
        if self.row is not None:
            self.carry_out(self._change, self.row.ref, at=next(iter(columns)), **columns)  # type: ignore[attr-defined]

    def carry_out(self, edit: Callable[..., Any], *arguments: Any, at: str | Field | None = None, **more: Any) -> None:
        """Carry out a gesture; a refusal is said under the field `at`, or that of this key, else at the head."""
        self.refuse()
        place = self.fields.get(at) if isinstance(at, str) else at

        def tell(refusal: Refusal) -> None:
            (place or self).refuse(refusal.said(self.words))

        self.context.desk.do(edit, *arguments, origin=self, otherwise=tell, **more)

    def refuse(self, text: str = "") -> None:
        """Say at the head of the card why something was refused."""
        self.said.setText(text)
        self.said.setVisible(bool(text))

    def _write(self, key: str, language: str, text: str) -> None:
        if self.row is not None:
            self.change(key, rewritten(self.row, key, language, text, required=self._title_key))
