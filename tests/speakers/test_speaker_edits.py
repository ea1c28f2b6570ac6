"""The gestures on roles and lists: whole results, undone and redone."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import MISSING, fields, replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from hlom_desktop.conference.rules import DaysReversed
from hlom_desktop.conference.wording import Wording
from hlom_desktop.conference.zones import UnknownZone
from hlom_desktop.delegations.values import Level
from hlom_desktop.speakers import edits, edits_list, edits_order, edits_sittings
from hlom_desktop.speakers.debate import debates_of
from hlom_desktop.speakers.queries import number_of_speakers, speaking, view_of
from hlom_desktop.speakers.rules import LimitNotUsable, TurnoverNotUsable, WarningNotUsable
from hlom_desktop.speakers.rules_hand import order_of
from hlom_desktop.speakers.values import ConnectionTest, InscriptionRow, RoleKind, RoleRow, SpeakerMode, SpeakerStatus
from hlom_desktop.speakers.values_list import SpeakersListRow
from hlom_desktop.storage.history import steps
from hlom_desktop.storage.ref import Ref
from hlom_desktop.storage.workspace import Workspace

Do = Callable[..., Any]
START = datetime(2021, 11, 22, 9, tzinfo=UTC)
MINISTER = Wording.from_texts(en="Minister for Migration")
GROUP = Wording.from_texts(en="African Group")


def inscribe_all(do: Do, sitting: int = 1) -> list[int]:
    """The five States, all ministers, one minute after the other."""
    return [
        do(
            edits_list.inscribe,
            1,
            state,
            MINISTER,
            Level.MINISTER,
            START + timedelta(minutes=state),
            sitting_id=sitting,
        )
        for state in range(1, 6)
    ]


def needed(row: Any) -> dict[str, Any]:
    """Nothing in each column that has no usual value."""
    return {one.name: None for one in fields(row) if one.default is MISSING}


def order(look_up: Do, sitting: int | None = 1) -> list[int]:
    return [one.ref.id for one in order_of(debates_of(look_up())[0], sitting)]


def ref(look_up: Do, row_id: int) -> Ref:
    found: Ref = next(one.ref for one in look_up().inscriptions if one.ref.id == row_id)
    return found


def test_a_role(store: Workspace, do: Do, look_up: Do) -> None:
    made = do(edits.add_role, 1, RoleKind.PANELLIST, MINISTER, delegation_id=3, minutes=8)
    row = look_up().roles[0]
    plain = needed(RoleRow)
    plain |= {"ref": Ref(made, row.ref.version), "session_id": 1, "kind": RoleKind.PANELLIST, "function": MINISTER}
    plain |= {"delegation_id": 3, "mode": SpeakerMode.IN_ROOM, "minutes": 8, "status": SpeakerStatus.PROPOSED}
    assert row == RoleRow(**(plain | {"test": ConnectionTest.NOT_NEEDED, "position": 0}))
    do(edits.change_role, row.ref, mode=SpeakerMode.REMOTE, zone="Australia/Sydney", name="")
    remote = look_up().roles[0]
    expected = {"mode": SpeakerMode.REMOTE, "zone": "Australia/Sydney", "test": ConnectionTest.MISSING}
    assert remote == replace(row, ref=remote.ref, **expected)
    do(edits.record_role_test, remote.ref, ConnectionTest.PASSED, date(2021, 12, 13), "Platform desk")
    tested = look_up().roles[0]
    day = {"tested_on": date(2021, 12, 13), "tested_by": "Platform desk", "test": ConnectionTest.PASSED}
    assert tested == replace(remote, ref=tested.ref, **day)
    do(edits.delete_role, tested.ref)
    assert look_up().roles == ()
    store.undo()
    assert look_up().roles == (replace(tested, ref=look_up().roles[0].ref),)


def test_what_a_role_refuses(do: Do, look_up: Do) -> None:
    with pytest.raises(edits.NobodyNamed):
        do(edits.add_role, 1, RoleKind.CHAIR, Wording())
    with pytest.raises(LimitNotUsable):
        do(edits.add_role, 1, RoleKind.CHAIR, MINISTER, minutes=0)
    with pytest.raises(UnknownZone):
        do(edits.add_role, 1, RoleKind.CHAIR, MINISTER, zone="Sydney")
    assert look_up().roles == ()


def test_an_inscription(store: Workspace, do: Do, look_up: Do) -> None:
    values = {"mode": SpeakerMode.REMOTE, "on_behalf": GROUP, "sitting_id": 2, "city": Wording()}
    made = do(edits_list.inscribe, 1, 4, MINISTER, Level.MINISTER, START, **values)
    row = look_up().inscriptions[0]
    plain = needed(InscriptionRow)
    plain |= {"ref": Ref(made, row.ref.version), "speakers_list_id": 1, "sitting_id": 2, "delegation_id": 4}
    plain |= {"function": MINISTER, "level": Level.MINISTER, "on_behalf": GROUP, "inscribed": START}
    plain |= {"mode": SpeakerMode.REMOTE, "test": ConnectionTest.MISSING, "withdrawn": False}
    assert row == InscriptionRow(**plain)
    with pytest.raises(edits_list.AlreadyInscribed):
        do(edits_list.inscribe, 1, 4, MINISTER, Level.MINISTER, START, on_behalf=GROUP)
    do(edits_list.inscribe, 1, 4, MINISTER, Level.MINISTER, START)
    assert store.read(number_of_speakers, 1) == 2
    do(edits.record_inscription_test, row.ref, ConnectionTest.FAILED, date(2021, 12, 13))
    failed = look_up().inscriptions[0]
    assert (failed.test, failed.tested_on) == (ConnectionTest.FAILED, date(2021, 12, 13))
    do(edits_list.change_inscription, row.ref, mode=SpeakerMode.IN_ROOM)
    here = look_up().inscriptions[0]
    assert (here.test, here.tested_on) == (ConnectionTest.NOT_NEEDED, None)


def test_who_withdraws_keeps_the_record_and_may_come_back(do: Do, look_up: Do) -> None:
    made = inscribe_all(do)
    do(edits_order.move_by, ref(look_up, made[1]), -1)
    do(edits_list.withdraw, ref(look_up, made[1]))
    assert order(look_up) == [made[0], *made[2:]]
    with pytest.raises(edits_order.NotOnTheList):
        do(edits_order.move_by, ref(look_up, made[1]), 1)
    do(edits_list.put_back, ref(look_up, made[1]))
    assert order(look_up) == made
    do(edits_list.withdraw, ref(look_up, made[1]))
    do(edits_list.inscribe, 1, 2, MINISTER, Level.MINISTER, START)
    with pytest.raises(edits_list.AlreadyInscribed):
        do(edits_list.put_back, ref(look_up, made[1]))
    do(edits_list.delete_inscription, ref(look_up, made[1]))
    assert len(look_up().inscriptions) == 5


def test_up_and_down_by_hand_and_back_to_the_rule(store: Workspace, do: Do, look_up: Do) -> None:
    one, two, three, four, five = inscribe_all(do)
    do(edits_order.move_by, ref(look_up, five), -3)
    assert order(look_up) == [one, five, two, three, four]
    do(edits_order.move_by, ref(look_up, one), 1)
    assert order(look_up) == [five, one, two, three, four]
    do(edits_order.move_by, ref(look_up, three), 9)
    assert order(look_up) == [five, one, two, four, three]
    do(edits_order.place_by_rule, ref(look_up, five))
    assert order(look_up) == [two, one, four, five, three]
    store.undo()
    store.undo()
    assert order(look_up) == [five, one, two, three, four]
    assert store.do(edits_order.move_by, ref(look_up, five), -1).change is None


def test_two_swap_in_a_sitting_and_between_two(do: Do, look_up: Do) -> None:
    one, two, three, four, five = inscribe_all(do)
    do(edits_order.swap, ref(look_up, one), ref(look_up, four))
    assert order(look_up) == [four, two, three, one, five]
    do(edits_order.move_to_sitting, [ref(look_up, four), ref(look_up, five)], 2)
    assert (order(look_up), order(look_up, 2)) == ([two, three, one], [four, five])
    do(edits_order.swap, ref(look_up, three), ref(look_up, four))
    assert (order(look_up), order(look_up, 2)) == ([two, four, one], [three, five])


def test_sittings_and_their_list(store: Workspace, do: Do, look_up: Do) -> None:
    made = inscribe_all(do)
    other = do(edits_sittings.add_list, 1, Wording.from_texts(en="Right of reply"), minutes=2)
    elsewhere = do(edits_sittings.add_sitting, Ref(other, 99), 1)
    with pytest.raises(edits_list.OtherList):
        do(edits_order.move_to_sitting, [ref(look_up, made[0])], elsewhere)
    with pytest.raises(edits_sittings.AlreadyASitting):
        do(edits_sittings.add_sitting, Ref(other, 99), 1)
    do(edits_sittings.remove_sitting, look_up().sittings[0].ref)
    assert order(look_up, None) == made
    store.undo()
    assert order(look_up) == made
    do(edits_sittings.delete_list, look_up().lists[0].ref)
    found = look_up()
    assert (len(found.inscriptions), [one.ref.id for one in found.sittings]) == (0, [elsewhere])


def test_limits_of_a_list(do: Do, look_up: Do) -> None:
    before = look_up().lists[0]
    assert before == SpeakersListRow(before.ref, Wording.from_texts(en="General debate"), None, None, 3, 5, 30, 0)
    do(edits_sittings.change_list, before.ref, minutes=2, group_minutes=4, turnover=20)
    do(edits_sittings.change_list, before.ref, opens=date(2021, 11, 8), closes=date(2021, 12, 8))
    after = look_up().lists[0]
    days = {"opens": date(2021, 11, 8), "closes": date(2021, 12, 8)}
    assert after == replace(before, ref=after.ref, minutes=2, group_minutes=4, turnover=20, **days)
    for refused, values in (
        (LimitNotUsable, {"minutes": 0}),
        (LimitNotUsable, {"group_minutes": None}),
        (LimitNotUsable, {"second_reply_minutes": 241}),
        (WarningNotUsable, {"warning": 601}),
        (TurnoverNotUsable, {"turnover": 601}),
        (DaysReversed, {"closes": date(2021, 11, 1)}),
        (edits_sittings.NoTitle, {"title": Wording()}),
    ):
        with pytest.raises(refused):
            do(edits_sittings.change_list, after.ref, **values)


def test_history_names_functions_only(store: Workspace, do: Do, look_up: Do) -> None:
    do(edits.add_role, 1, RoleKind.CHAIR, MINISTER, name="Ana López")
    do(edits.change_role, look_up().roles[0].ref, name="Eva López")
    do(edits.delete_role, look_up().roles[0].ref)
    assert "López" not in str([(one.message, one.arguments) for one in store.read(steps, 1)])


def test_where_a_row_stands_and_how_many_queries(store: Workspace, do: Do) -> None:
    from sqlalchemy import event

    def counted(db: Any) -> int:
        asked: list[str] = []
        event.listen(db.connection(), "before_cursor_execute", lambda *seen: asked.append(seen[2]))
        speaking(db, 1)
        return len(asked)

    before = store.read(counted)
    inscribe_all(do)
    do(edits.add_role, 1, RoleKind.CHAIR, MINISTER)
    assert (before, store.read(counted)) == (11, 11)
    assert [store.read(view_of, 1, row_id) for row_id in (1, 5, 6)] == ["roles", "list", None]
