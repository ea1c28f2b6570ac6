"""What is read of interpretation."""

from __future__ import annotations

from hlom_desktop.conference.queries import conference, rooms
from hlom_desktop.interpretation import model, values
from hlom_desktop.interpretation.rules import is_work
from hlom_desktop.interpretation.shown import Interpretation
from hlom_desktop.sessions.queries import sessions
from hlom_desktop.speakers.queries import roles
from hlom_desktop.storage.base import Db
from hlom_desktop.storage.reading import read_rows


def teams(db: Db, conference_id: int) -> tuple[values.TeamRow, ...]:
    """The teams, in their order."""
    order = [model.Team.__table__.c.position]
    return read_rows(db, values.TeamRow, model.Team, conference_id=conference_id, order=order)


def booths(db: Db, conference_id: int) -> tuple[values.BoothRow, ...]:
    """The booths of all rooms."""
    return read_rows(db, values.BoothRow, model.Booth, conference_id=conference_id)


def assignments(db: Db, conference_id: int) -> tuple[values.AssignmentRow, ...]:
    """Which team works which session."""
    return read_rows(db, values.AssignmentRow, model.Assignment, conference_id=conference_id)


def interpretation_rules(db: Db, conference_id: int) -> tuple[values.InterpretationRuleRow, ...]:
    """The rules that the conference has, in their order."""
    order = [model.InterpretationRule.__table__.c.position]
    return read_rows(
        db, values.InterpretationRuleRow, model.InterpretationRule, conference_id=conference_id, order=order
    )


def interpretation(db: Db, conference_id: int) -> Interpretation:
    """All that the screen of interpretation shows: eight queries. Raises `NoSuchConference`."""
    return Interpretation(
        conference=conference(db, conference_id),
        rooms=rooms(db, conference_id),
        sessions=sessions(db, conference_id),
        roles=roles(db, conference_id),
        teams=teams(db, conference_id),
        booths=booths(db, conference_id),
        assignments=assignments(db, conference_id),
        rules=interpretation_rules(db, conference_id),
    )


def view_of(db: Db, conference_id: int, row_id: int) -> str | None:
    """In which of the screen's views a row of this id stands: a session before a team."""
    if any(row.ref.id == row_id for row in sessions(db, conference_id)):
        return "sessions"
    return "teams" if any(row.ref.id == row_id for row in teams(db, conference_id)) else None


def sessions_without_team(db: Db, conference_id: int) -> int | None:
    """How many interpreted sessions have no team yet; None where all have."""
    served = {row.session_id for row in assignments(db, conference_id)}
    found = [row for row in sessions(db, conference_id) if is_work(row) and row.ref.id not in served]
    return len(found) or None
