"""Reads a date as organizers state it, in English, French or Spanish."""

from __future__ import annotations

import re
from dataclasses import asdict
from datetime import date
from typing import TYPE_CHECKING

from hlom_desktop.conference.languages import LANGUAGES, Language
from hlom_desktop.conference.when.named import Named, Reading, named, relative
from hlom_desktop.conference.when.signs import opens_attached, phrase_of, signs_of
from hlom_desktop.conference.when.tongue import RECURRENCES, SPANS, any_of
from hlom_desktop.conference.when.tongues import tongue
from hlom_desktop.conference.when.values import PARTS, Form, Qualifier, When, narrowed
from hlom_desktop.refusals import NotUnderstood

if TYPE_CHECKING:
    from hlom_desktop.conference.when.sessions import UnSessions

_PERIODS = {Form.MONTH, Form.YEAR, Form.QUARTER, Form.HALF, Form.UN_SESSION, Form.RELATIVE}
_OUTER = _PERIODS | {Form.DAY, Form.WEEK}
_TAKEN_BY: dict[Qualifier, set[Form]] = {
    Qualifier.BY: _OUTER | {Form.MONTHS},
    Qualifier.BY_END: _PERIODS,
    Qualifier.FROM: _OUTER,
    Qualifier.SINCE: _OUTER,
    Qualifier.UNTIL: _OUTER,
    Qualifier.BEFORE: _OUTER,
    Qualifier.NOT_BEFORE: _OUTER,
    Qualifier.AFTER: _OUTER,
    Qualifier.THROUGHOUT: _PERIODS,
    Qualifier.EARLY: {Form.MONTH, Form.YEAR, Form.RELATIVE},
    Qualifier.MID: {Form.MONTH, Form.YEAR, Form.RELATIVE},
    Qualifier.LATE: {Form.MONTH, Form.YEAR, Form.RELATIVE},
}
_OUTER_SIGN = re.compile(r"(BY_END|BY|FROM|SINCE|UNTIL|BEFORE|NOT_BEFORE|AFTER|THROUGHOUT) (.*)")
_PART_SIGN = re.compile(r"(EARLY|MID|LATE) (.*)")
_OF_THE_YEAR = {
    *((Qualifier.BY_END, None), (Qualifier.UNTIL, None), (Qualifier.THROUGHOUT, None), (Qualifier.BY, Qualifier.MID)),
    *((part, None) for part in PARTS),
}
_LATE_IN = {
    Qualifier.BY: Qualifier.BY_END,
    Qualifier.BEFORE: Qualifier.BY_END,
    Qualifier.UNTIL: Qualifier.UNTIL,
}


def fits_the_year(qualifier: Qualifier | None, part: Qualifier | None) -> bool:
    """Whether “the year” can be qualified so: “by the end of the year”, “mid-year”, but not “since the year”."""
    return (qualifier, part) in _OF_THE_YEAR


def fits(form: Form, qualifier: Qualifier | None, part: Qualifier | None = None, phrase: str | None = None) -> bool:
    """Whether a period of `form` can be qualified so: “mid-June” can, “mid-4–6 June” and “next week, mid” cannot."""
    if qualifier is None:
        return part is None
    if form is Form.RELATIVE and (phrase not in SPANS or (qualifier in PARTS and phrase.endswith("week"))):
        return False
    if part is not None:
        inner_fits = form in {Form.MONTH, Form.YEAR} and part in PARTS
        outer_fits = qualifier not in (*PARTS, Qualifier.BY_END, Qualifier.THROUGHOUT)
        ends = part is Qualifier.LATE and qualifier in _LATE_IN
        return inner_fits and outer_fits and not ends
    return form in _TAKEN_BY[qualifier]


def _qualified(signs: str) -> tuple[Qualifier | None, Qualifier | None, str]:
    """The qualifier, the third inside it, and the signs of what is named."""
    outer = part = None
    if match := _OUTER_SIGN.fullmatch(signs):
        outer, signs = Qualifier[match[1]], match[2]
    if match := _PART_SIGN.fullmatch(signs):
        part, signs = Qualifier[match[1]], match[2]
    if outer is None:
        return part, None, signs
    if part is Qualifier.LATE and outer in _LATE_IN:
        return _LATE_IN[outer], None, signs
    return outer, part, signs


def _whole(found: Named, words: str, language: Language, qualifier: Qualifier | None, part: Qualifier | None) -> When:
    start, end = narrowed(found.first, found.last, qualifier, part)
    return When(words=words, language=language, qualifier=qualifier, part=part, start=start, end=end, **asdict(found))


def _read_in(words: str, language: Language, reading: Reading) -> When | None:
    """`words` read in one language; None where it does not understand them."""
    phrase = phrase_of(words, language)
    if phrase is not None and phrase[0] in RECURRENCES:
        return When(words, language, Form.RECURRENCE, phrase=phrase[0], number=phrase[1])
    if phrase is not None:
        return _whole(relative(*phrase, reading), words, language, None, None)
    qualifier, part, signs = _qualified(signs_of(words, language, reading.field))
    found = named(signs, reading)
    if found is None or not fits(found.form, qualifier, part, found.phrase):
        return None
    if found.form is Form.YEAR and not found.year_stated and not fits_the_year(qualifier, part):
        return None
    return _whole(found, words, language, qualifier, part)


def _bounded_text(words: str, language: Language, reading: Reading) -> When:
    """Text, with the bounds of its first part (“June (to be confirmed)”), of two dates it joins, or of “around” one."""
    text = When(words, language)

    def dated(piece: str, year: int | None) -> When | None:
        try:
            found = parse_when(piece, language, year=year, sessions=reading.sessions, today=reading.today)
        except NotUnderstood:
            return None
        return found if found.start or found.end else None

    head = re.split(r"[(;]", words, maxsplit=1)[0].strip(" ,")
    if head and head != words:
        found = dated(head, reading.year)
        return text.with_bounds(found.start, found.end) if found else text
    about = re.match(any_of([word for one in LANGUAGES for word in tongue(one).about]), words, re.IGNORECASE)
    if about:
        found = dated(words[about.end() :].strip(), reading.year)
        return text.with_bounds(found.start, found.end) if found else text
    halves = re.split(r"\s*[–—]\s*|\s+(?:-|to|a|à|au|al)\s+", words)
    last = dated(halves[1], reading.year) if len(halves) == 2 else None
    if last is None or last.end is None:
        return text
    opening = re.sub(r"^(?:from|du|de|del|desde)\s+", "", halves[0], flags=re.IGNORECASE)
    first = dated(opening, last.end.year if last.year_stated else reading.year)
    if first is None or first.start is None or last.end < first.start:
        return text
    return text.with_bounds(first.start, last.end)


def parse_when(
    text: str, language: Language, *, year: int | None, sessions: UnSessions, today: date | None = None
) -> When:
    """The moment or period that `text` states.

    `language` is tried first, then the others; the result's language is the one that understood it. `year` goes
    where none is stated, else the year of `today`, from which “next month” counts too. What is no date stays text
    without bounds. Refuses `NoSuchDay`, `EndBeforeStart` and `WrongWeekday`.
    """
    words = " ".join(text.split())
    reading = Reading(words, language, year if year is not None else today.year if today else None, sessions, today)
    tried = (language, *(other for other in LANGUAGES if other != language))
    for candidate in tried:
        found = _read_in(words, candidate, reading)
        if found is not None:
            return found
    bounded = _bounded_text(words, language, reading)
    if bounded.start or bounded.end:
        return bounded
    for candidate in tried:
        if opens_attached(words, candidate):
            return When(words, candidate, Form.ATTACHED)
    return bounded
