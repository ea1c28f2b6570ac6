"""The list of side events: by day, as the agenda is, then by theme."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

from hlom_desktop.conference.hours_printed import print_day, print_hours
from hlom_desktop.conference.languages import Language
from hlom_desktop.exports import agenda_notes, marks
from hlom_desktop.exports.agenda import hours_cell
from hlom_desktop.exports.marked import Marked
from hlom_desktop.exports.paper.tree import (
    Block,
    Cell,
    Column,
    Heading,
    Kind,
    Line,
    Note,
    Paper,
    Row,
    SectionRow,
    Slot,
    Style,
    Table,
    Text,
)
from hlom_desktop.exports.paper_words import masthead_organizer, printed_line, state_words
from hlom_desktop.exports.pieces import Composed
from hlom_desktop.exports.programme_gathering import days_of, is_unclear
from hlom_desktop.exports.session_details import Usual
from hlom_desktop.exports.side_event_lines import theme_line
from hlom_desktop.exports.side_events.details import SideEventDetails
from hlom_desktop.exports.side_events.gathering import Listed, SideEvent
from hlom_desktop.sessions.day_words import long_day

_HOURS_MM, _DAY_MM, _ROOM_MM = 28.33, 56.67, 24.0


def compose_side_events(found: Listed, language: Language, issued_at: datetime) -> Composed:
    """The list in one language."""
    marked, programme = Marked(language), found.programme
    words, conference = marked.words, programme.conference
    days = (programme.day,) if programme.day is not None else days_of(programme)
    draft, version = state_words(conference, words, programme.revision)
    listing = _Listing(found, marked)
    clock = agenda_notes.notes(replace(programme, stands=()), days, Usual(None, (), side_events_without=False), marked)
    said = (marks.words(words("Side events are held without interpretation.")),) if listing.without else ()
    paper = Paper(
        kind=Kind.SIDE_EVENTS,
        title=words("Side events"),
        language=language,
        organizer=masthead_organizer(conference, language),
        conference=marked.text(conference.title),
        printed=printed_line(issued_at, conference, language),
        printed_at=issued_at,
        page_words=words("Page {page} of {pages}"),
        under_title=agenda_notes.under_title(programme, days, marked),
        notes=(*clock, *said),
        blocks=listing.blocks(),
        draft=draft,
        version=version,
        key=marked.key,
    )
    return Composed(paper, marked.remarks)


class _Listing:
    """The two orders of one list, in one language."""

    def __init__(self, found: Listed, marked: Marked) -> None:
        self._found, self._marked, self._words = found, marked, marked.words
        held = [one.session for one in found.placed if one.session is not None]
        self.without = bool(held) and not any(session.interpreted for session in held)
        self._details = SideEventDetails(found.programme, marked, without_interpretation=self.without)
        self._rooms = {room.ref.id: room for room in found.programme.rooms}

    def blocks(self) -> tuple[Block, ...]:
        """By day with those that wait for their place, then by theme."""
        if not self._found.events:
            return (Note(marks.words(self._words("No side event is approved yet."))),)
        return (*self._by_day(), *self._waiting(), *self._by_theme())

    def _by_day(self) -> tuple[Block, ...]:
        columns = (
            Column(self._words("Hours"), mm=_HOURS_MM),
            Column(self._words("Side event")),
            Column(self._words("Room"), mm=_ROOM_MM),
        )
        days: dict[date, dict[tuple[int, int, str], list[SideEvent]]] = {}
        for event in self._found.placed:
            if (hours := event.hours) is not None:
                label = (hours.label or "") if is_unclear(hours) else ""
                days.setdefault(hours.day, {}).setdefault((hours.start, hours.minutes, label), []).append(event)
        made: list[Block] = []
        for day, slots in days.items():
            rows = tuple(self._slot(events) for events in slots.values())
            made += (Heading(marks.words(print_day(day, self._marked.language))), Table(columns, rows))
        return tuple(made)

    def _slot(self, events: list[SideEvent]) -> Slot:
        rows = tuple(Row((self._whole(event), self._room(event))) for event in events)
        hours = events[0].hours
        return Slot(hours_cell(events[0].title, hours, self._marked) if hours is not None else Cell(), rows)

    def _whole(self, event: SideEvent) -> Cell:
        lines = (Line(text, Style.DETAIL) for text in self._details.of(event))
        return Cell((Line(self._title(event)), *lines))

    def _title(self, event: SideEvent) -> Text:
        return self._marked.text(event.title, bold=True)

    def _room(self, event: SideEvent) -> Cell:
        room = self._rooms.get(event.session.room_id or 0) if event.session is not None else None
        return Cell((self._marked.line(room.name),)) if room is not None else Cell()

    def _waiting(self) -> tuple[Block, ...]:
        """A block for what is approved and has no place yet."""
        if not self._found.waiting:
            return ()
        columns = (Column(self._words("Hours"), mm=_HOURS_MM), Column(self._words("Side event")))
        dash = Cell((marks.line("–", Style.HOUR),))
        rows = tuple(Row((dash, self._whole(event))) for event in self._found.waiting)
        return (Heading(marks.words(self._words("Hour and room to be announced"))), Table(columns, rows))

    def _by_theme(self) -> tuple[Block, ...]:
        """All of them once more under their themes; not where no theme is given at all."""
        events = (*self._found.placed, *self._found.waiting)
        themes = [*self._found.programme.themes, None]
        if not any(event.theme is not None for event in events):
            return ()
        rows: list[Row | SectionRow] = []
        for theme in themes:
            own = [event for event in events if event.theme == theme]
            if not own:
                continue
            name = theme_line(theme, self._marked) or marks.words(self._words("Without a theme"))
            rows.append(SectionRow(tuple(replace(run, bold=True) for run in name)))
            rows += [Row((self._when(event), self._short(event), self._room(event))) for event in own]
        columns = (
            Column(self._words("Day and hours"), mm=_DAY_MM),
            Column(self._words("Side event")),
            Column(self._words("Room"), mm=_ROOM_MM),
        )
        return (Heading(marks.words(self._words("Side events by theme"))), Table(columns, tuple(rows)))

    def _when(self, event: SideEvent) -> Cell:
        language, hours = self._marked.language, event.hours
        if hours is None:
            return Cell((marks.line("–", Style.HOUR),))
        said = print_hours(hours.start, hours.minutes, language)
        return Cell((marks.line(long_day(hours.day, language), Style.HOUR), marks.line(said, Style.DETAIL)))

    def _short(self, event: SideEvent) -> Cell:
        hosts = self._details.hosts_of(event)
        return Cell((Line(self._title(event)), *((Line(hosts, Style.DETAIL),) if hosts else ())))
