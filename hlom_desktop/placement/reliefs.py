"""What would free a place for a side event that has none: each grant is tried against where all others are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import groupby

from hlom_desktop.conference.values import Mode
from hlom_desktop.placement import phrases
from hlom_desktop.placement.costs import room_cost, slot_cost
from hlom_desktop.placement.phrases import phrase
from hlom_desktop.placement.rules import Rule, Taken, broken, open_spots, options
from hlom_desktop.placement.values import Event, Held, Question, Spot
from hlom_desktop.placement.values_answer import Freeing, Phrase, Relief, ReliefKind
from hlom_desktop.refusals import N_

MOST_AT_ONCE = 2
"""Grants that are asked for together; more is no longer a small thing."""
MOST_TOLD = 5
ONLY_ONCE = (ReliefKind.EXPECTED, ReliefKind.MINUTES)
"""Of these the least change is told, not every one that would do."""


def relieved(question: Question, relief: Relief) -> Question:
    """The question with this granted, to be solved again."""
    match relief.kind:
        case ReliefKind.PARALLEL:
            return replace(question, parallel=relief.value)
        case ReliefKind.TOTAL:
            return replace(question, total=relief.value)
        case ReliefKind.SERVICE:
            spaces = (replace(one, out_of_service=False) if one.id == relief.value else one for one in question.spaces)
            return replace(question, spaces=tuple(spaces))
        case ReliefKind.UNPIN | ReliefKind.MOVE_PUBLISHED:
            return _with(question, replace(question.event[relief.value], held=None))
    event = question.event[relief.event]
    match relief.kind:
        case ReliefKind.SLOT:
            return _with(question, replace(event, impossible=event.impossible - {relief.value}))
        case ReliefKind.EXPECTED:
            return _with(question, replace(event, expected=relief.value))
        case ReliefKind.MINUTES:
            return _with(question, replace(event, minutes=relief.value))
        case ReliefKind.IN_PERSON:
            return _with(question, replace(event, mode=Mode.IN_PERSON))
    return _with(question, replace(event, languages=(), teams=None))


def _with(question: Question, event: Event) -> Question:
    return replace(question, events=tuple(event if one.id == event.id else one for one in question.events))


def would_free(event: Event, taken: Taken) -> tuple[Freeing, ...]:
    """The fewest grants that free a place, the nearest to its wishes first; `taken` is without it."""
    tried = sorted(_tried(event, taken), key=lambda one: (len(one[0]), one[1]))
    for _, group in groupby(tried, key=lambda one: len(one[0])):
        found = list(_that_fit(event, taken, ((reliefs, spot) for reliefs, _, spot in group)))
        if found:
            return tuple(found[:MOST_TOLD])
    return ()


def _tried(event: Event, taken: Taken) -> Iterator[tuple[frozenset[Relief], tuple[int, ...], Spot]]:
    """Grants that would clear each place of what forbids it, as far as grants can, and how good the place is."""
    question = taken.question
    for spot, wrong in options(event, taken).items():
        found: set[Relief] = set()
        for rule in wrong:
            granted = tuple(_granted(rule, event, spot, taken))
            if not granted:
                break
            found.update(granted)
        else:
            slot, space = question.slot[spot.slot], question.space[spot.room or 0]
            changed = tuple(sorted(-one.value for one in found if one.kind in ONLY_ONCE))
            cost = slot_cost(event, slot) + room_cost(event, space)
            if 0 < len(found) <= MOST_AT_ONCE:
                yield frozenset(found), (*(changed or (0,)), cost), spot


def _granted(rule: Rule, event: Event, spot: Spot, taken: Taken) -> Iterator[Relief]:
    """What must be granted so that a rule no longer forbids a place; nothing where nobody can grant it."""
    question = taken.question
    slot, space = question.slot[spot.slot], question.space[spot.room or 0]
    plain = {
        Rule.IMPOSSIBLE: (ReliefKind.SLOT, slot.id),
        Rule.LENGTH: (ReliefKind.MINUTES, slot.end - slot.start),
        Rule.MODE: (ReliefKind.IN_PERSON, 0),
        Rule.SEATS: (ReliefKind.EXPECTED, space.seats or 0),
        Rule.BOOTHS: (ReliefKind.NO_INTERPRETATION, 0),
        Rule.TEAM: (ReliefKind.NO_INTERPRETATION, 0),
        Rule.OUT_OF_SERVICE: (ReliefKind.SERVICE, space.id),
        Rule.PARALLEL: (ReliefKind.PARALLEL, (question.parallel or 0) + 1),
        Rule.TOTAL: (ReliefKind.TOTAL, (question.total or 0) + 1),
    }
    if rule in plain:
        kind, value = plain[rule]
        yield Relief(kind, event.id, value)
    elif rule is Rule.HELD:
        yield from _let_move(event, taken.in_room(spot), taken)
    elif rule is Rule.ORGANIZER:
        yield from _let_move(event, taken.with_organizers(event, slot.id), taken)
    elif rule is Rule.PERSON:
        yield from _let_move(event, taken.with_persons(event, slot.id), taken)


def _let_move(event: Event, others: Iterable[int], taken: Taken) -> Iterator[Relief]:
    for row_id in dict.fromkeys(others):
        match taken.question.event[row_id].held:
            case Held.PINNED:
                yield Relief(ReliefKind.UNPIN, event.id, row_id)
            case Held.PUBLISHED:
                yield Relief(ReliefKind.MOVE_PUBLISHED, event.id, row_id)


def _that_fit(event: Event, taken: Taken, tried: Iterable[tuple[frozenset[Relief], Spot]]) -> Iterator[Freeing]:
    """Those grants that do free the place, each once."""
    seen: set[object] = set()
    for reliefs, spot in tried:
        ordered = tuple(sorted(reliefs, key=lambda one: (list(ReliefKind).index(one.kind), one.value)))
        key = tuple((one.kind, None if one.kind in ONLY_ONCE else one.value) for one in ordered)
        if key not in seen and _frees(ordered, event, spot, taken):
            seen.add(key)
            granted = tuple(_phrase(one, taken.question) for one in ordered)
            place = phrases.spot_titles(taken.question, spot)
            yield Freeing(ordered, spot, phrase(N_("{granted}: it fits {place}"), granted=granted, place=place))


def _frees(reliefs: Iterable[Relief], event: Event, spot: Spot, taken: Taken) -> bool:
    """Whether it then fits there, and those that were unpinned for it find another place."""
    question, places = taken.question, dict(taken.places)
    unpinned = []
    for relief in reliefs:
        question = relieved(question, relief)
        if relief.kind in (ReliefKind.UNPIN, ReliefKind.MOVE_PUBLISHED):
            unpinned.append(relief.value)
            places.pop(relief.value)
    then = Taken(question, places)
    return _fits(question, event.id, spot, then) and all(_finds_place(question, one, then) for one in unpinned)


def _fits(question: Question, row_id: int, spot: Spot, then: Taken) -> bool:
    event = question.event[row_id]
    if broken(event, spot, then):
        return False
    then.put(event, then.with_team(event, spot))
    return True


def _finds_place(question: Question, row_id: int, then: Taken) -> bool:
    event = question.event[row_id]
    return any(_fits(question, row_id, spot, then) for spot in open_spots(event, then))


def _phrase(relief: Relief, question: Question) -> Phrase:
    event = question.event[relief.event]
    match relief.kind:
        case ReliefKind.SLOT:
            return phrase(N_("hold it on {slot} all the same"), slot=phrases.slot_titles(question.slot[relief.value]))
        case ReliefKind.EXPECTED:
            return phrase(N_("expect {expected} instead of {before}"), expected=relief.value, before=event.expected)
        case ReliefKind.MINUTES:
            return phrase(N_("{minutes} min instead of {before}"), minutes=relief.value, before=event.minutes)
        case ReliefKind.SERVICE:
            room = phrases.title_of(question.space[relief.value].name)
            return phrase(N_("bring {room} back into service"), room=room)
        case ReliefKind.UNPIN:
            return phrase(N_("unpin “{title}”"), title=phrases.title_of(question.event[relief.value].title))
        case ReliefKind.MOVE_PUBLISHED:
            title = phrases.title_of(question.event[relief.value].title)
            return phrase(N_("move “{title}”, which is published"), title=title)
        case ReliefKind.IN_PERSON:
            return phrase(N_("hold it in person"))
        case ReliefKind.NO_INTERPRETATION:
            return phrase(N_("hold it without interpretation"))
        case ReliefKind.PARALLEL:
            return phrase(N_("allow {number} at once"), number=relief.value)
    return phrase(N_("allow {number} in all"), number=relief.value)
