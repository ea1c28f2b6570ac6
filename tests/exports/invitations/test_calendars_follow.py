"""Whatever the secretariat changes, in whatever order: after its files each mailbox holds what it should."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hlom_desktop.conference.wording import Wording
from hlom_desktop.delegations.edits import change_delegate, delete_delegate
from hlom_desktop.delegations.values_nomination import Nomination
from hlom_desktop.exports.invitations.giving import give_out
from hlom_desktop.invitations.edits import RuleTwice, delete_rule
from hlom_desktop.invitations.shown import Inviting
from hlom_desktop.invitations.values import AttendanceBy
from hlom_desktop.sessions.edits import cancel_session, change_session, delete_session, move_session, unplace_session
from hlom_desktop.sessions.values import SessionStatus
from hlom_desktop.storage.base import Ref

KEY = "small-2021"
SESSIONS, PEOPLE = ("s0", "s1", "s2", "s3"), ("k0", "k1", "k2", "c0", "c1")
ADDRESSES = (None, "c0@colombia.example", "C9@Colombia.example", "mission@kenya.example")

changes = st.one_of(
    st.tuples(st.just("person"), st.sampled_from(SESSIONS), st.sampled_from(PEOPLE), st.booleans()),
    st.tuples(st.just("delegation"), st.sampled_from(SESSIONS), st.sampled_from(("kenya", "colombia")), st.booleans()),
    st.tuples(st.just("forget rule"), st.integers(0, 5)),
    st.tuples(st.just("move"), st.sampled_from(SESSIONS), st.integers(480, 1200)),
    st.tuples(st.just("rename"), st.sampled_from(SESSIONS), st.sampled_from(("Talks", "Entretiens; fin, “x”"))),
    st.tuples(st.sampled_from(("cancel", "hold", "unplace", "delete")), st.sampled_from(SESSIONS)),
    st.tuples(st.just("nomination"), st.sampled_from(PEOPLE), st.sampled_from(Nomination)),
    st.tuples(st.just("address"), st.sampled_from(PEOPLE), st.sampled_from(ADDRESSES)),
    st.tuples(st.just("leave"), st.sampled_from(PEOPLE)),
    st.tuples(st.just("give"), st.booleans()),
)


def carry_out(house: Any, placed: Any, change: tuple[Any, ...]) -> None:
    """One change; what it means may be gone already."""
    found, what, ids = house.inviting(), change[0], house.ids
    if what == "forget rule":
        for rule in found.rules[change[1] : change[1] + 1]:
            house.do(delete_rule, rule.ref)
        return
    session, person = found.session_by_id.get(ids[change[1]]), found.delegate_by_id.get(ids[change[1]])
    if session is not None:
        change_of_session(house, placed, change, session)
    elif person is not None:
        match what:
            case "nomination":
                house.do(change_delegate, person.ref, nomination=change[2])
            case "address":
                house.do(change_delegate, person.ref, email=change[2])
            case "leave":
                house.do(delete_delegate, person.ref)


def change_of_session(house: Any, placed: Any, change: tuple[Any, ...], session: Any) -> None:
    ref: Ref = session.ref
    match change[0]:
        case "person" | "delegation" as kind:
            if kind == "delegation" or house.ids[change[2]] in house.inviting().delegate_by_id:
                try:
                    house.rule(change[1], AttendanceBy(kind), house.ids[change[2]], excludes=change[3])
                except RuleTwice:
                    return
        case "move":
            house.do(move_session, ref, placed(change[2]), session.room_id)
        case "rename":
            house.do(change_session, ref, title=Wording.from_texts(en=change[2]))
        case "cancel":
            house.do(cancel_session, ref)
        case "hold":
            house.do(change_session, ref, status=SessionStatus.CONFIRMED)
        case "unplace":
            house.do(unplace_session, ref)
        case "delete":
            house.do(delete_session, ref)


def expected(found: Inviting) -> dict[str, dict[str, tuple[Any, Any, str]]]:
    """What each mailbox should hold, by the plainest reading of the rules."""
    boxes: dict[str, dict[str, tuple[Any, Any, str]]] = {}
    homes = {row.ref.id: row for row in found.delegations}
    for person in found.delegates:
        address = person.email or homes[person.delegation_id].mailbox
        if person.nomination is not Nomination.APPROVED or not address:
            continue
        for session in found.sessions:
            rules = [rule for rule in found.rules if rule.session_id == session.ref.id]
            mine = [
                one for one in rules if one.delegate_id == person.ref.id or one.delegation_id == person.delegation_id
            ]
            if not mine or any(one.excludes for one in mine) or session.hours is None:
                continue
            if session.status is not SessionStatus.CANCELLED:
                start, end = session.hours.start_utc(), session.hours.end_utc()
                boxes.setdefault(address.lower(), {})[session.uid] = (start, end, "")
    return boxes


@pytest.mark.parametrize("everything", [False, True])
@given(st.lists(changes, min_size=3, max_size=14))
@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
def test_every_calendar_is_what_it_should_be(
    house_at: Callable[[Path], Any], mailbox: type[Any], placed: Any, everything: bool, series: list[tuple[Any, ...]]
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        house = house_at(Path(folder))
        calendars: dict[str, Any] = {}
        house.rule("s0", AttendanceBy.DELEGATION, house.ids["kenya"])
        for change in (*series, ("give", everything)):
            if change[0] != "give":
                carry_out(house, placed, change)
                continue
            for bundle in give_out(house.workspace, KEY, house.options(everything=change[1])).files:
                for path in sorted(bundle.iterdir()):
                    data = path.read_bytes()
                    address = addressed_to(data)
                    calendars.setdefault(address, mailbox()).take(data)
        calendars.pop("", None)
        held = {
            address: {uid: (start, end, "") for uid, (start, end, _) in one.held.items()}
            for address, one in calendars.items()
            if one.held
        }
        assert held == expected(house.inviting())
        house.workspace.close()


def addressed_to(data: bytes) -> str:
    """Whose file it is by its one attendee; nobody's where it is published."""
    lines = data.replace(b"\r\n ", b"").decode().splitlines()
    found = [line.rpartition("mailto:")[2] for line in lines if line.startswith("ATTENDEE")]
    return found[0] if found else ""
