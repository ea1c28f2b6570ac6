"""The look in force: type, icons, turning dark, and what starting it costs."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QFont, QImage, QPainter, QPalette

from hlom_desktop.desk.chrome import style_sheet
from hlom_desktop.desk.look import DARK_LOOK, LookSource, apply_look
from hlom_desktop.desk.tokens import DARK, LIGHT

ICONS = [
    "gauge",
    "path",
    "chats",
    "columns",
    "microphone",
    "squares-four",
    "flag",
    "headphones",
    "timer",
    "envelope-simple",
    "check-square",
    "users-three",
    "armchair",
    "circle-half",
    "monitor",
    "film-strip",
    "lock-simple-fill",
    "identification-card",
    "camera",
    "repeat",
    "push-pin-fill",
    "chat-centered-text",
    "circle-dashed",
    "clock-counter-clockwise",
    "warning-octagon-fill",
    "warning-fill",
    "moon-fill",
    "hourglass-medium",
    "info",
    "check-circle",
    "check",
    "arrow-right",
    "x-circle",
    "question",
]


def test_all_icons_of_the_look_can_be_drawn(qapp: Any) -> None:
    look = LookSource()
    blank = []
    for name in ICONS:
        image = QImage(16, 16, QImage.Format.Format_ARGB32)
        image.fill(0)
        painter = QPainter(image)
        look.draw_icon(painter, QRectF(0, 0, 16, 16), name)
        painter.end()
        inked = sum(image.pixelColor(x, y).alpha() > 64 for x in range(16) for y in range(16))
        if inked < 12:
            blank.append(name)
    assert blank == []
    with pytest.raises(KeyError):
        look.icon("no-such-icon")


def test_icons_are_sharp_on_double_screens(qapp: Any) -> None:
    pixmap = LookSource().icon("flag", 16).pixmap(QSize(16, 16), 2.0)
    assert (pixmap.width(), pixmap.devicePixelRatio()) == (32, 2.0)


def test_type_has_figures_in_columns(qapp: Any) -> None:
    font = LookSource().font(22, True)
    assert (font.pixelSize(), font.bold(), font.featureValue(QFont.Tag("tnum"))) == (22, True, 1)


def test_turning_dark(qapp: Any) -> None:
    look, told = LookSource(), []
    before = (qapp.styleSheet(), qapp.palette(), qapp.font())
    look.changed.connect(lambda: told.append(look.color("paper").name().upper()))
    try:
        apply_look(qapp, look)
        assert qapp.styleSheet() == style_sheet(LIGHT)
        look.turn_to(DARK_LOOK)
        assert (told, qapp.styleSheet()) == ([DARK.paper], style_sheet(DARK))
        assert qapp.palette().color(QPalette.ColorRole.Window).name().upper() == DARK.paper
    finally:
        qapp.setStyleSheet(before[0])
        qapp.setPalette(before[1])
        qapp.setFont(before[2])


def test_nothing_else_names_a_colour() -> None:
    folder = Path(sys.modules[LookSource.__module__].__file__ or "").parent
    naming = [
        file.name
        for file in folder.glob("*.py")
        if file.name != "tokens.py" and any(mark in file.read_text("utf-8") for mark in ('"#', "Qt.GlobalColor.b"))
    ]
    assert naming == []


def test_qtawesome_itself_is_never_imported() -> None:
    program = (
        "import sys; from PySide6.QtGui import QGuiApplication; app = QGuiApplication([]);"
        "from hlom_desktop.desk.look import LookSource; LookSource().icon('flag');"
        "sys.exit('qtawesome' in sys.modules or 'qtpy' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", program], check=False, timeout=60).returncode == 0
