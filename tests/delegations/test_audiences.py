"""Audiences: the gestures and their view, with real keys."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from hlom_desktop.conference.rules import NoName
from hlom_desktop.conference.wording import Wording
from hlom_desktop.delegations.edits_audiences import add_audience, change_audience, delete_audience, move_audience
from hlom_desktop.delegations.queries import audiences, participants, view_of
from hlom_desktop.delegations.values import AudienceRow
from hlom_desktop.desk.access import nameless
from hlom_desktop.sessions.edits import add_session, change_session
from hlom_desktop.sessions.queries import sessions
from hlom_desktop.sessions.values import SessionKind
from hlom_desktop.storage.workspace import Workspace

from ..screens import started

NOW = datetime(2021, 12, 1, 9, tzinfo=UTC)
NAMES = ("Mayors", "Youth", "Press")


def said(text: str) -> Wording:
    return Wording.from_texts(en=text)


@pytest.fixture
def three(store: Workspace, do: Callable[..., Any]) -> Callable[[], list[tuple[str | None, int]]]:
    """Three audiences; their names and places as they are now."""
    for name in NAMES:
        do(add_audience, 1, said(name))
    return lambda: [(row.title.en, row.position) for row in store.read(audiences, 1)]


def test_the_gestures(store: Workspace, do: Callable[..., Any], three: Callable[[], Any]) -> None:
    rows = store.read(audiences, 1)
    numbered = enumerate(zip(rows, NAMES, strict=True))
    assert rows == tuple(AudienceRow(row.ref, said(name), at) for at, (row, name) in numbered)
    do(change_audience, rows[0].ref, title=Wording.from_texts(en="Local leaders", fr="Élus locaux"))
    do(move_audience, rows[2].ref, 0)
    assert three() == [("Press", 0), ("Local leaders", 1), ("Youth", 2)]
    key = do(add_session, 1, said("Forum"), SessionKind.OTHER, audience_id=rows[0].ref.id)
    do(delete_audience, rows[0].ref)
    assert three() == [("Press", 0), ("Youth", 1)]
    assert [(one.ref.id, one.audience_id) for one in store.read(sessions, 1)] == [(key, None)]
    store.undo()
    assert three() == [("Press", 0), ("Local leaders", 1), ("Youth", 2)]
    assert [one.audience_id for one in store.read(sessions, 1)] == [rows[0].ref.id]


def test_a_name_is_needed(do: Callable[..., Any], store: Workspace, three: Callable[[], Any]) -> None:
    with pytest.raises(NoName):
        do(add_audience, 1, Wording())
    with pytest.raises(NoName):
        do(change_audience, store.read(audiences, 1)[0].ref, title=said("  "))
    assert [name for name, _ in three()] == list(NAMES)
    assert store.read(view_of, 1, store.read(audiences, 1)[0].ref.id) == "audiences"


@pytest.fixture
def place(qtbot: Any, store: Workspace, three: Any, screen_of: Any) -> Iterator[Any]:
    """The screen in a window, at its audiences."""
    with started(qtbot, store.path) as desk:
        shown = screen_of(qtbot, desk, lambda: store.read(participants, 1))
        shown.view("audiences")
        shown.place.window_shown = shown.window
        yield shown.place


def test_the_view(qtbot: Any, qtmodeltester: Any, store: Workspace, place: Any, three: Callable[[], Any]) -> None:
    view = place.show_view("audiences")

    def settle() -> None:
        qtbot.wait(1)
        qtbot.waitUntil(lambda: place.context.desk.is_idle, timeout=20_000)

    def shown() -> list[tuple[str, str]]:
        rows = range(view.table.rowCount())
        return [(str(view.table.index(at, 0).data()), str(view.table.index(at, 1).data())) for at in rows]

    qtmodeltester.check(view.table)
    assert nameless(place.window_shown) == []
    key = store.read(audiences, 1)[1].ref.id
    session = store.do(add_session, 1, said("Forum"), SessionKind.OTHER).result
    ref = next(one.ref for one in store.read(sessions, 1) if one.ref.id == session)
    store.do(change_session, ref, audience_id=key)
    view.read()
    settle()
    assert shown() == [("Mayors", ""), ("Youth", "1"), ("Press", "")]
    view.go_to(key)
    view.view.setFocus()
    QTest.keyClick(view.view, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    settle()
    assert [name for name, _ in three()] == ["Youth", "Mayors", "Press"]
    assert view.card._eyebrow.text() == "Audience · 1 session"
    view.view.setCurrentIndex(view.table.index(0, 0))
    view.view.edit(view.view.currentIndex())
    editor = view.view.viewport().findChild(QLineEdit)
    editor.selectAll()
    QTest.keyClicks(editor, "Young people")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    settle()
    assert shown()[0] == ("Young people", "1")
    QTest.keyClick(view.view, Qt.Key.Key_Delete)
    settle()
    assert three() == [("Mayors", 0), ("Press", 1)]
    QTest.keyClick(view.filter, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    settle()
    assert three()[-1] == ("New audience", 2)
