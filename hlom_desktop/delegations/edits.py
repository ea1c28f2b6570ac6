"""The gestures on delegations and their delegates."""

from __future__ import annotations

from typing import Any

from sqlalchemy import select

from hlom_desktop.conference.wording import Wording
from hlom_desktop.delegations.model import Delegate, Delegation
from hlom_desktop.delegations.rules import state_wording, usable_address, usable_zone
from hlom_desktop.delegations.states import Standing, capital_zone, state, states
from hlom_desktop.delegations.values import DelegationKind, Level
from hlom_desktop.refusals import N_, Refusal
from hlom_desktop.storage.base import Db, Ref
from hlom_desktop.storage.recording import say
from hlom_desktop.storage.writing import GoneMeanwhile, add, change, remove, take

ADDRESSES = frozenset({"email", "mailbox", "liaison_email"})
STATE_KINDS = frozenset({DelegationKind.MEMBER_STATE, DelegationKind.OBSERVER_STATE})


class NoName(Refusal):
    """A delegation that is no State and has no name."""

    message = N_("A delegation needs a name in one language at least, or a State.")


class NameIsTheUnitedNations(Refusal):
    """A State's name is not the organizer's to write."""

    message = N_("A State is named as the United Nations names it. Choose another State instead.")


class StateTwice(Refusal):
    """A State that already has a delegation."""

    message = N_("This State is already among the delegations.")


class NobodyNamed(Refusal):
    """A delegate of whom neither name nor function is known."""

    message = N_("A delegate needs a function or a name.")


def add_delegation(
    db: Db, conference_id: int, name: Wording, kind: DelegationKind = DelegationKind.OTHER, **values: Any
) -> int:
    """A new delegation that is no State; its id. Raises `NoName`, `UnknownZone`, `AddressNotUsable`."""
    if name.is_empty:
        raise NoName
    row = add(db, Delegation, conference_id=conference_id, name=name, kind=kind, **_checked(values))
    say(db, N_("Add delegation “{title}”"), title=name)
    return row.id


def add_state(db: Db, conference_id: int, alpha2: str) -> int:
    """A State's delegation, with its UN name, region and capital's zone; its id. Raises `StateTwice`."""
    if alpha2 in _states_there(db, conference_id):
        raise StateTwice
    row = add(db, Delegation, conference_id=conference_id, **_of_state(alpha2))
    say(db, N_("Add delegation “{title}”"), title=row.name)
    return row.id


def add_all_states(db: Db, conference_id: int) -> int:
    """A delegation for each of the 195 States that has none yet, in one gesture; how many were added."""
    there = _states_there(db, conference_id)
    missing = [one.alpha2 for one in states() if one.alpha2 not in there]
    for alpha2 in missing:
        db.add(Delegation(conference_id=conference_id, **_of_state(alpha2)))
    db.flush()
    say(db, N_("Add {number} States"), number=len(missing))
    return len(missing)


def change_delegation(db: Db, ref: Ref, **values: Any) -> None:
    """Set columns of a delegation. With another `alpha2` come that State's name, kind, region and zone.

    Raises `StateTwice`, `NameIsTheUnitedNations`, `NoName`, `UnknownZone`, `AddressNotUsable`.
    """
    row = take(db, Delegation, ref)
    if "alpha2" in values and values["alpha2"] != row.alpha2:
        values = _as_state(db, row, values["alpha2"]) | values
    elif "name" in values and row.alpha2 is not None:
        raise NameIsTheUnitedNations
    if values.get("name", row.name).is_empty:
        raise NoName
    change(db, Delegation, ref, **_checked(values))
    say(db, N_("Edit delegation “{title}”"), title=row.name)


def delete_delegation(db: Db, ref: Ref) -> None:
    """Delete a delegation with its delegates; what it has brought and said stays, without it."""
    row = remove(db, Delegation, ref)
    say(db, N_("Delete delegation “{title}”"), title=row.name)


