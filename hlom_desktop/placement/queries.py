"""What is read for placing side events."""

from __future__ import annotations

from datetime import datetime

from hlom_desktop.conference.queries import venues
from hlom_desktop.delegations.queries import delegates
from hlom_desktop.interpretation.queries import interpretation
from hlom_desktop.placement.asking import Facts, question_of
from hlom_desktop.placement.values import Question
from hlom_desktop.releases.queries import released_facts, releases
from hlom_desktop.sessions.values import SessionRow
from hlom_desktop.side_events.queries import side_events
from hlom_desktop.storage.base import Db


def placing(db: Db, conference_id: int, now: datetime) -> Question:
    """The question of a conference at `now`: what has begun by then stays. Raises `NoSuchConference`,
    `ReleaseIsNewer`.
    """
    facts = Facts(
        shown=side_events(db, conference_id),
        interpretation=interpretation(db, conference_id),
        delegates={row.ref.id: row for row in delegates(db, conference_id)},
        venues={row.ref.id: row for row in venues(db, conference_id)},
        released=_released(db, conference_id),
        now=now,
    )
    return question_of(facts)


def _released(db: Db, conference_id: int) -> dict[int, SessionRow]:
    known = releases(db, conference_id)
    if not known:
        return {}
    return {row.ref.id: row for row in released_facts(db, conference_id, known[-1].number).sessions}
