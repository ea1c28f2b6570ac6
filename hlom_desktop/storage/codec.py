"""The one codec: frozen values to JSON and back, for columns, fingerprints, releases and `--json`.

It knows dataclasses, enums, dates, moments, tuples, mappings and the plain types; nothing else is stored.
"""

from __future__ import annotations

import json
import types
import typing
from dataclasses import fields, is_dataclass
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


@cache
def _hints(kind: type) -> dict[str, Any]:
    return typing.get_type_hints(kind)


def _from_union(kind: Any, raw: Any) -> Any:
    for choice in typing.get_args(kind):
        if choice is type(None):
            continue
        return revive(choice, raw)
    return raw


def _from_collection(kind: Any, origin: Any, raw: Any) -> Any:
    arguments = typing.get_args(kind)
    if issubclass(origin, typing.Mapping):
        return {revive(arguments[0], k): revive(arguments[1], v) for k, v in raw.items()}
    if origin is tuple and arguments[-1] is not Ellipsis:
        return tuple(revive(inner, item) for inner, item in zip(arguments, raw, strict=True))
    return origin(revive(arguments[0], item) for item in raw)


def revive(kind: Any, raw: Any) -> Any:
    """What `plain` made, back as a value of `kind`."""
    if raw is None:
        return None
    origin = typing.get_origin(kind)
    if origin in (types.UnionType, typing.Union):
        return _from_union(kind, raw)
    if origin is typing.Literal or kind in (Any, object):
        return raw
    if origin is not None:
        return _from_collection(kind, origin, raw)
    if kind is datetime:
        return datetime.fromisoformat(raw)
    if kind is date:
        return date.fromisoformat(raw)
    if is_dataclass(kind):
        hints = _hints(typing.cast("type", kind))
        values = {name: revive(hints[name], inner) for name, inner in raw.items() if name in hints}
        return typing.cast("type", kind)(**values)
    return kind(raw) if isinstance(kind, type) and issubclass(kind, Enum) else raw


def from_json(kind: Any, text: str) -> Any:
    """A value of `kind` from the text that `to_json` made."""
    return revive(kind, json.loads(text))
