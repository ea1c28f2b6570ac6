"""The strip of local hours under the keyboard and the pointer."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from hlom_desktop.consultations.runs.rows import rows_by_region, rows_by_zone
from hlom_desktop.consultations.runs.table_strip import RunsStrip
from hlom_desktop.consultations.runs.values import Invited, RunSettings
from hlom_desktop.delegations.values import RegionalGroup
from hlom_desktop.desk.access import nameless
from hlom_desktop.desk.look import DARK_LOOK, LIGHT_LOOK, Look, LookSource
from hlom_desktop.words import Words

WHO = (
    Invited(1, "Africa/Nairobi", RegionalGroup.AFRICAN),
    Invited(2, "Africa/Lagos", RegionalGroup.AFRICAN),
    Invited(3, "Asia/Tokyo", RegionalGroup.ASIA_PACIFIC),
)
SETTINGS = RunSettings(date(2022, 9, 15), 120, 2, "UTC")


def at(hour: int, minute: int = 0) -> datetime:
    return datetime(2022, 9, 15, hour, minute, tzinfo=UTC)


@pytest.fixture
def strip(qtbot: QtBot) -> RunsStrip:
    made = RunsStrip(LookSource(), Words("en"))
    qtbot.addWidget(made)
    made.resize(500, 100)
    made.show_runs(rows_by_region(WHO, at(0)), SETTINGS, (at(6), at(14)))
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    made.setFocus()
    qtbot.waitUntil(made.hasFocus, timeout=20_000)
    return made


@pytest.fixture
def gestures(strip: RunsStrip) -> list[tuple[int, datetime]]:
    found: list[tuple[int, datetime]] = []
    strip.moved.connect(lambda run, start: found.append((run, start)))
    return found


def spot(strip: RunsStrip, hour: float, y: int = 80) -> QPoint:
    return QPoint(round((strip.width() - 1) * hour / 24), y)


def test_it_says_what_it_shows(strip: RunsStrip) -> None:
    assert nameless(strip) == []
    assert strip.accessibleName() == "Local hours"
    assert strip.accessibleDescription() == (
        "Run 1 of 2: 06:00–08:00 in UTC; "
        "Africa 07:00–09:00, 1 in working hours, 1 in waking hours, 0 at night; Asia-Pacific 15:00, in working hours"
    )


def test_keys_move_the_chosen_run(strip: RunsStrip, gestures: list[tuple[int, datetime]]) -> None:
    QTest.keyClick(strip, Qt.Key.Key_Right)
    QTest.keyClick(strip, Qt.Key.Key_Down)
    QTest.keyClick(strip, Qt.Key.Key_Left)
    QTest.keyClick(strip, Qt.Key.Key_Left)
    assert gestures == [(0, at(6, 30)), (1, at(13, 30)), (1, at(13))]
    assert (strip.starts, strip.chosen) == ((at(6, 30), at(13)), 1)
    assert strip.accessibleDescription().startswith("Run 2 of 2: 13:00–15:00 in UTC; Africa 14:00–16:00")


def test_a_run_jumps_over_another_and_stops_at_midnight(strip: RunsStrip, gestures: list[tuple[int, datetime]]) -> None:
    strip.show_runs(rows_by_region(WHO, at(0)), SETTINGS, (at(0), at(2)))
    QTest.keyClick(strip, Qt.Key.Key_Left)
    QTest.keyClick(strip, Qt.Key.Key_Right)
    assert gestures == [(0, at(4))]


def test_a_run_is_dragged_by_half_hours(strip: RunsStrip, gestures: list[tuple[int, datetime]]) -> None:
    QTest.mousePress(strip, Qt.MouseButton.LeftButton, pos=spot(strip, 15))
    QTest.mouseMove(strip, spot(strip, 16.6))
    QTest.mouseMove(strip, spot(strip, 18.6))
    assert (strip.starts, gestures) == ((at(6), at(17, 30)), [])
    QTest.mouseRelease(strip, Qt.MouseButton.LeftButton, pos=spot(strip, 18.6))
    assert (gestures, strip.chosen) == ([(1, at(17, 30))], 1)


def test_a_drag_keeps_off_the_other_run_and_is_given_up(strip: RunsStrip, gestures: list[tuple[int, datetime]]) -> None:
    QTest.mousePress(strip, Qt.MouseButton.LeftButton, pos=spot(strip, 14.5))
    QTest.mouseMove(strip, spot(strip, 7.9))
    assert strip.starts == (at(6), at(8))
    QTest.keyClick(strip, Qt.Key.Key_Escape)
    QTest.mouseRelease(strip, Qt.MouseButton.LeftButton, pos=spot(strip, 7.9))
    assert (strip.starts, gestures) == ((at(6), at(14)), [])


def test_a_click_chooses_and_moves_nothing(strip: RunsStrip, gestures: list[tuple[int, datetime]]) -> None:
    QTest.mouseClick(strip, Qt.MouseButton.LeftButton, pos=spot(strip, 14.1, 10))
    QTest.mouseClick(strip, Qt.MouseButton.LeftButton, pos=spot(strip, 22))
    assert (strip.chosen, gestures) == (1, [])


def test_runs_to_look_at(strip: RunsStrip, gestures: list[tuple[int, datetime]]) -> None:
    strip.set_movable(False)
    QTest.keyClick(strip, Qt.Key.Key_Right)
    QTest.mousePress(strip, Qt.MouseButton.LeftButton, pos=spot(strip, 15))
    QTest.mouseMove(strip, spot(strip, 18))
    QTest.mouseRelease(strip, Qt.MouseButton.LeftButton, pos=spot(strip, 18))
    assert (strip.starts, gestures) == ((at(6), at(14)), [])


@pytest.mark.parametrize(
    ("hour", "y", "said"),
    [
        (6.5, 10, "Run 1 of 2: 06:00–08:00 in UTC\n2 in working hours, 1 in waking hours, 0 at night"),
        (6.5, 80, "Africa: 1 in working hours, 1 in waking hours, 0 at night\n07:00 Lagos\n09:00 Nairobi"),
        (12.2, 80, "Africa, at 12:00 in UTC\n13:00 Lagos\n15:00 Nairobi"),
        (15.5, 140, "Asia-Pacific: at night\n23:00 Tokyo"),
        (18.2, 140, "Asia-Pacific, at 18:00 in UTC\n03:00⁺¹ Tokyo"),
        (12.0, 10, ""),
    ],
)
def test_tool_tips(strip: RunsStrip, hour: float, y: int, said: str) -> None:
    place = spot(strip, hour, y)
    QApplication.sendEvent(strip, QHelpEvent(QEvent.Type.ToolTip, place, strip.mapToGlobal(place)))
    assert strip.toolTip() == said


@pytest.mark.parametrize("language", ["en", "fr", "es"])
@pytest.mark.parametrize("look", [LIGHT_LOOK, DARK_LOOK], ids=("light", "dark"))
@pytest.mark.parametrize("width", [400, 1000])
def test_it_is_as_high_as_its_rows(qtbot: QtBot, language: str, look: Look, width: int) -> None:
    made = RunsStrip(LookSource(look), Words(language))
    qtbot.addWidget(made)
    made.resize(width, 100)
    made.show()
    for count in (0, 1, 20):
        who = [Invited(number, f"Etc/GMT{number - 10:+d}") for number in range(count)]
        made.show_runs(rows_by_zone(who, at(0)), SETTINGS, (at(1), at(3), at(22), at(23, 30))[: count + 1])
        assert made.height() == 73 + count * (40 if width == 1000 else 56)
        assert made.grab().toImage().size().width() == width
