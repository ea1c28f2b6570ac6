"""The search against every placement that there is; and what it does when it is stopped or asked again."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import replace
from itertools import combinations
from pathlib import Path
from threading import Thread
from time import monotonic, sleep

from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.placing import conference
from hlom_desktop.placement.costs import worth
from hlom_desktop.placement.reliefs import relieved
from hlom_desktop.placement.rules import Rule, Taken, faults, options
from hlom_desktop.placement.solving import solve
from hlom_desktop.placement.values import Place, Question
from hlom_desktop.placement.values_answer import Answer, Progress, Status
from hlom_desktop.placement.why_not import fewest

from .brute_force import best_worth, is_right
from .conftest import questions


def standing(question: Question, answer: Answer) -> Question:
    """The question as it is once the answer was accepted."""
    places = answer.places
    events = (
        replace(one, now=places[one.id].spot, team=places[one.id].team) if one.id in places else one
        for one in question.events
    )
    return replace(question, events=tuple(events))


@given(questions())
@settings(max_examples=150)
def test_it_is_as_good_as_the_best_of_all(question: Question) -> None:
    answer = solve(question)
    assert (answer.status, answer.gap) == (Status.OPTIMAL, 0)
    assert worth(question, answer.places) == best_worth(question)
    held = {one.id: Place(one.now, one.team) for one in question.events if one.held and one.now}
    assert {key: answer.places[key] for key in held} == held
    for one in question.movable:
        assert one.id not in answer.places or is_right(question, answer.places, one.id)
    assert {one.event for one in (*answer.placed, *answer.unplaced)} == question.event.keys()
    assert faults(question, answer.places) == []
    assert solve(question) == answer


@given(questions(most=3))
@settings(max_examples=100)
def test_each_grant_frees_a_place(question: Question) -> None:
    answer = solve(question)
    before = worth(question, answer.places)
    for unplaced in answer.unplaced:
        assert unplaced.rules
        for freeing in unplaced.would_free:
            granted, more, moving = question, 0, 0
            for relief in freeing.reliefs:
                granted = relieved(granted, relief)
            for now, then in zip(question.events, granted.events, strict=True):
                moving += now.held is not None and then.held is None
                more += then.stands and not now.stands
            after = worth(granted, solve(granted).places)
            assert (after.standing, after.placed) > (before.standing + more, before.placed + moving)


@given(questions(most=3))
@settings(max_examples=100)
def test_who_has_no_place_finds_every_place_forbidden(question: Question) -> None:
    answer = solve(question)
    for unplaced in answer.unplaced:
        found = options(question.event[unplaced.event], Taken(question, answer.places))
        assert all(found.values())
        assert len(unplaced.rules) == (len(fewest(found.values())) if found else 1)


SIX = tuple(Rule)[:6]


@given(st.sets(st.frozensets(st.sampled_from(SIX), max_size=3), min_size=1))
def test_the_rules_told_are_the_fewest(sets: set[frozenset[Rule]]) -> None:
    def enough(rules: tuple[Rule, ...]) -> bool:
        return all(one.intersection(rules) for one in sets)

    sizes = [number for number in range(7) for one in combinations(SIX, number) if enough(one)]
    found = fewest(sets)
    assert (enough(found), len(found)) == ((True, min(sizes)) if sizes else (False, 0))


def test_asked_again_nothing_moves() -> None:
    question = conference(40, 16, 6, seed=5)
    first = solve(question)
    again = solve(standing(question, first))
    assert (first.status, again.status) == (Status.OPTIMAL, Status.OPTIMAL)
    assert again.places == first.places
    assert [one.moved_from for one in again.placed] == [None] * len(first.placed)


def test_only_those_in_a_room_out_of_service_move() -> None:
    question = conference(30, 16, 7, seed=6)
    first = solve(question)
    settled = standing(question, first)
    rooms = [one.now.room for one in settled.events if one.now]
    plain = [one for one in settled.spaces if not one.hybrid and (one.seats or 0) < 300]
    gone = max(plain, key=lambda one: (rooms.count(one.id), one.id)).id
    spaces = tuple(replace(one, out_of_service=one.id == gone) for one in settled.spaces)
    answer = solve(replace(settled, spaces=spaces))
    moved = {one.event for one in answer.placed if one.moved_from is not None}
    assert [one.event for one in answer.unplaced] == [one.event for one in first.unplaced]
    assert moved == {one.id for one in settled.events if one.now and one.now.room == gone} != set()


def test_stopped_it_gives_the_best_so_far() -> None:
    question = conference(150, 40, 12, seed=2)
    heard: list[Progress] = []
    answer = solve(question, heard.append, lambda: len(heard) > 1)
    assert answer.status is Status.STOPPED
    assert 0 < answer.gap <= 1
    assert faults(question, answer.places) == []
    assert worth(question, answer.places) >= worth(question, heard[-1].best)
    assert [one.placed for one in heard] == sorted(one.placed for one in heard)
    assert {one.event for one in (*answer.placed, *answer.unplaced)} == question.event.keys()


def test_time_that_is_over_ends_the_search() -> None:
    question = conference(150, 40, 12, seed=2)
    begun = monotonic()
    answer = solve(question, seconds=0.2)
    assert answer.status is Status.FEASIBLE
    assert monotonic() - begun < 10
    assert faults(question, answer.places) == []


def test_others_go_on_meanwhile() -> None:
    """The search lets other threads work: the window's among them."""
    question, ticks = conference(100, 30, 9, seed=3), 0
    found: list[Answer] = []
    search = Thread(target=lambda: found.append(solve(question)))
    search.start()
    while search.is_alive():
        sleep(0.01)
        ticks += 1
    assert found[0].status is Status.OPTIMAL
    assert ticks > 10


def test_every_run_of_the_program_answers_alike() -> None:
    """Also where the names of organizers and speakers hash otherwise."""
    asked = (
        "from benchmarks.placing import *; q = conference(40, 12, 5, seed=8); a = solve(q); print(a.placed, a.unplaced)"
    )
    told = [
        subprocess.run(
            [sys.executable, "-c", asked],
            env=os.environ | {"PYTHONHASHSEED": seed},
            cwd=Path(__file__).parents[2],
            stdout=subprocess.PIPE,
            check=True,
        ).stdout
        for seed in ("1", "2")
    ]
    assert told[0] == told[1] != b""


def test_without_anything_there_is_nothing_to_do() -> None:
    assert solve(Question((), (), ())) == Answer(Status.OPTIMAL, 0, (), ())
