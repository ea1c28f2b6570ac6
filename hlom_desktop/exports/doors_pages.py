"""How many meetings stand on one page of a door: five, or fewer where their titles are long."""

from __future__ import annotations

from dataclasses import replace

from hlom_desktop.exports.paper import grid_sizes
from hlom_desktop.exports.paper.forms import DoorEntry, DoorSheet
from hlom_desktop.exports.paper.sizes import POINT, page_size
from hlom_desktop.exports.paper.tree import Format
from hlom_desktop.exports.wrapping import line_count

MOST = 5


def pages_of(sheet: DoorSheet, entries: tuple[DoorEntry, ...]) -> tuple[DoorSheet, ...]:
    """The pages of one room and day, numbered; one that says that nothing is held where there is no entry."""
    parts: list[list[DoorEntry]] = [[]]
    left = _room()
    for entry in entries:
        height = entry_height(entry)
        if parts[-1] and (len(parts[-1]) == MOST or height > left):
            parts.append([])
            left = _room()
        parts[-1].append(entry)
        left -= height
    return tuple(
        replace(sheet, entries=tuple(part), page=number, pages=len(parts)) for number, part in enumerate(parts, start=1)
    )


def _room() -> float:
    return page_size(Format.DOOR).text_height - grid_sizes.DOOR_HEAD


def entry_height(entry: DoorEntry) -> float:
    """Millimetres that a meeting takes at most."""
    width = page_size(Format.DOOR).text_width - grid_sizes.DOOR_AXIS
    titles = 0.0
    for number, text in enumerate(entry.titles):
        size = grid_sizes.DOOR_TRANSLATION if number else grid_sizes.DOOR_TITLE
        titles += line_count(text, size, width) * size.leading * POINT
    if entry.languages:
        titles += grid_sizes.DOOR_SMALL.leading * POINT
    if entry.reserved:
        titles = grid_sizes.DOOR_BAR
    hours = (grid_sizes.DOOR_HOUR.leading + grid_sizes.DOOR_END.leading) * POINT
    return max(titles, hours) + 2 * grid_sizes.DOOR_PADDING + 0.3
