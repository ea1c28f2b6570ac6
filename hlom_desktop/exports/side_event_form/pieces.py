"""The product “side-event-form”: a form a language, to be filled in and read again."""

from __future__ import annotations

from functools import partial

from hlom_desktop.exports.files import paper_name
from hlom_desktop.exports.options import Options
from hlom_desktop.exports.pieces import Piece
from hlom_desktop.exports.side_event_form.book import write_form
from hlom_desktop.exports.side_event_form.composing import compose_form
from hlom_desktop.exports.side_event_form.gathering import FormGathered


def form_pieces(found: FormGathered, options: Options, formats: tuple[str, ...]) -> tuple[Piece, ...]:
    """A file for each language."""
    if "xlsx" not in formats:
        return ()
    pieces = []
    for language in options.languages:
        form = compose_form(found, language, options.issued_at)
        name = paper_name(found.conference.key, "side-event-form", language=language, extension="xlsx")
        pieces.append(Piece(name, partial(write_form, form)))
    return tuple(pieces)
