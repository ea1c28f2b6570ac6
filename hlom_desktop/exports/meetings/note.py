"""The note on a meeting, for those invited: what, when, where, its agenda, its documents."""

from __future__ import annotations

from datetime import datetime
from functools import partial

from hlom_desktop.consultations.shown import Meetings
from hlom_desktop.consultations.values import CONSULTATION_LABELS, ConsultationRow
from hlom_desktop.exports import marks
from hlom_desktop.exports.files import paper_name
from hlom_desktop.exports.marked import Marked, source_text
from hlom_desktop.exports.masthead import masthead
from hlom_desktop.exports.meetings.agenda import agenda_items, document_items, enclosure_items
from hlom_desktop.exports.meetings.calendar import calendar_piece
from hlom_desktop.exports.meetings.facts import facts_of
from hlom_desktop.exports.meetings.gathering import invited_to, of_one, runs_of, wanted_meetings
from hlom_desktop.exports.options import Options
from hlom_desktop.exports.paper.tree import Block, Heading, Items, Kind, Paper, Paragraph
from hlom_desktop.exports.paper_words import version_words
from hlom_desktop.exports.pieces import Composed, Piece, told_only, write_docx_piece, write_pdf_piece


def consultation_pieces(shown: Meetings, options: Options, formats: tuple[str, ...]) -> tuple[Piece, ...]:
    """A note for each meeting (once for all its runs), language and format; one calendar of all a language."""
    pieces: list[Piece] = []
    for language in options.languages:
        marked = Marked(language)
        meetings = invited_to(wanted_meetings(shown, options.subject), options.subject, marked)
        if "ics" in formats:
            pieces.append(calendar_piece(shown, meetings, marked, options))
        names: set[str] = set()
        for meeting in meetings:
            if runs_of(shown, meeting)[0] == meeting or len(meetings) == 1:
                pieces += _papers(shown, meeting, Marked(language), options, formats, names)
        if marked.remarks and "ics" not in formats:
            pieces.append(told_only(marked.remarks))
    return tuple(pieces)


def _papers(
    shown: Meetings,
    meeting: ConsultationRow,
    marked: Marked,
    options: Options,
    formats: tuple[str, ...],
    names: set[str],
) -> list[Piece]:
    composed = compose_note(shown, meeting, marked, options.issued_at)
    conference = shown.conference
    pieces = []
    for extension in formats:
        name = name_of(shown, meeting, "consultation", marked.language, extension, names)
        if extension == "pdf":
            pieces.append(Piece(name, partial(write_pdf_piece, composed)))
        elif extension == "docx":
            pieces.append(Piece(name, partial(write_docx_piece, composed, letterhead=conference.letterhead)))
    return pieces


def name_of(
    shown: Meetings, meeting: ConsultationRow, product: str, language: str, extension: str, taken: set[str]
) -> str:
    """The file's name after the meeting's title; a second meeting of that title is told apart by its place."""
    title = source_text(meeting.title)
    for subject in (title, f"{title[:30]} {shown.meetings.index(meeting) + 1}"):
        name = paper_name(shown.conference.key, product, subject=subject, language=language, extension=extension)
        if name not in taken:
            break
    taken.add(name)
    return name


def compose_note(shown: Meetings, meeting: ConsultationRow, marked: Marked, issued_at: datetime) -> Composed:
    """The note in one language."""
    words, conference = marked.words, shown.conference
    own = of_one(shown, meeting)
    paper = Paper(
        kind=Kind.CONSULTATION,
        title=marked.string(meeting.title),
        **masthead(conference, marked, issued_at),
        under_title=(marks.words(words(CONSULTATION_LABELS[meeting.kind])),),
        blocks=tuple(_blocks(own, meeting, marked)),
        draft=words("Draft"),
        version=version_words(conference, words),
        key=marked.key,
    )
    return Composed(paper, marked.remarks)


def _blocks(own: Meetings, meeting: ConsultationRow, marked: Marked) -> list[Block]:
    """Facts, then purpose, agenda, documents and enclosures, each under its heading where there is any."""
    words = marked.words
    blocks: list[Block] = [facts_of(own, meeting, marked)]
    if meeting.purpose is not None and not meeting.purpose.is_empty:
        blocks += [_heading(words("Purpose")), Paragraph("", marked.text(meeting.purpose))]
    for title, items in (
        (words("Agenda items"), agenda_items(own, marked)),
        (words("Documents"), document_items(own, marked)),
        (words("Enclosures"), enclosure_items(own, marked)),
    ):
        if items:
            blocks += [_heading(title), Items(items)]
    return blocks


def _heading(text: str) -> Heading:
    return Heading(marks.words(text))
