"""What the painted blocks of the room's view say of a sitting at a moment."""

from __future__ import annotations

from typing import Any

from hlom_desktop.conference.hours_printed import print_hour, print_hours
from hlom_desktop.conference.lengths import length_words
from hlom_desktop.conference.shown import text_in
from hlom_desktop.conference.values import RoomRow
from hlom_desktop.delegations.table import Telling
from hlom_desktop.desk.found import Found
from hlom_desktop.desk.painting import Run
from hlom_desktop.live.floor.floor import Floor, FloorLine, Stand
from hlom_desktop.live.floor.panel_next import Coming
from hlom_desktop.live.floor.panel_now import NowFace
from hlom_desktop.live.floor.said import (
    MODE_ICONS,
    SHOWN_NEXT,
    WHERE,
    hour_of,
    limit_word,
    time_word,
    who_of,
)
from hlom_desktop.live.floor.shown import SittingToChoose
from hlom_desktop.live.floor.table import stand_runs
from hlom_desktop.live.floor.watch import Stopwatch
from hlom_desktop.sessions.day_words import short_day, zone_city
from hlom_desktop.speakers.card_role import session_word
from hlom_desktop.speakers.table import hour, when_of
from hlom_desktop.speakers.values import ConnectionTest, SpeakerMode


class FloorWords:
    """Says a floor in the reader's language, with labels in that of the interface."""

    def __init__(self, telling: Telling) -> None:
        self.telling, self.words = telling, telling.words

    @property
    def language(self) -> Any:
        """The language in which contents are read."""
        return self.telling.language()

    # Now

    def now(self, floor: Floor, room: RoomRow | None) -> NowFace:
        """The large lines."""
        speaking = floor.speaking
        if not floor.is_live or floor.current is None or floor.is_suspended:
            return self._at_rest(floor, room)
        watch = floor.watch()
        clock: dict[str, Any] = {}
        if watch is not None:
            clock = {"watch": watch, "time": time_word(watch, self.words), "limit": limit_word(watch, self.words)}
            clock["marks"] = self._marks(watch)
        if speaking is None:
            who = text_in(floor.current.who, self.language)
            return NowFace(self.words("Now"), text_in(floor.current.item, self.language), who, **clock)
        number, total = speaking.number or "–", floor.places
        eyebrow = self.words("Speaking now · {number} of {total}", number=number, total=total)
        who = who_of(speaking, self.language, self.words)
        return NowFace(eyebrow, self.telling.text(speaking.home), who, self._details(floor, speaking), **clock)

    def _at_rest(self, floor: Floor, room: RoomRow | None) -> NowFace:
        words, zone = self.words, floor.debate.zone
        session = floor.session
        starts = session.hours.start_utc() if session is not None and session.hours is not None else None
        title = text_in(session.title, self.language) if session is not None else ""
        place = text_in(room.name, self.language) if room is not None else ""
        who = " · ".join(part for part in (title, place) if part)
        number = words.plural("{number} speaker", "{number} speakers", floor.places)
        if floor.has_risen:
            return NowFace(number, words("The meeting has risen"), who)
        if floor.is_live and floor.is_suspended:
            after = floor.state.next.expected_start if floor.state.next is not None else None
            hour_after = hour_of(after, zone, self.language)
            said = words("Resumes at {hour}", hour=hour_after) if hour_after else ""
            return NowFace(number, words("Suspended"), said)
        if floor.is_live:
            return NowFace(number, words("Nobody has the floor"), who)
        opens = words("Opens at {hour}", hour=hour_of(starts, zone, self.language)) if starts else words("Not open")
        return NowFace(number, opens, who)

    def _marks(self, watch: Stopwatch) -> str:
        """When the bar turns amber, when red."""
        if not watch.seconds:
            return ""
        if watch.tick is None:
            return self.words("red {time}", time=length_words(watch.seconds))
        amber = length_words(watch.seconds - watch.warning)
        return self.words("amber {amber} · red {red}", amber=amber, red=length_words(watch.seconds))

    def _details(self, floor: Floor, line: FloorLine) -> tuple[Run, ...]:
        """From where, what is spoken, into what it is interpreted."""
        words, row, gap = self.words, line.row, "    "
        recorded = floor.current is not None and floor.current.shows_recording
        mode = SpeakerMode.RECORDED if recorded else row.mode
        found = [Run(words(WHERE[mode]) + gap, "ink2", icon=MODE_ICONS[mode])]
        if row.language:
            said = words("speaks {language}", language=row.language.upper())
            found.append(Run(said + gap, "ink2", icon="chat-centered-text"))
        session = floor.session
        into = [one.upper() for one in session.interpreted if one != row.language] if session is not None else []
        if into:
            found.append(Run(" ".join(into), "ink2", icon="headphones"))
        return tuple(found)

    # Next

    def coming(self, floor: Floor) -> tuple[Coming, ...]:
        """The next three."""
        return tuple(self._coming(one, at) for at, one in enumerate(floor.following[:SHOWN_NEXT]))

    def _coming(self, line: FloorLine, at: int) -> Coming:
        words, number = self.words, line.number or "–"
        eyebrow = words("Next · {number}", number=number) if at == 0 else words("then · {number}", number=number)
        language = (line.row.language or "").upper()
        return Coming(
            line.ref.id,
            eyebrow,
            hour(line.expected, self.language),
            self.telling.text(line.home),
            who_of(line, self.language, words),
            self._where(line),
            language,
        )

    def _where(self, line: FloorLine) -> tuple[Run, ...]:
        """“20:59 in Dhaka · tested”, or “in the room”."""
        words, row = self.words, line.row
        icon = MODE_ICONS[row.mode]
        said = words(WHERE[row.mode])
        if line.there is not None:
            place = self.telling.text(row.city) or zone_city(line.there.zone, self.language)
            said = words("{hour} in {city}", hour=hour(line.there.clock, self.language), city=place)
        tested = row.mode is SpeakerMode.REMOTE and row.test is ConnectionTest.PASSED
        state = stand_runs(line, self.telling) if row.mode is not SpeakerMode.IN_ROOM else ()
        first = Run(said, "ink2", icon=icon)
        if tested and state and state[0].token == "ok":
            return (first, Run(f" · {words('tested')}", "ink2"))
        return (first, Run(" ", "ink2"), *state) if state else (first,)

    # Elsewhere

    def next_name(self, floor: Floor) -> str:
        """To whom or what Next goes."""
        line, cue = floor.next_line, floor.state.next
        if line is not None:
            return self.telling.text(line.home)
        return "" if cue is None else text_in(cue.item, self.language)

    def found(self, line: FloorLine) -> Found:
        """A speaker as the State field lists them."""
        stand = "".join(run.text for run in stand_runs(line, self.telling))
        number = self.words("No. {number}", number=line.number) if line.number is not None else ""
        said = " · ".join(part for part in (number, stand) if part)
        icon = "microphone" if line.stand is Stand.SPEAKING else MODE_ICONS[line.row.mode]
        return Found(icon, self.telling.text(line.home), said, line.ref.id)

    def sitting(self, one: SittingToChoose) -> str:
        """A sitting in the list to choose from."""
        session = one.debate.session_of(one.sitting)
        return session_word(session, self.language) if session is not None else ""

    def when(self, one: SittingToChoose, after: SittingToChoose | None) -> str:
        """When the next sitting is held, in few letters: its hour on the same day, else its day."""
        session = one.debate.session_of(one.sitting)
        if one.slot is None:
            return when_of(session, self.language) if session is not None else ""
        if after is not None and after.slot is not None and after.slot.day == one.slot.day:
            return print_hour(one.slot.start, self.language, "24h")
        return short_day(one.slot.day, self.language)

    def hours(self, one: SittingToChoose) -> str:
        """The hours of a sitting."""
        if one.slot is None:
            return ""
        return print_hours(one.slot.start, one.slot.minutes, self.language, "24h")
