"""Stores of a test's own, and rows of every table with values made up for every kind of column."""

from __future__ import annotations

import itertools
import shutil
import sqlite3
import types
import typing
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import fields, is_dataclass
from datetime import UTC, date, datetime
from enum import Enum
from pathlib import Path
from typing import Any

import pytest
from hypothesis import strategies as st
from sqlalchemy import Boolean, Date, Integer, Table, Text, select
from sqlalchemy.orm import Mapper

import hlom_desktop.schema  # noqa: F401  every table must be known
from hlom_desktop.storage.base import Base, Choice, Db, Moment, Value
from hlom_desktop.storage.steps import history_row, history_step
from hlom_desktop.storage.workspace import Workspace

Draw = Callable[[st.SearchStrategy[Any]], Any]

NOW = datetime(2021, 12, 10, 8, tzinfo=UTC)
HISTORY = (history_step, history_row)
TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
PLAIN: dict[Any, st.SearchStrategy[Any]] = {
    str: TEXTS,
    int: st.integers(-(2**31), 2**31),
    bool: st.booleans(),
    float: st.floats(allow_nan=False, allow_infinity=False),
    date: st.dates(date(1946, 1, 10), date(2120, 1, 1)),
    datetime: st.datetimes(datetime(1946, 1, 10), datetime(2120, 1, 1), timezones=st.just(UTC)),
}


def of_kind(kind: Any) -> st.SearchStrategy[Any]:
    """Values of a type that the codec knows."""
    origin, inner = typing.get_origin(kind), typing.get_args(kind)
    if kind in PLAIN:
        return PLAIN[kind]
    if kind is type(None):
        return st.none()
    if origin in (types.UnionType, typing.Union):
        return st.one_of(*map(of_kind, inner))
    if origin is typing.Literal:
        return st.sampled_from(inner)
    if origin is tuple and inner[-1] is Ellipsis:
        return st.lists(of_kind(inner[0]), max_size=3).map(tuple)
    if origin is tuple:
        return st.tuples(*map(of_kind, inner))
    if origin in (frozenset, list):
        return st.lists(of_kind(inner[0]), max_size=3).map(origin)
    if isinstance(origin, type) and issubclass(origin, typing.Mapping):
        return st.dictionaries(of_kind(inner[0]), of_kind(inner[1]), max_size=3)
    if is_dataclass(kind):
        hints = typing.get_type_hints(kind)
        make: Any = kind
        return st.builds(make, **{field.name: of_kind(hints[field.name]) for field in fields(kind) if field.init})
    if issubclass(kind, Enum):
        return st.sampled_from(kind)
    raise TypeError(f"nothing made up for {kind!r}")


def of_column(column: Any) -> st.SearchStrategy[Any]:
    """Values for a column that is neither a key nor a reference."""
    if isinstance(column.type, Value | Choice):
        found = of_kind(column.type.kind)
    elif isinstance(column.type, Moment):
        found = PLAIN[datetime]
    else:
        kinds: dict[type[Any], type[Any]] = {Boolean: bool, Integer: int, Date: date, Text: str}
        found = PLAIN[next(kind for held, kind in kinds.items() if isinstance(column.type, held))]
    return st.none() | found if column.nullable else found


def mappers() -> list[Mapper[Any]]:
    """Every mapped class, whoever adds one later."""
    return sorted(Base.registry.mappers, key=lambda mapper: str(mapper.class_.__tablename__))


