"""Rooms, hours and what is at the same time: each kind when it is found, and the nearest case where it is not."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any

import pytest

from hlom_desktop.conference.values import RoomRow, TopicRow, VenueRow
from hlom_desktop.conflicts.checks import check
from hlom_desktop.consultations.values import ConsultationRow, ConsultationStatus
from hlom_desktop.delegations.values import AudienceRow
from hlom_desktop.interpretation.values import AssignmentRow, BoothRow, TeamRow
from hlom_desktop.sessions.values import SessionKind, SessionRow, SessionStatus, SubItemRow
from hlom_desktop.speakers.values import RoleRow, SpeakerMode, SpeakerStatus
from hlom_desktop.words import Words

AUTUMN, SPRING = date(2021, 10, 31), date(2022, 3, 27)
NEXT = date(2021, 12, 15)
NINE, TEN = (datetime(2021, 12, 14, hour, tzinfo=UTC) for hour in (9, 10))
LI = {"name": "Li", "mode": SpeakerMode.IN_ROOM}


def two(first: str = "10:00", second: str = "10:30", /, **both: Any) -> Callable[[Any], list[Any]]:
    """Two sessions of an hour."""

    def rows(build: Any) -> list[Any]:
        return [build.row(SessionRow, n, hours=build.at(at), **both) for n, at in ((1, first), (2, second))]

    return rows


def one(start: str, minutes: int = 60, day: date = date(2021, 12, 14), /, **values: Any) -> Callable[[Any], list[Any]]:
    """One session; `hour_…` are more of its hours."""
    hours = {name[5:]: values.pop(name) for name in [*values] if name.startswith("hour_")}
    return lambda build: [build.row(SessionRow, 1, hours=build.at(start, minutes, day, **hours), **values)]


def and_(*parts: Callable[[Any], list[Any]]) -> Callable[[Any], list[Any]]:
    return lambda build: [row for part in parts for row in part(build)]


def a(kind: type[Any], row_id: int, **values: Any) -> Callable[[Any], list[Any]]:
    return lambda build: [build.row(kind, row_id, **values)]


def session(number: int, start: str, minutes: int, /, **values: Any) -> Callable[[Any], list[Any]]:
    return lambda build: [build.row(SessionRow, number, hours=build.at(start, minutes), **values)]


def at_two(team: int = 1) -> Callable[[Any], list[Any]]:
    return and_(a(TeamRow, 1), *(a(AssignmentRow, n, session_id=n, team_id=team) for n in (1, 2)))


ROOM, BOOTHS = a(RoomRow, 1), a(BoothRow, 1, room_id=1, language="en")
THREE = {"room_id": 1, "interpreted": ("en", "fr", "es")}
PLENARY, SIDE = {"kind": SessionKind.OPENING}, {"kind": SessionKind.SIDE_EVENT}
DOORS = and_(a(VenueRow, 1, opens=7 * 60, closes=21 * 60), a(RoomRow, 1, venue_id=1, opens=8 * 60, closes=20 * 60))
HALL = and_(a(VenueRow, 1, opens=7 * 60, closes=21 * 60), a(RoomRow, 1, venue_id=1))
AT_TEN, AT_NIGHT = {"room_id": 1}, {"hour_zone": "Europe/Zurich"}
GAP = "an hour that the clock of Europe/Zurich shows twice that night."


def chair(number: int, session_id: int, **values: Any) -> Callable[[Any], list[Any]]:
    return a(RoleRow, number, session_id=session_id, **(LI | values))


ROOMS = and_(a(RoomRow, 1), a(RoomRow, 2))
RUSH = and_(session(1, "10:00", 60, room_id=1), session(2, "11:04", 60, room_id=2), ROOMS)
CASES: dict[str, tuple[str, Callable[[Any], list[Any]], list[str]]] = {
    "team-twice": ("team_twice", and_(two(), at_two()), ["Team A is at “Session 1” and “Session 2” at the same time."]),
    "team-after": ("team_twice", and_(two("10:00", "11:00"), at_two()), []),
    "team-gone": ("team_twice", and_(two(), at_two(9)), []),
    "team-cancelled": ("team_twice", and_(two(status=SessionStatus.CANCELLED), at_two()), []),
    "booths": (
        "booths_missing",
        and_(one("10:00", **THREE), ROOM, BOOTHS),
        ["“Session 1” is interpreted into FR, ES, for which Room 1 has no booth."],
    ),
    "booths-none": (
        "booths_missing",
        and_(one("10:00", **THREE), ROOM),
        ["“Session 1” is interpreted into EN, FR, ES, for which Room 1 has no booth."],
    ),
    "booths-online": ("booths_missing", and_(one("10:00", **THREE), a(RoomRow, 1, virtual=True)), []),
    "booths-there": ("booths_missing", and_(one("10:00", room_id=1, interpreted=("en",)), ROOM, BOOTHS), []),
    "out-of-service": (
        "room_out_of_service",
        and_(one("10:00", room_id=1), a(RoomRow, 1, out_of_service=True)),
        ["“Session 1” is in Room 1, which is out of service."],
    ),
    "in-service": ("room_out_of_service", and_(one("10:00", room_id=1), ROOM), []),
    "another-out-of-service": (
        "room_out_of_service",
        and_(one("10:00", room_id=1), ROOM, a(RoomRow, 2, out_of_service=True)),
        [],
    ),
    "out-of-service-unplaced": (
        "room_out_of_service",
        and_(a(SessionRow, 1, room_id=1), a(RoomRow, 1, out_of_service=True)),
        [],
    ),
    "out-of-service-cancelled": (
        "room_out_of_service",
        and_(one("10:00", room_id=1, status=SessionStatus.CANCELLED), a(RoomRow, 1, out_of_service=True)),
        [],
    ),
    "before-it-opens": (
        "outside_hours",
        and_(one("07:59", room_id=1), DOORS),
        ["“Session 1” begins before Room 1 opens, at 08:00."],
    ),
    "when-it-opens": ("outside_hours", and_(one("08:00", room_id=1), DOORS), []),
    "after-it-closes": (
        "outside_hours",
        and_(one("19:01", room_id=1), DOORS),
        ["“Session 1” ends after Room 1 closes, at 20:00."],
    ),
    "until-it-closes": ("outside_hours", and_(one("19:00", room_id=1), DOORS), []),
    "building-closes": (
        "outside_hours",
        and_(one("20:30", room_id=1), HALL),
        ["“Session 1” ends after Venue 1 closes, at 21:00."],
    ),
    "hours-elsewhere": ("outside_hours", and_(one("02:00", room_id=1, hour_zone="America/New_York"), DOORS), []),
    "night-elsewhere": (
        "outside_hours",
        and_(one("10:00", room_id=1, hour_zone="Asia/Tokyo"), DOORS),
        ["“Session 1” begins before Room 1 opens, at 08:00."],
    ),
    "doors-not-known": ("outside_hours", and_(one("03:00", room_id=1), ROOM), []),
    "open-past-midnight": ("outside_hours", and_(one("23:00", 90, room_id=1), a(RoomRow, 1, opens=600, closes=60)), []),
    "against-plenary": (
        "against_plenary",
        and_(session(1, "10:00", 60, **PLENARY), session(2, "10:59", 60, **SIDE)),
        ["“Session 2” is a side event at the time of the plenary: “Session 1”."],
    ),
    "after-plenary": ("against_plenary", and_(session(1, "10:00", 60, **PLENARY), session(2, "11:00", 60, **SIDE)), []),
    "panel-in-plenary": ("against_plenary", and_(session(1, "10:00", 60, **PLENARY), session(2, "10:00", 60)), []),
    "turnover": (
        "short_turnover",
        and_(two("10:00", "11:14", **AT_TEN), ROOM),
        ["14 min between “Session 1” and “Session 2” in Room 1; 15 are needed."],
    ),
    "turnover-enough": ("short_turnover", and_(two("10:00", "11:15", **AT_TEN), ROOM), []),
    "turnover-none-meant": ("short_turnover", and_(two("10:00", "11:00", **AT_TEN), ROOM), []),
    "turnover-online": ("short_turnover", and_(two("10:00", "11:05", **AT_TEN), a(RoomRow, 1, virtual=True)), []),
    "turnover-over-the-day-of-utc": (
        "short_turnover",
        and_(two("00:00", "01:05", **AT_TEN), ROOM),
        ["5 min between “Session 1” and “Session 2” in Room 1; 15 are needed."],
    ),
    "break-short": (
        "short_turnover",
        one("10:00", 14, kind=SessionKind.BREAK),
        ["“Session 1” is a break of 14 min; 15 are needed."],
    ),
    "break-long-enough": ("short_turnover", one("10:00", 15, kind=SessionKind.BREAK), []),
    "no-break": (
        "no_break",
        and_(session(1, "10:00", 90, room_id=1), session(2, "11:39", 82, room_id=1), ROOM),
        ["181 min without a break in Room 1, from “Session 1” to the end of “Session 2”."],
    ),
    "no-break-three-hours": (
        "no_break",
        and_(session(1, "10:00", 90, room_id=1), session(2, "11:39", 81, room_id=1), ROOM),
        [],
    ),
    "no-break-ten-minutes": (
        "no_break",
        and_(session(1, "10:00", 90, room_id=1), session(2, "11:40", 90, room_id=1), ROOM),
        [],
    ),
    "no-break-a-short-one": (
        "no_break",
        and_(
            session(1, "10:00", 90, room_id=1),
            session(2, "11:35", 90, room_id=1),
            session(3, "11:30", 5, room_id=1, kind=SessionKind.BREAK),
            ROOM,
        ),
        [],
    ),
    "no-break-alone": (
        "no_break",
        and_(session(1, "10:00", 181, room_id=1), ROOM),
        ["“Session 1” goes on for 181 min in Room 1 without a break."],
    ),
    "no-break-online": ("no_break", and_(session(1, "10:00", 300, room_id=1), a(RoomRow, 1, virtual=True)), []),
    "parts": (
        "parts_too_long",
        and_(one("10:00"), *(a(SubItemRow, n, session_id=1, minutes=m) for n, m in ((1, 30), (2, 31), (3, None)))),
        ["The parts of “Session 1” take 61 min; it lasts 60."],
    ),
    "parts-fit": ("parts_too_long", and_(one("10:00"), a(SubItemRow, 1, session_id=1, minutes=60)), []),
    "parts-unplaced": (
        "parts_too_long",
        and_(a(SessionRow, 1, minutes=20), a(SubItemRow, 1, session_id=1, minutes=30)),
        ["The parts of “Session 1” take 30 min; it lasts 20."],
    ),
    "own-limit": (
        "over_capacity",
        one("10:00", expected=31, capacity=30),
        ["“Session 1” expects 31 people; it is limited to 30."],
    ),
    "own-limit-full": ("over_capacity", one("10:00", expected=30, capacity=30), []),
    "audience": (
        "audience_twice",
        and_(two(audience_id=1), a(AudienceRow, 1)),
        ["“Session 1” and “Session 2” are for the same audience at the same time: Audience 1."],
    ),
    "audience-after": ("audience_twice", and_(two("10:00", "11:00", audience_id=1), a(AudienceRow, 1)), []),
    "theme": (
        "theme_twice",
        and_(two(theme_id=1), a(TopicRow, 1)),
        ["“Session 1” and “Session 2” are on one theme at the same time: Topic 1."],
    ),
    "theme-after": ("theme_twice", and_(two("10:00", "11:00", theme_id=1), a(TopicRow, 1)), []),
    "runs-overlap": (
        "runs_at_one_hour",
        two(repeat_id=1),
        ["“Session 1” and “Session 2” are runs of one meeting and overlap."],
    ),
    "runs-apart": ("runs_at_one_hour", two("10:00", "11:00", repeat_id=1), []),
    "runs-next-day": (
        "runs_at_one_hour",
        lambda build: [build.row(SessionRow, n, hours=build.at("10:00", 60, day), repeat_id=1)
                       for n, day in ((1, date(2021, 12, 14)), (2, NEXT))],
        ["“Session 1” and “Session 2” are runs of one meeting, both at 10:00, for the same zones."],
    ),
    "gap-none": ("hour_gap", one("02:30", 30, SPRING),
                 ["“Session 1” is at 02:30 on 27 March 2022, an hour over which the clock of Europe/Zurich jumps that"
                  " night."]),
    "gap-after": ("hour_gap", one("03:00", 30, SPRING), []),
    "gap-twice": ("hour_gap", one("02:30", 30, AUTUMN), [f"“Session 1” is at 02:30 on 31 October 2021, {GAP}"]),
    "gap-second": ("hour_gap", one("02:30", 30, AUTUMN, hour_fold=1), []),
    "gap-label": ("hour_gap", one("02:30", 30, AUTUMN, hour_label="CEST"), []),
    "gap-meeting": (
        "hour_gap",
        lambda build: [build.row(ConsultationRow, n, hours=build.at("02:30", 30, AUTUMN), status=status)
                       for n, status in ((1, ConsultationStatus.HELD), (2, ConsultationStatus.CANCELLED))],
        [f"“Consultation 1” is at 02:30 on 31 October 2021, {GAP}"],
    ),
    "rushed": (
        "rushed",
        and_(RUSH, chair(1, 1), chair(2, 2)),
        ["4 min to go from “Session 1” to “Session 2” in another room: Li."],
    ),
    "rushed-remote": ("rushed", and_(RUSH, chair(1, 1), chair(2, 2, mode=SpeakerMode.REMOTE)), []),
    "rushed-declined": ("rushed", and_(RUSH, chair(1, 1), chair(2, 2, status=SpeakerStatus.DECLINED)), []),
    "rushed-same-room": (
        "rushed",
        and_(two("10:00", "11:00", room_id=1), ROOMS, chair(1, 1), chair(2, 2)),
        [],
    ),
    "rushed-five-minutes": (
        "rushed",
        and_(session(1, "10:00", 60, room_id=1), session(2, "11:05", 60, room_id=2), ROOMS, chair(1, 1), chair(2, 2)),
        [],
    ),
    "arrives-late": (
        "not_there_yet",
        and_(one("10:00"), chair(1, 1, arrives=datetime(2021, 12, 14, 9, 1, tzinfo=UTC))),
        ["Arrives only on 14 December 2021 at 10:01: Li. “Session 1” has begun by then."],
    ),
    "arrives-in-time": ("not_there_yet", and_(one("10:00"), chair(1, 1, arrives=NINE)), []),
    "leaves-early": (
        "not_there_yet",
        and_(one("10:00"), chair(1, 1, leaves=datetime(2021, 12, 14, 9, 59, tzinfo=UTC))),
        ["Leaves on 14 December 2021 at 10:59: Li. “Session 1” has not ended by then."],
    ),
    "leaves-after": ("not_there_yet", and_(one("10:00"), chair(1, 1, leaves=TEN)), []),
    "recorded": (
        "not_there_yet",
        and_(one("10:00"), chair(1, 1, mode=SpeakerMode.RECORDED, arrives=datetime(2021, 12, 15, tzinfo=UTC))),
        [],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("kind", "rows", "expected"), CASES.values(), ids=CASES)
def test_found_or_not(build: Any, kind: str, rows: Callable[[Any], list[Any]], expected: list[str]) -> None:
    picture = build.picture(*rows(build), first_day=None, last_day=None)
    whole = [one for one in check(picture) if one.kind == kind]
    assert [finding.said(Words("en")) for finding in whole] == expected
    for row_id in picture.sessions:
        about = [one for one in check(picture, frozenset({row_id})) if one.kind == kind]
        assert about == [one for one in whole if one.concerns("session", frozenset({row_id}))]
