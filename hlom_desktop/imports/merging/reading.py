"""The cells of a row as values of the conference: read, names found, columns that say one thing put together."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from hlom_desktop.conference.hours_stated import StatedHours
from hlom_desktop.conference.languages import Language
from hlom_desktop.imports.columns.fields import ImportKind, ValueKind
from hlom_desktop.imports.columns.tables import COLUMN_TABLES
from hlom_desktop.imports.grid import CellValue
from hlom_desktop.imports.merging.known import Known
from hlom_desktop.imports.merging.persons import persons_named
from hlom_desktop.imports.merging.plan import Note, Reason
from hlom_desktop.imports.merging.reasons import FirstAddressOnly, NoSuchSlot
from hlom_desktop.imports.merging.record import NOT_KEPT
from hlom_desktop.imports.merging.resolving import Asked, HeadSaid, Resolver, SlotsSaid
from hlom_desktop.imports.repeated import repeated
from hlom_desktop.imports.values_read.delegations import DelegationNamed
from hlom_desktop.imports.values_read.reader import read_cell
from hlom_desktop.imports.values_read.texts import read_text
from hlom_desktop.imports.values_read.times import ReadingContext, day_first_in
from hlom_desktop.refusals import Refusal

_DATED = frozenset((ValueKind.DAY, ValueKind.WHEN, ValueKind.MOMENT))
_LINKED = frozenset(("room", "theme", "objective", "audience", "call"))
_SEVERAL = frozenset(("audiences", "attends"))
_PEOPLE = frozenset((ImportKind.DELEGATES, ImportKind.SPEAKERS))


@dataclass
class ReadRow:
    """A row's values by column, those that it names of nothing left out; and what speaks against it."""

    values: dict[str, object] = field(default_factory=dict)
    reasons: list[Reason] = field(default_factory=list)
    asked: list[tuple[str, Asked]] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)


class RowReader:
    """Reads the rows of one file. `contexts` are what the dates of a column are read against, where it has its own."""

    def __init__(
        self, known: Known, resolver: Resolver, context: ReadingContext, columns: Collection[str] = ()
    ) -> None:
        """`columns` are the keys of those that the file has, filled or not."""
        self._known, self._resolver, self._context = known, resolver, context
        self._table = COLUMN_TABLES[known.kind]
        self._contexts: dict[str, ReadingContext] = {}
        self._columns = columns

    def learn_order(self, columns: Mapping[str, Iterable[CellValue]]) -> None:
        """Learn from each column of dates whether the day stands first in it."""
        for key, cells in columns.items():
            if self._table.field(key).values in _DATED:
                self._contexts[key] = replace(self._context, day_first=day_first_in(cells))

    def read(self, cells: Mapping[str, CellValue], keys: Collection[str], language: Language) -> ReadRow:
        """The values of the columns of these keys, texts in `language`; an empty cell gives None."""
        row = ReadRow()
        self._language = language
        self._resolver.notes = row.notes
        for key in keys:
            bare = key.partition(".")[0]
            if key == "uid" or bare in NOT_KEPT[self._known.kind]:
                continue
            value = self._value(key, cells)
            if isinstance(value, Refusal):
                row.reasons.append(Reason(value, key))
            elif isinstance(value, Asked):
                row.asked.append((key, value))
            else:
                self._put(row, key, value)
        return row

    def _value(self, key: str, cells: Mapping[str, CellValue]) -> object:
        cell = cells.get(key)
        if cell is None:
            return None
        value = read_cell(cell, self._table.field(key).values, self._contexts.get(key, self._context))
        if value is None or isinstance(value, Refusal):
            return value
        return self._found(key, value, cells)

    def _found(self, key: str, value: object, cells: Mapping[str, CellValue]) -> object:
        """What a value means here."""
        resolver = self._resolver
        if isinstance(value, DelegationNamed):
            return resolver.body(value)
        if self._table.field(key).values is ValueKind.DELEGATIONS and isinstance(value, tuple):
            return resolver.bodies(value)
        if self._table.field(key).values is ValueKind.PERSONS and isinstance(value, tuple):
            return persons_named(value, self._language)
        text = value if isinstance(value, str) else ""
        if key == "session":
            day = self._value("day", cells)
            return resolver.session(text, day if isinstance(day, date) else None)
        if self._table.field(key).values is ValueKind.SLOTS:
            slots = resolver.slots(text, self._context)
            return NoSuchSlot(text=repeated(slots.rest)) if slots.rest and key == "not_slots" else slots
        if key == "preferred" and "slots" not in self._columns:
            return resolver.slots(text, self._context)
        if key in _LINKED:
            return resolver.linked(key, text)
        if key in _SEVERAL:
            return resolver.several(key, text)
        if self._known.kind is ImportKind.DELEGATES and key in ("part", "nomination"):
            return resolver.part(text) if key == "part" else resolver.nomination(text)
        return value

    def _put(self, row: ReadRow, key: str, value: object) -> None:
        """Keep a value; one that says what other columns would say becomes theirs."""
        if isinstance(value, StatedHours):
            row.values |= {"start": value.start, "end": value.start + value.minutes, "label": value.label}
        elif isinstance(value, SlotsSaid):
            self._put_slots(row, key, value)
        elif key == "preferred" and value is not None and row.values.get(key):
            row.values[key] = f"{row.values[key]}; {value}"
        elif key == "place" and isinstance(value, str) and "://" in value:
            row.values.setdefault("link", value)
        elif isinstance(value, HeadSaid):
            row.values["is_head"] = True
        elif key == "email" and isinstance(value, tuple):
            row.values[key] = value[0]
            if len(value) > 1:
                row.notes.append(FirstAddressOnly())
        else:
            row.values.setdefault(key, value)

    @staticmethod
    def _put_slots(row: ReadRow, key: str, said: SlotsSaid) -> None:
        """Slots as such; what names none is a preference in words."""
        if said.ids:
            row.values[key if key == "not_slots" else "slots"] = said.ids
        if said.rest:
            before = row.values.get("preferred")
            row.values["preferred"] = f"{before}; {said.rest}" if before else said.rest


def joined_names(cells: Mapping[str, CellValue], kind: ImportKind) -> Mapping[str, CellValue]:
    """The cells with given and family name put together as the name, where these have columns of their own."""
    if kind not in _PEOPLE or not ("given_name" in cells or "family_name" in cells):
        return cells
    parts = [read_text(cells.get(key)) for key in ("given_name", "family_name")]
    name = " ".join(part for part in parts if isinstance(part, str))
    others = {key: cell for key, cell in cells.items() if key not in ("given_name", "family_name")}
    return {**others, "name": name} if name else others
