"""What is read for a change of mode, and the preview made of it where the store is read."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from sqlalchemy import select

from hlom_desktop.conference.queries import rooms, venues
from hlom_desktop.conference.values import Mode
from hlom_desktop.interpretation.presets import limits_in_force
from hlom_desktop.interpretation.queries import interpretation_rules
from hlom_desktop.mode_change.gestures import MESSAGES
from hlom_desktop.mode_change.rules import in_scope, plan
from hlom_desktop.mode_change.told import SessionTold, SpeakerTold, delegations_told, speakers_told
from hlom_desktop.mode_change.values import Before, Facts, ModePlan, Scope, Settings
from hlom_desktop.refusals import Refusal
from hlom_desktop.sessions.values import SessionRow
from hlom_desktop.speakers.queries import speaking
from hlom_desktop.storage.base import Db
from hlom_desktop.storage.steps import history_row, history_step


@dataclass(frozen=True)
class Preview:
    """A plan with all that its dialog shows: what it is made from, the scope's sessions, and who must be told.

    `refused` is why nothing can be planned with these settings; the plan is then that of no link at all.
    """

    facts: Facts
    plan: ModePlan
    scope: tuple[SessionRow, ...]
    speakers: tuple[SpeakerTold, ...]
    sessions: tuple[SessionTold, ...]
    refused: Refusal | None = None


def facts(db: Db, conference_id: int) -> Facts:
    """All that a change of mode is planned from: twelve queries, however many speak. Raises `NoSuchConference`."""
    return Facts(
        speaking=speaking(db, conference_id),
        rooms=rooms(db, conference_id),
        venues=venues(db, conference_id),
        limits=limits_in_force(interpretation_rules(db, conference_id)),
        before=before(db, conference_id),
    )


def before(db: Db, conference_id: int) -> Mapping[tuple[str, int], tuple[Before, ...]]:
    """What rows were before the changes of mode that stand, by table and id, the oldest first."""
    steps, rows = history_step.c, history_row.c
    query = (
        select(rows.step, rows.table, rows.row, rows.before)
        .join(history_step, rows.step == steps.id)
        .where(steps.conference_id == conference_id, steps.message.in_(MESSAGES))
        .where(steps.kind == "do", steps.undone.is_(False), rows.before.is_not(None))
        .order_by(rows.step)
    )
    found: dict[tuple[str, int], list[Before]] = {}
    for step, table, row, text in db.connection().execute(query):
        held = json.loads(text)
        found.setdefault((table, row), []).append(Before(step, held.get("mode"), held.get("room_id")))
    return MappingProxyType({key: tuple(held) for key, held in found.items()})


def preview(db: Db, conference_id: int, scope: Scope, mode: Mode | None, settings: Settings) -> Preview:
    """The plan of a change as the store stands now, and who must be told. Raises `NoSuchConference`."""
    found, refused = facts(db, conference_id), None
    try:
        made = plan(found, scope, mode, settings)
    except Refusal as refusal:
        made, refused = plan(found, scope, mode, settings.without_link()), refusal
    speakers, sessions = speakers_told(found, made), delegations_told(found, made)
    return Preview(found, made, in_scope(found, scope), speakers, sessions, refused)
