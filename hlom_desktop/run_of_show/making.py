"""The cues of a room's day out of the programme: before the meeting, then session by session, speaker by speaker.

The statements of a debate stand at the hours of its list of speakers, to the second.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from hlom_desktop.conference.wording import Wording
from hlom_desktop.run_of_show import usual
from hlom_desktop.run_of_show.rules_made import (
    columns_of,
    made_of_chair,
    made_of_role,
    made_of_turn,
    opening_seconds,
    place,
    spoken,
)
from hlom_desktop.run_of_show.rules_teams import teams_of
from hlom_desktop.run_of_show.shown import Placed, RunOfShow
from hlom_desktop.run_of_show.values import CueTeam, MadeCue
from hlom_desktop.sessions.values import SessionKind, SessionRow
from hlom_desktop.speakers.debate import Debate
from hlom_desktop.speakers.rules_turns import CHAIRS, Turn, turns_of
from hlom_desktop.speakers.values import InscriptionKind, RoleRow, SpeakerStatus
from hlom_desktop.speakers.values_list import SittingRow

BEFOREHAND = 90  # minutes of preparation before the first session of a day
DOORS_AFTER_BREAK, BREAK = 15, 45  # doors open so long before a session that follows a break of so long
CEREMONY = 120  # seconds of a gavel, and of a closure
LAST_CALL = 4  # minutes before a session's end after which no role is called


@dataclass(frozen=True)
class Draft:
    """A cue before it is written: start in seconds after midnight, length in seconds, its other columns."""

    start: int
    seconds: int
    item: Wording
    values: dict[str, Any] = field(default_factory=dict)


class Sheet:
    """A room's day that is filled from the top; `clock` is the second after midnight at which the next cue starts."""

    def __init__(self) -> None:
        self.drafts: list[Draft] = []
        self.clock = 0
        self._section: Wording | None = None

    def section(self, name: Wording) -> None:
        """The next cue opens this block."""
        self._section = name

    def at(self, minute: int) -> None:
        """The next cue starts at this minute after midnight."""
        self.clock = 60 * minute

    def put(self, seconds: int, item: Wording, **values: Any) -> None:
        """A cue; the next one starts at its end."""
        if self._section is not None:
            values["section"], self._section = self._section, None
        self.drafts.append(Draft(self.clock, seconds, item, values))
        self.clock += seconds

    def put_made(self, made: MadeCue, channels: str | None, **values: Any) -> None:
        """A cue made from a role or a turn."""
        self.put(made.seconds, made.item, **columns_of(made, channels=channels), **values)


def heard_in(debates: Sequence[Debate], session_id: int) -> tuple[Debate, SittingRow] | None:
    """The list that is heard in a session, and its sitting there."""
    found = ((one, one.sitting_in(session_id)) for one in debates)
    return next(((debate, sitting) for debate, sitting in found if sitting is not None), None)


def called(turns: Iterable[Turn]) -> tuple[Turn, ...]:
    """The turns that have cues: those who fit, and who replies."""
    return tuple(one for one in turns if one.fits or one.inscription.kind is InscriptionKind.REPLY)


def channels_of(session: SessionRow) -> str | None:
    """The languages into which a session is interpreted: `EN FR ES`."""
    return " ".join(session.interpreted).upper() or None


def drafted(show: RunOfShow, debates: Sequence[Debate], sessions: Sequence[Placed]) -> tuple[Draft, ...]:
    """The cues of these sessions, which stand in one room on one day, by hour."""
    sheet = Sheet()
    for number, placed in enumerate(sessions):
        if number == 0:
            _before(sheet, placed.slot.start)
        elif placed.slot.start - sessions[number - 1].slot.end >= BREAK:
            sheet.section(usual.BEFORE)
            sheet.at(placed.slot.start - DOORS_AFTER_BREAK)
            sheet.put(60 * DOORS_AFTER_BREAK, usual.DOORS, linked=False, **_DOORS)
        _Meeting(sheet, show, placed, heard_in(debates, placed.session.ref.id)).put_all()
    return tuple(sheet.drafts)


_CHECK = place("hall", "slide", "sound") | {
    "teams": (CueTeam.SOUND, CueTeam.VIDEO, CueTeam.PLATFORM, CueTeam.INTERPRETERS)
}
_TESTS = place("platform", "remote", "platform") | {"teams": (CueTeam.SOUND, CueTeam.PLATFORM)}
_DOORS = place("hall", "slide", "protocol") | {"teams": (CueTeam.VIDEO, CueTeam.PROTOCOL)}


def _before(sheet: Sheet, start: int) -> None:
    """Technical check, connection tests and doors share the time before the day's first session."""
    third = min(BEFOREHAND, start) // 3
    if not third:
        return
    sheet.section(usual.BEFORE)
    sheet.at(start - 3 * third)
    for item, values in ((usual.CHECK, _CHECK), (usual.TESTS, _TESTS), (usual.DOORS, _DOORS)):
        sheet.put(60 * third, item, **values)


