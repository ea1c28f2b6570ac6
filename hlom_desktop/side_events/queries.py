"""What is read of side events and of the exhibition."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any, TypeVar

from hlom_desktop.conference import queries as conference_queries
from hlom_desktop.conference.values import RoomRow, TopicRow
from hlom_desktop.delegations.queries import delegations as all_delegations
from hlom_desktop.delegations.values import DelegationRow
from hlom_desktop.sessions.queries import sessions
from hlom_desktop.sessions.values import SessionRow
from hlom_desktop.side_events import model, values, values_call, values_review
from hlom_desktop.side_events.shown import ProposalLine, SideEvents, SponsorLine
from hlom_desktop.storage.base import Db
from hlom_desktop.storage.reading import read_rows

P = TypeVar("P", values.ProposedSpeakerRow, values_call.WishRow)


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


def call(db: Db, conference_id: int) -> values_call.CallRow | None:
    """The rules of the call; None where none were set."""
    found = read_rows(db, values_call.CallRow, model.SideEventCall, conference_id=conference_id)
    return found[0] if found else None


def slots(db: Db, conference_id: int) -> tuple[values_call.SlotRow, ...]:
    """The hours in which side events may be held, as they follow each other."""
    found = read_rows(db, values_call.SlotRow, model.SideEventSlot, conference_id=conference_id)
    return tuple(sorted(found, key=lambda one: (one.hours.day, one.hours.start, one.hours.minutes)))


def wishes(db: Db, conference_id: int) -> tuple[values_call.WishRow, ...]:
    """What proposals say of slots, the first choices first."""
    order = [model.SlotWish.__table__.c.position]
    return read_rows(db, values_call.WishRow, model.SlotWish, conference_id=conference_id, order=order)


def proposed_speakers(db: Db, conference_id: int) -> tuple[values.ProposedSpeakerRow, ...]:
    """Who moderates and speaks at the side events, in their order."""
    order = [model.ProposedSpeaker.__table__.c.position]
    return read_rows(db, values.ProposedSpeakerRow, model.ProposedSpeaker, conference_id=conference_id, order=order)


def side_events(db: Db, conference_id: int) -> SideEvents:
    """All that the screen shows. Raises `NoSuchConference`."""
    delegations = all_delegations(db, conference_id)
    rooms = conference_queries.rooms(db, conference_id)
    themes = conference_queries.themes(db, conference_id)
    programme = sessions(db, conference_id)
    return SideEvents(
        conference=conference_queries.conference(db, conference_id),
        un_sessions=conference_queries.un_sessions(db, conference_id),
        lines=_lines(db, conference_id, delegations, themes, rooms, programme),
        stands=stands(db, conference_id),
        themes=themes,
        rooms=rooms,
        sessions=programme,
        delegations=delegations,
        call=call(db, conference_id),
        slots=slots(db, conference_id),
        **_review(db, conference_id),
    )


def _lines(
    db: Db,
    conference_id: int,
    delegations: Sequence[DelegationRow],
    themes: Sequence[TopicRow],
    rooms: Sequence[RoomRow],
    programme: Sequence[SessionRow],
) -> tuple[ProposalLine, ...]:
    by_id = {row.ref.id: row for row in delegations}
    topic = {row.ref.id: row for row in themes}
    session = {row.ref.id: row for row in programme}
    room = {row.ref.id: row for row in rooms}
    behind: dict[int, list[SponsorLine]] = defaultdict(list)
    for row in sponsors(db, conference_id):
        behind[row.proposal_id].append(SponsorLine(row, by_id.get(row.delegation_id or 0)))
    speaking, wished = _by_proposal(proposed_speakers(db, conference_id)), _by_proposal(wishes(db, conference_id))
    lines = []
    for one in proposals(db, conference_id):
        slot, key = session.get(one.session_id or 0), one.ref.id
        place = room.get(slot.room_id or 0) if slot is not None else None
        theme, who = topic.get(one.theme_id or 0), tuple(behind[key])
        lines.append(ProposalLine(one, who, theme, slot, place, tuple(speaking[key]), tuple(wished[key])))
    return tuple(lines)


def _by_proposal(rows: Iterable[P]) -> defaultdict[int, list[P]]:
    found: defaultdict[int, list[P]] = defaultdict(list)
    for row in rows:
        found[row.proposal_id].append(row)
    return found


def _review(db: Db, conference_id: int) -> dict[str, Any]:
    """Criteria and reviewers in their order, what was found, and the letters that went out."""
    ordered: dict[str, tuple[Any, Any]] = {
        "criteria": (values_review.CriterionRow, model.Criterion),
        "reviewers": (values_review.ReviewerRow, model.Reviewer),
    }
    plain: dict[str, tuple[Any, Any]] = {
        "reviews": (values_review.ReviewRow, model.Review),
        "marks": (values_review.MarkRow, model.Mark),
        "letters": (values_review.DecisionLetterRow, model.DecisionLetter),
    }
    found = {
        key: read_rows(db, row, kind, conference_id=conference_id, order=[kind.__table__.c.position])
        for key, (row, kind) in ordered.items()
    }
    return found | {key: read_rows(db, row, kind, conference_id=conference_id) for key, (row, kind) in plain.items()}
