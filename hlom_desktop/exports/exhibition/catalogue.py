"""The catalogue of the exhibition, for its visitors: the stands by theme. It names no contact and no address."""

from __future__ import annotations

from datetime import datetime

from hlom_desktop.conference.languages import Language
from hlom_desktop.conference.values import TopicRow
from hlom_desktop.exports import marks
from hlom_desktop.exports.exhibition.gathering import Exhibition, languages_of, way_of
from hlom_desktop.exports.marked import Marked, filled
from hlom_desktop.exports.paper.tree import (
    Block,
    Cell,
    Column,
    Heading,
    Kind,
    Line,
    Note,
    Paper,
    Row,
    Run,
    Style,
    Table,
    Text,
)
from hlom_desktop.exports.paper_links import web_address
from hlom_desktop.exports.paper_words import city_of, masthead_organizer, printed_line, version_words
from hlom_desktop.exports.pieces import Composed
from hlom_desktop.exports.side_event_lines import theme_line
from hlom_desktop.side_events.values import StandRow

_PLACE_MM = 28.33


def compose_catalogue(exhibition: Exhibition, language: Language, issued_at: datetime) -> Composed:
    """The catalogue in one language."""
    marked, conference = Marked(language), exhibition.conference
    words = marked.words
    dates = marked.date(conference.dates) if conference.dates is not None else ()
    city = marks.words(city_of(conference, language))
    paper = Paper(
        kind=Kind.CATALOGUE,
        title=words("Catalogue of the exhibition"),
        language=language,
        organizer=masthead_organizer(conference, language),
        conference=marked.text(conference.title),
        printed=printed_line(issued_at, conference, language),
        printed_at=issued_at,
        page_words=words("Page {page} of {pages}"),
        under_title=tuple(line for line in (dates, city) if line),
        blocks=_blocks(exhibition, marked),
        draft=words("Draft"),
        version=version_words(conference, words),
        key=marked.key,
    )
    return Composed(paper, marked.remarks)


def _blocks(exhibition: Exhibition, marked: Marked) -> tuple[Block, ...]:
    """A table for each theme; one without a heading where no stand has a theme."""
    if not exhibition.stands:
        return (Note(marks.words(marked.words("No stands yet."))),)
    known = exhibition.theme_by_id
    made: list[Block] = []
    for theme in (*exhibition.themes, None):
        own = [stand for stand in exhibition.stands if known.get(stand.theme_id) == theme]
        if not own:
            continue
        if len(own) < len(exhibition.stands) or theme is not None:
            made.append(_heading(theme, marked))
        made.append(_table(own, marked))
    return tuple(made)


def _heading(theme: TopicRow | None, marked: Marked) -> Heading:
    return Heading(theme_line(theme, marked) or marks.words(marked.words("Without a theme")))


def _table(stands: list[StandRow], marked: Marked) -> Table:
    columns = (Column(marked.words("Place"), mm=_PLACE_MM), Column(marked.words("Stand")))
    return Table(columns, tuple(Row((_place(stand, marked), _stand(stand, marked))) for stand in stands))


def _place(stand: StandRow, marked: Marked) -> Cell:
    """Where it stands; that it is a virtual one."""
    place = marked.text(stand.place)
    if place and not stand.virtual:
        return Cell((Line(place, Style.HOUR),))
    lines = (Line(way_of(stand, marked), Style.HOUR), Line(place, Style.DETAIL))
    return Cell(tuple(line for line in lines if line.runs))


def _stand(stand: StandRow, marked: Marked) -> Cell:
    languages, address = languages_of(stand, marked), web_address(stand.link)
    found: tuple[Text, ...] = (
        marked.text(stand.organization),
        marked.text(stand.theme),
        filled(marked.words("Languages: {languages}"), languages=languages) if languages else (),
        (Run(address, to=address),) if address is not None else (),
    )
    details = (Line(text, Style.DETAIL) for text in found if text)
    return Cell((marked.line(stand.title, bold=True), *details))
