"""How a team stands at some hour of a proposal, and how it stands after one session more."""

from __future__ import annotations

from typing import NamedTuple

from hlom_desktop.interpretation.presets import Limits
from hlom_desktop.interpretation.workload import JOINED, Work, limit_of, week_of


class Hand(NamedTuple):
    """A team at some hour: its last sitting, its sittings of that day and week, its minutes in all, the rooms of that
    day.

    `free` says whether work that is not pinned is in them, `broken` whether pins break the rule there, so that
    nothing may be added.
    """

    start: int = 0
    end: int = 0
    remote: bool = False
    present: bool = False
    free: bool = False
    broken: bool = False
    day: int = 0
    day_count: int = 0
    day_free: bool = False
    day_broken: bool = False
    week: tuple[int, int] = (0, 0)
    week_count: int = 0
    week_free: bool = False
    week_broken: bool = False
    total: int = 0
    rooms: tuple[int, ...] = ()

    def at(self, work: Work, limits: Limits) -> Hand:
        """The team when a session begins: what no longer matters is forgotten, so that equal teams are equal."""
        day, week = work.day.toordinal(), week_of(work.day)
        pause = work.start - self.end
        if self.end and (pause < JOINED or (self.day == day and pause < limits.rest_minutes)):
            return self
        rested = self._replace(start=0, end=0, remote=False, present=False, free=False, broken=False)
        if rested.day != day:
            rested = rested._replace(day=0, day_count=0, day_free=False, day_broken=False, rooms=())
        if rested.week != week:
            rested = rested._replace(week=(0, 0), week_count=0, week_free=False, week_broken=False)
        return rested

    def is_new_to(self, work: Work) -> bool:
        """Whether the team has not yet worked in the session's room on that day."""
        return self.day != work.day.toordinal() or (work.room or 0) not in self.rooms

    def after(self, work: Work, limits: Limits, *, pinned: bool) -> Hand | None:
        """The team after this work too; None where that breaks the rule for work that is not pinned."""
        goes_on = self.end > 0 and work.start - self.end < JOINED
        hand = self if goes_on else self._begun(work, limits, pinned=pinned)
        if hand is None:
            return None
        end = max(hand.end, work.end)
        remote, present = hand.remote or work.remote, hand.present or not work.remote
        too_long = end - hand.start > limit_of(limits, remote=remote, present=present)
        broken = hand.broken or too_long or (goes_on and work.start < hand.end)
        free = hand.free or not pinned
        if (broken and free) or (not pinned and (hand.day_broken or hand.week_broken)):
            return None
        return hand._replace(
            end=end,
            remote=remote,
            present=present,
            free=free,
            broken=broken,
            day_free=hand.day_free or not pinned,
            week_free=hand.week_free or not pinned,
            total=hand.total + work.minutes,
            rooms=tuple(sorted({*hand.rooms, work.room or 0})),
        )

    def _begun(self, work: Work, limits: Limits, *, pinned: bool) -> Hand | None:
        """The team at the beginning of a new sitting; None where that breaks the rule for work that is not pinned."""
        day, week = work.day.toordinal(), week_of(work.day)
        tired = self.end > 0 and self.day == day and work.start - self.end < limits.rest_minutes
        if tired and (self.free or not pinned):
            return None
        hand = self
        if hand.day != day:
            hand = hand._replace(day=day, day_count=0, day_free=False, day_broken=False, rooms=())
        if hand.week != week:
            hand = hand._replace(week=week, week_count=0, week_free=False, week_broken=False)
        day_broken = hand.day_count + 1 > limits.sittings_a_day
        week_broken = limits.sittings_a_week is not None and hand.week_count + 1 > limits.sittings_a_week
        if (day_broken and (hand.day_free or not pinned)) or (week_broken and (hand.week_free or not pinned)):
            return None
        return hand._replace(
            start=work.start,
            end=work.start,
            remote=False,
            present=False,
            free=False,
            broken=tired,
            day_count=hand.day_count + 1,
            day_broken=day_broken,
            week_count=hand.week_count + 1,
            week_broken=week_broken,
        )
