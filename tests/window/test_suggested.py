"""Suggested places in the window: asked for, looked at on the board, tried with a grant, accepted, undone, left."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from hlom_desktop.app import Program
from hlom_desktop.conference.wording import Wording
from hlom_desktop.desk.access import nameless
from hlom_desktop.desk.buttons import Button
from hlom_desktop.placement.lines import Becomes
from hlom_desktop.placement.panel_suggested import SuggestedView
from hlom_desktop.side_events.edits.call import set_call
from hlom_desktop.side_events.queries import side_events
from hlom_desktop.side_events.shown import SideEvents
from hlom_desktop.side_events.values import ProposalStatus
from hlom_desktop.templates.catalogue import new_empty

from .conftest import NOW

LEFT = Qt.MouseButton.LeftButton
UNPLACED = ["Academic network: findings", "Mayors and host cities", "Pledges: what was kept"]


class Stage:
    """The view of suggested places, at the worked example."""

    def __init__(self, qtbot: QtBot, program: Program) -> None:
        self.qtbot, self.window = qtbot, program.window
        self.window.resize(1366, 768)
        self.window.show()
        self.window.walk.go_to("side-events")
        self.rest()
        self.place: Any = self.window.places["side-events"]
        self.view: SuggestedView = self.place.show_view("suggested")
        self.rest()

    def rest(self) -> None:
        """Wait until nothing is under way."""
        self.qtbot.wait(1)
        self.qtbot.waitUntil(lambda: self.window.seated.desk.is_idle, timeout=60_000)
        self.qtbot.wait(1)

    def click(self, button: Any) -> None:
        """A click; what it asks for is there when this returns."""
        self.qtbot.waitUntil(lambda: button.isVisible() and button.isEnabled(), timeout=20_000)
        self.qtbot.mouseClick(button, LEFT)
        self.rest()

    def ask(self) -> None:
        """Ask for places, and wait for them."""
        self.click(self.view.ask)
        self.qtbot.waitUntil(lambda: self.view.answer is not None and self.view.ask.isEnabled(), timeout=60_000)

    def becomes(self, kind: Becomes) -> list[str]:
        """The titles of what becomes so."""
        return [one.event.title.en or "" for one in self.view.table.shown if one.becomes is kind]

    def shown(self) -> SideEvents:
        """What the store holds."""
        head = self.window.head
        assert head is not None
        found: SideEvents = self.window.seated.desk.workspace.read(side_events, head.id)
        return found

    def places(self) -> dict[int, Any]:
        """Hours and room of each, by number."""
        lines = self.shown().lines
        return {one.row.number: (one.session.hours, one.session.room_id) for one in lines if one.session is not None}


@pytest.fixture
def stage(qtbot: QtBot, program: Program) -> Stage:
    return Stage(qtbot, program)


def test_asked_for_looked_at_and_left(stage: Stage, qtmodeltester: Any) -> None:
    view, before = stage.view, stage.places()
    assert (view.answer, view.rows) == (None, ())
    stage.ask()
    assert stage.becomes(Becomes.NO_PLACE) == UNPLACED
    assert stage.becomes(Becomes.MOVED) == [
        "Refugees themselves: what we ask",
        "Faith-based organizations: a welcome close to home",
    ]
    qtmodeltester.check(view.table)
    assert nameless(stage.window) == []
    card = view.suggested_card
    assert card.accept.text() == "Accept all 2"
    board = stage.place.show_view("board").board
    stage.rest()
    said = {card.title: card.standings[0].text for column in board.columns for card in column.cards if card.suggested}
    assert said == dict.fromkeys(UNPLACED, "no place found") | {
        "Refugees themselves: what we ask": "Plenary, Wed 13:15",
        "Faith-based organizations: a welcome close to home": "Room 5, Wed 18:15",
    }
    assert stage.places() == before
    stage.place.show_view("suggested")
    stage.rest()
    stage.click(card.leave)
    assert (view.answer, view.rows) == (None, ())
    assert not [card for column in board.columns for card in column.cards if card.suggested]


def test_tried_with_what_would_free_a_place_then_accepted_and_undone(stage: Stage) -> None:
    view, card = stage.view, stage.view.suggested_card
    before, parallel = stage.places(), stage.shown().call
    assert parallel is not None
    stage.ask()
    tries = [one for one in card.findChildren(Button) if one.text() == "Try"]
    assert [one.accessibleName() for one in tries] == ["Try: allow 5 at once: it fits Tue 14 Dec, 13:15, Plenary"]
    stage.click(tries[0])
    stage.qtbot.waitUntil(view.ask.isEnabled, timeout=60_000)
    assert stage.becomes(Becomes.NO_PLACE) == []
    assert sorted(stage.becomes(Becomes.PLACED)) == UNPLACED
    assert card.granted.text().startswith("Accepting also does this: allow 5 at once")
    assert stage.places() == before
    stage.click(card.accept)
    now = stage.shown()
    assert now.call is not None
    assert now.call.parallel == 5
    assert {one.row.status for one in now.lines if one.row.title.en in UNPLACED} == {ProposalStatus.SCHEDULED}
    assert view.answer is None
    assert stage.view.said.text() == ""
    speakers = next(one for one in now.lines if one.row.number == 17).speakers
    assert all(one.role_id is not None for one in speakers)
    stage.window.seated.desk.undo()
    stage.rest()
    assert (stage.places(), stage.shown().call.parallel) == (before, 4)  # type: ignore[union-attr]


def test_what_is_no_longer_true_is_not_accepted(stage: Stage) -> None:
    head = stage.window.head
    assert head is not None
    stage.ask()
    stage.window.seated.desk.do(set_call, head.id, parallel=6)
    stage.rest()
    assert stage.view.answer is None
    assert stage.view.said.text() == "Something changed since places were suggested. Ask for them again."


def test_what_changed_while_it_was_looked_for_is_seen(stage: Stage) -> None:
    head, view = stage.window.head, stage.view
    assert head is not None
    stage.qtbot.mouseClick(view.ask, LEFT)
    stage.qtbot.waitUntil(lambda: not view.ask.isEnabled(), timeout=20_000)
    stage.window.seated.desk.do(set_call, head.id, parallel=6)
    stage.qtbot.waitUntil(view.ask.isEnabled, timeout=60_000)
    stage.rest()
    assert (view.answer, view.rows) == (None, ())
    assert view.said.text() == "Something changed since places were suggested. Ask for them again."


def test_what_changes_while_only_the_board_is_seen_is_taken_off_its_cards(stage: Stage) -> None:
    head = stage.window.head
    assert head is not None
    stage.ask()
    board = stage.place.show_view("board").board
    stage.rest()
    assert [card for column in board.columns for card in column.cards if card.suggested]
    stage.window.seated.desk.do(set_call, head.id, parallel=6)
    stage.rest()
    assert not [card for column in board.columns for card in column.cards if card.suggested]


def test_only_one_search_is_under_way(stage: Stage) -> None:
    view, card = stage.view, stage.view.suggested_card
    stage.ask()
    (way,) = [one for one in card.findChildren(Button) if one.text() == "Try"]
    stage.qtbot.mouseClick(way, LEFT)
    stage.qtbot.mouseClick(way, LEFT)
    stage.qtbot.keyClick(view.view, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    stage.qtbot.waitUntil(view.ask.isEnabled, timeout=60_000)
    stage.rest()
    assert len(view.granted) == 1
    assert stage.becomes(Becomes.NO_PLACE) == []


def test_another_conference_is_not_shown_the_places_of_the_one_before(stage: Stage) -> None:
    desk, view, home = stage.window.seated.desk, stage.view, stage.window.head
    assert home is not None
    desk.do(new_empty, "other", Wording.from_texts(en="Another meeting"), NOW)
    stage.rest()
    stage.ask()
    stage.window.show_conference(next(one for one in stage.window.heads if one.key == "other"))
    stage.rest()
    assert (view.answer, view.rows, view.said.text()) == (None, (), "")
    stage.window.show_conference(home)
    stage.rest()
    stage.qtbot.mouseClick(view.ask, LEFT)
    stage.qtbot.waitUntil(lambda: not view.ask.isEnabled(), timeout=20_000)
    stage.window.show_conference(next(one for one in stage.window.heads if one.key == "other"))
    stage.rest()
    assert (view.answer, view.rows, view.said.text(), view.ask.isEnabled()) == (None, (), "", True)


def test_a_window_that_is_left_is_not_told_what_was_found(stage: Stage, program: Program) -> None:
    stage.qtbot.mouseClick(stage.view.ask, LEFT)
    stage.qtbot.waitUntil(lambda: not stage.view.ask.isEnabled(), timeout=20_000)
    stage.window.language_wanted.emit("fr")
    stage.rest()
    assert program.window.words.language == "fr"
    assert stage.view.answer is None
