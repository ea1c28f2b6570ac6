"""Dates in English, as the United Nations writes them."""

from __future__ import annotations

from hlom_desktop.conference.when.tongue import Patterns, Tongue
from hlom_desktop.conference.when.values import Qualifier

_ONES = ("zeroth", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")
_TEENS = (
    "tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
    "fifteenth",
    "sixteenth",
    "seventeenth",
    "eighteenth",
    "nineteenth",
)
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")


def ordinal(number: int) -> str:
    """“seventy-first”, from 1 to 99."""
    if number < 10:
        return _ONES[number]
    if number < 20:
        return _TEENS[number - 10]
    tens = _TENS[number // 10 - 2]
    return f"{tens}-{_ONES[number % 10]}" if number % 10 else f"{tens[:-1]}ieth"


_SAID = {
    (qualifier, kind): f"{opening}{article}{{x}}"
    for qualifier, opening in {
        Qualifier.BY: "by ",
        Qualifier.BY_END: "by the end of ",
        Qualifier.FROM: "from ",
        Qualifier.SINCE: "since ",
        Qualifier.UNTIL: "until ",
        Qualifier.BEFORE: "before ",
        Qualifier.NOT_BEFORE: "not before ",
        Qualifier.AFTER: "after ",
        Qualifier.THROUGHOUT: "throughout ",
        Qualifier.EARLY: "early ",
        Qualifier.MID: "mid-",
        Qualifier.LATE: "late ",
    }.items()
    for kind, article in {
        "day": "",
        "month": "",
        "year": "",
        "quarter": "the ",
        "half": "the ",
        "week": "the ",
        "session": "the ",
        "relative": "",
        "part": "",
    }.items()
} | {
    (Qualifier.MID, "relative"): "the middle of {x}",
    (Qualifier.BY_END, "the-year"): "by the end of the year",
    (Qualifier.UNTIL, "the-year"): "until the end of the year",
    (Qualifier.THROUGHOUT, "the-year"): "throughout the year",
    (Qualifier.EARLY, "the-year"): "early in the year",
    (Qualifier.MID, "the-year"): "mid-year",
    (Qualifier.LATE, "the-year"): "the end of the year",
}

ENGLISH = Tongue(
    language="en",
    months=(
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ),
    short_months={
        **{"jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9},
        **{"oct": 10, "nov": 11, "dec": 12},
    },
    weekdays=("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
    short_weekdays={
        **{"mon": 1, "tue": 2, "tues": 2, "wed": 3, "thu": 4, "thur": 4, "thurs": 4},
        **{"fri": 5, "sat": 6, "sun": 7},
    },
    numbers=("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
    quarters=("first", "second", "third", "fourth"),
    quarter="{q} quarter",
    quarter_letter="q",
    halves=(("first half", "1 half"), ("second half", "2 half", "latter half")),
    half_letter="h",
    half_alone=" of the year",
    week="week",
    weeks=("first week", "second week", "third week", "fourth week", "last week"),
    ordinal=ordinal,
    session="{o} session of the General Assembly",
    session_words=("regular session", "session"),
    body_words=("of the General Assembly", "of the United Nations General Assembly", "of UNGA"),
    read={
        "BY": ("by", "no later than", "not later than", "at the latest", "at the latest by", "due by"),
        "BY_END": ("by the end of", "by end of", "by end", "by late", "before the end of", "by the close of"),
        "EARLY": ("early", "early in", "beginning of", "at the beginning of", "start of", "at the start of"),
        "MID": ("mid-", "mid", "middle of", "in the middle of"),
        "LATE": ("late", "late in", "end of", "end", "at the end of", "towards the end of"),
        "FROM": (
            "from",
            "starting",
            "starting in",
            "starting on",
            "starting from",
            "beginning in",
            "as of",
            "as from",
        ),
        "SINCE": ("since", "ever since"),
        "UNTIL": ("until", "till", "up to", "until the end of"),
        "THROUGHOUT": ("throughout", "all through", "all of", "during the whole of"),
        "BEFORE": ("before", "prior to"),
        "NOT_BEFORE": ("not before", "no earlier than", "not earlier than"),
        "AFTER": ("after",),
        "BETWEEN": ("between",),
        "-": ("to", "through"),
        "+": ("and", "&"),
        "|": ("or", "/"),
        "YEAR": ("year", "the year"),
        "LATE YEAR": ("year-end", "year end"),
        "K": ("week commencing", "week beginning", "week starting", "week starting on"),
    },
    silent=("in", "on", "of", "the", "at", "its", "during", "month of", "onwards", "due in"),
    said=_SAID,
    phrases=(
        ("every-years", ("every {n} years", "annually", "annual", "every year", "yearly", "once a year")),
        ("every-months", ("every {n} months", "monthly", "every month", "once a month")),
        ("every-weeks", ("every {n} weeks", "weekly", "every week", "once a week")),
        ("times-a-year", ("{n} times a year", "{n} times annually", "{n} times yearly")),
        ("times-a-year:2", ("twice a year", "twice annually", "twice yearly", "semi-annually", "biannually")),
        ("every-years:2", ("every two years", "biennial", "biennially", "every second year")),
        ("quarterly", ("quarterly", "every quarter")),
        ("next-year", ("next year",)),
        ("this-year", ("this year", "later this year")),
        ("next-month", ("next month",)),
        ("this-month", ("this month",)),
        ("next-week", ("next week",)),
        ("this-week", ("this week",)),
        ("next-years", ("over the next {n} years", "in the next {n} years", "during the next {n} years")),
        ("next-months", ("over the next {n} months", "in the next {n} months", "within {n} months")),
        ("shortly", ("shortly", "soon", "as soon as possible")),
        ("in-due-course", ("in due course",)),
        (
            "to-be-decided",
            ("to be decided", "to be determined", "to be announced", "tbd", "tba"),
        ),
        ("to-be-decided:2", ("to be confirmed", "tbc")),
        ("ongoing", ("ongoing", "continuing")),
    ),
    attached=(
        *("in conjunction with", "on the margins of", "in the margins of", "alongside", "back to back with"),
        *(
            "during",
            "before the",
            "after the",
            "following",
            "at the",
            "on the occasion of",
            "next",
            "prior to the",
        ),
    ),
    about=("around", "about", "approximately", "circa", "towards"),
    patterns=Patterns(
        table={
            "day": "{d} {m}{y}",
            "weekday": "{w}, {d} {m}{y}",
            "days-": "{a}–{b} {m}{y}",
            "days+": "{a} and {b} {m}{y}",
            "days|": "{a} or {b} {m}{y}",
            "-": "{a}–{b}",
            "year-": "{a}\u2060–\u2060{b}",
            "+": "{a} and {b}",
            "|": "{a}/{b}",
            "month": "{m}{y}",
            "year": " {y}",
            "quarter-year": " of {y}",
            "half-year": " of {y}",
            "week": "week of {x}",
            "week-month": "{w} of {x}",
        },
        text={"days-": "{a} to {b} {m}{y}", "-": "{a} to {b}"},
    ),
    first_day="1",
    contractions=(),
)
