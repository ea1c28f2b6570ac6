"""What is read of speakers' readiness: tests, recordings and statements."""

from __future__ import annotations

from hlom_desktop.conference.queries import rooms, venues
from hlom_desktop.documents.queries import statement_versions, statements
from hlom_desktop.speakers import model, values_ready
from hlom_desktop.speakers.in_session import Readying
from hlom_desktop.speakers.queries import speaking
from hlom_desktop.storage.base import Db
from hlom_desktop.storage.reading import read_rows


def test_slots(db: Db, conference_id: int) -> tuple[values_ready.TestSlotRow, ...]:
    """The tests of connections, booked and done, by their hour."""
    order = [model.TestSlot.__table__.c.starts]
    return read_rows(db, values_ready.TestSlotRow, model.TestSlot, conference_id=conference_id, order=order)


def recordings(db: Db, conference_id: int) -> tuple[values_ready.RecordingRow, ...]:
    """The recordings that were asked for."""
    return read_rows(db, values_ready.RecordingRow, model.Recording, conference_id=conference_id)


def hybrid_rule(db: Db, conference_id: int) -> values_ready.HybridRuleRow:
    """The conference's rule for tests and recordings, the usual one where it has none."""
    found = read_rows(db, values_ready.HybridRuleRow, model.HybridRule, conference_id=conference_id)
    return found[0] if found else values_ready.HybridRuleRow()


def readying(db: Db, conference_id: int) -> Readying:
    """All that says who is ready, in as many queries however many speak. Raises `NoSuchConference`."""
    return Readying(
        floor=speaking(db, conference_id),
        venues=venues(db, conference_id),
        rooms=rooms(db, conference_id),
        slots=test_slots(db, conference_id),
        recordings=recordings(db, conference_id),
        statements=statements(db, conference_id),
        versions=statement_versions(db, conference_id),
        rule=hybrid_rule(db, conference_id),
    )
