"""Numbers that are days: which formats show them so, and which day each is."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

import pytest

from hlom_desktop.imports.serial_days import Shown, as_shown, shown_by


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("General", None),
        ("0.00", None),
        ("#,##0 €;[Red]-#,##0 €", None),
        ('0 "days"', None),
        ('0.0" h"', None),
        ("0.00E+00", None),
        ("@", None),
        ("[$€-40C]#,##0.00", None),
        (r"\d0", None),
        ("dd/mm/yyyy", Shown.DAY),
        ("[$-409]d-mmm-yy;@", Shown.DAY),
        ("mmmm", Shown.DAY),
        ('yyyy"年"m"月"d"日"', Shown.DAY),
        (r"[$-F800]dddd\,\ mmmm\ dd\,\ yyyy", Shown.DAY),
        ("d/m/yy h:mm", Shown.MOMENT),
        ("h:mm AM/PM", Shown.HOUR),
        (r"[$-F400]h:mm:ss\ AM/PM", Shown.HOUR),
        ("mm:ss.0", Shown.HOUR),
        ("[h]:mm", Shown.LENGTH),
        ("[hh]:mm:ss", Shown.LENGTH),
        ("[mm]", Shown.LENGTH),
        ("[Red]0", None),
    ],
)
def test_what_a_format_shows(code: str, expected: Shown | None) -> None:
    assert shown_by(164, code) is expected


def test_formats_named_by_number_only() -> None:
    assert [shown_by(number, None) for number in (0, 2, 14, 20, 22, 46, 49)] == [
        *(None, None, Shown.DAY, Shown.HOUR, Shown.MOMENT, Shown.LENGTH, None),
    ]


@pytest.mark.parametrize(
    ("serial", "shown", "expected"),
    [
        (1, Shown.DAY, date(1900, 1, 1)),
        (59, Shown.DAY, date(1900, 2, 28)),
        (60, Shown.DAY, None),
        (61, Shown.DAY, date(1900, 3, 1)),
        (44544, Shown.DAY, date(2021, 12, 14)),
        (44544.4375, Shown.DAY, datetime(2021, 12, 14, 10, 30)),
        (44544, Shown.MOMENT, datetime(2021, 12, 14)),
        (44544.999999999, Shown.MOMENT, datetime(2021, 12, 15)),
        (0, Shown.DAY, None),
        (-1, Shown.DAY, None),
        (2_958_465, Shown.DAY, date(9999, 12, 31)),
        (2_958_466, Shown.DAY, None),
        (float("inf"), Shown.DAY, None),
        (0.4375, Shown.HOUR, time(10, 30)),
        (0.4375, Shown.MOMENT, time(10, 30)),
        (1, Shown.HOUR, timedelta(hours=24)),
        (1.0625, Shown.HOUR, timedelta(hours=25, minutes=30)),
        (44544.4375, Shown.HOUR, datetime(2021, 12, 14, 10, 30)),
        (0.0625, Shown.LENGTH, timedelta(minutes=90)),
        (2.5, Shown.LENGTH, timedelta(hours=60)),
    ],
)
def test_what_a_number_stands_for(serial: float, shown: Shown, expected: object) -> None:
    assert as_shown(serial, shown, from_1904=False) == expected


def test_the_first_day_of_1904_is_day_nought() -> None:
    assert as_shown(0, Shown.DAY, from_1904=True) == date(1904, 1, 1)
    assert as_shown(60, Shown.DAY, from_1904=True) == date(1904, 3, 1)
    assert as_shown(43082, Shown.DAY, from_1904=True) == date(2021, 12, 14)
