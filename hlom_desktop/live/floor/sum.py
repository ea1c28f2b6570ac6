"""The sum of a sitting while it is under way: what was used, what is still asked, what there is, and the ways out.

Used is the time since the list's first speaker began, whatever it was used for. What is still asked counts the rest of
whoever speaks, and the limit and the turnover of each to come. What there is ends with the sitting, without what is
kept free for its suspension. Nobody speaks across the end.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from hlom_desktop.live.floor.floor import Floor, FloorLine, Stand
from hlom_desktop.speakers.rules_order import speaks_for_group
from hlom_desktop.speakers.rules_turns import available_of, lead_of
from hlom_desktop.speakers.values import InscriptionKind

SHORTEST = 30
"""Seconds below which a limit is none."""


@dataclass(frozen=True)
class Part:
    """Speakers to come who have the same: how many, whether for groups, seconds each."""

    number: int
    for_groups: bool
    seconds: int


@dataclass(frozen=True)
class LiveSum:
    """All in seconds; `available` None where the sitting's length is unknown, `all_speak` where no limit would do.

    `asked` is `used`, `current` (the rest of whoever speaks, with the turnover after), the parts and the turnovers
    together. `late` are those to come who do not fit, in their order.
    """

    used: int
    asked: int
    available: int | None
    heard: int
    current: int
    parts: tuple[Part, ...]
    turnover: int
    coming: tuple[FloorLine, ...]
    late: tuple[FloorLine, ...]
    all_speak: int | None

    @property
    def over(self) -> int:
        """Seconds asked beyond what there is; negative where time is left, 0 where nobody knows."""
        return 0 if self.available is None else self.asked - self.available

    @property
    def fitting(self) -> int:
        """How many of those heard, speaking and to come fit."""
        return self.heard + len(self.coming) - len(self.late)

    @property
    def speakers(self) -> int:
        """How many there are in all."""
        return self.heard + len(self.coming)


def sum_of(floor: Floor) -> LiveSum:
    """The sum of a sitting at the floor's moment."""
    turnover = floor.debate.speakers.turnover
    coming = floor.following
    heard = [one for one in floor.lines if one.stand in (Stand.SPOKE, Stand.SPEAKING)]
    began, used = used_of(floor)
    current = _rest(floor.speaking, turnover)
    available = _available(floor, began)
    late = _late(floor, used + current, available)
    parts = Counter((speaks_for_group(floor.debate, one.row), one.seconds) for one in coming)
    asked = used + current + sum(one.seconds + turnover for one in coming)
    return LiveSum(
        used=used,
        asked=asked,
        available=available,
        heard=len(heard),
        current=current,
        parts=tuple(Part(number, groups, seconds) for (groups, seconds), number in sorted(parts.items())),
        turnover=turnover,
        coming=coming,
        late=late,
        all_speak=_all_speak(floor, used + current, available),
    )


def marked(floor: Floor, found: LiveSum) -> tuple[FloorLine, ...]:
    """The lines of a floor, those marked that do not fit."""
    late = {one.ref.id for one in found.late}
    return tuple(replace(one, fits=False) if one.ref.id in late else one for one in floor.lines)


def limitable(floor: Floor) -> tuple[FloorLine, ...]:
    """Those to come whom a limit for single speakers is about: not groups, not replies."""
    debate = floor.debate
    return tuple(
        one
        for one in floor.following
        if not speaks_for_group(debate, one.row) and one.row.kind is InscriptionKind.STATEMENT
    )


def used_of(floor: Floor) -> tuple[datetime | None, int]:
    """When the first speaker of the list began, and the seconds since, up to the end of the room's day."""
    begun = [one.begun for one in floor.cues.values() if one.begun is not None]
    if not begun:
        return None, 0
    first, now = min(begun), floor.state.played.ended or floor.state.at
    if floor.current is not None and floor.is_suspended and floor.current.begun is not None:
        now = floor.current.begun
    return first, max(0, int((now - first).total_seconds()))


def _rest(speaking: FloorLine | None, turnover: int) -> int:
    return 0 if speaking is None else max(0, speaking.seconds - speaking.spoke) + turnover


def _available(floor: Floor, began: datetime | None) -> int | None:
    """As planned until somebody has spoken; from then on what lies between that moment and the end."""
    planned = available_of(floor.debate, floor.sitting)
    session = floor.session
    start = session.hours.start_utc() if session is not None and session.hours is not None else None
    if planned is None or began is None or start is None:
        return planned
    end = start + timedelta(seconds=lead_of(floor.debate, floor.sitting) + planned)
    return max(0, int((end - began).total_seconds()))


def _late(floor: Floor, clock: int, available: int | None) -> tuple[FloorLine, ...]:
    """The first who would speak across the end, and all after."""
    if available is None:
        return ()
    for at, one in enumerate(floor.following):
        clock += one.seconds + floor.debate.speakers.turnover
        if clock > available:
            return floor.following[at:]
    return ()


def _all_speak(floor: Floor, clock: int, available: int | None) -> int | None:
    """Seconds for each single speaker to come, so that all can speak."""
    singles = limitable(floor)
    if available is None or not singles:
        return None
    turnover = floor.debate.speakers.turnover
    others = sum(one.seconds for one in floor.following) - sum(one.seconds for one in singles)
    seconds = (available - clock - others - turnover * len(floor.following)) // len(singles)
    return seconds if seconds >= SHORTEST else None
