"""Why a side event has no place: the fewest rules that together leave it none, each with what it says here."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import combinations

from hlom_desktop.conference.values import Mode
from hlom_desktop.conference.wording import Wording
from hlom_desktop.placement import phrases
from hlom_desktop.placement.phrases import phrase
from hlom_desktop.placement.rules import Rule, Taken, options, slots_of, span_of
from hlom_desktop.placement.values import Busy, Event, Question, Spot
from hlom_desktop.placement.values_answer import Phrase
from hlom_desktop.refusals import N_

Options = Mapping[Spot, frozenset[Rule]]


def fewest(found: Iterable[frozenset[Rule]]) -> tuple[Rule, ...]:
    """The fewest rules of which one at least is in each of these; of several such choices the first in their order.

    None where one of them is empty: something is possible then.
    """
    sets = set(found)
    if frozenset() in sets:
        return ()
    least = [one for one in sets if not any(other < one for other in sets)]
    rules = [rule for rule in Rule if any(rule in one for one in least)]
    for number in range(1, len(rules) + 1):
        for chosen in combinations(rules, number):
            if all(one.intersection(chosen) for one in least):
                return chosen
    return ()


def rules_against(event: Event, taken: Taken) -> tuple[Phrase, ...]:
    """Why it can be nowhere, in words; `taken` is without it."""
    found = options(event, taken)
    if not found:
        return (_nothing_there(event, taken),)
    return explained(event, found, taken)


def explained(event: Event, found: Options, taken: Taken) -> tuple[Phrase, ...]:
    """The fewest rules against all of these, in words; of each what only it forbids."""
    chosen = fewest(found.values())
    return tuple(
        _said(rule, event, [spot for spot, wrong in found.items() if wrong.intersection(chosen) == {rule}], taken)
        for rule in chosen
    )


def _nothing_there(event: Event, taken: Taken) -> Phrase:
    question = taken.question
    if not any(True for _ in slots_of(question, event)):
        return phrase(N_("there are no slots"))
    if event.mode is Mode.VIRTUAL:
        return phrase(N_("there is no virtual room"))
    return phrase(N_("there are no rooms"))


def _said(rule: Rule, event: Event, spots: list[Spot], taken: Taken) -> Phrase:
    """A rule, with what it is that forbids these places."""
    if rule in (Rule.MODE, Rule.SEATS, Rule.BOOTHS, Rule.OUT_OF_SERVICE, Rule.SHUT, Rule.TAKEN, Rule.HELD, Rule.FULL):
        return _of_rooms(rule, event, spots, taken)
    return _of_slots(rule, event, spots, taken)


def _of_slots(rule: Rule, event: Event, spots: list[Spot], taken: Taken) -> Phrase:
    question = taken.question
    slots = dict.fromkeys(spot.slot for spot in spots)
    match rule:
        case Rule.PAST:
            return phrase(N_("already begun: {slots}"), slots=phrases.slots_listed(question, slots))
        case Rule.IMPOSSIBLE:
            return phrase(N_("impossible for its organizers: {slots}"), slots=phrases.slots_listed(question, slots))
        case Rule.LENGTH:
            most = max(question.slot[one].end - question.slot[one].start for one in slots)
            return phrase(N_("it lasts {minutes} min, the slot {most}"), minutes=event.minutes, most=most)
        case Rule.OFFICIAL:
            meetings = _met(event, slots, question.official or (), taken)
            return phrase(N_("official meetings sit then: {titles}"), titles=phrases.wordings_quoted(meetings))
        case Rule.PERSON:
            meetings = _met(event, slots, event.busy, taken)
            others = [question.event[one].title for slot in slots for one in taken.with_persons(event, slot)]
            return phrase(
                N_("its speakers are elsewhere then: {titles}"), titles=phrases.wordings_quoted([*meetings, *others])
            )
        case Rule.ORGANIZER:
            ids = [one for slot in slots for one in taken.with_organizers(event, slot)]
            return phrase(N_("its organizers hold {titles} then"), titles=phrases.events_listed(question, ids))
        case Rule.PARALLEL:
            return phrase(N_("at most {number} at once"), number=question.parallel)
        case Rule.TOTAL:
            return phrase(N_("at most {number} in all"), number=question.total)
    return _of_teams(event, list(slots), taken)


def _met(event: Event, slots: Iterable[int], meetings: Iterable[Busy], taken: Taken) -> list[Wording]:
    spans = [span_of(event, taken.question.slot[one]) for one in slots]
    return [one.title for one in meetings if any(one.overlaps(*span) for span in spans)]


def _of_teams(event: Event, slots: list[int], taken: Taken) -> Phrase:
    languages = ", ".join(one.upper() for one in event.languages)
    if not event.teams:
        return phrase(N_("no team of interpreters works in all its languages ({languages})"), languages=languages)
    return phrase(N_("no team of interpreters free: {slots}"), slots=phrases.slots_listed(taken.question, slots))


def _of_rooms(rule: Rule, event: Event, spots: list[Spot], taken: Taken) -> Phrase:
    question = taken.question
    ids = list(dict.fromkeys(spot.room or 0 for spot in spots))
    rooms = phrases.rooms_listed(question, ids)
    match rule:
        case Rule.MODE:
            hybrid = [one.id for one in question.spaces if one.hybrid and not one.virtual]
            if not hybrid:
                return phrase(N_("needs a hybrid room; there is none"))
            return phrase(N_("needs a hybrid room: {rooms}"), rooms=phrases.rooms_listed(question, hybrid))
        case Rule.SEATS:
            space = max((question.space[one] for one in ids), key=lambda one: one.seats or 0)
            room = phrases.title_of(space.name)
            message = N_("{expected} expected, {room} has {seats} seats")
            return phrase(message, expected=event.expected, room=room, seats=space.seats)
        case Rule.BOOTHS:
            lacks = {code for key in ids for code in event.languages if code not in question.space[key].booths}
            lacking = ", ".join(code.upper() for code in event.languages if code in lacks)
            return phrase(N_("no booth for {languages}: {rooms}"), languages=lacking, rooms=rooms)
        case Rule.OUT_OF_SERVICE:
            return phrase(N_("out of service: {rooms}"), rooms=rooms)
        case Rule.SHUT:
            return phrase(N_("closed then: {rooms}"), rooms=rooms)
    return _of_those_there(rule, event, spots, question, taken)


def _of_those_there(rule: Rule, event: Event, spots: list[Spot], question: Question, taken: Taken) -> Phrase:
    if rule is Rule.TAKEN:
        meetings = [
            one.title
            for spot in spots
            for one in question.space[spot.room or 0].taken
            if one.overlaps(*span_of(event, question.slot[spot.slot]))
        ]
        return phrase(N_("the programme takes the rooms: {titles}"), titles=phrases.wordings_quoted(meetings))
    there = [question.event[one] for spot in spots for one in taken.in_room(spot)]
    titles = phrases.events_listed(question, [one.id for one in there if (one.held is not None) == (rule is Rule.HELD)])
    if rule is Rule.HELD:
        return phrase(N_("rooms kept by {titles}"), titles=titles)
    return phrase(N_("rooms given to {titles}"), titles=titles)
