"""The gestures on cues, each with what it leaves in the store, and undone."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from hlom_desktop.conference.wording import Wording
from hlom_desktop.run_of_show.edits import (
    CuesThere,
    NothingThatDay,
    add_cue,
    change_cue,
    delete_cue,
    make_cues,
    move_cue,
    set_length,
    set_start,
    toggle_fixed,
)
from hlom_desktop.run_of_show.queries import cues, has_cue
from hlom_desktop.run_of_show.rules_cascade import FixedInTheWay, LengthOfCue, StartOfCue

from .conftest import DAY, text


def sheet(store: SimpleNamespace) -> list[tuple[Any, ...]]:
    """Position, start, seconds, item and section of the plenary's cues."""
    found = store.workspace.read(cues, store.home, DAY, store.room)
    return [
        (one.position, one.start, one.seconds, one.item.en, one.section.en if one.section else None) for one in found
    ]


def ref(store: SimpleNamespace, at: int) -> Any:
    return store.workspace.read(cues, store.home, DAY, store.room)[at].ref


@pytest.fixture
def filled(store: SimpleNamespace) -> SimpleNamespace:
    """Three cues from ten o’clock: 2, 3 and 5 minutes, the last fixed."""
    for number, (item, seconds) in enumerate((("Gavel", 120), ("Film", 180), ("List", 300))):
        first = {"start": 36000, "section": text("Opening")} if not number else {"fixed": item == "List"}
        store.workspace.do(add_cue, store.home, DAY, store.room, text(item), seconds=seconds, **first)
    return store


def test_cues_follow_one_another(filled: SimpleNamespace) -> None:
    assert sheet(filled) == [
        (0, 36000, 120, "Gavel", "Opening"),
        (1, 36120, 180, "Film", None),
        (2, 36300, 300, "List", None),
    ]
    done = filled.workspace.do(add_cue, filled.home, DAY, filled.room, text("Anthem"), after=ref(filled, 0), seconds=60)
    assert sheet(filled) == [
        (0, 36000, 120, "Gavel", "Opening"),
        (1, 36120, 60, "Anthem", None),
        (2, 36180, 180, "Film", None),
        (3, 36300, 300, "List", None),
    ]
    assert filled.workspace.read(has_cue, filled.home, done.result)
    filled.workspace.undo()
    assert [row[3] for row in sheet(filled)] == ["Gavel", "Film", "List"]


def test_a_length_moves_the_others_in_one_gesture(filled: SimpleNamespace) -> None:
    before = sheet(filled)
    change = filled.workspace.do(set_length, ref(filled, 0), 165).change
    assert change is not None
    assert sheet(filled) == [
        (0, 36000, 165, "Gavel", "Opening"),
        (1, 36165, 180, "Film", None),
        (2, 36300, 300, "List", None),
    ]
    assert filled.workspace.undoable().message == "Change the length of cue “{title}”"
    filled.workspace.undo()
    assert sheet(filled) == before
    with pytest.raises(LengthOfCue):
        filled.workspace.do(set_length, ref(filled, 0), 0)


def test_starts_and_fixing(filled: SimpleNamespace) -> None:
    filled.workspace.do(toggle_fixed, ref(filled, 2))
    filled.workspace.do(set_start, ref(filled, 1), 36600)
    assert [row[1] for row in sheet(filled)] == [36000, 36600, 36780]
    filled.workspace.do(toggle_fixed, ref(filled, 2))
    filled.workspace.do(set_start, ref(filled, 1), 36120)
    assert [row[1] for row in sheet(filled)] == [36000, 36120, 36780]
    with pytest.raises(StartOfCue):
        filled.workspace.do(set_start, ref(filled, 1), 35999)


def test_changing_places_keeps_the_section_where_it_begins(filled: SimpleNamespace) -> None:
    filled.workspace.do(move_cue, ref(filled, 0), 1)
    assert sheet(filled) == [
        (0, 36000, 180, "Film", "Opening"),
        (1, 36180, 120, "Gavel", None),
        (2, 36300, 300, "List", None),
    ]
    filled.workspace.do(move_cue, ref(filled, 0), -1)
    assert [row[3] for row in sheet(filled)] == ["Film", "Gavel", "List"]
    with pytest.raises(FixedInTheWay):
        filled.workspace.do(move_cue, ref(filled, 1), 1)


def test_deleting_closes_up(filled: SimpleNamespace) -> None:
    filled.workspace.do(delete_cue, ref(filled, 0))
    assert sheet(filled) == [(0, 36000, 180, "Film", "Opening"), (1, 36300, 300, "List", None)]
    filled.workspace.undo()
    assert [row[3] for row in sheet(filled)] == ["Gavel", "Film", "List"]


def test_columns_change(filled: SimpleNamespace) -> None:
    filled.workspace.do(change_cue, ref(filled, 1), notes=text("Roll on the last word"), languages="EN FR")
    row = filled.workspace.read(cues, filled.home)[1]
    assert (row.notes, row.languages) == (text("Roll on the last word"), "EN FR")
    with pytest.raises(Exception, match="needs a name"):
        filled.workspace.do(change_cue, ref(filled, 1), item=Wording())


def test_cues_are_made_from_the_programme(store: SimpleNamespace) -> None:
    assert store.workspace.do(make_cues, store.home, DAY, store.room).result == 16
    assert sheet(store) == [
        (0, 30600, 1800, "Technical check", "Before the meeting"),
        (1, 32400, 1800, "Connection tests", None),
        (2, 34200, 1800, "Doors", None),
        (3, 36000, 120, "Gavel", "General debate"),
        (4, 36120, 240, "Introduction", None),
        (5, 36360, 120, "How the list works", None),
        (6, 36480, 180, "Costa Rica", None),
        (7, 36690, 180, "Kenya", None),
        (8, 36900, 780, "Margin", None),
        (9, 37680, 120, "Suspension of the meeting", None),
        (10, 42300, 900, "Doors", "Before the meeting"),
        (11, 43200, 120, "Gavel", "Panel"),
        (12, 43320, 300, "Introduction", None),
        (13, 43620, 420, "Presentation", None),
        (14, 44040, 2640, "Margin", None),
        (15, 46680, 120, "Suspension of the meeting", None),
    ]
    with pytest.raises(CuesThere):
        store.workspace.do(make_cues, store.home, DAY, store.room)
    store.workspace.undo()
    assert sheet(store) == []


def test_who_speaks_from_where_in_which_language(store: SimpleNamespace) -> None:
    store.workspace.do(make_cues, store.home, DAY, store.room)
    costa_rica, kenya = store.workspace.read(cues, store.home, DAY, store.room)[6:8]
    assert (costa_rica.remote, costa_rica.languages, costa_rica.who_acts.en) == (True, "ES", "Platform")
    assert (kenya.remote, kenya.from_where.fr, kenya.item.fr) == (False, "Salle", "Kenya")
    assert (costa_rica.session_id, costa_rica.who) == (store.debate, text("Minister"))
    with pytest.raises(NothingThatDay):
        store.workspace.do(make_cues, store.home, DAY.replace(day=15), store.room)
