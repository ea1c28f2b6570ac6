"""Under a list in a card: all that is known of the row at which the keyboard is, edited in place."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Generic

from PySide6.QtWidgets import QVBoxLayout

from hlom_desktop.conference.card_edited import EditedCard
from hlom_desktop.conference.card_row_list import RowList
from hlom_desktop.conference.card_texts import RowTexts
from hlom_desktop.desk.card import Form
from hlom_desktop.desk.fields import Field
from hlom_desktop.desk.labels import Ground
from hlom_desktop.desk.rows import Row


class RowDetail(Ground, Generic[Row]):
    """The texts in three languages and the fields of one row of a list; nothing where none is picked.

    A field's key is the column that it sets through `edit(db, ref, …)`, as is that of a text; `required` is the text
    that stays a text when it is empty.
    """

    def __init__(
        self,
        card: EditedCard[Any],
        rows: RowList[Row],
        edit: Callable[..., Any],
        *,
        table: str,
        texts: Sequence[tuple[str, str]] = (),
        required: str = "title",
        fields: Sequence[Field] = (),
    ) -> None:
        super().__init__(card.look, "paper", ("left",))
        self._card, self._edit = card, edit
        self.row: Row | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 2, 0, 4)
        column.setSpacing(4)
        self.texts: RowTexts | None = None
        if texts:
            self.texts = RowTexts(card.context, texts, self.write, table=table, required=required)
            column.addWidget(self.texts)
        self.form = Form()
        for field in fields:
            self.form.add(field)
        self.form.committed.connect(lambda key, value: self.write(**{key: None if value == "" else value}))
        column.addWidget(self.form)
        self.form.setVisible(bool(fields))
        rows.picked.connect(self.show_row)
        rows.add(self)
        self.hide()

    @property
    def fields(self) -> dict[str, Field]:
        """The fields by the column that each sets."""
        return self.form.fields

    def show_row(self, row: Row | None) -> None:
        """Show another row."""
        self.row = row
        self.setVisible(row is not None)
        if row is None:
            return
        if self.texts is not None:
            self.texts.show_row(row)
        for key, field in self.fields.items():
            field.set_value(getattr(row, key))

    def write(self, **columns: Any) -> None:
        """Set columns of the row; a refusal is said under the field, or at the head of the card."""
        if self.row is not None:
            at = self.fields.get(next(iter(columns)))
            self._card.carry_out(self._edit, self.row.ref, at=at, **columns)  # type: ignore[attr-defined]
