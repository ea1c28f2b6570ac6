"""Every placement of a small conference, by rules written a second time, as plainly as they are said."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from hlom_desktop.conference.values import Mode
from hlom_desktop.placement.costs import Worth, worth
from hlom_desktop.placement.values import Event, Place, Question, Slot, Spot


def best_worth(question: Question) -> Worth:
    """The best that any placement is worth."""
    return max(worth(question, places) for places in every_placement(question))


def every_placement(question: Question) -> Iterator[dict[int, Place]]:
    """All that keep to the rules."""
    held = {one.id: Place(one.now, one.team) for one in question.events if one.held and one.now}
    yield from _extended(question, held, [one for one in question.events if not one.held])


def _extended(question: Question, places: dict[int, Place], left: list[Event]) -> Iterator[dict[int, Place]]:
    if not left:
        yield places
        return
    event, *others = left
    yield from _extended(question, places, others)
    teams = [None] if event.teams is None else sorted(event.teams)
    for slot in question.slots:
        for space in question.spaces:
            for team in teams:
                more = {**places, event.id: Place(Spot(slot.id, space.id), team)}
                if is_right(question, more, event.id):
                    yield from _extended(question, more, others)


def is_right(question: Question, places: Mapping[int, Place], row_id: int) -> bool:
    """Whether a side event may be where it is, among all that have a place."""
    event, place = question.event[row_id], places[row_id]
    slot, space = question.slot[place.spot.slot], question.space[place.spot.room or 0]
    start, end = slot.start, slot.start + (event.minutes or slot.end - slot.start)
    alone = (
        not slot.past
        and slot.id not in event.impossible
        and end <= slot.end
        and not any(one.start < end and start < one.end for one in (*(question.official or ()), *event.busy))
        and not space.out_of_service
        and slot.id not in space.shut
        and space.virtual == (event.mode is Mode.VIRTUAL)
        and (space.hybrid or event.mode is not Mode.HYBRID)
        and (space.virtual or not any(one.start < end and start < one.end for one in space.taken))
        and (space.virtual or (event.expected or 0) <= (space.seats or 10**9))
        and ({*event.languages} <= space.booths or (space.virtual and not space.booths))
        and (event.teams is None or place.team in event.teams)
        and not any(
            one.start < end and start < one.end
            for crew in question.crews
            for one in crew.taken
            if event.teams is not None and crew.id == place.team
        )
    )
    others = [(question.event[key], one) for key, one in places.items() if key != row_id]
    return alone and all(_agree(question, event, place, *other) for other in others) and _within(question, places, slot)


def _agree(question: Question, event: Event, place: Place, other: Event, there: Place) -> bool:
    if not question.slot[place.spot.slot].overlaps(question.slot[there.spot.slot]):
        return True
    one_room = place.spot.room == there.spot.room and not question.space[place.spot.room or 0].virtual
    one_team = place.team is not None and place.team == there.team
    return not (one_room or one_team or event.organizers & other.organizers or event.persons & other.persons)


def _within(question: Question, places: Mapping[int, Place], slot: Slot) -> bool:
    if question.total is not None and len(places) + len(question.beside) > question.total:
        return False
    if question.parallel is None:
        return True
    for moment in question.moments:
        begins = max(question.slot[one].start for one in moment)
        ends = min(question.slot[one].end for one in moment)
        beside = sum(one.start < ends and begins < one.end for one in question.beside)
        there = sum(place.spot.slot in moment for place in places.values())
        if slot.id in moment and there + beside > question.parallel:
            return False
    return True
