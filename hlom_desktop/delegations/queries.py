"""What is read of who takes part."""

from __future__ import annotations

from collections import Counter

from sqlalchemy import func, select

from hlom_desktop.delegations import model, values
from hlom_desktop.storage.base import Db
from hlom_desktop.storage.reading import read_columns, read_rows

VIEWS = (
    ("delegations", model.Delegation),
    ("delegates", model.Delegate),
    ("groups", model.StakeholderGroup),
    ("audiences", model.Audience),
    ("notes", model.NoteVerbale),
)


def delegations(db: Db, conference_id: int) -> tuple[values.DelegationRow, ...]:
    """The delegations in the order in which they were made."""
    return read_rows(db, values.DelegationRow, model.Delegation, conference_id=conference_id)


def delegates(db: Db, conference_id: int) -> tuple[values.DelegateRow, ...]:
    """The persons of all delegations."""
    return read_rows(db, values.DelegateRow, model.Delegate, conference_id=conference_id)


def groups(db: Db, conference_id: int) -> tuple[values.StakeholderGroupRow, ...]:
    """The groups of stakeholders."""
    order = [model.StakeholderGroup.__table__.c.position]
    return read_rows(db, values.StakeholderGroupRow, model.StakeholderGroup, conference_id=conference_id, order=order)


def audiences(db: Db, conference_id: int) -> tuple[values.AudienceRow, ...]:
    """The publics for whom sessions are held, in their order."""
    order = [model.Audience.__table__.c.position]
    return read_rows(db, values.AudienceRow, model.Audience, conference_id=conference_id, order=order)


def sessions_for(db: Db, conference_id: int) -> tuple[tuple[int, int], ...]:
    """How many sessions are held for each audience, by its id; the sessions lie above."""
    held = Counter(row.audience_id for row in read_columns(db, "session", ("audience_id",), conference_id))
    return tuple(sorted((key, number) for key, number in held.items() if key is not None))


def brought(db: Db, conference_id: int) -> tuple[values.BroughtRow, ...]:
    """What delegations bring between meetings, alone or together."""
    partners: dict[int, list[int]] = {}
    for row in read_columns(db, "partner", ("contribution_id", "delegation_id"), conference_id):
        partners.setdefault(row.contribution_id, []).append(row.delegation_id)
    names = ("title", "received", "delegation_id")
    return tuple(
        values.BroughtRow(row.id, row.title, row.received, row.delegation_id, tuple(partners.get(row.id, ())))
        for row in read_columns(db, "contribution", names, conference_id)
    )


def participants(db: Db, conference_id: int) -> values.Participants:
    """All that the screen of delegations shows: seven queries, however many delegates."""
    return values.Participants(
        delegations=delegations(db, conference_id),
        delegates=delegates(db, conference_id),
        groups=groups(db, conference_id),
        brought=brought(db, conference_id),
        audiences=audiences(db, conference_id),
        sessions_for=sessions_for(db, conference_id),
    )


def number_of_delegations(db: Db, conference_id: int) -> int | None:
    """How many delegations there are; None where there is none."""
    table = model.Delegation.__table__
    query = select(func.count()).select_from(table).where(table.c.conference_id == conference_id)
    return db.connection().execute(query).scalar() or None


def view_of(db: Db, conference_id: int, row_id: int) -> str | None:
    """In which of the screen's views a row of this id stands: of several, a delegation before a delegate."""
    for key, kind in VIEWS:
        table = kind.__table__
        query = select(table.c.id).where(table.c.id == row_id, table.c.conference_id == conference_id)
        if db.connection().execute(query).first() is not None:
            return key
    return None
