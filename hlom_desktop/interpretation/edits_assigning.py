"""The gestures on which team works where: by hand, pinned, and a whole proposal at once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sqlalchemy import select

from hlom_desktop.interpretation.edits import there
from hlom_desktop.interpretation.model import Assignment, Team
from hlom_desktop.interpretation.said import codes
from hlom_desktop.refusals import N_, Refusal
from hlom_desktop.sessions.model import Session
from hlom_desktop.storage.base import Db, Ref
from hlom_desktop.storage.recording import say
from hlom_desktop.storage.writing import add, delete_with, take


class NothingToPin(Refusal):
    """A pin on a session that has no team."""

    message = N_("Give the session a team first; then it can be pinned.")


class OtherConference(Refusal):
    """A proposal for sessions that are not of this conference."""

    message = N_("This proposal is for another conference. Propose anew.")


def set_teams(db: Db, session: Ref, teams: Sequence[int]) -> None:
    """Let exactly these teams work a session, none where none are given; those that stay keep their pins.

    Raises `GoneMeanwhile`.
    """
    row = take(db, Session, session)
    names = _put_teams(db, row, teams)
    if names:
        say(db, N_("Give “{title}” to {teams}"), title=row.title, teams=", ".join(names))
    else:
        say(db, N_("Leave “{title}” without a team"), title=row.title)


def give_to_team(db: Db, sessions: Sequence[Ref], team: int | None) -> int:
    """Let one team work several sessions, or none; how many."""
    rows = [take(db, Session, ref) for ref in sessions]
    names = [_put_teams(db, row, () if team is None else (team,)) for row in rows]
    if not rows:
        return 0
    if team is None:
        say(db, N_("Leave {number} sessions without a team"), number=len(rows))
    else:
        say(db, N_("Give {number} sessions to {team}"), number=len(rows), team=names[0][0])
    return len(rows)


def pin_session(db: Db, session: Ref, pinned: bool) -> None:
    """Pin a session's teams, so that no proposal moves them, or take the pin out. Raises `NothingToPin`."""
    row = take(db, Session, session)
    found = _assignments(db, row.id)
    if not found:
        raise NothingToPin
    for one in found:
        one.pinned = pinned
    say(db, N_("Pin the team of “{title}”") if pinned else N_("Unpin the team of “{title}”"), title=row.title)


def accept_proposal(db: Db, conference_id: int, wanted: Mapping[int, int | None]) -> int:
    """Give sessions the teams of a proposal, by ids, None for no team; how many changed.

    What is pinned, perhaps since it was proposed, stays; a session deleted meanwhile is passed over. Raises
    `OtherConference`, and `GoneMeanwhile` for a team that was deleted.
    """
    changed = 0
    for session_id, team in wanted.items():
        row = db.get(Session, session_id)
        if row is None:
            continue
        if row.conference_id != conference_id:
            raise OtherConference
        held = _assignments(db, session_id)
        teams = () if team is None else (team,)
        if any(one.pinned for one in held) or tuple(one.team_id for one in held) == teams:
            continue
        _put_teams(db, row, teams)
        changed += 1
    say(db, N_("Accept the proposed teams"))
    return changed


def _assignments(db: Db, session_id: int) -> list[Assignment]:
    query = select(Assignment).where(Assignment.session_id == session_id).order_by(Assignment.id)
    return list(db.scalars(query).all())


def _put_teams(db: Db, session: Session, teams: Sequence[int]) -> list[str]:
    """Make the assignments of a session those of these teams; their names."""
    wanted = list(dict.fromkeys(teams))
    rows = [there(db, Team, team) for team in wanted]
    held: set[int] = set()
    for one in _assignments(db, session.id):
        if one.team_id in wanted and one.team_id not in held:
            held.add(one.team_id)
        else:
            delete_with(db, one)
    for team in wanted:
        if team not in held:
            add(db, Assignment, conference_id=session.conference_id, session_id=session.id, team_id=team)
    return [row.name or codes(row.languages) for row in rows]
