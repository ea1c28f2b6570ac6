"""The rules of who attends, in the card of a session; copying them to others; the issues and their release."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from hlom_desktop.delegations.values import Level
from hlom_desktop.desk.access import nameless
from hlom_desktop.invitations.edits import add_rule
from hlom_desktop.invitations.edits_copying import copy_rules
from hlom_desktop.invitations.model import Mail
from hlom_desktop.invitations.table_rules import target_of
from hlom_desktop.invitations.values import AttendanceBy, MailState
from hlom_desktop.storage.base import Db
from hlom_desktop.storage.recording import say
from hlom_desktop.storage.writing import add


def rules(store: Any, title: str) -> list[tuple[str, Any, bool]]:
    """The rules of a session: kind, target, whether it excludes."""
    own = store.session(title).ref.id
    return [(rule.by.value, target_of(rule), rule.excludes) for rule in store.read().rules if rule.session_id == own]


def listed(card: Any) -> list[list[str]]:
    """What the card lists of the rules."""
    return [[column.text(row) for column in card.rules.table.columns] for row in card.rules.table.shown]


def opened(show: Any, store: Any, title: str) -> tuple[Any, Any, Any]:
    """The screen, its view of the sessions and the card of one."""
    stage = show()
    view = stage.view("sessions")
    view.go_to(store.session(title).ref.id)
    return stage, view, view.session_card


def test_rules_are_made_by_keyboard(store: Any, show: Any, qtmodeltester: Any) -> None:
    stage, _, card = opened(show, store, "Opening")
    assert card.summary.text() == "Nobody is said to attend yet. Choose below who does."
    stage.choose(card.rules.by, "All heads")
    assert rules(store, "Opening") == [("heads", None, False)]
    stage.choose(card.rules.by, "A delegation")
    assert rules(store, "Opening") == [("heads", None, False)]
    stage.choose(card.rules.whom, "Ghana")
    stage.choose(card.rules.by, "A level")
    stage.choose(card.rules.turn, "They do not")
    stage.choose(card.rules.whom, "Minister and")
    ghana = store.home("GH").ref.id
    assert rules(store, "Opening") == [
        ("heads", None, False),
        ("delegation", ghana, False),
        ("level", "minister", True),
    ]
    assert listed(card) == [
        ["All heads of delegation", "attend"],
        ["Ghana", "attend"],
        ["Minister and above", "do not attend"],
    ]
    people = [(line.name, line.people) for line in card.homes.table.shown]
    assert people == [
        ("France", ("Ambassador for migration",)),
        ("Ghana", ("Ambassador", "Counsellor")),
        ("Peru", ("Vice-Minister",)),
    ]
    assert card.summary.text() == "2 mailboxes · Not yet invited: 2"
    qtmodeltester.check(card.rules.table)
    qtmodeltester.check(card.homes.table)
    assert nameless(stage.window) == []


def test_a_rule_is_changed_turned_and_deleted(store: Any, show: Any) -> None:
    store.do(add_rule, store.session("Opening").ref.id, AttendanceBy.DELEGATION, store.home("GH").ref.id)
    stage, _, card = opened(show, store, "Opening")
    part = card.rules
    stage.press(part.view, Qt.Key.Key_Home)
    assert (part.by.value(), part.whom.list.currentText(), part.turn.value()) == (
        AttendanceBy.DELEGATION,
        "Ghana",
        False,
    )
    stage.choose(part.whom, "Peru")
    assert rules(store, "Opening") == [("delegation", store.home("PE").ref.id, False)]
    stage.choose(part.by, "All delegates")
    assert rules(store, "Opening") == [("everybody", None, False)]
    stage.choose(part.turn, "They do not")
    assert rules(store, "Opening") == [("everybody", None, True)]
    assert card.summary.text() == "Nobody who is approved is meant by these rules."
    stage.press(part.view, Qt.Key.Key_Delete)
    assert (rules(store, "Opening"), part.by.value()) == ([], None)
    stage.desk.undo()
    stage.rest()
    assert listed(card) == [["All delegates", "do not attend"]]


def test_the_same_rule_twice_is_refused_in_place(store: Any, show: Any) -> None:
    store.do(add_rule, store.session("Opening").ref.id, AttendanceBy.HEADS)
    stage, _, card = opened(show, store, "Opening")
    stage.press(card.rules.view, Qt.Key.Key_Home, Qt.Key.Key_Insert)
    assert (card.rules.by.value(), card.rules.by.list.hasFocus()) == (None, True)
    stage.choose(card.rules.by, "All heads")
    assert card.rules.by.note() == "This session has that rule already."
    stage.choose(card.rules.by, "An audience")
    assert card.rules.by.note() == "There are none of these in this conference yet."


def test_rules_are_copied_to_the_selected_sessions(store: Any, show: Any) -> None:
    opening = store.session("Opening").ref.id
    store.do(add_rule, opening, AttendanceBy.HEADS)
    store.do(add_rule, opening, AttendanceBy.LEVEL, Level.EXPERT, excludes=True)
    stage, view, _ = opened(show, store, "Opening")
    assert (view.give.isVisible(), view.copy.isEnabled()) == (False, True)
    stage.click(view.copy)
    assert view.source.text() == "Rules of “Opening”"
    QTest.keyClick(view.view, Qt.Key.Key_Down)
    QTest.keyClick(view.view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    stage.click(view.give)
    both = [("heads", None, False), ("level", "expert", True)]
    assert [rules(store, title) for title in ("Panel 1", "Panel 2", "Round table")] == [both, both, []]
    stage.click(view.give)
    assert view.said.text() == "There is nothing to copy: these sessions have the same rules already."
    stage.desk.undo()
    stage.rest()
    assert rules(store, "Panel 2") == []


def test_copying_adds_only_what_is_lacking(store: Any) -> None:
    opening, panel = store.session("Opening").ref.id, store.session("Panel 1").ref.id
    store.do(add_rule, opening, AttendanceBy.HEADS)
    store.do(add_rule, opening, AttendanceBy.EVERYBODY)
    store.do(add_rule, panel, AttendanceBy.HEADS)
    assert store.do(copy_rules, opening, (panel, opening, panel)) == 1
    assert rules(store, "Panel 1") == [("heads", None, False), ("everybody", None, False)]


def mails(db: Db, store: Any) -> None:
    """Two mails of the first issue went, one did not."""
    say(db, "Mails")
    issue = store.read().issues[0].ref.id
    for number, state in enumerate((MailState.SENT, MailState.SENT, MailState.FAILED)):
        values = {"mailbox": f"m{number}@example.org", "message_id": f"<{number}@example.org>", "state": state}
        add(db, Mail, conference_id=store.own, issue_id=issue, **values)


def test_issues_and_their_release(store: Any, show: Any, qtmodeltester: Any) -> None:
    store.do(add_rule, store.session("Opening").ref.id, AttendanceBy.EVERYBODY)
    store.give_out()
    store.do(mails, store)
    store.do(add_rule, store.session("Panel 1").ref.id, AttendanceBy.HEADS)
    store.do(add_rule, store.session("Opening").ref.id, AttendanceBy.LEVEL, Level.MINISTER, excludes=True)
    store.give_out()
    stage = show()
    view, card = stage.view("issues"), stage.view("issues").issue_card
    made = "10 Dec 2021, 09:00"
    assert stage.cells(view) == [
        ["2", made, "Ana", "2", "", "1", "", "", "Not yet released"],
        ["1", made, "Ana", "3", "", "", "2", "1", "Not yet released"],
    ]
    assert [field.value() for field in card.fields.values()] == [
        made, "Ana", "–", "2 invitations, 1 cancellation", "2", "–",
    ]  # fmt: skip
    qtmodeltester.check(view.table)
    assert nameless(stage.window) == []
    stage.click(card.release)
    assert (card.sure.hasFocus(), card.release.isVisible()) == (True, False)
    stage.click(card.cancel)
    assert (store.read().issues[1].released, card.release.hasFocus()) == (None, True)
    stage.press(card.release, Qt.Key.Key_Return)
    stage.press(card.sure, Qt.Key.Key_Return)
    assert stage.cells(view, "number", "state") == [["2", "Released for sending"], ["1", "Not yet released"]]
    assert (card.meaning.text(), card.release.isVisible()) == ("Its messages may be sent.", False)
    view.go_to(store.read().issues[0].ref.id)
    assert card.fields["mails"].value() == "2 sent, 1 not sent"
