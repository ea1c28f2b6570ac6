"""Who is invited to the worked example: notes verbales and their answers, how far nominations are, who attends what."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from hlom_desktop.delegations.model import (
    Audience,
    Delegate,
    DelegateAudience,
    Delegation,
    NoteAddressee,
    NoteVerbale,
)
from hlom_desktop.delegations.values import DelegationKind, Level
from hlom_desktop.delegations.values_nomination import Nomination, NoteKind, SeatInDelegation
from hlom_desktop.invitations.model import Attendance, MailAccount
from hlom_desktop.invitations.values import AttendanceBy
from hlom_desktop.sessions.model import Session
from hlom_desktop.templates.shelf import Shelf
from hlom_desktop.templates.worked.texts import worked_texts

NOT_YET = 24
"""So many of the last advisers named are not approved yet."""


def put_invited(shelf: Shelf, sessions: Mapping[str, Session]) -> None:
    """All of it; the delegates are there already."""
    people = shelf.rows(Delegate)
    _put_nominations(people)
    _put_mailboxes(shelf, people)
    _put_notes(shelf, people)
    _put_audiences(shelf, people)
    _put_attendance(shelf, sessions)
    shelf.put(MailAccount, **worked_texts("invited")["account"])


def _put_nominations(people: Sequence[Delegate]) -> None:
    """The first beside a head is the alternate; the last named are still being looked at."""
    alternates: set[int] = set()
    for person in people:
        person.nomination = Nomination.APPROVED
        if not person.is_head:
            first = person.delegation_id not in alternates
            alternates.add(person.delegation_id)
            person.seat = SeatInDelegation.ALTERNATE if first else SeatInDelegation.ADVISER
    for number, person in enumerate(people[-NOT_YET:]):
        person.nomination = (Nomination.NOMINATED, Nomination.NOMINATED, Nomination.VERIFIED)[number % 3]
    people[-1].nomination = Nomination.DECLINED
    people[-2].nomination = Nomination.WITHDRAWN


def _put_mailboxes(shelf: Shelf, people: Sequence[Delegate]) -> None:
    """Missions that share one mailbox have it as their own; some have an officer who gets a copy."""
    facts = worked_texts("invited")
    homes = {row.id: row for row in shelf.rows(Delegation)}
    for person in people:
        if (person.email or "").startswith("mission."):
            homes[person.delegation_id].mailbox = person.email
    for code in facts["liaison"].split():
        row = shelf.row(Delegation, code)
        row.liaison_name, row.liaison_email = facts["liaison_name"], f"liaison.{code.lower()}@example.org"


def _put_notes(shelf: Shelf, people: Sequence[Delegate]) -> None:
    """A note to all missions, answered by those who have named somebody, and a reminder to the others."""
    facts = worked_texts("invited")["notes"]
    states = (DelegationKind.MEMBER_STATE, DelegationKind.OBSERVER_STATE)
    missions = [row for row in shelf.rows(Delegation) if row.kind in states]
    answered = {person.delegation_id for person in people}
    for position, (fact, kind) in enumerate(zip(facts, NoteKind, strict=True)):
        days = {name: date.fromisoformat(fact[name]) for name in ("sent", "reply_by")}
        note = shelf.put(NoteVerbale, number=fact["number"], kind=kind, position=position, **days)
        shelf.flush()
        to = missions if kind is NoteKind.INVITATION else [row for row in missions if row.id not in answered]
        for number, row in enumerate(to):
            values: dict[str, Any] = {}
            if row.id in answered:
                replied = days["sent"] + timedelta(days=7 + number % 21)
                values = {"replied": replied, "reply_number": f"{100 + number}/2021"}
            shelf.put(NoteAddressee, note_verbale_id=note.id, delegation_id=row.id, **values)


def _put_audiences(shelf: Shelf, people: Sequence[Delegate]) -> None:
    """Delegates belong to publics by what they represent."""
    publics = worked_texts("invited")["publics"]
    kinds = {row.id: row.kind.value for row in shelf.rows(Delegation)}
    for person in people:
        name = publics.get(kinds[person.delegation_id])
        if name is not None:
            shelf.put(DelegateAudience, delegate_id=person.id, audience_id=shelf.id_of(Audience, name))


def _put_attendance(shelf: Shelf, sessions: Mapping[str, Session]) -> None:
    """All attend the plenary; panels are for ambassadors and above, and for civil society."""
    facts = worked_texts("invited")["attendance"]
    for name in facts["everybody"].split():
        shelf.put(Attendance, session_id=sessions[name].id, by=AttendanceBy.EVERYBODY)
    for name in facts["ambassadors"].split():
        level = Level.PERMANENT_REPRESENTATIVE
        shelf.put(Attendance, session_id=sessions[name].id, by=AttendanceBy.LEVEL, level=level)
        audience = shelf.id_of(Audience, "civil-society")
        shelf.put(Attendance, session_id=sessions[name].id, by=AttendanceBy.AUDIENCE, audience_id=audience)
    for name in facts["heads"].split():
        shelf.put(Attendance, session_id=sessions[name].id, by=AttendanceBy.HEADS)
