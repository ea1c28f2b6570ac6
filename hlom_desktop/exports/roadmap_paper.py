"""The roadmap as a table: dates and topics as the document has them, never more precise than they are known."""

from __future__ import annotations

from datetime import datetime
from functools import partial

from hlom_desktop.conference.languages import Language
from hlom_desktop.exports import marks, roadmap_notes
from hlom_desktop.exports.files import paper_name
from hlom_desktop.exports.marked import Marked
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
    SectionRow,
    Style,
    Table,
)
from hlom_desktop.exports.paper_words import version_words
from hlom_desktop.exports.pieces import Composed, Piece, write_docx_piece, write_pdf_piece
from hlom_desktop.exports.roadmap_gathering import RoadmapFacts
from hlom_desktop.roadmap.values import ITEM_STATUS_LABELS, ItemStatus, RoadmapItemRow

_DATES_MM, _STATUS_MM = 56.67, 23.33


def roadmap_pieces(facts: RoadmapFacts, options: Options, formats: tuple[str, ...]) -> tuple[Piece, ...]:
    """A file for each language and format."""
    from hlom_desktop.exports.roadmap_calendar import roadmap_calendar_piece

    pieces = []
    for language in options.languages:
        composed = compose_roadmap(facts, language, options.issued_at)
        for extension in formats:
            name = paper_name(facts.conference.key, "roadmap", language=language, extension=extension)
            if extension == "ics":
                pieces.append(roadmap_calendar_piece(facts, language, options, name))
            elif extension == "docx":
                letterhead = facts.conference.letterhead
                pieces.append(Piece(name, partial(write_docx_piece, composed, letterhead=letterhead)))
            else:
                pieces.append(Piece(name, partial(write_pdf_piece, composed)))
    return tuple(pieces)


def compose_roadmap(facts: RoadmapFacts, language: Language, issued_at: datetime) -> Composed:
    """The roadmap in one language: what the document's table holds, then what stands only in its text."""
    marked = Marked(language)
    words, conference = marked.words, facts.conference
    roadmap_notes.left_out_remark(facts, marked)
    blocks = _Tables(facts, marked).blocks()
    paper = Paper(
        kind=Kind.ROADMAP,
        title=words("Proposed Roadmap") if roadmap_notes.all_tentative(_in_table(facts)) else words("Roadmap"),
        **masthead(conference, marked, issued_at),
        under_title=roadmap_notes.span(facts.items, language),
        blocks=(*blocks, *(Note(text) for text in roadmap_notes.notes(facts, _in_table(facts), marked))),
        draft=words("Draft"),
        version=version_words(conference, words),
        key=marked.key,
    )
    return Composed(paper, marked.remarks)


def _in_table(facts: RoadmapFacts) -> tuple[RoadmapItemRow, ...]:
    """The items of the document's own table; all of them where it has none."""
    return tuple(item for item in facts.items if item.in_table) or facts.items


class _Tables:
    """The two tables of a roadmap in one language."""

    def __init__(self, facts: RoadmapFacts, marked: Marked) -> None:
        self._facts = facts
        self._marked = marked
        self.words = marked.words
        self._tracks = {row.ref.id: row for row in facts.tracks} if len(facts.tracks) > 1 else {}

    def blocks(self) -> tuple[Block, ...]:
        """The table; under a heading of its own what stands only in the document's text."""
        first = _in_table(self._facts)
        kept = {item.ref.id for item in first}
        others = tuple(item for item in self._facts.items if item.ref.id not in kept)
        if not first:
            return (Note(marks.words(self.words("Nothing is planned yet."))),)
        blocks: list[Block] = [self._table(first, self._label(first))]
        if others:
            heading = self.words("Foreseen in the text, outside the table")
            blocks += [Heading(marks.words(heading), day=False), self._table(others, self.words("Dates"))]
        return tuple(blocks)

    def _label(self, items: tuple[RoadmapItemRow, ...]) -> str:
        stated = self._facts.conference.roadmap_label
        if stated is not None and not stated.is_empty and any(item.in_table for item in items):
            return self._marked.string(stated)
        return self.words("Tentative dates") if roadmap_notes.all_tentative(items) else self.words("Dates")

    def _table(self, items: tuple[RoadmapItemRow, ...], label: str) -> Table:
        """Two columns, and the status as a third only where statuses differ."""
        differ = len({item.status for item in items}) > 1
        columns = [Column(label, mm=_DATES_MM), Column(self.words("Topic"))]
        if differ:
            columns.append(Column(self.words("Status"), mm=_STATUS_MM))
        years = [roadmap_notes.year_of(item) for item in items]
        sections = len({year for year in years if year is not None}) > 1
        rows: list[Row | SectionRow] = []
        for number, (item, year) in enumerate(zip(items, years, strict=True)):
            if sections and (number == 0 or year != years[number - 1]):
                said = self.words("Year not known") if year is None else str(year)
                rows.append(SectionRow(marks.words(said, bold=True)))
            rows.append(self._row(item, status=differ))
        return Table(tuple(columns), tuple(rows))

    def _row(self, item: RoadmapItemRow, *, status: bool) -> Row:
        topic = [self._marked.line(item.title)]
        if item.track_id in self._tracks:
            topic.append(self._marked.line(self._tracks[item.track_id].title, Style.DETAIL))
        cells = [Cell(self._dates(item)), Cell(tuple(topic))]
        if status:
            cells.append(Cell((marks.line(self.words(ITEM_STATUS_LABELS[item.status]), Style.DETAIL),)))
        return Row(tuple(cells))

    def _dates(self, item: RoadmapItemRow) -> tuple[Line, ...]:
        """The date as stated; a moved one under the old one, which is struck; a cancelled one struck."""
        said = self._marked.date(item.dates)
        if item.status is ItemStatus.CANCELLED:
            struck = self._marked.struck(said, self.words("CANCELLED"), self.words("Will not be held."))
            return (Line(struck, Style.HOUR),)
        was = self._facts.was(item)
        if was is None:
            return (Line(said, Style.HOUR),)
        old = self._marked.struck(
            self._marked.date(was), self.words("MOVED"), self.words("Moved to the date below it.")
        )
        return (Line(old, Style.HOUR), Line(said, Style.HOUR))
