"""What the strip of rooms says of each: how late it runs, when it starts, that it is over."""

from __future__ import annotations

from collections.abc import Mapping

from hlom_desktop.conference.shown import text_in
from hlom_desktop.desk.room_strip import RoomTab
from hlom_desktop.live.said import drift_token, drift_words, hour_of, whole_minutes
from hlom_desktop.live.shown import LiveDay
from hlom_desktop.live.state import LiveState
from hlom_desktop.words import Words


def drifts_of(words: Words, day: LiveDay, states: Mapping[int, LiveState], language: str) -> tuple[RoomTab, ...]:
    """Each room of a day that has cues or sessions, in the order of the rooms."""
    found = []
    for room in day.cast.rooms:
        state, name = states.get(room.ref.id), text_in(room.name, language)
        if state is not None:
            found.append(_drift(words, room.ref.id, name, state, day.cast.zone))
        elif room.ref.id in day.bare:
            found.append(RoomTab(room.ref.id, name, words("no cues")))
    return tuple(found)


def _drift(words: Words, room_id: int, name: str, state: LiveState, zone: str) -> RoomTab:
    if state.played.ended is not None:
        return RoomTab(room_id, name, words("ended {hour}", hour=hour_of(state.played.ended, zone)), "check")
    if not state.is_live:
        hour = hour_of(state.cues[0].planned, zone) if state.cues else ""
        return RoomTab(room_id, name, words("starts {hour}", hour=hour), "circle-dashed")
    if state.held is not None:
        return RoomTab(room_id, name, words("on hold"), "pause", "warn")
    if state.drift is None:
        return RoomTab(room_id, name, words("live"), "record", "ink2")
    late = whole_minutes(state.drift) > 0
    said, icon = drift_words(words, state.drift), "clock" if late else "check-circle"
    return RoomTab(room_id, name, said, icon, drift_token(state.drift))
