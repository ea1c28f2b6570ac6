"""Invitations of 2,000 delegates to 40 sessions: the bytes against a library that builds each, the files against a
raw write of the same bytes, and the memory that they take.
"""

from __future__ import annotations

import tracemalloc
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from time import perf_counter, process_time
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event, vCalAddress, vText

from benchmarks.figures import Figure
from hlom_desktop.conference.hours import Hours
from hlom_desktop.conference.languages import LANGUAGES
from hlom_desktop.conference.values import ConferenceRow, Mode, RoomRow
from hlom_desktop.conference.wording import Wording
from hlom_desktop.delegations.states import capital_zone, states
from hlom_desktop.delegations.values import DelegateRow, DelegationKind, DelegationRow, Level
from hlom_desktop.delegations.values_nomination import Nomination
from hlom_desktop.exports.appointment import Appointment, Organizer
from hlom_desktop.exports.appointment import Hours as Stretch
from hlom_desktop.exports.invitations.bundles import Bundle, Giving
from hlom_desktop.exports.invitations.files import InvitationFiles, Version
from hlom_desktop.exports.invitations.wording import appointment_of, description_of
from hlom_desktop.exports.invitations.writing import write_folder
from hlom_desktop.invitations.rules_attendance import Wanted
from hlom_desktop.invitations.rules_ledger import due
from hlom_desktop.invitations.rules_told import prints_of
from hlom_desktop.invitations.shown import Inviting
from hlom_desktop.invitations.values import AttendanceBy, AttendanceRow
from hlom_desktop.sessions.values import Access, SessionKind, SessionRow, SessionStatus
from hlom_desktop.storage.ref import Ref

DELEGATES, SESSIONS, SAMPLE = 2000, 40, 400
NOW = datetime(2027, 5, 3, 8, tzinfo=UTC)


