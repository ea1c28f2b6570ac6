"""What is said of each place, and of those who have none."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from hlom_desktop.conference.values import Mode
from hlom_desktop.placement.phrases import said
from hlom_desktop.placement.reliefs import relieved
from hlom_desktop.placement.solving import solve
from hlom_desktop.placement.values import Crew, Held, Question, Spot
from hlom_desktop.placement.values_answer import Relief, ReliefKind
from hlom_desktop.words import INTERFACE_LANGUAGES, Words

from .conftest import event, meeting, slot, space

EN, FR = frozenset({"en"}), frozenset({"fr"})
LUNCH, LATER = slot(1), slot(2)
SMALL, LARGE = space(1, seats=50), space(2, seats=200)
HYBRID = space(3, seats=100, hybrid=True)
GONE = space(4, seats=60, out_of_service=True)
ONE_ROOM = {"slots": (LUNCH,), "spaces": (SMALL,)}
TWO_ROOMS = {"slots": (LUNCH,), "spaces": (SMALL, LARGE)}


def held(number: int, at: Spot, why: Held = Held.PINNED, **values: Any) -> Any:
    return event(number, now=at, held=why, **values)


def ask(*events: Any, **values: Any) -> Question:
    return Question(events=events, **({"slots": (LUNCH, LATER), "spaces": (SMALL, LARGE)} | values))


def wishes(number: int = 1, *slots: int, **values: Any) -> Any:
    return event(number, wished=slots or (1,), **values)


PLACED: dict[str, tuple[Question, list[str]]] = {
    "first-choice": (ask(wishes(), **ONE_ROOM), ["first choice of slot", "only room free"]),
    "hybrid": (
        ask(wishes(mode=Mode.HYBRID), spaces=(SMALL, HYBRID)),
        ["first choice of slot", "only hybrid room free"],
    ),
    "booths": (
        ask(wishes(languages=("fr",)), spaces=(SMALL, space(2, booths=FR))),
        ["first choice of slot", "only room free with booths for FR"],
    ),
    "seats": (
        ask(wishes(expected=140)),
        ["first choice of slot", "140 expected, the next free room has 50"],
    ),
    "smallest": (ask(wishes(expected=40)), ["first choice of slot", "smallest free room for 40"]),
    "wished-room": (ask(wishes(room=2)), ["first choice of slot", "room wished for"]),
    "online": (
        ask(wishes(mode=Mode.VIRTUAL), spaces=(space(1, virtual=True),)),
        ["first choice of slot", "held online"],
    ),
    "any-slot": (ask(event(1), **ONE_ROOM), ["any slot suits", "only room free"]),
    "pinned": (ask(held(1, Spot(1, 1))), ["pinned"]),
    "published": (ask(held(1, Spot(1, 1), Held.PUBLISHED)), ["published"]),
    "begun": (ask(held(1, Spot(1, None), Held.BEGUN)), ["has begun"]),
    "stays": (ask(event(1, now=Spot(2, 2))), ["stays where it is"]),
    "second-choice": (
        ask(wishes(1, 1, 2), official=(meeting(800, 900, "Plenary"),), spaces=(SMALL,)),
        ["second choice of slot", "not Tue 14 Dec, 13:15: official meetings sit then: “Plenary”", "only room free"],
    ),
    "not-wished": (
        ask(wishes(1, 1), held(2, Spot(1, 1)), spaces=(SMALL,)),
        ["no slot wished for", "not Tue 14 Dec, 13:15: rooms kept by “Event 2”", "only room free"],
    ),
    "kept-apart": (
        ask(wishes(1, 1, 2, theme=1), held(2, Spot(1, 1), theme=1)),
        ["second choice of slot", "kept apart from “Event 2”"],
    ),
    "moved-out-of-service": (
        ask(event(1, now=Spot(1, 4)), spaces=(SMALL, GONE)),
        ["any slot suits", "only room free", "moved from Room 4, which is out of service"],
    ),
    "moved-by-a-rule": (
        ask(event(1, now=Spot(1, 1)), official=(meeting(800, 900),), spaces=(SMALL,)),
        ["any slot suits", "only room free",
         "moved from Tue 14 Dec, 13:15, Room 1: official meetings sit then: “Plenary”"],
    ),
    "moved-for-another": (
        ask(event(1, now=Spot(1, 2)), event(2, expected=150), **TWO_ROOMS),
        ["any slot suits", "only room free", "moved from Tue 14 Dec, 13:15, Room 2 for “Event 2”"],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("question", "expected"), PLACED.values(), ids=PLACED)
def test_why_there(question: Question, expected: list[str]) -> None:
    placed = solve(question).placed[0]
    assert placed.event == 1
    assert [said(one, Words("en")) for one in placed.why] == expected
    for language in INTERFACE_LANGUAGES:
        assert all(said(one, Words(language)) for one in placed.why)


UNPLACED: dict[str, tuple[Question, list[str], list[str]]] = {
    "no-slots": (ask(event(1), slots=()), ["there are no slots"], []),
    "no-slots-but-another's": (ask(event(1), slots=(slot(-2, only=2, start=600),)), ["there are no slots"], []),
    "no-rooms": (ask(event(1), spaces=()), ["there are no rooms"], []),
    "no-virtual-room": (ask(event(1, mode=Mode.VIRTUAL)), ["there is no virtual room"], []),
    "past": (ask(event(1), slots=(slot(1, past=True),)), ["already begun: Tue 14 Dec, 13:15"], []),
    "impossible": (
        ask(event(1, impossible=frozenset({1})), **ONE_ROOM),
        ["impossible for its organizers: Tue 14 Dec, 13:15"],
        ["hold it on Tue 14 Dec, 13:15 all the same: it fits Tue 14 Dec, 13:15, Room 1"],
    ),
    "length": (
        ask(event(1, minutes=90), **ONE_ROOM),
        ["it lasts 90 min, the slot 75"],
        ["75 min instead of 90: it fits Tue 14 Dec, 13:15, Room 1"],
    ),
    "official": (
        ask(event(1), **ONE_ROOM, official=(meeting(800, 900),)),
        ["official meetings sit then: “Plenary”"],
        [],
    ),
    "person-in-the-programme": (
        ask(event(1, busy=(meeting(800, 900, "Panel"),)), **ONE_ROOM),
        ["its speakers are elsewhere then: “Panel”"],
        [],
    ),
    "organizer-pinned": (
        ask(
            event(1, organizers=frozenset({7}), impossible=frozenset({2})),
            held(2, Spot(1, 1), organizers=frozenset({7})),
        ),
        ["impossible for its organizers: Tue 14 Dec, 15:15", "its organizers hold “Event 2” then"],
        [
            "unpin “Event 2”: it fits Tue 14 Dec, 13:15, Room 1",
            "hold it on Tue 14 Dec, 15:15 all the same: it fits Tue 14 Dec, 15:15, Room 1",
        ],
    ),
    "parallel": (
        ask(event(1), held(2, Spot(1, 1)), **TWO_ROOMS, parallel=1),
        ["at most 1 at once"],
        ["allow 2 at once: it fits Tue 14 Dec, 13:15, Room 2"],
    ),
    "total": (
        ask(event(1), held(2, Spot(1, 1)), total=1),
        ["at most 1 in all"],
        ["allow 2 in all: it fits Tue 14 Dec, 13:15, Room 2"],
    ),
    "hybrid": (
        ask(event(1, mode=Mode.HYBRID), **ONE_ROOM),
        ["needs a hybrid room; there is none"],
        ["hold it in person: it fits Tue 14 Dec, 13:15, Room 1"],
    ),
    "hybrid-published": (
        ask(
            event(1, mode=Mode.HYBRID),
            held(2, Spot(1, 3), Held.PUBLISHED),
            slots=(LUNCH,),
            spaces=(SMALL, HYBRID),
        ),
        ["needs a hybrid room: Room 3", "rooms kept by “Event 2”"],
        [
            "hold it in person: it fits Tue 14 Dec, 13:15, Room 1",
            "move “Event 2”, which is published: it fits Tue 14 Dec, 13:15, Room 3",
        ],
    ),
    "seats-and-service": (
        ask(event(1, expected=55), slots=(LUNCH,), spaces=(SMALL, GONE)),
        ["55 expected, Room 1 has 50 seats", "out of service: Room 4"],
        [
            "expect 50 instead of 55: it fits Tue 14 Dec, 13:15, Room 1",
            "bring Room 4 back into service: it fits Tue 14 Dec, 13:15, Room 4",
        ],
    ),
    "two-grants-together": (
        ask(event(1, expected=90, impossible=frozenset({1})), **ONE_ROOM),
        ["impossible for its organizers: Tue 14 Dec, 13:15"],
        ["hold it on Tue 14 Dec, 13:15 all the same, expect 50 instead of 90: it fits Tue 14 Dec, 13:15, Room 1"],
    ),
    "booths": (
        ask(event(1, languages=("en", "fr")), slots=(LUNCH,), spaces=(space(1, booths=EN),)),
        ["no booth for FR: Room 1"],
        ["hold it without interpretation: it fits Tue 14 Dec, 13:15, Room 1"],
    ),
    "teams-unable": (
        ask(event(1, languages=("en",), teams=frozenset()), slots=(LUNCH,), spaces=(space(1, booths=EN),)),
        ["no team of interpreters works in all its languages (EN)"],
        ["hold it without interpretation: it fits Tue 14 Dec, 13:15, Room 1"],
    ),
    "teams-at-work": (
        ask(
            event(1, languages=("en",), teams=frozenset({1})),
            slots=(LUNCH,),
            spaces=(space(1, booths=EN),),
            crews=(Crew(1, "A", EN, (meeting(800, 900),)),),
        ),
        ["no team of interpreters free: Tue 14 Dec, 13:15"],
        ["hold it without interpretation: it fits Tue 14 Dec, 13:15, Room 1"],
    ),
    "shut-and-taken": (
        ask(event(1), spaces=(space(1, shut=frozenset({1}), taken=(meeting(915, 990, "Panel"),)),)),
        ["closed then: Room 1", "the programme takes the rooms: “Panel”"],
        [],
    ),
    "pinned-that-cannot-go-elsewhere": (
        ask(event(1), held(2, Spot(1, 1)), **ONE_ROOM),
        ["rooms kept by “Event 2”"],
        [],
    ),
    "given-to-others": (ask(event(1), event(2, score=1), **ONE_ROOM), ["rooms given to “Event 2”"], []),
}  # fmt: skip


@pytest.mark.parametrize(("question", "rules", "grants"), UNPLACED.values(), ids=UNPLACED)
def test_why_nowhere(question: Question, rules: list[str], grants: list[str]) -> None:
    unplaced = solve(question).unplaced[0]
    assert unplaced.event == 1
    assert [said(one, Words("en")) for one in unplaced.rules] == rules
    assert [said(one.phrase, Words("en")) for one in unplaced.would_free] == grants
    for freeing in unplaced.would_free:
        granted = question
        for relief in freeing.reliefs:
            granted = relieved(granted, relief)
        assert 1 in solve(granted).places
    for language in INTERFACE_LANGUAGES:
        assert all(said(one, Words(language)) for one in unplaced.rules)


@pytest.mark.parametrize(
    ("kind", "value", "told"),
    [
        (ReliefKind.SLOT, 2, lambda one: one.event[1].impossible == {1}),
        (ReliefKind.EXPECTED, 9, lambda one: one.event[1].expected == 9),
        (ReliefKind.MINUTES, 30, lambda one: one.event[1].minutes == 30),
        (ReliefKind.SERVICE, 4, lambda one: not one.space[4].out_of_service),
        (ReliefKind.UNPIN, 2, lambda one: one.event[2].held is None),
        (ReliefKind.MOVE_PUBLISHED, 2, lambda one: one.event[2].held is None),
        (ReliefKind.IN_PERSON, 0, lambda one: one.event[1].mode is Mode.IN_PERSON),
        (ReliefKind.NO_INTERPRETATION, 0, lambda one: (one.event[1].languages, one.event[1].teams) == ((), None)),
        (ReliefKind.PARALLEL, 3, lambda one: one.parallel == 3),
        (ReliefKind.TOTAL, 3, lambda one: one.total == 3),
    ],
)
def test_what_is_granted(kind: ReliefKind, value: int, told: Callable[[Question], bool]) -> None:
    asked = event(1, impossible=frozenset({1, 2}), mode=Mode.HYBRID, languages=("fr",), teams=frozenset({1}))
    question = ask(asked, held(2, Spot(1, 1)), spaces=(SMALL, GONE), parallel=1, total=1)
    assert not told(question)
    assert told(relieved(question, Relief(kind, 1, value)))
