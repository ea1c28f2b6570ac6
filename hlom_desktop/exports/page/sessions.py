"""The sessions as the page shows them: what does not change with the language once, the texts in each language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from hlom_desktop.conference.hours import Hours
from hlom_desktop.conference.languages import Language
from hlom_desktop.conference.values import RoomRow
from hlom_desktop.exports import marks
from hlom_desktop.exports.full_details import FullDetails
from hlom_desktop.exports.marked import Marked
from hlom_desktop.exports.page.embedding import Embedded, embedded_text
from hlom_desktop.exports.paper.tree import plain
from hlom_desktop.exports.paper_links import web_address
from hlom_desktop.exports.paper_words import clock_end
from hlom_desktop.exports.programme_gathering import Programme, is_held, loose_side_events, shown_hours
from hlom_desktop.exports.session_details import Usual
from hlom_desktop.sessions.rules import is_plenary
from hlom_desktop.sessions.values import Access, SessionKind, SessionRow
from hlom_desktop.side_events.values import ProposalRow

NOTHING_USUAL = Usual(None, (), side_events_without=False)
"""The page says mode and languages with every session, so nothing is the usual that need not be said."""


@dataclass(frozen=True)
class Tongue:
    """What composes texts in one language: the marks it makes are for that language's key."""

    marked: Marked
    details: FullDetails


def tongues_of(programme: Programme, languages: tuple[Language, ...]) -> dict[Language, Tongue]:
    """One for each language of the page."""
    found = {}
    for language in languages:
        marked = Marked(language)
        found[language] = Tongue(marked, FullDetails(programme, NOTHING_USUAL, marked))
    return found


def embedded_sessions(programme: Programme, tongues: Mapping[Language, Tongue]) -> list[Embedded]:
    """Every session, then the side events that have no place yet."""
    places = {room.ref.id: number for number, room in enumerate(rooms_used(programme))}
    found: list[Embedded] = [
        {
            **_setting(session, places),
            **_when(shown_hours(session, programme.conference)),
            "title": {language: _title(session, tongue.marked) for language, tongue in tongues.items()},
            "lines": {language: _lines(session, tongue) for language, tongue in tongues.items()},
        }
        for session in programme.sessions
    ]
    return found + [_loose(proposal, tongues) for proposal in loose_side_events(programme)]


def rooms_used(programme: Programme) -> list[RoomRow]:
    """The rooms in which a session stands that may be shown, in their order."""
    used = {session.room_id for session in programme.sessions}
    return [room for room in programme.rooms if room.ref.id in used]


def _setting(session: SessionRow, places: Mapping[int, int]) -> dict[str, Embedded]:
    held = is_held(session)
    found: dict[str, Embedded] = {
        "kind": session.kind.value,
        "plenary": is_plenary(session),
        "held": held,
        "room": places.get(session.room_id or 0),
        "mode": session.mode.value if session.mode is not None else None,
        "access": session.access.value,
        "interpreted": list(session.interpreted),
    }
    if held and session.access is not Access.INVITATION:
        found["link"] = web_address(session.link)
        found["stream"] = web_address(session.stream_link) if session.streaming else None
    return found


def _when(hours: Hours | None) -> dict[str, Embedded]:
    """Moments in UTC; the hours as stated while a label contradicts the clock; nothing without hours."""
    if hours is None:
        return {}
    start, end = hours.start_utc(), hours.end_utc()
    if start is not None and end is not None:
        return {"start": _moment(start), "end": _moment(end)}
    stated: dict[str, Embedded] = {
        "day": hours.day.isoformat(),
        "from": hours.start,
        "to": clock_end(hours),
        "label": marks.printable(hours.label or ""),
    }
    return {"stated": stated}


def _moment(moment: datetime) -> str:
    return moment.strftime("%Y-%m-%dT%H:%MZ")


def _title(session: SessionRow, marked: Marked) -> Embedded:
    title = marked.text(session.title)
    if not is_held(session):
        title = marked.struck(title, marked.words("CANCELLED"), marked.words("Will not be held."))
    return embedded_text(title)


def _lines(session: SessionRow, tongue: Tongue) -> Embedded:
    """The lines of the programme in full, without what the page says by itself: mode, languages, access, stream.

    A meeting by invitation keeps its link for those who are invited.
    """
    said = replace(session, mode=None, interpreted=(), access=Access.OPEN, streaming=False)
    lines = tongue.details.of_session(said)
    secret = session.link if session.access is Access.INVITATION else None
    return [embedded_text(line) for line in lines if not (secret and secret in plain(line))]


def _loose(proposal: ProposalRow, tongues: Mapping[Language, Tongue]) -> Embedded:
    return {
        "kind": SessionKind.SIDE_EVENT.value,
        "plenary": False,
        "held": True,
        "room": None,
        "mode": proposal.mode.value,
        "access": Access.OPEN.value,
        "interpreted": [],
        "title": {language: embedded_text(tongue.marked.text(proposal.title)) for language, tongue in tongues.items()},
        "lines": {
            language: [embedded_text(line) for line in tongue.details.of_proposal(proposal)]
            for language, tongue in tongues.items()
        },
    }
