"""Debates, lengths of time: how the smaller parts of a sentence are said."""

from __future__ import annotations

import pytest

from hlom_desktop.conference.languages import Language
from hlom_desktop.speakers.script.articles import debate_said
from hlom_desktop.speakers.script.numbers import minutes_said, seconds_said


@pytest.mark.parametrize(
    ("title", "language", "expected"),
    [
        ("General debate", "en", "the general debate"),
        ("Débat général", "fr", "le débat général"),
        ("Debate general", "es", "el debate general"),
        ("Item 4", "en", "“Item 4”"),
        ("Point 4", "fr", "«\u00a0Point 4\u00a0»"),
        ("Tema 4", "es", "«Tema 4»"),
    ],
)
def test_debates(title: str, language: Language, expected: str) -> None:
    assert debate_said(title, language) == expected


def test_lengths_of_time() -> None:
    languages: tuple[Language, ...] = ("en", "fr", "es")
    assert [minutes_said(3, one) for one in languages] == [
        "three\u00a0minutes",
        "trois\u00a0minutes",
        "tres\u00a0minutos",
    ]
    assert [minutes_said(1, one) for one in languages] == ["one\u00a0minute", "une\u00a0minute", "un\u00a0minuto"]
    assert [seconds_said(30, one) for one in languages] == [
        "thirty\u00a0seconds",
        "trente\u00a0secondes",
        "treinta\u00a0segundos",
    ]
    assert (seconds_said(60, "en"), minutes_said(17, "fr")) == ("one\u00a0minute", "17\u00a0minutes")
