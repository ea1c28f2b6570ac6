"""What is in the way of a side event that has no session yet, and what its organizers said of the slot."""

from __future__ import annotations

from hlom_desktop.conference.hours import Hours
from hlom_desktop.conference.languages import Language
from hlom_desktop.conference.shown import text_in
from hlom_desktop.sessions.grid.note import NoteLine
from hlom_desktop.sessions.rules import slot_of
from hlom_desktop.sessions.values import SessionStatus
from hlom_desktop.side_events.grid.cells import CalendarRow
from hlom_desktop.side_events.rules_wishes import saying_of
from hlom_desktop.side_events.shown import ProposalLine, SideEvents
from hlom_desktop.words import Words


def in_the_way(
    line: ProposalLine, hours: Hours, room_id: int | None, shown: SideEvents, words: Words, language: Language
) -> tuple[NoteLine, ...]:
    """The sessions that are in the same room at the same time."""
    found = []
    for session in shown.sessions:
        place = slot_of(session, shown.zone)
        if place is None or session.status is SessionStatus.CANCELLED or room_id is None:
            continue
        there = place.room_id == room_id and session.ref.id != line.row.session_id
        if there and place.day == hours.day and place.start < hours.end and hours.start < place.end:
            said = words("“{title}” is in this room then.", title=text_in(session.title, language))
            found.append(NoteLine("warning-octagon-fill", "bad", said))
    return tuple(found)


def wish_line(line: ProposalLine, row: CalendarRow, words: Words) -> tuple[NoteLine, ...]:
    """Which choice of the organizers the slot is, or that they cannot then; nothing where they said nothing."""
    if row.slot_id is None:
        return ()
    match saying_of(row.slot_id, line.wished, line.impossible):
        case "impossible":
            return (NoteLine("warning-fill", "warn", words("Its organizers cannot in this slot.")),)
        case int(number):
            return (NoteLine("calendar-check", "ink2", words("Choice {number} of its organizers.", number=number)),)
    return ()
