"""The list of speakers on the screen: given out, spread, its places, categories, sittings, hours."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from hlom_desktop.delegations.values import DelegationKind, Level
from hlom_desktop.desk.access import nameless
from hlom_desktop.speakers import edits_sittings
from hlom_desktop.speakers.debate import Debate, debates_of
from hlom_desktop.speakers.queries import issues
from hlom_desktop.storage.ref import Ref
from hlom_desktop.storage.workspace import Workspace

from .screens import NOW, Shown, debate_on_screen


@pytest.fixture
def screen(qtbot: Any, store: Workspace) -> Iterator[Shown]:
    """The debate of four, on the screen: Morocco for a group, Switzerland, Kenya, Australia."""
    yield from debate_on_screen(qtbot, store)


def debate(screen: Shown) -> Debate:
    return debates_of(screen.look_up())[0]


def choose(screen: Shown, field: Any, word: str) -> None:
    """Choose a word of a field, as a person does."""
    at = [field.list.itemText(number) for number in range(field.list.count())].index(word)
    field.list.setCurrentIndex(at)
    field.list.activated.emit(at)
    screen.settle()


def scope(screen: Shown, view: Any, word: str) -> None:
    """Show another part of the list."""
    at = [view.scope.itemText(number) for number in range(view.scope.count())].index(word)
    view.scope.setCurrentIndex(at)
    view.scope.activated.emit(at)
    screen.settle()


def test_given_out_and_what_changed_since(screen: Shown, store: Workspace) -> None:
    view = screen.view("list")
    assert view.issue.line.text() == "Not issued yet"
    screen.press(view, "Issue the list")
    assert len(store.read(issues, 1)[0].turns) == 4
    assert view.issue.line.text().endswith(" · no change since")
    view.go_to(2)
    screen.press(view.card, "Withdraw")
    view.go_to(3)
    screen.press(view.card, "Up")
    assert view.issue.line.text().endswith(" · 2 changes since")
    screen.press(view, "What changed")
    assert view.issue.changes.text().splitlines() == [
        "Australia and Switzerland: swapped, now no. 2 and no. 3",
        "Kenya: no longer on the list, was no. 3",
    ]
    screen.press(view, "Hide what changed")
    assert view.issue.changes.isHidden()
    assert nameless(screen.window) == []


def test_a_closed_list_takes_an_inscription_on_the_secretariats_word(screen: Shown, store: Workspace) -> None:
    store.do(edits_sittings.change_list, Ref(1, 99), opens=date(2021, 12, 1), closes=date(2021, 12, 8))
    view = screen.view("list")
    screen.press(view, "Inscribe")
    assert (len(screen.look_up().inscriptions), view.said.text()) == (
        4,
        "The list is closed by then. The secretariat may inscribe all the same.",
    )
    screen.press(view, "All the same")
    assert screen.look_up().inscriptions[-1].inscribed == NOW
    field = view.card.fields["inscribed"]
    screen.retype(field.line, "2021-11-30 10:00")
    assert field.note() == "The list is not open yet on that day. The secretariat may inscribe all the same."
    screen.press(view, "All the same")
    assert min(one.inscribed for one in screen.look_up().inscriptions) == datetime(2021, 11, 30, 9, tzinfo=UTC)


def test_absent_waiting_and_back(screen: Shown) -> None:
    view = screen.view("list")
    view.go_to(1)
    screen.press(view.card, "Absent")
    assert screen.column(view, "delegation") == ["Morocco", "Kenya", "Australia", "Switzerland"]
    assert view.card.order.why.text().splitlines()[1:] == [
        "Was absent when called, and stands at the end of the category."
    ]
    screen.press(view.card, "There after all")
    screen.press(view.card, "To the waiting list")
    scope(screen, view, "General debate: waiting list (1)")
    assert (screen.column(view, "delegation"), screen.column(view, "status")) == (["Switzerland"], ["waiting"])
    assert view.card.order.why.text() == "Waits for a place on the list."
    screen.press(view.card, "Off the waiting list")
    assert screen.column(view, "delegation") == ["Morocco", "Switzerland", "Kenya", "Australia"]


def test_another_speaks_instead_and_a_reply(screen: Shown) -> None:
    view = screen.view("list")
    view.go_to(2)
    choose(screen, view.card.order.level, "Expert")
    row = screen.look_up().inscriptions[1]
    assert (row.level, row.ranked_as) == (Level.EXPERT, Level.MINISTER)
    assert "Keeps the place of the level that was inscribed." in view.card.order.why.text()
    screen.retype(view.card.list.form.fields["reply_minutes"].line, "9")
    screen.press(view.card, "Right of reply")
    scope(screen, view, "14/12 18:00 Second sitting")
    assert (screen.column(view, "status"), screen.column(view, "limit")) == (["in reply"], ["9:00"])
    assert _figures(view) == ["9:00", "0:30"]


def _figures(view: Any) -> list[str]:
    """The figures of the sum, one for each kind of speakers and one for the turnovers."""
    parts = view.card.sum._parts
    return [parts.itemAt(at).widget().layout().itemAt(1).widget().accessibleName() for at in range(parts.count())]


def test_spread_is_told_before_it_is_done(screen: Shown) -> None:
    view = screen.view("list")
    part = view.card.sum.spread
    screen.press(view.card, "Spread over the sittings …")
    assert part.said.text().splitlines() == [
        "14/12 15:00: 2 speakers",
        "14/12 18:00: 2 speakers",
        "2 change the sitting.",
    ]
    screen.press(view.card, "Leave as it is")
    assert part.said.isHidden()
    screen.press(view.card, "Spread over the sittings …")
    screen.press(part, "Spread")
    assert [one.sitting_id for one in screen.look_up().inscriptions] == [1, 2, 2, 1]
    screen.press(view.card, "Spread over the sittings …")
    assert part.said.text().splitlines()[-1] == "So it is already: nobody changes the sitting."
    assert not part.do.isEnabled()


def test_the_ladder_in_the_card(screen: Shown, qtmodeltester: Any) -> None:
    view = screen.view("list")
    part = view.card.categories
    screen.press(part, "Usual categories")
    qtmodeltester.check(part.list.table)
    assert view.card.order.why.text().startswith("Statements on behalf of groups: Minister, inscribed 4 December 2021")
    part.list.view.select_key(debate(screen).categories[5].ref.id)
    assert part.list.view.current().title.en == "Ministers"
    part.list.view.setFocus()
    screen.qtbot.keyClick(part.list.view, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    screen.settle()
    assert [one.title.en for one in debate(screen).categories][4:6] == ["Ministers", "Deputy Prime Ministers"]
    choose(screen, part.level, "Vice-Minister")
    choose(screen, part.kind, "✓ Member State")
    choose(screen, part.kind, "Observer State")
    ministers = debate(screen).categories[4]
    assert (ministers.levels, ministers.kinds) == (
        (Level.MINISTER, Level.VICE_MINISTER),
        (DelegationKind.OBSERVER_STATE,),
    )
    assert part.level.note() == "Minister · Vice-Minister"
    screen.retype(part.form.fields["minutes"].line, "2")
    choose(screen, view.card.list.form.fields["by_category"], "by category")
    screen.press(part, "Delete")
    assert len(debate(screen).categories) == 11
    screen.press(part, "New category")
    assert debate(screen).categories[-1].title.en == "New category"
    assert nameless(screen.window) == []


def test_members_of_a_group(screen: Shown) -> None:
    view = screen.view("list")
    view.go_to(4)
    part = view.card.group
    choose(screen, part.more, "Kenya")
    choose(screen, part.more, "Colombia")
    assert debate(screen).spoken_for[4] == {2, 5}
    part.list.view.select_key(2)
    screen.press(part, "Take out of the group")
    assert debate(screen).spoken_for[4] == {5}
    choose(screen, view.card.fields["for_region"], "African States")
    assert part.more.note() == "African States: 3 delegations in all."
    view.go_to(1)
    assert part.isHidden()


def test_what_of_a_sitting_is_not_for_speakers(screen: Shown) -> None:
    view = screen.view("list")
    part = view.card.sittings
    lead = part.form.fields["lead"]
    screen.retype(lead.line, "3 min")
    assert (debate(screen).sittings[0].lead, screen.column(view, "expected")[0]) == (3, "14/12 15:03")
    screen.retype(lead.line, "")
    assert lead.line.placeholderText() == "9 min as usual"
    screen.press(part, "Take out this sitting")
    assert len(debate(screen).sittings) == 1


def test_hours_are_typed_and_the_place_explained(screen: Shown) -> None:
    view = screen.view("list")
    view.go_to(1)
    fields = view.card.fields
    screen.retype(fields["arrives"].line, "15:20")
    assert screen.column(view, "delegation") == ["Morocco", "Kenya", "Australia", "Switzerland"]
    assert view.card.order.why.text().splitlines()[1:] == [
        "Arrives on 14 December 2021, 15:20, after this turn.",
        "Held back for that; others speak first.",
    ]
    screen.retype(fields["arrives"].line, "")
    screen.retype(fields["wanted_day"].line, "15 Dec")
    assert view.card.order.why.text().splitlines()[1:] == ["The hours asked for cannot be had here."]
    screen.retype(fields["wanted_from"].line, "10:00")
    screen.retype(fields["wanted_until"].line, "9:00")
    assert fields["wanted_until"].note() == (
        "The later of the two hours must come after the earlier one. Change one of them."
    )


def test_a_list_on_which_nobody_is_can_be_set_up(screen: Shown, store: Workspace) -> None:
    view = screen.view("list")
    screen.press(view.card.list, "New list")
    assert view.table.rowCount() == 0
    part: QWidget = view.card.list
    assert part.isVisible()
    screen.retype(view.card.list.form.fields["reply_minutes"].line, "8")
    assert [one.reply_minutes for one in screen.look_up().lists] == [10, 8]
    screen.retype(view.card.list.form.fields["warning"].line, "")
    assert view.card.list.form.fields["warning"].note().startswith("The warning comes 0 to 600 seconds")
