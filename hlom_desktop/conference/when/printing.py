"""Prints a date as the United Nations writes it, in English, French or Spanish, never more precise than it is known."""

from __future__ import annotations

import re
from datetime import date
from functools import cache
from typing import Literal

from hlom_desktop.conference.languages import Language
from hlom_desktop.conference.when.tongue import KINDS, Tongue, folded
from hlom_desktop.conference.when.tongues import months_read, tongue, weekdays_read
from hlom_desktop.conference.when.values import PARTS, Form, When

Style = Literal["table", "text"]

_WORDS_ONLY = (Form.TEXT, Form.ATTACHED)
_IN_FIGURES, _YEARS = re.compile(r"\d{4}-\d\d\b(?!\d)|\d[./]\d"), re.compile(r"\d{4}-\d{4}")


def can_be_said(when: When, language: Language) -> bool:
    """Whether `print_when` has words in `language`; else it gives the stated words, to be marked as untranslated."""
    return when.form not in _WORDS_ONLY or language == when.language


def as_cell(text: str) -> str:
    """`text` with a capital at its start, as a cell begins: “Mayo”, “Mi-juin”."""
    return text[:1].upper() + text[1:]


def print_when(when: When, language: Language, *, style: Style = "table", year: bool | None = None) -> str:
    """`when` in `language`; `table` for a cell, `text` for a sentence.

    `year` prints or leaves out the year of a day, month, quarter or session; None prints it where it was stated.
    What no language table can say is given in its stated words.
    """
    spoken = tongue(language)
    if when.form in _WORDS_ONLY or (when.first is None and when.phrase is None):
        return _typographic(when.words, when.language)
    if when.phrase is not None and when.qualifier is None:
        return _phrase(when.phrase, when.number, spoken)
    with_year = when.year_stated if year is None else year
    said = _named(when, spoken, style, with_year)
    is_the_year = when.form is Form.YEAR and not (with_year or when.year_stated)
    kind = "the-year" if is_the_year else KINDS.get(when.form, "day")
    for qualifier in (when.part, when.qualifier):
        if qualifier is not None:
            said = spoken.said[qualifier, kind].format(x=said)
            kind = "part" if qualifier in PARTS else kind
    return _contracted(said, spoken)


def as_stated(when: When, language: Language) -> str:
    """The words as stated, with the dashes and spaces of print, for a paper in the language they were stated in.

    In another language, or where the words are shorthand (“27 Jan”, “2021-12-14”), the printed form.
    """
    if when.form in _WORDS_ONLY:
        return _typographic(when.words, when.language)
    if language != when.language or _is_shorthand(when.words, language):
        return print_when(when, language)
    return _typographic(when.words, language)


def _is_shorthand(words: str, language: Language) -> bool:
    """Abbreviated names, dates in figures, or “by end September”."""
    if _YEARS.fullmatch(words) is None and _IN_FIGURES.search(words) is not None:
        return True
    known, short = folded(words).split(), _short_names(language)
    return any(word in short for word in known) or "by end" in " ".join(known)


@cache
def _short_names(language: Language) -> frozenset[str]:
    """What months and weekdays are called but in full."""
    spoken = tongue(language)
    whole = {folded(name) for name in (*spoken.months, *spoken.weekdays)}
    return frozenset((months_read(language).keys() | weekdays_read(language).keys()) - whole)


def _typographic(words: str, language: Language) -> str:
    """Dashes between figures or month names as print has them; French days held to their month."""
    years, edges, days = _dashed(language)
    words = years.sub(_year_dash(tongue(language)), words)
    words = edges.sub("\\1–" if language == "en" else "\\1-", words)
    words = words.replace("'", "’")
    return days.sub("\\1\u00a0", words) if language == "fr" else words


@cache
def _dashed(language: Language) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """Two years with a dash; a day or month before a dash and another; a day before its month."""
    names = "|".join(map(re.escape, tongue(language).months))
    edge = rf"(?:\d{{1,2}}(?!\d)|\b(?:{names})\b)"
    return (
        re.compile(r"\b((?:19|20|21)\d\d)\s*[-–]\s*((?:19|20|21)\d\d)\b"),
        re.compile(rf"(?<![-\d])({edge})\s*[-–]\s*(?={edge}(?!-))", re.IGNORECASE),
        re.compile(rf"\b(\d{{1,2}}|1er) (?=(?:{names})\b)", re.IGNORECASE),
    )


def _year_dash(spoken: Tongue) -> str:
    return spoken.patterns.table["year-"].format(a=r"\1", b=r"\2")


def _contracted(said: str, spoken: Tongue) -> str:
    for apart, together in spoken.contractions:
        said = re.sub(rf"\b{apart}", together, said)
    return said


def _phrase(phrase: str, number: int | None, spoken: Tongue) -> str:
    """A recurring or relative text, its number in words up to ten."""
    forms = dict(spoken.phrases)
    special = forms.get(f"{phrase}:{number}")
    if special is not None:
        return special[0]
    if number is None:
        return forms[phrase][0]
    if number == 1:
        return forms[phrase][1]
    return forms[phrase][0].format(n=spoken.numbers[number - 1] if number <= 10 else number)


