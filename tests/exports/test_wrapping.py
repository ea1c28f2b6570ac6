"""Lines of words in a width: reckoned never less than they take, and cut where they are too many."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hlom_desktop.exports.marks import tag, words
from hlom_desktop.exports.paper.sizes import Size
from hlom_desktop.exports.paper.tree import Mark, Run, plain
from hlom_desktop.exports.wrapping import cut, line_count, width_of

SIZE = Size(10, 13)


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("", 50.0, 1),
        ("Opening session", 50.0, 1),
        ("Opening session", 18.0, 2),
        ("one\ntwo", 50.0, 2),
        ("Opening\u00a0session", 18.0, 2),
        ("W" * 40, 50.0, 4),
    ],
)
def test_lines_are_counted(text: str, width: float, lines: int) -> None:
    assert line_count(words(text), SIZE, width) == lines


def test_a_text_is_cut_at_a_word() -> None:
    assert plain(cut(words("Opening session of the meeting"), SIZE, 34.0, 1)) == "Opening session…"


def test_a_tag_is_kept_whole_or_left_out() -> None:
    text = (Run("Panel on cities", mark=Mark.STRIKE), Run(" "), tag("CANCELLED"))
    assert cut(text, SIZE, 60.0, 1) == text
    assert plain(cut(text, SIZE, 40.0, 1)) in ("Panel on cities …", "Panel on cities…")


@given(st.text("abc WM-\u4e2d\n", max_size=80), st.integers(1, 4), st.floats(10, 80))
def test_what_is_cut_fits(text: str, lines: int, width: float) -> None:
    kept = cut(words(text), SIZE, width, lines)
    assert line_count(kept, SIZE, width) <= lines
    assert plain(kept) == text or plain(kept).endswith("…")


def test_a_width_is_measured() -> None:
    assert 26 < width_of(words("Opening session"), SIZE) < 30
