"""The integer programme of the slots: which side event is held when, so that rooms and teams are enough for all.

Rooms are chosen here only where one is meant, because it is wished for or the side event stands there; all others to
which the same rooms are open alike are counted together, so many of them in each room and slot. `sharing` then gives
each its room, which the counts make sure of; and rooms that are alike are not tried in every order.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Sequence
from functools import cached_property

from hlom_desktop.placement.costs import NO_ROOM_WISHED, fit, groups, is_moved, most_cost, slot_cost
from hlom_desktop.placement.matrix import Matrix
from hlom_desktop.placement.rules import Taken, free_teams, held_places, open_spots
from hlom_desktop.placement.values import Event, Question, Spot

Open = dict[int, dict[int, list[int]]]
"""The rooms that are open to each side event, by its id and the slot."""


class Choosing:
    """The programme's columns and rows. `when` is the column of each side event in each slot that can be."""

    def __init__(self, question: Question) -> None:
        self.question, self.matrix = question, Matrix()
        self.when: dict[tuple[int, int], int] = {}
        self.a_move = most_cost(question)
        self._taken = Taken(question, held_places(question))
        self._meant: defaultdict[tuple[int, int], list[tuple[int, int]]] = defaultdict(list)
        self._in_room: defaultdict[tuple[int, int], list[int]] = defaultdict(list)
        self._overlap = any(len(moment) > 1 for moment in question.moments)
        open_to = self._open()
        for event in question.movable:
            self._choose(event, open_to[event.id])
        self._count_rooms(open_to)
        self._count_teams()
        self._nobody_twice()
        self._limits()
        self._apart()

    def _open(self) -> Open:
        found: Open = {}
        for event in self.question.movable:
            mine = found.setdefault(event.id, {})
            for spot in open_spots(event, self._taken):
                mine.setdefault(spot.slot, []).append(spot.room or 0)
        return found

    def _choose(self, event: Event, rooms_of: dict[int, list[int]]) -> None:
        """A column for each slot, and one for each room in it that is meant."""
        elsewhere = (NO_ROOM_WISHED if event.room is not None else 0) + (self.a_move if event.stands else 0)
        for slot, rooms in rooms_of.items():
            column = self.matrix.column(slot_cost(event, self.question.slot[slot]) + elsewhere)
            self.when[event.id, slot] = column
            for room in rooms:
                spot = Spot(slot, room)
                stays = event.stands and not is_moved(event, spot)
                if not stays and room != event.room:
                    continue
                gained = NO_ROOM_WISHED * (room == event.room) + self.a_move * stays
                meant = self.matrix.column(fit(event, self.question.space[room]) - gained)
                self.matrix.at_most(0, ((meant, 1), (column, -1)))
                self._meant[event.id, slot].append((room, meant))
                self._in_room[slot, room].append(meant)
        if rooms_of:
            self.matrix.at_most(1, ((self.when[event.id, slot], 1) for slot in rooms_of))

    def _count_rooms(self, open_to: Open) -> None:
        alike: dict[tuple[int, tuple[tuple[int, int], ...]], list[int]] = {}
        for row_id, rooms_of in open_to.items():
            event = self.question.event[row_id]
            for slot, rooms in rooms_of.items():
                key = (slot, tuple((room, fit(event, self.question.space[room])) for room in rooms))
                alike.setdefault(key, []).append(row_id)
        for (slot, open_rooms), ids in alike.items():
            terms = [(self.when[row_id, slot], 1.0) for row_id in ids]
            terms += [(column, -1.0) for row_id in ids for _, column in self._meant[row_id, slot]]
            for room, too_large in open_rooms:
                most = len(ids) if self.question.space[room].virtual else 1
                counted = self.matrix.column(too_large, upper=most, whole=self._overlap)
                terms.append((counted, -1.0))
                self._in_room[slot, room].append(counted)
            self.matrix.equal(0, terms)
        for moment in self.question.moments:
            for space in self.question.spaces:
                columns = [column for slot in moment for column in self._in_room.get((slot, space.id), ())]
                if columns and not space.virtual:
                    self._at_most(1, columns)

    def _count_teams(self) -> None:
        """Those that the same teams can interpret in a slot are counted together, so many for each team."""
        alike: dict[tuple[int, tuple[int, ...]], list[int]] = {}
        for row_id, slot in self.when:
            event = self.question.event[row_id]
            if event.teams is not None:
                free = free_teams(event, self.question.slot[slot], self._taken)
                alike.setdefault((slot, tuple(free)), []).append(self.when[row_id, slot])
        works: defaultdict[tuple[int, int], list[int]] = defaultdict(list)
        for (slot, teams), columns in alike.items():
            counted = [self.matrix.column(whole=self._overlap) for _ in teams]
            for team, column in zip(teams, counted, strict=True):
                works[slot, team].append(column)
            self.matrix.equal(0, [*((one, 1.0) for one in columns), *((one, -1.0) for one in counted)])
        for moment in self.question.moments:
            for crew in self.question.crews:
                self._at_most(1, [column for slot in moment for column in works.get((slot, crew.id), ())])

    def _nobody_twice(self) -> None:
        shared: defaultdict[Hashable, list[int]] = defaultdict(list)
        for event in self.question.movable:
            for organizer in sorted(event.organizers, key=str):
                shared["organizer", organizer].append(event.id)
            for person in sorted(event.persons):
                shared["person", person].append(event.id)
        for ids in dict.fromkeys(tuple(one) for one in shared.values() if len(one) > 1):
            for moment in self.question.moments:
                self._at_most(1, self._there(ids, moment))

    def _limits(self) -> None:
        question = self.question
        every = [event.id for event in question.movable]
        if question.parallel is not None:
            for moment in question.moments:
                left = max(0, question.parallel - self._taken.count[moment])
                self._at_most(left, self._there(every, moment))
        if question.total is not None:
            left = max(0, question.total - len(self._taken.places) - len(question.beside))
            self._at_most(left, [*self.when.values()])

    def _apart(self) -> None:
        """What it costs that side events alike are held at one moment, those that are held counted too."""
        alike: defaultdict[tuple[Hashable, int], list[int]] = defaultdict(list)
        for event in self.question.movable:
            for group in groups(event):
                alike[group].append(event.id)
        for moment in self.question.moments:
            held: Counter[tuple[Hashable, int]] = Counter()
            for row_id, place in self._taken.places.items():
                if place.spot.slot in moment:
                    held.update(groups(self.question.event[row_id]))
            for group, ids in alike.items():
                columns = self._there(ids, moment)
                if columns and len(columns) + held[group] > 1:
                    beyond = self.matrix.column(group[1], upper=len(columns), whole=False)
                    first = 0 if held[group] else 1
                    self.matrix.at_most(first, [*((one, 1.0) for one in columns), (beyond, -1.0)])

    def _there(self, ids: Iterable[int], moment: Iterable[int]) -> list[int]:
        return [self.when[row_id, slot] for slot in moment for row_id in ids if (row_id, slot) in self.when]

    def _at_most(self, number: int, columns: Sequence[int]) -> None:
        if len(columns) > number:
            self.matrix.at_most(number, ((one, 1.0) for one in columns))

    @cached_property
    def values_of(self) -> dict[int, int]:
        """What it is worth that each side event has a place: that those that stand keep one before all, then how many
        have one, then their scores.
        """
        movable = self.question.movable
        one = 1 + sum(event.score for event in movable)
        standing = one * (1 + len(movable)) if any(event.stands for event in movable) else 0
        return {event.id: one + event.score + standing * event.stands for event in movable}

    def for_number(self) -> list[float]:
        """The costs with which as many as possible are placed."""
        costs = [0.0] * len(self.matrix.costs)
        for (row_id, _), column in self.when.items():
            costs[column] = -self.values_of[row_id]
        return costs

    def keep_number(self, value: float) -> None:
        """Whoever is placed from here on, they are worth so much; all of them, where that is what it comes to."""
        columns: defaultdict[int, list[int]] = defaultdict(list)
        for (row_id, _), column in self.when.items():
            columns[row_id].append(column)
        if value >= sum(self.values_of[row_id] for row_id in columns):
            for found in columns.values():
                self.matrix.at_least(1, ((one, 1.0) for one in found))
        else:
            terms = ((column, float(self.values_of[row_id])) for (row_id, _), column in self.when.items())
            self.matrix.at_least(value - 0.5, terms)

    def slots_in(self, values: Sequence[float]) -> dict[int, int]:
        """The slot of each side event that is placed in a solution."""
        return {row_id: slot for (row_id, slot), column in self.when.items() if values[column] > 0.5}
