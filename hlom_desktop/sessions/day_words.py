"""Days and hours in the short forms of grids and cards: “Tue 14 Dec, 15:30–17:30”, “mar. 14 déc.”, “UTC+1”."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, datetime, timedelta
from types import MappingProxyType

from hlom_desktop.conference.hours import Hours
from hlom_desktop.conference.hours_printed import print_day, print_hour, print_hours
from hlom_desktop.conference.hours_stated import EndMissing, parse_when_and_hours, stated_hours
from hlom_desktop.conference.languages import Language
from hlom_desktop.conference.when.sessions import UnSessions
from hlom_desktop.conference.zones import zone_named
from hlom_desktop.refusals import N_, NotUnderstood

_MONTHS: Mapping[Language, str] = MappingProxyType(
    {
        "en": "Jan Feb Mar Apr May June July Aug Sept Oct Nov Dec",
        "fr": "janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.",
        "es": "ene. feb. mar. abr. mayo jun. jul. ago. sep. oct. nov. dic.",
    }
)
_WEEKDAYS: Mapping[Language, str] = MappingProxyType(
    {
        "en": "Mon Tue Wed Thu Fri Sat Sun",
        "fr": "lun. mar. mer. jeu. ven. sam. dim.",
        "es": "lun. mar. mié. jue. vie. sáb. dom.",
    }
)

_TUESDAY = re.compile(r"^\s*mar\.?\s+(?=\d)", re.IGNORECASE)  # before a figure it is the weekday, not March


class NoDayStated(NotUnderstood):
    """Hours for a session that has no day yet."""

    message = N_("“{text}” names no day. Type one before the hours, such as 14 Dec, 15:30–17:30.")


class NotOneDay(NotUnderstood):
    """A month or a range where a session needs one day."""

    message = N_("“{text}” is not one day. A session has a day, such as 14 Dec, 15:30–17:30.")


class NoHoursStated(NotUnderstood):
    """A day for a session that has no hour yet."""

    message = N_("“{text}” names no hours. Type them after the day, such as 14 Dec, 15:30–17:30.")


def short_day(day: date, language: Language, *, weekday: bool = False) -> str:
    """“14 Dec”, “14 déc.”, “14 dic.”; with its weekday “Tue 14 Dec”."""
    said = f"{day.day} {_MONTHS[language].split()[day.month - 1]}"
    return f"{_WEEKDAYS[language].split()[day.weekday()]} {said}" if weekday else said


def long_day(day: date, language: Language) -> str:
    """“Tuesday, 14 December”, “Mardi 14 décembre”, “Martes 14 de diciembre”: a heading without its year."""
    return print_day(day, language).removesuffix(str(day.year)).rstrip().removesuffix(" de")


def hour_words(minute: int, language: Language) -> str:
    """One hour in the language's own style; past midnight it is the next day's."""
    return print_hour(minute % (24 * 60), language)


def span_words(start: int, end: int, language: Language) -> str:
    """“15:30–17:30”, “15 h 30 – 17 h 30”, “15.30 a 17.30”."""
    return print_hours(start % (24 * 60), end - start, language)


def when_words(hours: Hours, language: Language) -> str:
    """“Tue 14 Dec, 15:30–17:30”, with the label where one was stated."""
    said = f"{short_day(hours.day, language, weekday=True)}, {span_words(hours.start, hours.end, language)}"
    return f"{said} {hours.label}" if hours.label else said


def utc_words(zone: str, day: date) -> str:
    """How far a zone's clock is from UTC at noon of `day`: “UTC+1”, “UTC−3:30”, “UTC”."""
    offset = datetime(day.year, day.month, day.day, 12, tzinfo=zone_named(zone)).utcoffset() or timedelta()
    minutes = round(offset.total_seconds() / 60)
    if not minutes:
        return "UTC"
    hours, rest = divmod(abs(minutes), 60)
    return f"UTC{'+' if minutes > 0 else '−'}{hours}" + (f":{rest:02}" if rest else "")


def zone_city(zone: str, language: Language) -> str:
    """The city a zone is named for, as its readers write it: “Bogotá”."""
    from babel.dates import get_timezone_location

    if "/" not in zone:
        return zone
    return str(get_timezone_location(zone, locale=language, return_city=True))


def read_when(
    text: str, language: Language, *, before: Hours | None, zone: str, minutes: int, year: int | None, table: UnSessions
) -> Hours:
    """The hours that were typed for a session: a day with hours, hours alone, or a day alone.

    What is not typed stays as it was `before`; a session without an hour needs both. `minutes` is its planned
    length. Raises `NoDayStated`, `NotOneDay`, `NoHoursStated`, and what the readers of dates and hours raise.
    """
    if language == "es":
        text = _TUESDAY.sub("martes ", text)
    try:
        stated = stated_hours(text, language)
    except EndMissing:
        raise
    except NotUnderstood:
        found = parse_when_and_hours(text, language, year=year, sessions=table)
        day, stated_or_none = found.when.first, found.hours
        if day is None or found.when.last not in (None, day):
            raise NotOneDay(text=text) from None
    else:
        if before is None:
            raise NoDayStated(text=text)
        day, stated_or_none = before.day, stated
    if stated_or_none is None:
        if before is None:
            raise NoHoursStated(text=text)
        return Hours(day, before.start, before.minutes, before.zone, label=before.label)
    clock = before.zone if before is not None else zone
    return Hours(day, stated_or_none.start, stated_or_none.minutes or minutes, clock, label=stated_or_none.label)


def moment_words(at: datetime, zone: str | None, language: Language) -> str:
    """“10 Dec 2021, 09:00” by the conference's clock, by UTC where it has none."""
    local = at.astimezone(zone_named(zone or "UTC"))
    return f"{short_day(local.date(), language)} {local.year}, {print_hour(60 * local.hour + local.minute, language)}"
