"""The rows of the preview of an import, as its tables show them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from hlom_desktop.delegations.states import state_name
from hlom_desktop.imports.column_mapping import ColumnMapping
from hlom_desktop.imports.columns.tables import COLUMN_TABLES
from hlom_desktop.imports.grid import Grid, column_letters
from hlom_desktop.imports.headers import headings
from hlom_desktop.imports.merging.cells import said, shown
from hlom_desktop.imports.merging.comparing import label_key
from hlom_desktop.imports.merging.plan import Choices, Note, Plan
from hlom_desktop.imports.merging.record import FieldChange
from hlom_desktop.imports.merging.titles import title_of
from hlom_desktop.words import Words

_EXAMPLES = 3


@dataclass(frozen=True)
class ColumnShown:
    """A column of the file: its letters, heading, what stands in it, and the field that it holds."""

    column: int
    letters: str
    heading: str
    examples: str
    key: str | None
    held: str
    guessed: bool


@dataclass(frozen=True)
class RowShown:
    """A row of the file, or one that is missing in it. `row` is 0 for that."""

    row: int
    key: str
    title: str
    told: str = ""
    left_out: bool = False


@dataclass(frozen=True)
class ChangeShown:
    """One field that a row changes. `theirs` where the file's side of a conflict is taken."""

    row: int
    key: str
    title: str
    label: str
    was: str
    now: str
    conflict: bool
    exported: str
    theirs: bool
    left_out: bool
    told: str = ""


@dataclass(frozen=True)
class AskedShown:
    """A name that may mean several States, with the rows in which it stands, and the answer if there is one."""

    text: str
    rows: tuple[int, ...]
    candidates: tuple[str, ...]
    names: str
    answer: str | None = None


class Shown:
    """A plan as rows of tables, in the reader's language."""

    def __init__(self, plan: Plan, choices: Choices, words: Words) -> None:
        self._plan, self._choices, self.words = plan, choices, words

    def new(self) -> list[RowShown]:
        """Rows of which nothing is there yet."""
        plan, out = self._plan, self._choices.left_out
        return [
            RowShown(
                row.place.row,
                "",
                self._title(row.values),
                self._joined((*map(self._said_new, row.fields), *self._notes(row.notes))),
                row.place.row in out,
            )
            for row in plan.new
        ]

    def changed(self) -> list[ChangeShown]:
        """A row a changed field."""
        plan, choices = self._plan, self._choices
        return [
            ChangeShown(
                row=row.place.row,
                key=change.key,
                title=self._title(row.record.values),
                label=self.label(change.key),
                was=self._said(change, change.was),
                now=self._said(change, change.now),
                conflict=change.conflict,
                exported=shown(change.exported),
                theirs=(row.place.row, change.key) in choices.theirs,
                left_out=row.place.row in choices.left_out,
                told=self._joined(self._notes(row.notes)),
            )
            for row in plan.changed
            for change in row.fields
        ]

    def unchanged(self) -> list[RowShown]:
        """Rows that say what is there."""
        rows = self._plan.unchanged
        return [RowShown(row.place.row, row.record.key, self._title(row.record.values)) for row in rows]

    def missing(self) -> list[RowShown]:
        """What is there and not in the file."""
        return [RowShown(0, record.key, self._title(record.values)) for record in self._plan.missing]

    def refused(self) -> list[RowShown]:
        """Rows that cannot be taken, with their reasons."""
        return [
            RowShown(
                row.place.row,
                "",
                ", ".join(dict.fromkeys(self.label(one.key) for one in row.reasons if one.key is not None)),
                " ".join(row.told(self.words)),
            )
            for row in self._plan.refused
        ]

    def asked(self) -> list[AskedShown]:
        """A row a name that waits for an answer; a name is asked once."""
        found: dict[str, list[int]] = {}
        candidates: dict[str, tuple[str, ...]] = {}
        for row in self._plan.asked:
            found.setdefault(row.text, []).append(row.place.row)
            candidates[row.text] = row.candidates
        language = self.words.language
        return [
            AskedShown(
                text, tuple(rows), candidates[text], ", ".join(state_name(one, language) for one in candidates[text])
            )
            for text, rows in found.items()
        ]

    def remarks(self, grid: Grid) -> list[RowShown]:
        """What is worth knowing of the file as a whole."""
        words, language = self.words, self.words.language
        told = [remark.said(words) for remark in grid.remarks]
        told += [note.said(words) for note in self._plan.notes]
        for one in self._plan.delegations:
            name = said(self._plan.known, "delegation", one.body, language)
            told.append(words("The delegation “{title}” is added with its rows.", title=name))
        return [RowShown(0, str(at), "", text) for at, text in enumerate(told)]

    def label(self, key: str) -> str:
        """The heading of a column in the reader's language."""
        return label_of(self._plan.mapping, label_key(self._plan.kind, key), self.words)

    def _title(self, values: Mapping[str, object]) -> str:
        return title_of(self._plan.known, values, self.words.language)

    def _said(self, change: FieldChange, value: object) -> str:
        return said(self._plan.known, change.key, value, self.words.language)

    def _said_new(self, change: FieldChange) -> str:
        return self.words("{label}: {text}", label=self.label(change.key), text=self._said(change, change.now))

    def _notes(self, notes: Iterable[Note]) -> Iterator[str]:
        return (note.said(self.words) for note in notes)

    @staticmethod
    def _joined(parts: Iterable[str]) -> str:
        return " · ".join(parts)


def label_of(mapping: ColumnMapping, key: str, words: Words) -> str:
    """The label of a column; one of a single language says which."""
    label = COLUMN_TABLES[mapping.kind].field(key).label(words.language)
    _, _, language = key.partition(".")
    return f"{label} ({language.upper()})" if language else label


def columns_shown(grid: Grid, mapping: ColumnMapping, words: Words) -> list[ColumnShown]:
    """The columns of the table, each with what stands under its heading. Raises `NoSuchRow`."""
    held = {column: key for key, column in mapping.columns.items()}
    sheet = grid.sheet(mapping.sheet)
    below = [row for row in sheet.rows if row.number > mapping.last] if sheet is not None else []
    found = []
    for column, text in enumerate(headings(grid, mapping)):
        cells = (row.cell(column) for row in below[:50])
        examples = list(dict.fromkeys(shown(cell) for cell in cells if cell is not None))[:_EXAMPLES]
        key = held.get(column)
        if not text and not examples:
            continue
        label = label_of(mapping, key, words) if key is not None else ""
        guessed = key in mapping.guessed
        found.append(ColumnShown(column, column_letters(column), text, " · ".join(examples), key, label, guessed))
    return found
