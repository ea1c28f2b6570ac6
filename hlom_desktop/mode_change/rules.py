"""The plan of a change of mode: what follows it, session by session, speaker by speaker.

The plan may be made twice: once it is carried out, the same wish leaves nothing to change. Cancelled sessions,
speakers who declined and those who withdrew stay as they are.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any, TypeVar

from hlom_desktop.conference.values import Mode
from hlom_desktop.conference.wording import Wording
from hlom_desktop.delegations.values import DelegateRow
from hlom_desktop.mode_change.rules_open import open_of
from hlom_desktop.mode_change.rules_rows import Ways, check_link, session_plan, speaker_plan, wanted_of
from hlom_desktop.mode_change.values import (
    Extent,
    Facts,
    ModePlan,
    Part,
    RowChange,
    Scope,
    SessionPlan,
    Settings,
    SpeakerPlan,
)
from hlom_desktop.sessions.rules import in_order, slot_of
from hlom_desktop.sessions.values import SessionRow, SessionStatus
from hlom_desktop.speakers.values import SpeakerStatus

R = TypeVar("R")


def in_scope(facts: Facts, scope: Scope) -> tuple[SessionRow, ...]:
    """The sessions that a change of this scope reaches, in the order of the programme; cancelled ones never."""
    zone = facts.speaking.zone

    def reached(row: SessionRow) -> bool:
        if scope.extent is Extent.CONFERENCE:
            return True
        if scope.extent is Extent.SESSIONS:
            return row.ref.id in scope.session_ids
        slot = slot_of(row, zone)
        return slot is not None and slot.day == scope.day

    held = (row for row in in_order(facts.speaking.sessions) if row.status is not SessionStatus.CANCELLED)
    return tuple(row for row in held if reached(row))


def plan(facts: Facts, scope: Scope, mode: Mode | None, settings: Settings) -> ModePlan:
    """What a change to `mode` makes of everything in `scope`; None gives back what was before the last change.

    Raises `LinkNotUsable`.
    """
    if Part.LINKS in settings.parts:
        check_link(settings.link)
    ways = Ways(facts, mode, settings)
    reached = [row for row in in_scope(facts, scope) if row.ref.id not in settings.left_out]
    sessions = tuple(session_plan(ways, row) for row in reached)
    speakers = tuple(_speakers(ways, scope, {one.row.ref.id: one for one in sessions}))
    whole = scope.extent is Extent.CONFERENCE
    home, venue = facts.speaking.conference, facts.venues[0] if facts.venues else None
    return ModePlan(
        scope=scope,
        wanted=mode,
        conference=home,
        conference_mode=wanted_of(ways, "conference", home) if whole else home.mode,
        note=_note(home.mode_note, settings.note if whole else None),
        venue=venue if whole else None,
        venue_mode=wanted_of(ways, "venue", venue) if whole and venue is not None else None,
        sessions=sessions,
        speakers=speakers,
        delegates=tuple(_delegates(ways)) if whole and Part.DELEGATES in settings.parts else (),
        open=tuple(open_of(ways, sessions, speakers)),
    )


def _note(held: Wording | None, new: Wording | None) -> Wording | None:
    if new is None:
        return held
    return None if new.is_empty else new


def _speakers(ways: Ways, scope: Scope, sessions: Mapping[int, SessionPlan]) -> Iterator[SpeakerPlan]:
    """The roles of these sessions, who is inscribed in their sittings, and for all also who waits for a sitting."""
    found = ways.facts.speaking
    places = {session_id: at for at, session_id in enumerate(sessions)}
    roles = [row for row in found.roles if row.session_id in sessions and row.status is not SpeakerStatus.DECLINED]
    for role in sorted(roles, key=lambda one: (places[one.session_id], one.position)):
        yield speaker_plan(ways, role, sessions[role.session_id])
    sittings = {one.ref.id: one.session_id for one in found.sittings}
    for row in found.inscriptions:
        session = sessions.get(sittings.get(row.sitting_id or 0, 0))
        waits = row.sitting_id is None and scope.extent is Extent.CONFERENCE
        if not row.withdrawn and (session is not None or waits):
            yield speaker_plan(ways, row, session)


def _delegates(ways: Ways) -> Iterator[tuple[DelegateRow, Mode]]:
    """The delegates whose own mode follows the conference's: for a hybrid one, what it was when it last was one."""
    home = ways.facts.speaking.conference
    for row in ways.facts.speaking.delegates:
        mode = ways.wanted
        if mode is None or mode is Mode.HYBRID:
            known = ways.former("delegate", row.ref.id, ("conference", home.ref.id))
            mode = Mode(known) if known is not None and home.mode is not ways.wanted else row.mode
        if mode is not row.mode:
            yield row, mode


def applied(facts: Facts, made: ModePlan) -> Facts:
    """The facts as they will be once the plan is carried out; what was before is not yet known to them."""
    found = facts.speaking
    new = {(change.table, change.ref.id): change for change in made.changes()}
    return replace(
        facts,
        venues=_after(new, "venue", facts.venues),
        speaking=replace(
            found,
            conference=_after(new, "conference", (found.conference,))[0],
            sessions=_after(new, "session", found.sessions),
            roles=_after(new, "role", found.roles),
            inscriptions=_after(new, "inscription", found.inscriptions),
            delegates=_after(new, "delegate", found.delegates),
        ),
    )


def _after(new: Mapping[tuple[str, int], RowChange], table: str, rows: tuple[R, ...]) -> tuple[R, ...]:
    """The rows of a table with what changes of them."""

    def one(row: Any) -> Any:
        change = new.get((table, row.ref.id))
        return row if change is None else replace(row, **dict(change.values))

    return tuple(one(row) for row in rows)
