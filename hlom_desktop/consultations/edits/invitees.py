"""The gestures on who is invited to a meeting. Nobody is invited twice; runs of one meeting are for the same."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sqlalchemy import select

from hlom_desktop.conference.wording import Wording
from hlom_desktop.consultations.invited import groups_within
from hlom_desktop.consultations.model import Consultation, Interest, Invitee
from hlom_desktop.consultations.values import ConsultationStatus
from hlom_desktop.delegations.model import Delegation, StakeholderGroup
from hlom_desktop.delegations.values import DelegationKind, RegionalGroup
from hlom_desktop.refusals import N_, Refusal
from hlom_desktop.storage.base import Db, Ref
from hlom_desktop.storage.recording import say
from hlom_desktop.storage.writing import delete_with, take

Pair = tuple[int | None, int | None]
"""The ids of a delegation and of a group, of which one is invited."""


class NobodyOfThese(Refusal):
    """An invitation to all of a kind, of which there is none."""

    message = N_("There is nobody of these among the delegations yet.")


class AllInvited(Refusal):
    """An invitation to those who have one."""

    message = N_("All of these are invited already.")


def invite(db: Db, meeting: Ref, *, delegations: Sequence[int] = (), groups: Sequence[int] = ()) -> int:
    """Invite delegations and groups, by their ids, to a meeting and its other runs; how many were not invited yet.

    A delegation whose group is invited comes through it. Raises `NobodyOfThese`, `AllInvited`.
    """
    row = take(db, Consultation, meeting)
    if not delegations and not groups:
        raise NobodyOfThese
    new = put_invitees(db, row, delegations, groups)
    if not new:
        raise AllInvited
    if len(new) == 1:
        say(db, N_("Invite “{name}” to “{title}”"), name=_name(db, new[0]), title=row.title)
    else:
        say(db, N_("Invite {number} delegations and groups to “{title}”"), number=len(new), title=row.title)
    return len(new)


def invite_all(db: Db, meeting: Ref) -> int:
    """Invite every delegation. Raises `NobodyOfThese`, `AllInvited`."""
    return invite(db, meeting, delegations=_delegations(db, meeting))


def invite_kind(db: Db, meeting: Ref, kind: DelegationKind) -> int:
    """Invite all delegations of a kind, such as the Member States. Raises `NobodyOfThese`, `AllInvited`."""
    return invite(db, meeting, delegations=_delegations(db, meeting, Delegation.kind == kind))


def invite_region(db: Db, meeting: Ref, region: RegionalGroup) -> int:
    """Invite all delegations of a regional group. Raises `NobodyOfThese`, `AllInvited`."""
    return invite(db, meeting, delegations=_delegations(db, meeting, Delegation.region == region))


def invite_interested(db: Db, meeting: Ref, workstream_id: int) -> int:
    """Invite those who stated an interest in a workstream. Raises `NobodyOfThese`, `AllInvited`."""
    delegations, groups = interested(db, workstream_id)
    return invite(db, meeting, delegations=delegations, groups=groups)


def uninvite(db: Db, meeting: Ref, invitees: Sequence[Ref]) -> None:
    """Take invitations back, for the meeting's other runs too."""
    row = take(db, Consultation, meeting)
    taken = [take(db, Invitee, ref) for ref in invitees]
    pairs = {(one.delegation_id, one.stakeholder_group_id) for one in taken}
    names = [_name(db, pair) for pair in pairs]
    others = [one for run in runs_together(db, row) for one in _invitees(db, run.id) if one not in taken]
    for one in [*taken, *(one for one in others if (one.delegation_id, one.stakeholder_group_id) in pairs)]:
        delete_with(db, one)
    if len(names) == 1:
        say(db, N_("Take back the invitation of “{name}” to “{title}”"), name=names[0], title=row.title)
    else:
        say(db, N_("Take back {number} invitations to “{title}”"), number=len(names), title=row.title)


def interested(db: Db, workstream_id: int) -> tuple[list[int], list[int]]:
    """The ids of the delegations and of the groups that stated an interest in a workstream."""
    found = db.scalars(select(Interest).filter_by(workstream_id=workstream_id).order_by(Interest.id)).all()
    delegations = [one.delegation_id for one in found if one.delegation_id is not None]
    return delegations, [one.stakeholder_group_id for one in found if one.stakeholder_group_id is not None]


def put_invitees(db: Db, row: Consultation, delegations: Iterable[int], groups: Iterable[int]) -> list[Pair]:
    """Write what invitations are missing in any run of a meeting; the pairs that the meeting itself did not have."""
    new: list[Pair] = []
    for run in runs_together(db, row):
        there = {(one.delegation_id, one.stakeholder_group_id) for one in _invitees(db, run.id)}
        missing: list[Pair] = [(None, one) for one in dict.fromkeys(groups) if (None, one) not in there]
        come = _through(db, row.conference_id, there.union(missing))
        missing += [(one, None) for one in dict.fromkeys(delegations) if (one, None) not in there and one not in come]
        for delegation_id, group_id in missing:
            of = {"delegation_id": delegation_id, "stakeholder_group_id": group_id}
            db.add(Invitee(conference_id=row.conference_id, consultation_id=run.id, **of))
        new = missing if run is row else new
    db.flush()
    return new


def runs_together(db: Db, row: Consultation) -> list[Consultation]:
    """A meeting and the other runs of it that still stand."""
    if row.repeat_id is None:
        return [row]
    group = select(Consultation).filter_by(repeat_id=row.repeat_id).order_by(Consultation.id)
    standing = [one for one in db.scalars(group) if one.status is not ConsultationStatus.CANCELLED and one is not row]
    return [row, *standing]


def _invitees(db: Db, meeting_id: int) -> Sequence[Invitee]:
    return db.scalars(select(Invitee).filter_by(consultation_id=meeting_id).order_by(Invitee.id)).all()


def _through(db: Db, conference_id: int, there: Iterable[Pair]) -> frozenset[int]:
    """The delegations that come through the groups invited."""
    asked = [group_id for _, group_id in there if group_id is not None]
    if not asked:
        return frozenset()
    of = StakeholderGroup.conference_id == conference_id
    found = db.execute(select(StakeholderGroup.id, StakeholderGroup.parent_id).where(of)).all()
    parents: dict[int, int | None] = {one.id: one.parent_id for one in found}
    within = frozenset[int]().union(*(groups_within(one, parents) for one in asked))
    members = select(Delegation.id).where(Delegation.stakeholder_group_id.in_(within))
    return frozenset(db.scalars(members))


def _delegations(db: Db, meeting: Ref, *conditions: object) -> list[int]:
    row = take(db, Consultation, meeting)
    of = Delegation.conference_id == row.conference_id
    return list(db.scalars(select(Delegation.id).where(of, *conditions).order_by(Delegation.id)))  # type: ignore[arg-type]


def _name(db: Db, pair: Pair) -> Wording:
    delegation = db.get(Delegation, pair[0]) if pair[0] is not None else None
    group = db.get(StakeholderGroup, pair[1]) if pair[1] is not None else None
    return delegation.name if delegation else group.title if group else Wording()
