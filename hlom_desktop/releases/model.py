"""The tables of released programmes and of what each release asks to be done."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy.orm import Mapped, mapped_column

from hlom_desktop.conference.wording import Wording
from hlom_desktop.releases.values import ReleaseDuty
from hlom_desktop.storage.base import Base, Owned, choice, part_of, value


class Release(Owned, Base):
    """The programme as it left the house: Rev.1, Rev.2 …; `facts` is all of it, as the codec's text."""

    __tablename__ = "release"

    number: Mapped[int]
    at: Mapped[datetime]
    author: Mapped[str]
    note: Mapped[Wording | None] = value(Wording)
    facts: Mapped[str] = mapped_column(info={"names_people": True})


class ReleaseTask(Owned, Base):
    """One thing to do after a release, and who did it when."""

    __tablename__ = "release_task"

    release_id: Mapped[int] = part_of("release")
    duty: Mapped[ReleaseDuty] = choice(ReleaseDuty)
    done: Mapped[datetime | None]
    done_by: Mapped[str | None]
    position: Mapped[int] = mapped_column(default=0)
