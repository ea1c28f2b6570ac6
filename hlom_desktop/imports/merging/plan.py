"""What an import would do, row by row, before anything is written; and what was answered to its questions."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING, Protocol

from hlom_desktop.delegations.values import DelegationKind, RegionalGroup
from hlom_desktop.imports.merging.body import Body
from hlom_desktop.imports.merging.record import BLANK, FieldChange, Record, merged
from hlom_desktop.refusals import Refusal

if TYPE_CHECKING:
    from hlom_desktop.imports.column_mapping import ColumnMapping
    from hlom_desktop.imports.columns.fields import ImportKind
    from hlom_desktop.imports.grid import Place
    from hlom_desktop.imports.merging.known import Known
    from hlom_desktop.words import Words


class Note(Protocol):
    """Something to know of a row or of the file."""

    def said(self, words: Words) -> str:
        """The sentence in the language of `words`."""


@dataclass(frozen=True)
class NewRow:
    """A row of which nothing is there yet; a form has its own `language` and `file`."""

    place: Place
    fields: tuple[FieldChange, ...]
    notes: tuple[Note, ...] = ()
    language: str = ""
    file: str = ""

    @property
    def values(self) -> Mapping[str, object]:
        """What it would hold, by the keys of fields."""
        return merged(BLANK, self.fields)


@dataclass(frozen=True)
class ChangedRow:
    """A row that says something else than what is there; `language` and `file` as for a new one."""

    place: Place
    record: Record
    fields: tuple[FieldChange, ...]
    notes: tuple[Note, ...] = ()
    language: str = ""
    file: str = ""

    def accepted(self, choices: Choices) -> tuple[FieldChange, ...]:
        """The changes that are made: of the conflicts those in which the file's side was chosen."""
        chosen = choices.theirs
        return tuple(one for one in self.fields if not one.conflict or (self.place.row, one.key) in chosen)


@dataclass(frozen=True)
class SameRow:
    """A row that says what is there, or nothing that the file changed."""

    place: Place
    record: Record


@dataclass(frozen=True)
class Reason:
    """Why a row is not taken: by the column of that key, by the cell of a form, or as a whole."""

    refusal: Refusal
    key: str | None = None
    cell: str | None = None


@dataclass(frozen=True)
class RefusedRow:
    """A row that cannot be taken, with all reasons; `file` is that of the form that it is."""

    place: Place
    reasons: tuple[Reason, ...]
    file: str = ""

    def told(self, words: Words) -> tuple[str, ...]:
        """A sentence a reason; one on a form names the file and the cell."""
        return tuple(dict.fromkeys(self._told(one, words) for one in self.reasons))

    def _told(self, reason: Reason, words: Words) -> str:
        sentence = reason.refusal.said(words)
        if not self.file:
            return sentence
        if reason.cell is None:
            return words("“{file}”: {reason}", file=self.file, reason=sentence)
        return words("“{file}”, cell {cell}: {reason}", file=self.file, cell=reason.cell, reason=sentence)


@dataclass(frozen=True)
class AskedRow:
    """A row that waits for an answer: which of these States, by their codes, is meant by `text`."""

    place: Place
    key: str
    text: str
    candidates: tuple[str, ...]


@dataclass(frozen=True)
class NewDelegation:
    """A delegation that rows name and that is not there yet."""

    body: Body
    kind: DelegationKind | None = None
    region: RegionalGroup | None = None


@dataclass(frozen=True)
class Choices:
    """What was answered: the State for a name as it was asked, in which conflicts the file's side is taken, which rows
    are left out (both by the row's number), and how the columns were mapped, if that is to be kept.
    """

    states: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}), hash=False)
    theirs: frozenset[tuple[int, str]] = frozenset()
    left_out: frozenset[int] = frozenset()
    keep: ColumnMapping | None = None


@dataclass(frozen=True)
class Plan:
    """Everything that a file would do. `missing` is there and not in the file; it is never deleted by an import."""

    known: Known
    mapping: ColumnMapping
    language: str
    new: tuple[NewRow, ...] = ()
    changed: tuple[ChangedRow, ...] = ()
    unchanged: tuple[SameRow, ...] = ()
    missing: tuple[Record, ...] = ()
    refused: tuple[RefusedRow, ...] = ()
    asked: tuple[AskedRow, ...] = ()
    delegations: tuple[NewDelegation, ...] = ()
    notes: tuple[Note, ...] = ()

    @property
    def kind(self) -> ImportKind:
        """What its rows are."""
        return self.known.kind

    @property
    def counts(self) -> Mapping[str, int]:
        """How many rows there are of each sort; conflicts by field."""
        return {
            "new": len(self.new),
            "changed": len(self.changed),
            "unchanged": len(self.unchanged),
            "missing": len(self.missing),
            "refused": len(self.refused),
            "asked": len(self.asked),
            "conflicts": sum(one.conflict for row in self.changed for one in row.fields),
        }
