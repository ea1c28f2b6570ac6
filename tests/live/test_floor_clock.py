"""The clock of the room's view over a start of the program and over jumps of the computer's clock."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt

from hlom_desktop.live.values import PressKind
from hlom_desktop.storage.workspace import Workspace

from .floor_stage import THREE, HandClock, Stage, make_debate

K = Qt.Key


@pytest.fixture
def stage(qtbot: Any, store_path: Path) -> Iterator[Stage]:
    """The view, nothing opened yet, at three o'clock."""
    workspace = Workspace(store_path, "Maker", clock=lambda: THREE)
    workspace.do(make_debate)
    workspace.close()
    found = Stage(qtbot, store_path, HandClock())
    yield found
    found.stop()


def kinds(stage: Stage) -> list[PressKind]:
    room = stage.on_floor().room
    assert room is not None
    return [one.kind for one in room.presses]


def to_first(stage: Stage) -> None:
    """Open, and go to the first speaker."""
    stage.open()
    while stage.view.floor is not None and stage.view.floor.speaking is None:
        stage.key(K.Key_Space)


def test_the_program_is_started_again_and_the_clock_goes_on(stage: Stage, qtbot: Any) -> None:
    to_first(stage)
    stage.pass_by(75)
    again = Stage(qtbot, stage.workspace.path, stage.clock)
    watch = again.view.now.face.watch
    assert watch is not None
    assert (again.view.now.face.name, watch.elapsed) == ("Morocco", 75)
    again.stop()


def test_the_computer_s_clock_jumps_and_the_show_goes_on(stage: Stage) -> None:
    to_first(stage)
    stage.pass_by(10)
    stage.clock.pass_by(0)
    stage.clock.wall = stage.clock.wall.replace(hour=3)
    stage.pass_by(5)
    watch = stage.view.now.face.watch
    assert watch is not None
    assert (watch.elapsed, kinds(stage)[-1]) == (15, PressKind.CLOCK)
    stage.pass_by(5)
    assert kinds(stage).count(PressKind.CLOCK) == 1
