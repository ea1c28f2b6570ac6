"""When somebody can speak in a sitting: not before arriving, not after leaving, at the hours asked for if possible."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from hlom_desktop.conference.zones import wall, zone_named
from hlom_desktop.refusals import N_, Refusal
from hlom_desktop.speakers.debate import Debate
from hlom_desktop.speakers.values import InscriptionRow
from hlom_desktop.speakers.values_list import SittingRow


class HoursReversed(Refusal):
    """Hours that end before they begin."""

    message = N_("The later of the two hours must come after the earlier one. Change one of them.")


def check_hours(first: Any, last: Any) -> None:
    """Two moments, or two hours of a day, of which either may be unknown. Raises `HoursReversed`."""
    if first is not None and last is not None and last <= first:
        raise HoursReversed


@dataclass(frozen=True)
class Slot:
    """From when and until when somebody can speak, in seconds after the session's start; `latest` None for no end.

    It is made of presence and of hours asked for; `other_day` says that these are asked for on a day on which the
    sitting is not held.
    """

    arrives: int | None = None
    leaves: int | None = None
    wanted_from: int | None = None
    wanted_until: int | None = None
    other_day: bool = False

    @property
    def earliest(self) -> int:
        """The second before which nobody should be called."""
        return max(self.arrives or 0, self.wanted_from or 0)

    @property
    def latest(self) -> int | None:
        """The second at which the statement should be over."""
        return min((one for one in (self.leaves, self.wanted_until) if one is not None), default=None)

    def missed(self, starts: int, ends: int) -> frozenset[str]:
        """What is not honoured where one speaks from `starts` to `ends`: of arrives, leaves, wanted."""
        found = set()
        if self.arrives is not None and starts < self.arrives:
            found.add("arrives")
        if self.leaves is not None and ends > self.leaves:
            found.add("leaves")
        early = self.wanted_from is not None and starts < self.wanted_from
        late = self.wanted_until is not None and ends > self.wanted_until
        if self.other_day or early or late:
            found.add("wanted")
        return frozenset(found)


def slot_of(debate: Debate, sitting: SittingRow | None, one: InscriptionRow) -> Slot | None:
    """What binds a speaker in a sitting; None where nothing does, or while nobody knows when the sitting starts."""
    session = debate.session_of(sitting)
    hours = session.hours if session is not None else None
    start = hours.start_utc() if hours is not None else None
    if start is None or not _is_bound(one):
        return None
    day = start.astimezone(zone_named(debate.zone)).date()

    def seconds(moment: datetime | None) -> int | None:
        return None if moment is None else int((moment - start).total_seconds())

    def at(minutes: int | None) -> datetime | None:
        return None if minutes is None else _moment(one.wanted_day or day, minutes, debate.zone)

    other_day = one.wanted_day is not None and one.wanted_day != day
    return Slot(
        arrives=seconds(one.arrives),
        leaves=seconds(one.leaves),
        wanted_from=None if other_day else seconds(at(one.wanted_from)),
        wanted_until=None if other_day else seconds(at(one.wanted_until)),
        other_day=other_day,
    )


def _is_bound(one: InscriptionRow) -> bool:
    bounds = (one.arrives, one.leaves, one.wanted_day, one.wanted_from, one.wanted_until)
    return any(bound is not None for bound in bounds)


def _moment(day: date, minutes: int, zone: str) -> datetime:
    return wall(day, minutes).replace(tzinfo=zone_named(zone))
