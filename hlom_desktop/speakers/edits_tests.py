"""The gestures on tests of connections: book, plan many, note what came of one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from hlom_desktop.refusals import N_, Refusal
from hlom_desktop.speakers.edits import TESTS_SAID, said_of
from hlom_desktop.speakers.edits_attempts import owner_of, row_of, rule_of, speaker_row, state_follows
from hlom_desktop.speakers.in_session import SpeakerRef
from hlom_desktop.speakers.model import Inscription, Role, TestSlot
from hlom_desktop.speakers.queries_ready import test_slots
from hlom_desktop.speakers.rules_tests import busiest
from hlom_desktop.speakers.values import ConnectionTest, SpeakerMode
from hlom_desktop.storage.base import Db, Ref
from hlom_desktop.storage.recording import say
from hlom_desktop.storage.writing import add, change, remove

LONGEST_TEST = 240


class NotRemote(Refusal):
    """A test for somebody who is in the room or recorded."""

    message = N_("Only who speaks from elsewhere is tested. Change the mode first.")


class TestLengthNotUsable(Refusal):
    """A test of no minutes, or of more than four hours."""

    message = N_("A test lasts between 1 and {most} minutes. Write another number.")


class TakenMeanwhile(Refusal):
    """A place at the desk that was free when the plan was made."""

    message = N_("A place at the test desk was taken meanwhile. Plan the tests again.")


@dataclass(frozen=True)
class Booking:
    """A test to book for a speaker."""

    speaker: SpeakerRef
    starts: datetime
    minutes: int


def book_test(db: Db, speaker: SpeakerRef, starts: datetime, minutes: int | None = None, by: str | None = None) -> int:
    """Book a test; its id. Raises `NotRemote`, `TestLengthNotUsable`."""
    row = speaker_row(db, speaker)
    made = _book(db, row, starts, minutes, by)
    say(db, TESTS_SAID[ConnectionTest.BOOKED], title=said_of(db, row))
    return made.id


def book_tests(db: Db, bookings: Sequence[Booking]) -> None:
    """Book all tests of a plan in one gesture. Raises `NotRemote`, `TakenMeanwhile`."""
    for one in bookings:
        row = speaker_row(db, one.speaker)
        _book(db, row, one.starts, one.minutes, None)
    if not bookings:
        return
    booked = [one for one in test_slots(db, row.conference_id) if one.result is ConnectionTest.BOOKED]
    at_once = rule_of(db, row.conference_id).at_once
    if any(busiest(booked, one.starts, one.minutes) > at_once for one in bookings):
        raise TakenMeanwhile
    if len(bookings) == 1:
        say(db, TESTS_SAID[ConnectionTest.BOOKED], title=said_of(db, row))
    else:
        say(db, N_("Book {number} tests of connections"), number=len(bookings))


def change_test(db: Db, ref: Ref, **values: Any) -> None:
    """Set columns of a test: its hour, minutes, by whom, its result. Raises `TestLengthNotUsable`."""
    _check(values.get("minutes"))
    if values.get("by") == "":
        values["by"] = None
    slot = change(db, TestSlot, ref, **values)
    row = _followed(db, slot)
    said = TESTS_SAID[values["result"]] if "result" in values else N_("Edit the test of “{title}”")
    say(db, said, title=said_of(db, row) if row is not None else "")


def decide_test(db: Db, ref: Ref, result: ConnectionTest, by: str | None = None) -> None:
    """Note what came of a test, and by whom where that is said."""
    change_test(db, ref, result=result, **({"by": by} if by else {}))


def delete_test(db: Db, ref: Ref) -> None:
    """Take a test back; the speaker is as the tests before it left them."""
    slot = remove(db, TestSlot, ref)
    row = _followed(db, slot)
    say(db, N_("Delete a test of “{title}”"), title=said_of(db, row) if row is not None else "")


def _book(db: Db, row: Role | Inscription, starts: datetime, minutes: int | None, by: str | None) -> TestSlot:
    if row.mode is not SpeakerMode.REMOTE:
        raise NotRemote
    _check(minutes)
    length = minutes if minutes is not None else rule_of(db, row.conference_id).test_minutes
    made = add(
        db, TestSlot, starts=starts, minutes=length, by=by or None, result=ConnectionTest.BOOKED, **owner_of(row)
    )
    state_follows(db, row)
    return made


def _check(minutes: int | None) -> None:
    if minutes is not None and not 0 < minutes <= LONGEST_TEST:
        raise TestLengthNotUsable(most=LONGEST_TEST)


def _followed(db: Db, slot: TestSlot) -> Role | Inscription | None:
    row = row_of(db, slot)
    if row is not None:
        state_follows(db, row)
    return row
