"""What is read of the roadmap."""

from __future__ import annotations

from typing import Any

from sqlalchemy import select

from hlom_desktop.conference.queries import conference, tracks, un_sessions
from hlom_desktop.conference.wording import Wording
from hlom_desktop.consultations.model import Consultation
from hlom_desktop.documents.model import Document
from hlom_desktop.roadmap import model, values
from hlom_desktop.sessions.model import Session
from hlom_desktop.storage.base import Db
from hlom_desktop.storage.reading import read_rows


def items(db: Db, conference_id: int) -> tuple[values.RoadmapItemRow, ...]:
    """The items in the order in which they were written down."""
    order = [model.RoadmapItem.__table__.c.position]
    return read_rows(db, values.RoadmapItemRow, model.RoadmapItem, conference_id=conference_id, order=order)


def date_steps(db: Db, conference_id: int) -> tuple[values.DateStepRow, ...]:
    """Every step in the life of the items' dates, the oldest first."""
    order = [model.DateStep.__table__.c.at]
    return read_rows(db, values.DateStepRow, model.DateStep, conference_id=conference_id, order=order)


def dependencies(db: Db, conference_id: int) -> tuple[values.DependencyRow, ...]:
    """What hangs on what."""
    return read_rows(db, values.DependencyRow, model.Dependency, conference_id=conference_id)


def roadmap(db: Db, conference_id: int) -> values.Roadmap:
    """All that the roadmap's screen shows: nine queries, however many items."""
    return values.Roadmap(
        conference=conference(db, conference_id),
        items=items(db, conference_id),
        steps=date_steps(db, conference_id),
        dependencies=dependencies(db, conference_id),
        tracks=tracks(db, conference_id),
        un_sessions=un_sessions(db, conference_id),
        documents=_titles(db, Document, conference_id),
        consultations=_titles(db, Consultation, conference_id),
        sessions=_titles(db, Session, conference_id),
    )


def _titles(db: Db, kind: type[Any], conference_id: int) -> tuple[tuple[int, Wording], ...]:
    table = kind.__table__
    query = select(table.c.id, table.c.title).where(table.c.conference_id == conference_id)
    return tuple((row_id, title) for row_id, title in db.connection().execute(query.order_by(table.c.id)))
