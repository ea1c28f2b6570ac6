"""A value as it stands in a cell of the program's own workbooks, and as a preview says it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, time
from enum import StrEnum
from types import MappingProxyType
from typing import Any, TypeAlias

from hlom_desktop.conference.when.values import When
from hlom_desktop.conference.wording import Wording
from hlom_desktop.conference.zones import zone_named
from hlom_desktop.delegations.rules import state_wording
from hlom_desktop.delegations.values import LANGUAGE_LABELS
from hlom_desktop.delegations.values_nomination import NOMINATION_LABELS, SEAT_LABELS, Nomination, SeatInDelegation
from hlom_desktop.imports.cell_text import clean
from hlom_desktop.imports.columns.fields import ImportKind
from hlom_desktop.imports.merging.body import Body
from hlom_desktop.imports.merging.known import Known, language_of
from hlom_desktop.imports.merging.persons import Person, printed
from hlom_desktop.imports.merging.record import Record
from hlom_desktop.imports.values_read.choices import CHOICES
from hlom_desktop.words import Words

Written: TypeAlias = str | int | date | datetime | time | None
"""What is written into a cell: texts without what nobody sees, numbers, days and hours."""

LABELS: Mapping[type[StrEnum], Mapping[Any, str]] = MappingProxyType(
    {**CHOICES, SeatInDelegation: SEAT_LABELS, Nomination: NOMINATION_LABELS}
)
LONGEST = 32_767
"""Characters that a cell holds."""

_MIDNIGHT = 24 * 60
_HOURS = frozenset(("start", "end"))
_TOGETHER = "; "
_OF_LANGUAGE = frozenset(("language", "contact_language"))


def record_cell(known: Known, record: Record, key: str, language: str) -> Written:
    """What a column holds of a record in a workbook with headings in `language`."""
    if key == "uid":
        return record.key
    if key == "day" and known.kind is ImportKind.SPEAKERS:
        session = known.sessions_by_id.get(_number(record.values.get("session")))
        return session.hours.day if session is not None and session.hours is not None else None
    return written(known, key, record.value(key), language)


def _number(value: object) -> int:
    return value if isinstance(value, int) else 0


def written(known: Known, key: str, value: object, language: str) -> Written:
    """A value of the field of that key as a cell holds it."""
    bare = key.partition(".")[0]
    match value:
        case None:
            return None
        case StrEnum():
            return Words(language)(LABELS[type(value)][value])
        case bool():
            words = Words(language)
            return words("Yes") if value else words("No")
        case int() if bare in known.titles:
            return _text(_best(known.titles[bare].get(value), language))
        case int() if bare in _HOURS:
            return _hour(value)
        case datetime():
            return f"{value.astimezone(zone_named(known.zone)):%Y-%m-%d %H:%M}"
        case int() | date():
            return value
        case Wording():
            return _text(_best(value, language))
        case When():
            return _text(value.words)
        case Body():
            return _text(body_name(known, value, language))
        case (Person(), *_):
            persons = (one for one in value if isinstance(one, Person))
            return _text("\n".join(printed(one, language_of(language)) for one in persons))
        case tuple():
            return _text(_several(known, bare, value, language))
    return _text(Words(language)(LANGUAGE_LABELS[str(value)]) if _is_language(bare, value) else str(value))


def said(known: Known, key: str, value: object, language: str) -> str:
    """A value as a preview says it; an empty text where nothing stands."""
    return shown(written(known, key, value, language))


def shown(cell: object) -> str:
    """A cell as it is seen."""
    match cell:
        case None:
            return ""
        case datetime():
            return f"{cell:%Y-%m-%d %H:%M}"
        case time():
            return f"{cell:%H:%M}"
        case date():
            return cell.isoformat()
    return str(cell)


def body_name(known: Known, body: Body, language: str) -> str:
    """What a delegation is called, there or not yet."""
    if body.id is not None:
        return _best(known.delegation_names.get(body.id), language)
    return _best(state_wording(body.alpha2), language) if body.alpha2 is not None else body.name or ""


def _several(known: Known, bare: str, values: tuple[object, ...], language: str) -> str:
    texts = (
        body_name(known, one, language)
        if isinstance(one, Body)
        else _best(known.titles[bare].get(one), language)
        if isinstance(one, int)
        else Words(language)(LANGUAGE_LABELS.get(str(one), str(one)))
        for one in values
    )
    return _TOGETHER.join(text for text in texts if text)


def _is_language(bare: str, value: object) -> bool:
    return bare in _OF_LANGUAGE and value in LANGUAGE_LABELS


def _best(wording: Wording | None, language: str) -> str:
    return "" if wording is None else wording.best(language_of(language))[0]


def _text(text: str) -> str | None:
    """A text as it comes back out of a cell."""
    kept = clean(text)
    return kept if kept is None or len(kept) <= LONGEST else kept[: LONGEST - 1].rstrip() + "…"


def _hour(minutes: int) -> Written:
    """An hour of the day; past midnight that of the day after; the end of the day is “24:00”."""
    if minutes == _MIDNIGHT:
        return "24:00"
    minutes %= _MIDNIGHT
    return time(minutes // 60, minutes % 60)
