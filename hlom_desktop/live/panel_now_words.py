"""What the large lines of a live room say at a moment."""

from __future__ import annotations

from datetime import timedelta

from hlom_desktop.conference.shown import text_in
from hlom_desktop.conference.zones import UnknownZone
from hlom_desktop.desk.painting import Run
from hlom_desktop.desk.tokens import Token
from hlom_desktop.live.panel_now import NowWords
from hlom_desktop.live.played import NOTHING
from hlom_desktop.live.said import city_words, drift_token, drift_words, hour_of, span_words, stopwatch, whole_minutes
from hlom_desktop.live.shown import LiveRoom
from hlom_desktop.live.state import LiveCue, LiveState
from hlom_desktop.run_of_show.values import CueRow
from hlom_desktop.speakers.rules import there, zone_of
from hlom_desktop.words import Words

WARNING = timedelta(seconds=30)
"""The last seconds of a cue, in which its clock is amber."""


def now_words(words: Words, room: LiveRoom, state: LiveState, numbers: dict[int, int], language: str) -> NowWords:
    """What is on, who, how its clock stands, and how late the room runs; `numbers` are those of the cues by id."""
    current = state.current
    drift, buffer = _drift(words, state), _buffer(words, state, room.zone)
    if not state.is_live:
        return _not_live(words, room, state)
    if current is None:
        return _waiting(words, state, room.zone, drift, buffer)
    hour, number = hour_of(current.begun, room.zone), numbers.get(current.cue_id, "—")
    if state.held is not None:
        held = hour_of(state.held, room.zone)
        eyebrow = words("On hold since {held} · cue {number} · started {hour}", held=held, number=number, hour=hour)
    else:
        eyebrow = words("Now · cue {number} · started {hour}", number=number, hour=hour)
    length = span_words(current.allotted)
    over = current.over.total_seconds() >= 1
    return NowWords(
        eyebrow=eyebrow,
        title=text_in(current.item, language),
        who=text_in(current.who, language),
        details=_details(words, room, state, current, language),
        figure=stopwatch(current.over),
        token=_token(state, current),
        under=words("over its {length}", length=length) if over else words("left of {length}", length=length),
        drift=drift,
        buffer=buffer,
    )


def _token(state: LiveState, current: LiveCue) -> Token:
    if current.over > NOTHING:
        return "bad"
    if state.held is not None:
        return "ink2"
    return "warn" if current.over >= -WARNING else "ink"


def _not_live(words: Words, room: LiveRoom, state: LiveState) -> NowWords:
    """Before it is live, and when it is over."""
    if state.played.ended is not None:
        hour = hour_of(state.played.ended, room.zone)
        late = state.day_drift
        drift = () if late is None else (Run(drift_words(words, late), drift_token(late), bold=True),)
        said = words("The log is kept. Back opens the last clock again.")
        return NowWords(words("Ended {hour}", hour=hour), words("The day is over"), said, drift=drift)
    first = state.cues[0] if state.cues else None
    hour = hour_of(first.planned, room.zone) if first is not None else ""
    said = words("Once live, every press is kept, and each cue is measured by the plan as it stands then.")
    return NowWords(words("First cue {hour}", hour=hour), words("Not live yet"), said)


def _waiting(words: Words, state: LiveState, zone: str, drift: tuple[Run, ...], buffer: str) -> NowWords:
    """Live, and nothing is on: the figure is the time until the next cue."""
    coming = state.next
    title, said = words("Nothing is on"), words("Next opens the first clock.")
    if coming is None:
        return NowWords(words("Now"), title, words("No cue is left."), drift=drift, buffer=buffer)
    until = coming.planned - state.at
    if until <= NOTHING:
        return NowWords(words("Now"), title, said, drift=drift, buffer=buffer)
    under = words("until {hour}", hour=hour_of(coming.planned, zone))
    return NowWords(words("Now"), title, said, (), stopwatch(-until), "ink", under, drift, buffer)


def _details(words: Words, room: LiveRoom, state: LiveState, cue: LiveCue, language: str) -> tuple[Run, ...]:
    """From where, in which language, with which channels, who acts."""
    row = cue.row
    if row is None:
        return ()
    icon, where = _where(words, room, state, cue, row, language)
    found = [
        (icon, where),
        ("chat-centered-text", row.languages or ""),
        ("headphones", row.channels or ""),
        ("users", text_in(row.who_acts, language)),
    ]
    return tuple(Run(f"{text}    ", "ink2", icon=icon) for icon, text in found if text)


def _where(words: Words, room: LiveRoom, state: LiveState, cue: LiveCue, row: CueRow, language: str) -> tuple[str, str]:
    place = text_in(row.from_where, language)
    if cue.shows_recording:
        return "film-strip", words("recording in place of the line")
    if row.recorded:
        return "film-strip", place or words("recorded")
    if not row.remote:
        return "armchair", place
    speaker = room.cast.speaker(row)
    home = room.cast.delegation_by_id.get(speaker.delegation_id or 0) if speaker is not None else None
    try:
        found = there(state.at, zone_of(speaker, None, home)) if speaker is not None else None
    except UnknownZone:
        found = None
    if speaker is None or found is None:
        return "monitor", place or words("remote")
    city = city_words(speaker.city, found.zone, language)
    return "monitor", words("remote, {city} {hour}", city=city, hour=f"{found.clock:%H:%M}")


def _drift(words: Words, state: LiveState) -> tuple[Run, ...]:
    """“Now +14 min · session ends +4 min · day ends on time”: each a label in ink2 and its figure in bold."""
    parts = (
        (words("now"), state.drift),
        (words("session’s end"), state.session_drift),
        (words("day’s end"), state.day_drift),
    )
    found: list[Run] = []
    for word, drift in parts:
        if drift is None:
            continue
        late = whole_minutes(drift) > 0
        found.append(Run(f"{' · ' if found else ''}{word} ", "ink2"))
        found.append(Run(drift_words(words, drift), "bad" if late else "ink2", bold=late))
    return tuple(found)


def _buffer(words: Words, state: LiveState, zone: str) -> str:
    """The first cue to come that absorbs delay."""
    if not state.buffers:
        return ""
    one = state.buffers[0]
    hour, minutes = hour_of(one.planned, zone), one.seconds // 60
    taken = whole_minutes(one.absorbed)
    return words("Buffer of {minutes} min at {hour} absorbs {taken}", minutes=minutes, hour=hour, taken=taken)
