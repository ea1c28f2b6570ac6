"""Levels as people write them, and functions that stand in their place."""

from __future__ import annotations

import pytest

from hlom_desktop.delegations.values import Level
from hlom_desktop.imports.grid import CellValue
from hlom_desktop.imports.values_read.choices import read_level
from hlom_desktop.imports.values_read.levels import level_of_function

LEVELS = """
head_of_state: Head of State; Chef d’État; Jefa de Estado; President; HoS; Président de la République; Queen of Denmark
vice_president: Vice-President; Vicepresidenta; Vice-Président de la République
head_of_government: Head of Government; Prime Minister; PM; Premier ministre; Primera Ministra;
    Federal Chancellor of Germany; Presidente del Gobierno
deputy_prime_minister: Deputy Prime Minister; DPM; Vice-première ministre; Deputy Prime Minister and Minister of Health
minister: Minister; Ministre; Ministro/a; Ministra; MINISTERIAL; ministerial level; Minister of Foreign Affairs;
    Ministre délégué; Niveau ministériel; H.E. Minister of Health; Ministre de l’intérieur; Minister of State
vice_minister: Vice-Minister; vice minister; Vice-Ministre; Viceministra; Deputy Minister; State Secretary;
    Deputy Minister of Justice; Sous-ministre; Subsecretario de Derechos Humanos
permanent_representative: PR; Ambassador; Ambassador/PR; Ambassadrice; Embajador; Représentante permanente;
    Permanent Representative to the United Nations; Ambassador and Permanent Representative
senior_official: Senior official; PS; Permanent Secretary; Director General; Haut fonctionnaire; Minister Counsellor;
    Ministre conseiller; Minister Plenipotentiary; Chargé d’affaires a.i.; Deputy Permanent Representative;
    Director, Ministry of Interior; Head of Division
expert: Expert; Experta; First Secretary; Adviser; Conseillère; Attaché
other: Other; Autre; Otra
"""


@pytest.mark.parametrize(
    ("written", "level"),
    [
        (one.strip(), Level(line.partition(":")[0]))
        for line in LEVELS.replace("\n    ", " ").strip().splitlines()
        for one in line.partition(":")[2].split(";")
        if one.strip()
    ],
)
def test_levels(written: str, level: Level) -> None:
    assert read_level(written) is level


def test_levels_that_are_none_or_asked() -> None:
    def read(cell: CellValue) -> object:
        found = read_level(cell)
        return found if found is None else type(found).__name__

    assert read("Secretary of State for Migration") == "MinisterOrVice"
    assert read("Secrétaire d’État") == "MinisterOrVice"
    assert [read(cell) for cell in ("Plumber", "Office of the Minister", 3, True)] == ["NotOneOf"] * 4
    assert read("TBC") is None
    assert [level_of_function(one) for one in ("Head of Delegation", "President, Red Cross", "", "Mayor of Paris")] == [
        None
    ] * 4
