"""The gestures on calls: to whom they are addressed, who answered, who is reminded."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from sqlalchemy import select

from hlom_desktop.conference.when.values import When
from hlom_desktop.conference.wording import Wording
from hlom_desktop.consultations import queries as consultation_queries
from hlom_desktop.consultations.rules import check_text
from hlom_desktop.contributions import queries
from hlom_desktop.contributions.model import Addressee, Call, Contribution
from hlom_desktop.contributions.rules.calls import call_state, in_group, interested, pledged
from hlom_desktop.contributions.values import ContributionKind
from hlom_desktop.delegations import queries as delegation_queries
from hlom_desktop.delegations.values import DelegationKind
from hlom_desktop.refusals import N_, Refusal
from hlom_desktop.storage.base import Db, Ref
from hlom_desktop.storage.recording import moment, say
from hlom_desktop.storage.writing import add, change, next_position, remove, take


class NobodyNew(Refusal):
    """A call addressed to those who have it, or to nobody."""

    message = N_("There is nobody there to whom this call is not addressed already.")


class NobodyToRemind(Refusal):
    """A reminder where everybody has answered."""

    message = N_("Nobody has to be reminded: all to whom the call is addressed have answered.")


def add_call(
    db: Db, conference_id: int, title: Wording, kind: ContributionKind = ContributionKind.INPUT, **values: Any
) -> int:
    """A new call after the others; its id. Raises `NoText`."""
    check_text(title)
    position = next_position(db, Call, conference_id=conference_id)
    row = add(db, Call, conference_id=conference_id, title=title, kind=kind, position=position, **values)
    say(db, N_("Add call “{title}”"), title=title)
    return row.id


def change_call(db: Db, ref: Ref, **values: Any) -> None:
    """Set columns of a call. Raises `NoText`."""
    row = change(db, Call, ref, **values)
    check_text(row.title)
    say(db, N_("Edit call “{title}”"), title=row.title)


def delete_call(db: Db, ref: Ref) -> None:
    """Delete a call with its addressees; the contributions that answer it stay."""
    row = remove(db, Call, ref)
    say(db, N_("Delete call “{title}”"), title=row.title)


def address(db: Db, ref: Ref, delegation_ids: Iterable[int]) -> int:
    """Address a call to delegations; how many of them did not have it yet. Raises `NobodyNew`."""
    row = take(db, Call, ref)
    query = select(Addressee.delegation_id).where(Addressee.call_id == row.id)
    there = set(db.scalars(query))
    new = [one for one in dict.fromkeys(delegation_ids) if one not in there]
    if not new:
        raise NobodyNew
    for one in new:
        add(db, Addressee, conference_id=row.conference_id, call_id=row.id, delegation_id=one)
    say(db, N_("Address “{title}”, further delegations: {number}"), title=row.title, number=len(new))
    return len(new)


def address_all(db: Db, ref: Ref) -> int:
    """Address a call to all delegations. Raises `NobodyNew`."""
    rows = delegation_queries.delegations(db, take(db, Call, ref).conference_id)
    return address(db, ref, [one.ref.id for one in rows])


def address_kind(db: Db, ref: Ref, kind: DelegationKind) -> int:
    """Address a call to all delegations of a kind. Raises `NobodyNew`."""
    rows = delegation_queries.delegations(db, take(db, Call, ref).conference_id)
    return address(db, ref, [one.ref.id for one in rows if one.kind is kind])


def address_group(db: Db, ref: Ref, group_id: int) -> int:
    """Address a call to the delegations of a group of stakeholders and of those inside it. Raises `NobodyNew`."""
    home = take(db, Call, ref).conference_id
    groups = delegation_queries.groups(db, home)
    return address(db, ref, in_group(delegation_queries.delegations(db, home), groups, (group_id,)))


def address_interested(db: Db, ref: Ref, workstream_id: int) -> int:
    """Address a call to those interested in a workstream, themselves or by their group. Raises `NobodyNew`."""
    home = take(db, Call, ref).conference_id
    rows, groups = delegation_queries.delegations(db, home), delegation_queries.groups(db, home)
    stated = consultation_queries.interests(db, home)
    return address(db, ref, interested(workstream_id, stated, rows, groups))


def address_pledged(db: Db, ref: Ref) -> int:
    """Address a call to those who made a pledge, alone or together. Raises `NobodyNew`."""
    home = take(db, Call, ref).conference_id
    return address(db, ref, pledged(queries.contributions(db, home), queries.partners(db, home)))


def remove_addressee(db: Db, ref: Ref) -> None:
    """A call is no longer addressed to a delegation; what it answered stays."""
    row = remove(db, Addressee, ref)
    call = db.get(Call, row.call_id)
    say(db, N_("Take somebody out of “{title}”"), title=call.title if call else "")


def answer(db: Db, ref: Ref, delegation_id: int, title: Wording, received: When | None = None, **values: Any) -> int:
    """What a delegation answers to a call, a contribution of the call's kind; its id. Raises `NoText`."""
    call = take(db, Call, ref)
    check_text(title)
    values |= {"delegation_id": delegation_id, "call_id": call.id, "received": received}
    row = add(db, Contribution, conference_id=call.conference_id, title=title, kind=call.kind, **values)
    say(db, N_("Answer to “{call}”: “{title}”"), call=call.title, title=title)
    return row.id


def remind(db: Db, ref: Ref, when: When) -> int:
    """All to whom a call is addressed and who have not answered are reminded on that day; how many.

    Raises `NobodyToRemind`.
    """
    call = take(db, Call, ref)
    waiting = _waiting(db, call)
    if not waiting:
        raise NobodyToRemind
    query = select(Addressee).where(Addressee.call_id == call.id)
    for one in db.scalars(query).all():
        if one.delegation_id in waiting:
            one.reminded = when
    say(db, N_("Remind of “{title}”, delegations: {number}"), title=call.title, number=len(waiting))
    return len(waiting)


def _waiting(db: Db, call: Call) -> frozenset[int]:
    home = call.conference_id
    row = next(one for one in queries.calls(db, home) if one.ref.id == call.id)
    brought, partners = queries.contributions(db, home), queries.partners(db, home)
    today: date = moment(db).date()
    return frozenset(call_state(row, queries.addressees(db, home), brought, partners, today).waiting)


def set_reminded(db: Db, ref: Ref, when: When | None) -> None:
    """When one delegation was reminded of a call; None takes it back."""
    row = change(db, Addressee, ref, reminded=when)
    call = db.get(Call, row.call_id)
    say(db, N_("Change a reminder of “{title}”"), title=call.title if call else "")
