"""The gestures on delegations, delegates and groups: whole rows compared, undone and redone."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from hlom_desktop.conference.values import Mode
from hlom_desktop.conference.wording import Wording
from hlom_desktop.conference.zones import UnknownZone
from hlom_desktop.contributions.edits.contributions import add_contribution
from hlom_desktop.delegations import edits, edits_groups
from hlom_desktop.delegations.queries import number_of_delegations, participants, view_of
from hlom_desktop.delegations.rules import AddressNotUsable, GroupCircle, state_wording
from hlom_desktop.delegations.values import DelegateRow, DelegationKind, DelegationRow, Level, RegionalGroup
from hlom_desktop.delegations.values_nomination import Nomination
from hlom_desktop.refusals import Refusal
from hlom_desktop.storage.history import steps
from hlom_desktop.storage.ref import Ref
from hlom_desktop.storage.workspace import Workspace

Do = Callable[..., Any]


def said(text: str) -> Wording:
    return Wording.from_texts(en=text)


MINISTER, ADVISER = said("Minister for Migration"), said("Adviser")


def delegation_row(row_id: int, version: int, uid: str, **values: Any) -> DelegationRow:
    plain: dict[str, Any] = dict.fromkeys(DelegationRow.__dataclass_fields__)
    return DelegationRow(**(plain | {"ref": Ref(row_id, version), "uid": uid} | values))


def test_a_state_has_its_un_name_region_and_zone(store: Workspace, do: Do, look_up: Do) -> None:
    made = do(edits.add_state, 1, "CI")
    found = look_up().delegations
    expected = delegation_row(
        made,
        2,
        found[0].uid,
        kind=DelegationKind.MEMBER_STATE,
        alpha2="CI",
        name=Wording.from_texts(en="Côte d’Ivoire", fr="Côte d’Ivoire", es="Côte d’Ivoire"),
        region=RegionalGroup.AFRICAN,
        zone="Africa/Abidjan",
    )
    assert found == (expected,)
    with pytest.raises(edits.StateTwice):
        do(edits.add_state, 1, "CI")
    with pytest.raises(edits.NameIsTheUnitedNations):
        do(edits.change_delegation, found[0].ref, name=said("Ivory Coast"))


def test_all_states_come_and_go_in_one_gesture(store: Workspace, do: Do, look_up: Do) -> None:
    do(edits.add_state, 1, "CH")
    assert do(edits.add_all_states, 1) == 194
    kinds = [one.kind for one in look_up().delegations]
    assert (kinds.count(DelegationKind.MEMBER_STATE), kinds.count(DelegationKind.OBSERVER_STATE)) == (193, 2)
    assert store.read(number_of_delegations, 1) == 195
    assert do(edits.add_all_states, 1) == 0
    store.undo()
    assert [one.alpha2 for one in look_up().delegations] == ["CH"]
    store.redo()
    assert len(look_up().delegations) == 195


def test_a_delegation_becomes_a_state_and_is_none_again(do: Do, look_up: Do) -> None:
    do(edits.add_delegation, 1, said("New delegation"), DelegationKind.MEDIA, note="by mistake")
    before = look_up().delegations[0]
    do(edits.change_delegation, before.ref, alpha2="VA")
    state = look_up().delegations[0]
    assert state == replace(
        before,
        ref=state.ref,
        kind=DelegationKind.OBSERVER_STATE,
        alpha2="VA",
        name=state_wording("VA"),
        zone="Europe/Vatican",
    )
    do(edits.change_delegation, state.ref, alpha2=None, name=said("Holy See Press Office"))
    none = look_up().delegations[0]
    assert none == replace(
        state, ref=none.ref, kind=DelegationKind.OTHER, alpha2=None, name=said("Holy See Press Office")
    )
    with pytest.raises(edits.NoName):
        do(edits.change_delegation, none.ref, name=Wording())
    with pytest.raises(UnknownZone):
        do(edits.change_delegation, none.ref, zone="Rome")


def test_a_delegate_and_one_head(do: Do, look_up: Do) -> None:
    home = do(edits.add_delegation, 1, said("Mayors"), language="fr")
    first = do(edits.add_delegate, home, MINISTER, Level.MINISTER, email=" ana@example.org ", is_head=True)
    second = do(edits.add_delegate, home, ADVISER, Level.EXPERT, mode=Mode.VIRTUAL, zone="Asia/Kathmandu")
    rows = look_up().delegates
    plain: dict[str, Any] = dict.fromkeys(DelegateRow.__dataclass_fields__)
    plain |= {"delegation_id": home, "language": "fr", "mode": Mode.IN_PERSON, "is_head": False}
    plain["nomination"] = Nomination.NOMINATED
    one = plain | {"ref": Ref(first, 3), "uid": rows[0].uid, "function": MINISTER, "level": Level.MINISTER}
    other = plain | {"ref": Ref(second, 4), "uid": rows[1].uid, "function": ADVISER, "level": Level.EXPERT}
    assert rows == (
        DelegateRow(**(one | {"email": "ana@example.org", "is_head": True})),
        DelegateRow(**(other | {"mode": Mode.VIRTUAL, "zone": "Asia/Kathmandu"})),
    )
    do(edits.set_head, rows[1].ref)
    assert [row.is_head for row in look_up().delegates] == [False, True]
    elsewhere = do(edits.add_delegation, 1, said("Media"))
    do(edits.add_delegate, elsewhere, ADVISER, is_head=True)
    do(edits.change_delegate, rows[1].ref, delegation_id=elsewhere)
    assert [(row.delegation_id, row.is_head) for row in look_up().delegates] == [
        (home, False),
        (elsewhere, True),
        (elsewhere, False),
    ]


@pytest.mark.parametrize("address", ["ana", "ana@", "@example.org", "ana@example", "a na@example.org", "a@b.c,d@e.f"])
def test_an_address_that_is_none_is_refused_and_not_repeated(do: Do, look_up: Do, address: str) -> None:
    home = do(edits.add_delegation, 1, said("Mayors"))
    with pytest.raises(AddressNotUsable) as refused:
        do(edits.add_delegate, home, MINISTER, email=address)
    assert address not in str(refused.value).replace("name@example.org", "")
    assert look_up().delegates == ()


def test_nobody_is_no_delegate(do: Do) -> None:
    home = do(edits.add_delegation, 1, said("Mayors"))
    with pytest.raises(edits.NobodyNamed):
        do(edits.add_delegate, home, Wording())


def test_a_delegation_goes_with_its_delegates_and_comes_back(store: Workspace, do: Do, look_up: Do) -> None:
    home = do(edits.add_delegation, 1, said("Mayors"))
    do(edits.add_delegate, home, MINISTER)
    do(add_contribution, 1, said("Ten places"), delegation_id=home)
    before = look_up()
    do(edits.delete_delegation, before.delegations[0].ref)
    after = look_up()
    assert (after.delegations, after.delegates) == ((), ())
    assert [one.delegation_id for one in after.brought] == [None]
    store.undo()
    again = look_up()
    assert [one.uid for one in again.delegates] == [one.uid for one in before.delegates]
    assert [one.delegation_id for one in again.brought] == [home]


def test_groups_stand_in_each_other_but_never_in_themselves(do: Do, look_up: Do) -> None:
    above = do(edits_groups.add_group, 1, said("Civil society"))
    below = do(edits_groups.add_group, 1, said("Faith-based"), above)
    deepest = do(edits_groups.add_group, 1, said("Churches"), below, role=said("observers"))
    rows = {row.ref.id: row for row in look_up().groups}
    assert [(row.parent_id, row.position) for row in rows.values()] == [(None, 0), (above, 1), (below, 2)]
    for parent in (above, below, deepest):
        with pytest.raises(GroupCircle):
            do(edits_groups.change_group, rows[above].ref, parent_id=parent)
    do(edits_groups.change_group, rows[deepest].ref, parent_id=above)
    do(edits_groups.delete_group, rows[above].ref)
    assert [(row.ref.id, row.parent_id) for row in look_up().groups] == [(below, None), (deepest, None)]


def test_history_names_functions_only(store: Workspace, do: Do, look_up: Do) -> None:
    home = do(edits.add_delegation, 1, said("Mayors"))
    do(edits.add_delegate, home, MINISTER, name="Ana López", email="ana@example.org")
    row = look_up().delegates[0]
    do(edits.change_delegate, row.ref, email="other@example.org", name="Eva López")
    do(edits.set_head, row.ref)
    do(edits.delete_delegate, row.ref)
    told = [(step.message, step.arguments) for step in store.read(steps, 1)]
    assert not any(word in str(told) for word in ("López", "example.org"))


def test_where_a_row_stands(store: Workspace, do: Do) -> None:
    home = do(edits.add_delegation, 1, said("Mayors"))
    do(edits.add_delegate, home, MINISTER)
    second = do(edits.add_delegate, home, ADVISER)
    found = [store.read(view_of, 1, row_id) for row_id in (home, second, 99)]
    assert found == ["delegations", "delegates", None]


def test_reading_takes_as_many_queries_for_all_states_as_for_none(store: Workspace, do: Do) -> None:
    from sqlalchemy import event

    def counted(db: Any) -> int:
        asked: list[str] = []
        event.listen(db.connection(), "before_cursor_execute", lambda *seen: asked.append(seen[2]))
        participants(db, 1)
        return len(asked)

    before = store.read(counted)
    do(edits.add_all_states, 1)
    assert (before, store.read(counted)) == (7, 7)


def test_refusals_are_said(do: Do) -> None:
    for refusal in (edits.NoName, edits.StateTwice, edits.NobodyNamed, AddressNotUsable, GroupCircle):
        assert isinstance(refusal(), Refusal)
        assert str(refusal()).endswith(".")
