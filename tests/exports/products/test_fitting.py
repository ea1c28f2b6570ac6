"""Columns of a register: as wide as their words need, and never over the sheet."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from hlom_desktop.exports.marks import line
from hlom_desktop.exports.paper.tree import Cell, Column, Kind
from hlom_desktop.exports.registers.fitting import fitted

COLUMNS = (Column("Symbol", mm=38), Column("Document"), Column("For", mm=46), Column("Words", mm=20, right=True))
WIDTH = 270.0


def _row(*texts: str) -> tuple[Cell, ...]:
    return tuple(Cell((line(text),)) for text in texts)


def _widths(*rows: tuple[Cell, ...]) -> list[float | None]:
    return [column.mm for column in fitted(COLUMNS, rows, Kind.DOCUMENTS, WIDTH)]


def test_a_column_of_dashes_is_as_wide_as_its_label() -> None:
    symbol, document, meeting, words = _widths(_row("A/1", "Title", "–", "–"))
    assert (symbol, document) == (38, None)
    assert meeting is not None
    assert words is not None
    assert 8 < meeting < 12 < words < 18


def test_a_column_grows_where_the_others_need_less() -> None:
    long = "A meeting of which the title is far longer than the usual width of its column would take"
    meeting = _widths(_row("A/1", "Title", long, "–"))[2]
    assert meeting is not None
    assert meeting > 120


def test_no_word_is_broken_that_is_not_very_long() -> None:
    text = " ".join(["Word"] * 200)
    (found,) = (width for width in [_widths(_row("A/1", text, text, "internationalization"))[3]])
    assert found is not None
    assert found >= 32


@given(st.lists(st.tuples(*[st.text(max_size=400)] * 4), max_size=6))
def test_columns_never_leave_the_sheet(texts: list[tuple[str, ...]]) -> None:
    widths = _widths(*(_row(*row) for row in texts))
    assert widths[0] == 38
    fixed = sum(width for width in widths if width is not None)
    assert fixed <= WIDTH - 10
