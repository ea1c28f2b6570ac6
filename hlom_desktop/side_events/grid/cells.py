"""The calendar of side events: slots down, rooms across, and what stands in each cell; no pixels yet."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from hlom_desktop.conference.hours import Hours
from hlom_desktop.conference.languages import Language
from hlom_desktop.conference.shown import text_in
from hlom_desktop.sessions.rules import Slot, slot_of
from hlom_desktop.side_events.rules import organizers_text
from hlom_desktop.side_events.rules_judged import Judged
from hlom_desktop.side_events.said import standings_of
from hlom_desktop.side_events.shown import ProposalLine, SideEvents
from hlom_desktop.side_events.values import ProposalStatus
from hlom_desktop.words import Words

WAITING = (-1, -1)
"""The cell of those that have no place yet."""
Cell = tuple[int, int]
"""A row and a column, from 0; `WAITING` is one of them."""


@dataclass(frozen=True)
class CalendarRow:
    """Hours of a day in which side events are held; `slot_id` is the call's slot, None for hours of their own."""

    day: date
    start: int
    end: int
    slot_id: int | None


@dataclass(frozen=True)
class CalendarColumn:
    """A room; None for those that are placed without one."""

    room_id: int | None
    name: str


@dataclass(frozen=True)
class CalendarBlock:
    """A side event in its cell. `said` is all of it in one sentence."""

    id: int
    title: str
    by: str
    cell: Cell
    pinned: bool
    said: str


@dataclass(frozen=True)
class Calendar:
    """Rows by day and hour, rooms in their order, and the side events, placed or waiting."""

    rows: tuple[CalendarRow, ...] = ()
    columns: tuple[CalendarColumn, ...] = ()
    blocks: tuple[CalendarBlock, ...] = ()

    def block(self, block_id: int | None) -> CalendarBlock | None:
        """The side event of this id."""
        return next((one for one in self.blocks if one.id == block_id), None)


def calendar_of(
    lines: Iterable[Judged], kept: Collection[int], shown: SideEvents, words: Words, language: Language
) -> Calendar:
    """The calendar of all that is approved or scheduled; `kept` are the ids that the filter leaves."""
    relevant = [one for one in lines if one.row.status in (ProposalStatus.APPROVED, ProposalStatus.SCHEDULED)]
    places = {one.ref.id: place_of(one.line, shown) for one in relevant}
    rows = _rows(shown, [place for place in places.values() if place is not None])
    roomless = any(place is not None and place.room_id is None for place in places.values())
    columns = [CalendarColumn(room.ref.id, text_in(room.name, language)) for room in shown.rooms]
    if roomless or not columns:
        columns.append(CalendarColumn(None, words("no room")))
    rooms = [column.room_id for column in columns]
    blocks = []
    for one in relevant:
        place = places[one.ref.id]
        cell = WAITING if place is None else (row_at(rows, place), rooms.index(place.room_id))
        if one.ref.id in kept:
            blocks.append(_block(one, cell, shown, words, language))
    return Calendar(rows, tuple(columns), tuple(blocks))


def place_of(line: ProposalLine, shown: SideEvents) -> Slot | None:
    """Where a side event stands by the conference's clock; None while it has no hour."""
    return slot_of(line.session, shown.zone) if line.session is not None else None


def row_at(rows: Sequence[CalendarRow], place: Slot) -> int:
    """The row in whose hours a place begins. ValueError: none."""
    for at, row in enumerate(rows):
        if row.day == place.day and row.start <= place.start < row.end:
            return at
    raise ValueError(place)


def hours_at(row: CalendarRow, line: ProposalLine, shown: SideEvents) -> Hours:
    """The hours of a side event in a row: from its start, as long as asked for, and no longer than the slot.

    One that begins in this row already keeps its hours.
    """
    session, place = line.session, place_of(line, shown)
    if session is not None and session.hours is not None and place is not None and _begins_in(row, place):
        return session.hours
    asked = session.hours.minutes if session is not None and session.hours is not None else line.row.minutes
    minutes = row.end - row.start
    return Hours(row.day, row.start, min(asked or minutes, minutes), shown.zone)


def _begins_in(row: CalendarRow, place: Slot) -> bool:
    return row.day == place.day and row.start <= place.start < row.end


def _rows(shown: SideEvents, places: Iterable[Slot]) -> tuple[CalendarRow, ...]:
    """The call's slots, and rows of their own for what begins in none of them."""
    found = [
        CalendarRow(one.hours.day, one.hours.start, one.hours.start + one.hours.minutes, one.ref.id)
        for one in shown.slots
    ]
    for place in sorted(places, key=lambda one: (one.day, one.start, -one.end)):
        if not any(_begins_in(row, place) for row in found):
            found.append(CalendarRow(place.day, place.start, place.end, None))
    return tuple(sorted(found, key=lambda row: (row.day, row.start, row.end)))


def _block(one: Judged, cell: Cell, shown: SideEvents, words: Words, language: Language) -> CalendarBlock:
    title, by = text_in(one.row.title, language), organizers_text(one.line.sponsors, language)
    said = ". ".join(
        part for part in (title, by, *(standing.text for standing in standings_of(one, shown, words, language))) if part
    )
    return CalendarBlock(one.ref.id, title, by, cell, one.row.pinned, said)
