"""The programme in full: the agenda's hours, and under each session all that is public of it."""

from __future__ import annotations

from datetime import datetime

from hlom_desktop.conference.languages import Language
from hlom_desktop.exports.agenda import compose_days, pieces_of_days
from hlom_desktop.exports.full_details import FullDetails
from hlom_desktop.exports.marked import Marked
from hlom_desktop.exports.options import Options
from hlom_desktop.exports.paper.tree import Kind
from hlom_desktop.exports.pieces import Composed, Piece
from hlom_desktop.exports.programme_gathering import Programme
from hlom_desktop.exports.session_details import Usual

_NOTHING_USUAL = Usual(None, (), side_events_without=False)
"""Mode and languages are said with each session, so that each can be read by itself."""


def full_pieces(programme: Programme, options: Options, formats: tuple[str, ...]) -> tuple[Piece, ...]:
    """A file for each language and of the formats those that are papers."""
    papers = tuple(extension for extension in formats if extension in ("pdf", "docx"))
    return pieces_of_days(programme, options, papers, "programme", compose_full)


def compose_full(programme: Programme, language: Language, issued_at: datetime) -> Composed:
    """The programme in full in one language."""
    marked = Marked(language)
    details = FullDetails(programme, _NOTHING_USUAL, marked)
    title = marked.words("Programme in full")
    return compose_days(programme, Kind.PROGRAMME, title, details, _NOTHING_USUAL, marked, issued_at)
