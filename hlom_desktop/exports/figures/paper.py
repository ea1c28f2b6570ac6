"""The paper of figures: sentences for a statement, then each figure as bars and as a table."""

from __future__ import annotations

from collections.abc import Iterator

from hlom_desktop.conference.figures import amount_words
from hlom_desktop.conference.languages import Language
from hlom_desktop.delegations.figures.rules import figure
from hlom_desktop.delegations.figures.values import REPRESENTED, FigureKind
from hlom_desktop.exports import marks
from hlom_desktop.exports.figures.gathering import GatheredFigures
from hlom_desktop.exports.figures.parts import CountTable, count_tables, statement
from hlom_desktop.exports.marked import Marked
from hlom_desktop.exports.masthead import masthead
from hlom_desktop.exports.options import Options
from hlom_desktop.exports.paper.plots import BarPlot
from hlom_desktop.exports.paper.tree import (
    Block,
    Cell,
    Column,
    Heading,
    Item,
    Items,
    Kind,
    Note,
    Paper,
    Row,
    Style,
    Table,
)
from hlom_desktop.exports.paper_words import local_moment, typographic
from hlom_desktop.exports.pieces import Composed
from hlom_desktop.exports.registers.days import short_day

_NUMBER_MM = 40.0


def compose_figures(gathered: GatheredFigures, language: Language, options: Options) -> Composed:
    """The paper in one language, as things stand at the moment of the export."""
    marked, conference = Marked(language), gathered.conference
    words = marked.words
    day = local_moment(options.issued_at, conference).date()
    paper = Paper(
        kind=Kind.FIGURES,
        title=words("Participation in figures"),
        **masthead(conference, marked, options.issued_at),
        blocks=tuple(_blocks(gathered, marked)),
        under_title=(marks.words(as_on(day_said=short_day(day, language), marked=marked)),),
        key=marked.key,
    )
    return Composed(paper, marked.remarks)


def as_on(day_said: str, marked: Marked) -> str:
    """As things stand on a day."""
    return marked.words("As on {day}", day=day_said)


def _blocks(gathered: GatheredFigures, marked: Marked) -> Iterator[Block]:
    words = marked.words
    yield Heading(marks.words(words("For a statement")), day=False)
    yield Items(tuple(Item("–", (marks.line(said),)) for said in statement(gathered, words)))
    for table in count_tables(gathered, words):
        yield Heading(marks.words(table.title), day=False)
        yield _plot(table, marked)
        yield _table(table, marked)
    for note in notes(gathered, marked):
        yield Note(marks.words(note))


def notes(gathered: GatheredFigures, marked: Marked) -> tuple[str, ...]:
    """What is counted, and of whom nothing is known yet."""
    words, answered = marked.words, figure(gathered.people.figures, FigureKind.ANSWERED)
    return (
        words(
            "Represented is who has named a delegate. Delegates not accepted or withdrawn are not counted, but under "
            "“Nominations”. Ministerial level is that of a vice-minister or above."
        ),
        words(
            "Delegations in all: {all}; with delegates named: {named}.",
            all=amount_words(answered.total, marked.language),
            named=amount_words(answered.part(REPRESENTED).number, marked.language),
        ),
    )


def _plot(table: CountTable, marked: Marked) -> BarPlot:
    words = marked.words
    numbers = "; ".join(words("{part}: {number}", part=bar.label, number=bar.number) for bar in table.bars)
    alt = words("Bars. {figure}: {numbers}.", figure=table.plot_title, numbers=numbers)
    return BarPlot(alt=typographic(alt, marked.language), bars=table.bars)


def _table(table: CountTable, marked: Marked) -> Table:
    first, *heads = table.heads
    columns = (Column(first), *(Column(head, mm=_NUMBER_MM, right=True) for head in heads))
    rows = [_row(line.label, line.numbers, marked) for line in table.lines]
    if len(rows) > 1:
        rows.append(_row(marked.words("Total"), table.totals, marked, bold=True))
    return Table(columns, tuple(rows))


def _row(label: str, numbers: tuple[int, ...], marked: Marked, *, bold: bool = False) -> Row:
    said = (label, *(amount_words(number, marked.language) for number in numbers))
    return Row(tuple(Cell((marks.line(one, Style.DETAIL, bold=bold),)) for one in said))
