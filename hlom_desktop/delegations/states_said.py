"""How States, and whatever else has an article, stand in a sentence: “du Maroc”, “à la Colombie”, “del Perú”.

Source of the articles: `resources/state_articles.json`, each State as the United Nations says it in a sentence; those
whose short name is inverted in lists (“Iran (Islamic Republic of)”) are said in full there.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from hlom_desktop.conference.languages import Language
from hlom_desktop.paths import resources_folder

_OF: Mapping[str, tuple[tuple[str, str], ...]] = MappingProxyType(
    {
        "fr": (("le ", "du "), ("les ", "des "), ("la ", "de la "), ("l’", "de l’")),
        "es": (("el ", "del "),),
    }
)
_TO: Mapping[str, tuple[tuple[str, str], ...]] = MappingProxyType(
    {
        "fr": (("le ", "au "), ("les ", "aux ")),
        "es": (("el ", "al "),),
    }
)
_PREPOSITIONS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {"en": ("of", "to"), "fr": ("de", "à"), "es": ("de", "a")}
)
_VOWELS = frozenset("aeiouyâàéèêëîïôöûüœæ")
_SILENT_H = ("Haïti",)
_NOT_ELIDED = ("onze",)


@cache
def _said() -> Mapping[str, Mapping[str, str]]:
    rows: dict[str, dict[str, str]] = json.loads(
        (resources_folder() / "state_articles.json").read_text(encoding="utf-8")
    )
    return MappingProxyType({alpha2: MappingProxyType(row) for alpha2, row in rows.items()})


def state_said(alpha2: str, language: Language) -> str:
    """A State in a sentence, with its article where it has one: “the Sudan”, “le Soudan”, “el Sudán”.

    A name of two words stays on one line. A code that is no State's raises `KeyError`.
    """
    said = _said()[alpha2][language]
    article, name = _parted(said, language)
    return article + (name.replace(" ", "\u00a0") if name.count(" ") == 1 else name)


def _parted(said: str, language: Language) -> tuple[str, str]:
    """The article and the name; only a small-letter article is one, so that El Salvador keeps its own."""
    articles = {"en": ("the ",), "fr": ("le ", "la ", "les ", "l’"), "es": ("el ", "la ", "los ", "las ")}[language]
    found = next((one for one in articles if said.startswith(one)), "")
    return found, said.removeprefix(found)


def without_article(said: str, language: Language) -> str:
    """“le Soudan” as “Soudan”."""
    return _parted(said, language)[1]


def of_named(said: str, language: Language) -> str:
    """What belongs to someone: “of the Sudan”, “du Soudan”, “d’Haïti”, “de l’Inde”, “del Sudán”.

    French repeats the preposition: “de l’Union européenne et de ses États membres”.
    """
    if language == "fr":
        said = said.replace(" et ses ", " et de ses ")
    for article, joined in _OF.get(language, ()):
        if said.startswith(article):
            return joined + said.removeprefix(article)
    if language == "fr" and _is_elided(said):
        return f"d’{said}"
    return f"{_PREPOSITIONS[language][0]} {said}"


def to_named(said: str, language: Language) -> str:
    """What is given to someone: “to the Sudan”, “au Soudan”, “aux Pays-Bas”, “à Chypre”, “al Sudán”."""
    for article, joined in _TO.get(language, ()):
        if said.startswith(article):
            return joined + said.removeprefix(article)
    return f"{_PREPOSITIONS[language][1]} {said}"


def of_state(alpha2: str, language: Language) -> str:
    """“of Morocco”, “du Maroc”, “de Marruecos”. A code that is no State's raises `KeyError`."""
    return of_named(state_said(alpha2, language), language)


def to_state(alpha2: str, language: Language) -> str:
    """“to Morocco”, “au Maroc”, “a Marruecos”. A code that is no State's raises `KeyError`."""
    return to_named(state_said(alpha2, language), language)


def _is_elided(said: str) -> bool:
    if said.startswith(_NOT_ELIDED):
        return False
    return said[:1].casefold() in _VOWELS or said.startswith(_SILENT_H)
