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


TITLE: Final = Size(26, 31, bold=True)
LONG_TITLE: Final = Size(22, 27, bold=True)
DAY: Final = Size(16, 21, bold=True)
SECTION: Final = Size(11, 15, bold=True)
UNDER_TITLE: Final = Size(11, 16)
NOTE: Final = Size(9, 13)
LABEL: Final = Size(8, 11)
SECTION_ROW: Final = Size(10.5, 13.5)

_DETAIL = Size(9, 12.5)
_LINES: Final[dict[Kind, dict[Style, Size]]] = {
    Kind.AGENDA: {
        Style.ENTRY: Size(10, 13),
        Style.DETAIL: _DETAIL,
        Style.WHO: _DETAIL,
        Style.HOUR: Size(10, 13, bold=True),
    },
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
_PAGES: Final = {
    Format.A4_PORTRAIT: Page(210, 297, left=25, right=20, top=22, bottom=22),
    Format.A4_LANDSCAPE: Page(297, 210, left=15, right=12, top=25, bottom=17),
}
_AXES: Final = {Kind.AGENDA: 28.33, Kind.ROADMAP: 56.67, Kind.RUN_OF_SHOW: 0.0}
_GUTTERS: Final = {Kind.AGENDA: 5.0, Kind.ROADMAP: 5.0, Kind.RUN_OF_SHOW: 2.2}
_PADDINGS: Final = {Kind.AGENDA: 1.15, Kind.ROADMAP: 1.9, Kind.RUN_OF_SHOW: 0.8}


def line_size(kind: Kind, style: Style) -> Size:
    """Size and leading of a line of this style on this paper."""
    return _LINES[kind][style]


def label_size(kind: Kind) -> Size:
    """The labels over columns; a little larger on the roadmap, whose rows are large too."""
    return Size(9, 12) if kind is Kind.ROADMAP else LABEL


def page_of(paper: Paper) -> Page:
    """The sheet the paper is printed on."""
    return _PAGES[paper.format]


def axis_of(kind: Kind) -> float:
    """Millimetres from the left margin to where everything but hours and dates starts."""
    return _AXES[kind]


def row_padding(kind: Kind) -> float:
    """Millimetres above and below the text of a row."""
    return _PADDINGS[kind]


def gutter(kind: Kind) -> float:
    """Millimetres left free between a column's text and the next column."""
    return _GUTTERS[kind]


def column_widths(columns: tuple[Column, ...], text_width: float) -> tuple[float, ...]:
    """Each column's width in millimetres; shares divide what the fixed columns leave of `text_width`.

    A share never falls under 10 mm, even where the fixed columns already fill the sheet.
    """
    fixed = sum(column.mm or 0.0 for column in columns)
    shares = sum(column.share for column in columns if column.mm is None) or 1.0
    left = text_width - fixed
    return tuple(column.mm if column.mm is not None else max(10.0, left * column.share / shares) for column in columns)
