"""The run of show: what happens minute by minute in a room."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from hlom_desktop.conference.wording import Wording
from hlom_desktop.storage.ref import Ref


@dataclass(frozen=True)
class CueRow:
    """One cue. `start` in minutes after midnight, `seconds` its planned length; fixed cues do not cascade.

    `section` names the block that the cue opens, `from_where` is podium, floor, remote or playback.
    """

    ref: Ref
    room_id: int
    day: date
    start: int
    seconds: int
    fixed: bool
    section: Wording | None
    item: Wording
    who: Wording | None
    from_where: Wording | None
    languages: str | None
    sound_and_picture: Wording | None
    notes: Wording | None
    who_acts: Wording | None
    session_id: int | None
    inscription_id: int | None
    role_id: int | None
    remote: bool
    absorbs_delay: bool
    position: int
