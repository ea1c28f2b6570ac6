"""What goes into the workbooks that come back: everything of each kind, as an import would compare it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from hlom_desktop.conference.queries import conference_by_key
from hlom_desktop.conference.values import ConferenceRow
from hlom_desktop.imports.columns.fields import ImportKind
from hlom_desktop.imports.merging.known import Known
from hlom_desktop.imports.queries import known
from hlom_desktop.storage.base import Db


@dataclass(frozen=True)
class WorkbooksGathered:
    """A conference, and what it holds of each kind asked for."""

    conference: ConferenceRow
    kinds: tuple[Known, ...]


def gather_workbooks(db: Db, key: str, kinds: Sequence[ImportKind] = tuple(ImportKind)) -> WorkbooksGathered:
    """All of these kinds. Raises `NoSuchConference`."""
    conference = conference_by_key(db, key)
    return WorkbooksGathered(conference, tuple(known(db, conference.ref.id, kind) for kind in kinds))
