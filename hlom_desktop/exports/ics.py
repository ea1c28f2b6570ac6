"""Calendar files that Outlook, Google, Apple and Thunderbird all show at the right hour (RFC 5545, 5546, 7986).

Why each line is as it is stands in the design page on calendars; the file is written here, byte by byte, and
read in the tests by a library that had no part in it.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from hlom_desktop.exports.appointment import Appointment, Days, Hours, Organizer
from hlom_desktop.exports.ics_lines import folded, parameter, text_value, uri_value
from hlom_desktop.exports.zone_rules import Observance, ZoneRules, zone_between, zone_rules

PRODUCT = "-//HLOM Desktop//EN"
_REFRESH = "PT4H"


def write_calendar(
    appointments: Iterable[Appointment],
    *,
    name: str,
    language: str,
    organizer: Organizer,
    stamp: datetime,
    method: str = "PUBLISH",
) -> bytes:
    """The bytes of an .ics file with these appointments, in their order.

    `stamp`, an aware moment, is the DTSTAMP of all: the same input gives the same bytes. `method` is PUBLISH: no
    attendees, several UIDs. Raises ValueError for an appointment that does not end after it starts, or whose UID
    occurs twice.
    """
    entries = tuple(appointments)
    _check(entries)
    zones = stated_zones(entries)
    lines = [*head_lines(method), *name_lines(name, language)]
    for zone in zones.values():
        if zone is not None:
            lines += zone_lines(zone)
    for entry in entries:
        lines += event_lines(entry, zones, organizer, stamp)
    lines.append("END:VCALENDAR")
    return b"".join(folded(line) for line in lines)


def head_lines(method: str) -> list[str]:
    """How every calendar object begins."""
    product = f"PRODID:{PRODUCT}"
    return ["BEGIN:VCALENDAR", "VERSION:2.0", product, "CALSCALE:GREGORIAN", f"METHOD:{method}"]


def name_lines(name: str, language: str) -> list[str]:
    """What a published calendar is called, and how often it may be asked for anew."""
    return [
        f"NAME;LANGUAGE={parameter(language)}:{text_value(name)}",
        f"X-WR-CALNAME:{text_value(name)}",
        f"REFRESH-INTERVAL;VALUE=DURATION:{_REFRESH}",
        f"X-PUBLISHED-TTL:{_REFRESH}",
    ]


def _check(entries: tuple[Appointment, ...]) -> None:
    seen: set[str] = set()
    for entry in entries:
        when = entry.when
        if (when.last < when.first) if isinstance(when, Days) else (when.end <= when.start):
            raise ValueError(f"appointment {entry.uid} does not end after it starts")
        if entry.uid in seen:
            raise ValueError(f"appointment {entry.uid} occurs twice")
        seen.add(entry.uid)


def stated_zones(entries: Iterable[Appointment]) -> dict[str, ZoneRules | None]:
    """What each zone used is stated as; None where it is UTC itself or only UTC says its hours right."""
    moments: dict[str, list[datetime]] = {}
    for entry in entries:
        if isinstance(entry.when, Hours):
            moments.setdefault(entry.when.zone, []).extend((entry.when.start, entry.when.end))
    return {
        zone: None if zone in {"UTC", "Etc/UTC"} else _rules(zone, min(found), max(found))
        for zone, found in sorted(moments.items())
    }


def _rules(zone: str, first: datetime, last: datetime) -> ZoneRules | None:
    info = ZoneInfo(zone)
    whole_years = zone_rules(zone, first.astimezone(info).year, last.astimezone(info).year)
    return whole_years or zone_between(zone, first, last)


def zone_lines(zone: ZoneRules) -> list[str]:
    """A zone as a VTIMEZONE."""
    lines = ["BEGIN:VTIMEZONE", f"TZID:{zone.zone}"]
    for part in zone.parts:
        lines += _part_lines(part)
    return [*lines, "END:VTIMEZONE"]


def _part_lines(part: Observance) -> list[str]:
    rule = [f"RRULE:{part.rule}"] if part.rule else []
    return [
        f"BEGIN:{part.kind}",
        f"DTSTART:{part.start:%Y%m%dT%H%M%S}",
        f"TZOFFSETFROM:{_offset(part.offset_from)}",
        f"TZOFFSETTO:{_offset(part.offset_to)}",
        f"TZNAME:{text_value(part.name)}",
        *rule,
        f"END:{part.kind}",
    ]


def _offset(offset: timedelta) -> str:
    minutes, seconds = divmod(abs(int(offset.total_seconds())), 60)
    sign = "-" if offset < timedelta() else "+"
    return f"{sign}{minutes // 60:02}{minutes % 60:02}" + (f"{seconds:02}" if seconds else "")


def event_lines(
    entry: Appointment, zones: dict[str, ZoneRules | None], organizer: Organizer, stamp: datetime
) -> list[str]:
    """An appointment as a VEVENT; `zones` as `stated_zones` gives them for all entries of the file."""
    told = parameter(entry.language)
    lines = [
        "BEGIN:VEVENT",
        f"UID:{text_value(entry.uid)}",
        f"DTSTAMP:{utc(stamp)}",
        f"SEQUENCE:{entry.sequence}",
        *_when_lines(entry.when, zones),
        f"SUMMARY;LANGUAGE={told}:{text_value(entry.summary)}",
    ]
    if entry.location:
        lines.append(f"LOCATION;LANGUAGE={told}:{text_value(entry.location)}")
    if description := _description(entry):
        lines.append(f"DESCRIPTION;LANGUAGE={told}:{text_value(description)}")
    lines += [
        f"STATUS:{entry.status.value}",
        f"TRANSP:{'TRANSPARENT' if entry.transparent else 'OPAQUE'}",
        organizer_line(organizer),
    ]
    if entry.categories:
        lines.append("CATEGORIES:" + ",".join(text_value(category) for category in entry.categories))
    if address := uri_value(entry.url or entry.link):
        lines.append(f"URL:{address}")
    if link := uri_value(entry.link):
        lines.append(f"CONFERENCE;VALUE=URI;FEATURE=VIDEO:{link}")
    if entry.changed_at is not None:
        lines.append(f"LAST-MODIFIED:{utc(entry.changed_at)}")
    for days in entry.alarms:
        lines += _alarm_lines(entry, days)
    return [*lines, "END:VEVENT"]


def organizer_line(organizer: Organizer) -> str:
    """Who publishes or invites, and where answers go."""
    return f"ORGANIZER;CN={parameter(organizer.name)}:{uri_value('mailto:' + organizer.address)}"


def _alarm_lines(entry: Appointment, days: int) -> list[str]:
    """An alarm that shows the summary; a whole day begins at midnight, and nobody is to be woken then."""
    if isinstance(entry.when, Hours):
        trigger = f"-P{days}D"
    else:
        trigger = "PT9H" if days == 0 else f"-P{days - 1}DT15H" if days > 1 else "-PT15H"
    summary = text_value(entry.summary)
    return ["BEGIN:VALARM", "ACTION:DISPLAY", f"DESCRIPTION:{summary}", f"TRIGGER:{trigger}", "END:VALARM"]


def _description(entry: Appointment) -> str:
    """The description, with the conference link in it: most programs show it nowhere else."""
    link = entry.link if entry.link not in entry.description else ""
    return "\n".join(part for part in (entry.description, link) if part)


def _when_lines(when: Hours | Days, zones: dict[str, ZoneRules | None]) -> list[str]:
    if isinstance(when, Days):
        after = when.last + timedelta(days=1)  # DTEND is not included in the span
        return [f"DTSTART;VALUE=DATE:{when.first:%Y%m%d}", f"DTEND;VALUE=DATE:{after:%Y%m%d}"]
    if zones[when.zone] is None:
        return [f"DTSTART:{utc(when.start)}", f"DTEND:{utc(when.end)}"]
    info = ZoneInfo(when.zone)
    moments = (("DTSTART", when.start.astimezone(info)), ("DTEND", when.end.astimezone(info)))
    if any(_said_twice(moment) for _, moment in moments):
        return [f"DTSTART:{utc(when.start)}", f"DTEND:{utc(when.end)}"]
    return [f"{word};TZID={when.zone}:{moment:%Y%m%dT%H%M%S}" for word, moment in moments]


def _said_twice(moment: datetime) -> bool:
    """Whether clocks show this hour twice that night: then only UTC says which is meant."""
    return moment.replace(fold=0).utcoffset() != moment.replace(fold=1).utcoffset()


def utc(moment: datetime) -> str:
    """A moment in UTC as a calendar writes it."""
    return f"{moment.astimezone(UTC):%Y%m%dT%H%M%SZ}"
