"""When and where a side event is held, as a letter says it, now and as it was told before."""

from __future__ import annotations

from dataclasses import replace

from hlom_desktop.conference.hours import Hours
from hlom_desktop.conference.hours_printed import print_day, print_hours
from hlom_desktop.exports import marks
from hlom_desktop.exports.letters.gathering import Letters, Owed
from hlom_desktop.exports.letters.sentences import BEFORE, UNDER_REVIEW
from hlom_desktop.exports.marked import Marked, joined
from hlom_desktop.exports.paper.tree import Line, Text
from hlom_desktop.exports.paper_words import city_of, of_place
from hlom_desktop.exports.programme_gathering import is_unclear, shown_hours
from hlom_desktop.side_events.rules_letters import Told, read_told, told_of


class Places:
    """Says places in one language, hours on the conference's clock."""

    def __init__(self, letters: Letters, marked: Marked) -> None:
        self._letters, self._marked, self._words = letters, marked, marked.words

    def when(self, hours: Hours) -> Text:
        """“Tuesday, 14 December 2021, 13:15–14:30 (Geneva time)”."""
        conference, language = self._letters.conference, self._marked.language
        if is_unclear(hours):
            clock = hours.label or ""
        elif conference.zone is not None:
            clock = self._words("({place} time)", place=of_place(city_of(conference, language), language))
        else:
            clock = "(UTC)" if hours.zone == "UTC" else ""
        said = f"{print_day(hours.day, language)}, {print_hours(hours.start, hours.minutes, language)}"
        return marks.words(f"{said} {clock}".rstrip())

    def where(self, room_id: int | None) -> Text:
        """Room and venue; nothing without a room."""
        letters = self._letters
        room = next((row for row in letters.rooms if row.ref.id == room_id), None)
        if room is None:
            return ()
        venues = [row for row in letters.venues if row.ref.id == room.venue_id] or letters.venues[:1]
        venue = self._marked.text(venues[0].name) if venues and not room.virtual else ()
        return joined((self._marked.text(room.name), venue), ", ")

    def now(self, owed: Owed) -> tuple[Line, ...]:
        """What holds: day, hours and room on two lines, or how far it is."""
        return self._said(read_told(told_of(owed.line)), owed)

    def before(self, owed: Owed) -> tuple[Line, ...]:
        """What the letter that went out before told."""
        return self._said(read_told(owed.before.told), owed) if owed.before is not None else ()

    def _said(self, told: Told, owed: Owed) -> tuple[Line, ...]:
        if told.day is None:
            return (marks.line(self._words(BEFORE.get(told.status, UNDER_REVIEW))),)
        where = self.where(told.room_id)
        return (Line(self.when(self._hours(told, owed))), *((Line(where),) if where else ()))

    def _hours(self, told: Told, owed: Owed) -> Hours:
        """Told hours were those of its session's clock, which is rarely another than the conference's."""
        conference, session = self._letters.conference, owed.line.session
        assert told.day is not None
        own = Hours(told.day, told.start, told.minutes, conference.zone or "UTC")
        if session is None:
            return own
        if session.hours is not None:
            own = replace(session.hours, day=told.day, start=told.start, minutes=told.minutes)
        return shown_hours(replace(session, hours=own), conference) or own
