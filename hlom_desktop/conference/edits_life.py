"""Keeping the life of a date: each gesture that states, moves, confirms or closes one writes a step beside it."""

from __future__ import annotations

from typing import Any

from sqlalchemy import select

from hlom_desktop.conference.life import StepKind, step_kind
from hlom_desktop.conference.model import DateStep
from hlom_desktop.conference.when.values import When
from hlom_desktop.storage.base import Db
from hlom_desktop.storage.recording import author, moment
from hlom_desktop.storage.writing import add


def keep_step(db: Db, row: Any, kind: StepKind, dates: When | None) -> None:
    """Keep one step in the life of the date of `row`: an item, a meeting, a document or a session."""
    owner = {f"{row.__tablename__}_id": row.id}
    stamp = {"at": moment(db), "author": author(db)}
    add(db, DateStep, conference_id=row.conference_id, kind=kind, dates=dates, **owner, **stamp)


def keep_change(db: Db, row: Any, was: When | None, now: When | None) -> StepKind | None:
    """Keep what stating `now` after `was` does to the date of `row`; None where nothing changed.

    A date that was there before steps were kept is kept first, as stated.
    """
    if was == now:
        return None
    if was is not None and not _has_steps(db, row):
        keep_step(db, row, StepKind.STATED, was)
    kind = step_kind(was, now)
    keep_step(db, row, kind, now)
    return kind


def _has_steps(db: Db, row: Any) -> bool:
    owner = DateStep.__table__.c[f"{row.__tablename__}_id"]
    return db.execute(select(DateStep.id).where(owner == row.id).limit(1)).first() is not None
