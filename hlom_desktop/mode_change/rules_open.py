"""What a change of mode leaves open: rooms to be found, links, zones, and sittings too long for the interpreters."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from hlom_desktop.conference.values import Mode
from hlom_desktop.mode_change.rules_rows import FAR, Ways, needs_link
from hlom_desktop.mode_change.values import Open, OpenKind, SessionPlan, SpeakerPlan
from hlom_desktop.sessions.rules import length
from hlom_desktop.sessions.values import SessionRow, SessionStatus
from hlom_desktop.speakers.values import SpeakerMode

ON_THE_SPOT = frozenset({Mode.IN_PERSON, Mode.HYBRID})


Holders = Mapping[int | None, Sequence[SessionRow]]
"""By room, the sessions that will be in it."""


def open_of(ways: Ways, sessions: Sequence[SessionPlan], speakers: Sequence[SpeakerPlan]) -> Iterator[Open]:
    """All that stays open, session by session, each followed by its speakers; then speakers without a sitting."""
    holders = _holders(ways, sessions)
    without: dict[int | None, list[SpeakerPlan]] = {}
    for speaker in speakers:
        if speaker.mode is SpeakerMode.REMOTE and speaker.there is None:
            without.setdefault(speaker.session_id, []).append(speaker)
    for one in sessions:
        yield from _of_session(ways, one, holders)
        for speaker in without.get(one.row.ref.id, ()):
            yield Open(OpenKind.ZONE_UNKNOWN, one.row, who=speaker.row)
    for speaker in without.get(None, ()):
        yield Open(OpenKind.ZONE_UNKNOWN, None, who=speaker.row)


def _holders(ways: Ways, sessions: Sequence[SessionPlan]) -> Holders:
    rooms = {one.row.ref.id: one.room_id for one in sessions}
    found: dict[int | None, list[SessionRow]] = {}
    for row in ways.facts.speaking.sessions:
        if row.status is not SessionStatus.CANCELLED:
            found.setdefault(rooms.get(row.ref.id, row.room_id), []).append(row)
    return found


def _of_session(ways: Ways, one: SessionPlan, holders: Holders) -> Iterator[Open]:
    row = one.row
    if one.mode in ON_THE_SPOT and row.hours is not None:
        yield from _about_room(ways, one, holders)
    if needs_link(row, one.mode) and not one.link:
        yield Open(OpenKind.LINK_MISSING, row)
    limit, minutes = ways.facts.limits.remote_minutes, length(row)
    if one.mode in FAR and one.mode is not row.mode and row.interpreted and minutes > limit:
        yield Open(OpenKind.TOO_LONG, row, minutes=minutes, limit=limit)


def _about_room(ways: Ways, one: SessionPlan, holders: Holders) -> Iterator[Open]:
    if not ways.is_physical(one.room_id):
        yield Open(OpenKind.ROOM_TO_FIND, one.row)
        return
    if one.mode is Mode.HYBRID and one.mode is not one.row.mode and not ways.rooms[one.room_id or 0].hybrid:
        yield Open(OpenKind.ROOM_NOT_HYBRID, one.row)
    if one.room_id != one.row.room_id:
        others = (row for row in holders[one.room_id] if row.ref.id != one.row.ref.id)
        other = next((row for row in others if _overlap(one.row, row)), None)
        if other is not None:
            yield Open(OpenKind.ROOM_TAKEN, one.row, other=other)


def _overlap(one: SessionRow, other: SessionRow) -> bool:
    ends = [(row.hours.start_utc(), row.hours.end_utc()) for row in (one, other) if row.hours is not None]
    if len(ends) < 2 or any(start is None or end is None for start, end in ends):
        return False
    (start, end), (other_start, other_end) = ends
    return start < other_end and other_start < end  # type: ignore[operator]
