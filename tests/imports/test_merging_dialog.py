"""The dialog of an import, with real keys and clicks: read, answered, mapped by hand, imported."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from hlom_desktop.delegations.edits import change_delegate
from hlom_desktop.desk.access import nameless
from hlom_desktop.desk.desk import Desk
from hlom_desktop.desk.look import LookSource
from hlom_desktop.desk.place import Context, Reader
from hlom_desktop.imports.columns.fields import ImportKind
from hlom_desktop.imports.panel import ImportDialog
from hlom_desktop.storage.workspace import Workspace
from hlom_desktop.words import Words

from .merging_stage import NOW, Stage, peopled, stage

__all__ = ["peopled", "stage"]
Open = Callable[..., ImportDialog]


@pytest.fixture
def desk(peopled: Stage) -> Iterator[Desk]:
    """A desk at the same store."""
    found = Desk(lambda: Workspace(peopled.store.path, "Tester", clock=lambda: NOW))
    found.start()
    yield found
    found.stop()


@pytest.fixture
def show(qtbot: QtBot, desk: Desk) -> Open:
    """Opens the dialog on a file, with its first preview."""

    def open_dialog(path: Path, kind: ImportKind | None = None, language: str = "en") -> ImportDialog:
        qtbot.waitUntil(lambda: desk.is_ready, timeout=10_000)
        actions: Any = None
        context = Context(desk, LookSource(), Words(language), Reader(language), actions, lambda: NOW)
        dialog = ImportDialog(context, 1, (path,), kind)
        qtbot.addWidget(dialog)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        dialog.show()
        settle(qtbot, desk)
        return dialog

    return open_dialog


def settle(qtbot: QtBot, desk: Desk) -> None:
    """Until nothing is under way any more."""
    qtbot.wait(5)
    qtbot.waitUntil(lambda: desk.is_idle, timeout=10_000)


def click(button: Any) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def told(dialog: ImportDialog, view: str) -> list[tuple[str, ...]]:
    table = dialog.tables.views[view].table
    return [tuple(column.text(row) for column in table.columns) for row in table.shown]


def test_a_file_is_previewed_answered_and_imported(
    qtbot: QtBot, peopled: Stage, desk: Desk, show: Open, qtmodeltester: ModelTester
) -> None:
    path = peopled.file(
        ("Country", "Name", "Function"),
        ("Korea", "Kim Min", "Minister of Justice"),
        ("Suisse", "Ada Lo", "Judge"),
        ("France", "Anne Dupont", "Minister for Europe"),
        (None, "Nobody", "Judge"),
    )
    dialog = show(path)
    assert (dialog.source.kind.value(), dialog.tables.current()) == (ImportKind.DELEGATES, "asked")
    assert told(dialog, "asked") == [("Korea", "Republic of Korea, Democratic People’s Republic of Korea", "2")]
    assert told(dialog, "new") == [
        ("3", "Ada Lo, Switzerland", "Delegation: Switzerland · Name: Ada Lo · Function (EN): Judge · Level: Other")
    ]
    assert told(dialog, "refused") == [("5", "Delegation", "Nothing stands under “Delegation”.")]
    assert len(told(dialog, "missing")) == 2
    assert nameless(dialog) == []
    for view in dialog.tables.views.values():
        qtmodeltester.check(view.table)
    dialog.tables.views["asked"].select_key("Korea")
    dialog.tables.state.setFocus()
    QTest.keyClick(dialog.tables.state, Qt.Key.Key_Down)
    settle(qtbot, desk)
    assert [row[1] for row in told(dialog, "new")] == ["Kim Min, Republic of Korea", "Ada Lo, Switzerland"]
    dialog.tables.show_view("new")
    dialog.tables.views["new"].select_key(3)
    click(dialog.tables.leave_out)
    settle(qtbot, desk)
    assert dialog.choices.left_out == frozenset((3,))
    with qtbot.waitSignal(dialog.imported):
        click(dialog.take)
    settle(qtbot, desk)
    assert not dialog.isVisible()
    people = peopled.people()
    found = (people["Anne Dupont"].function.en, "Kim Min" in people, "Ada Lo" in people)
    assert found == ("Minister for Europe", True, False)


def test_a_conflict_is_ours_until_the_files_is_taken(qtbot: QtBot, peopled: Stage, desk: Desk, show: Open) -> None:
    path = peopled.exported(ImportKind.DELEGATES)
    peopled.do(change_delegate, peopled.people()["Léa Martin"].ref, needs="A ramp")
    peopled.edited(path, {(3, "Needs"): "Sign language"})
    dialog = show(path)
    row = ("3", "Léa Martin, France", "Needs", "A ramp", "Sign language")
    assert told(dialog, "changed") == [(*row, "ours is kept")]
    assert not dialog.take.isEnabled()
    dialog.tables.show_view("changed")
    dialog.tables.views["changed"].select_key((3, "needs"))
    click(dialog.tables.theirs)
    settle(qtbot, desk)
    assert told(dialog, "changed") == [(*row, "the file’s is taken")]
    click(dialog.take)
    settle(qtbot, desk)
    assert peopled.people()["Léa Martin"].needs == "Sign language"


def test_columns_are_mapped_by_hand(qtbot: QtBot, peopled: Stage, desk: Desk, show: Open) -> None:
    dialog = show(peopled.file(("Land", "Wer"), ("Suisse", "Ada Lo")), ImportKind.DELEGATES)
    assert told(dialog, "columns") == [("A", "Land", "–", "Suisse"), ("B", "Wer", "–", "Ada Lo")]
    for column, label in ((0, "Delegation"), (1, "Name")):
        dialog.tables.show_view("columns")
        dialog.tables.views["columns"].select_key(column)
        at = dialog.tables.field.findText(label)
        dialog.tables.field.setCurrentIndex(at)
        dialog.tables.field.activated.emit(at)
        settle(qtbot, desk)
    assert [row[1] for row in told(dialog, "new")] == ["Ada Lo, Switzerland"]
    click(dialog.take)
    settle(qtbot, desk)
    again = show(peopled.file(("Land", "Wer"), ("Suisse", "Bo Li"), name="second.xlsx"), ImportKind.DELEGATES)
    assert [row[1] for row in told(again, "new")] == ["Bo Li, Switzerland"]


@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_file_that_is_refused_says_why(peopled: Stage, show: Open, language: str) -> None:
    path = peopled.folder / "list.xlsx"
    path.write_text("Country;Name\nFrance;Ada\n", encoding="utf-8")
    dialog = show(path, language=language)
    assert "list.xlsx" in dialog.said.text()
    assert dialog.said.isVisible()
    assert not dialog.take.isEnabled()
