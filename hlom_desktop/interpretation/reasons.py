"""Why a session is given its team, or none: one reason each, said in a sentence."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from hlom_desktop.interpretation.presets import Limits
from hlom_desktop.interpretation.values import TeamRow
from hlom_desktop.interpretation.workload import DAY, Breach, BreachKind, Work, breaches, limit_of, sittings_of
from hlom_desktop.refusals import N_


class Why(StrEnum):
    """What a reason says. The first five tell why a team has the session, the others why none has it."""

    PINNED = "pinned"
    SAME_ROOM = "same_room"
    EVEN = "even"
    OTHER_CANNOT = "other_cannot"
    ONLY_ONE = "only_one"
    NO_HOUR = "no_hour"
    NO_TEAMS = "no_teams"
    TOO_LONG = "too_long"
    NO_LANGUAGES = "no_languages"
    ALL_AT_WORK = "all_at_work"
    ALL_REST = "all_rest"
    ALL_FULL_DAY = "all_full_day"
    ALL_FULL_WEEK = "all_full_week"
    ALL_LONG = "all_long"
    NONE_FREE = "none_free"


class Hindrance(StrEnum):
    """Why a team cannot take a session; in the order of what is said first."""

    LANGUAGES = "languages"
    AT_WORK = "at_work"
    RESTS = "rests"
    FULL_DAY = "full_day"
    FULL_WEEK = "full_week"
    LONG = "long"


_OF_BREACH: Mapping[BreachKind, Hindrance] = MappingProxyType(
    {
        BreachKind.TWO_AT_ONCE: Hindrance.AT_WORK,
        BreachKind.NO_REST: Hindrance.RESTS,
        BreachKind.TOO_MANY_A_DAY: Hindrance.FULL_DAY,
        BreachKind.TOO_MANY_A_WEEK: Hindrance.FULL_WEEK,
        BreachKind.TOO_LONG: Hindrance.LONG,
        BreachKind.TOO_LONG_REMOTE: Hindrance.LONG,
    }
)

_ALL: Mapping[Hindrance, Why] = MappingProxyType(
    {
        Hindrance.LANGUAGES: Why.NO_LANGUAGES,
        Hindrance.AT_WORK: Why.ALL_AT_WORK,
        Hindrance.RESTS: Why.ALL_REST,
        Hindrance.FULL_DAY: Why.ALL_FULL_DAY,
        Hindrance.FULL_WEEK: Why.ALL_FULL_WEEK,
        Hindrance.LONG: Why.ALL_LONG,
    }
)

SENTENCES: Mapping[Why | Hindrance, str] = MappingProxyType(
    {
        Why.PINNED: N_("{team}: pinned."),
        Why.SAME_ROOM: N_("{team}: free, and in the same room on that day."),
        Why.EVEN: N_("{team}: free; so the hours are shared most evenly."),
        Why.ONLY_ONE: N_("{team}: free, and the only team."),
        Hindrance.LANGUAGES: N_("{team}: free; {other} does not work in all its languages."),
        Hindrance.AT_WORK: N_("{team}: free; {other} works elsewhere at that hour."),
        Hindrance.RESTS: N_("{team}: free; {other} would rest too little between its shifts."),
        Hindrance.FULL_DAY: N_("{team}: free; shift no. {number} of the day would be {other}’s."),
        Hindrance.FULL_WEEK: N_("{team}: free; shift no. {number} of the week would be {other}’s."),
        Hindrance.LONG: N_("{team}: free; {other} would work {number} min without a rest."),
        Why.NO_HOUR: N_("No team yet: it has no hour."),
        Why.NO_TEAMS: N_("No team: there is none yet."),
        Why.TOO_LONG: N_("No team: it lasts {number} min, the rule allows {most}. Shorten it, or pin two teams."),
        Why.NO_LANGUAGES: N_("No team: none works in all its languages."),
        Why.ALL_AT_WORK: N_("No team: all work elsewhere at that hour."),
        Why.ALL_REST: N_("No team: all rest until {hour}."),
        Why.ALL_FULL_DAY: N_("No team: all have had the day’s shifts."),
        Why.ALL_FULL_WEEK: N_("No team: all have had the week’s shifts."),
        Why.ALL_LONG: N_("No team: with what is beside it, each would work too long without a rest."),
        Why.NONE_FREE: N_("No team: those not at work elsewhere would break the rule."),
    }
)


@dataclass(frozen=True)
class Reason:
    """Why: the team given and one that could not be, by id; a number, what the rule allows, and an hour in minutes
    after midnight, where the sentence has them.
    """

    why: Why
    team: int | None = None
    other: int | None = None
    hindrance: Hindrance | None = None
    number: int = 0
    most: int = 0
    hour: int = 0

    @property
    def message(self) -> str:
        """The sentence's message."""
        return SENTENCES[self.hindrance if self.hindrance is not None else self.why]


