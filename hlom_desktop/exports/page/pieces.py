"""The programme as one page for a browser, in all its languages, that works from a stick with no network."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from hlom_desktop.exports.files import paper_name, write_replacing
from hlom_desktop.exports.marks import printable
from hlom_desktop.exports.options import Options
from hlom_desktop.exports.page.assembly import assembled
from hlom_desktop.exports.page.content import page_content
from hlom_desktop.exports.page.wordings import NEEDS_SCRIPT
from hlom_desktop.exports.pieces import Piece
from hlom_desktop.exports.programme_gathering import Programme, narrowed_programme
from hlom_desktop.exports.rehearsed import warning_in
from hlom_desktop.exports.report import Report
from hlom_desktop.words import Words


def page_pieces(programme: Programme, options: Options, formats: tuple[str, ...]) -> tuple[Piece, ...]:
    """One file for all languages; none where `html` is not asked for.

    The page opens in the reader's language, else in the first of those asked for.
    """
    if "html" not in formats:
        return ()
    narrow = narrowed_programme(programme, options)
    room = None if narrow.room is None else narrow.room.name
    name = paper_name(
        programme.conference.key,
        "programme",
        revision=programme.revision,
        day=narrow.day,
        room=None if room is None else room.best(room.source)[0],
        language="-".join(options.languages),
        extension="html",
    )
    return (Piece(name, partial(_write, narrow, options)),)


def _write(programme: Programme, options: Options, path: Path, *, rehearsal: bool = False) -> Report:
    content = page_content(programme, options.languages, options.issued_at, rehearsal=rehearsal)
    first = options.languages[0]
    title = f"{printable(programme.conference.title.best(first)[0])} · {Words(first)('Programme')}"
    if rehearsal:
        title = f"{warning_in(first)} · {title}"
    notice = tuple(Words(language)(NEEDS_SCRIPT) for language in options.languages)
    write_replacing(path, assembled(content.embedded, first, title, notice).encode())
    return Report((path,), content.remarks)
