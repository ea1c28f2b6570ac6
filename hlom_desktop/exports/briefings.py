"""The files of the briefing sheets: one for each speaker, in their own language."""

from __future__ import annotations

from functools import partial

from hlom_desktop.conference.languages import Language
from hlom_desktop.delegations.rules import wording_of
from hlom_desktop.exports.briefings_gathering import Briefed, Briefings, language_of, narrowed_briefings
from hlom_desktop.exports.briefings_sheet import compose_briefing
from hlom_desktop.exports.files import paper_name
from hlom_desktop.exports.marked import source_text
from hlom_desktop.exports.options import Options
from hlom_desktop.exports.pieces import Composed, Piece, told_only, write_docx_piece, write_pdf_piece
from hlom_desktop.exports.report import Remark
from hlom_desktop.refusals import N_

NOBODY = N_("Nobody speaks yet, so there is nobody to brief.")


def briefing_pieces(briefings: Briefings, options: Options, formats: tuple[str, ...]) -> tuple[Piece, ...]:
    """A sheet for each speaker and format; `--day` and `--subject`, a delegation or a function, narrow them.

    Where all three languages are asked for, each sheet is in the speaker's own; raises as `narrowed_briefings`.
    """
    if not briefings.people and options.subject is None and options.day is None:
        return (told_only((Remark(NOBODY),)),)
    pieces: list[Piece] = []
    taken: set[str] = set()
    for person in narrowed_briefings(briefings, options).people:
        language = language_of(person, options.languages)
        subject = _free_subject(briefings, person, options, language, taken)
        composed = compose_briefing(briefings.found, person, language, options.issued_at)
        for extension in formats:
            name = _name(briefings, subject, options, language, extension)
            pieces.append(_piece(briefings, composed, name, extension))
    return tuple(pieces)


def _piece(briefings: Briefings, composed: Composed, name: str, extension: str) -> Piece:
    if extension == "docx":
        letterhead = briefings.found.floor.conference.letterhead
        return Piece(name, partial(write_docx_piece, composed, letterhead=letterhead))
    return Piece(name, partial(write_pdf_piece, composed))


def _name(briefings: Briefings, subject: str, options: Options, language: Language, extension: str) -> str:
    key = briefings.found.floor.conference.key
    return paper_name(key, "briefings", day=options.day, subject=subject, language=language, extension=extension)


def _free_subject(briefings: Briefings, person: Briefed, options: Options, language: Language, taken: set[str]) -> str:
    """What a file is called after: delegation and function, never a name; told apart by a number where it must be."""
    one, number = person.first, 1
    home = source_text(wording_of(one.home)) if one.home is not None else ""
    called = " ".join(part for part in (home, source_text(one.function)) if part) or "speaker"
    while True:
        subject = called if number == 1 else f"{called[:34]} {number}"
        name = _name(briefings, subject, options, language, "pdf")
        if name not in taken:
            taken.add(name)
            return subject
        number += 1
