"""The table of cues."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy.orm import Mapped, mapped_column

from hlom_desktop.conference.wording import Wording
from hlom_desktop.run_of_show.values import CueColour, CueTeam, IssuedCue, MadeCue
from hlom_desktop.storage.base import Base, Owned, choice, part_of, refers_to, value


class Cue(Owned, Base):
    """One cue of a room's day."""

    __tablename__ = "cue"

    room_id: Mapped[int] = part_of("room")
    day: Mapped[date]
    start: Mapped[int]
    seconds: Mapped[int]
    fixed: Mapped[bool] = mapped_column(default=False)
    section: Mapped[Wording | None] = value(Wording)
    item: Mapped[Wording] = value(Wording)
    who: Mapped[Wording | None] = value(Wording, info={"follows": True})
    from_where: Mapped[Wording | None] = value(Wording)
    languages: Mapped[str | None]
    sound_and_picture: Mapped[Wording | None] = value(Wording)
    notes: Mapped[Wording | None] = value(Wording)
    who_acts: Mapped[Wording | None] = value(Wording)
    session_id: Mapped[int | None] = refers_to("session")
    inscription_id: Mapped[int | None] = refers_to("inscription")
    role_id: Mapped[int | None] = refers_to("role")
    remote: Mapped[bool] = mapped_column(default=False)
    absorbs_delay: Mapped[bool] = mapped_column(default=False)
    position: Mapped[int] = mapped_column(default=0)
    recorded: Mapped[bool] = mapped_column(default=False)
    linked: Mapped[bool] = mapped_column(default=True)
    locks_end: Mapped[bool] = mapped_column(default=False)
    channels: Mapped[str | None]
    slides: Mapped[Wording | None] = value(Wording)
    lower_third: Mapped[Wording | None] = value(Wording, info={"follows": True})
    standby: Mapped[Wording | None] = value(Wording)
    colour: Mapped[CueColour | None] = choice(CueColour)
    teams: Mapped[tuple[CueTeam, ...]] = value(tuple[CueTeam, ...], default=())
    made: Mapped[MadeCue | None] = value(MadeCue, info={"follows": True})


class SheetIssue(Owned, Base):
    """A run-of-show sheet as it was given out to a team: number, moment, and each cue as it then stood."""

    __tablename__ = "sheet_issue"

    room_id: Mapped[int] = part_of("room")
    day: Mapped[date]
    team: Mapped[CueTeam | None] = choice(CueTeam)
    number: Mapped[int]
    at: Mapped[datetime]
    author: Mapped[str]
    cues: Mapped[tuple[IssuedCue, ...]] = value(tuple[IssuedCue, ...], info={"says_people": True})
