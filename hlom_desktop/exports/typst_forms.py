"""Pages with a form of their own as the data their typst layouts read: the grid of a day, the sheet on a door."""

from __future__ import annotations

from hlom_desktop.exports.marks import base_language
from hlom_desktop.exports.paper import grid_sizes, sizes
from hlom_desktop.exports.paper.forms import DayGrid, DoorEntry, DoorSheet, GridBlock, GridCell, GridColumn, cells_of
from hlom_desktop.exports.paper.grid_sizes import GridSizes, grid_of
from hlom_desktop.exports.paper.sizes import Size
from hlom_desktop.exports.paper.tree import Paper, Text
from hlom_desktop.exports.typst_text import Data, TypstText, size_data


def layout_of(paper: Paper) -> str:
    """The layout that draws this paper."""
    first = paper.blocks[0] if paper.blocks else None
    if isinstance(first, DayGrid):
        return "glance.typ"
    return "door.typ" if isinstance(first, DoorSheet) else "paper.typ"


def form_data(texts: TypstText) -> Data:
    """The whole paper: its pages, and what stands on each of them."""
    paper, page = texts.paper, sizes.page_of(texts.paper)
    moment = paper.printed_at
    return {
        "language": base_language(paper.language) or "en",
        "organizer": texts.string(paper.organizer),
        "conference": texts.head(paper.conference),
        "date": {"year": moment.year, "month": moment.month, "day": moment.day}
        | {"hour": moment.hour, "minute": moment.minute, "second": moment.second},
        "page": {name: getattr(page, name) for name in ("width", "height", "left", "right", "top", "bottom")},
        "pages": [_Page(texts).data(block) for block in paper.blocks],
        "key": [{"mark": texts.head((entry.mark,))[0], "meaning": texts.string(entry.meaning)} for entry in paper.key],
        "sizes": _door_sizes() if layout_of(paper) == "door.typ" else _grid_sizes(grid_of(paper.format)),
        **{
            name: texts.string(getattr(paper, name))
            for name in ("title", "draft", "version", "warning", "printed", "page_words")
        },
    }


class _Page:
    """One page of either form."""

    def __init__(self, texts: TypstText) -> None:
        self._texts = texts
        self._format = texts.paper.format

    def data(self, block: object) -> Data:
        """The page's data."""
        if isinstance(block, DayGrid):
            return self._grid(block)
        if isinstance(block, DoorSheet):
            return self._door(block)
        raise TypeError(type(block).__name__)

    def _grid(self, page: DayGrid) -> Data:
        sizes_of = grid_of(self._format)
        width = sizes_of.words_width(len(page.columns), len(page.clocks))
        return {
            "day": self._texts.head(page.day),
            "place": self._texts.string(page.place),
            "clocks": [self._texts.string(clock) for clock in page.clocks],
            "hours": [{"row": hour.row, "clocks": [hour.local, hour.utc][: len(page.clocks)]} for hour in page.hours],
            "rows": page.rows,
            "row_mm": page.row_mm,
            "column_mm": sizes_of.column(len(page.columns), len(page.clocks)),
            "columns": [
                {
                    "name": self._texts.text(column.name, sizes_of.room, width),
                    "detail": self._texts.string(column.detail),
                }
                for column in page.columns
            ],
            "cells": [self._cell(cell, page, sizes_of, width) for cell in cells_of(page)],
            "strip_label": self._texts.string(page.strip_label),
            "strip": self._texts.text(page.strip, sizes_of.small_print, 100.0),
            "empty": self._texts.string(page.empty),
        }

    def _column(self, column: GridColumn, sizes_of: GridSizes, width: float) -> Data:
        name = self._texts.text(column.name, sizes_of.room, width)
        return {"name": name, "detail": self._texts.string(column.detail)}

    def _cell(self, cell: GridCell, page: DayGrid, sizes_of: GridSizes, width: float) -> Data:
        place: Data = {"x": cell.column, "y": cell.row, "rows": cell.rows, "ruled": cell.ruled}
        block = cell.block
        return place | {"block": None if block is None else self._block(block, page, sizes_of, width)}

    def _block(self, block: GridBlock, page: DayGrid, sizes_of: GridSizes, width: float) -> Data:
        lines = [
            {
                "size": size_data(sizes_of.lines[line.style]),
                "runs": self._texts.text(line.runs, sizes_of.lines[line.style], width),
            }
            for line in block.lines
        ]
        return {
            "rule": block.weight.rule,
            "tint": block.weight.tint,
            "signs": self._texts.string(block.signs),
            "lines": lines,
            "pad": sizes_of.pad(block.rows, page.row_mm),
            "height": sizes_of.words_height(block.rows, page.row_mm, block.weight.rule),
            "whole_height": block.rows * page.row_mm - grid_sizes.BLOCK_GAP,
        }

    def _door(self, page: DoorSheet) -> Data:
        return {
            "number": self._texts.string(page.number),
            "number_size": page.number_size,
            "names": [self._texts.text(name, grid_sizes.DOOR_NAME, 128.0) for name in page.names],
            "dates": [self._texts.head(date) for date in page.dates],
            "entries": [self._entry(entry) for entry in page.entries],
            "empty": [self._texts.head(text) for text in page.empty],
            "page": f"{page.page}/{page.pages}",
        }

    def _entry(self, entry: DoorEntry) -> Data:
        room = sizes.page_size(self._format).text_width - grid_sizes.DOOR_AXIS
        titles = [self._title(text, number, room) for number, text in enumerate(entry.titles)]
        return {
            "start": entry.start,
            "end": entry.end,
            "titles": titles,
            "languages": self._texts.string(entry.languages),
            "reserved": [self._texts.head(text) for text in entry.reserved],
        }

    def _title(self, text: Text, number: int, room: float) -> Data:
        size = grid_sizes.DOOR_TRANSLATION if number else grid_sizes.DOOR_TITLE
        return {"size": size_data(size), "runs": self._texts.text(text, size, room)}


def _grid_sizes(grid: GridSizes) -> Data:
    named: dict[str, Size] = {
        "day": grid.day,
        "small": grid.small_print,
        "room": grid.room,
        "detail": grid.room_detail,
        "hour": grid.hour,
        "label": sizes.LABEL,
    }
    places = {"clock": grid.clock, "gap": grid.gap, "inset": grid.inset, "head": grid.head}
    return {name: size_data(size) for name, size in named.items()} | places


def _door_sizes() -> Data:
    named = {
        "name": grid_sizes.DOOR_NAME,
        "large_name": grid_sizes.DOOR_LARGE_NAME,
        "date": grid_sizes.DOOR_DATE,
        "hour": grid_sizes.DOOR_HOUR,
        "end": grid_sizes.DOOR_END,
        "title": grid_sizes.DOOR_TITLE,
        "translation": grid_sizes.DOOR_TRANSLATION,
        "small": grid_sizes.DOOR_SMALL,
        "label": sizes.LABEL,
    }
    places = {"axis": grid_sizes.DOOR_AXIS, "head": grid_sizes.DOOR_HEAD}
    places |= {"padding": grid_sizes.DOOR_PADDING, "bar": grid_sizes.DOOR_BAR}
    return {name: size_data(size) for name, size in named.items()} | places
