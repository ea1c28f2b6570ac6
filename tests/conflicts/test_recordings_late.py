"""A recorded statement that has not come: when it is late, whose it is, and by which rule."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pytest

from hlom_desktop.conflicts.checks import check
from hlom_desktop.sessions.values import SessionRow
from hlom_desktop.speakers.values import InscriptionRow, RoleRow, SpeakerMode
from hlom_desktop.speakers.values_list import SittingRow, SpeakersListRow
from hlom_desktop.speakers.values_ready import HybridRuleRow, RecordingRow
from hlom_desktop.words import Words

NINTH, TENTH = datetime(2021, 12, 9, 12, tzinfo=UTC), datetime(2021, 12, 10, 8, tzinfo=UTC)
LATE = "The recording of Li for “Session 1” was due on 9 December 2021 and has not come."
ROLE = (RoleRow, {"session_id": 1, "name": "Li", "mode": SpeakerMode.RECORDED})
Row = tuple[type[Any], dict[str, Any]]


@pytest.mark.parametrize(
    ("rows", "now", "expected"),
    [
        ([ROLE], TENTH, [LATE]),
        ([ROLE], NINTH, []),
        ([(RoleRow, ROLE[1] | {"mode": SpeakerMode.REMOTE})], TENTH, []),
        ([ROLE, (RecordingRow, {"role_id": 1, "received": date(2021, 12, 1)})], TENTH, []),
        ([ROLE, (RecordingRow, {"role_id": 1, "due": date(2021, 12, 9)})], TENTH, [LATE]),
        ([ROLE, (RecordingRow, {"role_id": 1, "due": date(2021, 12, 12)})], TENTH, []),
        ([ROLE, (HybridRuleRow, {"recording_days": 3})], TENTH, []),
    ],
    ids=["usual-day-passed", "on-the-day", "remote", "received", "own-day-passed", "own-day-ahead", "own-rule"],
)
def test_late_or_not(build: Any, rows: list[Row], now: datetime, expected: list[str]) -> None:
    session = build.row(SessionRow, 1, hours=build.at("10:00"))
    picture = build.picture(session, *(build.row(kind, 1, **values) for kind, values in rows), now=now)
    found = [finding.said(Words("en")) for finding in check(picture) if finding.kind == "recording_late"]
    assert found == expected


def test_of_an_inscription_it_is_found_by_its_sitting(build: Any) -> None:
    rows = [
        build.row(SessionRow, 1, hours=build.at("10:00")),
        build.row(SpeakersListRow, 1),
        build.row(SittingRow, 1, speakers_list_id=1, session_id=1),
        build.row(InscriptionRow, 1, sitting_id=1, mode=SpeakerMode.RECORDED),
    ]
    picture = build.picture(*rows, now=TENTH)
    (found,) = [one for one in check(picture, frozenset({1})) if one.kind == "recording_late"]
    assert [one.type for one in found.subjects] == ["session", "inscription"]
