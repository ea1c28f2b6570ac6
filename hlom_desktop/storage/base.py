"""What every table is made of: flat mapped classes with ids, versions and columns that hold frozen values."""

from __future__ import annotations

import uuid
from datetime import UTC, date, datetime
from enum import StrEnum
from typing import Any, ClassVar

from sqlalchemy import Boolean, Date, DateTime, Dialect, ForeignKey, Integer, MetaData, Text, TypeDecorator
from sqlalchemy.orm import DeclarativeBase, Mapped, MappedColumn, Session, mapped_column

from hlom_desktop.storage import codec
from hlom_desktop.storage.ref import Ref as Ref  # noqa: PLC0414  edits take both from here

Db = Session
"""An open transaction on the store. Never called a session: that is a slot of the programme."""


class Value(TypeDecorator[Any]):
    """A frozen value kept as the codec's JSON text, so that tables stay flat on every database."""

    impl = Text
    cache_ok = True

    def __init__(self, kind: Any) -> None:
        super().__init__()
        self.kind = kind

    def process_bind_param(self, value: Any, dialect: Dialect) -> str | None:
        """The codec's text."""
        return None if value is None else codec.to_json(value)

    def process_result_value(self, value: Any, dialect: Dialect) -> Any:
        """The frozen value."""
        return None if value is None else codec.from_json(self.kind, value)


class Choice(TypeDecorator[Any]):
    """One of an enum's words, kept as the word."""

    impl = Text
    cache_ok = True

    def __init__(self, kind: type[StrEnum]) -> None:
        super().__init__()
        self.kind = kind

    def process_bind_param(self, value: Any, dialect: Dialect) -> str | None:
        """The word; a word that the enum lacks is refused here."""
        return None if value is None else self.kind(value).value

    def process_result_value(self, value: Any, dialect: Dialect) -> Any:
        """The enum's member."""
        return None if value is None else self.kind(value)


class Moment(TypeDecorator[datetime]):
    """An aware moment, kept in UTC."""

    impl = DateTime
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """UTC without its mark, which not every database keeps."""
        return None if value is None else value.astimezone(UTC).replace(tzinfo=None)

    def process_result_value(self, value: Any, dialect: Dialect) -> datetime | None:
        """Aware again."""
        return None if value is None else value.replace(tzinfo=UTC)


class Base(DeclarativeBase):
    """All mapped classes of the program; its metadata is the whole schema once `schema` is imported."""

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_name)s",
            "uq": "uq_%(table_name)s_%(column_0_name)s",
            "fk": "fk_%(table_name)s_%(column_0_name)s",
            "pk": "pk_%(table_name)s",
        }
    )
    type_annotation_map: ClassVar[dict[Any, Any]] = {
        str: Text,
        int: Integer,
        bool: Boolean,
        date: Date,
        datetime: Moment,
    }


class Kept:
    """Mixed into every table that edits may write: an id that is never reused, and the last step's number."""

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    version: Mapped[int] = mapped_column(default=0)

    __table_args__: Any = ({"sqlite_autoincrement": True},)


class Owned(Kept):
    """Mixed into every table that belongs to one conference."""

    conference_id: Mapped[int] = mapped_column(
        ForeignKey("conference.id", deferrable=True, initially="DEFERRED"),
        index=True,
        info={"on_delete": "delete"},
    )


def value(kind: Any, **options: Any) -> MappedColumn[Any]:
    """A column that holds a frozen value of `kind`."""
    return mapped_column(Value(kind), **options)


def choice(kind: type[StrEnum], **options: Any) -> MappedColumn[Any]:
    """A column that holds one of `kind`'s words."""
    return mapped_column(Choice(kind), **options)


def part_of(target: str) -> MappedColumn[Any]:
    """A reference to the row that this one is a part of: deleted with it."""
    return _reference(target, "delete")


def refers_to(target: str) -> MappedColumn[Any]:
    """A reference to a row of the same conference: cleared when that one is deleted."""
    return _reference(target, "clear")


def _reference(target: str, on_delete: str) -> MappedColumn[Any]:
    key = ForeignKey(f"{target}.id", deferrable=True, initially="DEFERRED")
    return mapped_column(key, index=True, info={"on_delete": on_delete})


def new_uid() -> str:
    """An identity that stays the same in every language, file and version."""
    return str(uuid.uuid4())


def uid() -> MappedColumn[Any]:
    """The stored identity of what leaves the house."""
    return mapped_column(Text, unique=True, default=new_uid)
