"""The register of follow-ups: from which paragraph, what, who, by when, how far."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from hlom_desktop.conference.languages import Language
from hlom_desktop.conference.queries import conference_by_key
from hlom_desktop.conference.values import ConferenceRow
from hlom_desktop.consultations.queries import follow_ups_shown
from hlom_desktop.consultations.rules import days_over
from hlom_desktop.consultations.shown import FollowUpLine
from hlom_desktop.consultations.values import ConsultationRow
from hlom_desktop.consultations.values_record import FOLLOW_UP_LABELS, FollowUpStatus
from hlom_desktop.exports import marks
from hlom_desktop.exports.labels import lettered
from hlom_desktop.exports.marked import DASH, Marked, capitalized, source_text
from hlom_desktop.exports.options import Options
from hlom_desktop.exports.paper.tree import Cell, Kind, Line, Run, Style, Text, plain
from hlom_desktop.exports.paper_words import local_moment
from hlom_desktop.exports.pieces import Piece
from hlom_desktop.exports.registers.days import short_day
from hlom_desktop.exports.registers.register import Entry, Register, RegisterColumn, Section, register_pieces
from hlom_desktop.exports.subjects import CLOSED, chosen, names_it, names_of
from hlom_desktop.sessions.values import Access
from hlom_desktop.storage.base import Db


@dataclass(frozen=True)
class FollowUpFacts:
    """The follow-ups in the order of their meetings and paragraphs."""

    conference: ConferenceRow
    lines: tuple[FollowUpLine, ...]


def gather_follow_ups(db: Db, key: str) -> FollowUpFacts:
    """Every follow-up of the conference. Raises `NoSuchConference`."""
    shown = follow_ups_shown(db, conference_by_key(db, key).ref.id)
    places = {meeting.ref.id: at for at, meeting in enumerate(shown.meetings)}

    def order(line: FollowUpLine) -> tuple[int, int, int]:
        at = len(places) if line.meeting is None else places[line.meeting.ref.id]
        return at, line.number or 0, line.row.position

    return FollowUpFacts(shown.conference, tuple(sorted(shown.lines, key=order)))


def follow_up_pieces(facts: FollowUpFacts, options: Options, formats: tuple[str, ...]) -> tuple[Piece, ...]:
    """A file for each language and format; `--subject` is a meeting or an owner. Raises `UnknownSubject`."""
    lines = chosen(options.subject, facts.lines, _names)
    today = local_moment(options.issued_at, facts.conference).date()

    def compose(marked: Marked) -> Register:
        kept = tuple(line for line in lines if _may_leave(line, options.subject, marked))
        return compose_follow_ups(FollowUpFacts(facts.conference, kept), marked, today, options.subject)

    return register_pieces(facts.conference, compose, options, formats)


def _may_leave(line: FollowUpLine, subject: str | None, marked: Marked) -> bool:
    """What a closed meeting asked for leaves the house only if the meeting is asked for by name."""
    meeting = line.meeting
    if meeting is None or meeting.access is not Access.CLOSED or names_it(subject, meeting.title):
        return True
    marked.remark(CLOSED, title=source_text(meeting.title))
    return False


def _names(line: FollowUpLine) -> tuple[str, ...]:
    meeting = () if line.meeting is None else names_of(line.meeting.title)
    return (*meeting, *names_of(*(owner.name for owner in line.owners)))


def compose_follow_ups(facts: FollowUpFacts, marked: Marked, today: date, subject: str | None = None) -> Register:
    """The register in one language, as it stands on a day."""
    words = marked.words
    return Register(
        kind=Kind.FOLLOW_UPS,
        name="follow-ups",
        title=words("Follow-ups"),
        columns=(
            RegisterColumn(words("Paragraph"), mm=28.33, chars=12),
            RegisterColumn(words("What"), chars=60),
            RegisterColumn(words("Owner"), mm=62, chars=32),
            RegisterColumn(words("Due"), mm=44, chars=22),
            RegisterColumn(words("Status"), mm=38, chars=22),
        ),
        rows=tuple(_rows(facts.lines, marked, today)),
        empty=words("No follow-ups yet."),
        under_title=(marks.words(words("As on {day}", day=short_day(today, marked.language))),),
        notes=_summary(facts.lines, marked, today),
        subject=subject,
    )


def _rows(lines: Iterable[FollowUpLine], marked: Marked, today: date) -> Iterable[Entry | Section]:
    meeting: object = ()
    for line in lines:
        if line.meeting != meeting:
            meeting = line.meeting
            yield Section(_heading(line.meeting, marked))
        cells = (*follow_up_cells(line, marked), _status(line, marked, today))
        yield Entry(cells, {} if line.number is None or line.row.label else {0: line.number})


def _heading(meeting: ConsultationRow | None, marked: Marked) -> Text:
    if meeting is None:
        return marks.words(marked.words("Not from a meeting"), bold=True)
    title = marked.text(meeting.title, bold=True)
    day = marked.date(meeting.dates, cell=False)
    if meeting.dates is None or plain(day) in plain(title):
        return title
    return (*title, Run(" · "), *day)


def follow_up_cells(line: FollowUpLine, marked: Marked) -> tuple[Cell, ...]:
    """Paragraph, what, owner and due date of a follow-up, as the register and the end of a record have them."""
    what = [marked.line(line.row.what)]
    if line.row.mandate:
        said = marked.words("As called for in {mandate}", mandate=line.row.mandate)
        what.append(marks.line(said, Style.DETAIL))
    return (_paragraph(line, marked.language), Cell(tuple(what)), _owners(line, marked), _due(line, marked))


def _paragraph(line: FollowUpLine, language: Language) -> Cell:
    """“26 (a)”, in French and Spanish “26 a)”; a link to the paragraph where the paper has it."""
    number, label = "" if line.number is None else str(line.number), lettered(line.row.label or "", language)
    said = "\u00a0".join(part for part in (number, label) if part)
    return Cell((Line((Run(said, to=f"p{number}" if number else ""),) if said else DASH),))


def _owners(line: FollowUpLine, marked: Marked) -> Cell:
    """Owners by name, alternatives joined by an italic *or*; that there is none is said."""
    names = [marked.text(owner.name) for owner in line.owners]
    if not names:
        return Cell((marks.line(marked.words("no owner"), Style.DETAIL),))
    if not line.row.alternatives:
        return Cell(tuple(Line(name) for name in names))
    joined: Text = names[0]
    for name in names[1:]:
        joined = (*joined, Run(" "), Run(marked.words("or"), italic=True), Run(" "), *name)
    return Cell((Line(joined),))


def _due(line: FollowUpLine, marked: Marked) -> Cell:
    row = line.row
    if row.due is not None:
        return Cell((Line(marked.date(row.due)),))
    if row.due_stated is not None and not row.due_stated.is_empty:
        return Cell((Line(capitalized(marked.text(row.due_stated))),))
    return Cell((marks.line(marked.words("not stated"), Style.DETAIL),))


def _status(line: FollowUpLine, marked: Marked, today: date) -> Cell:
    lines = [marks.line(marked.words(FOLLOW_UP_LABELS[line.row.status]))]
    late = days_over(line.row, today)
    if late:
        said = marked.words.plural("overdue {number} day", "overdue {number} days", late)
        lines.append(marks.line(said, Style.DETAIL, bold=True))
    return Cell(tuple(lines))


def _summary(lines: tuple[FollowUpLine, ...], marked: Marked, today: date) -> tuple[Text, ...]:
    """How many, how many done and overdue on the day of printing."""
    if not lines:
        return ()
    done = sum(line.row.status is FollowUpStatus.DONE for line in lines)
    late = sum(days_over(line.row, today) > 0 for line in lines)
    said = marked.words(
        "Follow-ups: {count}; done: {done}; overdue on the day of printing: {late}.",
        count=len(lines),
        done=done,
        late=late,
    )
    return (marks.words(said),)
