"""The files of the request to the interpretation service: a sheet to print and a workbook in each language."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from functools import partial
from pathlib import Path

from hlom_desktop.conference.languages import Language
from hlom_desktop.exports.files import paper_name
from hlom_desktop.exports.interpretation_gathering import Request, narrowed_request
from hlom_desktop.exports.interpretation_sheet import compose_request
from hlom_desktop.exports.marked import Marked
from hlom_desktop.exports.options import Options
from hlom_desktop.exports.paper_words import state_words
from hlom_desktop.exports.pieces import Composed, Piece, write_pdf_piece
from hlom_desktop.exports.registers.register import Register, paper_of, sheets_of
from hlom_desktop.exports.report import Remark, Report
from hlom_desktop.exports.xlsx_sheet import Sheet


def interpretation_pieces(request: Request, options: Options, formats: tuple[str, ...]) -> tuple[Piece, ...]:
    """A file for each language and format; `--day` and `--subject`, a team, narrow it. Raises `DayOutside`,
    `UnknownSubject` and their like.
    """
    narrow = narrowed_request(request, options)
    pieces = []
    for language in options.languages:
        marked = Marked(language)
        register = compose_request(narrow, marked, options.subject)
        composed = paper_of_request(narrow, register, marked, options.issued_at)
        for extension in formats:
            name = paper_name(
                narrow.conference.key,
                register.name,
                day=options.day,
                subject=options.subject,
                revision=narrow.revision,
                language=language,
                extension=extension,
            )
            if extension == "xlsx":
                sheets = sheets_of_request(narrow, register, marked, options.issued_at)
                write = partial(_write_book, sheets, composed.remarks, language, options.issued_at)
                pieces.append(Piece(name, write))
            else:
                pieces.append(Piece(name, partial(write_pdf_piece, composed)))
    return tuple(pieces)


def paper_of_request(request: Request, register: Register, marked: Marked, issued_at: datetime) -> Composed:
    """The request as a paper that says of which revision it is."""
    composed = paper_of(register, request.conference, marked, issued_at)
    draft, version = state_words(request.conference, marked.words, request.revision)
    return replace(composed, paper=replace(composed.paper, draft=draft, version=version))


def sheets_of_request(request: Request, register: Register, marked: Marked, issued_at: datetime) -> tuple[Sheet, ...]:
    """The request as spreadsheets: all days, then each team's, with the state of the programme at their head."""
    state = " · ".join(filter(None, state_words(request.conference, marked.words, request.revision)))
    return tuple(
        replace(
            sheet, head=(f"{request.conference.short} · {state}", *sheet.head[1:]), header=f"{sheet.title} · {state}"
        )
        for sheet in sheets_of(register, request.conference, marked.language, issued_at)
    )


def _write_book(
    sheets: tuple[Sheet, ...],
    remarks: tuple[Remark, ...],
    language: Language,
    issued_at: datetime,
    path: Path,
    *,
    rehearsal: bool = False,
) -> Report:
    from hlom_desktop.exports.xlsx_book import write_workbook

    told = Report((), remarks)
    return told + write_workbook(
        sheets, path, title=sheets[0].title, language=language, stamp=issued_at, rehearsal=rehearsal
    )
