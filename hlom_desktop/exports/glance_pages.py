"""The pages of a day on the grid: as many rooms as a page holds, and the words of each block as they fit."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta

from hlom_desktop.conference.figures import amount_words
from hlom_desktop.conference.hours_printed import print_hour, print_hours
from hlom_desktop.conference.languages import LANGUAGES
from hlom_desktop.conference.values import RoomRow
from hlom_desktop.conference.zones import wall, zone_offsets
from hlom_desktop.exports import marks
from hlom_desktop.exports.agenda import AS_STATED
from hlom_desktop.exports.glance_block import BlockWords, fitted
from hlom_desktop.exports.glance_placing import ONLINE, Entry, Placed, Scale, placed_on, room_with, weight_of
from hlom_desktop.exports.marked import Marked, source_text
from hlom_desktop.exports.paper.forms import DayGrid, GridBlock, GridColumn, GridHour, Weight
from hlom_desktop.exports.paper.grid_sizes import GridSizes
from hlom_desktop.exports.paper_words import city_of, clock_end
from hlom_desktop.exports.programme_gathering import Programme, is_held, is_unclear
from hlom_desktop.exports.session_details import Details
from hlom_desktop.exports.wrapping import cut
from hlom_desktop.refusals import N_
from hlom_desktop.sessions.values import SessionRow
from hlom_desktop.speakers.values import SpeakerMode

CUT = N_(
    "“{title}” is too long for its hours on the grid and was cut in {language}; the programme in full has all of it."
)
_HOUR_ROWS = 4


@dataclass(frozen=True)
class DayPages:
    """Composes the pages of each day of one programme, in one language, on one scale."""

    programme: Programme
    entries: tuple[Entry, ...]
    scale: Scale
    rooms: tuple[int, ...]
    details: Details
    sizes: GridSizes
    marked: Marked

    def of_day(self, day: date, page: DayGrid) -> tuple[DayGrid, ...]:
        """The day's pages, made of one that has its heads: more where a page cannot hold all rooms, and one that says
        so where nothing is held."""
        placed = placed_on(day, self.entries, self.scale, self.sizes)
        if not placed:
            return (replace(page, empty=self.marked.words("No session on this day")),)
        lanes = [
            (room, lane)
            for room in self.rooms
            if room > 0 or room in placed
            for lane in range(1 + max((one.lane for one in placed.get(room, ())), default=0))
        ]
        page = replace(
            page, clocks=self._clocks(), hours=self._hours(day), rows=self.scale.rows, row_mm=self.scale.row_mm
        )
        return tuple(self._page(page, part, placed) for part in _parts(lanes, self.sizes.columns))

    def _page(self, page: DayGrid, lanes: list[tuple[int, int]], placed: dict[int, list[Placed]]) -> DayGrid:
        """One page with these lanes of rooms as its columns."""
        width = self.sizes.words_width(len(lanes), len(page.clocks))
        blocks = [
            self._block(one, number, width)
            for number, (room, lane) in enumerate(lanes)
            for one in placed.get(room, ())
            if one.lane == lane
        ]
        columns = tuple(self._column(room, width) for room, _ in lanes)
        return replace(page, columns=columns, blocks=tuple(sorted(blocks, key=lambda one: (one.row, one.column))))

    def _clocks(self) -> tuple[str, ...]:
        """Whose hours the columns at the left are; UTC beside the conference's own."""
        conference = self.programme.conference
        if conference.zone is None:
            return (self.marked.words("Hours"),)
        return (city_of(conference, self.marked.language), "UTC")

    def _hours(self, day: date) -> tuple[GridHour, ...]:
        zone, first, made = self.programme.conference.zone, self.scale.first, []
        for row in range(0, self.scale.rows, _HOUR_ROWS):
            minute = first + 60 * (row // _HOUR_ROWS)
            utc = ""
            if zone is not None:
                moment = wall(day, minute) - timedelta(minutes=zone_offsets(zone, day, minute)[0])
                utc = print_hour(60 * moment.hour + moment.minute, self.marked.language)
            made.append(
                GridHour(row, print_hour(minute if minute <= 1440 else minute % 1440, self.marked.language), utc)
            )
        return tuple(made)

    def _column(self, place: int, width: float) -> GridColumn:
        words, room = self.marked.words, room_with(place, self.programme.rooms)
        if room is None:
            name = marks.words(words("Online") if place == ONLINE else words("Room to be decided"))
        else:
            name = self.marked.text(room.name)
        return GridColumn(cut(name, self.sizes.room, width, 1), "" if room is None else self._room_detail(room))

    def _room_detail(self, room: RoomRow) -> str:
        words = self.marked.words
        said = []
        if room.seats:
            amount = amount_words(room.seats, self.marked.language)
            said.append(words.plural("{amount} place", "{amount} places", room.seats, amount=amount))
        if room.hybrid or room.virtual:
            said.append(words("virtual") if room.virtual else words("hybrid"))
        return ", ".join(said)

    def _block(self, placed: Placed, column: int, width: float) -> GridBlock:
        entry, session = placed.entry, placed.entry.session
        weight = weight_of(session)
        title = self.marked.text(session.title, bold=weight is not Weight.SIDE_EVENT) or marks.words("–")
        if not is_held(session):
            title = self.marked.struck(title, self.marked.words("CANCELLED"), self.marked.words("Will not be held."))
        words = BlockWords(self._hours_said(entry), self._signs(session), title, self.details.in_short(session))
        height = self.sizes.words_height(placed.rows, self.scale.row_mm, weight.rule)
        found = fitted(words, self.sizes, width, height)
        if not found.whole:
            self.marked.remark(CUT, title=source_text(session.title), language=self.marked.language.upper())
        return GridBlock(column, placed.row, placed.rows, weight, found.signs, found.lines)

    def _hours_said(self, entry: Entry) -> str:
        hours, language = entry.hours, self.marked.language
        end = clock_end(hours)
        said = print_hours(hours.start, (end - hours.start) % 1440 or hours.minutes, language)
        if not is_unclear(hours):
            return said
        title = source_text(entry.session.title)
        self.marked.remark(AS_STATED, title=title, label=hours.label or "", zone=hours.zone)
        return f"{said} {hours.label}"

    def _signs(self, session: SessionRow) -> str:
        """“(R) EN FR ES”: a remote speaker, and the languages of interpretation."""
        roles = (role for role in self.programme.roles if role.session_id == session.ref.id)
        remote = any(role.mode is SpeakerMode.REMOTE for role in roles)
        return "  ".join(part for part in ("(R)" if remote else "", languages_said(session.interpreted)) if part)


def languages_said(codes: tuple[str, ...]) -> str:
    """“EN FR ES”: the languages of the papers first, in their order, then others."""
    order = (*LANGUAGES, *sorted(set(codes) - set(LANGUAGES)))
    return " ".join(code.upper() for code in order if code in codes)


def _parts(lanes: list[tuple[int, int]], most: int) -> list[list[tuple[int, int]]]:
    """The columns of a day parted evenly over as few pages as hold them."""
    pages = -(-len(lanes) // most)
    each = -(-len(lanes) // pages)
    return [lanes[at : at + each] for at in range(0, len(lanes), each)]