def hindrance(
    work: Work, team: TeamRow, held: Sequence[Work], limits: Limits
) -> tuple[Hindrance, Breach | None] | None:
    """Why a team that works `held` cannot take this session too; None where it can."""
    if not work.languages <= frozenset(team.languages):
        return Hindrance.LANGUAGES, None
    found = [breach for breach in breaches((*held, work), limits) if work.session in breach.sessions]
    if not found:
        return None
    order = list(Hindrance)
    breach = min(found, key=lambda one: order.index(_OF_BREACH[one.kind]))
    return _OF_BREACH[breach.kind], breach


def why_given(
    work: Work, team: TeamRow, teams: Sequence[TeamRow], held: Mapping[int, Sequence[Work]], limits: Limits
) -> Reason:
    """Why this team and no other: what keeps the first other from it, else the room, else the hours."""
    others = [one for one in teams if one.ref.id != team.ref.id]
    own = [one for one in held.get(team.ref.id, ()) if one.day == work.day and one.session != work.session]
    kept = [(one, hindrance(work, one, held.get(one.ref.id, ()), limits)) for one in others]
    for other, found in kept:
        if found is not None:
            name, breach = found
            number = breach.found if breach is not None else 0
            return Reason(Why.OTHER_CANNOT, team.ref.id, other.ref.id, name, number)
    if not others:
        return Reason(Why.ONLY_ONE, team.ref.id)
    if any(one.room == work.room for one in own):
        return Reason(Why.SAME_ROOM, team.ref.id)
    return Reason(Why.EVEN, team.ref.id)


def why_none(work: Work, teams: Sequence[TeamRow], held: Mapping[int, Sequence[Work]], limits: Limits) -> Reason:
    """Why no team has this session."""
    if not teams:
        return Reason(Why.NO_TEAMS)
    most = limit_of(limits, remote=work.remote, present=not work.remote)
    if work.minutes > most:
        return Reason(Why.TOO_LONG, number=work.minutes, most=most)
    found = [hindrance(work, team, held.get(team.ref.id, ()), limits) for team in teams]
    kinds = {one[0] for one in found if one is not None}
    able = kinds - {Hindrance.LANGUAGES} or kinds
    if len(able) != 1 or None in found:
        return Reason(Why.NONE_FREE)
    why = _ALL[next(iter(able))]
    if why is not Why.ALL_REST:
        return Reason(why)
    rested = [_rested(work, held.get(team.ref.id, ()), limits) for team in teams]
    return Reason(why, hour=min(rested) % DAY) if min(rested) > work.start else Reason(Why.NONE_FREE)


def _rested(work: Work, held: Sequence[Work], limits: Limits) -> int:
    """When a team has rested from its last sitting before a session."""
    ends = [sitting.end for sitting in sittings_of(held) if sitting.start <= work.start]
    return max(ends, default=0) + limits.rest_minutes
