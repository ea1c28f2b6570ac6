"""A register: one table that is printed, opened in Word and counted in a spreadsheet, composed once for all three."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TypeAlias

from hlom_desktop.conference.languages import Language
from hlom_desktop.conference.values import ConferenceRow
from hlom_desktop.exports import marks
from hlom_desktop.exports.files import paper_name
from hlom_desktop.exports.marked import Marked
from hlom_desktop.exports.masthead import masthead
from hlom_desktop.exports.options import Options
from hlom_desktop.exports.paper import sizes
from hlom_desktop.exports.paper.tree import (
    Block,
    Cell,
    Column,
    Format,
    Heading,
    Kind,
    Note,
    Paper,
    Row,
    SectionRow,
    Table,
    Text,
    plain,
)
from hlom_desktop.exports.paper_words import printed_on_sheet, version_words
from hlom_desktop.exports.pieces import Composed, Piece, write_docx_piece, write_pdf_piece
from hlom_desktop.exports.registers.fitting import fitted
from hlom_desktop.exports.report import Report
from hlom_desktop.exports.xlsx_sheet import CellValue, Sheet, SheetColumn, SheetRow


@dataclass(frozen=True)
class RegisterColumn:
    """A column: its label, its usual width on paper (`mm`; the rest without) and in a spreadsheet (`chars`).

    One that is `book_only` stands in the spreadsheet and on no paper.
    """

    label: str
    mm: float | None = None
    chars: float = 18.0
    right: bool = False
    book_only: bool = False


@dataclass(frozen=True)
class Entry:
    """A row. `values` are what a spreadsheet has in its cells where that is not the words: numbers, days."""

    cells: tuple[Cell, ...]
    values: Mapping[int, CellValue] = field(default_factory=dict)


@dataclass(frozen=True)
class Section:
    """A word over the rows that follow."""

    text: Text


@dataclass(frozen=True)
class Part:
    """A further table under its own title; in a spreadsheet a sheet of its own."""

    title: str
    columns: tuple[RegisterColumn, ...]
    rows: tuple[Entry | Section, ...]


@dataclass(frozen=True)
class Register:
    """A register in one language. `name` is the product's, `empty` what stands where there is no row.

    `notes` stand under the tables on paper and over them in a spreadsheet.
    """

    kind: Kind
    name: str
    title: str
    columns: tuple[RegisterColumn, ...]
    rows: tuple[Entry | Section, ...]
    empty: str
    under_title: tuple[Text, ...] = ()
    notes: tuple[Text, ...] = ()
    parts: tuple[Part, ...] = ()
    subject: str | None = None


Compose: TypeAlias = "Callable[[Marked], Register]"

_WIDTH = sizes.page_size(Format.A4_LANDSCAPE).text_width


def register_pieces(
    conference: ConferenceRow, compose: Compose, options: Options, formats: tuple[str, ...]
) -> tuple[Piece, ...]:
    """A file for each language and format."""
    pieces = []
    for language in options.languages:
        marked = Marked(language)
        register = compose(marked)
        composed = paper_of(register, conference, marked, options.issued_at)
        for extension in formats:
            name = paper_name(
                conference.key,
                register.name,
                day=options.since,
                subject=register.subject,
                language=language,
                extension=extension,
            )
            if extension == "xlsx":
                sheets = sheets_of(register, conference, language, options.issued_at)
                pieces.append(Piece(name, partial(_write_book, sheets, composed, language, options.issued_at)))
            elif extension == "docx":
                pieces.append(Piece(name, partial(write_docx_piece, composed, letterhead=conference.letterhead)))
            else:
                pieces.append(Piece(name, partial(write_pdf_piece, composed)))
    return tuple(pieces)


def paper_of(register: Register, conference: ConferenceRow, marked: Marked, issued_at: datetime) -> Composed:
    """The register as a paper, with the key of the marks made while it was composed."""
    words = marked.words
    paper = Paper(
        kind=register.kind,
        title=register.title,
        **masthead(conference, marked, issued_at),
        under_title=register.under_title,
        blocks=tuple(_blocks(register)),
        draft=words("Draft"),
        version=version_words(conference, words),
        key=marked.key,
        format=Format.A4_LANDSCAPE,
    )
    return Composed(paper, marked.remarks)


def _blocks(register: Register) -> Iterable[Block]:
    if register.rows:
        yield _table(register.columns, register.rows, register.kind)
    else:
        yield Note(marks.words(register.empty))
    for part in register.parts:
        yield Heading(marks.words(part.title), day=False)
        yield _table(part.columns, part.rows, register.kind)
    for note in register.notes:
        yield Note(note)


def _table(columns: tuple[RegisterColumn, ...], rows: tuple[Entry | Section, ...], kind: Kind) -> Table:
    printed = [at for at, one in enumerate(columns) if not one.book_only]
    usual = tuple(Column(columns[at].label, columns[at].mm, right=columns[at].right) for at in printed)
    entries = [_printed(row, printed) for row in rows if isinstance(row, Entry)]
    made = tuple(SectionRow(row.text) if isinstance(row, Section) else Row(_printed(row, printed)) for row in rows)
    return Table(fitted(usual, entries, kind, _WIDTH), made)


def _printed(row: Entry, columns: list[int]) -> tuple[Cell, ...]:
    return tuple(row.cells[at] for at in columns)


def sheets_of(
    register: Register, conference: ConferenceRow, language: Language, issued_at: datetime
) -> tuple[Sheet, ...]:
    """The register as spreadsheets, each table its own: the words of its cells, numbers and days as such."""
    from hlom_desktop.words import Words

    words = Words(language)
    state = f"{words('Draft')} · {version_words(conference, words)}"
    said = (*register.under_title, *register.notes, *(() if register.rows else (marks.words(register.empty),)))
    head = (f"{conference.short} · {state}", *map(_unjoined, said))
    main = Part(register.title, register.columns, register.rows)
    return tuple(
        Sheet(
            name=part.title[:31],
            title=part.title,
            head=head,
            columns=tuple(SheetColumn(one.label, one.chars) for one in part.columns),
            rows=tuple(_sheet_row(row, len(part.columns)) for row in part.rows),
            page_words=words("Page {page} of {pages}"),
            printed=printed_on_sheet(issued_at, conference, language),
            header=f"{part.title} · {state}",
        )
        for part in (main, *register.parts)
    )


def _sheet_row(row: Entry | Section, width: int) -> SheetRow:
    if isinstance(row, Section):
        return SheetRow((_unjoined(row.text), *(None,) * (width - 1)), section=True)
    return SheetRow(tuple(row.values.get(at, _said(cell)) for at, cell in enumerate(row.cells)))


def _said(cell: Cell) -> str | None:
    """A cell's lines one under the other; a dash that stands for nothing is an empty cell."""
    said = "\n".join(_unjoined(line.runs) for line in cell.lines)
    return None if said in ("", "–") else said


def _unjoined(text: Text) -> str:
    return plain(text).replace("\u2060", "")


def _write_book(
    sheets: tuple[Sheet, ...],
    composed: Composed,
    language: Language,
    issued_at: datetime,
    path: Path,
    *,
    rehearsal: bool = False,
) -> Report:
    from hlom_desktop.exports.xlsx_book import write_workbook

    told = Report((), composed.remarks)
    return told + write_workbook(
        sheets, path, title=sheets[0].title, language=language, stamp=issued_at, rehearsal=rehearsal
    )
