"""The register of documents: symbol, for which meeting and item, when due, how long, issued in which languages."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from hlom_desktop.conference.queries import conference_by_key
from hlom_desktop.conference.when.values import When
from hlom_desktop.documents.lines import document_lines, statement_lines
from hlom_desktop.documents.queries import documents_shown
from hlom_desktop.documents.rules.planning import PlanDay
from hlom_desktop.documents.shown import DocumentLine, Documents, StatementLine
from hlom_desktop.documents.values import DOCUMENT_LABELS, STAGE_LABELS, DocumentStatus
from hlom_desktop.exports import marks
from hlom_desktop.exports.labels import lettered
from hlom_desktop.exports.marked import DASH, Marked, joined
from hlom_desktop.exports.options import Options
from hlom_desktop.exports.paper.tree import Cell, Kind, Line, Run, Style, Text, plain
from hlom_desktop.exports.paper_words import local_moment
from hlom_desktop.exports.pieces import Piece
from hlom_desktop.exports.registers.days import short_day
from hlom_desktop.exports.registers.register import Entry, Register, RegisterColumn, Section, register_pieces
from hlom_desktop.exports.subjects import chosen, names_of
from hlom_desktop.storage.base import Db

NOTHING = Cell((Line(DASH),))
MEETINGS_NAMED = 2
_SHORT = 20


@dataclass(frozen=True)
class Rows:
    """What is printed: documents as they stand on a day, and the statements that the public may see."""

    documents: tuple[DocumentLine, ...]
    statements: tuple[StatementLine, ...]


def gather_documents(db: Db, key: str) -> Documents:
    """Every document and statement of the conference. Raises `NoSuchConference`."""
    return documents_shown(db, conference_by_key(db, key).ref.id)


def document_pieces(shown: Documents, options: Options, formats: tuple[str, ...]) -> tuple[Piece, ...]:
    """A file for each language and format; `--subject` is a document or a meeting. Raises `UnknownSubject`."""
    today = local_moment(options.issued_at, shown.conference).date()
    rows = rows_of(shown, today, options.subject)
    return register_pieces(
        shown.conference, lambda marked: compose_documents(rows, marked, today, options.subject), options, formats
    )


def rows_of(shown: Documents, today: date, subject: str | None = None) -> Rows:
    """The documents that are asked for; without a subject the statements too. Raises `UnknownSubject`."""
    documents = chosen(subject, document_lines(shown, today), _names)
    statements = () if subject else tuple(one for one in statement_lines(shown) if one.public is not None)
    return Rows(documents, statements)


def _names(line: DocumentLine) -> tuple[str, ...]:
    meetings = names_of(*(one.meeting.title for one in line.attached))
    return (*names_of(line.row.symbol, line.row.title), *meetings)


def compose_documents(rows: Rows, marked: Marked, today: date, subject: str | None = None) -> Register:
    """The register in one language, as it stands on a day."""
    words = marked.words
    columns = (
        RegisterColumn(words("Symbol"), mm=38, chars=20),
        RegisterColumn(words("Document"), chars=52),
        RegisterColumn(words("For"), mm=46, chars=36),
        RegisterColumn(words("Slot"), mm=30, chars=18),
        RegisterColumn(words("Submitted"), mm=30, chars=18),
        RegisterColumn(words("Words"), mm=25, chars=9, right=True),
        RegisterColumn(words("Issued"), mm=40, chars=28),
        RegisterColumn(words("State"), mm=32, chars=24),
    )
    found: list[Entry | Section] = [_entry(line, marked) for line in rows.documents]
    if rows.statements:
        found.append(Section(marks.words(words("Statements"), bold=True)))
        found += [_statement(line, marked) for line in rows.statements]
    return Register(
        kind=Kind.DOCUMENTS,
        name="documents",
        title=words("Documents"),
        columns=columns,
        rows=tuple(found),
        empty=words("No documents yet."),
        under_title=(marks.words(words("As on {day}", day=short_day(today, marked.language))),),
        notes=tuple(_notes(rows.documents, marked)),
        subject=subject,
    )


def _entry(line: DocumentLine, marked: Marked) -> Entry:
    row, state = line.row, line.state
    cells = (
        _symbol(line, marked),
        _document(line, marked),
        _meetings(line, marked),
        _planned(line.plan.submit, marked),
        _date(row.submitted, marked),
        _words(line, marked),
        _issued(line, marked),
        Cell(tuple(_state(line, marked)) or NOTHING.lines),
    )
    values = {5: row.words} if row.words is not None and not state.over else {}
    return Entry(cells, values)


def _symbol(line: DocumentLine, marked: Marked) -> Cell:
    """The symbol; one that is not written as the United Nations writes them is marked."""
    if not line.row.symbol:
        return NOTHING
    lines = [Line((Run(line.row.symbol, bold=True),))]
    if not line.usual:
        lines.append(marks.line(marked.words("unusual symbol"), Style.DETAIL))
    return Cell(tuple(lines))


def _document(line: DocumentLine, marked: Marked) -> Cell:
    """Title; kind, author and mandate under it."""
    row, words = line.row, marked.words
    details: list[Text] = []
    if row.kind is not None:
        details.append(marks.words(words(DOCUMENT_LABELS[row.kind])))
    if row.author is not None and not row.author.is_empty:
        capacity = (Run(", " + words("in a personal capacity")),) if row.personal_capacity else ()
        details.append((*marked.text(row.author), *capacity))
    if line.mandate is not None:
        called = line.mandate.symbol or marked.string(line.mandate.title)
        details.append(marks.words(words("As called for in {mandate}", mandate=called)))
    lines = [marked.line(row.title)]
    if details:
        lines.append(Line(joined(details, " · "), Style.DETAIL))
    return Cell(tuple(lines))


def _meetings(line: DocumentLine, marked: Marked) -> Cell:
    """The meetings before which it is put, the first few by name, and for which item of their agenda."""
    found = []
    for one in line.attached[:MEETINGS_NAMED]:
        found.append(marked.line(one.meeting.title, Style.DETAIL))
        if one.item:
            found.append(marks.line(_item(one.item, marked), Style.DETAIL))
    more = len(line.attached) - MEETINGS_NAMED
    if more > 0:
        said = marked.words.plural("and {number} more meeting", "and {number} more meetings", more)
        found.append(marks.line(said, Style.DETAIL))
    return Cell(tuple(found)) if found else NOTHING


def _item(label: str, marked: Marked) -> str:
    return marked.words("agenda item {label}", label=lettered(label, marked.language))


def _planned(day: PlanDay | None, marked: Marked) -> Cell:
    """The day planned; one that is counted from a vague date says so."""
    if day is None:
        return NOTHING
    lines = [marks.line(short_day(day.day, marked.language), Style.DETAIL)]
    if day.uncertain:
        lines.append(marks.line(marked.words("at the earliest"), Style.DETAIL))
    return Cell(tuple(lines))


def _words(line: DocumentLine, marked: Marked) -> Cell:
    if line.row.words is None:
        return NOTHING
    lines = [marks.line(_number(line.row.words, marked), Style.DETAIL)]
    if line.state.over:
        over = marked.words("over by {number}", number=_number(line.state.over, marked))
        lines.append(marks.line(over, Style.DETAIL, bold=True))
    return Cell(tuple(lines))


def _number(number: int, marked: Marked) -> str:
    """8,500; 8 500; 8 500: in groups of three, as each language has them."""
    return f"{number:,}".replace(",", {"en": ",", "fr": "\u202f", "es": "\u00a0"}[marked.language])


def _issued(line: DocumentLine, marked: Marked) -> Cell:
    """In which languages it was issued and when; those that are missing, and when they are due."""
    if not line.issues and line.row.status in (DocumentStatus.ISSUED, DocumentStatus.ADOPTED):
        return _date(line.row.dates, marked)
    planned = line.plan.issue
    if not line.issues and planned is None:
        return NOTHING
    days: dict[str, list[str]] = {}
    for language in line.languages:
        issue = line.issue_in(language)
        when = issue.issued if issue is not None else None
        days.setdefault("–" if when is None else plain(marked.date(when)), []).append(language.upper())
    found = [marks.line(f"{', '.join(names)} {_unbroken(day)}", Style.DETAIL) for day, names in days.items()]
    if line.state.missing and planned is not None:
        due = marked.words("due {day}", day=short_day(planned.day, marked.language))
        found.append(marks.line(due, Style.DETAIL))
    return Cell(tuple(found))


def _unbroken(day: str) -> str:
    """A day that stays together beside its languages."""
    return day.replace(" ", "\u00a0") if len(day) <= _SHORT else day


def _date(when: When | None, marked: Marked) -> Cell:
    return NOTHING if when is None else Cell((Line(marked.date(when), Style.DETAIL),))


def _state(line: DocumentLine, marked: Marked) -> Iterable[Line]:
    """What is late, over its length or unsigned, each in a line."""
    state, words = line.state, marked.words
    late = state.late_to_submit or state.late_to_issue
    if late is not None:
        said = words.plural("{number} day late", "{number} days late", late.days)
        yield marks.line(said, Style.DETAIL, bold=True)
        if late.doubtful:
            yield marks.line(words("if the meeting is as early as can be"), Style.DETAIL)
    if state.unsigned:
        yield marks.line(words("not signed"), Style.DETAIL, bold=True)
    if line.languages and not state.missing:
        yield marks.line(words("Issued"), Style.DETAIL)


def _statement(line: StatementLine, marked: Marked) -> Entry:
    """A statement by its public version; the confidential ones stay in the house."""
    where = NOTHING if line.meeting is None else Cell((marked.line(line.meeting.title, Style.DETAIL),))
    public, language = line.public, (line.row.language or "").upper()
    words = public.words if public is not None else None
    return Entry(
        (
            NOTHING,
            Cell((marked.line(line.row.who),)),
            where,
            NOTHING,
            _date(public.received if public is not None else None, marked),
            _detail(_number(words, marked) if words else ""),
            _detail(language),
            _detail(marked.words(STAGE_LABELS[public.stage]) if public is not None else ""),
        ),
        {5: words} if words else {},
    )


def _detail(said: str) -> Cell:
    return Cell((marks.line(said, Style.DETAIL),)) if said else NOTHING


def _notes(lines: tuple[DocumentLine, ...], marked: Marked) -> Iterable[Text]:
    """The rules by which the days were counted, each once."""
    for rule in dict.fromkeys(line.rule for line in lines if line.rule is not None):
        said = marked.words(
            "{rule}: submitted {submit} weeks and issued {issue} weeks before the meeting.",
            rule=marked.string(rule.title),
            submit=rule.submit_weeks,
            issue=rule.issue_weeks,
        )
        if rule.words is not None:
            limit = marked.words("At most {number} words.", number=_number(rule.words, marked))
            said = f"{said} {limit}"
        yield marks.words(said)
