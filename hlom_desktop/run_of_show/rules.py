"""How the cues of a day follow one another: starts cascade from lengths, fixed cues stand, a margin absorbs.

A cue's end is its start plus its length, a begun minute counted whole. When an end moves, every cue after it moves
by as many minutes, up to the first fixed one. A cue that absorbs delay gives up its own length before it lets
anything through, and takes back what is gained.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Protocol, TypeVar

from hlom_desktop.conference.hours import Hours
from hlom_desktop.conference.wording import Wording
from hlom_desktop.refusals import N_, Refusal
from hlom_desktop.sessions.rules import Slot

MIDNIGHT = 24 * 60
LONGEST = 24 * 3600


class LengthOfCue(Refusal):
    """A cue of no length, or of more than a day."""

    message = N_("A cue lasts between 1 second and 24 hours. Type a length such as 3 or 2:45.")


class StartOfCue(Refusal):
    """A cue before midnight, or before the cue above it."""

    message = N_("A cue cannot start before the one above it. Move it up first.")


class FixedInTheWay(Refusal):
    """A fixed cue that would change its place."""

    message = N_("A fixed cue stays at its hour, so nothing can change places with it. Free it first.")


class Cued(Protocol):
    """What has a place in the day: a cue, or a beat."""

    @property
    def start(self) -> int:
        """Minutes after midnight."""

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


@dataclass(frozen=True)
class Beat:
    """A cue as far as its hours go: start in minutes after midnight, length in seconds."""

    start: int
    seconds: int
    fixed: bool = False
    absorbs: bool = False


def end_of(cue: Cued) -> int:
    """The minute after midnight at which a cue is over."""
    return cue.start + -(-cue.seconds // 60)


def check_seconds(seconds: int) -> None:
    """A length in seconds. Raises `LengthOfCue`."""
    if not 0 < seconds <= LONGEST:
        raise LengthOfCue


def cascaded(beats: Sequence[Beat], at: int, minutes: int) -> tuple[Beat, ...]:
    """The beats once the end of the one at `at` has moved by `minutes`; one pass over those after it."""
    found = list(beats[: at + 1])
    for number in range(at + 1, len(beats)):
        beat = beats[number]
        if not minutes or beat.fixed:
            found.extend(beats[number:])
            break
        moved = replace(beat, start=beat.start + minutes)
        if beat.absorbs:
            moved = replace(moved, seconds=max(0, beat.seconds - 60 * minutes))
        found.append(moved)
        minutes = end_of(moved) - end_of(beat)
    return tuple(found)


def with_length(beats: Sequence[Beat], at: int, seconds: int) -> tuple[Beat, ...]:
    """The beats once one has another length. Raises `LengthOfCue`."""
    check_seconds(seconds)
    changed = [*beats]
    changed[at] = replace(beats[at], seconds=seconds)
    return cascaded(changed, at, end_of(changed[at]) - end_of(beats[at]))


def with_start(beats: Sequence[Beat], at: int, start: int) -> tuple[Beat, ...]:
    """The beats once one starts at another minute, which may be a fixed one's. Raises `StartOfCue`."""
    if start < 0 or (at and start < beats[at - 1].start):
        raise StartOfCue
    changed = [*beats]
    changed[at] = replace(beats[at], start=start)
    return cascaded(changed, at, start - beats[at].start)


def with_beat(beats: Sequence[Beat], after: int, seconds: int) -> tuple[Beat, ...]:
    """The beats with a new one after the one at `after`, at its end. Raises `LengthOfCue`."""
    check_seconds(seconds)
    start = end_of(beats[after])
    new = Beat(start, seconds)
    return cascaded([*beats[: after + 1], new, *beats[after + 1 :]], after + 1, end_of(new) - start)


def without_beat(beats: Sequence[Beat], at: int) -> tuple[Beat, ...]:
    """The beats without one; what follows closes up."""
    gone = beats[at]
    rest = cascaded(beats, at, gone.start - end_of(gone))
    return (*rest[:at], *rest[at + 1 :])


def exchanged(beats: Sequence[Beat], at: int) -> tuple[Beat, ...]:
    """The beats once the one at `at` and the next have changed places. Raises `FixedInTheWay`."""
    first, second = beats[at], beats[at + 1]
    if first.fixed or second.fixed:
        raise FixedInTheWay
    between = second.start - end_of(first)
    earlier = replace(second, start=first.start)
    later = replace(first, start=end_of(earlier) + between)
    moved = end_of(later) - end_of(second)
    return cascaded([*beats[:at], earlier, later, *beats[at + 2 :]], at + 1, moved)


# Quantities


def seconds_in_all(cues: Sequence[Cued]) -> int:
    """The lengths of all cues together."""
    return sum(cue.seconds for cue in cues)


def planned_end(cues: Sequence[Cued]) -> int | None:
    """The minute at which the last of the cues is over; None without cues."""
    return max((end_of(cue) for cue in cues), default=None)


def sessions_end(slots: Sequence[Slot]) -> int | None:
    """The minute at which the last of a room's sessions ends; None without sessions."""
    return max((slot.end for slot in slots), default=None)


def overrun(cues: Sequence[Cued], at: int) -> int:
    """How many minutes a cue runs into the next one; 0 where it does not."""
    return max(0, end_of(cues[at]) - cues[at + 1].start) if at + 1 < len(cues) else 0


def who_at(cues: Sequence[C], minute: int) -> C | None:
    """The cue that is under way at a minute; the later one where two overlap, None between cues."""
    under_way = [cue for cue in cues if cue.start <= minute < end_of(cue)]
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
    """A cue's hours on the wall clock of the room."""
    days, minute = divmod(cue.start, MIDNIGHT)
    return Hours(day + timedelta(days=days), minute, max(1, -(-cue.seconds // 60)), zone)
