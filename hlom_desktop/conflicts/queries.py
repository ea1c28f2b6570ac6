"""What is read of the findings that an organizer has accepted."""

from __future__ import annotations

from hlom_desktop.conflicts.model import AcceptedFinding
from hlom_desktop.conflicts.values import AcceptedFindingRow
from hlom_desktop.storage.base import Db
from hlom_desktop.storage.reading import read_rows


def accepted_findings(db: Db, conference_id: int) -> tuple[AcceptedFindingRow, ...]:
    """The findings that may stand, in the order in which they were accepted."""
    return read_rows(db, AcceptedFindingRow, AcceptedFinding, conference_id=conference_id)
