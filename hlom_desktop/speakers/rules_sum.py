"""The sum of a sitting: what its speakers ask for and what it has, who fits, and which limit would let all speak."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from enum import StrEnum

from hlom_desktop.speakers.debate import Debate
from hlom_desktop.speakers.rules_order import speaks_for_group
from hlom_desktop.speakers.rules_turns import Turn, available_of, lead_of, reserve_of, turns_of
from hlom_desktop.speakers.values import InscriptionKind
from hlom_desktop.speakers.values_list import SittingRow

SHORTEST = 30
"""A limit below this many seconds is none."""


class Speaks(StrEnum):
    """For whom or why a turn is taken."""

    DELEGATION = "delegation"
    GROUP = "group"
    REPLY = "reply"


@dataclass(frozen=True)
class Part:
    """Speakers of the same kind and limit: how many, and the minutes of each."""

    number: int
    speaks: Speaks
    minutes: int


@dataclass(frozen=True)
class Sum:
    """What a sitting is asked for and has, in seconds; `available` None where its length is unknown.

    `asked`, `speakers`, `fitting` and `parts` are of those who must be heard; `if_time` speak only if time permits
    and `if_time_fitting` of them can. `all_speak` is the limit in seconds of each single delegation without a limit of
    its own with which all would be heard, None where none would do or none is needed.
    """

    asked: int
    available: int | None
    speakers: int
    fitting: int
    parts: tuple[Part, ...]
    turnover: int
    lead: int = 0
    reserve: int = 0
    if_time: int = 0
    if_time_fitting: int = 0
    all_speak: int | None = None

    @property
    def over(self) -> int:
        """Seconds over the sitting's time; negative where time is left, 0 where its length is unknown."""
        return 0 if self.available is None else self.asked - self.available


def speaks(debate: Debate, turn: Turn) -> Speaks:
    """For whom or why a turn is taken."""
    if turn.inscription.kind is InscriptionKind.REPLY:
        return Speaks.REPLY
    return Speaks.GROUP if speaks_for_group(debate, turn.inscription) else Speaks.DELEGATION


def sum_of(debate: Debate, sitting: SittingRow) -> Sum:
    """The sum of a sitting."""
    turns = turns_of(debate, sitting)
    due = [turn for turn in turns if not is_if_time(turn)]
    extra = [turn for turn in turns if is_if_time(turn)]
    counted = Counter((speaks(debate, turn), turn.minutes) for turn in due)
    return Sum(
        asked=sum(seconds_of(debate, turn) for turn in due),
        available=available_of(debate, sitting),
        speakers=len(due),
        fitting=sum(turn.fits for turn in due),
        parts=tuple(Part(number, kind, minutes) for (kind, minutes), number in sorted(counted.items())),
        turnover=debate.speakers.turnover,
        lead=lead_of(debate, sitting),
        reserve=reserve_of(debate, sitting),
        if_time=len(extra),
        if_time_fitting=sum(turn.fits for turn in extra),
        all_speak=limit_for_all(debate, sitting),
    )


def is_if_time(turn: Turn) -> bool:
    """Whether somebody speaks only if time permits, and was not given a place by hand."""
    one = turn.inscription
    return one.time_permitting and one.kind is InscriptionKind.STATEMENT and not turn.why.by_hand


def seconds_of(debate: Debate, turn: Turn) -> int:
    """How long a turn takes, the turnover after it included."""
    return 60 * turn.minutes + debate.speakers.turnover


def limit_for_all(debate: Debate, sitting: SittingRow) -> int | None:
    """Seconds for each single delegation without a limit of its own, so that all who must be heard are.

    One limit for all, whatever the categories'; None where there is no such delegation, or it would have too little.
    """
    available = available_of(debate, sitting)
    due = [turn for turn in turns_of(debate, sitting) if not is_if_time(turn)]
    single = [t for t in due if speaks(debate, t) is Speaks.DELEGATION and t.inscription.minutes is None]
    if available is None or not single:
        return None
    others = sum(seconds_of(debate, turn) for turn in due) - sum(60 * turn.minutes for turn in single)
    seconds = (available - others) // len(single)
    return seconds if seconds >= SHORTEST else None
