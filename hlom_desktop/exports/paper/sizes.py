"""How large the words of a paper are and where they stand: one table, used by both writers.

Source: the table of sizes and the grid in the design of the papers. Points for type, millimetres for places.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from hlom_desktop.exports.paper.tree import Column, Format, Kind, Paper, Style


@dataclass(frozen=True)
class Size:
    """Type size and line height in points."""

    size: float
    leading: float
    bold: bool = False

    @property
    def ascent(self) -> float:
        """From the top of the line to its baseline, as the typst layout sets it."""
        return 0.8 * self.size + (self.leading - self.size) / 2


@dataclass(frozen=True)
class Page:
    """A sheet and its margins, in millimetres."""

    width: float
    height: float
    left: float
    right: float
    top: float
    bottom: float

    @property
    def text_width(self) -> float:
        """What the margins leave for text, across."""
        return self.width - self.left - self.right

    @property
    def text_height(self) -> float:
        """What the margins leave for text, down."""
        return self.height - self.top - self.bottom


POINT: Final = 25.4 / 72
"""A point in millimetres."""

TITLE: Final = Size(26, 31, bold=True)
LONG_TITLE: Final = Size(22, 27, bold=True)
DAY: Final = Size(16, 21, bold=True)
SECTION: Final = Size(11, 15, bold=True)
UNDER_TITLE: Final = Size(11, 16)
NOTE: Final = Size(9, 13)
LABEL: Final = Size(8, 11)
SECTION_ROW: Final = Size(10.5, 13.5)
PARAGRAPH: Final = Size(10.5, 15)
FOOTNOTE: Final = Size(9, 13)
KIND: Final = Size(8, 11, bold=True)
FACT_LABEL: Final = Size(9, 13)
SPOKEN: Final = Size(15, 23)
VARIANT: Final = Size(12.5, 19)
DIRECTION: Final = Size(10, 14)
SCRIPT_HOUR: Final = Size(13, 17, bold=True)
SUM_ROW: Final = Size(10, 14)
_SCRIPT_TITLE: Final = Size(20, 25, bold=True)
_RECORD_HEADING: Final = Size(12, 16, bold=True)
_RECORD_SECTION: Final = Size(10.5, 15, bold=True)

PARAGRAPH_GAP: Final = 3.2
SUB_GAP: Final = 1.9
"""Millimetres between paragraphs, and between their parts."""
NUMBER_GAP: Final = 2.0
"""Millimetres between a number and the axis."""
HANG: Final = 8.0
"""Millimetres that a lettered part hangs."""

_DETAIL = Size(9, 12.5)
_DELEGATES: Final = {
    Style.ENTRY: Size(10, 13),
    Style.DETAIL: _DETAIL,
    Style.WHO: _DETAIL,
    Style.HOUR: Size(10, 13, bold=True),
}
_LINES: Final[dict[Kind, dict[Style, Size]]] = {
    Kind.ROADMAP: {
        Style.ENTRY: Size(11, 15),
        Style.DETAIL: _DETAIL,
        Style.WHO: _DETAIL,
        Style.HOUR: Size(11, 15, bold=True),
    },
    Kind.RUN_OF_SHOW: {
        Style.ENTRY: Size(10.5, 13.5, bold=True),
        Style.DETAIL: Size(9, 12),
        Style.WHO: Size(10, 12.5),
        Style.HOUR: Size(13, 14, bold=True),
    },
}
READ: Final = frozenset({Kind.CONSULTATION, Kind.RECORD, Kind.NOTE_VERBALE, Kind.SIDE_EVENT, Kind.LETTER})
"""Papers read from beginning to end, not looked up: smaller headings, all on the axis."""

_PAGES: Final = {
    Format.A4_PORTRAIT: Page(210, 297, left=25, right=20, top=22, bottom=22),
    Format.A4_LANDSCAPE: Page(297, 210, left=15, right=12, top=25, bottom=17),
    Format.GRID_A3: Page(420, 297, left=15, right=15, top=14, bottom=17),
    Format.GRID_A4: Page(297, 210, left=12, right=12, top=11, bottom=13),
    Format.DOOR: Page(210, 297, left=18, right=18, top=16, bottom=16),
}
_AXIS: Final = 28.33
_AXES: Final = {
    Kind.ROADMAP: 2 * _AXIS,
    Kind.RUN_OF_SHOW: 0.0,
    Kind.SLIPS: 2 * _AXIS,
    Kind.CHANGE_NOTE: 2 * _AXIS,
    Kind.DOCUMENTS: 38.0,
    Kind.CONTRIBUTIONS: 2 * _AXIS,
    Kind.PARTICIPANTS: 2 * _AXIS,
    Kind.STANDS: 48.0,
}
_PADDINGS: Final = {
    Kind.AGENDA: 1.15,
    Kind.PROGRAMME: 1.15,
    Kind.ROADMAP: 1.9,
    Kind.RUN_OF_SHOW: 0.8,
    Kind.SPEAKERS: 0.85,
    Kind.PARTICIPANTS: 0.85,
    Kind.DAY_REPORT: 0.8,
    Kind.FIGURES: 0.8,
    Kind.SIDE_EVENTS: 1.15,
}
_GUTTERS: Final = {Kind.RUN_OF_SHOW: 2.2, Kind.SPEAKERS: 1.5, Kind.DAY_REPORT: 2.2}

_AS_AGENDA = _PADDINGS[Kind.AGENDA]
_TIGHTER: Final = {Kind.ROADMAP: (1.5, _AS_AGENDA), Kind.SPEAKERS: (0.65,)} | dict.fromkeys(
    (Kind.CHANGE_NOTE, Kind.SLIPS, Kind.FOLLOW_UPS, Kind.DOCUMENTS, Kind.CONTRIBUTIONS, Kind.STANDS), (_AS_AGENDA,)
)


def line_size(kind: Kind, style: Style) -> Size:
    """Size and leading of a line of this style on this paper."""
    return _LINES.get(kind, _DELEGATES)[style]


def title_size(kind: Kind) -> Size:
    """A paper's title; smaller on the script, whose words are large."""
    return _SCRIPT_TITLE if kind is Kind.SCRIPT else TITLE


