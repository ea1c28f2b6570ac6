"""The agenda of the conference, or of one of its days: hours, sessions and rooms, as delegates get it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from functools import partial

from hlom_desktop.conference.hours import Hours
from hlom_desktop.conference.hours_printed import print_day, print_hour
from hlom_desktop.conference.languages import Language
from hlom_desktop.conference.wording import Wording
from hlom_desktop.exports import agenda_notes, marks
from hlom_desktop.exports.files import paper_name
from hlom_desktop.exports.marked import Marked, source_text
from hlom_desktop.exports.masthead import masthead
from hlom_desktop.exports.options import Options
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
    Slot,
    Style,
    Table,
    Text,
    plain,
)
from hlom_desktop.exports.paper_words import clock_end, state_words
from hlom_desktop.exports.pieces import Composed, Piece, write_docx_piece, write_pdf_piece
from hlom_desktop.exports.programme_gathering import (
    Programme,
    days_of,
    is_held,
    is_unclear,
    loose_side_events,
    narrowed_programme,
    shown_hours,
)
from hlom_desktop.exports.session_details import Details, Usual, usual_of
from hlom_desktop.refusals import N_
from hlom_desktop.sessions.values import SessionKind, SessionRow

AS_STATED = N_("“{title}”: the stated {label} is not the clock of {zone} that day; its hours were printed as stated.")

_HOURS_MM, _ROOM_MM = 28.33, 20.33


@dataclass(frozen=True)
class _Entry:
    """A session at its hours by the conference's clock."""

    session: SessionRow
    hours: Hours


def agenda_pieces(programme: Programme, options: Options, formats: tuple[str, ...]) -> tuple[Piece, ...]:
    """A file for each language and format."""
    return pieces_of_days(programme, options, formats, "agenda", compose_agenda)


def pieces_of_days(
    programme: Programme,
    options: Options,
    formats: tuple[str, ...],
    product: str,
    compose: Callable[[Programme, Language, datetime], Composed],
) -> tuple[Piece, ...]:
    """A file of `product` for each language and format, of the day and the room that were asked for."""
    narrow = narrowed_programme(programme, options)
    room = None if narrow.room is None else narrow.room.name
    pieces = []
    for language in options.languages:
        composed = compose(narrow, language, options.issued_at)
        for extension in formats:
            name = paper_name(
                programme.conference.key,
                product,
                day=options.day,
                room=None if room is None else room.best(room.source)[0],
                revision=programme.revision,
                language=language,
                extension=extension,
            )
            if extension == "docx":
                letterhead = programme.conference.letterhead
                pieces.append(Piece(name, partial(write_docx_piece, composed, letterhead=letterhead)))
            else:
                pieces.append(Piece(name, partial(write_pdf_piece, composed)))
    return tuple(pieces)


def compose_agenda(programme: Programme, language: Language, issued_at: datetime) -> Composed:
    """The agenda in one language; cancelled sessions stay in it, struck and tagged."""
    marked, usual = Marked(language), usual_of(programme.sessions)
    details = Details(programme, usual, marked)
    return compose_days(programme, Kind.AGENDA, marked.words("Programme"), details, usual, marked, issued_at)


def compose_days(
    programme: Programme, kind: Kind, title: str, details: Details, usual: Usual, marked: Marked, issued_at: datetime
) -> Composed:
    """A paper of the programme's days; `details` says what stands under each session, `usual` what is said once."""
    words, conference = marked.words, programme.conference
    days = (programme.day,) if programme.day is not None else days_of(programme)
    made = _Agenda(programme, details, marked)
    draft, version = state_words(conference, words, programme.revision)
    paper = Paper(
        kind=kind,
        title=title,
        **masthead(conference, marked, issued_at),
        under_title=agenda_notes.under_title(programme, days, marked),
        notes=agenda_notes.notes(programme, days, usual, marked),
        blocks=made.blocks(days),
        draft=draft,
        version=version,
        key=marked.key,
    )
    return Composed(paper, marked.remarks)


def hours_cell(title: Wording, hours: Hours, marked: Marked) -> Cell:
    """The start, the end below it; the label as stated where it contradicts the clock, which the report tells."""
    language = marked.language
    lines = [
        marks.line(print_hour(hours.start, language), Style.HOUR),
        marks.line(f"– {print_hour(clock_end(hours), language)}", Style.DETAIL),
    ]
    if is_unclear(hours):
        lines.append(marks.line(hours.label or "", Style.DETAIL))
        marked.remark(AS_STATED, title=source_text(title), label=hours.label or "", zone=hours.zone)
    return Cell(tuple(lines))


