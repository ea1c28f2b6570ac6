"""Days in the narrow columns of registers."""

from __future__ import annotations

from datetime import date

from hlom_desktop.conference.hours_printed import print_day
from hlom_desktop.conference.languages import Language


def short_day(day: date, language: Language) -> str:
    """“14 December 2021”, without its weekday."""
    return print_day(day, language, weekday=False)
