"""What makes a speaker ready: tests of connections, recordings, and the rule for both."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from hlom_desktop.speakers.values import ConnectionTest
from hlom_desktop.storage.ref import Ref


@dataclass(frozen=True)
class TestSlotRow:
    """A test of a connection: `starts` in UTC, `result` booked, passed or failed."""

    ref: Ref
    role_id: int | None
    inscription_id: int | None
    starts: datetime
    minutes: int
    by: str | None
    result: ConnectionTest
    note: str | None


@dataclass(frozen=True)
class RecordingRow:
    """A recorded statement; `mark` is what the producer calls it (R2), `seconds` its length."""

    ref: Ref
    role_id: int | None
    inscription_id: int | None
    due: date | None
    received: date | None
    seconds: int | None
    language: str | None
    captions: str | None
    mark: str | None
    note: str | None


@dataclass(frozen=True)
class HybridRuleRow:
    """When connections are tested: `test_minutes` each, at the desk from `desk_opens` to `desk_closes` (minutes after
    midnight in the conference's zone), `at_once` of them together, `days_before` the statement at the latest, between
    `there_from` and `there_until` on the speaker's clock. A recording is due `recording_days` before, and a remote
    speaker waits on the line from `waiting_minutes` before.
    """

    ref: Ref | None = None
    test_minutes: int = 15
    desk_opens: int = 540
    desk_closes: int = 1080
    at_once: int = 2
    days_before: int = 1
    there_from: int = 480
    there_until: int = 1200
    recording_days: int = 5
    waiting_minutes: int = 15