def _named(when: When, spoken: Tongue, style: Style, with_year: bool) -> str:
    """What is named, without its qualifier."""
    if when.phrase is not None:
        return _phrase(when.phrase, when.number, spoken)
    if when.first is None or when.last is None:
        return when.words
    if when.form is Form.UN_SESSION:
        said = spoken.session.format(o=spoken.ordinal(when.session or 0))
        return f"{said} ({when.first.year})" if with_year else said
    if when.form is Form.QUARTER:
        said = spoken.quarter.format(q=spoken.quarters[(when.first.month - 1) // 3])
        pattern = spoken.patterns.table["quarter-year"]
        return said + pattern.format(y=when.first.year) if with_year else said
    if when.form is Form.HALF:
        said = spoken.halves[when.first.month // 7][0]
        return said + (spoken.patterns.table["half-year"].format(y=when.first.year) if with_year else spoken.half_alone)
    if when.form is Form.WEEK:
        return _week(when.first, when.number, spoken, with_year)
    pair = (when.first, when.last)
    if when.form in (Form.YEAR, Form.YEAR_RANGE, Form.YEARS):
        return _years(when, pair, spoken)
    if when.form in (Form.MONTH, Form.MONTH_RANGE, Form.MONTHS):
        return _months(when, pair, spoken, style, with_year)
    return _days(when, pair, spoken, style, with_year)


def _joint(when: When) -> str:
    """The sign between two: a range, both, or either."""
    if when.form in (Form.DAY_RANGE, Form.MONTH_RANGE, Form.YEAR_RANGE):
        return "-"
    return "|" if when.alternative else "+"


def _year(day: date, spoken: Tongue, with_year: bool) -> str:
    return spoken.patterns.table["year"].format(y=day.year) if with_year else ""


def _years(when: When, pair: tuple[date, date], spoken: Tongue) -> str:
    if when.form is Form.YEAR:
        return str(pair[0].year)
    joint = "year-" if when.form is Form.YEAR_RANGE else _joint(when)
    return spoken.patterns.table[joint].format(a=pair[0].year, b=pair[1].year)


def _month(day: date, spoken: Tongue, with_year: bool) -> str:
    return spoken.months[day.month - 1] + _year(day, spoken, with_year)


def _styled(spoken: Tongue, style: Style, *keys: str) -> str:
    """The first pattern there is for `keys`, of sentences before cells where a sentence is wanted."""
    patterns = [spoken.patterns.text] if style == "text" else []
    for key in keys:
        for table in (*patterns, spoken.patterns.table):
            if key in table:
                return table[key]
    raise KeyError(keys)


def _months(when: When, pair: tuple[date, date], spoken: Tongue, style: Style, with_year: bool) -> str:
    first, last = pair
    if when.form is Form.MONTH:
        return _month(first, spoken, with_year)
    begins = _month(first, spoken, with_year and first.year != last.year)
    ends = _month(last, spoken, with_year)
    if when.form is Form.MONTH_RANGE and when.alternative:
        earlier = spoken.months[last.month - 2]
        ends = spoken.patterns.table["|"].format(a=earlier, b=ends)
    return _contracted(_styled(spoken, style, _joint(when)).format(a=begins, b=ends), spoken)


def _day_figure(day: date, spoken: Tongue) -> str:
    return spoken.first_day if day.day == 1 else str(day.day)


def _day(day: date, spoken: Tongue, with_year: bool) -> str:
    return spoken.patterns.table["day"].format(
        d=_day_figure(day, spoken), m=spoken.months[day.month - 1], y=_year(day, spoken, with_year)
    )


def _week(first: date, number: int | None, spoken: Tongue, with_year: bool) -> str:
    if number is None:
        return spoken.patterns.table["week"].format(x=_day(first, spoken, with_year))
    pattern = spoken.patterns.table["week-month"]
    return _contracted(pattern.format(w=spoken.weeks[number - 1], x=_month(first, spoken, with_year)), spoken)


def _days(when: When, pair: tuple[date, date], spoken: Tongue, style: Style, with_year: bool) -> str:
    first, last = pair
    if when.form is Form.DAY and when.weekday:
        return spoken.patterns.table["weekday"].format(
            w=spoken.weekdays[first.weekday()],
            d=_day_figure(first, spoken),
            m=spoken.months[first.month - 1],
            y=_year(first, spoken, with_year),
        )
    if when.form is Form.DAY:
        return _day(first, spoken, with_year)
    joint = _joint(when)
    if (first.year, first.month) == (last.year, last.month):
        return _styled(spoken, style, f"days{joint}").format(
            a=_day_figure(first, spoken),
            b=_day_figure(last, spoken),
            m=spoken.months[last.month - 1],
            y=_year(last, spoken, with_year),
        )
    begins = _day(first, spoken, with_year and first.year != last.year)
    return _styled(spoken, style, f"day{joint}", joint).format(a=begins, b=_day(last, spoken, with_year))