class _Meeting:
    """One session on the sheet; `until` is the second after which nothing is put before its end."""

    def __init__(self, sheet: Sheet, show: RunOfShow, placed: Placed, heard: tuple[Debate, SittingRow] | None) -> None:
        self.sheet, self.heard = sheet, heard
        self.session, self.slot = placed.session, placed.slot
        self.start = 60 * self.slot.start
        self.until = 60 * (self.slot.end - LAST_CALL)
        lead = heard[1].lead if heard is not None else None
        self.lead_ends = None if lead is None else self.start + 60 * lead
        self.channels = channels_of(self.session)
        self.link = {"session_id": self.session.ref.id}
        there = (one for one in show.roles if one.session_id == self.session.ref.id)
        self.roles = [one for one in there if one.status is not SpeakerStatus.DECLINED]
        self.chair = next((one for one in self.roles if one.kind in CHAIRS), None)

    def put_all(self) -> None:
        """The session's cues, from the gavel to the suspension."""
        sheet, session, slot = self.sheet, self.session, self.slot
        sheet.section(session.title)
        sheet.at(slot.start)
        if session.kind is SessionKind.BREAK:
            idle = place("hall", "slide", "producer") | {"teams": _DOORS["teams"]}
            sheet.put(60 * slot.minutes, session.title, fixed=True, **self.link, **idle)
            return
        gavel = min(CEREMONY, 60 * slot.minutes)
        if self._may(gavel, slot.end * 60):
            self._conduct(usual.GAVEL, gavel, fixed=True)
        self._roles()
        self._statements()
        self._end()

    def _may(self, seconds: int, until: int) -> bool:
        """Whether a cue may be put now: before `until`, and where a lead is stated, inside it."""
        clock = self.sheet.clock
        return clock < until and (self.lead_ends is None or clock + seconds <= self.lead_ends)

    def _conduct(self, item: Wording, seconds: int, **values: Any) -> None:
        """Something that the chair does, or whoever will be in the chair."""
        languages = self.session.spoken
        if self.chair is not None:
            made = made_of_chair(self.chair, item, seconds, languages)
            self.sheet.put_made(made, self.channels, role_id=self.chair.ref.id, **self.link, **values)
            return
        teams = teams_of(spoken=True, plate=False, interpreted=self.channels is not None)
        columns = {"languages": spoken(None, languages), "channels": self.channels, "teams": teams}
        self.sheet.put(seconds, item, **columns, **place("podium", "podium", "secretary"), **self.link, **values)

    def _roles(self) -> None:
        """What the chair says first, then each role that has something to say, then how the list works."""
        if self.chair is not None and self._may(opening_seconds(self.chair), self.until):
            solemn = self.session.kind in (SessionKind.OPENING, SessionKind.CLOSING)
            opening = usual.OPENING if solemn else usual.INTRODUCTION
            self._conduct(opening, opening_seconds(self.chair))
        for role in self.roles:
            self._role(role)
        first = self.heard is not None and self.heard[0].sittings[0] == self.heard[1]
        if first and self._may(CEREMONY, self.until):
            self._conduct(usual.LIST, CEREMONY)

    def _role(self, role: RoleRow) -> None:
        made = made_of_role(role)
        if role.kind not in CHAIRS and self._may(made.seconds, self.until):
            self.sheet.put_made(made, self.channels, role_id=role.ref.id, **self.link)

    def _statements(self) -> None:
        """Each statement at its hour on the list; the first one at its fixed hour where nothing comes before it."""
        if self.heard is None:
            return
        debate, sitting = self.heard
        for turn in called(turns_of(debate, sitting)):
            opens = self.sheet.clock == self.start and turn.starts == 0
            self.sheet.clock = self.start + turn.starts
            made = made_of_turn(debate, turn)
            self.sheet.put_made(made, self.channels, inscription_id=turn.inscription.ref.id, fixed=opens, **self.link)
            self.sheet.clock += debate.speakers.turnover

    def _end(self) -> None:
        """A margin that absorbs delay, where there is room for one, then the closure at its fixed hour."""
        closing = max(60 * self.slot.end - CEREMONY, self.start)
        if self.sheet.clock < closing:
            margin = place("hall", "slide", "producer") | {"teams": teams_of(spoken=False, plate=False)}
            self.sheet.put(closing - self.sheet.clock, usual.MARGIN, absorbs_delay=True, **self.link, **margin)
        self.sheet.clock = closing
        closes = self.session.kind is SessionKind.CLOSING
        self._conduct(usual.CLOSURE if closes else usual.SUSPENSION, CEREMONY, fixed=True)
