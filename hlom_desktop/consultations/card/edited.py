"""A card whose fields carry out edits on the row that it shows."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from PySide6.QtWidgets import QWidget

from hlom_desktop.conference.card import texts_of
from hlom_desktop.conference.changed import stretches, text_translated
from hlom_desktop.conference.languages import Language
from hlom_desktop.conference.shown import text_in
from hlom_desktop.conference.values import Source
from hlom_desktop.conference.wording import Wording
from hlom_desktop.conference.zones import zone_named
from hlom_desktop.consultations.queries import earlier_rows
from hlom_desktop.desk.card import Card, Section
from hlom_desktop.desk.fields import Field
from hlom_desktop.desk.labels import Label
from hlom_desktop.desk.place import Context
from hlom_desktop.desk.texts import TextsEditor
from hlom_desktop.refusals import Refusal


class EditedCard(Card):
    """The base of the cards here: what is typed becomes one gesture; what is refused is said where it was typed."""

    def __init__(self, context: Context, *, title_editable: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(context.look, context.words, title_editable=title_editable, parent=parent)
        self.context, self.look, self.words = context, context.look, context.words
        self.said = Label(self.look, px=11, token="bad", wrap=True)
        self.said.hide()
        self.add(self.said)

    @property
    def language(self) -> Language:
        """The language in which contents are read."""
        return self.context.reader.language  # type: ignore[return-value]

    def today(self, zone: str | None) -> date:
        """The day it is at the conference."""
        return self.context.now().astimezone(zone_named(zone or "UTC")).date()

    def carry_out(self, edit: Callable[..., Any], *arguments: Any, field: Field | None = None, **values: Any) -> None:
        """Carry out a gesture; a refusal is said under `field`, else at the head of the card."""
        self.refuse("")

        def tell(refusal: Refusal) -> None:
            (field or self).refuse(refusal.said(self.words))

        self.context.desk.do(edit, *arguments, origin=self, otherwise=tell, **values)

    def refuse(self, text: str = "") -> None:
        """Say at the head of the card why something was refused."""
        self.said.setText(text)
        self.said.setVisible(bool(text))

    def see_changes(self, editor: TextsEditor, table: str, row_id: int, wordings: Mapping[str, Wording | None]) -> None:
        """Underline in the source texts what changed since their translations were made."""

        def tell(earlier: tuple[Mapping[str, Any], ...]) -> None:
            shown = {}
            for key, wording in wordings.items():
                before = text_translated(wording, key, earlier) if wording is not None else None
                now = wording.in_language(wording.source) if wording is not None else None
                shown[key] = replace(texts_of(wording), changed=stretches(before, now) if before and now else ())
            editor.show_texts(shown)

        self.context.desk.read(earlier_rows, table, row_id, then=tell, slot=(id(self), "earlier"))

    def typed(self, wording: Wording | None, text: str) -> Wording | None:
        """A wording with `text` in the language that is read; None where nothing is left of it."""
        changed = (wording or Wording()).with_text(self.language, text)
        return None if changed.is_empty else changed

    def show_wording(self, field: Field, wording: Wording | None) -> None:
        """Show a text in the language that is read, else in its source language, and say so."""
        field.set_value(text_in(wording, self.language))
        if wording is not None and self.language in wording.missing():
            field.say(self.words("not translated: in {language}", language=wording.source.upper()), "warn")


class Sources(Section):
    """Where a row was found: document, line and phrase, or nothing at all."""

    def __init__(self, card: EditedCard) -> None:
        super().__init__(card.look, card.words("Source"))
        self._words = card.words
        self._text = Label(card.look, token="ink2", wrap=True)
        self.add(self._text)

    def show_sources(self, sources: Sequence[Source]) -> None:
        """Show other sources; the section hides where there are none."""
        self._text.setText("\n".join(self._said(source) for source in sources))
        self.setVisible(bool(sources))

    def _said(self, source: Source) -> str:
        parts = [source.document]
        if source.line is not None:
            parts.append(self._words("line {line}", line=source.line))
        if source.phrase:
            parts.append(self._words("“{phrase}”", phrase=source.phrase))
        return ", ".join(parts)
