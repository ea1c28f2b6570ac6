"""A first assignment of teams to the interpreted sessions.

Pins stay, whatever they break; around them no rule is broken: no team in two rooms at once, all languages covered,
length, rest, sittings a day and a week as the limits say. Of all assignments that keep to this the best serves most
sessions, then most minutes; then the busiest team and the least busy are closest, in whole sittings; then teams work
in fewest rooms on each day; then their minutes are most even. The same rows give the same answer.

Sessions are taken in the order of their hours, and of all ways so far to assign them only those are kept that differ
in what still matters. The answer is exact while there are no more than `WIDTH` of these at once; beyond, the best so
far are followed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from hlom_desktop.interpretation.hands import Hand
from hlom_desktop.interpretation.presets import Limits
from hlom_desktop.interpretation.values import TeamRow
from hlom_desktop.interpretation.workload import Work

WIDTH = 600

Pins = Mapping[int, tuple[int, ...]]
"""The teams pinned to sessions, by the session's id."""


class _Way(NamedTuple):
    """One way to assign the sessions so far: how each team stands, as places in a list of hands; sessions served;
    rooms in which teams work, counted by day; the choices made, newest first.
    """

    hands: tuple[int, ...]
    served: int
    rooms: int
    made: _Made | None


class _Made(NamedTuple):
    session: int
    team: int
    before: _Made | None


@dataclass(frozen=True)
class Assigned:
    """The team of each session that has one and is not pinned, by the session's id; `exact` if none can be better."""

    teams: Mapping[int, int]
    exact: bool


def assign(works: Iterable[Work], teams: Sequence[TeamRow], pins: Pins, limits: Limits, width: int = WIDTH) -> Assigned:
    """The best assignment of `teams` to `works`; `width` bounds how many ways are followed at once."""
    ordered = sorted(works, key=Work.order)
    search = _Search(teams, limits)
    ways = [_Way((search.place(Hand()),) * len(teams), 0, 0, None)]
    exact = True
    for at, work in enumerate(ordered):
        later = frozenset(team for one in ordered[at + 1 :] for team in pins.get(one.session, ()))
        ways = _Step(search, work, pins.get(work.session, ()), later).follow(ways)
        if len(ways) > width:
            exact = False
            ways = search.best(ways, width)
    found: dict[int, int] = {}
    made = min(ways, key=search.rank).made
    while made is not None:
        found[made.session] = made.team
        made = made.before
    return Assigned(found, exact)


def apart(minutes: Sequence[int], sitting: int) -> int:
    """How many whole sittings lie between the busiest team and the least busy."""
    return (max(minutes, default=0) - min(minutes, default=0)) // sitting


def unevenness(minutes: Sequence[int]) -> int:
    """How uneven the teams' minutes are: nought where all have the same."""
    return len(minutes) * sum(one * one for one in minutes) - sum(minutes) ** 2


class _Search:
    """What one search holds: the teams, the limits, and every hand met, each once."""

    def __init__(self, teams: Sequence[TeamRow], limits: Limits) -> None:
        self.teams, self.limits = tuple(teams), limits
        self.languages = tuple(frozenset(team.languages) for team in teams)
        self.hands: list[Hand] = []
        self._places: dict[Hand, int] = {}

    def place(self, hand: Hand) -> int:
        """The place of a hand in the list."""
        found = self._places.get(hand)
        if found is None:
            found = self._places[hand] = len(self.hands)
            self.hands.append(hand)
        return found

    def rank(self, way: _Way) -> tuple[int, ...]:
        """The lower the better."""
        totals = [self.hands[place].total for place in way.hands]
        far = apart(totals, self.limits.sitting_minutes)
        return -way.served, -sum(totals), far, way.rooms, unevenness(totals)

    def best(self, ways: list[_Way], width: int) -> list[_Way]:
        """The best ways, and always the one that assigns nothing: no pin can make that one impossible."""
        ranked = sorted(ways, key=self.rank)
        return [*ranked[: width - 1], *(way for way in ranked[width - 1 :] if way.made is None)]


class _Step:
    """How ways go on with one session. What becomes of a hand is worked out once, however many ways have it."""

    def __init__(self, search: _Search, work: Work, pinned: tuple[int, ...], later: frozenset[int]) -> None:
        self._search, self._work, self._pinned = search, work, pinned
        ids = [team.ref.id for team in search.teams]
        self._kinds = tuple(
            (tuple(sorted(languages)), row_id if row_id in later else 0)
            for languages, row_id in zip(search.languages, ids, strict=True)
        )
        """Teams of one kind may be exchanged for each other from here on."""
        self._order = sorted(range(len(ids)), key=lambda at: self._kinds[at])
        self._able = tuple(work.languages <= languages for languages in search.languages)
        self._at: dict[int, int] = {}
        self._after: dict[int, tuple[int, int] | None] = {}

    def follow(self, ways: Iterable[_Way]) -> list[_Way]:
        """Every way in which the ways so far can go on; of those alike the best."""
        found: dict[tuple[int, ...], _Way] = {}
        for before in ways:
            way = before._replace(hands=tuple(map(self._rested, before.hands)))
            for after in self._with_pins(way) if self._pinned else self._with_each(way):
                key = self._alike(after.hands)
                other = found.get(key)
                if other is None or (-after.served, after.rooms) < (-other.served, other.rooms):
                    found[key] = after
        return list(found.values())

    def _alike(self, hands: tuple[int, ...]) -> tuple[int, ...]:
        pairs = sorted((self._kinds[at], hands[at]) for at in self._order)
        return tuple(hand for _, hand in pairs)

    def _rested(self, place: int) -> int:
        found = self._at.get(place)
        if found is None:
            search = self._search
            found = self._at[place] = search.place(search.hands[place].at(self._work, search.limits))
        return found

    def _worked(self, place: int) -> tuple[int, int] | None:
        """The hand after the session, and 1 where its room is new to the team; None where that cannot be."""
        if place not in self._after:
            search = self._search
            hand = search.hands[place]
            after = hand.after(self._work, search.limits, pinned=bool(self._pinned))
            new = int(hand.is_new_to(self._work))
            self._after[place] = None if after is None else (search.place(after), new)
        return self._after[place]

    def _with_each(self, way: _Way) -> Iterator[_Way]:
        """The session with each team that can, of equal ones the first; and without one."""
        tried: set[tuple[object, int]] = set()
        for at, place in enumerate(way.hands):
            alike = (self._kinds[at], place)
            if not self._able[at] or alike in tried:
                continue
            tried.add(alike)
            worked = self._worked(place)
            if worked is not None:
                hands = (*way.hands[:at], worked[0], *way.hands[at + 1 :])
                made = _Made(self._work.session, self._search.teams[at].ref.id, way.made)
                yield _Way(hands, way.served + 1, way.rooms + worked[1], made)
        yield way

    def _with_pins(self, way: _Way) -> Iterator[_Way]:
        """The pinned teams at work; no way where one of them had been given other work that now breaks the rule."""
        rooms, hands = way.rooms, list(way.hands)
        for at, team in enumerate(self._search.teams):
            if team.ref.id in self._pinned:
                worked = self._worked(hands[at])
                if worked is None:
                    return
                hands[at], rooms = worked[0], rooms + worked[1]
        yield way._replace(hands=tuple(hands), rooms=rooms)
