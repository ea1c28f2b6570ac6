"""What the strip of local hours says, in the reader's language."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from hlom_desktop.conference.zones import zone_named
from hlom_desktop.consultations.runs.rules import at_clock
from hlom_desktop.consultations.runs.values import PART_LABELS, HoursAtRun, HoursRow, PartOfDay
from hlom_desktop.delegations.values import REGION_SHORT
from hlom_desktop.words import Words

MOST_CITIES = 5
_RAISED = str.maketrans("+-0123456789", "⁺⁻⁰¹²³⁴⁵⁶⁷⁸⁹")


def city_of(zone: str) -> str:
    """The city that a zone is named for."""
    return zone.rpartition("/")[2].replace("_", " ")


def row_name(row: HoursRow, words: Words) -> str:
    """A regional group, a zone's city, or “Others” for those without a group."""
    if row.zone is not None:
        return city_of(row.zone)
    return words("Others") if row.region is None else words(REGION_SHORT[row.region])


def hour_there(clock: datetime, day: date) -> str:
    """A local hour, “07:30”; with the days by which its date differs from the venue's: “07:30⁺¹”."""
    days = (clock.date() - day).days
    return f"{clock:%H:%M}" + (f"{days:+d}".translate(_RAISED) if days else "")


def hours_there(hours: HoursAtRun, day: date) -> str:
    """When a run begins on a row's clocks: “15:00–18:30” from the most western to the most eastern one."""
    first, last = hour_there(hours.first, day), hour_there(hours.last, day)
    return first if first == last else f"{first}–{last}"


def run_hours(start: datetime, minutes: int, zone: str) -> str:
    """A run on the venue's clock: “15:00–17:00”."""
    begins, ends = at_clock(zone_named(zone), start, minutes)
    return f"{begins:%H:%M}–{ends:%H:%M}"


def run_said(run: int, runs: int, hours: str, zone: str, words: Words) -> str:
    """“Run 1 of 2: 15:00–17:00 in Zurich”."""
    city = city_of(zone)
    return words("Run {run} of {runs}: {hours} in {city}", run=run + 1, runs=runs, hours=hours, city=city)


def at_venue(name: str, moment: datetime, zone: str, words: Words) -> str:
    """A row, and the venue's hour at which its clocks are told: “Africa, at 15:00 in Zurich”."""
    hour = f"{moment.astimezone(zone_named(zone)):%H:%M}"
    return words("{name}, at {hour} in {city}", name=name, hour=hour, city=city_of(zone))


def attending(all_hours: Sequence[HoursAtRun], words: Words) -> str:
    """How many attend a run in which part of the day: “in working hours” where it is one for all of several."""
    working, waking, night = (
        sum(part) for part in zip(*((one.working, one.waking, one.night) for one in all_hours), strict=True)
    )
    if [working, waking, night].count(0) == 2:
        return words(PART_LABELS[_the_one(working, waking)])
    return words(
        "{working} in working hours, {waking} in waking hours, {night} at night",
        working=working,
        waking=waking,
        night=night,
    )


def _the_one(working: int, waking: int) -> PartOfDay:
    if working:
        return PartOfDay.WORKING
    return PartOfDay.WAKING if waking else PartOfDay.NIGHT


def clocks_said(row: HoursRow, moment: datetime, day: date) -> tuple[str, ...]:
    """A moment on each clock of a row, a line a clock: “14:00 Lagos, Kinshasa”."""
    cities: dict[str, list[str]] = {}
    for zone, _ in row.zones:
        clock = moment.astimezone(zone_named(zone))
        cities.setdefault(hour_there(clock, day), []).append(city_of(zone))
    return tuple(
        f"{hour} {', '.join(names[:MOST_CITIES])}{', …' if len(names) > MOST_CITIES else ''}"
        for hour, names in cities.items()
    )
