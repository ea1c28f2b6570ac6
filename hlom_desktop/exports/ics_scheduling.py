"""Calendar objects that invite and uninvite (RFC 5546, sections 3.2.2 and 3.2.5), a mailbox's own lines spliced in.

What an event says is the same for all who read it in one language, so it is written once; a mailbox's file is that
text with DESCRIPTION, DTSTAMP, SEQUENCE and ATTENDEE put in before its end. The order of a VEVENT's lines is free.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import lru_cache

from hlom_desktop.exports.appointment import Appointment, Organizer
from hlom_desktop.exports.ics import event_lines, head_lines, name_lines, organizer_line, stated_zones, utc, zone_lines
from hlom_desktop.exports.ics_lines import folded, parameter, text_value, uri_value
from hlom_desktop.exports.zone_rules import ZoneRules

Zones = Mapping[str, ZoneRules | None]
_OWN = ("DTSTAMP:", "SEQUENCE:", "DESCRIPTION;", "END:VEVENT")
_EVENT_ENDS = b"END:VEVENT\r\n"
_CALENDAR_ENDS = b"END:VCALENDAR\r\n"


@dataclass(frozen=True)
class Stem:
    """An event's bytes without its own lines: `request` from the file's beginning, `event` from that of the VEVENT."""

    request: bytes
    event: bytes


def stem_of(entry: Appointment, organizer: Organizer, zones: dict[str, ZoneRules | None]) -> Stem:
    """What all mailboxes are told alike; `zones` are those of a whole calendar in which it may stand too."""
    own, begins = stated_zones([entry]), [*head_lines("REQUEST")]
    begins += _zones(own)
    return Stem(_bytes([*begins, *_shared(entry, own, organizer)]), _bytes(_shared(entry, zones, organizer)))


def _shared(entry: Appointment, zones: dict[str, ZoneRules | None], organizer: Organizer) -> list[str]:
    stamp = datetime.min.replace(tzinfo=UTC)  # the true one is spliced in
    return [line for line in event_lines(entry, zones, organizer, stamp) if not line.startswith(_OWN)]


def _zones(zones: Zones) -> list[str]:
    return [line for zone in zones.values() if zone is not None for line in zone_lines(zone)]


def _bytes(lines: Iterable[str]) -> bytes:
    return b"".join(map(folded, lines))


def description_bytes(parts: Iterable[str], language: str) -> bytes:
    """The line that tells in words, from parts that are values already, each a line or several of the text."""
    return folded(f"DESCRIPTION;LANGUAGE={parameter(language)}:" + "\\n".join(part for part in parts if part))


@lru_cache(maxsize=1024)
def version_bytes(sequence: int, stamp: datetime) -> bytes:
    """The lines that say which version of an event this is."""
    return b"DTSTAMP:%b\r\nSEQUENCE:%d\r\n" % (utc(stamp).encode(), sequence)


def attendee_bytes(name: str, mailbox: str, *, asked: bool = True) -> bytes:
    """The line of who is invited; `asked` for an answer, which a cancellation does not want."""
    told = f";CN={parameter(name)}" if name else ""
    wish = ";ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE" if asked else ""
    return folded(f"ATTENDEE{told}{wish}:{uri_value('mailto:' + mailbox)}")


def request_bytes(stem: Stem, description: bytes, version: bytes, attendee: bytes) -> bytes:
    """An invitation, or the change of one: METHOD:REQUEST, one event, one attendee."""
    return b"".join((stem.request, description, version, attendee, _EVENT_ENDS, _CALENDAR_ENDS))


@dataclass(frozen=True)
class Cancelled:
    """What a mailbox was told of an event that it holds no longer: title and language as told, hours in UTC.

    `whole` where nobody meets any more; else the mailbox alone is uninvited, and there is no STATUS.
    """

    uid: str
    summary: str
    language: str
    hours: tuple[datetime, datetime] | None
    whole: bool


def cancel_bytes(event: Cancelled, organizer: Organizer, description: str, version: bytes, attendee: bytes) -> bytes:
    """A cancellation: METHOD:CANCEL, one event, one attendee."""
    lines = [*head_lines("CANCEL"), "BEGIN:VEVENT", f"UID:{text_value(event.uid)}"]
    if event.hours is not None:
        lines += [f"DTSTART:{utc(event.hours[0])}", f"DTEND:{utc(event.hours[1])}"]
    lines.append(f"SUMMARY;LANGUAGE={parameter(event.language)}:{text_value(event.summary)}")
    lines.append(organizer_line(organizer))
    if event.whole:
        lines.append("STATUS:CANCELLED")
    told = description_bytes([text_value(description)], event.language)
    return b"".join((_bytes(lines), told, version, attendee, _EVENT_ENDS, _CALENDAR_ENDS))


def published_bytes(name: str, language: str, zones: Zones, events: Iterable[tuple[Stem, bytes]]) -> bytes:
    """A calendar for those who open files by hand: METHOD:PUBLISH, several events with their own lines, no attendee."""
    head = _bytes([*head_lines("PUBLISH"), *name_lines(name, language), *_zones(zones)])
    parts = [part for stem, own in events for part in (stem.event, own, _EVENT_ENDS)]
    return b"".join((head, *parts, _CALENDAR_ENDS))
