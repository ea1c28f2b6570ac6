"""The hard rules: what keeps a side event out of a slot and a room, alone or because of where others are."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from enum import StrEnum

from hlom_desktop.conference.values import Mode
from hlom_desktop.placement.values import Event, Place, Places, Question, Slot, Space, Spot


class Rule(StrEnum):
    """What makes a slot, a room or both impossible; in the order in which they are said."""

    PAST = "past"
    IMPOSSIBLE = "impossible"
    LENGTH = "length"
    OFFICIAL = "official"
    PERSON = "person"
    ORGANIZER = "organizer"
    PARALLEL = "parallel"
    TOTAL = "total"
    TEAM = "team"
    MODE = "mode"
    SEATS = "seats"
    BOOTHS = "booths"
    OUT_OF_SERVICE = "out_of_service"
    SHUT = "shut"
    TAKEN = "taken"
    HELD = "held"
    FULL = "full"


class Taken:
    """What side events that have a place take up: who and what is where in each slot, and in those that overlap it."""

    def __init__(self, question: Question, places: Places) -> None:
        self.question = question
        self.places: dict[int, Place] = {}
        self.rooms: defaultdict[tuple[int, int], list[int]] = defaultdict(list)
        self.organizers: defaultdict[tuple[int, int | str], list[int]] = defaultdict(list)
        self.persons: defaultdict[tuple[int, str], list[int]] = defaultdict(list)
        self.teams: defaultdict[tuple[int, int], list[int]] = defaultdict(list)
        self.count: Counter[frozenset[int]] = Counter()
        for moment in question.moments:
            start = max(question.slot[one].start for one in moment)
            end = min(question.slot[one].end for one in moment)
            self.count[moment] = sum(one.overlaps(start, end) for one in question.beside)
        for row_id, place in places.items():
            self.put(question.event[row_id], place)

    def put(self, event: Event, place: Place) -> None:
        """One more side event at its place."""
        self.places[event.id] = place
        for there in self._lists(event, place):
            there.append(event.id)
        for moment in self.question.moments:
            self.count[moment] += place.spot.slot in moment

    def take_out(self, event: Event) -> Place | None:
        """One less; where it was."""
        place = self.places.pop(event.id, None)
        if place is not None:
            for there in self._lists(event, place):
                there.remove(event.id)
            for moment in self.question.moments:
                self.count[moment] -= place.spot.slot in moment
        return place

    def with_team(self, event: Event, spot: Spot) -> Place:
        """A place with the team it has, or else the first that is free, where it needs one."""
        teams = free_teams(event, self.question.slot[spot.slot], self) if event.teams is not None else []
        return Place(spot, event.team if event.team in teams else next(iter(teams), None))

    def _lists(self, event: Event, place: Place) -> Iterator[list[int]]:
        for slot in self.question.meeting[place.spot.slot]:
            if place.spot.room is not None and not self.question.space[place.spot.room].virtual:
                yield self.rooms[slot, place.spot.room]
            if place.team is not None:
                yield self.teams[slot, place.team]
            for organizer in event.organizers:
                yield self.organizers[slot, organizer]
            for person in event.persons:
                yield self.persons[slot, person]

    def in_room(self, spot: Spot) -> list[int]:
        """The side events in a room at the time of a slot."""
        return self.rooms.get((spot.slot, spot.room or 0), [])

    def with_organizers(self, event: Event, slot: int) -> list[int]:
        """The side events that its organizers hold at the time of a slot."""
        return sorted({one for key in event.organizers for one in self.organizers.get((slot, key), ())})

    def with_persons(self, event: Event, slot: int) -> list[int]:
        """The side events in which its persons are at the time of a slot."""
        return sorted({one for key in event.persons for one in self.persons.get((slot, key), ())})


def held_places(question: Question) -> dict[int, Place]:
    """Where the side events are that stay."""
    return {one.id: Place(one.now, one.team) for one in question.events if one.held is not None and one.now is not None}


def slots_of(question: Question, event: Event) -> Iterator[Slot]:
    """The slots that can be meant for it: those of the call, and its own hours."""
    return (one for one in question.slots if one.only in (None, event.id))


def spaces_of(question: Question, event: Event) -> Iterator[Space]:
    """The rooms that can be meant for it: a virtual one is held in virtual rooms, all others in rooms with walls."""
    return (one for one in question.spaces if one.virtual == (event.mode is Mode.VIRTUAL))


def span_of(event: Event, slot: Slot) -> tuple[int, int]:
    """From when to when it lasts in a slot: from its beginning, for its own minutes."""
    return slot.start, slot.start + min(event.minutes or slot.end - slot.start, slot.end - slot.start)


def broken_in_slot(event: Event, slot: Slot, taken: Taken) -> frozenset[Rule]:
    """The rules that keep it out of a slot, whatever the room."""
    return frozenset(_broken_in_slot(event, slot, taken))


def _broken_in_slot(event: Event, slot: Slot, taken: Taken) -> Iterator[Rule]:
    question, span = taken.question, span_of(event, slot)
    if slot.past:
        yield Rule.PAST
    if slot.id in event.impossible:
        yield Rule.IMPOSSIBLE
    if slot.only is None and event.minutes is not None and event.minutes > slot.end - slot.start:
        yield Rule.LENGTH
    if question.official is not None and any(one.overlaps(*span) for one in question.official):
        yield Rule.OFFICIAL
    if any(one.overlaps(*span) for one in event.busy) or taken.with_persons(event, slot.id):
        yield Rule.PERSON
    if taken.with_organizers(event, slot.id):
        yield Rule.ORGANIZER
    if question.parallel is not None and any(
        taken.count[moment] >= question.parallel for moment in question.moments if slot.id in moment
    ):
        yield Rule.PARALLEL
    if question.total is not None and len(taken.places) + len(question.beside) >= question.total:
        yield Rule.TOTAL
    if event.teams is not None and not free_teams(event, slot, taken):
        yield Rule.TEAM


def free_teams(event: Event, slot: Slot, taken: Taken) -> list[int]:
    """The teams that could interpret it in a slot."""
    span = span_of(event, slot)
    return [
        one.id
        for one in taken.question.crews
        if one.id in (event.teams or ())
        and not any(busy.overlaps(*span) for busy in one.taken)
        and not taken.teams.get((slot.id, one.id))
    ]


def broken_in_room(event: Event, space: Space) -> frozenset[Rule]:
    """The rules that keep it out of a room, whatever the slot."""
    found = set()
    if event.mode is Mode.HYBRID and not space.hybrid:
        found.add(Rule.MODE)
    if event.expected is not None and space.seats is not None and not space.virtual and event.expected > space.seats:
        found.add(Rule.SEATS)
    if not space.booths.issuperset(event.languages) and (space.booths or not space.virtual):
        found.add(Rule.BOOTHS)
    if space.out_of_service:
        found.add(Rule.OUT_OF_SERVICE)
    return frozenset(found)


def broken_there(event: Event, slot: Slot, space: Space, taken: Taken) -> frozenset[Rule]:
    """The rules that keep it out of a room in that slot, beyond those of the room and of the slot."""
    found = set()
    if slot.id in space.shut:
        found.add(Rule.SHUT)
    if not space.virtual:
        start, end = span_of(event, slot)
        if any(one.start < end and start < one.end for one in space.taken):
            found.add(Rule.TAKEN)
        for other in taken.in_room(Spot(slot.id, space.id)):
            found.add(Rule.FULL if taken.question.event[other].held is None else Rule.HELD)
    return frozenset(found)


def broken(event: Event, spot: Spot, taken: Taken) -> frozenset[Rule]:
    """All rules that keep it out of a slot and room; `taken` is without itself."""
    slot, space = taken.question.slot[spot.slot], taken.question.space[spot.room or 0]
    return broken_in_slot(event, slot, taken) | broken_in_room(event, space) | broken_there(event, slot, space, taken)


def options(event: Event, taken: Taken) -> dict[Spot, frozenset[Rule]]:
    """Every slot with every room that can be meant for it, and the rules that keep it out of there."""
    question = taken.question
    rooms = [(space, broken_in_room(event, space)) for space in spaces_of(question, event)]
    found: dict[Spot, frozenset[Rule]] = {}
    for slot in slots_of(question, event):
        of_slot = broken_in_slot(event, slot, taken)
        for space, of_room in rooms:
            there = broken_there(event, slot, space, taken)
            found[Spot(slot.id, space.id)] = of_slot | of_room | there
    return found


def open_spots(event: Event, taken: Taken) -> Iterator[Spot]:
    """The slots and rooms that no rule keeps it out of; what one rule forbids is not asked of the others."""
    question = taken.question
    rooms = [space for space in spaces_of(question, event) if not broken_in_room(event, space)]
    for slot in slots_of(question, event):
        if next(_broken_in_slot(event, slot, taken), None) is None:
            for space in rooms:
                if not broken_there(event, slot, space, taken):
                    yield Spot(slot.id, space.id)


def faults(question: Question, places: Places) -> list[tuple[int, frozenset[Rule]]]:
    """The side events that are not held and stand where a rule forbids it; none in a placement that is right."""
    found = []
    for event in question.movable:
        if event.id in places:
            place, others = places[event.id], Taken(question, places)
            others.take_out(event)
            wrong = broken(event, place.spot, others)
            if event.teams is not None and place.team not in free_teams(event, question.slot[place.spot.slot], others):
                wrong |= {Rule.TEAM}
            if wrong:
                found.append((event.id, wrong))
    return found
