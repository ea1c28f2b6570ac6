"""With ten thousand sessions one move costs what it meets, not what there is."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from time import perf_counter
from typing import Any

from hlom_desktop.conference.values import RoomRow
from hlom_desktop.conflicts.checks import check
from hlom_desktop.sessions.values import SessionRow
from hlom_desktop.speakers.values import RoleRow


def shortest(work: Callable[[], object]) -> float:
    times = []
    for _ in range(3):
        begun = perf_counter()
        work()
        times.append(perf_counter() - begun)
    return min(times)


def test_a_move_is_far_cheaper_than_the_whole_check(build: Any) -> None:
    sessions, roles = [], []
    for number in range(1, 10_001):
        slot, room = divmod(number - 1, 20)
        day = build.at(0).day + timedelta(days=slot // 16)
        hours = build.at(8 * 60 + 45 * (slot % 16), 45, day)
        sessions.append(build.row(SessionRow, number, hours=hours, room_id=room + 1))
        roles.append(build.row(RoleRow, number, session_id=number, name=f"Speaker {number % 400}"))
    rooms = [build.row(RoomRow, number) for number in range(1, 21)]
    picture = build.picture(*sessions, *roles, *rooms, first_day=None, last_day=None)
    whole = check(picture)
    target = build.at("08:00", 60)

    def move() -> None:
        check(picture.with_moved(5_000, target, 1), frozenset({5_000}))

    assert [finding for finding in whole if finding.kind == "room_taken"] == []
    moved = check(picture.with_moved(5_000, target, 1), frozenset({5_000}))
    assert [one.key for one in moved if one.kind == "room_taken"] == [
        ("room_taken", (("room", 1), ("session", other), ("session", 5_000))) for other in (1, 21)
    ]
    assert shortest(move) < shortest(lambda: check(picture)) / 10
