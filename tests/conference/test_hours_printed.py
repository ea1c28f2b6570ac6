"""Hours, days and moments in the United Nations' three ways of writing them."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hlom_desktop.conference.hours_printed import HourStyle, print_day, print_hour, print_hours, print_moment
from hlom_desktop.conference.hours_stated import parse_hours
from hlom_desktop.conference.languages import LANGUAGES, Language

N = "\u00a0"

STYLES: list[HourStyle] = ["table", "text", "24h", "ampm"]

PRINTED = [
    (900, 180, "table", "15:00–18:00", f"15{N}h{N}– 18{N}h", "15.00 a 18.00"),
    (910, 80, "table", "15:10–16:30", f"15{N}h{N}10{N}– 16{N}h{N}30", "15.10 a 16.30"),
    (540, 240, "table", "09:00–13:00", f"9{N}h{N}– 13{N}h", "9.00 a 13.00"),
    (1260, 180, "table", "21:00–24:00", f"21{N}h{N}– 24{N}h", "21.00 a 24.00"),
    (600, 180, "text", "10 a.m. to 1 p.m.", f"de 10{N}heures à 13{N}heures", "de las 10.00 a las 13.00 horas"),
    (900, 180, "text", "3 to 6 p.m.", f"de 15{N}heures à 18{N}heures", "de las 15.00 a las 18.00 horas"),
    (60, 60, "text", "1 to 2 a.m.", f"de 1{N}heure à 2{N}heures", "de la 1.00 a las 2.00 horas"),
    (600, 120, "text", "10 a.m. to noon", f"de 10{N}heures à midi", "de las 10.00 a las 12.00 horas"),
    (1320, 120, "text", "10 p.m. to midnight", f"de 22{N}heures à minuit", "de las 22.00 a las 24.00 horas"),
    (1320, 180, "text", "10 p.m. to 1 a.m.", f"de 22{N}heures à 1{N}heure", "de las 22.00 a la 1.00 horas"),
    (900, 180, "ampm", "3–6 p.m.", f"de 15{N}heures à 18{N}heures", "de las 15.00 a las 18.00 horas"),
    (630, 150, "ampm", "10.30 a.m.–1 p.m.", f"de 10{N}h{N}30 à 13{N}heures", "de las 10.30 a las 13.00 horas"),
    (545, 5, "24h", "09:05–09:10", "09:05–09:10", "09:05–09:10"),
]


@pytest.mark.parametrize("row", PRINTED, ids=[f"{row[3]} {row[2]}" for row in PRINTED])
def test_hours_in_three_languages(row: tuple[int, int, HourStyle, str, str, str]) -> None:
    start, minutes, style, *said = row
    assert [print_hours(start, minutes, language, style) for language in LANGUAGES] == said


def test_one_hour() -> None:
    assert [print_hour(900, language) for language in LANGUAGES] == ["15:00", f"15{N}h", "15.00"]
    assert [print_hour(910, language, "text") for language in LANGUAGES] == [
        "3.10 p.m.",
        f"15{N}h{N}10",
        "15.10 horas",
    ]


@given(
    start=st.integers(0, 1439),
    minutes=st.integers(1, 720),
    language=st.sampled_from(LANGUAGES),
    style=st.sampled_from(STYLES),
)
def test_printed_hours_read_back(start: int, minutes: int, language: Language, style: HourStyle) -> None:
    assert parse_hours(print_hours(start, minutes, language, style), language) == (start, minutes)


def test_days() -> None:
    first = date(2021, 12, 1)
    assert [print_day(date(2021, 12, 14), language) for language in LANGUAGES] == [
        "Tuesday, 14 December 2021",
        f"Mardi 14{N}décembre 2021",
        "Martes 14 de diciembre de 2021",
    ]
    assert [print_day(first, language, weekday=False) for language in LANGUAGES] == [
        "1 December 2021",
        f"1er{N}décembre 2021",
        "1 de diciembre de 2021",
    ]


def test_moments() -> None:
    assert [print_moment(datetime(2021, 12, 10, 9), language) for language in LANGUAGES] == [
        "10 December 2021 at 9 a.m.",
        f"10{N}décembre 2021 à 9{N}heures",
        "10 de diciembre de 2021 a las 9.00 horas",
    ]
    assert [print_moment(datetime(2021, 12, 10, 0, 5), language) for language in LANGUAGES] == [
        "10 December 2021 at 12.05 a.m.",
        f"10{N}décembre 2021 à 0{N}h{N}05",
        "10 de diciembre de 2021 a las 0.05 horas",
    ]
