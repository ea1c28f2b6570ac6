"""The field of a session's hours: typed as one would say them, with UTC and the second zone under it."""

from __future__ import annotations

from collections.abc import Callable

from hlom_desktop.conference.hours import Hours, contradiction, local_hours, nonexistent
from hlom_desktop.conference.languages import Language
from hlom_desktop.conference.when.sessions import UnSessions, load_un_sessions
from hlom_desktop.desk.fields import WhenField
from hlom_desktop.desk.look import LookSource
from hlom_desktop.sessions.day_words import read_when, short_day, span_words, when_words, zone_city
from hlom_desktop.sessions.rules import USUAL_MINUTES, length
from hlom_desktop.sessions.values import Programme, SessionRow
from hlom_desktop.words import Words


class HoursField(WhenField):
    """Reads “Tue 14 Dec, 15:30–17:30”, hours alone, or a day alone; empty takes the session out of the grid."""

    def __init__(self, look: LookSource, words: Words, language: Callable[[], Language]) -> None:
        self._language = language
        self._table: UnSessions = load_un_sessions()
        self._programme: Programme | None = None
        self._row: SessionRow | None = None
        super().__init__(
            look,
            "hours",
            words("When"),
            words,
            understand=self._understood,
            hint=words("such as 14 Dec, 15:30–17:30"),
            parse=self._read,
            show=self._shown,
        )

    def show_session(self, row: SessionRow, programme: Programme) -> None:
        """Show the hours of a session."""
        self._row, self._programme = row, programme
        self.set_value(row.hours)

    def restore(self) -> None:
        """Back to the hours held, the other zones under them."""
        super().restore()
        hours = self.value()
        if hours is not None and self._programme is not None:
            text, wrong = elsewhere_words(hours, self._programme, self._words, self._language())
            self.say(text, "warn" if wrong else "ink3")

    def _shown(self, value: Hours) -> str:
        return when_words(value, self._language())

    def _read(self, text: str) -> Hours | None:
        if not text.strip() or self._programme is None:
            return None
        first = self._programme.conference.first_day
        return read_when(
            text,
            self._language(),
            before=self._row.hours if self._row is not None else None,
            zone=self._programme.zone,
            minutes=length(self._row) if self._row is not None else USUAL_MINUTES,
            year=first.year if first is not None else None,
            table=self._table,
        )

    def _understood(self, text: str) -> str:
        hours = self._read(text)
        if hours is None or self._programme is None:
            return ""
        said = when_words(hours, self._language())
        return f"= {said} · {elsewhere_words(hours, self._programme, self._words, self._language())[0]}"


def elsewhere_words(hours: Hours, programme: Programme, words: Words, language: Language) -> tuple[str, bool]:
    """The same hours in UTC and in the second zone, and whether something about them is wrong instead."""
    found = contradiction(hours)
    if found is not None and hours.choice is None:
        place = zone_city(hours.zone, language)
        return words("“{label}” is not the clock of {place} on that day.", label=found.label, place=place), True
    if nonexistent(hours):
        return words("The clock jumps over this hour on that day."), True
    parts = []
    for zone, name in (("UTC", "UTC"), (programme.conference.second_zone, "")):
        there = local_hours(hours, zone) if zone else None
        if there is None or zone is None:
            continue
        said = span_words(there.start, there.minutes + there.start, language)
        if there.day != hours.day:
            said = f"{short_day(there.day, language)}, {said}"
        parts.append(f"{said} {name or zone_city(zone, language)}")
    return " · ".join(parts), False
