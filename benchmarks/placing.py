"""Placing side events: how far from the bound and how long, on conferences of the sizes that a secretariat has."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from random import Random
from time import perf_counter

from benchmarks.figures import Figure
from hlom_desktop.conference.hours import Hours
from hlom_desktop.conference.values import Mode
from hlom_desktop.conference.wording import Wording
from hlom_desktop.placement.rules import faults
from hlom_desktop.placement.solving import solve
from hlom_desktop.placement.values import Busy, Event, Question, Slot, Space
from hlom_desktop.storage.ref import Ref

FIRST = date(2021, 12, 14)
STARTS = (8 * 60, 13 * 60 + 15, 16 * 60 + 30, 18 * 60 + 15)
SEATS = (40, 60, 80, 120, 150, 200, 300)
EXPECTED = (30, 40, 50, 60, 70, 80, 100, 120, 140)


def conference(events: int, slots: int, rooms: int, seed: int) -> Question:
    """A conference of this size: a third of all side events hybrid, most with three wishes, of which some slots have
    far more than others; organizers of two, speakers of several, eight themes, and a room in seven taken.
    """
    chance = Random(seed)
    spaces = tuple(_space(number, slots, chance) for number in range(1, rooms + 1))
    liked = [chance.random() ** 2 for _ in range(slots)]
    return Question(
        events=tuple(_event(number, events, liked, rooms, chance) for number in range(1, events + 1)),
        slots=tuple(_slot(number) for number in range(slots)),
        spaces=spaces,
        official=(),
        parallel=max(2, 2 * rooms // 3),
    )


def _slot(number: int) -> Slot:
    day, at = divmod(number, len(STARTS))
    start = 24 * 60 * day + STARTS[at]
    hours = Hours(FIRST + timedelta(days=day), STARTS[at], 75, "Europe/Zurich")
    return Slot(number + 1, start, start + 75, hours)


def _space(number: int, slots: int, chance: Random) -> Space:
    meetings = [_slot(one) for one in range(slots) if chance.random() < 0.15]
    taken = tuple(Busy(one.start, one.end, Wording(en="Meeting")) for one in meetings)
    hybrid = number == 1 or chance.random() < 0.4
    return Space(number, Wording(en=f"Room {number}"), seats=chance.choice(SEATS), hybrid=hybrid, taken=taken)


def _event(number: int, events: int, liked: list[float], rooms: int, chance: Random) -> Event:
    slots = range(1, len(liked) + 1)
    wished = tuple(dict.fromkeys(chance.choices(slots, liked, k=chance.choice((0, 1, 2, 3, 3, 3)))))
    impossible = frozenset(chance.sample(slots, chance.randint(0, len(slots) // 4))) - {*wished}
    return Event(
        Ref(number, 1),
        f"uid-{number}",
        Wording(en=f"Side event {number}"),
        minutes=chance.choice((60, 75)),
        expected=chance.choice(EXPECTED),
        mode=Mode.HYBRID if chance.random() < 0.3 else Mode.IN_PERSON,
        organizers=frozenset({chance.randrange(events * 4 // 5)}),
        persons=frozenset(str(chance.randrange(events * 3)) for _ in range(4)),
        theme=chance.randrange(8),
        audience=frozenset(chance.randrange(40) for _ in range(chance.randint(0, 3))),
        wished=wished,
        impossible=impossible,
        room=chance.randint(1, rooms) if chance.random() < 0.2 else None,
        score=chance.randint(0, 10),
    )


def placing(folder: Path) -> list[Figure]:
    """The gap to the bound and the seconds, at two sizes; what comes out is checked rule by rule."""
    del folder
    found = []
    for size, gap, aim in (((60, 24, 8), 0, 5), ((150, 40, 12), 2, 10)):
        question = conference(*size, seed=1)
        begun = perf_counter()
        answer = solve(question, seconds=10)
        took = perf_counter() - begun
        if faults(question, answer.places):
            raise AssertionError("a side event is placed against a rule")
        name = "side events, slots, rooms: " + " × ".join(map(str, size))
        found.append(Figure(name, "s", took, f"{len(answer.placed)} placed, {answer.status.value}", aim=aim))
        found.append(Figure("gap to the bound there", "%", 100 * answer.gap, aim=gap))
    return found
