"""The form for a side event as rows of a sheet: labels, cells to be filled in, and what is checked in them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from hlom_desktop.conference.languages import Language


class CheckKind(StrEnum):
    """What may be typed into a cell."""

    ONE_OF = "one_of"
    OFFERED = "offered"
    WHOLE = "whole"
    DAY = "day"
    ADDRESS = "address"


@dataclass(frozen=True)
class Check:
    """What a spreadsheet program checks: one of a list, one offered by it, a whole number, a day, an address.

    `message` is what it says to anything else; a list that only offers takes all.
    """

    kind: CheckKind
    message: str = ""
    listed: str = ""
    least: int = 1
    most: int = 100_000


@dataclass(frozen=True)
class Answer:
    """A cell to be filled in: the key under which its answer is read, and its check."""

    key: str
    check: Check | None = None


class RowKind(StrEnum):
    """What a row of the form is."""

    CONFERENCE = "conference"
    TITLE = "title"
    RULE = "rule"
    SECTION = "section"
    HEADS = "heads"
    ANSWERS = "answers"


@dataclass(frozen=True)
class FormRow:
    """A row: its label, what stands in the three columns beside it, and a hint. `lines` is its height in lines."""

    kind: RowKind
    label: str
    answers: tuple[Answer, ...] = ()
    heads: tuple[str, ...] = ()
    hint: str = ""
    lines: int = 1
    starts_page: bool = False


@dataclass(frozen=True)
class FormSheet:
    """A form in one language: the tab's name, its rows, its lists by name, and what its hidden sheet says first."""

    name: str
    title: str
    language: Language
    stamp: datetime
    rows: tuple[FormRow, ...]
    head: tuple[str | int, ...]
    page_words: str
    lists: Mapping[str, tuple[str, ...]] = field(hash=False)