def invitations(folder: Path) -> list[Figure]:
    """Bytes, files and memory."""
    everything = large_inviting(DELEGATES)
    ours, theirs = _bytes_of_all(everything), _by_library(everything)
    writing, raw, ledger = _files_of_all(everything, folder)
    few, many = (_most_memory(large_inviting(number)) for number in (DELEGATES // 5, DELEGATES))
    said = f"{DELEGATES * SESSIONS:,} invitations"
    return [
        Figure(f"{said}, bytes", "s CPU", ours, "each by icalendar", theirs, 0.01),
        Figure(f"{said}, files with calendars", "s", writing, "raw write of the same", raw, 2),
        Figure(f"{said}, what is due", "s CPU", ledger),
        Figure(f"{said}, most memory while written", "MB", many, "a fifth of the delegates", few, 1.5),
    ]


def _wording(text: str) -> Wording:
    return Wording.from_texts(en=text, fr=f"{text}, en français", es=f"{text}, en español")


def large_inviting(delegates: int) -> Inviting:
    """All attend all sessions, each at an own address, half of them from afar, by the clocks of 195 States."""
    known = states()
    homes = tuple(_home(number, state.alpha2) for number, state in enumerate(known, 1))
    people = tuple(_person(number, number % len(homes) + 1) for number in range(1, delegates + 1))
    room = RoomRow(Ref(1, 1), None, _wording("Plenary Hall"), "1", 400, False, True, None, None, 0)
    sessions = tuple(_session(number) for number in range(1, SESSIONS + 1))
    rules = tuple(_rule(number) for number in range(1, SESSIONS + 1))
    none: tuple[()] = ()
    own = (none,) * 5
    return Inviting(_conference(), sessions, (room,), none, homes, people, *own, rules, *own, account=None)


def _conference() -> ConferenceRow:
    values = dict.fromkeys(name for name in ConferenceRow.__dataclass_fields__ if name != "ref")
    values |= {"key": "large-2027", "short": "LM 2027", "title": _wording("Large Meeting")}
    values |= {"organizer": _wording("UNHCR"), "city": _wording("Geneva"), "zone": "Europe/Zurich"}
    return ConferenceRow(ref=Ref(1, 1), **values)  # type: ignore[arg-type]


def _home(number: int, alpha2: str) -> DelegationRow:
    named = (DelegationKind.MEMBER_STATE, alpha2, _wording(alpha2), None, None, capital_zone(alpha2), None, None)
    return DelegationRow(Ref(number, 1), f"{number:08x}-home", *named)


def _person(number: int, home: int) -> DelegateRow:
    mode = Mode.VIRTUAL if number % 2 else Mode.IN_PERSON
    who = (None, _wording(f"Minister {number}"), Level.MINISTER, None, LANGUAGES[number % 3], mode)
    told = (f"delegate{number}@state{home}.example", None, False, None)
    return DelegateRow(Ref(number, 1), f"{number:08x}-person", home, *who, *told, nomination=Nomination.APPROVED)


def _session(number: int) -> SessionRow:
    hours = Hours(date(2027, 6, 1 + number // 10), 540 + 45 * (number % 10), 45, "Europe/Zurich")
    values = dict.fromkeys(name for name in SessionRow.__dataclass_fields__ if name != "ref")
    title = _wording(f"Session {number}: responsibility-sharing, day by day")
    values |= {"uid": f"session-{number}@large", "title": title, "kind": SessionKind.PANEL, "access": Access.OPEN}
    values |= {"description": _wording("Three minutes a statement; five for a group. " * 4), "mode": Mode.HYBRID}
    values |= {"hours": hours, "room_id": 1, "interpreted": LANGUAGES, "status": SessionStatus.CONFIRMED}
    values |= {"link": f"https://meet.example.org/{number}", "position": number}
    return SessionRow(ref=Ref(number, 3), **values)  # type: ignore[arg-type]


def _rule(number: int) -> AttendanceRow:
    return AttendanceRow(Ref(number, 1), number, AttendanceBy.EVERYBODY, False, *(None,) * 7)


def _bytes_of_all(found: Inviting) -> float:
    """CPU of the bytes of all requests, stems included."""
    files = InvitationFiles(found)
    events, version = tuple(files.wanted.values()), Version(3, NOW)
    begun = process_time()
    for event in events:
        files.request(event, version)
    return process_time() - begun


def _by_library(found: Inviting) -> float:
    """CPU of the library for as many, reckoned from a sample over all mailboxes; both must say the same."""
    files = InvitationFiles(found)
    events = tuple(files.wanted.values())
    sample = events[:: len(events) // SAMPLE]
    composed = [_Composed.of(files, event) for event in sample]
    begun = process_time()
    built = [_built(one) for one in composed]
    took = process_time() - begun
    for event, data in zip(sample, built, strict=True):
        if _read(files.request(event, Version(3, NOW))) != _read(data):
            raise AssertionError("the library's file says something else")
    return took / len(sample) * len(events)


@dataclass(frozen=True)
class _Composed:
    """What the library is given to build, composed before its time is taken."""

    entry: Appointment
    hours: Stretch
    text: str
    organizer: Organizer
    mailbox: str
    name: str

    @classmethod
    def of(cls, files: InvitationFiles, event: Wanted) -> _Composed:
        told, conference = files.telling.of(event), files.inviting.conference
        entry, name = appointment_of(told, conference), files.telling.name(event.delegate_ids, event.language)
        hours = Stretch(told.start, told.end, told.zone)
        return cls(entry, hours, description_of(told, conference), files.organizer(event.language), event.mailbox, name)


def _built(one: _Composed) -> bytes:
    calendar, made, entry = Calendar(), Event(), one.entry
    for name, value in (("version", "2.0"), ("prodid", "-//bench//EN"), ("method", "REQUEST")):
        calendar.add(name, value)
    language: dict[str, str] = {"LANGUAGE": entry.language}
    zone = ZoneInfo(one.hours.zone)
    made.add("uid", entry.uid)
    made.add("dtstamp", NOW)
    made.add("sequence", 3)
    made.add("dtstart", one.hours.start.astimezone(zone))
    made.add("dtend", one.hours.end.astimezone(zone))
    made.add("summary", entry.summary, parameters=language)
    made.add("location", entry.location, parameters=language)
    made.add("description", one.text, parameters=language)
    made.add("status", entry.status.value)
    made.add("transp", "OPAQUE")
    made.add("organizer", _address(one.organizer.address, CN=one.organizer.name))
    wish = {"ROLE": "REQ-PARTICIPANT", "PARTSTAT": "NEEDS-ACTION", "RSVP": "TRUE"}
    made.add("attendee", _address(one.mailbox, CN=one.name, **wish))
    made.add("categories", entry.categories)
    made.add("url", entry.link)
    calendar.add_component(made)
    calendar.add_missing_timezones()
    return bytes(calendar.to_ical())


def _address(address: str, **parameters: str) -> vCalAddress:
    made = vCalAddress(f"mailto:{address}")
    for name, value in parameters.items():
        made.params[name] = vText(value)
    return made


def _read(data: bytes) -> list[str]:
    """What an event says, as the library reads it."""
    (event,) = Calendar.from_ical(data).walk("VEVENT")
    hours = [str(event.decoded(name).astimezone(UTC)) for name in ("DTSTART", "DTEND", "DTSTAMP")]
    names = ("UID", "SEQUENCE", "SUMMARY", "LOCATION", "DESCRIPTION", "STATUS", "ORGANIZER", "ATTENDEE", "URL")
    parameters = [f"{name}={value}" for name, value in sorted(event["ATTENDEE"].params.items())]
    return [*hours, *(str(event[name]) for name in names), *parameters]


def _giving(found: Inviting) -> Giving:
    return Giving(InvitationFiles(found), due(found, prints_of(found)), NOW, everything=False)


def _files_of_all(found: Inviting, folder: Path) -> tuple[float, float, float]:
    """Seconds of our files, of a raw write of the same bytes in turn, and CPU of finding out what is due."""
    begun = process_time()
    giving = _giving(found)
    ledger = process_time() - begun
    ours, raw = folder / "ours", folder / "raw"
    ours.mkdir()
    raw.mkdir()
    writing = floor = 0.0
    for bundle in giving.bundles(set()):
        begun = perf_counter()
        made = write_folder(bundle, ours)
        writing += perf_counter() - begun
        same = [(path.name, path.read_bytes()) for path in made.iterdir()]
        begun = perf_counter()
        write_folder(Bundle(bundle.name, iter(same)), raw)
        floor += perf_counter() - begun
    return writing, floor, ledger


def _most_memory(found: Inviting) -> float:
    """Megabytes at the height of making all files, above what was there when their making began."""

    def each() -> Iterator[int]:
        for bundle in giving.bundles(set()):
            yield sum(len(data) for _, data in bundle.files)

    giving = _giving(found)
    tracemalloc.start()
    sum(each())
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return most / 1e6
