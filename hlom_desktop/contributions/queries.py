"""What is read of contributions and of the calls that ask for them."""

from __future__ import annotations

from sqlalchemy import func, select

from hlom_desktop.conference import queries as conference_queries
from hlom_desktop.consultations import queries as consultation_queries
from hlom_desktop.contributions import model, values
from hlom_desktop.contributions.shown import Contributions, DatingItem
from hlom_desktop.delegations import queries as delegation_queries
from hlom_desktop.documents import queries as document_queries
from hlom_desktop.storage.base import Db
from hlom_desktop.storage.reading import read_columns, read_rows


def contributions(db: Db, conference_id: int) -> tuple[values.ContributionRow, ...]:
    """What was brought, in the order in which it was written down."""
    return read_rows(db, values.ContributionRow, model.Contribution, conference_id=conference_id)


def partners(db: Db, conference_id: int) -> tuple[values.PartnerRow, ...]:
    """Who makes a contribution together with another."""
    return read_rows(db, values.PartnerRow, model.Partner, conference_id=conference_id)


def taken_up(db: Db, conference_id: int) -> tuple[values.TakenUpRow, ...]:
    """Where contributions were taken up."""
    return read_rows(db, values.TakenUpRow, model.TakenUp, conference_id=conference_id)


def calls(db: Db, conference_id: int) -> tuple[values.CallRow, ...]:
    """The calls for contributions, by position."""
    order = [model.Call.__table__.c.position]
    return read_rows(db, values.CallRow, model.Call, conference_id=conference_id, order=order)


def addressees(db: Db, conference_id: int) -> tuple[values.AddresseeRow, ...]:
    """To whom calls are addressed."""
    return read_rows(db, values.AddresseeRow, model.Addressee, conference_id=conference_id)


def matches(db: Db, conference_id: int) -> tuple[values.MatchRow, ...]:
    """Which offers may meet, or meet, which requests."""
    return read_rows(db, values.MatchRow, model.Match, conference_id=conference_id)


def contributions_shown(db: Db, conference_id: int) -> Contributions:
    """All that the screen and the paper show, in a constant number of queries. Raises `NoSuchConference`."""
    items = read_columns(db, "roadmap_item", ("title", "dates"), conference_id)
    return Contributions(
        conference=conference_queries.conference(db, conference_id),
        sessions=conference_queries.un_sessions(db, conference_id),
        contributions=contributions(db, conference_id),
        partners=partners(db, conference_id),
        taken_up=taken_up(db, conference_id),
        calls=calls(db, conference_id),
        addressees=addressees(db, conference_id),
        matches=matches(db, conference_id),
        delegations=delegation_queries.delegations(db, conference_id),
        groups=delegation_queries.groups(db, conference_id),
        objectives=conference_queries.objectives(db, conference_id),
        workstreams=consultation_queries.workstreams(db, conference_id),
        interests=consultation_queries.interests(db, conference_id),
        meetings=consultation_queries.consultations(db, conference_id),
        agenda=consultation_queries.agenda_items(db, conference_id),
        paragraphs=consultation_queries.record_paragraphs(db, conference_id),
        documents=document_queries.documents(db, conference_id),
        items=tuple(DatingItem(row.id, row.title, row.dates) for row in items),
        counts=conference_queries.counts(db, conference_id),
    )


def number_of_contributions(db: Db, conference_id: int) -> int | None:
    """How many contributions there are; None where there is none."""
    table = model.Contribution.__table__
    query = select(func.count()).select_from(table).where(table.c.conference_id == conference_id)
    return db.connection().execute(query).scalar() or None


def view_of(db: Db, conference_id: int, row_id: int) -> str | None:
    """In which of the screen's views a row of this id stands: of several, a contribution before a call."""
    for key, kind in (("contributions", model.Contribution), ("calls", model.Call)):
        table = kind.__table__
        query = select(table.c.id).where(table.c.id == row_id, table.c.conference_id == conference_id)
        if db.connection().execute(query).first() is not None:
            return key
    return None
