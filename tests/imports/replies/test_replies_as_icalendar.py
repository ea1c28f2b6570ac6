"""Of files in which nothing is wrong our reader says what an independent one says."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import icalendar
import pytest
from hypothesis import given
from hypothesis import strategies as st

from hlom_desktop.imports.replies.bounds import from_now
from hlom_desktop.imports.replies.calendars import Origin, replies_in
from hlom_desktop.imports.replies.unfolding import content_lines

from .shapes import SHAPES, UID

TEXT = (
    st.text(st.characters(categories=["L", "N", "P", "S", "Zs"]), min_size=1, max_size=90).map(str.strip).filter(bool)
)
NAME = st.text(st.characters(categories=["L", "N"], include_characters=" .,;:-'"), max_size=60)
ANSWERS = st.sampled_from(["ACCEPTED", "TENTATIVE", "DECLINED", "DELEGATED"])


def as_we_read(data: bytes) -> list[tuple[Any, ...]]:
    """The replies in our reading."""
    found = replies_in(content_lines(data, None, from_now("r.ics")), Origin("r.ics")).replies
    return [(one.uid, one.mailboxes[0], one.answer.value, one.sequence, one.stamp, one.comment or "") for one in found]


def as_icalendar_reads(data: bytes) -> list[tuple[Any, ...]]:
    """The same in that of `icalendar`."""
    found = []
    for calendar in icalendar.Calendar.from_ical(data, multiple=True):
        assert str(calendar["METHOD"]) == "REPLY"
        for event in calendar.walk("VEVENT"):
            attendee = event["ATTENDEE"]
            comment = str(event.get("COMMENT", attendee.params.get("X-RESPONSE-COMMENT", ""))).strip()
            mailbox = attendee.params.get("EMAIL", str(attendee)).casefold().removeprefix("mailto:")
            answer = attendee.params["PARTSTAT"].lower()
            found.append((str(event["UID"]), mailbox, answer, event["SEQUENCE"], event["DTSTAMP"].dt, comment))
    return found


@pytest.mark.parametrize("name", list(SHAPES))
def test_what_programs_send_as_icalendar_reads_it(name: str) -> None:
    assert as_we_read(SHAPES[name]) == as_icalendar_reads(SHAPES[name])


@given(TEXT, TEXT, NAME, ANSWERS, st.integers(0, 99_999), st.datetimes(datetime(1990, 1, 1), datetime(2100, 1, 1)))
def test_what_icalendar_writes(
    summary: str, comment: str, name: str, answer: str, sequence: int, stamp: datetime
) -> None:
    calendar = icalendar.Calendar()
    calendar.add("prodid", "-//Example//EN")
    calendar.add("version", "2.0")
    calendar.add("method", "REPLY")
    event = icalendar.Event()
    attendee = icalendar.vCalAddress("mailto:mission.ke@example.org")
    attendee.params["PARTSTAT"] = answer
    attendee.params["CN"] = name
    event.add("attendee", attendee)
    for key, value in (("uid", UID), ("sequence", sequence), ("summary", summary), ("comment", comment)):
        event.add(key, value)
    event.add("dtstamp", stamp.replace(microsecond=0, tzinfo=UTC))
    calendar.add_component(event)
    data = calendar.to_ical()
    assert as_we_read(data) == as_icalendar_reads(data)
