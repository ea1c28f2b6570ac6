"""Giving the rules of one session to others."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import select

from hlom_desktop.invitations.edits import TARGETS, add_rule
from hlom_desktop.invitations.model import Attendance
from hlom_desktop.refusals import N_, Refusal
from hlom_desktop.storage.base import Db
from hlom_desktop.storage.recording import say


class NothingToCopy(Refusal):
    """The session whose rules are copied has none, or the others have them all already."""

    message = N_("There is nothing to copy: these sessions have the same rules already.")


def copy_rules(db: Db, session_id: int, others: Sequence[int]) -> int:
    """Give the rules of a session to other sessions beside what they have; how many rules were new there.

    Raises `NothingToCopy`, `GoneMeanwhile`.
    """
    targets = tuple(dict.fromkeys(one for one in others if one != session_id))
    say(db, N_("Copy who attends to {number} sessions"), number=len(targets))
    rules = _rules_of(db, session_id)
    added = 0
    for other in targets:
        there = {_meaning(row) for row in _rules_of(db, other)}
        for row in rules:
            if _meaning(row) not in there:
                column = TARGETS[row.by]
                add_rule(db, other, row.by, getattr(row, column) if column else None, excludes=row.excludes)
                added += 1
    if not added:
        raise NothingToCopy
    return added


def _rules_of(db: Db, session_id: int) -> Sequence[Attendance]:
    query = select(Attendance).where(Attendance.session_id == session_id).order_by(Attendance.id)
    return db.scalars(query).all()


def _meaning(row: Attendance) -> tuple[object, ...]:
    """What makes two rules of different sessions the same."""
    return (row.by, row.excludes, *(getattr(row, column) for column in TARGETS.values() if column is not None))
