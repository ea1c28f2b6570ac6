"""The States: all of them, by their UN short names, in alphabetical order, with their zones."""

from __future__ import annotations

import csv
import json
from collections import Counter
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from hlom_desktop.delegations.states import (
    STATE_LANGUAGES,
    Standing,
    capital_zone,
    sort_key,
    state,
    state_name,
    states,
    zones_of,
)
from hlom_desktop.paths import resources_folder

REFERENCE = Path(__file__).with_name("state_names.csv")


def test_every_state_has_its_un_short_name_standing_and_group() -> None:
    with REFERENCE.open(encoding="utf-8", newline="") as rows:
        expected = [tuple(row) for row in csv.reader(rows)][1:]
    found = [
        (s.alpha2, s.alpha3, s.status.value, s.group.value if s.group else "", *s.names.values()) for s in states()
    ]
    assert found == expected


def test_there_are_193_members_in_five_groups_and_two_observers() -> None:
    assert Counter(s.status for s in states()) == {Standing.MEMBER: 193, Standing.OBSERVER: 2}
    assert Counter(s.group.value if s.group else None for s in states()) == {
        "african": 54,
        "asia_pacific": 54,
        "latin_american": 33,
        "western_european": 29,
        "eastern_european": 23,
        None: 2,
    }


def test_the_table_holds_only_what_differs_from_cldr() -> None:
    from babel import Locale

    rows = json.loads((resources_folder() / "states.json").read_text(encoding="utf-8"))
    same = [
        (alpha2, language)
        for alpha2, row in rows.items()
        for language, name in row.get("names", {}).items()
        if Locale(language).territories[alpha2] == name
    ]
    assert same == []
    kept = Counter(language for row in rows.values() for language in row.get("names", {}))
    assert kept == {"en": 28, "fr": 30, "es": 46}


@pytest.mark.parametrize(
    ("language", "given", "ordered"),
    [
        (
            "fr",
            [
                "Zambie",
                "Équateur",
                "les Émirats arabes unis",
                "Égypte",
                "Éthiopie",
                "El Salvador",
                "l’Eswatini",
            ],
            [
                "Égypte",
                "El Salvador",
                "les Émirats arabes unis",
                "Équateur",
                "l’Eswatini",
                "Éthiopie",
                "Zambie",
            ],
        ),
        (
            "es",
            ["Santa Lucía", "San Vicente y las Granadinas", "Samoa", "San Marino", "la Santa Sede"],
            ["Samoa", "San Marino", "San Vicente y las Granadinas", "Santa Lucía", "la Santa Sede"],
        ),
        ("es", ["Peña", "Penzance", "Pena", "Peninsular"], ["Pena", "Peninsular", "Penzance", "Peña"]),
        (
            "en",
            ["Guyana", "Guinea-Bissau", "the Gambia", "Guinea", "Côte d’Ivoire", "Croatia", "Costa Rica"],
            ["Costa Rica", "Côte d’Ivoire", "Croatia", "the Gambia", "Guinea", "Guinea-Bissau", "Guyana"],
        ),
    ],
    ids=["french articles and accents", "spanish word by word", "spanish n with tilde", "english hyphens"],
)
def test_alphabetical_order(language: str, given: list[str], ordered: list[str]) -> None:
    assert sorted(given, key=lambda name: sort_key(name, language)) == ordered


def test_no_two_states_share_a_place_in_the_order() -> None:
    for language in STATE_LANGUAGES:
        assert len({sort_key(state_name(s.alpha2, language), language) for s in states()}) == 195


def test_every_state_has_zones_and_a_capital_in_one_of_them() -> None:
    for s in states():
        assert capital_zone(s.alpha2) in zones_of(s.alpha2)
        for zone in zones_of(s.alpha2):
            assert ZoneInfo(zone).key == zone


def test_the_table_of_capitals_names_exactly_the_states_with_several_zones() -> None:
    table = json.loads((resources_folder() / "state_zones.json").read_text(encoding="utf-8"))
    assert set(table) == {s.alpha2 for s in states() if len(zones_of(s.alpha2)) > 1}
    assert capital_zone("AU") == "Australia/Sydney"
    assert capital_zone("CO") == "America/Bogota"


def test_a_state_is_found_by_its_code_with_its_articles() -> None:
    assert dict(state("KM").articles) == {"en": "the", "fr": "les", "es": "las"}
    assert state_name("CD", "fr") == "République démocratique du Congo"
    with pytest.raises(KeyError):
        state_name("XX", "fr")
    with pytest.raises(KeyError):
        zones_of("XX")
