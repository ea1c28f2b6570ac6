"""How whoever takes the floor is called, in each language and gender."""

from __future__ import annotations

import pytest

from hlom_desktop.conference.languages import Language
from hlom_desktop.delegations.states import state_name
from hlom_desktop.delegations.states_said import state_said
from hlom_desktop.delegations.values import Gender, Level
from hlom_desktop.speakers.script.articles import with_article
from hlom_desktop.speakers.script.titles import Form, Speaker, delegation_said, forms_of, function_in_list

F, M = Gender.FEMININE, Gender.MASCULINE
Said = tuple[str, str, str]
"""The whole, how one thanks, how one turns to them."""


def speaker(
    function: str, level: Level, gender: Gender | None, code: str, language: Language, name: str = ""
) -> Speaker:
    """Someone of a State."""
    return Speaker(function, level, gender, name or None, state_said(code, language), state_name(code, language))


def said(forms: tuple[Form, ...]) -> list[Said]:
    """The forms with plain spaces and hyphens."""
    plain = str.maketrans({"\u00a0": " ", "\u2011": "-"})
    return [(one.whole.translate(plain), one.short.translate(plain), one.vocative.translate(plain)) for one in forms]


CASES: list[tuple[str, Level, Gender | None, str, Language, list[Said]]] = [
    (
        "Minister of the Interior",
        Level.MINISTER,
        F,
        "MA",
        "en",
        [("Her Excellency the Minister of the Interior of Morocco", "the Minister", "Excellency")],
    ),
    (
        "Ministre de l’intérieur",
        Level.MINISTER,
        F,
        "MA",
        "fr",
        [("Son Excellence Madame la Ministre de l’intérieur du Maroc", "Madame la Ministre", "Madame la Ministre")],
    ),
    (
        "Ministra del Interior",
        Level.MINISTER,
        F,
        "MA",
        "es",
        [("Su Excelencia la Ministra del Interior de Marruecos", "la señora Ministra", "Señora Ministra")],
    ),
    (
        "Ministro o Ministra de Relaciones Exteriores",
        Level.MINISTER,
        None,
        "CO",
        "es",
        [
            ("Su Excelencia el Ministro de Relaciones Exteriores de Colombia", "el señor Ministro", "Señor Ministro"),
            ("Su Excelencia la Ministra de Relaciones Exteriores de Colombia", "la señora Ministra", "Señora Ministra"),
        ],
    ),
    (
        "Vice-Ministre de l’intérieur",
        Level.VICE_MINISTER,
        F,
        "CR",
        "fr",
        [
            (
                "Son Excellence Madame la Vice-Ministre de l’intérieur du Costa Rica",
                "Madame la Vice-Ministre",
                "Madame la Vice-Ministre",
            )
        ],
    ),
    (
        "Ministre délégué chargé de la coopération africaine",
        Level.MINISTER,
        M,
        "MA",
        "fr",
        [
            (
                "Son Excellence Monsieur le Ministre délégué chargé de la coopération africaine du Maroc",
                "Monsieur le Ministre délégué",
                "Monsieur le Ministre délégué",
            )
        ],
    ),
    (
        "Permanent Representative to the United Nations Office at Geneva",
        Level.PERMANENT_REPRESENTATIVE,
        M,
        "KW",
        "en",
        [
            (
                "His Excellency the Permanent Representative of Kuwait to the United Nations Office at Geneva",
                "the Permanent Representative",
                "Excellency",
            )
        ],
    ),
    (
        "Ambassadeur, Représentant permanent auprès de l’Office des Nations Unies à Genève",
        Level.PERMANENT_REPRESENTATIVE,
        F,
        "HT",
        "fr",
        [
            (
                "Son Excellence Madame l’Ambassadrice, Représentante permanente d’Haïti auprès de l’Office des Nations "
                "Unies à Genève",
                "Madame l’Ambassadrice",
                "Madame l’Ambassadrice",
            )
        ],
    ),
    (
        "Representante Permanente ante la Oficina de las Naciones Unidas en Ginebra",
        Level.PERMANENT_REPRESENTATIVE,
        M,
        "PE",
        "es",
        [
            (
                "Su Excelencia el Representante Permanente del Perú ante la Oficina de las Naciones Unidas en Ginebra",
                "el señor Representante Permanente",
                "Señor Representante Permanente",
            )
        ],
    ),
    (
        "Director General of Migration",
        Level.SENIOR_OFFICIAL,
        None,
        "NE",
        "en",
        [("the Director General of Migration of the Niger", "the Director General", "")],
    ),
    (
        "Directeur général des migrations",
        Level.SENIOR_OFFICIAL,
        None,
        "NL",
        "fr",
        [
            (
                "Monsieur le Directeur général des migrations des Pays-Bas",
                "Monsieur le Directeur général",
                "Monsieur le Directeur général",
            ),
            (
                "Madame la Directrice générale des migrations des Pays-Bas",
                "Madame la Directrice générale",
                "Madame la Directrice générale",
            ),
        ],
    ),
    (
        "Secretario de Estado de Migración",
        Level.VICE_MINISTER,
        F,
        "HN",
        "es",
        [
            (
                "Su Excelencia la Secretaria de Estado de Migración de Honduras",
                "la señora Secretaria de Estado",
                "Señora Secretaria de Estado",
            )
        ],
    ),
    (
        "Ministre, Colombie",
        Level.MINISTER,
        M,
        "CO",
        "fr",
        [("Son Excellence Monsieur le Ministre, Colombie", "Monsieur le Ministre", "Monsieur le Ministre")],
    ),
    (
        "Cheffe de l’autorité nationale chargée de l’asile",
        Level.SENIOR_OFFICIAL,
        F,
        "BF",
        "fr",
        [
            (
                "Madame la Cheffe de l’autorité nationale chargée de l’asile du Burkina Faso",
                "Madame la Cheffe de l’autorité nationale chargée de l’asile",
                "",
            )
        ],
    ),
    ("", Level.MINISTER, F, "MA", "fr", [("la délégation du Maroc", "la délégation du Maroc", "")]),
]


