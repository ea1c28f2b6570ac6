"""The table on the screen: keys, copying, and the selection that stays with its rows."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hlom_desktop.desk.access import nameless
from hlom_desktop.desk.filter_field import FilterField
from hlom_desktop.desk.look import LookSource
from hlom_desktop.desk.row_view import RowView
from hlom_desktop.desk.rows import Column, RowTable


@dataclass(frozen=True)
class Cue:
    key: int
    title: str
    length: str


CUES = (Cue(1, "Opening <gavel>", "3:00"), Cue(2, "Statement\tof Chad", "5:00"), Cue(3, "Closing", "1:00"))


def shown(qtbot: Any, compact: bool = False) -> tuple[RowView[Cue], RowTable[Cue]]:
    columns = (
        Column[Cue]("title", "Cue", lambda one: one.title, stretch=True),
        Column[Cue]("length", "Length", lambda one: one.length, align="right"),
    )
    table = RowTable(columns, lambda one: one.key, CUES)
    view = RowView(LookSource(), table, "Cues", compact=compact)
    table.setParent(view)
    qtbot.addWidget(view)
    view.resize(400, 300)
    view.show()
    return view, table


def test_hidden_columns_leave_their_width_and_heads_are_passed_over(qtbot: Any) -> None:
    view, table = shown(qtbot)
    view.hide_columns({"length"})
    assert (view.isColumnHidden(1), view.columnWidth(0)) == (True, view.viewport().width())
    view.hide_columns(())
    assert not view.isColumnHidden(1)
    table.is_head = lambda cue: cue.key == 2
    view.select_key(1)
    qtbot.keyClick(view, Qt.Key.Key_Down)
    assert view.current() == CUES[2]


def test_enter_opens_the_current_row(qtbot: Any) -> None:
    view, _ = shown(qtbot)
    opened: list[Cue] = []
    picked: list[Cue | None] = []
    view.opened.connect(opened.append)
    view.picked.connect(picked.append)
    assert view.select_key(2)
    assert not view.select_key(9)
    qtbot.keyClick(view, Qt.Key.Key_Return)
    qtbot.keyClick(view, Qt.Key.Key_Down)
    assert (opened, picked) == ([CUES[1]], [CUES[1], CUES[2]])


def test_rows_are_copied_as_a_table(qtbot: Any) -> None:
    view, _ = shown(qtbot)
    view.selectAll()
    qtbot.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    mime = QGuiApplication.clipboard().mimeData()
    assert mime.text() == "Cue\tLength\nOpening <gavel>\t3:00\nStatement of Chad\t5:00\nClosing\t1:00"
    assert "<tr><td>Opening &lt;gavel&gt;</td><td>3:00</td></tr>" in mime.html()


COPYING = """
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from hlom_desktop.desk.look import LookSource
from hlom_desktop.desk.row_view import RowView
from hlom_desktop.desk.rows import Column, RowTable

application = QApplication([])
table = RowTable((Column("title", "Cue", str),), str, ("Opening", "Closing"))
view = RowView(LookSource(), table, "Cues")
for _ in range(2):
    view.copy_rows()
table.replace_rows(())
view.copy_rows()
print(QGuiApplication.clipboard().mimeData().formats(), QGuiApplication.clipboard().text())
"""


def test_a_program_that_has_copied_rows_ends_well() -> None:
    """The clipboard of this display is emptied only after the interpreter has ended."""
    ended = subprocess.run([sys.executable, "-c", COPYING], check=False, capture_output=True, text=True, timeout=60)
    assert (ended.returncode, ended.stdout, ended.stderr) == (0, "['text/plain', 'text/html'] Cue\n", "")


def test_selection_stays_with_its_rows(qtbot: Any) -> None:
    view, table = shown(qtbot)
    view.select_key(3)
    table.replace_rows((Cue(0, "Rehearsal", "9:00"), *CUES))
    assert (view.selected(), view.current()) == ((CUES[2],), CUES[2])
    table.filter_by("closing")
    assert (view.selected(), view.current()) == ((CUES[2],), CUES[2])
    table.sort(0)
    table.filter_by("")
    assert view.selected() == (CUES[2],)
    table.filter_by("opening")
    assert (view.selected(), view.current()) == ((), None)


def test_heads_sort_up_down_and_as_given(qtbot: Any) -> None:
    view, table = shown(qtbot)
    orders = []
    for _ in range(3):
        view.horizontalHeader().sectionClicked.emit(1)
        orders.append([one.key for one in table.shown])
    assert orders == [[3, 1, 2], [2, 1, 3], [1, 2, 3]]


def test_a_compact_list_is_as_high_as_its_rows(qtbot: Any) -> None:
    view, table = shown(qtbot, compact=True)
    assert view.height() == 24 + 3 * 24
    table.replace_rows(CUES[:1])
    assert view.height() == 24 + 24


def test_typing_filters_and_escape_empties(qtbot: Any) -> None:
    view, table = shown(qtbot)
    page = QWidget()
    qtbot.addWidget(page)
    column = QVBoxLayout(page)
    field = FilterField(LookSource(), "Type to filter", page)
    field.filtered.connect(table.filter_by)
    field.left_down.connect(view.setFocus)
    column.addWidget(field)
    column.addWidget(view)
    page.show()
    qtbot.waitExposed(page)
    page.activateWindow()
    qtbot.keyClick(view, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(field.hasFocus, timeout=20_000)
    qtbot.keyClicks(field, "chad")
    assert [one.key for one in table.shown] == [2]
    qtbot.keyClick(field, Qt.Key.Key_Down)
    assert view.hasFocus()
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert [one.key for one in table.shown] == [1, 2, 3]
    assert nameless(page) == []
