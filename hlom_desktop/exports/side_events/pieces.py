"""The files of side events: the list by day and theme, and a sheet of one page for each that has its place."""

from __future__ import annotations

from functools import partial

from hlom_desktop.conference.languages import Language
from hlom_desktop.exports.files import paper_name
from hlom_desktop.exports.options import Options
from hlom_desktop.exports.pieces import Composed, Piece, write_docx_piece, write_pdf_piece
from hlom_desktop.exports.programme_gathering import Programme
from hlom_desktop.exports.side_events.gathering import Listed, listed
from hlom_desktop.exports.side_events.listing import compose_side_events
from hlom_desktop.exports.side_events.sheet import compose_sheet


def side_event_pieces(programme: Programme, options: Options, formats: tuple[str, ...]) -> tuple[Piece, ...]:
    """For each language and format the list, then a sheet for each side event that was proposed and has its hours.

    `--day`, `--room` and `--subject` narrow both. Raises as `listed`. What hangs on the doors of their rooms is the
    product `doors`.
    """
    found = listed(programme, options)
    pieces = []
    for language in options.languages:
        whole = compose_side_events(found, language, options.issued_at)
        pieces += [_piece(found, whole, _list_name(found, options, language, one), one) for one in formats]
    for event in found.placed:
        if event.proposal is None:
            continue
        for language in options.languages:
            sheet = compose_sheet(found.programme, event, language, options.issued_at)
            subject = f"sheet {event.proposal.number}"
            pieces += [_piece(found, sheet, _name(found, subject, language, one), one) for one in formats]
    return tuple(pieces)


def _piece(found: Listed, composed: Composed, name: str, extension: str) -> Piece:
    if extension == "docx":
        return Piece(name, partial(write_docx_piece, composed, letterhead=found.programme.conference.letterhead))
    return Piece(name, partial(write_pdf_piece, composed))


def _list_name(found: Listed, options: Options, language: Language, extension: str) -> str:
    room = None if found.programme.room is None else found.programme.room.name
    return paper_name(
        found.programme.conference.key,
        "side-events",
        day=options.day,
        room=None if room is None else room.best(room.source)[0],
        subject=options.subject,
        revision=found.programme.revision,
        language=language,
        extension=extension,
    )


def _name(found: Listed, subject: str, language: Language, extension: str) -> str:
    return paper_name(
        found.programme.conference.key,
        "side-events",
        subject=subject,
        revision=found.programme.revision,
        language=language,
        extension=extension,
    )
