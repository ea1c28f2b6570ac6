"""When a speaker arrives and leaves: the gesture, and the fields of the card with real keys."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from hlom_desktop.conference.wording import Wording
from hlom_desktop.delegations.table import Telling
from hlom_desktop.desk.access import nameless
from hlom_desktop.desk.desk import Desk
from hlom_desktop.desk.look import LookSource
from hlom_desktop.desk.place import Context, Reader
from hlom_desktop.speakers.card_role import RoleCard
from hlom_desktop.speakers.edits import LeavesBeforeArriving, add_role, change_role
from hlom_desktop.speakers.lines import Lines
from hlom_desktop.speakers.queries import speaking
from hlom_desktop.speakers.values import RoleKind, RoleRow, Speaking
from hlom_desktop.storage.workspace import Workspace
from hlom_desktop.words import Words

Shown = tuple[RoleCard, Callable[[], None], Callable[[], None]]
"""The card, what waits until all is done, and what shows its row anew."""
NOON = datetime(2021, 12, 14, 11, tzinfo=UTC)
EVENING = datetime(2021, 12, 14, 17, 30, tzinfo=UTC)


@pytest.fixture
def role(do: Callable[..., Any], look_up: Callable[[], Speaking]) -> Callable[[], RoleRow]:
    """A chair of the first sitting, as it is now."""
    do(add_role, 1, RoleKind.CHAIR, Wording.from_texts(en="Minister"))
    return lambda: look_up().roles[0]


def test_the_gesture(do: Callable[..., Any], role: Callable[[], RoleRow]) -> None:
    do(change_role, role().ref, arrives=NOON)
    do(change_role, role().ref, leaves=EVENING)
    assert (role().arrives, role().leaves) == (NOON, EVENING)
    for wrong in (NOON, datetime(2021, 12, 13, 9, tzinfo=UTC)):
        with pytest.raises(LeavesBeforeArriving):
            do(change_role, role().ref, leaves=wrong)
    with pytest.raises(LeavesBeforeArriving):
        do(add_role, 1, RoleKind.PANELLIST, Wording.from_texts(en="Envoy"), arrives=EVENING, leaves=NOON)
    do(change_role, role().ref, arrives=None)
    assert (role().arrives, role().leaves) == (None, EVENING)


@pytest.fixture
def shown(qtbot: Any, store: Workspace, role: Callable[[], RoleRow]) -> Iterator[Shown]:
    """The card of the chair in a window of its own, and what shows it anew."""
    desk, reader, words = Desk(lambda: Workspace(store.path, "Organizer")), Reader("en"), Words("en")
    desk.start()
    qtbot.waitUntil(lambda: desk.is_ready and desk.is_idle, timeout=20_000)
    actions: Any = None
    context = Context(desk, LookSource(), words, reader, actions, lambda: NOON)
    card = RoleCard(context, Telling(words, lambda: reader.language))
    card.resize(384, 900)
    qtbot.addWidget(card)

    def settle() -> None:
        qtbot.wait(1)
        qtbot.waitUntil(lambda: desk.is_idle, timeout=20_000)

    def show() -> None:
        settle()
        lines = Lines(store.read(speaking, 1))
        card.show_line(lines.roles()[0], lines)

    with qtbot.waitActive(card):
        card.show()
        card.activateWindow()
    show()
    yield card, settle, show
    desk.stop()


def test_typed_in_the_card(shown: Shown, role: Callable[[], RoleRow]) -> None:
    card, settle, show = shown
    arrives: Any = card.fields["arrives"]
    leaves: Any = card.fields["leaves"]
    assert nameless(card) == []

    def retype(field: Any, text: str) -> None:
        field.line.setFocus()
        field.line.selectAll()
        QTest.keyClick(field.line, Qt.Key.Key_Delete)
        QTest.keyClicks(field.line, text)

    def enter(field: Any) -> None:
        QTest.keyClick(field.line, Qt.Key.Key_Return)

    retype(arrives, "12:00")
    assert arrives.note() == "= 14 December 2021, 12:00, Zurich"
    enter(arrives)
    show()
    assert (role().arrives, arrives.line.text()) == (NOON, "14 December 2021, 12:00")
    retype(leaves, "14 Dec 11.30")
    enter(leaves)
    settle()
    assert leaves.note() == "A speaker cannot leave before arriving. Change one of the two moments."
    retype(leaves, "14 Dec, 18:30")
    enter(leaves)
    show()
    assert role().leaves == EVENING
    retype(leaves, "tomorrow")
    enter(leaves)
    assert leaves.note() == "“tomorrow” is not a day with its hour. Type one such as 14 Dec, 10:30."
    QTest.keyClick(leaves.line, Qt.Key.Key_Escape)
    retype(leaves, "")
    enter(leaves)
    show()
    assert role().leaves is None
