"""What stands on the hidden sheet of a form: that it is one, for which conference, and in which cell each answer."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from hlom_desktop.conference.languages import Language
from hlom_desktop.delegations.values import LANGUAGE_LABELS
from hlom_desktop.imports.grid import CellValue
from hlom_desktop.refusals import Refusal

SHEET = "HLOM form"
MARK = "hlom-side-event-form"
VERSION = 1

PERSONS = ("moderator", "speakers")
"""Keys whose answers stand in three cells: `speakers.name`, `speakers.function`, `speakers.remote`."""

TICKED = ("languages", "interpreted")
"""Keys of which each language has a cell with yes or no: `languages.fr`."""

SEVERAL = ("organizers", "co_sponsors", "slots", "not_slots")
"""Keys that stand in several cells, one answer each."""

SINGLE = (
    *("title", "concept", "theme", "format", "mode", "minutes", "expected", "contact", "contact_email", "charges"),
    *("contact_language", "preferred", "room", "link", "needs", "catering", "accessibility", "public_link"),
    "received",
)
"""Keys with one cell."""

KEYS = frozenset(
    (
        *(*SINGLE, *SEVERAL),
        *(f"{key}.{language}" for key in TICKED for language in LANGUAGE_LABELS),
        *(f"{key}.{part}" for key in PERSONS for part in ("name", "function", "remote")),
    )
)
"""All that may stand on the hidden sheet."""


@dataclass(frozen=True)
class AnswerCell:
    """Where an answer is typed: the key of its field, its cell, and the cell with its label."""

    key: str
    cell: str
    label_cell: str
    label: str

    @property
    def row(self) -> tuple[str | int, ...]:
        """The line on the hidden sheet."""
        return self.key, self.cell, self.label_cell, self.label


def head_of(conference: str, language: Language, sheet: str) -> tuple[str | int, ...]:
    """The first row of the hidden sheet; under it stands an answer's cell a row. `sheet` is the one filled in."""
    return MARK, VERSION, conference, language, sheet


@dataclass(frozen=True)
class FormFilled:
    """A form that came back: its file, the key of its conference, its language.

    `answers` are by the keys of fields, those of several cells put together as a table would have them; `cells` are
    the names and contents of the cells of each key; `against` says what is wrong in single cells.
    """

    file: str
    conference: str
    language: Language
    answers: Mapping[str, CellValue] = field(hash=False)
    cells: Mapping[str, tuple[tuple[str, CellValue], ...]] = field(hash=False)
    against: tuple[tuple[str, Refusal], ...] = ()

    def cell_of(self, key: str | None, text: str = "") -> str | None:
        """The cell of a key; of several the one in which `text` stands, else the first."""
        found = self.cells.get((key or "").partition(".")[0], ())
        named = (name for name, value in found if text and isinstance(value, str) and value.strip() and value in text)
        return next(named, found[0][0] if found else None)