@pytest.mark.parametrize(("function", "level", "gender", "code", "language", "expected"), CASES)
def test_forms(
    function: str, level: Level, gender: Gender | None, code: str, language: Language, expected: list[Said]
) -> None:
    assert said(forms_of(speaker(function, level, gender, code, language), language)) == expected


def test_a_name_goes_before_the_office_and_loses_its_own_title() -> None:
    found = [
        said(forms_of(speaker(function, Level.MINISTER, F, "GB", language, name), language))[0][0]
        for language, function, name in (
            ("en", "Minister for Migration", "H.E. Ms. Jane Doe"),
            ("fr", "Ministre chargée des migrations", "Mme Jane Doe"),
            ("es", "Ministra de Migración", "Sra. Jane Doe"),
        )
    ]
    assert found == [
        "Her Excellency Ms. Jane Doe, Minister for Migration of the United Kingdom of Great Britain and Northern "
        "Ireland",
        "Son Excellence Madame Jane Doe, Ministre chargée des migrations du Royaume-Uni de Grande-Bretagne et "
        "d’Irlande du Nord",
        "Su Excelencia la señora Jane Doe, Ministra de Migración del Reino Unido de Gran Bretaña e Irlanda del Norte",
    ]


@pytest.mark.parametrize(
    ("name", "language", "whole"),
    [
        (
            "Organisation internationale pour les migrations",
            "fr",
            "de l’Organisation internationale pour les migrations",
        ),
        ("Banco Mundial", "es", "del Banco Mundial"),
        ("HCR", "fr", "du HCR"),
        ("UN-Women", "en", "of UN-Women"),
        ("League of Arab States", "en", "of the League of Arab States"),
    ],
)
def test_organizations_whose_article_is_known(name: str, language: Language, whole: str) -> None:
    found = Speaker("Director", Level.SENIOR_OFFICIAL, F, None, with_article(name, language), name)
    assert said(forms_of(found, language))[0][0].endswith(f"Director {whole}" if language == "en" else whole)


def test_an_organization_whose_article_is_not_known_follows_a_comma() -> None:
    found = Speaker(
        "Directrice", Level.SENIOR_OFFICIAL, F, None, with_article("Solidarité Sud", "fr"), "Solidarité Sud"
    )
    assert said(forms_of(found, "fr"))[0][0] == "Madame la Directrice, Solidarité Sud"
    assert delegation_said(found, "fr") == "la délégation, Solidarité Sud"


@pytest.mark.parametrize(
    ("function", "gender", "language", "expected"),
    [
        ("Ministro de Relaciones Exteriores", None, "es", "Ministro o Ministra de Relaciones Exteriores"),
        ("Ministro o Ministra de Paz", None, "es", "Ministro o Ministra de Paz"),
        ("Ministre de la paix", None, "fr", "Ministre de la paix"),
        ("Directeur général", None, "fr", "Directeur général ou Directrice générale"),
        ("Ministra de Paz", F, "es", "Ministra de Paz"),
        ("Minister of Peace", None, "en", "Minister of Peace"),
    ],
)
def test_the_list_has_both_forms_of_an_unknown_gender(
    function: str, gender: Gender | None, language: Language, expected: str
) -> None:
    assert function_in_list(function, gender, language) == expected
