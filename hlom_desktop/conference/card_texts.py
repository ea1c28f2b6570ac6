"""In a card: the texts of a row in three languages, and what changed in their source since they were translated."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any, Protocol

from hlom_desktop.conference.card import texts_of, with_text
from hlom_desktop.conference.changed import stretches, text_translated
from hlom_desktop.conference.queries import earlier_rows
from hlom_desktop.conference.wording import Wording
from hlom_desktop.desk.place import Context
from hlom_desktop.desk.texts import Texts, TextsEditor


class Writing(Protocol):
    """What carries out the gestures."""

    def __call__(self, **columns: Any) -> None:
        """Set columns of the row shown."""


class RowTexts(TextsEditor):
    """Texts of one row; what is typed goes to `write` as columns.

    `table` names the row's table; without it nobody is offered to see what changed. `required` is the text that
    stays a text when it is empty, the others become nothing.
    """

    def __init__(
        self,
        context: Context,
        rows: Sequence[tuple[str, str]],
        write: Writing,
        *,
        table: str = "",
        required: str = "title",
    ) -> None:
        super().__init__(context.look, context.words, rows, sees_changes=bool(table))
        self.table = table
        self._desk, self._write = context.desk, write
        self._required = required
        self._row: Any = None
        self.committed.connect(self._typed)
        self.still_right.connect(self._confirm)
        self.see_changes.connect(self._compare)

    def show_row(self, row: Any) -> None:
        """Show the texts of another row."""
        self._row = row
        self.show_texts(self._texts())

    def _wordings(self) -> Mapping[str, Wording | None]:
        return {key: getattr(self._row, key) for key in self._rows}

    def _texts(self) -> dict[str, Texts]:
        return {key: texts_of(wording) for key, wording in self._wordings().items()}

    def _typed(self, key: str, language: str, text: str) -> None:
        if self._row is not None:
            self._write(**{key: rewritten(self._row, key, language, text, required=self._required)})

    def _confirm(self, language: Any) -> None:
        """Every stale text of the language says what its source says."""
        if self._row is None:
            return
        stale = {key: text for key, text in self._wordings().items() if text is not None and language in text.stale()}
        if stale:
            self._write(**{key: text.still_right(language) for key, text in stale.items()})

    def _compare(self) -> None:
        """Underline in the sources what changed since their translations were made."""
        row = self._row
        if row is None:
            return

        def tell(earlier: tuple[Mapping[str, Any], ...]) -> None:
            if self._row is row:
                found = self._wordings()
                shown = self._texts()
                self.show_texts({key: _compared(key, found[key], shown[key], earlier) for key in shown})

        self._desk.read(earlier_rows, self.table, row.ref.id, then=tell, slot=(id(self), "earlier"))


def rewritten(row: Any, key: str, language: str, text: str, *, required: str) -> Wording | None:
    """A text of a row with one language written anew; None where nothing is left of one that is not required."""
    wording = with_text(getattr(row, key), language, text)
    return None if wording.is_empty and key != required else wording


def _compared(key: str, wording: Wording | None, shown: Texts, earlier: tuple[Mapping[str, Any], ...]) -> Texts:
    if wording is None:
        return shown
    before, now = text_translated(wording, key, earlier), wording.in_language(wording.source)
    return replace(shown, changed=stretches(before, now)) if before and now else shown
