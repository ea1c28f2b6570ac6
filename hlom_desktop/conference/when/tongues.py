"""The tongue of each language, loaded when it is first asked for."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from hlom_desktop.conference.languages import Language
from hlom_desktop.conference.when.tongue import Tongue, folded


def tongue(language: Language) -> Tongue:
    """The tongue of `language`, loaded when first asked for."""
    if language == "fr":
        from hlom_desktop.conference.when.french import FRENCH

        return FRENCH
    if language == "es":
        from hlom_desktop.conference.when.spanish import SPANISH

        return SPANISH
    from hlom_desktop.conference.when.english import ENGLISH

    return ENGLISH


@cache
def months_read(language: Language) -> Mapping[str, int]:
    """Folded month names and their abbreviations → 1–12."""
    names = {folded(name): number for number, name in enumerate(tongue(language).months, 1)}
    return names | dict(tongue(language).short_months)


@cache
def weekdays_read(language: Language) -> Mapping[str, int]:
    """Folded weekday names and their abbreviations → 1 (Monday) to 7."""
    names = {folded(name): number for number, name in enumerate(tongue(language).weekdays, 1)}
    return names | dict(tongue(language).short_weekdays)
