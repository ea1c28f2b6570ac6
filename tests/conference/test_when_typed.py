"""What organizers type, in shorthand and in three languages, and what is refused."""

from __future__ import annotations

from datetime import date

import pytest

from hlom_desktop.conference.languages import Language
from hlom_desktop.conference.when.parsing import parse_when
from hlom_desktop.conference.when.printing import as_cell, as_stated, print_when
from hlom_desktop.conference.when.sessions import load_un_sessions
from hlom_desktop.conference.when.values import EndBeforeStart, Form, NoSuchDay, When, WrongWeekday
from hlom_desktop.refusals import NotUnderstood

SESSIONS = load_un_sessions()
N = "\u00a0"


def read(text: str, language: Language = "en") -> When:
    return parse_when(text, language, year=2021, sessions=SESSIONS, today=date(2021, 6, 1))


TYPED: list[tuple[Language, str, str]] = [
    ("en", "27 Jan", "27 January"),
    ("en", "May", "May"),
    ("en", "mid-June", "mid-June"),
    ("en", "mid June", "mid-June"),
    ("en", "14-15 Dec", "14–15 December"),
    ("en", "14 – 15 Dec.", "14–15 December"),
    ("en", "by end Sept", "by the end of September"),
    ("en", "no later than 3 May", "by 3 May"),
    ("en", "September at the latest", "by September"),
    ("en", "January–December", "January–December"),
    ("en", "2020-2021", "2020\u2060–\u20602021"),
    ("en", "Tue 14 Dec", "Tuesday, 14 December"),
    ("en", "Dec 14, 2021", "14 December 2021"),
    ("en", "December 14-15, 2021", "14–15 December 2021"),
    ("en", "2021-12-14", "14 December 2021"),
    ("en", "14.12.2021", "14 December 2021"),
    ("en", "16/03/2002", "16 March 2002"),
    ("en", "14, 15 and 16 December", "14–16 December"),
    ("en", "14 or 15 December", "14 or 15 December"),
    ("en", "between May and July", "May–July"),
    ("en", "30 Nov-2 Dec", "30 November–2 December"),
    ("en", "Dec 2021 - Jan 2022", "December 2021–January 2022"),
    ("en", "Q1 2022", "first quarter of 2022"),
    ("en", "71st session", "seventy-first session of the General Assembly"),
    ("en", "by end-September", "by the end of September"),
    ("en", "end-September", "late September"),
    ("en", "before the end of the year", "by the end of the year"),
    ("en", "by year-end", "by the end of the year"),
    ("en", "H1 2021", "first half of 2021"),
    ("en", "second half of the year", "second half of the year"),
    ("en", "T3 2021", "troisième trimestre de 2021"),
    ("en", "week of December 6", "week of 6 December"),
    ("en", "the first week in June", "first week of June"),
    ("en", "not before June", "not before June"),
    ("en", "UNGA76", "seventy-sixth session of the General Assembly"),
    ("en", "TBC", "to be confirmed"),
    ("en", "TBD", "to be decided"),
    ("fr", "T3 2021", "troisième trimestre de 2021"),
    ("fr", "fin d'année", "fin d’année"),
    ("fr", "avant la fin de l’année", "d’ici à la fin de l’année"),
    ("fr", "1er semestre 2021", "premier semestre de 2021"),
    ("fr", "semaine du 6 décembre", f"semaine du 6{N}décembre"),
    ("fr", "1re semaine d’avril", "première semaine d’avril"),
    ("fr", "dans le courant du mois de juin", "juin"),
    ("fr", "pas avant fin juin", "pas avant fin juin"),
    ("fr", "14/12/21", f"14{N}décembre 2021"),
    ("fr", "à confirmer", "à confirmer"),
    ("es", "T3", "tercer trimestre"),
    ("es", "fin de año", "fin de año"),
    ("es", "antes de fin de año", "a más tardar a fin de año"),
    ("es", "primer semestre de 2021", "primer semestre de 2021"),
    ("es", "semana del 6 de diciembre", "semana del 6 de diciembre"),
    ("es", "antes de la semana del 6 de diciembre", "antes de la semana del 6 de diciembre"),
    ("es", "no antes de junio", "no antes de junio"),
    ("es", "por confirmar", "por confirmar"),
    ("fr", "mi-juin", "mi-juin"),
    ("fr", "debut novembre", "début novembre"),
    ("fr", "d'ici à fin septembre", "d’ici à fin septembre"),
    ("fr", "d’ici la fin de septembre", "d’ici à fin septembre"),
    ("fr", "au plus tard le 15 septembre", f"d’ici au 15{N}septembre"),
    ("fr", "1er décembre", f"1er{N}décembre"),
    ("fr", "du 1er au 3 décembre", f"1er-3{N}décembre"),
    ("fr", "les 14 et 15 décembre 2021", f"14 et 15{N}décembre 2021"),
    ("fr", "du mardi 14 au mercredi 15 décembre", f"14-15{N}décembre"),
    ("fr", "de février à juin/juillet 2018", "février-juin/juillet 2018"),
    ("fr", "à partir d'août", "à partir d’août"),
    ("fr", "1er trimestre 2022", "premier trimestre de 2022"),
    ("fr", "14 Dec", f"14{N}décembre"),
    ("fr", "by mid-June", "by mid-June"),
    ("es", "principios de noviembre", "principios de noviembre"),
    ("es", "a principios de noviembre", "principios de noviembre"),
    ("es", "a más tardar en septiembre", "a más tardar en septiembre"),
    ("es", "antes de que concluya septiembre", "a más tardar a fines de septiembre"),
    ("es", "los días 14 y 15 de diciembre de 2021", "14 y 15 de diciembre de 2021"),
    ("es", "del 4 al 6 de diciembre de 2017", "4-6 de diciembre de 2017"),
    ("es", "desde febrero hasta junio", "febrero-junio"),
    ("es", "1.º de dic.", "1 de diciembre"),
    ("es", "16/03/2002", "16 de marzo de 2002"),
    ("es", "by end Sept", "by the end of September"),
]


