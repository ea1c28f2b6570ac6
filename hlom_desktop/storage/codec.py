"""The one codec: frozen values to JSON and back, for columns, fingerprints, releases and `--json`.

It knows dataclasses, enums, dates, moments, tuples, mappings and the plain types; nothing else is stored.
"""

from __future__ import annotations

import json
import types
import typing
from collections.abc import Callable
from dataclasses import MISSING, fields, is_dataclass
from datetime import date, datetime
from enum import Enum
from functools import cache
from typing import Any

SCHEMA = 1


def plain(value: Any) -> Any:
    """`value` as JSON's own types; a dataclass becomes an object without its fields that are None."""
    if value is None or isinstance(value, (bool, int, float)):
        return value
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, str):
        return str(value)
    if isinstance(value, (datetime, date)):
        return value.isoformat()
    if is_dataclass(value):
        pairs = ((f.name, plain(getattr(value, f.name))) for f in fields(value))
        return {name: inner for name, inner in pairs if inner is not None}
    if isinstance(value, (tuple, list)):
        return [plain(inner) for inner in value]
    if isinstance(value, frozenset):
        return sorted((plain(inner) for inner in value), key=to_json)  # a set's own order differs by process
    if isinstance(value, typing.Mapping):
        return {str(key): plain(inner) for key, inner in value.items()}
    raise TypeError(f"no place in the codec for {type(value).__name__}")


def to_json(value: Any) -> str:
    """`value` as compact JSON, the same text for equal values."""
    return json.dumps(plain(value), ensure_ascii=False, separators=(",", ":"), sort_keys=True)


Reader = Callable[[Any], Any]


@cache
def _reader(kind: Any) -> Reader:
    """What turns JSON's types into a value of `kind`. Worked out once a kind: rows are read by the thousand."""
    origin = typing.get_origin(kind)
    if origin in (types.UnionType, typing.Union):
        return _optional(_reader(next(one for one in typing.get_args(kind) if one is not type(None))))
    if origin is typing.Literal or kind in (Any, object, str, int, float, bool):
        return _as_is
    if origin is not None:
        return _collection(kind, origin)
    if kind is datetime:
        return datetime.fromisoformat
    if kind is date:
        return date.fromisoformat
    if is_dataclass(kind):
        return _dataclass(typing.cast("type", kind))
    return kind if isinstance(kind, type) and issubclass(kind, Enum) else _as_is


def _as_is(raw: Any) -> Any:
    return raw


def _optional(inner: Reader) -> Reader:
    return lambda raw: None if raw is None else inner(raw)


def _collection(kind: Any, origin: Any) -> Reader:
    readers = [_reader(inner) for inner in typing.get_args(kind) if inner is not Ellipsis]
    first = readers[0]
    if issubclass(origin, typing.Mapping):
        return lambda raw: {first(key): readers[1](inner) for key, inner in raw.items()}
    if origin is tuple and Ellipsis not in typing.get_args(kind):
        return lambda raw: tuple(read(item) for read, item in zip(readers, raw, strict=True))
    return lambda raw: origin([first(item) for item in raw])


def _dataclass(kind: type) -> Reader:
    hints = typing.get_type_hints(kind)
    readers = {name: _reader(hint) for name, hint in hints.items()}
    without_default = (f.name for f in fields(kind) if f.default is MISSING and f.default_factory is MISSING)
    unsaid = {name: None for name in without_default if type(None) in typing.get_args(hints[name])}

    def read(raw: dict[str, Any]) -> Any:
        said = {name: readers[name](inner) for name, inner in raw.items() if name in readers}
        return kind(**unsaid | said)

    return read


def revive(kind: Any, raw: Any) -> Any:
    """What `plain` made, back as a value of `kind`."""
    return None if raw is None else _reader(kind)(raw)


def from_json(kind: Any, text: str) -> Any:
    """A value of `kind` from the text that `to_json` made."""
    return revive(kind, json.loads(text))
