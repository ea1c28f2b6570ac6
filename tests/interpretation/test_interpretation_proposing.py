"""The proposal against every assignment there is, on cases small enough to try them all."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hlom_desktop.interpretation.keeping import keeping
from hlom_desktop.interpretation.presets import UN, Limits
from hlom_desktop.interpretation.proposing import apart, assign, unevenness
from hlom_desktop.interpretation.values import TeamRow
from hlom_desktop.interpretation.workload import DAY, Work, breaches
from hlom_desktop.storage.ref import Ref

FIRST = date(2021, 12, 14)
Assignment = dict[int, tuple[int, ...]]


def team(row_id: int, languages: Sequence[str] = ("en", "fr", "es")) -> TeamRow:
    return TeamRow(Ref(row_id, 0), "ABCDEF"[row_id - 1], tuple(languages), 6, row_id)


def work(row_id: int, start: int, minutes: int, *, room: int = 1, day: int = 0, remote: bool = False) -> Work:
    on = FIRST + timedelta(days=day)
    begins = on.toordinal() * DAY + start
    return Work(row_id, on, begins, begins + minutes, room, frozenset({"en", "fr"}), remote)


def held(works: Sequence[Work], teams: Sequence[TeamRow], chosen: Assignment) -> list[list[Work]]:
    return [[one for one in works if team.ref.id in chosen.get(one.session, ())] for team in teams]


def keeps_the_rule(
    works: Sequence[Work], teams: Sequence[TeamRow], chosen: Assignment, pins: Assignment, limits: Limits
) -> bool:
    """Every broken rule is broken by pins alone, and who is not pinned knows the languages."""
    for row, own in zip(teams, held(works, teams, chosen), strict=True):
        if any(
            not breach.sessions <= {one for one, ids in pins.items() if row.ref.id in ids}
            for breach in breaches(own, limits)
        ):
            return False
        if any(one.session not in pins and not one.languages <= set(row.languages) for one in own):
            return False
    return True


def worth(
    works: Sequence[Work], teams: Sequence[TeamRow], chosen: Assignment, pins: Assignment, limits: Limits
) -> tuple[int, ...]:
    """The lower the better, in the order that the proposal says it goes by."""
    mine = held(works, teams, chosen)
    minutes = [sum(one.minutes for one in own) for own in mine]
    rooms = sum(len({(one.day, one.room) for one in own}) for own in mine)
    served = sum(1 for one, ids in chosen.items() if ids and one not in pins)
    return -served, -sum(minutes), apart(minutes, limits.sitting_minutes), rooms, unevenness(minutes)


def every(works: Sequence[Work], teams: Sequence[TeamRow], pins: Assignment) -> Iterator[Assignment]:
    free = [one.session for one in works if one.session not in pins]
    for choice in product([(), *((row.ref.id,) for row in teams)], repeat=len(free)):
        yield dict(zip(free, choice, strict=True)) | pins


WORKS = st.lists(
    st.tuples(
        st.integers(16, 40).map(lambda half: 30 * half),
        st.sampled_from((30, 60, 90, 120, 180, 210)),
        st.integers(1, 3),
        st.integers(0, 1),
        st.booleans(),
    ),
    max_size=5,
)
LIMITS = st.builds(
    Limits,
    sitting_minutes=st.sampled_from((120, 180)),
    remote_minutes=st.sampled_from((60, 120)),
    sittings_a_day=st.integers(1, 2),
    rest_minutes=st.sampled_from((0, 60, 90)),
    per_booth=st.just(2),
    sittings_a_week=st.sampled_from((None, 2, 3)),
)
TEAMS = st.lists(st.sampled_from((("en", "fr", "es"), ("en", "es"))), max_size=3)


@settings(max_examples=150)
@given(WORKS, TEAMS, LIMITS, st.data())
def test_no_assignment_is_better(
    drawn: list[tuple[int, int, int, int, bool]], spoken: list[tuple[str, ...]], limits: Limits, data: st.DataObject
) -> None:
    works = [
        work(row_id, start, minutes, room=room, day=day, remote=remote)
        for row_id, (start, minutes, room, day, remote) in enumerate(drawn, start=1)
    ]
    teams = [team(row_id, languages) for row_id, languages in enumerate(spoken, start=1)]
    pins: Assignment = {}
    if teams:
        pinned = data.draw(st.lists(st.sampled_from(works), unique=True, max_size=2)) if works else []
        pins = {one.session: (data.draw(st.sampled_from(teams)).ref.id,) for one in pinned}
    found = assign(works, teams, pins, limits)
    chosen: Assignment = {one: (row,) for one, row in found.teams.items()} | pins
    assert found.exact
    assert not set(found.teams) & set(pins)
    assert keeps_the_rule(works, teams, chosen, pins, limits)
    allowed = [one for one in every(works, teams, pins) if keeps_the_rule(works, teams, one, pins, limits)]
    assert worth(works, teams, chosen, pins, limits) == min(worth(works, teams, one, pins, limits) for one in allowed)
    assert assign(list(reversed(works)), teams, pins, limits) == found


@settings(max_examples=40)
@given(WORKS, LIMITS, st.integers(1, 3))
def test_however_few_ways_are_followed_no_rule_is_broken(
    drawn: list[tuple[int, int, int, int, bool]], limits: Limits, width: int
) -> None:
    works = [work(row_id, start, minutes, room=room) for row_id, (start, minutes, room, _, _) in enumerate(drawn, 1)]
    teams = [team(1), team(2)]
    pins = {1: (1,)} if works else {}
    found = assign(works, teams, pins, limits, width)
    chosen: Assignment = {one: (row,) for one, row in found.teams.items()} | pins
    assert keeps_the_rule(works, teams, chosen, pins, limits)


def test_a_days_third_shift_goes_to_another_team() -> None:
    works = [work(1, 540, 60), work(2, 720, 60), work(3, 900, 60)]
    teams = [team(1), team(2)]
    found = assign(works, teams, {}, UN)
    assert sorted(found.teams) == [1, 2, 3]
    assert sorted(map(list(found.teams.values()).count, (1, 2))) == [1, 2]


def test_a_team_keeps_its_room_where_the_hours_allow_it() -> None:
    works = [work(1, 600, 60, room=1), work(2, 600, 60, room=2), work(3, 660, 60, room=1), work(4, 660, 60, room=2)]
    found = assign(works, [team(1), team(2)], {}, UN).teams
    assert found[1] == found[3] != found[2] == found[4]


@pytest.mark.parametrize("number", [3, 9])
def test_equal_teams_are_exchanged_so_that_sessions_keep_theirs(number: int) -> None:
    teams = [TeamRow(Ref(row_id, 0), str(row_id), ("en", "fr"), 4, row_id) for row_id in range(1, number + 1)]
    found = {1: 1, 2: 2, 3: 3, 4: 1}
    now = {1: (3,), 2: (1,), 3: (2,), 4: (3,)}
    assert keeping(found, teams, frozenset(), now) == {1: 3, 2: 1, 3: 2, 4: 3}
    assert keeping(found, teams, frozenset({1}), now) == {1: 1, 2: 3, 3: 2, 4: 1}
