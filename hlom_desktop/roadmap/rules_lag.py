"""The time between two items as an organizer types and reads it: “3 weeks”, “10 d”, “2 sem.”."""

from __future__ import annotations

import re

from hlom_desktop.folding import folded
from hlom_desktop.refusals import NotUnderstood
from hlom_desktop.roadmap.values import LagUnit
from hlom_desktop.words import Words

_DAYS = "d day days j jr jrs jour jours dia dias"
_WEEKS = "w wk wks week weeks sem s semaine semaines semana semanas"
_UNITS = {LagUnit.DAYS: frozenset(_DAYS.split()), LagUnit.WEEKS: frozenset(_WEEKS.split())}
_SIGNS = re.compile(r"(?:[^\W\d_]+\s+)*(\d{1,6})\s*([^\W\d_]*)\.?")
_NOTHING = ("", "-", "–")


def read_lag(typed: str, unit: LagUnit = LagUnit.DAYS) -> tuple[int, LagUnit]:
    """A number and its unit, days or weeks in English, French or Spanish; `unit` where none is typed.

    Words before the number, as in “at least 3 weeks”, are passed over; nothing typed, or a dash, is no time between.
    Raises `NotUnderstood`.
    """
    text = folded(typed).strip()
    if text in _NOTHING:
        return 0, LagUnit.DAYS
    found = _SIGNS.fullmatch(text)
    if found is None:
        raise NotUnderstood(text=typed)
    number, word = int(found[1]), found[2]
    named = unit if not word else next((one for one, words in _UNITS.items() if word in words), None)
    if named is None:
        raise NotUnderstood(text=typed)
    return number, named


def lag_said(lag: int, unit: LagUnit, words: Words) -> str:
    """A lag in words: “at least 3 weeks”, or that there is none."""
    if lag == 0:
        return words("no lag")
    if unit is LagUnit.WEEKS:
        return words.plural("at least {number} week", "at least {number} weeks", lag)
    return words.plural("at least {number} day", "at least {number} days", lag)
