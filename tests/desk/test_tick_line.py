"""A line to tick: it asks, and only what is told sets it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from hlom_desktop.desk.look import LookSource
from hlom_desktop.desk.tick_line import Tick, TickLine


@pytest.fixture
def line(qtbot: QtBot) -> TickLine:
    """A shown line, open."""
    made = TickLine(LookSource(), "Quiet room")
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.mark.parametrize(("state", "asked"), [(Tick.OPEN, True), (Tick.DONE, False), (Tick.SET_ASIDE, False)])
def test_a_press_asks_and_changes_nothing(qtbot: QtBot, line: TickLine, state: Tick, asked: bool) -> None:
    told: list[bool] = []
    line.ticked.connect(told.append)
    line.tell(state, "by Ana")
    qtbot.mouseClick(line, Qt.MouseButton.LeftButton)
    qtbot.keyClick(line, Qt.Key.Key_Space)
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert told == [asked] * 3
    assert (line.state, line.isChecked()) == (state, state is Tick.DONE)


def test_what_it_says_to_the_eye_the_ear_and_the_pointer(line: TickLine) -> None:
    def said() -> tuple[str, str]:
        return line.accessibleName(), line.toolTip()

    assert said() == ("Quiet room", "")
    line.tell(Tick.DONE, "9 Dec · Ana")
    assert said() == ("Quiet room, 9 Dec · Ana", "9 Dec · Ana")
    line.tell(Tick.SET_ASIDE, "set aside", "Follows from what is written down.")
    assert said() == ("Quiet room, set aside", "Follows from what is written down.")
