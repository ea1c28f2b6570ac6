"""A card that shows one row: its texts in three languages, its fields, where it was found; each a gesture."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, TypeVar

from PySide6.QtWidgets import QWidget

from hlom_desktop.conference.card_edited import EditedCard
from hlom_desktop.conference.card_sources import Sources
from hlom_desktop.conference.shown import text_in
from hlom_desktop.desk.badges import Badge
from hlom_desktop.desk.card import Form, Section
from hlom_desktop.desk.fields import Field
from hlom_desktop.desk.place import Context

Row = TypeVar("Row")


class RowCard(EditedCard[Row]):
    """An `EditedCard` whose parts are there only while it shows a row."""

    def __init__(self, context: Context, change: Callable[..., Any], **options: Any) -> None:
        self._parts: list[QWidget] = []
        super().__init__(context, change, **options)
        self._sources: Sources | None = None

    # Laying out

    def add(self, widget: QWidget) -> None:
        """Put `widget` under what is there; it shows only while a row does."""
        super().add(widget)
        self._parts.append(widget)

    def add_form(self, fields: Sequence[Field], heading: str = "") -> Section:
        """Fields under each other, under a rule."""
        form, section = Form(), Section(self.look, heading)
        for field in fields:
            form.add(field)
        self.take_form(form)
        section.add(form)
        self.add(section)
        return section

    def add_sources(self) -> None:
        """Where the row was found, at the end."""
        self._sources = Sources(self.look, self.words)
        self.add(self._sources)

    # Showing

    def show_values(self, row: Row | None, eyebrow: str = "", badges: tuple[Badge, ...] = ()) -> None:
        """Show a row; None where nothing is chosen."""
        self.show_parts(row)
        if row is None:
            return
        self.set_head(eyebrow, text_in(getattr(row, self._title_key), self.language), badges)
        self.show_fields(row)

    def show_parts(self, row: Row | None) -> None:
        """Take a row as the one shown, with its texts and sources; without one nothing is left to edit."""
        self.row = row
        for part in self._parts:
            part.setVisible(row is not None)
        self.show_arrows(row is not None)
        self.refuse()
        if row is None:
            self.set_head(self.words("Nothing is chosen."), "")
            return
        self.show_texts(row)
        if self._sources is not None:
            self._sources.show_sources(row.sources)  # type: ignore[attr-defined]
