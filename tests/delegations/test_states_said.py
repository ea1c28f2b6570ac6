"""States in a sentence, in three languages: articles, and the prepositions that contract with them."""

from __future__ import annotations

import json

import pytest

from hlom_desktop.conference.languages import LANGUAGES, Language
from hlom_desktop.delegations.states import states
from hlom_desktop.delegations.states_said import (
    of_named,
    of_state,
    state_said,
    to_named,
    to_state,
    without_article,
)
from hlom_desktop.paths import resources_folder

INVERTED = {"BO", "FM", "IR", "VE"}

OF_AND_TO = {
    "MA": ("of Morocco", "du Maroc", "au Maroc", "de Marruecos", "a Marruecos"),
    "CO": ("of Colombia", "de la Colombie", "à la Colombie", "de Colombia", "a Colombia"),
    "CD": (
        "of the Democratic Republic of the Congo",
        "de la République démocratique du Congo",
        "à la République démocratique du Congo",
        "de la República Democrática del Congo",
        "a la República Democrática del Congo",
    ),
    "NL": ("of the Netherlands", "des Pays-Bas", "aux Pays-Bas", "de los Países~Bajos", "a los Países~Bajos"),
    "HT": ("of Haiti", "d’Haïti", "à Haïti", "de Haití", "a Haití"),
    "CY": ("of Cyprus", "de Chypre", "à Chypre", "de Chipre", "a Chipre"),
    "GB": (
        "of the United Kingdom of Great Britain and Northern Ireland",
        "du Royaume-Uni de Grande-Bretagne et d’Irlande du Nord",
        "au Royaume-Uni de Grande-Bretagne et d’Irlande du Nord",
        "del Reino Unido de Gran Bretaña e Irlanda del Norte",
        "al Reino Unido de Gran Bretaña e Irlanda del Norte",
    ),
    "SV": ("of El~Salvador", "d’El~Salvador", "à El~Salvador", "de El~Salvador", "a El~Salvador"),
    "IN": ("of India", "de l’Inde", "à l’Inde", "de la India", "a la India"),
    "PE": ("of Peru", "du Pérou", "au Pérou", "del Perú", "al Perú"),
    "AR": ("of Argentina", "de l’Argentine", "à l’Argentine", "de la Argentina", "a la Argentina"),
    "US": (
        "of the United States of America",
        "des États-Unis~d’Amérique",
        "aux États-Unis~d’Amérique",
        "de los Estados Unidos de América",
        "a los Estados Unidos de América",
    ),
    "IR": (
        "of the Islamic Republic of Iran",
        "de la République islamique d’Iran",
        "à la République islamique d’Iran",
        "de la República Islámica del Irán",
        "a la República Islámica del Irán",
    ),
    "VA": ("of the Holy~See", "du Saint-Siège", "au Saint-Siège", "de la Santa~Sede", "a la Santa~Sede"),
    "PS": (
        "of the State of Palestine",
        "de l’État de Palestine",
        "à l’État de Palestine",
        "del Estado de Palestina",
        "al Estado de Palestina",
    ),
    "CR": ("of Costa~Rica", "du Costa~Rica", "au Costa~Rica", "de Costa~Rica", "a Costa~Rica"),
    "IL": ("of Israel", "d’Israël", "à Israël", "de Israel", "a Israel"),
    "HN": ("of Honduras", "du Honduras", "au Honduras", "de Honduras", "a Honduras"),
}


@pytest.mark.parametrize("code", sorted(OF_AND_TO))
def test_what_belongs_and_what_is_given(code: str) -> None:
    found = (
        of_state(code, "en"),
        of_state(code, "fr"),
        to_state(code, "fr"),
        of_state(code, "es"),
        to_state(code, "es"),
    )
    assert tuple(said.replace("\u00a0", "~") for said in found) == OF_AND_TO[code]


def test_every_state_is_said_in_every_language() -> None:
    rows = json.loads((resources_folder() / "state_articles.json").read_text(encoding="utf-8"))
    assert list(rows) == [state.alpha2 for state in states()]
    assert all(set(row) == set(LANGUAGES) for row in rows.values())
    assert not [said for row in rows.values() for said in row.values() if "'" in said or "  " in said]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_name_is_the_united_nations_own(language: Language) -> None:
    other = {
        state.alpha2
        for state in states()
        if without_article(state_said(state.alpha2, language), language).replace("\u00a0", " ")
        != state.names[language].replace("'", "’")
    }
    assert other == INVERTED


def test_articles_are_those_with_the_names() -> None:
    """The table and the articles kept with the short names say the same; four States and two articles apart."""
    differing = set()
    for state in states():
        for language in LANGUAGES:
            article = state.articles.get(language, "")
            said = f"{article}{'' if article.endswith('’') or not article else ' '}{state.names[language]}"
            if said.replace("'", "’") != state_said(state.alpha2, language).replace("\u00a0", " "):
                differing.add(state.alpha2)
    assert differing == INVERTED | {"CI", "TR"}


@pytest.mark.parametrize(
    ("said", "language", "of", "to"),
    [
        ("l’Union européenne et ses États membres", "fr", "de l’Union européenne et de ses États membres", None),
        ("onze minutes", "fr", "de onze minutes", None),
        ("une minute", "fr", "d’une minute", None),
        ("ONU-Femmes", "fr", "d’ONU-Femmes", "à ONU-Femmes"),
        ("los Estados", "es", "de los Estados", "a los Estados"),
        ("UNHCR", "en", "of UNHCR", "to UNHCR"),
    ],
)
def test_other_names(said: str, language: Language, of: str, to: str | None) -> None:
    assert of_named(said, language) == of
    assert to is None or to_named(said, language) == to


def test_a_code_of_no_state() -> None:
    with pytest.raises(KeyError):
        state_said("XX", "en")
