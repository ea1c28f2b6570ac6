"""The files of a run of show: for each room and day a printed sheet and a workbook."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from hlom_desktop.conference.languages import Language
from hlom_desktop.exports.files import ascii_part, paper_name
from hlom_desktop.exports.options import Options
from hlom_desktop.exports.pieces import Piece, write_pdf_piece
from hlom_desktop.exports.report import Remark, Report
from hlom_desktop.exports.run_of_show_gathering import NO_CUES, RunOfShow, Sheet, sheets_of
from hlom_desktop.exports.run_of_show_heads import speaker_name
from hlom_desktop.exports.run_of_show_leaves import write_changed_pages
from hlom_desktop.exports.run_of_show_sheet import compose_run_of_show


def run_of_show_pieces(show: RunOfShow, options: Options, formats: tuple[str, ...]) -> tuple[Piece, ...]:
    """A file for each room and day, language and format; where no cue is planned, a remark that says so."""
    pieces: list[Piece] = []
    taken: set[str] = set()
    sheets = sheets_of(show, options)
    if not sheets:
        return (Piece(paper_name(show.conference.key, "run-of-show", language="en", extension="pdf"), _nothing),)
    for sheet in sheets:
        for language in options.languages:
            room = _free_room(sheet, language, taken)
            for extension in formats:
                name = paper_name(
                    show.conference.key,
                    "run-of-show",
                    day=sheet.day,
                    room=room,
                    subject=_subject(sheet),
                    language=language,
                    extension=extension,
                )
                pieces.append(_piece(show, sheet, language, options, name, extension))
    return tuple(pieces)


def _nothing(_: Path, /, *, rehearsal: bool = False) -> Report:
    return Report((), (Remark(NO_CUES),))


def _subject(sheet: Sheet) -> str | None:
    """For whom a sheet is: a team, or the escort of a speaker, in English like the room."""
    if sheet.escorted is not None:
        return f"escort {speaker_name(sheet.escorted, 'en')}"
    return sheet.team.value if sheet.team is not None else None


def _free_room(sheet: Sheet, language: Language, taken: set[str]) -> str:
    """The room's name for a file; two rooms whose names give the same letters are told apart by their place."""
    name = sheet.room.name.best(sheet.room.name.source)[0]
    made = f"{sheet.day}/{language}/{_subject(sheet)}/{ascii_part(name, 'room').lower()}"
    if made in taken:
        name = f"{ascii_part(name, 'room')[:30]} {sheet.room.number or sheet.room.position + 1}"
    taken.add(made)
    return name


def _piece(show: RunOfShow, sheet: Sheet, language: Language, options: Options, name: str, extension: str) -> Piece:
    if extension == "xlsx":
        from hlom_desktop.exports.run_of_show_book import write_book_piece

        return Piece(name, partial(write_book_piece, show, sheet, language, options.issued_at))
    composed = compose_run_of_show(show, sheet, language, options.issued_at)
    if options.changed_only and sheet.standing.since is not None:
        return Piece(name, partial(write_changed_pages, composed))
    return Piece(name, partial(write_pdf_piece, composed))
