"""Days, dates, hours and moments in cells, as Excel stores them and as people type them."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest

from hlom_desktop.conference.hours_stated import StatedHours
from hlom_desktop.conference.when.values import Form, When
from hlom_desktop.imports.grid import CellValue
from hlom_desktop.imports.values_read.times import (
    ReadingContext,
    day_first_in,
    read_day,
    read_hour,
    read_hours,
    read_moment_cell,
    read_when,
    read_zone,
)
from hlom_desktop.refusals import Refusal

THE_DAY = date(2021, 12, 14)


def said(found: object) -> object:
    """A value as it is; a reason as the name of its situation."""
    return type(found).__name__ if isinstance(found, Refusal) else found


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        *((THE_DAY, THE_DAY), (datetime(2021, 12, 14, 10, 30), THE_DAY), (44544, THE_DAY), ("44544", THE_DAY)),
        *(("2021-12-14", THE_DAY), ("2021-12-14 00:00:00", THE_DAY), ("2021-12-14T00:00:00Z", THE_DAY)),
        *(("20211214", THE_DAY), ("2021/12/14", THE_DAY), ("14/12/2021", THE_DAY), ("14.12.21", THE_DAY)),
        *(("12/14/2021", THE_DAY), ("14-Dec-2021", THE_DAY), ("14-déc-21", THE_DAY), ("14 Dec", THE_DAY)),
        *(("Tuesday, 14 December 2021", THE_DAY), ("mardi 14 décembre 2021", THE_DAY)),
        *(("14 de diciembre de 2021", THE_DAY), ("Dec 14, 2021", THE_DAY), ("5/5/2021", date(2021, 5, 5))),
        *(("03/04/2021", "DayOrMonth"), ("31/02/2021", "NoSuchDay"), ("14/13/2021", "NoSuchDay")),
        *(("Monday, 14 December 2021", "WrongWeekday"), ("December 2021", "NotADay"), ("soon", "NotADay")),
        *((12.5, "NotADay"), (True, "NotADay"), (time(10), "NotADay"), (99999, "NotADay"), ("TBC", None), (None, None)),
    ],
)
def test_days(cell: CellValue, expected: object, context: ReadingContext) -> None:
    assert said(read_day(cell, context)) == expected


def test_a_reason_says_the_day_as_it_was_typed(context: ReadingContext) -> None:
    found = read_day("31/02/2021", context)
    assert isinstance(found, Refusal)
    assert str(found) == "“31/02/2021” names a day that does not exist."


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        (("03/04/2021", "14/12/2021", None, 44544), True),
        (("03/04/2021", "12/14/2021"), False),
        (("03/04/2021", "04/03/2021"), None),
        (("14/12/2021", "12/14/2021"), None),
        (("2021-12-14", "text"), None),
        ((), None),
    ],
)
def test_a_column_tells_whether_the_day_stands_first(cells: tuple[CellValue, ...], expected: bool | None) -> None:
    assert day_first_in(cells) is expected


def test_the_order_found_in_a_column_holds_for_all_of_it(context: ReadingContext) -> None:
    days, months = replace(context, day_first=True), replace(context, day_first=False)
    assert read_day("03/04/2021", days) == date(2021, 4, 3)
    assert read_day("03/04/2021", months) == date(2021, 3, 4)
    assert read_day("14/12/2021", days) == read_day("12/14/2021", months) == THE_DAY
    assert said(read_day("12/14/2021", days)) == "DayOrMonth"
    assert said(read_day("14/12/2021", months)) == "DayOrMonth"


def test_dates_of_any_precision(context: ReadingContext) -> None:
    def read(cell: CellValue) -> tuple[Form, date | None, date | None]:
        found = read_when(cell, context)
        assert isinstance(found, When)
        return found.form, found.first, found.last

    assert read("14/12/2021") == read(44544) == read(datetime(2021, 12, 14)) == (Form.DAY, THE_DAY, THE_DAY)
    assert read("June 2022") == (Form.MONTH, date(2022, 6, 1), date(2022, 6, 30))
    assert read("fin 2021") == (Form.YEAR, date(2021, 1, 1), date(2021, 12, 31))
    assert read("when the moon is full") == (Form.TEXT, None, None)
    assert said(read_when("03/04/2021", context)) == "DayOrMonth"
    assert said(read_when(time(10), context)) == "NotADay"
    assert read_when("–", context) is None


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        *((time(10, 30), 630), (timedelta(hours=24), 1440), (datetime(2021, 12, 14, 9, 15), 555), (0.4375, 630)),
        *((9, 540), ("10:30", 630), ("10.30 a.m.", 630), ("10:30:00", 630), ("15 h", 900), ("15h30", 930)),
        *(("15 heures", 900), ("15 heures 30", 930), ("à 15 h", 900), ("15.00 horas", 900), ("a las 15.00", 900)),
        *(("3 p.m.", 900), ("3pm", 900), ("12 a.m.", 0), ("12 p.m.", 720), ("noon", 720), ("Midi", 720)),
        *(("mediodía", 720), ("minuit", 1440), ("24:00", 1440), ("TBC", None), (None, None)),
        *(("25:00", "NotAnHour"), ("10:75", "NotAnHour"), ("13 p.m.", "NotAnHour"), ("10:30 CET", "NotAnHour")),
        *((9.5, "NotAnHour"), (25, "NotAnHour"), (-1, "NotAnHour"), (True, "NotAnHour"), (THE_DAY, "NotAnHour")),
        (timedelta(hours=25), "NotAnHour"),
    ],
)
def test_one_hour(cell: CellValue, expected: object) -> None:
    assert said(read_hour(cell)) == expected


TEN_TO_ONE = StatedHours(600, 180)


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        *(("10:00–13:00", TEN_TO_ONE), ("10:00 - 13:00", TEN_TO_ONE), ("10:00:00-13:00:00", TEN_TO_ONE)),
        *(("10 a.m. to 1 p.m.", TEN_TO_ONE), ("10am-1pm", TEN_TO_ONE), ("10 a.m.–1 p.m.", TEN_TO_ONE)),
        *(("de 10 h à 13 h", TEN_TO_ONE), ("10h00-13h00", TEN_TO_ONE), ("de 10.00 a 13.00 horas", TEN_TO_ONE)),
        *(("1000-1300", TEN_TO_ONE), ("10:00\n13:00", TEN_TO_ONE), ("10:00 → 13:00", TEN_TO_ONE)),
        *(("10:00 / 13:00", TEN_TO_ONE), ("15:00-18:00 CET", StatedHours(900, 180, "CET"))),
        *(("3-6 p.m.", StatedHours(900, 180)), ("22:00–01:00", StatedHours(1320, 180))),
        *(("10:00", "EndMissing"), (time(10), "EndMissing"), ("10-11", "HalfDayMissing"), ("all day", "NotUnderstood")),
        *(("18:00-10:00", "HoursEndBeforeStart"), ("TBD", None), (None, None)),
    ],
)
def test_from_one_hour_to_another(cell: CellValue, expected: object, context: ReadingContext) -> None:
    assert said(read_hours(cell, context)) == expected


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        *((datetime(2021, 12, 14, 10, 30), 9), ("2021-12-14 10:30", 9), ("2021-12-14T10:30:00", 9)),
        *(("14/12/2021 10:30", 9), ("14 Dec, 10:30", 9), ("14 décembre 2021 à 10 h 30", 9)),
        *(("2021-12-14T10:30:00Z", 10), ("2021-12-14T10:30:00+02:00", 8)),
        *(
            ("10:30", "NotAMoment"),
            ("14/12/2021", "NotAMoment"),
            (44544, "NotAMoment"),
            ("3/4/2021 10:00", "DayOrMonth"),
        ),
        *(("28 March 2021, 02:30", "NoSuchHour"), ("TBC", None)),
    ],
)
def test_moments_on_the_conference_clock(cell: CellValue, expected: object, context: ReadingContext) -> None:
    hour = datetime(2021, 12, 14, expected, 30, tzinfo=UTC) if isinstance(expected, int) else expected
    assert said(read_moment_cell(cell, context)) == hour


def test_zones() -> None:
    found = [said(read_zone(cell)) for cell in ("Europe/Zurich", "America/New York", "Geneva", "../x", 1, None)]
    assert found == ["Europe/Zurich", "America/New_York", "UnknownZone", "UnknownZone", "UnknownZone", None]
