"""A paper as the data its typst layout reads: plain JSON, every text cleaned and every size and place in numbers."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby

from hlom_desktop.exports.marks import base_language, printable, words
from hlom_desktop.exports.paper import sizes
from hlom_desktop.exports.paper.breaks import breakable_words, one_line, slot_groups, tall
from hlom_desktop.exports.paper.plots import BarPlot, StepPlot
from hlom_desktop.exports.paper.tree import (
    Block,
    Column,
    Facts,
    Heading,
    Items,
    KeyEntry,
    Kind,
    Note,
    Paper,
    Paragraph,
    Passage,
    Row,
    SectionRow,
    Slot,
    Table,
    plain,
)
from hlom_desktop.exports.paper_links import bare
from hlom_desktop.exports.typst_passages import PassageData
from hlom_desktop.exports.typst_plot import plot_data
from hlom_desktop.exports.typst_reading import ReadingData, has_label
from hlom_desktop.exports.typst_text import Data, TypstText, size_data

_REPEATED = 400
"""Characters of a section's words that are repeated on every page of its rows."""


@dataclass(frozen=True)
class TypstData:
    """Turns one paper into its data; its `texts` gather the characters that no font has."""

    texts: TypstText
    padding: float

    @property
    def paper(self) -> Paper:
        """The paper that is set."""
        return self.texts.paper

    def whole(self) -> Data:
        """The paper: page, masthead, blocks, footer."""
        paper, page = self.paper, sizes.page_of(self.paper)
        moment = paper.printed_at
        return {
            "language": base_language(paper.language) or "en",
            "title": self._title(),
            "short_title": self._head(paper.title, 55),
            "running": self._head(plain(paper.conference), self._running * page.text_width),
            "organizer": self.texts.string(paper.organizer),
            "conference": self.texts.head(paper.conference),
            "date": {"year": moment.year, "month": moment.month, "day": moment.day}
            | {"hour": moment.hour, "minute": moment.minute, "second": moment.second},
            "page": {name: getattr(page, name) for name in ("width", "height", "left", "right", "top", "bottom")},
            "axis": sizes.axis_of(paper.kind),
            "padding": self.padding,
            "sizes": _named_sizes(paper.kind),
            "section_indent": sizes.section_indent(paper.kind),
            "under_title": [self.texts.head(text) for text in paper.under_title],
            "notes": [self.texts.head(text) for text in paper.notes],
            "blocks": self._blocks(paper.blocks),
            "key": [
                {"mark": self.texts.head((entry.mark,))[0], "meaning": self.texts.string(entry.meaning)}
                for entry in paper.key
            ],
            "sheet": self._sheet(),
            **{
                name: self.texts.string(getattr(paper, name))
                for name in ("draft", "reserved", "beside", "version", "warning", "printed", "page_words")
            },
        }

    @property
    def _running(self) -> float:
        """The part of a running head that the conference's title may take; more where no day stands beside it."""
        return 0.6 if self.paper.kind in sizes.READ else 0.45

    def _title(self) -> str:
        room = sizes.page_of(self.paper).text_width - sizes.axis_of(self.paper.kind)
        return breakable_words(self.texts.string(self.paper.title).strip(), sizes.TITLE.size, room, bold=True) or "–"

    def _head(self, text: str, width: float) -> str:
        return one_line(self.texts.string(text), sizes.LABEL.size, width)

    def _key(self, entry: KeyEntry) -> Data:
        return {"mark": self.texts.head((entry.mark,))[0], "meaning": self.texts.string(entry.meaning)}

    def _sheet(self) -> Data | None:
        head = self.paper.sheet
        if head is None:
            return None
        return {
            "place": self.texts.string(head.place),
            "words": self.texts.head(head.words),
            "changed": self.texts.string(head.changed),
            "version": self.texts.string(head.version),
        }

    def _blocks(self, blocks: tuple[Block, ...]) -> list[Data]:
        made: list[Data] = []
        under_day = False
        for labelled, group in groupby(blocks, _labelled):
            if labelled is not None:
                made.append(self._reading.paragraphs(tuple(block for block in group if isinstance(block, Paragraph))))
                continue
            for block in group:
                if not isinstance(block, Heading):
                    made.append(self._block(block))
                elif printable(plain(block.text)).strip():  # an empty heading is refused by PDF/UA and says nothing
                    made.append(self._heading(block, 2 if under_day and not block.day else 1))
                    under_day = under_day or block.day
        return made

    @property
    def _reading(self) -> ReadingData:
        return ReadingData(self.texts)

    def _block(self, block: Block) -> Data:
        if isinstance(block, Note):
            opens = self.paper.kind is Kind.SPEAKERS  # day, hours and room of the sitting whose table follows
            return {"type": "note", "text": self.texts.text(block.text), "opens": opens}
        if isinstance(block, Table):
            return self._table(block)
        if isinstance(block, Facts):
            return self._reading.facts(block)
        if isinstance(block, Items):
            return self._reading.items(block)
        if isinstance(block, StepPlot | BarPlot):
            return plot_data(self.texts, block)
        if isinstance(block, Passage):
            return PassageData(self.texts).data(block)
        raise TypeError(type(block).__name__)

    def _heading(self, block: Heading, level: int) -> Data:
        read, day = self.paper.kind in sizes.READ, block.day
        whole = printable(plain(block.text))
        short = one_line(whole, sizes.LABEL.size, 55)
        running = bare(block.text) if short == whole else words(short)
        above, below = sizes.heading_gaps(self.paper.kind, day=day)
        return {
            "type": "heading",
            "level": level,
            "text": self.texts.head(block.text),
            "running": self.texts.text(running) if day and not read else [],
            "size": size_data(sizes.heading_size(self.paper.kind, day=day)),
            "on_axis": read or day,
            "above": above,
            "below": below,
        }

    def _table(self, table: Table) -> Data:
        widths = sizes.column_widths(table.columns, sizes.page_of(self.paper).text_width)
        rows: list[Data] = []
        for row in table.rows:
            if isinstance(row, SectionRow):
                repeats = len(plain(row.text)) <= _REPEATED
                rows.append({"type": "section", "text": self.texts.head(row.text), "repeats": repeats})
            elif isinstance(row, Slot):
                rows += self._slot(row, widths)
            else:
                rows.append(self._row(row, widths, 0))
        columns = [self._column(column, width, table) for column, width in zip(table.columns, widths, strict=True)]
        return {"type": "table", "columns": columns, "rows": rows, "row_mm": table.row_mm, "leaf": table.leaf}

    def _column(self, column: Column, width: float, table: Table) -> Data:
        last = column is table.columns[-1]
        return {
            "label": self.texts.string(column.label),
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
                "cell": self.texts.cell(slot.hours, widths[0] - sizes.gutter(self.paper.kind)),
                "span": len(group),
                "breakable": not whole,
            }
            made += rows
        return made

    def _row(self, row: Row, widths: tuple[float, ...], first: int) -> Data:
        own = widths[first:]
        gutter = sizes.gutter(self.paper.kind)
        rooms = (*(width - gutter for width in own[:-1]), own[-1])
        drop = max((self.texts.first_size(cell).ascent for cell in row.cells if cell.lines), default=0.0)
        return {
            "type": "row",
            "first": first,
            "hours": None,
            "changed": row.changed,
            "absorbs": row.absorbs,
            "breakable": tall((row,), self.paper, own),
            "cells": [self.texts.cell(cell, room, drop) for cell, room in zip(row.cells, rooms, strict=True)],
        }


def _labelled(block: Block) -> bool | None:
    """Whether a paragraph has a label; paragraphs that are alike in this are set together."""
    return has_label(block) if isinstance(block, Paragraph) else None


def _named_sizes(kind: Kind) -> Data:
    named = {
        "title": sizes.title_size(kind),
        "long_title": sizes.LONG_TITLE,
        "under_title": sizes.under_title_size(kind),
        "column_label": sizes.label_size(kind),
        "note": sizes.NOTE,
        "footnote": sizes.FOOTNOTE,
        "label": sizes.LABEL,
        "section_row": sizes.SECTION_ROW,
    }
    return {name: size_data(size) for name, size in named.items()}
