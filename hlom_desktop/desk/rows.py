"""Tables of frozen rows: what a column shows, and a Qt model that filters and sorts the rows itself.

Sorting by Python's own `sorted` is several hundred times faster here than a proxy over a Python model.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, Literal, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from hlom_desktop.desk.painting import Run
from hlom_desktop.desk.tokens import Token
from hlom_desktop.folding import all_in, folded, words_of
from hlom_desktop.refusals import Refusal

Row = TypeVar("Row")
Index = QModelIndex | QPersistentModelIndex

# Looked up once: in `data()` an attribute of an attribute costs a hundred times a module's constant.
DISPLAY = int(Qt.ItemDataRole.DisplayRole)
EDIT = int(Qt.ItemDataRole.EditRole)
TOOL_TIP = int(Qt.ItemDataRole.ToolTipRole)
ALIGNMENT = int(Qt.ItemDataRole.TextAlignmentRole)
ACCESSIBLE = int(Qt.ItemDataRole.AccessibleTextRole)
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
_FLAGS = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemNeverHasChildren
_ROOT = QModelIndex()


@dataclass(frozen=True)
class Column(Generic[Row]):
    """One column: its head and, from a row, its text, order, look and edit.

    `text` is what is read, filtered, copied and, without `sort`, sorted by (folded). `sort` gives a
    comparable value; None sorts last in either direction. `runs` draws the cell from pieces instead of
    `text` in `token`.
    `edit(row, typed)` carries out what was typed; it raises a Refusal where that cannot be.
    `width` is in pixels, 0 fits the contents; stretched columns share what is left.
    """

    key: str
    title: str
    text: Callable[[Row], str]
    sort: Callable[[Row], Any] | None = None
    align: Literal["left", "right"] = "left"
    width: int = 0
    stretch: bool = False
    bold: Callable[[Row], bool] | bool = False
    token: Callable[[Row], Token] | Token = "ink"
    icon: Callable[[Row], tuple[str, Token] | None] | None = None
    runs: Callable[[Row], tuple[Run, ...]] | None = None
    tip: Callable[[Row], str] | None = None
    edit: Callable[[Row, str], None] | None = None
    editable: Callable[[Row], bool] | None = None

    def drawn(self, row: Row) -> tuple[Run, ...]:
        """The pieces of which the cell is drawn."""
        if self.runs is not None:
            return self.runs(row)
        bold = self.bold(row) if callable(self.bold) else self.bold
        token = self.token(row) if callable(self.token) else self.token
        mark = self.icon(row) if self.icon is not None else None
        word = Run(self.text(row), token, bold)
        return (word,) if mark is None else (Run(icon=mark[0], token=mark[1]), word)

    def order(self, row: Row) -> Any:
        """What the row is sorted by in this column; None or an empty text where there is nothing."""
        return self.sort(row) if self.sort is not None else folded(self.text(row))


def sorted_rows(rows: Iterable[Row], column: Column[Row], descending: bool = False) -> list[Row]:
    """`rows` in the order of `column`, equal ones as they were, those without a value last."""
    keyed = [(column.order(row), row) for row in rows]
    valued = [pair for pair in keyed if pair[0] is not None and pair[0] != ""]
    without = [row for key, row in keyed if key is None or key == ""]
    valued.sort(key=lambda pair: pair[0], reverse=descending)
    return [row for _, row in valued] + without


class RowTable(QAbstractTableModel, Generic[Row]):
    """A table over frozen rows, each with a key of its own. Filters and sorts by itself."""

    refused = Signal(object)
    """A Refusal that an edit in a cell met; the screen says it."""
    filtered = Signal(int)
    """How many rows are shown after the filter or the rows changed."""

    def __init__(
        self,
        columns: Sequence[Column[Row]],
        key: Callable[[Row], Hashable],
        rows: Sequence[Row] = (),
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self._key = key
        self._rows: tuple[Row, ...] = tuple(rows)
        self._texts: list[str] | None = None
        self._words: tuple[str, ...] = ()
        self._keep: Callable[[Row], bool] | None = None
        self._order: tuple[int, bool] | None = None
        self._shown: list[Row] = list(self._rows)
        self._places: dict[Hashable, int] | None = None
        self.is_head: Callable[[Row], bool] | None = None
        """Which rows only head others: they cannot be chosen."""

    # What Qt asks

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Rows shown."""
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = _ROOT) -> int:
        """Columns."""
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = DISPLAY) -> Any:
        """A cell's text, alignment and tool tip; how it is drawn is asked from the column itself."""
        if not index.isValid() or index.row() >= len(self._shown):
            return None
        column = self.columns[index.column()]
        if role in (DISPLAY, EDIT):
            return column.text(self._shown[index.row()])
        if role == ALIGNMENT:
            return _RIGHT if column.align == "right" else _LEFT
        if role == TOOL_TIP and column.tip is not None:
            return column.tip(self._shown[index.row()]) or None
        if role == ACCESSIBLE:
            text = column.text(self._shown[index.row()])
            return f"{column.title}: {text}" if column.title and text else text
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = DISPLAY) -> Any:
        """A column's head."""
        if orientation == Qt.Orientation.Horizontal and 0 <= section < len(self.columns):
            if role == DISPLAY:
                return self.columns[section].title
            if role == ALIGNMENT:
                return _RIGHT if self.columns[section].align == "right" else _LEFT
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Editable where the column has an edit and allows it for the row."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        if self.is_head is not None and self.is_head(self._shown[index.row()]):
            return Qt.ItemFlag.ItemNeverHasChildren
        column = self.columns[index.column()]
        can = column.edit is not None and (column.editable is None or column.editable(self._shown[index.row()]))
        return _FLAGS | Qt.ItemFlag.ItemIsEditable if can else _FLAGS

    def setData(self, index: Index, value: Any, role: int = EDIT) -> bool:
        """Carry out what was typed in a cell; a Refusal goes out through `refused`."""
        if role != EDIT or not index.isValid():
            return False
        column, row = self.columns[index.column()], self._shown[index.row()]
        if column.edit is None or str(value) == column.text(row):
            return False
        try:
            column.edit(row, str(value))
        except Refusal as refusal:
            self.refused.emit(refusal)
            return False
        return True

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column; −1 leaves the rows as they were given."""
        descending = order == Qt.SortOrder.DescendingOrder
        self._order = (column, descending) if 0 <= column < len(self.columns) else None
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        keys = [self._key(self._shown[index.row()]) for index in before]
        self._arrange()
        places = self._placed()
        after = [self.index(places[key], index.column()) for key, index in zip(keys, before, strict=True)]
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()

    # What screens ask

    @property
    def rows(self) -> tuple[Row, ...]:
        """All rows, as given."""
        return self._rows

    @property
    def shown(self) -> tuple[Row, ...]:
        """The rows shown, filtered and sorted."""
        return tuple(self._shown)

    def row_at(self, at: int) -> Row:
        """The row shown at place `at`. IndexError: beyond the last."""
        return self._shown[at]

    def key_of(self, row: Row) -> Hashable:
        """The row's key."""
        return self._key(row)

    def index_of(self, key: Hashable, column: int = 0) -> QModelIndex:
        """Where the row of `key` is shown; an invalid index where it is not."""
        at = self._placed().get(key, -1)
        return self.index(at, column) if at >= 0 else QModelIndex()

    def filter_by(self, typed: str, keep: Callable[[Row], bool] | None = None) -> None:
        """Show the rows in which each typed word occurs in any column, and which `keep` allows."""
        words = words_of(typed)
        if words == self._words and keep is self._keep:
            return
        self._words, self._keep = words, keep
        self._show_anew()

    def replace_rows(self, rows: Sequence[Row]) -> None:
        """Show `rows` instead. Where the same rows stand in the same order, only changed ones are told of."""
        old = self._shown
        self._rows = tuple(rows)
        self._texts = None
        new = self._arranged()
        if [self._key(row) for row in old] != [self._key(row) for row in new]:
            self._show_anew(new)
            return
        self._shown = new
        last = len(self.columns) - 1
        changed = [at for at, (was, now) in enumerate(zip(old, new, strict=True)) if was != now]
        for first, end in _stretches(changed):
            self.dataChanged.emit(self.index(first, 0), self.index(end, last))

    def _show_anew(self, shown: list[Row] | None = None) -> None:
        shown = self._arranged() if shown is None else shown
        self.beginResetModel()
        self._shown, self._places = shown, None
        self.endResetModel()
        self.filtered.emit(len(shown))

    def _arrange(self) -> None:
        self._shown, self._places = self._arranged(), None

    def _arranged(self) -> list[Row]:
        rows = list(self._rows)
        if self._words:
            texts = self._searched()
            rows = [row for row, text in zip(rows, texts, strict=True) if all_in(self._words, text)]
        if self._keep is not None:
            rows = [row for row in rows if self._keep(row)]
        if self._order is not None:
            rows = sorted_rows(rows, self.columns[self._order[0]], self._order[1])
        return rows

    def _searched(self) -> list[str]:
        if self._texts is None:
            self._texts = ["\n".join(folded(column.text(row)) for column in self.columns) for row in self._rows]
        return self._texts

    def _placed(self) -> dict[Hashable, int]:
        if self._places is None:
            self._places = {self._key(row): at for at, row in enumerate(self._shown)}
        return self._places


def _stretches(places: Sequence[int]) -> list[tuple[int, int]]:
    """Neighbouring places joined: 1, 2, 3, 7 are (1, 3) and (7, 7)."""
    found: list[tuple[int, int]] = []
    for at in places:
        if found and found[-1][1] == at - 1:
            found[-1] = (found[-1][0], at)
        else:
            found.append((at, at))
    return found
