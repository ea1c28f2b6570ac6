"""The screen of follow-ups as a person uses it, on the working group's seven."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from hlom_desktop.conference.wording import Wording
from hlom_desktop.consultations.panel_follow_ups import FollowUpsPlace
from hlom_desktop.consultations.values_record import FollowUpStatus
from hlom_desktop.delegations.model import Delegation
from hlom_desktop.delegations.values import DelegationKind
from hlom_desktop.desk.access import nameless
from hlom_desktop.storage.base import Db
from hlom_desktop.storage.recording import say
from hlom_desktop.storage.writing import add


@pytest.fixture
def place(stage: Any) -> Any:
    """The screen on the record of 2017."""
    return stage.show("iom-wg-2017", FollowUpsPlace)


def cells(place: Any, at: int) -> dict[str, str]:
    return {column.key: column.text(place.rows[at]) for column in place.table.columns}


def test_what_who_when_and_where_from(qtmodeltester: Any, place: Any) -> None:
    qtmodeltester.check(place.table)
    assert (nameless(place), nameless(place.follow_up_card)) == ([], [])
    title = "Working Group on IOM–UN Relations and Related Issues: meeting held on 28 August 2017"
    assert cells(place, 5) == {
        "label": "",
        "what": "Another update on the global compact process at the next Working Group meeting",
        "owners": "Director General, Deputy Director General or Senior Policy Adviser",
        "due": "at the next Working Group meeting",
        "status": "Open",
        "from": f"para. 28 · {title}",
        "texts": "EN FR ES",
    }
    assert cells(place, 6)["owners"] == "nobody named"


def test_columns_without_a_value_leave_their_place_to_what_is_to_be_done(stage: Any) -> None:
    place = stage.show("hlom-2021", FollowUpsPlace)
    keys = [one.key for one in place.table.columns]
    without = {key for key in ("label", "from") if not any(cells(place, at)[key] for at in range(len(place.rows)))}
    assert {key for at, key in enumerate(keys) if place.view.isColumnHidden(at)} == without
    assert place.view.columnWidth(keys.index("what")) > 300


def test_a_date_that_is_past_is_overdue_until_it_is_done(stage: Any, place: Any) -> None:
    counts: list[object] = []
    place.counted.connect(counts.append)
    place.go_to(place.rows[0].ref.id)
    stage.type_into(place.follow_up_card.form.fields["due"].line, "by end September")
    assert (cells(place, 0)["due"], cells(place, 0)["status"]) == ("by the end of September", "overdue 1 day")
    assert counts[-1] == 7
    stage.click(place.follow_up_card.done)
    assert (place.rows[0].row.status, cells(place, 0)["status"], counts[-1]) == (FollowUpStatus.DONE, "Done", 6)
    stage.click(place.which.findChildren(QWidget)[1])
    assert len(place.rows) == 6
    place.go_to(place.shown.lines[0].ref.id)
    assert (len(place.rows), place.which.value()) == (7, "all")
    assert place.view.current() == place.shown.lines[0]


def test_owners_are_typed_ordered_and_made_alternatives(stage: Any, place: Any) -> None:
    card = place.follow_up_card
    place.go_to(place.rows[6].ref.id)
    line = card.owners.field.line
    for name in ("Chairperson", "Bureau"):
        stage.type_into(line, name)
    assert cells(place, 6)["owners"] == "Chairperson, Bureau"
    stage.click(card.together.findChildren(QWidget)[1])
    assert cells(place, 6)["owners"] == "Chairperson or Bureau"
    card.owners.view.setFocus()
    card.owners.view.select_key(card.owners.table.rows[0].ref.id)
    stage.press(card.owners.view, Qt.Key.Key_Down, alt=True)
    assert cells(place, 6)["owners"] == "Bureau or Chairperson"
    card.owners.view.select_key(card.owners.table.rows[0].ref.id)
    stage.press(card.owners.view, Qt.Key.Key_Delete)
    assert cells(place, 6)["owners"] == "Chairperson"


def test_one_goes_to_the_paragraph_it_comes_from(stage: Any, place: Any) -> None:
    place.go_to(place.rows[0].ref.id)
    stage.click(place.follow_up_card.there)
    paragraph = place.rows[0].paragraph
    assert stage.passage.went == [("consultations", paragraph.ref.id, "record")]


def test_a_follow_up_is_made_and_deleted_by_keys(stage: Any, place: Any) -> None:
    place.view.setFocus()
    stage.press(place.view, Qt.Key.Key_N, ctrl=True)
    title = place.follow_up_card._title
    assert title.hasFocus()
    stage.type_into(title, "Write to the host")
    assert cells(place, 7)["what"] == "Write to the host"
    place.view.setFocus()
    stage.press(place.view, Qt.Key.Key_Delete)
    assert len(place.rows) == 7


def test_what_is_overdue_and_what_is_due_soon(stage: Any, place: Any) -> None:
    due = place.follow_up_card.form.fields["due"].line
    for at, typed in ((0, "by end September 2022"), (1, "8 October 2022"), (2, "1 December 2022")):
        place.go_to(place.rows[at].ref.id)
        stage.type_into(due, typed)
    first, second = place.rows[0], place.rows[1]
    buttons = place.which.findChildren(QWidget)
    stage.click(buttons[2])
    assert place.rows == (first,)
    stage.click(buttons[3])
    assert place.rows == (second,)
    stage.click(place.follow_up_card.done)
    assert (place.rows, place.page._pages.currentIndex()) == ((), 0)
    place.go_to(second.ref.id)
    assert (len(place.rows), place.which.value()) == (7, "all")


def test_only_one_owner_s(stage: Any, place: Any) -> None:
    names = [place.owner.itemText(at) for at in range(place.owner.count())]
    assert (names[0], names[1:]) == ("Anybody", sorted(names[1:], key=str.casefold))
    place.owner.setFocus()
    while place.owner.currentText() != "nobody named":
        stage.press(place.owner, Qt.Key.Key_Down)
    assert [one.owners for one in place.rows] == [()]
    stage.reader.turn_to("fr")
    stage.rest()
    assert (place.owner.currentIndex(), len(place.rows)) == (0, 7)


def add_mexico(db: Db, conference_id: int) -> None:
    kind = DelegationKind.MEMBER_STATE
    add(db, Delegation, conference_id=conference_id, kind=kind, alpha2="MX", name=Wording())
    say(db, "Add")


def test_an_owner_is_a_delegation(stage: Any, place: Any) -> None:
    stage.desk.do(add_mexico, stage.conference_id)
    stage.rest()
    card = place.follow_up_card
    place.go_to(place.rows[0].ref.id)
    card.owners.view.setFocus()
    card.owners.view.select_key(card.owners.table.rows[0].ref.id)
    card.delegation.list.setFocus()
    while card.delegation.list.currentText() != "Mexico":
        stage.press(card.delegation.list, Qt.Key.Key_Down)
    assert place.rows[0].owners[0].delegation_id == card.delegation.value()
    name = card.owner.texts._cells["name", "es"].text
    name.setFocus()
    stage.qtbot.keyClicks(name, "X")
    card.owners.view.setFocus()
    stage.rest()
    owner = place.rows[0].owners[0]
    assert (owner.delegation_id, "X" in owner.name.es) == (card.delegation.value(), True)
