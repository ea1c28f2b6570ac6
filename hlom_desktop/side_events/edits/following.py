"""What of a session of the programme follows from the proposal that it is."""

from __future__ import annotations

from typing import Any

from hlom_desktop.conference.wording import Wording
from hlom_desktop.delegations.model import Delegation
from hlom_desktop.delegations.values import DelegationRow
from hlom_desktop.sessions.model import Session
from hlom_desktop.side_events.model import Proposal, Sponsor
from hlom_desktop.side_events.rules import organizers_wording
from hlom_desktop.side_events.shown import SponsorLine
from hlom_desktop.side_events.values import SponsorRow
from hlom_desktop.storage.base import Db
from hlom_desktop.storage.reading import read_rows

_COLUMNS = {
    "title": "title",
    "concept": "description",
    "theme_id": "theme_id",
    "mode": "mode",
    "languages": "spoken",
    "interpreted": "interpreted",
    "expected": "expected",
    "link": "link",
}
"""Columns of a proposal, and which one of its session each becomes."""


def session_values(db: Db, row: Proposal) -> dict[str, Any]:
    """What its session is made with."""
    made = {column: getattr(row, name) for name, column in _COLUMNS.items() if name != "title"}
    return made | {"organizers": organizers_of(db, row.id)}


def organizers_of(db: Db, proposal_id: int) -> Wording | None:
    """Who organizes a proposal, as the programme prints it."""
    db.flush()
    found = read_rows(db, SponsorRow, Sponsor, proposal_id=proposal_id, order=[Sponsor.position])
    ids = [one.delegation_id for one in found if one.delegation_id is not None]
    behind = {one.ref.id: one for one in read_rows(db, DelegationRow, Delegation, Delegation.id.in_(ids))}
    return organizers_wording(tuple(SponsorLine(one, behind.get(one.delegation_id or 0)) for one in found))


def columns_follow(db: Db, row: Proposal, before: dict[str, Any]) -> None:
    """Carry what changed in a proposal into its session, where that one said the same; what a hand changed stays."""
    session = db.get(Session, row.session_id) if row.session_id is not None else None
    if session is None:
        return
    for name, was in before.items():
        column = _COLUMNS.get(name)
        if column is not None and getattr(session, column) == was:
            setattr(session, column, getattr(row, name))


def organizers_follow(db: Db, proposal_id: int, before: Wording | None) -> None:
    """The same for those who organize it."""
    row = db.get(Proposal, proposal_id)
    session = db.get(Session, row.session_id) if row is not None and row.session_id is not None else None
    if session is not None and session.organizers == before:
        session.organizers = organizers_of(db, proposal_id)
