"""The gestures on contributions: what is brought, who makes it, when it was asked for and received."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Any, Literal

from sqlalchemy import or_, select

from hlom_desktop.conference.when.values import When
from hlom_desktop.conference.wording import Wording
from hlom_desktop.consultations.rules import check_text
from hlom_desktop.contributions.model import Contribution, Match, Partner
from hlom_desktop.contributions.rules.makers import check_about, check_makers
from hlom_desktop.contributions.rules.matching import StillMatched
from hlom_desktop.contributions.values import ContributionKind
from hlom_desktop.refusals import N_
from hlom_desktop.storage.base import Db, Ref
from hlom_desktop.storage.recording import say
from hlom_desktop.storage.writing import GoneMeanwhile, add, change, delete_with, remove, take

Mark = Literal["asked", "reminded", "received"]

_MARKED: Mapping[Mark, str] = MappingProxyType(
    {
        "asked": N_("“{title}” was asked for"),
        "reminded": N_("Somebody was reminded of “{title}”"),
        "received": N_("“{title}” was received"),
    }
)


def add_contribution(
    db: Db, conference_id: int, title: Wording, kind: ContributionKind = ContributionKind.PLEDGE, **values: Any
) -> int:
    """A new pledge, review, input, comment, request or offer; its id. Raises `NoText`."""
    check_text(title)
    row = add(db, Contribution, conference_id=conference_id, title=title, kind=kind, **values)
    say(db, N_("Add contribution “{title}”"), title=title)
    return row.id


def change_contribution(db: Db, ref: Ref, **values: Any) -> None:
    """Set columns of a contribution.

    Raises `NoText`; `PartnerTwice` where it would be from one of its partners; `AboutItself`; `StillMatched` where a
    request or an offer that is matched would become something else.
    """
    row = take(db, Contribution, ref)
    if values.get("kind", row.kind) is not row.kind:
        _check_unmatched(db, row.id)
    row = change(db, Contribution, ref, **values)
    check_text(row.title)
    check_makers(row.delegation_id, [one.delegation_id for one in _partners(db, row.id)])
    if row.about_id is not None:
        query = select(Contribution.id, Contribution.about_id).where(Contribution.conference_id == row.conference_id)
        with db.no_autoflush:
            about = {one.id: one.about_id for one in db.execute(query)}
        check_about(row.id, about | {row.id: row.about_id})
    say(db, N_("Edit contribution “{title}”"), title=row.title)


def _check_unmatched(db: Db, contribution_id: int) -> None:
    either = or_(Match.request_id == contribution_id, Match.offer_id == contribution_id)
    if db.execute(select(Match.id).where(either).limit(1)).first() is not None:
        raise StillMatched


def delete_contribution(db: Db, ref: Ref) -> None:
    """Delete a contribution with its partners and its matches."""
    row = remove(db, Contribution, ref)
    say(db, N_("Delete contribution “{title}”"), title=row.title)


def set_partners(db: Db, ref: Ref, delegation_ids: Sequence[int]) -> None:
    """Who makes a contribution with the delegation it is from: the whole list. Raises `PartnerTwice`."""
    row = take(db, Contribution, ref)
    check_makers(row.delegation_id, delegation_ids)
    there = {one.delegation_id: one for one in _partners(db, row.id)}
    for delegation_id, partner in there.items():
        if delegation_id not in delegation_ids:
            delete_with(db, partner)
    for delegation_id in delegation_ids:
        if delegation_id not in there:
            values = {"contribution_id": row.id, "delegation_id": delegation_id}
            add(db, Partner, conference_id=row.conference_id, **values)
    say(db, N_("Change the partners of “{title}”"), title=row.title)


def _partners(db: Db, contribution_id: int) -> Sequence[Partner]:
    query = select(Partner).where(Partner.contribution_id == contribution_id).order_by(Partner.id)
    return db.scalars(query).all()


def mark(db: Db, ref: Ref, what: Mark, when: When) -> None:
    """A contribution was asked for, its maker reminded, or it was received: on that day."""
    row = change(db, Contribution, ref, **{what: when})
    say(db, _MARKED[what], title=row.title)


def mark_received(db: Db, refs: Sequence[Ref], when: When) -> None:
    """Several contributions were received on that day."""
    if len(refs) == 1:
        mark(db, refs[0], "received", when)
        return
    for ref in refs:
        change(db, Contribution, ref, received=when)
    say(db, N_("{number} contributions were received"), number=len(refs))


def contribution_of(db: Db, contribution_id: int) -> Contribution:
    """The contribution with this id. Raises `GoneMeanwhile`."""
    row = db.get(Contribution, contribution_id)
    if row is None:
        raise GoneMeanwhile
    return row
