"""The gestures on what makes a speaker ready: how they are reached, the checklist, the statement, and the rule."""

from __future__ import annotations

from typing import Any

from sqlalchemy import select

from hlom_desktop.conference.wording import Wording
from hlom_desktop.delegations.model import Delegate, Delegation
from hlom_desktop.documents.edits_statements import add_statement
from hlom_desktop.refusals import N_, Refusal
from hlom_desktop.speakers.edits import change_role, said_of
from hlom_desktop.speakers.edits_attempts import attempts_follow, speaker_row
from hlom_desktop.speakers.edits_list import change_inscription
from hlom_desktop.speakers.edits_tests import LONGEST_TEST
from hlom_desktop.speakers.in_session import SpeakerKind, SpeakerRef
from hlom_desktop.speakers.model import HybridRule, Inscription, Role, Sitting
from hlom_desktop.speakers.rules_ready import Point, after_tick
from hlom_desktop.speakers.rules_slots import HoursReversed
from hlom_desktop.storage.base import Db
from hlom_desktop.storage.recording import say
from hlom_desktop.storage.writing import add

_BOUNDS = {
    "test_minutes": (1, LONGEST_TEST),
    "desk_opens": (0, 1440),
    "desk_closes": (0, 1440),
    "at_once": (1, 50),
    "days_before": (0, 60),
    "there_from": (0, 1440),
    "there_until": (0, 1440),
    "recording_days": (0, 365),
    "waiting_minutes": (0, 240),
}


class RuleNotUsable(Refusal):
    """A figure of the rule for tests that is out of its bounds."""

    message = N_("It must be between {least} and {most}.")


def change_speaker(db: Db, speaker: SpeakerRef, **values: Any) -> None:
    """Set columns of a role or an inscription. Raises as `change_role` and `change_inscription`."""
    if speaker.kind is SpeakerKind.ROLE:
        change_role(db, speaker.ref, **values)
        return
    change_inscription(db, speaker.ref, **values)
    if "mode" in values or "test" in values:
        attempts_follow(db, speaker_row(db, speaker))


def tick_point(db: Db, speaker: SpeakerRef, point: Point, *, done: bool) -> None:
    """Tick a point of a speaker's checklist, or take the tick back; one that is computed is thereby set aside."""
    row = speaker_row(db, speaker)
    row.checked = after_tick(row.checked, point, done=done)
    say(db, N_("Tick the checklist of “{title}”"), title=said_of(db, row))


def write_statement(db: Db, speaker: SpeakerRef) -> int:
    """Open the statement of a speaker among the documents, where its versions are kept; its id."""
    row = speaker_row(db, speaker)
    session = row.session_id if isinstance(row, Role) else _session_of(db, row)
    values = {"delegation_id": row.delegation_id, "session_id": session, "language": row.language}
    statement = add_statement(db, row.conference_id, _who(db, row), **values)
    row.statement_id = statement
    return statement


def change_hybrid_rule(db: Db, conference_id: int, **values: int) -> None:
    """Set figures of the conference's rule for tests and recordings. Raises `RuleNotUsable`, `HoursReversed`."""
    for name, number in values.items():
        least, most = _BOUNDS[name]
        if not least <= number <= most:
            raise RuleNotUsable(least=least, most=most)
    row = db.scalars(select(HybridRule).where(HybridRule.conference_id == conference_id)).first()
    if row is None:
        row = add(db, HybridRule, conference_id=conference_id)
    for name, number in values.items():
        setattr(row, name, number)
    if row.desk_closes <= row.desk_opens or row.there_until <= row.there_from:
        raise HoursReversed
    say(db, N_("Change the rule for tests and recordings"))


def _session_of(db: Db, row: Inscription) -> int | None:
    sitting = db.get(Sitting, row.sitting_id) if row.sitting_id is not None else None
    return sitting.session_id if sitting is not None else None


def _who(db: Db, row: Role | Inscription) -> Wording:
    """By function, else by delegation, else by name: a statement has somebody who makes it. Raises `NoName`."""
    said = said_of(db, row)
    if said.is_empty and row.delegate_id is not None:
        delegate = db.get(Delegate, row.delegate_id)
        said = delegate.function if delegate is not None else said
        home = db.get(Delegation, delegate.delegation_id) if delegate is not None and said.is_empty else None
        said = home.name if home is not None else said
    return Wording.from_texts(en=row.name) if said.is_empty and row.name else said
