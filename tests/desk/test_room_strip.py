"""The strip of rooms: what is chosen, what changes in place, and what yields where it is narrow."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from hlom_desktop.desk.look import LookSource
from hlom_desktop.desk.room_strip import HEIGHT, RoomStrip, RoomTab, TabButton

HALL, ROOM = RoomTab(1, "Assembly Hall", "18:00"), RoomTab(2, "Room XX", "2 min late", "clock", "warn")


def strip_of(qtbot: QtBot, *tabs: RoomTab, value: int | None = None) -> RoomStrip:
    strip = RoomStrip(LookSource(), "Rooms")
    qtbot.addWidget(strip)
    strip.show_tabs(tabs, value)
    strip.resize(600, HEIGHT)
    strip.show()
    return strip


def inked(widget: QWidget, colour: QColor) -> bool:
    """Whether anything is drawn in a colour."""
    image = widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    near = (image.pixelColor(x, y) for y in range(image.height()) for x in range(image.width()))
    return any(abs(one.hue() - colour.hue()) < 12 and one.saturation() > 120 for one in near)


def test_a_room_is_chosen_by_click_and_by_key(qtbot: QtBot) -> None:
    strip = strip_of(qtbot, HALL, ROOM, value=1)
    told: list[int] = []
    strip.chosen.connect(told.append)
    qtbot.mouseClick(strip.button(2), Qt.MouseButton.LeftButton)
    qtbot.keyClick(strip.button(2), Qt.Key.Key_Space)
    assert told == [2, 2]
    assert [one.isChecked() for one in (strip.button(1), strip.button(2))] == [False, True]


def test_a_word_changes_in_its_place_and_the_focus_outlives_new_rooms(qtbot: QtBot) -> None:
    strip = strip_of(qtbot, HALL, ROOM, value=1)
    with qtbot.waitActive(strip):
        strip.activateWindow()
    before = strip.button(2)
    before.setFocus()
    strip.show_tabs((HALL, RoomTab(2, "Room XX", "on time", "check-circle")), 1)
    assert strip.button(2) is before
    assert before.accessibleName() == "Room XX, on time"
    strip.show_tabs((ROOM, RoomTab(3, "Room XXII", "no cues")), 3)
    assert strip.button(2) is not before
    assert strip.button(2).hasFocus()
    assert strip.button(3).isChecked()


def test_info_alone_yields_to_the_name_and_what_matters_now_stays(qtbot: QtBot) -> None:
    late = RoomTab(1, "Assembly Hall", "2 min late", "", "bad")
    told = RoomTab(1, "Assembly Hall", "2 min late", "clock", "bad")
    shown = []
    for tab in (late, told):
        strip = strip_of(qtbot, tab)
        button = strip.button(1)
        assert isinstance(button, TabButton)
        for width in (button.sizeHint().width(), button.minimumSizeHint().width()):
            button.resize(width, HEIGHT)
            shown.append(inked(button, button.look.color("bad")))
    assert shown == [True, False, True, True]
