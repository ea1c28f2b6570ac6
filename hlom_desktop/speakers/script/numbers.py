"""Lengths of time as they are read aloud: “three minutes”, “trente secondes”, “un minuto”."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from hlom_desktop.conference.languages import Language

_ONES: Mapping[Language, str] = MappingProxyType(
    {
        "en": "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen",
        "fr": "une deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze",
        "es": "un dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince",
    }
)
_TENS: Mapping[Language, Mapping[int, str]] = MappingProxyType(
    {
        "en": {20: "twenty", 30: "thirty", 40: "forty", 45: "forty-five", 50: "fifty", 60: "sixty", 90: "ninety"},
        "fr": {20: "vingt", 30: "trente", 40: "quarante", 45: "quarante-cinq", 50: "cinquante", 60: "soixante"}
        | {90: "quatre-vingt-dix"},
        "es": {20: "veinte", 30: "treinta", 40: "cuarenta", 45: "cuarenta y cinco", 50: "cincuenta", 60: "sesenta"}
        | {90: "noventa"},
    }
)
_MINUTE: Mapping[Language, tuple[str, str]] = MappingProxyType(
    {"en": ("minute", "minutes"), "fr": ("minute", "minutes"), "es": ("minuto", "minutos")}
)
_SECOND: Mapping[Language, tuple[str, str]] = MappingProxyType(
    {"en": ("second", "seconds"), "fr": ("seconde", "secondes"), "es": ("segundo", "segundos")}
)


def number_said(number: int, language: Language) -> str:
    """A small number in words, as it stands before minutes; others in figures."""
    ones = _ONES[language].split()
    if 1 <= number <= len(ones):
        return ones[number - 1]
    return _TENS[language].get(number, str(number))


def minutes_said(minutes: int, language: Language) -> str:
    """“three minutes”."""
    return f"{number_said(minutes, language)}\u00a0{_MINUTE[language][minutes != 1]}"


def seconds_said(seconds: int, language: Language) -> str:
    """“thirty seconds”; whole minutes as minutes."""
    if seconds and seconds % 60 == 0:
        return minutes_said(seconds // 60, language)
    return f"{number_said(seconds, language)}\u00a0{_SECOND[language][seconds != 1]}"
