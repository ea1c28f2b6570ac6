"""The record of a meeting: numbered paragraphs under the items of its agenda, then what is to be done after it."""

from __future__ import annotations

from datetime import datetime
from functools import partial

from hlom_desktop.conference.languages import Language
from hlom_desktop.consultations.parts import part_letter, parts_of
from hlom_desktop.consultations.references import GONE, NoteMark, ParagraphLink, RecordTexts
from hlom_desktop.consultations.shown import Meetings
from hlom_desktop.consultations.values import ConsultationRow
from hlom_desktop.consultations.values_record import (
    PARAGRAPH_LABELS,
    FootnoteRow,
    ParagraphKind,
    RecordParagraphRow,
)
from hlom_desktop.exports import marks
from hlom_desktop.exports.marked import Marked, filled, source_text
from hlom_desktop.exports.masthead import masthead
from hlom_desktop.exports.meetings.gathering import not_closed, of_one, wanted_meetings
from hlom_desktop.exports.meetings.hours import when_text
from hlom_desktop.exports.meetings.note import name_of
from hlom_desktop.exports.options import Options
from hlom_desktop.exports.paper import sizes
from hlom_desktop.exports.paper.tree import (
    Block,
    Column,
    Format,
    Heading,
    Kind,
    Paper,
    Paragraph,
    Row,
    Run,
    SubParagraph,
    Table,
    Text,
    plain,
)
from hlom_desktop.exports.paper_words import typographic, version_words
from hlom_desktop.exports.pieces import Composed, Piece, told_only, write_docx_piece, write_pdf_piece
from hlom_desktop.exports.registers.fitting import fitted
from hlom_desktop.exports.registers.follow_ups import follow_up_cells
from hlom_desktop.exports.report import Report
from hlom_desktop.folding import folded
from hlom_desktop.refusals import N_

NO_RECORD = N_("“{title}” has no record yet.")
NO_RECORDS = N_("No meeting has a record yet, so nothing was written.")


def record_pieces(shown: Meetings, options: Options, formats: tuple[str, ...]) -> tuple[Piece, ...]:
    """A record for each meeting that has one, language and format. Raises `UnknownSubject`."""
    with_paragraphs = {one.consultation_id for one in shown.paragraphs}
    meetings = wanted_meetings(shown, options.subject)
    hearing = Marked(options.languages[0])
    recorded = [one for one in meetings if one.ref.id in with_paragraphs]
    kept = not_closed(recorded, options.subject, hearing)
    if not kept and not hearing.remarks:
        named = len(meetings) == 1
        hearing.remark(NO_RECORD, title=source_text(meetings[0].title)) if named else hearing.remark(NO_RECORDS)
    found = [told_only(hearing.remarks)] if hearing.remarks else []
    names: set[str] = set()
    for meeting in kept:
        for language in options.languages:
            composed = compose_record(shown, meeting, language, options.issued_at)
            for extension in formats:
                name = name_of(shown, meeting, "record", language, extension, names)
                found.append(Piece(name, _writer(composed, extension, shown.conference.letterhead)))
    return tuple(found)


def _writer(composed: Composed, extension: str, letterhead: str | None) -> partial[Report]:
    if extension == "docx":
        return partial(write_docx_piece, composed, letterhead=letterhead)
    return partial(write_pdf_piece, composed)


def compose_record(shown: Meetings, meeting: ConsultationRow, language: Language, issued_at: datetime) -> Composed:
    """The record in one language."""
    marked = Marked(language)
    words, conference = marked.words, shown.conference
    own = of_one(shown, meeting)
    blocks = _Record(own, marked).blocks()
    count = words.plural("{number} paragraph", "{number} paragraphs", len(own.paragraphs))
    title, day = marked.text(meeting.title), when_text(meeting, conference, marked)
    held = () if (meeting.dates is None and meeting.hours is None) or plain(day) in plain(title) else day
    under = (title, held, marked.text(meeting.place), marks.words(count))
    paper = Paper(
        kind=Kind.RECORD,
        title=words("Record"),
        **masthead(conference, marked, issued_at),
        under_title=tuple(line for line in under if line),
        blocks=blocks,
        draft=words("Draft"),
        version=version_words(conference, words),
        key=marked.key,
    )
    return Composed(paper, marked.remarks)


