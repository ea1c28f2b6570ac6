"""The tables of the day itself."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy.orm import Mapped

from hlom_desktop.live.values import PlannedCue, PressKind
from hlom_desktop.storage.base import Base, Owned, choice, part_of, value


class LiveRun(Owned, Base):
    """A room's day that is or was live."""

    __tablename__ = "live_run"

    room_id: Mapped[int] = part_of("room")
    day: Mapped[date]
    started: Mapped[datetime]
    ended: Mapped[datetime | None]
    baseline: Mapped[tuple[PlannedCue, ...]] = value(tuple[PlannedCue, ...], info={"says_people": True})


class Press(Owned, Base):
    """One press; never changed. Its cue is a plain number, because the log outlives cues."""

    __tablename__ = "press"

    live_run_id: Mapped[int] = part_of("live_run")
    number: Mapped[int]
    kind: Mapped[PressKind] = choice(PressKind)
    at: Mapped[datetime]
    cue_id: Mapped[int | None]
    seconds: Mapped[int | None]
    text: Mapped[str | None]


class Rehearsal(Owned, Base):
    """Marks the store as a copy to rehearse with."""

    __tablename__ = "rehearsal"

    of: Mapped[str]
    made: Mapped[datetime]
