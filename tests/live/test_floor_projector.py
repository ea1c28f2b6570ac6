"""The room's screen: what it says at each stage of a sitting, that all of it fits, and how it opens and closes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage

from hlom_desktop.delegations.rules import state_wording
from hlom_desktop.delegations.states import states
from hlom_desktop.desk.access import nameless
from hlom_desktop.desk.look import DARK_LOOK, LIGHT_LOOK, Look, LookSource
from hlom_desktop.live.floor.face import Face, NextFace
from hlom_desktop.live.floor.projector import Projector, second_screen
from hlom_desktop.live.floor.projector_page import NAME_SIZES
from hlom_desktop.live.floor.said import face_of, texts_of
from hlom_desktop.live.floor.typeset import fitted
from hlom_desktop.live.floor.watch import Stopwatch
from hlom_desktop.live.values import PressKind
from hlom_desktop.storage.workspace import Workspace

from .floor_stage import THREE, HandClock, Stage, make_debate

K = Qt.Key
UK = texts_of(state_wording("GB"), "en")
LONG = "Parliamentary Under-Secretary of State for Foreign, Commonwealth and Development Affairs"
WORST = Face(
    title=("General debate", "Débat général", "Debate general"),
    hour="15:49",
    eyebrow="Speaking now",
    names=UK,
    who=LONG,
    watch=Stopwatch(180, 4200),
    clock_word="Time is up",
    limit="of 3:00",
    following=tuple(NextFace(str(at), UK, LONG, "monitor", "remote") for at in (15, 16, 17)),
    channels=("Interpretation: EN FR ES",),
    count="14 of 53",
)


@pytest.fixture
def stage(qtbot: Any, store_path: Path) -> Iterator[Stage]:
    """The room's view at three o'clock, the list not open yet."""
    workspace = Workspace(store_path, "Maker", clock=lambda: THREE)
    workspace.do(make_debate)
    workspace.close()
    found = Stage(qtbot, store_path, HandClock())
    yield found
    found.stop()


def test_what_it_says_at_each_stage_of_a_sitting(stage: Stage) -> None:
    view, shown = stage.view, stage.view.projector
    title = ("General debate", "Débat général", "Debate general")
    assert (shown.face.names, shown.face.who, shown.face.watch) == (title, "Opens at 15:00", None)
    assert (shown.face.count, shown.face.hour, shown.face.title) == ("6 speakers", "15:00", ())
    stage.open()
    while view.floor is not None and view.floor.speaking is None:
        stage.key(K.Key_Space)
    assert (shown.face.eyebrow, shown.face.names) == ("Speaking now", ("Morocco", "Maroc", "Marruecos"))
    assert (shown.face.who, shown.face.count) == ("Minister, on behalf of: African Group", "1 of 6")
    assert [one.names for one in shown.face.following] == [
        ("Colombia", "Colombie"),
        ("Germany", "Allemagne", "Alemania"),
        ("Australia", "Australie"),
    ]
    stage.pass_by(275)
    assert (shown.face.clock_word, shown.face.limit, shown.face.watch) == (
        "Please conclude",
        "of 5:00",
        Stopwatch(300, 275),
    )
    stage.ctrl(K.Key_H)
    assert shown.face.clock_word == "Clock stopped"
    stage.ctrl(K.Key_H)
    stage.pass_by(30)
    assert (shown.face.clock_word, shown.accessibleName()) == (
        "Time is up",
        "Room’s screen. Speaking now. Morocco. Minister, on behalf of: African Group. −0:05. Time is up",
    )
    stage.reader.turn_to("es")
    assert (shown.face.names[0], shown.face.title[0]) == ("Marruecos", "Debate general")


def test_suspended_and_risen(stage: Stage) -> None:
    stage.open()
    view, shown = stage.view, stage.view.projector
    while view.floor is not None and not view.floor.is_suspended:
        stage.key(K.Key_Space)
    assert (shown.face.watch, shown.face.names[0], shown.face.who) == (None, "General debate", "Suspended")
    assert view.now.face.name == "Suspended"
    view.press(PressKind.END)
    stage.settle()
    assert (shown.face.who, view.now.face.name) == ("The meeting has risen", "The meeting has risen")
    assert view.floor is not None
    assert face_of(view.floor, "en", stage.clock.now()) == shown.face


def test_f11_opens_and_closes_it_and_it_is_kept_while_the_desk_looks_elsewhere(stage: Stage) -> None:
    stage.open()
    projector = stage.view.projector
    stage.key(K.Key_F11)
    assert projector.isFullScreen()
    assert projector.cursor().shape() is Qt.CursorShape.BlankCursor
    assert nameless(projector) == []
    stage.view.hide()
    stage.qtbot.keyClick(projector, K.Key_Space)  # where there is one screen only, Next works from here
    stage.settle()
    assert projector.face.eyebrow
    stage.qtbot.keyClick(projector, K.Key_Escape)
    assert not projector.isVisible()
    stage.view.show()
    stage.press(stage.view.projector_button)
    assert projector.isVisible()
    stage.press(stage.view.projector_button)
    assert not projector.isVisible()


def test_the_second_screen_is_the_one_that_is_not_the_desk_s() -> None:
    desk, beamer = object(), object()
    assert second_screen([desk, beamer], desk) is beamer  # type: ignore[list-item, arg-type]
    assert second_screen([desk], desk) is None  # type: ignore[list-item, arg-type]


def paper_only(image: QImage, left: int, top: int, right: int, bottom: int, paper: QColor) -> bool:
    """Whether nothing but paper is painted in this part of a picture."""
    return all(image.pixelColor(x, y) == paper for x in range(left, right) for y in range(top, bottom))


@pytest.mark.parametrize("look", [LIGHT_LOOK, DARK_LOOK], ids=["light", "dark"])
@pytest.mark.parametrize(("width", "height"), [(1366, 768), (1024, 768), (640, 400)])
def test_the_longest_names_stay_inside_their_margins(qtbot: Any, look: Look, width: int, height: int) -> None:
    source = LookSource(look)
    projector = Projector(source, "Room’s screen")
    qtbot.addWidget(projector)
    projector.resize(width, height)
    projector.show_face(WORST)
    image, paper = projector.grab().toImage(), source.color("paper")
    scale = min(height / 768, width / 1024)
    edge = int(50 * scale)
    assert paper_only(image, 0, 0, edge, height, paper)
    assert paper_only(image, width - edge, 0, width, height, paper)
    foot = int(745 * scale)
    assert paper_only(image, 0, foot, width, height, paper)
    for rule in (412, 698):  # nothing hangs into the rules from above
        assert paper_only(image, 0, int(rule * scale), width, int(rule * scale) + 1, paper)


def test_each_state_s_name_fits_whole_in_each_language(qtbot: Any) -> None:
    source = LookSource()

    def measure(text: str, px: int, bold: bool) -> float:
        return source.width(text, px, bold)

    for state in states():
        for name in state.names.values():
            found = fitted(name, NAME_SIZES, True, 790, 130, measure)
            assert found.whole, name
            assert " ".join(found.lines) == name
            assert all(measure(line, found.px, True) <= 790 for line in found.lines)


def test_the_same_second_is_painted_once(qtbot: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    projector = Projector(LookSource(), "Room’s screen")
    qtbot.addWidget(projector)
    painted: list[int] = []
    monkeypatch.setattr(projector, "update", lambda: painted.append(1))
    for second in (10, 10, 11):
        projector.show_face(replace(WORST, watch=Stopwatch(180, second)))
    assert len(painted) == 2
