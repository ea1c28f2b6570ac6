"""Broken and hostile files: read as far as sense goes, told, and over within the time there is."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hlom_desktop.imports.replies.bounds import MOST_CALENDAR, MOST_DEPTH, from_now
from hlom_desktop.imports.replies.calendars import Origin, replies_in
from hlom_desktop.imports.replies.files import HEAD, kind_of
from hlom_desktop.imports.replies.messages import calendar_parts
from hlom_desktop.imports.replies.reading import read_replies
from hlom_desktop.imports.replies.refused import TakesTooLong
from hlom_desktop.imports.replies.unfolding import content_lines
from hlom_desktop.invitations.values import Answer
from hlom_desktop.invitations.values_replies import Incoming, LeftOut, NotTaken

from .shapes import GOOGLE, SHAPES, UID, mail, mbox, part, reply

SANE = reply()
LINE = b"ATTENDEE;PARTSTAT=ACCEPTED:mailto:mission.ke@example.org"


def found_in(data: bytes, charset: str | None = None) -> Incoming:
    """What is in the bytes of a calendar file."""
    return replies_in(content_lines(data, charset, from_now("r.ics")), Origin("r.ics"))


@pytest.mark.parametrize(
    "data",
    [
        SANE.replace(b"\r\n", b"\n"),
        SANE.replace(b"\r\n", b"\r"),
        SANE.replace(b"\r\n", b"\r\r\n"),
        SANE.replace(b"\r\n", b"\r\n\r\n"),
        b"\xef\xbb\xbf" + SANE,
        "\ufeff".encode("utf-16-le") + SANE.decode().encode("utf-16-le"),
        b"\r\n\r\n  " + SANE,
        SANE.replace(b"\r\n", b"\0\r\n"),
        SANE.replace(LINE, LINE[:30] + b"\r\n " + LINE[30:]),
        SANE.replace(LINE, LINE[:30] + b"\n\t" + LINE[30:]),
        SANE.replace(LINE, LINE[:30] + b"\r\n\r\n " + LINE[30:]),
        SANE.replace(LINE, LINE[:30] + b"\r\n" + LINE[30:]),
        SANE.replace(LINE, LINE[:36] + b"\r\n" + LINE[36:]),
        SANE.replace(LINE, b"attendee;partstat=accepted:MAILTO:Mission.KE@EXAMPLE.ORG"),
        SANE.replace(LINE, b"ATTENDEE;PARTSTAT=ACCEPTED:mission.ke@example.org"),
        SANE.replace(LINE, b"ATTENDEE;PARTSTAT=ACCEPTED:mailto:mailto:<mission.ke@example.org>?subject=Re"),
        SANE.replace(LINE, b'ATTENDEE;PARTSTAT=ACCEPTED;CN="Kenya; "East: Africa":mailto:mission.ke@example.org'),
        SANE.replace(LINE, b'ATTENDEE;CN="Kenya;PARTSTAT=ACCEPTED:mailto:mission.ke@example.org'),
        SANE.replace(LINE, LINE + b"\r\n" + LINE),
        SANE.replace(b"SEQUENCE:3", b"SEQUENCE: 3.0 "),
        SANE.replace(b"20211201T100000Z", b"2021-12-01T10:00:00Z"),
        SANE.replace(b"DTSTAMP:", b"DTSTAMP;TZID=Not a zone:").replace(b"100000Z", b"100000"),
        SANE.replace(b"METHOD:REPLY\r\n", b"").replace(b"END:VEVENT", b"METHOD:REPLY\r\nEND:VEVENT"),
        SANE.replace(b"METHOD:REPLY\r\n", b"").replace(b"END:VCALENDAR", b"METHOD:reply\r\nEND:VCALENDAR"),
        SANE.replace(b"END:VEVENT\r\nEND:VCALENDAR\r\n", b""),
        SANE.replace(b"END:VEVENT", b"BEGIN:VALARM\r\nUID:other\r\nSUMMARY:x\r\nEND:VEVENT"),
        SANE.replace(b"BEGIN:VEVENT", b"BEGIN:VTIMEZONE\r\nUID:other\r\nBEGIN:VEVENT"),
        SANE.replace(b"UID:", b"END:NOTHING\r\nUID:"),
        SANE.replace(b"SUMMARY", b"X-LONG:" + b"x" * 100_000 + b"\r\nX-BAD\r\n;:\r\n:\r\nSUMMARY"),
        b"Garbage before it\r\n" + SANE + b"and after it",
    ],
)
def test_mended(data: bytes) -> None:
    (one,) = found_in(data).replies
    assert (one.uid, one.mailboxes, one.answer, one.sequence) == (UID, ("mission.ke@example.org",), Answer.ACCEPTED, 3)
    assert (one.stamp.isoformat(), one.summary) == ("2021-12-01T10:00:00+00:00", "Opening")


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (SANE.replace(b"REPLY", b"COUNTER"), NotTaken.OTHER_TIME),
        (SANE.replace(b"REPLY", b"REFRESH"), NotTaken.ASKS_AGAIN),
        (SANE.replace(b"REPLY", b"REQUEST"), NotTaken.NO_REPLY),
        (SANE.replace(b"METHOD:REPLY\r\n", b""), NotTaken.NO_REPLY),
        (reply(extra="RECURRENCE-ID:20211201T090000Z"), NotTaken.ONE_OF_SERIES),
        (reply(answer="NEEDS-ACTION"), NotTaken.NO_ANSWER),
        (reply(answer="X-PERHAPS"), NotTaken.NO_ANSWER),
        (SANE.replace(b"UID:", b"X-UID:"), NotTaken.UNCLEAR),
        (SANE.replace(b"DTSTAMP:2021", b"DTSTAMP:yesterday 2021"), NotTaken.UNCLEAR),
        (SANE.replace(b"20211201T", b"20211341T"), NotTaken.UNCLEAR),
        (SANE.replace(b"SEQUENCE:3", b"SEQUENCE:99999999999999999999"), NotTaken.UNCLEAR),
        (SANE.replace(b"SEQUENCE:3", b"SEQUENCE:-1"), NotTaken.UNCLEAR),
        (SANE.replace(LINE, b"X-NOBODY:x"), NotTaken.UNCLEAR),
        (SANE.replace(b"mailto:mission.ke@example.org", b"invalid:nomail"), NotTaken.UNCLEAR),
        (SANE.replace(LINE, LINE + b"\r\n" + LINE.replace(b".ke", b".kz")), NotTaken.UNCLEAR),
        (SANE.replace(LINE, LINE + b"\r\n" + LINE.replace(b"ACCEPTED", b"DECLINED")), NotTaken.UNCLEAR),
    ],
)
def test_told(data: bytes, reason: NotTaken) -> None:
    assert found_in(data) == Incoming(left_out=(LeftOut(reason, "r.ics", None, "Opening"),))


def test_sent_on_to_another() -> None:
    on = b'ATTENDEE;PARTSTAT=DELEGATED;DELEGATED-TO="mailto:b@example.org":mailto:mission.ke@example.org'
    to = b'ATTENDEE;PARTSTAT=NEEDS-ACTION;DELEGATED-FROM="mailto:mission.ke@example.org":mailto:b@example.org'
    (one,) = found_in(SANE.replace(LINE, on + b"\r\n" + to)).replies
    assert (one.answer, one.mailboxes) == (Answer.DELEGATED, ("mission.ke@example.org",))


def test_no_sequence_is_nought_and_a_mail_has_a_date_of_its_own(tmp_path: Path) -> None:
    data = SANE.replace(b"SEQUENCE:3\r\n", b"").replace(b"DTSTAMP:20211201T100000Z\r\n", b"")
    (tmp_path / "r.eml").write_bytes(mail(part(data)))
    (one,) = read_replies(tmp_path / "r.eml").replies
    assert (one.sequence, one.stamp.isoformat()) == (0, "2021-12-01T10:00:00+00:00")


def test_no_address_and_no_control_sign_in_what_is_shown() -> None:
    data = reply(extra="COMMENT:One\x07\\nTwo\\, three\x1b[31m").replace(b"Opening", b"RE: a.b@example.org <c@d.org>")
    (one,) = found_in(data).replies
    assert (one.summary, one.comment) == ("RE: … <…>", "One\nTwo, three[31m")


def test_a_fold_within_a_letter() -> None:
    data = reply(extra="COMMENT:dé").replace("é".encode(), b"\xc3\r\n \xa9")
    assert found_in(data).replies[0].comment == "dé"


def test_bytes_of_several_character_sets() -> None:
    assert found_in(reply(extra="COMMENT:x").replace(b":x", b":d\xe9sol\xe9")).replies[0].comment == "désolé"


HOSTILE = {
    "no line ends": b"BEGIN:VCALENDAR\r\nATTENDEE:" + b"x" * 10_000_000,
    "only ends": b"BEGIN:VCALENDAR" + b"\n" * 10_000_000,
    "only returns": b"BEGIN:VCALENDAR\n" + b"\r" * 10_000_000,
    "only folds": b"BEGIN:VCALENDAR\r\nUID:" + b"\r\n x" * 1_000_000,
    "folds of nothing": b"BEGIN:VCALENDAR\r\n" + b"\n \n" * 3_000_000,
    "nested": b"BEGIN:VCALENDAR\r\n" + b"BEGIN:VEVENT\r\nBEGIN:VALARM\r\n" * 60_000,
    "ends": b"BEGIN:VCALENDAR\r\n" + b"END:VEVENT\r\n" * 200_000,
    "quotes": b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n" + b'ATTENDEE;CN="' + b'";"' * 2_000_000,
    "semicolons": b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n" + (b"ATTENDEE" + b";" * 4_000 + b"\r\n") * 1_000,
    "attendees": b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n" + LINE * 1 + (b"\r\n" + LINE) * 150_000,
    "addresses": b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:" + b"a" * 5_000_000,
    "colons": b"BEGIN:VCALENDAR\r\n" + b"U:\r\n" * 900_000,
}


@pytest.mark.parametrize("name", list(HOSTILE))
def test_hostile_calendars_end(name: str) -> None:
    before = time.process_time()
    assert found_in(HOSTILE[name]).replies == ()
    assert time.process_time() - before < 12


def test_hostile_mails_end(tmp_path: Path) -> None:
    boundary = b"Content-Type: multipart/mixed; boundary=b%d\r\n\r\n--b%d\r\n"
    deep = b"".join(boundary % (number, number) for number in range(5_000))
    head = b"Content-Type: text/calendar;" + b' a="' * 100_000 + b"\r\n\r\n"
    many = b"Subject: x\r\n" + b"X: y\r\n" * 300_000 + b"\r\n"
    endless = mail(part(b"BEGIN:VCALENDAR" + b"A" * MOST_CALENDAR, encoding="8bit"))
    padding = mail(part(b"")).replace(b"base64\r\n\r\n", b"base64\r\n\r\n" + b"=" * 1_000_000)
    codecs = [mail(part(SANE, f"text/calendar; charset={one}")) for one in ("zip", "punycode", "idna", "rot13", "\0")]
    before = time.process_time()
    (tmp_path / "Inbox").write_bytes(mbox(deep, head, many, endless, padding, *codecs))
    found = read_replies(tmp_path / "Inbox")
    assert time.process_time() - before < 12
    assert found.left_out == (
        LeftOut(NotTaken.UNREADABLE, "Inbox", 2),
        LeftOut(NotTaken.TOO_LARGE, "Inbox", 4),
        LeftOut(NotTaken.UNREADABLE, "Inbox", 5),
    )
    assert [one.message for one in found.replies] == [6, 7, 8, 9, 10]


def test_parts_within_parts_are_read_as_deep_as_anybody_packs_them(tmp_path: Path) -> None:
    inner = part(SANE)
    for number in range(MOST_DEPTH - 1):
        name = b"deep%d" % number
        inner = b"Content-Type: multipart/mixed; boundary=%b\r\n\r\n--%b\r\n%b\r\n--%b--\r\n" % (
            name,
            name,
            inner,
            name,
        )
    (tmp_path / "r.eml").write_bytes(b"Subject: x\r\n" + inner)
    assert len(read_replies(tmp_path / "r.eml").replies) == 1


def test_too_large_a_file_is_told(tmp_path: Path) -> None:
    with (tmp_path / "r.ics").open("wb") as stream:
        stream.write(SANE)
        os.truncate(tmp_path / "r.ics", 3_000_000_000)  # a hole: it takes no room on the disk
    assert read_replies(tmp_path / "r.ics") == Incoming(left_out=(LeftOut(NotTaken.TOO_LARGE, "r.ics"),))


@pytest.mark.parametrize("name", ["r.ics", "r.eml", "Inbox"])
def test_the_time_there_is(name: str, tmp_path: Path) -> None:
    seconds = iter(range(0, 10_000, 50))
    data = {"r.ics": SANE + b"X:\r\n" * 20_000, "r.eml": mail(b"x\r\n" * 20_000), "Inbox": mbox(SANE) * 900}[name]
    (tmp_path / name).write_bytes(data)
    with pytest.raises(TakesTooLong, match=name):
        read_replies(tmp_path / name, ticks=lambda: next(seconds))


@given(st.binary(max_size=400))
def test_any_bytes_are_read(data: bytes) -> None:
    kind_of(data[:HEAD])
    found_in(data)
    found_in(b"BEGIN:VCALENDAR\r\nMETHOD:REPLY\r\nBEGIN:VEVENT\r\n" + data)


@given(st.sampled_from(list(SHAPES)), st.integers(0, 900), st.integers(0, 40), st.binary(max_size=6))
def test_a_piece_torn_out_or_put_in(name: str, at: int, length: int, other: bytes) -> None:
    data = SHAPES[name][:at] + other + SHAPES[name][at + length :]
    found = found_in(data)
    assert len(found.replies) + len(found.left_out) >= 1


@given(st.binary(max_size=200), st.integers(0, 700))
def test_any_bytes_within_a_mail(data: bytes, at: int) -> None:
    whole = mail(part(GOOGLE))
    for one in calendar_parts((whole[:at] + data + whole[at:]).splitlines(keepends=True)):
        found_in(one.data or b"", one.charset)
