"""Who must be told of a delay, from what hour to what hour, and who has been told already.

Whoever speaks from elsewhere within the hour, the next on the floor, the interpreters whose sitting passes its limit,
and who has the room next. Somebody who was told is told again only when the hour has moved on by the threshold.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from hlom_desktop.conference.wording import Wording
from hlom_desktop.conference.zones import UnknownZone, zone_named
from hlom_desktop.interpretation.presets import limits_in_force
from hlom_desktop.interpretation.values import TeamRow
from hlom_desktop.interpretation.workload import limit_of
from hlom_desktop.live.played import CueStatus, Told
from hlom_desktop.live.rules_replay import moment_of
from hlom_desktop.live.shown import LiveRoom
from hlom_desktop.live.state import LiveCue, LiveState
from hlom_desktop.sessions.rules import slot_of
from hlom_desktop.sessions.values import SessionStatus
from hlom_desktop.speakers.rules import zone_of
from hlom_desktop.speakers.values import SpeakerMode

THRESHOLD = timedelta(minutes=5)
"""The usual delay from which somebody is told."""
AHEAD = timedelta(hours=1)
"""How far ahead remote speakers are told."""
NEXT_ON_FLOOR = 3
"""How many delegations wait on the floor for their turn."""
MINUTE = timedelta(minutes=1)


class TellKind(StrEnum):
    """Why somebody must be told."""

    REMOTE = "remote"
    FLOOR = "floor"
    INTERPRETERS = "interpreters"
    NEXT_USER = "next_user"


@dataclass(frozen=True)
class Telling:
    """Somebody who must be told: that what they knew as `old` is expected at `new`, both in UTC.

    `key` names them in the log. `zone` is the clock on which they read hours, None for the room's; `city` where they
    are; `waits` is when a remote speaker is due on the line. For interpreters `old` is when their limit is reached
    and `limit` is its minutes; for the room's next user `limit` is the minutes that were to lie between. `shift` is
    against the plan, `told` what they were told last where that still holds.
    """

    key: str
    kind: TellKind
    who: Wording | str
    function: Wording | None
    old: datetime
    new: datetime
    shift: timedelta
    zone: str | None = None
    city: Wording | None = None
    waits: datetime | None = None
    limit: int = 0
    cue_id: int | None = None
    told: Told | None = None


def tellings(room: LiveRoom, state: LiveState, threshold: timedelta = THRESHOLD) -> tuple[Telling, ...]:
    """Who must be told now, by the hour that is new; then those who have been told."""
    if not state.is_live:
        return ()
    found = [*_speakers(room, state, threshold), *_interpreters(room, state, threshold)]
    found += _next_user(room, state, threshold)
    return tuple(sorted(found, key=lambda one: (one.told is not None, one.new, one.key)))


def _known(state: LiveState, key: str, shift: timedelta, threshold: timedelta) -> tuple[Told | None, Told | None]:
    """What somebody was told last, and the same where it still holds."""
    last = state.played.told.get(key)
    holds = last is not None and abs(shift - timedelta(seconds=last.seconds)) < threshold
    return last, last if holds else None


def _speakers(room: LiveRoom, state: LiveState, threshold: timedelta) -> Iterator[Telling]:
    on_floor = 0
    for cue in state.coming():
        row, shift = cue.row, cue.shift
        if row is None or cue.expected_start is None or shift is None or cue.expected_start > state.at + AHEAD:
            continue
        speaker = room.cast.speaker(row)
        remote = row.remote or (speaker is not None and speaker.mode is SpeakerMode.REMOTE)
        if not remote and (row.inscription_id is None or row.recorded or on_floor == NEXT_ON_FLOOR):
            continue
        on_floor += not remote
        one = _speaker(room, state, cue, remote=remote, threshold=threshold)
        if abs(shift) >= threshold or one.told is not None:
            yield one


def _speaker(room: LiveRoom, state: LiveState, cue: LiveCue, *, remote: bool, threshold: timedelta) -> Telling:
    assert cue.row is not None
    assert cue.expected_start is not None
    assert cue.shift is not None
    speaker, key = room.cast.speaker(cue.row), f"cue:{cue.cue_id}"
    home = room.cast.delegation_by_id.get(speaker.delegation_id or 0) if speaker is not None else None
    last, holds = _known(state, key, cue.shift, threshold)
    knew = cue.planned if last is None or holds is not None else cue.planned + timedelta(seconds=last.seconds)
    wait = timedelta(minutes=room.cast.hybrid.waiting_minutes)
    return Telling(
        key=key,
        kind=TellKind.REMOTE if remote else TellKind.FLOOR,
        who=cue.item,
        function=cue.who,
        old=knew,
        new=cue.expected_start,
        shift=cue.shift,
        zone=_usable(zone_of(speaker, None, home)) if speaker is not None and remote else None,
        city=speaker.city if speaker is not None and remote else None,
        waits=cue.planned - wait if remote else None,
        cue_id=cue.cue_id,
        told=holds,
    )


def _usable(zone: str | None) -> str | None:
    """A zone that the time-zone data holds."""
    try:
        return None if zone is None else zone_named(zone).key
    except UnknownZone:
        return None


def _interpreters(room: LiveRoom, state: LiveState, threshold: timedelta) -> Iterator[Telling]:
    """The teams of the session that is on, where it is late and ends after their limit or shortly before it."""
    end, late = state.session_end, state.session_drift
    if end is None or late is None or late < MINUTE:
        return
    minutes = _limit(room, state)
    starts = min(one.begun or one.planned for one in _of_session(state))
    reached = starts + timedelta(minutes=minutes)
    over = end - reached
    for team in _teams(room, state.session_id):
        key = f"team:{team.ref.id}:{state.session_id}"
        _, holds = _known(state, key, over, threshold)
        if over >= -threshold or holds is not None:
            yield Telling(key, TellKind.INTERPRETERS, team.name, None, reached, end, over, limit=minutes, told=holds)


def _of_session(state: LiveState) -> list[LiveCue]:
    return [
        one
        for one in state.cues
        if one.row is not None
        and one.row.session_id == state.session_id
        and (one.begun is not None or one.status in (CueStatus.TO_COME, CueStatus.CURRENT))
    ]


def _limit(room: LiveRoom, state: LiveState) -> int:
    """Minutes that a team works in one sitting by the rule in force; fewer where somebody is remote."""
    remote = any(one.row is not None and one.row.remote for one in _of_session(state))
    return limit_of(limits_in_force(room.cast.rules), remote=remote, present=True)


def _teams(room: LiveRoom, session_id: int | None) -> Iterable[TeamRow]:
    serving = {one.team_id for one in room.cast.assignments if one.session_id == session_id}
    return [one for one in room.cast.teams if one.ref.id in serving]


def _next_user(room: LiveRoom, state: LiveState, threshold: timedelta) -> Iterator[Telling]:
    """Who has the room after this session, where little or nothing is left between."""
    end, late = state.session_end, state.session_drift
    if end is None or late is None or late < MINUTE:
        return
    found = _after_session(state) or _later_session(room, state)
    if found is None:
        return
    key, who, planned, cue_id = found
    left = planned - end
    _, holds = _known(state, key, -left, threshold)
    if left < threshold or holds is not None:
        between = round((planned - (end - late)) / MINUTE)
        new = max(planned, end)
        yield Telling(key, TellKind.NEXT_USER, who, None, planned, new, -left, limit=between, cue_id=cue_id, told=holds)


def _after_session(state: LiveState) -> tuple[str, Wording, datetime, int | None] | None:
    """The first cue to come after the last of the session's."""
    own = [at for at, one in enumerate(state.cues) if one.row is not None and one.row.session_id == state.session_id]
    after = state.cues[max(own) + 1 :] if own else ()
    one = next((one for one in after if one.status is CueStatus.TO_COME), None)
    return None if one is None else (f"next:{one.cue_id}", one.item, one.planned, one.cue_id)


def _later_session(room: LiveRoom, state: LiveState) -> tuple[str, Wording, datetime, int | None] | None:
    """The next session of the programme in this room on this day."""
    planned = [one.line.planned_end for one in _of_session(state)]
    found = []
    for session in room.sessions:
        slot = slot_of(session, room.zone)
        held = session.status is not SessionStatus.CANCELLED and session.ref.id != state.session_id
        if slot is not None and held and (slot.room_id, slot.day) == (room.room_id, room.day):
            start = moment_of(room.day, 60 * slot.start, room.zone)
            if planned and start >= max(planned):
                found.append((start, session.ref.id, session.title))
    if not found:
        return None
    start, session_id, title = min(found, key=lambda one: one[:2])
    return f"session:{session_id}", title, start, None
