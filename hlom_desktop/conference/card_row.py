"""A card that shows one row: its texts in three languages, its fields, where it was found; each a gesture."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Generic, TypeVar

from PySide6.QtWidgets import QWidget

from hlom_desktop.conference.card import texts_of, with_text
from hlom_desktop.conference.languages import Language
from hlom_desktop.conference.shown import text_in
from hlom_desktop.conference.values import Source
from hlom_desktop.conference.wording import Wording
from hlom_desktop.desk.badges import Badge
from hlom_desktop.desk.card import Card, Form, Section
from hlom_desktop.desk.fields import Field
from hlom_desktop.desk.labels import Label
from hlom_desktop.desk.place import Context
from hlom_desktop.desk.texts import TextsEditor
from hlom_desktop.refusals import Refusal
from hlom_desktop.words import Words

Row = TypeVar("Row")


class RowCard(Card, Generic[Row]):
    """The base of cards for rows with a `ref`: a field's key is the column it sets through `change(db, ref, …)`.

    `title` names the column that stands at the head. Fields named in `wordings` hold a text in three languages and
    edit it in the language that is read.
    """

    def __init__(
        self,
        context: Context,
        change: Callable[..., Any],
        *,
        title: str = "title",
        wordings: frozenset[str] = frozenset(),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(context.look, context.words, title_editable=True, parent=parent)
        self.context, self.look, self.words = context, context.look, context.words
        self.row: Row | None = None
        self._change, self._title_key, self._wordings = change, title, wordings
        self._editors: list[tuple[TextsEditor, tuple[str, ...]]] = []
        self.fields: dict[str, Field] = {}
        self._parts: list[QWidget] = []
        self.said = Label(self.look, px=11, token="bad", wrap=True)
        self.said.hide()
        self.add(self.said)
        self._sources: Sources | None = None
        self.titled.connect(lambda text: self._write(self._title_key, self.language, text))

    @property
    def language(self) -> Language:
        """The language in which contents are read."""
        return self.context.reader.language  # type: ignore[return-value]

    # Laying out

    def add(self, widget: QWidget) -> None:
        """Put `widget` under what is there; it shows only while a row does."""
        super().add(widget)
        self._parts.append(widget)

    def add_texts(self, rows: Sequence[tuple[str, str]], heading: str = "") -> TextsEditor:
        """Texts in three languages: key and label of each."""
        editor = TextsEditor(self.look, self.words, rows)
        editor.committed.connect(self._write)
        keys = tuple(key for key, _ in rows)
        editor.still_right.connect(lambda language: self._still_right(keys, language))
        self._editors.append((editor, keys))
        if heading:
            self.add(Section(self.look, heading))
        self.add(editor)
        return editor

    def add_form(self, fields: Sequence[Field], heading: str = "") -> Section:
        """Fields under each other, under a rule."""
        form, section = Form(), Section(self.look, heading)
        for field in fields:
            self.fields[field.key] = form.add(field)
        form.committed.connect(self.commit)
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
        for editor, keys in self._editors:
            editor.show_texts({key: texts_of(getattr(row, key)) for key in keys})
        for key, field in self.fields.items():
            field.set_value(self.value_of(row, key))
        if self._sources is not None:
            self._sources.show_sources(row.sources)  # type: ignore[attr-defined]

    def show_parts(self, row: Row | None) -> None:
        """Take a row as the one shown; without one nothing is left to edit."""
        self.row = row
        for part in self._parts:
            part.setVisible(row is not None)
        self.show_arrows(row is not None)
        self.refuse()
        if row is None:
            self.set_head(self.words("Nothing is chosen."), "")

    def value_of(self, row: Row, key: str) -> Any:
        """What the field of `key` shows of a row."""
        value = getattr(row, key)
        return text_in(value, self.language) if key in self._wordings else value

    # Gestures

    def commit(self, key: str, value: Any) -> None:
        """Carry out what was typed in a field."""
        if key in self._wordings:
            self._write(key, self.language, value)
        else:
            self.change(key, None if value == "" else value)

    def change(self, key: str, value: Any) -> None:
        """Set one column."""
        if self.row is not None:
            self.carry_out(self._change, self.row.ref, at=key, **{key: value})  # type: ignore[attr-defined]

    def carry_out(self, edit: Callable[..., Any], *arguments: Any, at: str = "", **values: Any) -> None:
        """Carry out a gesture; a refusal is said under the field `at`, else at the head of the card."""
        self.refuse()

        def tell(refusal: Refusal) -> None:
            if at in self.fields:
                self.fields[at].refuse(refusal.said(self.words))
            else:
                self.refuse(refusal.said(self.words))

        self.context.desk.do(edit, *arguments, origin=self, otherwise=tell, **values)

    def refuse(self, text: str = "") -> None:
        """Say at the head of the card why something was refused."""
        self.said.setText(text)
        self.said.setVisible(bool(text))

    def _write(self, key: str, language: str, text: str) -> None:
        wording = with_text(getattr(self.row, key), language, text) if self.row is not None else Wording()
        self.change(key, None if wording.is_empty and key != self._title_key else wording)

    def _still_right(self, keys: tuple[str, ...], language: str) -> None:
        texts = {key: getattr(self.row, key) for key in keys}
        stale = {key: text for key, text in texts.items() if text is not None and language in text.stale()}
        if self.row is not None and stale:
            values = {key: text.still_right(language) for key, text in stale.items()}
            self.carry_out(self._change, self.row.ref, **values)  # type: ignore[attr-defined]


class Sources(Section):
    """Where a row was found: document, line and phrase. Hidden where there is nothing to say."""

    def __init__(self, look: Any, words: Words) -> None:
        super().__init__(look, words("Sources"))
        self._words = words
        self.text = Label(look, px=11, token="ink2", wrap=True)
        self.add(self.text)

    def show_sources(self, sources: Sequence[Source]) -> None:
        """Show other sources."""
        self.text.setText("\n".join(source_words(source, self._words) for source in sources))
        self.setVisible(bool(sources))


def source_words(source: Source, words: Words) -> str:
    """Where a fact was found: “document, line 12: “phrase””."""
    if source.line is not None and source.phrase:
        return words("{document}, line {line}: “{phrase}”", **vars(source))
    if source.phrase:
        return words("{document}: “{phrase}”", **vars(source))
    if source.line is not None:
        return words("{document}, line {line}", **vars(source))
    return source.document
