"""The masculine and the feminine of an office in French and Spanish, and where its title ends and its field begins."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from hlom_desktop.conference.languages import Language
from hlom_desktop.delegations.values import Gender

_PAIRS: Mapping[str, str] = MappingProxyType(
    {
        "fr": "adjoint/e administrateur/administratrice ambassadeur/ambassadrice attaché/e chargé/e chef/fe "
        "conseiller/conseillère consul/e coordinateur/coordinatrice coordonnateur/coordonnatrice délégué/e député/e "
        "deuxième/deuxième directeur/directrice envoyé/e exécutif/exécutive général/e gouverneur/e haut/e "
        "inspecteur/inspectrice intérimaire/intérimaire maire/maire nommé/e observateur/observatrice permanent/e "
        "premier/première président/e principal/e rapporteur/rapporteuse régional/e représentant/e second/e spécial/e "
        "suppléant/e vice-président/e vice-ministre/vice-ministre sous-directeur/sous-directrice national/e élu/e",
        "es": "adjunto/a administrador/a agregado/a alcalde/alcaldesa alto/a asesor/a comisionado/a comisario/a "
        "consejero/a coordinador/a delegado/a designado/a director/a diputado/a ejecutivo/a embajador/a encargado/a "
        "enviado/a gobernador/a inspector/a jefe/a interino/a ministro/a observador/a presidente/presidenta "
        "primer/primera relator/a secretario/a segundo/a subdirector/a subsecretario/a vicepresidente/vicepresidenta "
        "viceministro/a",
    }
)
_COMPOUNDS: Mapping[str, str] = MappingProxyType(
    {
        "en": r"(?:(?:Secretary|Minister) of State|Head of (?:State|Government|Delegation)|Chief of Staff)\b",
        "fr": r"(?:(?:Secrétaire|Ministre) d[’']État|Cheff?e? d[’']État|Cheff?e? (?:de|du) (?:gouvernement|cabinet)"
        r"|Cheff?e? de (?:la )?délégation|Garde des sceaux)\b",
        "es": r"(?:(?:Secretari[oa]|Ministr[oa]) de Estado"
        r"|Jef[ea] de (?:Estado|Gobierno|Gabinete|(?:la )?Delegación))\b",
    }
)
_ENDS: Mapping[str, str] = MappingProxyType(
    {
        "en": r",| (?:of|for|to|on|in|at|with|without|and|to the) ",
        "fr": r",| (?:de|du|des|aux?|à|pour|auprès|près|en|sur|par|et|sans) | d[’']| à ",
        "es": r",| (?:de|del|para|ante|en|a|al|por|sobre|y|sin) ",
    }
)
_JOINED: Mapping[str, str] = MappingProxyType({"en": r"\s*/\s*| or ", "fr": r"\s*/\s*| ou ", "es": r"\s*/\s*| o | u "})
_CHARGED = re.compile(r" (?:chargée?|encargad[oa])$", re.IGNORECASE)
_GENERIC = frozenset(["head", "chief", "member", "chef", "cheffe", "membre", "jefe", "jefa", "miembro", "officer"])


def _both_ways(language: str) -> Mapping[Gender, Mapping[str, str]]:
    masculine: dict[str, str] = {}
    for pair in _PAIRS[language].split():
        one, other = pair.split("/")
        masculine[one] = other if len(other) > 2 else _feminine(one, other)
    feminine = {other: one for one, other in masculine.items()}
    return MappingProxyType({Gender.FEMININE: masculine, Gender.MASCULINE: feminine})


def _feminine(masculine: str, ending: str) -> str:
    if ending == "a" and masculine[-1] in "oe":
        return masculine[:-1] + ending
    return masculine + ending


_FORMS = MappingProxyType({language: _both_ways(language) for language in _PAIRS})


@dataclass(frozen=True)
class Office:
    """An office as its text has it: the title (“Ministre chargé”) and its field (“ des migrations”)."""

    title: str
    field: str

    @property
    def rank(self) -> str:
        """The title as one thanks by it: without the “chargé” of what is in the field."""
        return _CHARGED.sub("", self.title)

    @property
    def is_generic(self) -> bool:
        """Whether the title alone says nothing of who is meant: “Head”, “Cheffe”."""
        return self.title.casefold() in _GENERIC

    def of(self, gender: Gender, language: Language) -> Office:
        """The office held by a woman or a man."""
        field = self.field
        if field.startswith(", "):
            other = office_of(field.removeprefix(", "), language).of(gender, language)
            field = f", {other.title}{other.field}"
        return Office(in_gender(self.title, gender, language), field)


def office_of(function: str, language: Language) -> Office:
    """An office out of its text. One written in both genders (“Ministro o Ministra de …”) gives the masculine."""
    text = re.sub(r"^(?:le |la |les |l[’']|el |los |las |the )", "", function.strip(), flags=re.IGNORECASE)
    text = _one_of_two(text, language)
    compound = re.match(_COMPOUNDS[language], text, re.IGNORECASE)
    start = compound.end() if compound else 0
    found = re.compile(_ENDS[language]).search(text, start)
    end = found.start() if found else len(text)
    return Office(text[:end], text[end:])


def _one_of_two(text: str, language: Language) -> str:
    """“Ministro o Ministra de Paz” as “Ministro de Paz”; other texts as they are."""
    for joint in re.finditer(_JOINED[language], text):
        first = text[: joint.start()].split()
        after = text[joint.end() :].split(" ")
        other = after[: len(first)]
        said = " ".join(other).rstrip(",")
        if first and language != "en" and in_gender(" ".join(first), Gender.FEMININE, language) == said:
            return " ".join((*first, *after[len(first) :]))
    return text


def in_gender(title: str, gender: Gender, language: Language) -> str:
    """A title's words in the masculine or the feminine, as far as they are known."""
    forms = _FORMS.get(language)
    if forms is None:
        return title
    return " ".join(_word(word, forms[gender]) for word in title.split(" "))


def _word(word: str, forms: Mapping[str, str]) -> str:
    whole = forms.get(word.casefold())
    if whole is None and "-" in word:
        return "-".join(_word(part, forms) for part in word.split("-"))
    if whole is None:
        return word
    return whole.capitalize() if word[:1].isupper() and "-" not in word else _as_written(word, whole)


def _as_written(word: str, form: str) -> str:
    """The form with the capitals of the word, part by part: Vice-Président, Vice-Présidente."""
    parts = zip(word.split("-"), form.split("-"), strict=False)
    return "-".join(new[:1].upper() + new[1:] if old[:1].isupper() else new for old, new in parts)
