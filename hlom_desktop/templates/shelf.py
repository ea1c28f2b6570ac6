"""The rows of a conference in the making, found again by the name of their fact."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from hlom_desktop.storage.base import Base, Db, Kept

K = TypeVar("K", bound=Kept)


class Shelf:
    """Puts rows of one conference into the store and finds them by kind and name.

    `uid` gives a row's stored identity from its table and its number there. Rows have their ids after `flush`.
    """

    def __init__(self, db: Db, conference_id: int, uid: Callable[[str], str]) -> None:
        self.db = db
        self.conference_id = conference_id
        self._uid = uid
        self._rows: dict[tuple[str, str], Kept] = {}
        self._counts: dict[str, int] = {}

    def put(self, kind: type[K], name: str | None = None, /, **values: Any) -> K:
        """A new row; `name`, where it has one, finds it again."""
        table = _table(kind)
        number = self._counts[table] = self._counts.get(table, 0) + 1
        if hasattr(kind, "uid"):
            values["uid"] = self._uid(f"{table}/{number}")
        make: Any = kind
        row: K = make(conference_id=self.conference_id, **values)
        self.db.add(row)
        if name is not None:
            self._rows[table, name] = row
        return row

    def call(self, row: Kept, name: str) -> None:
        """The row is found again by this name, too."""
        self._rows[_table(type(row)), name] = row

    def flush(self) -> None:
        """Write what was put; every row has its id afterwards."""
        self.db.flush()

    def row(self, kind: type[K], name: str) -> K:
        """The row of that name; a name that was never put raises `KeyError`."""
        return self._rows[_table(kind), name]  # type: ignore[return-value]

    def find(self, kind: type[K], name: str | None) -> K | None:
        """The row of that name, None where there is none."""
        return None if name is None else self._rows.get((_table(kind), name))  # type: ignore[return-value]

    def id_of(self, kind: type[Kept], name: str | None) -> int | None:
        """The id of the row of that name, None where no name is given; a name never put raises `KeyError`."""
        return None if name is None else self.row(kind, name).id

    def rows(self, kind: type[K]) -> list[K]:
        """The rows of a kind that have a name, in the order in which they were put."""
        return [row for (table, _), row in self._rows.items() if table == _table(kind)]  # type: ignore[misc]


def _table(kind: type[Any]) -> str:
    assert issubclass(kind, Base)
    return str(kind.__tablename__)
