"""What is written where an answer is accepted: only what changes."""

from __future__ import annotations

from dataclasses import dataclass, replace

from hlom_desktop.conference.hours import Hours
from hlom_desktop.placement.rules import Taken, span_of
from hlom_desktop.placement.values import Question, Spot
from hlom_desktop.placement.values_answer import Answer
from hlom_desktop.storage.ref import Ref


@dataclass(frozen=True)
class Given:
    """A place that a side event is given, `hours` None where it keeps its own and its room; and its team.

    `proposal` and `session` are as they were read. One that `leaves` goes out of the grid.
    """

    proposal: Ref
    session: Ref | None
    hours: Hours | None = None
    room_id: int | None = None
    team_id: int | None = None
    leaves: bool = False


def accepted(question: Question, answer: Answer) -> tuple[Given, ...]:
    """What changes by an answer: places, and teams of those that need one.

    Who stands and found no place stays in the grid, with the clash that it has, unless another comes to its room.
    """
    found = []
    for row_id, place in answer.places.items():
        event = question.event[row_id]
        other_team = event.teams is not None and place.team != event.team
        if event.held is not None or (place.spot == event.now and not other_team):
            continue
        slot = question.slot[place.spot.slot]
        start, end = span_of(event, slot)
        hours = replace(slot.hours, minutes=end - start) if place.spot != event.now else None
        team = place.team if event.teams is not None else None
        found.append(Given(event.ref, event.session, hours, place.spot.room, team))
    taken = Taken(question, answer.places)
    for unplaced in answer.unplaced:
        event = question.event[unplaced.event]
        if event.stands and event.now is not None and _is_given_away(event.now, taken):
            found.append(Given(event.ref, event.session, leaves=True))
    return tuple(found)


def _is_given_away(spot: Spot, taken: Taken) -> bool:
    """Whether another side event, which was not there before, is put into this room at this time."""
    there = (taken.question.event[row_id] for row_id in taken.in_room(spot))
    return any(one.now != taken.places[one.id].spot for one in there)
