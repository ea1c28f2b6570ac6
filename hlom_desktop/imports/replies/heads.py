"""The head of a message or of one of its parts, as far as it says where a calendar is and how it is packed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

MOST_OF_A_FIELD = 2_000
_PARAMETER = re.compile(r';\s*([\w-]+)(?:\*0?\*?)?\s*=\s*("[^"]*"|[^;\s]*)')
_CALENDARS = ("text/calendar", "application/ics", "text/x-vcalendar")
_CALENDAR_NAMES = (".ics", ".ical", ".icalendar", ".ifb", ".vcs")


@dataclass(frozen=True)
class Head:
    """What a part is: its type, its parameters by name, its encoding, all in small letters but `boundary`; its date."""

    kind: str
    parameters: Mapping[str, str]
    encoding: str
    sent: datetime | None

    @property
    def holds_calendar(self) -> bool:
        """Whether the part is a calendar file, by its type or by its name."""
        name = (self.parameters.get("filename") or self.parameters.get("name") or "").lower()
        return self.kind in _CALENDARS or name.endswith(_CALENDAR_NAMES)

    @property
    def boundary(self) -> bytes:
        """What stands between the parts of this one; empty where it has no parts."""
        is_whole = not self.kind.startswith("multipart/")
        return b"" if is_whole else self.parameters.get("boundary", "").encode("latin-1", "replace").rstrip()


def head_of(lines: Iterable[bytes]) -> Head:
    """The head that these lines are, without the empty one that ends it."""
    fields: dict[str, str] = {}
    name = ""
    for line in lines:
        text = line.decode("latin-1").rstrip("\r\n")
        if text[:1] in (" ", "\t") and name:
            fields[name] = (fields[name] + " " + text.strip())[:MOST_OF_A_FIELD]
        else:
            before, _, value = text.partition(":")
            name = before.strip().lower()
            fields.setdefault(name, value.strip()[:MOST_OF_A_FIELD])
    kind = fields.get("content-type", "text/plain")
    parameters = _parameters(fields.get("content-disposition", "")) | _parameters(kind)
    encoding = fields.get("content-transfer-encoding", "").partition(";")[0].strip().lower()
    return Head(kind.partition(";")[0].strip().lower(), parameters, encoding, _date(fields.get("date", "")))


def _parameters(value: str) -> dict[str, str]:
    return {found[1].lower(): found[2].strip('"') for found in _PARAMETER.finditer(value)}


def _date(value: str) -> datetime | None:
    """A Date; None for what is none."""
    try:
        found = parsedate_to_datetime(value)
        return (found if found.tzinfo else found.replace(tzinfo=UTC)).astimezone(UTC)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