class _Record:
    """The blocks of one record in one language."""

    def __init__(self, own: Meetings, marked: Marked) -> None:
        self._own, self._marked = own, marked
        self._texts = RecordTexts(own.paragraphs, own.footnotes)
        self._notes: dict[int, FootnoteRow] = {self._texts.marks[one.ref.id]: one for one in own.footnotes}

    def blocks(self) -> tuple[Block, ...]:
        """Paragraphs under the items of the agenda they belong to, then the follow-ups."""
        items = {row.ref.id: row for row in self._own.agenda}
        blocks: list[Block] = []
        under: int | None = None
        for row in self._own.paragraphs:
            if row.agenda_item_id != under and row.agenda_item_id in items:
                blocks.append(Heading(self._marked.text(items[row.agenda_item_id].title)))
            under = row.agenda_item_id
            blocks.append(self._paragraph(row))
        if self._own.follow_ups:
            blocks += [Heading(marks.words(self._marked.words("Follow-ups"))), self._follow_ups()]
        return tuple(blocks)

    def _paragraph(self, row: RecordParagraphRow) -> Paragraph:
        label = "" if row.kind is ParagraphKind.NARRATIVE else self._marked.words(PARAGRAPH_LABELS[row.kind])
        subs = tuple(
            SubParagraph(self._letter(at), self._marked.text(one.text))
            for at, one in enumerate(parts_of(row, self._own.decisions))
        )
        number = self._texts.numbers[row.ref.id]
        return Paragraph(str(number), (*self._text(row), *self._said_for(row)), label, subs, f"p{number}")

    def _letter(self, at: int) -> str:
        return f"({part_letter(at)})" if self._marked.language == "en" else f"{part_letter(at)})"

    def _text(self, row: RecordParagraphRow) -> Text:
        """The paragraph with its references as links and its footnotes at their marks."""
        said, language = row.text.best(self._marked.language)
        runs: list[Run] = []
        for run in self._marked.text(row.text):
            if run.text == typographic(said, language):
                runs += [self._run(piece, run, language) for piece in self._texts.pieces(row, self._marked.language)]
            else:
                runs.append(run)
        return tuple(runs)

    def _run(self, piece: str | ParagraphLink | NoteMark, like: Run, language: Language) -> Run:
        if isinstance(piece, NoteMark):
            return Run("", note=self._marked.text(self._notes[piece.number].text))
        if isinstance(piece, ParagraphLink):
            said = GONE if piece.number is None else str(piece.number)
            return Run(said, like.bold, like.italic, like.lang, like.mark, to=f"p{said}" if piece.number else "")
        return Run(typographic(piece, language), like.bold, like.italic, like.lang, like.mark)

    def _said_for(self, row: RecordParagraphRow) -> Text:
        """Of a group's statement: on whose behalf, and who delivered it, unless the text has said so."""
        if row.on_behalf is None or row.on_behalf.is_empty:
            return ()
        language = self._marked.language
        if folded(row.on_behalf.best(language)[0]) in folded(row.text.best(language)[0]):
            return ()
        group = self._marked.text(row.on_behalf)
        if row.delivered_by is None or row.delivered_by.is_empty:
            return filled(self._marked.words(" (On behalf of: {group}.)"), group=group)
        by = self._marked.text(row.delivered_by)
        return filled(self._marked.words(" (On behalf of: {group}; delivered by: {by}.)"), group=group, by=by)

    def _follow_ups(self) -> Table:
        words = self._marked.words
        columns = (
            Column(words("Paragraph"), mm=28.33),
            Column(words("What")),
            Column(words("Owner"), mm=45),
            Column(words("Due"), mm=26),
        )
        lines = sorted(self._own.follow_ups, key=lambda line: (line.number or 10**6, line.row.position))
        rows = [follow_up_cells(line, self._marked) for line in lines]
        width = sizes.page_size(Format.A4_PORTRAIT).text_width
        return Table(fitted(columns, rows, Kind.RECORD, width), tuple(map(Row, rows)))
