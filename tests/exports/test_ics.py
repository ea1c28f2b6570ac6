"""Calendar files: their bytes by a strict reader of ours, their meaning by the icalendar library."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from icalendar import Calendar

from hlom_desktop.exports.appointment import Appointment, Days, Hours, Organizer, Status, fingerprint
from hlom_desktop.exports.ics import write_calendar

STAMP = datetime(2021, 12, 10, 8, 0, tzinfo=UTC)
OFFICE = Organizer("Secretariat: HLOM, Geneva", "hlom@example.org")
OPENING = Appointment(
    uid="opening@hlom.example",
    sequence=2,
    summary="Séance d’ouverture; première, partie",
    when=Hours(datetime(2021, 12, 14, 9, tzinfo=UTC), datetime(2021, 12, 14, 9, 30, tzinfo=UTC), "Europe/Zurich"),
    description="Présidence : le Haut Commissaire\nC:\\salle",
    location="Plénière, CICG, Genève",
    link="https://meet.example.org/a?b=1,2;c",
    language="fr",
    categories=("Plénière", "Débat, général"),
    changed_at=datetime(2021, 12, 9, 17, 5, tzinfo=UTC),
)
VAGUE = Appointment(
    uid="stocktaking@hlom.example",
    sequence=0,
    summary="Stocktaking (May)",
    when=Days(date(2021, 5, 1), date(2021, 5, 31)),
    status=Status.TENTATIVE,
    transparent=True,
)

WHOLE_FILE = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//HLOM Desktop//EN",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    "NAME;LANGUAGE=en:HLOM 2021",
    "X-WR-CALNAME:HLOM 2021",
    "REFRESH-INTERVAL;VALUE=DURATION:PT4H",
    "X-PUBLISHED-TTL:PT4H",
    "BEGIN:VTIMEZONE",
    "TZID:Europe/Zurich",
    "BEGIN:STANDARD",
    "DTSTART:20201025T030000",
    "TZOFFSETFROM:+0200",
    "TZOFFSETTO:+0100",
    "TZNAME:CET",
    "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
    "END:STANDARD",
    "BEGIN:DAYLIGHT",
    "DTSTART:20200329T020000",
    "TZOFFSETFROM:+0100",
    "TZOFFSETTO:+0200",
    "TZNAME:CEST",
    "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
    "END:DAYLIGHT",
    "END:VTIMEZONE",
    "BEGIN:VEVENT",
    "UID:opening@hlom.example",
    "DTSTAMP:20211210T080000Z",
    "SEQUENCE:2",
    "DTSTART;TZID=Europe/Zurich:20211214T100000",
    "DTEND;TZID=Europe/Zurich:20211214T103000",
    "SUMMARY;LANGUAGE=fr:Séance d’ouverture\\; première\\, partie",
    "LOCATION;LANGUAGE=fr:Plénière\\, CICG\\, Genève",
    "DESCRIPTION;LANGUAGE=fr:Présidence : le Haut Commissaire\\nC:\\\\salle\\nhttps://meet.example.org/a?b=1\\,2\\;c",
    "STATUS:CONFIRMED",
    "TRANSP:OPAQUE",
    'ORGANIZER;CN="Secretariat: HLOM, Geneva":mailto:hlom@example.org',
    "CATEGORIES:Plénière,Débat\\, général",
    "URL:https://meet.example.org/a?b=1,2;c",
    "CONFERENCE;VALUE=URI;FEATURE=VIDEO:https://meet.example.org/a?b=1,2;c",
    "LAST-MODIFIED:20211209T170500Z",
    "END:VEVENT",
    "BEGIN:VEVENT",
    "UID:stocktaking@hlom.example",
    "DTSTAMP:20211210T080000Z",
    "SEQUENCE:0",
    "DTSTART;VALUE=DATE:20210501",
    "DTEND;VALUE=DATE:20210601",
    "SUMMARY;LANGUAGE=en:Stocktaking (May)",
    "STATUS:TENTATIVE",
    "TRANSP:TRANSPARENT",
    'ORGANIZER;CN="Secretariat: HLOM, Geneva":mailto:hlom@example.org',
    "END:VEVENT",
    "END:VCALENDAR",
]


def _written(*entries: Appointment, name: str = "HLOM 2021") -> bytes:
    return write_calendar(entries, name=name, language="en", organizer=OFFICE, stamp=STAMP)


def _lines(data: bytes) -> list[str]:
    """The unfolded lines, after the rules on bytes have been checked."""
    assert data.endswith(b"\r\n")
    physical = data.removesuffix(b"\r\n").split(b"\r\n")
    for line in physical:
        assert 0 < len(line) <= 75
        assert b"\r" not in line
        assert b"\n" not in line
        line.decode()
        assert all(octet >= 32 and octet != 127 for octet in line)
    return data.replace(b"\r\n ", b"").decode().removesuffix("\r\n").split("\r\n")


def test_the_whole_file_line_by_line() -> None:
    assert _lines(_written(OPENING, VAGUE)) == WHOLE_FILE


def test_another_reader_finds_the_same_hours_and_words() -> None:
    calendar = Calendar.from_ical(_written(OPENING, VAGUE))
    opening, vague = calendar.walk("VEVENT")
    assert opening.decoded("DTSTART").astimezone(UTC) == OPENING.when.start  # type: ignore[union-attr]
    assert opening.decoded("DTEND").astimezone(UTC) == OPENING.when.end  # type: ignore[union-attr]
    assert str(opening["SUMMARY"]) == OPENING.summary
    assert str(opening["DESCRIPTION"]) == f"{OPENING.description}\n{OPENING.link}"
    assert [str(word) for word in opening["CATEGORIES"].cats] == list(OPENING.categories)
    assert (vague.decoded("DTSTART"), vague.decoded("DTEND")) == (date(2021, 5, 1), date(2021, 6, 1))
    assert [event.errors for event in (opening, vague)] == [[], []]


def test_the_zone_written_is_the_zone_meant_to_a_reader_that_knows_no_zones() -> None:
    calendar = Calendar.from_ical(_written(OPENING))
    (zone,) = calendar.walk("VTIMEZONE")
    read, meant = zone.to_tz(lookup_tzid=False), ZoneInfo("Europe/Zurich")
    for hours in range(0, 8700, 13):
        moment = (datetime(2021, 1, 1, 12, tzinfo=UTC) + timedelta(hours=hours)).astimezone(meant)
        assert moment.replace(tzinfo=read).utcoffset() == moment.utcoffset()


def test_hours_no_rule_can_say_are_written_in_utc() -> None:
    rabat = [
        replace(OPENING, uid=f"{n}@x", when=Hours(start, start + timedelta(hours=1), "Africa/Casablanca"))
        for n, start in enumerate((datetime(2024, 12, 1, 9, tzinfo=UTC), datetime(2025, 12, 1, 9, tzinfo=UTC)))
    ]
    lines = _lines(_written(*rabat))
    assert "DTSTART:20241201T090000Z" in lines
    assert "BEGIN:VTIMEZONE" not in lines
    night = Hours(datetime(2021, 10, 31, 0, 30, tzinfo=UTC), datetime(2021, 10, 31, 1, 30, tzinfo=UTC), "Europe/Zurich")
    assert "DTSTART:20211031T003000Z" in _lines(_written(replace(OPENING, when=night)))


@pytest.mark.parametrize(
    "entries",
    [
        (replace(VAGUE, when=Days(date(2021, 5, 2), date(2021, 5, 1))),),
        (replace(OPENING, when=Hours(STAMP, STAMP, "Europe/Zurich")),),
        (VAGUE, VAGUE),
    ],
)
def test_what_cannot_be_an_entry_is_an_error(entries: tuple[Appointment, ...]) -> None:
    with pytest.raises(ValueError, match="appointment"):
        _written(*entries)


@given(st.text(), st.text(max_size=300), st.lists(st.text(), max_size=3))
@settings(max_examples=150, deadline=None)
def test_any_text_makes_a_strict_file_that_another_reader_takes(name: str, words: str, categories: list[str]) -> None:
    entry = replace(
        OPENING, summary=words, location=words, description=name, categories=tuple(categories), link=words, url=name
    )
    data = write_calendar([entry], name=name, language="fr", organizer=Organizer(words, "a@b.ch"), stamp=STAMP)
    lines = _lines(data)
    assert [line.split(":")[0] for line in lines if line.startswith("UID")] == ["UID"]
    (event,) = Calendar.from_ical(data).walk("VEVENT")
    assert event.decoded("DTSTART").astimezone(UTC) == OPENING.when.start  # type: ignore[union-attr]
    assert not any(line.startswith("ATTENDEE") for line in lines)


def test_a_fingerprint_changes_with_what_is_told_and_with_nothing_else() -> None:
    own = fingerprint(OPENING)
    assert own == fingerprint(replace(OPENING, sequence=9, changed_at=STAMP))
    told = [
        replace(OPENING, summary="x"),
        replace(OPENING, location="x"),
        replace(OPENING, status=Status.CANCELLED),
        replace(OPENING, transparent=True),
        replace(OPENING, when=replace(OPENING.when, zone="Europe/Paris")),
        replace(OPENING, language="en"),
        VAGUE,
    ]
    assert len({own, *map(fingerprint, told)}) == len(told) + 1
    assert fingerprint(VAGUE) == "af93b9bed3433d693fe5cc5da5578757998c8b3355aca907854989af0c9fd6e6"
