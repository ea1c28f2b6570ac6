"""The attempts at testing a connection and the state that they leave a speaker in: whichever changes, both are right.

No gesture by itself: the edits of roles, inscriptions and tests do this in the same step.
"""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import select

from hlom_desktop.conference.model import Conference
from hlom_desktop.conference.zones import wall, zone_named
from hlom_desktop.speakers.in_session import SpeakerKind, SpeakerRef
from hlom_desktop.speakers.model import HybridRule, Inscription, Role, TestSlot
from hlom_desktop.speakers.values import ConnectionTest, SpeakerMode
from hlom_desktop.speakers.values_ready import HybridRuleRow
from hlom_desktop.storage.base import Db
from hlom_desktop.storage.recording import moment
from hlom_desktop.storage.writing import add, delete_with, take

DONE = frozenset({ConnectionTest.PASSED, ConnectionTest.FAILED})


def speaker_row(db: Db, speaker: SpeakerRef) -> Role | Inscription:
    """The role or inscription that a screen had read, for changing. Raises `GoneMeanwhile`, `ChangedMeanwhile`."""
    if speaker.kind is SpeakerKind.ROLE:
        return take(db, Role, speaker.ref)
    return take(db, Inscription, speaker.ref)


def row_of(db: Db, part: TestSlot | object) -> Role | Inscription | None:
    """The role or inscription of which a test or recording is a part."""
    role_id, inscription_id = getattr(part, "role_id", None), getattr(part, "inscription_id", None)
    return db.get(Role, role_id) if role_id is not None else db.get(Inscription, inscription_id)


def owner_of(row: Role | Inscription) -> dict[str, int]:
    """The columns that make something a part of a role or of an inscription."""
    key = "role_id" if isinstance(row, Role) else "inscription_id"
    return {key: row.id, "conference_id": row.conference_id}


def attempts_of(db: Db, row: Role | Inscription) -> list[TestSlot]:
    """The tests of a speaker by their hour."""
    db.flush()
    column = TestSlot.role_id if isinstance(row, Role) else TestSlot.inscription_id
    return list(db.scalars(select(TestSlot).where(column == row.id).order_by(TestSlot.starts, TestSlot.id)).all())


def state_follows(db: Db, row: Role | Inscription) -> None:
    """After a change of the attempts: a speaker's state is that of the last of them, missing where none is left."""
    attempts = attempts_of(db, row)
    if not attempts:
        row.test = ConnectionTest.MISSING if row.mode is SpeakerMode.REMOTE else ConnectionTest.NOT_NEEDED
        row.tested_on = row.tested_by = None
        return
    last = attempts[-1]
    row.test, row.tested_by = last.result, last.by
    row.tested_on = day_of(db, row, last.starts) if last.result in DONE else None


def attempts_follow(db: Db, row: Role | Inscription) -> None:
    """After the state was set by hand: what came of the booked test is its result, and where no test is needed or
    none was made, none stays booked.
    """
    booked = [one for one in attempts_of(db, row) if one.result is ConnectionTest.BOOKED]
    if row.test in DONE and booked:
        booked[0].result, booked[0].by = row.test, row.tested_by or booked[0].by
        row.tested_by = booked[0].by
    elif row.test in (ConnectionTest.MISSING, ConnectionTest.NOT_NEEDED):
        for one in booked:
            delete_with(db, one)


def note_attempt(db: Db, row: Role | Inscription) -> None:
    """As `attempts_follow`; and a test that was made without having been booked is an attempt of this moment."""
    attempts = attempts_of(db, row)
    was_booked = any(one.result is ConnectionTest.BOOKED for one in attempts)
    attempts_follow(db, row)
    if row.test in DONE and not was_booked:
        add(
            db,
            TestSlot,
            starts=_moment_on(db, row, row.tested_on),
            minutes=rule_of(db, row.conference_id).test_minutes,
            by=row.tested_by,
            result=row.test,
            **owner_of(row),
        )


def day_of(db: Db, row: Role | Inscription, at: datetime) -> date:
    """The day of a moment on the conference's clock."""
    return at.astimezone(zone_named(_zone(db, row))).date()


def rule_of(db: Db, conference_id: int) -> HybridRule | HybridRuleRow:
    """The conference's rule for tests, the usual one where it has none."""
    found = db.scalars(select(HybridRule).where(HybridRule.conference_id == conference_id)).first()
    return found if found is not None else HybridRuleRow()


def _moment_on(db: Db, row: Role | Inscription, day: date | None) -> datetime:
    """The gesture's minute where it is made on that day, else the day's noon."""
    now = moment(db).replace(second=0, microsecond=0)
    if day is None or day == day_of(db, row, now):
        return now
    return wall(day, 720).replace(tzinfo=zone_named(_zone(db, row)))


def _zone(db: Db, row: Role | Inscription) -> str:
    home = db.get(Conference, row.conference_id)
    return (home.zone if home is not None else None) or "UTC"
