"""The table of cues."""

from __future__ import annotations

from datetime import date

from sqlalchemy.orm import Mapped, mapped_column

from hlom_desktop.conference.wording import Wording
from hlom_desktop.storage.base import Base, Owned, part_of, refers_to, value


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
    who: Mapped[Wording | None] = value(Wording)
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
