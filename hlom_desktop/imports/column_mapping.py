"""Which column holds which field: as proposed or by hand, kept as JSON to be taken again for the same headings."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from hlom_desktop.imports.column_names import heading, known_keys
from hlom_desktop.imports.columns.fields import ColumnTable, ImportKind
from hlom_desktop.imports.columns.tables import COLUMN_TABLES
from hlom_desktop.imports.limits import MOST_COLUMNS
from hlom_desktop.refusals import N_, Refusal


class MappingNotUsable(Refusal):
    """A kept mapping of columns that is none, or of a later program."""

    message = N_("The columns kept for this table cannot be used. Choose them again.")


@dataclass(frozen=True)
class ColumnMapping:
    """The columns of a table, counted from 0, by the key of their field; the headings stand in rows `first` to `last`.

    `fingerprint` is that of the headings, whatever the sheet is called and wherever in it they stand. `guessed` are
    the keys whose heading only holds one of the field's names.
    """

    kind: ImportKind
    sheet: str
    first: int
    last: int
    fingerprint: str
    columns: Mapping[str, int] = field(hash=False)
    guessed: tuple[str, ...] = ()

    @property
    def table(self) -> ColumnTable:
        """The fields of its kind."""
        return COLUMN_TABLES[self.kind]

    @property
    def missing(self) -> tuple[tuple[str, ...], ...]:
        """What no column is mapped to though a row needs it: of each group, one field would do."""
        mapped = {key.partition(".")[0] for key in self.columns}
        return tuple(group for group in self.table.needed if not mapped.intersection(group))

    def with_column(self, key: str, column: int | None) -> ColumnMapping:
        """The same with a field put by hand on a column, which holds no other then; None takes it off.

        A key that the kind does not have raises `KeyError`.
        """
        if key not in known_keys(self.kind):
            raise KeyError(key)
        others = {one: at for one, at in self.columns.items() if one != key and at != column}
        columns = others if column is None else {**others, key: column}
        guessed = tuple(one for one in self.guessed if one in others)
        return replace(self, columns=_ordered(columns, self.kind), guessed=guessed)

    def to_json(self) -> str:
        """What is kept of it; `from_json` gives it back."""
        kept = {
            "kind": self.kind.value,
            "sheet": self.sheet,
            "rows": [self.first, self.last],
            "fingerprint": self.fingerprint,
            "columns": dict(self.columns),
            "guessed": list(self.guessed),
        }
        return json.dumps(kept, ensure_ascii=False)

    @staticmethod
    def from_json(text: str) -> ColumnMapping:
        """The mapping that was kept. Raises `MappingNotUsable`."""
        try:
            kept = json.loads(text)
            kind = ImportKind(kept["kind"])
            first, last = map(int, kept["rows"])
            columns = {str(key): int(column) for key, column in kept["columns"].items()}
            in_range = all(0 <= at < MOST_COLUMNS for at in columns.values())
            if not in_range or not columns.keys() <= set(known_keys(kind)):
                raise MappingNotUsable
            return mapping_of(
                kind,
                str(kept["sheet"]),
                (first, last),
                str(kept["fingerprint"]),
                columns,
                guessed=map(str, kept["guessed"]),
            )
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
            raise MappingNotUsable from error


def mapping_of(
    kind: ImportKind,
    sheet: str,
    rows: tuple[int, int],
    fingerprint: str,
    columns: Mapping[str, int],
    *,
    guessed: Iterable[str] = (),
) -> ColumnMapping:
    """A mapping with its columns in the order of the kind's fields."""
    named = frozenset(guessed)
    kept = tuple(key for key in known_keys(kind) if key in named)
    return ColumnMapping(kind, sheet, *rows, fingerprint, _ordered(columns, kind), kept)


def _ordered(columns: Mapping[str, int], kind: ImportKind) -> Mapping[str, int]:
    return MappingProxyType({key: columns[key] for key in known_keys(kind) if key in columns})


def fingerprint_of(headings: Iterable[str]) -> str:
    """Sixteen hexadecimal digits that stand for headings in their order, whatever their case, accents and signs."""
    joined = "\x1f".join(heading(one) for one in headings).rstrip("\x1f")
    return hashlib.sha256(joined.encode()).hexdigest()[:16]
