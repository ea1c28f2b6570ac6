"""The gesture that carries a placement out."""

from __future__ import annotations

from collections.abc import Sequence

from hlom_desktop.conference.model import Room
from hlom_desktop.interpretation.edits import there
from hlom_desktop.interpretation.edits_assigning import OtherConference, accept_proposal
from hlom_desktop.placement.accepting import Given
from hlom_desktop.refusals import N_
from hlom_desktop.sessions.model import Session
from hlom_desktop.side_events.edits.placing import schedule, unschedule
from hlom_desktop.side_events.model import Proposal
from hlom_desktop.storage.base import Db
from hlom_desktop.storage.recording import say
from hlom_desktop.storage.writing import take


def accept_places(db: Db, conference_id: int, given: Sequence[Given]) -> int:
    """Give side events the places that were found, all in one gesture; how many. What is pinned since then stays.

    Raises `ChangedMeanwhile` and `GoneMeanwhile` where somebody wrote a side event, its session or its room since
    the places were found, `OtherConference`.
    """
    say(db, N_("Place {count} side events"), count=len(given))
    teams: dict[int, int | None] = {}
    changed = 0
    for one in given:
        row = take(db, Proposal, one.proposal)
        if row.conference_id != conference_id:
            raise OtherConference
        session_id = one.session.id if one.session is not None else None
        if one.session is not None:
            take(db, Session, one.session)
        if row.pinned:
            continue
        if one.leaves:
            unschedule(db, one.proposal)
        if one.hours is not None:
            there(db, Room, one.room_id or 0)
            session_id = schedule(db, one.proposal, one.hours, one.room_id)
        if one.team_id is not None and session_id is not None:
            teams[session_id] = one.team_id
        changed += 1
    if teams:
        accept_proposal(db, conference_id, teams)
    return changed
