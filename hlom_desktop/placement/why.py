"""Why each side event is where it is put: its slot, its room, its move; and the answer made of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from hlom_desktop.conference.values import Mode
from hlom_desktop.placement import phrases
from hlom_desktop.placement.costs import groups
from hlom_desktop.placement.phrases import phrase
from hlom_desktop.placement.reliefs import would_free
from hlom_desktop.placement.rules import Rule, Taken, broken, options, spaces_of
from hlom_desktop.placement.values import Event, Held, Place, Places, Question, Space, Spot
from hlom_desktop.placement.values_answer import Answer, Phrase, Placed, Status, Unplaced
from hlom_desktop.placement.why_not import explained, rules_against
from hlom_desktop.refusals import N_

HELD_WORDS: Mapping[Held, str] = MappingProxyType(
    {Held.PINNED: N_("pinned"), Held.PUBLISHED: N_("published"), Held.BEGUN: N_("has begun")}
)
CHOICES = (N_("first choice of slot"), N_("second choice of slot"), N_("third choice of slot"))


def answer_of(question: Question, places: Places, status: Status, gap: float) -> Answer:
    """Places with the reasons for each, in the order of the side events; and why others have none."""
    taken = Taken(question, places)
    placed, unplaced = [], []
    for event in question.events:
        place = taken.take_out(event)
        if place is None and event.held is None:
            unplaced.append(Unplaced(event.id, rules_against(event, taken), would_free(event, taken)))
        elif place is not None:
            moved = event.now if event.stands and place.spot != event.now else None
            placed.append(Placed(event.id, place, moved, tuple(_reasons(event, place, taken))))
            taken.put(event, place)
    return Answer(status, gap, tuple(placed), tuple(unplaced))


def _reasons(event: Event, place: Place, taken: Taken) -> Iterator[Phrase]:
    """Why there; `taken` is without it."""
    if event.held is not None:
        yield phrase(HELD_WORDS[event.held])
        return
    if place.spot == event.now:
        yield phrase(N_("stays where it is"))
    yield from _of_slot(event, place.spot, taken)
    if place.spot != event.now:
        yield from _of_room(event, place.spot, taken)
    if event.stands and event.now is not None and place.spot != event.now:
        yield _of_move(event, event.now, taken)


def _of_slot(event: Event, spot: Spot, taken: Taken) -> Iterator[Phrase]:
    if not event.wished:
        if spot != event.now:
            yield phrase(N_("any slot suits"))
        return
    if spot.slot not in event.wished:
        yield phrase(N_("no slot wished for"))
    else:
        at = event.wished.index(spot.slot)
        yield phrase(CHOICES[at]) if at < len(CHOICES) else phrase(N_("choice no. {number} of slot"), number=at + 1)
    if spot.slot != event.wished[0] and event.wished[0] in taken.question.slot:
        yield from _not_first(event, taken)


def _not_first(event: Event, taken: Taken) -> Iterator[Phrase]:
    """What is in the way of the first choice: a rule, else its like, from which it is kept apart."""
    first = event.wished[0]
    found = {spot: wrong for spot, wrong in options(event, taken).items() if spot.slot == first}
    slot = phrases.slot_titles(taken.question.slot[first])
    if found and all(found.values()):
        yield phrase(N_("not {slot}: {reasons}"), slot=slot, reasons=explained(event, found, taken))
        return
    like = {group for group, _ in groups(event)}
    beside = [
        row_id
        for row_id, place in taken.places.items()
        if place.spot.slot in taken.question.meeting[first]
        and like & {group for group, _ in groups(taken.question.event[row_id])}
    ]
    if beside:
        titles = phrases.events_listed(taken.question, beside)
        yield phrase(N_("kept apart from {titles}"), titles=titles)


def _of_room(event: Event, spot: Spot, taken: Taken) -> Iterator[Phrase]:
    question = taken.question
    mine = question.space[spot.room or 0]
    others = {one.id: broken(event, Spot(spot.slot, one.id), taken) for one in spaces_of(question, event)}
    free = [question.space[row_id] for row_id, wrong in others.items() if not wrong and row_id != mine.id]
    if event.room == mine.id:
        yield phrase(N_("room wished for"))
    elif mine.virtual:
        yield phrase(N_("held online"))
    elif not free:
        yield _only(event, mine, [question.space[row_id] for row_id, wrong in others.items() if wrong == {Rule.SEATS}])
    elif event.expected is not None and mine.seats is not None and mine.seats <= min(_seats(one) for one in free):
        yield phrase(N_("smallest free room for {expected}"), expected=event.expected)


def _only(event: Event, mine: Space, too_small: list[Space]) -> Phrase:
    """Why no other room: what it alone has."""
    if too_small:
        seats = max(_seats(one) for one in too_small)
        return phrase(N_("{expected} expected, the next free room has {seats}"), expected=event.expected, seats=seats)
    if event.mode is Mode.HYBRID:
        return phrase(N_("only hybrid room free"))
    if event.languages:
        return phrase(N_("only room free with booths for {languages}"), languages=_codes(event.languages))
    return phrase(N_("only room free"))


def _seats(space: Space) -> int:
    return space.seats if space.seats is not None else 10**6


def _codes(languages: tuple[str, ...]) -> str:
    return ", ".join(one.upper() for one in languages)


def _of_move(event: Event, now: Spot, taken: Taken) -> Phrase:
    """Where it stood, and what moves it: a rule, or the side event that is there instead."""
    question = taken.question
    stood = phrases.spot_titles(question, now)
    there = taken.in_room(now)
    if question.space[now.room or 0].out_of_service:
        return phrase(
            N_("moved from {room}, which is out of service"),
            room=phrases.title_of(question.space[now.room or 0].name),
        )
    if there:
        return phrase(N_("moved from {place} for {titles}"), place=stood, titles=phrases.events_listed(question, there))
    wrong = broken(event, now, taken)
    if wrong:
        reasons = explained(event, {now: wrong}, taken)
        return phrase(N_("moved from {place}: {reasons}"), place=stood, reasons=reasons)
    return phrase(N_("moved from {place}, so that others fit"), place=stood)
