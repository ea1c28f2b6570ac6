"""A paper as the data its typst layout reads: plain JSON, every text cleaned and every size and place in numbers."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, TypeAlias

from hlom_desktop.exports import typst_fonts
from hlom_desktop.exports.marks import base_language, printable, raised, right_to_left, words
from hlom_desktop.exports.paper import sizes
from hlom_desktop.exports.paper.breaks import breakable_words, one_line, slot_groups, tall
from hlom_desktop.exports.paper.sizes import Size
from hlom_desktop.exports.paper.tree import (
    Block,
    Cell,
    Column,
    Heading,
    Note,
    Paper,
    Row,
    SectionRow,
    Slot,
    Table,
    Text,
    plain,
)

Data: TypeAlias = dict[str, Any]


@dataclass
class TypstData:
    """Turns one paper into its data and gathers the characters that no font has, in `unprinted`.

    `refused` are characters that a font has, but not beside what they stand with: they are printed as codes too.
    """

    paper: Paper
    padding: float
    refused: frozenset[str] = frozenset()
    unprinted: set[str] = field(default_factory=set)

    def whole(self) -> Data:
        """The paper: page, masthead, blocks, footer."""
        paper, page = self.paper, sizes.page_of(self.paper)
        moment = paper.printed_at
        return {
            "language": base_language(paper.language) or "en",
            "title": self._title(),
            "short_title": self._head(paper.title, 55),
            "running": self._head(plain(paper.conference), 75),
            "organizer": self._string(paper.organizer),
            "conference": self._text(paper.conference),
            "date": {"year": moment.year, "month": moment.month, "day": moment.day}
            | {"hour": moment.hour, "minute": moment.minute, "second": moment.second},
            "page": {name: getattr(page, name) for name in ("width", "height", "left", "right", "top", "bottom")},
            "axis": sizes.axis_of(paper.kind),
            "padding": self.padding,
            "sizes": _named_sizes() | {"column_label": _size(sizes.label_size(paper.kind))},
            "under_title": [self._text(text) for text in paper.under_title],
            "notes": [self._text(text) for text in paper.notes],
            "blocks": self._blocks(paper.blocks),
            "key": [
                {"mark": self._text((entry.mark,))[0], "meaning": self._string(entry.meaning)} for entry in paper.key
            ],
            "sheet": self._sheet(),
            **{
                name: self._string(getattr(paper, name))
                for name in ("draft", "version", "warning", "printed", "page_words")
            },
        }

    def _title(self) -> str:
        room = sizes.page_of(self.paper).text_width - sizes.axis_of(self.paper.kind)
        return breakable_words(self._string(self.paper.title).strip(), sizes.TITLE.size, room, bold=True) or "–"

    def _head(self, text: str, width: float) -> str:
        return one_line(self._string(text), sizes.LABEL.size, width)

    def _sheet(self) -> Data | None:
        head = self.paper.sheet
        if head is None:
            return None
        return {
            "place": self._string(head.place),
            "words": self._text(head.words),
            "changed": self._string(head.changed),
            "version": self._string(head.version),
        }

    def _blocks(self, blocks: tuple[Block, ...]) -> list[Data]:
        made: list[Data] = []
        under_day = False
        for block in blocks:
            if isinstance(block, Heading):
                if not printable(plain(block.text)).strip():
                    continue  # an empty heading is refused by PDF/UA and says nothing
                level = 2 if under_day and not block.day else 1
                under_day = under_day or block.day
                made.append(self._heading(block, level))
            elif isinstance(block, Note):
                made.append({"type": "note", "text": self._text(block.text)})
            else:
                made.append(self._table(block))
        return made

    def _heading(self, block: Heading, level: int) -> Data:
        whole = printable(plain(block.text))
        short = one_line(whole, sizes.LABEL.size, 55)
        running = block.text if short == whole else words(short)
        text, running_text = self._text(block.text), self._text(running)
        return {"type": "heading", "day": block.day, "level": level, "text": text, "running": running_text}

    def _table(self, table: Table) -> Data:
        widths = sizes.column_widths(table.columns, sizes.page_of(self.paper).text_width)
        rows: list[Data] = []
        for row in table.rows:
            if isinstance(row, SectionRow):
                rows.append({"type": "section", "text": self._text(row.text)})
            elif isinstance(row, Slot):
                rows += self._slot(row, widths)
            else:
                rows.append(self._row(row, widths, 0))
        columns = [self._column(column, width, table) for column, width in zip(table.columns, widths, strict=True)]
        return {"type": "table", "columns": columns, "rows": rows, "row_mm": table.row_mm}

    def _column(self, column: Column, width: float, table: Table) -> Data:
        last = column is table.columns[-1]
        return {
            "label": self._string(column.label),
            "width": width,
            "right": column.right,
            "written_in": column.written_in,
            "gutter": 0 if last or column.written_in else sizes.gutter(self.paper.kind),
        }

    def _slot(self, slot: Slot, widths: tuple[float, ...]) -> list[Data]:
        made: list[Data] = []
        for group in slot_groups(slot, self.paper, widths):
            whole = not any(tall((row,), self.paper, widths[1:]) for row in group)
            rows = [self._row(row, widths, 1) for row in group]
            rows[0]["hours"] = {
                "cell": self._cell(slot.hours, widths[0] - sizes.gutter(self.paper.kind)),
                "span": len(group),
                "breakable": not whole,
            }
            made += rows
        return made

    def _row(self, row: Row, widths: tuple[float, ...], first: int) -> Data:
        own = widths[first:]
        gutter = sizes.gutter(self.paper.kind)
        rooms = (*(width - gutter for width in own[:-1]), own[-1])
        drop = max((self._size(cell).ascent for cell in row.cells if cell.lines), default=0.0)
        return {
            "type": "row",
            "first": first,
            "hours": None,
            "changed": row.changed,
            "absorbs": row.absorbs,
            "breakable": tall((row,), self.paper, own),
            "cells": [self._cell(cell, room, drop) for cell, room in zip(row.cells, rooms, strict=True)],
        }

    def _cell(self, cell: Cell, room: float, baseline: float = 0.0) -> Data:
        """A cell with `room` millimetres for its words.

        `baseline` is where the row's deepest first line stands, so that all first lines align.
        """
        lines = []
        for line in cell.lines:
            size = sizes.line_size(self.paper.kind, line.style)
            lines.append({"size": _size(size), "runs": self._text(line.runs, size, room)})
        drop = max(0.0, baseline - self._size(cell).ascent) if lines and baseline else 0.0
        return {"lines": lines, "drop": round(drop, 2)}

    def _size(self, cell: Cell) -> Size:
        return sizes.line_size(self.paper.kind, cell.lines[0].style) if cell.lines else Size(0, 0)

    def _text(self, text: Text, size: Size = sizes.DAY, room: float = 108.0) -> list[Data]:
        return [
            {
                "text": self._directed(
                    breakable_words(self._string(run.text), size.size, room, bold=size.bold or run.bold), run.lang
                ),
                "bold": run.bold,
                "italic": run.italic,
                "lang": base_language(run.lang) if run.lang != self.paper.language else None,
                "mark": run.mark.value if run.mark else None,
            }
            for run in raised(text, self.paper.language)
        ]

    def _directed(self, text: str, language: str | None) -> str:
        """Right-to-left text isolated, so that its own punctuation stays on its side and the line's does too."""
        return f"\u2067{text}\u2069" if right_to_left(language) else text

    def _string(self, text: str) -> str:
        """`text` with what cannot be printed taken out, or said by its code."""
        kept: list[str] = []
        for character in printable(text):
            if character.isascii() or (character not in self.refused and typst_fonts.can_print(character)):
                kept.append(character)
            else:
                self.unprinted.add(character)
                kept.append(f"[U+{ord(character):04X}]")
        return "".join(kept)


def _size(size: Size) -> Data:
    return {"size": size.size, "leading": size.leading, "bold": size.bold}


def _named_sizes() -> Data:
    named = {
        "title": sizes.TITLE,
        "long_title": sizes.LONG_TITLE,
        "under_title": sizes.UNDER_TITLE,
        "day": sizes.DAY,
        "section": sizes.SECTION,
        "note": sizes.NOTE,
        "label": sizes.LABEL,
        "section_row": sizes.SECTION_ROW,
    }
    return {name: _size(size) for name, size in named.items()}
