"""The sheet that the grid shows for some days of a programme: columns, heads, hours."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from hlom_desktop.conference.hours import Hours, local_hours
from hlom_desktop.conference.languages import Language
from hlom_desktop.conference.values import RoomRow
from hlom_desktop.sessions.day_words import hour_words, long_day, utc_words, zone_city
from hlom_desktop.sessions.grid.blocks import Block
from hlom_desktop.sessions.grid.geometry import Column, bounds, columns_of
from hlom_desktop.sessions.grid.rulers import RoomHead, ZoneHead
from hlom_desktop.sessions.rules import slot_of
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
    hours: tuple[tuple[int, str, str], ...]
    first: int
    last: int


def sheet_of(
    programme: Programme, blocks: tuple[Block, ...], days: tuple[date, ...], words: Words, language: Language
) -> Sheet:
    """What the grid shows on `days`; its hours are the same on every day, so that nothing jumps."""
    slots = [slot for row in programme.sessions if (slot := slot_of(row, programme.zone)) is not None]
    first, last = bounds(slots)
    roomless = [block.column.day for block in blocks if block.column is not None and block.column.room_id is None]
    columns = columns_of(days, [room.ref.id for room in programme.rooms], roomless)
    rooms = {room.ref.id: room for room in programme.rooms}
    return Sheet(
        blocks=blocks,
        columns=columns,
        heads=tuple(_room_head(column, rooms, words, language) for column in columns),
        days=tuple(long_day(day, language) for day in days) if len(days) > 1 else (),
        zones=_zone_heads(programme, days, words, language),
        hours=_hours(programme, days, first, last, language),
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


def _zone_heads(programme: Programme, days: tuple[date, ...], words: Words, language: Language) -> tuple[ZoneHead, ...]:
    if not days:
        return ()
    conference, zone = programme.conference, programme.zone
    own = conference.city.best(language)[0] if conference.city is not None else ""
    heads = [ZoneHead(own or zone_city(zone, language), utc_words(zone, days[0]))]
    if conference.second_zone:
        second = conference.second_zone
        heads.append(ZoneHead(zone_city(second, language), utc_words(second, days[0])))
    return tuple(heads)


def _hours(
    programme: Programme, days: tuple[date, ...], first: int, last: int, language: Language
) -> tuple[tuple[int, str, str], ...]:
    """Each full hour on the venue's clock and on the second zone's, of the first day shown."""
    second = programme.conference.second_zone
    found = []
    for minute in range(-(-first // 60) * 60, last + 1, 60):
        there = ""
        if second and days:
            here = Hours(days[0], minute % 1440, 60, programme.zone)
            local = local_hours(here, second)
            there = hour_words(local.start, language) if local is not None else ""
        found.append((minute, hour_words(minute, language), there))
    return tuple(found)
