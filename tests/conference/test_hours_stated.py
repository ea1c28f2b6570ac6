"""Hours as organizers state them, alone and after a date."""

from __future__ import annotations

from datetime import date

import pytest

from hlom_desktop.conference.hours_stated import (
    EndMissing,
    HalfDayMissing,
    HoursEndBeforeStart,
    StatedHours,
    parse_hours,
    parse_when_and_hours,
    stated_hours,
)
from hlom_desktop.conference.languages import Language
from hlom_desktop.conference.when.sessions import load_un_sessions
from hlom_desktop.conference.when.values import Form
from hlom_desktop.refusals import NotUnderstood

STATED: list[tuple[Language, str, int, int]] = [
    ("en", "15:00-18:00", 900, 180),
    ("en", "15:00 – 18:00", 900, 180),
    ("en", "3-6 p.m.", 900, 180),
    ("en", "3 to 6 pm", 900, 180),
    ("en", "10.30 a.m.–1 p.m.", 630, 150),
    ("en", "10 a.m. to 1 p.m.", 600, 180),
    ("en", "11-1 p.m.", 660, 120),
    ("en", "12-2 p.m.", 720, 120),
    ("en", "1.15-2.30 p.m.", 795, 75),
    ("en", "8.30-9.45 a.m.", 510, 75),
    ("en", "10 a.m. to noon", 600, 120),
    ("en", "15-18", 900, 180),
    ("en", "22:00–01:00", 1320, 180),
    ("en", "21:00–24:00", 1260, 180),
    ("en", "midnight to 2 a.m.", 0, 120),
    ("fr", "15 h – 18 h", 900, 180),
    ("fr", "15h10-18h", 910, 170),
    ("fr", "de 15 heures à 18 heures", 900, 180),
    ("fr", "de 15 h 10 à 16 h 30", 910, 80),
    ("fr", "9h00 à 10h30", 540, 90),
    ("fr", "de midi à 14 heures", 720, 120),
    ("fr", "15:00-18:00", 900, 180),
    ("es", "15.00 a 18.00", 900, 180),
    ("es", "de las 15.00 a las 18.00 horas", 900, 180),
    ("es", "entre las 8.00 y las 9.00 horas", 480, 60),
    ("es", "de la 1.00 a las 3.00 horas", 60, 120),
    ("es", "15:00-18:00", 900, 180),
]


@pytest.mark.parametrize(("language", "text", "start", "minutes"), STATED, ids=[f"{row[0]} {row[1]}" for row in STATED])
def test_hours_are_understood(language: Language, text: str, start: int, minutes: int) -> None:
    assert parse_hours(text, language) == (start, minutes)


LABELLED = {
    "15:00-18:00 CET": StatedHours(900, 180, "CET"),
    "11:00 - 13:00 CET (virtual)": StatedHours(660, 120, "CET", "virtual"),
    "15:00–18:00 (CET)": StatedHours(900, 180, "CET"),
    "15:00–18:00 UTC+2": StatedHours(900, 180, "UTC+2"),
    "3 to 6 p.m. (Geneva time)": StatedHours(900, 180, "Geneva time"),
    "3 p.m. to 6 p.m. GMT": StatedHours(900, 180, "GMT"),
    "15:00–18:00 (to be confirmed)": StatedHours(900, 180, None, "to be confirmed"),
}


@pytest.mark.parametrize("text", LABELLED)
def test_labels_and_remarks_are_kept(text: str) -> None:
    assert stated_hours(text, "en") == LABELLED[text]


REFUSED: list[tuple[Language, str, type[NotUnderstood]]] = [
    ("en", "15:00", EndMissing),
    ("fr", "15h10", EndMissing),
    ("en", "3 p.m.", EndMissing),
    ("en", "3-6", HalfDayMissing),
    ("en", "18:00-15:00", HoursEndBeforeStart),
    ("en", "6 p.m. to 3 p.m.", HoursEndBeforeStart),
    ("en", "25:00-26:00", NotUnderstood),
    ("en", "24:30-25:00", NotUnderstood),
    ("en", "after lunch", NotUnderstood),
    ("en", "", NotUnderstood),
]


@pytest.mark.parametrize(("language", "text", "refusal"), REFUSED, ids=[row[1] or "nothing" for row in REFUSED])
def test_what_is_no_hours_is_refused_by_name(language: Language, text: str, refusal: type[NotUnderstood]) -> None:
    with pytest.raises(refusal) as refused:
        stated_hours(text, language)
    assert type(refused.value) is refusal


DATED: list[tuple[Language, str, str, StatedHours | None]] = [
    ("en", "Tue 14 Dec, 15:30–17:30", "2021-12-14", StatedHours(930, 120)),
    ("en", "27 January 2021, 15:00-18:00 CET", "2021-01-27", StatedHours(900, 180, "CET")),
    ("en", "15 September, 11:00 - 13:00 CET (virtual)", "2021-09-15", StatedHours(660, 120, "CET", "virtual")),
    ("en", "Tuesday, 14 December 2021, from 3 to 6 p.m.", "2021-12-14", StatedHours(900, 180)),
    ("en", "2021-12-14 10:00-13:00", "2021-12-14", StatedHours(600, 180)),
    ("en", "14 Dec 2021 10:00-13:00", "2021-12-14", StatedHours(600, 180)),
    ("fr", "mardi 14 décembre 2021, de 15 heures à 18 heures", "2021-12-14", StatedHours(900, 180)),
    ("fr", "14 décembre, 15h-18h", "2021-12-14", StatedHours(900, 180)),
    ("es", "martes 14 de diciembre, de las 15.00 a las 18.00 horas", "2021-12-14", StatedHours(900, 180)),
    ("en", "2021-12-14", "2021-12-14", None),
    ("en", "14.12.2021", "2021-12-14", None),
    ("en", "14 December", "2021-12-14", None),
]


@pytest.mark.parametrize(("language", "text", "day", "hours"), DATED, ids=[f"{row[0]} {row[1]}" for row in DATED])
def test_a_date_and_its_hours(language: Language, text: str, day: str, hours: StatedHours | None) -> None:
    read = parse_when_and_hours(text, language, year=2021, sessions=load_un_sessions())
    assert (read.when.form, read.when.start, read.hours) == (Form.DAY, date.fromisoformat(day), hours)


@pytest.mark.parametrize("text", ["14-15 Dec", "4-6 December 2017", "14 to 16 June"])
def test_days_are_not_taken_for_hours(text: str) -> None:
    read = parse_when_and_hours(text, "en", year=2021, sessions=load_un_sessions())
    assert (read.when.form, read.hours) == (Form.DAY_RANGE, None)
