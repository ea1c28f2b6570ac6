"""The screen of speakers, used as a person does: typing, clicking, pressing keys."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import Qt

from hlom_desktop.conference.wording import Wording
from hlom_desktop.desk.access import nameless
from hlom_desktop.speakers.queries import speaking
from hlom_desktop.speakers.values import ConnectionTest
from hlom_desktop.storage.workspace import Workspace
from hlom_desktop.templates.catalogue import new_empty

from ..screens import started
from .screens import NOW, Shown, debate_on_screen


@pytest.fixture
def screen(qtbot: Any, store: Workspace) -> Iterator[Shown]:
    """The debate of four, on the screen."""
    yield from debate_on_screen(qtbot, store)


def test_each_view_is_as_qt_expects_and_named(screen: Shown, qtmodeltester: Any) -> None:
    for key in ("roles", "list"):
        qtmodeltester.check(screen.view(key).table)
        assert nameless(screen.window) == []


def test_roles_show_the_hour_there(screen: Shown) -> None:
    view = screen.view("roles")
    assert screen.column(view, "who") == ["Ana López Minister", "Minister"]
    assert screen.column(view, "delegation") == ["Switzerland", "Australia"]
    assert screen.column(view, "there") == ["", "04:00"]
    assert screen.column(view, "test") == ["", "Not tested"]
    screen.reader.turn_to("fr")
    assert screen.column(view, "delegation") == ["Suisse", "Australie"]


def test_the_order_of_a_session_counts_from_one(screen: Shown) -> None:
    field = screen.view("roles").card.form.fields["position"]
    assert field.line.text() == "1"
    screen.retype(field.line, "")
    assert field.line.text() == "1"
    screen.retype(field.line, "3")
    assert (field.line.text(), screen.look_up().roles[0].position) == ("3", 2)


def test_the_list_in_its_order_with_expected_hours(screen: Shown) -> None:
    view = screen.view("list")
    assert screen.column(view, "delegation") == ["Morocco", "Switzerland", "Kenya", "Australia"]
    assert screen.column(view, "number") == ["1", "2", "3", "4"]
    assert screen.column(view, "limit") == ["5:00", "3:00", "3:00", "3:00"]
    assert screen.column(view, "expected") == ["14/12 15:00", "14/12 15:05", "14/12 15:09", "14/12 15:12"]
    assert screen.column(view, "there") == ["", "", "", "01:12"]
    assert screen.column(view, "status") == ["", "", "does not fit", "does not fit"]
    view.scope.activated.emit(1)
    assert screen.column(view, "expected") == ["15:00", "15:05", "15:09", "15:12"]


def test_the_sum_and_its_ways_out(screen: Shown) -> None:
    view = screen.view("list")
    total = view.card.sum
    assert total.figure.text() == "over by 6:00"
    assert total.rule.text() == "2 of 4 fit; 1:00 each would let all speak. Nobody speaks across the end."
    screen.press(total, "Set 1 min each")
    assert screen.look_up().lists[0].minutes == 1
    assert (total.figure.text(), total.rule.text()) == ("0:00 left", "All 4 fit. Nobody speaks across the end.")
    screen.desk.undo()
    screen.settle()
    screen.press(total, "Move 2 to 14/12 18:00")
    assert [one.sitting_id for one in screen.look_up().inscriptions] == [1, 2, 2, 1]
    assert total.figure.text() == "1:00 left"


def test_by_hand_with_keys_and_back_by_the_rule(screen: Shown) -> None:
    view = screen.view("list")
    view.go_to(3)
    view.view.setFocus()
    screen.qtbot.keyClick(view.view, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    screen.settle()
    assert screen.column(view, "delegation") == ["Morocco", "Switzerland", "Australia", "Kenya"]
    assert view.view.current().ref.id == 3
    screen.press(view.card, "Down")
    screen.press(view.card, "By precedence")
    assert screen.column(view, "delegation") == ["Morocco", "Switzerland", "Kenya", "Australia"]


def test_swap_and_withdraw_in_the_card(screen: Shown) -> None:
    view = screen.view("list")
    view.go_to(1)
    swap = view.card.order.swap.list
    at = [swap.itemText(number) for number in range(swap.count())].index("4 Australia")
    swap.setCurrentIndex(at)
    swap.activated.emit(at)
    screen.settle()
    assert screen.column(view, "delegation") == ["Morocco", "Australia", "Kenya", "Switzerland"]
    assert screen.column(view, "status")[1:] == ["link not tested", "does not fit", "does not fit"]
    screen.press(view.card, "Withdraw")
    assert screen.column(view, "delegation") == ["Morocco", "Australia", "Kenya"]
    screen.place.go_to_in("list", 1)
    assert (view.scope.currentText(), screen.column(view, "status")) == (
        "General debate: withdrawn or absent (1)",
        ["withdrawn"],
    )
    screen.press(view.card, "Put back")
    assert screen.column(view, "delegation") == ["Morocco", "Australia", "Switzerland", "Kenya"]


def test_a_test_in_one_press(screen: Shown) -> None:
    view = screen.view("list")
    view.go_to(3)
    screen.press(view.card, "Tested")
    row = screen.look_up().inscriptions[2]
    assert (row.test, row.tested_on) == (ConnectionTest.PASSED, NOW.date())
    roles = screen.view("roles")
    roles.go_to(2)
    screen.press(roles.card, "Failed")
    assert screen.look_up().roles[1].test is ConnectionTest.FAILED


def test_limits_and_days_are_typed_and_refused_in_place(screen: Shown) -> None:
    view = screen.view("list")
    form = view.card.list.form
    screen.retype(form.fields["minutes"].line, "2 min")
    screen.retype(form.fields["opens"].line, "8 Nov")
    screen.retype(form.fields["closes"].line, "1 Nov 2021")
    speakers = screen.look_up().lists[0]
    assert (speakers.minutes, str(speakers.opens), speakers.closes) == (2, "2021-11-08", None)
    assert form.fields["closes"].note() == "The last day cannot be before the first. Change one of them."


def test_a_sitting_is_chosen_and_a_row_found_in_another(screen: Shown) -> None:
    view = screen.view("list")
    words = [view.scope.itemText(number) for number in range(view.scope.count())]
    assert words == ["General debate: all sittings", "14/12 15:00 First sitting", "14/12 18:00 Second sitting"]
    view.scope.activated.emit(2)
    assert view.table.rowCount() == 0
    screen.place.go_to(4)
    screen.settle()
    assert (screen.place.shown, view.view.current().ref.id) == ("list", 4)
    screen.place.go_to(1)
    screen.settle()
    assert (screen.place.shown, screen.view("roles").view.current().ref.id) == ("roles", 1)


def test_inscribe_and_delete(screen: Shown) -> None:
    view = screen.view("list")
    screen.press(view, "Inscribe")
    made = screen.look_up().inscriptions[-1]
    assert (made.sitting_id, made.inscribed, made.delegation_id) == (1, NOW, None)
    view.card.form.committed.emit("delegation_id", 1)
    screen.settle()
    assert view.card.form.fields["delegation_id"].note().startswith("This delegation is already on the list.")
    view.view.setFocus()
    screen.qtbot.keyClick(view.view, Qt.Key.Key_Delete)
    screen.settle()
    assert len(screen.look_up().inscriptions) == 4


def test_a_conference_without_a_list_gets_one(qtbot: Any, store: Workspace) -> None:
    other = store.do(new_empty, "imrf", Wording.from_texts(en="IMRF"), NOW).result
    with started(qtbot, store.path) as desk:
        shown = Shown(qtbot, desk, lambda: store.read(speaking, other), other)
        view = shown.view("list")
        shown.press(view.page, "New list")
        assert [one.title.en for one in shown.look_up().lists] == ["List of speakers"]
