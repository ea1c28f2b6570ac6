"""Writes rows of sessions and of side events."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import select

from hlom_desktop.conference.rules import check_count
from hlom_desktop.conference.wording import Wording
from hlom_desktop.imports.edits_rows import RowWriter, changed_columns, filled, stated_columns
from hlom_desktop.imports.merging.body import Body
from hlom_desktop.imports.merging.checks import hours_of
from hlom_desktop.imports.merging.record import Record
from hlom_desktop.imports.merging.records import sponsor_body
from hlom_desktop.sessions.edits import add_session, change_session, move_session, unplace_session
from hlom_desktop.sessions.model import Session
from hlom_desktop.sessions.values import SessionKind
from hlom_desktop.side_events.edits.proposals import add_proposal, change_proposal, set_status
from hlom_desktop.side_events.edits.sponsors import add_sponsor, remove_sponsor
from hlom_desktop.side_events.model import Proposal
from hlom_desktop.side_events.rules import NotPlacedYet, StatusNotOpen
from hlom_desktop.side_events.values import ProposalStatus, SponsorRole
from hlom_desktop.storage.base import Ref

_SESSION = {
    **{"title": "title", "mode": "mode", "access": "access", "theme": "theme_id", "objective": "objective_id"},
    **{"expected": "expected", "capacity": "capacity", "audience": "audience_id", "status": "status"},
    **{"link": "link", "kind": "kind"},
}
_WORDINGS = ("description", "organizers", "note")
_LANGUAGES = ("spoken", "interpreted")
_PROPOSAL = {
    **{"title": "title", "theme": "theme_id", "format": "format", "mode": "mode", "languages": "languages"},
    **{"expected": "expected", "minutes": "minutes", "needs": "needs", "preferred": "preferred"},
    **{"contact": "contact", "contact_email": "contact_email", "received": "received", "dates": "dates"},
}
_ROLES = {"organizers": SponsorRole.ORGANIZER, "co_sponsors": SponsorRole.CO_SPONSOR}
_NOT_MADE_SO = {ProposalStatus.SCHEDULED: NotPlacedYet, ProposalStatus.MERGED: StatusNotOpen}


class SessionWriter(RowWriter):
    """Sessions, placed where they have a day and an hour."""

    def add(self, values: Mapping[str, Any]) -> None:
        """A new session."""
        stated = stated_columns(values, _SESSION | {one: one for one in _LANGUAGES})
        stated |= {key: filled(values.get(key)) for key in _WORDINGS}
        title, kind = stated.pop("title"), stated.pop("kind", SessionKind.OTHER)
        hours = hours_of(values, self.known.zone)
        minutes = hours.minutes if hours is not None else values.get("minutes")
        room = values.get("room")
        check_count(values.get("expected"))
        add_session(self.db, self.conference_id, title, kind, hours=hours, minutes=minutes, room_id=room, **stated)

    def change(self, record: Record, values: Mapping[str, Any]) -> None:
        """Other columns, another place on the grid."""
        changed = changed_columns(record, values, _SESSION)
        for key in _WORDINGS:
            if values.get(key) != record.values.get(key):
                changed[key] = filled(values.get(key))
        for key in _LANGUAGES:
            if values[key] != record.values[key]:
                changed[key] = values[key] or ()
        hours = hours_of(values, self.known.zone)
        moved = hours != record.values["hours"]
        if not moved and values["room"] != record.values["room"]:
            changed["room_id"] = values["room"]
        if hours is None and values.get("minutes") != record.values.get("minutes"):
            changed["minutes"] = values.get("minutes")
        if moved and hours is not None:
            move_session(self.db, record.ref, hours, values["room"])
        elif moved:
            unplace_session(self.db, record.ref)
        if changed:
            change_session(self.db, self._ref(record), **changed)

    def _ref(self, record: Record) -> Ref:
        row = self.db.get(Session, record.ref.id)
        return Ref(row.id, row.version) if row is not None else record.ref


class ProposalWriter(RowWriter):
    """Side events with those who stand behind them."""

    def add(self, values: Mapping[str, Any]) -> None:
        """A new side event, with its own number where that is free. One that is scheduled needs its place first."""
        stated = stated_columns(values, _PROPOSAL | {"status": "status"})
        stated |= {key: filled(values.get(key)) for key in ("concept", "reason", "place")}
        refusal = _NOT_MADE_SO.get(stated.get("status", ProposalStatus.DRAFT))
        if refusal is not None:
            raise refusal
        row_id = add_proposal(self.db, self.conference_id, stated.pop("title"), **stated)
        number = values.get("number")
        if number is not None and not self._is_taken(number, row_id):
            change_proposal(self.db, self._ref(row_id), number=number)
        for key, role in _ROLES.items():
            self._add_sponsors(row_id, role, values.get(key) or ())

    def change(self, record: Record, values: Mapping[str, Any]) -> None:
        """Other columns; another status by its own gesture; sponsors come and go."""
        changed = changed_columns(record, values, _PROPOSAL | {"number": "number"})
        for key in ("concept", "reason", "place"):
            if values.get(key) != record.values.get(key):
                changed[key] = filled(values.get(key))
        if "languages" in changed:
            changed["languages"] = changed["languages"] or ()
        if changed:
            change_proposal(self.db, record.ref, **changed)
        if values["status"] is not record.values["status"]:
            if values["status"] is ProposalStatus.MERGED:
                raise StatusNotOpen
            set_status(self.db, self._ref(record.ref.id), values["status"])
        for key, role in _ROLES.items():
            if values[key] != record.values[key]:
                self._set_sponsors(record, role, values[key])

    def _is_taken(self, number: int, row_id: int) -> bool:
        where = {"conference_id": self.conference_id, "number": number}
        query = select(Proposal.id).filter_by(**where).where(Proposal.id != row_id)
        return self.db.scalars(query).first() is not None

    def _ref(self, row_id: int) -> Ref:
        row = self.db.get(Proposal, row_id)
        return Ref(row_id, row.version if row is not None else 0)

    def _add_sponsors(self, row_id: int, role: SponsorRole, bodies: Sequence[Body]) -> None:
        for body in bodies:
            home = self.delegation_id(body)
            name = None if home is not None else Wording().with_text(self.language, body.name)
            add_sponsor(self.db, self._ref(row_id), role, delegation_id=home, name=name)

    def _set_sponsors(self, record: Record, role: SponsorRole, bodies: Sequence[Body]) -> None:
        """Those in a role; who stays is not touched."""
        there = set()
        for row in self.known.sponsors:
            if row.proposal_id == record.ref.id and row.role is role:
                body = sponsor_body(row)
                if body in bodies:
                    there.add(body)
                else:
                    remove_sponsor(self.db, row.ref)
        self._add_sponsors(record.ref.id, role, [body for body in bodies if body not in there])
