"""Short names of months, as United Nations papers write them where there is little room."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date

from hlom_desktop.conference.languages import Language
from hlom_desktop.conference.when.tongues import tongue

_SHORT: Mapping[str, tuple[str, ...]] = {
    "en": ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
    "fr": ("janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc."),
    "es": ("ene.", "feb.", "mar.", "abr.", "mayo", "jun.", "jul.", "ago.", "sep.", "oct.", "nov.", "dic."),
}


def short_month(number: int, language: str) -> str:
    """The month 1–12 in `language`, up to five letters."""
    return _SHORT[language][number - 1]


def short_day(day: date, language: str) -> str:
    """A day without its year: “12 Oct”, “12 oct.”."""
    return f"{day.day} {short_month(day.month, language)}"


def shortened(text: str, language: Language) -> str:
    """A date as stated with its months' names short: “by the end of September” → “by end Sep”."""
    names = tongue(language).months
    known = {name.lower(): short_month(number, language) for number, name in enumerate(names, 1)}
    pattern = r"\b(" + "|".join(sorted(map(re.escape, names), key=len, reverse=True)) + r")\b"
    text = text.replace("by the end of", "by end")
    return re.sub(pattern, lambda found: known[found[1].lower()], text, flags=re.IGNORECASE)
