"""Every date in the five documents: read with its form and bounds, reprinted as stated, said in three languages."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

import pytest

from hlom_desktop.conference.languages import LANGUAGES
from hlom_desktop.conference.when.parsing import parse_when
from hlom_desktop.conference.when.printing import as_stated, print_when
from hlom_desktop.conference.when.sessions import load_un_sessions
from hlom_desktop.conference.when.values import Form, When

SESSIONS = load_un_sessions()


class Seed(NamedTuple):
    """A date as a document states it, read in `year`; bounds in ISO, empty where open or unknown."""

    text: str
    year: int
    form: Form
    bounds: str
    said: tuple[str, str, str]


J = "\u2060–\u2060"
N = "\u00a0"

SEEDS = [
    Seed("14 and 15 December 2021", 2021, Form.DAYS, "2021-12-14/2021-12-15",
         ("14 and 15 December 2021", f"14 et 15{N}décembre 2021", "14 y 15 de diciembre de 2021")),
    Seed("January-December", 2021, Form.MONTH_RANGE, "2021-01-01/2021-12-31",
         ("January–December", "janvier-décembre", "enero-diciembre")),
    Seed("27 January", 2021, Form.DAY, "2021-01-27/2021-01-27", ("27 January", f"27{N}janvier", "27 de enero")),
    Seed("27 January 2021", 2021, Form.DAY, "2021-01-27/2021-01-27",
         ("27 January 2021", f"27{N}janvier 2021", "27 de enero de 2021")),
    Seed("May", 2021, Form.MONTH, "2021-05-01/2021-05-31", ("May", "mai", "mayo")),
    Seed("14-15 December", 2021, Form.DAY_RANGE, "2021-12-14/2021-12-15",
         ("14–15 December", f"14-15{N}décembre", "14-15 de diciembre")),
    Seed("in October", 2017, Form.MONTH, "2017-10-01/2017-10-31", ("October", "octobre", "octubre")),
    Seed("14 to 16 June", 2017, Form.DAY_RANGE, "2017-06-14/2017-06-16",
         ("14–16 June", f"14-16{N}juin", "14-16 de junio")),
    Seed("20-22 June 2017", 2017, Form.DAY_RANGE, "2017-06-20/2017-06-22",
         ("20–22 June 2017", f"20-22{N}juin 2017", "20-22 de junio de 2017")),
    Seed("4 to 6 December 2017", 2017, Form.DAY_RANGE, "2017-12-04/2017-12-06",
         ("4–6 December 2017", f"4-6{N}décembre 2017", "4-6 de diciembre de 2017")),
    Seed("from February to June/July 2018", 2017, Form.MONTH_RANGE, "2018-02-01/2018-07-31",
         ("February–June/July 2018", "février-juin/juillet 2018", "febrero-junio/julio de 2018")),
    Seed("by January 2018", 2017, Form.MONTH, "/2018-01-31",
         ("by January 2018", "d’ici à janvier 2018", "a más tardar en enero de 2018")),
    Seed("by 2018-02", 2017, Form.MONTH, "/2018-02-28",
         ("by February 2018", "d’ici à février 2018", "a más tardar en febrero de 2018")),
    Seed("2022-10", 2022, Form.MONTH, "2022-10-01/2022-10-31",
         ("October 2022", "octobre 2022", "octubre de 2022")),
    Seed("by the end of September", 2017, Form.MONTH, "/2017-09-30",
         ("by the end of September", "d’ici à fin septembre", "a más tardar a fines de septiembre")),
    Seed("early 2018", 2017, Form.YEAR, "2018-01-01/2018-04-30", ("early 2018", "début 2018", "principios de 2018")),
    Seed("early next year", 2022, Form.RELATIVE, "2023-01-01/2023-04-30",
         ("early next year", "début de l’année prochaine", "principios del próximo año")),
    Seed("next month", 2022, Form.RELATIVE, "2022-10-01/2022-10-31",
         ("next month", "le mois prochain", "el próximo mes")),
    Seed("over the next two years", 2022, Form.RELATIVE, "2022-09-15/2024-12-31",
         ("over the next two years", "au cours des deux prochaines années", "en los próximos dos años")),
    Seed("shortly", 2017, Form.RELATIVE, "/", ("shortly", "prochainement", "en breve")),
    Seed("in due course", 2022, Form.RELATIVE, "/", ("in due course", "en temps utile", "a su debido tiempo")),
    Seed("2024", 2022, Form.YEAR, "2024-01-01/2024-12-31", ("2024", "2024", "2024")),
    Seed("Starting in 2023", 2023, Form.YEAR, "2023-01-01/", ("from 2023", "à partir de 2023", "a partir de 2023")),
    Seed("since 2021", 2023, Form.YEAR, "2021-01-01/", ("since 2021", "depuis 2021", "desde 2021")),
    Seed("since early 2020", 2021, Form.YEAR, "2020-01-01/",
         ("since early 2020", "depuis début 2020", "desde principios de 2020")),
    Seed("2020-2021", 2022, Form.YEAR_RANGE, "2020-01-01/2021-12-31", (f"2020{J}2021", "2020-2021", "2020-2021")),
    Seed("throughout 2017", 2017, Form.YEAR, "2017-01-01/2017-12-31",
         ("throughout 2017", "tout au long de 2017", "durante todo 2017")),
    Seed("by the end of the seventy-first session of the General Assembly", 2017, Form.UN_SESSION, "/2017-09-11",
         ("by the end of the seventy-first session of the General Assembly",
          "d’ici à la fin de la soixante et onzième session de l’Assemblée générale",
          "a más tardar al final del septuagésimo primer período de sesiones de la Asamblea General")),
    Seed("at its seventy-third session", 2017, Form.UN_SESSION, "2018-09-18/2019-09-16",
         ("seventy-third session of the General Assembly", "soixante-treizième session de l’Assemblée générale",
          "septuagésimo tercer período de sesiones de la Asamblea General")),
    Seed("seventy-third session (2018)", 2017, Form.UN_SESSION, "2018-09-18/2019-09-16",
         ("seventy-third session of the General Assembly (2018)",
          "soixante-treizième session de l’Assemblée générale (2018)",
          "septuagésimo tercer período de sesiones de la Asamblea General (2018)")),
    Seed("twice annually", 2023, Form.RECURRENCE, "/", ("twice a year", "deux fois par an", "dos veces al año")),
    Seed("every four years", 2021, Form.RECURRENCE, "/",
         ("every four years", "tous les quatre ans", "cada cuatro años")),
    Seed("biennial", 2021, Form.RECURRENCE, "/", ("every two years", "tous les deux ans", "cada dos años")),
    Seed("annual", 2021, Form.RECURRENCE, "/", ("annually", "chaque année", "anualmente")),
    Seed("in conjunction with the sixth thematic session", 2017, Form.ATTACHED, "/",
         ("in conjunction with the sixth thematic session",) * 3),
    Seed("next Working Group meeting", 2017, Form.ATTACHED, "/", ("next Working Group meeting",) * 3),
    Seed("first global meetings", 2023, Form.TEXT, "/", ("first global meetings",) * 3),
    Seed("June (23 June in the roadmap)", 2021, Form.TEXT, "2021-06-01/2021-06-30",
         ("June (23 June in the roadmap)",) * 3),
    Seed("October (27 October in the roadmap)", 2021, Form.TEXT, "2021-10-01/2021-10-31",
         ("October (27 October in the roadmap)",) * 3),
    Seed("next month (annual meeting); sessions on 19 October", 2022, Form.TEXT, "2022-10-01/2022-10-31",
         ("next month (annual meeting); sessions on 19 October",) * 3),
    Seed('early 2023 (stated: "early next year")', 2022, Form.TEXT, "2023-01-01/2023-04-30",
         ('early 2023 (stated: "early next year")',) * 3),
]  # fmt: skip


def read(seed: Seed) -> When:
    return parse_when(seed.text, "en", year=seed.year, sessions=SESSIONS, today=date(2022, 9, 15))


@pytest.mark.parametrize("seed", SEEDS, ids=[seed.text for seed in SEEDS])
def test_read_and_said_in_three_languages(seed: Seed) -> None:
    when = read(seed)
    bounds = "/".join(day.isoformat() if day else "" for day in (when.start, when.end))
    said = tuple(print_when(when, language) for language in LANGUAGES)
    assert (when.words, when.form, bounds, said) == (seed.text, seed.form, seed.bounds, seed.said)


IN_FIGURES = {"by 2018-02": "by February 2018", "2022-10": "October 2022"}


@pytest.mark.parametrize("seed", SEEDS, ids=[seed.text for seed in SEEDS])
def test_reprinted_as_stated(seed: Seed) -> None:
    """With dashes folded, as the document's own are; a date in figures is spelled out."""
    printed = as_stated(read(seed), "en").replace("\u2060", "").replace("–", "-")
    assert printed == IN_FIGURES.get(seed.text, seed.text)


DAYS = """12 July 2017|19 September 2016|22 and 23 June 2017|10 March 2017|31 May 2017|28 August 2017|3 July 2017
18 and 19 July 2017|24 and 25 July 2017|26 July 2017|4 and 5 September 2017|12 and 13 October 2017|14 January 2021
4-6 December 2017|September 2016|March 2017|April 2017|September 2017|December 2017|January 2023|February 2022"""


@pytest.mark.parametrize("text", DAYS.replace("\n", "|").split("|"))
def test_plain_dates_reprint_exactly_and_have_their_year(text: str) -> None:
    when = parse_when(text, "en", year=None, sessions=SESSIONS)
    assert when.year_stated
    assert print_when(when, "en").replace("–", "-") == text


@pytest.mark.parametrize("text", ["15 September", "19 October", "4 September", "5 September", "27 October", "23 June"])
def test_a_year_that_is_not_printed_is_not_printed_back(text: str) -> None:
    when = parse_when(text, "en", year=2022, sessions=SESSIONS)
    assert when.start is not None
    assert (when.year_stated, when.start.year, print_when(when, "en")) == (False, 2022, text)
    assert print_when(when, "en", year=True) == f"{text} 2022"
