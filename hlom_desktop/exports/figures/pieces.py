"""The files of the figures: a PDF, a Word file and a workbook in each language."""

from __future__ import annotations

from functools import partial

from hlom_desktop.conference.languages import Language
from hlom_desktop.exports.figures.book import write_book_piece
from hlom_desktop.exports.figures.gathering import GatheredFigures
from hlom_desktop.exports.figures.paper import compose_figures
from hlom_desktop.exports.files import paper_name
from hlom_desktop.exports.options import Options
from hlom_desktop.exports.pieces import Piece, told_only, write_docx_piece, write_pdf_piece
from hlom_desktop.exports.report import Remark
from hlom_desktop.refusals import N_

NOTHING_TO_COUNT = N_("There are no delegations yet, so there are no figures to print.")


def figure_pieces(gathered: GatheredFigures, options: Options, formats: tuple[str, ...]) -> tuple[Piece, ...]:
    """A file for each language and format; a conference without delegations gets a remark instead."""
    if not gathered.people.delegations:
        return (told_only((Remark(NOTHING_TO_COUNT),)),)
    return tuple(
        _piece(gathered, language, options, extension) for language in options.languages for extension in formats
    )


def _piece(gathered: GatheredFigures, language: Language, options: Options, extension: str) -> Piece:
    name = paper_name(gathered.conference.key, "figures", language=language, extension=extension)
    if extension == "xlsx":
        return Piece(name, partial(write_book_piece, gathered, language, options))
    composed = compose_figures(gathered, language, options)
    if extension == "docx":
        return Piece(name, partial(write_docx_piece, composed, letterhead=gathered.conference.letterhead))
    return Piece(name, partial(write_pdf_piece, composed))
