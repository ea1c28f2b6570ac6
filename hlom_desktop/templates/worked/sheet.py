"""One room's day as a sheet of cues, filled from the top."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import Any

from hlom_desktop.conference.model import Room
from hlom_desktop.conference.wording import Wording
from hlom_desktop.run_of_show.model import Cue
from hlom_desktop.run_of_show.rules_teams import teams_of
from hlom_desktop.run_of_show.values import CueTeam
from hlom_desktop.templates.shelf import Shelf
from hlom_desktop.templates.worked.texts import said

TEAMS: Mapping[str, tuple[CueTeam, ...]] = MappingProxyType(
    {
        "check": (CueTeam.SOUND, CueTeam.VIDEO, CueTeam.PLATFORM, CueTeam.INTERPRETERS),
        "tests": (CueTeam.SOUND, CueTeam.PLATFORM),
        "doors": (CueTeam.VIDEO, CueTeam.PROTOCOL),
        "film": (CueTeam.CHAIR, CueTeam.SOUND, CueTeam.VIDEO, CueTeam.INTERPRETERS),
        "gap": (CueTeam.CHAIR, CueTeam.VIDEO),
    }
)
"""For whom the cues are in which nobody speaks."""
NAMED = frozenset({"host", "refugees", "remarks"})
"""Cues in which a name is shown under the picture."""


class Sheet:
    """Puts cues one after the other; `seconds` is where the next one starts, after midnight."""

    def __init__(self, shelf: Shelf, texts: Mapping[str, Any], room: str, day: date) -> None:
        self.shelf = shelf
        self.texts = texts
        self.place: dict[str, Any] = {"room_id": shelf.id_of(Room, room), "day": day}
        self.seconds = 0
        self._position = 0
        self._section: Wording | None = None

    def section(self, name: str) -> None:
        """The next cue opens this block."""
        self._section = said(self.texts["sections"][name])

    def text(self, part: str, name: str | None, **values: object) -> Wording | None:
        """One of the sheet's texts."""
        return said(self.texts[part][name], **values) if name else None

    def at(self, clock: str) -> None:
        """The next cue starts at this hour."""
        hours, minutes = clock.split(":")
        self.seconds = 3600 * int(hours) + 60 * int(minutes)

    def put(self, minutes: int, item: Wording, **values: Any) -> Cue:
        """A cue of this length; the next one starts at its end."""
        cue = self.shelf.put(
            Cue,
            start=self.seconds,
            seconds=60 * minutes,
            item=item,
            section=self._section,
            position=self._position,
            **self.place,
            **values,
        )
        self.seconds += 60 * minutes
        self._position += 1
        self._section = None
        return cue

    def cue(
        self,
        minutes: int,
        item: str,
        origin: str,
        *,
        sound: str | None = None,
        notes: str | None = None,
        acts: str = "secretary",
        third: int = 1,
        **values: Any,
    ) -> Cue:
        """A cue out of the sheet's own texts."""
        spoken = teams_of(spoken=True, plate=item in NAMED, interpreted=True)
        return self.put(
            minutes,
            said(self.texts["items"][item]),
            teams=TEAMS.get(item, spoken),
            from_where=self.text("from", origin),
            sound_and_picture=self.text("sound", sound, third=third),
            notes=self.text("notes", notes),
            who_acts=self.text("acts", acts),
            **values,
        )

    def before(self, clock: str, minutes: int) -> None:
        """Technical check, connection tests and doors, each a third of the time before the meeting."""
        self.section("before")
        self.at(clock)
        third = minutes // 3
        self.cue(third, "check", "hall", sound="check", notes="booths", acts="sound")
        self.cue(third, "tests", "platform", sound="waiting", notes="tests", acts="platform")
        self.cue(third, "doors", "hall", sound="slide", notes="plates", acts="protocol")

    def gap_until(self, clock: str, closing: str, who: Wording | None, session_id: int) -> None:
        """What is left absorbs delay, then two minutes at a fixed hour close the meeting at `clock`."""
        hours, minutes = clock.split(":")
        end = 3600 * int(hours) + 60 * int(minutes) - 120
        if self.seconds < end:
            gap = self.cue(
                1, "gap", "hall", sound="slide", notes="absorbs", acts="producer", absorbs_delay=True,
                session_id=session_id,
            )  # fmt: skip
            gap.seconds = end - gap.start
        self.seconds = end
        values: dict[str, Any] = {"who": who, "fixed": True, "session_id": session_id, "languages": "EN"}
        self.cue(2, closing, "podium", sound="podium", notes="off", **values)
