"""All widgets together, light and dark: they are drawn without a warning and each has its name."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

from hlom_desktop.desk.access import nameless
from hlom_desktop.desk.look import DARK_LOOK, LookSource
from hlom_desktop.desk.paragraph import Paragraph
from hlom_desktop.words import Words


def gallery() -> ModuleType:
    spec = importlib.util.spec_from_file_location("desk_gallery", Path(__file__).with_name("gallery.py"))
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module  # dataclasses look their module up
    spec.loader.exec_module(module)
    return module


def test_the_whole_window_is_drawn_light_and_dark(qtbot: Any) -> None:
    look = LookSource()
    window = gallery().shell(look, Words("en"))
    qtbot.addWidget(window)
    window.resize(1366, 768)
    window.show()
    qtbot.wait(0)
    cut = [one.accessibleName() for one in window.findChildren(Paragraph) if one.height() < one.needed()]
    assert cut == []
    light = window.grab().toImage()
    look.look = DARK_LOOK
    look._colours.clear()
    look.changed.emit()
    dark = window.grab().toImage()
    assert light.size() == dark.size()
    assert light.pixelColor(80, 600) != dark.pixelColor(80, 600)
    assert nameless(window) == []
