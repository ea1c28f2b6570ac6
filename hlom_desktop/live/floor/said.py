"""The words of a sitting under way: what the desk's large lines say, and what the room reads on its screen."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from types import MappingProxyType

from hlom_desktop.conference.hours_printed import print_hour
from hlom_desktop.conference.languages import LANGUAGES, Language
from hlom_desktop.conference.lengths import length_words
from hlom_desktop.conference.wording import Wording
from hlom_desktop.conference.zones import zone_named
from hlom_desktop.live.floor.face import Face, NextFace
from hlom_desktop.live.floor.floor import Floor, FloorLine
from hlom_desktop.live.floor.watch import Phase, Stopwatch
from hlom_desktop.refusals import N_
from hlom_desktop.speakers.values import InscriptionKind, SpeakerMode
from hlom_desktop.words import Words

MODE_ICONS: Mapping[SpeakerMode, str] = MappingProxyType(
    {SpeakerMode.IN_ROOM: "armchair", SpeakerMode.REMOTE: "monitor", SpeakerMode.RECORDED: "film-strip"}
)
WHERE: Mapping[SpeakerMode, str] = MappingProxyType(
    {
        SpeakerMode.IN_ROOM: N_("in the room"),
        SpeakerMode.REMOTE: N_("remote"),
        SpeakerMode.RECORDED: N_("recording"),
    }
)
SHOWN_NEXT = 3


def hour_of(moment: datetime | None, zone: str, language: Language) -> str:
    """The hour that a clock of `zone` shows."""
    if moment is None:
        return ""
    clock = moment.astimezone(zone_named(zone))
    return print_hour(60 * clock.hour + clock.minute, language, "24h")


def texts_of(wording: Wording | None, language: Language) -> tuple[str, ...]:
    """A wording in the reader's language, then in the others; equal ones once."""
    if wording is None:
        return ()
    others = (wording.in_language(one) for one in LANGUAGES if one != language)
    return tuple(dict.fromkeys(text for text in (wording.best(language)[0], *others) if text))


def who_of(line: FloorLine, language: Language, words: Words) -> str:
    """Function, and for whom: “Minister, on behalf of the African Group”."""
    function, group = line.row.function.best(language)[0], ""
    if line.row.on_behalf is not None:
        group = line.row.on_behalf.best(language)[0]
    if line.row.kind is InscriptionKind.REPLY:
        return words("Right of reply")
    if not group:
        return function
    if not function:
        return words("on behalf of: {group}", group=group)
    return words("{function}, on behalf of: {group}", function=function, group=group)


def clock_word(watch: Stopwatch, words: Words) -> str:
    """What the room is told by the clock; nothing while there is time."""
    if watch.held:
        return words("Clock stopped")
    if watch.phase is Phase.WARNING:
        return words("Please conclude")
    return words("Time is up") if watch.phase is Phase.OVER else ""


def time_word(watch: Stopwatch, words: Words) -> str:
    """What the desk is told by the clock: it changes with the colour."""
    if watch.held:
        return words("Clock stopped")
    if watch.phase is Phase.OVER:
        return words("over by {time}", time=length_words(-watch.left))
    if watch.phase is Phase.WARNING:
        return words.plural("{number} second left", "{number} seconds left", watch.left)
    return words("speaking for {time}", time=length_words(watch.elapsed))


def limit_word(watch: Stopwatch, words: Words) -> str:
    """Of how much."""
    return words("of {time}", time=length_words(watch.seconds)) if watch.seconds else ""


def face_of(floor: Floor, language: Language, now: datetime) -> Face:
    """What the room's screen shows to readers of `language` at the moment `now`."""
    words, watch = Words(language), floor.watch()
    speaking, zone = floor.speaking, floor.debate.zone
    face = Face(
        title=texts_of(floor.debate.speakers.title, language),
        hour=hour_of(now, zone, language),
        following=tuple(_next(one, language, words) for one in floor.following[:SHOWN_NEXT]),
        channels=_channels(floor, words),
        count=words.plural("{number} speaker", "{number} speakers", floor.places) if floor.places else "",
    )
    if not floor.is_live or floor.current is None or floor.is_suspended:
        return _at_rest(floor, face, language, words)
    if speaking is None:
        return _between(floor, face, language, words)
    assert watch is not None
    count = words("{number} of {total}", number=speaking.number or "–", total=floor.places)
    return replace(
        face,
        eyebrow=words("Speaking now"),
        names=texts_of(speaking.home, language),
        who=who_of(speaking, language, words),
        watch=watch,
        clock_word=clock_word(watch, words),
        limit=limit_word(watch, words),
        count=count,
    )


def _between(floor: Floor, face: Face, language: Language, words: Words) -> Face:
    """What is on is no statement of the list: the chair's opening, a report."""
    assert floor.current is not None
    who = floor.current.who.best(language)[0] if floor.current.who is not None else ""
    watch = floor.watch()
    return replace(
        face,
        eyebrow=words("Now"),
        names=texts_of(floor.current.item, language),
        who=who,
        watch=watch,
        clock_word=clock_word(watch, words) if watch is not None and watch.held else "",
        limit=limit_word(watch, words) if watch is not None else "",
    )


def _at_rest(floor: Floor, face: Face, language: Language, words: Words) -> Face:
    """Nobody has the floor: the sitting is not open yet, suspended, or over."""
    zone, title = floor.debate.zone, floor.debate.speakers.title
    session = floor.session
    starts = session.hours.start_utc() if session is not None and session.hours is not None else None
    if floor.has_risen:
        return replace(face, title=(), names=texts_of(title, language), who=words("The meeting has risen"))
    if floor.is_live and floor.is_suspended:
        after = floor.state.next.expected_start if floor.state.next is not None else None
        hour = hour_of(after, zone, language)
        said = words("Suspended; resumes at {hour}", hour=hour) if hour else words("Suspended")
        return replace(face, title=(), names=texts_of(title, language), who=said)
    said = words("Opens at {hour}", hour=hour_of(starts, zone, language)) if starts is not None else ""
    return replace(face, title=(), names=texts_of(title, language), who=said)


def _next(line: FloorLine, language: Language, words: Words) -> NextFace:
    mode = line.row.mode
    who = who_of(line, language, words)
    number = "" if line.number is None else str(line.number)
    return NextFace(number, texts_of(line.home, language), who, MODE_ICONS[mode], words(WHERE[mode]))


def _channels(floor: Floor, words: Words) -> tuple[str, ...]:
    """Into which languages it is interpreted."""
    session = floor.session
    into = " ".join(one.upper() for one in session.interpreted) if session is not None else ""
    return (words("Interpretation: {languages}", languages=into),) if into else ()