def add_delegate(db: Db, delegation_id: int, function: Wording, level: Level = Level.OTHER, **values: Any) -> int:
    """A new delegate of a delegation, with its language where it has one; the id.

    Raises `NobodyNamed`, `AddressNotUsable`, `UnknownZone`, `GoneMeanwhile`.
    """
    home = db.get(Delegation, delegation_id)
    if home is None:
        raise GoneMeanwhile
    values = {"language": home.language or "en"} | _checked(values)
    values |= {"conference_id": home.conference_id, "delegation_id": home.id, "function": function, "level": level}
    row = add(db, Delegate, **values)
    _settle(db, row)
    say(db, N_("Add delegate “{title}”"), title=said_of(db, row))
    return row.id


def change_delegate(db: Db, ref: Ref, **values: Any) -> None:
    """Set columns of a delegate; a new head takes the place of the delegation's former one.

    Raises `NobodyNamed`, `AddressNotUsable`, `UnknownZone`.
    """
    row = change(db, Delegate, ref, **_checked(values))
    _settle(db, row)
    say(db, N_("Edit delegate “{title}”"), title=said_of(db, row))


def set_head(db: Db, ref: Ref) -> None:
    """Make a delegate the head of the delegation, in the place of any other."""
    row = change(db, Delegate, ref, is_head=True)
    _settle(db, row)
    say(db, N_("Make “{title}” the head of the delegation"), title=said_of(db, row))


def delete_delegate(db: Db, ref: Ref) -> None:
    """Delete a delegate; roles in sessions stay, without the person."""
    row = take(db, Delegate, ref)
    title = said_of(db, row)
    remove(db, Delegate, ref)
    say(db, N_("Delete delegate “{title}”"), title=title)


def _checked(values: dict[str, Any]) -> dict[str, Any]:
    """The values as they may be written: addresses and zones read, empty texts as none."""
    found = {name: None if value == "" else value for name, value in values.items()}
    if "zone" in found:
        found["zone"] = usable_zone(found["zone"])
    for name in ADDRESSES & found.keys():
        found[name] = usable_address(found[name])
    return found


def _settle(db: Db, row: Delegate) -> None:
    """Somebody is meant by the row, and a delegation has one head, who has no other seat."""
    if row.function.is_empty and not row.name:
        raise NobodyNamed
    db.flush()
    if not row.is_head:
        return
    row.seat = None
    others = select(Delegate).where(Delegate.delegation_id == row.delegation_id, Delegate.is_head.is_(True))
    for other in db.scalars(others.where(Delegate.id != row.id)).all():
        other.is_head = False


def said_of(db: Db, row: Delegate) -> Wording:
    """How the history names a delegate: by function, never by name or address; else by the delegation."""
    home = db.get(Delegation, row.delegation_id)
    return row.function if not row.function.is_empty or home is None else home.name


def _states_there(db: Db, conference_id: int) -> frozenset[str]:
    query = select(Delegation.alpha2).where(Delegation.conference_id == conference_id)
    return frozenset(code for code in db.scalars(query) if code is not None)


def _as_state(db: Db, row: Delegation, alpha2: str | None) -> dict[str, Any]:
    """What a delegation becomes with another State, or with none."""
    if alpha2 is None:
        return {"kind": DelegationKind.OTHER if row.kind in STATE_KINDS else row.kind, "region": None}
    if alpha2 in _states_there(db, row.conference_id):
        raise StateTwice
    return _of_state(alpha2)


def _of_state(alpha2: str) -> dict[str, Any]:
    one = state(alpha2)
    is_member = one.status is Standing.MEMBER
    return {
        "alpha2": alpha2,
        "kind": DelegationKind.MEMBER_STATE if is_member else DelegationKind.OBSERVER_STATE,
        "name": state_wording(alpha2),
        "region": one.group,
        "zone": capital_zone(alpha2),
    }
