"""The list of stands for those who build the exhibition: where each stands, whom to ask, what was received.

It names contacts; their addresses stand in the spreadsheet alone.
"""

from __future__ import annotations

from datetime import date

from hlom_desktop.exports import marks
from hlom_desktop.exports.exhibition.gathering import Exhibition, languages_of, way_of
from hlom_desktop.exports.marked import DASH, Marked, capitalized
from hlom_desktop.exports.paper.tree import Cell, Kind, Line, Run, Style, Text
from hlom_desktop.exports.paper_links import web_address
from hlom_desktop.exports.registers.days import short_day
from hlom_desktop.exports.registers.register import Entry, Register, RegisterColumn
from hlom_desktop.exports.side_event_lines import stated
from hlom_desktop.side_events.values import StandRow

_RECEIVED = 6
"""The column of the day on which material was received."""


def compose_stands(exhibition: Exhibition, marked: Marked, today: date, subject: str | None = None) -> Register:
    """The list in one language, as it stands on a day."""
    words = marked.words
    return Register(
        kind=Kind.STANDS,
        name="exhibition",
        title=words("Exhibition: list of stands"),
        columns=(
            RegisterColumn(words("Stand"), chars=40),
            RegisterColumn(words("Organization"), mm=34, chars=32),
            RegisterColumn(words("Theme"), mm=32, chars=32),
            RegisterColumn(words("Languages"), mm=20, chars=22),
            RegisterColumn(words("Place and link"), mm=56, chars=36),
            RegisterColumn(words("Contact"), mm=24, chars=24),
            RegisterColumn(words("Material received"), mm=20, chars=16),
            RegisterColumn(words("Status"), mm=18, chars=16),
            RegisterColumn(words("E-mail"), chars=30, book_only=True),
        ),
        rows=tuple(_entry(exhibition, stand, marked) for stand in exhibition.stands),
        empty=words("No stands yet."),
        under_title=(
            marks.words(words("As on {day}", day=short_day(today, marked.language))),
            marks.words(words("For the secretariat; not for publication")),
        ),
        notes=_summary(exhibition, marked),
        subject=subject,
    )


def _entry(exhibition: Exhibition, stand: StandRow, marked: Marked) -> Entry:
    theme = exhibition.theme_by_id.get(stand.theme_id)
    shows = marked.text(stand.theme)
    title = Cell((marked.line(stand.title, bold=True), *((Line(shows, Style.DETAIL),) if shows else ())))
    received = marks.words(short_day(stand.material, marked.language)) if stand.material is not None else ()
    cells = (
        title,
        _cell(marked.text(stand.organization)),
        _cell(marked.text(theme.title) if theme is not None else ()),
        _cell(capitalized(languages_of(stand, marked))),
        _place(stand, marked),
        _cell(stated(stand.contact or "", marked)),
        _cell(received),
        _cell(stated(stand.status or "", marked)),
        _cell(marks.words(marks.printable(stand.contact_email or ""))),
    )
    return Entry(cells, {_RECEIVED: stand.material} if stand.material is not None else {})


def _cell(text: Text) -> Cell:
    return Cell((Line(text or DASH),))


def _place(stand: StandRow, marked: Marked) -> Cell:
    """Real or virtual, where, and the link under it."""
    place, link = marked.text(stand.place), marks.printable(stand.link or "")
    lines = [Line(way_of(stand, marked)), Line(place, Style.DETAIL)]
    lines.append(Line((Run(link, to=web_address(link) or ""),) if link else (), Style.DETAIL))
    return Cell(tuple(line for line in lines if line.runs))


def _summary(exhibition: Exhibition, marked: Marked) -> tuple[Text, ...]:
    """How many stands, how many of them virtual, from how many the material is still to come."""
    stands = exhibition.stands
    if not stands:
        return ()
    said = marked.words(
        "Stands: {count}; virtual: {virtual}; material still to come: {waiting}.",
        count=len(stands),
        virtual=sum(stand.virtual for stand in stands),
        waiting=sum(stand.material is None for stand in stands),
    )
    return (marks.words(said),)
