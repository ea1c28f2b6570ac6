"""A single day, stated as a date is."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from hlom_desktop.conference.languages import Language
from hlom_desktop.conference.when.printing import print_when
from hlom_desktop.conference.when.values import Form, When


def stated_day(day: date, language: Language = "en") -> When:
    """A day with its year, in the words of a language."""
    found = When("", language, Form.DAY, first=day, last=day, start=day, end=day, year_stated=True)
    return replace(found, words=print_when(found, language))


def day_said(day: date, language: Language, *, year: bool = True) -> str:
    """A day in words: “5 October 2021”, without its year where that is plain: “5 October”."""
    return print_when(stated_day(day, language), language, year=year)
