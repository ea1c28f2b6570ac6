"""What is read of speakers."""

from __future__ import annotations

from sqlalchemy import func, select

from hlom_desktop.conference.queries import conference
from hlom_desktop.delegations.queries import delegates, delegations
from hlom_desktop.sessions.queries import sessions
from hlom_desktop.speakers import model, values, values_issue, values_list
from hlom_desktop.speakers.debate import Debate, debates_of
from hlom_desktop.storage.base import Db
from hlom_desktop.storage.reading import read_rows


def roles(db: Db, conference_id: int) -> tuple[values.RoleRow, ...]:
    """The roles of all sessions, in each session's own order."""
    order = [model.Role.__table__.c.session_id, model.Role.__table__.c.position]
    return read_rows(db, values.RoleRow, model.Role, conference_id=conference_id, order=order)


def lists(db: Db, conference_id: int) -> tuple[values_list.SpeakersListRow, ...]:
    """The lists of speakers."""
    order = [model.SpeakersList.__table__.c.position]
    return read_rows(db, values_list.SpeakersListRow, model.SpeakersList, conference_id=conference_id, order=order)


def sittings(db: Db, conference_id: int) -> tuple[values_list.SittingRow, ...]:
    """The sittings of all lists."""
    order = [model.Sitting.__table__.c.position]
    return read_rows(db, values_list.SittingRow, model.Sitting, conference_id=conference_id, order=order)


def inscriptions(db: Db, conference_id: int) -> tuple[values.InscriptionRow, ...]:
    """Who is inscribed on the lists, those who withdrew too, in the order of inscription."""
    order = [model.Inscription.__table__.c.inscribed]
    return read_rows(db, values.InscriptionRow, model.Inscription, conference_id=conference_id, order=order)


def categories(db: Db, conference_id: int) -> tuple[values_list.CategoryRow, ...]:
    """The categories of precedence of all lists, in each list's own order."""
    order = [model.PrecedenceCategory.__table__.c.position]
    return read_rows(db, values_list.CategoryRow, model.PrecedenceCategory, conference_id=conference_id, order=order)


def spoken_for(db: Db, conference_id: int) -> tuple[values_list.SpokenForRow, ...]:
    """Which delegations belong to the groups for which statements are made."""
    return read_rows(db, values_list.SpokenForRow, model.SpokenFor, conference_id=conference_id)


def issues(db: Db, conference_id: int) -> tuple[values_issue.ListIssueRow, ...]:
    """The lists of speakers as they were given out, each list's by number."""
    order = [model.ListIssue.__table__.c.speakers_list_id, model.ListIssue.__table__.c.number]
    return read_rows(db, values_issue.ListIssueRow, model.ListIssue, conference_id=conference_id, order=order)


def speaking(db: Db, conference_id: int) -> values.Speaking:
    """All that the screen of speakers shows: eleven queries, however many speak. Raises `NoSuchConference`."""
    return values.Speaking(
        conference=conference(db, conference_id),
        sessions=sessions(db, conference_id),
        delegations=delegations(db, conference_id),
        delegates=delegates(db, conference_id),
        roles=roles(db, conference_id),
        lists=lists(db, conference_id),
        sittings=sittings(db, conference_id),
        inscriptions=inscriptions(db, conference_id),
        categories=categories(db, conference_id),
        spoken_for=spoken_for(db, conference_id),
        issues=issues(db, conference_id),
    )


def debates(db: Db, conference_id: int) -> tuple[Debate, ...]:
    """The debates of a conference, in the order of their lists. Raises `NoSuchConference`."""
    return debates_of(speaking(db, conference_id))


def debate(db: Db, conference_id: int, list_id: int) -> Debate:
    """The debate of one list. `list_id` is one of the conference's."""
    return next(one for one in debates(db, conference_id) if one.speakers.ref.id == list_id)


def number_of_speakers(db: Db, conference_id: int) -> int | None:
    """How many are on the lists and have not withdrawn; None where nobody is."""
    table = model.Inscription.__table__
    query = select(func.count()).select_from(table).where(table.c.conference_id == conference_id)
    return db.connection().execute(query.where(table.c.withdrawn.is_(False))).scalar() or None


def view_of(db: Db, conference_id: int, row_id: int) -> str | None:
    """In which of the screen's views a row of this id stands: of both, a role before an inscription."""
    for key, kind in (("roles", model.Role), ("list", model.Inscription)):
        table = kind.__table__
        query = select(table.c.id).where(table.c.id == row_id, table.c.conference_id == conference_id)
        if db.connection().execute(query).first() is not None:
            return key
    return None
