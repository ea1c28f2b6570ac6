"""The files of the day reports: for each room and day that was live a PDF, a Word file and a workbook."""

from __future__ import annotations

from functools import partial

from hlom_desktop.conference.languages import Language
from hlom_desktop.exports.day_report.book import write_book_piece
from hlom_desktop.exports.day_report.gathering import NEVER_LIVE, Reported, ReportSheet, sheets_of
from hlom_desktop.exports.day_report.paper import compose_day_report
from hlom_desktop.exports.files import ascii_part, paper_name
from hlom_desktop.exports.options import Options
from hlom_desktop.exports.pieces import Piece, told_only, write_docx_piece, write_pdf_piece
from hlom_desktop.exports.report import Remark


def day_report_pieces(reported: Reported, options: Options, formats: tuple[str, ...]) -> tuple[Piece, ...]:
    """A file for each room and day, language and format; where no room was live, a remark that says so.

    Narrowed by `options.day` and `options.room`. Raises what `sheets_of` raises.
    """
    sheets = sheets_of(reported, options)
    if not sheets:
        return (told_only((Remark(NEVER_LIVE),)),)
    taken: set[str] = set()
    pieces = []
    for sheet in sheets:
        room = _free_room(sheet, taken)
        for language in options.languages:
            for extension in formats:
                name = paper_name(
                    reported.conference.key,
                    "day-report",
                    day=sheet.day,
                    room=room,
                    language=language,
                    extension=extension,
                )
                pieces.append(_piece(reported, sheet, language, options, name, extension))
    return tuple(pieces)


def _free_room(sheet: ReportSheet, taken: set[str]) -> str:
    """The room's name for a file; two rooms whose names give the same letters are told apart by their place."""
    name = sheet.room.name.best(sheet.room.name.source)[0]
    made = f"{sheet.day}/{ascii_part(name, 'room').lower()}"
    if made in taken:
        name = f"{ascii_part(name, 'room')[:30]} {sheet.room.number or sheet.room.position + 1}"
    taken.add(made)
    return name


def _piece(
    reported: Reported, sheet: ReportSheet, language: Language, options: Options, name: str, extension: str
) -> Piece:
    if extension == "xlsx":
        return Piece(name, partial(write_book_piece, reported, sheet, language, options))
    composed = compose_day_report(reported, sheet, language, options)
    if extension == "docx":
        return Piece(name, partial(write_docx_piece, composed, letterhead=reported.conference.letterhead))
    return Piece(name, partial(write_pdf_piece, composed))
