"""Marks, cleaned text, and where rows and words may break."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from hlom_desktop.exports.marks import line, missing, printable, raised, stale, struck, words
from hlom_desktop.exports.paper.breaks import breakable_words, ems, one_line, slot_groups
from hlom_desktop.exports.paper.sizes import column_widths
from hlom_desktop.exports.paper.tree import Cell, Column, Mark, Paper, Row, Run, Slot, Style, plain
from hlom_desktop.exports.report import Remark, Report

WIDTHS = (28.33, 116.34, 20.33)


def test_marks_read_as_their_key_says() -> None:
    assert plain(missing("Clean energy", "en")) == "[EN]\u00a0Clean energy"
    assert missing("Clean energy", "en")[2] == Run("Clean energy", italic=True, lang="en", mark=Mark.MISSING)
    assert plain(stale("Énergie propre", "en")) == "Énergie propre\u00a0[EN+]"
    assert plain(struck("27 October", "MOVED")) == "27 October MOVED"


def test_the_first_of_a_month_is_raised_in_french_alone() -> None:
    text = words("du 1er au 21er, 1re et a1er")
    assert raised(text, "fr") == (
        Run("du 1"),
        Run("er", mark=Mark.RAISED),
        Run(" au 21er, 1"),
        Run("re", mark=Mark.RAISED),
        Run(" et a1er"),
    )
    assert raised(text, "en") == text
    assert plain(raised(words("1er", lang="fr"), "en")) == "1er"
    assert len(raised(words("1er", lang="fr"), "en")) == 2


@given(st.text())
def test_printable_text_is_what_any_file_can_hold(text: str) -> None:
    clean = printable(text)
    assert printable(clean) == clean
    clean.encode()
    assert not any((ord(c) < 32 and c != "\n") or 127 <= ord(c) < 160 or ord(c) in {0xFFFE, 0xFFFF} for c in clean)


@given(st.text(), st.floats(6, 30), st.floats(5, 200))
def test_breaking_long_words_loses_nothing_and_one_line_fits(text: str, size: float, width: float) -> None:
    assert breakable_words(text, size, width).replace("\u200b", "") == text.replace("\u200b", "")
    assert ems(one_line(text, size, width)) <= max(width / (size * 25.4 / 72), 0) + 2


def test_words_that_fit_are_left_alone() -> None:
    assert breakable_words("Coordination interinstitutions", 9, 45) == "Coordination interinstitutions"
    narrow = (("Plataforma", 17.5), ("Secretaría", 16.5), ("Reproducción", 21.0), ("Confirmado", 19.0))
    for word, room in narrow:
        assert breakable_words(word, 9, room) == word
    assert breakable_words("Confirmado", 9, 15) == "Confirma\u200bdo"
    assert breakable_words("Confirmado", 9, 18, bold=True) == "Confirmad\u200bo"
    assert breakable_words("https://example.org/a/very/long/address/indeed", 9, 27).count("\u200b") > 1


def _rows(*leads: bool) -> tuple[Row, ...]:
    return tuple(Row((Cell((line(f"Entry {n}"),)), Cell()), lead=lead) for n, lead in enumerate(leads))


def test_four_entries_stay_together_five_may_part_and_a_lead_never_does(agenda: Paper) -> None:
    hours = Cell((line("10 h", Style.HOUR),))
    four, five = _rows(True, *[False] * 4), _rows(True, *[False] * 5)
    assert slot_groups(Slot(hours, four), agenda, WIDTHS) == (four,)
    assert slot_groups(Slot(hours, five), agenda, WIDTHS) == (five[:2], *((row,) for row in five[2:]))
    assert slot_groups(Slot(hours, ()), agenda, WIDTHS) == ()
    long = tuple(replace(row, cells=(Cell((line("mot " * 800),)), Cell())) for row in four[1:])
    assert slot_groups(Slot(hours, long), agenda, WIDTHS) == tuple((row,) for row in long)


def test_shares_divide_what_fixed_columns_leave() -> None:
    columns = (Column("a", mm=60), Column("b"), Column("c", share=3))
    assert column_widths(columns, 100) == (60, 10, 30)
    assert column_widths(columns, 60) == (60, 10, 10)


def test_reports_add_up_and_say_a_thing_once() -> None:
    remark = Remark("{name} left out", {"name": "Gavel"})
    assert (Report((), (remark,)) + Report((), (remark,))).remarks == (remark,)
    assert remark.said(str) == "Gavel left out"