@pytest.mark.parametrize(("language", "typed", "said"), TYPED, ids=[f"{row[0]} {row[1]}" for row in TYPED])
def test_typed_dates_are_understood(language: Language, typed: str, said: str) -> None:
    """The language is that of the words: English typed in a French field is English, and says itself in French."""
    when = read(typed, language)
    assert (when.form is not Form.TEXT, print_when(when, when.language)) == (True, said)


SENTENCES = [
    ("4–6 December 2017", "4 to 6 December 2017", f"du 4 au 6{N}décembre 2017", "del 4 al 6 de diciembre de 2017"),
    ("January–December", "January to December", "de janvier à décembre", "de enero a diciembre"),
    ("1–3 August", "1 to 3 August", f"du 1er au 3{N}août", "del 1 al 3 de agosto"),
    ("April–August", "April to August", "d’avril à août", "de abril a agosto"),
    (
        "30 November–2 December",
        "30 November to 2 December",
        f"du 30{N}novembre au 2{N}décembre",
        "del 30 de noviembre al 2 de diciembre",
    ),
    ("mid-November", "mid-November", "mi-novembre", "mediados de noviembre"),
]


@pytest.mark.parametrize("row", SENTENCES, ids=[row[0] for row in SENTENCES])
def test_in_a_sentence(row: tuple[str, str, str, str]) -> None:
    when = read(row[0])
    languages: tuple[Language, ...] = ("en", "fr", "es")
    assert tuple(print_when(when, language, style="text") for language in languages) == row[1:]


STATED: list[tuple[Language, str, Language, str]] = [
    ("en", "4 to 6 December 2017", "en", "4 to 6 December 2017"),
    ("en", "14-15 December", "en", "14–15 December"),
    ("en", "mid-June", "en", "mid-June"),
    ("en", "27 Jan", "en", "27 January"),
    ("en", "14-15 December", "es", "14-15 de diciembre"),
    ("fr", "14–15 décembre", "fr", f"14-15{N}décembre"),
    ("fr", "jusqu'en mai", "fr", "jusqu’en mai"),
    ("en", "room 14-15, ask again", "en", "room 14–15, ask again"),
]


@pytest.mark.parametrize("row", STATED, ids=[f"{row[1]} in {row[2]}" for row in STATED])
def test_as_stated(row: tuple[Language, str, Language, str]) -> None:
    stated_in, words, printed_in, printed = row
    assert as_stated(read(words, stated_in), printed_in) == printed


def test_a_cell_starts_with_a_capital() -> None:
    cells = ["mayo", "mi-juin", "d’ici à fin juin", "14 December", "été", ""]
    assert [as_cell(cell) for cell in cells] == [
        "Mayo",
        "Mi-juin",
        "D’ici à fin juin",
        "14 December",
        "Été",
        "",
    ]


REFUSED = [
    ("31 June", NoSuchDay),
    ("29 February", NoSuchDay),
    ("2021-13-01", NoSuchDay),
    ("15-14 December", EndBeforeStart),
    ("4 December 2021 – 6 November 2021", EndBeforeStart),
    ("May 2021 to May 2020", EndBeforeStart),
    ("2021–2020", EndBeforeStart),
    ("Monday, 14 December 2021", WrongWeekday),
]


@pytest.mark.parametrize(("text", "refusal"), REFUSED, ids=[row[0] for row in REFUSED])
def test_what_cannot_be_is_refused_by_name(text: str, refusal: type[NotUnderstood]) -> None:
    with pytest.raises(refusal) as refused:
        read(text)
    assert text in str(refused.value)


def test_a_leap_day_is_a_day_in_its_year() -> None:
    assert read("29 February 2024").start == date(2024, 2, 29)


def test_without_any_year_a_day_stays_text() -> None:
    assert parse_when("27 January", "en", year=None, sessions=SESSIONS) == When("27 January", "en")


@pytest.mark.parametrize("text", ["year", "the year", "since the year", "first half of June", "around the corner"])
def test_what_names_no_period_stays_text(text: str) -> None:
    assert read(text) == When(text, "en")


def test_a_day_of_two_readings_stays_text() -> None:
    assert read("03/04/2021").form is Form.TEXT
    assert read("03/04/2021", "fr").start == date(2021, 4, 3)
