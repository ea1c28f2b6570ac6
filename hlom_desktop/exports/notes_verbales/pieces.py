"""The files of notes verbales and of reminders."""

from __future__ import annotations

from functools import partial

from hlom_desktop.conference.languages import LANGUAGES
from hlom_desktop.delegations.shown import Nominating
from hlom_desktop.delegations.values_nomination import NOTE_LABELS, NoteVerbaleRow
from hlom_desktop.exports.files import paper_name
from hlom_desktop.exports.marked import Marked
from hlom_desktop.exports.notes_verbales.note_paper import compose_note
from hlom_desktop.exports.options import Options
from hlom_desktop.exports.pieces import Piece, told_only, write_docx_piece, write_pdf_piece
from hlom_desktop.exports.report import Remark
from hlom_desktop.exports.subjects import chosen
from hlom_desktop.refusals import N_
from hlom_desktop.words import Words

NO_NOTE = N_("There is no note verbale yet.")


def note_pieces(found: Nominating, options: Options, formats: tuple[str, ...]) -> tuple[Piece, ...]:
    """A file for each note, language and format; `options.subject` is a note's number, or what it is for.

    Raises `UnknownSubject`, `NoSubjects`.
    """
    notes = tuple(found.notes)
    wanted = chosen(options.subject, notes, _names)
    names: set[str] = set()
    pieces = [
        piece for note in wanted for piece in _of_note(found, note, notes.index(note) + 1, options, formats, names)
    ]
    return tuple(pieces) or (told_only((Remark(NO_NOTE),)),)


def _names(note: NoteVerbaleRow) -> tuple[str, ...]:
    called = tuple(Words(one)(NOTE_LABELS[note.kind]) for one in LANGUAGES)
    return (note.number, *called) if note.number else called


def _of_note(
    found: Nominating, note: NoteVerbaleRow, at: int, options: Options, formats: tuple[str, ...], taken: set[str]
) -> list[Piece]:
    pieces = []
    for language in options.languages:
        composed = compose_note(found, note, Marked(language), options.issued_at)
        for extension in formats:
            for subject in (note.number or str(at), f"{(note.number or '')[:30]} {at}"):
                name = paper_name(
                    found.conference.key, "note-verbale", subject=subject, language=language, extension=extension
                )
                if name not in taken:
                    break
            taken.add(name)
            if extension == "docx":
                write = partial(write_docx_piece, composed, letterhead=found.conference.letterhead)
                pieces.append(Piece(name, write))
            else:
                pieces.append(Piece(name, partial(write_pdf_piece, composed)))
    return pieces
