"""What is read of documents and statements."""

from __future__ import annotations

from sqlalchemy import func, select

from hlom_desktop.conference.queries import conference, mandates
from hlom_desktop.conference.wording import Wording
from hlom_desktop.documents import model, values
from hlom_desktop.documents.shown import Attached, Documents, Meeting, MeetingPlace
from hlom_desktop.storage.base import Db
from hlom_desktop.storage.reading import read_columns, read_rows

VIEWS = (("documents", model.Document), ("rules", model.DocumentRule), ("statements", model.Statement))
_CANCELLED = "cancelled"  # so both kinds of meeting say it


def documents(db: Db, conference_id: int) -> tuple[values.DocumentRow, ...]:
    """Every document of the conference."""
    order = [model.Document.__table__.c.position]
    return read_rows(db, values.DocumentRow, model.Document, conference_id=conference_id, order=order)


def document_issues(db: Db, conference_id: int) -> tuple[values.DocumentIssueRow, ...]:
    """In which languages the documents were issued."""
    return read_rows(db, values.DocumentIssueRow, model.DocumentIssue, conference_id=conference_id)


def document_rules(db: Db, conference_id: int) -> tuple[values.DocumentRuleRow, ...]:
    """The rules by which documents are planned."""
    order = [model.DocumentRule.__table__.c.position]
    return read_rows(db, values.DocumentRuleRow, model.DocumentRule, conference_id=conference_id, order=order)


def statements(db: Db, conference_id: int) -> tuple[values.StatementRow, ...]:
    """The statements."""
    order = [model.Statement.__table__.c.position]
    return read_rows(db, values.StatementRow, model.Statement, conference_id=conference_id, order=order)


def statement_versions(db: Db, conference_id: int) -> tuple[values.StatementVersionRow, ...]:
    """The versions of all statements, each statement's in their order."""
    order = [model.StatementVersion.__table__.c.position]
    return read_rows(db, values.StatementVersionRow, model.StatementVersion, conference_id=conference_id, order=order)


def documents_shown(db: Db, conference_id: int) -> Documents:
    """All that the screen of documents and their register show: thirteen queries, however many documents.

    Raises `NoSuchConference`.
    """
    meetings = _meetings(db, conference_id)
    speakers = read_columns(db, "delegation", ("name",), conference_id)
    return Documents(
        conference=conference(db, conference_id),
        documents=documents(db, conference_id),
        issues=document_issues(db, conference_id),
        rules=document_rules(db, conference_id),
        mandates=mandates(db, conference_id),
        meetings=tuple(meetings.values()),
        attached=_attached(db, conference_id, meetings),
        statements=statements(db, conference_id),
        versions=statement_versions(db, conference_id),
        speakers=tuple((one.id, one.name) for one in speakers),
    )


def _meetings(db: Db, conference_id: int) -> dict[tuple[MeetingPlace, int], Meeting]:
    """Consultations and sessions, which lie above documents: only some columns of them are known here."""
    found: dict[tuple[MeetingPlace, int], Meeting] = {}
    for one in read_columns(db, "consultation", ("title", "dates", "hours", "status"), conference_id):
        gone = one.status == _CANCELLED
        found["consultations", one.id] = Meeting("consultations", one.id, one.title, one.dates, one.hours, gone)
    for one in read_columns(db, "session", ("title", "hours", "status"), conference_id):
        gone = one.status == _CANCELLED
        found["programme", one.id] = Meeting("programme", one.id, one.title, None, one.hours, gone)
    return found


def _attached(db: Db, conference_id: int, meetings: dict[tuple[MeetingPlace, int], Meeting]) -> tuple[Attached, ...]:
    items: dict[int | None, tuple[str, Wording]] = {
        one.id: (one.label, one.title) for one in read_columns(db, "agenda_item", ("label", "title"), conference_id)
    }
    found = []
    columns = ("document_id", "consultation_id", "agenda_item_id")
    for one in read_columns(db, "consultation_document", columns, conference_id):
        item = items.get(one.agenda_item_id, ("", None))
        found.append(Attached(one.document_id, meetings["consultations", one.consultation_id], *item))
    for one in read_columns(db, "session_document", ("document_id", "session_id"), conference_id):
        found.append(Attached(one.document_id, meetings["programme", one.session_id]))
    return tuple(found)


def number_of_documents(db: Db, conference_id: int) -> int | None:
    """How many documents there are; None where there is none."""
    table = model.Document.__table__
    query = select(func.count()).select_from(table).where(table.c.conference_id == conference_id)
    return db.connection().execute(query).scalar() or None


def view_of(db: Db, conference_id: int, row_id: int) -> str | None:
    """In which of the screen's views a row of this id stands: of several, a document first."""
    for key, kind in VIEWS:
        table = kind.__table__
        query = select(table.c.id).where(table.c.id == row_id, table.c.conference_id == conference_id)
        if db.connection().execute(query).first() is not None:
            return key
    return None
