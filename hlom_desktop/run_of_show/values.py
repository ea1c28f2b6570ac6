"""The run of show: what happens minute by minute in a room."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from types import MappingProxyType

from hlom_desktop.conference.wording import Wording
from hlom_desktop.refusals import N_
from hlom_desktop.storage.ref import Ref


class CueTeam(StrEnum):
    """Who works from a sheet of their own."""

    CHAIR = "chair"
    SOUND = "sound"
    VIDEO = "video"
    PLATFORM = "platform"
    INTERPRETERS = "interpreters"
    PROTOCOL = "protocol"


TEAM_LABELS: Mapping[CueTeam, str] = MappingProxyType(
    {
        CueTeam.CHAIR: N_("Chair"),
        CueTeam.SOUND: N_("Sound"),
        CueTeam.VIDEO: N_("Video"),
        CueTeam.PLATFORM: N_("Platform"),
        CueTeam.INTERPRETERS: N_("Interpreters"),
        CueTeam.PROTOCOL: N_("Protocol"),
    }
)


class CueColour(StrEnum):
    """A mark that the producer gives to cues that belong together; printed as its letter."""

    BLUE = "blue"
    GREEN = "green"
    AMBER = "amber"
    RED = "red"
    GREY = "grey"


COLOUR_LABELS: Mapping[CueColour, str] = MappingProxyType(
    {
        CueColour.BLUE: N_("Blue"),
        CueColour.GREEN: N_("Green"),
        CueColour.AMBER: N_("Amber"),
        CueColour.RED: N_("Red"),
        CueColour.GREY: N_("Grey"),
    }
)


@dataclass(frozen=True)
class MadeCue:
    """What a cue was made as from the programme or a list: a field that still says this follows its source."""

    item: Wording
    who: Wording | None = None
    from_where: Wording | None = None
    languages: str | None = None
    sound_and_picture: Wording | None = None
    who_acts: Wording | None = None
    seconds: int = 0
    remote: bool = False
    recorded: bool = False


@dataclass(frozen=True)
class CueRow:
    """One cue. `start` in seconds after midnight, `seconds` its planned length.

    A fixed cue stands at its hour; one that is `linked` starts when the one above ends; one that `locks_end` keeps
    its end when its start moves, and so its length changes; one that absorbs delay gives up its length first.
    `section` names the group that the cue opens, `from_where` is podium, floor, remote or playback, `standby` the
    sign on which it starts, `channels` who interprets, `teams` on whose sheets it stands.
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
    recorded: bool = False
    linked: bool = True
    locks_end: bool = False
    channels: str | None = None
    slides: Wording | None = None
    lower_third: Wording | None = None
    standby: Wording | None = None
    colour: CueColour | None = None
    teams: tuple[CueTeam, ...] = ()
    made: MadeCue | None = None


@dataclass(frozen=True)
class IssuedCue:
    """A cue as it was given out on a sheet: what a reader would see change."""

    cue_id: int
    start: int
    seconds: int
    item: Wording
    who: Wording | None
    from_where: Wording | None
    languages: str | None
    sound_and_picture: Wording | None
    notes: Wording | None
    who_acts: Wording | None


@dataclass(frozen=True)
class SheetIssueRow:
    """A sheet as it was given out; `team` None for the whole sheet."""

    ref: Ref
    room_id: int
    day: date
    team: CueTeam | None
    number: int
    at: datetime
    author: str
    cues: tuple[IssuedCue, ...]
