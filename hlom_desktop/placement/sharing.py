"""Rooms and teams for side events whose slots are chosen: each its own, by what they wish for and where they stand."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from hlom_desktop.placement.costs import is_moved, most_cost, room_cost
from hlom_desktop.placement.matrix import Matrix
from hlom_desktop.placement.rules import Taken, broken_in_room, broken_there, free_teams, held_places, spaces_of
from hlom_desktop.placement.values import Event, Place, Question, Slot, Spot

OTHER_TEAM = 1
"""For another team than the one it has; everything else counts before that."""


def shared_out(question: Question, slots: Mapping[int, int]) -> dict[int, Place]:
    """The places of all side events, the held ones too, those given a slot in the best rooms.

    `slots` were chosen so that rooms and teams are enough.
    """
    return _Sharing(question, slots).solved() if slots else held_places(question)


class _Sharing:
    """One programme: a column for each room and each team that a side event may have in its slot."""

    def __init__(self, question: Question, slots: Mapping[int, int]) -> None:
        self._question, self._slots = question, slots
        self._matrix, self._taken = Matrix(), Taken(question, held_places(question))
        self._rooms: dict[tuple[int, int], int] = {}
        self._teams: dict[tuple[int, int], int] = {}
        self._shared: defaultdict[tuple[str, int], list[tuple[int, int]]] = defaultdict(list)
        self._before, self._a_move = 1 + OTHER_TEAM * len(slots), most_cost(question)
        for row_id, at in slots.items():
            event, slot = question.event[row_id], question.slot[at]
            self._one(self._room_columns(event, slot))
            if event.teams is not None:
                self._one(self._team_columns(event, slot))
        for used in self._shared.values():
            for moment in question.moments:
                self._matrix.at_most(1, ((column, 1.0) for slot_id, column in used if slot_id in moment))

    def _one(self, columns: Sequence[int]) -> None:
        self._matrix.equal(1, ((one, 1.0) for one in columns))

    def _room_columns(self, event: Event, slot: Slot) -> list[int]:
        columns = []
        for space in spaces_of(self._question, event):
            if broken_in_room(event, space) or broken_there(event, slot, space, self._taken):
                continue
            cost = room_cost(event, space) + self._a_move * is_moved(event, Spot(slot.id, space.id))
            column = self._rooms[event.id, space.id] = self._matrix.column(self._before * cost)
            columns.append(column)
            if not space.virtual:
                self._shared["room", space.id].append((slot.id, column))
        return columns

    def _team_columns(self, event: Event, slot: Slot) -> list[int]:
        columns = []
        for team in free_teams(event, slot, self._taken):
            column = self._matrix.column(OTHER_TEAM if event.team not in (None, team) else 0)
            self._teams[event.id, team] = column
            self._shared["team", team].append((slot.id, column))
            columns.append(column)
        return columns

    def solved(self) -> dict[int, Place]:
        """The places."""
        values = self._matrix.solve().values
        assert values, "rooms and teams were counted for these slots"
        room_of = {row_id: room for (row_id, room), column in self._rooms.items() if values[column] > 0.5}
        team_of = {row_id: team for (row_id, team), column in self._teams.items() if values[column] > 0.5}
        given = {row_id: Place(Spot(at, room_of[row_id]), team_of.get(row_id)) for row_id, at in self._slots.items()}
        return held_places(self._question) | given
