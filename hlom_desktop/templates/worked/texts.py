"""The worked example's tables of texts, each text as a list: English, French, Spanish."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from hlom_desktop.conference.hours import Hours
from hlom_desktop.conference.wording import Wording
from hlom_desktop.delegations.values import Gender
from hlom_desktop.paths import resources_folder

ZONE = "Europe/Zurich"
GENDERS = {"f": Gender.FEMININE, "m": Gender.MASCULINE}


def worked_texts(name: str) -> Any:
    """One table of the worked example, as its file has it."""
    return json.loads((resources_folder() / "worked" / f"{name}.json").read_text(encoding="utf-8"))


def said(texts: Sequence[str], **values: object) -> Wording:
    """A text in three languages, its `{names}` filled in; values that are wordings are said in each language."""
    filled = {}
    for language, text in zip(("en", "fr", "es"), texts, strict=True):
        spoken = {
            name: value.best(language)[0] if isinstance(value, Wording) else value  # type: ignore[arg-type]
            for name, value in values.items()
        }
        filled[language] = text.format(**spoken) if values else text
    return Wording.from_texts(**filled)


def function_of(forms: Sequence[str], gender: Gender) -> Wording:
    """A function in the grammatical gender of its holder; `forms` are English, French m. and f., Spanish m. and f."""
    english, fr_m, fr_f, es_m, es_f = forms
    if gender is Gender.FEMININE:
        return Wording.from_texts(en=english, fr=fr_f, es=es_f)
    return Wording.from_texts(en=english, fr=fr_m, es=es_m)


def hours_at(place: str, label: str | None = None) -> Hours:
    """Hours in Geneva in December 2021, written as the day and the span: “14 10:30-13:00”."""
    day, span = place.split()
    start, end = (60 * int(clock[:2]) + int(clock[3:]) for clock in span.split("-"))
    return Hours(date(2021, 12, int(day)), start, end - start, ZONE, label=label)


def moment_at(place: str) -> datetime:
    """A moment in Geneva in December 2021, written as the day and the hour: “15 10:45”."""
    day, clock = place.split()
    return in_geneva(12, int(day), int(clock[:2]), int(clock[3:]))


def in_geneva(month: int, day: int, hour: int, minute: int = 0) -> datetime:
    """A moment of 2021 on Geneva's clock."""
    return datetime(2021, month, day, hour, minute, tzinfo=ZoneInfo(ZONE))
