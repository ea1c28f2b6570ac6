"""Rules of attendance as the store keeps them, and issues that no undo takes back."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from types import SimpleNamespace

import pytest

import hlom_desktop.schema
from hlom_desktop.conference.wording import Wording
from hlom_desktop.delegations.edits import add_state
from hlom_desktop.delegations.values import Level
from hlom_desktop.invitations import edits
from hlom_desktop.invitations.queries import given_in, holding, inviting
from hlom_desktop.invitations.values import AttendanceBy, Method
from hlom_desktop.sessions.edits import add_session, delete_session
from hlom_desktop.sessions.values import SessionKind
from hlom_desktop.storage.base import Db, Ref
from hlom_desktop.storage.workspace import Workspace
from hlom_desktop.storage.writing import GoneMeanwhile
from hlom_desktop.templates.catalogue import new_empty

NOW = datetime(2021, 12, 10, 8, tzinfo=UTC)
assert hlom_desktop.schema


def _made(db: Db) -> SimpleNamespace:
    own = new_empty(db, "small", Wording.from_texts(en="Small"), NOW)
    session = add_session(db, own, Wording.from_texts(en="Opening"), SessionKind.OPENING)
    return SimpleNamespace(own=own, session=session, home=add_state(db, own, "KE"))


@pytest.fixture
def house(store_path: Path) -> Iterator[SimpleNamespace]:
    """A session and a delegation."""
    workspace = Workspace(store_path, clock=lambda: NOW)
    found = workspace.do(_made).result
    found.workspace, found.do = workspace, workspace.do
    found.read = lambda: workspace.read(inviting, found.own)
    yield found
    workspace.close()


def test_a_rule_is_added_turned_round_and_taken_back(house: SimpleNamespace) -> None:
    made = house.do(edits.add_rule, house.session, AttendanceBy.DELEGATION, house.home).result
    (rule,) = house.read().rules
    assert (rule.ref.id, rule.by, rule.delegation_id, rule.excludes) == (
        made,
        AttendanceBy.DELEGATION,
        house.home,
        False,
    )
    house.do(edits.change_rule, rule.ref, excludes=True)
    (rule,) = house.read().rules
    assert (rule.delegation_id, rule.excludes) == (house.home, True)
    house.do(edits.change_rule, rule.ref, AttendanceBy.LEVEL, Level.MINISTER)
    (rule,) = house.read().rules
    assert (rule.by, rule.level, rule.delegation_id, rule.excludes) == (AttendanceBy.LEVEL, Level.MINISTER, None, True)
    house.do(edits.delete_rule, rule.ref)
    assert house.read().rules == ()
    house.workspace.undo()
    assert len(house.read().rules) == 1


def test_a_rule_says_whom_it_means_and_only_once(house: SimpleNamespace) -> None:
    with pytest.raises(edits.NobodyMeant):
        house.do(edits.add_rule, house.session, AttendanceBy.PERSON)
    house.do(edits.add_rule, house.session, AttendanceBy.HEADS)
    with pytest.raises(edits.RuleTwice):
        house.do(edits.add_rule, house.session, AttendanceBy.HEADS)
    house.do(edits.add_rule, house.session, AttendanceBy.HEADS, excludes=True)
    with pytest.raises(edits.RuleTwice):
        house.do(edits.change_rule, house.read().rules[1].ref, excludes=False)
    with pytest.raises(GoneMeanwhile):
        house.do(edits.add_rule, 999, AttendanceBy.HEADS)


def test_an_issue_stands_in_the_ledger_for_good(house: SimpleNamespace) -> None:
    event = ("session-uid", Method.REQUEST, 3, "print", NOW, "en", "Opening", NOW, NOW, (5, 6))
    row = edits.ToGive(house.session, "a@b.example", *event)
    assert house.do(edits.give, house.own, [row], seen=0).result == 1
    (issue,), (given,) = house.read().issues, house.read().given
    assert (issue.number, issue.at, issue.released) == (1, NOW, None)
    assert house.workspace.read(given_in, issue.ref.id) == (given,)
    assert house.workspace.read(holding, house.own) == {house.session: 1}
    house.do(edits.release_issue, issue.ref)
    assert house.read().issues[0].released == NOW
    house.do(delete_session, Ref(house.session, 1))
    assert house.read().given == (given,)
    with pytest.raises(edits.GivenMeanwhile):
        house.do(edits.give, house.own, [row], seen=0)
    with pytest.raises(edits.NothingToGive):
        house.do(edits.give, house.own, [])


def test_undo_takes_back_what_is_ours_and_leaves_the_ledger(house: SimpleNamespace) -> None:
    house.do(edits.add_rule, house.session, AttendanceBy.HEADS)
    row = edits.ToGive(house.session, "a@b.example", "u", Method.REQUEST, 0, "p", NOW, "en", "x", None, None, ())
    house.do(edits.give, house.own, [row])
    house.workspace.undo()
    assert (house.read().rules, len(house.read().given)) == ((), 1)
