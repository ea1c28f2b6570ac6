"""The files of lists of speakers and of chairs' scripts."""

from __future__ import annotations

from functools import partial

from hlom_desktop.exports.files import paper_name
from hlom_desktop.exports.marked import source_text
from hlom_desktop.exports.options import Options
from hlom_desktop.exports.pieces import Composed, Piece, told_only, write_docx_piece, write_pdf_piece
from hlom_desktop.exports.report import Remark
from hlom_desktop.exports.speakers.gathering import (
    NO_LIST,
    NO_SITTING,
    Lists,
    day_of,
    debates_wanted,
    session_title,
    sittings_on,
)
from hlom_desktop.exports.speakers.list_paper import compose_list
from hlom_desktop.exports.speakers.script_paper import compose_script


def list_pieces(lists: Lists, options: Options, formats: tuple[str, ...]) -> tuple[Piece, ...]:
    """A file for each list, language and format, with all sittings or those of a day.

    Raises `NoSuchIssue`, `NeverIssued`, `UnknownSubject`, `DayOutside` and their like.
    """
    pieces: list[Piece] = []
    several = len(lists.scripted.debates) > 1
    for debate in debates_wanted(lists, options):
        sittings = sittings_on(lists, debate, options.day)
        if options.day is not None and not sittings:
            pieces.append(told_only((Remark(NO_SITTING, {"title": source_text(debate.speakers.title)}),)))
            continue
        for language in options.languages:
            composed = compose_list(
                lists,
                debate,
                sittings,
                language,
                options.issued_at,
                since_issue=options.since_issue,
                whole=options.day is None,
            )
            subject = source_text(debate.speakers.title) if several else None
            for extension in formats:
                name = paper_name(
                    lists.conference.key,
                    "list-of-speakers",
                    day=options.day,
                    subject=subject,
                    language=language,
                    extension=extension,
                )
                pieces.append(_piece(name, composed, extension, lists))
    return tuple(_apart(pieces)) or (told_only((Remark(NO_LIST),)),)


def script_pieces(lists: Lists, options: Options, formats: tuple[str, ...]) -> tuple[Piece, ...]:
    """A file for each sitting, language and format: each chair has the script of their own sitting.

    Raises `UnknownSubject`, `DayOutside` and their like.
    """
    pieces: list[Piece] = []
    for debate in debates_wanted(lists, options):
        sittings = sittings_on(lists, debate, options.day)
        if not sittings:
            pieces.append(told_only((Remark(NO_SITTING, {"title": source_text(debate.speakers.title)}),)))
        for sitting in sittings:
            for language in options.languages:
                composed = compose_script(lists, debate, sitting, language, options.issued_at)
                for extension in formats:
                    name = paper_name(
                        lists.conference.key,
                        "script",
                        day=day_of(lists, debate, sitting),
                        subject=source_text(session_title(debate, sitting)),
                        language=language,
                        extension=extension,
                    )
                    pieces.append(_piece(name, composed, extension, lists))
    return tuple(_apart(pieces)) or (told_only((Remark(NO_LIST),)),)


def _piece(name: str, composed: Composed, extension: str, lists: Lists) -> Piece:
    if extension == "docx":
        return Piece(name, partial(write_docx_piece, composed, letterhead=lists.conference.letterhead))
    return Piece(name, partial(write_pdf_piece, composed))


def _apart(pieces: list[Piece]) -> list[Piece]:
    """Two files that would have the same name are told apart by a number."""
    taken: dict[str, int] = {}
    found = []
    for piece in pieces:
        number = taken[piece.name] = taken.get(piece.name, 0) + 1
        stem, _, rest = piece.name.partition(".")
        found.append(piece if number == 1 or not piece.name else Piece(f"{stem}-{number}.{rest}", piece.write))
    return found
