"""The list of those who have not replied: which notes they were sent, by when a reply was asked, who is named."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime

from hlom_desktop.delegations.rules import by_delegation, coming, wording_of
from hlom_desktop.delegations.rules_nomination import Notes, Silence
from hlom_desktop.delegations.shown import Nominating
from hlom_desktop.delegations.values_nomination import NOTE_LABELS, NoteVerbaleRow
from hlom_desktop.exports import marks
from hlom_desktop.exports.marked import DASH, Marked
from hlom_desktop.exports.paper.tree import Cell, Column, Line, Row, SectionRow, Style, Table, Text
from hlom_desktop.exports.paper_words import local_moment
from hlom_desktop.exports.participants.gathering import KINDS_LISTED, in_protocol_order
from hlom_desktop.exports.participants.list_paper import DELEGATION_MM, as_on, sheet
from hlom_desktop.exports.pieces import Composed
from hlom_desktop.exports.registers.days import short_day
from hlom_desktop.refusals import N_

TITLE = N_("Missions that have not replied")
_DAY_MM, _NAMED_MM = 36.0, 15.0


def compose_without_reply(found: Nominating, marked: Marked, issued_at: datetime) -> Composed:
    """The missions that left a note sent to them unanswered, in one language."""
    words = marked.words
    today = local_moment(issued_at, found.conference).date()
    notes = Notes(found.notes, found.addressees)
    silences = notes.silences()
    count = words.plural("{number} mission has not replied", "{number} missions have not replied", len(silences))
    return sheet(
        found.conference,
        marked,
        issued_at,
        title=words(TITLE),
        under_title=(as_on(found.conference, marked, issued_at), marks.words(count)),
        blocks=(_table(found, silences, marked, today),),
        reserved=words("For the secretariat"),
    )


def _table(found: Nominating, silences: Mapping[int, Silence], marked: Marked, today: date) -> Table:
    words, people = marked.words, by_delegation(coming(found.delegates))
    rows: list[SectionRow | Row] = []
    silent = [one for one in found.delegations if one.ref.id in silences]
    for kind, homes in in_protocol_order(silent, marked.language):
        rows.append(SectionRow(marks.words(words(KINDS_LISTED[kind]), bold=True)))
        for home in homes:
            silence = silences[home.ref.id]
            name = Cell((Line(marked.text(wording_of(home)), Style.HOUR),))
            sent = Cell(tuple(Line(_note(one, marked), Style.DETAIL) for one in silence.notes))
            named = marks.words(str(len(people.get(home.ref.id, ())) or "")) or DASH
            rows.append(Row((name, sent, _asked(silence, marked, today), Cell((Line(named),)))))
    columns = (
        Column(words("Delegation"), DELEGATION_MM),
        Column(words("Notes sent")),
        Column(words("Reply by"), _DAY_MM),
        Column(words("Named"), _NAMED_MM, right=True),
    )
    return Table(columns, tuple(rows))


def _note(note: NoteVerbaleRow, marked: Marked) -> Text:
    """“HLOM/2021/17, 15 October 2021”; what it is for where it has no number."""
    assert note.sent is not None
    called = note.number or marked.words(NOTE_LABELS[note.kind])
    day = short_day(note.sent, marked.language).replace(" ", "\u00a0")  # the number may stand on a line of its own
    return marks.words(f"{called}, {day}")


def _asked(silence: Silence, marked: Marked, today: date) -> Cell:
    """The last day named, and by how much it has passed."""
    if silence.reply_by is None:
        return Cell((Line(DASH),))
    lines = [marks.line(short_day(silence.reply_by, marked.language), Style.DETAIL)]
    late = silence.late(today)
    if late:
        said = marked.words.plural("overdue {number} day", "overdue {number} days", late)
        lines.append(marks.line(said, Style.DETAIL, bold=True))
    return Cell(tuple(lines))
