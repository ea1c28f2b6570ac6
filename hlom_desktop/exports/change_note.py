"""The change note between two revisions of the programme: what it was, struck, and what it is, session by session."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from functools import partial

from hlom_desktop.conference.languages import Language
from hlom_desktop.exports import agenda_notes, marks
from hlom_desktop.exports.change_note_gathering import ChangeNote
from hlom_desktop.exports.change_note_rows import Rows
from hlom_desktop.exports.files import paper_name
from hlom_desktop.exports.marked import Marked
from hlom_desktop.exports.masthead import masthead
from hlom_desktop.exports.options import Options
from hlom_desktop.exports.paper.tree import Block, Column, Kind, Note, Paper, Row, SectionRow, Table, Text
from hlom_desktop.exports.paper_words import state_words
from hlom_desktop.exports.pieces import Composed, Piece, write_docx_piece, write_pdf_piece
from hlom_desktop.exports.programme_gathering import days_of
from hlom_desktop.exports.session_details import Usual
from hlom_desktop.releases.comparing import CHANGE_LABELS, Change, ChangeKind, by_session
from hlom_desktop.releases.rules import revision_name

_WHEN_MM, _ROOM_MM = 56.67, 33.0


def change_note_pieces(note: ChangeNote, options: Options, formats: tuple[str, ...]) -> tuple[Piece, ...]:
    """A file for each language and format."""
    conference = note.after.conference
    pieces = []
    for language in options.languages:
        composed = compose_change_note(note, language, options.issued_at)
        for extension in formats:
            name = paper_name(
                conference.key, "change-note", revision=note.release.number, language=language, extension=extension
            )
            if extension == "docx":
                pieces.append(Piece(name, partial(write_docx_piece, composed, letterhead=conference.letterhead)))
            else:
                pieces.append(Piece(name, partial(write_pdf_piece, composed)))
    return tuple(pieces)


def compose_change_note(note: ChangeNote, language: Language, issued_at: datetime) -> Composed:
    """The note in one language."""
    marked = Marked(language)
    words, conference = marked.words, note.after.conference
    draft, version = state_words(conference, words, note.release.number)
    under = agenda_notes.under_title(note.after, days_of(note.after), marked)
    paper = Paper(
        kind=Kind.CHANGE_NOTE,
        title=words("Change note"),
        **masthead(conference, marked, issued_at),
        under_title=(marks.words(_between(note, marked)), *under),
        notes=_notes(note, marked),
        blocks=_blocks(note, marked),
        draft=draft,
        version=version,
        key=marked.key,
    )
    return Composed(paper, marked.remarks)


def _between(note: ChangeNote, marked: Marked) -> str:
    number = note.release.number
    revisions = {"before": revision_name(number - 1), "after": revision_name(number)}
    return marked.words("What has changed in the programme from {before} to {after}", **revisions)


def _notes(note: ChangeNote, marked: Marked) -> tuple[Text, ...]:
    """What the secretariat wrote of the revision, then whose hours are printed."""
    shown = replace(note.after, stands=())
    clock = agenda_notes.notes(shown, days_of(shown), Usual(None, (), side_events_without=False), marked)
    said = marked.text(note.release.note)
    return ((said,) if said else ()) + (clock if note.changes else ())


def _blocks(note: ChangeNote, marked: Marked) -> tuple[Block, ...]:
    words = marked.words
    told = [_told_in(changes, marked.language) for changes in by_session(note.changes)]
    if not any(told):
        return (Note(marks.words(words("No session has changed."))),)
    rows = Rows(note, marked)
    made: list[Row | SectionRow] = []
    for kind in ChangeKind:
        same = [changes for changes in told if changes and changes[0].kind is kind]
        if same:
            made.append(SectionRow(marks.words(words(CHANGE_LABELS[kind]), bold=True)))
            made += [rows.row(changes) for changes in same]
    columns = (
        Column(words("Day and hours"), mm=_WHEN_MM),
        Column(words("Session")),
        Column(words("Room"), mm=_ROOM_MM),
    )
    return (Table(columns, tuple(made)),)


def _told_in(changes: tuple[Change, ...], language: Language) -> tuple[Change, ...]:
    """What readers of one language are told: another title only where it is another in theirs."""
    return tuple(one for one in changes if one.kind is not ChangeKind.RENAMED or language in one.languages)
