"""Writes rows of side events, with those who stand behind them, who speaks, and the slots wished for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import select

from hlom_desktop.conference.wording import Wording
from hlom_desktop.imports.edits_rows import RowWriter, changed_columns, filled, stated_columns
from hlom_desktop.imports.merging.body import Body
from hlom_desktop.imports.merging.persons import Person
from hlom_desktop.imports.merging.record import Record
from hlom_desktop.imports.merging.records import sponsor_body
from hlom_desktop.side_events.edits.call import set_wishes
from hlom_desktop.side_events.edits.proposals import add_proposal, change_proposal, set_status
from hlom_desktop.side_events.edits.speakers import (
    add_proposed_speaker,
    change_proposed_speaker,
    remove_proposed_speaker,
)
from hlom_desktop.side_events.edits.sponsors import add_sponsor, remove_sponsor
from hlom_desktop.side_events.model import Proposal
from hlom_desktop.side_events.rules import NotPlacedYet, StatusNotOpen
from hlom_desktop.side_events.values import ProposalStatus, SpeakerPart, SponsorRole
from hlom_desktop.storage.base import Ref

_PROPOSAL = {
    **{"title": "title", "theme": "theme_id", "format": "format", "mode": "mode", "languages": "languages"},
    **{"expected": "expected", "minutes": "minutes", "needs": "needs", "preferred": "preferred"},
    **{"contact": "contact", "contact_email": "contact_email", "received": "received", "dates": "dates"},
    **{"interpreted": "interpreted", "room": "room_id", "link": "link", "public_link": "public_link"},
    **{"catering": "catering", "accessibility": "accessibility", "charges": "charges"},
    **{"contact_language": "contact_language"},
}
_ROLES = {"organizers": SponsorRole.ORGANIZER, "co_sponsors": SponsorRole.CO_SPONSOR}
_PARTS = {"moderator": SpeakerPart.MODERATOR, "speakers": SpeakerPart.SPEAKER}
_NOT_MADE_SO = {ProposalStatus.SCHEDULED: NotPlacedYet, ProposalStatus.MERGED: StatusNotOpen}


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
        for key, part in _PARTS.items():
            self._set_persons(row_id, part, values.get(key) or ())
        if values.get("slots") or values.get("not_slots"):
            self._set_wishes(row_id, values)

    def change(self, record: Record, values: Mapping[str, Any]) -> None:
        """Other columns; another status by its own gesture; sponsors come and go."""
        changed = changed_columns(record, values, _PROPOSAL | {"number": "number"})
        for key in ("concept", "reason", "place"):
            if values.get(key) != record.values.get(key):
                changed[key] = filled(values.get(key))
        for key in ("languages", "interpreted"):
            if key in changed:
                changed[key] = changed[key] or ()
        if changed:
            change_proposal(self.db, record.ref, **changed)
        if values["status"] is not record.values["status"]:
            if values["status"] is ProposalStatus.MERGED:
                raise StatusNotOpen
            set_status(self.db, self._ref(record.ref.id), values["status"])
        for key, role in _ROLES.items():
            if values[key] != record.values[key]:
                self._set_sponsors(record, role, values[key])
        for key, part in _PARTS.items():
            if values[key] != record.values[key]:
                self._set_persons(record.ref.id, part, values[key])
        if any(values[key] != record.values[key] for key in ("slots", "not_slots")):
            self._set_wishes(record.ref.id, values)

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

    def _set_persons(self, row_id: int, part: SpeakerPart, wanted: Sequence[Person]) -> None:
        """Those who do a part, in the order wanted; who stays keeps the delegation and the role in the session."""
        left = [row for row in self.known.persons if row.proposal_id == row_id and row.part is part]
        for position, person in enumerate(wanted):
            values = {"function": person.function, "remote": person.remote, "position": position}
            row = next((one for one in left if one.name == person.name), None)
            if row is None:
                add_proposed_speaker(self.db, self._ref(row_id), part, person.name, **values)
                continue
            left.remove(row)
            if (row.function, row.remote, row.position) != tuple(values.values()):
                change_proposed_speaker(self.db, row.ref, **values)
        for row in left:
            remove_proposed_speaker(self.db, row.ref)

    def _set_wishes(self, row_id: int, values: Mapping[str, Any]) -> None:
        set_wishes(self.db, self._ref(row_id), values.get("slots") or (), values.get("not_slots") or ())
