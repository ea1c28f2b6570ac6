"""All that the page holds of a programme, in every language it switches to, as its script reads it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from hlom_desktop.conference.hours_printed import print_day, print_moment
from hlom_desktop.conference.languages import Language
from hlom_desktop.conference.values import MODE_LABELS, Mode
from hlom_desktop.exports import agenda_notes
from hlom_desktop.exports.marks import printable
from hlom_desktop.exports.page.embedding import Embedded, embedded_text
from hlom_desktop.exports.page.sessions import NOTHING_USUAL, Tongue, embedded_sessions, rooms_used, tongues_of
from hlom_desktop.exports.page.wordings import interface_words
from hlom_desktop.exports.paper_words import (
    city_of,
    language_name,
    local_moment,
    masthead_organizer,
    of_place,
    state_words,
)
from hlom_desktop.exports.programme_gathering import Programme, days_of
from hlom_desktop.exports.rehearsed import warning_in
from hlom_desktop.exports.report import Remark
from hlom_desktop.sessions.values import ACCESS_LABELS, KIND_LABELS, Access, SessionKind


@dataclass(frozen=True)
class Content:
    """What is embedded in the page, and what the report says of it."""

    embedded: dict[str, Embedded]
    remarks: tuple[Remark, ...]


@dataclass(frozen=True)
class _State:
    """When the page was made, when its programme was released, if it was, and whether it is only a rehearsal's."""

    made: datetime
    released: datetime | None
    rehearsal: bool


def page_content(
    programme: Programme, languages: tuple[Language, ...], issued_at: datetime, *, rehearsal: bool = False
) -> Content:
    """The programme with the languages, zones and rooms that it is shown in."""
    tongues = tongues_of(programme, languages)
    conference = programme.conference
    state = _State(issued_at, programme.released, rehearsal)
    sessions = embedded_sessions(programme, tongues)
    zones = (conference.second_zone, conference.third_zone)
    rooms: list[Embedded] = [
        {language: embedded_text(tongue.marked.text(room.name)) for language, tongue in tongues.items()}
        for room in rooms_used(programme)
    ]
    said: dict[str, Embedded] = {
        language: _said(programme, language, tongue, state) for language, tongue in tongues.items()
    }
    embedded: dict[str, Embedded] = {
        "languages": list(languages),
        "zone": conference.zone or "UTC",
        "zones": [zone for zone in zones if zone is not None],
        "rooms": rooms,
        "sessions": sessions,
        "said": said,
    }
    return Content(embedded, _remarks(tongues))


def _remarks(tongues: Mapping[Language, Tongue]) -> tuple[Remark, ...]:
    found: list[Remark] = []
    for tongue in tongues.values():
        found += [remark for remark in tongue.marked.remarks if remark not in found]
    return tuple(found)


def _said(programme: Programme, language: Language, tongue: Tongue, state: _State) -> dict[str, Embedded]:
    """Everything in one language but the sessions and rooms. The key comes last, when all marks are made."""
    conference, marked, words = programme.conference, tongue.marked, tongue.marked.words
    days = (programme.day,) if programme.day is not None else days_of(programme)
    zoneless = replace(programme, conference=replace(conference, zone=None))
    draft, version = state_words(conference, words, programme.revision)
    day = None if state.released is None else _day(state.released, programme, language)
    interpreted = sorted({code for session in programme.sessions for code in session.interpreted})
    found: dict[str, Embedded] = {
        "words": dict(interface_words(words)),
        "kinds": {kind.value: words(KIND_LABELS[kind]) for kind in SessionKind},
        "modes": {mode.value: words(MODE_LABELS[mode]) for mode in Mode},
        "access": {access.value: words(ACCESS_LABELS[access]) for access in Access if access is not Access.CLOSED},
        "languages": {code: language_name(code, language) for code in interpreted},
        "title": embedded_text(marked.text(conference.title)),
        "paper": words("Programme"),
        "organizer": printable(masthead_organizer(conference, language)),
        "place": printable(city_of(conference, language)) if conference.zone else "UTC",
        "under": [embedded_text(line) for line in agenda_notes.under_title(programme, days, marked)],
        "notes": [embedded_text(line) for line in agenda_notes.notes(zoneless, days, NOTHING_USUAL, marked)],
        "warning": warning_in(language) if state.rehearsal else "",
        "state": draft,
        "version": version if day is None else f"{version} · {day}",
        "made": _made(programme, language, tongue, state.made),
    }
    found["key"] = [
        {"mark": embedded_text((entry.mark,)), "meaning": entry.meaning} for entry in marked.key if entry.mark.text
    ]
    return found


def _day(moment: datetime, programme: Programme, language: Language) -> str:
    return print_day(local_moment(moment, programme.conference).date(), language, weekday=False)


def _made(programme: Programme, language: Language, tongue: Tongue, issued_at: datetime) -> str:
    """When the page was made, by the conference's clock; the zone the reader chose does not change it."""
    words, conference = tongue.marked.words, programme.conference
    moment = print_moment(local_moment(issued_at, conference), language)
    if conference.zone is None:
        return words("Made on {moment} (UTC)", moment=moment)
    place = of_place(city_of(conference, language), language)
    return words("Made on {moment} ({place} time)", moment=moment, place=place)
