"""The gestures on who moderates and speaks at a side event; once it is placed, they are roles of its session too."""

from __future__ import annotations

from typing import Any

from sqlalchemy import select

from hlom_desktop.conference.wording import Wording
from hlom_desktop.refusals import N_
from hlom_desktop.side_events.model import Proposal, ProposedSpeaker
from hlom_desktop.side_events.rules import NobodyNamed
from hlom_desktop.side_events.values import SpeakerPart
from hlom_desktop.speakers.edits import add_role, change_role, delete_role
from hlom_desktop.speakers.model import Role
from hlom_desktop.speakers.values import RoleKind, SpeakerMode, SpeakerStatus
from hlom_desktop.storage.base import Db, Ref
from hlom_desktop.storage.recording import say
from hlom_desktop.storage.writing import add, change, next_position, remove, take

_KINDS = {SpeakerPart.MODERATOR: RoleKind.MODERATOR, SpeakerPart.SPEAKER: RoleKind.SPEAKER}


def add_proposed_speaker(db: Db, proposal: Ref, part: SpeakerPart, name: str, **values: Any) -> int:
    """A person after the others of a side event; the id. Raises `NobodyNamed`."""
    row = take(db, Proposal, proposal)
    position = next_position(db, ProposedSpeaker, proposal_id=row.id)
    values = {"function": Wording(), "position": position} | values
    made = add(
        db,
        ProposedSpeaker,
        conference_id=row.conference_id,
        proposal_id=row.id,
        part=part,
        name=_checked(name),
        **values,
    )
    say(db, N_("Add a speaker to “{title}”"), title=row.title)
    if row.session_id is not None:
        _give_role(db, made, row.session_id)
    return made.id


def change_proposed_speaker(db: Db, ref: Ref, **values: Any) -> None:
    """Set columns of a person; the role in the session is changed with them. Raises `NobodyNamed`."""
    if "name" in values:
        values["name"] = _checked(values["name"])
    row = change(db, ProposedSpeaker, ref, **values)
    say(db, N_("Edit a speaker of “{title}”"), title=_title(db, row))
    role = db.get(Role, row.role_id) if row.role_id is not None else None
    if role is not None:
        change_role(db, Ref(role.id, role.version), **_as_role(row))


def remove_proposed_speaker(db: Db, ref: Ref) -> None:
    """Take a person away, with the role in the session."""
    row = take(db, ProposedSpeaker, ref)
    say(db, N_("Take a speaker away from “{title}”"), title=_title(db, row))
    role = db.get(Role, row.role_id) if row.role_id is not None else None
    remove(db, ProposedSpeaker, ref)
    if role is not None:
        delete_role(db, Ref(role.id, role.version))


def give_roles(db: Db, row: Proposal) -> None:
    """Give those who are named in a proposal their roles in its session, as far as they have none."""
    query = select(ProposedSpeaker).filter_by(proposal_id=row.id)
    for one in db.scalars(query.order_by(ProposedSpeaker.position, ProposedSpeaker.id)).all():
        if one.role_id is None and row.session_id is not None:
            _give_role(db, one, row.session_id)


def _give_role(db: Db, row: ProposedSpeaker, session_id: int) -> None:
    values = _as_role(row)
    row.role_id = add_role(
        db, session_id, values.pop("kind"), values.pop("function"), status=SpeakerStatus.PROPOSED, **values
    )


def _as_role(row: ProposedSpeaker) -> dict[str, Any]:
    return {
        "kind": _KINDS[row.part],
        "name": row.name,
        "function": row.function,
        "delegation_id": row.delegation_id,
        "mode": SpeakerMode.REMOTE if row.remote else SpeakerMode.IN_ROOM,
    }


def _checked(name: str) -> str:
    if not name.strip():
        raise NobodyNamed
    return name.strip()


def _title(db: Db, row: ProposedSpeaker) -> Wording:
    proposal = db.get(Proposal, row.proposal_id)
    return proposal.title if proposal is not None else Wording()
