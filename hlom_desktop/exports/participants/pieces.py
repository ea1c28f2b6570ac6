"""The files of the lists of participants, of those who have not replied, and of the platform's table."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from types import MappingProxyType

from hlom_desktop.conference.languages import LANGUAGES
from hlom_desktop.delegations.rules_nomination import Notes
from hlom_desktop.delegations.shown import Nominating
from hlom_desktop.exports.files import paper_name
from hlom_desktop.exports.marked import Marked
from hlom_desktop.exports.options import Options
from hlom_desktop.exports.participants.list_paper import LIST_TITLES, ListKind, compose_list, listed
from hlom_desktop.exports.participants.platform import platform_rows, write_platform
from hlom_desktop.exports.participants.without_reply import TITLE, compose_without_reply
from hlom_desktop.exports.pieces import Composed, Piece, told_only, write_docx_piece, write_pdf_piece
from hlom_desktop.exports.report import Remark
from hlom_desktop.exports.subjects import chosen
from hlom_desktop.refusals import N_
from hlom_desktop.words import Words

WITHOUT_REPLY, PLATFORM = "without-reply", "platform"
TABLE = N_("Table for the platform")
NOBODY: Mapping[str, str] = MappingProxyType(
    {
        ListKind.PROVISIONAL: N_("Nobody is named yet, so there is no list of participants."),
        ListKind.FINAL: N_("Nobody is approved yet, so there is no final list of participants."),
        WITHOUT_REPLY: N_("No mission to which a note was sent has still to reply."),
        PLATFORM: N_("Nobody is approved yet, so there is no table for the platform."),
    }
)
_TITLES: Mapping[str, str] = MappingProxyType(
    {**{which.value: title for which, title in LIST_TITLES.items()}, WITHOUT_REPLY: TITLE, PLATFORM: TABLE}
)


def participants_pieces(found: Nominating, options: Options, formats: tuple[str, ...]) -> tuple[Piece, ...]:
    """A file for each list, language and format: lists on paper, the platform's table as comma-separated values.

    `options.subject` narrows to one by its name: “final”, “provisional”, “without reply”, “platform”. A list of nobody
    is told, not written. Raises `UnknownSubject`.
    """
    pieces: list[Piece] = []
    for which in chosen(options.subject, tuple(_TITLES), _names):
        made = ("csv",) if which == PLATFORM else ("pdf", "docx")
        wanted = tuple(one for one in formats if one in made)
        if wanted and _is_empty(found, which):
            pieces.append(told_only((Remark(NOBODY[which]),)))
        elif wanted:
            pieces += _of_list(found, which, options, wanted)
    return tuple(pieces)


def _names(which: str) -> tuple[str, ...]:
    """By what a list may be called: its own word, and its title in each language."""
    return (which, which.replace("-", " "), *(Words(one)(_TITLES[which]) for one in LANGUAGES))


def _is_empty(found: Nominating, which: str) -> bool:
    if which == WITHOUT_REPLY:
        return not Notes(found.notes, found.addressees).silences()
    return not listed(found, ListKind.FINAL if which == PLATFORM else ListKind(which))


def _of_list(found: Nominating, which: str, options: Options, formats: tuple[str, ...]) -> list[Piece]:
    pieces = []
    for language in options.languages:
        marked = Marked(language)
        for extension in formats:
            name = paper_name(
                found.conference.key, "participants", subject=which, language=language, extension=extension
            )
            if extension == "csv":
                pieces.append(Piece(name, partial(write_platform, platform_rows(found, language))))
                continue
            composed = _composed(found, which, marked, options)
            if extension == "docx":
                write = partial(write_docx_piece, composed, letterhead=found.conference.letterhead)
                pieces.append(Piece(name, write))
            else:
                pieces.append(Piece(name, partial(write_pdf_piece, composed)))
    return pieces


def _composed(found: Nominating, which: str, marked: Marked, options: Options) -> Composed:
    if which == WITHOUT_REPLY:
        return compose_without_reply(found, marked, options.issued_at)
    return compose_list(found, ListKind(which), marked, options.issued_at)
