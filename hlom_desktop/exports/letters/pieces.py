"""The files of letters on side events: for each that is owed one a format, and nothing of one applicant in another's.

Writing them notes nothing: that they went out is a gesture of the window.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from functools import partial
from pathlib import Path
from types import MappingProxyType

from hlom_desktop.conference.languages import Language
from hlom_desktop.exports import marks
from hlom_desktop.exports.files import paper_name, write_replacing
from hlom_desktop.exports.letters.gathering import Letters, Owed, language_of
from hlom_desktop.exports.letters.letter import LetterWriter
from hlom_desktop.exports.letters.mail import mail_body
from hlom_desktop.exports.letters.sentences import MAIL_SUBJECT, title_of
from hlom_desktop.exports.marked import Marked, source_text
from hlom_desktop.exports.message import is_address, message_bytes
from hlom_desktop.exports.options import Options
from hlom_desktop.exports.paper.tree import Kind, Paper, plain
from hlom_desktop.exports.paper_words import city_of, local_moment, masthead_organizer, printed_line
from hlom_desktop.exports.pieces import Composed, Piece, told_only, write_docx_piece, write_pdf_piece
from hlom_desktop.exports.registers.days import short_day
from hlom_desktop.exports.report import Remark, Report
from hlom_desktop.exports.subjects import chosen
from hlom_desktop.refusals import N_
from hlom_desktop.side_events.values import ProposalStatus
from hlom_desktop.side_events.values_review import DecisionKind

NO_LETTER = N_("No letter is owed: everybody was told of what holds now.")
WITHOUT_ADDRESS = N_(
    "Side event no. {number} has no e-mail address that can be written to; its message has no recipient."
)
WITHOUT_REASON = N_("Side event no. {number} is refused, and no reason is given.")
WRITTEN: Mapping[DecisionKind, str] = MappingProxyType(
    {
        DecisionKind.ACCEPTANCE: N_("Acceptance of side event no. {number}, “{title}”."),
        DecisionKind.REFUSAL: N_("Refusal or merger of side event no. {number}, “{title}”."),
        DecisionKind.CHANGE: N_("Change of side event no. {number}, “{title}”."),
    }
)
"""What the report says of each letter that was written."""


def letter_pieces(letters: Letters, options: Options, formats: tuple[str, ...]) -> tuple[Piece, ...]:
    """A file for each letter and format, named by the proposal's number, in the language of its contact.

    `options.subject` is a number, or words of title or organizers. Raises `UnknownSubject`, `NoSubjects`.
    """
    if not letters.owed and options.subject is None:
        return (told_only((Remark(NO_LETTER),)),)
    pieces = []
    for owed in chosen(options.subject, letters.owed, Owed.names):
        language = language_of(owed, options.languages)
        for extension in formats:
            name = paper_name(
                letters.conference.key,
                "letters",
                subject=str(owed.line.row.number),
                language=language,
                extension=extension,
            )
            pieces.append(_piece(letters, owed, language, options.issued_at, name, extension))
    return tuple(pieces)


def _piece(letters: Letters, owed: Owed, language: Language, issued_at: datetime, name: str, extension: str) -> Piece:
    if extension == "eml":
        return Piece(name, partial(_write_message, letters, owed, language, issued_at))
    composed = compose_letter(letters, owed, language, issued_at)
    if extension == "docx":
        return Piece(name, partial(write_docx_piece, composed, letterhead=letters.conference.letterhead))
    return Piece(name, partial(write_pdf_piece, composed))


def compose_letter(letters: Letters, owed: Owed, language: Language, issued_at: datetime) -> Composed:
    """One letter as a paper, ready to be signed."""
    marked, conference = Marked(language), letters.conference
    words = marked.words
    day, city = short_day(local_moment(issued_at, conference).date(), language), city_of(conference, language)
    dated = words("{city}, {day}", city=city, day=day) if city else day
    blocks = LetterWriter(letters, marked).blocks(owed)
    paper = Paper(
        kind=Kind.LETTER,
        title=words(title_of(owed.kind, owed.status)),
        language=language,
        organizer=masthead_organizer(conference, language),
        conference=marked.text(conference.title),
        printed=printed_line(issued_at, conference, language),
        printed_at=issued_at,
        page_words=words("Page {page} of {pages}"),
        under_title=(marks.words(dated),),
        blocks=blocks,
        key=marked.key,
    )
    return Composed(paper, (*_told(owed), *marked.remarks))


def _told(owed: Owed) -> tuple[Remark, ...]:
    """For whom it is; that a refusal gives no reason."""
    row = owed.line.row
    said = [Remark(WRITTEN[owed.kind], {"number": row.number, "title": source_text(row.title)})]
    if owed.status is ProposalStatus.DECLINED and not owed.unmet and (row.reason is None or row.reason.is_empty):
        said.append(Remark(WITHOUT_REASON, {"number": row.number}))
    return tuple(said)


def _write_message(
    letters: Letters, owed: Owed, language: Language, issued_at: datetime, path: Path, *, rehearsal: bool = False
) -> Report:
    """The letter as a message still to be sent, to the contact of this proposal alone; a rehearsal asks for none."""
    marked = Marked(language)
    writer, row = LetterWriter(letters, marked), owed.line.row
    remarks = list(_told(owed))
    address = (row.contact_email or "").strip()
    if not is_address(address):
        address = ""
        remarks.append(Remark(WITHOUT_ADDRESS, {"number": row.number}))
    content = message_bytes(
        plain(writer.subject(owed, MAIL_SUBJECT)),
        mail_body(writer.blocks(owed), marked.words),
        address,
        sender=None,
        message_id=f"<side-event-{row.number}.{int(issued_at.timestamp())}@hlom.invalid>",
        at=issued_at,
        language=language,
        draft=True,
    )
    write_replacing(path, content)
    return Report((path,), (*remarks, *marked.remarks))
