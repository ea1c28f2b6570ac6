"""The gestures on invitations: who attends what, and what is given out, for good."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from types import MappingProxyType
from typing import Any

from sqlalchemy import func, select

from hlom_desktop.conference.wording import Wording
from hlom_desktop.invitations.model import Attendance, Given, InvitationIssue
from hlom_desktop.invitations.values import AttendanceBy, Method
from hlom_desktop.refusals import N_, Refusal
from hlom_desktop.sessions.model import Session
from hlom_desktop.storage.base import Db, Ref
from hlom_desktop.storage.recording import author, leaves_the_house, moment, say
from hlom_desktop.storage.writing import GoneMeanwhile, add, remove, take

TARGETS: Mapping[AttendanceBy, str | None] = MappingProxyType(
    {
        AttendanceBy.EVERYBODY: None,
        AttendanceBy.HEADS: None,
        AttendanceBy.PERSON: "delegate_id",
        AttendanceBy.DELEGATION: "delegation_id",
        AttendanceBy.LEVEL: "level",
        AttendanceBy.REGION: "region",
        AttendanceBy.STAKEHOLDER_GROUP: "stakeholder_group_id",
        AttendanceBy.WORKSTREAM: "workstream_id",
        AttendanceBy.AUDIENCE: "audience_id",
    }
)
"""In which column each kind of rule says whom it means; None for those that need none."""


class NobodyMeant(Refusal):
    """A rule that does not say whom it means."""

    message = N_("Choose who is meant.")


class RuleTwice(Refusal):
    """The same rule for the same session a second time."""

    message = N_("This session has that rule already.")


class NothingToGive(Refusal):
    """An issue without a message."""

    message = N_("Everybody holds what is current, so there is nothing to give out.")


class GivenMeanwhile(Refusal):
    """Somebody else gave out invitations after these were made."""

    message = N_("Invitations were given out meanwhile. Do this again: only what is still due will go out.")


@dataclass(frozen=True)
class ToGive:
    """One message as the ledger keeps it; `stamp` is its DTSTAMP."""

    session_id: int
    mailbox: str
    uid: str
    method: Method
    sequence: int
    fingerprint: str
    stamp: datetime
    language: str
    summary: str
    starts: datetime | None
    ends: datetime | None
    delegate_ids: tuple[int, ...]


def add_rule(db: Db, session_id: int, by: AttendanceBy, target: Any = None, *, excludes: bool = False) -> int:
    """Say who attends a session, or who does not although other rules bring them in; the rule's id.

    `target` is the id, level or region that such a rule needs. Raises `NobodyMeant`, `RuleTwice`, `GoneMeanwhile`.
    """
    session = db.get(Session, session_id)
    if session is None:
        raise GoneMeanwhile
    values = _values(by, target) | {"excludes": excludes}
    _refuse_twice(db, session_id, values)
    row = add(db, Attendance, conference_id=session.conference_id, session_id=session_id, **values)
    say(db, N_("Say who attends “{title}”"), title=session.title)
    return row.id


def change_rule(
    db: Db, ref: Ref, by: AttendanceBy | None = None, target: Any = None, *, excludes: bool | None = None
) -> None:
    """Let a rule mean others, or turn it round. Without `by` it means whom it did.

    Raises `NobodyMeant`, `RuleTwice`.
    """
    row = take(db, Attendance, ref)
    values = {name: getattr(row, name) for name in ("by", *_COLUMNS)} if by is None else _values(by, target)
    values["excludes"] = row.excludes if excludes is None else excludes
    _refuse_twice(db, row.session_id, values, but=row.id)
    for name, value in values.items():
        setattr(row, name, value)
    say(db, N_("Say who attends “{title}”"), title=_title(db, row.session_id))


def delete_rule(db: Db, ref: Ref) -> None:
    """Take back a rule of who attends a session."""
    row = remove(db, Attendance, ref)
    say(db, N_("Say who attends “{title}”"), title=_title(db, row.session_id))


_COLUMNS = tuple(column for column in TARGETS.values() if column is not None)


def _values(by: AttendanceBy, target: Any) -> dict[str, Any]:
    """The columns of a rule: its kind and its target, the others empty."""
    column = TARGETS[by]
    if column is not None and target is None:
        raise NobodyMeant
    return {"by": by, **dict.fromkeys(_COLUMNS)} | ({column: target} if column is not None else {})


def _refuse_twice(db: Db, session_id: int, values: Mapping[str, Any], but: int | None = None) -> None:
    db.flush()
    query = select(Attendance.id).where(Attendance.session_id == session_id)
    for name, value in values.items():
        column = getattr(Attendance, name)
        query = query.where(column.is_(None) if value is None else column == value)
    if set(db.scalars(query)) - {but}:
        raise RuleTwice


def _title(db: Db, session_id: int) -> Wording:
    session = db.get(Session, session_id)
    return Wording() if session is None else session.title


def give(db: Db, conference_id: int, rows: Sequence[ToGive], *, seen: int | None = None) -> int:
    """Write down what goes out, as one issue; its number. Undo never takes it back: others hold it.

    `seen` is the id of the newest row of the ledger from which these were made, 0 for an empty one; None looks no
    further. Raises `NothingToGive`, `GivenMeanwhile`.
    """
    if not rows:
        raise NothingToGive
    newest = db.execute(select(func.max(Given.id)).filter_by(conference_id=conference_id)).scalar() or 0
    if seen is not None and newest != seen:
        raise GivenMeanwhile
    last = db.execute(select(func.max(InvitationIssue.number)).filter_by(conference_id=conference_id)).scalar()
    number = (last or 0) + 1
    stamp = {"at": moment(db), "author": author(db)}
    issue = add(db, InvitationIssue, conference_id=conference_id, number=number, **stamp)
    db.add_all(Given(conference_id=conference_id, issue_id=issue.id, **vars(row)) for row in rows)
    db.flush()
    leaves_the_house(db)
    say(db, N_("Give out invitations, issue {number}"), number=number)
    return number


def release_issue(db: Db, ref: Ref) -> None:
    """Let the messages of an issue be sent; one that is released already stays as it is."""
    row = take(db, InvitationIssue, ref)
    if row.released is None:
        row.released = moment(db)
    leaves_the_house(db)
    say(db, N_("Release invitations, issue {number}, for sending"), number=row.number)
