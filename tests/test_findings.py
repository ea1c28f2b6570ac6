"""A finding says one sentence in the reader's language, and keeps its identity when its subjects change places."""

from __future__ import annotations

from dataclasses import replace

import pytest

from hlom_desktop.findings import Finding, Severity, Subject
from hlom_desktop.words import Words

OPENING = Subject("session", "a1", ("Opening", "Ouverture", "Apertura"), 1)
PANEL = Subject("session", "b2", ("Panel", "Table ronde", "Mesa redonda"), 2)
FINDING = Finding(
    "over_capacity",
    Severity.REMARK,
    (OPENING, PANEL),
    "“{title}” has {count} and {{}}",
    (("title", OPENING.titles), ("count", 7)),
)


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        (None, "“Opening” has 7 and {}"),
        ("fr", "“Ouverture” has 7 and {}"),
        ("es", "“Apertura” has 7 and {}"),
        ("ar", "“Opening” has 7 and {}"),
    ],
)
def test_titles_are_said_in_the_language_asked_for(language: str | None, sentence: str) -> None:
    assert FINDING.said(Words("en"), language) == sentence


def test_json_has_one_shape() -> None:
    assert replace(FINDING, accepted="Agreed with the chair").as_json(Words("en"), "es") == {
        "kind": "over_capacity",
        "severity": "remark",
        "subjects": [
            {"type": "session", "uid": "a1", "title": "Apertura"},
            {"type": "session", "uid": "b2", "title": "Mesa redonda"},
        ],
        "message": "“Apertura” has 7 and {}",
        "accepted": "Agreed with the chair",
    }


def test_identity_is_the_kind_and_the_subjects() -> None:
    turned = replace(FINDING, subjects=(PANEL, OPENING), arguments=(), accepted="yes")
    assert turned.key == FINDING.key == ("over_capacity", (("session", 1), ("session", 2)))
    assert replace(FINDING, kind="no_hour").key != FINDING.key


def test_concerns() -> None:
    asked = [("session", {1}), ("session", {3, 2}), ("session", {3}), ("room", {1})]
    assert [FINDING.concerns(kind, frozenset(ids)) for kind, ids in asked] == [True, True, False, False]
