"""The gestures on calls: to whom they are addressed, who answers, who is reminded."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from hlom_desktop.conference.when.values import When
from hlom_desktop.conference.wording import Wording
from hlom_desktop.consultations.edits.workstreams import add_workstream, state_interest
from hlom_desktop.consultations.queries import workstreams
from hlom_desktop.consultations.rules import NoText
from hlom_desktop.contributions.edits import calls as edits
from hlom_desktop.contributions.edits.contributions import add_contribution, set_partners
from hlom_desktop.contributions.said import on_day
from hlom_desktop.contributions.values import ContributionKind
from hlom_desktop.delegations.values import DelegationKind
from hlom_desktop.storage.history import steps
from hlom_desktop.storage.workspace import Workspace

Do = Callable[..., Any]
SWITZERLAND, KENYA, HOLY_SEE, MAYORS = 1, 2, 3, 4
AUTHORITIES = 1


def said(text: str) -> Wording:
    return Wording.from_texts(en=text)


def day(number: int, month: int) -> When:
    return on_day(date(2021, month, number), "en")


@pytest.fixture
def call(do: Do, look_up: Do) -> Callable[[], Any]:
    """A call for written input, as it was read last."""
    do(edits.add_call, 1, said("Written input"), deadline=day(30, 9))
    return lambda: look_up().calls[0].ref


def addressed(look_up: Do) -> list[int]:
    """The delegations that have the call."""
    return [one.delegation_id for one in look_up().addressees]


def test_a_call_is_changed_and_deleted(do: Do, look_up: Do, call: Do) -> None:
    do(edits.add_call, 1, said("Updates"), ContributionKind.PLEDGE)
    first, second = look_up().calls
    assert [(one.kind, one.position) for one in (first, second)] == [
        (ContributionKind.INPUT, 0),
        (ContributionKind.PLEDGE, 1),
    ]
    do(edits.change_call, first.ref, link="https://example.org", issued=day(1, 9))
    changed = look_up().calls[0]
    assert changed == replace(first, ref=changed.ref, link="https://example.org", issued=day(1, 9))
    with pytest.raises(NoText):
        do(edits.change_call, changed.ref, title=Wording())
    do(edits.address_all, call())
    do(edits.answer, call(), KENYA, said("From Kenya"))
    do(edits.delete_call, look_up().calls[0].ref)
    after = look_up()
    assert (len(after.calls), after.addressees, [one.call_id for one in after.contributions]) == (1, (), [None])


def test_a_call_is_addressed_in_one_gesture(do: Do, look_up: Do, call: Do, store: Workspace) -> None:
    assert do(edits.address_kind, call(), DelegationKind.MEMBER_STATE) == 2
    assert do(edits.address_group, call(), AUTHORITIES) == 1
    assert addressed(look_up) == [SWITZERLAND, KENYA, MAYORS]
    assert do(edits.address_all, call()) == 1
    assert addressed(look_up) == [SWITZERLAND, KENYA, MAYORS, HOLY_SEE]
    for edit, *more in ((edits.address_all,), (edits.address, ()), (edits.address_pledged,)):
        with pytest.raises(edits.NobodyNew):
            do(edit, call(), *more)
    store.undo()
    assert addressed(look_up) == [SWITZERLAND, KENYA, MAYORS]
    do(edits.remove_addressee, look_up().addressees[1].ref)
    assert addressed(look_up) == [SWITZERLAND, MAYORS]


def test_those_interested_in_a_workstream_have_it(do: Do, look_up: Do, call: Do, store: Workspace) -> None:
    stream = do(add_workstream, 1, said("Data"))
    ref = store.read(workstreams, 1)[0].ref
    do(state_interest, ref, delegation_id=HOLY_SEE)
    do(state_interest, ref, stakeholder_group_id=AUTHORITIES)
    assert do(edits.address_interested, call(), stream) == 2
    assert addressed(look_up) == [HOLY_SEE, MAYORS]


def test_those_who_pledged_have_it_partners_too(do: Do, look_up: Do, call: Do) -> None:
    do(add_contribution, 1, said("Pledge"), delegation_id=KENYA)
    do(add_contribution, 1, said("Comment"), ContributionKind.COMMENT, delegation_id=MAYORS)
    do(set_partners, look_up().contributions[0].ref, (HOLY_SEE,))
    assert do(edits.address_pledged, call()) == 2
    assert addressed(look_up) == [KENYA, HOLY_SEE]


def test_who_has_not_answered_is_reminded(do: Do, look_up: Do, call: Do, store: Workspace) -> None:
    do(edits.address, call(), (SWITZERLAND, KENYA, MAYORS))
    made = do(edits.answer, call(), KENYA, said("From Kenya"), day(28, 9))
    answer = look_up().contributions[0]
    assert (made, answer.kind, answer.call_id, answer.received) == (1, ContributionKind.INPUT, 1, day(28, 9))
    assert do(edits.remind, call(), day(1, 10)) == 2
    assert [one.reminded for one in look_up().addressees] == [day(1, 10), None, day(1, 10)]
    do(set_partners, answer.ref, (SWITZERLAND, MAYORS))
    with pytest.raises(edits.NobodyToRemind):
        do(edits.remind, call(), day(2, 10))
    do(edits.set_reminded, look_up().addressees[0].ref, None)
    assert [one.reminded for one in look_up().addressees] == [None, None, day(1, 10)]
    with pytest.raises(NoText):
        do(edits.answer, call(), KENYA, Wording())
    told = [step.message for step in store.read(steps, 1)][:4]
    assert told == [
        "Change a reminder of “{title}”",
        "Change the partners of “{title}”",
        "Remind of “{title}”, delegations: {number}",
        "Answer to “{call}”: “{title}”",
    ]
