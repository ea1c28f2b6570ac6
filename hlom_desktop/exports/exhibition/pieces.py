"""The files of the exhibition: the list of stands for those who build it, the catalogue for those who visit it."""

from __future__ import annotations

from functools import partial

from hlom_desktop.exports.exhibition.catalogue import compose_catalogue
from hlom_desktop.exports.exhibition.gathering import Exhibition, wanted
from hlom_desktop.exports.exhibition.stands_list import compose_stands
from hlom_desktop.exports.files import paper_name
from hlom_desktop.exports.options import Options
from hlom_desktop.exports.paper_words import local_moment
from hlom_desktop.exports.pieces import Piece, write_docx_piece, write_pdf_piece
from hlom_desktop.exports.registers.register import register_pieces


def exhibition_pieces(exhibition: Exhibition, options: Options, formats: tuple[str, ...]) -> tuple[Piece, ...]:
    """For each language the list in each format, the catalogue in those that are papers.

    `--subject` is a stand, an organization or a theme. Raises `UnknownSubject`, `NoSubjects`.
    """
    found, conference = wanted(exhibition, options.subject), exhibition.conference
    today = local_moment(options.issued_at, conference).date()
    listed = register_pieces(
        conference, lambda marked: compose_stands(found, marked, today, options.subject), options, formats
    )
    return (*listed, *_catalogues(found, options, formats))


def _catalogues(found: Exhibition, options: Options, formats: tuple[str, ...]) -> list[Piece]:
    pieces = []
    for language in options.languages:
        composed = compose_catalogue(found, language, options.issued_at)
        for extension in formats:
            subject = "catalogue" if options.subject is None else f"catalogue {options.subject}"
            key = found.conference.key
            name = paper_name(key, "exhibition", subject=subject, language=language, extension=extension)
            if extension == "docx":
                letterhead = found.conference.letterhead
                pieces.append(Piece(name, partial(write_docx_piece, composed, letterhead=letterhead)))
            elif extension == "pdf":
                pieces.append(Piece(name, partial(write_pdf_piece, composed)))
    return pieces
