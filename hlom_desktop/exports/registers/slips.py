"""The slip report: what moved since a day, from what to what, by how much, and who said so."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from hlom_desktop.conference.queries import conference_by_key
from hlom_desktop.conference.when.values import When
from hlom_desktop.exports import marks
from hlom_desktop.exports.marked import DASH, Marked
from hlom_desktop.exports.options import Options
from hlom_desktop.exports.paper.tree import Cell, Kind, Line, Style
from hlom_desktop.exports.paper_words import BODIES, local_moment
from hlom_desktop.exports.pieces import Piece
from hlom_desktop.exports.registers.days import short_day
from hlom_desktop.exports.registers.register import Entry, Register, RegisterColumn, Section, register_pieces
from hlom_desktop.roadmap.queries import roadmap
from hlom_desktop.roadmap.rules_slips import SLIP_LABELS, Slip, SlipKind, slips
from hlom_desktop.roadmap.values import Roadmap
from hlom_desktop.storage.base import Db

USUAL = timedelta(weeks=4)
"""How far back is looked where no day is given."""

_ORDER = (
    SlipKind.LATER,
    SlipKind.EARLIER,
    SlipKind.CANCELLED,
    SlipKind.NARROWED,
    SlipKind.WIDENED,
    SlipKind.BACK,
    SlipKind.DONE,
    SlipKind.STATED,
)


def gather_slips(db: Db, key: str) -> Roadmap:
    """The roadmap with the life of its dates. Raises `NoSuchConference`."""
    return roadmap(db, conference_by_key(db, key).ref.id)


def slip_pieces(shown: Roadmap, options: Options, formats: tuple[str, ...]) -> tuple[Piece, ...]:
    """A file for each language and format; what moved in the last four weeks where no day is given."""
    today = local_moment(options.issued_at, shown.conference).date()
    since = options.since or today - USUAL
    return register_pieces(shown.conference, lambda marked: compose_slips(shown, since, marked), options, formats)


def compose_slips(shown: Roadmap, since: date, marked: Marked) -> Register:
    """What moved since a day, in one language."""
    words = marked.words
    day = short_day(since, marked.language)
    return Register(
        kind=Kind.SLIPS,
        name="slips",
        title=words("Slip report"),
        columns=(
            RegisterColumn(words("Was"), mm=56.67, chars=24),
            RegisterColumn(words("Now"), mm=52, chars=24),
            RegisterColumn(words("Topic"), chars=60),
            RegisterColumn(words("By how much"), mm=26, chars=14),
            RegisterColumn(words("Stated"), mm=48, chars=36),
        ),
        rows=tuple(_rows(shown, slips(shown, since), marked)),
        empty=words("Nothing has moved since {day}.", day=day),
        under_title=(marks.words(words("What moved since {day}", day=day)),),
    )


def _rows(shown: Roadmap, found: tuple[Slip, ...], marked: Marked) -> Iterable[Entry | Section]:
    """What moved first, then what became of the other dates."""
    for kind in _ORDER:
        same = [slip for slip in found if slip.kind is kind]
        if same:
            yield Section(marks.words(marked.words(SLIP_LABELS[kind]), bold=True))
            yield from (_entry(shown, slip, marked) for slip in same)


def _entry(shown: Roadmap, slip: Slip, marked: Marked) -> Entry:
    day = short_day(local_moment(slip.at, shown.conference).date(), marked.language)
    by = marked.words(slip.by) if slip.by in BODIES else slip.by
    stated = [marks.line(" · ".join(part for part in (day, by) if part), Style.DETAIL)]
    if slip.times > 1:
        said = marked.words.plural("changed {number} time", "changed {number} times", slip.times)
        stated.append(marks.line(said, Style.DETAIL))
    days = abs(slip.days or 0)
    moved = marks.words(marked.words.plural("{number} day", "{number} days", days), bold=True) if days else DASH
    return Entry(
        (
            _date(slip.was, marked),
            _date(slip.now, marked),
            Cell((marked.line(slip.item.title),)),
            Cell((Line(moved),)),
            Cell(tuple(stated)),
        ),
        {3: slip.days} if days else {},
    )


def _date(when: When | None, marked: Marked) -> Cell:
    return Cell((Line(DASH if when is None else marked.date(when), Style.HOUR),))
