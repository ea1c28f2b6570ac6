"""What is written where an answer is accepted: only what changes."""

from __future__ import annotations

from dataclasses import dataclass, replace

from hlom_desktop.conference.hours import Hours
from hlom_desktop.placement.rules import span_of
from hlom_desktop.placement.values import Question
from hlom_desktop.placement.values_answer import Answer
from hlom_desktop.storage.ref import Ref


@dataclass(frozen=True)
class Given:
    """A place that a side event is given, `hours` None where it keeps its own and its room; and its team.

    `proposal` and `session` are as they were read.
    """

    proposal: Ref
    session: Ref | None
    hours: Hours | None
    room_id: int | None
    team_id: int | None


def accepted(question: Question, answer: Answer) -> tuple[Given, ...]:
    """What changes by an answer: places, and teams of those that need one."""
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
    return tuple(found)
