"""The sheet that the grid shows for some days of a programme: columns, heads, hours."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date

from hlom_desktop.conference.hours import Hours, local_hours
from hlom_desktop.conference.languages import Language
from hlom_desktop.conference.values import RoomRow
from hlom_desktop.sessions.day_words import hour_words, long_day, short_day, utc_words, zone_city
from hlom_desktop.sessions.grid.blocks import Block
from hlom_desktop.sessions.grid.geometry import Column, bounds, columns_of
from hlom_desktop.sessions.grid.rulers import RoomHead, ZoneHead
from hlom_desktop.sessions.rules import Slot, slot_of
from hlom_desktop.sessions.values import Programme
from hlom_desktop.words import Words


@dataclass(frozen=True)
class Sheet:
    """What the grid shows: blocks, columns with their heads, hours from first to last, the zones' words."""

    blocks: tuple[Block, ...]
    columns: tuple[Column, ...]
    heads: tuple[RoomHead, ...]
    days: tuple[str, ...]
    zones: tuple[ZoneHead, ...]
    hours: tuple[tuple[int, tuple[str, ...]], ...]
    first: int
    last: int


@dataclass(frozen=True)
class Sight:
    """What is in sight: all rooms on `days`; with `by_room` the room `room_id` on `days`, None for no room yet."""

    days: tuple[date, ...]
    by_room: bool = False
    room_id: int | None = None

    def shows(self, slot: Slot) -> bool:
        """Whether a place is among them."""
        return slot.day in self.days and (not self.by_room or slot.room_id == self.room_id)


def sheet_of(programme: Programme, blocks: tuple[Block, ...], sight: Sight, words: Words, language: Language) -> Sheet:
    """What the grid shows; its hours are the same on every day and in every room, so that nothing jumps."""
    if sight.by_room:
        return _sheet_of_room(programme, blocks, sight, words, language)
    return _sheet_of_days(programme, blocks, sight.days, words, language)


def _sheet_of_days(
    programme: Programme, blocks: tuple[Block, ...], days: tuple[date, ...], words: Words, language: Language
) -> Sheet:
    """Rooms across."""
    roomless = [block.column.day for block in blocks if block.column is not None and block.column.room_id is None]
    columns = columns_of(days, [room.ref.id for room in programme.rooms], roomless)
    rooms = {room.ref.id: room for room in programme.rooms}
    heads = tuple(_room_head(column, rooms, words, language) for column in columns)
    named = tuple(long_day(day, language) for day in days) if len(days) > 1 else ()
    return _sheet(programme, blocks, columns, heads, named, days, language)


def _sheet_of_room(
    programme: Programme, blocks: tuple[Block, ...], sight: Sight, words: Words, language: Language
) -> Sheet:
    """Days across."""
    columns = tuple(Column(day, sight.room_id) for day in sight.days)
    numbers = Counter(block.column for block in blocks)
    heads = tuple(
        RoomHead(
            short_day(column.day, language, weekday=True),
            words.plural("{number} session", "{number} sessions", numbers[column]),
        )
        for column in columns
    )
    return _sheet(programme, blocks, columns, heads, (), sight.days, language)


def _sheet(
    programme: Programme,
    blocks: tuple[Block, ...],
    columns: tuple[Column, ...],
    heads: tuple[RoomHead, ...],
    named: tuple[str, ...],
    days: tuple[date, ...],
    language: Language,
) -> Sheet:
    slots = [slot for row in programme.sessions if (slot := slot_of(row, programme.zone)) is not None]
    first, last = bounds(slots)
    zones = _zones(programme)
    return Sheet(
        blocks=blocks,
        columns=columns,
        heads=heads,
        days=named,
        zones=_zone_heads(programme, zones, days, language),
        hours=_hours(zones, days, first, last, language),
        first=first,
        last=last,
    )


def _room_head(column: Column, rooms: dict[int, RoomRow], words: Words, language: Language) -> RoomHead:
    room = rooms.get(column.room_id) if column.room_id is not None else None
    if room is None:
        return RoomHead(words("No room"), words("not yet chosen"))
    name = room.name.best(language)[0]
    if room.virtual:
        return RoomHead(name, words("no room"))
    if room.seats is None:
        return RoomHead(name, "")
    return RoomHead(name, words.plural("{number} seat", "{number} seats", room.seats))


def _zones(programme: Programme) -> tuple[str, ...]:
    """The venue's zone, then the others that the conference names."""
    conference = programme.conference
    others = (zone for zone in (conference.second_zone, conference.third_zone) if zone)
    return tuple(dict.fromkeys((programme.zone, *others)))


def _zone_heads(
    programme: Programme, zones: tuple[str, ...], days: tuple[date, ...], language: Language
) -> tuple[ZoneHead, ...]:
    if not days:
        return ()
    city = programme.conference.city
    own = city.best(language)[0] if city is not None else ""
    names = (own or zone_city(zones[0], language), *(zone_city(zone, language) for zone in zones[1:]))
    return tuple(ZoneHead(name, utc_words(zone, days[0])) for name, zone in zip(names, zones, strict=True))


def _hours(
    zones: tuple[str, ...], days: tuple[date, ...], first: int, last: int, language: Language
) -> tuple[tuple[int, tuple[str, ...]], ...]:
    """Each full hour on the venue's clock and on those of the other zones, of the first day shown."""
    found = []
    for minute in range(-(-first // 60) * 60, last + 1, 60):
        there = []
        for zone in zones[1:] if days else ():
            local = local_hours(Hours(days[0], minute % 1440, 60, zones[0]), zone)
            there.append("" if local is None else hour_words(local.start, language))
        found.append((minute, (hour_words(minute, language), *there)))
    return tuple(found)
