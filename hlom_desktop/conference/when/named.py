"""The grammar of what a date names: signs in, the form and the days it covers out."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from hlom_desktop.conference.when.values import EndBeforeStart, Form, NoSuchDay, WrongWeekday, month_end

if TYPE_CHECKING:
    from hlom_desktop.conference.languages import Language
    from hlom_desktop.conference.when.sessions import UnSessions


@dataclass(frozen=True)
class Reading:
    """What a text is read against: its language, the conference's year, the sessions' dates, the day it is read."""

    text: str
    field: Language
    year: int | None
    sessions: UnSessions
    today: date | None

    def day(self, year: int, month: int, day: int) -> date:
        """That day; refuses one the calendar does not have."""
        try:
            return date(year, month, day)
        except ValueError:
            raise NoSuchDay(text=self.text) from None


@dataclass(frozen=True)
class Named:
    """A form and the days it covers, before any qualifier."""

    form: Form
    first: date | None
    last: date | None
    year_stated: bool = False
    weekday: bool = False
    alternative: bool = False
    session: int | None = None
    phrase: str | None = None
    number: int | None = None


_DAYS = re.compile(
    r"(?:W(\d) )?(\d{1,2})(?: M(\d\d))?(?: Y(\d{4}))? ([-+|]) (?:W(\d) )?(\d{1,2}) M(\d\d)(?: Y(\d{4}))?"
)
_DAY = re.compile(r"(?:W(\d) )?(\d{1,2}) M(\d\d)(?: Y(\d{4}))?")
_DAY_LIST = re.compile(r"(\d{1,2}(?: \d{1,2})+) \+ (\d{1,2}) M(\d\d)((?: Y\d{4})?)")
_MONTH = re.compile(r"M(\d\d)(?: Y(\d{4}))?")
_MONTHS = re.compile(r"M(\d\d)(?: Y(\d{4}))? ([-+|]) M(\d\d)(?: Y(\d{4}))?(?: (\|) M(\d\d)(?: Y(\d{4}))?)?")
_YEARS = re.compile(r"Y(\d{4})(?: ([-+|]) (?:Y(\d{4})|(\d\d)))?")
_QUARTER = re.compile(r"Q(\d)(?: Y(\d{4}))?")
_HALF = re.compile(r"H(\d)(?: Y(\d{4}))?")
_WEEK = re.compile(r"K (?:W(\d) )?(\d{1,2}) M(\d\d)(?: Y(\d{4}))?")
_WEEK_OF_MONTH = re.compile(r"K(\d) M(\d\d)(?: Y(\d{4}))?")
_SESSION = re.compile(r"S(\d+)(?: \( Y(\d{4}) \)| Y(\d{4}))?")

_PAIRED = {"day": (Form.DAY_RANGE, Form.DAYS), "month": (Form.MONTH_RANGE, Form.MONTHS)}


def _years(reading: Reading, stated: tuple[str | None, str | None], wraps: bool) -> tuple[int, int, bool] | None:
    """The years of both ends and whether one is stated; a span that passes the new year takes the year after."""
    first, last = (int(year) if year else None for year in stated)
    if first is not None and last is not None:
        return first, last, True
    if last is not None:
        return last - wraps, last, True
    if first is None and reading.year is None:
        return None
    begins = first if first is not None else reading.year or 0
    return begins, begins + wraps, first is not None


def _check_weekday(reading: Reading, weekday: str | None, day: date) -> None:
    if weekday and int(weekday) != day.isoweekday():
        raise WrongWeekday(text=reading.text, year=day.year)


def _day(signs: str, reading: Reading) -> Named | None:
    match = _DAY.fullmatch(signs)
    if not match:
        return None
    years = _years(reading, (match[4], match[4]), wraps=False)
    if years is None:
        return None
    day = reading.day(years[0], int(match[3]), int(match[2]))
    _check_weekday(reading, match[1], day)
    return Named(Form.DAY, day, day, years[2], weekday=match[1] is not None)


def _two_days(signs: str, reading: Reading) -> Named | None:
    match = _DAYS.fullmatch(signs)
    if not match:
        return None
    weekday, day, month, year, joint, last_weekday, last_day, last_month, last_year = match.groups()
    months = int(month or last_month), int(last_month)
    years = _years(reading, (year, last_year), wraps=months[0] > months[1])
    if years is None:
        return None
    first = reading.day(years[0], months[0], int(day))
    last = reading.day(years[1], months[1], int(last_day))
    if last < first:
        raise EndBeforeStart(text=reading.text)
    _check_weekday(reading, weekday, first)
    _check_weekday(reading, last_weekday, last)
    return Named(_PAIRED["day"][joint != "-"], first, last, years[2], alternative=joint == "|")


def _listed_days(signs: str, reading: Reading) -> Named | None:
    """“14, 15 and 16 December” is a range; a list with gaps stays text."""
    match = _DAY_LIST.fullmatch(signs)
    if not match:
        return None
    days = [int(day) for day in [*match[1].split(), match[2]]]
    if days != list(range(days[0], days[0] + len(days))):
        return None
    return _two_days(f"{days[0]} - {days[-1]} M{match[3]}{match[4]}", reading)


def _month(signs: str, reading: Reading) -> Named | None:
    match = _MONTH.fullmatch(signs)
    years = _years(reading, (match[2], match[2]), wraps=False) if match else None
    if not match or years is None:
        return None
    first = reading.day(years[0], int(match[1]), 1)
    return Named(Form.MONTH, first, month_end(first), years[2])


def _two_months(signs: str, reading: Reading) -> Named | None:
    """“February–June”, “May and October”, “June/July”, and the open end of “February to June/July”."""
    match = _MONTHS.fullmatch(signs)
    if not match:
        return None
    month, year, joint, until, until_year, or_sign, or_month, or_year = match.groups()
    if or_sign and (joint != "-" or int(or_month) != int(until) % 12 + 1):
        return None
    months = int(month), int(or_month or until)
    years = _years(reading, (year, or_year or until_year), wraps=months[0] > months[1])
    if years is None:
        return None
    first, last = reading.day(years[0], months[0], 1), reading.day(years[1], months[1], 1)
    if last < first:
        raise EndBeforeStart(text=reading.text)
    form = _PAIRED["month"][joint != "-"]
    return Named(form, first, month_end(last), years[2], alternative="|" in (joint, or_sign))


def _year(signs: str, reading: Reading) -> Named | None:
    match = _YEARS.fullmatch(signs)
    if not match:
        return None
    first = int(match[1])
    last = int(match[3] or (match[1][:2] + match[4] if match[4] else match[1]))
    if last < first:
        raise EndBeforeStart(text=reading.text)
    form = {None: Form.YEAR, "-": Form.YEAR_RANGE}.get(match[2], Form.YEARS)
    return Named(form, date(first, 1, 1), date(last, 12, 31), True, alternative=match[2] == "|")


def _the_year(signs: str, reading: Reading) -> Named | None:
    """The year in question, of “by the end of the year”."""
    if signs != "YEAR" or reading.year is None:
        return None
    return Named(Form.YEAR, date(reading.year, 1, 1), date(reading.year, 12, 31))


def _quarter(signs: str, reading: Reading) -> Named | None:
    match = _QUARTER.fullmatch(signs)
    years = _years(reading, (match[2], match[2]), wraps=False) if match else None
    if not match or years is None:
        return None
    month = 3 * int(match[1])
    return Named(Form.QUARTER, date(years[0], month - 2, 1), month_end(date(years[0], month, 1)), years[2])


def _half(signs: str, reading: Reading) -> Named | None:
    match = _HALF.fullmatch(signs)
    years = _years(reading, (match[2], match[2]), wraps=False) if match else None
    if not match or years is None:
        return None
    month = 6 * int(match[1])
    return Named(Form.HALF, date(years[0], month - 5, 1), month_end(date(years[0], month, 1)), years[2])


def _week(signs: str, reading: Reading) -> Named | None:
    """“Week of 6 December”: seven days from a Monday, or from a Sunday where that is the day stated."""
    match = _WEEK.fullmatch(signs)
    years = _years(reading, (match[4], match[4]), wraps=False) if match else None
    if not match or years is None:
        return None
    day = reading.day(years[0], int(match[3]), int(match[2]))
    _check_weekday(reading, match[1], day)
    first = day if day.isoweekday() == 7 else day - timedelta(days=day.weekday())
    return Named(Form.WEEK, first, first + timedelta(days=6), years[2])


def _week_of_month(signs: str, reading: Reading) -> Named | None:
    """“First week of June”: its days 1 to 7, the second 8 to 14; the last is the last seven days."""
    match = _WEEK_OF_MONTH.fullmatch(signs)
    years = _years(reading, (match[3], match[3]), wraps=False) if match else None
    if not match or years is None:
        return None
    number, month = int(match[1]), reading.day(years[0], int(match[2]), 1)
    first = month_end(month) - timedelta(days=6) if number == 5 else month.replace(day=7 * number - 6)
    return Named(Form.WEEK, first, first + timedelta(days=6), years[2], number=number)


def _un_session(signs: str, reading: Reading) -> Named | None:
    match = _SESSION.fullmatch(signs)
    session = reading.sessions.of(int(match[1])) if match else None
    if not match or session is None:
        return None
    year = match[2] or match[3]
    if year and int(year) != session.start.year:
        return None
    return Named(Form.UN_SESSION, session.start, session.end, bool(year), session=session.number)


def relative_days(phrase: str, number: int | None, today: date | None) -> tuple[date, date] | None:
    """The days a relative text covers when read on `today`; None where it covers none that can be told."""
    if today is None:
        return None
    this_month = today.replace(day=1)
    next_month = month_end(this_month) + timedelta(days=1)
    monday = today - timedelta(days=today.weekday())
    match phrase:
        case "this-year" | "next-year":
            year = today.year + (phrase == "next-year")
            return date(year, 1, 1), date(year, 12, 31)
        case "this-month" | "next-month":
            first = next_month if phrase == "next-month" else this_month
            return first, month_end(first)
        case "this-week" | "next-week":
            first = monday + timedelta(days=7 * (phrase == "next-week"))
            return first, first + timedelta(days=6)
        case "next-years":
            return today, date(today.year + (number or 1), 12, 31)
        case "next-months":
            months = today.month - 1 + (number or 1)
            return today, month_end(date(today.year + months // 12, months % 12 + 1, 1))
    return None


def relative(phrase: str, number: int | None, reading: Reading) -> Named:
    """A relative text, with its days where they can be told."""
    first, last = relative_days(phrase, number, reading.today) or (None, None)
    return Named(Form.RELATIVE, first, last, phrase=phrase, number=number)


_GRAMMARS = (
    *(_day, _two_days, _listed_days, _month, _two_months, _year, _the_year, _quarter, _half, _week),
    *(_week_of_month, _un_session),
)


def named(signs: str, reading: Reading) -> Named | None:
    """What `signs` name; None where they are no date. Refuses days that do not exist and ends before starts."""
    if re.fullmatch(r"R[a-z-]+", signs):
        return relative(signs[1:], None, reading)
    for grammar in _GRAMMARS:
        found = grammar(signs, reading)
        if found is not None:
            return found
    return None
