"""Lengths as they are typed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hlom_desktop.conference.lengths import NotALength, length_words, read_length


@pytest.mark.parametrize(
    ("typed", "seconds"),
    [
        ("3", 180),
        (" 2:45 ", 165),
        ("1:30:00", 5400),
        ("30 s", 30),
        ("45″", 45),
        ("10 min", 600),
        ("4:30 MIN", 270),
        ("90:00", 5400),
    ],
)
def test_what_can_be_typed(typed: str, seconds: int) -> None:
    assert read_length(typed) == seconds


@pytest.mark.parametrize("typed", ["", "soon", "2:75", "1:2:3:4", "-3", "2,5"])
def test_what_cannot(typed: str) -> None:
    with pytest.raises(NotALength):
        read_length(typed)


@given(st.integers(0, 24 * 3600))
def test_what_is_shown_can_be_typed_again(seconds: int) -> None:
    assert read_length(length_words(seconds)) == seconds
