"""Short names of months and weekdays, as United Nations papers write them where there is little room."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from functools import cache

from hlom_desktop.conference.languages import Language
from hlom_desktop.conference.when.tongues import tongue

_SHORT: Mapping[str, tuple[str, ...]] = {
    "en": ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
    "fr": ("janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc."),
    "es": ("ene.", "feb.", "mar.", "abr.", "mayo", "jun.", "jul.", "ago.", "sep.", "oct.", "nov.", "dic."),
}
_SHORT_DAYS: Mapping[str, tuple[str, ...]] = {
    "en": ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"),
    "fr": ("lun.", "mar.", "mer.", "jeu.", "ven.", "sam.", "dim."),
    "es": ("lun.", "mar.", "mié.", "jue.", "vie.", "sáb.", "dom."),
}


def short_weekday(day: date, language: str) -> str:
    """The weekday of `day` in `language`, up to four letters."""
    return _SHORT_DAYS[language][day.weekday()]


def short_month(number: int, language: str) -> str:
    """The month 1–12 in `language`, up to five letters."""
    return _SHORT[language][number - 1]


def short_day(day: date, language: str) -> str:
    """A day without its year: “12 Oct”, “12 oct.”."""
    return f"{day.day} {short_month(day.month, language)}"


def shortened(text: str, language: Language) -> str:
    """A date as stated with its months' names short: “by the end of September” → “by end Sep”."""
    pattern, known = _long_months(language)
    return pattern.sub(lambda found: known[found[1].lower()], text.replace("by the end of", "by end"))


@cache
def _long_months(language: Language) -> tuple[re.Pattern[str], Mapping[str, str]]:
    names = tongue(language).months
    known = {name.lower(): short_month(number, language) for number, name in enumerate(names, 1)}
    longest_first = sorted(map(re.escape, names), key=len, reverse=True)
    return re.compile(r"\b(" + "|".join(longest_first) + r")\b", re.IGNORECASE), known