class _Agenda:
    """The days of one programme as blocks, in one language."""

    def __init__(self, programme: Programme, details: Details, marked: Marked) -> None:
        self._programme = programme
        self._details = details
        self._marked = marked
        self.words = marked.words
        self._rooms = {room.ref.id: room for room in programme.rooms}
        self._order = {room.ref.id: number for number, room in enumerate(programme.rooms)}

    def blocks(self, days: tuple[date, ...]) -> tuple[Block, ...]:
        """Each day under its heading, then what has no hour yet."""
        entries = [
            _Entry(session, hours)
            for session in self._programme.sessions
            if (hours := shown_hours(session, self._programme.conference)) is not None
        ]
        found: list[Block] = []
        for day in days:
            found.append(Heading(marks.words(print_day(day, self._marked.language))))
            today = [entry for entry in entries if entry.hours.day == day]
            found.append(self._day(today) if today else Note(marks.words(self.words("No session on this day"))))
        found += self._undecided()
        return tuple(found) or (Note(marks.words(self.words("No session is planned yet."))),)

    def _day(self, entries: list[_Entry]) -> Table:
        slots: dict[tuple[int, int, str], list[_Entry]] = {}
        for entry in entries:
            label = (entry.hours.label or "") if is_unclear(entry.hours) else ""
            slots.setdefault((entry.hours.start, entry.hours.minutes, label), []).append(entry)
        order = sorted(slots, key=lambda key: (key[0], min(map(self._place, slots[key])), key[1:]))
        return self._table(tuple(self._slot(slots[key]) for key in order))

    def _place(self, entry: _Entry) -> int:
        """Where the session's room stands among the rooms; the last place without one."""
        return self._order.get(entry.session.room_id or 0, 10_000)

    def _table(self, rows: tuple[Slot, ...]) -> Table:
        columns = (
            Column(self.words("Hours"), mm=_HOURS_MM),
            Column(self.words("Session")),
            Column(self.words("Room"), mm=_ROOM_MM),
        )
        return Table(columns, rows)

    def _slot(self, entries: list[_Entry]) -> Slot:
        first = entries[0]
        hours = hours_cell(first.session.title, first.hours, self._marked)
        return Slot(hours, self._rows([entry.session for entry in entries]))

    def _rows(self, sessions: list[SessionRow]) -> tuple[Row, ...]:
        """Meetings by room, then side events under their own word."""
        ordered = sorted(sessions, key=lambda row: (self._order.get(row.room_id or 0, 10_000), row.position))
        meetings = [self._row(row) for row in ordered if row.kind is not SessionKind.SIDE_EVENT]
        side_events = [self._row(row) for row in ordered if row.kind is SessionKind.SIDE_EVENT]
        return (*meetings, *self._led(side_events))

    def _led(self, rows: list[Row]) -> tuple[Row, ...]:
        if not rows:
            return ()
        word = self.words("Side event") if len(rows) == 1 else self.words("Side events")
        if len(rows) == 1 and plain(rows[0].cells[0].lines[0].runs) in (word, self.words("Side events")):
            return tuple(rows)
        return (Row((Cell((marks.line(word, bold=True),)), Cell()), lead=True), *rows)

    def _row(self, session: SessionRow) -> Row:
        regular = session.kind in (SessionKind.SIDE_EVENT, SessionKind.BREAK)
        details = tuple(Line(text, Style.DETAIL) for text in self._details.of_session(session))
        return Row((Cell((Line(self._title(session, bold=not regular)), *details)), self._room(session)))

    def _title(self, session: SessionRow, *, bold: bool) -> Text:
        title = self._marked.text(session.title, bold=bold)
        if is_held(session):
            return title
        return self._marked.struck(title, self.words("CANCELLED"), self.words("Will not be held."))

    def _room(self, session: SessionRow) -> Cell:
        room = self._rooms.get(session.room_id or 0)
        return Cell((self._marked.line(room.name),)) if room is not None else Cell()

    def _undecided(self) -> tuple[Block, ...]:
        """A last block for what has no hour; not on the agenda of one day."""
        if self._programme.day is not None:
            return ()
        waiting = [row for row in self._programme.sessions if row.hours is None and is_held(row)]
        meetings = [row for row in waiting if row.kind is not SessionKind.SIDE_EVENT]
        side_events = [self._row(row) for row in waiting if row.kind is SessionKind.SIDE_EVENT]
        for proposal in loose_side_events(self._programme):
            details = tuple(Line(text, Style.DETAIL) for text in self._details.of_proposal(proposal))
            side_events.append(Row((Cell((self._marked.line(proposal.title), *details)), Cell())))
        rows = [Slot(Cell((marks.line("–", Style.HOUR),)), (self._row(row),)) for row in meetings]
        if side_events:
            rows.append(Slot(Cell((marks.line("–", Style.HOUR),)), self._led(side_events)))
        if not rows:
            return ()
        return (Heading(marks.words(self.words("Hour to be decided"))), self._table(tuple(rows)))
