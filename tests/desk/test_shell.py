"""The parts of the shell: rail, foot, menu row, finder, controls, plots, progress, empty screens."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from hlom_desktop.desk.access import nameless
from hlom_desktop.desk.buttons import Button, Segmented
from hlom_desktop.desk.finder import Finder
from hlom_desktop.desk.foot import Foot, FootItem
from hlom_desktop.desk.found import Found
from hlom_desktop.desk.look import LookSource
from hlom_desktop.desk.menu_row import MenuRow
from hlom_desktop.desk.plots import Bar, BarsPlot, DaysPlot, SharePlot
from hlom_desktop.desk.progress import ProgressLine
from hlom_desktop.desk.rail import Place, Rail
from hlom_desktop.desk.screen import Screen
from hlom_desktop.words import Words

WORDS = Words("en")
PLACES = (Place("overview", "gauge", "Overview"), Place("events", "squares-four", "Side events", "40"))
FOUND = (
    Found("flag", "Côte d’Ivoire", "delegation", 1),
    Found("columns", "Debate on the ivory coast", "session", 2),
    Found("flag", "Chad", "delegation", 3, also="Tchad"),
)


def open_window(qtbot: Any, widget: QWidget) -> None:
    with qtbot.waitActive(widget):
        widget.show()
        widget.activateWindow()


def test_rail_is_as_wide_as_its_longest_word(qtbot: Any) -> None:
    look = LookSource()
    rail = Rail(look, "Places", PLACES)
    qtbot.addWidget(rail)
    assert rail.width() == 168
    long = Place("events", "squares-four", "Événements parallèles", "40")
    rail.set_places((PLACES[0], long))
    words = 41 + look.width(long.word, 13, True) + look.width("40", 12) + 10 + 13
    assert rail.width() == max(168, words)
    assert nameless(rail) == [rail._block]  # a conference is yet to be named
    rail.set_conference("HLOM 2021", "14–15 December 2021", "Geneva")
    assert nameless(rail) == []


def test_rail_goes_by_arrows(qtbot: Any) -> None:
    rail = Rail(LookSource(), "Places", PLACES)
    qtbot.addWidget(rail)
    told: list[str] = []
    rail.chosen.connect(told.append)
    rail.go_to("overview")
    open_window(qtbot, rail)
    rail.take_keyboard()
    qtbot.keyClick(rail.focusWidget(), Qt.Key.Key_Down)
    qtbot.keyClick(rail.focusWidget(), Qt.Key.Key_Home)
    assert (told, rail.value()) == (["events", "overview"], "overview")


def test_foot_leads_where_its_marks_say(qtbot: Any) -> None:
    foot = Foot(LookSource(), "Foot")
    qtbot.addWidget(foot)
    told: list[str] = []
    foot.pressed.connect(told.append)
    for _ in range(2):
        foot.set_left((FootItem("2 clashes", "clashes", "warning-octagon-fill", "bad"), FootItem("Live")))
        foot.set_right((FootItem("Move session", "undo", "arrow-u-up-left", trailing=True, tip="Undo"),))
    open_window(qtbot, foot)
    assert [mark.item.word for mark in foot.marks()] == ["2 clashes", "Live", "Move session"]
    for mark in foot.marks():
        mark.click()
    foot.take_keyboard()
    qtbot.keyClick(foot.focusWidget(), Qt.Key.Key_Return)
    assert told == ["clashes", "undo", "clashes"]
    assert nameless(foot) == []


def test_segments_are_chosen_by_arrows(qtbot: Any) -> None:
    choice = Segmented(LookSource(), "View", (("grid", "Grid"), ("list", "List")))
    qtbot.addWidget(choice)
    told: list[object] = []
    choice.chosen.connect(told.append)
    choice.set_value("list")
    open_window(qtbot, choice)
    segment = choice.findChildren(QWidget)[1]
    segment.setFocus()
    qtbot.keyClick(segment, Qt.Key.Key_Left)
    assert (told, choice.value(), nameless(choice)) == (["grid"], "grid", [])
    with pytest.raises(ValueError, match="not in list"):
        choice.set_value("board")


def test_buttons_press_by_enter_and_need_a_name(qtbot: Any) -> None:
    look = LookSource()
    button = Button(look, icon="caret-left", name="Previous")
    qtbot.addWidget(button)
    with qtbot.waitSignal(button.clicked, timeout=500):
        qtbot.keyClick(button, Qt.Key.Key_Return)
    assert nameless(button) == []
    assert nameless(Button(look, icon="caret-left")) != []


def test_finder(qtbot: Any) -> None:
    look, window = LookSource(), QWidget()
    qtbot.addWidget(window)
    before = QPushButton("Before")
    QVBoxLayout(window).addWidget(before)
    window.resize(900, 600)
    finder = Finder(look, WORDS, window)
    finder.set_items(FOUND)
    open_window(qtbot, window)
    before.setFocus()
    told: list[object] = []
    finder.chosen.connect(told.append)
    finder.come("ivo")
    assert [one.payload for one in finder.found()] == [1, 2]
    qtbot.keyClick(finder.line, Qt.Key.Key_Down)
    qtbot.keyClick(finder.line, Qt.Key.Key_Return)
    assert (told, finder.isHidden(), window.focusWidget()) == ([2], True, before)
    finder.come()
    qtbot.keyClicks(finder.line, "tchad")
    assert [one.payload for one in finder.found()] == [3]
    qtbot.keyClicks(finder.line, "xyz")
    assert finder.found() == ()
    qtbot.keyClick(finder.line, Qt.Key.Key_Escape)
    assert (told, finder.isHidden(), nameless(window)) == ([2], True, [])


def test_menu_row_opens_the_finder_and_turns_the_language(qtbot: Any) -> None:
    row = MenuRow(LookSource(), WORDS)
    qtbot.addWidget(row)
    told: list[str] = []
    row.find_wanted.connect(lambda typed: told.append(f"find {typed}"))
    row.language_chosen.connect(told.append)
    open_window(qtbot, row)
    qtbot.keyClick(row.find_field, Qt.Key.Key_A)
    qtbot.mouseClick(row.find_field, Qt.MouseButton.LeftButton)
    row.next_language()
    row.next_language()
    assert told == ["find a", "find ", "fr", "es"]
    assert nameless(row) == []


def test_every_figure_of_a_plot_opens_its_names(qtbot: Any) -> None:
    look, told = LookSource(), list[object]()
    bars = (Bar("yes", "accepted", 231, "accent"), Bar("none", "no answer", 0, hatched=True))
    page = QWidget()
    qtbot.addWidget(page)
    column = QVBoxLayout(page)
    for plot in (BarsPlot(look, bars), SharePlot(look, bars)):
        plot.opened.connect(told.append)
        column.addWidget(plot)
    days = DaysPlot(look, "By day")
    days.set_days((3, None, 1), {0: "8 Nov"}, ("3 on 8 Nov", "", "1 on 10 Nov"), reference=2)
    days.opened.connect(told.append)
    column.addWidget(days)
    open_window(qtbot, page)
    for figure in page.findChildren(QWidget):
        if hasattr(figure, "click"):
            figure.click()
    qtbot.keyClick(days, Qt.Key.Key_Right)
    qtbot.keyClick(days, Qt.Key.Key_Return)
    assert (told, nameless(page)) == (["yes", "none", "yes", "none", 1], [])


def test_progress_waits_before_it_shows(qtbot: Any) -> None:
    line = ProgressLine(LookSource(), WORDS)
    qtbot.addWidget(line)
    line.start("Writing calendars")
    assert line.isHidden()
    qtbot.waitUntil(line.isVisible, timeout=2000)
    line.advance(0.5)
    line.finish()
    assert line.isHidden()
    line.start("Short")
    line.finish()
    qtbot.wait(350)
    assert line.isHidden()


def test_an_empty_screen_says_what_to_do_first(qtbot: Any) -> None:
    screen = Screen(LookSource(), WORDS, "Roadmap")
    qtbot.addWidget(screen)
    screen.resize(800, 500)
    open_window(qtbot, screen)
    empty = screen.show_empty("Nothing is planned yet", "Write down the first date.", "New item")
    with qtbot.waitSignal(empty.pressed, timeout=500):
        empty.button.click()
    screen.show_body()
    assert (empty.isVisible(), nameless(screen)) == (False, [])
