"""The clock of a speaker, lines of large type, and the sum of a sitting under way, against plain slow versions."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hlom_desktop.conference.lengths import length_words
from hlom_desktop.live.edits import press
from hlom_desktop.live.floor.edits import open_list
from hlom_desktop.live.floor.floor import Floor, Stand
from hlom_desktop.live.floor.queries import on_floor
from hlom_desktop.live.floor.sum import LiveSum, Part, sum_of
from hlom_desktop.live.floor.typeset import ELLIPSIS, fitted, wrapped
from hlom_desktop.live.floor.watch import Phase, Stopwatch
from hlom_desktop.live.values import PressKind
from hlom_desktop.run_of_show.following import follow
from hlom_desktop.speakers.edits_list import keep_waiting, withdraw
from hlom_desktop.speakers.queries import inscriptions
from hlom_desktop.storage.workspace import Workspace

from .floor_stage import DAY, THREE, make_debate

SECONDS = st.integers(0, 4000)


@given(SECONDS, SECONDS, st.integers(0, 120), st.booleans())
def test_a_clock_changes_colour_once_each_and_at_its_second(limit: int, passed: int, warning: int, held: bool) -> None:
    watch = Stopwatch(limit, passed, warning, held)
    left = limit - passed
    if limit == 0 or left > warning:
        assert watch.phase is Phase.CALM
    else:
        assert watch.phase is (Phase.WARNING if left > 0 else Phase.OVER)
    assert 0 <= watch.filled <= 1
    assert (watch.tick is None) == (not 0 < warning < limit)
    shown = passed if limit == 0 else abs(left)
    assert watch.figure.lstrip("−") == length_words(shown)
    assert watch.figure.startswith("−") == (limit > 0 and left < 0)


def measure(text: str, px: int, bold: bool) -> float:
    """Type of one width, bold a little wider."""
    return len(text) * px * (0.6 if bold else 0.5)


WORDS = st.lists(st.text("abcdefgh", min_size=1, max_size=12), max_size=12).map(" ".join)


@given(WORDS, st.sampled_from((20, 40)), st.integers(60, 800), st.integers(1, 4))
def test_lines_keep_their_width_and_lose_nothing_unsaid(text: str, px: int, width: int, most: int) -> None:
    found = wrapped(text, px, False, width, most, measure)
    assert len(found.lines) <= most
    assert all(measure(line, px, False) <= width or line == ELLIPSIS for line in found.lines)
    if found.whole:
        assert " ".join(found.lines) == text
    else:
        assert any(line.endswith(ELLIPSIS) for line in found.lines)


@given(WORDS, st.integers(60, 800), st.integers(30, 200))
def test_the_largest_size_that_fits_is_taken(text: str, width: int, height: int) -> None:
    sizes = (40, 30, 20)
    found = fitted(text, sizes, False, width, height, measure)
    for px in sizes:
        lines = min(3, int(height / (px * 1.22)))
        if lines and wrapped(text, px, False, width, lines, measure).whole:
            assert found.px == px
            return
    assert found.px == sizes[-1]


# The sum


@pytest.fixture
def store(store_path: Path) -> Iterator[Workspace]:
    """The debate of six, its room live since three o'clock."""
    workspace = Workspace(store_path, "Maker", clock=lambda: THREE, followers=(follow,))
    workspace.do(make_debate)
    yield workspace
    workspace.close()


def floor(store: Workspace, after: float) -> Floor:
    found = store.read(on_floor, 1, 1, THREE).floor_at(THREE + timedelta(seconds=after))
    assert found is not None
    return found


def go(store: Workspace, kind: PressKind, after: float, **more: Any) -> None:
    run = store.read(on_floor, 1, 1, THREE).run
    assert run is not None
    store.do(press, run.ref, kind, THREE + timedelta(seconds=after), **more)


def plain(found: LiveSum) -> tuple[int, ...]:
    return found.used, found.asked, found.available or 0, found.over, found.heard, found.fitting, len(found.late)


def test_before_the_list_is_open_all_is_asked(store: Workspace) -> None:
    found = sum_of(floor(store, 0))
    # 5 x 3 + 5 minutes and six turnovers, in 25 minutes less 2
    assert plain(found) == (0, 1380, 1380, 0, 0, 6, 0)
    assert found.parts == (Part(5, False, 180), Part(1, True, 300))


def test_what_is_used_moves_what_fits(store: Workspace) -> None:
    store.do(open_list, 1, DAY, 1, THREE)
    cue = {one.row.delegation_id: one.cue_id for one in floor(store, 0).lines}
    go(store, PressKind.CALL, 60, cue_id=cue[1])
    # a minute late: 22 minutes are left from there; Morocco has 5 minutes, of which none is used
    assert plain(sum_of(floor(store, 60))) == (0, 1380, 1320, 60, 1, 5, 1)
    assert plain(sum_of(floor(store, 460))) == (400, 1480, 1320, 160, 1, 5, 1)
    go(store, PressKind.NEXT, 460)
    found = sum_of(floor(store, 500))
    assert plain(found) == (440, 440 + 140 + 30 + 4 * 210, 1320, 130, 2, 5, 1)
    assert (found.all_speak, found.current) == ((1320 - 440 - 170 - 4 * 30) // 4, 170)
    assert [one.row.delegation_id for one in found.late] == [6]


def test_who_withdraws_or_waits_is_no_longer_asked_for(store: Workspace) -> None:
    rows = store.read(inscriptions, 1)
    store.do(withdraw, rows[2].ref)
    store.do(keep_waiting, rows[3].ref)
    shown = floor(store, 0)
    assert [(one.row.delegation_id, one.stand) for one in shown.lines] == [
        (1, Stand.TO_COME),
        (2, Stand.TO_COME),
        (5, Stand.TO_COME),
        (6, Stand.TO_COME),
        (3, Stand.WITHDRAWN),
    ]
    assert sum_of(shown).asked == 1380 - 2 * 210
