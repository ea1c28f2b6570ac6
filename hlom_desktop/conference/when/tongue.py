"""What a language brings to dates: its names, the phrases it reads and the patterns it prints, all as data."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from hlom_desktop.conference.languages import Language
from hlom_desktop.conference.when.values import Form, Qualifier

Kind = str
"""What a pattern is said of: day, week, month, year, the-year, quarter, half, session, relative, or a part:
“mid-June”."""


@dataclass(frozen=True)
class Patterns:
    """How a language joins days and months. `table` is for cells, `text` for sentences."""

    table: Mapping[str, str]
    text: Mapping[str, str]


@dataclass(frozen=True)
class Tongue:
    """One language's names, readings and patterns.

    `read` turns phrases into the signs of the reading grammar (“by the end of” → BY_END, “to” → -); `silent` words
    add nothing. `said` says a qualifier of a kind of period. `phrases` are recurring and relative texts: key, then
    the printed form, then others that mean the same; `{n}` is a number. `attached` opens a date that is another
    event's; `about` one that is meant roughly. Of `halves` the first of each is printed; `weeks` are those of a month,
    the last at the end.
    """

    language: Language
    months: tuple[str, ...]
    short_months: Mapping[str, int]
    weekdays: tuple[str, ...]
    short_weekdays: Mapping[str, int]
    numbers: tuple[str, ...]
    quarters: tuple[str, ...]
    quarter: str
    quarter_letter: str
    halves: tuple[tuple[str, ...], tuple[str, ...]]
    half_letter: str
    half_alone: str
    week: str
    weeks: tuple[str, str, str, str, str]
    ordinal: Callable[[int], str]
    session: str
    session_words: tuple[str, ...]
    body_words: tuple[str, ...]
    read: Mapping[str, tuple[str, ...]]
    silent: tuple[str, ...]
    said: Mapping[tuple[Qualifier, Kind], str]
    phrases: tuple[tuple[str, tuple[str, ...]], ...]
    attached: tuple[str, ...]
    about: tuple[str, ...]
    patterns: Patterns
    first_day: str
    contractions: tuple[tuple[str, str], ...]


KINDS: Mapping[Form, Kind] = {
    Form.DAY: "day",
    Form.MONTH: "month",
    Form.MONTHS: "month",
    Form.QUARTER: "quarter",
    Form.HALF: "half",
    Form.WEEK: "week",
    Form.YEAR: "year",
    Form.UN_SESSION: "session",
    Form.RELATIVE: "relative",
}

RECURRENCES = ("every-years", "every-months", "every-weeks", "times-a-year", "quarterly")
SPANS = ("next-year", "this-year", "next-month", "this-month", "next-week", "this-week")
"""Relative texts that name a period, and so take a qualifier: “early next year”."""


_DASHES = dict.fromkeys(map(ord, "‐‑‒–—−"), "-")
_TYPOGRAPHY = _DASHES | {0x2060: None, 0x2019: "'", 0x02BC: "'", 0xBA: "o", 0xAA: "a"}


def folded(text: str) -> str:
    """`text` as the reading grammar sees it: lower case, no accents, plain dashes, signs standing apart."""
    text = unicodedata.normalize("NFKD", text.translate(_TYPOGRAPHY)).lower()
    text = "".join(letter for letter in text if not unicodedata.combining(letter))
    text = re.sub(r"(?<=\d)\.(?=[oa]\b)|(?<=[a-z])\.", "", text)
    text = re.sub(r"([-/,;()&])", r" \1 ", text).replace("'", "' ")
    return " ".join(text.split())


def any_of(phrases: list[str]) -> str:
    """A regular expression for whole phrases, the longest first."""
    ordered = sorted({folded(phrase) for phrase in phrases}, key=len, reverse=True)
    return r"(?<![\w])(?:" + "|".join(map(re.escape, ordered)) + r")(?![\w])"
