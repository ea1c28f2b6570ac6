"""The gestures on those who organize or co-sponsor a side event."""

from __future__ import annotations

from typing import Any

from sqlalchemy import select

from hlom_desktop.conference.wording import Wording
from hlom_desktop.refusals import N_
from hlom_desktop.side_events.model import Proposal, Sponsor
from hlom_desktop.side_events.rules import NobodyNamed
from hlom_desktop.side_events.values import SponsorRole
from hlom_desktop.storage.base import Db, Ref
from hlom_desktop.storage.recording import say
from hlom_desktop.storage.writing import add, change, next_position, remove, take


def add_sponsor(
    db: Db,
    proposal: Ref,
    role: SponsorRole,
    *,
    delegation_id: int | None = None,
    name: Wording | None = None,
) -> int:
    """A delegation, or a name, after the others; its id. Raises `NobodyNamed`."""
    _check(delegation_id, name)
    row = take(db, Proposal, proposal)
    position = next_position(db, Sponsor, proposal_id=row.id)
    who = {"role": role, "delegation_id": delegation_id, "name": name, "position": position}
    made = add(db, Sponsor, conference_id=row.conference_id, proposal_id=row.id, **who)
    say(db, N_("Add a sponsor of “{title}”"), title=row.title)
    return made.id


def change_sponsor(db: Db, ref: Ref, **values: Any) -> None:
    """Set the role, the delegation or the name of a sponsor. Raises `NobodyNamed`."""
    row = change(db, Sponsor, ref, **values)
    _check(row.delegation_id, row.name)
    say(db, N_("Edit a sponsor of “{title}”"), title=_title(db, row))


def remove_sponsor(db: Db, ref: Ref) -> None:
    """Take a sponsor away."""
    row = remove(db, Sponsor, ref)
    say(db, N_("Take a sponsor away from “{title}”"), title=_title(db, row))


def move_sponsor(db: Db, ref: Ref, by: int) -> None:
    """Put a sponsor further up (negative) or down among those of the side event."""
    row = take(db, Sponsor, ref)
    query = select(Sponsor).filter_by(proposal_id=row.proposal_id).order_by(Sponsor.position, Sponsor.id)
    order = list(db.scalars(query).all())
    at = order.index(row)
    order.insert(max(0, min(len(order) - 1, at + by)), order.pop(at))
    for position, one in enumerate(order):
        if one.position != position:
            one.position = position
    say(db, N_("Reorder the sponsors of “{title}”"), title=_title(db, row))


def _check(delegation_id: int | None, name: Wording | None) -> None:
    if delegation_id is None and (name is None or name.is_empty):
        raise NobodyNamed


def _title(db: Db, row: Sponsor) -> Wording:
    proposal = db.get(Proposal, row.proposal_id)
    return proposal.title if proposal is not None else Wording()
