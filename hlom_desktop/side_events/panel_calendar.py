"""The calendar of side events: who is in which slot and room, and who still waits for a place."""

from __future__ import annotations

from hlom_desktop.desk.place import Context
from hlom_desktop.findings import Severity
from hlom_desktop.sessions.day_words import short_day, span_words
from hlom_desktop.sessions.grid.note_words import line_of
from hlom_desktop.side_events.edits.placing import schedule, unschedule
from hlom_desktop.side_events.grid.cells import WAITING, CalendarRow, Cell, calendar_of, hours_at
from hlom_desktop.side_events.grid.foreseen import in_the_way, wish_line
from hlom_desktop.side_events.grid.view import CalendarView, Told
from hlom_desktop.side_events.panel_surface import SurfaceView
from hlom_desktop.side_events.rules_judged import Judged


class CalendarOfProposals(SurfaceView):
    """Slots down, rooms across; what is dropped in a cell has its place there."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        name = self.words("Calendar of side events")
        self.calendar = CalendarView(self.look, self.words, name, lambda: self.reading, self._foresee)
        self.calendar.dropped.connect(self._dropped)
        self.draw_on(self.calendar)

    def show_on_surface(self) -> None:
        """Slots, rooms, and the side events that the filter leaves."""
        if self.seen is not None:
            kept = {one.ref.id for one in self.table.shown}
            self.calendar.show_calendar(calendar_of(self.seen.lines, kept, self.seen.shown, self.words, self.reading))

    def _show_body_or_empty(self) -> None:
        """Without slots, and without anything placed, there is no calendar: say what comes first."""
        if self.seen is not None and self.rows and not self.seen.shown.slots and not self._anything_placed():
            words = self.words
            sentence = words("Give the call its slots first: the hours in which side events may be held.")
            self.page.show_empty(words("No slots yet"), sentence, words("To the call")).pressed.connect(self.to_call)
        else:
            super()._show_body_or_empty()

    def to_call(self) -> None:
        """Show the view of the call."""
        self.wanted.emit("call")

    def _anything_placed(self) -> bool:
        return any(one.line.session is not None and one.line.session.hours is not None for one in self.rows)

    def _at(self, proposal_id: int, cell: Cell) -> tuple[Judged | None, CalendarRow | None, int | None]:
        """The side event, the row and the room of a cell; no row where it is to wait."""
        calendar = self.calendar.calendar
        if cell == WAITING:
            return self.row_of(proposal_id), None, None
        return self.row_of(proposal_id), calendar.rows[cell[0]], calendar.columns[cell[1]].room_id

    def _foresee(self, proposal_id: int, cell: Cell) -> Told:
        one, row, room_id = self._at(proposal_id, cell)
        words, seen = self.words, self.seen
        if one is None or row is None or seen is None:
            return words("Take out of the grid"), (), False
        hours = hours_at(row, one.line, seen.shown)
        when = f"{short_day(hours.day, self.reading, weekday=True)}, {span_words(hours.start, hours.end, self.reading)}"
        room = self.calendar.calendar.columns[cell[1]].name
        heading = words("Place in {room}, {hours}", room=room, hours=when)
        session = one.line.session
        wish = wish_line(one.line, row, words)
        if session is None:
            lines = in_the_way(one.line, hours, room_id, seen.shown, words, self.reading)
            return heading, (*lines, *wish), bool(lines)
        found = self.context.actions.findings_if_moved(session.ref.id, hours, room_id)
        clashes = any(finding.severity is Severity.CLASH for finding in found)
        lines = tuple(line_of(finding, words) for finding in found)
        return heading, (*lines, *wish), clashes

    def _dropped(self, proposal_id: int, cell: Cell) -> None:
        one, row, room_id = self._at(proposal_id, cell)
        self.view.select_key(proposal_id)
        if one is None or self.seen is None:
            return
        if row is None:
            self.edit(unschedule, one.ref)
        else:
            self.edit(schedule, one.ref, hours_at(row, one.line, self.seen.shown), room_id)
