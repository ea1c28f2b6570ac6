"""The article of a name that is no State's: of a group, an organization, a debate; none where it cannot be known.

Known are the nouns that bodies are called by. A name of none of them is said without an article, so that nothing is
read aloud in a wrong gender.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

from hlom_desktop.conference.languages import Language

_FRENCH = {
    "le": "bureau cadre centre comité conseil dialogue fonds forum groupe haut-commissariat haut institut marché "
    "mécanisme mouvement mécanismes pacte parlement partenariat processus programme réseau secrétariat service système",
    "la": "banque chambre commission communauté conférence coopération coalition cour croix-rouge fédération "
    "fondation francophonie ligue plateforme plate-forme région réunion société",
    "l’": "agence alliance assemblée association autorité initiative observatoire office organisation union université",
    "les": "amis états gouvernements îles membres nations organisations pays sociétés villes",
}
_SPANISH = {
    "el": "banco centro comité consejo diálogo fondo foro grupo instituto marco mecanismo mercado movimiento pacto "
    "parlamento proceso programa sistema alto",
    "la": "agencia alianza asamblea asociación autoridad coalición comisión comunidad conferencia corte cruz "
    "federación fundación iniciativa liga oficina organización plataforma red región secretaría sociedad unión "
    "universidad",
    "los": "amigos estados gobiernos miembros países",
    "las": "ciudades islas naciones organizaciones sociedades",
}
_ACRONYMS: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "fr": dict.fromkeys(("HCR", "CICR", "PNUD", "PAM"), "le ")
        | dict.fromkeys(("OIM", "OIT", "OMS", "ONU", "UA", "UE", "UNICEF", "UNESCO", "UIP", "OCDE"), "l’")
        | dict.fromkeys(("FICR", "FAO", "LEA"), "la "),
        "es": dict.fromkeys(("ACNUR", "CICR", "PNUD", "PMA", "UNICEF"), "el ")
        | dict.fromkeys(("OIM", "OIT", "OMS", "ONU", "UA", "UE", "UNESCO", "OEA", "OCDE", "FICR", "FAO"), "la "),
    }
)
_ENGLISH = (
    "agency alliance assembly association authority bank bureau centre coalition commission committee community "
    "conference council countries court dialogue federation forum foundation framework friends fund governments group "
    "initiative institute league market mechanism members movement nations network office organisation organisations "
    "organization organizations pact parliament partnership platform process programme secretariat society states "
    "system union university"
)
_DEBATES: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "en": dict.fromkeys(("debate", "dialogue", "discussion", "exchange", "segment"), "the "),
        "fr": {"débat": "le ", "dialogue": "le ", "discussion": "la ", "échange": "l’", "examen": "l’"},
        "es": {"debate": "el ", "diálogo": "el ", "intercambio": "el ", "examen": "el ", "segmento": "el "},
    }
)
_GIVEN: Mapping[str, re.Pattern[str]] = MappingProxyType(
    {
        "en": re.compile(r"(the) ", re.IGNORECASE),
        "fr": re.compile(r"(le |la |les |l[’'])", re.IGNORECASE),
        "es": re.compile(r"(el|la|los|las) ", re.IGNORECASE),
    }
)


def _by_noun(nouns: Mapping[str, str]) -> Mapping[str, str]:
    return MappingProxyType({noun: article for article, listed in nouns.items() for noun in listed.split()})


_NOUNS = MappingProxyType({"fr": _by_noun(_FRENCH), "es": _by_noun(_SPANISH)})
_ENGLISH_NOUNS = frozenset(_ENGLISH.split())


def with_article(name: str, language: Language) -> str | None:
    """A body in a sentence: “the World Bank”, “la Ligue des États arabes”; None where its article is not known.

    In English a name of none of the known nouns has none: “UNHCR”.
    """
    given = _GIVEN[language].match(name)
    if given:
        return given[0].lower().replace("'", "’") + name[given.end() :]
    words = re.findall(r"[\w-]+", name)
    if language == "en":
        return f"the {name}" if any(word.casefold() in _ENGLISH_NOUNS for word in words) else name
    acronym = _ACRONYMS[language].get(name)
    if acronym is not None:
        return acronym + name
    article = _NOUNS[language].get(words[0].casefold()) if words else None
    if article is None:
        return None
    return f"{article}{name}" if article.endswith("’") else f"{article} {name}"


def debate_said(title: str, language: Language) -> str:
    """A debate in a sentence: “the general debate”, “le débat général”; any other title in quotation marks."""
    words = title.casefold().split()
    noun = words[-1 if language == "en" else 0] if words else ""
    article = _DEBATES[language].get(noun)
    if article is not None:
        return article + (title.lower() if language == "en" else title[:1].lower() + title[1:])
    return f"“{title}”" if language == "en" else f"«\u00a0{title}\u00a0»" if language == "fr" else f"«{title}»"
