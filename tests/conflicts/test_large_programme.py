"""With ten thousand sessions a move finds what it meets, and no more."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from hlom_desktop.conference.values import RoomRow
from hlom_desktop.conflicts.checks import check
from hlom_desktop.sessions.values import SessionRow
from hlom_desktop.speakers.values import RoleRow


def test_a_move_among_ten_thousand_sessions(build: Any) -> None:
    sessions, roles = [], []
    for number in range(1, 10_001):
        slot, room = divmod(number - 1, 20)
        day = build.at(0).day + timedelta(days=slot // 16)
        hours = build.at(8 * 60 + 45 * (slot % 16), 45, day)
        sessions.append(build.row(SessionRow, number, hours=hours, room_id=room + 1))
        roles.append(build.row(RoleRow, number, session_id=number, name=f"Speaker {number % 400}"))
    rooms = [build.row(RoomRow, number) for number in range(1, 21)]
    picture = build.picture(*sessions, *roles, *rooms, first_day=None, last_day=None)
    assert [finding for finding in check(picture) if finding.kind == "room_taken"] == []
    moved = check(picture.with_moved(5_000, build.at("08:00", 60), 1), frozenset({5_000}))
    assert [one.key for one in moved if one.kind == "room_taken"] == [
        ("room_taken", (("room", 1), ("session", other), ("session", 5_000))) for other in (1, 21)
    ]
