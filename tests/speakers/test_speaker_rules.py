"""When a turn begins, the hour where a speaker is, what limits may be."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pytest

from hlom_desktop.conference.hours import Hours
from hlom_desktop.delegations.values import DelegationKind, DelegationRow
from hlom_desktop.speakers import rules
from hlom_desktop.speakers.values import ConnectionTest, SpeakerMode
from hlom_desktop.storage.ref import Ref

from .debates import inscription


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
    with pytest.raises(rules.WarningNotUsable):
        rules.check_warning(minutes * 100 - 1)
