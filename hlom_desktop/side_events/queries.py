"""What is read of side events and of the exhibition."""

from __future__ import annotations

from collections import defaultdict

from hlom_desktop.conference import queries as conference_queries
from hlom_desktop.delegations.queries import delegations as all_delegations
from hlom_desktop.sessions.queries import sessions
from hlom_desktop.side_events import model, values
from hlom_desktop.side_events.shown import ProposalLine, SideEvents, SponsorLine
from hlom_desktop.storage.base import Db
from hlom_desktop.storage.reading import read_rows


def proposals(db: Db, conference_id: int) -> tuple[values.ProposalRow, ...]:
    """Every side event as proposed, by number."""
    order = [model.Proposal.__table__.c.number]
    return read_rows(db, values.ProposalRow, model.Proposal, conference_id=conference_id, order=order)


def sponsors(db: Db, conference_id: int) -> tuple[values.SponsorRow, ...]:
    """Who stands behind the side events, in their order."""
    order = [model.Sponsor.__table__.c.position]
    return read_rows(db, values.SponsorRow, model.Sponsor, conference_id=conference_id, order=order)


def stands(db: Db, conference_id: int) -> tuple[values.StandRow, ...]:
    """The stands of the exhibition, in their order."""
    order = [model.Stand.__table__.c.position]
    return read_rows(db, values.StandRow, model.Stand, conference_id=conference_id, order=order)


def side_events(db: Db, conference_id: int) -> SideEvents:
    """All that the screen shows. Raises `NoSuchConference`."""
    delegations = all_delegations(db, conference_id)
    themes = conference_queries.themes(db, conference_id)
    rooms = conference_queries.rooms(db, conference_id)
    programme = sessions(db, conference_id)
    by_id = {row.ref.id: row for row in delegations}
    behind: dict[int, list[SponsorLine]] = defaultdict(list)
    for row in sponsors(db, conference_id):
        delegation = by_id.get(row.delegation_id) if row.delegation_id is not None else None
        behind[row.proposal_id].append(SponsorLine(row, delegation))
    topic = {row.ref.id: row for row in themes}
    session = {row.ref.id: row for row in programme}
    room = {row.ref.id: row for row in rooms}
    lines = []
    for one in proposals(db, conference_id):
        slot = session.get(one.session_id) if one.session_id is not None else None
        lines.append(
            ProposalLine(
                one,
                tuple(behind[one.ref.id]),
                topic.get(one.theme_id) if one.theme_id is not None else None,
                slot,
                room.get(slot.room_id) if slot is not None and slot.room_id is not None else None,
            )
        )
    return SideEvents(
        conference=conference_queries.conference(db, conference_id),
        un_sessions=conference_queries.un_sessions(db, conference_id),
        lines=tuple(lines),
        stands=stands(db, conference_id),
        themes=themes,
        rooms=rooms,
        sessions=programme,
        delegations=delegations,
    )