class Invented:
    """Makes rows up. Numbers what must be unique; refers only to rows of the same conference."""

    def __init__(self) -> None:
        self._numbers = itertools.count(1)

    def conference(self, db: Db, draw: Draw) -> int:
        """A new conference's id."""
        return int(self.row(db, self.kind("conference"), 0, draw).id)

    @staticmethod
    def kind(table: str) -> type[Any]:
        """The mapped class of a table."""
        return next(mapper.class_ for mapper in mappers() if mapper.class_.__tablename__ == table)

    def row(self, db: Db, kind: type[Any], conference_id: int, draw: Draw) -> Any:
        """A new row of `kind`, written; what it must be a part of is made where there is none."""
        values = self.values(db, kind, conference_id, draw)
        row = kind(**values)
        db.add(row)
        db.flush()
        return row

    def values(self, db: Db, kind: type[Any], conference_id: int, draw: Draw) -> dict[str, Any]:
        """Every column's value but id and version."""
        found: dict[str, Any] = {}
        for column in kind.__table__.columns:
            if column.name in ("id", "version"):
                continue
            if column.name == "conference_id":
                found[column.name] = conference_id
            elif column.foreign_keys:
                found[column.name] = self._reference(db, column, conference_id, draw)
            elif column.unique:
                found[column.name] = f"{column.name}-{next(self._numbers)}"
            else:
                found[column.name] = draw(of_column(column))
        return found

    def _reference(self, db: Db, column: Any, conference_id: int, draw: Draw) -> int | None:
        target = next(iter(column.foreign_keys)).column.table
        ids = row_ids(db, target, conference_id)
        if column.nullable:
            return draw(st.none() | st.sampled_from(ids)) if ids else None
        if not ids:
            return int(self.row(db, self.kind(target.name), conference_id, draw).id)
        return int(draw(st.sampled_from(ids)))


def row_ids(db: Db, table: Table, conference_id: int) -> list[int]:
    """The ids of a table's rows in one conference."""
    query = select(table.c.id).order_by(table.c.id)
    if "conference_id" in table.c:
        query = query.where(table.c.conference_id == conference_id)
    return list(db.scalars(query))


def whole_store(path: Path) -> dict[str, dict[int, tuple[Any, ...]]]:
    """Every row of every table as the file has it, without its version; the history left out."""
    found = {}
    with closing(sqlite3.connect(path)) as connection:
        for table in Base.metadata.tables.values():
            if table in HISTORY:
                continue
            names = [f'"{column.name}"' for column in table.columns if column.name != "version"]
            rows = connection.execute(f'SELECT id, {", ".join(names)} FROM "{table.name}"')
            found[table.name] = {row[0]: tuple(row[1:]) for row in rows}
    return found


class Stores:
    """Empty stores, copied from one that was made once; workspaces on them are closed at the end."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._numbers = itertools.count(1)
        self._open: list[Workspace] = []
        self.model = folder / "model.hlom"
        Workspace(self.model, author="maker").close()

    def path(self, name: str = "conferences.hlom") -> Path:
        """An empty store in a folder of its own."""
        folder = self._folder / str(next(self._numbers))
        folder.mkdir()
        shutil.copyfile(self.model, folder / name)
        return folder / name

    def open(self, path: Path | None = None, author: str = "ana") -> Workspace:
        """A seat at a store, a new one unless told."""
        workspace = Workspace(path or self.path(), author=author, clock=lambda: NOW)
        self._open.append(workspace)
        return workspace

    def close_all(self) -> None:
        """Give every seat back."""
        while self._open:
            self._open.pop().close()


@pytest.fixture(scope="session")
def stores(tmp_path_factory: pytest.TempPathFactory) -> Stores:
    """Where the tests get their stores."""
    return Stores(tmp_path_factory.mktemp("stores"))


@pytest.fixture(autouse=True)
def _closed_after(stores: Stores) -> Iterator[None]:
    yield
    stores.close_all()


@pytest.fixture(scope="session")
def invented() -> Invented:
    """What makes rows up."""
    return Invented()


@pytest.fixture(scope="session")
def whole() -> Callable[[Path], dict[str, dict[int, tuple[Any, ...]]]]:
    """Reads a whole store but its history."""
    return whole_store


@pytest.fixture(scope="session")
def made_of() -> Callable[[Any], st.SearchStrategy[Any]]:
    """Values of a type."""
    return of_kind