def under_title_size(kind: Kind) -> Size:
    """Place and date under the title."""
    return DIRECTION if kind is Kind.SCRIPT else UNDER_TITLE


def label_size(kind: Kind) -> Size:
    """The labels over columns; a little larger on the roadmap, whose rows are large too."""
    return Size(9, 12) if kind is Kind.ROADMAP else LABEL


def heading_size(kind: Kind, *, day: bool) -> Size:
    """A heading of the first or the second level; smaller where paragraphs are read in full."""
    if kind in READ:
        return _RECORD_HEADING if day else _RECORD_SECTION
    return DAY if day else SECTION


def heading_gaps(kind: Kind, *, day: bool) -> tuple[float, float]:
    """Millimetres over and under a heading."""
    if kind is Kind.CONSULTATION:
        return (5.0, SUB_GAP)
    if kind in READ:
        return (8.0, PARAGRAPH_GAP) if day else (5.0, SUB_GAP)
    return (8.0, 1.0) if day else (9.0, 1.6)


def page_of(paper: Paper) -> Page:
    """The sheet the paper is printed on."""
    return page_size(paper.format)


def page_size(format_: Format) -> Page:
    """A sheet with the margins that all papers on it have."""
    return _PAGES[format_]


def axis_of(kind: Kind) -> float:
    """Millimetres from the left margin to where everything but hours, dates and symbols starts.

    A table whose first column is as wide has its second on the axis.
    """
    return _AXES.get(kind, _AXIS)


def section_indent(kind: Kind) -> float:
    """Millimetres from the margin to the words of a section row: the axis, where numbers hang before it."""
    return _AXIS if kind is Kind.SPEAKERS else 0.0


def row_padding(kind: Kind) -> float:
    """Millimetres above and below the text of a row."""
    return _PADDINGS.get(kind, 1.5)


def tighter_paddings(kind: Kind) -> tuple[float, ...]:
    """What `row_padding` may become, in turn, where that saves a page; an agenda's at least, but for the speakers."""
    return _TIGHTER.get(kind, ())


def gutter(kind: Kind) -> float:
    """Millimetres left free between a column's text and the next column."""
    return _GUTTERS.get(kind, 5.0)


def column_widths(columns: tuple[Column, ...], text_width: float) -> tuple[float, ...]:
    """Each column's width in millimetres; shares divide what the fixed columns leave of `text_width`.

    A share never falls under 10 mm, even where the fixed columns already fill the sheet.
    """
    fixed = sum(column.mm or 0.0 for column in columns)
    shares = sum(column.share for column in columns if column.mm is None) or 1.0
    left = text_width - fixed
    return tuple(column.mm if column.mm is not None else max(10.0, left * column.share / shares) for column in columns)
