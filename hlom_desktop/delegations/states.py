"""The States that the United Nations invites: 193 Members and two observers, their names and their zones.

UN short names differ from CLDR's in some thirty States a language: `resources/states.json` holds only those
that differ, the rest is Babel's. Zones are those of tzdata's country table; where a State has several, the
capital's stands in `resources/state_zones.json`.
"""

from __future__ import annotations

import json
import unicodedata
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from hlom_desktop.delegations.values import RegionalGroup
from hlom_desktop.paths import resources_folder

if TYPE_CHECKING:
    from collections.abc import Mapping

STATE_LANGUAGES = ("en", "fr", "es")


class Standing(StrEnum):
    """A State's standing in the General Assembly."""

    MEMBER = "member"
    OBSERVER = "observer"


@dataclass(frozen=True)
class State:
    """A State: ISO codes, standing, regional group (observers have none), short name per language.

    `articles` holds the article that goes before the name in a sentence, where there is one ("the", "l’").
    """

    alpha2: str
    alpha3: str
    status: Standing
    group: RegionalGroup | None
    names: Mapping[str, str] = field(hash=False)
    articles: Mapping[str, str] = field(hash=False)


@cache
def _by_code() -> Mapping[str, State]:
    from babel import Locale

    cldr = {language: Locale(language).territories for language in STATE_LANGUAGES}
    rows: dict[str, dict[str, Any]] = json.loads((resources_folder() / "states.json").read_text(encoding="utf-8"))
    return MappingProxyType(
        {
            alpha2: State(
                alpha2=alpha2,
                alpha3=row["alpha3"],
                status=Standing(row["status"]),
                group=RegionalGroup(row["group"]) if row["group"] else None,
                names=MappingProxyType(
                    {
                        language: row.get("names", {}).get(language) or cldr[language][alpha2]
                        for language in STATE_LANGUAGES
                    }
                ),
                articles=MappingProxyType(row.get("articles", {})),
            )
            for alpha2, row in rows.items()
        }
    )


def states() -> tuple[State, ...]:
    """The 193 Member States and the two observer States, in the order of their two-letter codes."""
    return tuple(_by_code().values())


def state(alpha2: str) -> State:
    """The State of a two-letter code. A code that is no State's raises `KeyError`."""
    return _by_code()[alpha2]


def state_name(alpha2: str, language: str) -> str:
    """The UN short name in `language`, one of "en", "fr", "es". Anything else raises `KeyError`."""
    return _by_code()[alpha2].names[language]


_ARTICLES = {
    "en": ("the ",),
    "fr": ("le ", "la ", "les ", "l’", "l'"),
    "es": ("el ", "la ", "los ", "las "),
}
_AFTER_N = "nʒ"  # ʒ is a letter past z: "Peña" then follows "Penzance"


def sort_key(name: str, language: str) -> tuple[str, ...]:
    """Where `name` stands in the alphabetical order of `language`: word by word, accents and case apart.

    A small-letter article before the name does not count ("la Barbade" stands under B); one that is part of
    the name does ("El Salvador" under E). In Spanish ñ follows n.
    """
    for article in _ARTICLES[language]:
        if name.startswith(article):
            name = name.removeprefix(article)
            break
    folded = name.casefold().replace("œ", "oe").replace("æ", "ae")
    if language == "es":
        folded = unicodedata.normalize("NFC", folded).replace("ñ", _AFTER_N)
    plain = "".join(c for c in unicodedata.normalize("NFD", folded) if not unicodedata.combining(c))
    spaced = "".join(c if c.isalnum() else " " for c in plain)
    return tuple(spaced.split())


@cache
def _zones() -> Mapping[str, tuple[str, ...]]:
    """Zone names per two-letter code, in the order of tzdata's country table."""
    table = (files("tzdata") / "zoneinfo" / "zone.tab").read_text(encoding="utf-8")
    zones: dict[str, list[str]] = {}
    for line in table.splitlines():
        if line and not line.startswith("#"):
            code, _place, zone = line.split("\t")[:3]
            zones.setdefault(code, []).append(zone)
    return MappingProxyType({code: tuple(names) for code, names in zones.items()})


@cache
def _capitals() -> Mapping[str, str]:
    table: dict[str, str] = json.loads((resources_folder() / "state_zones.json").read_text(encoding="utf-8"))
    return MappingProxyType(table)


def zones_of(alpha2: str) -> tuple[str, ...]:
    """The IANA zones of a State, in the order of tzdata's country table. Unknown codes raise `KeyError`."""
    return _zones()[alpha2]


def capital_zone(alpha2: str) -> str:
    """The IANA zone of a State's seat of government: where its delegates are when nothing else is known."""
    zones = zones_of(alpha2)
    return zones[0] if len(zones) == 1 else _capitals()[alpha2]
