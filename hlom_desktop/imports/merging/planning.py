"""Makes the plan of an import: every row of the file against everything that is there. Nothing is written."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from dataclasses import dataclass, field
from datetime import date

from hlom_desktop.imports.column_mapping import ColumnMapping
from hlom_desktop.imports.columns.fields import ImportKind
from hlom_desktop.imports.columns.tables import COLUMN_TABLES
from hlom_desktop.imports.grid import CellValue, Grid
from hlom_desktop.imports.merging.body import Body
from hlom_desktop.imports.merging.checks import reasons_against
from hlom_desktop.imports.merging.comparing import Comparer
from hlom_desktop.imports.merging.exported import Exported, exported_in
from hlom_desktop.imports.merging.headings_language import language_of_headings
from hlom_desktop.imports.merging.known import Known
from hlom_desktop.imports.merging.lines import Line, lines_of
from hlom_desktop.imports.merging.matching import Matcher, identity
from hlom_desktop.imports.merging.of_forms import named_of, notes_of, reasons_against_form, refused_row, said_twice
from hlom_desktop.imports.merging.plan import (
    AskedRow,
    ChangedRow,
    Choices,
    NewDelegation,
    NewRow,
    Note,
    Plan,
    Reason,
    RefusedRow,
    SameRow,
)
from hlom_desktop.imports.merging.reading import ReadRow, RowReader
from hlom_desktop.imports.merging.reasons import (
    ColumnNotKept,
    DayWithoutHour,
    DeletedHere,
    KeyTwice,
    OtherHead,
)
from hlom_desktop.imports.merging.record import BLANK, NOT_EMPTIED, NOT_KEPT, Record, merged
from hlom_desktop.imports.merging.records import records_of
from hlom_desktop.imports.merging.resolving import Resolver
from hlom_desktop.imports.values_read.times import ReadingContext
from hlom_desktop.refusals import Refusal


@dataclass
class _Sorted:
    """The rows as they are sorted."""

    new: list[NewRow] = field(default_factory=list)
    changed: list[ChangedRow] = field(default_factory=list)
    unchanged: list[SameRow] = field(default_factory=list)
    refused: list[RefusedRow] = field(default_factory=list)
    asked: list[AskedRow] = field(default_factory=list)
    delegations: dict[Body, NewDelegation] = field(default_factory=dict)


def make_plan(
    known: Known, grid: Grid, mapping: ColumnMapping, choices: Choices, *, today: date, language: str
) -> Plan:
    """What the file would do. Dates without a year are of that of the conference, else of `today`, on which forms
    count as received that do not say when; headings in no language known count as `language`.

    Raises `NoSuchRow` where the mapping's headings are not in the file.
    """
    return _Planning(known, grid, mapping, choices, today, language).whole()


class _Planning:
    """The making of one plan."""

    def __init__(
        self, known: Known, grid: Grid, mapping: ColumnMapping, choices: Choices, today: date, language: str
    ) -> None:
        self._known, self._mapping, self._kind, self._today = known, mapping, mapping.kind, today
        self._forms = grid.forms
        self._exported = _own_export(grid, known)
        self._language = language_of_headings(grid, mapping, language)
        self._lines = lines_of(grid, mapping)
        self._records = records_of(known)
        self._by_key = {record.key: record for record in self._records}
        keyed = {line.key for line in self._lines}
        self._matcher = Matcher(known.kind, self._records, keyed)
        context = ReadingContext(self._language, known.un_sessions, _year(known, today), known.zone)
        self._reader = RowReader(known, Resolver(known, choices.states), context, tuple(mapping.columns))
        self._reader.learn_order({key: [line.cells.get(key) for line in self._lines] for key in mapping.columns})
        self._comparer = Comparer(known, self._language)
        self._sorted = _Sorted()
        self._seen: dict[Hashable, int] = {}
        self._keys: dict[str, int] = {}
        self._met: set[str] = set()
        self._heads: dict[object, int] = {}

    def whole(self) -> Plan:
        """All rows sorted."""
        for line in self._lines:
            self._sort(line)
        found = self._sorted
        return Plan(
            known=self._known,
            mapping=self._mapping,
            language=self._language,
            new=tuple(found.new),
            changed=tuple(found.changed),
            unchanged=tuple(found.unchanged),
            missing=tuple(record for record in self._records if self._is_missing(record)),
            refused=tuple(found.refused),
            asked=tuple(found.asked),
            delegations=tuple(found.delegations.values()),
            notes=tuple(self._notes()),
        )

    def _notes(self) -> list[Note]:
        """Columns that are known and have no place."""
        bare = {key.partition(".")[0] for key in self._mapping.columns}
        table = COLUMN_TABLES[self._kind]
        return [ColumnNotKept(table.field(key).labels) for key in sorted(bare & NOT_KEPT[self._kind])]

    def _is_missing(self, record: Record) -> bool:
        """Not in the file, though it was when the workbook was exported; of another's table: simply not in it."""
        return record.key not in self._met and (self._exported is None or record.key in self._exported.rows)

    def _sort(self, line: Line) -> None:
        record = self._by_key.get(line.key)
        before = self._exported.rows.get(line.key) if self._exported is not None and line.key else None
        refusal: Refusal | None = None
        if record is not None and line.key in self._keys:
            refusal = KeyTwice(row=self._keys[line.key])
        elif record is None and before is not None:
            refusal = DeletedHere()
        if record is not None:
            self._met.add(record.key)
            self._keys.setdefault(line.key, line.place.row)
        if refusal is not None:
            self._refuse(line, [Reason(refusal)])
            return
        if record is None:
            before = None
        language = self._language if line.form is None else line.form.language
        row = self._reader.read(line.cells, self._touched(line, before), language)
        row.reasons += reasons_against_form(line.form, self._known.conference.key)
        if record is None and not row.reasons and not row.asked:
            found = self._matched(line, row)
            if isinstance(found, Reason):
                self._refuse(line, [found])
                return
            record = found
        self._one_head(line, row, record)
        if row.reasons or row.asked:
            self._hold(line, row, record)
        elif record is None:
            self._add(line, row)
        else:
            self._compare(line, row, record, before)

    def _touched(self, line: Line, before: Mapping[str, CellValue] | None) -> tuple[str, ...]:
        """The columns that say something: of the program's own workbook those that are no longer as exported.

        A session's title and its day mean one thing together, for a speaker.
        """
        if before is None:
            return tuple(line.cells)
        columns = self._exported.columns if self._exported is not None else ()
        fixed = NOT_EMPTIED[self._kind]
        found = [
            key
            for key in self._mapping.columns
            if key in columns and line.cells.get(key) != before.get(key) and (key in line.cells or key not in fixed)
        ]
        if self._kind is ImportKind.SPEAKERS and "day" in found and "session" not in found:
            found.append("session")
        return tuple(found)

    def _matched(self, line: Line, row: ReadRow) -> Record | Reason | None:
        """The record that a row without a usable key means; or why it is not taken."""
        same = identity(self._kind, row.values)
        if same is not None and same in self._seen:
            return Reason(said_twice(self._seen[same], self._forms))
        if same is not None:
            self._seen[same] = line.place.row
        found = self._matcher.find(row.values)
        if isinstance(found, Record):
            self._met.add(found.key)
            return found
        return None if found is None else Reason(found)

    def _one_head(self, line: Line, row: ReadRow, record: Record | None) -> None:
        """A delegation has one head: the first that the file names."""
        if not row.values.get("is_head"):
            return
        home = row.values.get("delegation", record.values["delegation"] if record is not None else None)
        first = self._heads.setdefault(home, line.place.row)
        if first != line.place.row:
            del row.values["is_head"]
            row.notes.append(OtherHead(first))

    def _hold(self, line: Line, row: ReadRow, record: Record | None) -> None:
        """A row that cannot be taken, or not yet. What it means is not missing."""
        if record is None:
            known = {key: row.values.get(key) for key in row.values}
            found = self._matcher.find(known)
            self._met |= {found.key} if isinstance(found, Record) else set()
        if row.reasons:
            self._refuse(line, row.reasons)
            return
        for key, asked in row.asked[:1]:
            self._sorted.asked.append(AskedRow(line.place, key, asked.text, asked.candidates))

    def _refuse(self, line: Line, reasons: list[Reason]) -> None:
        self._sorted.refused.append(refused_row(line.place, reasons, line.form))

    def _add(self, line: Line, row: ReadRow) -> None:
        values = _fitted(self._kind, row.values, None)
        if line.form is not None:
            values = {**values, "received": values.get("received") or self._today}
        changes = self._comparer.of_new(values)
        against = reasons_against(self._kind, merged(BLANK, changes), self._known.zone)
        if against:
            self._refuse(line, list(against))
            return
        if self._kind is ImportKind.SESSIONS and values.get("day") and values.get("start") is None:
            row.notes.append(DayWithoutHour())
        self._remember(row.values)
        self._sorted.new.append(NewRow(line.place, changes, (*row.notes, *notes_of(line.form)), *named_of(line.form)))

    def _compare(self, line: Line, row: ReadRow, record: Record, before: Mapping[str, CellValue] | None) -> None:
        values = _fitted(self._kind, row.values, record)
        language = self._exported.language if self._exported is not None else self._language
        changes = self._comparer.of_changed(record, values, before, language, line.cells)
        if not changes:
            self._sorted.unchanged.append(SameRow(line.place, record))
            return
        against = reasons_against(self._kind, merged(record.values, changes), self._known.zone)
        if against:
            self._refuse(line, list(against))
            return
        self._remember({change.key: change.now for change in changes} | _of_delegation(row.values))
        notes = (*row.notes, *notes_of(line.form))
        self._sorted.changed.append(ChangedRow(line.place, record, changes, notes, *named_of(line.form)))

    def _remember(self, values: Mapping[str, object]) -> None:
        """The delegations that are made with the row."""
        for value in values.values():
            for body in value if isinstance(value, tuple) else (value,):
                if isinstance(body, Body) and body.id is None and not self._by_name_alone(body):
                    made = NewDelegation(body, **_of_delegation(values))  # type: ignore[arg-type]
                    self._sorted.delegations.setdefault(body, made)

    def _by_name_alone(self, body: Body) -> bool:
        """Who stands behind a side event may be a name."""
        return self._kind is ImportKind.SIDE_EVENTS and body.alpha2 is None


def _of_delegation(values: Mapping[str, object]) -> dict[str, object]:
    """What a row says of its delegation."""
    names = {"delegation_kind": "kind", "region": "region"}
    return {name: values[key] for key, name in names.items() if values.get(key) is not None}


def _own_export(grid: Grid, known: Known) -> Exported | None:
    """What the file said when it was exported from this very conference, as rows of this kind."""
    found = exported_in(grid)
    if found is None or found.kind is not known.kind or found.conference != known.conference.key:
        return None
    return found


def _year(known: Known, today: date) -> int:
    return (known.conference.first_day or today).year


def _fitted(kind: ImportKind, values: Mapping[str, object], record: Record | None) -> Mapping[str, object]:
    """A session's length as its end, where its start is known; an end that stands there counts before a length."""
    if kind is not ImportKind.SESSIONS or values.get("minutes") is None:
        return values
    start = values.get("start", record.values.get("start") if record is not None else None)
    if not isinstance(start, int):
        return values
    others = {key: value for key, value in values.items() if key != "minutes"}
    minutes = values["minutes"]
    if others.get("end") is None and isinstance(minutes, int):
        others["end"] = start + minutes
    return others
