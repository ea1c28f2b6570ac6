"""The bar of a sum: what it says, and what is drawn where."""

from __future__ import annotations

from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from hlom_desktop.desk.look import LookSource
from hlom_desktop.speakers.card_sum_bar import SumBar
from hlom_desktop.words import Words

MIDDLE = 24  # of the bar, below its row of words


def bar_of(qtbot: QtBot, *shown: int | None) -> SumBar:
    """A bar of 400 pixels that shows the seconds asked, available, used and how many were heard."""
    bar = SumBar(LookSource(), Words("en"))
    qtbot.addWidget(bar)
    bar.resize(400, bar.sizeHint().height())
    bar.show_sum(*shown)  # type: ignore[arg-type]
    bar.show()
    return bar


def at(bar: SumBar, share: float) -> str:
    image = bar.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    return image.pixelColor(round(399 * share), MIDDLE).name()


def test_it_says_what_is_known(qtbot: QtBot) -> None:
    told = [bar_of(qtbot, *one).accessibleName() for one in ((90, None), (90, 600), (600, 540, 70, 2), (0, None))]
    assert told == ["1:30 asked", "10:00 available, 1:30 asked", "1:10 used, 9:00 available, 10:00 asked", "0:00 asked"]


def test_used_is_dark_asked_light_and_the_rest_empty(qtbot: QtBot) -> None:
    bar = bar_of(qtbot, 300, 600, 120, 1)
    dark, light, empty = (at(bar, share) for share in (0.1, 0.35, 0.8))
    look = LookSource()
    assert (dark, light) == (look.color("ink2").name(), look.color("asoft").name())
    assert empty not in (dark, light)


def test_before_the_sitting_nothing_is_dark_and_beyond_the_end_is_hatched(qtbot: QtBot) -> None:
    look, bar = LookSource(), bar_of(qtbot, 600, 300)
    assert at(bar, 0.1) == look.color("asoft").name()
    assert at(bar, 0.5) == look.color("ink").name()
    beyond = {at(bar, 0.6 + step / 100) for step in range(30)}
    assert len(beyond) > 1
    assert look.color("asoft").name() not in beyond
