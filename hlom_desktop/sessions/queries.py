"""What is read of the programme."""

from __future__ import annotations

from hlom_desktop.conference import queries as conference_queries
from hlom_desktop.delegations import queries as delegation_queries
from hlom_desktop.documents import queries as document_queries
from hlom_desktop.sessions import model, queries_parts, values
from hlom_desktop.storage.base import Db
from hlom_desktop.storage.reading import read_rows


def sessions(db: Db, conference_id: int) -> tuple[values.SessionRow, ...]:
    """Every session of the programme, placed or not, in the order in which they were made."""
    order = [model.Session.__table__.c.position]
    return read_rows(db, values.SessionRow, model.Session, conference_id=conference_id, order=order)


def repeat_groups(db: Db, conference_id: int) -> tuple[values.RepeatGroupRow, ...]:
    """Meetings that are given more than once."""
    return read_rows(db, values.RepeatGroupRow, model.RepeatGroup, conference_id=conference_id)


def session_documents(db: Db, conference_id: int) -> tuple[values.SessionDocumentRow, ...]:
    """Which documents are before which sessions."""
    return read_rows(db, values.SessionDocumentRow, model.SessionDocument, conference_id=conference_id)


def programme(db: Db, conference_id: int) -> values.Programme:
    """The programme with all that its screen shows of the rest. Raises `NoSuchConference`."""
    return values.Programme(
        conference=conference_queries.conference(db, conference_id),
        rooms=conference_queries.rooms(db, conference_id),
        sessions=sessions(db, conference_id),
        objectives=conference_queries.objectives(db, conference_id),
        themes=conference_queries.themes(db, conference_id),
        repeats=repeat_groups(db, conference_id),
        documents=document_queries.documents(db, conference_id),
        attached=session_documents(db, conference_id),
        sub_items=queries_parts.sub_items(db, conference_id),
        services=queries_parts.services(db, conference_id),
        audiences=delegation_queries.audiences(db, conference_id),
        booths=queries_parts.booths(db, conference_id),
    )
