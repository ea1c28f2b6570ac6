"""Prints hours, moments and days as the United Nations writes them, in English, French and Spanish."""

from __future__ import annotations

from datetime import date, datetime
from typing import Literal

from hlom_desktop.conference.languages import Language
from hlom_desktop.conference.when.printing import as_cell
from hlom_desktop.conference.when.tongues import tongue

HourStyle = Literal["table", "text", "24h", "ampm"]

_SPACE = "\u00a0"


def print_hours(start: int, minutes: int, language: Language, style: HourStyle = "table") -> str:
    """From `start` (minutes after midnight) for `minutes`.

    `table`: 15:00–18:00, 15 h – 18 h, 15.00 a 18.00. `text`: 3 to 6 p.m., de 15 heures à 18 heures, de las 15.00 a
    las 18.00 horas. `24h`, with a colon in all languages, for the run of show and the doors. `ampm` is English
    only, 3–6 p.m.; in French and Spanish it is `text`.
    """
    end = start + minutes
    if end > 24 * 60:
        end %= 24 * 60
    if style == "24h" or (style == "table" and language == "en"):
        return f"{_colon(start)}–{_colon(end)}"
    if style == "table":
        joint = f"{_SPACE}– " if language == "fr" else " a "
        return print_hour(start, language, style) + joint + print_hour(end, language, style)
    if language == "en":
        return _english(start, end, "–" if style == "ampm" else " to ")
    if language == "fr":
        begins = print_hour(start, language, style)
        return f"de {begins} à {print_hour(end, language, style)}"
    return f"de {_spanish(start)} a {_spanish(end)} horas"


def print_hour(minute: int, language: Language, style: HourStyle = "table") -> str:
    """One hour, `minute` after midnight: 15:00, 15 h, 15.00; in text 3 p.m., 15 heures, 15.00 horas."""
    if style == "24h" or (style == "table" and language == "en"):
        return _colon(minute)
    hour, rest = divmod(minute, 60)
    if language == "en":
        return _clock(minute) + _half(minute)
    if language == "es":
        return f"{hour}.{rest:02}" if style == "table" else f"{hour}.{rest:02} horas"
    if rest or style == "table":
        return f"{hour}{_SPACE}h" + (f"{_SPACE}{rest:02}" if rest else "")
    return {0: "minuit", 12: "midi", 24: "minuit", 1: f"1{_SPACE}heure"}.get(hour, f"{hour}{_SPACE}heures")


def print_day(day: date, language: Language, *, weekday: bool = True) -> str:
    """A heading: “Tuesday, 14 December 2021”, “Mardi 14 décembre 2021”, “Martes 14 de diciembre de 2021”."""
    spoken = tongue(language)
    said = spoken.patterns.table["weekday" if weekday else "day"].format(
        w=spoken.weekdays[day.weekday()],
        d=spoken.first_day if day.day == 1 else day.day,
        m=spoken.months[day.month - 1],
        y=spoken.patterns.table["year"].format(y=day.year),
    )
    return as_cell(said)


def print_moment(moment: datetime, language: Language) -> str:
    """“10 December 2021 at 9 a.m.”, “10 décembre 2021 à 9 heures”, “10 de diciembre de 2021 a las 9.00 horas”.

    The clock's own reading is printed; say beside it whose clock it is.
    """
    minute = 60 * moment.hour + moment.minute
    day = print_day(moment.date(), language, weekday=False)
    if language == "es":
        return f"{day} a {_spanish(minute)} horas"
    return f"{day} {'at' if language == 'en' else 'à'} {print_hour(minute, language, 'text')}"


def _colon(minute: int) -> str:
    return f"{minute // 60:02}:{minute % 60:02}"


def _clock(minute: int) -> str:
    if minute % 720 == 0:
        return "noon" if minute == 720 else "midnight"
    hour, rest = divmod(minute, 60)
    return str((hour - 1) % 12 + 1) + (f".{rest:02}" if rest else "")


def _half(minute: int) -> str:
    if minute % 720 == 0:
        return ""
    return " a.m." if minute % 1440 < 720 else " p.m."


def _english(start: int, end: int, joint: str) -> str:
    """“3 to 6 p.m.”: the half of the day once where both share it."""
    shared = _half(start) == _half(end) and start < end
    return _clock(start) + ("" if shared else _half(start)) + joint + _clock(end) + _half(end)


def _spanish(minute: int) -> str:
    hour, rest = divmod(minute, 60)
    return f"{'la' if hour == 1 else 'las'} {hour}.{rest:02}"
