"""The cycle of nomination by rule: stages, answers, silence, figures, and who is addressed."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hlom_desktop.conference.values import Mode
from hlom_desktop.conference.wording import Wording
from hlom_desktop.delegations.rules import by_delegation, coming, representation
from hlom_desktop.delegations.rules_nomination import (
    NoteCount,
    Notes,
    Silence,
    Stage,
    addressed_by,
    approved,
    count_by_nomination,
    count_by_stage,
    stages,
)
from hlom_desktop.delegations.values import DelegateRow, DelegationKind, DelegationRow, Level, RegionalGroup
from hlom_desktop.delegations.values_nomination import (
    Nomination,
    NoteAddresseeRow,
    NoteKind,
    NoteVerbaleRow,
    SeatInDelegation,
)
from hlom_desktop.storage.ref import Ref

KE, CO, EU, SE = 1, 2, 3, 4
OCTOBER, NOVEMBER, DECEMBER = date(2021, 10, 15), date(2021, 11, 20), date(2021, 12, 1)


def home(row_id: int, kind: DelegationKind = DelegationKind.MEMBER_STATE, **values: Any) -> DelegationRow:
    plain: dict[str, Any] = dict.fromkeys(DelegationRow.__dataclass_fields__)
    return DelegationRow(**(plain | {"ref": Ref(row_id, 1), "kind": kind, "name": Wording(en=str(row_id))} | values))


def person(row_id: int, delegation_id: int, state: Nomination = Nomination.NOMINATED, **values: Any) -> DelegateRow:
    plain: dict[str, Any] = dict.fromkeys(DelegateRow.__dataclass_fields__)
    plain |= {"ref": Ref(row_id, 1), "delegation_id": delegation_id, "function": Wording(en="Minister")}
    plain |= {"level": Level.MINISTER, "mode": Mode.IN_PERSON, "is_head": False, "nomination": state}
    return DelegateRow(**(plain | values))


def note(
    row_id: int, sent: date | None, kind: NoteKind = NoteKind.INVITATION, by: date | None = None
) -> NoteVerbaleRow:
    return NoteVerbaleRow(Ref(row_id, 1), f"N/{row_id}", kind, sent, by, None, row_id)


def to(row_id: int, note_id: int, delegation_id: int, replied: date | None = None) -> NoteAddresseeRow:
    return NoteAddresseeRow(Ref(row_id, 1), note_id, delegation_id, replied, None)


INVITATION = note(1, OCTOBER, by=date(2021, 11, 15))
REMINDED = note(2, NOVEMBER, NoteKind.REMINDER, by=DECEMBER)
FURTHER = note(3, DECEMBER)


@pytest.mark.parametrize(
    ("rows", "silent"),
    [
        ((to(1, 1, KE), to(2, 2, KE)), {1, 2}),
        ((to(1, 1, KE, date(2021, 11, 2)), to(2, 2, KE)), set()),  # kept under the first, entered after the reminder
        ((to(1, 1, KE), to(2, 2, KE, date(2021, 11, 25))), set()),  # the answer to the reminder answers both
        ((to(1, 1, KE, date(2021, 11, 2)), to(2, 3, KE)), {3}),  # a later invitation asks anew
        ((to(1, 1, KE), to(2, 3, KE, date(2021, 12, 5))), set()),
        ((to(1, 1, KE), to(2, 1, CO, date(2021, 11, 2))), {1}),  # another mission's answer is not one's own
    ],
)
def test_what_a_reply_answers(rows: tuple[NoteAddresseeRow, ...], silent: set[int]) -> None:
    found = Notes((FURTHER, REMINDED, INVITATION), rows)
    unanswered = {one.ref.id for one in found.rows if KE in {row.delegation_id for row in found.silent(one)}}
    assert unanswered == silent
    asked = found.silences().get(KE)
    assert ({one.ref.id for one in asked.notes} if asked is not None else set()) == silent


def test_nobody_is_silent_about_a_draft() -> None:
    draft = note(1, None)
    found = Notes((draft,), (to(1, 1, KE),))
    assert (found.silent(draft), dict(found.silences()), found.sent_to(KE)) == ((), {}, ())
    assert found.count(draft) == NoteCount(1, 0)


def test_who_has_not_replied_and_by_when_they_were_asked() -> None:
    found = Notes((INVITATION, REMINDED), (to(1, 1, KE), to(2, 1, CO, date(2021, 11, 2)), to(3, 2, KE)))
    assert dict(found.silences()) == {KE: Silence(KE, DECEMBER, (INVITATION, REMINDED))}
    silence = found.silences()[KE]
    assert [silence.late(day) for day in (date(2021, 11, 30), DECEMBER, date(2021, 12, 4))] == [0, 0, 3]
    assert (found.count(INVITATION), found.count(INVITATION).silent) == (NoteCount(2, 1), 1)


def test_a_reminder_recalls_the_last_invitation_that_was_sent() -> None:
    draft = note(4, None)
    last = note(5, date(2021, 12, 10), NoteKind.REMINDER)
    found = Notes((INVITATION, REMINDED, FURTHER, draft, last), ())
    assert [found.invitation_of(one) for one in found.rows] == [INVITATION, INVITATION, FURTHER, draft, FURTHER]
    assert Notes((REMINDED,), ()).invitation_of(REMINDED) == REMINDED


@pytest.mark.parametrize(
    ("people", "stage"),
    [
        ((), Stage.INVITED),
        ((Nomination.NOMINATED, Nomination.APPROVED), Stage.NOMINATED),
        ((Nomination.VERIFIED, Nomination.APPROVED), Stage.VERIFIED),
        ((Nomination.APPROVED, Nomination.WITHDRAWN), Stage.APPROVED),
        ((Nomination.DECLINED, Nomination.WITHDRAWN), Stage.INVITED),
    ],
)
def test_a_delegation_is_no_further_than_the_last_of_its_people(people: tuple[Nomination, ...], stage: Stage) -> None:
    delegates = [person(at, KE, state) for at, state in enumerate(people)]
    found = Notes((INVITATION,), (to(1, 1, KE), to(2, 1, SE, date(2021, 11, 2))))
    reached = stages((home(KE), home(CO), home(SE)), delegates, found)
    assert reached == {KE: stage, CO: Stage.NOT_INVITED, SE: Stage.REPLIED}
    assert sum(count_by_stage(reached).values()) == 3


@given(st.lists(st.sampled_from(Nomination)))
def test_every_person_is_counted_once_and_the_final_list_is_within_the_provisional(states: list[Nomination]) -> None:
    delegates = tuple(person(at, KE, state) for at, state in enumerate(states))
    counted = count_by_nomination(delegates)
    assert sum(counted.values()) == len(delegates)
    assert len(approved(delegates)) == counted.get(Nomination.APPROVED, 0)
    assert set(approved(delegates)) <= set(coming(delegates)) <= set(delegates)


def test_the_order_inside_a_delegation() -> None:
    alternate, adviser = SeatInDelegation.ALTERNATE, SeatInDelegation.ADVISER
    rows = (
        person(1, KE, seat=adviser, level=Level.EXPERT),
        person(2, KE, level=Level.SENIOR_OFFICIAL),
        person(3, KE, seat=alternate, level=Level.PERMANENT_REPRESENTATIVE),
        person(4, KE, seat=alternate, level=Level.VICE_MINISTER),
        person(5, KE, is_head=True, level=Level.EXPERT),
        person(6, KE),
    )
    assert [one.ref.id for one in by_delegation(rows)[KE]] == [5, 4, 3, 6, 2, 1]


def test_who_has_withdrawn_represents_nobody() -> None:
    rows = (person(1, KE), person(2, CO, Nomination.WITHDRAWN), person(3, EU, Nomination.DECLINED))
    found = representation((home(KE), home(CO), home(EU, DelegationKind.REGIONAL_ORGANIZATION)), rows)
    assert (found.member_states, found.others) == (1, 0)


@pytest.mark.parametrize(
    ("chosen", "expected"),
    [
        ({}, [KE, CO, EU, SE]),
        ({"kind": DelegationKind.MEMBER_STATE}, [KE, CO, SE]),
        ({"region": RegionalGroup.AFRICAN}, [KE]),
        ({"kind": DelegationKind.REGIONAL_ORGANIZATION, "region": RegionalGroup.AFRICAN}, []),
        ({"silent": frozenset({CO, EU})}, [CO, EU]),
        ({"kind": DelegationKind.MEMBER_STATE, "silent": frozenset({CO, EU})}, [CO]),
        ({"silent": frozenset()}, []),
    ],
)
def test_missions_by_kind_region_and_silence(chosen: dict[str, Any], expected: list[int]) -> None:
    homes = (home(KE, region=RegionalGroup.AFRICAN), home(CO), home(EU, DelegationKind.REGIONAL_ORGANIZATION), home(SE))
    assert [one.ref.id for one in addressed_by(homes, **chosen)] == expected
