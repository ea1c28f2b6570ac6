"""What is counted and read off a day of cues: ends, time over, sections, hours on the wall clock, who acts."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Protocol, TypeVar

from hlom_desktop.conference.hours import Hours
from hlom_desktop.conference.wording import Wording
from hlom_desktop.sessions.rules import Slot

MIDNIGHT = 24 * 3600
"""Seconds of a day."""


class Cued(Protocol):
    """What has a place in the day: a cue, or a beat."""

    @property
    def start(self) -> int:
        """Seconds after midnight."""

    @property
    def seconds(self) -> int:
        """Its planned length."""


class Sectioned(Cued, Protocol):
    """A cue that may open a section."""

    @property
    def section(self) -> Wording | None:
        """The name of the section that it opens."""


C = TypeVar("C", bound=Cued)
S = TypeVar("S", bound=Sectioned)


def end_of(cue: Cued) -> int:
    """The second after midnight at which a cue is over."""
    return cue.start + cue.seconds


def seconds_in_all(cues: Sequence[Cued]) -> int:
    """The lengths of all cues together."""
    return sum(cue.seconds for cue in cues)


def planned_end(cues: Sequence[Cued]) -> int | None:
    """The second after midnight at which the last of the cues is over; None without cues."""
    return max((end_of(cue) for cue in cues), default=None)


def sessions_end(slots: Sequence[Slot]) -> int | None:
    """The second after midnight at which the last of a room's sessions ends; None without sessions."""
    return max((60 * slot.end for slot in slots), default=None)


def overrun(cues: Sequence[Cued], at: int) -> int:
    """How many seconds a cue runs into the next one; 0 where it does not."""
    return max(0, end_of(cues[at]) - cues[at + 1].start) if at + 1 < len(cues) else 0


def who_at(cues: Sequence[C], second: int) -> C | None:
    """The cue that is under way at a second; the later one where two overlap, None between cues."""
    under_way = [cue for cue in cues if cue.start <= second < end_of(cue)]
    return under_way[-1] if under_way else None


def sections_of(cues: Sequence[S]) -> tuple[tuple[S, ...], ...]:
    """The cues in their sections: each begins with a cue that names it."""
    found: list[list[S]] = []
    for cue in cues:
        named = cue.section is not None and not cue.section.is_empty
        if named or not found:
            found.append([])
        found[-1].append(cue)
    return tuple(tuple(cues) for cues in found)


def hours_of(day: date, cue: Cued, zone: str) -> Hours:
    """A cue's hours on the wall clock of the room, in whole minutes."""
    days, second = divmod(cue.start, MIDNIGHT)
    return Hours(day + timedelta(days=days), second // 60, max(1, -(-cue.seconds // 60)), zone)
