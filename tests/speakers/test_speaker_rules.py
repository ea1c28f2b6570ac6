"""The order of a list, its sum, who fits, and the hour where a speaker is."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hlom_desktop.conference.hours import Hours
from hlom_desktop.conference.wording import Wording
from hlom_desktop.delegations.values import DelegationKind, DelegationRow, Level
from hlom_desktop.speakers import rules
from hlom_desktop.speakers.values import (
    ConnectionTest,
    InscriptionRow,
    SpeakerMode,
    SpeakersListRow,
)
from hlom_desktop.storage.ref import Ref

START = datetime(2021, 11, 22, 9, tzinfo=UTC)
GROUP = Wording.from_texts(en="African Group")
LIST = SpeakersListRow(Ref(1, 1), Wording(), None, None, 3, 5, 30, 0)


def inscription(row_id: int, /, level: Level = Level.MINISTER, group: bool = False, **values: Any) -> InscriptionRow:
    plain: dict[str, Any] = dict.fromkeys(InscriptionRow.__dataclass_fields__)
    plain |= {"ref": Ref(row_id, 1), "level": level, "on_behalf": GROUP if group else None, "withdrawn": False}
    plain |= {"inscribed": START + timedelta(minutes=row_id), "mode": SpeakerMode.IN_ROOM, "function": Wording()}
    return InscriptionRow(**(plain | values))


INSCRIPTIONS = st.lists(
    st.builds(
        lambda number, level, group, minutes, position, gone: inscription(
            number, level, group, minutes=minutes, position=position, withdrawn=gone
        ),
        st.integers(1, 60),
        st.sampled_from(Level),
        st.booleans(),
        st.none() | st.integers(1, 9),
        st.none() | st.integers(0, 30),
        st.booleans(),
    ),
    max_size=25,
    unique_by=lambda one: one.ref.id,
)


def ids(found: Any) -> list[int]:
    return [one.ref.id for one in found]


def test_groups_then_levels_then_time() -> None:
    rows = [
        inscription(1, Level.MINISTER),
        inscription(2, Level.PERMANENT_REPRESENTATIVE, group=True),
        inscription(3, Level.HEAD_OF_STATE),
        inscription(4, Level.MINISTER, inscribed=START),
        inscription(5, Level.MINISTER, group=True),
        inscription(6, Level.HEAD_OF_STATE, withdrawn=True),
    ]
    assert ids(rules.in_order(rows)) == [5, 2, 3, 4, 1]


def test_a_hand_keeps_its_place_when_others_come_and_go() -> None:
    by_hand = inscription(9, Level.EXPERT, position=1)
    rows = [inscription(1), by_hand, inscription(2), inscription(3)]
    assert ids(rules.in_order(rows)) == [1, 9, 2, 3]
    assert ids(rules.in_order([*rows, inscription(4, group=True)])) == [4, 9, 1, 2, 3]
    assert ids(rules.in_order([by_hand])) == [9]


@given(rows=INSCRIPTIONS)
def test_everybody_who_stands_has_one_place_and_the_rest_follow_the_rule(rows: list[InscriptionRow]) -> None:
    found = rules.in_order(rows)
    assert sorted(ids(found)) == sorted(one.ref.id for one in rows if not one.withdrawn)
    by_rule = [one for one in found if one.position is None]
    assert by_rule == sorted(by_rule, key=rules.by_precedence)
    assert rules.in_order(reversed(rows)) == found


@given(rows=INSCRIPTIONS, places=st.tuples(st.integers(0, 24), st.integers(0, 24)))
def test_a_move_by_hand_gives_exactly_the_order_wanted(rows: list[InscriptionRow], places: tuple[int, int]) -> None:
    ordered = rules.in_order(rows)
    if not ordered:
        return
    wanted = ids(ordered)
    moved = wanted.pop(places[0] % len(wanted))
    wanted.insert(places[1] % (len(wanted) + 1), moved)
    positions = rules.hand_positions(ordered, wanted, {moved})
    after = [InscriptionRow(**(vars(one) | {"position": positions.get(one.ref.id)})) for one in ordered]
    assert ids(rules.in_order(after)) == wanted


@given(rows=INSCRIPTIONS, available=st.none() | st.integers(1, 120))
def test_the_sum_and_the_turns_say_the_same(rows: list[InscriptionRow], available: int | None) -> None:
    found = rules.sum_of(LIST, rows, available)
    turns = rules.turns(LIST, rows, available)
    assert found.asked == rules.seconds_needed(LIST, rules.in_order(rows))
    assert found.asked == sum(60 * part.minutes * part.number for part in found.parts) + 30 * found.speakers
    assert [turn.number for turn in turns] == list(range(1, found.speakers + 1))
    fits = [turn.fits for turn in turns]
    assert fits == sorted(fits, reverse=True)
    assert found.fitting == sum(fits)
    assert (found.fitting == found.speakers) == (found.over <= 0)
    for turn in turns:
        end = turn.starts + 60 * turn.minutes + LIST.turnover
        assert turn.fits == (available is None or end <= 60 * available)


@given(rows=INSCRIPTIONS, available=st.integers(1, 120))
def test_the_limit_for_all_lets_all_speak_and_one_second_more_does_not(
    rows: list[InscriptionRow], available: int
) -> None:
    limit = rules.limit_for_all(LIST, rows, available)
    if limit is None:
        return
    standing = rules.in_order(rows)
    single = sum(one.minutes is None and one.on_behalf is None for one in standing)
    others = rules.seconds_needed(LIST, standing) - single * 180
    assert others + single * limit <= 60 * available < others + single * (limit + 1)


def test_as_in_the_picture() -> None:
    rows = [inscription(number) for number in range(1, 50)] + [
        inscription(number, group=True) for number in range(50, 54)
    ]
    found = rules.sum_of(LIST, rows, 180)
    assert found == rules.Sum(11610, 10800, 53, 49, (rules.Part(49, False, 3), rules.Part(4, True, 5)), 30)
    assert found.over == 810
    assert rules.limit_for_all(LIST, rows, 180) == 163


def test_a_speakers_own_limit_counts_first() -> None:
    rows = [
        inscription(1, minutes=7),
        inscription(2, group=True, minutes=2),
        inscription(3, group=True),
        inscription(4),
    ]
    assert [rules.minutes_of(LIST, one) for one in rows] == [7, 2, 5, 3]


def test_expected_hours_are_on_the_clock() -> None:
    hours = Hours(date(2021, 12, 14), 15 * 60, 180, "Europe/Zurich")
    assert rules.expected(hours, 210) == datetime(2021, 12, 14, 14, 3, 30, tzinfo=UTC)
    assert rules.expected(None, 0) is None
    assert rules.expected(Hours(date(2021, 9, 6), 900, 60, "Europe/Zurich", label="CET"), 0) is None


@pytest.mark.parametrize(
    ("zone", "wall", "night"),
    [
        ("Australia/Sydney", (15, 1, 0), True),
        ("America/New_York", (14, 9, 0), False),
        ("Pacific/Honolulu", (14, 4, 0), True),
        ("Asia/Dhaka", (14, 20, 0), False),
        ("Asia/Tokyo", (14, 23, 0), True),
        ("Asia/Kathmandu", (14, 19, 45), False),
    ],
)
def test_the_hour_there(zone: str, wall: tuple[int, int, int], night: bool) -> None:
    found = rules.there(datetime(2021, 12, 14, 14, tzinfo=UTC), zone)
    assert found is not None
    assert ((found.clock.day, found.clock.hour, found.clock.minute), found.night) == (wall, night)


def test_seven_is_morning_and_twenty_two_is_night() -> None:
    nights = []
    for hour, minute in ((6, 59), (7, 0), (21, 59), (22, 0)):
        found = rules.there(datetime(2021, 12, 14, hour, minute, tzinfo=UTC), "UTC")
        assert found is not None
        nights.append(found.night)
    assert nights == [True, False, False, True]


def test_where_a_speaker_is() -> None:
    plain: dict[str, Any] = dict.fromkeys(DelegationRow.__dataclass_fields__)
    state = DelegationRow(**(plain | {"ref": Ref(1, 1), "kind": DelegationKind.MEMBER_STATE, "alpha2": "AU"}))
    mission = DelegationRow(**(vars(state) | {"zone": "Europe/Zurich"}))
    remote = inscription(1, mode=SpeakerMode.REMOTE)
    assert [
        rules.zone_of(inscription(1), None, state),
        rules.zone_of(remote, None, state),
        rules.zone_of(remote, None, mission),
        rules.zone_of(inscription(1, mode=SpeakerMode.RECORDED, zone="Asia/Tokyo"), None, mission),
        rules.zone_of(remote, None, None),
    ] == [None, "Australia/Sydney", "Europe/Zurich", "Asia/Tokyo", None]


@pytest.mark.parametrize(
    ("mode", "before", "after"),
    [
        (SpeakerMode.REMOTE, ConnectionTest.NOT_NEEDED, ConnectionTest.MISSING),
        (SpeakerMode.REMOTE, ConnectionTest.PASSED, ConnectionTest.PASSED),
        (SpeakerMode.IN_ROOM, ConnectionTest.PASSED, ConnectionTest.NOT_NEEDED),
        (SpeakerMode.RECORDED, ConnectionTest.MISSING, ConnectionTest.NOT_NEEDED),
    ],
)
def test_a_change_of_mode_and_the_test(mode: SpeakerMode, before: ConnectionTest, after: ConnectionTest) -> None:
    assert rules.connection_after(mode, before) is after


@pytest.mark.parametrize("minutes", [0, -1, 241])
def test_limits(minutes: int) -> None:
    with pytest.raises(rules.LimitNotUsable):
        rules.check_limit(minutes)
    with pytest.raises(rules.TurnoverNotUsable):
        rules.check_turnover(minutes * 100 - 1)
