"""Who must be told, in words: the hour they knew, the new one on their own clock, and what else helps to reach them."""

from __future__ import annotations

from dataclasses import dataclass

from hlom_desktop.conference.shown import text_in
from hlom_desktop.conference.wording import Wording
from hlom_desktop.desk.painting import Run
from hlom_desktop.live.rules_told import Telling, TellKind
from hlom_desktop.live.said import city_words, hour_of, whole_minutes
from hlom_desktop.words import Words

ICONS = {
    TellKind.REMOTE: "monitor",
    TellKind.FLOOR: "armchair",
    TellKind.INTERPRETERS: "headphones",
    TellKind.NEXT_USER: "door",
}
_HERE = "\0"


@dataclass(frozen=True)
class TellWords:
    """One who must be told: whom, the hours, a note under them, and when they were told; empty where not yet."""

    key: str
    seconds: int
    cue_id: int | None
    icon: str
    who: str
    hours: tuple[Run, ...]
    note: tuple[Run, ...]
    told: str


def tell_words(words: Words, one: Telling, room: str, zone: str, language: str) -> TellWords:
    """One who must be told, for a reader of `language`; the room's hours are on the clock of `zone`."""
    told = "" if one.told is None else hour_of(one.told.at, zone)
    who, hours, note = _said(words, one, room, zone, language)
    seconds = int(one.shift.total_seconds())
    return TellWords(one.key, seconds, one.cue_id, ICONS[one.kind], who, hours, note, told)


def _said(
    words: Words, one: Telling, room: str, zone: str, language: str
) -> tuple[str, tuple[Run, ...], tuple[Run, ...]]:
    match one.kind:
        case TellKind.INTERPRETERS:
            hours = words("limit of {length} at {hour}", length=_length(one.limit), hour=hour_of(one.old, zone))
            return words("Interpreters, {team}", team=str(one.who)), (Run(hours),), _left(words, one)
        case TellKind.NEXT_USER:
            hours = words("{title}, {hour}", title=_text(one.who, language), hour=hour_of(one.old, zone))
            return words("Next in {room}", room=room), (Run(hours),), _left(words, one)
        case TellKind.REMOTE:
            return _text(one.who, language), *_remote(words, one, zone, language)
        case TellKind.FLOOR:
            said = words("{old} → {new}, on the floor", old=hour_of(one.old, zone), new=_HERE)
            note = Run(text_in(one.function, language), "ink3")
            return _text(one.who, language), _with_bold(said, hour_of(one.new, zone)), (note,)


def _text(who: Wording | str, language: str) -> str:
    return who if isinstance(who, str) else text_in(who, language)


def _remote(words: Words, one: Telling, zone: str, language: str) -> tuple[tuple[Run, ...], tuple[Run, ...]]:
    there = one.zone or zone
    old, new = hour_of(one.old, there), hour_of(one.new, there)
    city = city_words(one.city, one.zone, language)
    if city:
        said = words("{old} → {new} in {city}", old=old, new=_HERE, city=city)
    else:
        said = words("{old} → {new}, remote", old=old, new=_HERE)
    note = words("on the line from {hour}", hour=hour_of(one.waits, there)) if one.waits is not None else ""
    return _with_bold(said, new), (Run(note, "ink3"),)


def _with_bold(said: str, bold: str) -> tuple[Run, ...]:
    """A sentence with its new hour in bold."""
    before, _, after = said.partition(_HERE)
    return Run(before), Run(bold, bold=True), Run(after)


def _left(words: Words, one: Telling) -> tuple[Run, ...]:
    """What is left before a limit or the next user, or by how much it is passed."""
    minutes = whole_minutes(one.shift)
    if minutes > 0:
        return (Run(words("{minutes} min over as it stands", minutes=minutes), "bad", bold=True),)
    if one.kind is TellKind.NEXT_USER:
        return (Run(words("{left} min left of {minutes}", left=-minutes, minutes=one.limit), "ink3"),)
    return (Run(words("{minutes} min left as it stands", minutes=-minutes), "ink3"),)


def _length(minutes: int) -> str:
    """“3 h”, “2 h 30”."""
    hours, rest = divmod(minutes, 60)
    return f"{hours}\u00a0h {rest:02}" if rest and hours else f"{hours}\u00a0h" if hours else f"{rest}\u00a0min"
