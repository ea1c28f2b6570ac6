"""The codec: every kind of value that a column holds comes back equal, and equal values have one text."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hlom_desktop.schema import METADATA
from hlom_desktop.storage import codec
from hlom_desktop.storage.base import Choice, Value

COLUMNS = [column for table in METADATA.tables.values() for column in table.columns]
KINDS = sorted({column.type.kind for column in COLUMNS if isinstance(column.type, Value | Choice)}, key=str)


class Colour(StrEnum):
    RED = "red"
    BLUE = "blue"


@dataclass(frozen=True)
class Part:
    day: date | None = None
    colours: tuple[Colour, ...] = ()


@dataclass(frozen=True)
class Whole:
    name: str
    parts: tuple[Part, ...]
    by_day: dict[str, tuple[int, str]]
    colours: frozenset[Colour]


@pytest.mark.parametrize("kind", [*KINDS, Whole], ids=str)
def test_a_value_comes_back(kind: Any, made_of: Any) -> None:
    @settings(max_examples=40, database=None)
    @given(made_of(kind))
    def there_and_back(value: Any) -> None:
        assert codec.from_json(kind, codec.to_json(value)) == value

    there_and_back()


@given(st.permutations(["en", "fr", "es", "ar", "zh", "ru"]))
def test_equal_sets_have_one_text(order: list[str]) -> None:
    assert codec.to_json(frozenset(order)) == '["ar","en","es","fr","ru","zh"]'


def test_what_has_no_place_is_refused() -> None:
    with pytest.raises(TypeError, match="no place in the codec for complex"):
        codec.to_json(1j)
