"""The gestures on those who organize or co-sponsor a side event."""

from __future__ import annotations

from typing import Any

from hlom_desktop.conference.edits_order import in_order, moved, put_in_order
from hlom_desktop.conference.wording import Wording
from hlom_desktop.refusals import N_
from hlom_desktop.side_events.edits.following import organizers_follow, organizers_of
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
    before = organizers_of(db, row.id)
    position = next_position(db, Sponsor, proposal_id=row.id)
    who = {"role": role, "delegation_id": delegation_id, "name": name, "position": position}
    made = add(db, Sponsor, conference_id=row.conference_id, proposal_id=row.id, **who)
    organizers_follow(db, row.id, before)
    say(db, N_("Add a sponsor of “{title}”"), title=row.title)
    return made.id


def change_sponsor(db: Db, ref: Ref, **values: Any) -> None:
    """Set the role, the delegation or the name of a sponsor. Raises `NobodyNamed`."""
    before = organizers_of(db, take(db, Sponsor, ref).proposal_id)
    row = change(db, Sponsor, ref, **values)
    _check(row.delegation_id, row.name)
    organizers_follow(db, row.proposal_id, before)
    say(db, N_("Edit a sponsor of “{title}”"), title=_title(db, row))


def remove_sponsor(db: Db, ref: Ref) -> None:
    """Take a sponsor away."""
    before = organizers_of(db, take(db, Sponsor, ref).proposal_id)
    row = remove(db, Sponsor, ref)
    organizers_follow(db, row.proposal_id, before)
    say(db, N_("Take a sponsor away from “{title}”"), title=_title(db, row))


def move_sponsor(db: Db, ref: Ref, by: int) -> None:
    """Put a sponsor further up (negative) or down among those of the side event."""
    row = take(db, Sponsor, ref)
    before = organizers_of(db, row.proposal_id)
    order = in_order(db, Sponsor, proposal_id=row.proposal_id)
    put_in_order(moved(order, row, order.index(row) + by))
    organizers_follow(db, row.proposal_id, before)
    say(db, N_("Reorder the sponsors of “{title}”"), title=_title(db, row))


def _check(delegation_id: int | None, name: Wording | None) -> None:
    if delegation_id is None and (name is None or name.is_empty):
        raise NobodyNamed


def _title(db: Db, row: Sponsor) -> Wording:
    proposal = db.get(Proposal, row.proposal_id)
    return proposal.title if proposal is not None else Wording()
